import { describe, expect, test } from "vitest";
import { writeAtom } from "../../src/feeds/atom.ts";
import type { FeedEntry } from "../../src/model/entry.ts";
import type { FeedDocument } from "../../src/model/feed.ts";
import { paper, picture, plainEntry, sampleDocument, sampleEntry, sound } from "../support/feed-samples.ts";
import { type ReadXml, readXml } from "../support/read-xml.ts";

const read = (document: Partial<FeedDocument> = {}, ...entries: readonly FeedEntry[]): ReadXml =>
  readXml(writeAtom(sampleDocument(document), entries));

describe("the feed", () => {
  test("R17, R42: UTF-8 first, and Atom is the default namespace, so that no element of it has a prefix", () => {
    const xml = writeAtom(sampleDocument(), [sampleEntry()]);
    expect(
      xml.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"'),
    ).toBe(true);
    const elements = new Set([...xml.matchAll(/<(\w+):/g)].map(([, prefix]) => prefix));
    expect([...elements]).toEqual(["media"]);
  });

  test("R38: exactly one id, title, updated and self link, and all of it before the entries (D31: also without any)", () => {
    for (const { all } of [read(), read({}, sampleEntry())]) {
      expect(all("/a:feed/a:id")).toEqual(["tag:warta.example,2025-07-01:feed/id/all"]);
      expect(all("/a:feed/a:title")).toEqual(["Warta Siar"]);
      expect(all("/a:feed/a:updated")).toEqual(["2025-07-12T21:30:00+07:00"]);
      expect(all("/a:feed/a:link[@rel='self']/@href")).toEqual(["https://warta.example/atom.xml"]);
      expect(all("/a:feed/a:author/a:name")).toEqual(["Warta Siar"]);
      expect(all("/a:feed/a:entry/following-sibling::*[not(self::a:entry)]")).toEqual([]);
    }
  });

  test("R38: where neither the feed nor an entry has an author, the feed itself is it", () => {
    expect(read({ authors: [] }, plainEntry()).all("/a:feed/a:author/a:name")).toEqual(["Warta Siar"]);
    expect(read({ authors: [] }, sampleEntry()).all("/a:feed/a:author")).toEqual([]);
  });

  test("R38, R40: the feed's own page comes first of the alternates, its translations follow", () => {
    const { all } = read();
    const alternates = "/a:feed/a:link[@rel='alternate' and @type='text/html']";
    expect(all(`${alternates}/@href`)).toEqual(["https://warta.example/", "https://warta.example/en/"]);
    expect(all(`${alternates}/@hreflang`)).toEqual(["id", "en"]);
  });

  test("R41: every text says its type", () => {
    const { all } = read({}, sampleEntry());
    expect(all("//a:title[not(@type='text')] | //a:subtitle[not(@type='text')]")).toEqual([]);
    expect(all("//a:summary[not(@type='text')] | //a:content[not(@type='html')]")).toEqual([]);
    expect(all("//a:rights[not(@type='text')]")).toEqual([]);
  });

  test("R43: the language stands on the feed, and on an entry in another one", () => {
    const { all } = read({}, sampleEntry(), sampleEntry({ language: "en" }));
    expect(all("/a:feed/@xml:lang")).toEqual(["id"]);
    expect(all("/a:feed/a:entry/@xml:lang")).toEqual(["en"]);
  });

  test("R45: rights, a square icon, a logo twice as wide as high, a generator without a version", () => {
    const logo = { ...picture, width: 400, height: 200 };
    const { one } = read({ logo });
    expect(one("/a:feed/a:rights")).toBe("© Warta Siar");
    expect(one("/a:feed/a:icon")).toBe("https://warta.example/assets/icon.0123456789ab.png");
    expect(one("/a:feed/a:logo")).toBe(picture.url);
    expect(one("/a:feed/a:generator[not(@version)]")).toBe("siar");
    expect(one("/a:feed/a:generator/@uri")).toBe("https://siar.example/");
    expect(read({ logo: picture }).all("/a:feed/a:logo")).toEqual([]);
  });

  test("R56: a hub is named beside the self link", () => {
    expect(read({ hubs: ["https://hub.example/"] }).all("/a:feed/a:link[@rel='hub']/@href")).toEqual([
      "https://hub.example/",
    ]);
  });
});

