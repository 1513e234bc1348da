/** OPML 2.0, R87-R89: the list alone; which feeds it names is told elsewhere. */

import { parseOpml } from "feedsmith";
import { describe, expect, test } from "vitest";
import { type OpmlFeed, type OpmlList, writeOpml } from "../../src/feeds/opml.ts";
import { readXml } from "../support/read-xml.ts";

const day = (number: number): { epochMs: number; offsetMinutes: number } => ({
  epochMs: Date.UTC(2025, 6, number),
  offsetMinutes: 0,
});

const main: OpmlFeed = {
  title: "Warta & <Siar>",
  description: 'Berita "dunia"',
  language: "id",
  feedUrl: "https://warta.example/rss.xml?a=1&b=2",
  format: "rss",
  pageUrl: "https://warta.example/",
};
const term: OpmlFeed = {
  ...main,
  title: "Warta – Kursk",
  feedUrl: "https://warta.example/kategori/kursk/atom.xml",
  format: "atom",
  categoryPath: ["russia-ukraine-war", "kursk"],
};

function listOf(over: Partial<OpmlList> = {}): OpmlList {
  return {
    title: "Warta & <Siar>",
    dateCreated: day(1),
    folders: [
      { name: "Bahasa Indonesia", feeds: [main, term] },
      { name: "English", feeds: [{ ...main, language: "en" }] },
    ],
    ...over,
  };
}

describe("the head", () => {
  test("R87: version 2.0, title, dates of RFC 822, and where the format is told of", () => {
    const { one } = readXml(writeOpml(listOf({ dateModified: day(2) })));
    expect(one("/opml/@version")).toBe("2.0");
    expect(one("/opml/head/title")).toBe("Warta & <Siar>");
    expect(one("/opml/head/dateCreated")).toBe("Tue, 01 Jul 2025 00:00:00 +0000");
    expect(one("/opml/head/dateModified")).toBe("Wed, 02 Jul 2025 00:00:00 +0000");
    expect(one("/opml/head/docs")).toBe("http://opml.org/spec2.opml");
  });

  test("the owner is named by what is given; S13: an e-mail address only where it is", () => {
    const owned = { ownerName: "Warta & Co", ownerId: "https://warta.example/?a&b" };
    const { one, all } = readXml(writeOpml(listOf(owned)));
    expect([one("/opml/head/ownerName"), one("/opml/head/ownerId")]).toEqual(Object.values(owned));
    expect(all("/opml/head/ownerEmail")).toEqual([]);
    const mailed = readXml(writeOpml(listOf({ ...owned, ownerEmail: "red@warta.example" })));
    expect(mailed.one("/opml/head/ownerEmail")).toBe("red@warta.example");
    expect(readXml(writeOpml(listOf())).all("/opml/head/*[starts-with(name(), 'owner')]")).toEqual([]);
  });
});

describe("the body", () => {
  const { all, one } = readXml(writeOpml(listOf()));
  const leaf = "/opml/body/outline/outline[@type='rss']";

  test("R87: folders have a text and no type, and their feeds in the given order", () => {
    expect(all("/opml/body/outline/@text")).toEqual(["Bahasa Indonesia", "English"]);
    expect(all("/opml/body/outline[1]/outline/@text")).toEqual(["Warta & <Siar>", "Warta – Kursk"]);
    expect(all("//outline[outline]/@type")).toEqual([]);
  });

  test("R87: a leaf has type, text, title, address, page, language and description", () => {
    expect(one(`${leaf}/@text`)).toBe(main.title);
    expect(one(`${leaf}/@title`)).toBe(main.title);
    expect(one(`${leaf}/@xmlUrl`)).toBe(main.feedUrl);
    expect(one(`${leaf}/@htmlUrl`)).toBe(main.pageUrl);
    expect(one(`${leaf}/@language`)).toBe("id");
    expect(one(`${leaf}/@description`)).toBe(main.description);
  });

  test("R87: the type is rss for Atom too; of versions OPML names that of RSS alone", () => {
    const kursk = "//outline[@text='Warta – Kursk']";
    expect(one(`${kursk}/@type`)).toBe("rss");
    expect(all(`${kursk}/@version`)).toEqual([]);
    expect(one(`${leaf}/@version`)).toBe("RSS");
  });

  test("a feed that follows a term says so by the term's path", () => {
    expect(all("//outline/@category")).toEqual(["/russia-ukraine-war/kursk"]);
    const odd = { ...term, categoryPath: ["a/b", "c,d"] };
    expect(readXml(writeOpml(listOf({ folders: [{ name: "x", feeds: [odd] }] }))).all("//@category")).toEqual(
      ["/a-b/c-d"],
    );
  });
});

test("an importer that we did not write reads every leaf", () => {
  const { body } = parseOpml(writeOpml(listOf()));
  expect(body?.outlines?.[0]?.outlines?.[0]).toMatchObject({
    type: "rss",
    text: main.title,
    xmlUrl: main.feedUrl,
    htmlUrl: main.pageUrl,
    version: "RSS",
  });
  expect(body?.outlines?.[0]?.outlines?.[1]).toMatchObject({
    xmlUrl: term.feedUrl,
    category: "/russia-ukraine-war/kursk",
  });
});
