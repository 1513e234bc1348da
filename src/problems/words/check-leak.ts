/** What may be said where a built file tells of an article that nobody is to know of yet, or any more. */

import { shown } from "./shown.ts";
import type { Words } from "./words.ts";

export interface LeakFacts {
  "site/leak": { source: string; kind: LeakKind; value: string };
}

/** What of a hidden article was found. */
export type LeakKind = "id" | "address" | "image" | "title";

export const leakWords: { readonly [C in keyof LeakFacts]: Words<LeakFacts[C]> } = {
  "site/leak": {
    severity: "error",
    say: ({ source, kind, value }) => ({
      what: `This file holds ${NAMES[kind]} of a hidden article, \`${source}\`: ${shown(value)}.`,
      why: "The article is a draft, under embargo, or expired: nothing of it may be seen.",
      mend: MENDS[kind],
    }),
  },
};

const NAMES: { readonly [K in LeakKind]: string } = {
  id: "the id",
  address: "the address",
  image: "a file",
  title: "the title",
};

const MENDS: { readonly [K in LeakKind]: string } = {
  id: "Find the page, file or setting that brings the id in, and remove it there.",
  address:
    "Find the article, page or setting that names the address, and remove it there until the article is seen.",
  image: "Let no visible article and no setting use the file, or publish the article.",
  title: "Do not quote the title where readers see it before its day; a shorter quotation does no harm.",
};
