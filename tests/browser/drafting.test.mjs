// A worker records a visit with the help of a drafting service, at a desk's width and a phone's. This test is the service.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { accessible, browser, pageAt, region, signInAs, widths } from "./kith.mjs";

let kith;
let chrome;

before(async () => {
    process.env.KITH_DRAFTING = "https://dictation.example/start";
    kith = await region();
    chrome = await browser();
});
after(async () => {
    await chrome?.close();
    await kith?.stop();
});

/** What the service asks of Kith with its key. */
async function ask(key, address, draft) {
    const answer = await fetch(`${kith.address}${address}`, {
        method: draft ? "POST" : "GET",
        headers: { Authorization: `Bearer ${key}`, ...(draft && { "Content-Type": "application/json" }) },
        body: draft && JSON.stringify(draft),
    });
    return { status: answer.status, said: await answer.json() };
}

for (const size of widths) {
    const at = (name) => `${name}-${size.name}`;

    test(`a visit is drafted by a service, read, changed and signed by the worker (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        page.setDefaultTimeout(15_000);
        await signInAs(page, "Social worker");
        const child = await page.locator("a[href^='/children/']").first().getAttribute("href");
        const record = child.match(/^\/children\/\d+/)[0];
        await page.goto(`${record}/visits/new`);
        await page.getByLabel(/What did they say or show you/).first().fill(`My own words, ${size.name}`);
        await accessible(page, at("visit-may-be-drafted"));
        await page.getByRole("button", { name: "Let dictation.example write a draft" }).click();
        await page.getByRole("heading", { level: 1, name: "Let dictation.example write a draft" }).waitFor();
        await accessible(page, at("drafting-asked"));
        await page.getByRole("button", { name: "Make a key" }).click();
        const key = await page.locator("#key").innerText();
        await accessible(page, at("drafting-key"));
        assert.match(await page.getByRole("button", { name: "Open dictation.example with this key" }).getAttribute("href"), /^https:\/\/dictation\.example\/start#key=/);

        const told = await ask(key, "/api/drafting/form");
        assert.equal(told.status, 200);
        assert.equal(told.said.form, "record-visit");
        assert.ok(told.said.questions.some((question) => question.name === "notes"));
        const refused = await ask(key, "/api/drafting/draft", { verdict: "All is well" });
        assert.equal(refused.status, 422);
        assert.equal(refused.said.fields[0].name, "verdict");
        const sent = await ask(key, "/api/drafting/draft", { notes: "He showed me the den.", said: "He likes the den." });
        assert.equal(sent.status, 201, JSON.stringify(sent.said));
        assert.equal((await ask(key, "/api/drafting/draft", { notes: "Again." })).status, 410);

        await page.getByRole("button", { name: "Back to the form" }).click();
        await page.getByText("A drafting service has suggested 2 answers.").waitFor();
        assert.equal(await page.locator("[name=said]").inputValue(), `My own words, ${size.name}`);
        assert.equal(await page.locator("[name=notes]").inputValue(), "");
        await accessible(page, at("visit-drafted"));
        const suggested = (words) => page.locator(".govuk-inset-text", { hasText: words });
        await suggested("He showed me the den.").getByRole("button", { name: "Use this answer" }).click();
        await page.getByText("You have used this.").waitFor();
        assert.equal(await page.locator("[name=notes]").inputValue(), "He showed me the den.");
        await suggested("He likes the den.").getByRole("button", { name: "Leave it" }).click();
        await suggested("He likes the den.").waitFor({ state: "detached" });
        assert.equal(await page.locator("[name=said]").inputValue(), `My own words, ${size.name}`);

        await page.locator("[name=notes]").fill("He showed me the den by the brook.");
        await page.getByLabel("Yes, and alone").check();
        await page.getByLabel("Where they live").check();
        await page.getByRole("button", { name: "Save visit" }).click();
        await page.getByText(/Visit to .* saved/).waitFor();
        await page.goto(`${record}/timeline`);
        await page.getByText(/Words drafted by dictation\.example on .* were read and signed by/).first().waitFor();
        await accessible(page, at("drafted-timeline"));
        await page.goto(`${record}/visits/new`);
        assert.equal(await page.getByText("Suggested answers").count(), 0);
        await page.context().close();
    });
}

test("what was drafted and signed is sound in the journal", () => {
    const { code, said } = kith.verify();
    assert.equal(code, 0, said);
});
