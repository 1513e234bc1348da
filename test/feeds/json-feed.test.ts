import { describe, expect, test } from "vitest";
import { writeJsonFeed } from "../../src/feeds/json-feed.ts";
import type { FeedEntry } from "../../src/model/entry.ts";
import type { FeedDocument } from "../../src/model/feed.ts";
import { paper, picture, plainEntry, sampleDocument, sampleEntry, sound } from "../support/feed-samples.ts";
import { plainFilling, richDocument, richEntry } from "../support/rich-feed.ts";

interface Parsed {
  readonly [key: string]: unknown;
  readonly items: readonly Record<string, unknown>[];
}

const read = (document: Partial<FeedDocument> = {}, ...entries: readonly FeedEntry[]): Parsed =>
  JSON.parse(writeJsonFeed(sampleDocument(document), entries));

describe("the feed", () => {
  test("R47: version 1.1 is the first key; title, home page, own address, language and items are there (D31)", () => {
    const feed = read();
    expect(Object.keys(feed)[0]).toBe("version");
    expect(feed).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      title: "Warta Siar",
      home_page_url: "https://warta.example/",
      feed_url: "https://warta.example/feed.json",
      description: "Berita dunia, apa adanya",
      language: "id",
      items: [],
    });
  });

  test("R49: nothing is null, empty text or an empty list, but the items of an empty feed", () => {
    const visit = (value: unknown, key: string): void => {
      expect([null, ""], key).not.toContain(value);
      if (Array.isArray(value)) expect(value.length, key).toBeGreaterThan(0);
      if (typeof value === "object" && value !== null) {
        for (const [inner, content] of Object.entries(value)) visit(content, `${key}.${inner}`);
      }
    };
    visit(read({}, sampleEntry(), plainEntry()), "feed");
  });

  test("R50: the feed names its authors only where an item has none, since some readers merge both", () => {
    expect(read({}, sampleEntry()).authors).toBeUndefined();
    expect(read({}, sampleEntry(), plainEntry()).authors).toEqual([
      { name: "Warta Siar", url: "https://warta.example/" },
    ]);
    expect(read().authors).toHaveLength(1);
  });

  test.each([
    [512, "icon and favicon", { icon: true, favicon: true }],
    [511, "favicon", { icon: false, favicon: true }],
    [63, "neither", { icon: false, favicon: false }],
  ])("R53: a square of %i pixels is %s", (side, _, shown) => {
    const icon = { url: "https://h.example/i.png", mediaType: "image/png", lengthBytes: 1 };
    const feed = read({ icon: { ...icon, width: side, height: side } });
    expect({ icon: "icon" in feed, favicon: "favicon" in feed }).toEqual(shown);
  });

  test("R53: user_comment tells a human in the feed's language what the file is, else in English", () => {
    expect(read().user_comment).toMatch(/^Berkas ini .* https:\/\/warta\.example\/feed\.json$/);
    expect(read({ language: "ar" }).user_comment).toMatch(/^This file .*feed\.json$/);
  });

  test("R56: hubs are listed as WebSub", () => {
    expect(read({ hubs: ["https://hub.example/"] }).hubs).toEqual([
      { type: "WebSub", url: "https://hub.example/" },
    ]);
    expect(read()).not.toHaveProperty("hubs");
  });

  test("R14: the same feed is the same bytes, indented and ended by a newline", () => {
    const text = writeJsonFeed(sampleDocument(), [sampleEntry(), plainEntry()]);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });
});

