// A care-experienced person of 20 sees the money and the home that are theirs; their adviser pays, and challenges a
// refusal; the director keeps the local offer, which anybody reads; each at a desk's width and a phone's.
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

for (const size of widths) {
    const at = (name) => `safety-net-${name}-${size.name}`;

    test(`the care leaver reads what is theirs, and what the council offers at 20 (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Care-experienced person");
        await page.goto(`${kith.address}/me/leaving-care`);
        await page.getByRole("link", { name: "Money and home" }).click();
        await page.getByText("£3,000.00").first().waitFor();
        await page.getByText("A cooker").waitFor();
        await page.getByText("£3,000.00 for The Fenmarch bakery").waitFor(); // owed, or paid by now
        await page.getByText("guarantees your rent to Beech Homes").waitFor();
        await page.getByRole("heading", { name: "No council tax" }).waitFor();
        await accessible(page, at("mine"));
        await page.context().close();
    });

    test(`the adviser pays the bursary, which was owed, and asks the council to look again (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Juniper Hale");
        await page.goto(`${kith.address}/my-day`);
        let found = "";
        const addresses = await page.locator('a[href^="/children/"]').evaluateAll((links) => links.map((link) => link.getAttribute("href")));
        for (const person of new Set(addresses.map((href) => href.match(/^\/children\/(\d+)/)?.[1]))) {
            await page.goto(`${kith.address}/children/${person}/money-and-home`);
            if (await page.getByText("The Fenmarch bakery").count()) {
                found = person;
                break;
            }
        }
        assert.ok(found, "the adviser reaches the care leaver from My day");
        await accessible(page, at("team"));
        const owed = page.getByRole("link", { name: /is owed: say that it is paid/ });
        if (await owed.count()) {
            await owed.click();
            await page.getByText("£3,000.00 for The Fenmarch bakery").waitFor();
            await accessible(page, at("bursary"));
            await page.getByRole("button", { name: "Save" }).click();
            await page.getByText("Saved: the bursary").waitFor();
        }
        await page.getByText(/£3,000.00 paid on/).waitFor();
        const review = page.getByRole("link", { name: "Ask for a review" });
        if (await review.count()) {
            await review.click();
            await page.getByRole("button", { name: "Save" }).click();
            await page.getByText("There is a problem").waitFor();
            await accessible(page, at("challenge-wrong"));
            await page.getByLabel("What did you say?").fill("They need a second room when their sister comes.");
            await page.getByRole("button", { name: "Save" }).click();
            await page.getByText("Saved: a review was asked for").waitFor();
        }
        await page.getByText(/Review asked for on/).waitFor();
        await page.context().close();
    });

    test(`the director keeps the local offer, and anybody reads it (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Director of children's services");
        await page.goto(`${kith.address}/local-offer/keep`);
        await accessible(page, at("keeping"));
        const old = page.getByText("Look at it again");
        if (await old.count()) {
            await page.getByRole("button", { name: "It is right: A bus pass" }).click();
            await page.getByText("Saved: it is right as it is").waitFor();
        }
        await page.getByRole("button", { name: "Add to the local offer" }).click();
        await page.getByRole("group", { name: "What is it about?" }).getByLabel("Where I live").check();
        await page.getByLabel("What do you offer?").fill(`A box of tools, ${size.name}`);
        await page.getByLabel("What is it, in plain words?").fill("A hammer, a drill and somebody to show you.");
        await page.getByLabel("How do they get it?").fill("Ask at the Larch Rooms.");
        await page.getByRole("button", { name: "Publish" }).click();
        await page.getByText("Published").waitFor();
        await page.context().close();
        const anybody = await pageAt(chrome, size, kith.address);
        await anybody.goto(`${kith.address}/local-offer`);
        if (!(await anybody.getByText(`A box of tools, ${size.name}`).count())) {
            await accessible(anybody, at("which-council"));
            await anybody.getByRole("link").filter({ hasText: /shire|mere|march|field/i }).first().click();
        }
        await anybody.getByText(`A box of tools, ${size.name}`).waitFor();
        await accessible(anybody, at("published"));
        await anybody.context().close();
    });
}
