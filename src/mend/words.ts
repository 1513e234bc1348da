/** Each kind of mend in a few words, for those who are shown it. */

import type { MendKind } from "./steps.ts";

const WORDS: Readonly<Record<MendKind, string>> = {
  encoding: "is UTF-16 and becomes UTF-8",
  mark: "loses its byte order mark",
  newlines: "has newlines of another system, which become plain ones",
  characters: "loses characters that no feed may hold",
  "key-twice": "this key stands there again; the last one counts, and stays",
  quotes: "this text needs quotes",
  date: "this date is written as every reader writes dates",
  list: "this text holds several labels, and becomes a list",
  category: "this category is named by its id",
};

export function wordsOf(kind: MendKind): string {
  return WORDS[kind];
}
