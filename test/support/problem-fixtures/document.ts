/** The page that lists every problem: made from the fixtures, so that it shows what siar says and nothing else. */

import { type ProblemCode, problemCodes } from "../../../src/problems/problem.ts";
import { renderText } from "../../../src/problems/render.ts";
import type { Fixture } from "./fixture.ts";
import { findProblem, runFixture } from "./run.ts";
import { type Section, sections } from "./table.ts";

/** The whole of `docs/problems.md`; only within a test. */
export async function problemsDocument(): Promise<string> {
  const parts = [head()];
  for (const section of sections) parts.push(await sectionOf(section));
  return `${parts.join("\n\n")}\n`;
}

function head(): string {
  const list = sections.map(
    ({ title }) =>
      `- [${title}](#${title
        .toLowerCase()
        .replace(/[^a-z ]/g, "")
        .replaceAll(" ", "-")})`,
  );
  return `# Problems

Every problem that siar can report, each with an example. A problem has a code, which never changes; a place, which is
file, line and column; and says what is wrong, why, and what to write instead.

An **error** stops the build: nothing is written, and the site is as it was. A **warning** does not. All problems of all
files come in one run. \`--format json\` and \`--format github\` say the same for programs and for pull requests.

There are ${problemCodes.length} codes, in these groups:

${list.join("\n")}`;
}

async function sectionOf({ title, about, fixtures }: Section): Promise<string> {
  const parts = [`## ${title}\n\n${about}`];
  for (const [code, fixture] of Object.entries(fixtures))
    parts.push(await exampleOf(code as ProblemCode, fixture));
  return parts.join("\n\n");
}

async function exampleOf(code: ProblemCode, fixture: Fixture): Promise<string> {
  const run = await runFixture(fixture);
  const problem = findProblem(run, code);
  if (!problem) throw new Error(`The fixture of ${code} no longer makes it.`);
  const example = renderText(problem);
  return `### \`${code}\`\n\n${problem.severity === "error" ? "Error" : "Warning"}.\n\n${fenced(example)}`;
}

/** A block of code whose fence is longer than any run of backticks in it. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}
