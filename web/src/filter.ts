// A filter's form (data-filter) is applied as soon as it is changed: the list is fetched and put in place, the address
// follows, and a screen reader hears how many there are. On a narrow screen the filter folds away behind a button.

const replaced = ["filtered-count", "filtered"]; // the first is a status, which a screen reader reads when it changes
let latest: AbortController | undefined;

async function show(address: string, page: Document, improve: (part: Element) => void): Promise<void> {
    latest?.abort();
    latest = new AbortController();
    const answer = await fetch(address, { signal: latest.signal, headers: { Accept: "text/html" } });
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
    const fetched = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const id of replaced) {
        const [from, to] = [fetched.getElementById(id), page.getElementById(id)];
        if (!from || !to) throw new Error(`no ${id}`);
        to.replaceChildren(...from.childNodes);
        improve(to);
    }
}

function address(form: HTMLFormElement): string {
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string" && value !== "") asked.append(name, value);
    const base = form.getAttribute("action") ?? "";
    const text = asked.toString();
    return text ? `${base}${base.includes("?") ? "&" : "?"}${text}` : base;
}

function apply(form: HTMLFormElement, page: Document, improve: (part: Element) => void): void {
    const to = address(form);
    show(to, page, improve).then(
        () => history.replaceState(null, "", to),
        (problem: unknown) => {
            if (problem instanceof DOMException && problem.name === "AbortError") return; // a later change took its place
            form.submit(); // whatever went wrong, a whole page says it better
        },
    );
}

function fold(filter: HTMLElement, page: Document): void {
    const button = page.createElement("button");
    button.type = "button";
    button.className = "govuk-button govuk-button--secondary kith-filtered__fold";
    const set = (folded: boolean): void => {
        filter.classList.toggle("kith-filtered__filter--folded", folded);
        button.setAttribute("aria-expanded", String(!folded));
        button.textContent = folded ? "Show filters" : "Hide filters";
    };
    button.addEventListener("click", () => set(button.getAttribute("aria-expanded") === "true"));
    set(true);
    filter.prepend(button);
}

/// `improve` is given each part of the page that was replaced.
export function applyFiltersAtOnce(page: Document, improve: (part: Element) => void): void {
    for (const filter of page.querySelectorAll<HTMLElement>(".kith-filtered__filter")) fold(filter, page);
    for (const form of page.querySelectorAll<HTMLFormElement>("form[data-filter]")) {
        form.addEventListener("change", () => apply(form, page, improve));
    }
}
