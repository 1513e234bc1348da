/**
 * The net behind the scanner: HTML that is whole is looked through once more, and whatever of a template's syntax
 * stands outside code goes, in texts and in attributes. Here it is certain what is code, since Markdown has been read.
 * What the author wrote with character references, so that it be seen, becomes code.
 */

import { entities } from "./words.ts";

/** Well-formed HTML without template syntax outside `code` and `pre`; markers of holes pass. `body` is its source. */
export function withoutSyntax(html: string, body: string): string {
  if (!OPENING.test(html)) return html;
  let written = "";
  let depth = 0;
  let looks = MOST_LOOKS;
  const isWritten = (form: string): boolean => looks-- < 0 || body.includes(plain(form));
  for (const [part, name] of html.matchAll(PARTS)) {
    const isTag = part.startsWith("<");
    if (isTag && name !== undefined) depth = Math.max(0, depth + (part[1] === "/" ? -1 : 1));
    written += depth > 0 || !OPENING.test(part) ? part : cleared(part, isTag ? () => true : isWritten);
  }
  return written;
}

const OPENING = /\{(?:\{|%)|%\}|&gt;\}\}|%7B(?:%7B|%25)/i;
const PARTS = /<\/?(?:(code|pre)(?=[\s>]))?[^<>]*>|[^<]+|</g;
/** Each look takes the length of the body. */
const MOST_LOOKS = 100;

/** Whole forms first, in which no other begins; then what is left of those without an end. */
const FORMS =
  /\{\{(?:&lt;|%)[^{}]{0,2000}(?:&gt;|%)\}\}|\{%[^{}]{0,2000}%\}|\{\{[^{}<]{0,2000}\}\}|%7B%7B[^"'<>\s]{0,2000}?%7D%7D/gi;
const LEFT = /\{\{(?:&lt;|%)|(?:&gt;|%)\}\}|\{%|%\}|\{\{(?=[^{}]*$)/g;

/** What goes may bring together what was around it; after so many rounds the rest stays. */
const ROUNDS = 8;

function cleared(text: string, isWritten: (form: string) => boolean): string {
  let rest = text;
  for (let round = 0; round < ROUNDS && OPENING.test(rest); round++) {
    const before = rest;
    rest = before
      .replace(FORMS, (form) => (isWritten(form) ? "\u0002" : `<code>${entities(plain(form))}</code>`))
      .replace(LEFT, "\u0002")
      .replace(/([{%]|&gt;)\u0002+(?=[{%}&])/g, "$1 ")
      .replaceAll("\u0002", "");
    if (rest === before) break;
  }
  return rest;
}

function plain(form: string): string {
  return form.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
