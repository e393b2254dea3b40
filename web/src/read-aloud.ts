// Reads a child's page aloud with the browser's own voice, block by block, and marks the one that is being read. Without
// a voice there is no button.
const blocks = "h1, h2, h3, p, li, legend, label, dt, dd, button";

function wordsOf(part: HTMLElement): HTMLElement[] {
    return [...part.querySelectorAll<HTMLElement>(blocks)].filter((block) => !block.querySelector(blocks) && block.innerText.trim());
}

export function readAloud(page: Document): void {
    const button = page.querySelector<HTMLButtonElement>("[data-read-aloud]");
    const part = page.querySelector<HTMLElement>("[data-read]");
    if (!button || !part || !("speechSynthesis" in window)) return;
    const voice = window.speechSynthesis;
    const start = button.textContent ?? "";
    let turn = 0; // what was begun before the last press says nothing more

    function stop(): void {
        ++turn;
        voice.cancel();
        part?.querySelector(".kith-reading")?.classList.remove("kith-reading");
        if (button) button.textContent = start;
    }

    function read(rest: HTMLElement[], mine: number): void {
        const block = rest.shift();
        if (mine !== turn) return;
        if (!block) return stop();
        const said = new SpeechSynthesisUtterance(block.innerText);
        said.lang = block.closest<HTMLElement>("[lang]")?.lang ?? "en-GB";
        said.rate = 0.9;
        block.classList.add("kith-reading");
        block.scrollIntoView({ block: "nearest" });
        said.onend = said.onerror = () => {
            block.classList.remove("kith-reading");
            read(rest, mine);
        };
        voice.speak(said);
    }

    button.hidden = false;
    button.addEventListener("click", () => {
        const reading = button.textContent !== start;
        stop();
        if (reading) return;
        button.textContent = button.dataset.stop ?? start;
        read(wordsOf(part), turn);
    });
    window.addEventListener("pagehide", stop);
}
