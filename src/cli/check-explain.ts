/**
 * `siar check --explain CODE`: what a code is about. What rules have samples of is told by these; of any other code the
 * page of problems that comes with siar has an example.
 */

import { readFileSync } from "node:fs";
import { type ExplainedRule, type Explanation, explainRule } from "../inspect/explain.ts";
import type { ProblemCode } from "../problems/problem.ts";
import { renderText } from "../problems/render.ts";

/** A text of several lines. */
export function explain(code: ProblemCode): string {
  const explained = explainRule(code);
  return explained === undefined ? (sectionOf(code) ?? NOTHING_MORE) : textOf(explained);
}

const NOTHING_MORE = "This siar has no example of that code.";

/** More samples than these show nothing new. */
const MOST_RULES = 12;

function textOf({ code, severities, w3c, example, rules }: Explanation): string {
  const names = w3c.length === 0 ? "" : `  W3C: ${w3c.join(", ")}`;
  const more = rules.slice(MOST_RULES).map(({ element }) => element);
  return [
    `${code}  ${severities.join(" or ")}${names}`,
    renderText(example),
    ...groupsOf(rules.slice(0, MOST_RULES)),
    ...(more.length === 0 ? [] : [`And so of: ${[...new Set(more)].join(", ")}.`]),
  ].join("\n\n");
}

/** What is wrong at one place in several ways is right in one. */
function groupsOf(rules: readonly ExplainedRule[]): readonly string[] {
  const groups = new Map<string, { readonly wrong: string[]; readonly right: string | undefined }>();
  for (const { element, clause, wrong, right } of rules) {
    const name = `${element} (${clause})`;
    const known = groups.get(name);
    if (known) known.wrong.push(wrong);
    else groups.set(name, { wrong: [wrong], right });
  }
  return [...groups].map(([name, { wrong, right }]) =>
    [
      name,
      ...wrong.map((one) => `  wrong  ${indented(one)}`),
      ...(right === undefined ? [] : [`  right  ${indented(right)}`]),
    ].join("\n"),
  );
}

function indented(sample: string): string {
  return sample.replaceAll("\n", `\n${" ".repeat("  wrong  ".length)}`);
}

/** Of the code, between its headline and the next one. */
function sectionOf(code: string): string | undefined {
  const page = readFileSync(new URL("../../docs/problems.md", import.meta.url), "utf8");
  const headline = `\n### \`${code}\`\n`;
  const at = page.indexOf(headline);
  if (at === -1) return undefined;
  const [section = ""] = page.slice(at + headline.length).split(/\n#{2,3} /, 1);
  return `${code}\n\n${section.trim().replaceAll(/^`{3,}(?:text)?\n?/gm, "")}`.trimEnd();
}
