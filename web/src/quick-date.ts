// "Today" and "Yesterday" beside a date input that says which day is today: <div data-quick-date="2025-03-31">.
// Today is the server's, in London, so that a device with a wrong clock or abroad records the right day.

function dayBefore(iso: string, days: number): Date {
    const day = new Date(`${iso}T12:00:00Z`);
    day.setUTCDate(day.getUTCDate() - days);
    return day;
}

function fill(fields: HTMLInputElement[], day: Date): void {
    const parts = [day.getUTCDate(), day.getUTCMonth() + 1, day.getUTCFullYear()];
    fields.forEach((field, at) => {
        field.value = String(parts[at]);
        field.dispatchEvent(new Event("input", { bubbles: true })); // so that a draft sees it
    });
}

export function addQuickDates(page: Document): void {
    for (const group of page.querySelectorAll<HTMLElement>("[data-quick-date]")) {
        const today = group.dataset["quickDate"] ?? "";
        const fields = [...group.querySelectorAll<HTMLInputElement>("input")];
        if (!/^\d{4}-\d\d-\d\d$/.test(today) || fields.length !== 3) continue;
        const question = group.closest("fieldset")?.querySelector("legend")?.textContent?.trim() ?? "";
        const buttons = page.createElement("div");
        buttons.className = "kith-quick";
        for (const [words, days] of [["Today", 0], ["Yesterday", 1]] as const) {
            const button = page.createElement("button");
            button.type = "button";
            button.className = "govuk-button govuk-button--secondary";
            button.textContent = words;
            if (question) button.setAttribute("aria-label", `${words}: ${question}`);
            button.addEventListener("click", () => fill(fields, dayBefore(today, days)));
            buttons.append(button);
        }
        group.append(buttons);
    }
}
