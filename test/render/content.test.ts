/** What each requirement on feed HTML asks of the renderer, one by one. */

import { describe, expect, onTestFinished, test, vi } from "vitest";
import { faultsIn, render, renderingSite } from "../support/rendering.ts";

describe("R60, D16: what could act in a reader's name is removed, and the author told", () => {
  test.each([
    ["a script", "<script>alert(1)</script>", "`<script>`"],
    ["a style sheet", "<style>p{}</style>", "`<style>`"],
    ["a form", '<form action="/x">a</form>', "`<form>`"],
    ["a base address", '<base href="https://evil.example/">', "`<base>`"],
    ["a refresh", '<meta http-equiv="refresh" content="0">', "`<meta>`"],
    ["an object", '<object data="x"></object>', "`<object>`"],
    ["SVG with a handler", '<svg onload="x()"></svg>', "`<svg>`"],
    ["MathML", "<math><mi>x</mi></math>", "`<math>`"],
    ["an event handler", '<b onclick="x()">a</b>', "`onclick`"],
    ["a document within a frame", '<iframe src="https://vk.com/x" srcdoc="x"></iframe>', "`srcdoc`"],
  ])("%s", (_, body, named) => {
    const { page, feed, problems } = render(`Kata.\n\n${body}\n`);
    expect([...faultsIn(page, "page"), ...faultsIn(feed, "feed")]).toEqual([]);
    const removed = problems.filter(({ code }) => code === "render/html-removed");
    expect(removed.map(({ what }) => what)).toEqual([expect.stringContaining(named)]);
    expect(removed[0]?.place?.line).toBe(7);
  });

  test("style, class and other attributes without meaning go without a word", () => {
    const { page, problems } = render('<p style="color:red" class="x" data-x="1" align="left">a</p>');
    expect(page).toBe("<p>a</p>");
    expect(problems).toEqual([]);
  });

  test("what is removed for one thing is told once", () => {
    const { codes } = render("<script>a</script>\n\n<script>b</script>\n");
    expect(codes).toEqual(["render/html-removed"]);
  });
});

describe("R61: every URL attribute in feeds is absolute", () => {
  test.each([
    ["a link to an article", "[x](b.md)", 'href="https://warta.example/id/b/"'],
    ["a link from the root", "[x](/feeds/)", 'href="https://warta.example/feeds/"'],
    ["a link within the article", "## a\n\n[x](#a)", 'href="https://warta.example/kunjungan/#a"'],
    ["a file", "[x](a.pdf)", 'href="https://warta.example/assets/articles/id/a.pdf"'],
    ["an image", "![x](a.png)", 'src="https://warta.example/assets/articles/id/a.png"'],
    [
      "a poster",
      '<video src="a.mp4" poster="a.png"></video>',
      'poster="https://warta.example/assets/articles/id/a.png"',
    ],
    ["a source", '<blockquote cite="//tass.example/x">a</blockquote>', 'cite="https://tass.example/x"'],
  ])("%s", (_, body, expected) => {
    const { feed } = render(body);
    expect(feed).toContain(expected);
    expect(faultsIn(feed, "feed")).toEqual([]);
  });
});

describe("R62: images", () => {
  test("a local image takes its size from the file, a size in whole pixels stands", () => {
    expect(render("![x](a.png)").page).toContain('width="640" height="480"');
    expect(render('<img src="a.png" alt="x" width="30px" height="20">').page).toContain(
      'width="30" height="20"',
    );
    expect(render('<img src="a.png" alt="x" width="50%" height="20">').page).toContain(
      'width="640" height="480"',
    );
    expect(render("![x](https://tass.example/a.png)").page).not.toContain("width");
  });

  test("candidates of other sizes pass the filter one by one, and none that says its size as nobody reads it", () => {
    const log = vi.spyOn(console, "log").mockReturnValue();
    onTestFinished(() => log.mockRestore());
    const kept = (srcset: string): string | undefined => {
      const { feed } = render(`<img src="https://h.example/a.png" alt="a" srcset="${srcset}">`);
      return / srcset="([^"]*)"/.exec(feed)?.[1];
    };
    const both = "https://h.example/b.png 2x, https://h.example/c.png 640w";
    expect(kept(both.replace("https:", ""))).toBe(both);
    expect(kept("https://h.example/b.png")).toBe("https://h.example/b.png 1x");
    for (const wrong of [
      "javascript:x 2x",
      "b.png %%%",
      "b.png 0w",
      "b.png 2x 3x",
      "b.png 1e9x",
      "b.png -1w",
    ])
      expect(kept(wrong)).toBeUndefined();
    expect(log).not.toHaveBeenCalled();
  });

  test('an image without words for it is a warning; alt="" in HTML says that none are needed', () => {
    expect(render("![](a.png)").codes).toEqual(["render/image-without-alt"]);
    expect(render('<img src="a.png">').codes).toEqual(["render/image-without-alt"]);
    expect(render('<img src="a.png" alt="">').codes).toEqual([]);
    expect(render("![](a.png)").page).toContain('alt=""');
  });
});

