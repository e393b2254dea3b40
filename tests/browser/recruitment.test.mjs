// Someone enquires, comes back, applies; a worker, the panel and the decision maker do their part: at a desk's width and a
// phone's.
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

for (const size of widths) {
    const at = (name) => `${name}-${size.name}`;

    test(`someone reads about fostering, asks, and comes back by their link (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await page.goto("/sign-in");
        await page.getByRole("link", { name: "Find out more" }).click();
        await page.getByRole("heading", { name: "Could you foster?" }).waitFor();
        await accessible(page, at("foster"));
        await page.getByRole("link", { name: /Five questions/ }).click();
        await page.getByRole("group", { name: "Have you a spare bedroom?" }).getByLabel("No").check();
        await page.getByRole("button", { name: "See what we think" }).click();
        await page.getByText("There are other ways").waitFor();
        await accessible(page, at("foster-could-i"));
        await page.getByRole("button", { name: "Talk to us" }).click();
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("foster-enquire-wrong"));
        await page.getByLabel("First name").fill("Wren");
        await page.getByLabel("Last name").fill(`Moss ${size.name}`);
        await page.getByLabel("By telephone").check();
        await page.getByLabel("Telephone number").fill("01632 960 111");
        await page.getByLabel("Any child who needs a home").check();
        const area = page.locator('select[name="area"]');
        if (await area.count()) await area.selectOption("1");
        else await page.locator('input[name="area"][value="1"]').check();
        await accessible(page, at("foster-enquire"));
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByText("Thank you. We have it.").waitFor();
        await accessible(page, at("foster-thanks"));
        const link = await page.locator("a[href^='/foster/back/']").getAttribute("href");
        const again = await pageAt(chrome, size, kith.address);
        await again.goto(link);
        await accessible(again, at("foster-back"));
        await again.getByRole("button", { name: "See where things stand" }).click();
        await again.getByText("You have asked about fostering.").waitFor();
        await accessible(again, at("my-application-enquiry"));
        await again.getByRole("link", { name: "Who lives with you" }).click();
        await again.getByLabel("Name", { exact: true }).fill("Cai Moss");
        await again.getByLabel("Child", { exact: true }).check();
        await accessible(again, at("my-household"));
        await again.getByRole("button", { name: "Add this person" }).click();
        await again.getByText("Saved. Add the next person").waitFor();
        await again.getByRole("link", { name: "Your documents" }).click();
        await again.getByLabel(/Passport/).check();
        await again.getByLabel("Choose a file").setInputFiles({ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("words") });
        await again.getByRole("button", { name: "Send" }).click();
        await again.getByText("This file is none of these").first().waitFor();
        await accessible(again, at("my-documents-wrong"));
        await again.getByLabel(/Passport/).check();
        await again.getByLabel("Choose a file").setInputFiles({ name: "me.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 me") });
        await again.getByRole("button", { name: "Send" }).click();
        await again.getByText("Sent. We have it").waitFor();
        await accessible(again, at("my-documents"));
        await again.goto("/my-application");
        await again.getByRole("link", { name: "Stop for now" }).click();
        await accessible(again, at("my-leaving"));
        await again.getByRole("button", { name: "Stop for now" }).click();
        await again.getByText("You have stopped for now.").first().waitFor();
        await again.getByRole("link", { name: "Come back" }).click();
        await again.getByRole("button", { name: "Come back" }).click();
        await again.getByText("Welcome back").waitFor();
        await again.context().close();
        await page.context().close();
    });

    test(`an applicant in stage 1 sees who is waited for (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Prospective foster carer");
        await page.goto("/my-application");
        await page.getByText("We wait for Their surgery").waitFor();
        await accessible(page, at("my-application"));
        assert.equal((await page.request.get("/recruitment")).status(), 403);
        await page.context().close();
    });

    test(`a worker answers an enquiry from My day and sees the board (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Supervising social worker");
        await page.getByText("Those you support on the way to fostering").waitFor();
        await accessible(page, at("my-day-recruiting"));
        await page.goto("/recruitment");
        await accessible(page, at("recruitment"));
        await page.getByRole("link", { name: `Wren Moss ${size.name}` }).first().click();
        await accessible(page, at("application-enquiry"));
        await page.getByRole("link", { name: "A contact" }).click();
        await page.getByLabel("When was it?").fill("today");
        await page.getByLabel("Telephone call").check();
        await page.getByLabel("What was said?").fill("She has a room and time.");
        await accessible(page, at("applicant-contact"));
        await page.getByRole("button", { name: "Save contact" }).click();
        await page.getByText("Contact saved").waitFor();
        await page.getByText("Visit them at home").waitFor();
        await page.goto("/recruitment?stage=stage_1");
        await page.locator("#applications a").first().click();
        await accessible(page, at("application-stage-1"));
        await page.goto("/recruitment/board");
        await page.locator(".kith-chart canvas").first().waitFor();
        await accessible(page, at("recruitment-board"));
        await page.context().close();
    });

    test(`a panel member reads the papers, without others' names, and says what they recommend (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Fostering panel member");
        await page.getByRole("button", { name: "Read the papers" }).click();
        await page.getByRole("heading", { name: "Panel papers" }).waitFor();
        await accessible(page, at("panel"));
        await page.locator("#packs a").first().click();
        await page.getByText("Referee 1 says that children").waitFor();
        assert.equal(await page.locator("main").getByText(/\bLarch\b/).count(), 0);
        await accessible(page, at("panel-papers"));
        await page.getByRole("button", { name: "Say what you recommend" }).click();
        await page.getByLabel("Approve", { exact: true }).check();
        await page.getByLabel("Why?").fill("Patient, and well supported.");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved: what you recommend").waitFor();
        await accessible(page, at("panel-view-saved"));
        await page.context().close();
    });

    test(`the fostering manager and the decision maker find their forms (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Fostering manager");
        await page.goto("/recruitment?stage=panel");
        await page.locator("#applications a").first().click();
        await page.getByRole("link", { name: "Give the papers to the panel" }).click();
        await accessible(page, at("panel-papers-given"));
        await page.getByRole("button", { name: "Sign out" }).click();
        await signInAs(page, "Agency decision maker");
        await page.goto("/panel");
        await page.locator("#packs a").first().click();
        await page.getByRole("button", { name: "Decide on approval" }).click();
        await accessible(page, at("approval-decision"));
        await page.context().close();
    });
}
