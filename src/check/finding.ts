/**
 * What a judge has found: a problem that does not yet know its file, and where it stands in the text
 * that was judged. Offsets count UTF-16 units from the start of that text, so a finding in an entry
 * can be kept and used in every feed that carries the entry. This file turns them into places.
 */

import type { Place, Problem, Severity } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import type { CheckFacts } from "../problems/words/check.ts";

export interface Finding {
  readonly problem: Problem;
  readonly at: number;
  readonly length: number;
}

/** One judgement: a pure function of what it judges, and the clause that it holds. */
export interface Rule<Subject> {
  /** Where the rule is written down, `RFC 4287 §4.2.6` or `R61`. */
  readonly clause: string;
  readonly judge: (subject: Subject) => readonly Finding[];
}

/** What a rule returns where all is well. */
export const NOTHING: readonly Finding[] = [];

/** What a rule may say beside its facts. */
export interface FindingOptions {
  /** UTF-16 units that are underlined. */
  readonly length?: number;
  /** Only where it differs from the table's. */
  readonly severity?: Severity;
  /** The name that the W3C's service has for it here, where it is not the table's; empty where it has none. */
  readonly w3c?: string;
}

/** States a finding. */
export function found<C extends keyof CheckFacts>(
  code: C,
  at: number,
  facts: Parameters<typeof problem<C>>[2],
  { length = 1, severity, w3c }: FindingOptions = {},
): Finding {
  const stated = problem(code, undefined, facts, severity);
  if (w3c === undefined) return { problem: stated, at, length };
  const { w3c: _, ...nameless } = stated;
  return { problem: w3c === "" ? nameless : { ...nameless, w3c }, at, length };
}

/** Applies every rule of a table to one subject. */
export function judge<Subject>(rules: readonly Rule<Subject>[], subject: Subject): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) for (const finding of rule.judge(subject)) findings.push(finding);
  return findings;
}

/** Appends; for lists of any length, which a spread into `push` is not. */
export function addAll<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one);
}

/** What is said twice at one place, by the standards and by the house, is said as the graver of the two says it. */
export function saidOnce(findings: readonly Finding[], keyOf: KeyOf = placeAndCode): readonly Finding[] {
  if (findings.length < 2) return findings;
  const said = new Map<string, Finding>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const before = said.get(key);
    if (before === undefined || isGraver(finding, before)) said.set(key, finding);
  }
  return [...said.values()];
}

/** By what two findings are the same. */
type KeyOf = (finding: Finding) => string;

function placeAndCode({ at, problem }: Finding): string {
  return `${at} ${problem.code}`;
}

function isGraver(a: Finding, b: Finding): boolean {
  return GRAVITY.indexOf(a.problem.severity) < GRAVITY.indexOf(b.problem.severity);
}

const GRAVITY: readonly Severity[] = ["error", "warning", "info"];

/** The same findings, `by` units further on. */
export function moved(findings: readonly Finding[], by: number): readonly Finding[] {
  return by === 0 ? findings : findings.map((finding) => ({ ...finding, at: finding.at + by }));
}

/** An excerpt shows this much behind what it marks, and none where it would be longer: feeds hold articles on one line. */
const CONTEXT = 160;
const LONGEST_EXCERPT = 10_000;

/** Gives findings their places in `file`; sorted by place, then code. */
export function placed(file: string, text: string, findings: readonly Finding[]): Problem[] {
  const sorted = [...findings].sort((a, b) => a.at - b.at || compare(a.problem.code, b.problem.code));
  const line: Line = { number: 1, start: 0, end: endOfLine(text, 0) };
  return sorted.map((finding) => {
    const at = Math.min(Math.max(finding.at, 0), text.length);
    while (line.end < at) {
      line.number += 1;
      line.start = text.startsWith("\r\n", line.end) ? line.end + 2 : line.end + 1;
      line.end = endOfLine(text, line.start);
    }
    return { ...finding.problem, place: placeOf(file, text, line, at, finding.length) };
  });
}

interface Line {
  number: number;
  start: number;
  end: number;
}

function placeOf(file: string, text: string, line: Readonly<Line>, at: number, length: number): Place {
  const { number, start: lineStart, end: lineEnd } = line;
  const marked = Math.max(1, Math.min(length, lineEnd - at));
  const excerptEnd = Math.min(lineEnd, at + marked + CONTEXT);
  return {
    file,
    line: number,
    column: Math.max(at - lineStart, 0) + 1,
    length: marked,
    ...(excerptEnd - lineStart <= LONGEST_EXCERPT && { excerpt: text.slice(lineStart, excerptEnd) }),
  };
}

/** Offset of the line break that ends the line, or of the text's end. */
function endOfLine(text: string, from: number): number {
  LINE_BREAK.lastIndex = from;
  return LINE_BREAK.exec(text)?.index ?? text.length;
}

const LINE_BREAK = /[\n\r]/g;

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
