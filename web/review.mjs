// Looks at every component in a browser: node review.mjs PAGES-PROGRAM ASSETS OUTPUT. Serves the pages as the program would,
// with its Content Security Policy; fails on what axe finds against WCAG 2.2 AA, on any error or refused script, on a page
// wider than a telephone, and where drafts, quick dates or filters do not do as they promise. Leaves pictures in OUTPUT.
// Ends with 77 (skipped) where there is no browser.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";

import { chromium } from "playwright-core";

const [program, assets, out] = process.argv.slice(2);
const browserPath = process.env.KITH_CHROMIUM ?? "/usr/bin/chromium";
if (!existsSync(browserPath)) {
    console.log(`skipped: no browser at ${browserPath}`);
    process.exit(77);
}
mkdirSync(out, { recursive: true });
execFileSync(program, [out]);

const types = { css: "text/css", js: "text/javascript", svg: "image/svg+xml", woff2: "font/woff2", html: "text/html; charset=utf-8" };
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const pages = ["components", "my-day", "question", "done"];
const drafts = []; // bodies of the drafts that were sent
let draftAnswer = 204;

const server = createServer((request, response) => {
    const path = new URL(request.url, "http://x").pathname;
    if (request.method === "POST") {
        let body = "";
        request.on("data", (part) => (body += part));
        request.on("end", () => {
            drafts.push(body);
            response.writeHead(draftAnswer).end();
        });
        return;
    }
    const file = path.startsWith("/assets/") ? join(assets, path.slice(8)) : join(out, `${path.slice(1)}.html`);
    if (path.includes("..") || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": types[file.split(".").pop()], "Content-Security-Policy": policy });
    response.end(readFileSync(file));
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const site = `http://127.0.0.1:${server.address().port}`;

const problems = [];
const expect = (holds, sentence) => {
    if (!holds) problems.push(sentence);
};

const browser = await chromium.launch({
    executablePath: browserPath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync"],
});

async function open(name, options = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    page.on("console", (message) => message.type() === "error" && problems.push(`${name}: ${message.text()}`));
    page.on("pageerror", (error) => problems.push(`${name}: ${error.message}`));
    await page.goto(`${site}/${name}`, { waitUntil: "load" });
    await page.evaluate(() => document.fonts.ready);
    return page;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
// The Design System puts aria-expanded on radios that reveal a question, and says why: it is read by some screen readers.
const knownOfRadios = '<input class="govuk-radios__input"';
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function axe(page, name) {
    await page.evaluate(axeSource); // through the debugger, which the policy does not bind
    const { violations } = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags }), rules);
    for (const { id, help, nodes } of violations)
        for (const node of nodes.filter((each) => !(id === "aria-allowed-attr" && each.html.startsWith(knownOfRadios)))) problems.push(`${name}: ${id}: ${help}: ${node.html.slice(0, 200)} ${node.failureSummary}`);
}

async function look(name) {
    for (const width of [1280, 390, 320]) {
        const page = await open(name, { viewport: { width, height: 900 } });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide <= width, `${name}: ${wide} pixels wide on a screen of ${width}`);
        await axe(page, `${name} at ${width}`);
        await page.screenshot({ path: join(out, `${name}-${width}.png`), fullPage: true });
        await page.context().close();
    }
    const page = await open(name, { javaScriptEnabled: false });
    await page.screenshot({ path: join(out, `${name}-without-script.png`), fullPage: true });
    await page.context().close();
}

