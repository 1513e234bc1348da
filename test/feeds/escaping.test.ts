/**
 * R18, R27, S4: whatever stands in a field comes out as it is, escaped once, in every format that has a place for
 * the field. The table names every text of the model, and for each format its place, or `-` where the format
 * has none: the documented losses.
 */

import { beforeAll, expect, test } from "vitest";
import { writeAtom } from "../../src/feeds/atom.ts";
import { writeJsonFeed } from "../../src/feeds/json-feed.ts";
import { writeRss } from "../../src/feeds/rss.ts";
import { type ReadXml, readXml } from "../support/read-xml.ts";
import { type Filling, richDocument, richEntry } from "../support/rich-feed.ts";

const HOSTILE = "]]> & &amp; &#x26; <b> </title> --> \" ' ]]&gt;";
const hostile: Filling = {
  text: (field) => `«${field}» ${HOSTILE}`,
  url: (field) => `https://h.example/?f=«${field}»&a='"<${HOSTILE}`,
};

const link = (rel: string, type = ""): string =>
  `a:link[@rel='${rel}'${type && ` and contains(@type,'${type}')`}]/@href`;
const item = (path: string): string => `//item/${path}`;
const itemLink = (rel: string): string => `//item/atom:link[@rel='${rel}']/@href`;
const channel = (path: string): string => `/rss/channel/${path}`;
const entry = (path: string): string => `//a:entry/${path}`;
const feed = (path: string): string => `/a:feed/${path}`;
const media = (medium: string, path: string): string => `media:content[@medium='${medium}']/${path}`;
const own = (path: string): string => `items.0.${path}`;

type Row = readonly [field: string, rss: string, atom: string, json: string];

