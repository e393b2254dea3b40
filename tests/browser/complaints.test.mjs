// A child complains with an advocate at hand; the complaints manager says who answers, answers, and keeps the promise; a
// foster carer's complaint is with somebody from outside; each at a desk's width and a phone's.
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

async function choose(page, question, answer) {
    const list = page.getByLabel(question).and(page.locator("select"));
    if (await list.count()) await list.selectOption({ label: answer });
    else await page.getByRole("group", { name: question }).getByLabel(answer, { exact: true }).check();
}

for (const size of widths) {
    const at = (name) => `complaints-${name}-${size.name}`;
    const words = `My room is too cold to sleep, ${size.name}.`;
    const answer = `You are right. The heating is mended, ${size.name}.`;
    let mine = "";

    test(`a child complains by keyboard, with an advocate at hand (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Marcus Tamarind");
        await page.getByRole("main").getByRole("link", { name: "Complaints" }).click();
        await page.getByText("An advocate is on your side").waitFor();
        await page.getByText("My contact with my sister was cancelled twice").waitFor();
        await accessible(page, at("mine"));
        await page.getByRole("button", { name: "Complain" }).focus();
        await page.keyboard.press("Enter");
        await page.getByRole("button", { name: "Send it" }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("new-wrong"));
        await page.getByLabel("What is wrong?").focus();
        await page.keyboard.type(words);
        await page.getByRole("button", { name: "Send it" }).focus();
        await page.keyboard.press("Enter");
        await page.getByText("We have it. You see here what happens").waitFor();
        await page.getByRole("link", { name: /^Read/ }).last().click();
        await page.getByText(words).waitFor();
        await page.getByText(/You have an answer by/).waitFor();
        mine = page.url();
        await accessible(page, at("made"));
        await page.context().close();
    });

    test(`the complaints manager says who answers, and records the answer with a promise (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Ivy Sorrel");
        await page.getByRole("link", { name: "All complaints" }).click();
        await accessible(page, at("all"));
        const links = await page.locator("#complaints a").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
        for (const to of links) {
            await page.goto(kith.address + to);
            if (await page.getByText(words).count()) break;
        }
        await page.getByText(words).waitFor();
        await accessible(page, at("one"));
        await page.getByRole("link", { name: "Say who answers it" }).click();
        await page.locator("input[name=who], select[name=who] option").first().waitFor({ state: "attached" });
        const list = page.locator("select[name=who]");
        if (await list.count()) await list.selectOption({ index: 1 });
        else await page.locator("input[name=who]").first().check();
        await accessible(page, at("who"));
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved: who answers it").waitFor();
        await page.getByRole("link", { name: "Tell them that it takes longer" }).click();
        await page.getByLabel("Why does it take longer?").fill("The heating engineer comes next week.");
        await page.getByRole("button", { name: "Tell them" }).click();
        await page.getByText("They are told, on their own page").waitFor();
        await page.getByRole("link", { name: "Record the answer" }).click();
        await choose(page, "Was it wrong?", "Yes: it was wrong");
        await page.getByLabel("What are they told?").fill(answer);
        await page.getByLabel("What is put right for them?").fill("A new heater.");
        await page.getByRole("button", { name: "Save the answer" }).click();
        await page.getByText("Enter the day by which it is put right").first().waitFor();
        await accessible(page, at("answer-wrong"));
        await page.locator("[name=remedy_by]").fill(kith.day(10));
        await page.getByLabel("What does the service do otherwise from now on?").fill(`Rooms are measured each winter, ${size.name}.`);
        await page.getByRole("button", { name: "Save the answer" }).click();
        await page.getByText("Answered: they read it on their own page").waitFor();
        await page.getByRole("link", { name: "What was promised is done" }).click();
        await page.getByLabel("What was done?").fill("The heater is there.");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved: what was promised is done").waitFor();
        await page.goto(`${kith.address}/complaints/figures`);
        await page.getByText(`Rooms are measured each winter, ${size.name}.`).waitFor();
        await accessible(page, at("figures"));
        await page.context().close();
    });

    test(`the child reads the answer, and takes it further (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Marcus Tamarind");
        await page.goto(mine);
        await page.getByText(answer).waitFor();
        await page.getByText("The heater is there.").waitFor();
        await accessible(page, at("answered"));
        await page.getByRole("link", { name: "I am not content: have it looked into from outside" }).click();
        await page.getByLabel("What is still wrong?").fill("It is cold again.");
        await accessible(page, at("further"));
        await page.getByRole("button", { name: "Take it further" }).click();
        await page.getByText("It goes further").waitFor();
        await page.getByRole("link", { name: "Take it back" }).click();
        await page.getByRole("button", { name: "Take it back" }).click();
        await page.getByText("That is fine. You can complain again at any time").waitFor();
        await page.context().close();
    });

    test(`a foster carer sees who looks into theirs from outside, and until when (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Foster carer");
        await page.goto(`${kith.address}/me/complaints`);
        await page.getByRole("link", { name: /^Read/ }).first().click();
        await page.getByText("Hazel Quill looks into it. Rowan Stile is the independent person.").waitFor();
        await page.getByText("One of the workers is away until next month").waitFor();
        await accessible(page, at("carer"));
        await page.context().close();
    });
}