describe("R64, S12: frames", () => {
  test("a host that the settings name is embedded, and only by https", () => {
    const site = { ...renderingSite, frameHosts: ["peta.example"] };
    const body = '<iframe src="https://peta.example/x" title="Peta"></iframe>';
    expect(render(body).codes).toEqual(["render/frame-refused"]);
    expect(render(body, {}, site).codes).toEqual([]);
    expect(render(body, {}, site).feed).toContain(
      '</iframe><br><a href="https://peta.example/x">Tonton: Peta (https://peta.example/x)</a>',
    );
    expect(render(body.replace("https:", "http:"), {}, site).page).not.toContain("<iframe");
  });

  test("a host whose name only ends or begins like a known one is refused", () => {
    for (const host of ["www.youtube.com.evil.example", "evilwww.youtube.com", "youtube.com@evil.example"]) {
      expect(render(`<iframe src="https://${host}/x"></iframe>`).page).not.toContain("<iframe");
    }
  });

  test("in a language whose words are not known the link is the address alone", () => {
    const { feed } = render('<iframe src="https://vk.com/x" title="a"></iframe>', { language: "fi" });
    expect(feed).toContain('<br><a href="https://vk.com/x">https://vk.com/x</a>');
  });
});

test("R65: recordings have controls, no autoplay, and their link within and after", () => {
  const { feed } = render('<video autoplay src="https://tass.example/v.mp4" title="Jabat tangan"></video>', {
    language: "en",
  });
  const link = '<a href="https://tass.example/v.mp4">Watch: Jabat tangan (https://tass.example/v.mp4)</a>';
  expect(feed).toBe(
    `<p><video src="https://tass.example/v.mp4" title="Jabat tangan" controls>${link}</video><br>${link}</p>`,
  );
});

test("R67: feeds have no ids and no classes but those of footnotes; the page's headings have", () => {
  const body = '## Latar\n\n<p id="x">a</p>\n\n```js\na\n```\n\nb[^1]\n\n[^1]: c';
  const { page, feed, headings } = render(body);
  expect(faultsIn(feed, "feed")).toEqual([]);
  expect(page).toContain('<h2 id="latar">');
  expect(page).toContain('<p id="x">');
  expect(page).toContain('<code class="language-js">');
  expect(headings).toEqual([{ level: 2, id: "latar", text: "Latar" }]);
});

describe("R67: headings", () => {
  test.each([
    ["the title is dropped once, whatever its case", "# KUNJUNGAN di Wonsan\n\n# Kunjungan di Wonsan", [2]],
    ["an h2 that repeats the title stays", "## Kunjungan di Wonsan", [2]],
    ["levels never skip", "#### a\n\n## b\n\n##### c\n\n### d", [2, 2, 3, 3]],
    ["there are no more than six", "# a\n## b\n### c\n#### d\n##### e\n###### f", [2, 3, 4, 5, 6, 6]],
    ["raw headings count", "<h1>a</h1>\n\n### b", [2, 3]],
  ])("%s", (_, body, levels) => {
    expect(render(body).headings.map(({ level }) => level)).toEqual(levels);
  });

  test("ids are of any script, unique, and leave footnotes and markup out", () => {
    const { headings } = render("## 김정은 **와** `x`[^1]\n\n## 김정은 와 x\n\n## !?\n\n[^1]: a");
    expect(headings).toEqual([
      { level: 2, id: "김정은-와-x", text: "김정은 와 x" },
      { level: 2, id: "김정은-와-x-2", text: "김정은 와 x" },
      { level: 2, id: "section", text: "!?" },
    ]);
  });

  test("a heading that is a raw anchor keeps its id, and no other takes it", () => {
    const { headings } = render('<h2 id="b">a</h2>\n\n## b');
    expect(headings.map(({ id }) => id)).toEqual(["b", "b-2"]);
  });
});

