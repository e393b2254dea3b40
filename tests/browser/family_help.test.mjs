// A family from the front door's decision to a lead, consent and a team, more help and less, and the end; each at a
// desk's width and a phone's.
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

/** A child of another name for each width, so that neither journey finds the other's. */
const child = { desktop: { given: "Quillon", family: "Zaffre" }, phone: { given: "Yarrow", family: "Jessamy" } };

/** One of the answers, whether they are few and buttons or many and a list. */
async function choose(page, question, answer) {
    const list = page.getByLabel(question).and(page.locator("select"));
    if (await list.count()) await list.selectOption({ label: answer });
    else await page.getByRole("group", { name: question }).getByLabel(answer, { exact: true }).check();
}

for (const size of widths) {
    const at = (name) => `family-help-${name}-${size.name}`;
    const { given, family } = child[size.name];
    let address = "";

    const decided = async (page) => {
        await page.goto(`${kith.address}/front-door/new`);
        await page.getByLabel("Find the child first").fill(`${given} ${family}`);
        await page.getByRole("button", { name: "Search" }).click();
        await page.getByRole("button", { name: "Add this child" }).click();
        await page.getByText(`${given} ${family} was added`).waitFor();
        await page.getByRole("button", { name: "Write down what they say" }).click();
        await page.getByLabel("Who tells us?").selectOption({ label: "School" });
        await page.getByLabel("Their name").fill("Ida Larch");
        await page.getByLabel("Their agency and role").fill("Larkfield Primary, safeguarding lead");
        await page.getByLabel("How do we reach them today?").fill("01632 960200");
        await page.getByLabel("Yes", { exact: true }).check();
        await page.getByLabel("What is worrying?").fill("Hungry three days running.");
        await page.getByLabel("Yes, and they agree").check();
        await page.getByRole("button", { name: "Save contact" }).click();
        await page.getByText("Saved: the contact").waitFor();
        await page.locator("input[name=criteria][value=F1]").check();
        await page.getByLabel("Family Help", { exact: true }).check();
        await page.getByLabel("Why?").fill("Food, money and sleep at once.");
        await page.getByLabel("Yes, we spoke").check();
        await page.getByRole("button", { name: "Record the decision" }).click();
        await page.getByText("Saved: what follows").waitFor();
    };

    test(`the front door's manager begins Family Help and says who leads (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Front door manager");
        await decided(page);
        await page.goto(kith.address);
        await page.getByText("Family Help to begin").first().waitFor();
        await accessible(page, at("my-day-to-begin"));
        await page.getByRole("link", { name: `${given} ${family}` }).first().click();
        await page.getByText("What the front door decided").waitFor();
        await page.getByText("Food, money and sleep at once.").waitFor();
        await accessible(page, at("begin"));
        await page.getByRole("button", { name: "Begin" }).click();
        await page.getByText("Family Help has begun").waitFor();
        await accessible(page, at("lead"));
        await choose(page, "Who leads?", "Briar Fennel: family help practitioner");
        await choose(page, "Their discipline", "Family support");
        await page.getByRole("button", { name: "Save the lead" }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("lead-wrong"));
        await choose(page, "Who supervises them?", "Linden Marsh: social worker");
        await page.getByRole("button", { name: "Save the lead" }).click();
        await page.getByText("Briar Fennel leads.").waitFor();
        address = new URL(page.url()).pathname;
        await accessible(page, at("family"));
    });

    test(`the lead records consent (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Briar Fennel");
        await accessible(page, at("my-day-lead"));
        await page.goto(`${kith.address}/families?mine=yes`);
        await page.getByRole("link", { name: `The ${family} family` }).waitFor();
        await accessible(page, at("families"));
        await page.getByRole("link", { name: `The ${family} family` }).click();
        await page.getByRole("link", { name: "Record consent" }).click();
        await page.getByLabel("Their name, if they are not in the list").fill(`Una ${family}`);
        await page.getByLabel("Help, with one plan for the family").check();
        await page.getByLabel("These agencies see the plan and take part in it").check();
        await page.getByLabel("School, nursery or college").check();
        await choose(page, "How did they agree?", "Spoken");
        await accessible(page, at("consent"));
        await page.getByRole("button", { name: "Save consent" }).click();
        await page.getByText("Saved: Record consent").waitFor();
        await page.getByText("In force").waitFor();
        await page.getByRole("link", { name: "Someone joins the team" }).click();
        await page.getByLabel("Their name").fill("Teasel Brook");
        await choose(page, "Their discipline", "Youth work");
        await accessible(page, at("join"));
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Teasel Brook").first().waitFor();
        await page.getByRole("link", { name: "Consent is taken back" }).click();
        await page.getByText("leave the team at once").waitFor();
        await accessible(page, at("taken-back"));
        await page.goto(`${kith.address}${address}/children/leave`);
        await page.getByText("Which child leaves the family?").waitFor();
        await accessible(page, at("child-leaves"));
        await page.goto(`${kith.address}/family-help/services`);
        await page.getByText("Sleep group").waitFor();
        await accessible(page, at("services"));
    });

    test(`the team's manager steps up, pays, steps down and ends the help (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Rowan Thorne");
        await page.getByRole("heading", { name: "Families your team helps" }).waitFor();
        await accessible(page, at("my-day-manager"));
        await page.goto(kith.address + address);
        await page.getByRole("link", { name: "More or less help" }).click();
        await accessible(page, at("step"));
        await choose(page, "How much help from now on?", "Child in need (section 17)");
        await page.locator("input[name=criteria][value=N1]").check();
        await page.getByLabel("Why?").fill("Health suffers, and it will not mend by itself.");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved: More or less help").waitFor();
        await page.getByText("Assessment completed").waitFor();
        await accessible(page, at("in-need"));
        await page.getByRole("link", { name: "Record a payment" }).click();
        await page.getByLabel("How much?").fill("120");
        await choose(page, "For what purpose?", "Beds, furniture, appliances");
        await page.getByLabel("What is it for, in words?").fill("Bunk beds");
        await choose(page, "From which fund?", "Section 17");
        await page.getByLabel("Yes", { exact: true }).check();
        await accessible(page, at("pay"));
        await page.getByRole("button", { name: "Save payment" }).click();
        await page.getByText("Saved: Record a payment").waitFor();
        await page.goto(`${kith.address}${address}/payments`);
        await page.getByText("Bunk beds").first().waitFor();
        await accessible(page, at("payments"));
        await page.goto(`${kith.address}${address}/step`);
        await choose(page, "How much help from now on?", "Early help");
        await page.locator("input[name=criteria][value=F1]").check();
        await page.getByLabel("Why?").fill("She eats and sleeps, and mum has work.");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved: More or less help").waitFor();
        await page.goto(`${kith.address}${address}/close`);
        await choose(page, "Why does the help end?", "What the family wanted has changed");
        await page.getByLabel("What changed for the family?").fill("Food every day.");
        await page.getByLabel("Who carries on?").fill("The school's breakfast club, and gran.");
        await accessible(page, at("close"));
        await page.getByRole("button", { name: "End the help" }).click();
        await page.getByText("Family Help ended on").waitFor();
        await page.goto(`${kith.address}${address}/history`);
        await page.getByText("Health suffers, and it will not mend by itself.").waitFor();
        assert.equal(await page.getByText("Changes of lead in the last help: 0").count(), 1, "Nobody was handed over.");
        await accessible(page, at("history"));
        await page.goto(`${kith.address}/family-help/counted`);
        await page.getByText("Handovers: changes of lead").waitFor();
        await accessible(page, at("counted"));
    });
}
