/** Grammars of values that only Apple's tags have. */

import { as, type Grammar } from "../../grammars/grammar.ts";
import { positiveInteger } from "../../grammars/values.ts";
import { fullUrlAs } from "../media/grammars.ts";

export const itunesUrl: Grammar = fullUrlAs("InvalidFullLink");
export const imageUrl: Grammar = fullUrlAs("InvalidLink");
export const fromOne: Grammar = as(positiveInteger, { w3c: "InvalidPositiveInteger" });

/** One of those words in any case, with white space around it or not. */
export function anyCaseOf(words: readonly string[], w3c: string, severity?: "warning"): Grammar {
  const known = new Set(words.map((word) => word.toLowerCase()));
  const reason = `It is one of ${words.map((one) => `\`${one}\``).join(", ")}.`;
  return (value) =>
    known.has(value.trim().toLowerCase())
      ? undefined
      : { code: "feed/choice-unknown", reason, w3c, ...(severity !== undefined && { severity }) };
}

/** The words of today first, then those of the years before. */
export const explicit: Grammar = anyCaseOf(
  ["true", "false", "yes", "no", "clean", "explicit"],
  "InvalidYesNoClean",
);
/** Whatever is not yes has no effect. */
export const switchWord: Grammar = anyCaseOf(
  ["yes", "no", "true", "false", "clean"],
  "InvalidYesNoClean",
  "warning",
);
export const yesNo: Grammar = anyCaseOf(["yes", "no"], "InvalidYesNo", "warning");
