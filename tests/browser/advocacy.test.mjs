// A child of about fifteen writes to their advocate, who raises it; the social worker answers; the service's manager
// shares out; each at a desk's width and a phone's.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { accessible, browser, pageAt, region, signInAs, widths } from "./kith.mjs";

let kith;
let chrome;

const advocate = "Wren Hazeldean";
/** The one child whom the visitor knows: which of the region's it is, the region draws. */
let child = "";

before(async () => {
    kith = await region();
    chrome = await browser();
    const page = await pageAt(chrome, widths[0], kith.address);
    await signInAs(page, "Bryony Shaw");
    await page.goto(`${kith.address}/visiting`);
    child = await page.locator("main ul a").first().innerText();
    await page.context().close();
});
after(async () => {
    await chrome?.close();
    await kith?.stop();
});

async function choose(page, question, answer) {
    const list = page.getByLabel(question).and(page.locator("select"));
    if (await list.count()) await list.selectOption({ label: answer });
    else await page.getByRole("group", { name: question }).getByLabel(answer, { exact: true }).check();
}

for (const size of widths) {
    const at = (name) => `advocacy-${name}-${size.name}`;
    const secret = `Nobody else may know this, ${size.name}.`;
    const words = `I want my own room, ${size.name}.`;
    const answer = `You move into it on Saturday, ${size.name}.`;

    test(`the child reads who is on their side, and writes to them by keyboard (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, child);
        await page.getByRole("link", { name: "My advocate" }).last().click();
        await page.getByText("Social workers cannot read what you tell them.").waitFor();
        await page.getByText("It is no fuss. I have asked today").waitFor();
        assert.equal(await page.getByText("Worries that nan is ill").count(), 0);
        await accessible(page, at("mine"));
        await page.getByLabel("Write to your advocate").focus();
        await page.keyboard.type(secret);
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        await page.getByText("Sent to your advocate").waitFor();
        await page.getByText(secret).waitFor();
        await page.getByRole("link", { name: "Choose what they can see" }).click();
        await page.getByLabel("My school").setChecked(size.name === "desktop");
        await accessible(page, at("sharing"));
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved: what they can see").waitFor();
        await page.context().close();
    });

    test(`the advocate reads it, answers, raises it with leave and keeps a note (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, advocate);
        await page.getByRole("link", { name: "Children you speak for" }).last().click();
        await page.getByText(/Wrote to you/).first().waitFor();
        await accessible(page, at("children"));
        await page.getByRole("link", { name: child }).click();
        await page.getByText(secret).waitFor();
        await page.getByText("Worries that nan is ill").waitFor();
        await accessible(page, at("child"));
        await page.getByLabel("Write to them").fill("I come on Thursday.");
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByText("I come on Thursday.").first().waitFor();
        await page.getByLabel("A note for yourself").fill(`A note, ${size.name}.`);
        await page.getByRole("button", { name: "Keep the note" }).click();
        await page.getByText(`A note, ${size.name}.`).waitFor();

        await page.getByRole("button", { name: "We were in touch" }).click();
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("contact-wrong"));
        await choose(page, "How?", "We spoke by telephone");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved: you were in touch").waitFor();

        await page.getByRole("button", { name: "Raise something" }).click();
        await choose(page, "What is it about?", "Where I live");
        await page.getByLabel("In the child's own words").fill(words);
        await choose(page, "Can it not wait a week?", "No");
        await choose(page, "Does the child agree that you raise it?", "Yes");
        await accessible(page, at("issue"));
        await page.getByRole("button", { name: "Raise it" }).click();
        await page.getByText(words).waitFor();
        await page.context().close();
    });

    test(`the social worker answers it, and reads nothing of what the two said (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Robin Ashdown");
        await page.getByText("Raised by children's advocates").waitFor();
        await accessible(page, at("my-day"));
        await page.getByRole("link", { name: /^Answer/ }).first().click();
        await page.getByText(words).waitFor();
        assert.equal(await page.getByText(secret).count(), 0);
        assert.equal(await page.getByText("Worries that nan is ill").count(), 0);
        await accessible(page, at("team"));
        await page.getByRole("button", { name: "Answer", exact: true }).last().click();
        await page.getByText(words).waitFor();
        await page.getByLabel("Your answer, to the child").fill(answer);
        await page.getByRole("button", { name: "Send the answer" }).click();
        await page.getByText("Sent: your answer").waitFor();
        await page.context().close();
    });

    test(`the advocate tells the child of the answer, who reads it (${size.name})`, async () => {
        let page = await pageAt(chrome, size, kith.address);
        await signInAs(page, advocate);
        await page.goto(`${kith.address}/advocacy/mine`);
        await page.getByRole("link", { name: child }).first().click();
        await page.getByText(answer).waitFor();
        await page.getByRole("button", { name: "Told them of the answer" }).last().click();
        await choose(page, "Is it sorted, in their eyes?", "Yes, it is sorted");
        await accessible(page, at("told"));
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved: they were told").waitFor();
        await page.context().close();
        page = await pageAt(chrome, size, kith.address);
        await signInAs(page, child);
        await page.goto(`${kith.address}/me/advocate`);
        await page.getByText(answer).waitFor();
        await page.context().close();
    });

    test(`the manager sees who waits and who has room, and the figures name nobody (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Cicely Rook");
        await page.getByRole("link", { name: "Who waits for an advocate" }).click();
        await page.getByText("Advocates and their caseloads").waitFor();
        await accessible(page, at("sharing-out"));
        if (size.name === "desktop") {
            await page.getByRole("button", { name: "Give each child whom we propose" }).click();
            await page.getByText(/given an advocate/).waitFor();
        } else {
            await page.getByRole("link", { name: /^Say how many/ }).first().click();
            await page.getByLabel("With how many children can they work well?").fill("12");
            await page.getByRole("button", { name: "Save" }).click();
            await page.getByText("Saved: how many").waitFor();
        }
        await page.goto(`${kith.address}/advocacy/figures`);
        await page.getByText("Nobody is named.").waitFor();
        await accessible(page, at("figures"));
        await page.context().close();
    });

    test(`the visitor writes that they met, and the child says no thank you and yes again (${size.name})`, async () => {
        let page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Bryony Shaw");
        await page.getByRole("link", { name: "Whom you visit" }).last().click();
        await page.locator("main ul a").first().click();
        await page.getByText("Best day. Can we go again?").waitFor();
        await accessible(page, at("visited"));
        await page.getByRole("button", { name: "We met" }).click();
        await page.getByLabel("What did you do together?").fill(`We baked, ${size.name}.`);
        await page.getByRole("button", { name: "Save the visit" }).click();
        await page.getByText(`We baked, ${size.name}.`).waitFor();
        await page.context().close();

        page = await pageAt(chrome, size, kith.address);
        await signInAs(page, child);
        await page.goto(`${kith.address}/me/advocate`);
        if (size.name === "phone") {
            await page.getByRole("link", { name: "No thank you to an advocate" }).click();
            await accessible(page, at("no"));
            await page.getByLabel("Why not? Say it your way.").fill("I have my nan.");
            await page.getByRole("button", { name: "Send" }).click();
            await page.getByText("“I have my nan.”").waitFor();
            await accessible(page, at("said-no"));
            await page.getByRole("button", { name: "I want an advocate now" }).click();
            await page.getByText("Their name will be here soon").first().waitFor();
        }
        await page.context().close();
    });
}
