// A carer and the team write to each other, and both keep a child's memories, each at a desk's width and a phone's.
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

/** The card on a carer's My day of a child whose social worker is Robin Ashdown. */
const card = (page) => page.locator(".govuk-summary-card", { hasText: "Robin Ashdown" }).first();

/** By one press from My day to a page of that child; gives the child's number. */
async function press(page, words) {
    await card(page).getByRole("link", { name: new RegExp(`^${words}`) }).click();
    await page.getByRole("heading", { level: 1, name: new RegExp(`^${words}`) }).waitFor();
    return new URL(page.url()).pathname.split("/")[2];
}

/** A picture as a camera makes it: drawn by the browser itself, with a place written into a JPEG. */
async function photo(page, type) {
    const drawn = await page.evaluate((as) => {
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [300, 200];
        const pen = canvas.getContext("2d");
        pen.fillStyle = "#2f7fa8";
        pen.fillRect(0, 0, 300, 200);
        pen.fillStyle = "#f7c948";
        pen.fillRect(40, 30, 90, 60);
        return canvas.toDataURL(as, 0.9).split(",")[1];
    }, type);
    const bytes = Buffer.from(drawn, "base64");
    if (type !== "image/jpeg") return bytes;
    const hidden = Buffer.from("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0 51.5007N 0.1246W", "latin1");
    const head = Buffer.from([0xff, 0xe1, 0, hidden.length + 2]);
    return Buffer.concat([bytes.subarray(0, 2), head, hidden, bytes.subarray(2)]);
}

