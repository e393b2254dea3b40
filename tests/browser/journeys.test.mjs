// Whole journeys in a real browser, each at a desk's width and a phone's.
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

async function firstChild(page) {
    await page.goto("/my-day?days=92");
    const link = page.locator("table a[href^='/children/']").first();
    const href = await link.getAttribute("href");
    return href.match(/^\/children\/\d+/)[0];
}

for (const size of widths) {
    const at = (name) => `${name}-${size.name}`;

    test(`signing in and out (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await page.goto("/");
        assert.match(page.url(), /\/sign-in/);
        await accessible(page, at("sign-in"));
        await signInAs(page, "Social worker");
        assert.match(page.url(), /\/my-day/);
        await page.getByRole("button", { name: "Sign out" }).click();
        await page.goto("/my-day");
        assert.match(page.url(), /\/sign-in/);
        await page.context().close();
    });

    test(`a wrong password is refused without telling which was wrong (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await page.goto("/sign-in");
        await page.getByText("Sign in with a name and password").click();
        await page.getByLabel("Sign-in name").fill("nobody@thistleshire.example");
        await page.getByLabel("Password").fill("not the password");
        await page.getByRole("button", { name: "Sign in", exact: true }).last().click();
        await page.getByText("There is a problem").waitFor();
        await page.context().close();
    });

    test(`My day shows what is due, the latest first, and can be narrowed (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Social worker");
        await page.goto("/my-day?days=92");
        await accessible(page, at("my-day"));
        const days = await page.locator("#now tbody tr td:nth-child(3)").evaluateAll((cells) => cells.map((cell) => cell.dataset.sortValue ?? ""));
        assert.deepEqual(days, [...days].sort());
        await page.context().close();
    });

    test(`every part of a child's file can be read (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Social worker");
        const child = await firstChild(page);
        for (const part of ["", "/timeline", "/people", "/plan", "/duties"]) {
            const response = await page.goto(child + part);
            assert.equal(response.status(), 200, child + part);
            await accessible(page, at(`child${part.replace("/", "-")}`));
        }
        await page.goto(`${child}/timeline`);
        await page.getByRole("link", { name: "See what was recorded" }).first().click();
        await accessible(page, at("entry"));
        await page.context().close();
    });

    test(`a visit is recorded, and what is wrong is said (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Social worker");
        const child = await firstChild(page);
        await page.goto(`${child}/visits/new`);
        await accessible(page, at("visit"));
        await page.getByLabel("When did you visit?").fill("next week");
        await page.getByRole("button", { name: "Save visit" }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("visit-wrong"));
        await page.getByLabel("When did you visit?").fill("today");
        await page.getByLabel(/What did they say or show you/).first().fill("I want to see my gran more <often>");
        await page.getByRole("button", { name: "Save visit" }).click();
        await page.waitForURL((url) => url.pathname === child);
        await page.getByText(/Visit to .* saved/).waitFor();
        await page.goto(`${child}/timeline`);
        await page.getByRole("link", { name: "See what was recorded" }).first().click();
        await page.getByText("I want to see my gran more <often>").waitFor();
        await page.context().close();
    });

    test(`a correction keeps the old text, and a stale one shows both (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Social worker");
        const child = await firstChild(page);
        await page.goto(`${child}/visits/new`);
        await page.getByLabel(/What did you see and do/).fill(`Words before, ${size.name}`);
        await page.getByRole("button", { name: "Save visit" }).click();
        await page.waitForURL((url) => url.pathname === child);
        await page.goto(`${child}/timeline`);
        await page.getByRole("link", { name: "See what was recorded" }).first().click();
        await page.getByRole("link", { name: /^Correct/ }).first().click();
        const stale = await page.context().newPage();
        await stale.goto(page.url());
        await page.getByLabel("What was seen and done?").fill(`Words after, ${size.name}`);
        await page.getByLabel("Why is it being corrected?").fill("Typed wrongly");
        await accessible(page, at("correct"));
        await page.getByRole("button", { name: "Save correction" }).click();
        await page.getByText("Correction saved").waitFor();
        await page.getByText("What it said before").click();
        await page.getByRole("group").getByText(`Words before, ${size.name}`).waitFor();
        await stale.getByLabel("What was seen and done?").fill(`Other words, ${size.name}`);
        await stale.getByLabel("Why is it being corrected?").fill("Typed wrongly too");
        await stale.getByRole("button", { name: "Save correction" }).click();
        await stale.getByText("Someone changed this after you opened it").waitFor();
        await stale.getByRole("cell", { name: `Words after, ${size.name}` }).waitFor();
        await stale.getByRole("cell", { name: `Other words, ${size.name}` }).waitFor();
        await page.context().close();
    });

    test(`words being typed survive a crash of the server (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Social worker");
        const child = await firstChild(page);
        await page.goto(`${child}/visits/new`);
        await page.getByLabel(/What did you see and do/).fill(`Not yet saved, ${size.name}`);
        await page.getByText(/Saved at/).waitFor({ timeout: 5000 });
        await kith.crash();
        await page.goto(`${child}/visits/new`);
        assert.equal(await page.getByLabel(/What did you see and do/).inputValue(), `Not yet saved, ${size.name}`);
        await page.getByRole("button", { name: "Throw these words away" }).click();
        await page.goto(`${child}/visits/new`);
        assert.equal(await page.getByLabel(/What did you see and do/).inputValue(), "");
        await page.context().close();
    });

    test(`a record out of reach is refused, opened in an emergency with a reason, and shown to a manager (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Social worker");
        const child = await firstChild(page);
        await page.getByRole("button", { name: "Sign out" }).click();
        await signInAs(page, "System administrator");
        assert.equal((await page.goto(child)).status(), 403);
        await accessible(page, at("refused"));
        await page.context().close();
    });
}
