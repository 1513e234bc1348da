/**
 * A body to nodes, in one pass from its beginning to its end: what is code, what is ordinary text, and what belongs to
 * a template syntax. Nothing is looked at twice, so nothing that is removed can make something active of what was
 * around it.
 */

import { readBraces } from "./braces.ts";
import { type CodeFinder, codeIn, NO_CODE, runAt } from "./code.ts";
import { type Form, isVerbatim } from "./forms.ts";
import { readElement, readExpression, readModule } from "./jsx.ts";
import { readMarker, readPrefix } from "./markers.ts";
import type { Node, TagNode } from "./nodes.ts";
import { type Source, sourceOf } from "./source.ts";
import { readSquare } from "./squares.ts";
import type { Syntaxes } from "./syntaxes.ts";
import { addressed } from "./words.ts";

export interface Scanning {
  readonly syntaxes: Syntaxes;
  /** Whether the body is HTML and no Markdown. */
  readonly isHtml: boolean;
  readonly formOf: (tag: TagNode) => Form | undefined;
  /** Whether a word in square brackets is a shortcode. */
  readonly isSquare: (name: string) => boolean;
}

export function scan(body: string, scanning: Scanning): readonly Node[] {
  const { syntaxes, isHtml } = scanning;
  const source = sourceOf(body);
  const code = isHtml ? NO_CODE : codeIn(source, syntaxes.jsx !== "mdx");
  const nodes: Node[] = [];
  const unclosed = new Set<string>();
  const special = specialOf(syntaxes);
  let flushed = 0;
  let at = 0;
  let isLineStart = true;
  let tagEnd = 0;

  function push(node: Node): void {
    if (node.start > flushed) nodes.push({ type: "text", start: flushed, end: node.start });
    nodes.push(node);
    flushed = node.end;
    at = node.end;
  }

  function skipTo(end: number): void {
    if (end > at) push({ type: "code", start: at, end });
  }

  while (at < body.length) {
    if (isLineStart) {
      isLineStart = false;
      const gone = syntaxes.jsx === "mdx" ? readModule(source, at) : undefined;
      if (gone) {
        push(gone);
        continue;
      }
      const end = code.blockAt(at);
      if (syntaxes.jsx === "mdx") {
        for (const node of unindent(body, at, end, code.shift())) push(node);
        if (end > at) continue;
      } else if (end > at) {
        skipTo(end);
        continue;
      }
    }
    special.lastIndex = at;
    const found = special.exec(body);
    if (!found) break;
    at = found.index;
    const character = body[at] ?? "";
    if (character === "\n") {
      isLineStart = true;
      at++;
    } else if (character === "\\") {
      const isEscaped = body[at + 1] === "`" || (syntaxes.jsx === "mdx" && body[at + 1] !== "\n");
      at += isEscaped ? 2 : 1;
    } else if (character === "`") {
      const end = at < tagEnd || isHtml ? at : code.spanAt(at);
      if (end > at) skipTo(end);
      else at += runAt(body, at);
    } else {
      const end = character === "<" ? endOfSkipped(source, at) : character === "$" ? endOfMath(body, at) : at;
      if (end > at) {
        skipTo(end);
        continue;
      }
      const node = readNode(source, at, character, code, syntaxes);
      if (node && !(node.type === "tag" && node.syntax === "square" && !scanning.isSquare(node.name))) {
        push(node.type === "tag" ? whole(node, scanning, source, unclosed) : node);
        const rest = node.type === "output" ? restOfTarget(nodes, body) : undefined;
        if (rest) push(rest);
        continue;
      }
      if (character === "<" && at >= tagEnd) tagEnd = endOfTag(body, at);
      at++;
    }
  }
  if (flushed < body.length) nodes.push({ type: "text", start: flushed, end: body.length });
  return nodes;
}

/** White space that only shows what lies in what, where no indented code is known; of a fence, on each line. */
function* unindent(text: string, at: number, end: number, shift: number): Generator<Node> {
  for (let start = at; ; ) {
    let kept = start;
    while (kept < start + shift && (text[kept] === " " || text[kept] === "\t")) kept++;
    if (kept > start) yield { type: "gone", start, end: kept };
    if (end <= at) return;
    const newline = text.indexOf("\n", kept);
    const next = newline === -1 || newline >= end ? end : newline + 1;
    if (next > kept) yield { type: "code", start: kept, end: next };
    if (next === end) return;
    start = next;
  }
}

function specialOf({ prefixes, jsx, outputs }: Syntaxes): RegExp {
  const hasMath = jsx === "mdx" || outputs === "shown";
  const starts = prefixes.map(([prefix]) => prefix.replace(/[^\w@]/g, "\\$&"));
  return new RegExp([`[\\n\`{<\\\\[|${hasMath ? "$" : ""}]`, ...starts].join("|"), "g");
}

