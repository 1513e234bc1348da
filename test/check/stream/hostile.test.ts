/** Feeds that are made to hurt end, with a problem that names what it is; and what can be read is judged. */

import { describe, expect, it } from "vitest";
import { checkFeed } from "../../../src/check/stream/check-feed.ts";
import { bytesOf, codesOf, item, judgeWithin, rss, told } from "./support.ts";

const BAD = item("bad", "<pubDate>yesterday</pubDate>");

describe("limits", () => {
  it.each([
    ["elements within each other, in an entry", item(1, "<b>".repeat(300) + "</b>".repeat(300))],
    ["elements within each other that are never closed", `<item>${"<b>".repeat(5000)}`],
    ["elements within each other, in the head", `<b>${"<b>".repeat(300)}${"</b>".repeat(301)}`],
    ["attributes of one element", `<item><title${' a="1"'.repeat(300)}/></item>`],
    ["attributes of one element of the head", `<title${" a='1'".repeat(300)}/>`],
  ])("names too many %s", (_title, part) => {
    expect(codesOf(checkFeed(rss(part)))).toContain("xml/limit-exceeded");
  });

  it.each([
    ["a title", `<item><title>${"lake ".repeat(1000)}</title></item>`],
    ["a title of the head", `<title>${"lake ".repeat(1000)}</title>`],
    ["CDATA", `<item><description><![CDATA[${"</item><item>".repeat(1000)}]]></description></item>`],
    ["a comment", `<!--${"lake ".repeat(1000)}-->`],
    ["a value of an attribute", `<item><enclosure url="${"a".repeat(5000)}"/></item>`],
  ])("names what is too long: %s; and judges what follows", (_title, part) => {
    for (const size of [7, 100_000]) {
      const text = rss(part + BAD);
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
        text.slice(at * size, (at + 1) * size),
      );
      const codes = codesOf(judgeWithin({ piece: 2000 }, ...pieces));
      expect(codes).toContain("xml/limit-exceeded");
      expect(codes).toContain("feed/date-invalid");
    }
  });

  it("names too many elements of one entry", () => {
    expect(codesOf(judgeWithin({ elements: 100 }, rss(item(1, "<b/>".repeat(200)) + BAD)))).toEqual(
      expect.arrayContaining(["xml/limit-exceeded", "feed/date-invalid"]),
    );
  });

  it("tells of one code so often, and then how many more there are", () => {
    const { problems, entries } = checkFeed(rss(Array.from({ length: 250 }, () => BAD).join("")));
    expect(entries).toBe(250);
    expect(problems.filter(({ code }) => code === "feed/date-invalid")).toHaveLength(100);
    expect(
      problems.find(({ code, what }) => code === "feed/problems-more" && what.includes("150")),
    ).toMatchObject({
      severity: "info",
      place: { file: "" },
    });
  });
});

describe("document types", () => {
  const bomb = Array.from({ length: 20 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join(
    "",
  );

  it("expands nothing, and does not say of what is declared that it is unknown", () => {
    const text = `<!DOCTYPE rss [<!-- ]> --><!ENTITY a0 "boom">${bomb}]>\n${rss(item(1, "<description>&a20;</description>"))}`;
    const codes = codesOf(checkFeed(text));
    expect(codes).toContain("xml/doctype-present");
    expect(codes).not.toContain("xml/entity-unknown");
    expect(codes).not.toContain("xml/ill-formed");
  });

  it("names an entity that is a file, and opens none (ContainsSystemEntity)", () => {
    const report = checkFeed(`<!DOCTYPE rss [<!ENTITY lake SYSTEM "file:///etc/hosts">]>\n${rss("")}`);
    expect(told(report)).toContain("xml/entity-external 1:16");
    expect(report.problems.find(({ code }) => code === "xml/entity-external")?.w3c).toBe(
      "ContainsSystemEntity",
    );
  });

  it("says nothing grave of a plain document type, which XML allows", () => {
    const { problems } = checkFeed(`<!DOCTYPE rss>\n${rss(item(1))}`);
    expect(problems.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it.each([
    ["", undefined, "SAXError", "error"],
    ['<!DOCTYPE rss SYSTEM "https://rail.example/rss.dtd">', undefined, "UndefinedNamedEntity", "warning"],
    ['<!DOCTYPE rss [<!ENTITY uuml "&#252;">]>', undefined, undefined, undefined],
  ])("an entity of HTML after %j", (type, _, w3c, severity) => {
    const { problems } = checkFeed(`${type}${rss(item(1, "<category>M&uuml;he</category>"))}`);
    const problem = problems.find(({ code }) => code === "xml/entity-unknown");
    expect([problem?.w3c, problem?.severity]).toEqual([w3c, severity]);
  });
});

describe("what is broken", () => {
  it.each([
    ["an element that is not closed", "<item><title>Night train</item>\n", "xml/ill-formed"],
    ["an entry that is not closed", "<item><title>Night train</title>\n", "xml/ill-formed"],
    ["a bare ampersand", item("b", "<category>Bed & breakfast</category>"), "xml/ill-formed"],
    [
      "a quote that is not closed",
      item("b", '<source url="https://rail.example/>Lake</source>'),
      "xml/ill-formed",
    ],
    ["a prefix that nobody declared", item("b", "<dc:date>2026</dc:date>"), "xml/prefix-undeclared"],
    ["a character that XML forbids", item("b", "<category>\u0001</category>"), "xml/character-forbidden"],
  ])("%s silences nothing but itself, and is a SAXError", (_title, broken, code) => {
    const report = checkFeed(rss(`${item(1)}${broken}${BAD}${item(2)}`));
    expect(report.entries).toBe(4);
    expect(codesOf(report)).toContain("feed/date-invalid");
    const fault = report.problems.find((one) => one.code === code);
    expect([fault?.w3c, fault?.place?.line, fault?.path]).toEqual(["SAXError", 7, fault?.path]);
  });

  it("tells of a broken entry what stands before the fault, and nothing that might have followed", () => {
    const broken = "<item><pubDate>yesterday</pubDate><title>Bed & breakfast</title></item>\n";
    const { problems } = checkFeed(rss(item(1) + broken));
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ["feed/date-invalid", "/rss/channel/item[2]/pubDate"],
      ["xml/ill-formed", "/rss/channel/item[2]"],
    ]);
  });

  it("tells of a broken head what stands before the fault", () => {
    const text = rss(item(1))
      .replace("</channel>", "<ttl>Bed & breakfast</ttl></channel>")
      .replace("https://rail.example/</link>", "lake</link>");
    expect(codesOf(checkFeed(text))).toEqual(["feed/url-invalid", "xml/ill-formed"]);
  });

  it("reads items of a channel whose title is not closed", () => {
    const report = checkFeed(`<rss version="2.0"><channel><title>Lake\n${BAD}</channel></rss>`);
    expect(told(report)).toEqual(expect.arrayContaining(["xml/ill-formed 3:1", "feed/date-invalid 2:91"]));
  });

  it.each([
    "",
    " ",
    "lake",
    "<",
    "<rss",
    "<!--",
    "<!DOCTYPE",
    "<![CDATA[",
    "&",
    "\u0000",
    "{",
    "[",
    '"',
    "</a>",
    "<a></b>",
  ])("says something of %j", (text) => {
    const report = checkFeed(bytesOf(text));
    expect(report.entries).toBe(0);
    expect(report.problems.some(({ severity }) => severity === "error")).toBe(true);
  });
});
