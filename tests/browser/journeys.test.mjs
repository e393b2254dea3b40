// Whole journeys in a real browser, each at a desk's width and a phone's.
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

/** Who sees what, beside the pages of the journeys. */
const recorded = ["come-into-care", "move-home", "legal-status", "leave-care", "care-plan", "placement-plan", "placement-notice", "approval",
    "visit-asked", "review", "review-record", "early-review", "health-check", "sdq", "school", "education-plan", "missing", "return-interview", "refusal"];
const seenBy = {
    "Social worker": ["PERSON", "PERSON/matters", "PERSON/names/new", "PERSON/addresses/new", "PERSON/identifiers/new", "PERSON/languages/new",
        "PERSON/disabilities/new", "PERSON/who-looked", "/people/new?q=nobody", "CHILD?known=01/06/2026", ...recorded.map((form) => `CHILD/record/${form}`)],
    "Team manager, Teasel Children in Care Team": ["/my-day", "/team", "/emergencies", "PERSON/workers", "PERSON/workers/new", "PERSON/restriction"],
    "Independent reviewing officer": ["/my-day", "CHILD/duties"],
    "Virtual school head": ["/my-day", "CHILD/plan"],
    "Looked-after children's nurse": ["/my-day", "CHILD"],
    "Foster carer": ["/my-day"],
    "Director of children's services": ["/my-day", "/authority", "/team", "/emergencies", "CHILD"],
    "Auditor": ["/my-day", "CHILD/timeline", "PERSON/who-looked"],
    "System administrator": ["/accounts", "/accounts/new", "/my-day"],
};

async function signOut(page) {
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(/sign-in/);
}

/** What a visit always says: who was seen, and where. */
async function seenAlone(page) {
    await page.getByLabel("Yes, and alone").check();
    await page.getByLabel("Where they live").check();
}

/** The address of one of my children; each width may take another. */
async function aChild(page, which) {
    await page.goto("/my-day?days=366");
    const links = await page.locator("table a[href^='/children/']").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    const children = [...new Set(links.filter((href) => /^\/children\/\d+$/.test(href)))];
    assert.ok(children.length > which, "there are too few children");
    return children[which];
}

const firstChild = (page) => aChild(page, 0);

