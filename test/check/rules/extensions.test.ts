/** The small vocabularies: what a feed with everything may carry in silence, and how the W3C's service calls what is wrong. */

import { describe, expect, it } from "vitest";
import { judgeAtomEntry, judgeDocument, judgeItem } from "../../../src/check/rules/standards.ts";
import { descendants, readXml } from "../../../src/check/xml/xml.ts";

const NAMESPACES = `
  xmlns:atom="http://www.w3.org/2005/Atom"
  xmlns:admin="http://webns.net/mvcb/"
  xmlns:blogChannel="http://backend.userland.com/blogChannelModule"
  xmlns:cc="http://web.resource.org/cc/"
  xmlns:cf="http://www.microsoft.com/schemas/rss/core/2005"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:dcterms="http://purl.org/dc/terms/"
  xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#"
  xmlns:georss="http://www.georss.org/georss"
  xmlns:geourl="http://geourl.org/rss/module/"
  xmlns:gml="http://www.opengis.net/gml"
  xmlns:icbm="http://postneo.com/icbm"
  xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
  xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
  xmlns:trackback="http://madskills.com/public/xml/rss/module/trackback/"
  xmlns:wfw="http://wellformedweb.org/CommentAPI/"`;

const rss = (channel: string, item: string): string => `<rss version="2.0" ${NAMESPACES}><channel>
  <title>Lake Railway</title>
  <link>https://rail.example/</link>
  <description>Trains along the lake</description>
  <lastBuildDate>Sat, 12 Jul 2025 20:00:00 +0700</lastBuildDate>
  <atom:link rel="self" href="https://rail.example/rss.xml" type="application/rss+xml"/>
  ${channel}
  <item>
    <title>Night train</title>
    <link>https://rail.example/1</link>
    <guid>https://rail.example/1</guid>
    <description>It leaves at ten.</description>
    ${item}
  </item>
</channel></rss>`;

const atom = (
  feed: string,
  entry: string,
): string => `<feed xmlns="http://www.w3.org/2005/Atom" ${NAMESPACES.replace('xmlns:atom="http://www.w3.org/2005/Atom"', "")}>
  <title>Lake Railway</title>
  <id>tag:rail.example,2025:feed</id>
  <updated>2025-07-12T20:00:00+07:00</updated>
  <author><name>Ana Sari</name></author>
  <link rel="self" href="https://rail.example/atom.xml"/>
  ${feed}
  <entry>
    <title>Night train</title>
    <id>tag:rail.example,2025:1</id>
    <updated>2025-07-12T20:00:00+07:00</updated>
    <link href="https://rail.example/1"/>
    <summary>It leaves at ten.</summary>
    ${entry}
  </entry>
</feed>`;

/** Severity and the W3C's name, or the code where it has none. */
function namesIn(document: string): readonly string[] {
  const { root, findings } = readXml(document);
  if (root === undefined) throw new Error(document);
  const all = [...findings, ...judgeDocument(root)];
  for (const element of descendants(root)) {
    if (element.name === "item") all.push(...judgeItem(element, false));
    if (element.name === "entry") all.push(...judgeAtomEntry(element, false));
  }
  return all.map(({ problem: { severity, w3c, code } }) => `${severity} ${w3c ?? code}`);
}

const OF_BOTH = `
  <dc:title>Night train</dc:title><dc:contributor>Ben Ode</dc:contributor><dc:contributor>Cid Ray</dc:contributor>
  <dc:type>Text</dc:type><dc:format>text/html</dc:format><dc:identifier>7</dc:identifier>
  <dc:source>https://rail.example/</dc:source><dc:relation>https://rail.example/2</dc:relation>
  <dc:coverage>The lake</dc:coverage><dc:date>2025-07</dc:date>
  <dcterms:alternative>Sleeper</dcterms:alternative><dcterms:extent>12 km</dcterms:extent>
  <dcterms:tableOfContents rdf:resource="https://rail.example/toc"/><dcterms:created>2025</dcterms:created>
  <dcterms:valid>name=Summer; start=2025-07-04T01:00+05:00; end=2025-09-04; scheme=W3C-DTF</dcterms:valid>
  <dcterms:valid>start=Permian; scheme=Geological timescale</dcterms:valid>
  <dcterms:available>2025-07-12</dcterms:available><dcterms:temporal>The summer</dcterms:temporal>
  <dcterms:isPartOf rdf:resource="https://rail.example/all"/><dcterms:spatial>The lake</dcterms:spatial>
  <georss:point featuretypetag="station">-6.10 106.88</georss:point>
  <georss:line>-6.10 106.88
    -6.12 106.90</georss:line>
  <georss:polygon>-6.1 106.88 -6.12 106.90 -6.14 106.86 -6.10 106.880</georss:polygon>
  <georss:box>-6.14 106.86 -6.10 106.90</georss:box><georss:circle>-6.10 106.88 500</georss:circle>
  <georss:elev>12.5</georss:elev><georss:floor>-1</georss:floor><georss:radius>500</georss:radius>
  <georss:featurename>Quay</georss:featurename><georss:multipoint>1 2, 3 4</georss:multipoint>
  <georss:where><gml:Point><gml:pos>-6.10 106.88</gml:pos></gml:Point></georss:where>
  <geo:lat>-6.10</geo:lat><geo:long>106.88</geo:long><geo:alt>-3</geo:alt>
  <geo:Point><geo:lat>-6.10</geo:lat><geo:long>106.88</geo:long></geo:Point>
  <icbm:latitude>-6.10</icbm:latitude><icbm:longitude>106.88</icbm:longitude>
  <geourl:latitude>-6.10</geourl:latitude><geourl:longitude>106.88</geourl:longitude>`;

