// A warning is recorded by one family's worker, and another family's worker is told so much as she needs, at a desk's
// width and a phone's.
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

const warns = "Nettle Brome";
const isWarned = "Teasel Rowe";

for (const size of widths) {
    const at = (name) => `warnings-${name}-${size.name}`;
    const what = `He followed a worker to her car, ${size.name}.`;
    const toDo = `Park on the main road, ${size.name}.`;

    test(`a social worker is reminded, records a warning, and looks at one again (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, warns);
        await page.getByText("Warnings to look at again").first().waitFor();
        await accessible(page, at("my-day"));
        await page.goto(`${kith.address}/warnings`);
        // The one that lapsed is ended at a desk's width.
        if (size.name === "desktop") await page.getByText(/Lapsed: shown until/).first().waitFor();
        await accessible(page, at("list"));
        await page.getByRole("link", { name: "Corin Vetch" }).first().click();
        await page.getByRole("heading", { name: "In force" }).waitFor();
        await page.getByText("The family court").waitFor();
        await accessible(page, at("of-a-person"));

        await page.getByRole("button", { name: "Record a warning" }).click();
        await page.getByRole("button", { name: "Save warning" }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("wrong"));
        const kind = page.getByLabel("What is the warning?");
        if (await kind.count()) await kind.selectOption({ label: "Do not visit alone" });
        else await page.getByLabel("Do not visit alone").check();
        await page.getByLabel("The person, wherever they are").check();
        await page.getByLabel("What is known, and how?").fill(what);
        await page.getByLabel("What should whoever goes there do?").fill(toDo);
        await page.getByLabel("Who told you?").fill("The worker");
        await page.getByLabel("Yes", { exact: true }).check();
        await page.getByRole("button", { name: "Save warning" }).click();
        await page.getByText("Saved: the warning").waitFor();
        await page.getByText(toDo).first().waitFor();
        await accessible(page, at("saved"));

        await page.getByRole("link", { name: /^End/ }).last().click();
        await page.getByLabel("It is no longer so").check();
        await page.getByLabel("What changed, and how do you know?").fill("He has moved to the coast.");
        await accessible(page, at("end"));
        await page.getByRole("button", { name: "End the warning" }).click();
        await page.getByText("The warning has ended").waitFor();
        await page.getByText("He has moved to the coast.").first().waitFor();
        await accessible(page, at("ended"));
        await page.getByRole("link", { name: "Back" }).click();
        await page.getByRole("link", { name: "Warnings" }).last().waitFor();
        await accessible(page, at("person"));
        await page.context().close();
    });

    test(`a worker of another family is told of the concern, and not who or why (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, isWarned);
        await page.getByRole("link", { name: "Isla Thrift" }).first().click();
        await page.getByText("There is a concern about someone who lives with Isla Thrift").waitFor();
        await page.getByText("Ring first and ask for the dog to be shut in the yard.").waitFor();
        await accessible(page, at("above-a-child"));
        const words = await page.locator("body").innerText();
        for (const kept of ["Corin", "Vetch", "hurt his son", "family court", "health visitor", what])
            assert.ok(!words.includes(kept), `${kept} is shown`);
        const record = await page.goto(page.url().replace(/\?.*$/, "") + "/visits/new");
        if (record.status() === 200) {
            await page.getByText("There is a concern about someone who lives with Isla Thrift").waitFor();
            await accessible(page, at("before-a-visit"));
        }
        await page.context().close();
    });
}
