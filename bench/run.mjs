// Measures builds as whole processes, the floor beside them in the same run, and prints a table.
//   node bench/run.mjs [N …]        1000 and 10000 unless given; lib/ must be compiled
// Each figure is the median of five; worse figures are printed like better ones.
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { writeCorpus } from "./corpus.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const siar = join(root, "lib/cli/main.js");
const peakHook = pathToFileURL(join(root, "bench/peak.mjs")).href;
const ROUNDS = 5;
const folder = mkdtempSync(join(tmpdir(), "siar-bench-"));

/** @param {readonly string[]} args @param {string} cwd @returns {{ seconds: number, mebibytes: number }} */
function run(args, cwd) {
  const peakFile = join(folder, "peak");
  rmSync(peakFile, { force: true });
  const began = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ["--import", peakHook, ...args], {
    cwd,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    env: { ...process.env, CI: "", SIAR_PEAK: peakFile },
  });
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr.slice(-500)}`);
  return { seconds, mebibytes: existsSync(peakFile) ? Number(readFileSync(peakFile, "utf8")) : 0 };
}

/** @param {() => { seconds: number, mebibytes: number }} measure */
function median(measure) {
  const all = Array.from({ length: ROUNDS }, measure).sort((a, b) => a.seconds - b.seconds);
  const { seconds } = all[Math.floor(ROUNDS / 2)];
  return { seconds, mebibytes: Math.max(...all.map((one) => one.mebibytes)) };
}

/** @param {string} name @param {{ seconds: number, mebibytes: number }} found @param {string} against */
function print(name, { seconds, mebibytes }, against = "") {
  console.log(`| ${name} | ${seconds.toFixed(2)} s | ${mebibytes.toFixed(0)} MiB | ${against} |`);
}

const ratio = (one, other) => (one.seconds / other.seconds).toFixed(3);
const counts = process.argv.slice(2).map(Number);
try {
  console.log(`Node ${process.version}, median of ${ROUNDS}, whole process\n`);
  console.log("| work | wall | peak memory | ratio |\n|---|---:|---:|---|");
  const bare = median(() => run(["-e", "0"], root));
  print("`node -e 0`", bare);
  run([siar, "build"], root);
  const edition = median(() => run([siar, "build", "--quiet"], root));
  print(
    "the edition of this repository, nothing changed",
    edition,
    `${ratio(edition, bare)} of \`node -e 0\``,
  );
  for (const count of counts.length > 0 ? counts : [1000, 10_000]) {
    const site = join(folder, String(count));
    writeCorpus(count, site);
    const anew = (...names) => {
      for (const name of names) rmSync(join(site, name), { recursive: true, force: true });
    };
    const floor = median(() => {
      anew("floor");
      return run([join(root, "bench/floor.mjs"), site, join(site, "floor")], site);
    });
    print(`floor, ${count} articles`, floor);
    const cold = median(() => {
      anew("dist", ".siar", "siar.ids.json");
      return run([siar, "build", "--quiet"], site);
    });
    print(`cold, ${count}`, cold, `${ratio(cold, floor)} of the floor`);
    const same = median(() => run([siar, "build", "--quiet"], site));
    print(`nothing changed, ${count}`, same, `${ratio(same, bare)} of \`node -e 0\``);
    const edit = median(() => {
      appendFileSync(join(site, "articles/article-7.md"), "\nOne more sentence.\n");
      return run([siar, "build", "--quiet"], site);
    });
    print(`one article edited, ${count}`, edit, `${ratio(edit, cold)} of cold`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