const OF_WHOLE = `${OF_BOTH}
  <sy:updatePeriod>
    hourly
  </sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency><sy:updateBase>2000-01-01T12:00+00:00</sy:updateBase>
  <admin:generatorAgent rdf:resource="https://press.example/?v=2"/>
  <admin:errorReportsTo rdf:resource="mailto:ana@rail.example"/>
  <blogChannel:blogRoll>https://rail.example/roll.opml</blogChannel:blogRoll>
  <blogChannel:blink>https://harbour.example/</blogChannel:blink>
  <cf:treatAs>list</cf:treatAs>
  <cf:listinfo>
    <cf:group ns="" element="category" label="Quay"/>
    <cf:sort ns="https://rail.example/ns" element="depth" label="Depth" data-type="number" default="true"/>
  </cf:listinfo>
  <creativeCommons:license>https://creativecommons.org/licenses/by/4.0/</creativeCommons:license>
  <creativeCommons:license>https://creativecommons.org/licenses/by-sa/4.0/</creativeCommons:license>`;

const OF_ONE = `${OF_BOTH}
  <slash:comments>12</slash:comments><slash:section>Harbour</slash:section><slash:department>late-again</slash:department>
  <slash:hit_parade>12, 7,0</slash:hit_parade>
  <wfw:comment>https://rail.example/1/comment</wfw:comment><wfw:commentRss>https://rail.example/1/rss</wfw:commentRss>
  <trackback:ping>https://rail.example/tb?id=1</trackback:ping>
  <trackback:about>https://harbour.example/1</trackback:about><trackback:about>https://harbour.example/2</trackback:about>
  <cc:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/>`;

describe("a feed with every element of the small vocabularies", () => {
  it("is silent in RSS", () => expect(namesIn(rss(OF_WHOLE, OF_ONE))).toEqual([]));
  it("is silent in Atom", () => expect(namesIn(atom(OF_WHOLE, OF_ONE))).toEqual([]));
});

describe("vocabularies and elements that nobody knows", () => {
  it.each([
    '<map:foo xmlns:map="https://rail.example/ns">x</map:foo>',
    '<wiki:newer xmlns:wiki="http://purl.org/rss/1.0/modules/wiki/">soon</wiki:newer>',
    "<cf:newer/>",
    "<cc:Work/>",
    "<georss:newer/>",
  ])("are no one's business: %s", (xml) => expect(namesIn(rss(xml, xml))).toEqual([]));
});

