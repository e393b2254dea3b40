// Keeps what a person is typing: a form with data-draft="/drafts/..." is sent there within two seconds of the last key,
// apart from the record. Its words are never only in one place for longer than that, and the person can see where they are.

const pause = 1500; // milliseconds after the last key; with the sending, inside two seconds
const retryFirst = 2000;
const retryLast = 60_000;

type Standing = "kept" | "typing" | "offline" | "signed out" | "refused";

class Draft {
    private sent = "";
    private timer: number | undefined;
    private sending = false;
    private retry = retryFirst;
    private standing: Standing = "kept";
    private submitting = false;

    constructor(
        private readonly form: HTMLFormElement,
        private readonly address: string,
        private readonly status: HTMLElement | null,
    ) {
        this.sent = this.words();
        form.addEventListener("input", () => this.typed());
        form.addEventListener("change", () => this.typed());
        form.addEventListener("submit", () => this.submitted());
        window.addEventListener("online", () => this.again());
        window.addEventListener("pagehide", () => this.flush());
        window.addEventListener("pageshow", () => (this.submitting = false));
        window.addEventListener("beforeunload", (event) => this.warn(event));
        document.addEventListener("visibilitychange", () => {
            if (document.visibilityState === "hidden") this.flush(); // a phone may end the page without another word
        });
    }

    /// The form's fields as they would be submitted; files are not part of a draft.
    private words(): string {
        const fields = new URLSearchParams();
        for (const [name, value] of new FormData(this.form)) if (typeof value === "string") fields.append(name, value);
        return fields.toString();
    }

    private typed(): void {
        if (this.standing === "kept") this.standing = "typing";
        if (this.standing === "typing") this.wait(pause);
        else if (this.timer === undefined && !this.sending) this.wait(this.retry);
    }

    private wait(milliseconds: number): void {
        window.clearTimeout(this.timer);
        this.timer = window.setTimeout(() => void this.send(), milliseconds);
    }

    private again(): void {
        if (this.standing !== "offline") return;
        this.retry = retryFirst;
        this.wait(0);
    }

    private async send(): Promise<void> {
        this.timer = undefined;
        const words = this.words();
        if (words === this.sent) return this.say("kept");
        if (this.sending) return this.wait(pause);
        this.sending = true;
        try {
            const answer = await fetch(this.address, {
                method: "POST",
                headers: { "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8", Accept: "application/json" },
                body: words,
                credentials: "same-origin",
                redirect: "manual", // to a sign-in page: the same as a 401
            });
            this.answered(answer, words);
        } catch {
            this.failed("offline");
        } finally {
            this.sending = false;
        }
        if (this.standing === "kept" && this.words() !== this.sent) this.typed(); // more was typed meanwhile
    }

    private answered(answer: Response, words: string): void {
        if (answer.ok) {
            this.sent = words;
            this.retry = retryFirst;
            return this.say("kept", answer.headers.get("X-Saved-At") ?? timeNow());
        }
        const signedOut = answer.status === 401 || answer.type === "opaqueredirect";
        const later = answer.status >= 500 || answer.status === 429;
        this.failed(signedOut ? "signed out" : later ? "offline" : "refused");
    }

    private failed(standing: Standing): void {
        this.say(standing);
        this.wait(this.retry);
        this.retry = Math.min(this.retry * 2, retryLast);
    }

    private say(standing: Standing, at?: string): void {
        const before = this.standing;
        this.standing = standing;
        if (!this.status || (standing === before && !at)) return; // said already: not read aloud twice
        this.status.classList.toggle("kith-draft--failing", standing !== "kept");
        this.status.replaceChildren(...this.sentences(standing, at));
    }

    private sentences(standing: Standing, at?: string): (Node | string)[] {
        switch (standing) {
            case "kept":
                return at ? [`Saved at ${at}`] : [];
            case "offline":
                return ["Not saved yet: no connection. Your words are still on this page. Keep it open: we will try again."];
            case "signed out":
                return ["Not saved yet: you have been signed out. Your words are still on this page. ", signInLink(),
                    " in a new tab, then come back to this one: we will save them."];
            case "refused":
                return ["Not saved yet: this draft cannot be kept. Copy your words to a safe place before you leave this page."];
            case "typing":
                return [];
        }
    }

    private unsaved(): boolean {
        return !this.submitting && this.words() !== this.sent;
    }

    private flush(): void {
        const words = this.words();
        if (this.submitting || words === this.sent) return;
        const type = "application/x-www-form-urlencoded;charset=UTF-8";
        navigator.sendBeacon(this.address, new Blob([words], { type })); // not taken as kept: nobody answers a beacon
    }

    private warn(event: BeforeUnloadEvent): void {
        if (!this.unsaved()) return;
        void this.send();
        event.preventDefault();
    }

    /// What is submitted is recorded, and the server drops the draft: a late draft must not come after it.
    private submitted(): void {
        this.submitting = true;
        window.clearTimeout(this.timer);
    }
}

function signInLink(): HTMLAnchorElement {
    const link = document.createElement("a");
    link.className = "govuk-link";
    link.href = "/sign-in";
    link.target = "_blank";
    link.rel = "noopener";
    link.textContent = "Sign in again (opens in a new tab)";
    return link;
}

/// "9:41pm", as the Design System writes times, in London wherever the device is.
function timeNow(): string {
    const parts = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "numeric", minute: "2-digit", hour12: true });
    return parts.format(new Date()).replace(/\s/g, "").toLowerCase();
}

export function keepDrafts(page: Document): void {
    for (const form of page.querySelectorAll<HTMLFormElement>("form[data-draft]")) {
        const address = form.dataset["draft"];
        if (address) new Draft(form, address, form.querySelector<HTMLElement>("[data-draft-status]"));
    }
}
