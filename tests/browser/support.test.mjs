// What the fostering manager does about homes: notice and its end, an exemption, records that are kept, a children's home; and a
// supervising social worker in a constellation; each at a desk's width and a phone's.
import { after, before, test } from "node:test";
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

/** The address of a foster home that the authority approves itself. */
async function ownHome(page) {
    await page.goto("/homes?kind=foster&vacant=yes");
    const links = await page.locator('#homes a[href^="/homes/"]').evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    for (const link of links) {
        await page.goto(link);
        if (await page.getByRole("link", { name: /^Give notice/ }).count()) return link;
    }
    throw new Error("No home of the authority's own has room.");
}

for (const size of widths) {
    const at = (what) => `${what}-${size.name}`;

    test(`the manager gives notice that approval may end, lets it go on, and records an exemption (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "fostering manager");
        const home = await ownHome(page);
        await page.goto(`${home}/record/ending-notice`);
        await page.getByRole("button", { name: "Save notice" }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("ending-notice-wrong"));
        await page.getByLabel("Why may their approval end?").fill("Four visits were refused.");
        await page.getByRole("button", { name: "Save notice" }).click();
        await page.getByText("The carers can answer until").waitFor();
        await accessible(page, at("home-notice"));
        await page.goto(`${home}/record/notice-dropped`);
        await accessible(page, at("notice-dropped"));
        await page.getByLabel("Why?").fill("Visits happen again.");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Visits happen again.").first().waitFor();
        await page.goto(`${home}/record/exemption`);
        await accessible(page, at("exemption"));
        await page.getByLabel("Does it name a child who is to come?").fill("Nobody Atall");
        await page.getByLabel("Why?").fill("They are cousins.");
        await page.getByLabel("Who gave it?").fill("Thistleshire");
        await page.getByRole("button", { name: "Save exemption" }).click();
        await page.getByText("No child of that name is on the record").first().waitFor();
        await accessible(page, at("exemption-wrong"));
        await page.goto("/homes/kept");
        await accessible(page, at("homes-kept"));
        await page.context().close();
    });

    test(`a children's home: its independent person, its statement of purpose, a restraint (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "fostering manager");
        await page.goto("/homes/new");
        await page.getByLabel("Children's home", { exact: true }).check().catch(() => page.getByLabel("What kind of home is it?").selectOption("childrens_home"));
        await page.getByLabel("What is it called?").fill(`Rowan House ${size.name}`);
        await page.getByLabel("From what age?").fill("10");
        await page.getByLabel("To what age?").fill("17");
        await page.getByLabel("For how many children is it registered?").fill("4");
        await page.locator('[name="provider"][value="PR1"]').check().catch(() => page.getByLabel("Who provides it?").selectOption("PR1"));
        await page.getByRole("button", { name: "Save home" }).click();
        await page.getByText("is on the register").waitFor();
        const home = new URL(page.url()).pathname;
        await page.goto(`${home}/record/independent-visit`);
        await accessible(page, at("independent-visit"));
        await page.getByLabel("Which independent person came?").fill("Iris Wold");
        await page.getByLabel(/What did the children say/).fill("They showed her the garden.");
        await page.getByLabel("What did the staff say?").fill("Open, and glad of her.");
        await page.getByRole("button", { name: "Save visit" }).click();
        await page.getByText("Iris Wold").first().waitFor();
        await page.goto(`${home}/record/purpose-review`);
        await accessible(page, at("purpose-review"));
        await page.getByLabel("Yes", { exact: true }).check();
        await page.getByLabel("What changed?").fill("Nights are staffed by two.");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Ofsted is to have the change").waitFor();
        await accessible(page, at("childrens-home"));
        await page.goto(`${home}/record/restraint`);
        await accessible(page, at("restraint"));
        await page.context().close();
    });

    test(`who supports a home writes in its constellation, and a social worker sees which hubs have a bed (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "fostering manager");
        await page.goto("/constellations");
        await page.locator('#constellations a[href$="/constellation"]').first().click();
        await page.getByLabel(/write|message/i).last().fill(`The course on sleep is on Tuesday, ${size.name}.`);
        await page.getByRole("button", { name: /Send/ }).click();
        await page.getByText(`The course on sleep is on Tuesday, ${size.name}.`).waitFor();
        await accessible(page, at("constellation-host"));
        await page.getByRole("button", { name: "Sign out" }).click();
        await signInAs(page, "Robin Ashdown");
        await page.goto("/my-day");
        const child = await page.locator('main a[href^="/children/"]').first().getAttribute("href");
        const number = child.split("/")[2].split("?")[0];
        await page.goto(`/children/${number}/nights-free`);
        await accessible(page, at("nights-free"));
        await page.goto(`/children/${number}/find-home`);
        await page.getByRole("link", { name: "Nights with a hub" }).waitFor();
        await page.context().close();
    });
}
