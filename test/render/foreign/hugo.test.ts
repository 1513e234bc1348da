/** Shortcodes as Hugo's documentation has them, and Zola's. */

import { describe, expect, test } from "vitest";
import { bodyOf, rewritten } from "./rewriting.ts";

describe("gohugo.io/shortcodes: the embedded ones", () => {
  test.each([
    [
      "{{< youtube 0RKpf3rK57I >}}",
      '<iframe src="https://www.youtube-nocookie.com/embed/0RKpf3rK57I"></iframe>',
    ],
    [
      '{{< youtube id=0RKpf3rK57I start=30 title="A film" >}}',
      '<iframe src="https://www.youtube-nocookie.com/embed/0RKpf3rK57I?start=30" title="A film"></iframe>',
    ],
    ["{{< vimeo 55073825 >}}", '<iframe src="https://player.vimeo.com/video/55073825"></iframe>'],
    [
      "{{< instagram CxOWiQNP2MO >}}",
      '<p><a href="https://www.instagram.com/p/CxOWiQNP2MO/">https://www.instagram.com/p/CxOWiQNP2MO/</a></p>',
    ],
    [
      '{{< x user="SanDiegoZoo" id="1453110110599868418" >}}',
      '<p><a href="https://x.com/SanDiegoZoo/status/1453110110599868418">https://x.com/SanDiegoZoo/status/1453110110599868418</a></p>',
    ],
    [
      "{{< tweet 877500564405444608 >}}",
      '<p><a href="https://x.com/i/status/877500564405444608">https://x.com/i/status/877500564405444608</a></p>',
    ],
    [
      "{{< gist jmooring 23932424365401ffa5e9d9810102a477 list.html >}}",
      '<p><a href="https://gist.github.com/jmooring/23932424365401ffa5e9d9810102a477#file-list-html">https://gist.github.com/jmooring/23932424365401ffa5e9d9810102a477#file-list-html</a></p>',
    ],
    ['{{< param "a.b" >}}', ""],
    ["a{{< toc >}}", "a"],
    ['A {{< glossary_tooltip text="Pod" term_id="pod" >}} is', "A Pod is"],
    ['{{< button href="/a b/" >}}*Go*{{< /button >}}', '<a href="/a%20b/">*Go*</a>'],
    ["{{< mermaid >}}\ngraph LR;\n{{< /mermaid >}}", "```mermaid\ngraph LR;\n```"],
    ["{{% comment %}} a {{% /comment %}}b", "b"],
  ])("%s", (body, expected) => {
    const { body: written, problems } = rewritten("hugo", body);
    expect(written).toBe(expected);
    expect(problems).toEqual([]);
  });

  test("figure with link, caption and title, over several lines", () => {
    const body =
      '{{< figure\n  src="/images/zion.jpg"\n  alt="A photograph of Zion"\n  link="https://www.nps.gov/zion/index.htm"\n  caption="Zion National Park"\n  title="Zion"\n  attr="NPS" attrlink="https://www.nps.gov/"\n  width="600" height="400"\n  class="ma0 w-75"\n>}}\nbehind';
    expect(bodyOf("hugo", body)).toBe(
      '<figure>\n<a href="https://www.nps.gov/zion/index.htm"><img src="/images/zion.jpg" alt="A photograph of Zion" width="600" height="400"></a>\n' +
        '<figcaption><strong>Zion</strong> Zion National Park <a href="https://www.nps.gov/">NPS</a></figcaption>\n</figure>\n\nbehind',
    );
  });

  test("highlight, whose options are no title", () => {
    expect(
      bodyOf(
        "hugo",
        '{{< highlight go "linenos=inline,hl_lines=3 6-8" >}}\nfunc {{< a >}}\n{{< /highlight >}}',
      ),
    ).toBe("```go\nfunc {{< a >}}\n```");
  });

  test("highlight within a line", () => {
    expect(bodyOf("hugo", "This is {{< highlight bash >}}echo $a{{< /highlight >}} code.")).toBe(
      'This is <code class="language-bash">echo &#36;a</code> code.',
    );
  });

  test("details", () => {
    expect(
      bodyOf(
        "hugo",
        '{{< details summary="See the details" open=true >}}\nThis is a **bold** word.\n{{< /details >}}',
      ),
    ).toBe("<details>\n<summary>See the details</summary>\n\n\nThis is a **bold** word.\n\n</details>");
  });

  test("notes of themes become what siar's own notes are", () => {
    expect(bodyOf("hugo", '{{% notice warning "Mind the gap" %}}\nBe *careful*.\n{{% /notice %}}')).toBe(
      "<aside>\n<p><strong>Mind the gap</strong></p>\n\n\nBe *careful*.\n\n</aside>",
    );
    expect(bodyOf("hugo", "{{< tip >}}a{{< /tip >}}", { language: "de" })).toContain("<strong>Tipp</strong>");
  });

  test("in an item of a list a note stays in the item", () => {
    expect(bodyOf("hugo", "- a\n\n  {{< note >}}\n  b\n  {{< /note >}}\n- c")).toBe(
      "- a\n\n  <aside>\n  <p><strong>Note</strong></p>\n\n  \n  b\n  \n  </aside>\n\n- c",
    );
  });
});