describe("an item", () => {
  const item = (over: Partial<FeedEntry> = {}): Record<string, unknown> =>
    read({}, sampleEntry(over)).items[0] ?? {};

  test("R48: every field in its place", () => {
    expect(item()).toEqual({
      id: "tag:warta.example,2025-07-01:articles/kunjungan",
      url: "https://warta.example/kunjungan/",
      title: "Lavrov di Wonsan",
      content_html: sampleEntry().contentHtml,
      summary: "Menteri luar negeri Rusia diterima di Wonsan.",
      image: picture.url,
      date_published: "2025-07-12T20:00:00+07:00",
      date_modified: "2025-07-12T21:30:00+07:00",
      authors: [
        { name: "Meja Internasional", url: "https://warta.example/penulis/meja-internasional/" },
        { name: "Meja Data" },
      ],
      tags: ["Berita Perang Rusia-Ukraina", "Diplomasi"],
      attachments: expect.any(Array),
      _taxonomy: expect.any(Object),
      _contributors: expect.any(Object),
    });
  });

  test("R48: date_modified only after an edit, language only where it differs", () => {
    expect(item({ updated: sampleEntry().published })).not.toHaveProperty("date_modified");
    expect(item()).not.toHaveProperty("language");
    expect(item({ language: "en" }).language).toBe("en");
  });

  test("R47, R48: keys come in the order of the specification, our own after them", () => {
    const text = writeJsonFeed(richDocument(plainFilling), [richEntry(plainFilling)]);
    const feed: Parsed = JSON.parse(text);
    expect(Object.keys(feed)).toEqual([
      ...["version", "title", "home_page_url", "feed_url", "description", "next_url", "favicon"],
      ...["language", "hubs", "_links", "_podcast", "_geo", "items"],
    ]);
    expect(Object.keys(feed.items[0] ?? {})).toEqual([
      ...["id", "url", "external_url", "title", "content_html", "summary", "image"],
      ...["date_published", "date_modified", "authors", "tags", "language", "attachments"],
      ...["_taxonomy", "_contributors", "_source", "_links", "_podcast", "_dc"],
    ]);
  });

  test("R51: every object of our own says what it is about, and none has a full stop in a key", () => {
    const feed: Parsed = JSON.parse(writeJsonFeed(richDocument(plainFilling), [richEntry(plainFilling)]));
    const own = [feed, ...feed.items].flatMap((holder) =>
      Object.entries(holder).filter(([key]) => key.startsWith("_")),
    );
    expect(own).toHaveLength(9);
    for (const [key, object] of own) {
      expect(key).toMatch(/^_[a-z][^.]*$/);
      expect(object).toMatchObject({ about: expect.stringMatching(/^https?:\/\//) });
      expect(JSON.stringify(object)).not.toMatch(/"[^"]*\.[^"]*":/);
    }
  });

  test("R54: JSON that holds line separators and the end of a script is read back as it was", () => {
    const title = "a\u2028b\u2029</script>";
    expect(item({ title }).title).toBe(title);
  });

  test("R49: titles, names and summaries are plain text, as they are", () => {
    const said = item({ title: "<b>&amp;", summary: "5 < 6" });
    expect([said.title, said.summary]).toEqual(["<b>&amp;", "5 < 6"]);
  });

  test("R16: a summary-only feed has content_text, so that no reader drops the item", () => {
    const { items } = read({}, plainEntry({ summary: "Ringkas" }), plainEntry());
    expect(items[0]).toMatchObject({ content_text: "Ringkas", summary: "Ringkas" });
    expect(items[1]).toMatchObject({ content_text: "Singkat" });
    expect(items[0]).not.toHaveProperty("content_html");
  });

  test("R51, §4.3: the taxonomy is an extension with an about URL, and no inner key holds a dot", () => {
    const taxonomy = item()._taxonomy;
    expect(taxonomy).toEqual({
      about: "https://warta.example/feeds/#taxonomy",
      categories: [
        {
          id: "russia-ukraine-war",
          scheme: "https://warta.example/feeds/#taxonomy",
          labels: { id: "Berita Perang Rusia-Ukraina", en: "Russia-Ukraine War News" },
          same_as: ["http://www.wikidata.org/entity/Q110999040"],
        },
        {
          id: "diplomacy",
          scheme: "https://warta.example/feeds/#taxonomy",
          labels: { id: "Diplomasi", en: "Diplomacy" },
        },
      ],
    });
    expect(JSON.stringify(taxonomy)).not.toMatch(/"[^"]*\.[^"]*":/);
  });

  test("R51: without a taxonomy there is no extension", () => {
    expect(item({ categories: [{ term: "x", label: "X" }] })).not.toHaveProperty("_taxonomy");
  });

  test("R52: an attachment has url and mime_type, and what else is known", () => {
    expect(item().attachments).toEqual([
      { url: paper.url, mime_type: "application/pdf", title: "Naskah", size_in_bytes: 20_001 },
      {
        url: sound.url,
        mime_type: "audio/mpeg",
        title: "Siaran pagi",
        size_in_bytes: 1_234_567,
        duration_in_seconds: 754,
      },
    ]);
  });
});
