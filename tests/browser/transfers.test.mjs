// A carer goes to another service with their record, and has their say before a review, each at a desk's width and a phone's.
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

// Whoever asked once has asked: each width has a carer of its own.
const carers = { desktop: "Keziah Greenidge", phone: "Linnet Briarley" };

for (const size of widths) {
    const at = (what) => `${what}-${size.name}`;

    test(`a carer asks to move, agrees and takes it back; the service makes the record; another takes it in (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, carers[size.name]);
        await page.getByRole("link", { name: /^Move to another service/ }).first().click();
        const home = new URL(page.url()).pathname.split("/")[2];
        await accessible(page, at("transfer-ask"));
        await page.getByRole("button", { name: "Ask", exact: true }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("transfer-ask-wrong"));
        await page.getByLabel("Which fostering service would you like to foster for?").fill("Larkshire Fostering");
        await page.getByRole("button", { name: "Ask", exact: true }).click();
        await page.getByText("Asked. Your supervising social worker sees it").waitFor();
        await accessible(page, at("transfer-asked"));
        await page.getByRole("button", { name: "Sign out" }).click();

        await signInAs(page, "Zainab Boatengrove");
        await page.goto(`/homes/${home}/transfers`);
        await accessible(page, at("transfer-service"));
        await page.goto(`/homes/${home}/transfers/record`);
        await page.getByRole("button", { name: "Make the record" }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("transfer-record-wrong"));
        await page.getByLabel("What does the service say of these carers?").fill("They listen first.");
        await page.getByRole("button", { name: "Make the record" }).click();
        await page.getByText("The record is made. The carers read it, and agree").waitFor();
        const made = await page.locator(`main a[href*="/transfers/record/"]`).first().getAttribute("href");
        await page.goto(made);
        await page.getByText("It can go once each carer has read it and agreed").waitFor();
        await accessible(page, at("transfer-record-waits"));
        await page.getByRole("button", { name: "Sign out" }).click();

        // Each carer of the home reads it from My day and agrees.
        await signInAs(page, carers[size.name]);
        await page.getByRole("link", { name: "Read it, and say whether you agree" }).click();
        await page.getByText("They listen first.").waitFor();
        await accessible(page, at("transfer-read"));
        await page.getByRole("button", { name: "I agree: they may have this record" }).click();
        await page.getByText("You agreed", { exact: true }).waitFor();
        await page.getByRole("button", { name: "Take back my consent" }).click();
        await page.getByText("Taken back. Your record goes nowhere").waitFor();
        await page.getByRole("button", { name: "Read what would go" }).click();
        await page.getByRole("button", { name: "I agree: they may have this record" }).click();
        await page.getByText("You agreed", { exact: true }).waitFor();
        await accessible(page, at("transfer-agreed"));
        await page.getByRole("button", { name: "Sign out" }).click();

        await signInAs(page, "Zainab Boatengrove");
        await page.goto(made);
        await page.getByRole("heading", { name: "Carers' record" }).waitFor();
        await accessible(page, at("transfer-record"));
        const sent = page.waitForEvent("download");
        await page.locator(`main a[href$="/file"]`).first().click();
        const file = readFileSync(await (await sent).path());
        assert.match(file.toString(), /kith portable carer record 1/);

        await page.goto("/recruitment");
        await page.locator('main a[href^="/applications/"]').first().click();
        const application = new URL(page.url()).pathname.split("/")[2];
        await page.goto(`/applications/${application}/portable-record`);
        await accessible(page, at("transfer-take"));
        const offer = async (buffer) => {
            await page.setInputFiles("input[type=file]", { name: "record.json", mimeType: "application/json", buffer });
            await page.getByRole("button", { name: "Take it in" }).click();
        };
        await offer(Buffer.from(file.toString().replace("They listen first.", "They never listen.")));
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("transfer-take-wrong"));
        await page.context().close();
    });

    test(`a carer has their say, and who supports the home reads of an incident and says what Ofsted was told (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Linnet Briarley");
        await page.getByRole("link", { name: /^Have your say/ }).first().click();
        const child = new URL(page.url()).pathname.split("/")[2];
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("say-wrong"));
        await page.getByLabel(/What do you want the next plan/).fill(`Evenings are calm now, ${size.name}.`);
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByText(`Evenings are calm now, ${size.name}.`).first().waitFor();
        await accessible(page, at("say"));
        await page.goto(`/children/${child}/day/incident`);
        await page.getByLabel("What kind").selectOption("hurt").catch(() => page.locator('input[name="kind"][value="hurt"]').check());
        await page.getByLabel("What happened?").fill("A fall from the swing.");
        await page.getByLabel(/What (did you do|was done)/).fill("Ice, and the doctor.");
        await page.getByRole("button", { name: "Tell them" }).click();
        await page.getByText("Told. You can see here who has read it").waitFor();
        await page.goto("/my-day");
        await page.getByRole("link", { name: /^My home/ }).first().click();
        const home = new URL(page.url()).pathname.split("/")[2];
        await page.getByRole("button", { name: "Sign out" }).click();

        await signInAs(page, "Priya Phoolan");
        await page.goto(`/homes/${home}/incidents`);
        await page.getByText("Ice, and the doctor.").first().waitFor();
        assert.equal(await page.getByText("A fall from the swing.").count(), 0);
        await accessible(page, at("home-incidents"));
        await page.getByRole("button", { name: /I have read/ }).first().click();
        await accessible(page, at("home-incidents-read"));
        await page.locator('main a[href$="/ofsted"]').first().click();
        await accessible(page, at("ofsted"));
        await page.context().close();
    });
}
