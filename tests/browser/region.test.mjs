// A home is asked for in one authority and found in another, by the people who do it, each at a desk's width and a phone's.
import { after, afterEach, before, beforeEach, test } from "node:test";
import assert from "node:assert/strict";
import { accessible, browser, pageAt, region, signInAs, widths } from "./kith.mjs";

let kith;
let chrome;

before(async () => {
    chrome = await browser();
});
after(async () => {
    await chrome?.close();
});
// A region for each width: a home that is chosen has room no longer.
beforeEach(async () => {
    kith = await region();
});
afterEach(async () => {
    await kith?.stop();
});

/** Signs in as whoever of this place has this role: two authorities and their co-operative are on the page. */
async function signInAt(page, place, role) {
    await page.goto("/sign-in");
    const row = page.locator("table", { hasText: place }).locator("tr", { hasText: role }).first();
    await row.getByRole("button").click();
    await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

async function signOut(page) {
    await page.getByRole("button", { name: "Sign out" }).click();
}

for (const size of widths) {
    const at = (what) => `${what}-${size.name}`;

    test(`a home is asked for, seen without a name, offered from two sides, compared, chosen; and the child moves in (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);

        await signInAs(page, "Robin Ashdown");
        const hrefs = await page.locator('main a[href^="/children/"]').evaluateAll((all) => all.map((a) => a.getAttribute("href").split("/")[2].split(/[?#]/)[0]));
        const children = [...new Set(hrefs)].filter((id) => /^\d+$/.test(id));
        const child = children[0];
        await page.goto(`/children/${child}/find-home`);
        await page.getByRole("link", { name: "Ask the whole region for a home" }).click();
        await accessible(page, at("region-nothing-asked"));
        await page.getByRole("button", { name: /^Ask for a home for/ }).click();
        await accessible(page, at("region-ask"));
        const name = (await page.locator(".govuk-inset-text").first().innerText()).split(",")[0];
        const [given, family] = [name.split(" ")[0], name.split(" ").at(-1)];
        await page.getByRole("button", { name: "Save request" }).click();
        await page.getByText("There is a problem").first().waitFor();
        await accessible(page, at("region-ask-wrong"));
        await page.getByLabel("By what day do they need a home?").fill(new Date(Date.now() + 12 * 86400000).toLocaleDateString("en-GB"));
        await page.getByLabel("What must whoever looks after them know?").fill(`${given} needs calm evenings`);
        await page.getByLabel("Foster home", { exact: true }).check();
        for (const box of await page.locator('input[name="siblings"]:checked').all()) await box.uncheck();
        await page.locator('input[name="show_said"][value="no"]').check();
        await page.getByLabel("They, and every provider on the register").check();
        await page.getByRole("button", { name: "Save request" }).click();
        await page.getByText(`would tell who ${given} is`).first().waitFor();
        await page.getByLabel("What must whoever looks after them know?").fill("Needs calm evenings, and somebody who plays outdoors.");
        await page.getByRole("button", { name: "Save request" }).click();
        await page.getByText("Saved: the request for a home").waitFor();
        await accessible(page, at("region-asked"));
        const reference = (await page.getByRole("heading", { name: /^Request \d+-\d+/ }).innerText()).replace("Request ", "");
        const [authority, request] = reference.split("-");
        await signOut(page);

        await signInAt(page, "Yarrow Vale", "Placements officer");
        await accessible(page, at("region-my-day-officer"));
        await page.goto("/region/requests");
        await accessible(page, at("region-board"));
        await page.goto(`/region/requests/${authority}/${request}`);
        await page.getByRole("heading", { name: "a home is needed" }).waitFor();
        const described = await page.locator("main").innerText();
        assert.ok(!described.includes(given) && !described.includes(family), "the request names the child");
        await accessible(page, at("region-described"));
        await signOut(page);

        for await (const who of providerSignIns(page)) {
            await page.goto(`/region/requests/${authority}/${request}`);
            const offer = page.getByRole("link", { name: /^Offer / });
            if ((await offer.count()) === 0) continue;
            await offer.first().click();
            await page.getByLabel("Why would this be a good home for this child?").fill("Somebody is always at home after school.");
            await page.getByLabel("Price for a week, in pounds").fill("a lot");
            await page.getByRole("button", { name: "Send offer" }).click();
            await page.getByText("Enter an amount in pounds").first().waitFor();
            await accessible(page, at("region-offer-wrong"));
            await page.getByLabel("Price for a week, in pounds").fill("910.00");
            await page.getByRole("button", { name: "Send offer" }).click();
            await page.getByText("The offer is sent").waitFor();
            await accessible(page, at(`region-offered-${who}`));
            break;
        }
        await signOut(page);

        await signInAt(page, "Withyshire", "Fostering manager");
        await accessible(page, at("region-my-day-manager"));
        await page.goto(`/region/requests/${authority}/${request}`);
        await accessible(page, at("region-described-manager"));
        await page.getByRole("link", { name: /^Offer / }).first().click();
        await page.getByLabel("Why would this be a good home for this child?").fill("They live by a park and have room.");
        await page.getByRole("button", { name: "Send offer" }).click();
        await page.getByText("The offer is sent").waitFor();
        const offers = new URL(page.url()).pathname;
        assert.ok(!(await page.locator("main").innerText()).includes(family), "the offer names the child");
        await accessible(page, at("region-offers"));
        await signOut(page);

        await signInAs(page, "Robin Ashdown");
        await page.goto(`/children/${child}/requests`);
        await page.getByText("They live by a park and have room.").waitFor();
        await page.getByText("Somebody is always at home after school.").waitFor();
        await accessible(page, at("region-compared"));
        await page.getByRole("link", { name: /^Answer: / }).first().click(); // the other authority's home
        await accessible(page, at("region-answer"));
        await page.getByLabel("Choose this home").check();
        await page.getByLabel("Why, in words").fill("It is near the school, and they liked it.");
        await page.getByRole("button", { name: "Save answer" }).click();
        await page.getByText("is chosen, and a place is kept").waitFor();
        await accessible(page, at("region-chosen"));
        await signOut(page);

        await signInAt(page, "Withyshire", "Fostering manager");
        await page.goto(offers);
        await page.getByText(family).first().waitFor();
        await accessible(page, at("region-named"));
        await signOut(page);

        await signInAs(page, "Robin Ashdown");
        await page.goto(`/children/${child}/requests`);
        await page.getByText("Was told who the child is").first().waitFor();
        await page.getByRole("link", { name: "They move in" }).click();
        await accessible(page, at("region-move"));
        await page.getByLabel("What day do they come to live there?").fill("today");
        await page.getByLabel("Why do they leave the last home?").selectOption("CREQB");
        await page.locator('input[name="to_eighteen"][value="no"]').check();
        await page.getByRole("button", { name: "Save placement" }).click();
        await page.getByText(/lives with/).first().waitFor();
        await accessible(page, at("region-moved"));
        assert.equal(kith.verify().code, 0, kith.verify().said);
    });
}

/** Signs in as each provider of the co-operative in turn, by name. */
async function* providerSignIns(page) {
    await page.goto("/sign-in");
    const rows = page.locator("table", { hasText: "Yarrow Vale" }).locator("tr", { hasText: "Provider of homes" });
    const count = await rows.count();
    for (let i = 0; i < count; i += 1) {
        if (i > 0) await signOut(page);
        await page.goto("/sign-in");
        await rows.nth(i).getByRole("button").click();
        await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
        yield i;
    }
}
