/**
 * What attribute lists belong to, once a body's tokens are known: an id goes to its heading, span or block, and the
 * lists themselves go. One that turns out to be none is the author's text. Changes the tokens that it is given.
 */

import type { Token } from "marked";
import type { Attributes } from "./attribute-syntax.ts";

/** Ids by the tokens that bear them; it holds no token that is otherwise forgotten. */
const ids = new WeakMap<object, string>();

/** The id that the author gave to what a token stands for. */
export function idOf(token: object): string | undefined {
  return ids.get(token);
}

/** What of a token may be written anew. */
interface Branch {
  raw: string;
  type: string;
  tokens?: Token[];
  items?: Branch[];
  groups?: readonly { readonly terms: readonly Token[][]; readonly definitions: readonly Token[][] }[];
  header?: readonly Branch[];
  rows?: readonly (readonly Branch[])[];
}

/** Settles all lists in the tokens, in place. */
export function settleAttributes(tokens: Token[]): void {
  const kept: Token[] = [];
  let waiting: string | undefined;
  for (const [index, token] of tokens.entries()) {
    if (!isAttributes(token)) {
      if (isContentsList(token as Branch)) continue;
      settleWithin(token as Branch);
      if (waiting !== undefined && token.type !== "space") {
        ids.set(token, waiting);
        waiting = undefined;
      }
      kept.push(token);
      continue;
    }
    const previous = kept.at(-1);
    const { list, isContents, isHeadings, raw } = token;
    if (isHeadings) {
      kept.push({ type: "text", raw, text: raw, escaped: false });
    } else if (isContents) {
      if (previous?.type === "list") kept.pop();
    } else if (list.id !== undefined) {
      if (previous === undefined || isGap(tokens[index - 1])) waiting = list.id;
      else if (!ids.has(previous)) ids.set(previous, list.id);
    }
  }
  tokens.splice(0, tokens.length, ...kept);
}

function settleWithin(branch: Branch): void {
  if (branch.type === "heading") settleHeading(branch);
  if (branch.type === "list" || branch.type === "blockquote") settleWhole(branch);
  if (branch.tokens) settleAttributes(branch.tokens);
  for (const item of branch.items ?? []) settleWithin(item);
  for (const cell of branch.header ?? []) settleWithin(cell);
  for (const row of branch.rows ?? []) for (const cell of row) settleWithin(cell);
  for (const { terms, definitions } of branch.groups ?? [])
    for (const inner of [...terms, ...definitions]) settleAttributes(inner);
}

/** A heading's list is the last thing in it. */
function settleHeading(heading: Branch): void {
  const tokens = heading.tokens ?? [];
  const last = tokens.findLastIndex((token) => token.raw.trim() !== "");
  const token = tokens[last];
  if (token === undefined || !isAttributes(token)) return;
  if (token.list.id !== undefined) ids.set(heading, token.list.id);
  tokens.splice(last);
  const text = tokens.at(-1);
  if (text?.type === "text" && "text" in text) text.text = text.text.trimEnd();
}

/** A list that begins its line, below the last line of a list or quotation, belongs to the whole of it. */
function settleWhole(whole: Branch): void {
  if (!/\n\{:[^\n]*\s*$/.test(whole.raw.slice(-600))) return;
  const last = (whole.items?.at(-1) ?? whole).tokens?.at(-1);
  if (last === undefined || !isAttributes(last)) return;
  if (last.list.id !== undefined) ids.set(whole, last.list.id);
  (whole.items?.at(-1) ?? whole).tokens?.pop();
}

/** `* TOC` with `{:toc}` below it stands for a table of contents, and is no list of its own. */
function isContentsList(branch: Branch): boolean {
  if (branch.type !== "list") return false;
  return branch.items?.at(-1)?.tokens?.some((token) => isAttributes(token) && token.isContents) ?? false;
}

/** Whether a token ends with an empty line: a list below it belongs to what comes next. */
function isGap(token: Token | undefined): boolean {
  return token === undefined || /\n[ \t]*\n[ \t]*$/.test(token.raw.slice(-100));
}

function isAttributes(token: Token): token is Attributes & Token {
  return token.type === "attributes";
}
