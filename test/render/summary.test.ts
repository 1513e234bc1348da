/** Summaries and lead images: what an article is shown by. */

import { describe, expect, test } from "vitest";
import { graphemeCount } from "../../src/text/characters.ts";
import { render } from "../support/rendering.ts";

describe("R71: the summary", () => {
  test("of an article that is one image is what the image is said to show (R39)", () => {
    expect(render("![Peta Wonsan](peta.png)\n").summary).toBe("Peta Wonsan");
  });

  test.each([
    ["is the author's where there is one", "Isi.", { summary: "Kata\n penulis." }, "Kata penulis."],
    [
      "is the first paragraph",
      "## Judul\n\nSatu *dua*\ntiga & `x<y>`.\n\nEmpat.",
      {},
      "Satu dua tiga & x<y>.",
    ],
    ["leaves footnotes and images out", "Satu[^1] ![foto](a.png)dua.\n\n[^1]: tiga", {}, "Satu dua."],
    ["passes over a paragraph of images", "![foto](a.png)\n\nDua.", {}, "Dua."],
    ["passes over quotations and lists", "> Satu.\n\n- dua\n\nTiga.", {}, "Tiga."],
    ["passes over scripts", "<script>satu</script>\n\nDua.", {}, "Dua."],
    ["reads raw paragraphs", "<div><p>Satu</p></div>", {}, "Satu"],
    ["takes what words there are", "## Judul\n\n- satu\n- dua", {}, "satu dua"],
    ["ends at <!--more-->", "Satu.\n\nDua.\n\n<!-- more -->\n\nTiga.", {}, "Satu. Dua."],
    ["ends within a paragraph at <!--more-->", "Satu <!--more--> dua.", {}, "Satu"],
    ["is empty for an empty body", "", {}, ""],
  ])("%s", (_, body, fields, expected) => {
    expect(render(body, fields).summary).toBe(expected);
  });

  test("is cut between words and never within a character", () => {
    const { summary } = render(`${"kata 👩‍👩‍👧 ".repeat(200)}`);
    expect(graphemeCount(summary)).toBeLessThanOrEqual(280);
    expect(summary).toMatch(/(?:kata|👩‍👩‍👧)…$/u);
  });
});

describe("the lead image", () => {
  test("is front matter's before the body's", () => {
    const place = { file: "articles/id/kunjungan.md", line: 3 };
    const image = { source: { text: "../../images/a.png", place }, alt: "Peta", credit: "Redaksi" };
    expect(render("![x](b.png)", { image }).image).toEqual({
      source: { text: "images/a.png", place },
      isLocal: true,
      alt: "Peta",
      credit: "Redaksi",
    });
  });

  test("is the first of the body, with a figure's caption", () => {
    expect(render("a\n\n![Peta](b.png 'Wonsan')\n\n![c](d.png)").image).toMatchObject({
      source: { text: "articles/id/b.png", place: { line: 7, column: 9 } },
      isLocal: true,
      alt: "Peta",
      caption: "Wonsan",
    });
    expect(render('<img src="//tass.example/a.png?b&c" alt="x">').image).toMatchObject({
      source: { text: "https://tass.example/a.png?b&c" },
      isLocal: false,
    });
    expect(render("tanpa gambar").image).toBeUndefined();
  });

  test("in front matter it must lead to a file or the web (D17, D20)", () => {
    const source = (text: string) => ({ source: { text, place: { file: "a.md", line: 3 } }, alt: "" });
    expect(render("a", { image: source("javascript:1") })).toMatchObject({ codes: ["render/url-refused"] });
    expect(render("a", { image: source("../../../x.png") })).toMatchObject({
      codes: ["render/path-outside"],
    });
    expect(render("a", { image: source("/images/x.png") }).image?.source.text).toBe("images/x.png");
  });
});
