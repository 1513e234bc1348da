/** Bodies made to exhaust a parser: each is rendered or refused within the runner's own limit of time (D33, S7). */

import { describe, expect, test } from "vitest";
import { render } from "../support/rendering.ts";

const SIZE = 50_000;

function fill(unit: string, size = SIZE): string {
  return unit.repeat(Math.ceil(size / unit.length));
}

const flat: readonly (readonly [string, string])[] = [
  ["opening brackets", fill("[")],
  ["opening brackets of images", fill("![")],
  ["links never closed", fill("[a](b")],
  ["empty brackets", fill("[]")],
  ["stars", fill("*")],
  ["stars and letters", fill("**a ")],
  ["stars and underscores", fill("*_")],
  ["backticks", fill("`")],
  ["backticks and letters", fill("`a")],
  ["tildes", fill("~~a ")],
  ["ampersands", fill("&")],
  ["references", fill("&amp;")],
  ["backslashes", fill("\\")],
  ["pipes", fill("|")],
  ["a wide table", `${fill("a|", 10_000)}\n${fill("-|", 10_000)}\n`],
  ["footnote marks", fill("[^1]")],
  ["footnotes", fill("[^1]: a\n")],
  [
    "many different footnotes",
    Array.from({ length: 2_000 }, (_, index) => `a[^${index}]\n\n[^${index}]: b\n`).join(""),
  ],
  ["paragraphs that a definition might end", fill("a\nb\n\n")],
  ["lines that begin blocks", fill("a\n# b\n***\n")],
  ["brackets of tags", fill("<")],
  ["tags never closed", fill("<a ")],
  ["comments never closed", fill("<!--")],
  ["tags and attributes", fill("<b a=b></b>")],
  ["quotes of attributes", `<p a="${fill("b' ")}`],
  ["white space", `${fill(" ")}x`],
  ["tabs, vertical tabs, newlines", fill("\t\v\n")],
  ["addresses", fill("www.")],
  ["headings", fill("# a\n", 20_000)],
  ["the same image", fill("![a](b.png)\n\n")],
  ["an address full of spaces", `<a href="https://h.example/${fill(" ", 100_000)}x">a</a>`],
  ["a frame's address full of spaces", `<iframe src="https://youtube.com/${fill(" ", 100_000)}x"></iframe>`],
  [
    "a refused address that its own title hides",
    `<video src="${fill("-", 100_000)}x" title="${fill("-", 100_000)}x"><source src="data:${fill("-", 100_000)}">`,
  ],
  ["candidates of commas", `<img alt="" src=a srcset="https://h.example/${fill(",", 100_000)}x 1x">`],
  ["a long candidate list", `<img alt="" src=a srcset="${fill("a 1x,")}">`],
];

describe("D33, S7: 50 KB of one thing, and 100 KB in one attribute, are rendered", () => {
  test.each(flat)("%s", (_, body) => {
    expect(render(body).codes).not.toContain("render/too-deep");
  });
});

const deep: readonly (readonly [string, string])[] = [
  ["quotations", fill(">")],
  ["quotations with spaces", fill("> ")],
  ["lists in one line", `${fill("+ ")}x`],
  ["numbered lists in one line", `${fill("1. ")}x`],
  ["lists and quotations", `${fill("> - ")}x`],
  ["lists by indentation", Array.from({ length: 220 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n")],
  ["elements", fill("<div>")],
  ["elements within Markdown", `${fill("<b>")} *a*`],
  [
    "footnotes within footnotes",
    Array.from({ length: 220 }, (_, depth) => `${"    ".repeat(depth)}[^${depth}]: a\n`).join("\n"),
  ],
];

describe("D33: what is nested without end is a named problem, never an exception", () => {
  test.each(deep.slice(0, -1))("%s", (_, body) => {
    const { codes, page, problems } = render(body);
    expect(codes).toContain("render/too-deep");
    expect(page).toBe("");
    expect(problems.find(({ code }) => code === "render/too-deep")?.place?.line).toBeGreaterThanOrEqual(5);
  });

  test("notes that nobody refers to are not written, however deep", () => {
    const [, body = ""] = deep.at(-1) ?? [];
    expect(render(body).page).toBe("");
  });

  test("a hundred levels are still fine for people", () => {
    expect(render(`${"> ".repeat(60)}a`).codes).toEqual([]);
  });
});
