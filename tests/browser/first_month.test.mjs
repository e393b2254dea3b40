// From the enquiry to a child's first month in the home, each part played by whose it is: on a phone where they would hold
// one. Every answer given is counted, and what each person had to answer is said at the end.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { accessible, browser, pageAt, region, signInAs, widths } from "./kith.mjs";

const [desk, phone] = widths;
let kith;
let chrome;
const answers = new Map();

before(async () => {
    kith = await region();
    chrome = await browser();
});
after(async () => {
    await chrome?.close();
    await kith?.stop();
    for (const [who, count] of answers) console.log(`answers given by ${who}: ${count}`);
});

/** A person at their screen, whose answers are counted. */
class Someone {
    constructor(who, page) {
        this.who = who;
        this.page = page;
    }
    static async at(who, size) {
        const page = await pageAt(chrome, size, kith.address);
        page.setDefaultTimeout(10_000);
        return new Someone(who, page);
    }
    static async signedIn(role, size = desk) {
        const someone = await Someone.at(role, size);
        await signInAs(someone.page, role);
        return someone;
    }
    count() {
        answers.set(this.who, (answers.get(this.who) ?? 0) + 1);
    }
    async type(name, words) {
        await this.page.locator(`[name="${name}"]`).first().fill(words);
        this.count();
    }
    async choose(name, value) {
        const field = this.page.locator(`select[name="${name}"]`);
        if (await field.count()) await field.selectOption(value);
        else await this.page.locator(`input[name="${name}"][value="${value}"]`).check();
        this.count();
    }
    async tickAll(name) {
        for (const box of await this.page.locator(`input[type="checkbox"][name="${name}"]`).all()) {
            await box.check();
            this.count();
        }
    }
    press(name) {
        return this.page.getByRole("button", { name, exact: true }).click();
    }
    follow(name) {
        return this.page.getByRole("link", { name }).or(this.page.getByRole("button", { name })).first().click();
    }
    /** Sends the form on the page, which must be taken. */
    async send() {
        await this.page.locator("main form button.govuk-button").last().click();
        const wrong = this.page.locator(".govuk-error-summary");
        assert.equal(await wrong.count(), 0, (await wrong.count()) ? await wrong.first().innerText() : "");
    }
    sees(words) {
        return this.page.getByText(words).first().waitFor();
    }
    leave() {
        return this.page.context().close();
    }
}

