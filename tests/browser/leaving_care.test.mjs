// A care leaver of 20 writes their side of the plan and says who loves them; their personal adviser writes the other
// side, asks that person and is in touch; the manager decides a plan for two; each at a desk's width and a phone's.
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

const adviser = "Juniper Hale";
const leaver = "Care-experienced person";

async function choose(page, question, answer) {
    const list = page.getByLabel(question).and(page.locator("select"));
    if (await list.count()) await list.selectOption({ label: answer });
    else await page.getByRole("group", { name: question }).getByLabel(answer, { exact: true }).check();
}

for (const size of widths) {
    const at = (name) => `leaving-care-${name}-${size.name}`;
    const mine = `I want to keep the flat, ${size.name}.`;
    const theirs = `We ask the landlord for a year more, ${size.name}.`;
    const friend = size.name === "desktop" ? "Fay" : "Sol";
    let address = "";
    let seventeen = "";

    test(`the care leaver reads what they can expect, and writes in their plan by keyboard (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, leaver);
        await page.getByRole("link", { name: "Leaving care" }).last().click();
        await page.getByText("Juniper Hale").waitFor();
        await page.getByText("former relevant").waitFor();
        await accessible(page, at("mine"));
        await page.getByRole("link", { name: "My plan" }).click();
        await page.getByText("Wages cover the rent.").waitFor();
        await accessible(page, at("my-plan"));
        await page.getByRole("link", { name: /my words.*where i live/i }).focus();
        await page.keyboard.press("Enter");
        await page.getByText("Your adviser wrote:").waitFor();
        const box = page.getByLabel("Say it your way");
        await box.fill("");
        await box.focus();
        await page.keyboard.type(mine);
        await page.keyboard.press("Tab");
        await accessible(page, at("my-words"));
        await page.keyboard.press("Enter");
        await page.getByText("Saved: your words").waitFor();
        await page.getByText(mine).waitFor();
        await page.context().close();
    });

    test(`they name someone who loves them, and say no to staying close and yes again (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, leaver);
        await page.goto(`${kith.address}/me/people`);
        await page.getByText("Always. Tell them to ring more.").waitFor();
        await page.getByRole("button", { name: "Add someone" }).click();
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("person-wrong"));
        await page.getByLabel("What is their name?").fill(friend);
        await page.getByLabel("Who are they to you?").fill("my friend from college");
        await choose(page, "How close are you?", "Very close");
        await choose(page, "How often are you in touch?", "Most days");
        await choose(page, "Would you call them if everything went wrong?", "Yes");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved: one of your people").waitFor();
        await accessible(page, at("my-people"));

        await page.goto(`${kith.address}/me/leaving-care`);
        await page.getByRole("link", { name: "No thank you to Staying Close" }).click();
        await accessible(page, at("no"));
        await page.getByLabel("Why not? Say it your way.").fill("I manage.");
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByText("“I manage.”").waitFor();
        await accessible(page, at("said-no"));
        await page.getByRole("button", { name: "Yes to Staying Close again" }).click();
        await page.getByText("It is on again").waitFor();
        await page.context().close();
    });

    test(`the adviser writes the other side of the plan, is in touch, and asks that person (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, adviser);
        await page.getByText("Young people you support").waitFor();
        await accessible(page, at("my-day"));
        const links = page.locator("a[href^='/children/'][href$='/leaving-care']");
        for (const to of await links.evaluateAll((links) => links.map((link) => link.getAttribute("href")))) {
            await page.goto(kith.address + to);
            await page.locator("h1").waitFor();
            if (await page.getByText("Former relevant").count()) address = to;
            else seventeen = (await page.locator("h1 .govuk-caption-l, .govuk-caption-l").first().innerText()).trim();
        }
        await page.goto(kith.address + address);
        await page.getByText("Former relevant").waitFor();
        await accessible(page, at("young-person"));
        await page.getByRole("link", { name: "Read the pathway plan" }).click();
        await page.getByText(mine).waitFor();
        await accessible(page, at("plan"));
        await page.getByRole("link", { name: /your words.*where i live/i }).click();
        await page.getByText(mine).waitFor();
        await page.getByLabel("Your words").fill(theirs);
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText(theirs).waitFor();
        await page.getByText(mine).waitFor();

        await page.goto(kith.address + address);
        await page.getByRole("link", { name: /^In touch/ }).first().click();
        await choose(page, "How?", "We spoke by telephone or video");
        await page.getByLabel("What did they say?").fill(`All good, ${size.name}.`);
        await accessible(page, at("touch"));
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText(`All good, ${size.name}.`).waitFor();

        await page.getByRole("link", { name: new RegExp(`Asked them.*${friend}`) }).click();
        await choose(page, "Are they there for the young person?", "Not now");
        await accessible(page, at("asked"));
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved: what they said").waitFor();
        await page.context().close();
    });

    test(`the manager decides a plan for two loving relationships (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Team manager, Teasel Children in Care Team");
        await page.goto(kith.address + address);
        await page.getByText("They left care with fewer than two.").waitFor();
        await page.getByRole("button", { name: "Decide a plan for two" }).click();
        await page.getByLabel("What will be done?").fill(`Find Mr Rook, ${size.name}.`);
        await choose(page, "Who does it?", adviser);
        await accessible(page, at("people-plan"));
        await page.getByRole("button", { name: "Decide the plan" }).click();
        await page.getByText(`Find Mr Rook, ${size.name}.`).waitFor();
        await page.context().close();
    });

    test(`someone of 17 in care reads that they can stay put (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, seventeen);
        await page.goto(`${kith.address}/me/leaving-care`);
        await page.getByText("eligible").first().waitFor();
        assert.ok(await page.getByText("It is yours until").count());
        await accessible(page, at("seventeen"));
        await page.context().close();
    });
}
