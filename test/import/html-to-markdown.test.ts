/** HTML of other systems becomes Markdown that this site shows as the same words and the same marks. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordsOfHtml } from "../../src/check/html/html.ts";
import { markdownOfHtml } from "../../src/import/html-to-markdown.ts";
import { markdownOf } from "../../src/import/markdown-text.ts";
import { render } from "../support/rendering.ts";

const renderBody = (markdown: string): string => render(markdown).page;

const asIs = (address: string): string => address;

function convert(html: string): string {
  const converted = markdownOfHtml(html, asIs);
  return "markdown" in converted ? converted.markdown : `(${converted.reason})`;
}

/** The words that a page shows of Markdown. */
function wordsOf(markdown: string): string {
  return wordsOfHtml(renderBody(markdown));
}

describe("plain words as Markdown (CommonMark §2.4)", () => {
  test.each([
    ["2 * 3 * 4"],
    ["# tidak judul"],
    ["1. bukan daftar"],
    ["12) bukan daftar"],
    ["- bukan daftar"],
    ["+ bukan"],
    ["> bukan kutipan"],
    ["=== "],
    ["---"],
    ["| a | b |"],
    ["|---|"],
    ["Harga <b>naik</b> &amp; turun &copy;"],
    ["<!-- more -->"],
    ["[tautan](https://a.example)"],
    ["[^1]: catatan"],
    ["![x](y.png)"],
    ["snake_case dan _garis_ __dua__"],
    ["~~coret~~ ~x~ `kode` \\ \\* C:\\temp"],
    ["::: note"],
    [": definisi"],
    [":smile: 10:30:45"],
    ["{{ site.title }} {% raw %} {: .kelas} {#id}"],
    ["“Kutipan” — ‘dalam’ – itu… «ini»"],
    ["surat@contoh.example dan www.contoh.example dan ftp://x.example"],
    ["US$ 5 dan $6 $x$ $$y$$"],
    ["~~~"],
    ["```js"],
    ["    empat spasi"],
    ["!!! note"],
  ])("%j reads the same", (text) => {
    const html = renderBody(markdownOf(text.trim()));
    expect(wordsOfHtml(html)).toBe(text.trim().replace(/\s+/g, " "));
    expect(html.replace(/\n/g, "")).toMatch(/^<p>[^<>]*<\/p>$/);
  });

  test("lines that only together would be a table or a heading stay lines", () => {
    for (const text of ["a | b\n--- | ---\nc | d", "Judul\n====", "Judul\n---", "a\n- b\n2. c"]) {
      expect(renderBody(markdownOf(text))).toMatch(/^<p>[^<>]*<\/p>\s*$/);
      expect(wordsOf(markdownOf(text))).toBe(text.replace(/\s+/g, " "));
    }
  });

  test("addresses become links where that is wanted, without the mark that ends a sentence", () => {
    const markdown = markdownOf("Lihat (https://a.example/x_y_z?q=1&r=2), itu.", { linksAddresses: true });
    expect(markdown).toBe("Lihat (<https://a.example/x_y_z?q=1&r=2>), itu.");
    expect(renderBody(markdown)).toContain('<a href="https://a.example/x_y_z?q=1&amp;r=2">');
  });

  test("any words read the same", () => {
    const signs = fc.constantFrom(..."abc 1.)(*_-+=#>|`~[]<>!&;:\\{}%$^@/\"'“—é日\n".split(""));
    const words = fc.string({ unit: signs, maxLength: 40 });
    fc.assert(
      fc.property(words, (text) => {
        const line = text.replace(/\s+/g, " ").trim();
        expect(wordsOf(markdownOf(line))).toBe(line);
        const html = `<p>${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`;
        expect(wordsOf(convert(html))).toBe(line);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("elements that Markdown can say", () => {
  test.each([
    ["<h2>Judul #</h2><p>a <strong>b</strong> <em>c</em></p>", "## Judul \\#\n\na **b** *c*"],
    ["<h1>A</h1><h2>B</h2>", "## A\n\n### B"],
    ["<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>", "- a\n  - b\n- c\n\n  d"],
    ['<ol start="3"><li>a</li><li>b</li></ol>', "3. a\n4. b"],
    ["<ul><li>a</li></ul><ul><li>b</li></ul>", "- a\n\n* b"],
    ["<blockquote><p>a</p><p>b</p></blockquote>", "> a\n> \n> b"],
    ['<pre class="brush: js">a &lt; b<br>```c</pre>', "````js\na < b\n```c\n````"],
    ["<p>a<br>b</p>", "a  \nb"],
    ["<p>a <code>b|`c</code> <s>d</s></p>", "a ``b|`c`` ~~d~~"],
    ['<p><a href="https://a.example/x_(y)" title="T">t</a></p>', '[t](<https://a.example/x_(y)> "T")'],
    ['<img src="https://a.example/a.png" alt="[Peta]">', "![\\[Peta\\]](https://a.example/a.png)"],
    [
      '<figure><a href="https://a.example/a.png"><img src="https://a.example/a-300.png" alt="Peta"></a><figcaption>Tempat. Peta: "W"</figcaption></figure>',
      '![Peta](https://a.example/a-300.png "Tempat. Peta: \\"W\\"")',
    ],
    [
      "<table><thead><tr><th>A</th><th align=right>B</th></tr></thead><tbody><tr><td>a|<b>x</b></td><td>1</td></tr></tbody></table>",
      "| A | B |\n| --- | ---: |\n| a\\|**x** | 1 |",
    ],
    ["<p>a</p><!--more--><p>b</p>", "a\n\n<!--more-->\n\nb"],
    ['<p>H<sub>2</sub>O <abbr title="X">Y</abbr></p>', 'H<sub>2</sub>O <abbr title="X">Y</abbr>'],
    ["<hr>", "* * *"],
    [
      '<figure class="wp-block-gallery"><figure><img src="https://a.example/a.png" alt="A"></figure><figure><img src="https://a.example/b.png" alt="B"><figcaption>b</figcaption></figure></figure>',
      '![A](https://a.example/a.png)\n\n![B](https://a.example/b.png "b")',
    ],
  ])("%s", (html, markdown) => {
    expect(convert(html)).toBe(markdown);
  });

  test("emphasis that its marks could not say is an element (CommonMark §6.2)", () => {
    expect(convert("<p>a<b>“b”</b>c</p>")).toBe("a<strong>“b”</strong>c");
    expect(convert("<p><b>日本語。</b>次</p>")).toBe("<strong>日本語。</strong>次");
    expect(convert("<p><b>a</b><i>b</i></p>")).toBe("<strong>a</strong><em>b</em>");
    expect(convert("<p><b>a </b>b</p>")).toBe("**a** b");
    expect(convert("<p><b>Tanya</b>: apa?</p>")).toBe("**Tanya**: apa?");
  });

  test("links within the body keep their targets", () => {
    const markdown = convert('<p>a<a href="#x">1</a> <a href="#gone">2</a></p><p id="x">b</p>');
    expect(markdown).toBe('a[1](#x) 2\n\n<span id="x"></span>b');
    expect(renderBody(markdown)).toContain('id="x"');
  });
});

describe("footnotes are footnotes, whichever program made them", () => {
  const EXPECTED = "Satu[^1] dua[^2].\n\n[^1]: Catatan *a*.\n\n[^2]: Catatan b.";
  test.each([
    [
      "siar",
      '<p>Satu<sup id="fnref-x-1"><a href="#fn-x-1">1</a></sup> dua<sup id="fnref-x-2"><a href="#fn-x-2">2</a></sup>.</p><hr><ol><li id="fn-x-1"><p>Catatan <em>a</em>. <a href="#fnref-x-1">↩︎</a></p></li><li id="fn-x-2"><p>Catatan b. <a href="#fnref-x-2">↩︎</a></p></li></ol>',
    ],
    [
      "kramdown",
      '<p>Satu<sup id="fnref:1"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup> dua<sup id="fnref:2"><a href="#fn:2" class="footnote">2</a></sup>.</p><div class="footnotes"><ol><li id="fn:1"><p>Catatan <em>a</em>. <a href="#fnref:1" class="reversefootnote">&#8617;</a></p></li><li id="fn:2"><p>Catatan b. <a href="#fnref:2">&#8617;</a></p></li></ol></div>',
    ],
    [
      "markdown-it",
      '<p>Satu<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup> dua<sup class="footnote-ref"><a href="#fn2" id="fnref2">[2]</a></sup>.</p><hr class="footnotes-sep"><section class="footnotes"><ol class="footnotes-list"><li id="fn1" class="footnote-item"><p>Catatan <em>a</em>. <a href="#fnref1" class="footnote-backref">↩︎</a></p></li><li id="fn2"><p>Catatan b. <a href="#fnref2">↩︎</a></p></li></ol></section>',
    ],
    [
      "WordPress",
      '<p>Satu<sup data-fn="a-b" class="fn"><a href="#a-b" id="a-b-link">1</a></sup> dua<sup class="fn"><a href="#c-d" id="c-d-link">2</a></sup>.</p><ol class="wp-block-footnotes"><li id="a-b">Catatan <em>a</em>. <a href="#a-b-link">↩︎</a></li><li id="c-d">Catatan b. <a href="#c-d-link">↩︎</a></li></ol>',
    ],
  ])("%s", (_, html) => {
    expect(convert(html)).toBe(EXPECTED);
    const { page, problems } = render(EXPECTED);
    expect([page.match(/<li id="fn-/g)?.length, problems]).toEqual([2, []]);
  });

  test("a note whose reference stands where Markdown has none stays an item", () => {
    const table = '<table><tr><td colspan="2">a<a href="#n" id="r">1</a></td></tr></table>';
    const markdown = convert(`${table}<ol><li id="n">b <a href="#r">↩</a></li></ol>`);
    expect(markdown).not.toContain("[^");
    expect(render(markdown).problems).toEqual([]);
  });

  test("an item that nothing leads back from is an item", () => {
    expect(convert('<p><a href="#x">a</a></p><ol><li id="x">b</li></ol>')).toBe(
      '[a](#x)\n\n1. <span id="x"></span>b',
    );
  });
});

describe("elements that stay HTML", () => {
  test("tables that span, figures with more than words, frames, films, definition lists", () => {
    const table = '<table><tr><td colspan="2" style="x">a</td></tr><tr><td>b</td><td>c</td></tr></table>';
    expect(convert(table)).toBe(
      '<table><tbody><tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr></tbody></table>',
    );
    const frame = '<iframe src="https://www.youtube.com/embed/abcdefghijk" onload="x()"></iframe>';
    expect(convert(frame)).toBe('<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>');
    expect(convert('<dl class="x"><dt>a</dt><dd>b {{ c }}</dd></dl>')).toBe(
      "<dl><dt>a</dt><dd>b &#123;&#123; c }}</dd></dl>",
    );
    const figure =
      '<figure class="x"><img src="https://a.example/a.png" alt="p"><figcaption>a <a href="https://b.example/">b</a></figcaption></figure>';
    expect(renderBody(convert(figure))).toContain(
      '<figcaption>a <a href="https://b.example/">b</a></figcaption>',
    );
  });

  test("no empty line ends them, not even in code", () => {
    const html = "<details><summary>a</summary><pre>b\n\n\nc</pre><p>d</p>\n\n<p>e</p></details>";
    expect(convert(html)).not.toMatch(/\n/);
    expect(renderBody(convert(html))).toMatch(/<pre>b\n\n\nc<\/pre>/);
  });
});

describe("what acts", () => {
  test("goes, with all that is in it", () => {
    expect(
      convert(
        '<p onclick="x()">a<script>alert(1)</script><style>b{}</style></p><form><input value="x">b</form><svg><text>x</text></svg>',
      ),
    ).toBe("a\n\nb");
  });

  test("pictures that load late are found, pixels that count readers are not kept", () => {
    expect(
      convert(
        '<p><img src="data:image/gif;base64,x" data-src="https://a.example/a.jpg" alt="a"><noscript><img src="b"></noscript></p>',
      ),
    ).toBe("![a](https://a.example/a.jpg)");
    expect(convert('<p>a <img src="https://count.example/x" width="1" height="1"></p>')).toBe("a");
  });
});

describe("hostile HTML", () => {
  test("too deep or too long is a reason, and takes no time", () => {
    const began = performance.now();
    expect(convert("<div>".repeat(50_000))).toContain("nested more than");
    expect(convert("x".repeat(3_000_000))).toContain("characters");
    for (const piece of [
      "<",
      "<a href=",
      "&",
      "<!--",
      "<b id=1>",
      "</",
      "<p",
      "{{",
      "[",
      "*a ",
      "<td><table>",
      '<li id="a"><a href="#a" id="b">',
    ])
      convert(piece.repeat(20_000));
    expect(performance.now() - began).toBeLessThan(15_000);
  });

  test("any HTML gives Markdown that renders", () => {
    const piece = fc.constantFrom(
      ..."<p>|</p>|<b>|</b>|<i>|</i>|<ul>|<li>|</li>|</ul>|<a href='#x'>|<a href='https://a.example/'>|</a>|<table>|<tr>|<td>|<th>|</table>|<pre>|</pre>|<code>|</code>|<br>|<img src='https://a.example/a.png'>|<h1>|</h1>|<blockquote>|</blockquote>|<figure>|</figure>|<figcaption>|<span id=x>|</span>|<div>|</div>|kata| |\n|* |1. |# |&amp;|&lt;|{{|**|`|_|\\|".split(
        "|",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        renderBody(convert(pieces.join("")));
      }),
      { numRuns: 500 },
    );
  });
});
