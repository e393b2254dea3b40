// A grandmother says what she can do; the coordinator asks people, and writes down what the family decides; the social
// worker answers the plan; the manager decides what it is given; each at a desk's width and a phone's.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { accessible, browser, pageAt, region, signInAs, widths } from "./kith.mjs";

let kith;
let chrome;
let child = "";  // the address of the child's network, as the team has it

before(async () => {
    kith = await region();
    chrome = await browser();
});
after(async () => {
    await chrome?.close();
    await kith?.stop();
});

const coordinator = "Avens Vale";
const grandmother = "Marigold Larch";

async function choose(page, question, answer) {
    const list = page.getByLabel(question).and(page.locator("select"));
    if (await list.count()) await list.selectOption({ label: answer });
    else await page.getByRole("group", { name: question }).getByLabel(answer, { exact: true }).check();
}

async function openChild(page) {
    await page.goto(child ? `${kith.address}${child}` : `${kith.address}/my-day`);
    if (child) return;
    await page.getByRole("link", { name: /^Family network/ }).first().click();
    await page.getByRole("heading", { name: "What is due" }).waitFor();
    child = new URL(page.url()).pathname;
}

for (const size of widths) {
    const at = (name) => `family-network-${name}-${size.name}`;
    const mine = `Every weekend, now that there is a bed, ${size.name}.`;
    const uncle = "Reed Larch";
    const friend = "Clover Marsh";

    test(`the grandmother reads the plan, and says what she can do by keyboard (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, grandmother);
        await accessible(page, at("my-day"));
        await page.getByRole("link", { name: /family and friends$/ }).first().click();
        await page.getByText("Weekends are ours.").waitFor();
        await page.getByText("Posy Larch").first().waitFor();
        assert.equal(await page.getByText(uncle).count(), 0);
        assert.equal(await page.getByText("A foster home of ours").count(), 0);
        await accessible(page, at("mine"));
        await page.getByRole("link", { name: /what I can do/ }).focus();
        await page.keyboard.press("Enter");
        await page.getByLabel("Say it your way").waitFor();
        await accessible(page, at("my-can"));
        const box = page.getByLabel("Say it your way");
        await box.fill("");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("my-can-wrong"));
        await box.focus();
        await page.keyboard.type(mine);
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        await page.getByText("Saved: what you can do").waitFor();
        await page.getByText(mine).waitFor();
        await page.context().close();
    });

    test(`the coordinator sees who could be there, asks them, and keeps it from one (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, coordinator);
        await page.getByText("Families you bring together").waitFor();
        await accessible(page, at("coordinator-day"));
        await openChild(page);
        await page.getByText("Weekends are ours.").waitFor();
        await page.getByText("A foster home of ours").waitFor();
        await accessible(page, at("child"));
        await page.getByRole("link", { name: /Who could be there/ }).click();
        await page.getByText(mine).waitFor();
        await page.getByText("Nan does the voices when she reads.").waitFor();
        await page.getByText("Shares a flat with the man").waitFor();
        await accessible(page, at("people"));
        await page.getByRole("link", { name: "Where they have lived, and who was there" }).click();
        await page.getByText("Who was there").first().waitFor();
        await accessible(page, at("places"));
        await page.goBack();
        await page.locator("svg a[data-person]").filter({ hasText: "Marigold" }).focus();
        await page.keyboard.press("Enter");
        await page.getByRole("heading", { name: "How they are tied" }).waitFor();
        await page.getByRole("link", { name: /^Put right/ }).waitFor();
        await accessible(page, at("one"));
        await page.goBack();
        await page.getByRole("link", { name: new RegExp(`Asked them.*${friend}`) }).click();
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("asked-wrong"));
        await choose(page, "What did they say?", "Yes, takes part");
        await page.getByLabel("In their own words").fill(`Count me in, ${size.name}.`);
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved: what they said").waitFor();
        await page.getByText(`Count me in, ${size.name}.`).waitFor();
        await page.context().close();
    });

    test(`they meet again: the coordinator plans it, writes who came and adds to the plan (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, coordinator);
        await openChild(page);
        await page.getByRole("button", { name: "Plan the meeting" }).click();
        await page.getByLabel("Where?").fill(`At Nan's, ${size.name}`);
        await accessible(page, at("meeting"));
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved: the meeting").waitFor();
        await page.getByRole("button", { name: "They met" }).click();
        await page.getByLabel(grandmother).check();
        await choose(page, "Did the family have time of its own?", "Yes");
        await accessible(page, at("held"));
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved: the family met").waitFor();
        await page.getByRole("button", { name: "Add who does what" }).click();
        await choose(page, "Who?", friend);
        await choose(page, "What do they do?", "See them, ring them, write to them");
        await page.getByLabel("How, and how often?").fill(`A call on Sundays, ${size.name}.`);
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText(`A call on Sundays, ${size.name}.`).waitFor();
        await page.getByRole("button", { name: "Ask for help" }).click();
        await page.getByLabel("For what?").fill(`A stair gate, ${size.name}`);
        await page.getByLabel("How much once?").fill("25");
        await accessible(page, at("help"));
        await page.getByRole("button", { name: "Ask for it" }).click();
        await page.getByText("Asked for: a manager decides").waitFor();
        await page.context().close();
    });

    test(`the social worker offers it before proceedings, and answers the plan (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Robin Ashdown");
        await openChild(page);
        await page.getByRole("button", { name: "Record an offer" }).click();
        await choose(page, "Why now?", "Before care proceedings");
        await page.getByLabel("To whom?").fill("Both parents, in the letter");
        await accessible(page, at("offer"));
        await page.getByRole("button", { name: "Save the offer" }).click();
        await page.getByText("Saved: the offer").waitFor();
        await page.getByRole("link", { name: /They answered/ }).first().click();
        await choose(page, "What did they answer?", "Yes, they will decide together");
        await page.getByLabel("In their own words").fill(`Yes, please, ${size.name}.`);
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText(`Yes, please, ${size.name}.`).waitFor();
        await page.getByRole("button", { name: "Answer the plan" }).click();
        await choose(page, "What does the authority say to the plan?", "Agreed");
        await page.getByLabel("To the family: why?").fill(`It is theirs, ${size.name}.`);
        await accessible(page, at("plan-answer"));
        await page.getByRole("button", { name: "Send the answer" }).click();
        await page.getByText(`It is theirs, ${size.name}.`).waitFor();
        await page.context().close();
    });

    test(`the manager decides what the plan is given, and the grandmother reads it (${size.name})`, async () => {
        let page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Team manager, Teasel Children in Care Team");
        await openChild(page);
        await page.getByRole("link", { name: new RegExp(`Decide.*stair gate, ${size.name}`) }).click();
        await choose(page, "What do you decide?", "Given, as asked");
        await page.getByLabel("Why?").fill(`So that nobody falls, ${size.name}.`);
        await accessible(page, at("decide"));
        await page.getByRole("button", { name: "Decide" }).click();
        await page.getByText("Decided: what the plan is given").waitFor();
        await page.context().close();
        page = await pageAt(chrome, size, kith.address);
        await signInAs(page, grandmother);
        await page.goto(`${kith.address}/my-network`);
        await page.getByRole("link", { name: /family and friends$/ }).first().click();
        await page.getByText(`So that nobody falls, ${size.name}.`).waitFor();
        await page.getByText(`A call on Sundays, ${size.name}.`).waitFor();
        await page.context().close();
    });
}
