// A family's plan, written with mum and marked by gran on her phone; an assessment, section by section to authorised; how
// the family fares: each at a desk's width and a phone's.
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

/** Signed in as whoever of the families' members said they would do this. */
async function memberWho(does, size) {
    const page = await pageAt(chrome, size, kith.address);
    await page.goto("/sign-in");
    const rows = page.locator("tr", { hasText: "Family member" });
    for (let i = 0; i < (await rows.count()); ++i) {
        const name = (await rows.nth(i).locator("th, td").first().innerText()).trim();
        await rows.nth(i).getByRole("button").click();
        await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
        if (await page.getByRole("link", { name: does }).count()) return { page, name };
        await page.context().clearCookies();
        await page.goto("/sign-in");
    }
    throw new Error(`Nobody said they would: ${does}`);
}
const gran = (size) => memberWho("Bring the bed from the loft", size);
const mum = (size) => memberWho("Ask the landlord about the damp", size);

/** The address of the family of which gran reads the plan. */
async function familyOf(page) {
    return (await page.getByRole("link", { name: "Read our plan" }).getAttribute("href")).replace("/plan", "");
}

/** Answers a question that is a list where there are many answers, and radios where there are few. */
async function choose(page, question, answer) {
    const list = page.getByRole("combobox", { name: question });
    if (await list.count()) await list.selectOption({ label: answer });
    else await page.getByRole("group", { name: question }).getByLabel(answer).check();
}

