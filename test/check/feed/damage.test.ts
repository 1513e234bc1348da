import { describe, expect, it } from "vitest";
import { judgeFeedFile } from "../../../src/check/feed/judge-feed-file.ts";
import { bytesOf, SOUND_ATOM, SOUND_JSON_FEED, SOUND_RSS } from "../../support/sound-feeds.ts";

const SOUND = { rss: SOUND_RSS, atom: SOUND_ATOM, json: SOUND_JSON_FEED } as const;

interface Damage {
  readonly title: string;
  readonly format: keyof typeof SOUND;
  /** What is replaced, the first time it stands there. */
  readonly from: string;
  readonly to: string;
  readonly code: string;
  /** Text that stands in the line of the finding, the first time in the damaged feed. */
  readonly line: string;
}

const rss = (title: string, from: string, to: string, code: string, line: string): Damage => ({
  title,
  format: "rss",
  from,
  to,
  code,
  line,
});
const atom = (...rest: [string, string, string, string, string]): Damage => ({
  ...rss(...rest),
  format: "atom",
});
const json = (...rest: [string, string, string, string, string]): Damage => ({
  ...rss(...rest),
  format: "json",
});

const DAMAGES: readonly Damage[] = [
  // The file (R17-R20)
  rss(
    "R17: no declaration",
    '<?xml version="1.0" encoding="utf-8"?>\n',
    "",
    "xml/declaration-missing",
    "<rss",
  ),
  rss("R17: white space before the declaration", "<?xml", "\n<?xml", "xml/ill-formed", "<?xml"),
  rss("R17: another encoding is declared", "utf-8", "iso-8859-1", "file/encoding-wrong", "<?xml"),
  rss(
    "R17: a comment of 600 characters before the root",
    "<rss",
    `<!--${"c".repeat(600)}-->\n<rss`,
    "xml/root-late",
    "<rss",
  ),
  rss(
    "R18: a control character in content",
    "four</em>",
    "fo\u0008ur</em>",
    "xml/character-forbidden",
    "fo\u0008ur",
  ),
  rss(
    "R19: an HTML entity in a title",
    "The bridge",
    "The&nbsp;bridge",
    "xml/entity-unknown",
    "The&nbsp;bridge",
  ),
  rss("R20: a DOCTYPE", "<rss", "<!DOCTYPE rss>\n<rss", "xml/doctype-present", "<!DOCTYPE"),
  rss("R20: PHP left in the feed", "<channel>", "<channel><?php?>", "xml/instruction-present", "<?php"),
  rss("an item is not closed", "</item>", "", "xml/ill-formed", "</channel>"),
  rss("an ampersand is not escaped", "&#x26;", "&", "xml/ill-formed", "& Hill"),
  // RSS (R25-R37)
  rss("R25: another version", 'version="2.0"', 'version="0.92"', "rss/version-wrong", "<rss"),
  rss(
    "R25: no title of the channel",
    "<title>Harbour &#x26; Hill</title>",
    "",
    "xml/element-missing",
    "<channel>",
  ),
  rss(
    "R25: an empty title of an item",
    "<title>The bridge opens</title>",
    "<title> </title>",
    "xml/element-blank",
    "<title> </title>",
  ),
  rss(
    "R25: two channel links",
    "<description>News",
    "<link>https://x.example/</link><description>News",
    "xml/element-repeated",
    "x.example",
  ),
  rss(
    "R25: no description of an item",
    "<description>It took four years.</description>",
    "",
    "xml/element-missing",
    "<item>",
  ),
  rss("R26: no self link", 'rel="self"', 'rel="related"', "feed/self-missing", "<channel>"),
  rss(
    "R26: a self link of another type",
    "application/rss+xml",
    "text/xml",
    "feed/link-type-wrong",
    'rel="self"',
  ),
  rss(
    "R21: a relative self link",
    'href="https://harbour.example/rss.xml"',
    'href="/rss.xml"',
    "feed/url-invalid",
    'href="/rss.xml"',
  ),
  rss(
    "R1: no guid",
    '<guid isPermaLink="false">tag:harbour.example,2025-07-01:bridge</guid>',
    "",
    "rss/guid-missing",
    "<item>",
  ),
  rss(
    "R5: one guid twice",
    "2025-07-01:ferry",
    "2025-07-01:bridge",
    "feed/id-repeated",
    "#second:2025-07-01:bridge",
  ),
  rss("R6: a tag URI as permanent link", ' isPermaLink="false"', "", "rss/guid-no-permalink", "<guid>"),
  rss(
    "R8: an RFC 3339 date",
    "Sat, 12 Jul 2025 20:00:00 +0700",
    "2025-07-12T20:00:00+07:00",
    "feed/date-invalid",
    "<pubDate>2025",
  ),
  rss(
    "R8: a month in another language",
    "Sat, 12 Jul 2025 20",
    "Sat, 12 Juli 2025 20",
    "feed/date-invalid",
    "Juli",
  ),
  rss("R8: a weekday that was another", "Sat, 12 Jul", "Fri, 12 Jul", "feed/weekday-wrong", "Fri, 12"),
  rss("R9: a day that is none", "Sat, 12 Jul 2025", "31 Jun 2025", "feed/date-invalid", "31 Jun"),
  rss(
    "R9: no date",
    "<pubDate>Sat, 12 Jul 2025 20:00:00 +0700</pubDate>",
    "",
    "xml/element-missing",
    "#second:<item>",
  ),
  rss(
    "R12: the feed's date is behind",
    "Sun, 13 Jul 2025",
    "Thu, 10 Jul 2025",
    "feed/updated-behind",
    "<lastBuildDate>",
  ),
  rss(
    "R14: an older entry first",
    "<pubDate>Sun, 13 Jul",
    "<pubDate>Fri, 11 Jul",
    "feed/order-wrong",
    "#second:<item>",
  ),
  rss(
    "R27: a title in CDATA",
    "The bridge opens</title>",
    "<![CDATA[The bridge opens]]></title>",
    "rss/title-cdata",
    "<title><![CDATA[",
  ),
  rss(
    "R28: content before the description",
    "<description>It leaves at nine.</description>\n      <content:encoded><![CDATA[<p>It leaves at nine.</p>]]></content:encoded>",
    "<content:encoded><![CDATA[<p>It leaves at nine.</p>]]></content:encoded>\n<description>It leaves at nine.</description>",
    "rss/description-after-content",
    "<description>It leaves",
  ),
  rss(
    "R29: the language twice",
    "<language>en</language>",
    "<language>en</language><dc:language>en</dc:language>",
    "rss/meaning-repeated",
    "<language>",
  ),
  rss(
    "R30: a bare name as author",
    "<dc:creator>Ana Sari</dc:creator>",
    "<dc:creator>A</dc:creator><author>Ana</author>",
    "feed/mail-invalid",
    "<author>",
  ),
  rss(
    "R31: an enclosure without length",
    "<category",
    '<enclosure url="https://harbour.example/a.mp3" type="audio/mpeg"/><category',
    "xml/attribute-missing",
    "<enclosure",
  ),
  rss(
    "R31: a type that is none",
    "<category",
    '<enclosure url="https://harbour.example/a.mp3" type="mp3" length="1"/><category',
    "feed/media-type-invalid",
    "<enclosure",
  ),
  rss(
    "R31: a length with a unit",
    "<category",
    '<enclosure url="https://harbour.example/a.mp3" type="audio/mpeg" length="1 MB"/><category',
    "feed/length-invalid",
    "<enclosure",
  ),
  rss(
    "R32: a language with an underscore",
    "<language>en</language>",
    "<language>en_GB</language>",
    "feed/language-invalid",
    "<language>",
  ),
  rss(
    "R32: the old tag of Indonesian",
    "<language>en</language>",
    "<language>in</language>",
    "feed/language-invalid",
    "<language>",
  ),
  rss("R33: an image wider than 144 pixels", "<width>96", "<width>960", "feed/number-invalid", "<width>"),
  rss(
    "R36: Media RSS without its slash",
    "yahoo.com/mrss/",
    "yahoo.com/mrss",
    "xml/namespace-unusual",
    "<rss",
  ),
  rss(
    "R36: Dublin Core under another prefix",
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dublin="http://purl.org/dc/elements/1.1/"',
    "xml/namespace-unusual",
    "<rss",
  ),
  rss("a category without text", ">Roads<", "><", "xml/element-blank", "<category"),
  rss("a category twice", ">Roads<", ">Harbour<", "feed/category-repeated", "<guid"),
  // Content (R60-R70)
  rss("R60: a script", "<p>It took", "<script>1</script><p>It took", "content/element-forbidden", "<script>"),
  rss("R60: an event handler", "<img ", '<img onload="x" ', "content/attribute-forbidden", "onload"),
  rss("R60: a comment", "<p><img", "<p><!-- x --><img", "content/comment-present", "<!-- x"),
  rss(
    "R61: a relative link",
    "https://harbour.example/ferry/#times",
    "/ferry/",
    "content/url-relative",
    'href="/ferry/"',
  ),
  rss(
    "R61: an image without a host",
    'https://harbour.example/bridge.png" alt',
    '//harbour.example/bridge.png" alt',
    "content/url-relative",
    'src="//',
  ),
  rss(
    "R61: a space in an address",
    "https://harbour.example/ferry/#times",
    "https://harbour.example/the ferry/",
    "content/url-invalid",
    "the ferry/",
  ),
  rss(
    "R66: a footnote that is not there",
    '<li id="fn-b-1">',
    "<li>",
    "content/url-relative",
    'href="#fn-b-1"',
  ),
  rss(
    "D17: a script as address",
    "https://harbour.example/ferry/#times",
    "java&#10;script:x",
    "content/url-scheme-forbidden",
    "script:x",
  ),
  rss("R62: an image without alt", ' alt="The bridge"', "", "content/image-incomplete", "<img"),
  rss(
    "R62: a width with a unit",
    'width="640" height="480">',
    'width="640px" height="480">',
    "content/image-incomplete",
    "640px",
  ),
  rss(
    "R64: a frame with no link after it",
    "<p>It leaves at nine.</p>",
    '<iframe src="https://v.example/1" width="4" height="3"></iframe>',
    "content/media-wrong",
    "<iframe",
  ),
  rss(
    "R65: a video that plays by itself",
    "<p>It leaves at nine.</p>",
    '<video src="https://v.example/1" controls autoplay></video><p><a href="https://v.example/1">V</a></p>',
    "content/media-wrong",
    "<video",
  ),
  rss(
    "content that nests without end",
    "<p>It leaves at nine.</p>",
    `${"<em>".repeat(1e5)}x`,
    "content/nested-too-deep",
    "<em><em>",
  ),
  rss(
    "R67: a first-level heading",
    "<p>It leaves at nine.</p>",
    "<h1>Ferry</h1><p>x</p>",
    "content/heading-first-level",
    "<h1>",
  ),
  rss("mark-up that is not closed", "<em>four</em>", "<em>four", "content/element-unclosed", "<em>"),
  rss(
    "R28: HTML escaped twice",
    "<![CDATA[<p>It leaves at nine.</p>]]>",
    "&amp;lt;p&amp;gt;It leaves&amp;lt;/p&amp;gt;",
    "content/escaped-twice",
    "<content:encoded>&amp;",
  ),
  rss("R16: content without a word", "<p>It leaves at nine.</p>", "<p> </p>", "content/empty", "<p> </p>"),
  // Atom (R38-R45)
  atom("R38: no feed id", "<id>tag:harbour.example,2025-07-01:feed</id>", "", "xml/element-missing", "<feed"),
  atom(
    "R38: no date of the feed",
    "<updated>2025-07-13T12:00:00+07:00</updated>",
    "",
    "xml/element-missing",
    "<feed",
  ),
  atom("R38: no self link", 'rel="self"', 'rel="via"', "feed/self-missing", "<feed"),
  atom(
    "R38: no link to the page",
    '<link rel="alternate" type="text/html" href="https://harbour.example/"/>',
    "",
    "atom/alternate-missing",
    "<feed",
  ),
  atom(
    "R38: metadata after an entry",
    "</entry>\n</feed>",
    '</entry>\n<rights type="text">x</rights></feed>',
    "atom/metadata-late",
    "<rights",
  ),
  atom(
    "R38: an entry without author",
    "<author><name>Ana Sari</name><email>ana@harbour.example</email></author>",
    "",
    "xml/element-missing",
    "<entry>",
  ),
  atom(
    "R39: no date of publication",
    "<published>2025-07-13T12:00:00+07:00</published>",
    "",
    "xml/element-missing",
    "<entry>",
  ),
  atom(
    "R39: a second alternate of one language",
    'hreflang="id"',
    'hreflang="en"',
    "atom/alternate-repeated",
    "jembatan",
  ),
  atom(
    "R40: a translation first",
    'hreflang="en" href',
    'hreflang="fr" href',
    "atom/alternate-foreign",
    'hreflang="fr"',
  ),
  atom(
    "R41: no type of the title",
    '<title type="text">The bridge',
    "<title>The bridge",
    "atom/type-wrong",
    "<title>The",
  ),
  atom("R41: XHTML content", 'type="html">&lt;p', 'type="xhtml">&lt;p', "atom/type-wrong", 'type="xhtml"'),
  atom(
    "R42: another namespace",
    "http://www.w3.org/2005/Atom",
    "http://purl.org/atom/ns#",
    "atom/namespace-wrong",
    "<feed",
  ),
  atom(
    "R42: Atom with a prefix",
    '<feed xmlns="http://www.w3.org/2005/Atom"',
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"',
    "xml/ill-formed",
    "</feed>",
  ),
  atom(
    "R43: a language that is none",
    'xml:lang="en"',
    'xml:lang="English (UK)"',
    "feed/language-invalid",
    "<feed",
  ),
  atom(
    "R44: an address in a name",
    "<name>Budi</name>",
    "<name>Budi budi@harbour.example</name>",
    "atom/name-holds-mail",
    "budi@",
  ),
  atom("R44: no name", "<name>Budi</name>", "", "xml/element-missing", "<author></author>"),
  atom(
    "R44: a mail address that is none",
    "ana@harbour.example",
    "ana at harbour",
    "feed/mail-invalid",
    "ana at",
  ),
  atom("R45: a relative icon", "<icon>https://harbour.example", "<icon>", "feed/url-invalid", "<icon>"),
  atom(
    "R8: a lower-case t",
    "2025-07-12T20:00:00+07:00</published>",
    "2025-07-12t20:00:00+07:00</published>",
    "feed/date-invalid",
    "12t20",
  ),
  atom(
    "R7: no offset",
    "20:00:00+07:00</published>",
    "20:00:00</published>",
    "feed/date-invalid",
    "20:00:00</published>",
  ),
  atom(
    "R3: a tag URI without a date",
    "tag:harbour.example,2025-07-01:ferry",
    "tag:harbour.example:ferry",
    "atom/id-no-iri",
    "tag:harbour.example:ferry",
  ),
  atom(
    "R4: an id in upper case",
    "tag:harbour.example,2025-07-01:ferry",
    "HTTPS://Harbour.Example/ferry",
    "feed/id-not-canonical",
    "HTTPS",
  ),
  atom("a category without term", 'term="roads" ', "", "xml/attribute-missing", 'label="Roads"'),
  // JSON Feed (R47-R53)
  json("R47: version 1.0", "version/1.1", "version/1", "json-feed/version-wrong", '"version"'),
  json(
    "R47: the version is not first",
    '"version": "https://jsonfeed.org/version/1.1",\n  "title": "Harbour & Hill",',
    '"title": "Harbour & Hill",\n  "version": "https://jsonfeed.org/version/1.1",',
    "json-feed/version-late",
    '"version"',
  ),
  json(
    "R47: no feed_url",
    '  "feed_url": "https://harbour.example/feed.json",\n',
    "",
    "json-feed/key-advised",
    "{",
  ),
  json("R48: a number as id", '"tag:harbour.example,2025-07-01:ferry"', "17", "json/kind-wrong", '"id": 17'),
  json(
    "R48: no date",
    '      "date_published": "2025-07-12T20:00:00+07:00",\n',
    "",
    "json/key-missing",
    "#second:    {",
  ),
  json("R48: a tag that is no string", '["Harbour"]', "[1]", "json/kind-wrong", "[1]"),
  json(
    "R48: a relative image",
    '"image": "https://harbour.example',
    '"image": "',
    "feed/url-invalid",
    '"image"',
  ),
  json("R49: null", '"summary": "It leaves at nine."', '"summary": null', "json-feed/value-empty", "null"),
  json(
    "R49: an empty string",
    '"description": "News of two towns"',
    '"description": ""',
    "json-feed/value-empty",
    '"description"',
  ),
  json(
    "R49: an author who is nobody",
    '{ "name": "Budi" }',
    '{ "nick": "Budi" }',
    "json-feed/author-nobody",
    '"nick"',
  ),
  json(
    "R49: the word of version 1.0",
    '"authors": [{ "name": "Ana Sari" }]',
    '"author": { "name": "Ana Sari" }',
    "json-feed/author-old",
    '"author":',
  ),
  json(
    "R51: an extension without about",
    '{ "about": "https://harbour.example/feeds/" }',
    '{ "x": 1 }',
    "json-feed/extension-wrong",
    '"_taxonomy"',
  ),
  json(
    "R52: an attachment without type",
    '"tags": ["Harbour"]',
    '"tags": ["Harbour"], "attachments": [{ "url": "https://harbour.example/a.mp3" }]',
    "json/key-missing",
    "a.mp3",
  ),
  json(
    "R53: the next page is this one",
    '"language": "en",',
    '"next_url": "https://harbour.example/feed.json",',
    "json-feed/next-is-self",
    '"next_url"',
  ),
  json(
    "R54: a trailing comma",
    '"tags": ["Harbour"]',
    '"tags": ["Harbour"],',
    "json/ill-formed",
    "#second:    }",
  ),
  json(
    "a key twice",
    '"language": "en",',
    '"language": "en", "language": "id",',
    "json/key-repeated",
    '"language"',
  ),
  json(
    "R8: an RFC 822 date",
    "2025-07-12T20:00:00+07:00",
    "Sat, 12 Jul 2025 20:00:00 +0700",
    "feed/date-invalid",
    "Sat, 12",
  ),
  json(
    "R16: neither content nor summary",
    '"content_html": "<p>It leaves at nine.</p>",\n      "summary": "It leaves at nine.",\n',
    "",
    "content/empty",
    "2025-07-01:ferry",
  ),
];

