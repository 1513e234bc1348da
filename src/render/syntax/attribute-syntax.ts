/**
 * Attribute lists for marked: kramdown's `{: #id .class}` behind a span and on a line of its own, `{#id}` of headings
 * as PHP Markdown Extra, Hugo, VitePress and Docusaurus have it, and what kramdown writes in the same manner, `{:toc}`.
 * What they belong to is found out later, when all tokens are known.
 */

import type { Token, TokenizerExtension } from "marked";
import { type AttributeList, readAttributes } from "./attribute-list.ts";
import { lineAt, lineEnd, startOf } from "./lines.ts";

export interface Attributes {
  readonly type: "attributes";
  readonly raw: string;
  readonly list: AttributeList;
  /** Whether it is one only at the end of a heading, and else the author's text. */
  readonly isHeadings: boolean;
  /** Whether a table of contents would stand here. */
  readonly isContents: boolean;
}

/** Where in a paragraph one begins. */
export const attributeStart: (source: string) => number | undefined = startOf(/^ {0,3}\{::?/);

export const attributeBlock: TokenizerExtension = {
  name: "attributes",
  level: "block",
  start: attributeStart,
  tokenizer(source) {
    if (!/^ {0,3}[{[]/.test(source)) return undefined;
    const line = lineAt(source, 0);
    const raw = source.slice(0, lineEnd(source, 0));
    if (CONTENTS.test(line)) return token(raw, NONE, false, true);
    const inner = /^ {0,3}\{:([^\n{}]*)\}[ \t]*$/.exec(line)?.[1];
    if (inner === undefined) return undefined;
    if (/^[:/]/.test(inner)) return token(raw + hidden(inner, source.slice(raw.length)), NONE);
    if (/^[\w-]+:/.test(inner)) return token(raw, NONE);
    const list = readAttributes(inner);
    return list && (list.isCertain || list.names.length === 1)
      ? token(raw, list, false, list.names.includes("toc"))
      : undefined;
  },
};

export const attributeSpan: TokenizerExtension = {
  name: "attributes",
  level: "inline",
  start(source) {
    const at = source.indexOf("{");
    return at === -1 ? undefined : at;
  },
  tokenizer(source, tokens) {
    if (source.charCodeAt(0) !== 123) return undefined;
    const [raw, comment, colon, inner = ""] = SPAN.exec(source) ?? [];
    if (raw === undefined) return undefined;
    const isLast = source.slice(raw.length).trim() === "";
    if (comment !== undefined) {
      const list = readAttributes(comment);
      return isLast && list?.isCertain ? token(raw, list, true) : undefined;
    }
    const previous = tokens.at(-1)?.type ?? "";
    const list = readAttributes(inner);
    if (list === undefined) return undefined;
    if (SPANS.has(previous) && (list.isCertain || colon === ":")) return token(raw, list);
    if (!list.isCertain || (colon !== ":" && !isLast)) return undefined;
    return token(raw, list, colon !== ":");
  },
};

function token(raw: string, list: AttributeList, isHeadings = false, isContents = false): Attributes & Token {
  return { type: "attributes", raw, list, isHeadings, isContents } satisfies Attributes;
}

/** `{::comment}` hides what follows up to its end; other extensions of kramdown stand alone or let it through. */
function hidden(inner: string, rest: string): string {
  if (!/^:comment\b/.test(inner) || inner.endsWith("/")) return "";
  const end = /^\{:\/(?:comment)?\}[ \t]*$/m.exec(rest);
  return end ? rest.slice(0, lineEnd(rest, end.index)) : "";
}

const NONE: AttributeList = { names: [], isCertain: true };
const SPANS: ReadonlySet<string> = new Set([
  "em",
  "strong",
  "del",
  "link",
  "image",
  "codespan",
  "attributes",
]);
const SPAN = /^\{(?:\/\*[ \t]*(#[^\s{}*]{1,200})[ \t]*\*\/|(:?)([^\n{}]{1,500}))\}/;
/** The places for a table of contents that other tools know. */
const CONTENTS = /^ {0,3}(?:\[\[_?toc_?\]\]|\[toc\]|@\[toc\](?:\([^()]*\))?|\$\{toc\})[ \t]*$/i;
