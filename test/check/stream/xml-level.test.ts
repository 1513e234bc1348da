/** What is said of the document rather than of the feed: prologue, namespaces, roots; and of entries among each other. */

import { describe, expect, it } from "vitest";
import { checkFeed } from "../../../src/check/stream/check-feed.ts";
import { atom, codesOf, DECLARATION, entry, item, namesOf, rss, told } from "./support.ts";

describe("the prologue", () => {
  it("is at the very start (XML 1.0 §2.8), or the feed is read all the same", () => {
    const report = checkFeed(`\n${DECLARATION}${rss(item(1, "<pubDate>now</pubDate>"))}`);
    expect(told(report)).toEqual([
      "xml/declaration-late 2:1",
      expect.stringMatching(/^feed\/date-invalid 8:/),
    ]);
  });

  it.each([
    ["1.1", ["BadXmlVersion"]],
    ["1.0", []],
  ])("says version %s", (version, names) => {
    expect(namesOf(checkFeed(DECLARATION.replace("1.0", version) + rss(item(1))))).toEqual(names);
  });

  it.each([
    [
      "-//Netscape Communications//DTD RSS 0.91//EN",
      "http://my.netscape.com/publish/formats/rss-0.91.dtd",
      "DeprecatedDTD",
    ],
    [
      "-//Netscape Communications//DTD RSS 0.91//EN",
      "http://www.rssboard.org/rss-0.91.dtd",
      "InvalidDoctype",
    ],
  ])("names the document type %s %s", (id, address, name) => {
    expect(namesOf(checkFeed(`<!DOCTYPE rss PUBLIC "${id}" "${address}">${rss("")}`))).toContain(name);
  });
});