test("R68: in feeds a details element is a heading and what it holds", () => {
  const { page, feed } = render("<details><summary><h4>Siapa?</h4></summary>\n\nMenteri.\n\n</details>");
  expect(page).toContain("<details><summary><strong>Siapa?</strong></summary>");
  expect(feed).toContain("<h3><strong>Siapa?</strong></h3>");
  expect(feed).not.toMatch(/details|summary/);
});

test("R69: code is a plain `<pre><code>` in feeds; the page may know its language", () => {
  const { page, feed } = render("```js\nconst a = '<b>';\n```\n");
  expect(feed).toBe("<pre><code>const a = '&lt;b&gt;';\n</code></pre>");
  expect(page).toBe("<pre><code class=\"language-js\">const a = '&lt;b&gt;';\n</code></pre>");
});

test("R70: a table is a real one with head and body, without layout in feeds", () => {
  const { feed } = render("|Apa|Berapa|\n|:-|-:|\n|Prajurit|6.000|\n");
  expect(feed.replaceAll("\n", "")).toBe(
    "<table><thead><tr><th>Apa</th><th>Berapa</th></tr></thead><tbody><tr><td>Prajurit</td><td>6.000</td></tr></tbody></table>",
  );
  const raw = render(
    '<table width="90%" style="x:y" class="x" border="1"><tr bgcolor="red"><td>a</td></tr></table>',
  );
  expect(raw.feed).toBe("<table><tr><td>a</td></tr></table>");
});

test("R68: boxes to tick are characters, not form controls", () => {
  const { page } = render("- [ ] a\n\n- [x] b");
  expect(page).toContain("☐ a");
  expect(page).toContain("☑ b");
});

test("R75, S3: no id of an author's own can stand for one of the page's, which begin with `_`", () => {
  expect(render('<p id="_content">a</p>\n\n<a name="_terms">b</a>').page).toBe(
    "<p>a</p>\n<p><span>b</span></p>",
  );
  expect(render('<p id="kamus_1">a</p>').page).toContain('id="kamus_1"');
});

test("R72: a text from right to left is wrapped in feeds, and the page's is not", () => {
  const { page, feed } = render("مرحبا", { language: "ar" });
  expect(feed).toBe('<div dir="rtl" lang="ar">\n<p>مرحبا</p>\n</div>');
  expect(page).toBe("<p>مرحبا</p>");
  expect(render("Halo").feed).toBe("<p>Halo</p>");
  expect(render("", { language: "ar" }).feed).toBe("");
});

test("R18: characters that XML forbids are in no piece, however they came in", () => {
  const { page, summary, headings, image } = render(
    '## a&#1;b\n\nc&#x1F;d &#xFFFE; &#13; ![e&#2;f](g.png) <b title="&#3;" id="&#xFFFF;x">&#4;</b> [h](i&#5;.md)\n\n<p>&#6;</p>',
  );
  const whole = JSON.stringify([page, summary, headings, image]);
  expect(faultsIn(page, "page")).toEqual([]);
  expect(whole).not.toMatch(/\\u000|\\u001|\\ufff|\uFFFE|\uFFFF/);
  expect(headings[0]?.text).toBe("ab");
});

test("D15: text is escaped exactly once", () => {
  const { page } = render("`</title><script>` \\<b> &lt;b&gt; &amp;amp; AT&T 5 < 6 ]]> 👩‍👩‍👧");
  expect(page).toBe(
    "<p><code>&lt;/title&gt;&lt;script&gt;</code> &lt;b&gt; &lt;b&gt; &amp;amp; AT&amp;T 5 &lt; 6 ]]&gt; 👩‍👩‍👧</p>",
  );
});
