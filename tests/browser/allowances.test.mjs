// A carer reads what they are paid, and why; a payments officer makes the run. Each at a desk's width and a phone's.
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

const british = (day) => `${day.getDate()}/${day.getMonth() + 1}/${day.getFullYear()}`;

for (const size of widths) {
    const at = (name) => `${name}-${size.name}`;

    test(`a carer reads what was paid, why, and what comes next (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Foster carer");
        await page.getByRole("link", { name: /^Payments/ }).first().click();
        await page.getByRole("heading", { name: "Payments", exact: true }).waitFor();
        await page.getByText(/nights of .* living here, at £/).first().waitFor();
        await page.getByRole("heading", { name: "What comes next" }).waitFor();
        await page.getByText("How we work it out").click();
        await accessible(page, at("payments-of-home"));
        assert.equal(await page.getByRole("button", { name: "Add a fee" }).count(), 0);
        await page.getByRole("table", { name: "Other payments" }).getByRole("link").first().click();
        await page.getByText(/was paid on/).first().waitFor();
        await page.context().close();
    });
}

test("a payments officer agrees an extra, makes a run, and has its files", async () => {
    const size = widths[0];
    const page = await pageAt(chrome, size, kith.address);
    await signInAs(page, "Payments officer");
    await page.getByRole("link", { name: "Payment runs" }).click();
    await accessible(page, "payment-runs");
    await page.goto("/payments/rates");
    await accessible(page, "payment-rates");
    await page.goto("/payments/new");
    await page.getByRole("button", { name: "Work it out" }).click();
    await page.getByText("There is a problem").waitFor();
    await accessible(page, "payment-run-wrong");

    // Today, to arrive on the first Wednesday at least four days on.
    const pay = new Date();
    pay.setDate(pay.getDate() + 4);
    while (pay.getDay() !== 3) pay.setDate(pay.getDate() + 1);
    await page.getByLabel("Up to and with which day do you pay?").fill(british(new Date()));
    await page.getByLabel("On which day does the money arrive?").fill(british(pay));
    await page.getByRole("button", { name: "Work it out" }).click();
    await page.getByRole("heading", { name: /^Payment run for/ }).waitFor();
    await page.getByText("Foster carers, and family and friends").waitFor();
    await accessible(page, "payment-run-check");
    const link = page.getByRole("table", { name: "What is paid" }).getByRole("link").first();
    const home = await link.getAttribute("href");

    await page.goto(`${home}/extra`);
    await page.getByLabel("School uniform").check();
    await page.getByLabel("How much?").fill("a lot");
    await page.getByLabel("What was it?").fill("A winter coat.");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Write an amount in pounds").first().waitFor();
    await accessible(page, "payment-extra-wrong");
    await page.getByLabel("How much?").fill("45.50");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved: the extra payment").waitFor();
    await page.getByText("Why this amount").click();
    await page.getByText("A winter coat.").first().waitFor();
    await accessible(page, "payments-of-home-officer");

    await page.goto("/payments/new");
    await page.getByLabel("Up to and with which day do you pay?").fill(british(new Date()));
    await page.getByLabel("On which day does the money arrive?").fill(british(pay));
    await page.getByRole("button", { name: "Work it out" }).click();
    await page.getByRole("button", { name: /^Pay £/ }).click();
    await page.getByText("The payment run is made.").waitFor();
    await accessible(page, "payment-run-made");
    const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: /^File for the bank/ }).click(),
    ]);
    assert.match(file.suggestedFilename(), /^bacs-\d{4}-\d\d-\d\d\.txt$/);
    await page.context().close();
});
