// One family from a school's worry to a closed plan, with a section 47 on the way: each step as whoever takes it, and no
// fact typed twice. What was typed is counted: the same words never come again, and what one wrote the next one reads.
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

const names = { desktop: { given: "Peregrine", family: "Quillfeather" }, phone: { given: "Saffron", family: "Thimbleby" } };

for (const size of widths) {
    test(`one family, from a school's worry to the end of its plan (${size.name})`, async () => {
        const { given, family } = names[size.name];
        const child = `${given} ${family}`;
        const typed = new Set();
        let page;

        const at = (name) => `one-family-${name}-${size.name}`;
        /** Opens the browser as somebody, at their My day. */
        const as = async (who) => {
            await page?.context().close();
            page = await pageAt(chrome, size, kith.address);
            await signInAs(page, who);
        };
        /** Types an answer: never the words of an answer before. */
        const type = async (question, words) => {
            assert.ok(!typed.has(words), `"${words}" is typed a second time, into "${question}"`);
            typed.add(words);
            await page.getByLabel(question).first().fill(words);
        };
        const choose = async (question, answer) => {
            const list = page.getByLabel(question).and(page.locator("select"));
            if (await list.count()) {
                const words = await list.locator("option", { hasText: answer }).first().innerText();
                await list.selectOption({ label: words });
            } else await page.getByRole("group", { name: question }).getByLabel(answer).first().check();
        };
        const press = (button) => page.getByRole("button", { name: button, exact: true }).click();
        const saved = () => page.getByText("Saved:").first().waitFor();
        /** What may be late because the day is a weekend or a holiday is explained once. */
        const saveSayingWhyLate = async (button, question, why) => {
            await press(button);
            await page.getByText(/Saved:|There is a problem/).first().waitFor();
            if (await page.getByText("There is a problem").count()) {
                await page.getByText("Say why it is late").first().waitFor();
                await type(question, why);
                await press(button);
                await saved();
            }
        };

        // The school tells, by the link it was given.
        await as("Moss Hawthorn");
        await page.goto("/front-door/partners");
        await choose("What kind of agency is it?", "School");
        await type("Its name, and the role of whoever uses the link", `Quarry Lane ${size.name}, safeguarding lead`);
        await page.getByLabel("Until when may they use it?").fill(kith.day(200));
        await press("Make the link");
        const link = await page.locator("main a.kith-long").getAttribute("href");
        const school = await pageAt(chrome, size, kith.address);
        await school.goto(link);
        await school.getByRole("button", { name: "Open your agency's page" }).click();
        await school.getByLabel("Who are you worried about?").fill(`${child}, class 4`);
        const worry = `A bruise on the arm, and no wish to go home, says ${size.name}.`;
        await school.getByLabel("What are you worried about?").fill(worry);
        await school.getByLabel("Your name").fill("Ida Larch");
        await school.getByLabel("Your telephone number or email address").fill("01632 960200");
        await school.getByRole("button", { name: "Send" }).click();
        await school.getByText("We have it.").waitFor();

        // The front door says who it is about, and decides within the day.
        await as("Wren Sallow");
        await page.goto("/front-door");
        await page.getByRole("link", { name: child }).first().click();
        await press("Say who it is about");
        await page.getByLabel("Find the child first").fill(child);
        await press("Search");
        await press("Add this child");
        await page.getByText(`${child} was added`).waitFor();
        await press("Make it a contact, in the words it was told");
        await page.getByText(worry).first().waitFor();
        const contact = new URL(page.url()).pathname;
        await as("Moss Hawthorn");
        await page.goto(contact);
        await page.locator("input[name=criteria][value=H1]").check();
        await page.getByLabel("Strategy discussion").check();
        await page.getByLabel("Why?").fill("A bruise without an account, and the child is afraid.");
        await page.getByLabel("Yes, it stands at the link they were given").check();
        await press("Record the decision");
        await page.getByText("Saved: what follows").waitFor();
        await accessible(page, at("decided"));
        await school.context().close();

        // The strategy discussion, from the line on My day: nothing about the child is asked again.
        await page.goto("/my-day");
        await page.locator("#strategies").getByRole("link", { name: new RegExp(family) }).first().click();
        await press("Continue");
        await page.getByRole("heading", { name: "Record a strategy discussion" }).waitFor();
        for (const who of ["Children's social care", "Health", "Police"]) await page.getByLabel(who, { exact: true }).check();
        await page.getByLabel("School or college", { exact: true }).check();
        await type("What is known?", "The school saw it this morning; health knows of no fall; police know the stepfather.");
        await type("What keeps the children safe at once?", "An aunt fetches the child and stays with them tonight.");
        await page.getByLabel("Enquiry under section 47 jointly with the police").check();
        await type("Why?", "What was seen and what was said at home do not agree.");
        await saveSayingWhyLate("Save strategy discussion", "Why late, or without an agency", "The police could not join before today.");
        await accessible(page, at("strategy"));
        const protection = new URL(page.url()).pathname;
        const home = protection.replace("/protection", "");
        // One lead for the family from the first day: what was decided stands there already.
        await page.goto("/my-day");
        await page.getByRole("table", { name: "Family Help to begin" }).getByRole("link", { name: child }).click();
        await page.getByText("A bruise without an account, and the child is afraid.").waitFor();
        await press("Begin");
        await page.getByText("Family Help has begun").waitFor();
        await choose("Who leads?", "Tamsin Reed");
        await choose("Their discipline", "Social work");
        await press("Save the lead");
        await page.getByText("Tamsin Reed leads.").waitFor();

        // Whoever shares out the work says which lead child protection practitioner works beside the lead.
        await page.goto(protection);
        await page.getByRole("link", { name: `Say who works with ${given}` }).click();
        await choose("Who will work with them?", "Petra Hazelwood");
        await press("Save");
        await saved();

        // The enquiry: begun by the practitioner, the child seen alone, and what was found signed off by another.
        await as("Petra Hazelwood");
        await page.locator("#protected").getByRole("link", { name: new RegExp(family) }).first().click();
        await press("Begin the enquiry");
        await page.getByRole("heading", { name: "Begin an enquiry under section 47" }).waitFor();
        await accessible(page, at("enquiry"));
        await press("Begin the enquiry");
        await saved();
        await page.getByRole("button", { name: "Say what the enquiry found" }).click();
        await page.getByLabel("likely to suffer significant harm").check();
        await type("How do we know?", "The doctor measured the bruise: it is a hand's. The child said so, alone, at school.");
        await press("End the enquiry");
        await saved();
        // Another signs it off: the manager of the lead's team, who finds it on My day.
        await as("Odette Larkspur");
        await page.locator("tr", { hasText: family }).filter({ hasText: "Sign off what the enquiry found" }).getByRole("link").first().click();
        await press("Sign off what the enquiry found");
        await page.getByLabel("Agreed").check();
        await press("Save");
        await saved();
        await page.goto(`${protection}/conference`);
        await page.getByLabel("For which day?").fill("today");
        await choose("Who chairs it?", "Corin Ashby");
        await press("Call the conference");
        await saved();

        // The chair records the conference and its plan, with the child's own words.
        await as("Corin Ashby");
        await page.locator("#conferences").getByRole("link", { name: new RegExp(family) }).first().click();
        await press("Record the day of the conference");
        for (const who of ["Children's social care", "Police", "School or college"])
            await page.getByLabel(who, { exact: true }).check();
        await page.getByLabel("Invited, and all came").check();
        await page.getByLabel("Offered, and accepted").check();
        await type("What did they say to that?", "Mum asked for the parents' advocate, who came.");
        await saveSayingWhyLate("Save the conference", "Why was it late?", "Nobody could come sooner.");
        await press("Record what the conference decided");
        for (const box of await page.getByLabel(/say or show you/).all()) if (await box.isVisible()) await box.fill("I want it to be quiet at home.");
        await page.getByLabel("Through an advocate").check();
        await page.getByLabel("A child protection plan", { exact: true }).check();
        await page.getByLabel("Physical abuse").check();
        await type("Outline plan", "He lives elsewhere; mum and the aunt have a plan for evenings.");
        await press("Save the decision");
        await saved();
        await accessible(page, at("planned"));

        // The lead, the same from the first day, says what must change, meets the core group and visits.
        await as("Tamsin Reed");
        await page.locator("#protected").getByRole("link", { name: new RegExp(family) }).first().click();
        await page.goto(`${protection}/must-change`);
        await type("What must change?", "Nobody is hit or afraid at home.");
        await type("How will we know?", "The child says so, to the teacher and to us.");
        await choose("Which agency sees to it?", "Children's social care");
        await press("Save");
        await saved();
        await page.goto(`${protection}/core-group`);
        await page.getByRole("checkbox", { name: "School or college" }).check();
        await type(/What did School or college/, "Cheerful, and on time each day.");
        await type("What has changed for the children, and what is next?", "Evenings are calm; the aunt goes on coming.");
        await saveSayingWhyLate("Save core group", "Why was it late?", "It was half term.");
        await page.goto(`${protection}/visit`);
        await type(/say or show you/, "I sleep now.");
        await page.getByLabel("At home").check();
        await press("Save visit");
        await saved();
        await page.goto(`${protection}/has-changed`);
        await page.getByRole("group", { name: "What has changed?" }).getByRole("radio").first().check().catch(() => {});
        await type("How do we know?", "Said at school and at home, alone, on three days.");
        await press("Save");
        await saved();

        // A review ends the plan, and the manager ends the help: the same family, the same lead, no handover.
        await page.goto(`${protection}/conference`);
        await page.getByLabel("For which day?").fill("today");
        await choose("Who chairs it?", "Corin Ashby");
        await press("Call the conference");
        await saved();
        await as("Corin Ashby");
        await page.goto(`${protection}/conference-held`);
        for (const who of ["Children's social care", "Police", "School or college"])
            await page.getByLabel(who, { exact: true }).check();
        await page.getByLabel("Invited, and all came").check();
        await page.getByLabel("Offered, and not wanted").check();
        await type("What did they say to that?", "They spoke for themselves this time.");
        await saveSayingWhyLate("Save the conference", "Why was it late?", "The hall was shut before.");
        await page.goto(`${protection}/conference-decision`);
        for (const box of await page.getByLabel(/say or show you/).all()) if (await box.isVisible()) await box.fill("It is better now.");
        await page.getByLabel("They were there, and spoke").check();
        await page.getByLabel("The plan ends").check();
        await press("Save the decision");
        await saved();
        await accessible(page, at("plan-ended"));
        await as("Odette Larkspur");
        await page.goto(`${home}/close`);
        await choose("Why does the help end?", "What the family wanted has changed");
        await type("What changed for the family?", "Home is safe, and stays so.");
        await type("Who carries on?", "The aunt, and the school's counsellor.");
        await press("End the help");
        await page.getByText("Family Help ended on").waitFor();
        await page.goto(`${home}/history`);
        assert.equal(await page.getByText("Changes of lead in the last help: 0").count(), 1, "Nobody was handed over.");
        await accessible(page, at("history"));
    });
}
