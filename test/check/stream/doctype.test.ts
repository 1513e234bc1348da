/** Document types by the grammar of XML 1.0 §2.8, and the characters that no part of a document may hold (§2.2). */

import { describe, expect, it } from "vitest";
import { checkFeed } from "../../../src/check/stream/check-feed.ts";
import { codesOf, DECLARATION, item, rss, told } from "./support.ts";

describe("a document type", () => {
  it.each([
    "<!DOCTYPE rss>",
    "<!DOCTYPE\trss\n>",
    '<!DOCTYPE rss SYSTEM "https://rail.example/rss.dtd">',
    "<!DOCTYPE rss SYSTEM 'https://rail.example/rss.dtd' >",
    '<!DOCTYPE rss PUBLIC "-//Lake Railway//DTD RSS//EN" "https://rail.example/rss.dtd">',
    `<!DOCTYPE rss PUBLIC '-//Lake Railway//DTD RSS//EN'\n'https://rail.example/rss.dtd'>`,
    '<!DOCTYPE rss [<!ENTITY lake "See">]>',
    '<!DOCTYPE rss SYSTEM "https://rail.example/rss.dtd" [ <!-- > ] --> <!ENTITY lake "]>"> ]>',
    "<!DOCTYPE züge>",
  ])("has this form: %s", (doctype) => {
    expect(codesOf(checkFeed(DECLARATION + doctype + rss(item(1))))).toEqual(["xml/doctype-present"]);
  });

  it.each([
    "<!DOCTYPE>",
    "<!DOCTYPErss>",
    "<!DOCTYPE rss rail>",
    "<!DOCTYPE rss SYSTEM>",
    "<!DOCTYPE rss SYSTEM https://rail.example/rss.dtd>",
    '<!DOCTYPE rss PUBLIC "-//Lake Railway//DTD RSS//EN">',
    '<!DOCTYPE rss PUBLIC "-//Lake Railway//DTD <RSS>//EN" "https://rail.example/rss.dtd">',
    '<!DOCTYPE rss PUBLIC "-//Lake Railway//DTD RSS//EN""https://rail.example/rss.dtd">',
    '<!DOCTYPE rss\u00a0SYSTEM "https://rail.example/rss.dtd">',
  ])("has not this form: %s", (doctype) => {
    expect(told(checkFeed(DECLARATION + doctype + rss(item(1))))).toContain("xml/ill-formed 2:1");
  });
});

describe("a blank line before the declaration", () => {
  it.each([
    ["", "SAXError"],
    ["<generator>Lake Press</generator>", "SAXError"],
    ["<generator>https://wordpress.org/?v=6.7</generator>", "WPBlankLine"],
  ])("is told by the name that the W3C's service has for it: %s", (generator, w3c) => {
    const { problems } = checkFeed(`\n${DECLARATION}${rss(generator + item(1))}`);
    expect(problems.map((one) => `${one.code} ${one.w3c}`)).toEqual([`xml/declaration-late ${w3c}`]);
  });
});

describe("a character that XML forbids is told", () => {
  it.each([
    ["between items", `${item(1)} \u000b${item(2)}`, "8:2"],
    ["in a comment between items", `${item(1)}<!-- \u0001 -->${item(2)}`, "8:6"],
    ["in an item", item(1, "<category>Ferries\u001f</category>"), undefined],
  ])("%s", (_where, items, at) => {
    const { problems } = checkFeed(DECLARATION + rss(items));
    const forbidden = problems.filter(({ code }) => code === "xml/character-forbidden");
    expect(forbidden).toHaveLength(1);
    const { line, column } = forbidden[0]?.place ?? {};
    if (at !== undefined) expect(`${line}:${column}`).toBe(at);
  });

  it("and no other white space between items is anything", () => {
    const items = `${item(1)}\t\r\n <!-- the next – one -->\n${item(2)}`;
    expect(codesOf(checkFeed(DECLARATION + rss(items)))).toEqual([]);
  });
});