describe("damage that is more than one place", () => {
  const codes = (text: string): readonly string[] =>
    judgeFeedFile("feed", bytesOf(text)).problems.map(({ code }) => code);

  it("R42: Atom with a prefix", () => {
    const prefixed = SOUND_ATOM.replace(/<(\/?)(?=[a-z]+[ >])/g, "<$1atom:")
      .replace("xmlns=", "xmlns:atom=")
      .replace(/<!\[CDATA\[.*?\]\]>/s, "&lt;p&gt;x&lt;/p&gt;");
    expect(codes(prefixed)).toEqual(["atom/prefixed"]);
  });

  it.each([
    ["a page", '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"/>'],
    ["a list of JSON", "[]"],
  ])("no feed at all: %s", (_title, text) => expect(codes(text)).toEqual(["feed/format-unknown"]));
});

describe("a hostile feed ends with few problems", () => {
  it.each([
    ["entities", "&nbsp;"],
    ["control characters", "\u0001"],
    ["items", "<item>"],
    ["processing instructions", "<?p?>"],
    ["CDATA sections", "<![CDATA["],
    ["ampersands", "&"],
    ["comments in content", "&lt;!-- x --&gt;"],
  ])("200,000 %s", (_title, piece) => {
    const text = SOUND_RSS.replace("It took four years.", () => piece.repeat(200_000));
    const { problems } = judgeFeedFile("feed", bytesOf(text));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(500);
  });
});

