// Somebody who left care asks for their records, follows it, reads them and writes beside them; the records officer
// prepares them and a manager looks again and gives them; each at a desk's width and a phone's.
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

const leaver = "Care-experienced person";

async function choose(page, question, answer) {
    const list = page.getByLabel(question).and(page.locator("select"));
    if (await list.count()) await list.selectOption({ label: answer });
    else await page.getByRole("group", { name: question }).getByLabel(answer, { exact: true }).check();
}

for (const size of widths) {
    const at = (name) => `own-records-${name}-${size.name}`;
    const wish = `Who came to see me, ${size.name}.`;
    let work = "";

    test(`they read what they were given before, with what is covered explained (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, leaver);
        await page.getByRole("main").getByRole("link", { name: "My records" }).click();
        await page.getByText("How long it is kept").waitFor();
        await accessible(page, at("mine"));
        await page.getByRole("link", { name: /What you were given on/ }).first().click();
        await page.getByRole("heading", { name: "What was written about me" }).waitFor();
        await page.getByText("reads it with you").waitFor();
        await accessible(page, at("given"));
        await page.getByRole("link", { name: /^Write beside it/ }).first().click();
        await page.getByLabel("Your words").fill("");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("beside-wrong"));
        await choose(page, "What do you want to do?", "I want to add my own words");
        await page.getByLabel("Your words").fill(`I was there too, ${size.name}.`);
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Your words stand beside it").waitFor();
        await page.getByText(`I was there too, ${size.name}.`).waitFor();
        await page.context().close();
    });

    test(`they ask again, by keyboard, and see how it goes (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, leaver);
        await page.goto(`${kith.address}/me/records`);
        await page.getByRole("button", { name: "Ask for my records" }).focus();
        await page.keyboard.press("Enter");
        await page.getByLabel("What do you most want to know?").fill(wish);
        await choose(page, "How do you want to have it?", "On my page here, to read and keep");
        await choose(page, "Shall somebody be there when you read it?", "No");
        await accessible(page, at("ask"));
        await page.getByRole("button", { name: "Ask for my records" }).focus();
        await page.keyboard.press("Enter");
        await page.getByText("We have your request").waitFor();
        await page.getByText("We make sure that it is you").waitFor();
        await accessible(page, at("asked"));
        await page.context().close();
    });

    test(`the officer makes sure who asked, decides what names others, and asks for a second look (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Wren Calloway");
        await page.getByRole("link", { name: "Who asked for their records" }).click();
        await accessible(page, at("requests"));
        const links = await page.locator("#requests a").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
        for (const to of links) {
            await page.goto(kith.address + to);
            if (await page.getByText(wish).count()) work = to;
        }
        await page.goto(kith.address + work);
        await page.getByText(wish).waitFor();
        await accessible(page, at("work"));
        await page.getByRole("link", { name: "Who asked", exact: true }).click();
        await choose(page, "How do we know that it is them?", "They asked on their own page, and their account was given to them in person");
        await accessible(page, at("identity"));
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByRole("link", { name: "Where we looked", exact: true }).click();
        await choose(page, "Where did you look?", "Kith");
        await choose(page, "What came of it?", "Found something");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByRole("link", { name: "Tell them that it takes longer" }).click();
        await page.getByLabel("Why does it take two months more?").fill("Two boxes are still to come.");
        await accessible(page, at("longer"));
        await page.getByRole("button", { name: "Tell them" }).click();
        await page.getByText("They are told, on their own page").waitFor();

        await page.getByRole("link", { name: "Lines, and others in them" }).click();
        await accessible(page, at("lines"));
        const others = await page.locator("#others a").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
        assert.ok(others.length > 0, "Somebody else is in the record");
        for (const [number, to] of others.entries()) {
            await page.goto(kith.address + to);
            await choose(page, "Is their name shown, wherever it stands?", number === 0 ? "Cover it" : "Show it");
            await page.getByLabel("Why?").fill("They know each other, or could not be asked.");
            if (number === 0) await accessible(page, at("other"));
            await page.getByRole("button", { name: "Save" }).click();
            await page.getByText("Saved: whether their name is shown").waitFor();
        }
        await page.goto(`${kith.address}${work}/lines?all=yes`);
        await page.locator("#lines a").nth(2).click();
        await choose(page, "What is done with this line?", "Cover it");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("line-wrong"));
        await choose(page, "If it is covered: for which reason?", "It is advice between a lawyer and the authority");
        await page.getByLabel("Which words?").fill("");
        await page.getByLabel("If it is covered: why?").fill("Advice before the hearing.");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved: what is done with the line").waitFor();

        await page.goto(kith.address + work);
        await page.getByRole("button", { name: "It is prepared: ask for the second look" }).click();
        await page.getByText("Prepared. A second person looks at it now").waitFor();
        await page.context().close();
    });

    test(`a manager looks again at what is covered, and gives it (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Team manager");
        await page.getByRole("link", { name: /for a second look/ }).click();
        await page.locator("#waiting a").first().click();
        await page.getByText("Advice before the hearing.").waitFor();
        await accessible(page, at("second"));
        await page.getByRole("button", { name: "Give it to them" }).click();
        await page.getByText("Given: they have it on their own page").waitFor();
        await page.context().close();
    });

    test(`they read it: the reasons stand there, and the words of others do not (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, leaver);
        await page.goto(`${kith.address}/me/records`);
        await page.getByRole("link", { name: /What you were given on/ }).last().click();
        await page.getByText("It is what a lawyer advised the council.").waitFor();
        await accessible(page, at("read"));
        const csv = await page.request.get(`${page.url()}/lines`);
        assert.equal(csv.status(), 200);
        assert.match(await csv.text(), /advice from a lawyer/);
        await page.context().close();
    });

    test(`the officer answers what they asked to look at again (${size.name})`, async () => {
        if (size.name !== "desktop") return;
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Wren Calloway");
        await page.goto(kith.address + work);
        await page.getByRole("link", { name: /^Answer/ }).first().click();
        await page.getByLabel("Your answer").fill("We asked them. They are glad that you read it.");
        await accessible(page, at("answer"));
        await page.getByRole("button", { name: "Send the answer" }).click();
        await page.getByText("Answered: they read it on their own page").waitFor();
        await page.goto(`${kith.address}/records/kept`);
        await page.getByText("100 years from the order").waitFor();
        await accessible(page, at("kept"));
        await page.context().close();
    });
}
