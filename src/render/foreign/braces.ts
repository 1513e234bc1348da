/**
 * Reads what begins with a brace: tags and outputs of Liquid, Nunjucks and Tera, shortcodes of Hugo, comments, and the
 * forms by which each of them is escaped. Each is read up to its own end or not at all; one without an end loses its
 * opening braces, so that nothing of it is shown.
 */

import type { Node } from "./nodes.ts";
import type { Source } from "./source.ts";
import type { Part, Syntaxes } from "./syntaxes.ts";

/** What begins at a brace, or undefined where that is ordinary text. `content` is for tags. */
export function readBraces(
  source: Source,
  at: number,
  syntaxes: Syntaxes,
  content: number,
): Node | undefined {
  const { text } = source;
  switch (text[at + 1]) {
    case "{":
      return readDouble(source, at, syntaxes, content);
    case "%":
      return syntaxes.tags === "none" ? undefined : readTag(source, at, syntaxes, content);
    case "#":
      return syntaxes.hasHashComments && !isIdentifier(text, at)
        ? readComment(source, at, "{#", "#}")
        : undefined;
    case ":":
      return syntaxes.tags === "active" ? readKramdown(source, at) : undefined;
    default:
      return undefined;
  }
}

function readDouble(source: Source, at: number, syntaxes: Syntaxes, content: number): Node | undefined {
  const { text } = source;
  const third = text[at + 2];
  const isShortcode = syntaxes.shortcodes !== "none" && (third === "<" || third === "%");
  if (isShortcode) return readShortcode(source, at, syntaxes.shortcodes, content);
  if (syntaxes.outputs === "none") return undefined;
  if (text.startsWith("{{/*", at)) {
    return syntaxes.hasCalls
      ? readEscaped(source, at, "{{", "*/}}", "}}")
      : readComment(source, at, "{{", "}}");
  }
  if (text.startsWith("{{!--", at)) return readComment(source, at, "{{!--", "--}}");
  return readOutput(source, at, syntaxes, content);
}

