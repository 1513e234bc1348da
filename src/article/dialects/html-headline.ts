/** The first heading of level one in a body of HTML, for articles that bring their title there. */

import type { Headline } from "../headline.ts";
import { plainWords } from "./plain-words.ts";

/** Its words; undefined where there is none. A heading is not looked for within comments. */
export function firstHtmlHeadline(body: string): Headline | undefined {
  const text = body.replace(/<!--[\s\S]*?-->/gu, (comment) => comment.replace(/[^\n]/gu, " "));
  const opening = /<h1\b[^<>]*>/iu.exec(text);
  if (opening === null) return undefined;
  const start = opening.index + opening[0].length;
  const end = text.slice(start).search(/<\/h1\s*>/iu);
  const words = end < 0 ? "" : plainWords(`<b>${text.slice(start, start + end)}</b>`);
  if (words === "") return undefined;
  const before = text.slice(0, start).split("\n");
  return { text: words, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
