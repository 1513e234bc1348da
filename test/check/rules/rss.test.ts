/** RSS 2.0 and the RSS Advisory Board's profile: what must be told, and what must not. */

import { describe, expect, test } from "vitest";
import { itemsTogether } from "../../../src/check/rules/rss/across.ts";
import { judgeDocument, judgeItem, judgeRdfItem } from "../../../src/check/rules/standards.ts";
import { readXml, type XmlElement } from "../../../src/check/xml/xml.ts";

const NAMESPACES = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:slash="http://purl.org/rss/1.0/modules/slash/"',
  'xmlns:admin="http://webns.net/mvcb/"',
  'xmlns:cc="http://web.resource.org/cc/"',
  'xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule"',
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
  'xmlns:own="https://lake.example/vocabulary"',
].join(" ");
const SELF = '<atom:link rel="self" type="application/rss+xml" href="https://lake.example/rss.xml"/>';
const HEAD = `<title>Lake news</title><link>https://lake.example/</link><description>Boats and trains</description>${SELF}`;
const GUID = '<guid isPermaLink="false">tag:lake.example,2026:1</guid>';

const rss = (channel: string, version = "2.0"): string =>
  `<rss version="${version}" ${NAMESPACES}><channel>${channel}</channel></rss>`;
const ofChannel = (more: string): string => rss(HEAD + more);
const ofItem = (inside: string): string => rss(`${HEAD}<item>${inside}</item>`);
const ofGoodItem = (inside: string): string => ofItem(`<title>Ferry</title>${GUID}${inside}`);

interface Told {
  readonly w3c?: string;
  readonly severity: string;
}

function judged(text: string): readonly Told[] {
  const { root, findings } = readXml(text);
  if (root === undefined) throw new Error(text);
  const items = itemsOf(root).flatMap((item) => judgeItem(item, false));
  const beside = root.children
    .filter(({ local }) => local === "item")
    .flatMap((item) => judgeRdfItem(item, false));
  return [...findings, ...judgeDocument(root), ...items, ...beside].map(({ problem }) => problem);
}

function itemsOf(root: XmlElement): readonly XmlElement[] {
  const channels = root.children.filter(({ local }) => local === "channel");
  return channels.flatMap(({ children }) =>
    children.filter(({ local, uri }) => local === "item" && uri === ""),
  );
}

const namesIn = (text: string): readonly string[] =>
  judged(text).map(({ w3c, severity }) => `${severity} ${w3c}`);

