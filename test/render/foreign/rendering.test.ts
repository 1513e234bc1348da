/** Bodies of other tools as they are shown: page and feed, summary, and the places of what is wrong. */

import { describe, expect, test } from "vitest";
import type { DialectName } from "../../../src/model/site.ts";
import { faultsIn, render, renderingSite, type Shown } from "../../support/rendering.ts";

function shown(dialect: DialectName, body: string): Shown {
  return render(body, { language: "en" }, { ...renderingSite, dialect });
}

describe("embeds follow siar's own policy of frames (R64)", () => {
  test("a film is a frame on the page, and a link behind it for readers that drop it", () => {
    const { page, feed, codes } = shown("hugo", "{{< youtube id=0RKpf3rK57I title=Zion >}}");
    expect(page).toContain('<iframe src="https://www.youtube-nocookie.com/embed/0RKpf3rK57I"');
    expect(page).toContain('sandbox="allow-scripts allow-same-origin allow-presentation"');
    expect(feed).toContain(
      '<a href="https://www.youtube.com/watch?v=0RKpf3rK57I">Watch: Zion (https://www.youtube.com/watch?v=0RKpf3rK57I)</a>',
    );
    expect(codes).toEqual([]);
  });

  test("a frame of an unknown host is a link", () => {
    const { page, codes } = shown("hexo", "{% iframe https://a.example/b %}");
    expect(page).toContain('<a href="https://a.example/b">');
    expect(page).not.toContain("<iframe");
    expect(codes).toEqual(["render/frame-refused"]);
  });
});

describe("links of other tools become links between articles", () => {
  test("a hole that link fills, whatever end of the path is given", () => {
    const { content } = shown("jekyll", "[a]({% post_url 2010-07-21-x %}#b) and [c](/posts/d.md)");
    const targets = content.holes.map(
      (hole) => hole.kind === "article" && [hole.target, hole.fragment, hole.isLoose],
    );
    expect(targets).toEqual([
      ["2010-07-21-x", "#b", true],
      ["posts/d.md", "", true],
    ]);
  });

  test("a path without an extension may be an article or an address", () => {
    const { content } = shown("docusaurus", "[a](./other) [b](/docs/x#c) [d](../e/) [f](//host.example/g)");
    expect(
      content.holes.map((hole) => (hole.kind === "article" ? [hole.target, hole.otherwise] : hole.kind)),
    ).toEqual([["articles/id/other", "./other"], ["docs/x", "/docs/x#c"], "site"]);
    expect(content.pieces.join("")).toContain('href="https://host.example/g"');
  });

  test("a picture's path that leads above the root is taken from the root", () => {
    const { content, codes } = shown("hugo", "![a](../../../../images/b.png)");
    const [hole] = content.holes.filter((found) => found.kind === "asset");
    expect(hole).toMatchObject({ target: "images/b.png" });
    expect(codes).toEqual([]);
  });

  test("a place of its own that is not there is told, and the link leads to the top", () => {
    const { page, codes } = shown("hugo", "[a](#none) [b](#Some_Part)\n\n## Some part");
    expect(page).toContain('<a href="#top">a</a> <a href="#some-part">b</a>');
    expect(codes).toEqual(["render/fragment-missing"]);
  });

  test("siar's own articles name files as they are", () => {
    const { content } = render("[a](b.md)");
    expect(content.holes).toMatchObject([{ kind: "article", target: "articles/id/b.md" }]);
    expect(content.holes[0]).not.toHaveProperty("isLoose");
  });
});

describe("notes, code and escapes as they are shown", () => {
  test("a note has the form of siar's own, and is a quotation in feeds", () => {
    const { page, feed } = shown("hugo", '{{% notice tip "Mind" %}}\nBe *careful*.\n{{% /notice %}}');
    expect(page).toContain('<aside class="admonition tip" role="note">');
    expect(page).toContain("<p><strong>Mind</strong></p>\n<p>Be <em>careful</em>.</p>");
    expect(feed).toContain("<blockquote>");
    expect(faultsIn(feed, "feed")).toEqual([]);
  });

  test("code of a tag, in a list", () => {
    const { page } = shown("jekyll", "- a\n\n  {% highlight ruby %}\n  x {{ y }}\n  {% endhighlight %}");
    expect(page).toContain('<li><p>a</p>\n<pre><code class="language-ruby">x {{ y }}\n</code></pre>\n</li>');
  });

  test("what the author shows by character references becomes code, and what a scanner missed goes", () => {
    const { page } = shown("jekyll", "a &#123;&#123; b }}\n\n<div>\n`{{ c }}`\n</div>");
    expect(page).toContain("a <code>&#123;&#123; b &#125;&#125;</code>");
    expect(page).not.toContain("c }}");
  });

  test("a picture in Hexo's tag", () => {
    const { page, codes } = shown("hexo", '{% asset_img a.jpg "A bridge" %}');
    expect(page).toContain('<img src="/assets/articles/id/kunjungan/a.jpg" alt="A bridge"');
    expect(codes).toEqual([]);
  });
});

describe("places stay those of the file", () => {
  test("of a link below what has become longer and shorter", () => {
    const body =
      "{% comment %}\na\n{% endcomment %}\n{% highlight c %}\nb\n{% endhighlight %}\n\n[c](javascript:x)";
    const [problem] = shown("jekyll", body).problems;
    expect(problem).toMatchObject({
      code: "render/url-refused",
      place: { line: 12, column: 5, length: 12, excerpt: "[c](javascript:x)" },
    });
  });

  test("of words that a tag was made of: the line of the tag", () => {
    const [problem] = shown("hugo", 'a\n\n  {{< figure src="javascript:x" alt="b" >}}').problems;
    expect(problem?.place).toMatchObject({
      line: 7,
      column: 19,
      excerpt: '  {{< figure src="javascript:x" alt="b" >}}',
    });
  });

  test("of a link that is a tag", () => {
    const { content } = shown("hugo", 'a\nb [c]({{< ref "d.md" >}})');
    expect(content.holes[0]).toMatchObject({ place: { line: 6, column: 7 } });
  });
});

test("the summary is of what is shown", () => {
  const { summary } = shown(
    "jekyll",
    "{% include a.html %}\n\nWelcome to {{ page.title }}.\n\n{% if x %}b{% endif %}",
  );
  expect(summary).toBe("Welcome to Kunjungan di Wonsan.");
});
