// A family from the front door's decision to the end of a child protection plan, each step as whoever takes it, each at a
// desk's width and a phone's.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { accessible, browser, pageAt, region, signInAs, widths } from "./kith.mjs";

let kith;
let chrome;

before(async () => {
    kith = await region();
    chrome = await browser();
});
after(async () => {
    await chrome?.close();
    await kith?.stop();
});


const save = (page, button) => page.getByRole("button", { name: button, exact: true }).click();
const saved = (page) => page.getByText("Saved:").first().waitFor();

/** What uses the demonstration's record up is done once, at a desk; every form is opened on a phone too. */
for (const size of widths) {
    const once = size.name === "desktop" ? test : test.skip;
    const at = (name) => `protection-${name}-${size.name}`;
    const as = async (words) => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, words);
        return page;
    };

    once(`the manager of the front door holds the strategy discussion (${size.name})`, async () => {
        const page = await as("Moss Hawthorn");
        await page.locator("#strategies").waitFor();
        await accessible(page, at("my-day"));
        await page.locator("#strategies").getByRole("link").first().click();
        await page.getByLabel("What is the family called?").waitFor();
        await accessible(page, at("begin"));
        await save(page, "Continue");
        await page.getByRole("heading", { name: "Record a strategy discussion" }).waitFor();
        await accessible(page, at("strategy"));
        for (const who of ["Children's social care", "Health"]) await page.getByLabel(who, { exact: true }).check();
        await page.getByLabel("What is known?").fill("The injury and the account differ.");
        await page.getByLabel("What keeps the children safe at once?").fill("He stays with his gran.");
        await page.getByLabel("Enquiry under section 47 jointly with the police").check();
        await page.getByLabel("Why?", { exact: true }).fill("He would not speak with his stepfather in the room.");
        await save(page, "Save strategy discussion");
        await page.getByText("Say why it was held without police").first().waitFor();
        await accessible(page, at("strategy-wrong"));
        await page.getByLabel("Police", { exact: true }).check();
        await save(page, "Save strategy discussion");
        await page.getByText("Say why it is late").first().waitFor();
        await page.getByLabel("Why late, or without an agency").fill("The surgery was shut until Monday.");
        await save(page, "Save strategy discussion");
        await saved(page);
        await page.getByText("No eligible lead child protection practitioner works with this family").waitFor();
        await accessible(page, at("held"));
    });

    once(`a lead child protection practitioner ends an enquiry, and the manager signs it off (${size.name})`, async () => {
        const page = await as("Petra Hazelwood");
        await page.getByRole("heading", { name: "Child protection" }).waitFor();
        await accessible(page, at("practitioner-my-day"));
        await page.locator("#protected").getByRole("link").first().click();
        await page.getByText("Child protection lead: Petra Hazelwood").waitFor();
        await accessible(page, at("under-enquiry"));
        await page.getByRole("button", { name: "Say what the enquiry found" }).click();
        await accessible(page, at("enquiry-end"));
        await page.getByLabel("likely to suffer significant harm").check();
        await page.getByLabel("How do we know?").fill("Both were seen alone; the doctor's letter; the school's notes.");
        await save(page, "End the enquiry");
        await saved(page);
        const manager = await as("Odette Larkspur");
        await manager.getByText("Sign off what the enquiry found").first().waitFor();
        await accessible(manager, at("manager-my-day"));
        await manager.locator("tr", { hasText: "Sign off what the enquiry found" }).getByRole("link").first().click();
        await manager.getByRole("button", { name: "Sign off what the enquiry found" }).click();
        await manager.getByLabel("Agreed").check();
        await accessible(manager, at("sign-off"));
        await save(manager, "Save");
        await saved(manager);
    });

    once(`a chair records the conference and its plan (${size.name})`, async () => {
        const page = await as("Corin Ashby");
        await page.locator("#conferences").waitFor();
        await accessible(page, at("chair-my-day"));
        await page.locator("#conferences").getByRole("link").first().click();
        await page.getByRole("button", { name: "Record the day of the conference" }).click();
        await page.getByRole("heading", { name: "Record the day of the conference" }).waitFor();
        for (const who of ["Children's social care", "Police", "School or college"])
            await page.getByLabel(who, { exact: true }).check();
        await page.getByLabel("Invited, and some came").check();
        await page.getByLabel("Offered, and accepted").check();
        await save(page, "Save the conference");
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("conference-wrong"));
        await page.getByLabel("What did they say to that?").fill("Mum wanted the parents' advocate with her.");
        await save(page, "Save the conference");
        await saved(page);
        await page.getByRole("button", { name: "Record what the conference decided" }).click();
        await accessible(page, at("decision"));
        for (const box of await page.getByLabel(/say or show you/).all())
            if (await box.isVisible()) await box.fill("I want it to be quiet.");
        await page.getByLabel("Through an advocate").check();
        await page.getByLabel("A child protection plan", { exact: true }).check();
        await page.getByLabel("Neglect").check();
        await page.getByLabel("Outline plan").fill("Somebody is up in the mornings.");
        await save(page, "Save the decision");
        await saved(page);
        await page.getByText("Child protection plan: neglect").first().waitFor();
        await accessible(page, at("planned"));
    });

    test(`a social worker says what must change, records a core group and a visit (${size.name})`, async () => {
        const page = await as("Tamsin Reed");
        await page.locator("#protected").waitFor();
        await accessible(page, at("worker-my-day"));
        await page.locator("#protected").getByRole("link").nth(1).click();
        await page.getByRole("heading", { name: "Child protection", level: 1 }).waitFor();
        await accessible(page, at("plan"));
        const family = page.url();
        await page.goto(`${family}/must-change`);
        await page.getByLabel("What must change?").fill("The flat is warm.");
        await page.getByLabel("How will we know?").fill("A thermometer, and what they say.");
        await page.getByLabel("Which agency sees to it?").selectOption({ label: "Housing" }).catch(() => page.getByLabel("Housing").check());
        await accessible(page, at("must-change"));
        await save(page, "Save");
        await saved(page);
        await page.goto(`${family}/core-group`);
        await page.getByRole("checkbox", { name: "School or college" }).check();
        await page.getByLabel(/What did School or college/).fill("On time each day.");
        await page.getByLabel("What has changed for the children, and what is next?").fill("Mornings are better.");
        await accessible(page, at("core-group"));
        await save(page, "Save core group");
        if (await page.getByText("Say why it is late").count()) {
            await page.getByLabel("Why was it late?").fill("Half term.");
            await save(page, "Save core group");
        }
        await saved(page);
        const began = Date.now();
        await page.goto(`${family}/visit`);
        await accessible(page, at("visit"));
        const words = page.getByLabel(/say or show you/).first();
        await words.fill("It was quiet this week.");
        await page.getByLabel("At home").check();
        await save(page, "Save visit");
        await saved(page);
        assert.ok(Date.now() - began < 60_000, "A visit is recorded in under a minute.");
        await page.getByText("It was quiet this week.").first().waitFor();
    });

    once(`a plan is reviewed and ends, and a manager sees what has gone on long (${size.name})`, async () => {
        const manager = await as("Odette Larkspur");
        const long = manager.locator("#long-plans");
        await long.waitFor();
        await manager.getByText("Over 18 months").first().waitFor();
        await accessible(manager, at("long-plans"));
        await long.getByRole("link").first().click();
        await manager.getByText("Number 2").waitFor();
        const family = manager.url();
        await manager.goto(`${family}/conference`);
        await manager.getByLabel("For which day?").fill("today");
        await manager.getByLabel("Who chairs it?").selectOption({ label: "Corin Ashby" }).catch(() => manager.getByLabel("Corin Ashby").check());
        await accessible(manager, at("call"));
        await save(manager, "Call the conference");
        await saved(manager);
        const chair = await as("Corin Ashby");
        await chair.goto(`${family}/conference-held`);
        for (const who of ["Children's social care", "Police", "Health"]) await chair.getByLabel(who, { exact: true }).check();
        await chair.getByLabel("Invited, and all came").check();
        await chair.getByLabel("Offered, and not wanted").check();
        await chair.getByLabel("What did they say to that?").fill("They came with a friend.");
        await save(chair, "Save the conference");
        if (await chair.getByText("Say why it is late").count()) {
            await chair.getByLabel("Why was it late?").fill("The school was shut.");
            await save(chair, "Save the conference");
        }
        await saved(chair);
        await chair.goto(`${family}/conference-decision`);
        for (const box of await chair.getByLabel(/say or show you/).all())
            if (await box.isVisible()) await box.fill("It is better now.");
        await chair.getByLabel("They were there, and spoke").check();
        await chair.getByLabel("The plan ends").check();
        await save(chair, "Save the decision");
        await saved(chair);
        await chair.getByText("2 plans before").waitFor();
        await accessible(chair, at("ended"));
    });
}