describe("a sound feed", () => {
  it.each(Object.entries(SOUND))("%s has no problem", (format, text) => {
    expect(judgeFeedFile(format, bytesOf(text)).problems).toEqual([]);
  });
});

describe("a feed damaged in one place: the damage is found, with its code and line", () => {
  it.each(DAMAGES.map((damage) => [damage.title, damage] as const))("%s", (_title, damage) => {
    const sound = SOUND[damage.format];
    expect(sound).toContain(damage.from);
    const text = sound.replace(damage.from, () => damage.to);
    const { problems } = judgeFeedFile("feed", bytesOf(text));
    const matching = problems.filter(({ code }) => code === damage.code);
    expect(problems.map(({ code }) => code)).toContain(damage.code);
    expect(matching.map(({ place }) => place?.line)).toContain(lineOf(text, damage.line));
    expect(matching.map(({ severity }) => severity)).toContain(
      WARNINGS.has(damage.code) ? "warning" : "error",
    );
  });
});

/** What siar itself never writes, or what nobody may mend: it is no reason not to publish a site. */
const WARNINGS: ReadonlySet<string> = new Set([
  "atom/id-no-iri",
  "content/comment-present",
  "feed/id-not-canonical",
  "feed/order-wrong",
  "feed/updated-behind",
  "rss/title-cdata",
]);

/** `#second:x` and `#third:x` name the line of a later `x`. */
function lineOf(text: string, marker: string): number {
  const [, count, wanted = marker] = /^#(second|third):(.*)$/.exec(marker) ?? [];
  const skipped = count === "second" ? 1 : count === "third" ? 2 : 0;
  let at = text.indexOf(wanted);
  for (let n = 0; n < skipped; n += 1) at = text.indexOf(wanted, at + 1);
  expect(at).not.toBe(-1);
  return text.slice(0, at).split("\n").length;
}