describe("wrong", () => {
  test.each([
    ["RSS 2.0: a document has a version", `<rss><channel>${HEAD}</channel></rss>`, "error MissingAttribute"],
    ["RSS 2.0: the version is one that exists", rss(HEAD, "2.1"), "error InvalidRSSVersion"],
    ["RSS 2.0: a document has a channel", '<rss version="2.0"/>', "error MissingElement"],
    ["RSS 2.0: a channel has a title", rss(HEAD.replace(/<title>.*<\/title>/, "")), "error MissingTitle"],
    ["RSS 2.0: a channel has a link", rss(HEAD.replace(/<link>.*<\/link>/, "")), "error MissingLink"],
    [
      "RSS 2.0: a channel has a description",
      rss(HEAD.replace(/<description>.*<\/description>/, "")),
      "error MissingDescription",
    ],
    ["RSS 2.0: a title says something", rss(HEAD.replace("Lake news", " ")), "error NotBlank"],
    [
      "RSS 2.0: a link is a URL",
      rss(HEAD.replace("https://lake.example/<", "lake.example<")),
      "error InvalidLink",
    ],
    ["RSS 2.0: one link", ofChannel("<link>https://lake.example/home</link>"), "error DuplicateElement"],
    ["RSS 2.0: names as they are written", ofChannel("<TTL>60</TTL>"), "error UndefinedElement"],
    ["RSS 2.0: no blink", ofChannel("<blink>https://lake.example/</blink>"), "error NoBlink"],
    ["RSS 2.0: no blink in items", ofGoodItem("<blink>https://lake.example/</blink>"), "error NoBlink"],
    [
      "RSS 2.0: attributes as they are known",
      ofChannel('<ttl unit="minutes">60</ttl>'),
      "error UnexpectedAttribute",
    ],
    ["RSS 2.0: minutes are a number", ofChannel("<ttl>1 hour</ttl>"), "error InvalidInteger"],
    ["RSS 2.0: no minutes", ofChannel("<ttl>0</ttl>"), "warning InvalidInteger"],
    ["RSS 2.0: blank minutes", ofChannel("<ttl></ttl>"), "error NotBlank"],
    ["RSS 2.0: blank language", ofChannel("<language/>"), "error InvalidLanguage"],
    ["RSS 2.0: a mailbox", ofChannel("<managingEditor>Ada Post</managingEditor>"), "error InvalidContact"],
    [
      "profile: with a name",
      ofChannel("<webMaster>desk@lake.example</webMaster>"),
      "warning MissingRealName",
    ],
    ["RSS 2.0: RFC 822", ofChannel("<lastBuildDate>2026-11-23</lastBuildDate>"), "error InvalidRFC2822Date"],
    ["RSS 2.0: hours to 23", ofChannel("<skipHours><hour>25</hour></skipHours>"), "error InvalidHour"],
    [
      "profile: midnight is 0",
      ofChannel("<skipHours><hour>24</hour></skipHours>"),
      "warning UseZeroForMidnight",
    ],
    ["RSS 2.0: an hour at least", ofChannel("<skipHours/>"), "error MissingElement"],
    [
      "RSS 2.0: an hour once",
      ofChannel("<skipHours><hour>1</hour><hour>1</hour></skipHours>"),
      "error DuplicateValue",
    ],
    [
      "RSS 2.0: 24 hours",
      ofChannel(`<skipHours>${"<hour>1</hour>".repeat(25)}</skipHours>`),
      "error NotEnoughHoursInTheDay",
    ],
    ["RSS 2.0: days in English", ofChannel("<skipDays><day>Mon</day></skipDays>"), "error InvalidDay"],
    [
      "RSS 2.0: seven days",
      ofChannel(`<skipDays>${"<day>Monday</day>".repeat(8)}</skipDays>`),
      "error EightDaysAWeek",
    ],
    [
      "profile: hardly any reader shows text fields",
      ofChannel(
        "<textInput><title>Find</title><description>Boats</description><name>q</name><link>https://lake.example/q</link></textInput>",
      ),
      "info AvoidTextInput",
    ],
    [
      "profile: names of fields",
      ofChannel(
        "<textInput><title>Find</title><description>Boats</description><name>q q</name><link>https://lake.example/q</link></textInput>",
      ),
      "error InvalidFormComponentName",
    ],
    [
      "profile: items come last",
      rss(`<item><title>Ferry</title>${GUID}</item>${HEAD}`),
      "warning MisplacedItem",
    ],
    ["profile: a channel points to itself", rss(HEAD.replace(SELF, "")), "warning MissingAtomSelfLink"],
    [
      "profile: as a whole URL",
      rss(HEAD.replace("https://lake.example/rss.xml", "rss.xml")),
      "warning RelativeSelf",
    ],
    [
      "profile: language beside dc:language",
      ofChannel("<language>en</language><dc:language>en</dc:language>"),
      "warning DuplicateSemantics",
    ],
    [
      "profile: generator beside admin:generatorAgent",
      ofChannel(
        '<generator>Presses</generator><admin:generatorAgent rdf:resource="https://presses.example/"/>',
      ),
      "warning DuplicateSemantics",
    ],
    [
      "profile: two licences of Creative Commons",
      ofChannel(
        '<cc:license rdf:resource="https://licences.example/by"/><creativeCommons:license>https://licences.example/by</creativeCommons:license>',
      ),
      "warning DuplicateSemantics",
    ],
    ["RSS 2.0: an item says something", ofItem(GUID), "error ItemMustContainTitleOrDescription"],
    ["profile: an item has an id", ofItem("<title>Ferry</title>"), "warning MissingGuid"],
    [
      "RSS 2.0: a guid is a permanent link",
      ofItem("<title>Ferry</title><guid>1</guid>"),
      "error InvalidHttpGUID",
    ],
    [
      "RSS 2.0: a tag URI leads nowhere",
      ofItem("<title>Ferry</title><guid>tag:lake.example,2026:1</guid>"),
      "error InvalidPermalink",
    ],
    [
      "RSS 2.0: a guid is unique",
      ofItem('<title>Ferry</title><guid isPermaLink="false">1</guid>'),
      "warning NotSufficientlyUnique",
    ],
    [
      "RFC 3986 §6: one form of an id",
      ofItem("<title>Ferry</title><guid>https://lake.example/%7eferry</guid>"),
      "warning NonCanonicalURI",
    ],
    [
      "RSS 2.0: isPermaLink is true or false",
      ofItem('<title>Ferry</title><guid isPermaLink="0">https://lake.example/1</guid>'),
      "error InvalidBooleanAttribute",
    ],
    [
      "profile: in lower case",
      ofItem('<title>Ferry</title><guid isPermaLink="False">ferry at lake.example</guid>'),
      "warning InvalidBooleanAttribute",
    ],
    [
      "RSS 2.0: ids are not used twice",
      rss(`${HEAD}${`<item><title>Ferry</title>${GUID}</item>`.repeat(2)}`),
      "error DuplicateValue",
    ],
    [
      "profile: one enclosure",
      ofGoodItem('<enclosure url="https://lake.example/a.mp3" length="1" type="audio/mpeg"/>'.repeat(2)),
      "warning DuplicateEnclosure",
    ],
    [
      "profile: 0 for a length that is not known",
      ofGoodItem('<enclosure url="https://lake.example/a.mp3" length="-1" type="audio/mpeg"/>'),
      "error UseZeroForUnknown",
    ],
    [
      "RSS 2.0: a length is a number",
      ofGoodItem('<enclosure url="https://lake.example/a.mp3" length="" type="audio/mpeg"/>'),
      "error InvalidIntegerAttribute",
    ],
    [
      "RSS 2.0: a length is no less than nothing",
      ofGoodItem('<enclosure url="https://lake.example/a.mp3" length="-24986" type="audio/mpeg"/>'),
      "error InvalidNonNegativeInteger",
    ],
    [
      "RSS 2.0: items expire no more",
      ofGoodItem("<expirationDate>Mon, 23 Nov 2026 08:30:00 +0100</expirationDate>"),
      "error UndefinedElement",
    ],
    ["RSS 2.0: a source has a URL", ofGoodItem("<source>Harbour</source>"), "error MissingAttribute"],
    [
      "profile: a description before the content",
      ofGoodItem("<content:encoded>Text</content:encoded><description>Text</description>"),
      "warning NeedDescriptionBeforeContent",
    ],
    [
      "profile: author beside dc:creator",
      ofGoodItem("<author>desk@lake.example (Ada Post)</author><dc:creator>Ada Post</dc:creator>"),
      "info DuplicateItemSemantics",
    ],
    [
      "profile: category beside dc:subject",
      ofGoodItem("<category>Boats</category><dc:subject>Boats</dc:subject>"),
      "warning DuplicateItemSemantics",
    ],
    [
      "profile: a second description",
      ofGoodItem("<description>Text</description><dc:description>Text</dc:description>"),
      "warning DuplicateDescriptionSemantics",
    ],
    [
      "profile: comments are counted at a time",
      ofGoodItem("<slash:comments>3</slash:comments>"),
      "warning SlashDate",
    ],
    [
      "RSS 2.0: attributes of others are new ground",
      rss(`${HEAD}<item own:id="1"><title>Ferry</title>${GUID}</item>`),
      "info UseOfExtensionAttr",
    ],
  ])("%s", (_rule, text, name) => {
    expect(namesIn(text)).toContain(name);
  });
});

