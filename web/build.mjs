// Builds what browsers load: node build.mjs OUTPUT. Writes each file under a name with its fingerprint, its brotli and gzip
// forms, manifest.json (name to address), and embedded.s, which puts all of them into the program.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

import * as esbuild from "esbuild";
import * as sass from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, "..", "build", "assets"));
const types = {
    css: "text/css; charset=utf-8",
    js: "text/javascript; charset=utf-8",
    svg: "image/svg+xml",
    woff2: "font/woff2",
};
const shared = {
    bundle: true,
    minify: true,
    metafile: true,
    legalComments: "none",
    outdir: out,
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    absWorkingDir: here,
    logLevel: "warning",
};

async function style() {
    const css = sass.compile(join(here, "src/kith.scss"), {
        loadPaths: [here, join(here, "node_modules")], // the Ministry of Justice's files say "node_modules/..." themselves
        quietDeps: true,
    }).css;
    return esbuild.build({
        ...shared,
        stdin: { contents: css, loader: "css", resolveDir: here, sourcefile: "kith.css" },
        entryNames: "kith-[hash]",
        loader: { ".svg": "file", ".woff2": "file" },
    });
}

const script = () => esbuild.build({ ...shared, entryPoints: ["src/kith.ts"], format: "esm", target: "es2020", splitting: true, chunkNames: "[name]-[hash]" });
const images = () => esbuild.build({ ...shared, entryPoints: ["src/images/favicon.svg"], loader: { ".svg": "copy" } });

/// "kith-AB12CD34.css" is kith.css; the fingerprint is esbuild's, of the contents.
const plainName = (file) => file.replace(/-[A-Z0-9]{8}(\.\w+)$/, "$1");

function compressed(bytes, type) {
    if (type === types.woff2) return {}; // compressed already
    const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    return { br: brotli, gz: gzipSync(bytes, { level: 9 }) };
}

function assembly(files) {
    const lines = ['    .section .rodata.kith_assets, "a"'];
    const blob = (label, path) => lines.push("    .balign 16", `${label}:`, `    .incbin "${path}"`, `${label}_end:`);
    const text = (label, words) => lines.push(`${label}:`, `    .asciz "${words}"`);
    files.forEach(({ name, file, type, forms }, i) => {
        text(`name_${i}`, name);
        text(`address_${i}`, `/assets/${file}`);
        text(`type_${i}`, type);
        for (const form of forms) blob(`bytes_${i}_${form || "plain"}`, join(out, form ? `${file}.${form}` : file));
    });
    lines.push('    .section .data.rel.ro.kith_assets, "aw"', "    .balign 8", "    .globl kith_embedded_assets", "kith_embedded_assets:");
    files.forEach(({ forms }, i) => {
        lines.push(`    .quad name_${i}, address_${i}, type_${i}`);
        for (const form of ["", "br", "gz"]) {
            const label = `bytes_${i}_${form || "plain"}`;
            lines.push(forms.includes(form) ? `    .quad ${label}, ${label}_end - ${label}` : "    .quad 0, 0");
        }
    });
    lines.push("    .globl kith_embedded_asset_count", "kith_embedded_asset_count:", `    .quad ${files.length}`);
    lines.push('    .section .note.GNU-stack, "", %progbits', "");
    return lines.join("\n");
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await Promise.all([style(), script(), images()]);

const files = readdirSync(out).sort().map((file) => {
    const type = types[file.split(".").pop()];
    if (!type) throw new Error(`No content type for ${file}`);
    const bytes = readFileSync(join(out, file));
    const forms = [""];
    for (const [form, smaller] of Object.entries(compressed(bytes, type))) {
        if (smaller.length >= bytes.length) continue;
        writeFileSync(join(out, `${file}.${form}`), smaller);
        forms.push(form);
    }
    return { name: plainName(basename(file)), file, type, forms };
});
writeFileSync(join(out, "manifest.json"), JSON.stringify(Object.fromEntries(files.map((f) => [f.name, `/assets/${f.file}`])), null, 2) + "\n");
writeFileSync(join(out, "embedded.s"), assembly(files));
