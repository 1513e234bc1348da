/** Archives (RFC 5005), tombstones (RFC 6721) and what they look like in each format. */

import { readFileSync } from "node:fs";
import { RelaxNGValidator, XmlDocument } from "libxml2-wasm";
import { describe, expect, test } from "vitest";
import { writeAtom } from "../../src/feeds/atom.ts";
import { writeJsonFeed } from "../../src/feeds/json-feed.ts";
import { writeRss } from "../../src/feeds/rss.ts";
import type { FeedDocument, FeedHistory, FeedUrls } from "../../src/model/feed.ts";
import { plainEntry, sampleDocument, sampleEntry } from "../support/feed-samples.ts";
import { type ReadXml, readXml } from "../support/read-xml.ts";
import { plainFilling, richDocument, richEntry } from "../support/rich-feed.ts";

const filesOf = (name: string): FeedUrls => ({
  rss: `https://warta.example/${name}/rss.xml`,
  atom: `https://warta.example/${name}/atom.xml`,
  json: `https://warta.example/${name}/feed.json`,
});

const subscription: FeedHistory = { kind: "subscription", previous: filesOf("archive/0002") };
const archive: FeedHistory = {
  kind: "archive",
  current: filesOf("."),
  previous: filesOf("archive/0001"),
  next: filesOf("archive/0003"),
};

const rss = (document: Partial<FeedDocument>): ReadXml =>
  readXml(writeRss(sampleDocument(document), [plainEntry()]));
const atom = (document: Partial<FeedDocument>): ReadXml =>
  readXml(writeAtom(sampleDocument(document), [plainEntry()]));
const json = (document: Partial<FeedDocument>): Record<string, unknown> =>
  JSON.parse(writeJsonFeed(sampleDocument(document), [plainEntry()]));

const RELATIONS = ["current", "prev-archive", "next-archive"];

describe.each([
  ["RSS", "rss", (history: FeedHistory) => rss({ history }), "/rss/channel", "atom:link"],
  ["Atom", "atom", (history: FeedHistory) => atom({ history }), "/a:feed", "a:link"],
] as const)("R55: %s", (_, format, read, head, link) => {
  const found = (xml: ReadXml): readonly (string | undefined)[] =>
    RELATIONS.map((rel) => xml.one(`${head}/${link}[@rel='${rel}']/@href`));

  test("the subscription document names the newest archive and is none itself (RFC 5005 §4)", () => {
    const xml = read(subscription);
    expect(found(xml)).toEqual([undefined, subscription.previous?.[format], undefined]);
    expect(xml.all("//fh:archive")).toEqual([]);
  });

  test("an archive says so, and names the subscription document and both its neighbours", () => {
    const xml = read(archive);
    expect(found(xml)).toEqual([
      archive.current?.[format],
      archive.previous?.[format],
      archive.next?.[format],
    ]);
    expect(xml.all(`${head}/fh:archive`)).toHaveLength(1);
  });

  test("the links have the type of the format, and stand in the head only", () => {
    const xml = read(archive);
    const links = RELATIONS.map((rel) => `@rel='${rel}'`).join(" or ");
    expect(xml.all(`//${link}[${links}]/@type`)).toEqual(Array(3).fill(`application/${format}+xml`));
    expect(xml.all(`${head}/*/${link}[${links}]`)).toEqual([]);
  });

  test("a neighbour that does not have the format is not named", () => {
    expect(found(read({ kind: "archive", next: { json: "https://warta.example/a.json" } }))).toEqual(
      Array(3).fill(undefined),
    );
  });
});

test("R36, R55: the vocabulary of archives is declared in archives alone", () => {
  for (const write of [writeRss, writeAtom]) {
    expect(write(sampleDocument({ history: archive }), [])).toContain(
      'xmlns:fh="http://purl.org/syndication/history/1.0"',
    );
    expect(write(sampleDocument({ history: subscription }), [])).not.toContain("xmlns:fh");
  }
});