describe("right", () => {
  test.each([
    ["RSS 2.0: a channel without items", rss(HEAD)],
    [
      "RSS 2.0: text with line breaks around it",
      ofChannel("<ttl>\n 60\n</ttl><docs>\n https://www.rssboard.org/rss-specification </docs>"),
    ],
    ["RSS 2.0: several categories", ofChannel("<category>Boats</category><category>Trains</category>")],
    [
      "RSS 2.0: all hours of the day",
      ofChannel(
        `<skipHours>${[...Array(24).keys()].map((hour) => `<hour>${hour}</hour>`).join("")}</skipHours>`,
      ),
    ],
    [
      "RSS 2.0: a cloud without a procedure",
      ofChannel(
        '<cloud domain="lake.example" port="80" path="/notify" registerProcedure="" protocol="http-post"/>',
      ),
    ],
    [
      "RSS 2.0: an image with the channel's title and link",
      ofChannel(
        "<image><url>https://lake.example/logo.png?size=88</url><title>Lake news</title><link> https://lake.example/ </link><width>144</width><height>400</height></image>",
      ),
    ],
    [
      "RFC 3986 §6.2.3: the root of a site with a slash and without",
      ofChannel(
        "<image><url>https://lake.example/logo.png</url><title>Lake news</title><link>https://lake.example</link></image>",
      ),
    ],
    [
      "RSS 2.0: an image without an ending",
      ofChannel(
        "<image><url>https://lake.example/logo</url><title>Lake news</title><link>https://lake.example/</link></image>",
      ),
    ],
    ["RSS 2.0: an item with a description alone", ofItem(`<description>Text</description>${GUID}`)],
    ["RSS 2.0: a permanent link", ofItem("<title>Ferry</title><guid>\n https://lake.example/1\n</guid>")],
    ["RSS 2.0: a long number", ofItem('<title>Ferry</title><guid isPermaLink="false">202611230001</guid>')],
    [
      "RSS 2.0: an empty file",
      ofGoodItem('<enclosure url="https://lake.example/a.mp3" length="0" type="audio/mpeg"/>'),
    ],
    [
      "profile: a summary, then the content",
      ofGoodItem("<description>Text</description><content:encoded>Text</content:encoded>"),
    ],
    ["profile: the content alone", ofGoodItem("<content:encoded>Text</content:encoded>")],
    [
      "profile: comments with a date",
      rss(
        `${HEAD}<lastBuildDate>Mon, 23 Nov 2026 08:30:00 +0100</lastBuildDate><item><title>Ferry</title>${GUID}<slash:comments>3</slash:comments></item>`,
      ),
    ],
    ["RSS 2.0: elements of namespaces that nobody knows", ofGoodItem("<own:depth>12</own:depth>")],
    [
      "RSS Advisory Board: attributes of others",
      rss(
        `${HEAD}<docs>https://www.rssboard.org/rss-specification</docs><item own:id="1"><title>Ferry</title>${GUID}</item>`,
      ),
    ],
    [
      "RSS 0.91: no id, no link to itself",
      rss(`${HEAD.replace(SELF, "")}<item><title>Ferry</title></item>`, "0.91"),
    ],
    [
      "RSS 0.91: a text field as Netscape wrote it",
      rss(`${HEAD}<textinput><title>Find</title></textinput>`, "0.91"),
    ],
    ["RSS 0.91: hours from 1 to 24", rss(`${HEAD}<skipHours><hour>24</hour></skipHours>`, "0.91")],
    [
      "RSS 2.0 in the namespace of its first year",
      `<rss version="2.0" xmlns="http://backend.userland.com/rss2" xmlns:a="http://www.w3.org/2005/Atom"><channel>${HEAD.replaceAll("atom:", "a:")}</channel></rss>`,
    ],
  ])("%s", (_rule, text) => {
    expect(namesIn(text)).toEqual([]);
  });
});