function readNode(
  source: Source,
  at: number,
  character: string,
  code: CodeFinder,
  syntaxes: Syntaxes,
): Node | undefined {
  switch (character) {
    case "{":
      return syntaxes.jsx === "mdx"
        ? readExpression(source, at)
        : ((syntaxes.hasMarkers ? readMarker(source.text, at) : undefined) ??
            readBraces(source, at, syntaxes, code.contentColumn()));
    case "<":
      return syntaxes.jsx === "none"
        ? undefined
        : readElement(source, at, syntaxes.jsx, code.contentColumn());
    case "[":
      return readSquare(source, at, syntaxes.hasSquares, code.contentColumn());
    case "|":
      return syntaxes.hasMarkers ? readMarker(source.text, at) : undefined;
    default:
      return readPrefix(source.text, at, syntaxes.prefixes);
  }
}

/** kramdown lets spaces stand in the target of a link, `]({{ site.url }}/a b.png)`. */
function restOfTarget(nodes: readonly Node[], body: string): Node | undefined {
  let first = nodes.length - 1;
  while (first > nodes.length - MOST_OUTPUTS && nodes[first - 1]?.type === "output") first--;
  const start = nodes.at(-1)?.end ?? 0;
  if (!body.endsWith("](", nodes[first]?.start)) return undefined;
  SPACED.lastIndex = start;
  const written = SPACED.exec(body)?.[0];
  return written === undefined
    ? undefined
    : { type: "put", start, end: start + written.length, text: addressed(written) };
}

/** So many, one behind the other, may begin an address. */
const MOST_OUTPUTS = 4;
const SPACED = /[^()<>"'\n{}\s]+(?: [^()<>"'\n{}\s]+)+(?=\))/y;

/** A tag with what stands within it where nothing of that is active, and with the place that follows a link. */
function whole(tag: TagNode, scanning: Scanning, source: Source, unclosed: Set<string>): TagNode {
  if (tag.role === "close") return tag;
  const form = scanning.formOf(tag);
  if (form === "reference" || form === "link" || form === "asset-path") {
    FRAGMENT.lastIndex = tag.end;
    const fragment = FRAGMENT.exec(source.text)?.[0];
    return fragment === undefined ? tag : { ...tag, fragment, end: tag.end + fragment.length };
  }
  if (tag.role === "whole" || !isVerbatim(form, tag.syntax)) return tag;
  const key = `${tag.syntax} ${tag.name}`;
  if (unclosed.has(key)) return tag;
  const closing = closingOf(tag);
  closing.lastIndex = tag.end;
  const close = closing.exec(source.text);
  if (!close) {
    unclosed.add(key);
    return tag;
  }
  return {
    ...tag,
    inner: { start: tag.end, end: close.index },
    end: close.index + close[0].length,
  };
}

const FRAGMENT = /#[^\s()<>"'\]{}|]+/y;

function closingOf({ syntax, name }: TagNode): RegExp {
  const plain = name.replace(/[^\p{L}\p{N}_]/gu, "\\$&");
  switch (syntax) {
    case "shortcode":
      return new RegExp(`\\{\\{[<%]\\s*/\\s*${plain}\\s*[%>]\\}\\}`, "gu");
    case "square":
      return new RegExp(`\\[/${plain}\\]`, "giu");
    case "call":
      return /\{%[-+~]?\s*end\s*[-+~]?%\}/g;
    default:
      return new RegExp(`\\{%[-+~]?\\s*end${plain}\\s*/?[-+~]?%\\}`, "gu");
  }
}

/** Elements whose content is code, or is never shown, and comments. */
const SKIPPED = /<(?:!--|(pre|code|script|style)(?=[\s>]))/iy;

function endOfSkipped({ text, find }: Source, at: number): number {
  SKIPPED.lastIndex = at;
  const match = SKIPPED.exec(text);
  if (!match) return at;
  const name = match[1];
  if (name === undefined) {
    const end = find("-->", at + 4);
    return end === -1 ? at : end + 3;
  }
  const close = find(`</${name}`, at);
  const end = close === -1 ? -1 : text.indexOf(">", close);
  if (end === -1) return at;
  const isInline = name.toLowerCase() === "code";
  return isInline && hasBlankLine(text.slice(at, Math.min(end, at + LONGEST_INLINE))) ? at : end + 1;
}

const LONGEST_INLINE = 2_000;

function hasBlankLine(text: string): boolean {
  return /\n[ \t]*\r?\n/.test(text);
}

/** Mathematics, where braces mean something else: it holds a sign that prices do not. */
const MATH = /\$\$[^$]{1,5000}\$\$|\$(?![\s\d])(?=[^$\n]{0,500}[\\^_])[^$\n]{1,500}(?<!\s)\$(?!\d)/y;

function endOfMath(text: string, at: number): number {
  MATH.lastIndex = at;
  const math = MATH.exec(text)?.[0] ?? "";
  return /\{\{[<%]|\{%/.test(math) ? at : at + math.length;
}

/** An opening tag of HTML in which no template syntax stands: within it a backtick begins no code. */
const TAG =
  /<\/?[A-Za-z][^\s<>/{]*(?:\s+[^\s"'=<>`{]+(?:\s*=\s*(?:"[^"{]*"|'[^'{]*'|[^\s"'=<>`{]+))?)*\s*\/?>/y;

function endOfTag(text: string, at: number): number {
  TAG.lastIndex = at;
  const match = TAG.exec(text);
  return match ? at + match[0].length : at;
}
