/** Where excerpts end: the summary is the text before, and the mark leaves no trace. */

import { expect, test } from "vitest";
import { render } from "../../support/rendering.ts";

test.each([
  "<!--more-->",
  "<!-- more -->",
  "<!--more Baca terus-->",
  "<!-- truncate -->",
  "{/* truncate */}",
  "<!-- excerpt -->",
  "<!-- end excerpt -->",
  "<!-- PELICAN_END_SUMMARY -->",
])("%s", (mark) => {
  const { page, feed, summary } = render(`Satu.\n\nDua **tiga**.\n\n${mark}\n\nEmpat.`);
  expect(summary).toBe("Satu. Dua tiga.");
  expect(page.replace(/\n+/g, "\n")).toBe("<p>Satu.</p>\n<p>Dua <strong>tiga</strong>.</p>\n<p>Empat.</p>");
  expect(feed).toBe(page);
});

test("within a paragraph, and behind a list", () => {
  expect(render("Satu. <!--more--> Dua.").summary).toBe("Satu.");
  expect(render("- satu\n- dua\n\n<!--more-->\n\nTiga.").summary).toBe("satu dua");
});

test("the author's own summary wins, and another comment ends nothing", () => {
  expect(render("Satu.\n\n<!--more-->\n\nDua.", { summary: "Punya saya." }).summary).toBe("Punya saya.");
  expect(render("Satu.\n\n<!-- lebih -->\n\nDua.").summary).toBe("Satu.");
});

test("R66: a footnote of several paragraphs", () => {
  const { page } = render("a[^1]\n\n[^1]: foo\n\n    bar\n\n    - baz");
  expect(page).toMatch(/<li id="fn-K7-1"><p>foo<\/p>\n<p>bar<\/p>\n<ul>/);
});
