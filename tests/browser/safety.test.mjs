// Safety outside the home: a place that is known, a child who is found there, and the child's plan, as a lead child
// protection practitioner, a police officer and a social worker, each at a desk's width and a phone's.
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

for (const size of widths) {
    const at = (name) => `safety-${name}-${size.name}`;
    const park = `The skate park, ${size.name}`;

    test(`a practitioner sees who shares a place, and adds one with what is known (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Tansy Merrow");
        await page.getByRole("heading", { name: "Places, groups and online spaces" }).waitFor();
        await accessible(page, at("my-day"));
        await page.goto(`${kith.address}/safety`);
        await page.getByRole("img", { name: "Who shares a place" }).waitFor();
        await page.getByRole("table", { name: "Children who share a place" }).waitFor();
        await accessible(page, at("contexts"));
        await page.getByRole("button", { name: "Add a place, group or online space" }).click();
        await page.getByRole("button", { name: "Add it" }).click();
        await page.getByText("There is a problem").waitFor();
        await accessible(page, at("new-wrong"));
        await page.getByLabel("Place", { exact: true }).check();
        await page.getByLabel("What do people call it?").fill(park);
        await page.getByLabel("Which agency knows of it?").selectOption({ label: "Youth work" });
        await page.getByLabel("What is known?").fill("Older people offer vapes: see https://example.org/clip");
        await page.getByLabel("Where do they have it from?").fill("What two children told their youth worker");
        await page.getByRole("button", { name: "Add it" }).click();
        await page.getByText("Take out the web address").first().waitFor();
        await page.getByLabel("What is known?").fill("Older people offer vapes.");
        await page.getByRole("button", { name: "Add it" }).click();
        await page.getByText("Added. Now say how safe it is for children").waitFor();
        await accessible(page, at("added"));
        await page.getByRole("link", { name: "Say how safe it is" }).click();
        await page.getByLabel("Serious violence").check();
        await page.getByLabel("Children may come to harm here").check();
        await page.getByLabel("Why do you say so?").fill("Two fights in a month.");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Two fights in a month.").first().waitFor();
        await page.getByRole("link", { name: "Add an action" }).click();
        await page.getByLabel("Which agency acts?").selectOption({ label: "Youth work" });
        await page.getByLabel("What will it do to make this safer?").fill("Skate lessons on Fridays.");
        await page.getByLabel("Somebody else, by name and role").fill("Ms Wren, youth service");
        await accessible(page, at("action"));
        await page.getByRole("button", { name: "Save action" }).click();
        await page.getByText("Skate lessons on Fridays.").first().waitFor();
        await accessible(page, at("context"));
    });

    test(`a police officer says that an action is done, and what it changed (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Elder Finch");
        await page.goto(`${kith.address}/safety`);
        await page.getByRole("link", { name: "The bus station" }).click();
        await page.getByText("TS/2201/26").waitFor();
        await accessible(page, at("bus-station"));
        if (size.name === "desktop") {
            await page.getByRole("link", { name: "Done Patrol on Thursdays" }).click();
            assert.ok(await page.getByLabel("Police: Patrol on Thursdays").isChecked(), "The action is chosen already.");
            await page.getByLabel("What did it change?").fill("The car has not come back.");
            await page.getByRole("button", { name: "Save" }).click();
            await page.getByText("What it changed: The car has not come back.").first().waitFor();
        }
        assert.equal(await page.getByRole("link", { name: "Link a child" }).count(), 0, "The police do not search the record.");
    });

    test(`a social worker reads a child's part, reviews the plan, and sees no other child (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Wilf Garrow");
        await page.getByRole("heading", { name: "Safety outside the home" }).waitFor();
        await page.getByText("is found where children come to harm, and has no plan yet").waitFor();
        await accessible(page, at("worker-my-day"));
        await page.locator("li", { hasText: "review the plan for safety" }).getByRole("link").first().click();
        await page.getByText("I never asked for the phone.").first().waitFor();
        await page.getByText("NRM-000-214").waitFor();
        assert.equal(await page.getByText("Seen to take a bag").count(), 0, "Another child's link is not shown.");
        await accessible(page, at("family"));
        if (size.name === "phone") {
            await page.getByRole("link", { name: "Review the plan" }).click();
            await page.getByLabel("What has changed, for the child").fill("The phone is gone.");
            await page.getByLabel("What does the child say now?").fill("I sleep again.");
            await page.getByLabel("Who was there?").fill("The child, mum, school, police");
            await accessible(page, at("review"));
            await page.getByRole("button", { name: "Save review" }).click();
            await page.getByText("I sleep again.").first().waitFor();
        }
        await page.goto(`${kith.address}/safety`);
        assert.equal(await page.getByText("The bus station").count(), 0, "The list of places is not theirs.");
    });

    test(`a child without a plan gets one that begins with what is known (${size.name})`, async () => {
        const page = await pageAt(chrome, size, kith.address);
        await signInAs(page, "Wilf Garrow");
        await page.locator("li", { hasText: "has no plan yet" }).getByRole("link").first().click();
        await page.getByRole("link", { name: "Make a plan with" }).click();
        assert.equal(await page.getByLabel("What happens to them outside the home").inputValue(), "The bus station");
        await accessible(page, at("plan"));
        if (size.name === "phone") {
            await page.getByLabel("What does the child say?").fill("They just ask me to hold things.");
            await page.getByLabel("What does the child want to happen?").fill("A bus that goes straight home.");
            await page.getByLabel("Which adults do they trust?").fill("Their aunt");
            await page.getByLabel("What do parents and carers do").fill("Dad comes to the stop.");
            await page.getByLabel("What support do parents").fill("A later shift at work.");
            await page.getByRole("button", { name: "Save plan" }).click();
            await page.getByText("They just ask me to hold things.").first().waitFor();
        }
    });
}
