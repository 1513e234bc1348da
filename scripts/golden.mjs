// The golden check: builds each edition that the repository keeps into an empty folder and compares it with what
// is committed, byte by byte: the site itself, and test/golden/*, each at the moment that its file `now` names.
//   node scripts/golden.mjs [NODE …]    also with other Node binaries, or npm packages such as node@22
//   node scripts/golden.mjs --update    builds test/golden/*/dist anew; refused in CI, where goldens only judge
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareTrees, filesBelow } from "./compare-trees.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const siar = join(root, "lib/cli/main.js");
const isUpdate = process.argv.includes("--update");
const nodes = process.argv.slice(2).filter((argument) => argument !== "--update");
const goldens = readdirSync(join(root, "test/golden"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `test/golden/${name}`)
  .sort();

/** @param {string} site its folder in the repository @returns {string[]} flags that fix the moment of its build */
function momentOf(site) {
  return site === "." ? [] : ["--now", readFileSync(join(root, site, "now"), "utf8").trim()];
}

/**
 * A build that fails says itself what is wrong.
 * @param {string} command @param {string[]} args @param {string} site @returns {number}
 */
function exitCodeOf(command, args, site) {
  return spawnSync(command, args, { cwd: join(root, site), stdio: "inherit" }).status ?? 1;
}

/** @param {string} runner @param {string} site @returns {boolean} whether it came out as committed */
function isGolden(runner, site) {
  const [command, ...before] = runner.startsWith("node@") ? ["npx", "-y", "-p", runner, "node"] : [runner];
  const out = mkdtempSync(join(tmpdir(), "siar-golden-"));
  const committed = join(root, site, "dist");
  try {
    const args = [siar, "build", "--out", out, "--frozen-ids", "--quiet", ...momentOf(site)];
    const version = execFileSync(command, [...before, "--version"], { encoding: "utf8" }).trim();
    if (exitCodeOf(command, [...before, ...args], site) !== 0) return false;
    const differences = existsSync(committed) ? compareTrees(committed, out) : [`missing: ${committed}`];
    for (const line of differences) console.error(line);
    const mend = site === "." ? "npm run build" : "npm run golden -- --update";
    const verdict =
      differences.length === 0 ? "equal" : `NOT equal: run ${mend}, read the diff and commit it`;
    console.log(`Node ${version}: ${join(site, "dist")}, ${filesBelow(out).length} files, ${verdict}`);
    return differences.length === 0;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

if (!isUpdate) {
  const runners = nodes.length > 0 ? nodes : [process.execPath];
  const verdicts = runners.flatMap((runner) => [".", ...goldens].map((site) => isGolden(runner, site)));
  process.exitCode = verdicts.every(Boolean) ? 0 : 1;
} else if (process.env.CI) {
  console.error("A golden edition is not updated in CI: update it where its diff is read, and commit it.");
  process.exitCode = 2;
} else {
  for (const site of goldens) {
    const args = [siar, "build", ...momentOf(site)];
    const code = exitCodeOf(process.execPath, args, site);
    if (code !== 0) process.exit(code);
  }
}
