/** Atom by RFC 4287: what is said of each fault, and by what name. */

import { expect, test } from "vitest";
import { lacksAuthor } from "../../../src/check/rules/atom/authors.ts";
import { childOf, readXml } from "../../../src/check/xml/xml.ts";
import { bareEntryWith, channelWith, entryWith, feedWith, NAMESPACES, namesIn } from "./atom-judging.ts";

const ATOM = "http://www.w3.org/2005/Atom";
const PAGE = 'href="https://lake.example/night-train"';
const REQUIRED =
  "<id>tag:lake.example,2025:night-train</id><title>Night train</title><updated>2025-07-12T20:00:00Z</updated>";
const AUTHOR = "<author><name>Harbour Office</name></author>";
const CONTENT = "<content>It leaves at ten.</content>";

test.each([
  ["§2: no namespace", `<feed>${REQUIRED}</feed>`, "error MissingNamespace"],
  [
    "§2: another namespace",
    `<feed xmlns="http://www.w3.org/2005/Atom/">${REQUIRED}</feed>`,
    "error InvalidNamespace",
  ],
  [
    "§2: a draft's namespace",
    '<feed version="0.2" xmlns="http://purl.org/atom/ns#"/>',
    "error ObsoleteNamespace",
  ],
  ["§2: Atom 0.3", '<feed version="0.3" xmlns="http://purl.org/atom/ns#"/>', "warning ObsoleteVersion"],
  ["§2: a prefix", `<a:feed xmlns:a="${ATOM}"/>`, "warning AvoidNamespacePrefix"],
  ["§3.2.1: a person without a name", feedWith("<contributor/>"), "error MissingElement"],
  [
    "§3.2.1: a name with an address",
    entryWith("<author><name>Desk desk@harbour.example</name></author>"),
    "warning ContainsEmail",
  ],
  [
    "§3.2.2: an address of a page that is none",
    entryWith("<author><name>Desk</name><uri>the desk</uri></author>"),
    "error InvalidLink",
  ],
  [
    "§3.2.3: an address with a name",
    entryWith("<author><name>Desk</name><email>Desk &lt;desk@harbour.example></email></author>"),
    "error InvalidAddrSpec",
  ],
  [
    "§3.2.3: no address",
    entryWith("<author><name>Desk</name><email>desk</email></author>"),
    "error InvalidContact",
  ],
  [
    "§3.2.3: an empty address",
    entryWith("<author><name>Desk</name><email/></author>"),
    "error InvalidContact",
  ],
  ["§3.3: an empty date", feedWith("").replace(/<updated>[^<]*/, "<updated>"), "error InvalidRFC3339Date"],
  ["§4.1.1: an empty id of a feed", feedWith("").replace(/<id>[^<]*/, "<id>"), "error InvalidFullLink"],
  ["§4.1.1: no self link", feedWith("").replace(/<link[^>]*>/, ""), "warning MissingSelf"],
  [
    "§4.1.1: metadata behind entries",
    feedWith(`<entry>${REQUIRED}${CONTENT}</entry><rights>Free</rights>`),
    "error MisplacedMetadata",
  ],
  [
    "§4.1.1: the dates of another format",
    feedWith("<pubDate>Sat, 12 Jul 2025 20:00:00 GMT</pubDate>"),
    "error UndefinedElement",
  ],
  ["§4.1.1.1: neither content nor summary", bareEntryWith(`<link ${PAGE}/>`), "info MissingTextualContent"],
  [
    "§4.1.2: an empty id of an entry",
    entryWith("").replace(
      /<id>[^<]*(?=<\/id><title>[^<]*<\/title><updated>[^<]*<\/updated><content)/,
      "<id>",
    ),
    "error NotBlank",
  ],
  [
    "§4.1.2: neither content nor alternate",
    bareEntryWith(`<link rel="related" ${PAGE}/>`),
    "error MissingContentOrAlternate",
  ],
  [
    "§4.1.2: content elsewhere, no summary",
    bareEntryWith('<content type="text/html" src="/x"/>'),
    "error MissingSummary",
  ],
  [
    "§4.1.2: content in Base64, no summary",
    bareEntryWith('<content type="image/png">iVBORw0KGgo=</content>'),
    "error MissingSummary",
  ],
  [
    "§4.1.2: two summaries",
    entryWith("<summary>One</summary><summary>Two</summary>"),
    "error DuplicateElement",
  ],
  [
    "§4.1.3.1: a type in capitals",
    bareEntryWith('<content type="TEXT">Ten</content>'),
    "error InvalidMIMEType",
  ],
  [
    "§4.1.3.1: a type of several parts",
    bareEntryWith('<content type="message/rfc822">Ten</content>'),
    "error InvalidMIMEType",
  ],
  [
    "§4.1.3.2: content elsewhere without a type",
    bareEntryWith('<summary>Ten</summary><content src="/x"/>'),
    "warning MissingTypeAttr",
  ],
  [
    "§4.1.3.2: content elsewhere of an inner type",
    bareEntryWith('<summary>Ten</summary><content type="xhtml" src="/x"/>'),
    "error InvalidMIMEType",
  ],
  ["§4.2.2: a category without a term", entryWith('<category label="Trains"/>'), "error MissingAttribute"],
  [
    "§4.2.2: a scheme that is relative",
    entryWith('<category term="trains" scheme="topics"/>'),
    "error InvalidFullLink",
  ],
  [
    "§4.2.2.3: a label with HTML",
    entryWith('<category term="trains" label="&lt;b>Trains&lt;/b>"/>'),
    "warning ContainsHTML",
  ],
  [
    "§4.2.4: a generator without a name",
    feedWith('<generator uri="https://presses.example/"/>'),
    "warning NotBlank",
  ],
  ["§4.2.5: white space around an icon", feedWith("<icon> /icon.png </icon>"), "error UnexpectedWhitespace"],
  ["§4.2.7.1: a link to nowhere", entryWith('<link rel="related"/>'), "error MissingHref"],
  ["§4.2.7.1: a link with a blank", entryWith('<link rel="related" href="a b"/>'), "error InvalidLink"],
  [
    "§4.2.7.2: two relations in one",
    entryWith(`<link rel="related via" ${PAGE}/>`),
    "warning UnregisteredAtomLinkRel",
  ],
  [
    "§4.2.7.3: a type that is none",
    entryWith(`<link rel="related" type="html" ${PAGE}/>`),
    "error InvalidMIMEType",
  ],
  [
    "§4.2.7.4: a language that is none",
    entryWith(`<link rel="related" hreflang="en_GB_x" ${PAGE}/>`),
    "error InvalidLanguage",
  ],
  [
    "§4.2.7.6: a length below nothing",
    entryWith(`<link rel="enclosure" length="-1" ${PAGE}/>`),
    "error InvalidNonNegativeInteger",
  ],
  ["§4.2.7: an address as text", entryWith(`<link ${PAGE}>night-train</link>`), "warning AtomLinkNotEmpty"],
  [
    "§4.2.11: a source without a date",
    entryWith("<source><id>tag:ferry.example,2025:news</id><title>Ferry</title></source>"),
    "warning MissingSourceElement",
  ],
  [
    "§4.2.11: an entry in a source",
    entryWith(`<source>${REQUIRED}<entry/></source>`),
    "error UndefinedElement",
  ],
  [
    "§3.1.1: a media type of a title",
    feedWith('<rights type="text/plain">Free</rights>'),
    "error InvalidTextType",
  ],
  [
    "§3.1.1: an unknown type of a title",
    feedWith('<rights type="plain">Free</rights>'),
    "error InvalidMIMEType",
  ],
  [
    "RFC 3986 §4.4: a link to the base",
    feedWith('<link href="."/>', 'xml:base="https://lake.example/"'),
    "warning SameDocumentReference",
  ],
])("RFC 4287 %s", (_rule, document, name) => {
  expect(namesIn(document), document).toContain(name);
});

