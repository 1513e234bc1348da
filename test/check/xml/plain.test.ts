import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEntryAlone, takeApart } from "../../../src/check/feed/entries.ts";
import { readPlainElement, readPlainXml, readSurroundings } from "../../../src/check/xml/plain.ts";
import { readStrictXml } from "../../../src/check/xml/strict.ts";
import type { XmlElement, XmlReading } from "../../../src/check/xml/tree.ts";
import { readXml } from "../../../src/check/xml/xml.ts";
import { SOUND_ATOM, SOUND_RSS } from "../../support/sound-feeds.ts";

const RUNS = Number(process.env.FUZZ ?? 3000);

/** A tree as plain data: of its parent each element says only where that stands. */
function plain(element: XmlElement | undefined): unknown {
  return (
    element && {
      ...element,
      attributes: element.attributes.map((one) => ({ ...one })),
      children: element.children.map(plain),
      parent: element.parent && [element.parent.name, element.parent.at, element.parent.end],
    }
  );
}

function told({ root, findings }: XmlReading): unknown {
  return { root: plain(root), findings };
}

/** The entry within its start and end tags, by the strict reader alone. */
function strictEntry(wrapper: string, text: string): XmlReading {
  const names = [...wrapper.matchAll(/<([^\s/>]+)[^<]*>/g)].map(([, name = ""]) => name);
  const ends = names.toReversed().map((name) => `</${name}>`);
  const { root, findings } = readStrictXml(wrapper + text + ends.join(""), wrapper.length);
  let element = root;
  for (const _ of names) element = element?.children[0];
  return { root: element?.at === 0 && element.end === text.length ? element : undefined, findings };
}

/** What XML is made of, and what it must not be. */
const BITS: readonly string[] = [
  ...`<a>|</a>|<a/>|</a >|<a b="1">|<a b='2' c="3"/>|<x:a>|</x:a>|<x:a xmlns:x="urn:x">|<a xmlns="urn:a">`.split(
    "|",
  ),
  ...'<a xmlns="">|<a xmlns:x="">|<a xmlns:xml="u">|<a xmlns:xmlns="u">|<a xml:lang="id">|<xmlns:a/>|<xml:a/>'.split(
    "|",
  ),
  ...'<a xmlns="http://www.w3.org/2000/xmlns/">|<a xmlns:x="http://www.w3.org/XML/1998/namespace">'.split(
    "|",
  ),
  ...`<a b="1" b="2">|<a xmlns:x="u" xmlns:y="u" x:b="" y:b="">|<a b="&lt;&#10;&#x9;">|<a b="1\t2\r\n3">|<a b="<">`.split(
    "|",
  ),
  ...`<a b = "1">|<a b="1"c="2">|<a b>|<a b=1>|<a:b:c/>|<a:/>|<:a/>|<a:-b xmlns:a="u"/>|<\u00e9/>|<a\u00e9/>|<1/>|<a.b-c_1/>`.split(
    "|",
  ),
  ..."<![CDATA[|]]>|<![CDATA[<b>&amp;]]>|<![CDATA[]]>|<![CDATA[]]]]>|<!--|-->|--|<!-- x -->|<!---->|<!-->|<!DOCTYPE a>".split(
    "|",
  ),
  ...'<?p q?>|<?xml version="1.0"?>|<?xml-stylesheet href="a" type="text/css"?>|<?xml-stylesheet type="text/xsl"?>'.split(
    "|",
  ),
  ...'<?xml-stylesheet type="text/css" href="<?x?>"?>|<?xml-stylesheet?>|<?xml-stylesheetx type="text/css"?>'.split(
    "|",
  ),
  ..."&amp;|&#65;|&#x41;|&#X41;|&#0;|&#xD800;|&#x110000;|&#x10FFFF;|&nbsp;|&;|&|&amp|&#;|&#x;|&lt;&gt;&quot;&apos;".split(
    "|",
  ),
  ..."x| |\n|\r\n|\r|\t|\u0000|\u0001|\ufffe|\ud83d|\ud83d\ude00|\u00a0|\u2028|]]|>|]|<|</|/|=|\"|'|\ufeff|𐀀".split(
    "|",
  ),
];
const PROLOGUES = [
  "",
  '<?xml version="1.0" encoding="utf-8"?>\n',
  "<?xml version='1.1' standalone='no' ?>",
  "\ufeff",
  " ",
];

