// A constellation, as a home that belongs, its hub and the fostering manager use it, each at a desk's width and a phone's.
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

const british = (days) => {
    const day = new Date(Date.now() + days * 86_400_000);
    return `${day.getDate()}/${day.getMonth() + 1}/${day.getFullYear()}`;
};
/** Nights far enough ahead that none is taken, another for each width. */
const nights = { desktop: 60, phone: 80 };

for (const size of widths) {
    const at = (name) => `constellation-${name}-${size.name}`;
    const need = `A night off, ${size.name}. Sleeps with a light on.`;
    let who;

    test(`a carer asks their hub for a night, and writes to the other homes (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Foster carer");
        await page.getByRole("heading", { name: "Your constellation" }).waitFor();
        await accessible(page, at("carer-my-day"));
        await page.getByRole("link", { name: /^Ask for a night/ }).click();
        await page.getByRole("button", { name: "Ask", exact: true }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("ask-wrong"));
        const first = page.locator('input[name="children"]').first();
        await first.check();
        who = (await page.locator(`label[for="${await first.getAttribute("id")}"]`).textContent()).trim();
        await page.getByLabel("Which night, or the first of them?").fill(british(nights[size.name]));
        await page.getByLabel("How many nights?").fill("2");
        await page.getByLabel("Why, and what does the hub need to know?").fill(need);
        await accessible(page, at("ask"));
        await page.getByRole("button", { name: "Ask", exact: true }).click();
        await page.getByText("Asked. You see the answer here and on My day").waitFor();
        await page.getByText(need).waitFor();
        await page.getByRole("button", { name: "We are coming" }).first().click();
        await page.getByText("You said that you come").first().waitFor();
        await page.getByLabel("Write to the other homes").fill(`Has anyone a cot to lend? ${size.name}`);
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByText("Sent to the other homes").waitFor();
        await accessible(page, at("carer"));
        await page.context().close();
    });

    test(`the hub carer answers, says who stayed and plans a gathering (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "the hub of a constellation");
        await page.getByRole("heading", { name: "Your constellation" }).waitFor();
        await accessible(page, at("hub-my-day"));
        await page.locator(".govuk-summary-card", { hasText: "constellation" }).getByRole("link", { name: /^Open/ }).click();
        await page.getByText(need).waitFor();
        await page.getByText(`Has anyone a cot to lend? ${size.name}`).waitFor();
        assert.equal(await page.locator('main a[href^="/children/"]').count(), 0);
        await accessible(page, at("hub"));
        const card = page.locator(".govuk-summary-card", { hasText: need });
        assert.ok((await card.textContent()).includes(who));
        await card.getByRole("link", { name: /^Answer/ }).click();
        await page.getByLabel("No", { exact: true }).check();
        await page.getByRole("button", { name: "Send answer" }).click();
        await page.getByText("Say why not: they have to plan").first().waitFor();
        await accessible(page, at("answer-wrong"));
        await page.getByLabel("Yes", { exact: true }).check();
        await page.getByLabel("A few words").fill("With pleasure.");
        await page.getByRole("button", { name: "Send answer" }).click();
        await page.getByText("You said yes").waitFor();
        const stayed = page.getByRole("button", { name: /^They stayed/ });
        if (await stayed.count()) {
            await stayed.first().click();
            await page.getByText("Saved").first().waitFor();
        }
        await page.getByRole("link", { name: "Plan a gathering" }).click();
        await page.getByLabel("Training").check();
        await page.getByLabel("What day?").fill(british(20));
        await page.getByLabel("What time, and where?").fill("7 pm, at the hub");
        await page.getByLabel("What will you do?").fill(`How to help with sleep, ${size.name}.`);
        await accessible(page, at("gathering"));
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Planned. The homes see it on their pages").waitFor();
        await page.getByText(`How to help with sleep, ${size.name}.`).waitFor();
        await page.context().close();
    });

    test(`the fostering manager sees who is in none, adds a home and reads the figures (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Fostering manager");
        await accessible(page, at("manager-my-day"));
        await page.goto("/constellations");
        await page.getByText(/approved family homes are in a constellation/).waitFor();
        await accessible(page, at("list"));
        await page.locator("#constellations a").first().click();
        await page.getByRole("heading", { name: "Waiting for an answer" }).waitFor();
        await accessible(page, at("manager"));
        await page.getByRole("link", { name: /^Add a home/ }).click();
        const options = page.locator('select[name="home"] option, input[name="home"]');
        assert.ok((await options.count()) > 0);
        if (await page.locator('select[name="home"]').count()) await page.locator('select[name="home"]').selectOption({ index: 1 });
        else await page.locator('input[name="home"]').first().check();
        await accessible(page, at("add-home"));
        await page.getByRole("button", { name: "Add home" }).click();
        await page.getByText("belongs to it now").waitFor();
        await page.getByRole("link", { name: /^Change/ }).click();
        await page.getByLabel("For how many children has the hub a bed on any one night?").fill("9");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("change-wrong"));
        await page.goto("/constellations/figures");
        await page.getByText("no random sample").waitFor();
        await accessible(page, at("figures"));
        await page.context().close();
    });
}