for (const size of widths) {
    const at = (name) => `family-plan-${name}-${size.name}`;
    const words = `We eat together on Sundays, ${size.name}.`;
    const action = `Cook the Sunday dinner, ${size.name}`;

    test(`a worker writes a goal with mum, and gran's action (${size.name})`, async () => {
        const grandmother = await gran(size);
        const mother = await mum(size);
        const family = await familyOf(grandmother.page);
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Briar Fennel");
        await page.goto(`${kith.address}${family}/plan`);
        await page.getByRole("heading", { name: "The family's plan" }).waitFor();
        await accessible(page, at("worker"));
        await page.getByRole("button", { name: "Write a goal" }).click();
        await page.getByRole("button", { name: "Save goal" }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("goal-wrong"));
        await page.getByLabel("What should be different?").fill(words);
        await choose(page, "Whose words are these?", mother.name);
        await page.getByLabel("Why does it matter to them?").fill("It is when everyone talks.");
        await page.getByRole("button", { name: "Save goal" }).click();
        await page.getByText("Saved: the goal").waitFor();
        await page.getByRole("link", { name: `Add an action ${words}` }).click();
        await page.getByLabel("What will be done?").fill(action);
        await choose(page, "Who does it?", grandmother.name);
        await page.getByLabel("By when?").fill(kith.day(10));
        await accessible(page, at("action"));
        await page.getByRole("button", { name: "Save action" }).click();
        await page.getByText("Saved: the action").waitFor();
        await accessible(page, at("written"));
    });

    test(`gran reads the plan, marks her action and says a word (${size.name})`, async () => {
        const { page } = await gran(size);
        await page.getByRole("heading", { name: "Our family's plan" }).waitFor();
        await accessible(page, at("my-day"));
        await page.getByRole("link", { name: action }).click();
        await accessible(page, at("mark"));
        await page.getByLabel("On the way").check();
        await page.getByLabel("Anything to say about it?").fill("The first one is this Sunday.");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved: how it is going").waitFor();
        await page.getByRole("heading", { name: "What you said you would do" }).waitFor();
        await accessible(page, at("family"));
        await page.getByRole("button", { name: "Say what you will do" }).click();
        await choose(page, "What is it for?", words);
        await page.getByLabel("What will you do?").fill("Teach them my gravy");
        await page.getByRole("button", { name: "Add it to our plan" }).click();
        await page.getByText("Saved: what you will do").waitFor();
        await page.getByRole("button", { name: "Say how things are" }).click();
        await choose(page, "Enough money", "2: Getting by, some debts");
        await accessible(page, at("how-are-things"));
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved: how things are").waitFor();
        const family = new URL(page.url()).pathname.replace("/plan", "");
        for (const hidden of ["/assessment", "/outcomes", "/members"]) {
            const answer = await page.goto(`${kith.address}${family}${hidden}`);
            assert.equal(answer.status(), 403, `A family member opened ${hidden}.`);
        }
    });

    test(`an assessment goes section by section to authorised (${size.name})`, async () => {
        const family = await familyOf((await gran(size)).page);
        const worker = await pageAt(chrome, size, kith.address);
        await signInAs(worker, "Briar Fennel");
        await worker.goto(`${kith.address}${family}/assessment`);
        await worker.getByRole("button", { name: "Begin an assessment" }).click();
        await accessible(worker, at("assessment-new"));
        await worker.getByRole("button", { name: "Begin" }).click();
        await worker.getByText("Saved: the assessment began").waitFor();
        await accessible(worker, at("assessment-begun"));
        const seen = worker.getByRole("link", { name: /^Whether .* was seen, and their words$/ });
        const children = await seen.count();
        assert.ok(children > 0, "An assessment is about at least one child.");
        for (let i = 0; i < children; ++i) {
            await seen.nth(i).click();
            await worker.getByLabel("Seen alone").check();
            await worker.getByLabel("When?").fill("today");
            await worker.getByLabel("What did the child say?").fill("I like it when it is warm.");
            if (i === 0) await accessible(worker, at("assessment-seen"));
            await worker.getByRole("button", { name: "Save" }).click();
            await worker.getByText("Saved: whether the child was seen").waitFor();
        }
        await worker.getByRole("link", { name: "The child's development" }).click();
        for (const box of await worker.locator("textarea").all()) await box.fill("Grows, sleeps, and reads a lot.");
        await accessible(worker, at("assessment-development"));
        await worker.getByRole("button", { name: "Save section" }).click();
        for (const section of ["Parenting", "Family and environment", "What is strong", "What is risky", "What it means"]) {
            await worker.getByRole("link", { name: section }).click();
            await worker.locator("textarea").first().fill(`${section}: what we know, ${size.name}.`);
            await worker.getByRole("button", { name: "Save section" }).click();
            await worker.getByText("Saved: the section").waitFor();
        }
        await worker.getByRole("link", { name: "Decision and factors" }).click();
        await worker.locator("input[name=factors][value='4B']").check();
        await accessible(worker, at("assessment-findings"));
        await worker.getByRole("button", { name: "Save findings" }).click();
        await worker.getByRole("button", { name: "Send to the manager" }).click();
        await worker.getByText("Saved: it was sent to the manager").waitFor();

        const manager = await pageAt(chrome, size, kith.address);
        await signInAs(manager, "Rowan Thorne");
        await manager.goto(`${kith.address}${family}/assessment`);
        await manager.getByRole("button", { name: "Answer it" }).click();
        await manager.getByLabel("What did you weigh").fill("Every child is heard.");
        await manager.getByLabel("Yes", { exact: true }).check();
        await accessible(manager, at("assessment-answer"));
        await manager.getByRole("button", { name: "Save answer" }).click();
        await manager.getByText(/Completed on/).waitFor();
        await accessible(manager, at("assessment-completed"));
        await manager.goto(`${kith.address}/family-outcomes`);
        await accessible(manager, at("figures"));
    });

    test(`a worker measures how the family fares, and sees who takes part (${size.name})`, async () => {
        const family = await familyOf((await gran(size)).page);
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Briar Fennel");
        await page.goto(`${kith.address}${family}/outcomes`);
        await accessible(page, at("outcomes"));
        await page.getByRole("button", { name: "Measure" }).click();
        await choose(page, "A secure home", "3: A steady home with small problems");
        await accessible(page, at("outcomes-new"));
        await page.getByRole("button", { name: "Save outcomes" }).click();
        await page.getByText("Saved: the outcomes").waitFor();
        await page.goto(`${kith.address}${family}/members`);
        await accessible(page, at("members"));
        await page.getByRole("button", { name: "It is not safe to tell someone" }).click();
        await accessible(page, at("not-safe"));
    });
}

test("the journal holds after all of it", () => {
    assert.equal(kith.verify().code, 0);
});
