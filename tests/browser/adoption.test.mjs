// A birth mother's letter with her address in it, the worker who leaves that out, the adopter who reads the rest, keeps
// a letter for later and answers; a stop that the other side is told of kindly; each at a desk's width and a phone's.
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

/** What must never be on a page of the other side. */
const ofMother = ["Thornbury", "Larkspur", "Fenmarch", "FE1 2AB", "07700 900123"];
const ofAdopters = ["Hollowell", "Quarry Rise", "Oxbury", "OX4 7QZ"];

async function saysNone(page, words) {
    const html = await page.content();
    for (const word of words) assert.ok(!html.includes(word), `the page says ${word}`);
}

for (const size of widths) {
    const at = (name) => `adoption-${name}-${size.name}`;
    const news = `Linnet lost her first tooth, ${size.name}.`;
    const answer = `I kept your drawing, ${size.name}.`;
    const phone = size.name === "phone";

    test(`the worker reads a letter, and what tells where somebody is does not go on (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        if (phone) {
            await signInAs(page, "Hazel Thornbury");
            await page.getByRole("link", { name: "Letters about Linnet" }).click();
            await page.getByRole("radio", { name: "Sorrel and Alder" }).check();
            await page.getByLabel("Your letter").fill("We live at 3 Larkspur Court, FE1 2AB. Ring 07700 900123. Love, Hazel");
            await page.getByRole("button", { name: "Send it" }).click();
            await page.getByText("Your adoption worker reads it first").waitFor();
            await page.context().clearCookies();
        }
        await signInAs(page, "Marigold Finch");
        await page.getByRole("link", { name: "Letters and plans" }).click();
        await page.getByText("To read before it is passed on").waitFor();
        await accessible(page, at("queue"));
        await page.getByRole("link", { name: "Mummy Hazel, about Linnet" }).first().click();
        await page.getByText("A telephone number: 07700 900123").waitFor();
        assert.ok((await page.locator("mark").count()) >= 2);
        const words = page.getByLabel("As it is passed on");
        assert.ok(!(await words.inputValue()).includes("07700"));
        await accessible(page, at("reading"));
        await page.getByLabel("Pass it on").check();
        await words.fill("You can ring me on 07700 900123.");
        await page.getByRole("button", { name: "Decide" }).click();
        await page.getByText("Take this out, or say below why it may stay").first().waitFor();
        await accessible(page, at("reading-wrong"));
        await words.fill(answer);
        await page.getByLabel("A word to who wrote it").fill("I left out where you live, so that you stay safe.");
        await page.getByRole("button", { name: "Decide" }).click();
        await page.getByText("Passed on").first().waitFor();
        await page.getByRole("link", { name: "Plan for Linnet" }).last().click();
        await page.getByText("Ten meetings of life story work").waitFor();
        await accessible(page, at("plan"));
        await page.context().close();
    });

    test(`the adopter reads it, keeps one for later, and writes by keyboard (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Sorrel Hollowell");
        await page.getByRole("link", { name: "Letters about Linnet" }).click();
        await page.getByText(answer).waitFor();
        await saysNone(page, ofMother);
        assert.equal(await page.getByText("something about your grandad").count(), phone ? 1 : 0);
        await accessible(page, at("adopter"));
        if (!phone) {
            await page.getByRole("link", { name: "Read it now" }).click();
            await page.getByRole("button", { name: "Show it" }).click();
            await page.getByText("There is a problem").waitFor();
            await accessible(page, at("wish-wrong"));
            await page.getByLabel("What did the child say?").fill("Can I hear about grandad?");
            await page.getByRole("button", { name: "Show it" }).click();
            await page.getByText("something about your grandad").waitFor();
        }
        await page.getByRole("button", { name: "Send it" }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("letter-wrong"));
        await page.getByRole("radio", { name: "Mummy Hazel" }).check();
        await page.getByLabel("Your letter").focus();
        await page.keyboard.type(news);
        await page.getByLabel("A picture (optional)").setInputFiles({ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("no picture") });
        await page.getByRole("button", { name: "Send it" }).press("Enter");
        await page.getByText("There is a problem").waitFor();
        assert.equal(await page.getByLabel("Your letter").inputValue(), news);
        await page.getByRole("button", { name: "Send it" }).press("Enter");
        await page.getByText("Your adoption worker reads it first").waitFor();
        await page.context().close();
    });

    test(`the birth mother reads what came, stops and begins again, and the other side is told kindly (${size.name})`, async () => {
        let page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Hazel Thornbury");
        await page.getByRole("link", { name: "Letters about Linnet" }).click();
        await page.getByText("Linnet started to swim").waitFor();
        assert.equal(await page.getByText(news).count(), 0);
        await page.getByText("I left out where you live").first().waitFor();
        await saysNone(page, ofAdopters);
        await accessible(page, at("mother"));
        await page.getByRole("link", { name: "Stop the letters" }).click();
        await accessible(page, at("stop"));
        await page.getByLabel("Is there anything you want to say about it?").fill("It hurts just now.");
        await page.getByRole("button", { name: "Stop the letters" }).click();
        await page.getByText("You want no letters since").waitFor();
        await page.context().close();

        page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Sorrel Hollowell");
        await page.goto(`${kith.address}/letters`);
        await page.getByText("Mummy Hazel asked for a pause in letters").waitFor();
        assert.equal(await page.getByText("It hurts just now.").count(), 0);
        await accessible(page, at("told"));
        await page.context().close();

        page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Marigold Finch");
        await page.goto(`${kith.address}/adoption`);
        await page.getByText("Others to be spoken with when letters were stopped").first().waitFor();
        await page.getByRole("link", { name: "Plan for Linnet" }).last().click();
        await page.getByText("It hurts just now.").first().waitFor();
        await page.getByRole("link", { name: /You spoke with somebody/ }).first().click();
        await page.getByLabel("What did they say?").fill("They hope she is well.");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved: you spoke with them").waitFor();
        await page.context().close();

        page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Hazel Thornbury");
        await page.goto(`${kith.address}/letters`);
        await page.getByRole("button", { name: "I want letters again" }).click();
        await page.getByText("Letters go on again").waitFor();
        await page.context().close();
    });

    test(`the worker finds somebody and adds them to the plan (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Marigold Finch");
        await page.goto(`${kith.address}/people?q=Alder+Hollowell`);
        await page.getByRole("link", { name: "Alder Hollowell" }).first().click();
        await page.getByRole("link", { name: "Contact after adoption" }).last().click();
        await page.getByText("called Sorrel and Alder there").waitFor();
        await accessible(page, at("person"));
        await page.goto(`${kith.address}/people?q=Linnet+Hollowell`);
        await page.getByRole("link", { name: "Linnet Hollowell" }).first().click();
        await page.getByRole("link", { name: "Contact after adoption" }).last().click();
        await page.getByRole("button", { name: "Begin a plan for them" }).click();
        await page.getByLabel("What is the child called in letters?").fill("Linnet Hollowell");
        await page.getByRole("button", { name: "Begin the plan" }).click();
        await page.getByText("Agree on a name without a family name").first().waitFor();
        await accessible(page, at("begin-wrong"));
        await page.getByRole("link", { name: "Back", exact: true }).click();
        await page.getByRole("button", { name: "Add them to a plan" }).click();
        await page.getByRole("button", { name: "Add them", exact: true }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("join-wrong"));
        await page.context().close();
    });

    test(`an address that is guessed opens nothing for either side (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Hazel Thornbury");
        await page.goto(`${kith.address}/letters`);
        const plan = new URL(page.url()).pathname.split("/").pop();
        for (const path of ["/adoption", `/adoption/plans/${plan}`, `/people/${plan}`, `/people/${Number(plan) - 1}`, "/people?q=Hollowell", `/letters/${Number(plan) + 1}`]) {
            const answered = await page.goto(kith.address + path);
            assert.ok([403, 404].includes(answered.status()), `${path}: ${answered.status()}`);
            await saysNone(page, ofAdopters.slice(0, 1).filter(() => !path.includes("Hollowell")));
            await saysNone(page, ofAdopters.slice(1));
        }
        await page.context().close();
    });
}