const bits = fc.array(fc.constantFrom(...BITS), { maxLength: 8 }).map((some) => some.join(""));
const hostile = fc
  .tuple(fc.constantFrom(...PROLOGUES), bits, bits, bits)
  .map(([prologue, before, within, after]) => `${prologue}${before}<a>${within}</a>${after}`);
const nested: fc.Arbitrary<string> = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom("a", 'b c="1"', 'x:d xmlns:x="urn:x" x:e="&amp;"', 'a xmlns="urn:a" xml:lang="id"'),
      fc.array(fc.oneof({ maxDepth: 4 }, fc.constantFrom(...BITS.slice(-70)), tie("element")), {
        maxLength: 4,
      }),
    )
    .map(([tag, content]) => `<${tag}>${content.join("")}</${tag.split(" ")[0]}>`),
})).element;

/** A feed with some characters taken out and others put in. */
const damaged = fc
  .record({
    feed: fc.constantFrom(SOUND_RSS, SOUND_ATOM),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    removed: fc.integer({ min: 0, max: 6 }),
    added: fc.array(fc.constantFrom(...BITS), { maxLength: 2 }),
  })
  .map(({ feed, at, removed, added }) => {
    const from = Math.floor(at * feed.length);
    return feed.slice(0, from) + added.join("") + feed.slice(from + removed);
  });

describe("the quick way through XML", () => {
  it("is the way of sound feeds, and of their entries", () => {
    for (const feed of [SOUND_RSS, SOUND_ATOM]) {
      expect(readPlainXml(feed, 0)).toBeDefined();
      const { wrapper, entries } = takeApart(feed);
      const around = readSurroundings(wrapper);
      for (const { text } of entries) expect(around && readPlainElement(text, around)).toBeDefined();
    }
  });

  it.each([
    ["hostile text", hostile],
    ["nested elements", nested],
    ["damaged feeds", damaged],
  ])("tells what the strict reader tells: %s", (_title, texts) => {
    fc.assert(
      fc.property(texts, fc.constantFrom(0, 3), (text, from) => {
        expect(told(readXml(text, from))).toEqual(told(readStrictXml(text, from)));
      }),
      { numRuns: RUNS },
    );
  });

  it("tells of an entry alone what the strict reader tells of it in its place", () => {
    const wrappers = fc.constantFrom(
      "",
      "<a>",
      '<r xmlns:x="urn:x" xml:lang="en"><c>',
      '<f xmlns="urn:f"><x:c xmlns:x="urn:y">',
      '<a b="\u0001">',
      "<a/>",
      "<a> <b>",
      takeApart(SOUND_RSS).wrapper,
    );
    fc.assert(
      fc.property(wrappers, fc.oneof(nested, bits), (wrapper, text) => {
        const { element, findings } = readEntryAlone(wrapper, text);
        expect(told({ root: element, findings })).toEqual(told(strictEntry(wrapper, text)));
      }),
      { numRuns: RUNS },
    );
  });

  it("nothing that is read of one entry holds on to another", () => {
    const { wrapper, entries } = takeApart(SOUND_RSS);
    const [text = ""] = entries.map((slice) => slice.text);
    const [first, second] = [readEntryAlone(wrapper, text).element, readEntryAlone(wrapper, text).element];
    expect(first?.parent?.children).toEqual([first]);
    expect(second?.parent).not.toBe(first?.parent);
  });
});
