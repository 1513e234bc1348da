/** The codes of rules that have samples: the samples are their fixtures, and they have sections of their own. */

import type { Sample } from "../../../src/check/rules/samples.ts";
import { allSamples, codesOf, type Explanation, explainRule } from "../../../src/inspect/explain.ts";
import { type ProblemCode, problemCodes } from "../../../src/problems/problem.ts";

const samples: readonly Sample[] = allSamples();

/** Every sample that is wrong. */
export const wrongSamples: readonly (Sample & { readonly code: string })[] = samples.flatMap((one) =>
  one.code === undefined ? [] : [{ ...one, code: one.code }],
);

const sampled: ReadonlySet<string> = new Set(codesOf(samples));

/** The codes that have samples, sorted. */
export const sampledCodes: readonly ProblemCode[] = problemCodes.filter((code) => sampled.has(code));

/** What the samples show of a code; `undefined` where it has none. */
export function explained(code: ProblemCode): Explanation | undefined {
  return sampled.has(code) ? explainRule(code, samples) : undefined;
}

export interface SampledSection {
  readonly title: string;
  readonly about: string;
  readonly codes: readonly ProblemCode[];
}

/** Sections for those of the codes that stand in none of the others. */
export function sampledSections(isElsewhere: (code: ProblemCode) => boolean): readonly SampledSection[] {
  const left = sampledCodes.filter((code) => !isElsewhere(code));
  const known = new Set(SECTIONS.flatMap(({ rooms }) => rooms));
  const roomOf = (code: string): string => code.slice(0, code.indexOf("/"));
  return [
    ...SECTIONS.map(({ rooms, ...section }) => ({
      ...section,
      codes: left.filter((code) => rooms.includes(roomOf(code))),
    })),
    { ...OTHERS, codes: left.filter((code) => !known.has(roomOf(code))) },
  ].filter(({ codes }) => codes.length > 0);
}

interface Rooms extends Omit<SampledSection, "codes"> {
  readonly rooms: readonly string[];
}

const SECTIONS: readonly Rooms[] = [
  {
    title: "Any feed: elements and attributes",
    about: "What is missing, doubled, unknown or in the wrong place.",
    rooms: ["xml", "file"],
  },
  {
    title: "Any feed: values",
    about: "Dates, addresses, languages and other values that are written in one way only.",
    rooms: ["feed"],
  },
  { title: "Any feed: RSS", about: "What RSS 2.0 and its Best Practices Profile ask.", rooms: ["rss"] },
  { title: "Any feed: Atom", about: "What RFC 4287 asks.", rooms: ["atom"] },
  { title: "Any feed: JSON Feed", about: "What JSON Feed 1.1 asks.", rooms: ["json", "json-feed"] },
  { title: "Any feed: lists in OPML", about: "What OPML 2.0 asks.", rooms: ["opml"] },
  {
    title: "Any feed: the HTML of entries",
    about: "What readers would drop, refuse or show wrongly.",
    rooms: ["content", "html"],
  },
];

const OTHERS: Omit<SampledSection, "codes"> = {
  title: "Any feed: extensions",
  about: "What other vocabularies ask: media, podcasts, history, comments, places.",
};
