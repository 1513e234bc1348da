/**
 * What a rule is about, by its own samples: they are its tests, and here they are what is shown of it. To be loaded
 * by whoever explains, and by nothing else.
 */

import { jsonSamples } from "../check/rules/json/json-samples.ts";
import { type Sample, xmlSamples } from "../check/rules/samples.ts";
import { checkFeed } from "../check/stream/check-feed.ts";
import type { Problem, Severity } from "../model/problem.ts";

export interface Explanation {
  readonly code: string;
  readonly severities: readonly Severity[];
  /** The names that the Feed Validation Service of the W3C has for it. */
  readonly w3c: readonly string[];
  /** What is said of the first of the wrong samples. */
  readonly example: Problem;
  readonly rules: readonly ExplainedRule[];
}

/** One place where the code is told, right and wrong. */
export interface ExplainedRule {
  readonly element: string;
  readonly clause: string;
  readonly w3c: string | undefined;
  readonly wrong: string;
  /** Offset in the wrong sample of what is said of it. */
  readonly wrongAt: number;
  readonly right: string | undefined;
}

/** Every sample of every rule. */
export function allSamples(): readonly Sample[] {
  return [...xmlSamples(), ...jsonSamples()];
}

/** Explains a code; `undefined` where no rule has samples of it. */
export function explainRule(
  code: string,
  samples: readonly Sample[] = allSamples(),
): Explanation | undefined {
  const wrong = samples.filter((one) => one.code === code);
  const told = wrong.flatMap((sample) => {
    const problem = problemOf(sample);
    return problem === undefined ? [] : [{ sample, problem }];
  });
  const [first] = told;
  if (first === undefined) return undefined;
  return {
    code,
    severities: [...new Set(told.map(({ problem }) => problem.severity))],
    w3c: [...new Set(told.flatMap(({ problem }) => problem.w3c ?? []))],
    example: first.problem,
    rules: told.map(({ sample, problem }) => ({
      element: sample.name,
      clause: sample.clause,
      w3c: problem.w3c,
      wrong: sample.text,
      wrongAt: offsetIn(sample, problem),
      right: rightOf(sample, samples)?.text,
    })),
  };
}

/** The codes that have samples, sorted. */
export function codesOf(samples: readonly Sample[]): readonly string[] {
  return [...new Set(samples.flatMap(({ code }) => code ?? []))].sort();
}

/** What is told of the wrong sample, where it is told at all. */
export function problemOf({ code, document }: Sample): Problem | undefined {
  const file = document.startsWith("<") ? "feed.xml" : "feed.json";
  return checkFeed(document, { file }).problems.find((one) => one.code === code);
}

/** Where in the sample the problem stands that was found in its document; a root is given namespaces there. */
function offsetIn({ text, document }: Sample, { place }: Problem): number {
  const before = document.split("\n").slice(0, (place?.line ?? 1) - 1);
  const offset = before.reduce((sum, { length }) => sum + length + 1, (place?.column ?? 1) - 1);
  const start = document.indexOf(text);
  return Math.max(0, offset - (start === -1 ? document.trimEnd().length - text.length : start));
}

/** The rule's own right sample, else that of the element. */
function rightOf({ name, clause }: Sample, samples: readonly Sample[]): Sample | undefined {
  const right = samples.filter((one) => one.code === undefined && one.name === name);
  return right.find((one) => one.clause === clause) ?? right[0];
}
