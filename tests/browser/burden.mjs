// What a recording costs the person who makes it: keystrokes and presses as the browser counts them, the time spent
// waiting, and the seconds that the keystroke-level model gives for them. No test: script/measure-burden runs it and
// writes what comes out to the file that is named, or to the screen.
import { writeFileSync } from "node:fs";
import { browser, pageAt, region, signInAs, widths } from "./kith.mjs";

/** Seconds, of Card, Moran and Newell (1980): an average typist's keystroke; pointing, and pressing and letting go; a hand
 *  moved between keyboard and mouse; making up one's mind, once for each press. */
const model = { key: 0.2, point: 1.1 + 0.2, hand: 0.4, mind: 1.35 };

/** Runs in each page before its own scripts. Kept for the tab, as a press may leave the page. */
function countInPage() {
    const read = () => JSON.parse(sessionStorage.getItem("counted") ?? '{"keys":0,"prose":0,"presses":0,"hands":0,"last":""}');
    const count = (kind, prose) => {
        const counted = read();
        counted[kind] += 1;
        if (prose) counted.prose += 1;
        if (counted.last && counted.last !== kind) counted.hands += 1;
        counted.last = kind;
        sessionStorage.setItem("counted", JSON.stringify(counted));
    };
    addEventListener("keydown", (event) => event.isTrusted && event.key !== "Shift" && count("keys", event.target.tagName === "TEXTAREA"), true);
    addEventListener("pointerdown", (event) => event.isTrusted && count("presses"), true);
}

/** Somebody at a desk who types and presses, and is counted. */
class Person {
    constructor(page) {
        this.page = page;
        this.waited = 0;
        this.pages = 0;
        this.chosen = 0;
    }
    async press(locator) {
        await locator.click();
    }
    /** A press that leads to another page: the time until it stands there is waiting. */
    async follow(locator) {
        await locator.waitFor();
        const from = performance.now();
        await Promise.all([this.page.waitForEvent("load"), locator.click()]);
        this.waited += performance.now() - from;
        this.pages += 1;
    }
    async type(locator, words) {
        await locator.click();
        await locator.pressSequentially(words);
    }
    /** A browser's own list cannot be pressed from outside: counted as two presses, one to open it and one to choose. */
    async choose(locator, label) {
        await locator.selectOption({ label });
        this.chosen += 2;
    }
    async counted() {
        const counted = JSON.parse((await this.page.evaluate(() => sessionStorage.getItem("counted"))) ?? "{}");
        const presses = (counted.presses ?? 0) + this.chosen;
        const seconds = model.key * counted.keys + model.hand * counted.hands + (model.point + model.mind) * presses + this.waited / 1000;
        return { pages: this.pages, keys: counted.keys, prose: counted.prose, presses, waited: Math.round(this.waited), seconds: Math.round(seconds) };
    }
}

const button = (page, name) => page.getByRole("button", { name, exact: true });

async function visit(page, person) {
    const child = page.locator("table a[href^='/children/']").filter({ hasText: /\w/ });
    const first = await child.evaluateAll((all) => all.findIndex((link) => /^\/children\/\d+$/.test(link.getAttribute("href"))));
    await person.follow(child.nth(first));
    await person.follow(button(page, "Record a visit").first());
    const day = page.getByLabel("When did you visit?");
    if (!(await day.inputValue())) await person.type(day, "today");
    await person.press(page.getByLabel("Yes, and alone"));
    await person.press(page.getByLabel("Where they live"));
    await person.type(page.getByLabel(/What did they say or show you/).first(), "I want to see my gran more often");
    await person.follow(button(page, "Save visit"));
    await page.getByText(/Visit to .* saved/).waitFor();
}

