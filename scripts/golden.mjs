// The golden check: builds the site into an empty folder and compares it with the committed dist/, byte by byte.
//   node scripts/golden.mjs [NODE …]    also builds with other Node binaries, or npm packages such as node@22
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareTrees, filesBelow } from "./compare-trees.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const runners = process.argv.length > 2 ? process.argv.slice(2) : [process.execPath];
let failed = false;

for (const runner of runners) {
  const [command, ...before] = runner.startsWith("node@") ? ["npx", "-y", "-p", runner, "node"] : [runner];
  const out = mkdtempSync(join(tmpdir(), "siar-golden-"));
  try {
    const args = [join(root, "lib/cli/main.js"), "build", "--out", out, "--frozen-ids", "--quiet"];
    const version = execFileSync(command, [...before, "--version"], { encoding: "utf8" }).trim();
    execFileSync(command, [...before, ...args], { cwd: root, stdio: "inherit" });
    const differences = compareTrees(join(root, "dist"), out);
    for (const line of differences) console.error(line);
    failed ||= differences.length > 0;
    const verdict =
      differences.length === 0 ? "equal to dist/" : "NOT equal to dist/: run npm run build and commit it";
    console.log(`Node ${version}: ${filesBelow(out).length} files, ${verdict}`);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
process.exitCode = failed ? 1 : 0;