describe("gohugo.io/shortcodes/ref: links to articles", () => {
  test.each([
    ['[a]({{< ref "/books/book-1" >}})', "[a](article:/books/book-1)"],
    ['[a]({{% ref "book-1.md#chapter-1" %}})', "[a](article:book-1.md#chapter-1)"],
    ['[a]({{< relref path="/books/x" lang="de" >}})', "[a](article:/books/x)"],
    ['[a]({{< relref . "x.md" >}})', "[a](article:x.md)"],
    ['[a]({{< ref "#below" >}})', "[a](#below)"],
    ['[a]({{< ref "x.md" >}}#there)', "[a](article:x.md#there)"],
    ['[a](<{{< ref "x.md" >}}>)', "[a](<article:x.md>)"],
    ['<a href="{{< ref "x.md" >}}">a</a>', '<a href="article:x.md">a</a>'],
    ["[a]({{< ref `x.md` >}} 'title')", "[a](article:x.md 'title')"],
  ])("%s", (body, expected) => {
    expect(bodyOf("hugo", body)).toBe(expected);
  });
});

describe("gohugo.io/content-management/shortcodes: what is escaped is shown", () => {
  test.each([
    ["`{{</* youtube 1 */>}}`", "`{{< youtube 1 >}}`"],
    ["```\n{{%/* a */%}}\n```", "```\n{{% a %}}\n```"],
    ["{{</* a */>}}", "<code>&#123;&#123;&#60; a &#62;&#125;&#125;</code>"],
    ["{{ .Title }}", "<code>&#123;&#123; &#46;Title &#125;&#125;</code>"],
    ["{{/* comment */}}a", "a"],
    ["`{{/* a */}}`", "`{{/* a */}}`"],
    ["```\n{{</* a\nb */>}} f({{c /* d */}})\n```", "```\n{{< a\nb >}} f({{c /* d */}})\n```"],
    ["$x^{{2}}$", "$x^{{2}}$"],
    ["$a_b {{< toc >}}$", "$a_b $"],
  ])("%j", (body, expected) => {
    expect(bodyOf("hugo", body)).toBe(expected);
  });

  test("what is unknown goes, and what it holds stays", () => {
    const { body, problems } = rewritten("hugo", "{{< a/b x=1 >}}*b*{{< /a/b >}} {{< c />}}");
    expect(body).toBe("*b* ");
    expect(problems).toEqual([
      "1:1 `{{< a/b >}}` is not understood and was removed.",
      "1:32 `{{< c >}}` is not understood and was removed.",
    ]);
  });
});

describe("getzola.org/documentation/content/shortcodes", () => {
  test.each([
    [
      '{{ youtube(id="dQw4w9WgXcQ", autoplay=true) }}',
      '<iframe src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"></iframe>',
    ],
    ['{{ vimeo(id="124313553") }}', '<iframe src="https://player.vimeo.com/video/124313553"></iframe>'],
    [
      '{{ gist(url="https://gist.github.com/Keats/e5fb6aad409f28721c0ba14161644c57") }}',
      '<p><a href="https://gist.github.com/Keats/e5fb6aad409f28721c0ba14161644c57">https://gist.github.com/Keats/e5fb6aad409f28721c0ba14161644c57</a></p>',
    ],
    [
      '{% quote(author="Vincent") %}\nA quote\n{% end %}',
      "<blockquote>\n\n\nA quote\n\n<p>— Vincent</p>\n</blockquote>",
    ],
    ["{{ aside }}", "<code>&#123;&#123; aside &#125;&#125;</code>"],
    ["`{{/* a() */}}`", "`{{ a() }}`"],
    ["[a](@/blog/x.md#b)", "[a](/blog/x.md#b)"],
    ["{% a(b=[1, 2]) %}c{% end %}", "c"],
  ])("%s", (body, expected) => {
    expect(bodyOf("zola", body)).toBe(expected);
  });
});
