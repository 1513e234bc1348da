/** Conversation and provenance: where an entry is talked about, what it answers, where it came from, who else made it. */

import { parseFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { parseStringPromise } from "xml2js";
import { writeAtom } from "../../src/feeds/atom.ts";
import { writeJsonFeed } from "../../src/feeds/json-feed.ts";
import { writeRss } from "../../src/feeds/rss.ts";
import type { FeedEntry } from "../../src/model/entry.ts";
import type { FeedDocument } from "../../src/model/feed.ts";
import { plainEntry, sampleDocument } from "../support/feed-samples.ts";
import { type ReadXml, readXml } from "../support/read-xml.ts";
import { plainFilling, richDocument, richEntry } from "../support/rich-feed.ts";

interface Written {
  readonly rss: ReadXml;
  readonly atom: ReadXml;
  readonly item: Record<string, unknown>;
  readonly feed: Record<string, unknown>;
  readonly roots: readonly string[];
}

function write(entry: Partial<FeedEntry>, document: Partial<FeedDocument> = {}): Written {
  const args = [sampleDocument(document), [plainEntry(entry)]] as const;
  const [rss, atom, feed] = [writeRss(...args), writeAtom(...args), JSON.parse(writeJsonFeed(...args))];
  const roots = [rss, atom].map((xml) => /<(?:rss|feed)[^>]*>/.exec(xml)?.[0] ?? "");
  return { rss: readXml(rss), atom: readXml(atom), item: feed.items[0], feed, roots };
}

const LINKS = "https://www.rfc-editor.org/rfc/rfc8288";

describe("R46: comments (RFC 4685)", () => {
  const comments = { url: "https://talk.example/1", feedUrl: "https://talk.example/1/atom.xml", count: 0 };

  test("a page, a feed and their number, each in its place; none are a number too", () => {
    const { rss, atom, item } = write({ comments });
    expect(rss.all("//item/comments")).toEqual([comments.url]);
    expect(rss.all("//item/wfw:commentRss")).toEqual([comments.feedUrl]);
    expect(rss.all("//item/slash:comments")).toEqual(["0"]);
    expect(rss.all("//item/atom:link")).toEqual([]);
    expect(atom.all("//a:entry/a:link[@rel='replies']/@href")).toEqual([comments.url, comments.feedUrl]);
    expect(atom.all("//a:entry/a:link[@rel='replies']/@type")).toEqual(["text/html", "application/atom+xml"]);
    expect(atom.all("//a:link/@thr:count")).toEqual(["0"]);
    expect(item._links).toEqual({
      about: LINKS,
      replies: [
        { url: comments.url, type: "text/html", count: 0 },
        { url: comments.feedUrl, type: "application/atom+xml" },
      ],
    });
  });

  test("R36: a page alone needs no vocabulary", () => {
    const { rss, atom, roots } = write({ comments: { url: comments.url } });
    expect(rss.all("//item/comments")).toEqual([comments.url]);
    expect(atom.all("//a:link[@rel='replies']/@href")).toEqual([comments.url]);
    expect(roots.join()).not.toMatch(/xmlns:(?:thr|wfw|slash)/);
  });

  test.each([
    ["https://talk.example/comments/feed/", "application/rss+xml"],
    ["https://talk.example/1.rss", "application/rss+xml"],
    ["https://talk.example/feed.json", "application/feed+json"],
    ["https://talk.example/comments?of=1", "application/atom+xml"],
  ])("RFC 4685 §4: the feed %s is taken for %s", (feedUrl, type) => {
    const { atom } = write({ comments: { url: comments.url, feedUrl } });
    expect(atom.all(`//a:link[@href='${feedUrl}']/@type`)).toEqual([type]);
  });
});

test("R46: an entry that answers another names it by id and by address (RFC 4685 §3)", () => {
  const inReplyTo = { ref: "tag:other.example,2025:1", url: "https://other.example/1" };
  const { rss, atom, item, roots } = write({ inReplyTo });
  for (const [xml, at] of [
    [rss, "//item"],
    [atom, "//a:entry"],
  ] as const) {
    expect(xml.all(`${at}/thr:in-reply-to[@type='text/html']/@ref`)).toEqual([inReplyTo.ref]);
    expect(xml.all(`${at}/thr:in-reply-to/@href`)).toEqual([inReplyTo.url]);
  }
  expect(roots.every((root) => root.includes('xmlns:thr="http://purl.org/syndication/thread/1.0"'))).toBe(
    true,
  );
  expect(item._links).toEqual({ about: LINKS, in_reply_to: [inReplyTo] });
});

describe("R24: a republished piece", () => {
  const source = { title: "Kantor Berita", url: "https://kantor.example/feed" };

  test("names the feed it came from; the feed's URL is its id where it told no other", () => {
    const { rss, atom, item } = write({ republishedFrom: source });
    expect(rss.all("//item/source")).toEqual([source.title]);
    expect(rss.all("//item/source/@url")).toEqual([source.url]);
    expect(atom.all("//a:entry/a:source/a:id")).toEqual([source.url]);
    expect(atom.all("//a:entry/a:source/a:title[@type='text']")).toEqual([source.title]);
    expect(atom.all("//a:entry/a:source/a:link[@rel='self']/@href")).toEqual([source.url]);
    expect(atom.all("//a:source/a:updated | //a:source/a:author | //a:source/a:rights")).toEqual([]);
    expect(item._source).toEqual({
      about: "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.11",
      id: source.url,
      ...source,
    });
  });

  test("its first page is the first `via`, and stands once even where the author gave it twice", () => {
    const pageUrl = "https://kantor.example/berita/1";
    const { rss, atom, item } = write({
      republishedFrom: { ...source, pageUrl },
      via: ["https://else.example/", pageUrl],
    });
    const expected = [pageUrl, "https://else.example/"];
    expect(rss.all("//item/atom:link[@rel='via']/@href")).toEqual(expected);
    expect(atom.all("//a:entry/a:link[@rel='via']/@href")).toEqual(expected);
    expect(item._links).toEqual({ about: LINKS, via: expected.map((url) => ({ url })) });
    expect(item._source).toMatchObject({ page_url: pageUrl });
  });

  test("RFC 4287 §4.2.11: the date of the source is that of its feed", () => {
    const updated = { epochMs: 0, offsetMinutes: 0 };
    const { atom, item } = write({ republishedFrom: { ...source, updated } });
    expect(atom.one("//a:source/a:updated")).toBe("1970-01-01T00:00:00Z");
    expect(item._source).toMatchObject({ updated: "1970-01-01T00:00:00Z" });
  });
});

describe("related articles and link posts", () => {
  const externalUrl = "https://else.example/report";

  test("R48: what a link post is about is external_url, and the first related link of the others", () => {
    const related = [{ url: "https://warta.example/latar/", title: "Latar" }];
    const { rss, atom, item } = write({ externalUrl, related });
    expect(rss.all("//item/atom:link[@rel='related']/@href")).toEqual([externalUrl, related[0]?.url]);
    expect(atom.all("//a:entry/a:link[@rel='related']/@href")).toEqual([externalUrl, related[0]?.url]);
    expect(atom.all("//a:entry/a:link[@rel='related']/@title")).toEqual(["Latar"]);
    expect(item.external_url).toBe(externalUrl);
    expect(item._links).toEqual({ about: LINKS, related });
    expect(item.url).toBe(plainEntry().url);
    expect(rss.one("//item/link")).toBe(plainEntry().url);
  });

  test("one that is related as well stands once, with its title", () => {
    const { atom, item } = write({
      externalUrl,
      related: [{ url: "https://a.example/" }, { url: externalUrl, title: "Report" }],
    });
    const links = "//a:entry/a:link[@rel='related']";
    expect(atom.all(`${links}/@href`)).toEqual([externalUrl, "https://a.example/"]);
    expect(atom.all(`${links}[1]/@title`)).toEqual(["Report"]);
    expect(item._links).toEqual({ about: LINKS, related: [{ url: "https://a.example/" }] });
  });
});

describe("a licence (RFC 4946)", () => {
  const by = "https://creativecommons.org/licenses/by/4.0/";

  test("of an entry stands with the entry, of a feed with the feed", () => {
    const { rss, atom, item, feed } = write({ license: by }, { license: "https://l.example/feed" });
    expect(rss.all("//item/atom:link[@rel='license']/@href")).toEqual([by]);
    expect(rss.all("/rss/channel/atom:link[@rel='license']/@href")).toEqual(["https://l.example/feed"]);
    expect(atom.all("//a:entry/a:link[@rel='license']/@href")).toEqual([by]);
    expect(atom.all("/a:feed/a:link[@rel='license']/@href")).toEqual(["https://l.example/feed"]);
    expect(item._links).toEqual({ about: LINKS, license: [{ url: by }] });
    expect(feed._links).toEqual({ about: LINKS, license: [{ url: "https://l.example/feed" }] });
  });

  test("R36: of Creative Commons has its own module in RSS as well, declared only then", () => {
    const { rss, roots } = write({ license: by }, { license: by });
    expect(rss.all("//creativeCommons:license")).toEqual([by, by]);
    expect(roots[0]).toContain("xmlns:creativeCommons=");
    const other = write({ license: "https://creativecommons.org.example/by" });
    expect(other.rss.all("//creativeCommons:license")).toEqual([]);
    expect(other.roots[0]).not.toContain("creativeCommons");
  });
});

test("contributors: names in RSS, persons in Atom, people with their roles in JSON", () => {
  const contributors = [
    { name: "Dewi", kind: "person", role: "translator", url: "https://warta.example/dewi/" },
    { name: "Meja Foto", kind: "organization" },
  ] as const;
  const { rss, atom, item } = write({ contributors });
  expect(rss.all("//item/dc:contributor")).toEqual(["Dewi", "Meja Foto"]);
  expect(atom.all("//a:entry/a:contributor/a:name")).toEqual(["Dewi", "Meja Foto"]);
  expect(atom.all("//a:entry/a:contributor/a:uri")).toEqual(["https://warta.example/dewi/"]);
  expect(item._contributors).toEqual({
    about: "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.3",
    people: [{ name: "Dewi", url: "https://warta.example/dewi/", role: "translator" }, { name: "Meja Foto" }],
  });
});

test("R51: an entry that says nothing of this has no object for it", () => {
  const { item, feed, roots } = write({});
  expect(Object.keys({ ...item, ...feed }).filter((key) => key.startsWith("_"))).toEqual([]);
  expect(roots[1]).not.toContain("xmlns:");
});

test("parsers that we did not write find all of it under the names that they know", async () => {
  const args = [richDocument(plainFilling), [richEntry(plainFilling)]] as const;
  const rss = parseFeed(writeRss(...args));
  const atom = parseFeed(writeAtom(...args));
  expect(rss.format === "rss" && rss.feed.items?.[0]).toMatchObject({
    comments: plainFilling.url("comments.url"),
    source: { title: plainFilling.text("source.title"), url: plainFilling.url("source.url") },
    slash: { comments: 0 },
    wfw: { commentRss: plainFilling.url("comments.feedUrl") },
    thr: { inReplyTos: [{ ref: plainFilling.text("inReplyTo.ref") }] },
    dc: { contributors: [plainFilling.text("contributor.name")] },
    atom: { links: expect.arrayContaining([{ rel: "license", href: plainFilling.url("entry.license") }]) },
  });
  expect(atom.format === "atom" && atom.feed.entries?.[0]).toMatchObject({
    source: { id: plainFilling.text("source.id"), title: { value: plainFilling.text("source.title") } },
    thr: { inReplyTos: [{ ref: plainFilling.text("inReplyTo.ref") }] },
    contributors: [{ name: plainFilling.text("contributor.name") }],
    links: expect.arrayContaining([
      { rel: "via", href: plainFilling.url("source.pageUrl") },
      { rel: "related", href: plainFilling.url("entry.externalUrl") },
    ]),
  });
  const { feed } = await parseStringPromise(writeAtom(...args));
  const [entry] = feed.entry;
  const replies = entry.link.filter(({ $ }: { $: Record<string, string> }) => $.rel === "replies");
  expect(replies[0].$).toMatchObject({ href: plainFilling.url("comments.url"), "thr:count": "0" });
  expect(entry.source[0].title[0]._).toBe(plainFilling.text("source.title"));
});
