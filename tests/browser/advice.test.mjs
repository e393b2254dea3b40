// Advice on a home: read by the child's social worker and, without a name, by the placements officer; the region's plan;
// how much each term counts; what a home can offer. Each at a desk's width and a phone's.
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

/** Each width asks for a child of its own: a child has one request at a time. */
const which = { desktop: 0, phone: 1 };

for (const size of widths) {
    const at = (what) => `${what}-${size.name}`;

    test(`homes are advised with reasons, compared, and planned for the region without a name (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);

        await signInAs(page, "Robin Ashdown");
        const hrefs = await page.locator('main a[href^="/children/"]').evaluateAll((all) => all.map((a) => a.getAttribute("href").split("/")[2].split(/[?#]/)[0]));
        const child = [...new Set(hrefs)].filter((id) => /^\d+$/.test(id))[which[size.name]];
        await page.goto(`/children/${child}/request-home-tonight`);
        const name = (await page.locator(".govuk-inset-text").first().innerText()).split(",")[0];
        await page.getByLabel("What must they know tonight?").fill("Needs calm evenings.");
        const open = page.locator('input[name="open_to"]');
        await open.nth((await open.count()) - 1).check();
        await page.getByRole("button", { name: "Ask for a home tonight" }).click();
        assert.equal(await page.locator(".govuk-error-summary").count(), 0);
        await page.goto(`/children/${child}/requests`);
        await page.getByRole("link", { name: "Advice: homes in order, with reasons" }).click();
        await page.getByRole("heading", { name: /Advice on a home for/ }).waitFor();
        await accessible(page, at("advice"));
        const boxes = page.locator('input[name="compare"]');
        if ((await boxes.count()) >= 2) {
            await boxes.nth(0).check();
            await boxes.nth(1).check();
            await page.getByRole("button", { name: "Compare" }).click();
            await page.getByText("Side by side").first().waitFor();
            await accessible(page, at("advice-compared"));
        }
        const request = new URL(page.url()).pathname.split("/")[4];
        await signOut(page);

        await signInAt(page, "Yarrow Vale", "Placements officer");
        await page.goto(`/region/requests/1/${request}/advice`);
        await page.getByRole("heading", { name: /Advice on a home for Request/ }).waitFor();
        const described = await page.locator("main").innerText();
        for (const part of name.split(" ")) assert.ok(!described.includes(part), "the advice names the child");
        await accessible(page, at("advice-described"));
        await page.goto("/region/plan");
        await accessible(page, at("region-plan"));
        await page.getByRole("button", { name: "Keep this plan" }).click();
        await page.getByText("Saved: the plan is kept").waitFor();
        await page.getByText("As in the plan before").first().waitFor();
        await accessible(page, at("region-plan-kept"));
        await signOut(page);

        await signInAt(page, "Yarrow Vale", "Board member");
        await page.goto("/region/weights");
        await accessible(page, at("region-weights"));
        await page.getByLabel("Language", { exact: true }).fill("30");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved: how much each term counts").waitFor();
        await signOut(page);

        await signInAs(page, "Adaeze Asantewo").catch(() => signInAt(page, "Thistleshire", "Foster carer"));
        const home = await page.locator('main a[href^="/homes/"]').first().getAttribute("href");
        await page.goto(`/homes/${home.split("/")[2]}/can-offer`);
        await accessible(page, at("can-offer"));
    });

    test(`with whom and where a child must not live is recorded, looked at again, and leaves homes out (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Robin Ashdown");
        const hrefs = await page.locator('main a[href^="/children/"]').evaluateAll((all) => all.map((a) => a.getAttribute("href").split("/")[2].split(/[?#]/)[0]));
        const children = [...new Set(hrefs)].filter((id) => /^\d+$/.test(id));
        const child = children[2 + which[size.name]];
        const other = children[4 + which[size.name]];
        await page.goto(`/children/${other}/apart`);
        const title = await page.title();
        const name = title.match(/With whom and where (.*) must not live/)[1];

        await page.goto(`/children/${child}`);
        await page.getByRole("link", { name: "Must not live with or near" }).first().click();
        await page.getByRole("heading", { name: /With whom and where .* must not live/ }).waitFor();
        await page.getByRole("button", { name: "Record a known risk" }).click();
        await page.getByLabel("Is it another child? Find them by name").fill(name);
        await page.getByRole("button", { name: "Find" }).click();
        await accessible(page, at("known-risk"));
        await page.getByRole("radio", { name }).first().check();
        await page.getByLabel("They must not live together").check();
        await page.getByLabel("Why?").fill("One has hurt the other.");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved: Record a known risk between children").waitFor();
        await page.getByRole("button", { name: "Record a place" }).click();
        await accessible(page, at("exclusion-zone"));
        await page.getByLabel("Near which postcode?").fill("ZZ11");
        await page.getByLabel("Why?").fill("Someone lives there who has hurt them.");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByRole("rowheader", { name: "All of ZZ11" }).waitFor();
        await page.getByText("One has hurt the other.").waitFor();
        await accessible(page, at("apart"));

        await page.getByRole("link", { name: /Look at it again\s*: All of ZZ11/ }).click();
        await accessible(page, at("look-again"));
        await page.getByLabel("No", { exact: true }).check();
        await page.getByLabel("Why?").fill("They have moved away.");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved: it was looked at again").waitFor();
        assert.equal(await page.getByText("All of ZZ11").count(), 0);

        await page.goto(`/children/${other}/apart`);
        await page.getByText("One has hurt the other.").waitFor();
        await page.goto(`/children/${child}/record/school`);
        await page.getByLabel("Postcode of the school").waitFor();
        await signOut(page);

        await signInAs(page, "Adaeze Asantewo").catch(() => signInAt(page, "Thistleshire", "Foster carer"));
        const answer = await page.goto(`/children/${child}/apart`);
        assert.notEqual(answer.status(), 200, "a carer reads whom a child must not live with");
    });
}