for (const size of widths) {
    const at = (name) => `${name}-${size.name}`;

    test(`signing in and out (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await page.goto("/");
        assert.match(page.url(), /\/sign-in/);
        await accessible(page, at("sign-in"));
        await signInAs(page, "Social worker");
        assert.match(page.url(), /\/my-day/);
        await page.getByRole("button", { name: "Sign out" }).click();
        await page.goto("/my-day");
        assert.match(page.url(), /\/sign-in/);
        await page.context().close();
    });

    test(`a wrong password is refused without telling which was wrong (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await page.goto("/sign-in");
        await page.getByText("Sign in with a name and password").click();
        await page.getByLabel("Sign-in name").fill("nobody@thistleshire.example");
        await page.getByLabel("Password", { exact: true }).fill("not the password");
        await page.getByRole("button", { name: "Sign in", exact: true }).last().click();
        await page.getByText("There is a problem").waitFor();
        await page.context().close();
    });

    test(`My day shows what is due, the latest first, and can be narrowed (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Social worker");
        await page.goto("/my-day?days=92");
        await accessible(page, at("my-day"));
        const days = await page.locator("#now tbody tr td:nth-child(3)").evaluateAll((cells) => cells.map((cell) => cell.dataset.sortValue ?? ""));
        assert.deepEqual(days, [...days].sort());
        await page.context().close();
    });

    test(`every part of a child's file can be read (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Social worker");
        const child = await firstChild(page);
        for (const part of ["", "/timeline", "/people", "/plan", "/duties"]) {
            const response = await page.goto(child + part);
            assert.equal(response.status(), 200, child + part);
            await accessible(page, at(`child${part.replace("/", "-")}`));
        }
        // Whoever comes first on My day may be new to us: the visit is one of the first child who was visited.
        const visit = page.getByRole("link", { name: /^Visit on/ });
        for (let which = 0; ; ++which) {
            await page.goto(`${await aChild(page, which)}/timeline`);
            if (await visit.count()) break;
        }
        await visit.first().click();
        await accessible(page, at("entry"));
        await page.context().close();
    });

    test(`a visit is recorded, and what is wrong is said (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Social worker");
        const child = await firstChild(page);
        await page.goto(`${child}/visits/new`);
        await accessible(page, at("visit"));
        await page.getByLabel("When did you visit?").fill("next week");
        await page.getByRole("button", { name: "Save visit" }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("visit-wrong"));
        await page.getByText("Did you see them?").first().waitFor();
        await page.getByLabel("When did you visit?").fill("today");
        await seenAlone(page);
        await page.getByLabel(/What did they say or show you/).first().fill("I want to see my gran more <often>");
        await page.getByRole("button", { name: "Save visit" }).click();
        await page.waitForURL((url) => url.pathname === child);
        await page.getByText(/Visit to .* saved/).waitFor();
        await page.goto(`${child}/timeline`);
        await page.getByRole("link", { name: /^Visit on/ }).first().click();
        await page.getByText("I want to see my gran more <often>").waitFor();
        await page.context().close();
    });

    test(`a correction keeps the old text, and a stale one shows both (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Social worker");
        const child = await firstChild(page);
        await page.goto(`${child}/visits/new`);
        await seenAlone(page);
        await page.getByLabel(/What did you see and do/).fill(`Words before, ${size.name}`);
        await page.getByRole("button", { name: "Save visit" }).click();
        await page.waitForURL((url) => url.pathname === child);
        await page.goto(`${child}/timeline`);
        await page.getByRole("link", { name: /^Visit on/ }).first().click();
        await page.getByRole("link", { name: /^Correct/ }).first().click();
        const stale = await page.context().newPage();
        await stale.goto(page.url());
        await page.getByLabel("What was seen and done?").fill(`Words after, ${size.name}`);
        await page.getByLabel("Why is it being corrected?").fill("Typed wrongly");
        await accessible(page, at("correct"));
        await page.getByRole("button", { name: "Save correction" }).click();
        await page.getByText("Correction saved").waitFor();
        await page.getByText("What it said before").click();
        await page.getByRole("group").getByText(`Words before, ${size.name}`).waitFor();
        await stale.getByLabel("What was seen and done?").fill(`Other words, ${size.name}`);
        await stale.getByLabel("Why is it being corrected?").fill("Typed wrongly too");
        await stale.getByRole("button", { name: "Save correction" }).click();
        await stale.getByText("Someone changed this after you opened it").waitFor();
        await stale.getByRole("cell", { name: `Words after, ${size.name}` }).waitFor();
        await stale.getByRole("cell", { name: `Other words, ${size.name}` }).waitFor();
        await page.context().close();
    });

    test(`words being typed survive a crash of the server (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Social worker");
        const child = await firstChild(page);
        await page.goto(`${child}/visits/new`);
        await page.getByLabel(/What did you see and do/).fill(`Not yet saved, ${size.name}`);
        await page.getByText(/Saved at/).waitFor({ timeout: 5000 });
        await kith.crash();
        await page.goto(`${child}/visits/new`);
        assert.equal(await page.getByLabel(/What did you see and do/).inputValue(), `Not yet saved, ${size.name}`);
        await page.getByRole("button", { name: "Throw these words away" }).click();
        await page.goto(`${child}/visits/new`);
        assert.equal(await page.getByLabel(/What did you see and do/).inputValue(), "");
        await page.context().close();
    });

    test(`a record out of reach is refused, opened in an emergency with a reason, and answered for (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Callum Thistlecombe");
        const child = await aChild(page, widths.indexOf(size));
        const name = await page.locator(`table a[href='${child}']`).first().innerText();
        await signOut(page);

        await signInAs(page, "System administrator");
        assert.equal((await page.goto(child)).status(), 403);
        await accessible(page, at("refused"));
        await signOut(page);

        await signInAs(page, "Robin Ashdown");
        assert.equal((await page.goto(child)).status(), 403);
        await page.goto(`/people?q=${encodeURIComponent(name)}`);
        await accessible(page, at("found"));
        await page.getByRole("link", { name: `Open ${name}'s record in an emergency` }).click();
        await accessible(page, at("emergency"));
        await page.getByRole("button", { name: "Open for four hours" }).click();
        await page.getByText("There is a problem").waitFor();
        await page.getByLabel("Why must you see this record now?").fill(`The school called the night team, ${size.name}`);
        await page.getByRole("button", { name: "Open for four hours" }).click();
        await page.getByText("This record is open to you for four hours").waitFor();
        assert.equal((await page.goto(child)).status(), 200);
        await signOut(page);

        await signInAs(page, "Team manager, Teasel Children in Care Team");
        await page.goto("/emergencies");
        await accessible(page, at("emergencies"));
        await page.getByText(`The school called the night team, ${size.name}`).waitFor();
        await page.getByRole("link", { name: new RegExp(`^Answer.*${name}`) }).first().click();
        await accessible(page, at("answer"));
        await page.getByLabel("What did you find?").fill("It was right to open it.");
        await page.getByRole("button", { name: "Save answer" }).click();
        await page.goto("/emergencies");
        assert.equal(await page.getByText(`The school called the night team, ${size.name}`).count(), 0);
        await page.context().close();
    });

    test(`someone new is searched for first, then added and tied to a child (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Robin Ashdown");
        const child = await firstChild(page);
        const person = child.replace("/children/", "/people/");
        await page.goto(`${person}/relationships/new`);
        await accessible(page, at("tie-search"));
        await page.getByLabel("Find them first").fill(`Wilhelmina Quillfeather${size.name}`);
        await page.getByRole("button", { name: "Search" }).click();
        await accessible(page, at("tie-found"));
        await page.getByRole("link", { name: /^Add/ }).first().click();
        await accessible(page, at("person-new"));
        await page.getByRole("button", { name: /^Add/ }).click();
        await page.waitForLoadState();
        await accessible(page, at("tie-new"));
        await page.context().close();
    });

    for (const [role, addresses] of Object.entries(seenBy))
        test(`the pages of a ${role.toLowerCase()} (${size.name})`, async () => {
            const page = await pageAt(chrome, size, kith.address);
            await signInAs(page, "Robin Ashdown");
            const child = await firstChild(page);
            await signOut(page);
            await signInAs(page, role);
            for (const address of addresses) {
                const response = await page.goto(address.replace("CHILD", child).replace("PERSON", child.replace("/children/", "/people/")));
                assert.equal(response.status(), 200, address);
                await accessible(page, at(`${role}${address}`.toLowerCase().replace(/[^a-z0-9]+/g, "-")));
            }
            await page.context().close();
        });
}
