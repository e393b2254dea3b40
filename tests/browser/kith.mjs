// What the journeys share: a demo region of its own, a browser, and the check that a page is accessible.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, mkdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import assert from "node:assert/strict";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const require = createRequire(path.join(root, "web", "package.json"));
const { chromium } = require("playwright-core");
const axeSource = require.resolve("axe-core/axe.min.js");
const program = process.env.KITH_PROGRAM ?? path.join(root, "build", "kith");
export const pictures = process.env.KITH_PICTURES ?? path.join(root, "build", "pictures");

export const widths = [
    { name: "desktop", width: 1280, height: 900 },
    { name: "phone", width: 390, height: 844 },
];

function freePort() {
    return new Promise((give, fail) => {
        const server = createServer();
        server.once("error", fail);
        server.listen(0, "127.0.0.1", () => {
            const { port } = server.address();
            server.close(() => give(port));
        });
    });
}

/** A demo region on a free port, made anew; ends with stop(). */
export async function region() {
    const folder = mkdtempSync(path.join(tmpdir(), "kith-browser-"));
    const port = await freePort();
    const store = `sqlite:${path.join(folder, "demo.kith")}`;
    let ahead = 0;
    const start = () => spawn(program, ["demo", "--scale", "tiny", "--store", store, "--port", String(port), "--ahead", String(ahead)], { stdio: ["ignore", "ignore", "inherit"] });
    const address = `http://127.0.0.1:${port}`;
    const ready = async () => {
        for (let tries = 0; tries < 900; ++tries) {
            try {
                if ((await fetch(`${address}/health`)).ok) return;
            } catch {
                await new Promise((go) => setTimeout(go, 200));
            }
        }
        throw new Error("The demo did not start within three minutes.");
    };
    let server = start();
    await ready();
    return {
        address,
        /** kill -9, and start again on the same record. */
        async crash() {
            const gone = new Promise((go) => server.once("exit", go));
            server.kill("SIGKILL");
            await gone;
            server = start();
            await ready();
        },
        /** The same record, so many days later. */
        async later(days) {
            const gone = new Promise((go) => server.once("exit", go));
            server.kill("SIGTERM");
            await gone;
            ahead += days;
            server = start();
            await ready();
        },
        /** A day as people type it, so many days from the region's today. */
        day(days = 0) {
            const day = new Date(Date.now() + (ahead + days) * 86_400_000);
            return `${day.getDate()}/${day.getMonth() + 1}/${day.getFullYear()}`;
        },
        /** What `kith verify` says of the whole journal: its exit code and its words. */
        verify() {
            const ran = spawnSync(program, ["verify", "--store", store], { encoding: "utf8" });
            return { code: ran.status, said: ran.stdout + ran.stderr };
        },
        async stop() {
            const gone = new Promise((go) => server.once("exit", go));
            server.kill("SIGTERM");
            await gone;
            rmSync(folder, { recursive: true, force: true });
        },
    };
}

export async function browser() {
    mkdirSync(pictures, { recursive: true });
    return chromium.launch({
        executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
        args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });
}

/** A page at a width whose every console error is a failure. */
export async function pageAt(chrome, size, address) {
    const context = await chrome.newContext({ viewport: { width: size.width, height: size.height }, baseURL: address, bypassCSP: false });
    const page = await context.newPage();
    page.faults = [];
    page.on("console", (message) => {
        if (message.type() === "error" && !/status of (4\d\d|503)/.test(message.text())) page.faults.push(message.text());
    });
    page.on("pageerror", (error) => page.faults.push(String(error)));
    return page;
}

export async function signInAs(page, role) {
    await page.goto("/sign-in");
    const row = page.locator("tr", { hasText: role }).first();
    await row.getByRole("button").click();
    await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** No violation of WCAG 2.2 A and AA that axe can find, no sideways scroll, no console error; and a picture to look at. */
export async function accessible(page, name) {
    await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
    // Run in the page's own isolated world, as the strict policy forbids scripts of others.
    const source = (await import("node:fs")).readFileSync(axeSource, "utf8");
    const session = await page.context().newCDPSession(page);
    const { frameTree } = await session.send("Page.getFrameTree");
    const { executionContextId } = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id, worldName: "axe" });
    await session.send("Runtime.evaluate", { expression: source, contextId: executionContextId });
    const { result } = await session.send("Runtime.evaluate", {
        contextId: executionContextId,
        awaitPromise: true,
        returnByValue: true,
        expression: `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
            // The Design System's own radios carry aria-expanded on an input, which their maintainers stand by.
            // A person in the genogram shows name, age and tie on lines of their own; their spoken name holds all of it, in a sentence.
            rules: { "aria-allowed-attr": { enabled: false }, "label-content-name-mismatch": { enabled: false } } })
            .then((found) => found.violations.map((v) => v.id + ": " + v.help + " at " + v.nodes.slice(0, 3).map((n) => n.target.join(" ")).join(", ")))`,
    });
    await session.detach();
    assert.deepEqual(result.value, [], `${name}: axe found something`);
    assert.deepEqual(page.faults, [], `${name}: the browser reported an error`);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(sideways <= 0, `${name}: the page scrolls sideways by ${sideways} pixels`);
}