const TEXTS: readonly Row[] = [
  ["entry.id", item("guid"), entry("a:id"), own("id")],
  ["entry.title", item("title"), entry("a:title"), own("title")],
  ["entry.url", item("link"), entry(link("alternate", "html")), own("url")],
  ["entry.summary", "-", entry("a:summary"), own("summary")],
  ["entry.contentHtml", item("content:encoded"), entry("a:content"), own("content_html")],
  ["entry.rights", item("dc:rights"), entry("a:rights"), "-"],
  ["entry.license", itemLink("license"), entry(link("license")), own("_links.license.0.url")],
  ["entry.externalUrl", itemLink("related"), entry(link("related")), own("external_url")],
  [
    "entry.via",
    `${item("atom:link[@rel='via'][2]")}/@href`,
    entry("a:link[@rel='via'][2]/@href"),
    own("_links.via.1.url"),
  ],
  ["author.name", item("dc:creator"), entry("a:author/a:name"), own("authors.0.name")],
  ["author.url", "-", entry("a:author/a:uri"), own("authors.0.url")],
  ["author.email", "-", entry("a:author/a:email"), "-"],
  ["author.avatar", "-", "-", own("authors.0.avatar")],
  [
    "contributor.name",
    item("dc:contributor"),
    entry("a:contributor/a:name"),
    own("_contributors.people.0.name"),
  ],
  ["contributor.url", "-", entry("a:contributor/a:uri"), own("_contributors.people.0.url")],
  ["contributor.email", "-", entry("a:contributor/a:email"), "-"],
  ["contributor.avatar", "-", "-", own("_contributors.people.0.avatar")],
  ["category.term", "-", entry("a:category/@term"), own("_taxonomy.categories.0.id")],
  [
    "category.scheme",
    item("category/@domain"),
    entry("a:category/@scheme"),
    own("_taxonomy.categories.0.scheme"),
  ],
  ["category.label", item("category"), entry("a:category/@label"), own("tags.0")],
  ["category.labels.id", "-", "-", own("_taxonomy.categories.0.labels.id")],
  ["category.sameAs", "-", "-", own("_taxonomy.categories.0.same_as.0")],
  ["image.url", item(media("image", "@url")), entry(media("image", "@url")), own("image")],
  ["image.title", "-", "-", "-"],
  ["image.alt", item(media("image", "media:description")), entry(media("image", "media:description")), "-"],
  ["image.caption", item(media("image", "media:title")), entry(media("image", "media:title")), "-"],
  ["image.credit", item(media("image", "media:credit")), entry(media("image", "media:credit")), "-"],
  ["sound.url", item("enclosure/@url"), entry(link("enclosure", "audio")), own("attachments.0.url")],
  ["sound.title", "-", entry("a:link[@rel='enclosure']/@title"), own("attachments.0.title")],
  ["sound.alt", "-", entry(media("audio", "media:description")), "-"],
  ["sound.caption", "-", entry(media("audio", "media:description")), "-"],
  ["sound.credit", "-", entry(media("audio", "media:credit")), "-"],
  ["paper.url", item(media("document", "@url")), entry(link("enclosure", "pdf")), own("attachments.1.url")],
  [
    "paper.title",
    item(media("document", "media:title")),
    entry("a:link[@rel='enclosure'][2]/@title"),
    own("attachments.1.title"),
  ],
  [
    "paper.alt",
    item(media("document", "media:description")),
    entry(media("document", "media:description")),
    "-",
  ],
  [
    "paper.caption",
    item(media("document", "media:description")),
    entry(media("document", "media:description")),
    "-",
  ],
  ["paper.credit", item(media("document", "media:credit")), entry(media("document", "media:credit")), "-"],
  ["translation.url", "-", entry("a:link[@hreflang='ar']/@href"), "-"],
  ["translation.title", "-", entry("a:link[@hreflang='ar']/@title"), "-"],
  ["comments.url", item("comments"), entry(link("replies", "text/html")), own("_links.replies.0.url")],
  ["comments.feedUrl", item("wfw:commentRss"), entry(link("replies", "atom")), own("_links.replies.1.url")],
  [
    "inReplyTo.ref",
    item("thr:in-reply-to/@ref"),
    entry("thr:in-reply-to/@ref"),
    own("_links.in_reply_to.0.ref"),
  ],
  [
    "inReplyTo.url",
    item("thr:in-reply-to/@href"),
    entry("thr:in-reply-to/@href"),
    own("_links.in_reply_to.0.url"),
  ],
  ["inReplyTo.title", "-", "-", own("_links.in_reply_to.0.title")],
  ["source.title", item("source"), entry("a:source/a:title"), own("_source.title")],
  ["source.url", item("source/@url"), entry("a:source/a:link[@rel='self']/@href"), own("_source.url")],
  ["source.pageUrl", itemLink("via"), entry(link("via")), own("_source.page_url")],
  ["source.id", "-", entry("a:source/a:id"), own("_source.id")],
  ["source.author", "-", entry("a:source/a:author/a:name"), own("_source.author")],
  ["source.rights", "-", entry("a:source/a:rights"), own("_source.rights")],
  [
    "related.url",
    item("atom:link[@title]/@href"),
    entry("a:link[@rel='related'][2]/@href"),
    own("_links.related.0.url"),
  ],
  [
    "related.title",
    item("atom:link[@rel='related']/@title"),
    entry("a:link[@rel='related']/@title"),
    own("_links.related.0.title"),
  ],
  ["episode.imageUrl", item("itunes:image/@href"), "-", own("_podcast.image")],
  ["transcript.url", item("podcast:transcript/@url"), "-", own("_podcast.transcripts.0.url")],
  ["chapters.url", item("podcast:chapters/@url"), "-", own("_podcast.chapters.url")],
  ["person.name", item("podcast:person"), "-", own("_podcast.people.0.name")],
  ["person.role", item("podcast:person/@role"), "-", own("_podcast.people.0.role")],
  ["person.group", item("podcast:person/@group"), "-", own("_podcast.people.0.group")],
  ["person.url", item("podcast:person/@href"), "-", own("_podcast.people.0.url")],
  ["person.imageUrl", item("podcast:person/@img"), "-", own("_podcast.people.0.image")],
  ["extension.text", item("dc:coverage/text()"), entry("dc:coverage/text()"), own("_dc.coverage.#text")],
  [
    "extension.attribute",
    item("dc:coverage/@scheme"),
    entry("dc:coverage/@scheme"),
    own("_dc.coverage.@scheme"),
  ],
  ["extension.child", item("dc:coverage/geo:lat"), entry("dc:coverage/geo:lat"), own("_dc.coverage.geo:lat")],
  ["feed.id", "-", feed("a:id"), "-"],
  ["feed.title", channel("title"), feed("a:title"), "title"],
  ["feed.subtitle", channel("description"), feed("a:subtitle"), "description"],
  ["feed.homeUrl", channel("link"), feed(link("alternate")), "home_page_url"],
  ["feed.urls.rss", channel("atom:link[@rel='self']/@href"), "-", "-"],
  ["feed.urls.atom", "-", feed(link("self")), "-"],
  ["feed.urls.json", "-", "-", "feed_url"],
  ["feed.rights", channel("copyright"), feed("a:rights"), "-"],
  ["feed.hub", channel("atom:link[@rel='hub']/@href"), feed(link("hub")), "hubs.0.url"],
  ["feed.license", channel("atom:link[@rel='license']/@href"), feed(link("license")), "_links.license.0.url"],
  ["feed.stylesheet", "-", "-", "-"],
  ["feed.extension", channel("geo:lat"), feed("geo:lat"), "_geo.lat"],
  ["publisher.name", "-", feed("a:author/a:name"), "-"],
  ["publisher.email", "-", feed("a:author/a:email"), "-"],
  ["helper.name", "-", feed("a:contributor/a:name"), "-"],
  ["helper.url", "-", feed("a:contributor/a:uri"), "-"],
  ["icon.url", channel("image/url"), feed("a:icon"), "favicon"],
  ["logo.url", "-", feed("a:logo"), "-"],
  ["generator.name", channel("generator"), feed("a:generator"), "-"],
  ["generator.url", "-", feed("a:generator/@uri"), "-"],
  ["topic.term", "-", feed("a:category/@term"), "-"],
  ["topic.scheme", channel("category/@domain"), feed("a:category/@scheme"), "-"],
  ["topic.label", channel("category"), feed("a:category/@label"), "-"],
  ["edition.url", "-", feed("a:link[@hreflang='en']/@href"), "-"],
  ["history.current.rss", channel("atom:link[@rel='current']/@href"), "-", "-"],
  ["history.current.atom", "-", feed(link("current")), "-"],
  ["history.current.json", "-", "-", "-"],
  ["history.previous.rss", channel("atom:link[@rel='prev-archive']/@href"), "-", "-"],
  ["history.previous.atom", "-", feed(link("prev-archive")), "-"],
  ["history.previous.json", "-", "-", "next_url"],
  ["history.next.rss", channel("atom:link[@rel='next-archive']/@href"), "-", "-"],
  ["history.next.atom", "-", feed(link("next-archive")), "-"],
  ["history.next.json", "-", "-", "-"],
  ["deleted.id", "-", feed("at:deleted-entry/@ref"), "-"],
  ["deleted.reason", "-", feed("at:deleted-entry/at:comment"), "-"],
  ["podcast.guid", channel("podcast:guid"), "-", "_podcast.guid"],
  ["podcast.author", channel("itunes:author"), "-", "_podcast.author"],
  ["podcast.owner.name", channel("itunes:owner/itunes:name"), "-", "_podcast.owner.name"],
  ["podcast.owner.email", channel("itunes:owner/itunes:email"), "-", "_podcast.owner.email"],
  ["podcast.category", channel("itunes:category/@text"), "-", "_podcast.categories.0.name"],
  [
    "podcast.category.sub",
    channel("itunes:category/itunes:category/@text"),
    "-",
    "_podcast.categories.0.sub",
  ],
  ["podcast.imageUrl", channel("itunes:image/@href"), "-", "_podcast.image"],
  ["podcast.medium", channel("podcast:medium"), "-", "_podcast.medium"],
];

