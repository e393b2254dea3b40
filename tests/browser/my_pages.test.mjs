// A child of 8 and a young person of 15 on pages of their own: by keyboard alone, at a desk's width and a phone's; what they
// write is answered by their worker, and "I do not feel safe" is acted on by the worker and looked at by the manager.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { accessible, browser, pageAt, region, signInAs, widths } from "./kith.mjs";

let kith;
let chrome;

before(async () => {
    kith = await region();
    chrome = await browser();
    // Which of the region's children they are, the region draws.
    const page = await pageAt(chrome, widths[0], kith.address);
    await page.goto("/sign-in");
    const names = await page.locator("tr", { hasText: "Child or young person" }).locator("th").allInnerTexts();
    for (const name of names) {
        await signInAs(page, name);
        const said = await page.goto(`${kith.address}/me/say`).then(() => page.locator("main").innerText());
        if (said.includes("i want a fish")) eight ||= name;
        if (said.includes("climbing club")) fifteen ||= name;
        await page.context().clearCookies();
    }
    await page.context().close();
    assert.ok(eight && fifteen, "Both children are among those to sign in as.");
});
after(async () => {
    await chrome?.close();
    await kith?.stop();
});

let eight = "";
let fifteen = "";
const worker = "Robin Ashdown";
const manager = "Team manager, Teasel Children in Care Team";

/** The keyboard comes to it, and presses. */
async function press(page, what, key = "Enter") {
    await what.focus();
    await page.keyboard.press(key);
}

/** A voice that says nothing aloud, and keeps what it was given to say. */
async function withVoice(page) {
    await page.addInitScript(() => {
        window.spoken = [];
        const voice = { speak: (said) => { window.spoken.push(said.text); setTimeout(() => said.onend?.(), 1); }, cancel: () => {} };
        Object.defineProperty(window, "speechSynthesis", { value: voice });
    });
}

/** The page of the child's own words, from My day. */
async function voiceOf(page, name) {
    await page.goto(`${kith.address}/my-day`);
    const row = page.locator(".govuk-summary-list__row, .govuk-notification-banner", { hasText: name });
    await page.goto(kith.address + (await row.locator("a[href$='/voice']").first().getAttribute("href")));
    await page.getByRole("heading", { name: /own words/ }).first().waitFor();
}

