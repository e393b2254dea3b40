// The power fails while many are saving: kill -9 in a burst of visits, several times. What was acknowledged is there, and
// the journal holds.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { region } from "./kith.mjs";

let kith;
before(async () => {
    kith = await region();
});
after(async () => {
    await kith?.stop();
});

const tokenIn = (page) => page.match(/name="csrf" value="([^"]+)"/)[1];
// Several cookies stand in one header, parted by ", "; getSetCookie() is not in Debian 12's Node.js. None of ours has a date.
const cookieOf = (response) => response.headers.get("set-cookie").split(", ").map((cookie) => cookie.split(";")[0]).join("; ");

/** Someone signed in without a browser, who asks and sends as a browser would. */
async function socialWorker() {
    const door = await fetch(`${kith.address}/sign-in`);
    const page = await door.text();
    const row = page.split("<tr").find((part) => part.includes("Social worker") && part.includes('name="who"'));
    const entered = await fetch(`${kith.address}/sign-in/as`, {
        method: "POST",
        redirect: "manual",
        headers: { cookie: cookieOf(door) },
        body: new URLSearchParams({ csrf: tokenIn(page), who: row.match(/name="who" value="([^"]+)"/)[1], then: "/" }),
    });
    const cookie = cookieOf(entered);
    const get = async (address) => (await fetch(kith.address + address, { headers: { cookie } })).text();
    return { cookie, get };
}

async function itsChildren(worker) {
    const found = (await worker.get("/my-day?days=92")).matchAll(/"(\/children\/\d+)"/g);
    return [...new Set([...found].map((match) => match[1]))];
}

/** Saves visits to one child, one after another, until the server is gone; what was acknowledged goes into `saved`. */
async function save(worker, child, words, saved) {
    const csrf = tokenIn(await worker.get(`${child}/visits/new`));
    for (let count = 0; ; ++count) {
        const said = `${words}, number ${count}`;
        const answer = await fetch(`${kith.address}${child}/visits/new`, {
            method: "POST",
            redirect: "manual",
            headers: { cookie: worker.cookie },
            body: new URLSearchParams({ csrf, on: "today", seen: "alone", where: "home", said, notes: "Well", next: "" }),
        }).catch(() => undefined);
        if (!answer) return;
        assert.equal(answer.status, 303);
        saved.push({ child, said });
    }
}

/** All that the newest entries of a child's timeline wrote. */
async function written(worker, child, most) {
    let all = "";
    let next = `${child}/timeline`;
    let read = 0;
    while (next && read < most) {
        const page = await worker.get(next);
        for (const [, entry] of page.matchAll(/"(\/children\/\d+\/entries\/\d+)"/g)) {
            if (++read > most) break;
            all += await worker.get(entry);
        }
        next = page.match(/"(\/children\/\d+\/timeline\?before=[^"]*)"/)?.[1].replaceAll("&amp;", "&");
    }
    return all;
}

test("every visit that was acknowledged is on the record after the server was killed in a burst of them", async () => {
    const saved = [];
    for (let round = 1; round <= 3; ++round) {
        const worker = await socialWorker();
        const children = (await itsChildren(worker)).slice(0, 4);
        const before = saved.length;
        const bursts = children.map((child, at) => save(worker, child, `Round ${round}, child ${at}`, saved));
        while (saved.length < before + 40) await new Promise((go) => setTimeout(go, 5));
        await kith.crash();
        await Promise.all(bursts);
        const verified = kith.verify();
        assert.equal(verified.code, 0, verified.said);
    }
    const worker = await socialWorker();
    for (const child of new Set(saved.map((visit) => visit.child))) {
        const mine = saved.filter((visit) => visit.child === child);
        // Each crash may have kept a visit whose answer was lost.
        const text = await written(worker, child, mine.length + 3);
        for (const visit of mine) assert.ok(text.includes(visit.said), `${visit.said} was acknowledged, and is lost`);
    }
});
