/** What every grammar of a value is: a pure function that says what is wrong with a text. */

import type { Severity } from "../../model/problem.ts";
import type { ValueFacts } from "../../problems/words/check-values.ts";

/** What is wrong with a value; undefined where nothing is. The white space around it belongs to it. */
export type Grammar = (value: string) => Misfit | undefined;

export interface Misfit {
  readonly code: keyof ValueFacts;
  /** A sentence, or nothing where the code says it all. */
  readonly reason: string;
  /** Only where it differs from the table's. */
  readonly severity?: Severity;
  /** The name that the W3C's service has for it, where it is not the table's; empty where it has none. */
  readonly w3c?: string;
}

/** One of those words, exactly. */
export function oneOf(words: readonly string[], w3c?: string): Grammar {
  const known = new Set(words);
  const reason = `It is one of ${words.map((word) => `\`${word}\``).join(", ")}.`;
  return (value) =>
    known.has(value) ? undefined : { code: "feed/choice-unknown", reason, ...(w3c !== undefined && { w3c }) };
}

/**
 * The same grammar, by another name of the W3C's service, or of another weight. What only looks strange keeps both, and
 * what has a name of its own wherever it stands keeps that, unless the service has none here at all.
 */
export function as(grammar: Grammar, { w3c, severity }: Pick<Misfit, "w3c" | "severity">): Grammar {
  return (value) => {
    const misfit = grammar(value);
    if (misfit === undefined) return undefined;
    const isDoubt = misfit.severity !== undefined || DOUBTS.has(misfit.code);
    const isRenamed = w3c === "" || (w3c !== undefined && !isDoubt && !NAMED.has(misfit.code));
    return {
      ...misfit,
      ...(isRenamed && { w3c }),
      ...(severity !== undefined && !isDoubt && { severity }),
    };
  };
}

/** Warnings about values that keep the grammar. */
const DOUBTS: ReadonlySet<Misfit["code"]> = new Set([
  "feed/date-doubtful",
  "feed/date-implausible",
  "feed/host-doubtful",
  "feed/id-not-canonical",
  "feed/mail-nameless",
  "feed/mail-unusual",
  "feed/scheme-unregistered",
  "feed/uri-not-ascii",
]);

/** Errors that the service calls the same everywhere. */
const NAMED: ReadonlySet<Misfit["code"]> = new Set([
  "feed/tag-uri-invalid",
  "feed/urn-invalid",
  "feed/uuid-invalid",
  "feed/weekday-wrong",
]);
