/** JSON Feed 1.1 as its standard and R47-R54 ask for it, asked of every feed.json of every edition with nothing but JSON.parse. */

import { describe, expect, it } from "vitest";
import { editionSites, textOf } from "../support/edition-sites.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/;
/** What authors of the newsroom wrote as plain text, though it looks like markup: it stays plain text (D15). */
const LOOKS_LIKE_MARKUP = ["Guest <b>of</b> & the Desk", "</title>", "<b>no markup</b>"];

const feeds = editionSites.flatMap((site) =>
  [...site.files.keys()]
    .filter((path) => path.endsWith("feed.json"))
    .map((path) => [`${site.name}/${path}`, site, path] as const),
);

function* values(value: Json, key = ""): Generator<readonly [key: string, value: Json]> {
  yield [key, value];
  if (value === null || typeof value !== "object") return;
  for (const [name, inner] of Object.entries(value)) yield* values(inner, name);
}

describe.each(feeds)("%s", (_name, site, path) => {
  const feed = JSON.parse(textOf(site, path)) as JsonObject;
  const items = feed.items as readonly JsonObject[];

  it("R47: begins with its version, and has what a feed needs", () => {
    expect(Object.keys(feed)[0]).toBe("version");
    expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
    for (const key of ["title", "home_page_url", "feed_url", "language"])
      expect(feed[key]).toEqual(expect.any(String));
    expect(feed.feed_url).toBe(site.baseUrl + encodeURI(path));
  });

  it("R48: every item has an id, an address, a title, content, a summary and a date", () => {
    for (const item of items) {
      for (const key of ["id", "url", "title", "summary"]) expect(item[key]).toEqual(expect.any(String));
      expect(item.content_html ?? item.content_text).toEqual(expect.any(String));
      expect(item.date_published).toMatch(RFC_3339);
      if ("date_modified" in item) expect(item.date_modified).toMatch(RFC_3339);
      if ("date_modified" in item) expect(item.date_modified).not.toBe(item.date_published);
      if ("image" in item) expect(item.image).toMatch(/^https:\/\//);
      expect(item.tags).toSatisfy(
        (tags: Json) => Array.isArray(tags) && tags.every((tag) => typeof tag === "string"),
      );
    }
  });

  it("R49: nothing is null or empty, HTML stands in content_html alone, an author is somebody", () => {
    for (const [key, value] of values(feed)) {
      if (key === "items") continue;
      expect([key, value]).not.toEqual([key, null]);
      expect([key, value]).not.toEqual([key, ""]);
      if (typeof value === "object" && value !== null)
        expect([key, Object.keys(value).length]).not.toEqual([key, 0]);
      if (typeof value !== "string" || key === "content_html") continue;
      const rest = LOOKS_LIKE_MARKUP.reduce((text, known) => text.replaceAll(known, ""), value);
      expect(rest).not.toMatch(/<\/?[a-z][^>]*>/i);
    }
    for (const { authors } of items) {
      for (const author of authors as readonly JsonObject[])
        expect(author.name ?? author.url ?? author.avatar).toBeTruthy();
    }
  });

  it("R50: bylines stand with the items, not with the feed", () => {
    if (items.length > 0) expect(feed).not.toHaveProperty("authors");
  });

  it("R51: an extension is an underscore and a letter, with an about URL and no full stop within", () => {
    for (const [key, value] of values(feed)) {
      if (!key.startsWith("_")) continue;
      expect(key).toMatch(/^_[a-z][^.]*$/i);
      expect((value as JsonObject).about).toMatch(/^https?:\/\//);
      for (const [inner] of values(value)) expect(inner).not.toContain(".");
    }
  });

  it("R52, R53: attachments are typed, and the next page is another", () => {
    for (const { attachments = [] } of items) {
      for (const one of attachments as readonly JsonObject[])
        expect(one).toMatchObject({ url: expect.any(String), mime_type: expect.any(String) });
    }
    expect(feed.next_url).not.toBe(feed.feed_url);
  });

  it("R54: is UTF-8 without a mark", () => {
    expect(
      new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(site.files.get(path)).startsWith("{"),
    ).toBe(true);
  });
});

it("there are such feeds, in more than one edition", () => {
  expect(feeds.length).toBeGreaterThan(50);
  expect(new Set(feeds.map(([, site]) => site.name)).size).toBeGreaterThan(1);
});
