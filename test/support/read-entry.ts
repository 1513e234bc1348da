/** Entries as a judge has read them, of which a test says what it is about. */

import type { ReadEntry } from "../../src/check/feed/reading.ts";

export type Given = Partial<ReadEntry>;

export function readEntry(given: Given): ReadEntry {
  return {
    idAt: 0,
    titleAt: 0,
    contentAt: 0,
    authors: [],
    contributors: [],
    categories: [],
    attachments: [],
    related: [],
    via: [],
    links: [],
    ...given,
  };
}
