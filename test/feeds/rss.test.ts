import { describe, expect, test } from "vitest";
import { writeRss } from "../../src/feeds/rss.ts";
import type { FeedEntry } from "../../src/model/entry.ts";
import type { FeedDocument } from "../../src/model/feed.ts";
import { picture, plainEntry, sampleDocument, sampleEntry, sound } from "../support/feed-samples.ts";
import { type ReadXml, readXml } from "../support/read-xml.ts";
import { plainFilling, richDocument, richEntry } from "../support/rich-feed.ts";

const read = (document: Partial<FeedDocument> = {}, ...entries: readonly FeedEntry[]): ReadXml =>
  readXml(writeRss(sampleDocument(document), entries));

describe("the channel", () => {
  test("R17: UTF-8 is declared first and the root stands within the first 512 bytes", () => {
    const xml = writeRss(sampleDocument(), [sampleEntry()]);
    expect(xml.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<rss ')).toBe(true);
  });

  test("R19, R20: no entity but the five of XML, no doctype, no instruction but the declaration", () => {
    const xml = writeRss(sampleDocument({ title: "Ça & là" }), [sampleEntry({ title: "é<b>&nbsp;" })]);
    expect(xml).not.toMatch(/&(?!#x[0-9A-F]+;|(?:amp|lt|gt|quot|apos);)|<!DOCTYPE|<\?(?!xml )/);
  });

  test("R25: version 2.0, one channel with title, link and description, even without an entry (D31)", () => {
    const { all, one } = read();
    expect(one("/rss/@version")).toBe("2.0");
    expect(all("/rss/channel/title")).toEqual(["Warta Siar"]);
    expect(all("/rss/channel/link")).toEqual(["https://warta.example/"]);
    expect(all("/rss/channel/description")).toEqual(["Berita dunia, apa adanya"]);
    expect(all("//item")).toEqual([]);
  });

  test("R26, R21: the self link is the file's own address, with its type", () => {
    const { all } = read();
    expect(all("/rss/channel/atom:link[@rel='self' and @type='application/rss+xml']/@href")).toEqual([
      "https://warta.example/rss.xml",
    ]);
  });

  test("R12, R8: both dates are the document's, in the form of RFC 822 with a numeric zone", () => {
    const { one } = read();
    expect(one("/rss/channel/lastBuildDate")).toBe("Sat, 12 Jul 2025 21:30:00 +0700");
    expect(one("/rss/channel/pubDate")).toBe("Sat, 12 Jul 2025 21:30:00 +0700");
  });

  test("R32: the language is a tag; R29: and said once", () => {
    const { all } = read({ language: "id" });
    expect(all("/rss/channel/language")).toEqual(["id"]);
    expect(all("/rss/channel/dc:language")).toEqual([]);
  });

  test.each([
    ["fits", { width: 144, height: 144 }, ["https://warta.example/i.png"]],
    ["is too wide", { width: 145, height: 144 }, []],
    ["is too high", { width: 144, height: 401 }, []],
    ["is of another type", { width: 64, height: 64, mediaType: "image/svg+xml" }, []],
  ])("R33: a picture that %s", (_, size, urls) => {
    const icon = { url: "https://warta.example/i.png", mediaType: "image/png", lengthBytes: 1, ...size };
    const { all } = read({ icon, title: "A & B" });
    expect(all("/rss/channel/image/url")).toEqual(urls);
    expect(all("/rss/channel/image/title")).toEqual(urls.map(() => "A & B"));
    expect(all("/rss/channel/image/link")).toEqual(urls.map(() => "https://warta.example/"));
  });

  test("R34, R45: ttl, docs, copyright, and the generator without a version", () => {
    const { one } = read();
    expect(one("/rss/channel/ttl")).toBe("60");
    expect(one("/rss/channel/docs")).toBe("https://www.rssboard.org/rss-specification");
    expect(one("/rss/channel/copyright")).toBe("© Warta Siar");
    expect(one("/rss/channel/generator")).toBe("siar");
    expect(read({ generator: false }).all("/rss/channel/generator")).toEqual([]);
  });

  test("R36: the same namespaces stand on the root of every ordinary feed, under their conventional prefixes", () => {
    const root = (xml: string): string => /<rss[^>]*>/.exec(xml)?.[0] ?? "";
    const empty = root(writeRss(sampleDocument(), []));
    expect(empty).toBe(root(writeRss(sampleDocument(), [sampleEntry()])));
    expect([...empty.matchAll(/xmlns:(\w+)="([^"]+)"/g)].map(([, prefix, uri]) => [prefix, uri])).toEqual([
      ["atom", "http://www.w3.org/2005/Atom"],
      ["content", "http://purl.org/rss/1.0/modules/content/"],
      ["dc", "http://purl.org/dc/elements/1.1/"],
      ["media", "http://search.yahoo.com/mrss/"],
    ]);
  });

  test("R37: a channel has the categories that the document says are true of every entry, and no other", () => {
    const categories = [{ term: "diplomacy", scheme: "https://warta.example/t", label: "Diplomasi" }];
    expect(read({ categories }).all("/rss/channel/category")).toEqual(["Diplomasi"]);
    expect(read({}, sampleEntry()).all("/rss/channel/category")).toEqual([]);
  });

  test("R56: a hub is named beside the self link", () => {
    const { all } = read({ hubs: ["https://hub.example/"] });
    expect(all("/rss/channel/atom:link[@rel='hub']/@href")).toEqual(["https://hub.example/"]);
  });

  test("R30: the editor is an e-mail address with a name, and only where one is configured", () => {
    expect(read().all("/rss/channel/managingEditor")).toEqual([]);
    const authors = [{ name: "Warta", kind: "organization", email: "red@warta.example" }] as const;
    expect(read({ authors }).all("/rss/channel/managingEditor")).toEqual(["red@warta.example (Warta)"]);
  });
});

describe("an item", () => {
  const item = (over: Partial<FeedEntry> = {}): ReadXml => read({}, sampleEntry(over));

  test("R1, R6: a tag URI is a guid that is no permalink", () => {
    const { one } = item();
    expect(one("//item/guid")).toBe("tag:warta.example,2025-07-01:articles/kunjungan");
    expect(one("//item/guid/@isPermaLink")).toBe("false");
  });

  test.each([
    ["https://warta.example/kunjungan/", "true"],
    ["https://warta.example/?p=12", "false"],
    ["12", "false"],
  ])("R6: the guid %s is a permalink: %s", (id, isPermaLink) => {
    expect(item({ id }).one("//item/guid/@isPermaLink")).toBe(isPermaLink);
  });

  test("R25, R27: the title is plain text, escaped once with hexadecimal references and not CDATA", () => {
    const title = "AT&T: <b>5 < 6</b> &amp; ]]>";
    expect(item({ title }).one("//item/title")).toBe(title);
    expect(writeRss(sampleDocument(), [sampleEntry({ title })])).toContain(
      "<title>AT&#x26;T: &#x3C;b&#x3E;5 &#x3C; 6&#x3C;/b&#x3E; &#x26;amp; ]]&#x3E;</title>",
    );
  });

  test("R28: the summary, escaped for HTML and for XML, comes before the full text", () => {
    const { all, one } = item({ summary: "5 < 6 & 7" });
    expect(one("//item/description")).toBe("5 &lt; 6 &amp; 7");
    expect(one("//item/content:encoded")).toBe(sampleEntry().contentHtml);
    expect(all("//item/description/following-sibling::content:encoded")).toHaveLength(1);
  });

  test("R28: without a summary the full text is the description, and stands nowhere else", () => {
    const { all } = item({ summary: "" });
    expect(all("//item/description")).toEqual([sampleEntry().contentHtml]);
    expect(all("//item/content:encoded")).toEqual([]);
  });

  test("R16: a summary-only feed has the summary alone; R25: with no text at all the title stands in", () => {
    const { all } = read({}, plainEntry({ summary: "Ringkas" }), plainEntry({ title: "A < B" }));
    expect(all("//item/description")).toEqual(["Ringkas", "A &lt; B"]);
    expect(all("//content:encoded")).toEqual([]);
  });

  test("R8, R11: the date is that of publication, and RSS is given no other", () => {
    const { all } = item();
    expect(all("//item/pubDate")).toEqual(["Sat, 12 Jul 2025 20:00:00 +0700"]);
    expect(all("//item/dc:date | //item/atom:updated")).toEqual([]);
  });

  test("R30: each author's name is a dc:creator; author is for an e-mail address only", () => {
    const { all } = item();
    expect(all("//item/dc:creator")).toEqual(["Meja Internasional", "Meja Data"]);
    expect(all("//item/author")).toEqual([]);
    const mailed = item({ authors: [{ name: "Desk (A)", kind: "organization", email: "a@warta.example" }] });
    expect(mailed.all("//item/author")).toEqual(["a@warta.example (Desk [A])"]);
    expect(mailed.all("//item/dc:creator")).toEqual(["Desk (A)"]);
  });

  test("§4.3: a category's text is its label and its domain the taxonomy's URI, each once", () => {
    const { all } = item();
    expect(all("//item/category")).toEqual(["Berita Perang Rusia-Ukraina", "Diplomasi"]);
    expect(all("//item/category/@domain")).toEqual(Array(2).fill("https://warta.example/feeds/#taxonomy"));
    expect(all("//item/dc:subject")).toEqual([]);
  });

  test("R32: dc:language stands only on an item in another language than the feed's", () => {
    expect(item().all("//item/dc:language")).toEqual([]);
    expect(item({ language: "en" }).all("//item/dc:language")).toEqual(["en"]);
  });

  test("R31: one enclosure, the first that can be played, with URL, true length and type", () => {
    const { all, one } = item();
    expect(all("//item/enclosure/@url")).toEqual([sound.url]);
    expect(one("//item/enclosure/@length")).toBe("1234567");
    expect(one("//item/enclosure/@type")).toBe("audio/mpeg");
    expect(all("//item/media:content[@medium='document']/@type")).toEqual(["application/pdf"]);
  });

  test("R31: an unknown length is 0", () => {
    expect(item({ attachments: [{ ...sound, lengthBytes: 0 }] }).one("//enclosure/@length")).toBe("0");
  });

  test("R35: the lead image is Media RSS with size, words and credit", () => {
    const { one } = item({ attachments: [] });
    const media = "//item/media:content";
    expect(one(`${media}/@url`)).toBe(picture.url);
    expect(one(`${media}/@medium`)).toBe("image");
    expect(one(`${media}/@type`)).toBe("image/png");
    expect([one(`${media}/@width`), one(`${media}/@height`), one(`${media}/@fileSize`)]).toEqual([
      "1200",
      "630",
      "48213",
    ]);
    expect(one(`${media}/media:description`)).toBe("Peta Wonsan");
    expect(one(`${media}/media:title`)).toBe("Wonsan, kota di pantai timur");
    expect(one(`${media}/media:credit[@role='photographer' and @scheme='urn:ebu']`)).toBe("Meja Grafis");
  });

  test("R28: the order of an item's elements: what readers need first, the summary before the full text, the rest after it", () => {
    const xml = writeRss(richDocument(plainFilling), [richEntry(plainFilling)]);
    const item = xml.slice(xml.indexOf("<item>"));
    const names = [...item.matchAll(/^ {6}<(?:\w+:)?(\w+)/gm)].map(([, name]) => name);
    expect(names.slice(0, 4)).toEqual(["title", "link", "guid", "pubDate"]);
    expect(names.indexOf("encoded")).toBe(names.indexOf("description") + 1);
    expect(names.slice(names.indexOf("encoded"))).not.toContain("description");
  });

  test("R29: no element of the core or of Dublin Core stands twice in an item that every field is set in", () => {
    const xml = readXml(writeRss(richDocument(plainFilling), [richEntry(plainFilling)]));
    for (const name of ["title", "link", "description", "comments", "source", "dc:language", "dc:rights"]) {
      expect(xml.all(`//item/${name}`), name).toHaveLength(1);
    }
    expect(xml.all("//item/dc:title | //item/dc:date | //item/dc:source | //item/dc:subject")).toEqual([]);
    expect(xml.all("/rss/channel/dc:language | /rss/channel/dc:rights | /rss/channel/dc:title")).toEqual([]);
  });

  test("R34: nothing stands in the channel that readers are to avoid", () => {
    const xml = readXml(writeRss(richDocument(plainFilling), [richEntry(plainFilling)]));
    expect(xml.all("//textInput | //rating | //cloud | //skipHours | //skipDays")).toEqual([]);
  });

  test("R35: three texts of a file stand in two elements, none is lost; only a picture has a photographer", () => {
    const film = { ...sound, url: "https://h.example/b.mp4", mediaType: "video/mp4" };
    const { one, all } = item({
      attachments: [sound, { ...film, title: "T", alt: "A", caption: "C", credit: "Dewi" }],
    });
    const media = "//item/media:content[@medium='video']";
    expect(one(`${media}/media:title`)).toBe("T");
    expect(one(`${media}/media:description`)).toBe("A – C");
    expect(one(`${media}/media:credit[not(@role)]`)).toBe("Dewi");
    expect(all("//media:thumbnail | //media:group")).toEqual([]);
  });

  test("R35: the lead image is not an enclosure as well, even where it is attached", () => {
    const { all } = item({ attachments: [picture] });
    expect(all("//item/enclosure")).toEqual([]);
    expect(all("//item/media:content")).toHaveLength(1);
  });
});
