/**
 * Admonitions for marked, `:::note Title` to `:::`, as Docusaurus, VitePress and Pandoc write them: a title in square
 * brackets or bare, attributes in braces, one within another by more colons or by as many. One that is never closed
 * goes on to the end of what it stands in, as it does there.
 */

import type { Token, TokenizerExtension } from "marked";
import { type AdmonitionKind, isArrangement, kindOf } from "./admonition-kinds.ts";
import { readAttributes } from "./attribute-list.ts";
import { lineAt, lineEnd, startOf } from "./lines.ts";

export interface Admonition {
  readonly type: "admonition";
  readonly raw: string;
  /** Absent where only what it holds is shown. */
  readonly kind?: AdmonitionKind;
  /** The author's, or empty. */
  readonly title: Token[];
  readonly id?: string;
  readonly tokens: Token[];
}

const FENCE = /^ {0,3}(:{3,})[ \t]*(.*)$/;

/** Where in a paragraph one begins. */
export const admonitionStart: (source: string) => number | undefined = startOf(
  /^ {0,3}:::+[ \t]*(?:[a-z{]|$)/i,
);

export const admonition: TokenizerExtension = {
  name: "admonition",
  level: "block",
  start: admonitionStart,
  tokenizer(source) {
    if (!/^ {0,3}:::/.test(source)) return undefined;
    const [, colons = "", rest = ""] = FENCE.exec(lineAt(source, 0)) ?? [];
    const first = lineEnd(source, 0);
    if (rest.trim() === "") return write(source.slice(0, first), undefined, [], []);
    const opening = readOpening(rest);
    if (opening === undefined) return undefined;
    const depth = depths.get(this.lexer) ?? 0;
    const { inner, end } =
      depth < DEEPEST ? extentOf(source, first, colons.length) : { inner: first, end: first };
    const { top } = this.lexer.state;
    depths.set(this.lexer, depth + 1);
    this.lexer.state.top = true;
    const title = opening.title === "" ? [] : this.lexer.inline(opening.title);
    const tokens = this.lexer.blockTokens(source.slice(first, inner), []);
    this.lexer.state.top = top;
    depths.set(this.lexer, depth);
    return write(source.slice(0, end), opening, title, tokens);
  },
};

function write(
  raw: string,
  opening: Opening | undefined,
  title: Token[],
  tokens: Token[],
): Admonition & Token {
  const { kind, id } = opening ?? {};
  return {
    type: "admonition",
    raw,
    ...(kind && { kind }),
    ...(id !== undefined && { id }),
    title,
    tokens,
  } satisfies Admonition;
}

/** Deeper than people write; what lies deeper is shown without its frame, so that no line is looked at more often. */
const DEEPEST = 12;
/** How many are open, by lexer. */
const depths = new WeakMap<object, number>();

interface Opening {
  readonly kind?: AdmonitionKind;
  readonly title: string;
  readonly id?: string;
}

const NAME = /^(?:\{[ \t]*\.([a-z][\w-]*)|([a-z][\w-]*)(?=[ \t[{:]|$))/i;

/** `note`, `note Title`, `note[Title]{#id .class}`, `{.note}`; undefined where the words are no opening. */
function readOpening(rest: string): Opening | undefined {
  const [whole = "", classed, bare] = NAME.exec(rest) ?? [];
  const name = classed ?? bare;
  if (name === undefined || rest.length > 1000) return undefined;
  const { title, id } = splitAttributes(classed === undefined ? rest.slice(whole.length) : rest);
  const kind = kindOf(name);
  const isTitled = kind !== undefined || !isArrangement(name);
  return { ...(kind && { kind }), ...(id !== undefined && { id }), title: isTitled ? title : "" };
}

function splitAttributes(text: string): { readonly title: string; readonly id?: string } {
  const trimmed = text.trim().replace(/[ \t]:{3,}$/, "");
  const open = trimmed.endsWith("}") ? trimmed.lastIndexOf("{") : -1;
  const list = open === -1 ? undefined : readAttributes(trimmed.slice(open + 1, -1));
  const title = (list ? trimmed.slice(0, open) : trimmed).trim();
  const isBracketed = title.startsWith("[") && title.endsWith("]");
  return {
    title: isBracketed ? title.slice(1, -1).trim() : title,
    ...(list?.id !== undefined && { id: list.id }),
  };
}

interface Extent {
  /** Where what it holds ends. */
  readonly inner: number;
  /** Where it ends itself. */
  readonly end: number;
}

/** From the line below the opening to the fence that closes it; fences within code are text. */
function extentOf(source: string, from: number, colons: number): Extent {
  const open = [colons];
  let firstClosing: Extent | undefined;
  let code = "";
  for (let at = from; at < source.length; ) {
    const line = lineAt(source, at);
    const end = lineEnd(source, at);
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (code !== "") {
      if (mark?.startsWith(code) && line.trim() === mark) code = "";
    } else if (mark !== undefined) {
      code = mark;
    } else {
      const [, fence = "", rest = ""] = FENCE.exec(line) ?? [];
      if (fence !== "" && rest.trim() === "") {
        if (fence.length >= colons) firstClosing ??= { inner: at, end };
        close(open, fence.length);
        if (open.length === 0) return { inner: at, end };
      } else if (fence !== "" && NAME.test(rest)) {
        open.push(fence.length);
      }
    }
    at = end;
  }
  // Where openings and ends do not match, the first fence that may close it does, as in the other tools.
  return firstClosing ?? { inner: source.length, end: source.length };
}

/** The innermost that has as many colons, with all in it; else the innermost that has fewer. */
function close(open: number[], colons: number): void {
  const same = open.lastIndexOf(colons);
  const index = same === -1 ? open.findLastIndex((count) => count < colons) : same;
  if (index !== -1) open.splice(index);
}