async function draftsAreKept() {
    const page = await open("question");
    const status = page.locator("[data-draft-status]");
    const from = drafts.length;
    await page.fill("#week", "It was good & busy");
    const typed = Date.now();
    await page.waitForFunction(() => /^Saved at \d\d?:\d\d[ap]m$/.test(document.querySelector("[data-draft-status]").textContent), { timeout: 5000 });
    expect(Date.now() - typed < 2000, "draft: kept within two seconds of the last key");
    expect(drafts.length === from + 1 && drafts[from].includes("week=It+was+good+%26+busy") && drafts[from].startsWith("csrf=token&"),
        "draft: sends the form's fields once, with its token");

    await page.context().setOffline(true);
    await page.fill("#week", "It was good, then the train broke");
    await page.waitForFunction(() => document.querySelector("[data-draft-status]").textContent.startsWith("Not saved yet: no connection"), { timeout: 5000 });
    await page.context().setOffline(false);
    await page.waitForFunction(() => document.querySelector("[data-draft-status]").textContent.startsWith("Saved at"), { timeout: 8000 });
    expect(drafts.at(-1).includes("train+broke"), "draft: sent again when the connection came back");

    draftAnswer = 401;
    await page.fill("#week", "Signed out meanwhile");
    await page.waitForFunction(() => document.querySelector("[data-draft-status]").textContent.includes("signed out"), { timeout: 5000 });
    expect((await page.inputValue("#week")) === "Signed out meanwhile", "draft: the words stay on the page after a sign-out");
    expect((await status.locator("a[target=_blank]").count()) === 1, "draft: a way to sign in that keeps this page");
    draftAnswer = 204;

    let warned = false;
    page.on("dialog", (dialog) => {
        warned = dialog.type() === "beforeunload";
        return dialog.accept();
    });
    await page.fill("#week", "Leaving at once");
    await page.goto(`${site}/done`);
    await page.waitForTimeout(500);
    expect(warned, "draft: warns before leaving with words not kept");
    expect(drafts.at(-1).includes("Leaving+at+once"), "draft: sent when the page is left");
    await page.context().close();
}

async function quickDates() {
    const page = await open("question");
    await page.getByRole("button", { name: "Yesterday: When did it happen?" }).click();
    const filled = await page.locator(".govuk-date-input input").evaluateAll((fields) => fields.map((field) => field.value).join(" "));
    expect(filled === "28 2 2025", `quick date: the day before 1 March 2025 is 28 2 2025, not ${filled}`);
    await page.context().close();
}

async function filters() {
    const page = await open("my-day");
    const answered = page.waitForResponse((response) => response.url().includes("kind=review"));
    await page.getByLabel("Reviews").check();
    await answered;
    await page.waitForURL(/kind=visit&kind=review/, { timeout: 3000 });
    expect((await page.locator("#due th button").count()) === 1, "filter: the new list's columns can be sorted");
    await page.context().close();
}

async function promisesOfPages() {
    const page = await open("components");
    expect((await page.evaluate(() => document.activeElement.className)).includes("govuk-error-summary"), "errors: the summary has the focus");
    await page.getByRole("link", { name: "Date of birth must include a month" }).click();
    expect((await page.evaluate(() => document.activeElement.name)) === "born-month", "errors: lead to the field that is wrong");
    expect(await page.getByLabel("Who?").isVisible(), "checkboxes: the chosen answer's question is shown");
    expect(!(await page.getByLabel("Why not?").isVisible()), "radios: another answer's question is hidden");
    await page.getByRole("button", { name: "Due", exact: true }).click();
    expect((await page.locator("#visits th").nth(1).getAttribute("aria-sort")) === "ascending", "table: sorts by a column");
    expect(await page.evaluate(() => document.fonts.check("16px 'Atkinson Hyperlegible'")), "font: ours is loaded");
    await page.context().close();
}

try {
    for (const name of pages) await look(name);
    const quiet = problems.length;
    await promisesOfPages();
    await quickDates();
    await filters();
    const before = problems.length;
    await draftsAreKept();
    // Being offline and refused is what that test makes happen, and the browser says so.
    problems.splice(before, Infinity, ...problems.slice(before).filter((p) => !/Failed to load resource|ERR_INTERNET/.test(p)));
    console.log(`${pages.length} pages at three widths: ${quiet} problems; ${problems.length} in all`);
} finally {
    await browser.close();
    server.close();
}
for (const problem of problems) console.error(problem);
process.exit(problems.length ? 1 : 0);
