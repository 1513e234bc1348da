/**
 * Markdown's text as characters: references such as `&eacute;` decoded once, so that whatever is written can be
 * escaped once. It knows text only; elements and attributes are written elsewhere.
 */

import { removeForbidden } from "../text/characters.ts";
import type { SiarToken, Token } from "./markdown.ts";
import { decodeEntity } from "./sanitise.ts";

/** Escapes text between tags: `& < >`; quotes stay as they are, which attributes must not have. */
export function escapeText(text: string): string {
  return /[&<>]/.test(text)
    ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    : text;
}

/**
 * Decodes character references as CommonMark has them: whole, with their semicolon; others stay as written.
 * What XML forbids is removed, since `&#1;` brings in what no source holds (R18).
 */
export function decodeReferences(text: string): string {
  const decoded = text.includes("&") ? text.replace(REFERENCE, decodeReference) : text;
  return removeForbidden(decoded).text;
}

/** The words of inline tokens without their markup: for `alt`. Footnote marks and raw HTML are left out. */
export function plainText(tokens: readonly Token[]): string {
  return tokens.map((token) => wordsOf(token as SiarToken)).join("");
}

const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|[a-z][a-z0-9]{1,31});/gi;

const COMMON: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&apos;", "'"],
  ["&nbsp;", "\u00a0"],
]);

function decodeReference(reference: string, decimal?: string, hexadecimal?: string): string {
  if (decimal === undefined && hexadecimal === undefined) {
    return COMMON.get(reference) ?? decodeEntity(reference);
  }
  const codePoint = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  return codePoint === 0 || isSurrogate || codePoint > 0x10ffff ? "\ufffd" : String.fromCodePoint(codePoint);
}

function wordsOf(token: SiarToken): string {
  switch (token.type) {
    case "br":
      return " ";
    case "codespan":
    case "escape":
    case "emoji":
      return token.text;
    case "math":
      return token.tex;
    case "link":
      return token.autolink ? token.text : plainText(token.tokens);
    case "text":
      return token.tokens ? plainText(token.tokens) : decodeReferences(token.text);
    case "strong":
    case "em":
    case "del":
    case "image":
      return plainText(token.tokens);
    default:
      return "";
  }
}
