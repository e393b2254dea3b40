// A carer asks whether they may say yes, and a worker answers, each at a desk's width and a phone's.
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

/** On My day of the carer: the child of this worker; gives the child's number. */
async function asksFor(page, worker) {
    const card = page.locator(".govuk-summary-card", { hasText: worker }).first();
    await card.getByRole("link", { name: /^Can I say yes/ }).click();
    await page.getByRole("heading", { name: /Can I say yes/ }).waitFor();
    return new URL(page.url()).pathname.split("/")[2];
}

for (const size of widths) {
    const at = (name) => `${name}-${size.name}`;

    test(`a carer asks, decides, and has an answer from the social worker (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Foster carer");
        const child = await asksFor(page, "Robin Ashdown");
        await accessible(page, at("can-i"));
        await page.getByLabel(/ask for\?/).fill("haircut");
        await page.getByRole("button", { name: "Can I say yes?" }).click();
        await page.getByText("Yes. You decide.").waitFor();
        await accessible(page, at("can-i-haircut"));
        await page.getByText("Record that you decided this").first().click();
        await page.getByLabel(/A few words/).fill(`A fringe, ${size.name}`);
        await page.getByRole("button", { name: "Record that I decided this" }).click();
        await page.getByText(`Haircut. A fringe, ${size.name}`).waitFor();

        await page.goto(`/children/${child}/can-i?q=trip`);
        await accessible(page, at("can-i-which"));
        await page.goto(`/children/${child}/can-i?q=unicycle`);
        await page.getByText("Nothing here is called that").waitFor();
        await accessible(page, at("can-i-nothing"));
        await page.goto(`/children/${child}/can-i/card`);
        await accessible(page, at("can-i-card"));

        const question = `May we take the little boat out, ${size.name}?`;
        await page.goto(`/children/${child}/can-i/ask`);
        await page.getByRole("button", { name: "Send question" }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("can-i-ask-wrong"));
        await page.getByLabel("What do you want to know?").fill(question);
        await page.getByRole("button", { name: "Send question" }).click();
        await page.getByText("Your question was sent").waitFor();
        await accessible(page, at("can-i-asked"));
        await page.getByRole("button", { name: "Sign out" }).click();

        await signInAs(page, "Robin Ashdown");
        await page.getByRole("link", { name: "Answer to the carer's question" }).first().click();
        await page.getByRole("heading", { name: "Answer the carer" }).waitFor();
        await accessible(page, at("answer-carer"));
        const which = page.getByLabel(question);
        if (await which.count()) await which.check();
        await page.getByLabel("Who decides?").selectOption({ label: "The carer decides" });
        await page.getByLabel("Your answer").fill("With life jackets, yes.");
        await page.getByRole("button", { name: "Send answer" }).click();
        await page.getByText("Your answer was sent to the carer").waitFor();
        await accessible(page, at("who-decides"));
        await page.getByRole("button", { name: "Sign out" }).click();

        await signInAs(page, "Foster carer");
        await page.goto(`/children/${child}/can-i`);
        await page.getByText("With life jackets, yes.").first().waitFor();
        await page.context().close();
    });

    test(`a carer knows the child, writes down the day, and tells of an incident that others must read (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Foster carer");
        const child = await asksFor(page, "Robin Ashdown");
        await page.goto(`/children/${child}/need-to-know`);
        await page.getByRole("heading", { name: /About / }).waitFor();
        await accessible(page, at("need-to-know"));
        await page.goto(`/children/${child}/day`);
        await page.getByLabel("What was today like?").fill(`A den of blankets, ${size.name}.`);
        await accessible(page, at("day"));
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText(`A den of blankets, ${size.name}.`).waitFor();
        await page.getByRole("link", { name: "Something happened that others must know of" }).click();
        await page.getByRole("button", { name: "Tell them" }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("incident-wrong"));
        await page.getByLabel("What kind of thing happened?").selectOption({ label: "The police came" });
        await page.getByLabel("When?").fill("today");
        await page.getByLabel("What happened?").fill(`A row at the shop, ${size.name}.`);
        await page.getByLabel("What did you do?").fill("I rang the duty line.");
        await page.getByRole("button", { name: "Tell them" }).click();
        await page.getByText("Not read yet").first().waitFor();
        await accessible(page, at("incident-told"));
        await page.getByRole("button", { name: "Sign out" }).click();
        await signInAs(page, "Robin Ashdown");
        await page.goto(`/children/${child}/log`);
        await page.getByText(`A row at the shop, ${size.name}.`).waitFor();
        await accessible(page, at("log"));
        await page.getByRole("button", { name: "I have read this" }).first().click();
        await page.getByText("Noted: you have read it").waitFor();
        await page.context().close();
    });

    test(`a worker says who decides, and the carer is told why (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Foster carer");
        const child = await asksFor(page, "Robin Ashdown");
        await page.getByRole("button", { name: "Sign out" }).click();
        await signInAs(page, "Robin Ashdown");
        await page.goto(`/children/${child}`);
        await page.getByRole("link", { name: "Who decides", exact: true }).click();
        const [matter, code] = size.name === "phone" ? ["Going out alone", "L13"] : ["Babysitting", "L6"];
        await page.getByRole("link", { name: matter }).click();
        await page.getByLabel("What about?").waitFor();
        assert.equal(await page.getByLabel("What about?").inputValue(), code);
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("say-who-decides-wrong"));
        await page.getByLabel("The social worker decides", { exact: true }).check();
        await page.getByLabel("To keep them safe").check();
        await page.getByLabel("Why, in words").fill("Nobody outside the house has met the dog yet.");
        await page.getByLabel("What do they say?").fill("Fine by me.");
        await page.getByLabel("What do their parents say?").fill("They agree.");
        const soon = new Date(Date.now() + 60 * 86_400_000);
        await page.getByLabel("When is it looked at again?").fill(`${soon.getDate()}/${soon.getMonth() + 1}/${soon.getFullYear()}`);
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved: who decides").waitFor();
        await page.getByText("Nobody outside the house has met the dog yet.").first().waitFor();
        await accessible(page, at("who-decides-otherwise"));
        await page.goto(`/children/${child}/timeline`);
        await page.getByRole("link", { name: new RegExp(`^${matter}`) }).first().click();
        await page.getByText("Nobody outside the house has met the dog yet.").first().waitFor();
        await accessible(page, at("who-decides-entry"));
        await page.getByRole("button", { name: "Sign out" }).click();
        await signInAs(page, "Foster carer");
        await page.goto(`/children/${child}/can-i?matter=${code}`);
        await page.getByText("Nobody outside the house has met the dog yet.").waitFor();
        await accessible(page, at("can-i-otherwise"));
        await page.context().close();
    });
}
