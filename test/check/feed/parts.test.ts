import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FeedFile, judgeFeedFiles } from "../../../src/check/feed/feed-files.ts";
import { type Memory, newMemory } from "../../../src/check/feed/memory.ts";
import { joinParts } from "../../../src/check/feed/take-parts.ts";
import type { FeedParts, Fragment } from "../../../src/model/feed-parts.ts";
import { bytesOf, SOUND_ATOM, SOUND_JSON_FEED, SOUND_RSS } from "../../support/sound-feeds.ts";

const PATHS = ["atom.xml", "rss.xml", "feed.json", "index.html", "bridge/index.html", "ferry/index.html"];
const NAMES = {
  baseUrl: "https://harbour.example/",
  paths: new Set([...PATHS, "bridge.png", "icon.png"]),
  redirected: new Set<string>(),
};

/** A feed as texts: before its entries, each entry with the margin before it, and after them. */
type Pieces = readonly [before: string, ...entries: readonly string[], after: string];

const RSS = piecesOf(SOUND_RSS, /\s*<item>.*?<\/item>/gs);
const ATOM = piecesOf(SOUND_ATOM, /\s*<entry>.*?<\/entry>/gs);
const JSON_FEED = piecesOf(SOUND_JSON_FEED, /\n {4}\{.*?\n {4}\}/gs);
const FEEDS = [
  ["atom.xml", ATOM],
  ["rss.xml", RSS],
  ["feed.json", JSON_FEED],
] as const;

function piecesOf(text: string, entry: RegExp): Pieces {
  const found = [...text.matchAll(entry)];
  const first = found[0]?.index ?? text.length;
  const last = found.at(-1);
  const end = last === undefined ? text.length : last.index + last[0].length;
  return [text.slice(0, first), ...found.map(([piece]) => piece), text.slice(end)];
}

/** The same text has the same fragment, as in one build. */
function fragmentsOnce(): (text: string) => Fragment {
  const fragments = new Map<string, Fragment>();
  return (text) => {
    const fragment = fragments.get(text) ?? { bytes: bytesOf(text) };
    fragments.set(text, fragment);
    return fragment;
  };
}

function partsOf(path: string, pieces: Pieces, fragment = fragmentsOnce()): FeedParts {
  return {
    before: bytesOf(pieces[0]),
    between: bytesOf(path.endsWith(".json") ? "," : ""),
    fragments: pieces.slice(1, -1).map(fragment),
    after: bytesOf(pieces.at(-1) ?? ""),
  };
}

const whole = ({ path, parts }: { path: string; parts: FeedParts }): FeedFile => ({
  path,
  bytes: joinParts(parts),
});

