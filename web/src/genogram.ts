/**
 * Arrow keys and sizes for the genogram and the ecomap. The picture comes whole from the server and is a set of links
 * without this: here is only what moves the focus and what makes it larger or smaller.
 *
 * <figure class="kith-picture" data-module="kith-picture">
 *   <div class="kith-picture__tools" hidden>
 *     <button type="button" data-picture-size="larger">, "smaller", "fit"
 *     <p class="kith-picture__hint">
 *   </div>
 *   <div class="kith-picture__scroll" tabindex="0" role="region" aria-label="..."><svg ...></div>
 * </figure>
 */

type Focusable = SVGElement & { readonly dataset: DOMStringMap };

const WAYS: Readonly<Record<string, string>> = {
    ArrowUp: "up",
    ArrowDown: "down",
    ArrowLeft: "left",
    ArrowRight: "right",
};
const STEP = 1.25;
const SMALLEST = 0.2;
const LARGEST = 3;

function personAt(svg: SVGSVGElement, id: string): Focusable | null {
    return svg.querySelector<Focusable>(`[data-person="${CSS.escape(id)}"]`);
}

/** The person a key leads to. Up from a child goes back to the parent one came down from, if one did. */
function next(svg: SVGSVGElement, from: Focusable, way: string, cameFrom: string | undefined): Focusable | null {
    const ids = (from.dataset[way] ?? "").split(" ").filter((id) => id !== "");
    const id = cameFrom !== undefined && ids.includes(cameFrom) ? cameFrom : ids[0];
    return id === undefined ? null : personAt(svg, id);
}

function moveByKeys(svg: SVGSVGElement): void {
    let cameFrom: string | undefined;
    svg.addEventListener("keydown", (event) => {
        if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        const from = (event.target as Element).closest<Focusable>("[data-person]");
        if (from === null) return;
        const way = WAYS[event.key];
        let to: Focusable | null = null;
        if (way !== undefined) to = next(svg, from, way, cameFrom);
        else if (event.key === "Home") to = svg.querySelector<Focusable>("[data-subject]");
        else return;
        event.preventDefault(); // the frame would scroll
        if (to === null) return;
        cameFrom = from.dataset.person;
        to.focus({ preventScroll: true });
        to.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
}

/** Scrolls the frame sideways, and nothing else, so that the child is in the middle of it. */
function showSubject(frame: HTMLElement, svg: SVGSVGElement): void {
    const subject = svg.querySelector("[data-subject]");
    if (subject === null) return;
    const at = subject.getBoundingClientRect();
    const within = frame.getBoundingClientRect();
    frame.scrollLeft += at.left + at.width / 2 - (within.left + within.width / 2);
}

function sizeByButtons(figure: HTMLElement, frame: HTMLElement, svg: SVGSVGElement): void {
    const natural = svg.viewBox.baseVal.width;
    const resize = (scale: number): void => {
        figure.classList.add("kith-picture--sized");
        svg.style.width = `${Math.round(natural * Math.min(LARGEST, Math.max(SMALLEST, scale)))}px`;
    };
    figure.addEventListener("click", (event) => {
        const button = (event.target as Element).closest<HTMLElement>("[data-picture-size]");
        if (button === null) return;
        const scale = svg.getBoundingClientRect().width / natural;
        switch (button.dataset.pictureSize) {
            case "larger":
                resize(scale * STEP);
                break;
            case "smaller":
                resize(scale / STEP);
                break;
            case "fit":
                resize(Math.min(1, frame.clientWidth / natural));
                break;
        }
        showSubject(frame, svg);
    });
}

function enliven(figure: HTMLElement): void {
    const frame = figure.querySelector<HTMLElement>(".kith-picture__scroll");
    const svg = frame?.querySelector<SVGSVGElement>("svg") ?? null;
    if (frame === null || svg === null) return;
    moveByKeys(svg);
    sizeByButtons(figure, frame, svg);
    figure.querySelector(".kith-picture__tools")?.removeAttribute("hidden");
    showSubject(frame, svg);
}

/** Enlivens every picture within `root`. */
export function enlivenPictures(root: ParentNode = document): void {
    root.querySelectorAll<HTMLElement>('[data-module="kith-picture"]').forEach(enliven);
}
