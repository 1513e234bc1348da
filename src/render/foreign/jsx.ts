/**
 * Reads what MDX adds to Markdown: modules, expressions, and elements of JSX. Components become tags with their
 * attributes as arguments; elements of HTML are mended, since JSX writes attributes in its own way and closes what HTML
 * does not. Nothing is run: an expression that is no plain text is removed.
 */

import { endOfBraces, literalOf } from "./javascript.ts";
import type { Node, OutputNode } from "./nodes.ts";
import type { Source } from "./source.ts";
import { entities } from "./words.ts";

const MODULE =
  /(?:import\s*(?:["'{*]|type\b|[\w$]+\s*(?:,|from\b))|export\s+(?:default|const|let|var|function|async|class|type|interface)\b|export\s*[{*])/y;

/** A block of `import` and `export` from the beginning of a line to the next that is blank. */
export function readModule(source: Source, at: number): Node | undefined {
  const { text } = source;
  const first = text[at];
  if (first !== "i" && first !== "e") return undefined;
  MODULE.lastIndex = at;
  if (!MODULE.test(text) || !beginsBlock(text, at)) return undefined;
  for (let end = at; ; ) {
    end = source.lineEnd(end);
    const brace = text.slice(at, end).lastIndexOf("{");
    const close = brace === -1 ? undefined : endOfBraces(source, at + text.slice(at, end).indexOf("{"));
    if (close !== undefined && close > end) end = source.lineEnd(close);
    if (end >= text.length || /^[ \t]*\r?(?:\n|$)/.test(text.slice(end + 1, end + 100))) {
      return { type: "gone", start: at, end };
    }
    end++;
  }
}

/** Below a blank line, or below the end of another statement. */
function beginsBlock(text: string, at: number): boolean {
  if (at < 2) return true;
  const before = text.slice(Math.max(0, at - 200), at - 1);
  const line = before.slice(before.lastIndexOf("\n") + 1).trim();
  return line === "" || /^(?:import|export)\b|["';}]$/.test(line);
}

/** `{…}`: a comment, a text, the id of a heading, which is none, or what would be computed. */
export function readExpression(source: Source, at: number): Node | undefined {
  const { text } = source;
  IDENTIFIER.lastIndex = at;
  if (IDENTIFIER.test(text)) return undefined;
  COMMENTED.lastIndex = at;
  if (COMMENTED.test(text) && HEADING.test(text.slice(text.lastIndexOf("\n", at) + 1, at))) return undefined;
  const end = endOfBraces(source, at);
  if (end === undefined) return { type: "gone", start: at, end: at + 1 };
  const inner = text.slice(at + 1, end - 1).trim();
  if (inner === "" || /^\/\*[\s\S]*\*\/$/.test(inner)) return { type: "gone", start: at, end };
  const said = literalOf(inner);
  if (said !== undefined)
    return { type: "put", start: at, end, text: /\S/.test(said) ? entities(said) : said };
  return { type: "output", start: at, end, expression: inner } satisfies OutputNode;
}

const IDENTIFIER = /\{#[^\s{}]+\}[ \t]*(?=\r?$)/my;
/** As Docusaurus writes the id of a heading where braces are JavaScript. */
const COMMENTED = /\{\/\*[ \t]*#[^\s{}*]+[ \t]*\*\/\}[ \t]*(?=\r?$)/my;
const HEADING = /^ {0,3}#{1,6}[ \t]/;
const NAME = /<(\/?)([A-Za-z][\w.-]*(?::[\w-]+)?)?(?=[\s/>])/y;
const ATTRIBUTE = /([A-Za-z_@:][\w:.-]*)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|(\{)))?/y;

/** An element, or undefined where that is ordinary text or HTML that needs no mending. */
export function readElement(
  source: Source,
  at: number,
  mode: "mdx" | "components",
  content: number,
): Node | undefined {
  const { text } = source;
  if (mode === "components" && text.startsWith("<<<", at)) return readSnippet(source, at, content);
  NAME.lastIndex = at;
  const match = NAME.exec(text);
  if (!match) return undefined;
  const [opening, slash = "", name = ""] = match;
  const isComponent = /^[A-Z]/.test(name) || name.includes(".");
  if (name === "" ? mode !== "mdx" : !isComponent && mode === "components") return undefined;
  const read = readAttributes(source, at + opening.length);
  if (!read) return undefined;
  const { attributes, end, isClosed } = read;
  if (name === "") return { type: "gone", start: at, end };
  const isImported =
    name === "img" && attributes.some(([key, value]) => key === "src" && value.startsWith("{"));
  if (!isComponent && !isImported) return mended(text, at, end, slash + name, attributes, isClosed);
  const role = slash === "/" ? "close" : isClosed ? "whole" : "open";
  const args = attributes.map(([key, value]) => `${key}="${value.replace(/[\\"]/g, "\\$&")}"`).join(" ");
  return { type: "tag", syntax: "jsx", role, start: at, end, name, text: args, content };
}

interface Attributes {
  readonly attributes: readonly (readonly [string, string])[];
  readonly end: number;
  readonly isClosed: boolean;
}

function readAttributes(source: Source, from: number): Attributes | undefined {
  const { text } = source;
  const attributes: [string, string][] = [];
  for (let at = from; at < text.length && source.spend(1); ) {
    if (/\s/.test(text.charAt(at))) at++;
    else if (text[at] === ">") return { attributes, end: at + 1, isClosed: false };
    else if (text.startsWith("/>", at)) return { attributes, end: at + 2, isClosed: true };
    else if (text[at] === "{") {
      const end = endOfBraces(source, at);
      if (end === undefined) return undefined;
      at = end;
    } else {
      ATTRIBUTE.lastIndex = at;
      const match = ATTRIBUTE.exec(text);
      if (!match) return undefined;
      const [whole, name = "", double, single, brace] = match;
      at += whole.length;
      if (brace === undefined) {
        attributes.push([name, double ?? single ?? "true"]);
        continue;
      }
      const end = endOfBraces(source, at - 1);
      if (end === undefined) return undefined;
      const value = attributeValue(text.slice(at, end - 1).trim());
      if (value !== undefined) attributes.push([name, value]);
      at = end;
    }
  }
  return undefined;
}

/** A literal, the path of a file that is asked for, or `{name}` of what was imported. */
function attributeValue(expression: string): string | undefined {
  const asked = /^(?:require|useBaseUrl|withBase)\(\s*["']([^"']+)["']\s*\)(?:\.default)?$/.exec(
    expression,
  )?.[1];
  if (asked !== undefined) return asked;
  const literal = literalOf(expression);
  if (literal !== undefined) return literal;
  return /^[\w$]+$/.test(expression) ? `{${expression}}` : undefined;
}

const VOID = /^(?:img|br|hr|wbr|col|source|track|input|area)$/i;
const BLOCK = /^\/?(?:div|details|section|article|aside|blockquote|figure|center|main|header|footer)$/i;

/** The names that JSX has for attributes of HTML. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ["className", "class"],
  ["htmlFor", "for"],
]);

function mended(
  text: string,
  start: number,
  end: number,
  name: string,
  attributes: Attributes["attributes"],
  isClosed: boolean,
): Node | undefined {
  const isBlock = BLOCK.test(name);
  const isWhole = isClosed && !VOID.test(name);
  if (!isBlock && !isWhole && !/[{]|className/.test(text.slice(start, end))) return undefined;
  const written = attributes
    .filter(([, value]) => !/^\{[\w$]+\}$/.test(value))
    .map(([key, value]) => ` ${RENAMED.get(key) ?? key}="${value.replaceAll('"', "&quot;")}"`)
    .join("");
  const put = `<${name}${written}>${isWhole ? `</${name}>` : ""}`;
  return { type: "put", start, end, text: put, ...(isBlock && { isBlock }) };
}

/** VitePress: `<<< @/snippets/a.js{2}` puts the text of a file there, which is no part of the article. */
function readSnippet({ text, lineEnd }: Source, start: number, content: number): Node | undefined {
  if (start > 0 && text[start - 1] !== "\n") return undefined;
  const end = lineEnd(start);
  if (!/^<<<\s*[@./\w]/.test(text.slice(start, end))) return undefined;
  return { type: "tag", syntax: "jsx", role: "whole", start, end, name: "<<<", text: "", content };
}