describe("an entry", () => {
  const entry = (over: Partial<FeedEntry> = {}): ReadXml => read({}, sampleEntry(over));

  test("R39: exactly one id, title, updated, published, summary and content, and authors", () => {
    const { all } = entry();
    expect(all("//a:entry/a:id")).toEqual([sampleEntry().id]);
    expect(all("//a:entry/a:title")).toEqual(["Lavrov di Wonsan"]);
    expect(all("//a:entry/a:published")).toEqual(["2025-07-12T20:00:00+07:00"]);
    expect(all("//a:entry/a:updated")).toEqual(["2025-07-12T21:30:00+07:00"]);
    expect(all("//a:entry/a:summary")).toEqual([sampleEntry().summary]);
    expect(all("//a:entry/a:content")).toEqual([sampleEntry().contentHtml]);
    expect(all("//a:entry/a:author/a:name")).toEqual(["Meja Internasional", "Meja Data"]);
    expect(all("//a:entry/a:contributor/a:name")).toEqual(["Meja Bahasa"]);
  });

  test("R1: an id stands as it is, also one that is no URI", () => {
    expect(entry({ id: "419c523a" }).one("//a:entry/a:id")).toBe("419c523a");
  });

  test("R39, R40: the own page is the first alternate, and no two have one language", () => {
    const { all } = entry();
    expect(all("//a:entry/a:link[@rel='alternate']/@href")).toEqual([
      "https://warta.example/kunjungan/",
      "https://warta.example/en/visit/",
    ]);
    expect(all("//a:entry/a:link[@rel='alternate']/@hreflang")).toEqual(["id", "en"]);
    expect(all("//a:entry/a:link[@rel='alternate']/@title")).toEqual(["Lavrov in Wonsan"]);
  });

  test("R44: name, address and e-mail of a person are elements of their own", () => {
    const { all, one } = entry({
      authors: [{ name: "Desk", kind: "organization", url: "https://d.example/", email: "d@d.example" }],
    });
    expect(one("//a:entry/a:author/a:name")).toBe("Desk");
    expect(one("//a:entry/a:author/a:uri")).toBe("https://d.example/");
    expect(one("//a:entry/a:author/a:email")).toBe("d@d.example");
    expect(all("//a:entry/a:author/*")).toHaveLength(3);
  });

  test("§4.3: a category has its permanent term, the scheme, and the label in the entry's language", () => {
    const { all } = entry({ language: "en" });
    expect(all("//a:entry/a:category/@term")).toEqual(["russia-ukraine-war", "diplomacy"]);
    expect(all("//a:entry/a:category/@label")).toEqual(["Berita Perang Rusia-Ukraina", "Diplomasi"]);
    expect(all("//a:entry/a:category/@scheme")).toEqual(
      Array(2).fill("https://warta.example/feeds/#taxonomy"),
    );
    expect(all("//a:entry/a:category/@xml:lang")).toEqual(["en", "en"]);
  });

  test("R31, R35: every attachment is an enclosure with length and type, the lead image Media RSS only", () => {
    const { all } = entry();
    const enclosures = "//a:entry/a:link[@rel='enclosure']";
    expect(all(`${enclosures}/@href`)).toEqual([paper.url, sound.url]);
    expect(all(`${enclosures}/@length`)).toEqual(["20001", "1234567"]);
    expect(all(`${enclosures}/@type`)).toEqual(["application/pdf", "audio/mpeg"]);
    expect(all(`${enclosures}/@title`)).toEqual(["Naskah", "Siaran pagi"]);
    expect(all("//a:entry/media:content/@url")).toEqual([picture.url]);
  });

  test("R35: what an enclosure cannot say of a file, Media RSS does: alternative text, caption, credit", () => {
    const { all, one } = entry({ attachments: [sound, { ...paper, alt: "Naskah asli", credit: "Dewi" }] });
    expect(all("//a:entry/a:link[@rel='enclosure']/@href")).toEqual([sound.url, paper.url]);
    expect(all("//a:entry/media:content/@url")).toEqual([picture.url, paper.url]);
    expect(one("//media:content[@medium='document']/media:description")).toBe("Naskah asli");
  });

  test("R36: nothing is declared that the document does not use", () => {
    const root = (...entries: readonly FeedEntry[]): string =>
      /<feed[^>]*>/.exec(writeAtom(sampleDocument(), entries))?.[0] ?? "";
    expect(root(plainEntry())).not.toContain("xmlns:");
    expect(root(plainEntry({ attachments: [sound] }))).not.toContain("xmlns:");
    expect(root(plainEntry({ attachments: [{ ...sound, credit: "Dewi" }] }))).toContain("xmlns:media");
    expect(root(plainEntry(), sampleEntry())).toContain("xmlns:media");
  });

  test("R16: a summary-only feed has no content; with no text at all the title stands in", () => {
    const { all } = read({}, plainEntry({ summary: "Ringkas" }), plainEntry());
    expect(all("//a:summary")).toEqual(["Ringkas", "Singkat"]);
    expect(all("//a:content")).toEqual([]);
  });
});