describe("a feed that comes in parts", () => {
  it("is the feed that they make", () => {
    expect(new TextDecoder().decode(joinParts(partsOf("rss.xml", RSS)))).toBe(SOUND_RSS);
    expect(new TextDecoder().decode(joinParts(partsOf("feed.json", JSON_FEED)))).toBe(SOUND_JSON_FEED);
  });

  it("is judged as the feed that they make", () => {
    const files = FEEDS.map(([path, pieces]) => ({ path, parts: partsOf(path, pieces) }));
    const judged = judgeFeedFiles(files, newMemory(NAMES));
    expect(judged.map(({ problems }) => problems)).toEqual([[], [], []]);
    expect(judged.map(({ facts }) => facts.feed?.entries)).toEqual([2, 2, 2]);
    expect(judged).toEqual(judgeFeedFiles(files.map(whole), newMemory(NAMES)));
  });

  it.each([
    ["no entry", [[], []]],
    ["one entry, and a comma for none", [[0], []]],
    ["an entry twice", [[0, 0], []]],
    ["other entries in another format", [[0], [1]]],
    [
      "another order",
      [
        [1, 0],
        [0, 1],
      ],
    ],
  ] as const)("so it is with %s", (_title, [own, others]) => {
    const files = FEEDS.map(([path, pieces], index) => {
      const entries = (index === 0 ? own : others).map((at) => pieces[at + 1] ?? "");
      return { path, parts: partsOf(path, [pieces[0], ...entries, pieces.at(-1) ?? ""]) };
    });
    expect(judgeFeedFiles(files, newMemory(NAMES))).toEqual(
      judgeFeedFiles(files.map(whole), newMemory(NAMES)),
    );
  });

  it("so it is wherever it is damaged, and whatever was known of its entries before", () => {
    const bits = [
      "<",
      ">",
      "&",
      "\u0001",
      "</item>",
      "<item>",
      "<entry/>",
      "<!--",
      "]]>",
      '"',
      "{",
      "}",
      ",",
    ];
    const words = ["\ufeff", "é", "x", "#no", "/nowhere/", " xmlns:dc='urn:x'", "<title>y</title>", "[", ""];
    const damage = fc.record({
      feed: fc.nat({ max: 2 }),
      piece: fc.nat({ max: 3 }),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.nat({ max: 40 }),
      added: fc.constantFrom(...bits, ...words),
    });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), fc.boolean(), (damages, isKnown) => {
        const fragment = fragmentsOnce();
        const memory = newMemory(NAMES);
        if (isKnown) judgeAll(FEEDS, fragment, memory);
        const damaged = FEEDS.map(([path, pieces], index) => {
          const own = damages.filter(({ feed }) => feed === index);
          const text = pieces.map((piece, at) => own.filter((one) => one.piece === at).reduce(harm, piece));
          return [path, text as unknown as Pieces] as const;
        });
        const files = damaged.map(([path, pieces]) => ({ path, parts: partsOf(path, pieces, fragment) }));
        const expected = judgeFeedFiles(files.map(whole), newMemory(NAMES));
        expect(judgeFeedFiles(files, memory)).toEqual(expected);
        expect(judgeFeedFiles(files, memory)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

function harm(
  text: string,
  { from, removed, added }: { from: number; removed: number; added: string },
): string {
  const at = Math.floor(from * text.length);
  return text.slice(0, at) + added + text.slice(at + (removed > 20 ? removed : removed % 3));
}

function judgeAll(feeds: typeof FEEDS, fragment: (text: string) => Fragment, memory: Memory): void {
  judgeFeedFiles(
    feeds.map(([path, pieces]) => ({ path, parts: partsOf(path, pieces, fragment) })),
    memory,
  );
}

describe("an entry whose fragment is known", () => {
  /** Bytes that tell whether they were read. */
  const watched = (text: string, reads: string[]): Fragment => {
    const bytes = bytesOf(text);
    return {
      get bytes() {
        reads.push(text);
        return bytes;
      },
    };
  };

  it("is not decoded again in another feed, nor where that declares what it does not use", () => {
    const reads: string[] = [];
    const memory = newMemory(NAMES);
    const fragments = RSS.slice(1, -1).map((text) => watched(text, reads));
    const [before, after] = [RSS[0], RSS.at(-1) ?? ""];
    const judge = (path: string, head: string): unknown => {
      const parts = { before: bytesOf(head), between: bytesOf(""), fragments, after: bytesOf(after) };
      const asked = reads.length;
      const [judged] = judgeFeedFiles([{ path, parts }], memory);
      // Its length is asked for the size of the file, and nothing else.
      const sized = fragments.length;
      return { entries: judged?.facts.feed?.entries, read: reads.length - asked - sized };
    };
    expect(judge("rss.xml", before)).not.toMatchObject({ read: 0 });
    expect(judge("rss.xml", before)).toEqual({ entries: 2, read: 0 });
    judge("rss.xml", before.replace("<rss ", '<rss xmlns:fh="http://purl.org/syndication/history/1.0" '));
    expect(
      judge("rss.xml", before.replace("<rss ", '<rss xmlns:fh="http://purl.org/syndication/history/1.0" ')),
    ).toEqual({ entries: 2, read: 0 });
  });

  it("is judged anew where a prefix that it uses means something else", () => {
    const memory = newMemory(NAMES);
    const fragment = fragmentsOnce();
    const problems = (head: string): readonly string[] => {
      const parts = partsOf("rss.xml", [head, ...RSS.slice(1)] as unknown as Pieces, fragment);
      return judgeFeedFiles([{ path: "rss.xml", parts }], memory).flatMap(({ facts }) =>
        (facts.entries ?? []).flatMap(({ findings }) => findings.map(({ problem }) => problem.code)),
      );
    };
    expect(problems(RSS[0])).not.toContain("xml/element-missing");
    expect(problems(RSS[0].replace("http://purl.org/dc/elements/1.1/", "urn:x"))).toContain(
      "xml/element-missing",
    );
  });
});