async function contact(page, person) {
    await person.follow(button(page, "Record a contact").first());
    await person.type(page.getByLabel("Find the child first"), "Quenby Zaffre");
    await person.follow(button(page, "Search"));
    await person.follow(button(page, "Add this child"));
    await person.follow(button(page, "Write down what they say"));
    await person.choose(page.getByLabel("Who tells us?"), "School");
    await person.type(page.getByLabel("Their name"), "Ida Larch");
    await person.type(page.getByLabel("Their agency and role"), "Larkfield Primary, safeguarding lead");
    await person.type(page.getByLabel("How do we reach them today?"), "01632 960200");
    await person.press(page.getByLabel("Yes", { exact: true }));
    await person.type(page.getByLabel("What is worrying?"), "Hungry three days running.");
    await person.press(page.getByLabel("Yes, and they agree"));
    await person.follow(button(page, "Save contact"));
    await page.getByText("Saved: the contact").waitFor();
}

async function coreGroup(page, person) {
    await person.follow(page.locator("#protected").getByRole("link").nth(1));
    await person.follow(page.locator("a[href$='/core-group']").first());
    await person.press(page.getByRole("checkbox", { name: "School or college" }));
    await person.type(page.getByLabel(/What did School or college/), "On time each day.");
    await person.type(page.getByLabel("What has changed for the children, and what is next?"), "Mornings are better.");
    await person.follow(button(page, "Save core group"));
    if (await page.getByText("Say why it is late").count()) {
        await person.type(page.getByLabel("Why was it late?"), "Half term.");
        await person.follow(button(page, "Save core group"));
    }
    await page.getByText("Saved:").first().waitFor();
}

/** Each begins on the My day of whoever records; `ready` says whether the demo has what it is about. */
const recordings = [
    { name: "A visit to a child in care", as: "Social worker", does: visit },
    { name: "A contact by telephone, about a child who is not on the record", as: "Front door worker", does: contact },
    { name: "A core group", as: "Tamsin Reed", does: coreGroup, ready: "#protected a" },
];

async function measure(chrome, kith, recording) {
    const page = await pageAt(chrome, widths[0], kith.address);
    page.setDefaultTimeout(20_000);
    await signInAs(page, recording.as);
    if (recording.ready && !(await page.locator(recording.ready).count())) return undefined;
    await page.addInitScript(countInPage);
    await page.reload(); // signing in is not counted
    const person = new Person(page);
    await recording.does(page, person);
    const counted = await person.counted();
    await page.context().close();
    return counted;
}

function table(rows) {
    const cells = ({ name, counted }) =>
        counted
            ? `| ${name} | ${counted.pages} | ${counted.keys} | ${counted.prose} | ${counted.presses} | ${counted.waited} ms | ${counted.seconds} s |`
            : `| ${name} | not measured: nobody in the demonstration region is at this point | | | | | |`;
    return ["| recording | pages | keystrokes | of them prose | presses | waiting | seconds |", "|---|--:|--:|--:|--:|--:|--:|", ...rows.map(cells)].join("\n");
}

function report(rows) {
    return `# What a recording costs, measured in a browser

Measured on ${new Date().toISOString().slice(0, 10)} by \`script/measure-burden\`, in Chromium at ${widths[0].width} pixels, on an invented region
(\`kith demo --scale tiny\`)${process.env.KITH_BUILT ? `, with ${process.env.KITH_BUILT}` : ""}. No test depends on it. What the forms ask is
[counted](burden.md) from their declarations.

${table(rows)}

- From My day of whoever records to the page that says it is saved. Signing in is not counted.
- *Keystrokes* and *presses* (of a mouse or a finger) are counted by the browser, one by one; a list counts as two presses. The
  prose is one short sentence, so that what is counted is the form: real notes are longer.
- *Waiting* is measured, from each press that leads to a page until that page stands there.
- *Seconds* are worked out, not watched: the keystroke-level model of Card, Moran and Newell (1980), with ${model.key} s for a
  keystroke (five a second), ${model.point} s to point and press, ${model.hand} s for each move of the hand between keyboard and mouse, ${model.mind} s
  to make up one's mind before each press, and the waiting. Thinking about what to write is not in it.
`;
}

const kith = await region();
const chrome = await browser();
try {
    const rows = [];
    for (const recording of recordings) rows.push({ name: recording.name, counted: await measure(chrome, kith, recording) });
    const page = report(rows);
    if (process.argv[2]) writeFileSync(process.argv[2], page);
    console.log(table(rows));
} finally {
    await chrome.close();
    await kith.stop();
}
