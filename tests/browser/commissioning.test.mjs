// A commissioning officer looks at what homes there are and what they cost, checks an invoice and compares a register; a
// board member votes; a provider reads how its invoices were answered: at a desk's width and a phone's.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
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

const register = (number) => ({
    name: "register.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
        "URN,Setting name,Provision type,Provider,Local authority,Max users,Registered manager,Overall effectiveness,Latest inspection date\n" +
            `SC77${number},Teasel House ${number},Children's home,Teasel Care,Withyshire,3,Vacant,Good,1/3/2026\n` +
            ",No number,Children's home,Teasel Care,Withyshire,3,,,\n",
    ),
});

/** A reference that stands on an invoice of this provider. */
async function known(page) {
    const invoices = page.locator("#invoices tbody a");
    if ((await invoices.count()) === 0) return "2-1";
    await invoices.last().click();
    return (await page.locator("#lines tbody tr").first().innerText()).match(/\b\d+-\d+\b/)[0];
}

for (const size of widths) {
    const at = (name) => `${name}-${size.name}`;

    test(`a commissioning officer sees what is missing, who owns homes and what they cost (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "commissioning officer");
        await page.goto("/commissioning");
        await page.getByText("Children who need a home now").waitFor();
        await accessible(page, at("commissioning"));
        await page.goto("/commissioning/sufficiency");
        await page.getByRole("img", { name: "Places that are short, by area" }).waitFor();
        await accessible(page, at("commissioning-sufficiency"));
        await page.getByRole("link", { name: "The figures as a document to print" }).click();
        await page.getByRole("heading", { name: "Figures for the sufficiency strategy" }).waitFor();
        await accessible(page, at("commissioning-document"));
        await page.goto("/commissioning/market");
        await page.getByText("Index of Herfindahl and Hirschman").waitFor();
        await accessible(page, at("commissioning-market"));
        await page.goto("/commissioning/outcomes");
        await accessible(page, at("commissioning-outcomes"));
        await page.goto("/commissioning/shared-costs");
        await page.getByText("What each member owes").waitFor();
        await accessible(page, at("commissioning-shared-costs"));
        await page.getByRole("button", { name: "Share a cost" }).click();
        await page.getByLabel("What is it for?").fill(`Training ${size.name}`);
        await page.getByLabel("How much?").fill("100");
        await accessible(page, at("commissioning-shared-cost-new"));
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved: a shared cost").waitFor();
        await page.getByRole("link", { name: `Take it off Training ${size.name}` }).click();
        await page.getByLabel("Why?").fill("Paid by another");
        await accessible(page, at("commissioning-shared-cost-off"));
        await page.getByRole("button", { name: "Take it off" }).click();
        await page.getByText("Taken off.").waitFor();
        await page.context().close();
    });

    test(`an officer compares the regulator's register and takes over what is new (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "commissioning officer");
        await page.goto("/providers");
        await accessible(page, at("providers"));
        await page.getByRole("button", { name: /Compare with the regulator/ }).click();
        await page.getByRole("button", { name: "Compare" }).click();
        await page.getByText("Choose the file of the register").first().waitFor();
        await accessible(page, at("register-wrong"));
        await page.getByLabel("Choose the file").setInputFiles(register(size.width));
        await page.getByRole("button", { name: "Compare" }).click();
        await page.getByText("It has no URN, by which homes are told apart").waitFor();
        await accessible(page, at("register-difference"));
        await page.getByRole("button", { name: "Take over 1 home" }).click();
        await page.getByText(/Taken over: 1 home new/).waitFor();
        await page.getByRole("link", { name: "Teasel Care" }).click();
        await page.getByText(`Teasel House ${size.width}`).waitFor();
        await accessible(page, at("provider-new"));
        await page.context().close();
    });

    test(`an officer records a contract with its prices, and checks an invoice line by line (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "commissioning officer");
        await page.goto("/providers");
        await page.getByRole("link", { name: "Bramblewood Homes Ltd" }).click();
        await accessible(page, at("provider"));
        await page.getByRole("button", { name: "Add a contract" }).click();
        await page.getByLabel("Framework").check();
        await page.getByLabel("Reference").fill(`BL-${size.width}`);
        await accessible(page, at("provider-contract"));
        await page.getByRole("button", { name: "Save contract" }).click();
        await page.getByRole("button", { name: "Add a price" }).click();
        await page.getByLabel("Children's home", { exact: true }).check();
        await page.getByLabel("Standard").check();
        await page.getByLabel("How much a week?").fill("4,750.50");
        await accessible(page, at("provider-price"));
        await page.getByRole("button", { name: "Save price" }).click();
        await page.getByText("Saved: Record a price").waitFor();
        await page.getByRole("button", { name: "Check an invoice" }).click();
        await page.getByLabel("Invoice number").fill(`X-${size.width}`);
        await page.getByLabel("The invoice's lines").setInputFiles({
            name: "invoice.csv",
            mimeType: "text/csv",
            buffer: Buffer.from("reference,from,to,nights,amount\n9-1,1/3/2026,31/3/2026,31,\"3,100.00\"\n"),
        });
        await accessible(page, at("invoice-new"));
        await page.getByRole("button", { name: "Check it" }).click();
        await page.getByText("No such agreement").waitFor();
        await accessible(page, at("invoice"));
        await page.getByRole("link", { name: /Answer/ }).click();
        await page.getByLabel("Disputed").check();
        await accessible(page, at("invoice-line"));
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Line 2 answered").waitFor();
        await page.goto("/invoices");
        await accessible(page, at("invoices"));
        await page.getByRole("link", { name: "which days are paid" }).click();
        await accessible(page, at("invoices-counting"));
        await page.context().close();
    });

    test(`a board member puts a motion and votes, and sees who may see what (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "board member");
        await page.goto("/commissioning/governance");
        await page.getByText("Before a match").waitFor();
        await accessible(page, at("governance"));
        await page.getByRole("button", { name: /^For/ }).first().click();
        await page.getByText(/has voted: for/).waitFor();
        await page.getByRole("link", { name: /^Change the vote of/ }).first().click();
        await page.getByLabel("Against").check();
        await accessible(page, at("governance-vote-again"));
        await page.getByLabel("Why is it being corrected?").fill("The council met again");
        await page.getByRole("button", { name: "Save correction" }).click();
        await page.getByText(/has voted: against/).waitFor();
        await page.getByRole("button", { name: "Put a motion" }).click();
        await page.getByLabel("What is put to the members?").fill(`Meet each month (${size.name})`);
        await page.getByLabel("The motion in full").fill("The board meets each month.");
        await accessible(page, at("governance-motion"));
        await page.getByRole("button", { name: "Put it to the members" }).click();
        await page.getByText("The motion is put").waitFor();
        await page.getByRole("link", { name: /^Put it right Meet each month/ }).first().click();
        await page.getByLabel("What is put to the members?").fill(`Meet every month (${size.name})`);
        await page.getByLabel("Why is it being corrected?").fill("Said more plainly");
        await accessible(page, at("governance-motion-right"));
        await page.getByRole("button", { name: "Save correction" }).click();
        await page.getByRole("heading", { name: `Meet every month (${size.name})` }).waitFor();
        for (const part of ["rules", "seat", "delegated"]) {
            await page.goto(`/commissioning/governance/${part}`);
            await accessible(page, at(`governance-${part}`));
        }
        await page.context().close();
    });

    test(`a provider sends an invoice that it sees checked first, and an officer agrees and pays it (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "provider of homes");
        await page.goto("/providers");
        await page.locator("#providers tbody a").first().click();
        const provider = new URL(page.url()).pathname;
        const reference = await known(page);
        await page.goto(provider);
        await page.getByRole("button", { name: "Send an invoice" }).click();
        await page.getByLabel("Invoice number").fill(`OWN-${size.width}`);
        await page.getByLabel("Reference").fill(reference);
        await page.getByLabel("Amount").fill("lots");
        await page.getByRole("button", { name: "Add this line" }).click();
        await page.getByText("is no amount. Write it like").first().waitFor();
        await accessible(page, at("own-invoice-wrong"));
        await page.getByLabel("Amount").fill("1.00");
        await page.getByRole("button", { name: "Add this line" }).click();
        await page.locator("#lines tbody tr").first().waitFor();
        await accessible(page, at("own-invoice-lines"));
        await page.getByLabel("The invoice's lines").setInputFiles({
            name: "own.csv",
            mimeType: "text/csv",
            buffer: Buffer.from(`reference,from,to,nights,amount\n${reference},1/1/2020,3/1/2020,3,£30.00\n`),
        });
        await page.getByRole("button", { name: "Check the file" }).click();
        await page.getByRole("button", { name: /^Send this invoice: £30.00 on 1 line/ }).click();
        await page.getByText("Sent. You see here how each line is answered").waitFor();
        const invoice = new URL(page.url()).pathname;
        await accessible(page, at("own-invoice-sent"));
        await page.context().close();
        const officer = await pageAt(chrome, size, kith.address);
        await signInAs(officer, "commissioning officer");
        await officer.goto(invoice);
        await officer.getByRole("link", { name: /Answer/ }).first().click();
        await officer.getByLabel("Agreed").check();
        await officer.getByLabel("How much is to be paid?").fill("30.00");
        await officer.getByLabel("Why?").fill("Agreed by telephone");
        await officer.getByRole("button", { name: "Save" }).click();
        await officer.goto("/invoices/payments");
        await accessible(officer, at("payments"));
        await officer.getByRole("button", { name: /^Make the payment run: / }).click();
        await officer.getByText("The payment run is made").waitFor();
        await officer.getByText("Nothing is agreed that is not paid yet").waitFor();
        await accessible(officer, at("payments-made"));
        const [file] = await Promise.all([officer.waitForEvent("download"), officer.getByRole("link", { name: /^Payment file/ }).first().click()]);
        const text = readFileSync(await file.path(), "utf8");
        assert.match(text, new RegExp(`OWN-${size.width},.*,30.00`));
        await officer.context().close();
    });

    test(`a provider reads its own page, and a director the figures of the region (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "provider of homes");
        await page.goto("/providers");
        assert.equal(await page.locator("#providers tbody tr").count(), 1);
        await page.locator("#providers tbody a").first().click();
        await accessible(page, at("provider-own"));
        await page.context().close();
        const director = await pageAt(chrome, size, kith.address);
        await signInAs(director, "director");
        await director.goto("/commissioning/sufficiency");
        await director.getByText("Yarrow Vale Care Co-operative, 2 members").waitFor();
        await accessible(director, at("commissioning-director"));
        await director.context().close();
    });
}