test("every form and My day on a phone", async () => {
    const size = widths[1];
    const as = async (who) => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, who);
        return page;
    };
    const worker = await as("Tamsin Reed");
    const family = await worker.locator("#protected").getByRole("link").nth(1).getAttribute("href");
    const forms = {
        "Tamsin Reed": ["", "/conference", "/must-change", "/has-changed", "/core-group", "/visit", "/order"],
        "Odette Larkspur": ["", "/strategy", "/enquiry-answer", "/legal", "/plan-ended"],
        "Petra Hazelwood": ["", "/enquiry", "/enquiry-end"],
        "Corin Ashby": ["", "/conference-held", "/conference-decision"],
    };
    for (const [who, addresses] of Object.entries(forms)) {
        const page = await as(who);
        await accessible(page, `protection-phone-my-day-${who.split(" ")[0]}`);
        for (const address of addresses) {
            const response = await page.goto(`${kith.address}${family}${address}`);
            assert.equal(response.status(), 200, `${who} at ${address}`);
            await accessible(page, `protection-phone${address.replace("/", "-")}-${who.split(" ")[0]}`);
        }
    }
    const director = await as("Odette Larkspur");
    for (const address of ["/protection/practitioners", "/protection/quorum"]) {
        await director.goto(`${kith.address}${address}`);
        await accessible(director, `protection-phone${address.replaceAll("/", "-")}`);
    }
});

test("a police officer does not open the record of the protection, and a chair leads no enquiry", async () => {
    const page = await pageAt(chrome, widths[0], kith.address);
    await signInAs(page, "Petra Hazelwood");
    const family = await page.locator("#protected").getByRole("link").first().getAttribute("href");
    for (const [who, address] of [["Rowan Speedwell", family], ["Corin Ashby", `${family}/enquiry`]]) {
        const other = await pageAt(chrome, widths[0], kith.address);
        await signInAs(other, who);
        const response = await other.goto(`${kith.address}${address}`);
        assert.equal(response.status(), 403, `${who} at ${address}`);
    }
});
