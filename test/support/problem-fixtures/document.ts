/** The page that lists every problem: made from fixtures and samples, so that it shows what siar says and nothing else. */

import type { ExplainedRule, Explanation } from "../../../src/inspect/explain.ts";
import type { Problem } from "../../../src/model/problem.ts";
import { type ProblemCode, problemCodes } from "../../../src/problems/problem.ts";
import { renderText } from "../../../src/problems/render.ts";
import type { Fixture } from "./fixture.ts";
import { findProblem, runFixture } from "./run.ts";
import { explained, sampledSections } from "./sampled.ts";
import { problemFixtures, sections } from "./table.ts";

interface Chapter {
  readonly title: string;
  readonly about: string;
  readonly codes: readonly ProblemCode[];
}

/** The whole of `docs/problems.md`; only within a test. */
export async function problemsDocument(): Promise<string> {
  const chapters = joined([
    ...sections.map(({ fixtures, ...section }) => ({
      ...section,
      codes: Object.keys(fixtures) as ProblemCode[],
    })),
    ...sampledSections((code) => code in problemFixtures),
  ]);
  const parts = [head(chapters)];
  for (const chapter of chapters) parts.push(await chapterOf(chapter));
  return `${parts.join("\n\n")}\n`;
}

/** What is called the same is one chapter. */
function joined(chapters: readonly Chapter[]): readonly Chapter[] {
  const byTitle = new Map<string, Chapter>();
  for (const chapter of chapters) {
    const known = byTitle.get(chapter.title);
    byTitle.set(
      chapter.title,
      known ? { ...known, codes: [...known.codes, ...chapter.codes].sort() } : chapter,
    );
  }
  return [...byTitle.values()];
}

function head(chapters: readonly Chapter[]): string {
  const list = chapters.map(
    ({ title }) =>
      `- [${title}](#${title
        .toLowerCase()
        .replace(/[^a-z ]/g, "")
        .replaceAll(" ", "-")})`,
  );
  return `# Problems

Every problem that siar can report, each with an example. A problem has a code, which never changes; a place, which is
file, line and column; and says what is wrong, why, and what to write instead.

An **error** stops the build: nothing is written, and the site is as it was. A **warning** does not, and a **note** is
only worth knowing. All problems of all files come in one run. \`--format json\` and \`--format github\` say the same for
programs and for pull requests. \`siar check --explain CODE\` shows one of them.

There are ${problemCodes.length} codes, in these groups:

${list.join("\n")}`;
}

async function chapterOf({ title, about, codes }: Chapter): Promise<string> {
  const parts = [`## ${title}\n\n${about}`];
  for (const code of codes) parts.push(await sectionOf(code, problemFixtures[code]));
  return parts.join("\n\n");
}

/** What is said where it is found, and what the rules have to show. */
async function sectionOf(code: ProblemCode, fixture: Fixture | undefined): Promise<string> {
  const explanation = explained(code);
  const problem = fixture ? await exampleOf(code, fixture) : explanation?.example;
  if (!problem) throw new Error(`There is nothing to show of ${code}.`);
  const { severities, w3c } = explanation ?? { severities: [], w3c: [] };
  const parts = [
    `### \`${code}\``,
    `${severitiesOf([problem.severity, ...severities])}${namesOf([...(problem.w3c ? [problem.w3c] : []), ...w3c])}`,
    fenced(renderText(problem)),
    ...(explanation ? [rulesOf(explanation)] : []),
  ];
  return parts.join("\n\n");
}

async function exampleOf(code: ProblemCode, fixture: Fixture): Promise<Problem> {
  const problem = findProblem(await runFixture(fixture), code);
  if (!problem) throw new Error(`The fixture of ${code} no longer makes it.`);
  return problem;
}

const SEVERITIES = { error: "Error", warning: "Warning", info: "Note" } as const;

function severitiesOf(severities: readonly Problem["severity"][]): string {
  const [first, ...others] = new Set(severities.map((one) => SEVERITIES[one]));
  return `${[first, ...others.map((one) => one.toLowerCase())].join(", or ")}.`;
}

function namesOf(w3c: readonly string[]): string {
  const names = [...new Set(w3c)].map((name) => `\`${name}\``);
  return names.length === 0 ? "" : ` At the W3C: ${names.join(", ")}.`;
}

/** So many samples show what a code is about; of the rest the names will do. */
const MOST_ROWS = 8;

function rulesOf({ rules }: Explanation): string {
  const shown = oneOfEach(rules).slice(0, MOST_ROWS);
  const rest = [...new Set(rules.filter((one) => !shown.includes(one)).map(({ element }) => element))].filter(
    (name) => !shown.some(({ element }) => element === name),
  );
  const rows = shown.map(({ element, clause, wrong, wrongAt, right }) =>
    [
      `\`${element}\``,
      escaped(clause),
      inCell(wrong, wrongAt),
      right === undefined ? "" : inCell(right, 0),
    ].join(" | "),
  );
  const table = [
    "| element | clause | wrong | right |",
    "|---|---|---|---|",
    ...rows.map((row) => `| ${row} |`),
  ];
  const more = rest.length === 0 ? "" : `\n\nAlso of ${rest.map((name) => `\`${name}\``).join(", ")}.`;
  return `${table.join("\n")}${more}`;
}

/** Each element once, and then what else there is of them. */
function oneOfEach(rules: readonly ExplainedRule[]): readonly ExplainedRule[] {
  const firsts = rules.filter(
    ({ element }, index) => rules.findIndex((one) => one.element === element) === index,
  );
  return [...firsts, ...rules.filter((one) => !firsts.includes(one))];
}

const LONGEST_SAMPLE = 120;
/** Of that what stands before the place that is meant. */
const BEFORE = 40;

/** A sample as code on one line, no longer than a cell may be: what stands around `at`. */
function inCell(sample: string, at: number): string {
  const folded = Array.from(sample.trim(), (letter) => (/\s/.test(letter) ? " " : letter));
  const from = Math.max(0, Math.min(at - BEFORE, folded.length - LONGEST_SAMPLE));
  const to = from + LONGEST_SAMPLE;
  const cut = `${from > 0 ? "…" : ""}${folded.slice(from, to).join("")}${to < folded.length ? "…" : ""}`;
  const longest = Math.max(0, ...[...cut.matchAll(/`+/g)].map(([run]) => run.length));
  const tick = "`".repeat(longest + 1);
  return longest === 0 ? `${tick}${escaped(cut)}${tick}` : `${tick} ${escaped(cut)} ${tick}`;
}

function escaped(text: string): string {
  return text.replaceAll("|", "\\|");
}

/** A block of code whose fence is longer than any run of backticks in it. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}
