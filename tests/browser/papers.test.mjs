// The papers of a conference: an officer changes their part, a social worker writes theirs beside what the record knows and
// shares the report, a grandmother reads it on her phone and says what is wrong: each at a desk's width and a phone's.
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

const press = (page, button) => page.getByRole("button", { name: button, exact: true }).click();

/** Answers a question that is a list where there are many answers, and radios where there are few. */
async function choose(page, question, answer) {
    const list = page.getByRole("combobox", { name: question });
    if (await list.count()) {
        const words = await list.locator("option", { hasText: answer }).first().innerText();
        await list.selectOption({ label: words });
    } else {
        await page.getByRole("group", { name: question }).getByLabel(answer).first().check();
    }
}

for (const size of widths) {
    const at = (name) => `papers-${name}-${size.name}`;
    const as = async (words) => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, words);
        return page;
    };
    const worry = `A child stood at the open door, ${size.name}.`;

    test(`a police officer finds the conference on My day and writes the police's part (${size.name})`, async () => {
        const page = await as("Rowan Speedwell");
        await page.locator("#parts").waitFor();
        await accessible(page, at("police-my-day"));
        await page.locator("#parts").getByRole("link").first().click();
        await page.getByRole("heading", { name: "Write your part of the report" }).waitFor();
        await accessible(page, at("police-part"));
        await page.getByLabel("What worries us?").fill("");
        await press(page, "Save");
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("police-part-wrong"));
        await page.getByLabel("What worries us?").fill(worry);
        await press(page, "Save");
        await page.getByText("Saved: your part of the report").waitFor();
        await page.getByText(worry).waitFor();
        assert.equal(await page.getByText("What the assessment of").count(), 0);
        await accessible(page, at("police-papers"));
        const report = await page.goto(page.url().replace(/\/papers.*$/, "/report"));
        assert.equal(report.status(), 403, "the whole report is not theirs");
    });

    test(`a social worker writes their part, shares the police's with gran, and prints it (${size.name})`, async () => {
        const page = await as("Tamsin Reed");
        await page.locator("#parts").getByRole("link").first().click();
        await page.getByLabel("What do we know?").fill("Seen alone on Tuesday and on Friday.");
        await page.getByLabel("What worries us?").fill("Nobody is up in the mornings.");
        await page.getByLabel("What is working?").fill("Gran's help.");
        await page.getByLabel("What will we do?").fill("Visit each week until the conference.");
        await page.getByLabel("Submit it: it is part of the report").check();
        await accessible(page, at("worker-part"));
        await press(page, "Save");
        await page.getByText("Saved: your part of the report").waitFor();
        await page.getByText(worry).waitFor();
        await page.getByText(/Who of the family has the report, by|No parent of the children is recorded/).first().waitFor();
        await accessible(page, at("report"));
        await press(page, "Share the report");
        await choose(page, "With whom?", "Primrose Tate");
        await page.getByRole("group", { name: "Which parts?" }).getByLabel("Police").check();
        await choose(page, "How do they read it?", "On their own page");
        await accessible(page, at("share"));
        await press(page, "Share");
        await page.getByText("Saved: they can read it").waitFor();
        await press(page, "Withhold a part");
        await accessible(page, at("withhold"));
        await page.goBack();
        await page.getByRole("link", { name: "Report to print or download" }).first().click();
        await page.getByRole("heading", { name: "Conference report" }).waitFor();
        await accessible(page, at("document"));
        await page.getByRole("link", { name: "What was shared with Primrose Tate" }).click();
        await page.getByText(worry).waitFor();
        assert.equal(await page.getByText("Nobody is up in the mornings.").count(), 0);
        await accessible(page, at("document-for-gran"));
        await press(page, "Record that it was made and given");
        await page.getByText("How do they get it?").waitFor();
        await accessible(page, at("given"));
        await press(page, "Save");
        await page.getByText("Saved: to whom it was given").waitFor();
        await page.getByText("It holds the same").first().waitFor();
        await accessible(page, at("document-given"));
        await page.getByRole("link", { name: "In plain words, for" }).first().click();
        await page.getByRole("heading", { name: "The meeting about you" }).waitFor();
        assert.equal(await page.getByText(worry).count(), 0);
        await accessible(page, at("document-for-child"));
    });

    test(`a grandmother reads what was shared, and says what is wrong in it (${size.name})`, async () => {
        const page = await as("Primrose Tate");
        await page.getByRole("link", { name: "Read them, and say what you think" }).click();
        await page.getByText(worry).waitFor();
        await page.getByText("01632 960 077").waitFor();
        assert.equal(await page.getByText("Nobody is up in the mornings.").count(), 0, "the worker's part was not shared");
        await accessible(page, at("gran"));
        await press(page, "Say something for the conference");
        await page.getByLabel("Something in the report is wrong").check();
        await choose(page, "Whose words are wrong?", "Police");
        await page.getByLabel("Say it in your own words").fill(`She opened it to me, ${size.name}.`);
        await accessible(page, at("gran-words"));
        await press(page, "Send");
        await page.getByText(`She opened it to me, ${size.name}.`).waitFor();
        await accessible(page, at("gran-said"));
    });

    test(`the social worker reads it and answers (${size.name})`, async () => {
        const page = await as("Tamsin Reed");
        await page.locator("#parts").getByRole("link").first().click();
        await page.goto(page.url().replace(/\/papers.*$/, "/report"));
        await page.getByText(`She opened it to me, ${size.name}.`).first().waitFor();
        await press(page, "Answer the family");
        await choose(page, "To what?", `She opened it to me, ${size.name}.`);
        await page.getByLabel("What is your answer?").fill("The officer will say so at the meeting.");
        await accessible(page, at("answer"));
        await press(page, "Save answer");
        await page.getByText("Saved: your answer").waitFor();
    });
}
