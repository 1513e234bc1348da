/** JSON Feeds of anybody: sound ones stay silent, and what is wrong is told with its place and path. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addAll, type Finding, moved } from "../../../src/check/finding.ts";
import { JsonFeedJudge, judgeJsonFeed, LONGEST_JSON_VALUE } from "../../../src/check/rules/json/json-feed.ts";

const VERSION = '"version": "https://jsonfeed.org/version/1.1"';
const HEAD = `${VERSION}, "title": "Lake notes", "home_page_url": "https://lake.example/", "feed_url": "https://lake.example/feed.json"`;
const ITEM = '"id": "https://lake.example/1", "url": "https://lake.example/1", "content_text": "No wind."';

const feed = (more: string, items = `[{ ${ITEM} }]`): string =>
  `{ ${HEAD}${more && `, ${more}`}, "items": ${items} }`;
const item = (more: string): string => feed("", `[{ ${ITEM}, ${more} }]`);

const told = (text: string): readonly string[] =>
  judgeJsonFeed(text).findings.map(({ problem }) => `${problem.severity} ${problem.code} ${problem.path}`);
const codes = (text: string): readonly string[] =>
  judgeJsonFeed(text).findings.map(({ problem }) => problem.code);

describe("sound feeds of anybody are silent", () => {
  it.each([
    ["the least of version 1.1", feed("")],
    ["the least of version 1", feed("").replace("/1.1", "/1")],
    ["no items at all", feed("", "[]")],
    ["an author of version 1", feed('"author": { "name": "Ana" }').replace("/1.1", "/1")],
    ["both words for authors", feed('"author": { "name": "Ana" }, "authors": [{ "name": "Ana" }]')],
    [
      "both words for authors in version 1",
      item('"author": { "name": "A" }, "authors": [{ "name": "A" }]').replace("/1.1", "/1"),
    ],
    ["an extension without `about`", feed('"_microblog": { "id": 5, "username": "ana" }')],
    ["an extension in an author", feed('"authors": [{ "name": "Ana", "_microblog": { "is_you": false } }]')],
    ["an extension within an extension", item('"_lake": { "_depth": { "metres": 12 }, "list": [1, null] }')],
    ["empty lists", item('"tags": [], "attachments": []')],
    ["a mailbox as the author's page", feed('"authors": [{ "url": "mailto:ana@lake.example" }]')],
    ["an icon in its own address", feed('"icon": "data:image/png;base64,AAAA"')],
    [
      "a photograph without a word",
      feed(
        "",
        '[{ "id": "1", "url": "https://lake.example/1", "content_html": "", "image": "https://lake.example/1.jpg" }]',
      ),
    ],
    [
      "text that speaks of HTML",
      item('"title": "Why 3 < 5 & 7 > 6", "summary": "a<b and b>c"').replace(
        "No wind.",
        "Write <p> before it.",
      ),
    ],
    ["fractions of seconds", item('"date_published": "2010-02-07T14:04:00.123456-05:00"')],
    [
      "a part of a second of length",
      item(
        '"attachments": [{ "url": "https://lake.example/a.mp3", "mime_type": "audio/mpeg", "duration_in_seconds": 0.5 }]',
      ),
    ],
    [
      "two attachments of one title",
      item(
        '"attachments": [{ "url": "https://lake.example/a.mp3", "mime_type": "audio/mpeg", "title": "A" }, { "url": "https://lake.example/a.ogg", "mime_type": "audio/ogg", "title": "A" }]',
      ),
    ],
    [
      "escapes in keys and values",
      feed("").replace('"title"', '"t\\u0069tle"').replace("Lake notes", 'L\\u00e4ke \\\\ \\"notes\\"'),
    ],
  ])("%s", (_title, text) => expect(told(text)).toEqual([]));
});

describe("what the format asks", () => {
  it.each([
    [
      "an id that is a number is coerced (1.1, Suggestions for Readers)",
      feed("", `[{ ${ITEM.replace('"https://lake.example/1"', "7")} }]`),
      "warning json/kind-wrong $.items[0].id",
    ],
    [
      "an id is no list",
      feed("", '[{ "id": [1], "url": "https://lake.example/1", "content_text": "a" }]'),
      "error json/kind-wrong $.items[0].id",
    ],
    [
      "ids of one feed differ",
      feed("", `[{ ${ITEM} }, { ${ITEM} }]`),
      "error feed/id-repeated $.items[1].id",
    ],
    [
      "a number and a string are one id",
      feed(
        "",
        `[{ ${ITEM.replace('"https://lake.example/1"', "7")} }, { ${ITEM.replace('"https://lake.example/1"', '"7"')} }]`,
      ),
      "error feed/id-repeated $.items[1].id",
    ],
    ["tags are strings", item('"tags": ["a", { "name": "b" }]'), "error json/kind-wrong $.items[0].tags[1]"],
    ["a hub needs its address", feed('"hubs": [{ "type": "WebSub" }]'), "error json/key-missing $.hubs[0]"],
    [
      "a key is known by its exact name",
      item('"Summary": "Still."'),
      "warning json-feed/key-unknown $.items[0].Summary",
    ],
    [
      "names of objects in general are no keys",
      item('"constructor": 1'),
      "info json-feed/key-unknown $.items[0].constructor",
    ],
    ["a key of any name has a path", item('"a b": 1'), 'info json-feed/key-unknown $.items[0]["a b"]'],
    ["null is no value", item('"title": null'), "warning json-feed/value-empty $.items[0].title"],
    [
      "null is no title of a feed",
      feed("").replace('"Lake notes"', "null"),
      "error json-feed/value-empty $.title",
    ],
    ["an item is an object", feed("", '["a"]'), "error json/kind-wrong $.items[0]"],
    ["a feed is an object", "[1]", "error json/kind-wrong $"],
    ["what is not true is not expired", feed('"expired": "true"'), "warning json/kind-wrong $.expired"],
    ["a feed that states no version has none", `{ "title": "A", "items": [] }`, "error json/key-missing $"],
    [
      "a fault in one item costs that item",
      feed("", `[{ "id": 01 }, { "id": "2" }]`),
      "error json-feed/content-missing $.items[1]",
    ],
    [
      "a fault in one item is told there",
      feed("", `[{ "id": "1",, }, { ${ITEM} }]`),
      "error json/ill-formed $.items[0]",
    ],
  ])("%s", (_title, text, expected) => expect(told(text)).toContain(expected));

  it("what follows a fault of form is not said to be missing", () => {
    expect(codes(`{ ${VERSION}, "title": "Lake" "items": [] }`)).toEqual(["json/ill-formed"]);
  });

  it("counts items", () => {
    expect(judgeJsonFeed(feed("", `[{ ${ITEM} }, { "id": "2" }]`)).entries).toBe(2);
    expect(judgeJsonFeed("").entries).toBe(0);
  });

  it("a finding stands at what causes it", () => {
    const text = item('"date_published": 5, "tags": ["a", 9]').replaceAll(", ", ",\n");
    for (const { at, problem } of judgeJsonFeed(text).findings) {
      expect(text.slice(at, at + 1)).toBe(problem.path?.endsWith("tags[1]") ? "9" : "5");
    }
  });
});

describe("as it arrives", () => {
  const told = (parts: readonly string[]): readonly Finding[] => {
    const findings: Finding[] = [];
    const judge = new JsonFeedJudge((some, { at }) => addAll(findings, moved(some, at)));
    for (const part of parts) judge.write(part);
    judge.end();
    return findings;
  };
  const rich = feed(
    '"hubs": [{ "type": 1 }], "icon": "", "_x": { "a\\"": "]}\\\\" }',
    `[{ "id": "1", "content_text": "a \\"b\\" ]", "tags": [ 1 ] },\n\t{ "id": "1" }, tru, 5 ]`,
  );

  it("parts of any length tell what the whole tells", () => {
    const items = Array.from(
      { length: 400 },
      (_, index) => `{ "id": ${index}, "tags": ["\\\\", "\\"]}"], "x": -1.5e3 }`,
    );
    const long = rich.replace("tru,", `${items.join(",\n")}, tru,`);
    for (let blanks = 0; blanks < 64; blanks += 1) {
      const text = " ".repeat(blanks) + long;
      const parts = text.match(/.{1,16384}/gs) ?? [];
      expect(parts.length).toBeGreaterThan(1);
      expect(told(parts)).toEqual(judgeJsonFeed(text).findings);
    }
  });

  it("is ill-formed where the engine's own parser says so, and nowhere else", () => {
    const bit = fc.constantFrom(..."{}[]:,\"\\\n\u0001 0-1.e+tfn/'");
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: rich.length }),
        fc.integer({ min: 0, max: 4 }),
        fc.string({ unit: bit, maxLength: 3 }),
        (from, removed, added) => {
          const sound = rich.replace("tru,", "true,");
          const text = sound.slice(0, from) + added + sound.slice(from + removed);
          expect(!codes(text).includes("json/ill-formed")).toBe(parses(text));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("a value that is too long is named, and what comes after it is read", () => {
    const long = "x".repeat(LONGEST_JSON_VALUE);
    const parts = [
      `{ ${HEAD}, "description": "`,
      long,
      "\\",
      `"", "items": [{ "id": "`,
      long,
      `" }, { "id": "2" }] }`,
    ];
    const found = told(parts).map(({ problem }) => `${problem.code} ${problem.path}`);
    expect(found).toEqual([
      "json/value-too-long $.description",
      "json/value-too-long $.items[0]",
      "json-feed/key-advised $.items[1]",
      "json-feed/content-missing $.items[1]",
    ]);
  });

  it("a hundred thousand keys end", () => {
    const many = (key: (index: number) => string): string =>
      Array.from({ length: 100_000 }, (_, index) => `"${key(index)}": 1`).join(", ");
    for (const keys of [many((index) => `k${index}`), many(() => "authors"), many((index) => `_.${index}`)]) {
      const text = item(`"author": { "name": "Ana" }, ${keys}, "_x": { ${keys} }`).replace("/1.1", "/1");
      expect(judgeJsonFeed(text).findings.length).toBeLessThan(5000);
    }
  });

  it("hostile texts end", () => {
    for (const unit of ["[", "{", '{"a":', '"', "\\", "<", "&", "{},", '{"items":[', "1", " ", '"a":1,']) {
      expect(codes(`{ "items": [${unit.repeat(100_000)}`)).toContain("json/ill-formed");
      expect(codes(`{ ${unit.repeat(100_000)}`).length).toBeGreaterThan(0);
      const quoted = JSON.stringify(unit.repeat(100_000));
      expect(
        codes(item(`"title": ${quoted}, "summary": ${quoted}, "date_published": ${quoted}, "url": ${quoted}`))
          .length,
      ).toBeGreaterThan(0);
    }
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
