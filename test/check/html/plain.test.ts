import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type JudgedContent, judgeAsRead, judgeContent } from "../../../src/check/html/content.ts";
import { parseHtml, scanNestedHtml } from "../../../src/check/html/nested.ts";
import { scanPlainHtml } from "../../../src/check/html/plain.ts";
import { parseTags, readPage, readPageBy } from "../../../src/check/site/page.ts";
import { Unusual } from "../../../src/check/unusual.ts";

const RUNS = Number(process.env.FUZZ ?? 3000);

const SOUND = `<p id="a">One &amp; <a href="https://example.org/?a=1&amp;b=2#c">two</a><br>&nbsp;</p>
<figure><img src="https://example.org/a.png" alt="" width="1" height="2"><figcaption>C</figcaption></figure>
<ul><li>x</li><li><p>y</p></li></ul><table><thead><tr><th>h</th></tr></thead><tbody><tr><td>d</td></tr></tbody></table>
<video controls src="https://example.org/v"></video><p><a href="#a">up</a></p>`;

const PAGE = `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>A &lt;b&gt; c</title>
<link rel="alternate" type="application/rss+xml" title="&quot;T&quot;" href="https://example.org/rss.xml">
<meta property="og:url" content="https://example.org/"><style>a > b { }</style></head><body id="top"><!-- c -->
<svg viewBox="0 0 1 1"><path d="M1"/></svg><img srcset="/a 1x, /b 2x" alt=""><p>x</p></body></html>`;

/** What HTML is made of, and what a parser must mend. */
const BITS: readonly string[] = [
  ..."p a em li ul ol dl dt dd div h1 h2 table thead tbody tfoot tr th td ruby rt rp svg math title style script textarea xmp select option desc mi custom-x P Svg blockquote"
    .split(" ")
    .flatMap((name) => [`<${name}>`, `</${name}>`]),
  ...'<br>|<br/>|</br>|<hr>|<img src="a">|<img src=a>|<p/>|<a href="b"/>|<col>|<script/>|<title/>|<source src="c">'.split(
    "|",
  ),
  ...`<a href='b'>|<a href="#x" id="x">|<p id=y>|<a href="b" href="c">|<p hidden>|<p hidden id="z">|<a href = "b">`.split(
    "|",
  ),
  ...'<a href="b"id="c">|<a HREF="b">|<p onClick="">|<p STYLE="">|<a href="&amp;&lt;&gt;&quot;&#39;">|<a href="&copy">'.split(
    "|",
  ),
  ...'<a href="a&b=1">|<a href="&nbsp;">|<p constructor="">|<p __proto__="">|<p a:b="c">|<p é="">|<a\nhref="b"\n>'.split(
    "|",
  ),
  ...'<iframe src="https://a" width="1" height="1">|</iframe>|<video controls>|</video>|<audio>|</audio>|<input>|<form>'.split(
    "|",
  ),
  ..."<!-- c -->|<!---->|<!-->|<!--->|<!--|-->|<!-- -- -->|<!doctype html>|<!DOCTYPE>|<!x>|<![CDATA[x]]>|<?x?>|<!".split(
    "|",
  ),
  ..."x| |\n|\t|\f|\r|\u00a0|\ufeff|&nbsp;|&amp;|&|&#160;|&#32;|&copy|&lt;p&gt;|&zwj;|<|</|</>|</ p>|<3|>|\"|'|=|/|\u0000|é".split(
    "|",
  ),
];
const bits = fc.array(fc.constantFrom(...BITS), { maxLength: 10 }).map((some) => some.join(""));
const nested: fc.Arbitrary<string> = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom(
        "p",
        "a",
        "em",
        "li",
        "ul",
        "dl",
        "dt",
        "dd",
        "table",
        "tbody",
        "tr",
        "td",
        "th",
        "thead",
        "h1",
        "ruby",
        "rt",
      ),
      fc.constantFrom("", ' id="a"', ' href="#a"', ' href="https://e.org/" hidden', ' style="b"', " src='x'"),
      fc.array(
        fc.oneof({ maxDepth: 5 }, fc.constantFrom("x", " ", "<br>", "<hr>", "&nbsp;"), tie("element")),
        { maxLength: 3 },
      ),
    )
    .map(([name, attributes, content]) => `<${name}${attributes}>${content.join("")}</${name}>`),
})).element;
const damaged = (sound: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.integer({ min: 0, max: sound.length }),
      fc.integer({ min: 0, max: 5 }),
      fc.array(fc.constantFrom(...BITS), { maxLength: 2 }),
    )
    .map(([at, removed, added]) => sound.slice(0, at) + added.join("") + sound.slice(at + removed));

const byParser = (html: string): JudgedContent => judgeAsRead(parseHtml, html);

describe("the quick way through HTML", () => {
  it("is the way of sound articles and pages", () => {
    expect(() => judgeAsRead(scanNestedHtml, SOUND)).not.toThrow();
    expect(() => readPageBy(scanPlainHtml, PAGE)).not.toThrow();
    expect(() => judgeAsRead(scanNestedHtml, "<p>never closed")).toThrow(Unusual);
  });

  it.each([
    ["hostile text", bits],
    ["nested elements", nested],
    ["damaged articles", damaged(SOUND)],
  ])("judges content as the parser's way does: %s", (_title, texts) => {
    fc.assert(
      fc.property(texts, (html) => {
        expect(judgeContent(html)).toEqual(byParser(html));
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    ["hostile text", bits],
    ["damaged pages", damaged(PAGE)],
  ])("reads pages as the parser's way does: %s", (_title, texts) => {
    fc.assert(
      fc.property(texts, (html) => {
        expect(readPage(html)).toEqual(readPageBy(parseTags, html));
      }),
      { numRuns: RUNS },
    );
  });

  it("knows of every pair of elements what the parser knows: which ends which", () => {
    const names = (
      "a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite code col " +
      "colgroup custom-x data datalist dd del desc details dfn dialog div dl dt em embed fieldset figcaption figure " +
      "footer form frame h1 h6 head header hr html i iframe img input ins kbd label legend li link main map mark " +
      "math menu meta nav object ol optgroup option output p param picture pre q rp rt ruby s samp section select " +
      "small source span strong sub summary sup svg table tbody td template tfoot th thead time tr track u ul var " +
      "video wbr"
    ).split(" ");
    for (const around of names) {
      for (const name of names) {
        for (const html of [
          `<${around}><${name}>x</${name}></${around}>`,
          `<${around}><${name}/></${around}>`,
        ]) {
          expect([html, judgeContent(html)]).toEqual([html, byParser(html)]);
        }
      }
    }
  });

  it("judges nesting of any depth as the parser's way does", () => {
    for (const depth of [127, 128, 129, 255, 256, 257, 1000]) {
      const html = "<div>".repeat(depth) + "</div>".repeat(depth);
      expect(judgeContent(html)).toEqual(byParser(html));
    }
  });
});