describe("R53, R55: JSON Feed", () => {
  test("next_url leads to the next older document, from the subscription document and from each archive", () => {
    expect(json({ history: subscription }).next_url).toBe("https://warta.example/archive/0002/feed.json");
    expect(json({ history: archive }).next_url).toBe("https://warta.example/archive/0001/feed.json");
    expect(json({ history: { kind: "archive", next: filesOf("n") } })).not.toHaveProperty("next_url");
    expect(json({})).not.toHaveProperty("next_url");
  });

  test("next_url is never the document's own address", () => {
    const { urls } = sampleDocument();
    expect(json({ history: { kind: "subscription", previous: urls } })).not.toHaveProperty("next_url");
  });

  test("an archive does not ask people to subscribe to it", () => {
    expect(json({ history: subscription })).toHaveProperty("user_comment");
    expect(json({ history: archive })).not.toHaveProperty("user_comment");
  });
});

describe("R23: an entry that was taken back", () => {
  const when = { epochMs: Date.UTC(2025, 6, 14, 5), offsetMinutes: 420 };
  const deleted = [
    { id: "tag:warta.example,2025-07-01:a", when, reason: "The source withdrew <it> & us." },
    { id: "tag:warta.example,2025-07-01:b", when },
    { id: "tag:warta.example,2025-07-01:a", when: { ...when, epochMs: 0 } },
  ];

  test("leaves a tombstone in Atom: id, time and reason, each id once and by its newest (RFC 6721 §3)", () => {
    const { all } = atom({ deleted });
    expect(all("/a:feed/at:deleted-entry/@ref")).toEqual([deleted[0]?.id, deleted[1]?.id]);
    expect(all("/a:feed/at:deleted-entry/@when")).toEqual(Array(2).fill("2025-07-14T12:00:00+07:00"));
    expect(all("/a:feed/at:deleted-entry/at:comment[@type='text']")).toEqual([deleted[0]?.reason]);
  });

  test("R38: tombstones come before the entries, since the schema of RFC 4287 ends with these", () => {
    const { all } = atom({ deleted });
    expect(all("/a:feed/a:entry/following-sibling::*")).toEqual([]);
  });

  test("is simply gone from RSS and JSON", () => {
    expect(writeRss(sampleDocument({ deleted }), [])).toBe(writeRss(sampleDocument(), []));
    expect(writeJsonFeed(sampleDocument({ deleted }), [])).toBe(writeJsonFeed(sampleDocument(), []));
  });

  test("R36: the vocabulary is declared only where there is a tombstone", () => {
    expect(writeAtom(sampleDocument({ deleted }), [])).toContain(
      'xmlns:at="http://purl.org/atompub/tombstones/1.0"',
    );
    expect(writeAtom(sampleDocument({ deleted: [] }), [])).not.toContain("xmlns:at");
  });
});

describe("R38, R39: RFC 4287's own schema accepts", () => {
  const schema = readFileSync(new URL("../support/schemas/atom.rng", import.meta.url));
  const validate = (xml: string): void => {
    const validator = RelaxNGValidator.fromDoc(XmlDocument.fromBuffer(schema));
    validator.validate(XmlDocument.fromString(xml));
  };
  /** E-mail addresses and ids of the form that the schema asks for. */
  const filling = {
    ...plainFilling,
    text: (field: string) =>
      field.endsWith("email") ? "a@h.example" : field.endsWith("id") ? `tag:h.example,2025:${field}` : field,
  };

  test.each([
    ["a feed and an entry in which every field is set", [richDocument(filling), [richEntry(filling)]]],
    ["a feed of ordinary entries", [sampleDocument(), [sampleEntry(), plainEntry()]]],
    ["an archive", [sampleDocument({ history: archive, hubs: ["https://hub.example/"] }), [plainEntry()]]],
    ["an empty feed (D31)", [sampleDocument(), []]],
  ] as const)("%s", (_, [document, entries]) => {
    expect(() => validate(writeAtom(document, entries))).not.toThrow();
  });

  test("and refuses what is wrong, so that its word counts", () => {
    const xml = writeAtom(sampleDocument(), [plainEntry()]).replace(/<updated>[^<]*<\/updated>/g, "");
    expect(() => validate(xml)).toThrow();
  });
});