for (const size of widths) {
    const at = (name) => `my-pages-${name}-${size.name}`;
    const wish = `i want a kite, ${size.name}`;
    const words = `Can I paint my room, ${size.name}?`;
    const friend = size.name === "desktop" ? "Wilf" : "Bea";

    test(`the child of 8 finds everything by pictures, and says how they feel by one press (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await withVoice(page);
        await signInAs(page, eight);
        await page.getByRole("heading", { name: `Hello, ${eight.split(" ")[0]}` }).waitFor();
        assert.equal(new URL(page.url()).pathname, "/me");
        await accessible(page, at("eight-home"));

        await press(page, page.getByRole("button", { name: "Read it to me" }));
        await page.waitForFunction(() => window.spoken.includes("What I want to say"));
        await page.getByRole("button", { name: "Read it to me" }).waitFor();

        await press(page, page.getByRole("button", { name: "Really good" }));
        await page.getByText("Thank you for saying how you feel").waitFor();
        await accessible(page, at("eight-feeling"));
        await press(page, page.getByRole("link", { name: "Back to my pages" }));

        for (const [name, text, picture] of [
            ["Who is who", "My social worker", "eight-who"],
            ["My plan", "Where I live", "eight-plan"],
            ["What was decided", "You told us you feel safe there", "eight-decided"],
            ["My story", "I lost my tooth and got a coin", "eight-story"],
            ["My money", "Pocket money and savings", "eight-money"],
            ["My rights", "Nobody may hurt you.", "eight-rights"],
        ]) {
            await press(page, page.getByRole("link", { name, exact: true }).last());
            await page.getByText(text).first().waitFor();
            await accessible(page, at(picture));
            await press(page, page.getByRole("link", { name: "Back to my pages" }));
        }
        await page.context().close();
    });

    test(`the child of 8 writes by keyboard, and hears when they are answered (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, eight);
        await press(page, page.getByRole("link", { name: "What I want to say" }));
        await page.getByText("It is your job to feed it.").waitFor();
        await press(page, page.getByRole("button", { name: "Send" }));
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("eight-say-wrong"));
        await press(page, page.getByLabel("Something I want to change"), "Space");
        await page.keyboard.press("Tab");
        await page.keyboard.type(wish);
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        await page.getByText("Sent. You get an answer here").waitFor();
        await page.getByText(wish).waitFor();
        await page.getByText(/answers you by/).first().waitFor();
        await accessible(page, at("eight-say"));
        await page.context().close();
    });

    test(`the child of 8 does not feel safe: who to call comes first, and one press is heard (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, eight);
        await press(page, page.getByRole("link", { name: "I do not feel safe" }));
        await page.locator("h1", { hasText: "I do not feel safe" }).waitFor();
        assert.equal(await page.locator("a[href='tel:999']").count(), 1);
        assert.equal(await page.locator("a[href='tel:08001111']").count(), 1);
        await accessible(page, at("eight-safe"));
        await press(page, page.getByRole("button", { name: "Tell them now" }));
        await page.getByText("We have it. Your social worker and the manager must act today").waitFor();
        assert.equal(await page.locator("a[href='tel:999']").count(), 1);
        await accessible(page, at("eight-safe-told"));
        await page.context().close();
    });

    test(`the way out leads to the weather, and not back (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await page.route("https://www.bbc.co.uk/**", (route) => route.fulfill({ contentType: "text/html", body: "<title>Weather</title>Rain" }));
        await signInAs(page, eight);
        await page.goto(`${kith.address}/me/safe`);
        await press(page, page.getByRole("button", { name: /Exit this page/ }));
        await page.waitForURL(/bbc\.co\.uk\/weather/);
        await page.goBack();
        assert.notEqual(new URL(page.url()).pathname, "/me/safe");
        await page.context().close();
    });

    test(`the young person of 15 reads answers, names a friend and chooses how the pages speak (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, fifteen);
        await page.getByText("That is brilliant.").waitFor();
        await accessible(page, at("fifteen-home"));
        await press(page, page.getByRole("link", { name: /^What I want to say/ }));
        await page.getByText("that was my mistake and I am sorry").waitFor();
        await press(page, page.getByLabel("A question"), "Space");
        await page.getByLabel("Say it your way").focus();
        await page.keyboard.type(words);
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        await page.getByText("Sent. You get an answer here").waitFor();
        await accessible(page, at("fifteen-say"));

        await page.goto(`${kith.address}/me/my-people`);
        await page.getByText("Nobody needs to check Sol").waitFor();
        await press(page, page.getByRole("button", { name: "Add someone" }));
        await page.getByLabel("What is their name?").fill(friend);
        await page.getByLabel("Who are they to you?").fill("my cousin");
        await accessible(page, at("fifteen-person"));
        await press(page, page.getByLabel("Every month"), "Space");
        await press(page, page.getByRole("button", { name: "Save" }));
        await page.getByText("Saved: one of your people").waitFor();
        await accessible(page, at("fifteen-people"));

        await page.goto(`${kith.address}/me/decided`);
        await page.getByText("you miss your aunt").waitFor();
        await accessible(page, at("fifteen-decided"));
        for (const way of ["who", "my-plan", "feeling", "story", "my-money", "rights", "safe"]) {
            await page.goto(`${kith.address}/me/${way}`);
            await page.locator("h1").waitFor();
            await accessible(page, at(`fifteen-${way}`));
        }
        await page.goto(`${kith.address}/me/reading`);
        await accessible(page, at("fifteen-reading"));
        await press(page, page.getByLabel("Short words"), "Space");
        await press(page, page.getByRole("button", { name: "Choose" }));
        await page.getByText("Your pages speak like this now").waitFor();
        await accessible(page, at("fifteen-plain"));
        await page.goto(`${kith.address}/me/reading`);
        await press(page, page.getByLabel("All the words"), "Space");
        await press(page, page.getByRole("button", { name: "Choose" }));
        await page.context().close();
    });

    test(`a first visit weighs less than 150 kB, with all that it loads (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, fifteen);
        const session = await page.context().newCDPSession(page);
        await session.send("Network.enable");
        await session.send("Network.setCacheDisabled", { cacheDisabled: true });
        let bytes = 0;
        session.on("Network.loadingFinished", (loaded) => (bytes += loaded.encodedDataLength));
        await page.goto(`${kith.address}/me`, { waitUntil: "networkidle" });
        assert.ok(bytes > 10_000 && bytes < 150_000, `${bytes} bytes`);
        await page.context().close();
    });

    test(`the worker sees at once that a child is not safe, acts, and answers what both wrote (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, worker);
        await page.getByText("I do not feel safe").first().waitFor();
        await page.getByRole("heading", { name: "Children wrote to you" }).waitFor();
        await accessible(page, at("my-day"));
        await voiceOf(page, eight);
        await accessible(page, at("voice"));
        await page.getByRole("link", { name: /^Say what was done/ }).first().click();
        await page.getByLabel("What was done to make the child safe?").fill(`Went there at once, ${size.name}.`);
        await page.getByLabel("What do you tell the child?").fill(`I am coming now, ${size.name}.`);
        await accessible(page, at("acted"));
        await page.getByRole("button", { name: "Save and tell the child" }).click();
        await page.getByText("Saved, and the child is told").waitFor();

        const piece = page.locator(".govuk-summary-card", { hasText: wish });
        await piece.getByRole("link", { name: /^Answer/ }).click();
        await page.getByLabel("Your answer to the child").fill(`A red one, ${size.name}?`);
        await accessible(page, at("answer"));
        await page.getByRole("button", { name: "Send the answer" }).click();
        await page.getByText("Sent: the child reads your answer").waitFor();

        await page.getByRole("link", { name: "Tell of something else that was decided" }).click();
        await page.getByLabel("What was decided?").fill(`You go to the sea in spring, ${size.name}.`);
        await page.getByLabel("Why?").fill("You asked.");
        await accessible(page, at("tell"));
        await page.getByRole("button", { name: "Tell the child" }).click();
        await page.getByText("Told: the child reads it on their pages").waitFor();

        await voiceOf(page, fifteen);
        await page.getByText(words).waitFor();
        await page.context().close();
    });

    test(`the manager looks, and the child reads what was done and answered (${size.name})`, async () => {
        let page = await pageAt(chrome, size, kith.address);
        await signInAs(page, manager);
        await voiceOf(page, eight);
        await page.getByRole("link", { name: /^I have looked/ }).first().click();
        await page.getByLabel("What did you find?").fill(`It is enough, ${size.name}.`);
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved: you have looked").waitFor();
        await page.context().close();

        page = await pageAt(chrome, size, kith.address);
        await signInAs(page, eight);
        await page.getByText(`You go to the sea in spring, ${size.name}.`).waitFor();
        await accessible(page, at("eight-answered"));
        await page.goto(`${kith.address}/me/say`);
        await page.getByText(`A red one, ${size.name}?`).waitFor();
        await page.goto(`${kith.address}/me/safe`);
        await page.getByText(`I am coming now, ${size.name}.`).waitFor();
        assert.equal(await page.getByText("Went there at once").count(), 0);
        assert.equal(await page.getByText("It is enough").count(), 0);
        await page.goto(`${kith.address}/me/decided`);
        await page.getByText(`You go to the sea in spring, ${size.name}.`).waitFor();
        await page.context().close();
    });
}
