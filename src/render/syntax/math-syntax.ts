/**
 * Mathematics for marked: `$…$` and `$$…$$`, `\(…\)` and `\[…\]`, as Pandoc, GitHub, kramdown and MathJax have them.
 * Prices are no mathematics: within a line a dollar sign opens only what the next one closes, with no space on the
 * inner side of either, and no digit behind.
 */

import type { Token, TokenizerExtension } from "marked";
import { startOf } from "./lines.ts";

export interface Mathematics {
  readonly type: "math";
  readonly raw: string;
  /** Without its marks. */
  readonly tex: string;
  /** Whether it is set apart from the line. */
  readonly isDisplayed: boolean;
  readonly isBlock: boolean;
}

/** Whether a body may have any. */
export const MATHEMATICS: RegExp = /\$|\\[[(]/;
/** Longer ones are nobody's formula; the search for an end goes no further. */
const LONGEST = 8000;

/** Where in a paragraph one begins. */
export const mathStart: (source: string) => number | undefined = startOf(/^ {0,3}(?:\$\$|\\\[)/);

export const mathBlock: TokenizerExtension = {
  name: "math",
  level: "block",
  start: mathStart,
  tokenizer(source) {
    const [opening, mark = ""] = /^ {0,3}(\$\$|\\\[)/.exec(source) ?? [];
    if (opening === undefined) return undefined;
    const close = mark === "$$" ? "$$" : "\\]";
    const end = source.slice(0, LONGEST).indexOf(close, opening.length);
    const tail = end === -1 ? undefined : /^[ \t]*(?:\n|$)/.exec(source.slice(end + 2, end + 100))?.[0];
    const tex = source.slice(opening.length, end);
    if (tail === undefined || tex.trim() === "") return undefined;
    const raw = source.slice(0, end + 2 + tail.length);
    return { type: "math", raw, tex: tex.trim(), isDisplayed: true, isBlock: true } satisfies Mathematics;
  },
};

export const mathSpan: TokenizerExtension = {
  name: "math",
  level: "inline",
  start(source) {
    const at = source.indexOf("$");
    return at === -1 ? undefined : at;
  },
  tokenizer(source, tokens) {
    const first = source.charCodeAt(0);
    if (first !== 36 && first !== 92) return undefined;
    if (first === 92) return readSpan(source);
    const isWithinWord = /[a-z0-9$]/i.test(tokens.at(-1)?.raw.slice(-1) ?? "");
    const span = isWithinWord ? undefined : readSpan(source);
    // As a token of its own: the one before would grow, and be looked at whole at the next dollar sign.
    return span ?? { type: "text", raw: "$", text: "$", escaped: false };
  },
};

/** Emphasis begins and ends nowhere within mathematics: each is masked by as many letters. */
export function maskMathematics(text: string): string {
  let masked = "";
  let end = 0;
  for (let at = text.indexOf("$"); at !== -1; at = text.indexOf("$", Math.max(at + 1, end))) {
    const raw = readSpan(text.slice(at, at + LONGEST))?.raw;
    if (raw === undefined || /[a-z0-9$]/i.test(text.charAt(at - 1))) continue;
    masked += text.slice(end, at) + "a".repeat(raw.length);
    end = at + raw.length;
  }
  return masked + text.slice(end);
}

function readSpan(source: string): (Mathematics & Token) | undefined {
  const [mark, close] =
    MARKS.find(([opening]) => source.startsWith(opening)) ?? (source.startsWith("$") ? ["$", "$"] : []);
  if (mark === undefined || close === undefined) return undefined;
  const within = source.slice(0, LONGEST);
  const end = mark === "$" ? endOfDollars(within) : within.indexOf(close, mark.length);
  const tex = within.slice(mark.length, end);
  if (end === -1 || tex.trim() === "") return undefined;
  const isDisplayed = mark === "$$" || mark === "\\[";
  const raw = within.slice(0, end + close.length);
  return { type: "math", raw, tex: tex.trim(), isDisplayed, isBlock: false } satisfies Mathematics;
}

const MARKS: readonly (readonly [string, string])[] = [
  ["$$", "$$"],
  ["$`", "`$"],
  ["\\(", "\\)"],
  ["\\[", "\\]"],
];

/** Where the next dollar sign closes what the first one opens, or -1. */
function endOfDollars(source: string): number {
  if (/^\$[\s$]/.test(source)) return -1;
  for (let at = 1; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === "\\") at++;
    else if (character === "`") return -1;
    else if (character === "$")
      return /\s/.test(source.charAt(at - 1)) || /[\d$]/.test(source.charAt(at + 1)) ? -1 : at;
  }
  return -1;
}