/** A literal that holds braces itself, as in `{{ "{% raw %}" }}`. */
const LITERAL = /\{\{[-~]?\s*(?:"([^"]*)"|'([^']*)')\s*[-~]?\}\}/y;
const CALL = /^([0-9A-Za-z_]+)\s*\(([\s\S]*)\)$/;

function readOutput(source: Source, at: number, syntaxes: Syntaxes, content: number): Node | undefined {
  const { text } = source;
  LITERAL.lastIndex = at;
  const literal = syntaxes.outputs === "active" ? LITERAL.exec(text) : null;
  if (literal) {
    const said = literal[1] ?? literal[2] ?? "";
    const end = at + literal[0].length;
    return /[{}]/.test(said)
      ? { type: "shown", start: at, end, text: said }
      : { type: "output", start: at, end, expression: JSON.stringify(said) };
  }
  const end = endOf(source, at, "{{", "}}");
  if (syntaxes.outputs === "shown" && (end === undefined || text.slice(at, end).includes("\n\n")))
    return undefined;
  if (end === undefined) return opening(at, 2);
  const expression = text
    .slice(at + 2, end - 2)
    .replace(/^[-~]|[-~]$/g, "")
    .trim();
  const call = syntaxes.hasCalls ? CALL.exec(expression) : null;
  if (call) {
    const [, name = "", args = ""] = call;
    return { type: "tag", syntax: "call", role: "whole", start: at, end, name, text: args, content };
  }
  return syntaxes.outputs === "shown"
    ? { type: "shown", start: at, end, text: text.slice(at, end) }
    : { type: "output", start: at, end, expression };
}

const SHORTCODE = /^(\/?)\s*([\p{L}\p{N}_./-]*)\s*([\s\S]*)$/u;

/** `{{< name … >}}`, `{{< /name >}}`, `{{< name … />}}`, and the form in which comment marks make it a text. */
function readShortcode(source: Source, at: number, part: Part, content: number): Node {
  const { text } = source;
  const [open, close] = text[at + 2] === "<" ? ["{{<", ">}}"] : ["{{%", "%}}"];
  if (text.startsWith("/*", at + 3)) {
    return readEscaped(source, at, open, `*/${close}`, close);
  }
  const end = endOf(source, at, open, close);
  if (end === undefined) return opening(at, 3);
  if (part === "shown") return { type: "shown", start: at, end, text: text.slice(at, end) };
  const written = text.slice(at + 3, end - 3).trim();
  const [, slash = "", name = "", rest = ""] = SHORTCODE.exec(written) ?? [];
  const isWhole = /(?:^|\s)\/$/.test(rest) || name.endsWith("/");
  return {
    type: "tag",
    syntax: "shortcode",
    role: slash === "/" ? "close" : isWhole ? "whole" : "open",
    start: at,
    end,
    name: name.replace(/\/$/, ""),
    text: isWhole ? rest.replace(/\/$/, "") : rest,
    content,
  };
}

const TAG = /^([\p{L}\p{N}_.-]*)\s*([\s\S]*)$/u;

function readTag(source: Source, at: number, syntaxes: Syntaxes, content: number): Node {
  const { text } = source;
  if (text.startsWith("{%/*", at)) return readEscaped(source, at, "{%", "*/%}", "%}");
  const end = endOf(source, at, "{%", "%}");
  if (end === undefined) return opening(at, 2);
  if (syntaxes.tags === "shown") return { type: "shown", start: at, end, text: text.slice(at, end) };
  const written = text
    .slice(at + 2, end - 2)
    .replace(/^[-+~]|[-+~]$/g, "")
    .trim();
  if (written.startsWith("#")) return { type: "gone", start: at, end };
  const call = syntaxes.hasCalls ? CALL.exec(written) : null;
  if (call) {
    const [, name = "", args = ""] = call;
    return { type: "tag", syntax: "call", role: "open", start: at, end, name, text: args, content };
  }
  if (syntaxes.hasCalls && written === "end") {
    return { type: "tag", syntax: "call", role: "close", start: at, end, name: "", text: "", content };
  }
  const [, name = "", rest = ""] = TAG.exec(written) ?? [];
  const closed = /^end([\p{L}_][\p{L}\p{N}_.-]*)$/u.exec(name)?.[1];
  return {
    type: "tag",
    syntax: "tag",
    role: closed === undefined ? "open" : "close",
    start: at,
    end,
    name: closed ?? name,
    text: rest,
    content,
  };
}

/** kramdown's `{::comment}`, `{::nomarkdown}`, `{::options … /}` and what closes them. */
const KRAMDOWN = /\{(?:::(comment|nomarkdown|options)\b([^{}\n]*)|:\/(?:comment|nomarkdown|options)?)\}/y;

function readKramdown(source: Source, at: number): Node | undefined {
  KRAMDOWN.lastIndex = at;
  const match = KRAMDOWN.exec(source.text);
  if (!match) return undefined;
  const end = at + match[0].length;
  const [, name, rest = ""] = match;
  if (name !== "comment" || rest.endsWith("/")) return { type: "gone", start: at, end };
  const closing = /\{:\/(?:comment)?\}/g;
  closing.lastIndex = end;
  const close = source.find("{:/", end) === -1 ? null : closing.exec(source.text);
  return { type: "gone", start: at, end: close ? close.index + close[0].length : end };
}

/** The id of a heading, `{#id}`, is no comment. */
function isIdentifier(text: string, at: number): boolean {
  IDENTIFIER.lastIndex = at;
  return IDENTIFIER.test(text);
}

const IDENTIFIER = /\{#[\w:.-](?:[^{}\n]*[^#{}\n])?\}/y;

function readComment(source: Source, at: number, open: string, close: string): Node | undefined {
  const found = source.find(close, at + open.length);
  if (found === -1) return open === "{#" ? undefined : opening(at, open.length);
  return { type: "gone", start: at, end: found + close.length };
}

/** What a tool prints without the marks by which it was kept from running it. */
function readEscaped(source: Source, at: number, open: string, close: string, shown: string): Node {
  const found = source.find(close, at + open.length + 2);
  if (found === -1) return opening(at, open.length);
  const inner = source.text.slice(at + open.length + 2, found);
  return { type: "shown", start: at, end: found + close.length, text: `${open}${inner}${shown}` };
}

/** Behind what closes, or undefined where the same opens again before, which no tool allows. */
function endOf(source: Source, at: number, open: string, close: string): number | undefined {
  const found = source.find(close, at + open.length);
  if (found === -1) return undefined;
  const again = source.find(open, at + open.length);
  return again !== -1 && again < found ? undefined : found + close.length;
}

function opening(at: number, length: number): Node {
  return { type: "gone", start: at, end: at + length };
}