for (const size of widths) {
    const at = (name) => `${name}-${size.name}`;

    test(`a carer writes to the team in one box, and sees who has read it (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Foster carer");
        await accessible(page, at("carer-my-day"));
        const child = await press(page, "Messages");
        await accessible(page, at("messages"));
        const asks = `May her cousin come on Sunday, ${size.name}?`;
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("messages-wrong"));
        await page.getByLabel("Your message").fill(asks);
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByText("Sent. You can see here who has read it").waitFor();
        await page.getByText("Not read yet").last().waitFor();
        await accessible(page, at("messages-sent"));
        await page.getByRole("button", { name: "Sign out" }).click();

        await signInAs(page, "Robin Ashdown");
        await page.getByRole("heading", { name: "Messages" }).waitFor();
        await page.getByRole("link", { name: "Answer to the carer's message" }).first().waitFor();
        await accessible(page, at("worker-my-day"));
        await page.goto(`/children/${child}`);
        await page.getByRole("link", { name: "Messages", exact: true }).click();
        await page.getByText(asks).waitFor();
        await page.getByText("An answer is due by").waitFor();
        await accessible(page, at("messages-team"));
        await page.getByLabel("Your message").fill(`Yes, I tell them, ${size.name}.`);
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByText("Sent. You can see here who has read it").waitFor();
        assert.equal(await page.getByText("An answer is due by").count(), 0);
        await page.getByRole("button", { name: "Sign out" }).click();

        await signInAs(page, "Foster carer");
        await page.getByText(/new$/).first().waitFor();
        await press(page, "Messages");
        await page.getByText(/Read by Robin Ashdown/).last().waitFor();
        await page.getByText(`Yes, I tell them, ${size.name}.`).waitFor();
        await page.getByLabel("Your message").fill("Thank you!");
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByText("Sent. You can see here who has read it").waitFor();
        await page.getByRole("button", { name: "Sign out" }).click();

        await signInAs(page, "Robin Ashdown");
        await page.goto(`/children/${child}/messages`);
        await page.getByRole("button", { name: "No answer is needed" }).click();
        await page.getByText("Noted: no answer is needed").waitFor();
        await accessible(page, at("messages-put-aside"));
        await page.context().close();
    });

    test(`carers write about fostering to those who support them (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Foster carer");
        const own = page.locator(".govuk-summary-card", { hasText: "Room" });
        await own.getByRole("link", { name: /^Messages/ }).first().click();
        await page.getByRole("heading", { level: 1, name: "Messages about fostering" }).waitFor();
        const home = new URL(page.url()).pathname.split("/")[2];
        await page.getByLabel("Your message").fill(`A weekend's rest in May, ${size.name}?`);
        await page.getByRole("button", { name: "Send" }).click();
        await page.getByText("Sent. You can see here who has read it").waitFor();
        await accessible(page, at("home-messages"));
        // Training and reviews of their own, from My day by one press.
        await page.goto("/my-day");
        await page.getByRole("link", { name: /^Training and reviews/ }).first().click();
        await page.getByRole("heading", { name: "Support", exact: true }).waitFor();
        await page.getByRole("button", { name: "Sign out" }).click();

        await signInAs(page, "Supervising social worker");
        await page.goto(`/homes/${home}`);
        await page.getByRole("link", { name: "Messages", exact: true }).click();
        await page.getByText(`A weekend's rest in May, ${size.name}?`).waitFor();
        await accessible(page, at("home-messages-team"));
        await page.context().close();
    });

    test(`a carer keeps photos and words for the child, and the social worker sees them (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Foster carer");
        const child = await press(page, "Memories");
        await accessible(page, at("memories"));
        await page.getByRole("button", { name: "Keep a memory" }).or(page.getByRole("link", { name: "Keep a memory" })).first().click();
        await page.getByLabel("What will they want to know later?").waitFor();
        await accessible(page, at("keep-memory"));
        const words = `Our boat on the lake, ${size.name}`;
        const jpeg = { name: "IMG 0001.JPG", mimeType: "image/jpeg", buffer: await photo(page, "image/jpeg") };
        await page.getByLabel("A photo").setInputFiles({ name: "letter.jpg", mimeType: "image/jpeg", buffer: Buffer.from("%PDF-1.7") });
        await page.getByRole("button", { name: "Keep it" }).click();
        await page.getByText("This file is none of these").first().waitFor();
        await page.getByText("Enter what will they want to know later").or(page.locator("#words-error")).first().waitFor();
        await accessible(page, at("keep-memory-wrong"));
        await page.getByLabel("What will they want to know later?").fill(words);
        await page.getByLabel("A photo").setInputFiles({ name: "large.jpg", mimeType: "image/jpeg", buffer: Buffer.concat([jpeg.buffer, Buffer.alloc(11 * 1024 * 1024)]) });
        await page.getByRole("button", { name: "Keep it" }).click();
        await page.getByText("This file is larger than 10 MB").first().waitFor();
        assert.equal(await page.getByLabel("What will they want to know later?").inputValue(), words);
        await page.getByLabel("A photo").setInputFiles(jpeg);
        await page.getByRole("button", { name: "Keep it" }).click();
        await page.getByText("The photo is kept").waitFor();
        const shown = page.getByRole("img", { name: words });
        await shown.scrollIntoViewIfNeeded();
        await page.waitForFunction((alt) => [...document.images].some((one) => one.alt === alt && one.complete && one.naturalHeight === 300), words);
        await accessible(page, at("memories-photo"));
        const bytes = await (await page.request.get(await shown.getAttribute("src"))).body();
        assert.equal(bytes.includes("51.5007N"), false, "the place is still in the photo");
        assert.ok(bytes.includes("Exif"), "which way up it is was lost");

        await page.goto(`/children/${child}/memories/new`);
        await page.getByLabel("A photo").setInputFiles({ name: "drawing.png", mimeType: "image/png", buffer: await photo(page, "image/png") });
        await page.getByLabel("What will they want to know later?").fill(`A drawing, ${size.name}`);
        await page.getByLabel("Which day was it?").fill("yesterday");
        await page.getByRole("button", { name: "Keep it" }).click();
        await page.getByText("The photo is kept").waitFor();
        await page.getByRole("button", { name: "Sign out" }).click();

        await signInAs(page, "Robin Ashdown");
        await page.goto(`/children/${child}`);
        await page.getByRole("link", { name: "Memories", exact: true }).click();
        await page.getByRole("img", { name: words }).waitFor();
        await accessible(page, at("memories-team"));
        await page.getByRole("link", { name: /^Take away the memory/ }).first().click();
        await page.getByLabel("Why is it not theirs?").fill("It is their brother's.");
        await accessible(page, at("take-memory-away"));
        await page.getByRole("button", { name: "Take it away" }).click();
        await page.getByText("Taken away").waitFor();
        assert.equal(await page.getByRole("img", { name: words }).count(), 0);
        await page.context().close();
    });
}
