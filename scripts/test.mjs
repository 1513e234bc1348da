// Everything that must hold, in one run: compiles, runs the tests, then lint, types, dead code and the golden
// check. Goes on after a failure, so that one run tells all, and closes with one line of counts.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "siar-test-"));
const report = join(scratch, "vitest.json");
let passed = 0;
let failed = 0;

/** @param {string} title @param {string[]} command */
function run(title, command) {
  console.log(`\n— ${title}`);
  const [name = "", ...args] = command;
  return spawnSync(name, args, { cwd: root, stdio: "inherit" }).status === 0;
}

/** @param {boolean} isGood */
function count(isGood) {
  if (isGood) passed++;
  else failed++;
}

count(run("compile", ["npm", "run", "compile", "--silent"]));
const isTested = run("tests", [
  join(root, "node_modules/.bin/vitest"),
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
]);
try {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
  passed += numPassedTests;
  failed += numFailedTests;
  if (!isTested && numFailedTests === 0) failed++;
} catch {
  failed++;
}
for (const step of ["lint", "types", "dead", "golden"]) count(run(step, ["npm", "run", step, "--silent"]));
rmSync(scratch, { recursive: true, force: true });

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
