/** Just enough of JavaScript to find where an expression in braces ends. Nothing is run. */

import type { Source } from "./source.ts";

/** Longer ones are taken for prose that has lost a brace. */
const LONGEST = 20_000;

/** Behind the brace that closes the one at an offset, or undefined; strings, templates and comments are passed over. */
export function endOfBraces(source: Source, at: number): number | undefined {
  const { text } = source;
  const limit = Math.min(text.length, at + LONGEST);
  let depth = 0;
  for (let next = at; next < limit && source.spend(1); ) {
    const character = text[next];
    if (character === "{") depth++;
    else if (character === "}" && --depth === 0) return next + 1;
    next = endOfQuoted(source, next, limit);
  }
  return undefined;
}

/** Behind a string or a comment that begins there, else behind the one character. */
function endOfQuoted(source: Source, at: number, limit: number): number {
  const { text } = source;
  const character = text[at];
  if (character === "/" && text[at + 1] === "*") {
    const end = source.find("*/", at + 2);
    return end === -1 || end >= limit ? at + 2 : end + 2;
  }
  if (character !== '"' && character !== "'" && character !== "`") return at + 1;
  for (let next = at + 1; next < limit && source.spend(1); next++) {
    const other = text[next];
    if (other === "\\") next++;
    else if (other === character) return next + 1;
    else if (other === "\n" && character !== "`") break;
    else if (character === "`" && other === "\n" && text[next + 1] === "\n") break;
  }
  return at + 1;
}

/** The text of a string without anything computed in it, or of a number. */
export function literalOf(expression: string): string | undefined {
  const written = expression.trim();
  if (/^-?\d+(?:\.\d+)?$/.test(written)) return written;
  const match = /^(["'`])([\s\S]*)\1$/.exec(written);
  const [, quote = "", inner = ""] = match ?? [];
  if (!match || inner.includes("${") || inner.replace(/\\[\s\S]/g, "").includes(quote)) return undefined;
  return inner.replace(/\\n/g, "\n").replace(/\\(["'`\\])/g, "$1");
}
