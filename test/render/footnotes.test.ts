/** Footnotes as readers of feeds know them, and what marked alone would make of them. */

import { describe, expect, test } from "vitest";
import { render } from "../support/rendering.ts";

describe("R66: footnotes", () => {
  test("ids carry the entry's key and stand on sup and li, never on a link", () => {
    const { feed, content } = render("Satu[^1].\n\n[^1]: Dua.");
    expect(feed).toContain('<sup id="fnref-K7-1"><a href="#fn-K7-1">1</a></sup>');
    expect(feed).toMatch(/<ol>\n<li id="fn-K7-1"><p>Dua\. .*<\/p><\/li>\n<\/ol>$/);
    expect(feed).not.toMatch(/<a [^>]*id=/);
    expect(content.holes.every(({ kind }) => kind === "key")).toBe(true);
  });

  test("numbers follow the text, whatever the labels and the order of the notes", () => {
    const { page } = render("a[^z] b[^1] c[^z]\n\n[^1]: satu\n[^z]: zeta");
    expect([...page.matchAll(/href="#fn-K7-(\d)"/g)].map(([, number]) => number)).toEqual(["1", "2", "1"]);
    expect(page.indexOf("zeta")).toBeLessThan(page.indexOf("satu"));
  });

  test("labels are compared without regard to case", () => {
    expect(render("a[^Lavrov]\n\n[^lavrov]: b").codes).toEqual([]);
  });

  test("a note may refer to another, and to itself", () => {
    const { page, codes } = render("a[^1]\n\n[^1]: b[^2][^1]\n\n[^2]: c");
    expect(codes).toEqual([]);
    expect(page.match(/<li id=/g)).toHaveLength(2);
    expect(page).toContain('id="fnref-K7-1-2"');
  });

  test("a definition may follow a paragraph without a blank line", () => {
    const { page } = render("Satu[^1]\nbaris *dua*\n*tiga*\n[^1]: Catatan");
    expect(page).toMatch(/^<p>Satu.*baris <em>dua<\/em>\n<em>tiga<\/em><\/p>\n<hr>/s);
  });

  test("one that is not there is an error with its place and the nearest label", () => {
    const { page, problems } = render("Satu[^tas].\n\nDua[^tass].\n\n[^tass]: TASS.");
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: "render/footnote-undefined",
      severity: "error",
      place: { line: 5, column: 5, length: 6 },
      mend: "Did you mean [^tass]?",
    });
    expect(page).toContain("<p>Satu[^tas].</p>");
  });

  test("one that is not used, or defined twice, is a warning", () => {
    const { codes, problems } = render("a[^1]\n\n[^1]: b\n\n[^1]: c\n\n[^2]: d");
    expect(codes).toEqual(["render/footnote-duplicate", "render/footnote-unused"]);
    expect(problems.map(({ place }) => place?.line)).toEqual([9, 11]);
  });

  test("an escaped bracket, code and the text of a link hold no footnote", () => {
    expect(render("\\[^1] `[^2]` [a[^3]](https://tass.example/)").codes).toEqual([]);
  });

  test("a word like the name of an object's property is a label like any other", () => {
    expect(render("a[^constructor] b[^__proto__]\n\n[^__proto__]: c").codes).toEqual([
      "render/footnote-undefined",
    ]);
  });
});
