// The director sees on My day which serious incident waits for what, records the next step, puts one right and
// withdraws one; and the child's worker sees none of it: each at a desk's width and a phone's.
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

const director = "Director of children's services";

async function choose(page, question, answer) {
    await page.getByRole("group", { name: question }).getByLabel(answer, { exact: true }).check();
}

async function incidentsOf(page, child) {
    await page.goto("/serious-incidents");
    await page.locator("#serious-incidents").getByRole("link", { name: child }).first().click();
    await page.getByRole("heading", { level: 1, name: "Serious incidents" }).waitFor();
}

for (const size of widths) {
    const at = (name) => `serious-incidents-${name}-${size.name}`;

    test(`My day has what waits, and the next step is one press from there (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, director);
        const waits = page.locator("#serious-incidents");
        await waits.getByText("Publish the local review").waitFor();
        await accessible(page, at("my-day"));
        if (size.name === "desktop") {
            await waits.getByText("Send the rapid review").waitFor();
            await waits.getByRole("link", { name: "Tansy Quill" }).click();
            await page.getByText(/working days left/).first().waitFor();
            await accessible(page, at("child"));
            await page.getByRole("button", { name: "Record the rapid review" }).click();
            await page.getByRole("button", { name: "Save the rapid review" }).click();
            await page.getByText("There is a problem").waitFor();
            await accessible(page, at("review-wrong"));
            await page.getByLabel("What did it find?").fill("Two agencies each had a part of it.");
            await page.getByRole("button", { name: "Save the rapid review" }).click();
            await page.getByText("Saved: Record the rapid review").waitFor();
            await page.getByRole("button", { name: "Record what was decided of a local review" }).click();
            await choose(page, "What did the safeguarding partners decide?", "No local review is held");
            await page.getByLabel("Why?").fill("What there was to learn is learned.");
            await page.getByLabel("The police").check();
            await accessible(page, at("decision"));
            await page.getByRole("button", { name: "Save the decision" }).click();
            await page.getByText("Not agreed by the local authority and the integrated care board (health).").waitFor();
        } else {
            await waits.getByRole("link", { name: "Rory Stoneman" }).click();
            await page.getByRole("button", { name: "Record that the local review was published" }).click();
            await page.getByLabel("Where can it be read?").fill("The Stoneman report");
            await accessible(page, at("published"));
            await page.getByRole("button", { name: "Save the publication" }).click();
            await page.getByText("The Stoneman report").waitFor();
        }
        await page.context().close();
    });

    test(`an incident is recorded by four questions, put right and withdrawn (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, director);
        await incidentsOf(page, "Rory Stoneman");
        await page.getByRole("button", { name: "Record a serious incident" }).click();
        await accessible(page, at("incident"));
        await choose(page, "What happened?", "A care leaver under 25 died");
        await page.getByLabel("What is known?").fill(`Told twice by mistake, ${size.name}.`);
        await page.getByRole("button", { name: "Save the incident" }).click();
        await page.getByText("They were under 18 on that day").first().waitFor();
        await choose(page, "What happened?", "A child was seriously harmed, and abuse or neglect is known or suspected");
        await page.getByRole("button", { name: "Save the incident" }).click();
        await page.getByText("Saved: Record a serious incident").waitFor();
        await page.getByText(`Told twice by mistake, ${size.name}.`).waitFor();
        await page.getByRole("link", { name: "Correct this incident" }).first().click();
        await page.getByLabel("What is known?").fill(`Told once too often, ${size.name}.`);
        await page.getByLabel(/why/i).last().fill("Said more plainly.");
        await accessible(page, at("correction"));
        await page.getByRole("button", { name: /Save/ }).click();
        await page.getByText("Corrected: Said more plainly.").first().waitFor();
        await page.getByRole("link", { name: "Withdraw this incident" }).first().click();
        await page.getByLabel("Why is it withdrawn?").fill("It was the same incident.");
        await accessible(page, at("withdrawal"));
        await page.getByRole("button", { name: "Withdraw it" }).click();
        await page.getByText("Saved: it is withdrawn").waitFor();
        await page.getByText("What was withdrawn").click();
        await page.getByText(`Told once too often, ${size.name}.`).waitFor();
        await accessible(page, at("withdrawn"));
        await page.context().close();
    });

    test(`a social worker has no way to it, and is refused (${size.name})`, async () => {
        let page = await pageAt(chrome, size, kith.address);
        await signInAs(page, director);
        await incidentsOf(page, "Rory Stoneman");
        const address = new URL(page.url()).pathname;
        await page.context().close();
        page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Robin Ashdown");
        assert.equal(await page.getByRole("link", { name: "Serious incidents" }).count(), 0);
        const answer = await page.goto(address);
        assert.equal(answer.status(), 403);
        assert.equal(await page.getByText("Stoneman").count(), 0);
        await page.context().close();
    });
}