test("someone enquires, is approved, and a child's first month with them goes by", { timeout: 600_000 }, async () => {
    // ---- The enquiry, on a phone ----
    const hazel = await Someone.at("the person who enquires", phone);
    await hazel.page.goto("/foster/enquire?hub=Rivermouth%20hub");
    await hazel.press("Send");
    await hazel.sees("There is a problem");
    await accessible(hazel.page, "first-month-enquiry-wrong-phone");
    await hazel.type("given", "Hazel");
    await hazel.type("family", "Quillthorn");
    await hazel.choose("reach_by", "telephone");
    await hazel.type("telephone", "01632 960 123");
    if (await hazel.page.locator('[name="area"]').count()) await hazel.choose("area", "1");
    await hazel.choose("route", "mainstream");
    await hazel.send();
    await hazel.sees("Thank you. We have it.");
    const link = await hazel.page.locator("a[href^='/foster/back/']").getAttribute("href");
    const comeBack = async () => {
        await hazel.page.goto(link);
        await hazel.press("See where things stand");
    };

    // ---- The worker answers, visits, and takes the application ----
    let priya = await Someone.signedIn("Supervising social worker");
    await priya.follow("Hazel Quillthorn");
    const application = priya.page.url();
    await priya.sees("Rivermouth hub");
    await priya.page.goto(application + "/supporter");
    await priya.choose("worker", await priya.page.locator('select[name="worker"] option, input[name="worker"]').nth(1).getAttribute("value"));
    await priya.send();
    await priya.follow("Record it");
    await priya.choose("how", "telephone");
    await priya.type("words", "She has a room, and time after school.");
    await priya.send();
    await priya.follow("Record it");
    await priya.choose("invited", "yes");
    await priya.type("words", "We talked about what fostering asks of a family.");
    await priya.send();
    await priya.follow("Record it");
    await priya.choose("may_ask", "yes");
    await priya.choose("fostered_lately", "no");
    await priya.send();

    // ---- What only she can tell ----
    await comeBack();
    await hazel.follow("Where you live");
    await hazel.type("lines", "7 Alder Rise, Mallowford");
    await hazel.type("postcode", "ZZ10 1AA");
    await hazel.send();
    for (const name of ["Ida Larchmoor", "Ned Rowanfield"]) {
        await hazel.page.goto("/my-application");
        await hazel.follow("Two people who know you well");
        await hazel.type("name", name);
        await hazel.type("knows_them", "Friends for fifteen years");
        await hazel.type("reach", "01632 960 200");
        await hazel.send();
    }
    await hazel.page.goto("/my-application");
    await accessible(hazel.page, "first-month-my-application-phone");

    // ---- Stage 1: each check asked for, and back ----
    await priya.page.goto(application);
    for (let left = 12; left > 0 && (await priya.page.getByRole("link", { name: "Ask", exact: true }).count()); --left) {
        await priya.page.getByRole("link", { name: "Ask", exact: true }).first().click();
        if (await priya.page.locator('[name="of_whom"]').count()) await priya.type("of_whom", "Whoever makes it");
        await priya.send();
        await priya.page.goto(application);
    }
    for (let left = 12; left > 0 && (await priya.page.getByRole("link", { name: "It is back" }).count()); --left) {
        await priya.page.getByRole("link", { name: "It is back" }).first().click();
        await priya.choose("outcome", "clear");
        await priya.send();
        await priya.page.goto(application);
    }
    await priya.sees("Decide at the end of stage 1");
    await priya.follow("Record it");
    await priya.choose("decided", "go_on");
    await priya.type("reasons", "All that was asked for is in, and speaks for her.");
    await priya.send();
    await priya.follow("Record it");
    await priya.choose("kind", "full");
    await priya.type("words", "Hazel is patient and plain with children. She has friends nearby who help.");
    await priya.send();
    await priya.leave();

    // ---- Two weeks in which she may say what she thinks of it ----
    await comeBack();
    await hazel.follow("Say what you think of the report");
    await hazel.type("words", "It is fair, and I recognise myself.");
    await hazel.send();
    await kith.later(21);
    let zainab = await Someone.signedIn("Fostering manager");
    await zainab.page.goto(application);
    await zainab.follow("Record it");
    await zainab.type("on", kith.day(0));
    await zainab.send();
    await zainab.follow("Record it");
    await zainab.tickAll("members");
    if (!(await zainab.page.locator('[name="until"]').inputValue())) await zainab.type("until", kith.day(7));
    await zainab.send();

    // ---- The panel reads and advises ----
    const archie = await Someone.signedIn("Fostering panel member", phone);
    await archie.press("Read the papers");
    await archie.follow("Hazel Quillthorn");
    await archie.press("Say what you recommend");
    await archie.choose("view", "approve");
    await archie.type("words", "Patient, and well supported.");
    await archie.send();
    await archie.leave();
    await kith.later(1);
    await zainab.leave();
    zainab = await Someone.signedIn("Fostering manager");
    await zainab.page.goto(application);
    await zainab.follow("Record it");
    await zainab.type("on", kith.day(-1));
    await zainab.type("chair", "Ash Elmwick");
    await zainab.choose("independent_chair", "yes");
    await zainab.choose("social_worker", "yes");
    await zainab.type("members", "6");
    await zainab.choose("view", "approve");
    await zainab.type("reasons", "She knows what she offers, and what she does not.");
    await zainab.type("minutes", kith.day(0));
    await zainab.send();

    // ---- The decision ----
    const wren = await Someone.signedIn("Agency decision maker");
    await wren.follow("Hazel Quillthorn");
    await wren.follow("Record it");
    await wren.choose("outcome", "approved");
    await wren.type("places", "2");
    await wren.type("youngest", "0");
    await wren.type("eldest", "17");
    await wren.type("kinds", "Short-term and long-term");
    await wren.type("reasons", "I agree with the panel, for its reasons.");
    await wren.send();
    await wren.leave();
    priya = await Someone.signedIn("Supervising social worker");
    await priya.page.goto(application);
    for (let left = 3; left > 0 && (await priya.page.getByRole("button", { name: "Record it" }).count()); --left) {
        await priya.follow("Record it");
        const how = priya.page.locator('input[name="how"]');
        if (await how.count()) await priya.choose("how", left === 3 ? "orally" : "in_writing");
        await priya.send();
        await priya.page.goto(application);
    }
    await comeBack();
    await hazel.sees("You are approved as a foster carer.");

    // ---- A name to sign in by, and how she is paid: on the lists of who does it ----
    const alma = await Someone.signedIn("System administrator");
    await alma.follow("Open an account for Hazel Quillthorn");
    await alma.type("sign_in_name", "hazel.quillthorn@thistleshire.example");
    await alma.press("Open the account");
    const password = (await alma.page.locator("main .govuk-inset-text").innerText()).trim();
    await alma.leave();
    const tilly = await Someone.signedIn("Payments officer");
    await tilly.follow(/Say how .*Quillthorn.* are paid/);
    await accessible(tilly.page, "first-month-terms-desktop");
    if (!(await tilly.page.locator('input[name="area"]:checked').count())) await tilly.choose("area", "rest");
    await tilly.type("sort_code", "20-04-15");
    await tilly.type("account", "12345678");
    await tilly.send();
    await tilly.leave();

    // ---- A child comes ----
    const robin = await Someone.signedIn("Social worker");
    await robin.page.locator("a[href^='/children/']").first().click();
    const child = new URL(robin.page.url()).pathname.match(/\/children\/\d+/)[0];
    await robin.page.goto(child + "/find-home");
    await robin.page.getByRole("link", { name: /Place here: .*Quillthorn/ }).first().click();
    await accessible(robin.page, "first-month-place-desktop");
    if (!(await robin.page.locator('input[name="on"]').inputValue())) await robin.type("on", kith.day(0));
    await robin.choose("why_ended", await robin.page.locator('select[name="why_ended"] option, input[name="why_ended"]').nth(1).getAttribute("value"));
    await robin.choose("to_eighteen", "no");
    await robin.type("why", "Near school, and she has met Hazel and likes her.");
    if (await robin.page.getByText("Needs a reason").count()) await robin.type("despite", "It was weighed with the child, who wants this.");
    await robin.send();
    await robin.leave();

    // ---- Her first days, on her phone ----
    await hazel.page.goto("/my-application");
    if (await hazel.page.getByRole("button", { name: "Sign out" }).count()) await hazel.press("Sign out");
    const carer = await Someone.at("the carer", phone);
    await carer.page.goto("/sign-in");
    if (!(await carer.page.getByLabel("Sign-in name").isVisible())) await carer.page.locator("details summary").first().click();
    await carer.page.getByLabel("Sign-in name").fill("hazel.quillthorn@thistleshire.example");
    await carer.page.getByLabel("Password", { exact: true }).fill(password);
    await carer.page.getByRole("button", { name: "Sign in" }).last().click();
    await accessible(carer.page, "first-month-first-sign-in-phone");
    await carer.page.getByLabel("The password you were given").fill(password);
    await carer.page.getByLabel("New password", { exact: true }).fill("seven bright gulls over alder rise");
    await carer.press("Change password");
    await carer.page.goto("/my-day");
    await accessible(carer.page, "first-month-carer-my-day-phone");
    await carer.follow(/^Can I say yes/);
    await carer.page.getByLabel(/ask for\?/).fill("haircut");
    carer.count();
    await carer.press("Can I say yes?");
    await carer.sees(/haircut/i);
    await accessible(carer.page, "first-month-can-i-phone");
    await carer.page.goto(child + "/day");
    await carer.page.getByLabel("What was today like?").fill("We made a den of blankets, and read until it was dark.");
    carer.count();
    await carer.press("Save");
    await carer.page.goto(child + "/need-to-know");
    await accessible(carer.page, "first-month-need-to-know-phone");
    await carer.leave();

    // ---- Four weeks later: nights stayed are paid for, and she sees why it is so much ----
    await kith.later(28);
    const payer = await Someone.signedIn("Payments officer");
    await payer.page.goto("/payments/new");
    await payer.page.getByLabel("Up to and with which day do you pay?").fill(kith.day(-1));
    payer.count();
    payer.count();
    for (const ahead of [5, 6, 7, 8, 9, 10]) { // no bank holiday: which day that is hangs on the day of the test
        await payer.page.getByLabel("On which day does the money arrive?").fill(kith.day(ahead));
        await payer.press("Work it out");
        if (!(await payer.page.getByText("Give a working day").count())) break;
    }
    await payer.page.getByRole("table", { name: "What is paid" }).getByText(/Quillthorn/).first().waitFor();
    await payer.page.getByRole("button", { name: /^Pay £/ }).click();
    await payer.leave();
    const home = await Someone.at("the carer", phone);
    await home.page.goto("/sign-in");
    if (!(await home.page.getByLabel("Sign-in name").isVisible())) await home.page.locator("details summary").first().click();
    await home.page.getByLabel("Sign-in name").fill("hazel.quillthorn@thistleshire.example");
    await home.page.getByLabel("Password", { exact: true }).fill("seven bright gulls over alder rise");
    await home.page.getByRole("button", { name: "Sign in" }).last().click();
    await home.page.goto("/my-day");
    await home.follow(/^Payments/);
    await home.sees(/£[1-9][\d,.]* arrives on/);
    await accessible(home.page, "first-month-payments-phone");
    const worker = await Someone.signedIn("Social worker");
    await worker.page.goto(child + "/log");
    await worker.sees(/a den of blankets, and read until it was dark/);
    await worker.leave();
    assert.equal((await kith.verify()).code, 0);
    await home.leave();
});
