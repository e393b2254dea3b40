// A grandmother reads what is hers and why, asks, says no and yes again; her grandchildren's social worker answers a
// question of the allowance, her request, and records a visit; a manager keeps the offer; at a desk's width and a phone's.
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

const grandmother = "Hattie Marsh";
const worker = "Fern Calloway";

async function choose(page, question, answer) {
    const list = page.getByLabel(question).and(page.locator("select"));
    if (await list.count()) await list.selectOption({ label: answer });
    else await page.getByRole("group", { name: question }).getByLabel(answer, { exact: true }).check();
}

/** The social worker's page of one child, from the list of kinship families. */
async function childs(page, name) {
    await page.goto(`${kith.address}/kinship/arrangements`);
    await page.getByRole("link", { name, exact: true }).click();
    await page.getByRole("heading", { name: "Kinship care" }).waitFor();
}

for (const size of widths) {
    const at = (name) => `kinship-${name}-${size.name}`;
    const wish = `A lock for the garden gate, ${size.name}.`;
    const answer = `Someone comes on Friday to fit it, ${size.name}.`;

    test(`the grandmother reads what is hers and why, and asks by keyboard (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, grandmother);
        await page.getByRole("heading", { name: "The children you care for" }).waitFor();
        await accessible(page, at("my-day"));
        await page.goto(`${kith.address}/kinship`);
        await page.getByText("You are Rowan’s special guardian.").waitFor();
        await accessible(page, at("both"));
        await page.getByRole("link", { name: /What is yours.*Rowan/ }).click();
        await page.getByText("£194.00 a week").first().waitFor();
        await page.getByText("A foster carer is paid the same").waitFor();
        await page.getByText("Each question we ask, and what answers it").click();
        await page.getByText("The order is made on").waitFor();
        await accessible(page, at("rowan"));
        await page.getByRole("button", { name: "Ask for help" }).focus();
        await page.keyboard.press("Enter");
        await page.getByLabel("Say it your way").waitFor();
        await page.getByLabel("Say it your way").fill("");
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("ask-wrong"));
        await choose(page, "What do you need?", "Something else");
        await page.getByLabel("Say it your way").focus();
        await page.keyboard.type(wish);
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        await page.getByText("Sent. Your worker answers you here").waitFor();
        await page.getByText(wish).waitFor();
        await page.context().close();
    });

    test(`she says no to training in her own words, and yes again (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, grandmother);
        await page.goto(`${kith.address}/kinship`);
        await page.getByRole("link", { name: /What is yours.*Posy/ }).click();
        await page.getByText("£220.00 a week").first().waitFor();
        await page.getByRole("link", { name: "No thank you to training" }).click();
        await accessible(page, at("no"));
        await page.getByLabel("Why not? Say it your way.").fill("I have no evening free.");
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByText("“I have no evening free.”").waitFor();
        await accessible(page, at("said-no"));
        await page.getByRole("button", { name: "Yes to training again" }).click();
        await page.getByText("It is on again").waitFor();
        await page.getByRole("link", { name: "What we offer kinship families" }).click();
        await page.getByText("We do not ask what you earn.").waitFor();
        assert.equal(await page.getByRole("link", { name: /^Change/ }).count(), 0);
        await accessible(page, at("offer"));
        await page.context().close();
    });

    test(`the social worker answers her, and a question of the allowance (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, worker);
        await page.locator("table").getByText("Answer to a kinship carer").first().waitFor();
        await accessible(page, at("workers-day"));
        await childs(page, "Rowan Marsh");
        await page.getByText(wish).waitFor();
        await accessible(page, at("workers-rowan"));
        await page.getByRole("link", { name: /^Answer.*Something else/ }).first().click();
        await page.getByLabel("Your answer").fill(answer);
        await accessible(page, at("answer"));
        await page.getByRole("button", { name: "Send the answer" }).click();
        await page.getByText(answer).waitFor();

        await page.getByRole("button", { name: "Record a review" }).click();
        await page.getByLabel("What did the carer say?").fill("It helps.");
        await page.getByLabel("What was decided?").fill("It goes on.");
        await accessible(page, at("review"));
        await page.getByRole("button", { name: "Save the review" }).click();
        await page.getByText("Saved: the review").waitFor();

        await childs(page, "Posy Marsh");
        await page.getByRole("link", { name: /A welfare report told the court/ }).click();
        await choose(page, "Is it so?", "No");
        await page.getByLabel("What shows it?").fill(`The report says nothing of it, ${size.name}.`);
        await accessible(page, at("ground"));
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText(`The report says nothing of it, ${size.name}.`).waitFor();
        await page.context().close();
    });

    test(`she visits a boy who is fostered privately, and how he lives cannot be two things (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, worker);
        await childs(page, "Idris Vale");
        await page.getByText("I miss dad on Sundays.").first().waitFor();
        await page.getByRole("button", { name: "Record a visit" }).click();
        await choose(page, "Did you speak with the child alone?", "Yes");
        await page.getByLabel("What did the child say?").fill("Dad rang.");
        await page.getByLabel("Your report").fill(`All is well, ${size.name}.`);
        await accessible(page, at("visit"));
        await page.getByRole("button", { name: "Save the visit" }).click();
        await page.getByText(`All is well, ${size.name}.`).waitFor();
        await accessible(page, at("idris"));
        await page.getByRole("link", { name: /It changed/ }).click();
        await choose(page, "How does the child live with them?", "Kinship foster care, approved");
        await accessible(page, at("arrangement"));
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("was in care that day").first().waitFor();
        await accessible(page, at("arrangement-wrong"));
        await page.goto(`${kith.address}/kinship/arrangements`);
        await page.getByText("Allowances due come to £414.00 a week.").waitFor();
        await accessible(page, at("list"));
        await page.context().close();
    });

    test(`the grandmother reads the answer; a manager keeps what is offered (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, grandmother);
        await page.goto(`${kith.address}/kinship`);
        await page.getByRole("link", { name: /What is yours.*Rowan/ }).click();
        await page.getByText(answer).waitFor();
        await page.context().close();

        const managers = await pageAt(chrome, size, kith.address);
        await signInAs(managers, "Team manager, Teasel Children in Care Team");
        await managers.goto(`${kith.address}/kinship/offer`);
        await managers.getByRole("link", { name: "Change School" }).click();
        await managers.getByLabel("What do we offer?").fill(`A tutor for each child, ${size.name}.`);
        await accessible(managers, at("offer-part"));
        await managers.getByRole("button", { name: "Save" }).click();
        await managers.getByText(`A tutor for each child, ${size.name}.`).waitFor();
        await managers.context().close();
    });
}
