/** R36, R51: elements of other vocabularies, in XML under declared prefixes, in JSON as one object a vocabulary. */

import { describe, expect, test } from "vitest";
import { writeAtom } from "../../src/feeds/atom.ts";
import { writeJsonFeed } from "../../src/feeds/json-feed.ts";
import { writeRss } from "../../src/feeds/rss.ts";
import type { Extension } from "../../src/model/entry.ts";
import type { FeedDocument } from "../../src/model/feed.ts";
import { plainEntry, sampleDocument } from "../support/feed-samples.ts";
import { readXml } from "../support/read-xml.ts";

const GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#";
const namespaces = { geo: GEO, unused: "https://unused.example/ns" };

function itemOf(
  extensions: readonly Extension[],
  document: Partial<FeedDocument> = { namespaces },
): Record<string, unknown> {
  const text = writeJsonFeed(sampleDocument(document), [plainEntry({ extensions })]);
  return JSON.parse(text).items[0];
}

describe.each([
  ["RSS", writeRss, "/rss/channel", "//item"],
  ["Atom", writeAtom, "/a:feed", "//a:entry"],
] as const)("in %s", (_, write, head, entry) => {
  const extensions = [
    { name: "geo:lat", objects: { _text: "51.73" } },
    { name: "dc:coverage", objects: ["Kursk", "Wonsan"] },
  ];

  test("a vocabulary of the settings is declared on the root where it is used, others are not", () => {
    const xml = write(sampleDocument({ namespaces }), [plainEntry({ extensions })]);
    const { all } = readXml(xml);
    expect(all(`${entry}/geo:lat`)).toEqual(["51.73"]);
    expect(all(`${entry}/dc:coverage`)).toEqual(["Kursk", "Wonsan"]);
    expect(xml.match(/xmlns:geo=/g)).toHaveLength(1);
    expect(xml).not.toContain("unused.example");
    expect(write(sampleDocument({ namespaces }), [plainEntry()])).not.toContain("xmlns:geo");
  });

  test("the feed has its own", () => {
    const { all } = readXml(write(sampleDocument({ namespaces, extensions }), []));
    expect(all(`${head}/geo:lat`)).toEqual(["51.73"]);
  });

  test("prefixes within an element and of attributes are declared as well", () => {
    const nested = [{ name: "dc:coverage", objects: { _attributes: { "thr:x": "1" }, "geo:lat": "1" } }];
    const xml = write(sampleDocument({ namespaces }), [plainEntry({ extensions: nested })]);
    expect(readXml(xml).all(`${entry}/dc:coverage/geo:lat | ${entry}/dc:coverage/@thr:x`)).toHaveLength(2);
  });

  test("settings cannot give a well-known prefix another meaning", () => {
    const xml = write(sampleDocument({ namespaces: { georss: "urn:other" } }), [
      plainEntry({ extensions: [{ name: "georss:point", objects: "1 2" }] }),
    ]);
    expect(readXml(xml).all(`${entry}/georss:point`)).toEqual(["1 2"]);
  });
});

describe("R51: in JSON", () => {
  test("the elements of a vocabulary are one object, which says what it is about", () => {
    const item = itemOf([
      { name: "dc:coverage", objects: { _text: "Kursk" } },
      { name: "geo:lat", objects: "51.73" },
      { name: "dc:type", objects: { _text: ["Te", "xt"], _cdata: "!" } },
    ]);
    expect(item._dc).toEqual({ about: "http://purl.org/dc/elements/1.1/", coverage: "Kursk", type: "Text!" });
    expect(item._geo).toEqual({ about: GEO, lat: "51.73" });
  });

  test.each<readonly [string, unknown, unknown]>([
    ["text", { _text: "1" }, "1"],
    ["a number", 5, "5"],
    ["several", ["a", { _text: "b" }], ["a", "b"]],
    [
      "attributes beside text",
      { _attributes: { scheme: "urn:simple" }, _text: "x" },
      { "@scheme": "urn:simple", "#text": "x" },
    ],
    [
      "children, of its own vocabulary by local name",
      { "media:a": "1", "dc:b": { _text: "2" } },
      { a: "1", "dc:b": "2" },
    ],
    ["a child twice", { "media:a": ["1", "2"] }, { a: ["1", "2"] }],
    ["nothing but its being there", {}, true],
    ["full stops in its names", { _attributes: { "a.b": "1" }, "media:c.d": "2" }, { "@a_b": "1", c_d: "2" }],
    ["a declaration, which is no content", { _attributes: { "xmlns:x": "urn:x" }, _text: "1" }, "1"],
    ["comments, which are no content", { _comment: "no", _text: "1" }, "1"],
  ])("an element that holds %s", (_, objects, expected) => {
    expect(itemOf([{ name: "media:thing", objects }])._media).toEqual({
      about: "http://search.yahoo.com/mrss/",
      thing: expected,
    });
  });

  test("an element that stands twice is a list, one called about keeps its prefix", () => {
    const twice = ["1", "2"].map((objects) => ({ name: "dc:relation", objects }));
    const item = itemOf([...twice, { name: "dc:about", objects: "3" }]);
    expect(item._dc).toEqual({
      about: "http://purl.org/dc/elements/1.1/",
      relation: ["1", "2"],
      "dc:about": "3",
    });
  });

  test("a vocabulary whose prefix is one of our own keys does not replace it", () => {
    const source = { title: "Kantor", url: "https://kantor.example/feed" };
    const document = sampleDocument({
      namespaces: { source: "https://source.example/", "my.ns": "https://m.example/" },
    });
    const extensions = [
      { name: "source:markdown", objects: "*x*" },
      { name: "my.ns:a", objects: "1" },
    ];
    const [item] = JSON.parse(
      writeJsonFeed(document, [plainEntry({ republishedFrom: source, extensions })]),
    ).items;
    expect(item._source).toMatchObject(source);
    expect(item._x_source).toEqual({ about: "https://source.example/", markdown: "*x*" });
    expect(item._my_ns).toEqual({ about: "https://m.example/", a: "1" });
  });

  test("words of the podcast namespace join what an episode says in it", () => {
    const document = sampleDocument({
      podcast: {
        guid: "g",
        author: "A",
        categories: [],
        explicit: false,
        imageUrl: "https://h.example/i.png",
        type: "episodic",
        medium: "podcast",
      },
    });
    const [item] = JSON.parse(
      writeJsonFeed(document, [
        plainEntry({
          episode: { season: 1, transcripts: [], people: [] },
          extensions: [{ name: "podcast:location", objects: "Kursk" }],
        }),
      ]),
    ).items;
    expect(item._podcast).toEqual({
      about: "https://podcastindex.org/namespace/1.0",
      season: 1,
      location: "Kursk",
    });
  });

  test("an object that is JSON's own already stays as it is", () => {
    expect(itemOf([{ name: "_mine", objects: { about: "https://m.example/", n: 1 } }])._mine).toEqual({
      about: "https://m.example/",
      n: 1,
    });
  });

  test("names that are nobody's are left out", () => {
    const item = itemOf([
      { name: "plain", objects: "1" },
      { name: "constructor:x", objects: "2" },
    ]);
    expect(Object.keys(item).filter((key) => key.startsWith("_"))).toEqual([]);
  });
});
