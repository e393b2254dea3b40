// A social worker prunes a child's chronology, makes documents of it and takes them away, each at a desk's width and a phone's.
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

/** The bytes behind a link, as this person's browser would fetch them. */
async function fetched(page, link) {
    const answer = await page.request.get(new URL(await link.getAttribute("href"), page.url()).href);
    assert.equal(answer.status(), 200);
    return { bytes: await answer.body(), headers: answer.headers() };
}

/** Makes a document of the chronology that is shown, and leaves its page open. */
async function make(page, kind, forWhom) {
    await page.getByRole("button", { name: "Make a document" }).click();
    await page.getByLabel(kind, { exact: true }).check();
    if (forWhom) await page.getByLabel("Whom is it for?").fill(forWhom);
    await page.getByRole("button", { name: "Make the document" }).click();
    await page.getByText("Made: the document is ready to read, print or download").waitFor();
}

for (const [nth, size] of widths.entries()) {
    const at = (name) => `documents-${name}-${size.name}`;

    test(`a social worker prunes a chronology and takes it away to edit (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Social worker");
        // Each width has a child of its own, so that neither journey finds the other's weights.
        const children = await page.locator("main a[href^='/children/']").evaluateAll((links) => [...new Set(links.map((a) => a.getAttribute("href").split("/")[2]))]);
        const child = children[nth];
        assert.ok(child, "the worker has a child for each width");
        await page.goto(`/children/${child}`);
        await page.getByRole("link", { name: "Chronology" }).first().click();
        await page.getByRole("heading", { name: "Chronology" }).waitFor();
        await accessible(page, at("chronology"));

        const line = page.locator(".moj-timeline__item a").first();
        const what = (await line.innerText()).trim();
        await line.click();
        await page.getByRole("heading", { name: what }).first().waitFor();
        await accessible(page, at("line"));
        await page.getByRole("button", { name: "Raise or lower this line" }).click();
        await page.getByRole("button", { name: "Save", exact: true }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("weight-wrong"));
        await page.getByLabel("Housekeeping").check();
        await page.getByLabel("Why?").fill("It is told in full elsewhere.");
        await page.getByRole("button", { name: "Save", exact: true }).click();
        await page.getByText("Saved: the weight of this line").waitFor();
        await page.getByText("It is told in full elsewhere.").waitFor();

        await page.goto(`/children/${child}/chronology`);
        await page.getByText("Narrow it by day, agency or significance").click();
        await page.getByLabel("Show", { exact: true }).selectOption({ label: "Key events alone" });
        await accessible(page, at("narrowing"));
        await page.getByRole("button", { name: "Show", exact: true }).click();
        await page.waitForURL(/least=key/);
        await make(page, "Chronology", "The family court");
        await accessible(page, at("made"));

        const odt = await fetched(page, page.getByRole("link", { name: /OpenDocument/ }));
        assert.equal(odt.headers["content-type"], "application/vnd.oasis.opendocument.text");
        assert.match(odt.headers["content-disposition"], /^attachment; filename="chronology-\d{4}-\d\d-\d\d\.odt"$/);
        assert.equal(odt.headers["cache-control"], "no-store");
        assert.equal(odt.bytes.subarray(0, 4).toString("latin1"), "PK\u0003\u0004");
        assert.equal(odt.bytes.subarray(30, 77).toString("latin1"), "mimetypeapplication/vnd.oasis.opendocument.text");
        const again = await fetched(page, page.getByRole("link", { name: /OpenDocument/ }));
        assert.ok(odt.bytes.equals(again.bytes), "the same document has the same bytes");
        const csv = await fetched(page, page.getByRole("link", { name: /spreadsheet/ }));
        assert.match(csv.bytes.toString("utf8"), /Day,Recorded,Whom,What/);
        await page.emulateMedia({ media: "print" });
        assert.equal(await page.getByRole("link", { name: /OpenDocument/ }).isVisible(), false);
        await page.screenshot({ path: `${process.env.KITH_PICTURES ?? "build/pictures"}/${at("printed")}.png`, fullPage: true });
        await page.emulateMedia({ media: "screen" });
        await page.context().close();
    });

    test(`a social worker makes the child's version and a statement to the court beside it (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Social worker");
        const child = (await page.locator("main a[href^='/children/']").first().getAttribute("href")).split("/")[2];
        await page.goto(`/children/${child}/chronology`);
        await make(page, "What happened, in plain words for the child");
        await page.getByText("This is a list of things that happened, and when.").waitFor();
        await accessible(page, at("for-the-child"));
        await page.goto(`/children/${child}/chronology`);
        await make(page, "Skeleton of a statement to the court", "The family court");
        await page.getByText("To be written: the order that is sought").waitFor();
        assert.equal(await page.getByText(/^Carers and homes are not named/).count(), 1);
        await accessible(page, at("court-statement"));
        await page.getByRole("button", { name: "Record that it was given" }).click();
        assert.equal(await page.getByLabel("To whom was it given?").inputValue(), "The family court");
        await page.getByLabel("By hand").check();
        await accessible(page, at("given"));
        await page.getByRole("button", { name: "Save", exact: true }).click();
        await page.getByText("Saved: to whom it was given").waitFor();
        await page.getByRole("link", { name: /^Make it in plain words for/ }).click();
        assert.ok(await page.getByLabel("What the court is told, in plain words for the child").isChecked());
        await page.goto(`/children/${child}/documents`);
        await page.getByText("Documents that were made").first().waitFor();
        await accessible(page, at("list"));
        await page.context().close();
    });

    test(`whoever helps a family reads the chronology of its children together (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Briar Fennel");
        await page.goto("/families?mine=yes");
        await page.locator("main a[href^='/families/']").first().click();
        await page.getByRole("link", { name: "Chronology" }).first().click();
        await page.getByRole("heading", { name: "Chronology" }).waitFor();
        await page.getByText("Narrow it by day, agency or significance").click();
        await accessible(page, at("family"));
        await page.getByLabel("Show", { exact: true }).selectOption({ label: "Everything" });
        await page.getByRole("button", { name: "Show", exact: true }).click();
        await page.waitForURL(/least=housekeeping/);
        await page.locator(".moj-timeline__item a").first().click();
        await page.getByText("Whom it concerns").waitFor();
        await accessible(page, at("family-line"));
        await page.goBack();
        await make(page, "Chronology");
        await accessible(page, at("family-made"));
        await page.context().close();
    });
}
