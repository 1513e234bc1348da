// A site of the corpus in a folder, and each kind of work that is measured on it. After an edit it looks whether the
// page says what was written: a build that did nothing is not a fast one.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { article, writeCorpus } from "./corpus.mjs";
import { runHugo, writeHugoSite } from "./hugo.mjs";
import { runNode, runNodeWithCost } from "./measure.mjs";

const FLOOR = fileURLToPath(new URL("floor.mjs", import.meta.url));
/** Which article is edited. */
const EDITED = 7;
/** All articles lie before it. */
const NOW = "2030-01-01";

export class BenchSite {
  /** Where profiles of builds go; none are made unless it is set. @type {string | undefined} */
  profileInto;
  #edits = 0;

  /** @param {number} count @param {string} folder @param {string} program the compiled command */
  constructor(count, folder, program) {
    this.count = count;
    this.folder = folder;
    this.program = program;
    this.file = join(folder, "articles", `${article(EDITED).name}.md`);
    writeCorpus(count, folder);
  }

  floor() {
    const out = join(this.folder, "floor");
    rmSync(out, { recursive: true, force: true });
    const run = runNodeWithCost([FLOOR, this.folder, out], this.folder);
    rmSync(out, { recursive: true });
    return run;
  }

  /** Without anything that an earlier build left, and with the articles as the corpus has them. */
  cold() {
    for (const name of ["dist", ".siar", "siar.ids.json"])
      rmSync(join(this.folder, name), { recursive: true, force: true });
    writeFileSync(this.file, article(EDITED).text);
    return this.#build();
  }

  /** Adds a sentence. */
  editText() {
    const sentence = `One more sentence, the ${++this.#edits}th.`;
    writeFileSync(this.file, `${readFileSync(this.file, "utf8")}\n${sentence}\n`);
    return this.#buildAndSee(sentence);
  }

  /** Gives another title, which stands in lists, feeds and the ledger too. */
  editTitle() {
    const title = `Another title, the ${++this.#edits}th`;
    writeFileSync(this.file, readFileSync(this.file, "utf8").replace(/^title: .*$/m, `title: ${title}`));
    return this.#buildAndSee(`<title>${title}`);
  }

  /** Timed without what measures memory, which would count for much of so short a run. */
  same() {
    return runNode(this.#command(), this.folder);
  }

  sameWithCost() {
    return runNodeWithCost(this.#command(), this.folder);
  }

  hugoCold() {
    const folder = join(this.folder, "hugo");
    writeHugoSite(this.folder, folder);
    return runHugo(folder);
  }

  hugoEdit() {
    const folder = join(this.folder, "hugo");
    const file = join(folder, "content/articles", `${article(EDITED).name}.md`);
    const sentence = `One more sentence, the ${++this.#edits}th.`;
    writeFileSync(file, `${readFileSync(file, "utf8")}\n${sentence}\n`);
    const run = runHugo(folder);
    see(join(folder, "public", slugIn(file), "index.html"), sentence);
    return run;
  }

  #command() {
    const build = [this.program, "build", "--quiet", "--now", NOW];
    return this.profileInto ? ["--cpu-prof", "--cpu-prof-dir", this.profileInto, ...build] : build;
  }

  #build() {
    return runNodeWithCost(this.#command(), this.folder);
  }

  #buildAndSee(text) {
    const run = this.#build();
    const language = /^lang: id$/m.test(readFileSync(this.file, "utf8")) ? "id" : "";
    see(join(this.folder, "dist", language, slugIn(this.file), "index.html"), text);
    return run;
  }
}

/** @param {string} file */
function slugIn(file) {
  return /^slug: (.*)$/m.exec(readFileSync(file, "utf8"))?.[1] ?? "";
}

/** @param {string} page @param {string} text */
function see(page, text) {
  if (!readFileSync(page, "utf8").includes(text)) throw new Error(`${page} does not say "${text}".`);
}
