/** A feed may come in any pieces: what is told of it is the same. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkFeed, checkFeedStream } from "../../../src/check/stream/check-feed.ts";
import { FeedJudge, type FeedReport } from "../../../src/check/stream/feed-judge.ts";
import { LIMITS } from "../../../src/check/stream/limits.ts";
import { SOUND_ATOM, SOUND_JSON_FEED, SOUND_RSS } from "../../support/sound-feeds.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function* cut(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  let at = 0;
  for (let piece = 0; at < bytes.length; piece += 1) {
    const size = sizes[piece % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

/** Looks at every piece as it comes. */
function impatient(pieces: Iterable<Uint8Array>): FeedReport {
  const judge = new FeedJudge("", { ...LIMITS, step: 1 });
  for (const piece of pieces) judge.write(piece);
  return judge.end();
}

/** The line of a problem in JSON is shown as far as it has come. */
function shown({ problems, format, ...rest }: FeedReport): unknown {
  const isJson = format === "json";
  return {
    ...rest,
    format,
    problems: problems.map((one) =>
      isJson ? { ...one, place: { ...one.place, excerpt: "", length: 0 } } : one,
    ),
  };
}

/** A sound feed with some characters taken out and others put in. */
const BITS =
  '<item>|</item>|<entry>|</entry>|<![CDATA[|]]>|<!--|-->|<|>|&|&nbsp;|"|é😀|\r\n|\r|</channel>|<a:b/>|{|}|,|[|\u0001|<title>'.split(
    "|",
  );
const damaged = fc
  .record({
    feed: fc.constantFrom(SOUND_RSS, SOUND_ATOM, SOUND_JSON_FEED),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    removed: fc.integer({ min: 0, max: 40 }),
    added: fc.array(fc.constantFrom(...BITS), { maxLength: 3 }),
  })
  .map(({ feed, at, removed, added }) => {
    const from = Math.floor(at * feed.length);
    return feed.slice(0, from) + added.join("") + feed.slice(from + removed);
  });

describe("pieces", () => {
  it("tells the same of a feed in any pieces", () => {
    fc.assert(
      fc.property(
        damaged,
        fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 4 }),
        (text, sizes) => {
          const bytes = bytesOf(text);
          const whole = checkFeed(bytes);
          expect(shown(impatient(cut(bytes, sizes)))).toEqual(shown(whole));
          // Of a text that was decoded already nobody asks in which encoding it was.
          if (!whole.problems.some(({ code }) => code.startsWith("file/")))
            expect(checkFeed(text)).toEqual(whole);
        },
      ),
      { numRuns: Number(process.env.FUZZ ?? 300) },
    );
  });

  it("tells the same of a feed that comes in its own time", async () => {
    const bytes = bytesOf(SOUND_RSS.replace("<link>", "<lonk>"));
    async function* slowly(): AsyncGenerator<Uint8Array> {
      for (const piece of cut(bytes, [100])) yield await Promise.resolve(piece);
    }
    expect(await checkFeedStream(slowly())).toEqual(checkFeed(bytes));
  });

  it("has nothing to say of sound feeds, and counts their entries", () => {
    for (const [text, format] of [
      [SOUND_RSS, "rss"],
      [SOUND_ATOM, "atom"],
      [SOUND_JSON_FEED, "json"],
    ] as const) {
      const report = checkFeed(text);
      expect(report.problems).toEqual([]);
      expect([report.format, report.entries]).toEqual([format, 2]);
    }
  });
});
