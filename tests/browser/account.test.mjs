// Signing in and looking after one's own account, as on a real record: a password that an administrator made, the second
// step it asks for, the recovery codes; and the organisation's own service. Each at a desk's width and a phone's.
import { spawn, spawnSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { accessible, browser, pageAt, widths } from "./kith.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const readQr = createRequire(path.join(root, "web", "package.json"))("jsqr");
const program = process.env.KITH_PROGRAM ?? path.join(root, "build", "kith");
const provider = path.join(root, "tests", "oidc", "provider.mjs");
const providerThere = existsSync(path.join(root, "tests", "oidc", "node_modules", "oidc-provider"));
const given = "thistle bracken fernley lane";
const own = "juniper saddle ninety geese";

let folder;
let port;
let address;
let server;
let service;
let chrome;

function kith(words, typed = "") {
    const ran = spawnSync(program, [...words, "--store", `sqlite:${folder}/record.kith`], { input: typed, encoding: "utf8" });
    assert.equal(ran.status, 0, `${words.join(" ")}: ${ran.stdout}${ran.stderr}`);
}

async function startService() {
    service = spawn("node", ["--no-warnings", provider], {
        env: { ...process.env, KITH_RETURN: `${address}/sign-in/return` },
        stdio: ["ignore", "pipe", "inherit"],
    });
    const said = await new Promise((go) => service.stdout.once("data", (data) => go(String(data))));
    return `http://127.0.0.1:${said.match(/listening (\d+)/)[1]}`;
}

before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "kith-account-"));
    port = 20000 + Math.floor(Math.random() * 20000);
    address = `http://127.0.0.1:${port}`;
    kith(["migrate"]);
    kith(["authority", "add", "Thistleshire"]);
    const oidc = [];
    const issuer = providerThere ? await startService() : undefined;
    for (const size of widths) {
        kith(["user", "add", `robin-${size.name}@thistleshire.example`, "--given", "Robin", "--family", `Ashdown ${size.name}`, "--role", "social_worker"], given);
        kith(["user", "add", `rowan-${size.name}@thistleshire.example`, "--given", "Rowan", "--family", `Hazel ${size.name}`, "--role", "manager", "--no-password"]);
        if (issuer) kith(["user", "link", `rowan-${size.name}@thistleshire.example`, "--issuer", issuer, "--subject", `rowan-${size.name}`]);
    }
    if (issuer) oidc.push("--oidc-issuer", issuer, "--oidc-client", "kith-rs256", "--oidc-return", `${address}/sign-in/return`);
    server = spawn(program, ["serve", "--store", `sqlite:${folder}/record.kith`, "--port", String(port), "--quiet", ...oidc], {
        env: { ...process.env, KITH_OIDC_SECRET: "a secret: with/odd+characters & spaces" },
        stdio: ["ignore", "ignore", "inherit"],
    });
    for (let tries = 0; tries < 100; ++tries) {
        try {
            if ((await fetch(`${address}/health`)).ok) break;
        } catch {
            await new Promise((go) => setTimeout(go, 100));
        }
    }
    chrome = await browser();
});

after(async () => {
    await chrome?.close();
    server?.kill("SIGTERM");
    service?.kill("SIGKILL");
    if (folder) rmSync(folder, { recursive: true, force: true });
});

