/** The words of rendered HTML as a person would quote them: no footnote marks, no holes, no tags. */

import { removeForbidden } from "../text/characters.ts";
import { textOfHtml } from "../text/html.ts";
import type { Desk } from "./desk.ts";

export function wordsOf(html: string, desk: Desk): string {
  const withoutMarks = html.includes("<sup ")
    ? html.replace(/<sup id="fnref-[^"]*">[^<]*<a [^<>]*>\d+<\/a><\/sup>/g, "")
    : html;
  return removeForbidden(textOfHtml(desk.holes.without(withoutMarks))).text;
}