describe("RSS: what is wrong in a channel", () => {
  it.each([
    ["error InvalidW3CDTFDate", "<dc:date>Sat, 12 Jul 2025 20:00:00 GMT</dc:date>"],
    ["error InvalidW3CDTFDate", "<dc:date/>"],
    ["error InvalidLanguage", "<dc:language>English</dc:language>"],
    ["error InvalidLanguage", "<dc:language/>"],
    ["warning NotBlank", "<dc:creator> </dc:creator>"],
    ["warning ContainsHTML", "<dc:creator>&lt;b&gt;Ana&lt;/b&gt; Sari</dc:creator>"],
    ["error UndefinedElement", "<dc:author>Ana Sari</dc:author>"],
    ["error UndefinedElement", "<dcterms:author>Ana Sari</dcterms:author>"],
    ["error InvalidW3CDTFDate", "<dcterms:created>12 July</dcterms:created>"],
    ["error InvalidW3CDTFDate", "<dcterms:valid>start=July; scheme=W3C-DTF</dcterms:valid>"],
    ["error InvalidUpdatePeriod", "<sy:updatePeriod>often</sy:updatePeriod>"],
    ["error InvalidUpdatePeriod", "<sy:updatePeriod>Daily</sy:updatePeriod>"],
    ["error InvalidInteger", "<sy:updateFrequency>0</sy:updateFrequency>"],
    ["error InvalidInteger", "<sy:updateFrequency>-1</sy:updateFrequency>"],
    ["warning NotBlank", "<sy:updateFrequency/>"],
    ["error InvalidW3CDTFDate", "<sy:updateBase/>"],
    ["error InvalidW3CDTFDate", "<sy:updateBase>at noon</sy:updateBase>"],
    ["error UndefinedElement", "<sy:updateNever>1</sy:updateNever>"],
    [
      "error DuplicateElement",
      "<sy:updatePeriod>daily</sy:updatePeriod><sy:updatePeriod>daily</sy:updatePeriod>",
    ],
    ["error MissingAttribute", "<admin:generatorAgent/>"],
    [
      "error DuplicateElement",
      '<admin:errorReportsTo rdf:resource="mailto:a@b.example"/><admin:errorReportsTo rdf:resource="mailto:a@b.example"/>',
    ],
    ["error InvalidLink", "<blogChannel:blink>harbour.example</blogChannel:blink>"],
    ["error InvalidLink", "<creativeCommons:license>by-nc</creativeCommons:license>"],
    ["error feed/choice-unknown", "<cf:treatAs>pile</cf:treatAs>"],
    ["error InvalidCoord", "<georss:point>-6.10</georss:point>"],
    ["error InvalidCoord", "<georss:point>106.88 -6.10</georss:point>"],
    ["warning CoordComma", "<georss:point>-6.10, 106.88</georss:point>"],
    ["error InvalidCoordList", "<georss:line>-6.10 106.88</georss:line>"],
    ["error InvalidCoordList", "<georss:polygon>1 1 2 2 3 3 4 4</georss:polygon>"],
    ["error InvalidCoordList", "<georss:box>1 1 2 2 3 3</georss:box>"],
    ["error InvalidCoordList", "<georss:circle>1 1</georss:circle>"],
    ["error InvalidFloat", "<georss:elev>high</georss:elev>"],
    ["error InvalidLatitude", "<geo:lat>91.048</geo:lat>"],
    ["error InvalidLongitude", "<geo:long>-188.2473</geo:long>"],
    ["error InvalidLatitude", "<icbm:latitude>91.048</icbm:latitude>"],
    ["error InvalidLongitude", "<geourl:longitude>-188.2473</geourl:longitude>"],
  ])("%s: %s", (name, xml) => expect(namesIn(rss(xml, ""))).toEqual([name]));
});

describe("RSS: what is wrong in an item", () => {
  it.each([
    ["error InvalidCommaSeparatedIntegers", "<slash:hit_parade>1,george</slash:hit_parade>"],
    ["error InvalidNonNegativeInteger", "<slash:comments>a dozen</slash:comments>"],
    ["warning CommentRSS", "<wfw:commentRSS>https://rail.example/1/rss</wfw:commentRSS>"],
    ["error InvalidLink", "<wfw:comment>/1/comment</wfw:comment>"],
    ["error InvalidLink", "<trackback:ping>/1</trackback:ping>"],
    [
      "error DuplicateElement",
      "<content:encoded>Ten.</content:encoded><content:encoded>Ten.</content:encoded>",
    ],
    ["warning NotBlank", "<content:encoded/>"],
    ["error UndefinedElement", "<content:decoded>Ten.</content:decoded>"],
    ["error UndefinedElement", "<sy:updatePeriod>daily</sy:updatePeriod>"],
  ])("%s: %s", (name, xml) => expect(namesIn(rss("", xml))).toEqual([name]));

  it("judges the lesser modules of RSS 1.0", () => {
    const ev = 'xmlns:ev="http://purl.org/rss/1.0/modules/event/"';
    const twice = `<ev:type ${ev}>concert</ev:type><ev:type ${ev}>dance</ev:type>`;
    expect(namesIn(rss("", `<ev:startdate ${ev}>soon</ev:startdate>`))).toEqual(["error InvalidW3CDTFDate"]);
    expect(namesIn(rss("", twice))).toEqual(["error DuplicateElement"]);
  });

  it("reads the HTML of content:encoded as that of a description", () =>
    expect(
      namesIn(rss("", "<content:encoded>&lt;script&gt;leave()&lt;/script&gt;</content:encoded>")),
    ).toContain("warning SecurityRisk"));
});

describe("Atom: what is wrong", () => {
  it.each([
    ["error InvalidFullLink", "<creativeCommons:license>by-nc</creativeCommons:license>"],
    ["error InvalidLanguage", "<dc:language>English</dc:language>"],
    ["error UndefinedElement", "<dc:author>Ana</dc:author>"],
  ])("%s: %s", (name, xml) => {
    expect(namesIn(atom(xml, ""))).toEqual([name]);
    expect(namesIn(atom("", xml))).toEqual([name]);
  });
});

describe("values of 100 kB", () => {
  it.each([" ", "1 ", ",", "=", ";", "x", "-"])("of %j come to an end", (unit) => {
    const long = unit.repeat(100_000);
    const everywhere = [
      "georss:point",
      "georss:polygon",
      "dcterms:valid",
      "dc:date",
      "dc:creator",
      "geo:lat",
    ];
    const names = [...everywhere, "slash:hit_parade", "slash:comments", "wfw:comment", "content:encoded"];
    namesIn(rss("", names.map((name) => `<${name}>${long}</${name}>`).join("")));
  });
});