/** A file of which all is said: two of its three texts stand in one element. */
const SHARED: ReadonlySet<string> = new Set(["sound.alt", "sound.caption", "paper.alt", "paper.caption"]);

let rss: ReadXml;
let atom: ReadXml;
let json: unknown;
let jsonText: string;

beforeAll(() => {
  const [document, entries] = [richDocument(hostile), [richEntry(hostile)]];
  rss = readXml(writeRss(document, entries));
  atom = readXml(writeAtom(document, entries));
  jsonText = writeJsonFeed(document, entries);
  json = JSON.parse(jsonText);
});

/** What the filling has made, by field; found in the sample itself, so that no field is forgotten here. */
function said(value: unknown): ReadonlyMap<string, string> {
  if (typeof value === "string") {
    const [, field] = /«(.+?)»/.exec(value) ?? [];
    return new Map(field === undefined ? [] : [[field, value]]);
  }
  if (typeof value !== "object" || value === null) return new Map();
  return new Map(Object.values(value).flatMap((inner) => [...said(inner)]));
}

function at(path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], json);
}

const texts = said([richDocument(hostile), richEntry(hostile)]);

test("the table names every text of the sample, and nothing else", () => {
  expect(TEXTS.map(([field]) => field).toSorted()).toEqual([...texts.keys()].toSorted());
});

const places = TEXTS.flatMap(([field, inRss, inAtom, inJson]) =>
  [
    { field, format: "RSS", path: inRss, find: () => rss.one(inRss) },
    { field, format: "Atom", path: inAtom, find: () => atom.one(inAtom) },
    { field, format: "JSON", path: inJson, find: () => at(inJson) },
  ].filter(({ path }) => path !== "-"),
);

test.each(places)("$field stands in $format: $path", ({ field, find }) => {
  const expected = texts.get(field) ?? "";
  expect(find()).toEqual(SHARED.has(field) ? expect.stringContaining(expected) : expected);
});

test("R28: what stands in an RSS description is escaped for HTML and for XML", () => {
  const html = (texts.get("entry.summary") ?? "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
  expect(rss.one("//item/description")).toBe(html);
});

test("R30: people stand as mailboxes where RSS has no other way", () => {
  const mailbox = (who: string): string => `${texts.get(`${who}.email`)} (${texts.get(`${who}.name`)})`;
  expect(rss.one("//item/author")).toBe(mailbox("author"));
  expect(rss.one("/rss/channel/managingEditor")).toBe(mailbox("publisher"));
});

test("R49: a JSON Feed that holds all of it has no empty value and no null", () => {
  expect(jsonText).not.toMatch(/: (?:null|""|\[\]|\{\})/);
});