test("RSS 0.93 is a draft, in which items expire", () => {
  const draft = rss(
    `${HEAD}<item><title>Ferry</title><expirationDate>Mon, 23 Nov 2026 08:30:00 GMT</expirationDate></item>`,
    "0.93",
  );
  expect(namesIn(draft)).toEqual(["info InvalidRSSVersion"]);
});

test("no element of RSS 2.0 has a namespace (RSS 2.0, Extending RSS)", () => {
  const inNamespace = rss(HEAD).replace("<rss ", '<rss xmlns="https://rail.example/rss" ');
  expect(namesIn(inNamespace)).toEqual(["error InvalidNamespace"]);
});

describe("RSS 1.0", () => {
  const rdf = (inside: string): string =>
    `<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:foaf="http://xmlns.com/foaf/0.1/" ${NAMESPACES}>${inside}</rdf:RDF>`;
  const channel = (more = ""): string =>
    `<channel rdf:about="https://lake.example/rss"><title>Lake news</title><link>https://lake.example/</link><description>Boats</description>${more}<items><rdf:Seq><rdf:li rdf:resource="https://lake.example/1"/></rdf:Seq></items></channel>`;
  const item =
    '<item rdf:about="https://lake.example/1"><title>Ferry</title><link>https://lake.example/1</link></item>';

  test.each([
    ["a channel and its items", rdf(channel() + item)],
    [
      "an image that is pointed to",
      rdf(
        `${channel('<image rdf:resource="https://lake.example/logo.png"/>')}<image rdf:about="https://lake.example/logo.png"><title>Lake news</title><url>https://lake.example/logo.png</url><link>https://lake.example/</link></image>${item}`,
      ),
    ],
    [
      "a text field is nothing unusual",
      rdf(
        `${channel('<textinput rdf:resource="https://lake.example/q"/>')}${item}<textinput rdf:about="https://lake.example/q"><title>Find</title><description>Boats</description><name>q</name><link>https://lake.example/q</link></textinput>`,
      ),
    ],
    [
      "what else RDF says",
      rdf(
        `${channel()}${item}<rdf:Description rdf:about="https://lake.example/"><foaf:topic>Boats</foaf:topic></rdf:Description><foaf:Person rdf:nodeID="ada"/>`,
      ),
    ],
    ["`&` as everybody writes it", rdf(channel().replace("Boats<", "Boats &amp; trains<") + item)],
    [
      "licences of Creative Commons, of an image and beside the channel (RSS 1.0 module cc)",
      rdf(
        `${channel('<image rdf:resource="https://lake.example/logo.png"/>')}<image rdf:about="https://lake.example/logo.png"><title>Lake news</title><url>https://lake.example/logo.png</url><link>https://lake.example/</link><cc:license rdf:resource="https://licences.example/by"/></image>${item}<cc:License rdf:about="https://licences.example/by"><cc:permits rdf:resource="http://web.resource.org/cc/Reproduction"/></cc:License>`,
      ),
    ],
    ["the older form of rdf:li", rdf(channel().replace("rdf:resource=", "resource=") + item)],
  ])("right: %s", (_rule, text) => {
    expect(namesIn(text)).toEqual([]);
  });

  test.each([
    ["§5.2: a channel", rdf(item), "error MissingElement"],
    ["§5.3: its address", rdf(channel().replace(/ rdf:about="[^"]*"/, "") + item), "error MissingAttribute"],
    ["§5.3.1: its title", rdf(channel().replace(/<title>.*<\/title>/, "") + item), "error MissingTitle"],
    ["§5.3.5: its items", rdf(channel().replace(/<items>.*<\/items>/, "") + item), "error MissingElement"],
    [
      "§5.5.2: the link of an item",
      rdf(channel() + item.replace(/<link>.*<\/link>/, "")),
      "error MissingLink",
    ],
    [
      "RDF/XML: attributes of RDF",
      rdf(channel().replace("rdf:resource=", "rdf:resources=") + item),
      "error UnexpectedAttribute",
    ],
    [
      "§5.3: each address once",
      rdf(channel() + item.replace("https://lake.example/1", "https://lake.example/rss")),
      "error DuplicateValue",
    ],
    ["§5.2: nothing of RSS 2.0", rdf(`${channel()}<guid>1</guid>${item}`), "error UndefinedElement"],
  ])("wrong: %s", (_rule, text, name) => {
    expect(namesIn(text)).toContain(name);
  });
});

test("items that come one by one are judged together as in one tree", () => {
  const text = rss(
    `${HEAD}${`<item own:id="1"><title>Ferry</title>${GUID}<slash:comments>3</slash:comments></item>`.repeat(3)}`,
  );
  const { root } = readXml(text);
  const [channel] = root?.children ?? [];
  if (channel === undefined) throw new Error(text);
  const together = itemsTogether();
  for (const [index, item] of channel.children.filter(({ local }) => local === "item").entries())
    together.take(item, index * 10);
  const told = together.judge({
    ...channel,
    children: channel.children.filter(({ local }) => local !== "item"),
  });
  expect(told.map(({ problem }) => problem.w3c)).toEqual([
    "DuplicateValue",
    "DuplicateValue",
    "SlashDate",
    "UseOfExtensionAttr",
  ]);
  expect(told[1]?.at).toBe(text.lastIndexOf("<guid") + 20);
});

test.each(["<", ">", "&amp;", " ", "1", "-", ".", "/", ":", "(", "a", "@", "%", "\u00e9"])(
  "100 KB of %j in every value end with a finding or none",
  (sign) => {
    const value = (sign === "<" ? "&lt;" : sign).repeat(100_000);
    const attributes = `url="${value}" length="${value}" type="${value}" isPermaLink="${value}"`;
    const parts = [
      "title",
      "link",
      "description",
      "author",
      "category",
      "comments",
      "pubDate",
      "source",
      "guid",
    ];
    const inside = parts.map(
      (part) => `<${part} ${part === "guid" ? "isPermaLink='false'" : ""}>${value}</${part}>`,
    );
    const head = ["language", "managingEditor", "ttl", "rating", "docs", "lastBuildDate"];
    const channel = head.map((part) => `<${part}>${value}</${part}>`).join("");
    const text = rss(`${HEAD}${channel}<item>${inside.join("")}<enclosure ${attributes}/></item>`);
    expect(judged(text).length).toBeGreaterThan(0);
  },
);