describe("the root", () => {
  it.each(["channel", "html", "rdf:rdf", "title", "Rss"])(
    "<%s> is none of a feed (UndefinedElement)",
    (root) => {
      const { problems, format } = checkFeed(
        `<${root} xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>`,
      );
      expect(format).toBeUndefined();
      expect(problems.map(({ w3c }) => w3c)).toContain("UndefinedElement");
    },
  );

  it("an entry may be a document (RFC 4287 §4.1.2)", () => {
    const text = `<entry xmlns="http://www.w3.org/2005/Atom"><id>tag:rail.example,2026:1</id><title>Night train</title><updated>2026-01-01T00:00:00Z</updated><author><name>Ana Sari</name></author><content>It runs.</content></entry>`;
    expect(checkFeed(text)).toEqual({ format: "atom", entries: 1, problems: [] });
    expect(namesOf(checkFeed(text.replace("00:00Z", "00:00")))).toContain("InvalidRFC3339Date");
  });

  it("items of RSS 1.0 are judged, and counted", () => {
    const text = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel rdf:about="https://rail.example/"><title>Lake</title><link>https://rail.example/</link><description>Trains</description><items><rdf:Seq/></items></channel>
<item rdf:about="https://rail.example/1"><title>One</title><link>https://rail.example/1</link></item>
<item rdf:about="https://rail.example/2"><title>Two</title></item>
</rdf:RDF>`;
    const { format, entries, problems } = checkFeed(text);
    expect([format, entries]).toEqual(["rdf", 2]);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ["xml/element-missing", "/rdf:RDF/item[2]"],
    ]);
  });
});

it("each resource of RSS 1.0 is described once (RSS 1.0 §5.3), items and what stands beside them", () => {
  const parts = (...abouts: readonly string[]): string =>
    abouts
      .map(
        (about) =>
          `<item rdf:about="https://rail.example/${about}"><title>One</title><link>https://rail.example/1</link></item>`,
      )
      .join("\n");
  const text = (
    items: string,
  ): string => `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel rdf:about="https://rail.example/"><title>Lake</title><link>https://rail.example/</link><description>Trains</description><items><rdf:Seq/></items></channel>
${items}</rdf:RDF>`;
  expect(told(checkFeed(text(parts("1", "2"))))).toEqual([]);
  expect(told(checkFeed(text(parts("1", "2", "1"))))).toEqual(["rss/about-repeated 5:7"]);
  expect(told(checkFeed(text(parts("1", ""))))).toEqual(["rss/about-repeated 2:10"]);
});

describe("namespaces", () => {
  it.each([
    [' xmlns:lake="https://lake.example/ns"', ["UnknownNamespace"]],
    [' xmlns:lake="https://lake.example/ns" xmlns:sea="https://lake.example/ns"', ["UnknownNamespace"]],
    [' xmlns:dc="https://lake.example/ns"', ["ReservedPrefix"]],
    [' xmlns:media="http://search.yahoo.com/mrss"', ["MediaRssNamespace"]],
    [' xmlns:lake="https://lake.example/\nns"', ["SAXError", "UnknownNamespace"]],
    [' xmlns:lake="tag:lake.example"', ["InvalidTAG", "UnknownNamespace"]],
    [' xmlns:cc="http://creativecommons.org/ns#" xmlns:foaf="http://xmlns.com/foaf/0.1/"', []],
  ])("%j", (root, names) => {
    expect(namesOf(checkFeed(rss(item(1), root)))).toEqual(names);
  });

  it("are told once in a document, at the first declaration", () => {
    const foreign = '<lake:boat xmlns:lake="https://lake.example/ns"/>';
    expect(told(checkFeed(rss(item(1, foreign) + item(2, foreign))))).toEqual([
      "xml/namespace-unknown 6:100",
    ]);
  });

  it.each([
    ["xml:lang", "english please", "InvalidLanguage"],
    ["xml:lang", "en-GB", undefined],
    ["xml:lang", "", undefined],
    ["xml:base", "https://rail.example/a b", "InvalidUriChar"],
    ["xml:base", "../", undefined],
    ["xml:space", "preserve", undefined],
  ])("%s=%j", (name, value, w3c) => {
    const report = checkFeed(
      atom(entry("1", "2026-01-01T00:00:00Z").replace("<title", `<title ${name}="${value}"`)),
    );
    expect(namesOf(report)).toEqual(w3c === undefined ? [] : [w3c]);
  });
});

describe("entries among each other", () => {
  const [first, second, third] = [
    "2026-01-01T00:00:00Z",
    "2026-01-02T00:00:00Z",
    "2026-01-03T00:00:00Z",
  ] as const;

  it("two entries of one id may be versions (RFC 4287 §4.1.1): a warning", () => {
    const report = checkFeed(atom(entry("1", first) + entry("2", second) + entry("1", third)));
    expect(report.problems.map(({ w3c, severity, path }) => [w3c, severity, path])).toEqual([
      ["DuplicateEntries", "warning", "/feed/entry[3]/id"],
    ]);
  });

  it("all of one id are no versions", () => {
    const report = checkFeed(atom(entry("1", first) + entry("1", second) + entry("1", third)));
    expect(namesOf(report)).toContain("DuplicateIds");
  });

  it("two entries of one moment (R13)", () => {
    const report = checkFeed(atom(entry("1", first) + entry("2", first)));
    expect(report.problems.map(({ w3c, severity }) => [w3c, severity])).toEqual([
      ["DuplicateUpdated", "info"],
    ]);
  });

  it("two items of one guid", () => {
    expect(namesOf(checkFeed(rss(item(1) + item(2) + item(1))))).toEqual(["DuplicateValue"]);
  });

  it("an entry without an author, where the feed has none (RFC 4287 §4.1.2), wherever it says it", () => {
    const author = "<author><name>Ana Sari</name></author>";
    const signed = entry("2", second).replace("<title", `${author}<title`);
    expect(codesOf(checkFeed(atom(entry("1", first) + signed + author, "")))).not.toContain(
      "xml/element-missing",
    );
    const { problems } = checkFeed(atom(entry("1", first) + signed, ""));
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ["xml/element-missing", "/feed/entry[1]"],
    ]);
  });

  it("the number of an entry stands in the path", () => {
    const { problems } = checkFeed(rss(item(1) + item(2, "<category/><pubDate>now</pubDate>")));
    expect(problems.map(({ path }) => path)).toContain("/rss/channel/item[2]/pubDate");
  });

  it("names the first item with counted comments where the channel has no date of its own", () => {
    const slash = '<slash:comments xmlns:slash="http://purl.org/rss/1.0/modules/slash/">3</slash:comments>';
    const items = item(1) + item(2, slash) + item(3, slash);
    expect(codesOf(checkFeed(rss(items)))).toEqual(["rss/comments-undated"]);
    const dated = rss(`${items}<lastBuildDate>Thu, 01 Jan 2026 00:00:00 +0000</lastBuildDate>`);
    expect(codesOf(checkFeed(dated))).not.toContain("rss/comments-undated");
  });
});
