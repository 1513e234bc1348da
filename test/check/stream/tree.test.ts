/** What is told of a feed that is read as it comes is what is told of it as one tree. */

import fc from "fast-check";
import { expect, it } from "vitest";
import { addAll, type Finding, placed } from "../../../src/check/finding.ts";
import { judgeAtomEntry, judgeDocument, judgeItem } from "../../../src/check/rules/standards.ts";
import { checkFeed } from "../../../src/check/stream/check-feed.ts";
import { descendants, readXml } from "../../../src/check/xml/xml.ts";
import { SOUND_ATOM, SOUND_RSS } from "../../support/sound-feeds.ts";

const WORDS =
  "<link/>|<guid>a</guid>|<blink>x</blink>|text|2026-01-01|yesterday| |<title/>|<!-- a -->|<author>a</author>|<atom:link/>|&lt;b&gt;|http:|\n|xml:lang='-'".split(
    "|",
  );

/** Well-formed feeds with something wrong in them: a text, an element or an attribute that was put in, or a line out. */
const wrong = fc
  .record({
    feed: fc.constantFrom(SOUND_RSS, SOUND_ATOM),
    word: fc.constantFrom(...WORDS),
    at: fc.nat(10_000),
    isOut: fc.boolean(),
  })
  .map(({ feed, word, at, isOut }) => {
    const lines = feed.split("\n");
    const line = 1 + (at % (lines.length - 2));
    if (isOut) return lines.filter((_, index) => index !== line).join("\n");
    const tags = [...feed.matchAll(/[<>]/g)].map(({ index }) => index + (at % 2));
    const from = tags[at % tags.length] ?? 0;
    return feed.slice(0, from) + word + feed.slice(from);
  })
  .filter((text) => readXml(text).findings.length === 0);

it("tells at least all that is told of the tree", () => {
  fc.assert(
    fc.property(wrong, (text) => {
      const { root } = readXml(text);
      if (root === undefined) return;
      const all: Finding[] = [...judgeDocument(root)];
      for (const element of descendants(root)) {
        if (element.local === "item" && element.parent?.local === "channel")
          addAll(all, judgeItem(element, false));
        if (element.local === "entry" && element.parent?.local === "feed")
          addAll(all, judgeAtomEntry(element, false));
      }
      const lineOf = ({ code, place }: ReturnType<typeof placed>[number]): string =>
        `${code} ${place?.line}:${place?.column}`;
      expect(checkFeed(text).problems.map(lineOf)).toEqual(
        expect.arrayContaining(placed("", text, all).map(lineOf)),
      );
    }),
    { numRuns: Number(process.env.FUZZ ?? 300) },
  );
});

const BITS =
  "<item>|</item>|<item/>|<entry>|</entry>|<![CDATA[|]]>|<!--|-->|--|<|>|&|&nbsp;|&#0;|\"|'|/|=|\r|</channel>|</feed>|<channel>|<a:b/>|</a>|<a b='1' b='2'/>|<?p q?>|<!DOCTYPE rss>|\u0001|<title>|x".split(
    "|",
  );
const damaged = fc
  .record({
    feed: fc.constantFrom(SOUND_RSS, SOUND_ATOM),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    removed: fc.integer({ min: 0, max: 30 }),
    added: fc.array(fc.constantFrom(...BITS), { maxLength: 3 }),
  })
  .map(({ feed, at, removed, added }) => {
    const from = Math.floor(at * feed.length);
    return feed.slice(0, from) + added.join("") + feed.slice(from + removed);
  });

/** What XML allows, and siar's own feeds do not have. */
const ALLOWED: ReadonlySet<string> = new Set(["xml/doctype-present", "xml/instruction-present"]);

it("finds a document ill-formed where it is that as a whole", () => {
  fc.assert(
    fc.property(damaged, (text) => {
      const isIllFormed = readXml(text).findings.some(({ problem }) => !ALLOWED.has(problem.code));
      const { problems } = checkFeed(text);
      expect(problems.some(({ w3c }) => w3c === "SAXError")).toBe(isIllFormed);
    }),
    { numRuns: Number(process.env.FUZZ ?? 300) },
  );
});
