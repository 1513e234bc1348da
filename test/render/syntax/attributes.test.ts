/** Ids of headings, and attribute lists as kramdown has them: ids are kept, the rest goes without a trace. */

import { describe, expect, test } from "vitest";
import { canonical, faultsIn, render } from "../../support/rendering.ts";

const page = (body: string): string => canonical(render(body).page);

describe("ids of headings", () => {
  test.each([
    ["PHP Markdown Extra, Hugo and Docusaurus", "## Urutan {#urut}"],
    ["Hugo, with more attributes", '## Urutan {#urut .besar data-x="1"}'],
    ["Docusaurus in MDX", "## Urutan {/* #urut */}"],
    ["kramdown, on a line of its own", "## Urutan\n{: #urut .besar}"],
    ["kramdown, with a line below", "Urutan\n------\n{: #urut}"],
    ["kramdown, in the line", "## Urutan {: #urut}"],
    ["with its closing marks", "Urutan {#urut}\n======="],
  ])("%s", (_, body) => {
    const { page, feed, headings } = render(`${body}\n\nIsi.`);
    expect(canonical(page)).toBe(canonical('<h2 id="urut">Urutan</h2><p>Isi.</p>'));
    expect(canonical(feed)).toBe(canonical("<h2>Urutan</h2><p>Isi.</p>"));
    expect(headings).toEqual([{ level: 2, id: "urut", text: "Urutan" }]);
  });

  test("links lead to them, and each is there once", () => {
    const { codes, page } = render("[a](#x)\n\n## Satu {#x}\n\n## Dua {#x}\n\n## X");
    expect(codes).toEqual([]);
    expect(page.match(/ id="x"/g)).toHaveLength(1);
  });

  test("underscores in an id are no emphasis, other scripts are letters", () => {
    expect(render("## A _b_ {#_x_y}").headings[0]?.text).toBe("A b");
    expect(render("## 安装 {#安_装_x}").headings[0]?.id).toBe("安_装_x");
  });

  test.each(["## A {#}", "## A {# b}", "## A {x y}", "## A {#b} c"])("`%s` has none", (body) => {
    expect(render(body).headings[0]?.text).toContain("{");
  });
});

describe("attribute lists of kramdown", () => {
  test("on blocks", () => {
    expect(page('Satu.\n{: .lead}\n\n{: #dua}\nDua.\n\n> Tiga.\n{: .x #tiga title="Hai"}')).toBe(
      canonical('<p>Satu.</p><p id="dua">Dua.</p><blockquote id="tiga"><p>Tiga.</p></blockquote>'),
    );
    expect(page("- a\n- b\n{: #daftar .rapat}\n\nAkhir.")).toBe(
      canonical('<ul id="daftar"><li>a</li><li>b</li></ul><p>Akhir.</p>'),
    );
  });

  test("on spans, and behind images as Pandoc has them", () => {
    expect(page('[a](https://a.example/){:target="_blank" rel="x"} *b*{:.red} `c`{: #c}')).toBe(
      '<p><a href="https://a.example/">a</a> <em>b</em> <code id="c">c</code></p>'
        .replace(/^<p>/, "<p>\n")
        .replace(/<\/p>$/, "\n</p>"),
    );
    expect(render("![Peta](a.png){width=50% .kanan}").page).not.toMatch(/[{}]|kanan/);
  });

  test.each([
    ["a list that stands for it", "* TOC\n{:toc}\n\nIsi."],
    ["a numbered one", "1. Daftar isi\n{:toc}\n\nIsi."],
    ["a line of Markdown-it's", "[[toc]]\n\nIsi."],
    ["a line of Python-Markdown's", "[TOC]\n\nIsi."],
    ["a definition of attributes", "{:kelas: .a .b}\n\nIsi."],
    ["an option", '{::options parse_block_html="true" /}\n\nIsi.'],
    ["a comment", "{::comment}\nrahasia\n{:/comment}\n\nIsi."],
  ])("%s leaves no trace", (_, body) => {
    expect(page(body)).toBe(canonical("<p>Isi.</p>"));
  });

  test("`{:.no_toc}` goes from its heading", () => {
    expect(page("## Isi\n{:.no_toc}")).toBe(canonical('<h2 id="isi">Isi</h2>'));
  });
});

test("what is no attribute list is text, and code is code", () => {
  for (const text of ["Peta {:a 1} dari Clojure.", "Kurung {kurawal}.", "Akhir {#x}", "f {.x} g"])
    expect(render(text).page).toContain(text);
  expect(render("`{: .x}`\n\n```\n{: .x}\n```").page.match(/\{: \.x\}/g)).toHaveLength(2);
});

test("S3: an id can carry nothing else", () => {
  for (const id of ['a"onclick="x', "a'b", "a&quot;", "a<b", "_content"]) {
    const { page, feed } = render(`## A {#${id}}\n\nb\n{: #${id}}`);
    expect(page).not.toContain('id="_');
    expect([...faultsIn(page, "page"), ...faultsIn(feed, "feed")]).toEqual([]);
  }
});