/** What the camera of a telephone reads from the picture, which is one path of rectangles a module high. */
async function readPicture(page) {
    const { box, path: drawn } = await page.locator("svg.kith-qr").evaluate((svg) => ({ box: svg.getAttribute("viewBox"), path: svg.querySelectorAll("path")[1].getAttribute("d") }));
    const modules = Number(box.split(" ")[2]);
    const scale = 4;
    const side = modules * scale;
    const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
    for (const [, x, y, width] of drawn.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
        for (let row = y * scale; row < (Number(y) + 1) * scale; ++row)
            for (let column = x * scale; column < (Number(x) + Number(width)) * scale; ++column) pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
    return new URL(readQr(pixels, side, side).data);
}

/** RFC 6238 as a telephone does it. */
function codeOf(key) {
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    const bits = [...key].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
    const bytes = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
    const hash = createHmac("sha1", bytes).update(counter).digest();
    return String((hash.readUInt32BE(hash[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

async function signIn(page, name, password) {
    await page.goto("/sign-in");
    await page.getByLabel("Sign-in name").fill(name);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

for (const size of widths) {
    const at = (name) => `account-${name}-${size.name}`;
    const robin = `robin-${size.name}@thistleshire.example`;
    let codes;

    test(`a new worker makes the password their own and sets up the second step before anything else (${size.name})`, async () => {
        const page = await pageAt(chrome, size, address);
        await page.goto("/sign-in");
        await accessible(page, at("sign-in"));
        await signIn(page, robin, given);
        await page.waitForURL("**/account/password");
        await accessible(page, at("password-owed"));
        await page.goto("/my-day");
        assert.match(page.url(), /\/account\/password$/);
        await page.getByLabel("The password you were given").fill(given);
        await page.getByLabel("New password", { exact: true }).fill("password1234");
        await page.getByRole("button", { name: "Change password" }).click();
        await page.getByRole("link", { name: /one of the first that attackers try/ }).waitFor();
        await accessible(page, at("password-wrong"));
        await page.getByLabel("The password you were given").fill(given);
        await page.getByLabel("New password", { exact: true }).fill(own);
        await page.getByRole("button", { name: "Show password" }).last().click();
        assert.equal(await page.getByLabel("New password", { exact: true }).getAttribute("type"), "text");
        await page.getByRole("button", { name: "Change password" }).click();
        await page.waitForURL("**/account/second-step");
        await accessible(page, at("second-step-owed"));

        const read = await readPicture(page);
        const key = (await page.locator("#key").innerText()).replaceAll(" ", "");
        assert.equal(read.protocol, "otpauth:");
        assert.equal(decodeURIComponent(read.pathname), `//totp/Kith:${robin}`.slice(read.host ? 6 : 0));
        assert.equal(read.searchParams.get("secret"), key);
        await page.getByLabel("Six-digit code").fill("000000");
        await page.getByRole("button", { name: "Check the code" }).click();
        await page.getByRole("link", { name: /not the code that your app shows/ }).waitFor();
        await accessible(page, at("second-step-wrong"));
        await page.getByLabel("Six-digit code").fill(codeOf(key));
        await page.getByRole("button", { name: "Check the code" }).click();
        await page.getByRole("heading", { name: "Your recovery codes" }).waitFor();
        await accessible(page, at("recovery-codes"));
        codes = await page.locator("#recovery-codes li").allInnerTexts();
        assert.equal(codes.length, 10);
        await page.getByRole("button", { name: "I have kept them" }).click();
        await page.waitForURL("**/my-day");
        await page.context().close();
    });

    test(`one's account is reached by one's name, says what happened, and ends the other sessions (${size.name})`, async () => {
        const elsewhere = await pageAt(chrome, size, address);
        await signIn(elsewhere, robin, own);
        await elsewhere.waitForURL("**/sign-in/code*");
        await accessible(elsewhere, at("code"));
        await elsewhere.getByLabel("Six-digit code").fill(codes[0]);
        await elsewhere.getByRole("button", { name: "Continue" }).click();
        await elsewhere.waitForURL("**/my-day");
        const page = await pageAt(chrome, size, address);
        await signIn(page, robin, own);
        await page.getByLabel("Six-digit code").fill(codes[1]);
        await page.getByRole("button", { name: "Continue" }).click();
        await page.waitForURL("**/my-day");
        await page.getByRole("link", { name: /^Robin Ashdown .*your account$/ }).click();
        await page.getByText("Chrome on Linux (this one), by password").waitFor();
        await page.getByText("8 not yet used").waitFor();
        await page.getByRole("cell", { name: "A recovery code was used up" }).first().waitFor();
        await accessible(page, at("account"));
        await page.getByRole("button", { name: "Sign out everywhere else" }).click();
        await page.getByText(/Signed out of \d+ other browser/).waitFor();
        await elsewhere.goto("/my-day");
        assert.match(elsewhere.url(), /\/sign-in/);

        await page.getByRole("link", { name: "Make new ones" }).click();
        await accessible(page, at("new-codes"));
        await page.getByLabel("Your password").fill(own);
        await page.getByRole("button", { name: "Make new codes" }).click();
        await page.getByRole("heading", { name: "New recovery codes are made" }).waitFor();
        assert.equal((await page.locator("#recovery-codes li").allInnerTexts()).includes(codes[2]), false);
        await page.goto("/account/second-step");
        await accessible(page, at("second-step-replace"));
        await page.goto("/account/password");
        await accessible(page, at("password"));
        await elsewhere.context().close();
        await page.context().close();
    });

    test(`the organisation's own service signs people in and out (${size.name})`, { skip: !providerThere && "run npm ci in tests/oidc" }, async () => {
        const page = await pageAt(chrome, size, address);
        await page.goto("/account");
        await page.getByRole("button", { name: "Sign in with your organisation" }).click();
        await page.locator("[name=login]").fill(`rowan-${size.name}`);
        await page.locator("[name=password]").fill("any");
        await page.locator("button[type=submit]").click();
        await page.locator("button[type=submit]").click();
        await page.waitForURL(`${address}/account`);
        page.faults.length = 0; // the provider's own pages ask for a font of another host
        await page.getByText("Chrome on Linux (this one), by your organisation's service").waitFor();
        await accessible(page, at("by-service"));
        await page.getByRole("button", { name: "Sign out" }).click();
        await page.getByRole("heading", { name: "You are signed out of Kith" }).waitFor();
        await accessible(page, at("signed-out"));
        await page.goto("/sign-in/return?code=old&state=old");
        await page.getByRole("heading", { name: "You are not signed in" }).waitFor();
        await accessible(page, at("not-signed-in"));
        await page.context().close();
    });
}
