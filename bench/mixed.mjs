// Builds one site of thousands of articles that were written for many tools, mixed, as an archive of many years is: says
// how long it takes and what became of the files. Not a figure to compare, but one to keep at 100 %.
//   node bench/mixed.mjs [N] [--dialect NAME] [--keep]     5000 and jekyll unless given; lib/ must be compiled
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const DIALECTS = fileURLToPath(new URL("../test/dialects", import.meta.url));
const PROGRAM = fileURLToPath(new URL("../lib/cli/main.js", import.meta.url));
/** Other folders of the tests hold tables, and articles that are broken on purpose. */
const FOLDERS = readdirSync(DIALECTS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !["broken", "tables"].includes(entry.name))
  .map(({ name }) => name)
  .sort();
const ARTICLE = /\.(?:md|markdown|mdx|html)$/;
const NOW = "2030-01-01";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dialect: { type: "string", default: "jekyll" },
    keep: { type: "boolean", default: false },
  },
});
const count = Number(positionals[0] ?? 5000);
if (!Number.isInteger(count) || count < 1) {
  console.error("usage: node bench/mixed.mjs [N] [--dialect NAME] [--keep]");
  process.exit(2);
}

const home = mkdtempSync(join(tmpdir(), "siar-mixed-"));
try {
  const written = writeSite(count, home);
  const { report, seconds, status } = build(home);
  tell(written, report, seconds, status);
} finally {
  if (values.keep) console.log(`\nkept in ${home}`);
  else rmSync(home, { recursive: true, force: true });
}

/** N articles of all folders by turns, each round in a folder of its own; and what lies beside them. */
function writeSite(number, folder) {
  const rounds = FOLDERS.map((name) => filesBelow(join(DIALECTS, name)));
  const written = [];
  for (let round = 0; written.length < number; round++) {
    for (const [index, name] of FOLDERS.entries()) {
      for (const file of rounds[index]) {
        const from = join(DIALECTS, name, file);
        if (!ARTICLE.test(file)) {
          write(join(folder, "articles", String(round), name, file), readFileSync(from));
        } else if (written.length < number) {
          const path = join("articles", String(round), name, file);
          write(join(folder, path), addressedAnew(readFileSync(from, "utf8"), round));
          written.push(path);
        }
      }
    }
  }
  write(
    join(folder, "siar.config.yaml"),
    [
      "title: Mixed",
      "baseUrl: https://mixed.example/",
      "established: 2010-01-01",
      "timeZone: Asia/Jakarta",
      "languages: [en, pl, de]",
      `dialect: ${values.dialect}`,
      "lenient: true",
      "highlight: true",
      "math: true",
      `articles: [${["md", "markdown", "mdx", "html"].map((ending) => `articles/**/*.${ending}`).join(", ")}]`,
      "articlePath: /:sections/:filename/",
      "",
    ].join("\n"),
  );
  return written;
}

/** Addresses and ids that an article claims for itself are those of its round: no two have one. */
function addressedAnew(text, round) {
  const head = text.slice(0, 900);
  const fresh = head
    .replace(/^(\s*"?(?:permalink|url|path|save_as|slug)"?\s*[:=]\s*["']?)\/?(?=[\w{])/gim, `$1/r${round}/`)
    .replace(/^(\s*-\s+|.*(?:aliases|redirect_from).*["[ ])\/(?=\w)/gim, `$1/r${round}/`)
    .replace(/(\?p=|^id: )12\b/gm, `$1${round}`);
  return fresh + text.slice(900);
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith("siar.config"))
    .sort();
}

function write(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function build(folder) {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [PROGRAM, "build", "--format", "json", "--now", NOW],
    { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 30 },
  );
  const seconds = (performance.now() - began) / 1000;
  if (status !== 0 && status !== 1) throw new Error(`siar ended with ${status}: ${stderr.slice(-2000)}`);
  return { report: JSON.parse(stdout), seconds, status };
}

function tell(written, report, seconds, status) {
  const { rows } = JSON.parse(readFileSync(join(home, "siar.ids.json"), "utf8"));
  const published = new Set(rows.map(({ path }) => path));
  const named = new Set(report.problems.map(({ file }) => file));
  const hides =
    /^\s*"?(?:draft|published|unlisted|status|visibility|permalink|eleventyExclude\w*|\w*date)"?\s*[:=]\s*/im;
  const fates = {
    published: 0,
    "named in a problem": 0,
    "hidden by what it says": 0,
    "leads elsewhere": 0,
    lost: 0,
  };
  const lost = [];
  for (const path of written) {
    if (published.has(path)) fates.published++;
    else if (named.has(path)) fates["named in a problem"]++;
    else if (
      hides.test(readFileSync(join(home, path), "utf8").slice(0, 900)) ||
      /\/_drafts\/|\/2099-/.test(path)
    )
      fates["hidden by what it says"]++;
    else if (/^redirect_to:/m.test(readFileSync(join(home, path), "utf8"))) fates["leads elsewhere"]++;
    else {
      fates.lost++;
      lost.push(path);
    }
  }
  console.log(
    `${written.length} articles of ${FOLDERS.length} folders, as ${values.dialect}: ${seconds.toFixed(1)} s, exit ${status}`,
  );
  for (const [fate, number] of Object.entries(fates)) console.log(`${String(number).padStart(7)}  ${fate}`);
  for (const path of lost.slice(0, 10)) console.log(`         ${path}`);
  console.log(`\nproblems`);
  const codes = new Map();
  for (const { severity, code } of report.problems) {
    const key = `${severity}  ${code}`;
    codes.set(key, (codes.get(key) ?? 0) + 1);
  }
  for (const [code, number] of [...codes].sort(([, a], [, b]) => b - a))
    console.log(`${String(number).padStart(7)}  ${code}`);
  console.log(`\nsource in pages and feeds: ${sourceIn(join(home, "dist")).join("\n  ") || "none"}`);
}

/** Files of the output that show template syntax outside of code, or hold what XML forbids: the first ten. */
function sourceIn(folder) {
  const found = [];
  for (const file of filesBelow(folder)) {
    if (!/\.(?:html|xml|json)$/.test(file)) continue;
    const text = readFileSync(join(folder, file), "utf8");
    const words = text
      .replace(/<(code|pre|script)\b[\s\S]*?<\/\1>/g, "")
      .replace(/<(code|pre|script)\b(?:\\.|[^"\\])*?<\\?\/\1>/g, "");
    const match = /\{\{[<%]|\{%|[\0-\x08\x0B\x0C\x0E-\x1F]/.exec(words);
    if (match)
      found.push(
        `${file}: ${words.slice(Math.max(0, match.index - 30), match.index + 40).replace(/\s+/g, " ")}`,
      );
    if (found.length === 10) break;
  }
  return found;
}
