/** Mathematics: MathML on pages, TeX as code in feeds, and nothing at all where the site does not ask for it. */

import { describe, expect, test } from "vitest";
import type { Site } from "../../../src/model/site.ts";
import { canonical, faultsIn, render, renderingSite, type Shown } from "../../support/rendering.ts";

const site: Site = { ...renderingSite, math: true };
const show = (body: string): Shown => render(body, {}, site);
const E_MC = "<mrow><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></mrow>";

describe("the marks of Pandoc, GitHub, kramdown and MathJax", () => {
  test.each(["$E=mc^2$", "\\(E=mc^2\\)", "$`E=mc^2`$"])("%s stands in the line", (tex) => {
    const { page, feed, codes } = show(`Rumus ${tex}.`);
    expect(page).toBe(`<p>Rumus <math>${E_MC}</math>.</p>`);
    expect(feed).toBe("<p>Rumus <code>E=mc^2</code>.</p>");
    expect(codes).toEqual([]);
  });

  test.each(["$$E=mc^2$$", "$$\nE=mc^2\n$$", "\\[E=mc^2\\]", "\\[\nE=mc^2\n\\]", "```math\nE=mc^2\n```"])(
    "%j stands apart",
    (tex) => {
      const { page, feed } = show(`Rumus:\n\n${tex}\n\nSelesai.`);
      expect(page).toMatch(/<div class="math" tabindex="0"><math display="block"[^>]*><mrow><mi>E<\/mi>/);
      expect(canonical(feed)).toBe(canonical("<p>Rumus:</p><pre><code>E=mc^2\n</code></pre><p>Selesai.</p>"));
      expect(faultsIn(feed, "feed")).toEqual([]);
    },
  );

  test("within a line `$$` is apart, but in kramdown, where it is not", () => {
    expect(show("a $$x$$ b").page).toContain('<math display="block"');
    expect(render("a $$x$$ b", {}, { ...site, dialect: "jekyll" }).page).toContain("<math><mi>x</mi>");
  });
});

test.each([
  "Harga $5 dan $10.",
  "US$5, US$6.",
  "antara $5-$10",
  "\\$a\\$",
  "`$a$`",
  "$ a $",
  "$",
  "$$",
  "$$ $$",
  "`$PATH` dan `$HOME`",
  "$5 untuk `a$b`",
])("`%s` is no mathematics", (body) => {
  expect(show(body).page).not.toContain("<math");
});

test("where the site does not say so, dollar signs are dollar signs", () => {
  expect(render("a $x$ \\(b\\)").page).toBe("<p>a $x$ (b)</p>");
});

test("lines above and through letters stay, for browsers that need a style for them", () => {
  const { page } = show("$\\overline{AB} + \\cancel{x} + \\boxed{y}$");
  expect(page).toMatch(/<menclose notation="top" class="tml-overline">/);
  expect(page).toMatch(/<menclose notation="updiagonalstrike"><mi>x<\/mi><mrow class="tml-cancel upstrike">/);
  expect(page).toMatch(/<mrow[^>]* class="tml-fbox"><mi>y<\/mi>/);
});

test("stars and underscores within are no emphasis", () => {
  expect(show("*a $b*c$ d* dan $x_1$ $x_2$").page).toMatch(/^<p><em>a <math>.*<\/math> d<\/em> dan <math>/);
});

test("an error of TeX is a warning at its place, and its source is shown as code", () => {
  const { page, feed, problems } = show("Baik.\n\nSalah $\\tidakada{x$ di sini.");
  expect(page).toContain("<p>Salah <code>\\tidakada{x</code> di sini.</p>");
  expect(feed).toBe(page);
  expect(problems).toMatchObject([
    { code: "render/math-invalid", severity: "warning", place: { line: 7, column: 7 } },
  ]);
});

test("summary and headings say the TeX", () => {
  const { summary, headings } = show("Rumus $a^2$ berlaku.\n\n## Tentang $b$");
  expect(summary).toBe("Rumus a^2 berlaku.");
  expect(headings[0]?.text).toBe("Tentang b");
});

describe("S3: nothing but mathematics comes of it", () => {
  test.each([
    "\\href{javascript:alert(1)}{x}",
    "\\includegraphics{https://h.example/a.png}",
    "\\htmlClass{evil}{x}",
    "\\htmlStyle{color:red}{x}",
    "\\htmlData{a=b}{x}",
    "\\class{evil}{x}",
    "\\text{<script>alert(1)</script>}",
    "\\color{red} x",
    "\\colorbox{red}{x}",
    "\\text{</math><img src=x onerror=alert(1)>}",
    "\\rule{1000000em}{1000000em}",
    "\\unicode{x3c}",
    "\\char60 script\\char62",
  ])("%s", (tex) => {
    const { page, feed } = show(`$$\n${tex}\n$$\n\n<b>raw</b>`);
    expect(page).not.toMatch(/<(?:script|img|a)[ >]|<[^>]* (?:style|on\w+|href|src)=|class="evil/);
    expect(faultsIn(feed, "feed")).toEqual([]);
  });

  test("HTML of the author's own around it changes nothing, and cannot forge it", () => {
    const { page } = show("<div>\n\nRumus $E=mc^2$.\n\n</div>\n\n<math><mi>x</mi></math>");
    expect(page).toContain(`<p>Rumus <math>${E_MC}</math>.</p>`);
    expect(page.match(/<math/g)).toHaveLength(1);
  });
});
