// Homes, as those who need them, keep them and live in them use them, each at a desk's width and a phone's.
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

const signOut = (page) => page.getByRole("button", { name: "Sign out" }).click();
const british = (days) => {
    const day = new Date(Date.now() + days * 86_400_000);
    return `${day.getDate()}/${day.getMonth() + 1}/${day.getFullYear()}`;
};

for (const size of widths) {
    const at = (name) => `${name}-${size.name}`;

    test(`a carer opens their home and says when there is no room (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Foster carer");
        await page.getByRole("heading", { name: "Your home" }).waitFor();
        await accessible(page, at("carer-my-day"));
        await page.getByRole("link", { name: /^My home/ }).first().click();
        await page.getByRole("heading", { name: "Room" }).waitFor();
        await accessible(page, at("carer-home"));
        assert.equal(await page.getByRole("link", { name: "Kept apart" }).count(), 0);
        await page.getByRole("link", { name: "Say when there is no room" }).click();
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("no-room-wrong"));
        await page.getByLabel("Taking a rest").check();
        await page.getByLabel("From what day?").fill(british(30));
        await page.getByLabel("Until what day?").fill(british(40));
        await page.getByLabel("How many places?").fill("1");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved: Say when there is no room").waitFor();
        await page.getByText(/1 place not available from .*: taking a rest/).first().waitFor();
        await page.getByRole("link", { name: "Standards of care here" }).click();
        await page.getByText("People here care about me and stay.").waitFor();
        await accessible(page, at("standards"));
        await page.context().close();
    });

    test(`a supervising social worker records a visit and what shows care (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Supervising social worker");
        await page.getByRole("heading", { name: "Homes you support" }).waitFor();
        await accessible(page, at("supervising-my-day"));
        await page.goto("/homes?kind=foster");
        await page.getByRole("link", { name: /family$/ }).first().click();
        await page.getByRole("heading", { name: "Support", exact: true }).waitFor();
        await accessible(page, at("home-for-support"));
        const home = page.url();
        await page.getByRole("link", { name: "Record a visit" }).click();
        await page.getByLabel("Unannounced visit").check();
        await page.getByLabel("When?").fill("today");
        await page.getByLabel("What did the children say or show you?").fill("The den in the garden, and who may enter.");
        await page.getByLabel("What did the carers say?").fill("All well, and tired.");
        await accessible(page, at("home-visit"));
        await page.getByRole("button", { name: "Save visit" }).click();
        await page.getByText("Saved: Record a visit to the home").waitFor();
        await page.goto(`${new URL(home).pathname}/record/evidence`);
        await page.getByLabel("Which standard?").selectOption({ label: "Loving relationships" });
        await page.getByLabel("Met", { exact: true }).check();
        await page.getByLabel("What shows it?").fill(`They were met with a hug, ${size.name}.`);
        await page.getByLabel("When?").fill("today");
        await page.getByRole("button", { name: "Save" }).click();
        await page.goto(`${new URL(home).pathname}/standards`);
        await page.getByText(`They were met with a hug, ${size.name}.`).waitFor();
        await page.context().close();
    });

    test(`a social worker finds a home for a child, is told what the law forbids, and places them (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Robin Ashdown");
        await page.goto("/my-day");
        const links = await page.locator('a[href^="/children/"]').evaluateAll((all) => all.map((a) => a.getAttribute("href")));
        const children = [...new Set(links.map((href) => href.split("/")[2]))];
        const child = children[size.name === "phone" ? 1 : 0];
        await page.goto(`/children/${child}`);
        await page.getByRole("link", { name: "Find a home" }).first().click();
        await page.getByRole("heading", { name: /^A home for/ }).waitFor();
        await accessible(page, at("find-home"));
        const place = page.getByRole("link", { name: /^Place here/ });
        assert.ok((await place.count()) > 0);
        await place.first().click();
        await page.getByRole("button", { name: "Save placement" }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("place-wrong"));
        await page.getByLabel("What day do they come to live here?").fill("today");
        await page.getByLabel("Why do they leave the last home?").selectOption("CLOSE").catch(() => page.locator('input[name="why_ended"][value="CLOSE"]').check());
        const lasting = page.locator('input[name="to_eighteen"][value="no"]');
        if (await lasting.count()) await lasting.check();
        await page.getByLabel("Why this home for this child?").fill("Near school, and they know each other.");
        await page.getByLabel("Where something stands against it").fill("Asked, and all agree.");
        await page.getByRole("button", { name: "Save placement" }).click();
        await page.getByText(/ lives with /).first().waitFor();
        await accessible(page, at("placed"));
        await page.context().close();
    });

    test(`the fostering manager keeps the register, and what was alleged apart (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Fostering manager");
        await page.goto("/homes");
        await page.getByText("The next 90 days").click();
        await accessible(page, at("homes"));
        await page.getByRole("link", { name: "Put a home on the register" }).click();
        await page.getByLabel("Children's home", { exact: true }).check();
        await page.getByLabel("What is it called?").fill(`Hazel House ${size.name}`);
        await page.getByLabel("A private provider").check();
        await page.getByLabel("For how many children is it registered?").fill("3");
        await page.getByLabel("From what age?").fill("10");
        await page.getByLabel("To what age?").fill("17");
        await page.getByLabel("Since when has it been open?").fill("1/11/2026");
        await accessible(page, at("new-home"));
        await page.getByRole("button", { name: "Save home" }).click();
        await page.getByText("is on the register").waitFor();
        await page.goto("/homes?kind=foster");
        await page.getByRole("link", { name: /family$/ }).first().click();
        await page.getByRole("link", { name: "Kept apart" }).click();
        await page.getByRole("link", { name: "Record an allegation" }).click();
        await page.locator('input[name="about"]').first().check();
        await page.getByLabel("When did it become known?").fill("today");
        await page.getByLabel("What is said?").fill(`Something heard at school, ${size.name}.`);
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved: Record an allegation").waitFor();
        await page.getByRole("link", { name: "Kept apart" }).click();
        await page.getByText(`Something heard at school, ${size.name}.`).waitFor();
        await accessible(page, at("allegations"));
        await signOut(page);
        await page.context().close();
    });
}
