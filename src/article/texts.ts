/**
 * Plain text of the front matter: titles, summaries, names, descriptions of images. They are shown as they were
 * written, character by character (D15); only what would harm the text around them is taken away, with a warning.
 */

import type { Place } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { removeBidiOverrides } from "../text/characters.ts";
import type { FieldPath } from "./field-shapes.ts";
import type { FrontMatter, Report } from "./fields.ts";

/** The text on one line, trimmed, without what turns the direction of its surroundings (D13). */
export function plainText(text: string, key: string, place: Place, report: Report): string {
  const safe = removeBidiOverrides(text);
  if (safe !== text) report(problem("front-matter/bidi-override", place, { key }));
  return safe
    .replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/g, " ")
    .replace(/ {2,}/g, " ")
    .trim();
}

/** The plain text of a value that may be missing; empty where it is. */
export function readWords(
  written: string | undefined,
  path: FieldPath,
  matter: FrontMatter,
  report: Report,
): string {
  return plainText(written ?? "", matter.nameOf(path), matter.placeOf(path), report);
}

/** A sentence that has to be there, without Markdown; without it an error. */
export function readSentence(
  written: string,
  path: FieldPath,
  matter: FrontMatter,
  report: Report,
): string | undefined {
  const key = matter.nameOf(path);
  const place = matter.placeOf(path);
  const text = plainText(written, key, place, report);
  if (text === "") report(problem("front-matter/text-empty", place, { key }));
  warnOfMarkdown(text, key, place, report);
  return text === "" ? undefined : text;
}

/** Warns where plain text holds Markdown, which no title or summary is rendered from (D40). */
export function warnOfMarkdown(text: string, key: string, place: Place, report: Report): void {
  const mark = MARKDOWN.exec(text)?.[0];
  if (mark !== undefined) report(problem("front-matter/markdown", place, { key, mark: mark.trim() }));
}

/** Strong, code, a link or image, emphasis; each part stops at its own mark, so that the search stays linear. */
const MARKDOWN = /\*\*[^*]+\*\*|__[^_]+__|`[^`]+`|\[[^[\]]*\]\([^()\s]*\)|(?<![^\s([{"'])\*[^*\s][^*]*\*/u;

/** The words of inline Markdown without its marks, for a heading that becomes a title. */
export function withoutMarks(markdown: string): string {
  return markdown
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/gu, "$1")
    .replace(
      /\*\*([^*]+)\*\*|__([^_]+)__|`([^`]+)`|(?<![^\s([{"'])\*([^*\s][^*]*)\*/gu,
      (_, ...parts: unknown[]) => String(parts.slice(0, 4).find((part) => part !== undefined)),
    )
    .replace(/\\([!-/:-@[-`{-~])/gu, "$1");
}
