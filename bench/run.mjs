// Measures builds as whole processes, the floor beside them in the same run, and prints tables.
//   node bench/run.mjs [N …] [--profile FOLDER]      1000 and 10000 unless given; lib/ must be compiled
// Every round runs every kind of work once, so that what slows the machine down slows all of them. Nothing is dropped;
// worse figures are printed like better ones.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { BenchSite } from "./bench-site.mjs";
import { hugoVersion } from "./hugo.mjs";
import { Figures, runNode, runNodeWithCost, TABLE_HEAD } from "./measure.mjs";
import { heaviestIn } from "./profile.mjs";

const ROUNDS = 5;
/** From here on one round does what begins with nothing. */
const LARGE = 50_000;
const BARE = "`node -e 0`";

const root = fileURLToPath(new URL("..", import.meta.url));
const program = join(root, "lib/cli/main.js");
const hugo = hugoVersion();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { profile: { type: "string" } },
});
const counts = positionals.length > 0 ? positionals.map(Number) : [1000, 10_000];
if (!counts.every((count) => count >= 10)) {
  console.error("usage: node bench/run.mjs [N …] [--profile FOLDER], each N at least 10");
  process.exit(2);
}
const home = mkdtempSync(join(tmpdir(), "siar-bench-"));

try {
  const model = cpus()[0]?.model.trim() ?? "unknown";
  console.log(`Node ${process.version}, ${availableParallelism()} cores (${model}), medians of ${ROUNDS}`);
  console.log(hugo ? `Hugo ${hugo}` : "no hugo here");
  console.log(`\n${TABLE_HEAD}`);
  measureEdition();
  for (const count of counts) measureCorpus(count);
} finally {
  rmSync(home, { recursive: true, force: true });
}

/** The repository's own edition, in a copy. */
function measureEdition() {
  const site = join(home, "edition");
  mkdirSync(site);
  for (const name of ["siar.config.yaml", "siar.ids.json", "articles", "static"])
    cpSync(join(root, name), join(site, name), { recursive: true });
  const build = [program, "build", "--quiet"];
  runNode(build, site);
  const figures = new Figures();
  const same = "the edition of this repository, nothing changed";
  for (let round = 0; round < ROUNDS; round++) {
    figures.add(BARE, runNode(["-e", "0"], site));
    figures.add(same, runNode(build, site));
  }
  figures.addCost(BARE, runNodeWithCost(["-e", "0"], site));
  figures.addCost(same, runNodeWithCost(build, site));
  console.log(figures.row(BARE));
  console.log(figures.row(same, figures.ratio(same, BARE, `of ${BARE}`)));
}

/** @param {number} count */
function measureCorpus(count) {
  const site = new BenchSite(count, join(home, String(count)), program);
  const figures = new Figures();
  const name = {
    floor: `floor, ${count} articles`,
    cold: `cold, ${count}`,
    body: `the text of one edited, again, ${count}`,
    title: `the title of one edited, again, ${count}`,
    same: `nothing changed, ${count}`,
    hugoCold: `hugo, cold, ${count}`,
    hugoEdit: `hugo, the text of one edited, again, ${count}`,
  };
  for (let round = 0; round < ROUNDS; round++) {
    const fromNothing = round === 0 || count < LARGE;
    if (fromNothing) {
      figures.add(name.floor, site.floor());
      figures.add(name.cold, site.cold());
    }
    site.editText();
    figures.add(name.body, site.editText());
    site.editTitle();
    figures.add(name.title, site.editTitle());
    figures.add(BARE, runNode(["-e", "0"], root));
    figures.add(name.same, site.same());
    if (hugo && fromNothing) {
      figures.add(name.hugoCold, site.hugoCold());
      site.hugoEdit();
      figures.add(name.hugoEdit, site.hugoEdit());
    }
  }
  figures.addCost(name.same, site.sameWithCost());
  const rows = [
    figures.row(BARE),
    figures.row(name.floor),
    figures.row(name.cold, figures.ratio(name.cold, name.floor, "of the floor")),
    figures.row(name.body, figures.ratio(name.body, name.cold, "of cold")),
    figures.row(name.title, figures.ratio(name.title, name.cold, "of cold")),
    figures.row(name.same, figures.ratio(name.same, BARE, `of ${BARE}`)),
  ];
  if (hugo) {
    rows.push(figures.row(name.hugoCold, figures.ratio(name.cold, name.hugoCold, "is siar's cold of it")));
    rows.push(figures.row(name.hugoEdit, figures.ratio(name.body, name.hugoEdit, "is siar's edit of it")));
  }
  console.log(rows.join("\n"));
  if (values.profile !== undefined) profile(site, resolve(values.profile, String(count)));
}

/** Runs that are not timed: how a build that begins with nothing spends its time, and one after an edit. */
function profile(site, folder) {
  for (const [kind, work] of Object.entries({ cold: () => site.cold(), edit: () => site.editText() })) {
    const into = join(folder, kind);
    rmSync(into, { recursive: true, force: true });
    mkdirSync(into, { recursive: true });
    site.profileInto = into;
    work();
    site.profileInto = undefined;
    console.log(`\n${kind}, ${site.count}, profiles in ${into}\n${heaviestIn(into)}`);
  }
}
