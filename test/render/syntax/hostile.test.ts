/** Bodies made to exhaust the further syntaxes: each is rendered within the runner's own limit of time (D33, S7). */

import { describe, expect, test } from "vitest";
import type { Site } from "../../../src/model/site.ts";
import { faultsIn, render, renderingSite } from "../../support/rendering.ts";

const site: Site = { ...renderingSite, math: true, highlight: true };
const SIZE = 100_000;

function fill(unit: string, size = SIZE): string {
  return unit.repeat(Math.ceil(size / unit.length));
}

const bodies: readonly (readonly [string, string])[] = [
  ["colons", fill(":")],
  ["fences of colons", fill(":::\n")],
  ["admonitions never closed", fill(":::note\n")],
  ["admonitions with titles never closed", fill(":::note[a\n")],
  ["admonitions closed at the end", `${fill(":::note\n", SIZE / 2)}${fill(":::\n", SIZE / 2)}`],
  ["small admonitions", fill(":::tip\na\n:::\n\n")],
  ["admonitions that interrupt paragraphs", fill("a\n:::tip\nb\n:::\n")],
  [
    "openings of more and more colons",
    Array.from({ length: 400 }, (_, n) => `${":".repeat(n + 3)}note\n`).join(""),
  ],
  ["code never closed within admonitions", fill(":::note\n```\n")],
  ["an opening full of spaces", `:::note ${fill(" ")}x\n`],
  ["an opening full of braces", `:::note ${fill("{a")}\n`],
  ["paragraphs that a fence might end", `:::note\n:::\n\n${fill("a\nb\n\n")}`],
  ["lines that begin blocks, and a fence", `:::note\n:::\n\n${fill("a\n# b\n***\n")}`],
  ["alerts", fill("> [!NOTE]\n> a\n\n")],
  ["marks of alerts in one line", fill("[!NOTE]")],
  ["dollar signs", fill("$")],
  ["dollar signs and letters", fill("$a ")],
  ["dollar signs that might close", fill("$a$1")],
  ["pairs of dollar signs", fill("$$a ")],
  ["pairs of dollar signs on lines", fill("$$\n\n")],
  ["parentheses of TeX", fill("\\( ")],
  ["brackets of TeX", fill("\\[a\n\n")],
  ["dollar signs and stars", fill("$a *b* ")],
  ["formulas", fill("$x_1$ ")],
  ["braces of TeX", `$${fill("{", 7000)}$`],
  ["roots of TeX", `$${fill("\\sqrt{", 7000)}$`],
  ["a macro without end", "$\\def\\a{\\a}\\a$"],
  ["a macro that doubles", "$\\def\\a#1{#1#1#1#1}\\a{\\a{\\a{\\a{\\a{\\a{\\a{\\a{\\a{x}}}}}}}}}$"],
  [
    "macros that double each other",
    `$${Array.from("abcdefghij", (l, i) => `\\def\\q${l}{\\q${"bcdefghijk"[i]}\\q${"bcdefghijk"[i]}}`).join("")}\\qa$`,
  ],
  [
    "a macro expanded early",
    "$\\edef\\a{xxxx}\\edef\\b{\\a\\a\\a\\a}\\edef\\c{\\b\\b\\b\\b}\\edef\\d{\\c\\c\\c\\c}\\edef\\e{\\d\\d\\d\\d}\\edef\\f{\\e\\e\\e\\e}\\f$",
  ],
  ["letters of emoji", fill(":a")],
  ["names of emoji that are none", fill(":ab:cd ")],
  ["names of emoji", fill(":smile: ")],
  ["braces", fill("{")],
  ["lists of attributes", fill("{:.a}")],
  ["lists of attributes behind spans", fill("*a*{:.a} ")],
  ["lists of attributes on lines", fill("a\n{: .a}\n\n")],
  ["lists never closed", `{: .a}\n\n${fill("{:.a ")}`],
  ["a long list", `{:${fill(".a ")}}`],
  ["hidden text never closed", fill("{::comment}\n")],
  ["headings with ids", fill("# a {#b}\n")],
  ["definitions", fill("a\n: b\n")],
  ["loose definitions", fill("a\n\n:   b\n\n")],
  ["definitions without terms", fill(": b\n")],
  ["terms without definitions", `a\n: b\n\n${fill("a\nb\nc\n")}`],
  ["lines of an item that might be terms", `a\n: b\n\n- ${fill("a\n  ", 10_000)}`],
  [
    "definitions within definitions",
    Array.from({ length: 60 }, (_, n) => `${"    ".repeat(n)}a\n${"    ".repeat(n)}:   b\n\n`).join(""),
  ],
  ["an endless term", `${fill("a")}\n: b`],
  ["stars beside Chinese", fill("**。a次")],
  ["stars and Chinese punctuation", fill("**「次」**")],
  ["stars that nothing closes", fill("*。")],
  ["ends of excerpts", fill("{/* truncate */}\n")],
  ["code in a known language", `\`\`\`js\n${fill("(a=>{`${", 49_000)}\n\`\`\``],
  ["much code", fill("```js\nlet a;\n```\n\n")],
];

describe("D33, S7: 100 KB of one thing are rendered, and safe", () => {
  test.each(bodies)("%s", (_, body) => {
    const { page, feed } = render(body, {}, site);
    expect(page.length).toBeLessThan(4_000_000);
    expect(faultsIn(feed, "feed")).toEqual([]);
  });
});
