// Draws a chart beside its table, from the table: what it shows is there for everyone without it. Loaded only by pages
// that have one.
import uPlot from "uplot";

const ink = "#17495c";
const target = "#b3470e";

function numbers(table: HTMLTableElement, column: number): number[] {
    return [...table.tBodies].flatMap((body) =>
        [...body.rows].map((row) => Number((row.cells[column]?.textContent ?? "").replace(/[^0-9.-]/g, "")) || 0));
}

const labels = (table: HTMLTableElement): string[] =>
    [...table.tBodies].flatMap((body) => [...body.rows].map((row) => (row.cells[0]?.textContent ?? "").trim()));

function draw(figure: HTMLElement, table: HTMLTableElement): void {
    const columns = (figure.dataset["columns"] ?? "1").split(",").map(Number);
    const names = labels(table);
    const places = names.map((_, i) => i);
    const headings = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => (cell.textContent ?? "").trim());
    const bars = figure.dataset["chart"] === "bars";
    const drawn = columns.map((column, i): uPlot.Series => ({
        label: headings[column] ?? "",
        stroke: i === 0 ? ink : target,
        width: 2,
        ...(i === 0 ? {} : { dash: [6, 4] }),
        ...(bars ? { fill: ink, paths: uPlot.paths.bars!({ size: [0.7, 90] }), points: { show: false } } : {}),
    }));
    figure.hidden = false;
    const width = Math.max(240, figure.clientWidth);
    new uPlot(
        {
            width,
            height: 240,
            cursor: { show: false },
            legend: { show: !bars, live: false },
            scales: { x: { time: false, range: [-0.5, names.length - 0.5] }, y: { range: (_, low, high) => [Math.min(0, low), Math.max(1, high * 1.1)] } },
            axes: [
                {
                    splits: () => (width < 500 && names.length > 7 ? places.filter((i) => i % 3 === 0) : places),
                    values: (_, at) => at.map((i) => names[i] ?? ""),
                    rotate: width < 500 ? -45 : 0,
                    size: width < 500 ? 70 : 40,
                    grid: { show: false },
                },
                { size: 55 },
            ],
            series: [{}, ...drawn],
        },
        [places, ...columns.map((column) => numbers(table, column))],
        figure,
    );
}

export function drawCharts(page: Document): void {
    for (const figure of page.querySelectorAll<HTMLElement>("[data-chart]")) {
        const at = page.getElementById(figure.dataset["table"] ?? "");
        const table = at instanceof HTMLTableElement ? at : at?.querySelector("table") ?? at?.closest("table");
        if (table instanceof HTMLTableElement) draw(figure, table);
    }
}
