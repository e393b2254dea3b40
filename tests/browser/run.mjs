// Runs every journey and says how many passed; what the browser saw is in build/pictures.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const tests = readdirSync(here).filter((name) => name.endsWith(".test.mjs"));
const done = spawnSync(process.execPath, ["--test", "--test-reporter=spec", ...tests.map((name) => path.join(here, name))], { stdio: "inherit" });
process.exit(done.status ?? 1);
