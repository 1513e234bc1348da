import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { removeForbidden } from "../../src/text/characters.ts";
import { block, cdata, element, escapeAttribute, escapeText, textElement } from "../../src/text/xml.ts";
import { readXml } from "../support/read-xml.ts";

/** Any text that a file may hold, with what XML makes trouble of more often than chance would. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "]]>",
        "]]",
        ">",
        "&amp;",
        "&#x26;",
        "<b>",
        "\r",
        "\r\n",
        "\t",
        "\uD800",
        "\uFFFE",
        "\0",
      ),
    ),
  )
  .map((parts) => removeForbidden(parts.join("")).text);

describe("text", () => {
  test.each([
    ["AT&T", "AT&#x26;T"],
    ["5 < 6 > 4", "5 &#x3C; 6 &#x3E; 4"],
    ["&amp;", "&#x26;amp;"],
    ["a \"b\" 'c'", "a \"b\" 'c'"],
    ["a\rb", "a&#xD;b"],
  ])("R27: %j is escaped once, by hexadecimal references", (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  test.each([
    ["?a=1&b=2", "?a=1&amp;b=2"],
    ['"<b>"', "&quot;&lt;b&gt;&quot;"],
    ["a\tb\nc\rd", "a&#x9;b&#xA;c&#xD;d"],
  ])(
    "R19: %j in an attribute is escaped by the five names of XML, white space by reference",
    (text, escaped) => {
      expect(escapeAttribute(text)).toBe(escaped);
    },
  );

  test("S4: any text survives as text, as attribute and as CDATA", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const xml = `<r a="${escapeAttribute(text)}"><t>${escapeText(text)}</t><c>${cdata(text)}</c></r>`;
        const { one } = readXml(xml);
        expect([one("/r/@a"), one("/r/t"), one("/r/c")]).toEqual([text, text, text]);
      }),
      { numRuns: 500 },
    );
  });
});

describe("cdata", () => {
  test("S4: `]]>` is split between two sections", () => {
    expect(cdata("a]]>b")).toBe("<![CDATA[a]]]]><![CDATA[>b]]>");
  });
});

describe("elements", () => {
  test("attributes without a value are left out, and an element without content is closed at once", () => {
    expect(element("link", { rel: "self", title: undefined, length: 0 })).toBe(
      '<link rel="self" length="0"/>',
    );
  });

  test("a text element without text is not written", () => {
    expect(textElement("rights", undefined) + textElement("rights", "")).toBe("");
  });

  test("a block writes each child on a line of its own and skips empty ones", () => {
    expect(block(1, "head", {}, ["<a/>", "", "<b/>"])).toBe("<head>\n    <a/>\n    <b/>\n  </head>");
  });
});
