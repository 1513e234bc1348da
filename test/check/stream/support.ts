/** Feeds for the tests of the judge that reads them as they come. */

import { FeedJudge, type FeedReport } from "../../../src/check/stream/feed-judge.ts";
import { LIMITS, type Limits } from "../../../src/check/stream/limits.ts";

export const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';

/** A sound channel with those items, and attributes of the root. */
export function rss(items: string, root = ""): string {
  return `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"${root}><channel>
<title>Lake Railway</title>
<link>https://rail.example/</link>
<description>Trains along the lake</description>
<atom:link href="https://rail.example/rss.xml" rel="self" type="application/rss+xml"/>
${items}</channel></rss>
`;
}

export function item(index: number | string, more = ""): string {
  return `<item><title>Night train</title><guid isPermaLink="false">tag:rail.example,2026:${index}</guid>${more}</item>\n`;
}

/** A sound feed of Atom with those entries. */
export function atom(entries: string, author = "<author><name>Ana Sari</name></author>\n"): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom">
<id>tag:rail.example,2026:feed</id>
<title>Lake Railway</title>
<updated>2026-01-01T00:00:00Z</updated>
${author}<link rel="self" href="https://rail.example/atom.xml"/>
${entries}</feed>
`;
}

export function entry(id: string, updated: string): string {
  return `<entry><id>tag:rail.example,2026:${id}</id><title>Night train</title><updated>${updated}</updated><content>It runs.</content></entry>\n`;
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Judges within other limits. */
export function judgeWithin(limits: Partial<Limits>, ...pieces: readonly string[]): FeedReport {
  const judge = new FeedJudge("feed", { ...LIMITS, step: 1, ...limits });
  for (const piece of pieces) judge.write(bytesOf(piece));
  return judge.end();
}

/** `code line:column`, in order. */
export function told({ problems }: FeedReport): readonly string[] {
  return problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
}

export function codesOf({ problems }: FeedReport): readonly string[] {
  return problems.map(({ code }) => code);
}

export function namesOf({ problems }: FeedReport): readonly (string | undefined)[] {
  return problems.map(({ w3c }) => w3c);
}