test("an entry that is a document has an author, or its source has one (RFC 4287 §4.1.2)", () => {
  const alone = (more: string): string => `<entry ${NAMESPACES}>${REQUIRED}${CONTENT}${more}</entry>`;
  expect(namesIn(alone(""))).toEqual(["error MissingElement"]);
  expect(namesIn(alone(AUTHOR))).toEqual([]);
  expect(namesIn(alone(`<source>${REQUIRED}${AUTHOR}</source>`))).toEqual([]);
  expect(namesIn(alone(`${AUTHOR}<published/>`))).toEqual(["error InvalidRFC3339Date"]);
});

test.each([
  ["no author anywhere", "", true],
  ["one of its own", AUTHOR, false],
  ["one of its source", `<source>${AUTHOR}</source>`, false],
  ["a source without one", "<source/>", true],
  ["an author of another namespace", '<author xmlns="https://lake.example/terms"/>', true],
])("an entry lacks an author: %s", (_case, more, lacks) => {
  const { root } = readXml(`<feed xmlns="${ATOM}"><entry>${more}</entry></feed>`);
  const entry = root && childOf(root, "entry", ATOM);
  expect(entry && lacksAuthor(entry)).toBe(lacks);
});

test("an Atom that is no more is told once, and not judged by the rules of today's", () => {
  const old =
    '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><tagline mode="escaped">x</tagline><entry><issued/></entry></feed>';
  expect(namesIn(old)).toEqual(["warning ObsoleteVersion"]);
});

test("a prefix is told where it begins, and not again within", () => {
  const prefixed = entryWith("")
    .replace(/<(\/?)(?=[a-z])/g, "<$1a:")
    .replace('xmlns="', 'xmlns:a="');
  expect(namesIn(prefixed)).toEqual(["warning AvoidNamespacePrefix"]);
});

test("in RSS Atom's elements keep their rules, and none is required", () => {
  const link = '<atom:link rel="self" type="application/rss+xml" href="https://rail.example/rss.xml"/>';
  expect(namesIn(channelWith(`${link}<atom:author><atom:name>Desk</atom:name></atom:author>`))).toEqual([]);
  expect(namesIn(channelWith(`${link}<atom:link rel="self"/>`))).toContain("error MissingHref");
  expect(namesIn(channelWith(`${link}<atom:author/>`))).toContain("error MissingElement");
  expect(namesIn(channelWith(`${link}<atom:updated>today</atom:updated>`))).toContain(
    "error InvalidRFC3339Date",
  );
});

test.each(["<", "&lt;", " ", "@", "a@", ".", ":", "/", "%", "#", "(", "tag:", "\u00e9"])(
  "100 KB of %j anywhere come to an end",
  (piece) => {
    const much = (piece === "<" ? "&lt;" : piece).repeat(100_000 / piece.length);
    for (const document of [
      feedWith(`<rights>${much}</rights>`),
      entryWith(`<author><name>${much}</name><uri>${much}</uri><email>${much}</email></author>`),
      entryWith(`<link rel="${much}" type="${much}" hreflang="${much}" title="${much}" href="${much}"/>`),
      entryWith(`<category term="${much}" scheme="${much}"/>`, `xml:base="${much}"`),
    ]) {
      expect(namesIn(document)).toBeInstanceOf(Array);
    }
  },
);
