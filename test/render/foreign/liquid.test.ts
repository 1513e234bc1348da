/** Liquid as Jekyll's documentation has it: tags, filters, links, and what is kept from Liquid. */

import { describe, expect, test } from "vitest";
import { bodyOf, rewritten } from "./rewriting.ts";

const YOUTUBE = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ";

describe("jekyllrb.com/docs/liquid/tags: what carries content is written anew", () => {
  test("a highlighted block becomes a fence, and Liquid in it stays as text", () => {
    const body = "Before\n{% highlight ruby linenos %}\ndef foo\n  {{ x }}\nend\n{% endhighlight %}\nAfter";
    expect(bodyOf("jekyll", body)).toBe("Before\n\n```ruby\ndef foo\n  {{ x }}\nend\n```\n\nAfter");
  });

  test("a fence is longer than the backticks in it, and stays in its list", () => {
    const body = "- a\n\n  {% highlight md %}\n  ```\n  x\n  ```\n  {% endhighlight %}\n- b";
    expect(bodyOf("jekyll", body)).toBe("- a\n\n  ````md\n  ```\n  x\n  ```\n  ````\n\n- b");
  });

  test.each([
    ["[a]({% post_url 2010-07-21-name-of-post %})", "[a](article:2010-07-21-name-of-post)"],
    [
      "[a]({{ site.baseurl }}{% post_url /subdir/2010-07-21-x %}#top)",
      "[a](article:/subdir/2010-07-21-x#top)",
    ],
    ["[a]({% link _posts/2016-07-26-name-of-post.md %})", "[a](article:_posts/2016-07-26-name-of-post.md)"],
    ["[a]({% link /assets/files/doc.pdf %})", "[a](/assets/files/doc.pdf)"],
    ["[a]({% link docs/Two words/index.md %})", "[a](article:docs/Two words/index.md)"],
    ['<a href="{% post_url 2010-07-21-x %}">a</a>', '<a href="article:2010-07-21-x">a</a>'],
    ["[1]: {% post_url 2010-07-21-x %}", "[1]: article:2010-07-21-x"],
    ["See {% post_url 2010-07-21-x %}.", 'See <a href="article:2010-07-21-x">x</a>.'],
  ])("the link %s", (body, expected) => {
    expect(bodyOf("jekyll", body)).toBe(expected);
  });

  test.each([
    ["![a]({{ site.baseurl }}/a.png)", "![a](/a.png)"],
    ["![a]({{ site.url }}{{ site.baseurl }}/a.png)", "![a](/a.png)"],
    ['![a]({{ "/assets/style sheet.css" | relative_url }})', "![a](/assets/style%20sheet.css)"],
    ["<img src=\"{{ '/a.png' | absolute_url }}\">", '<img src="/a.png">'],
    ['[a]({{ "a" | prepend: "/b/" | prepend: site.baseurl }})', "[a](/b/a)"],
    ["![a]({{ site.url }}{{ site.baseurl }}/b c d.png)", "![a](/b%20c%20d.png)"],
    ['![a]({{ site.url }}/b.png "c d")', '![a](/b.png "c d")'],
    ['<img src="{{ site.url }}{{ site.baseurl }}//b.png">', '<img src="/.//b.png">'],
    ["[home]({{ site.baseurl }})", "[home](/)"],
    ["At {{ site.url }}/feed.xml", "At https://warta.example/feed.xml"],
    ["{{ page.title }}", "Kunjungan di Wonsan"],
    ["{% assign a = 'b' %}{{ a }}", "b"],
  ])("the output %s", (body, expected) => {
    expect(bodyOf("jekyll", body)).toBe(expected);
  });

  test.each([
    ['{% include youtube.html id="dQw4w9WgXcQ" %}', `<iframe src="${YOUTUBE}"></iframe>`],
    ['{% include embed/youtube.html id="dQw4w9WgXcQ" %}', `<iframe src="${YOUTUBE}"></iframe>`],
    ['{% include video id="dQw4w9WgXcQ" provider="youtube" %}', `<iframe src="${YOUTUBE}"></iframe>`],
    ["{% youtube https://youtu.be/dQw4w9WgXcQ %}", `<iframe src="${YOUTUBE}"></iframe>`],
    [
      '{% include image.html url="/a.png" description="A bridge" %}',
      '<figure>\n<img src="/a.png" alt="A bridge">\n<figcaption>A bridge</figcaption>\n</figure>',
    ],
    [
      "{% gist parkr/931c1c8d465a04042403 %}",
      '<p><a href="https://gist.github.com/parkr/931c1c8d465a04042403">https://gist.github.com/parkr/931c1c8d465a04042403</a></p>',
    ],
  ])("%s", (body, expected) => {
    expect(bodyOf("jekyll", body)).toBe(expected);
  });

  test("a block with an include in the middle of text is parted from it by blank lines", () => {
    const body = 'a\n{% include youtube.html id="dQw4w9WgXcQ" %}\n*b*';
    expect(bodyOf("jekyll", body)).toBe(`a\n\n<iframe src="${YOUTUBE}"></iframe>\n\n*b*`);
  });

  test("what is captured stands where it is put out", () => {
    const body = "{% capture n %}\n*a*\n{% endcapture %}\n<div>{{ n | markdownify }}</div>";
    expect(bodyOf("jekyll", body)).toBe("\n<div>\n\n*a*\n\n</div>");
  });
});

describe("shopify.github.io/liquid: the language itself", () => {
  test.each([
    ["{% if a %}A{% elsif b %}B{% else %}C{% endif %}", "A"],
    ["{% unless a %}A{% endunless %}", "A"],
    ["{% if a %}{% if b %}A{% else %}B{% endif %}C{% else %}D{% endif %}", "AC"],
    ["{% case a %}x{% when 1 %}A{% when 2 %}B{% endcase %}", "A"],
    ["a{% comment %} {{ b }} {% endcomment %}c", "ac"],
    ["{% for a in b %}{{ a }}{% endfor %}c", "c"],
    ["{%- if a -%}A{%- endif -%}", "A"],
    ["{::comment}a{:/comment}b", "b"],
  ])("%s", (body, expected) => {
    const { body: written, problems } = rewritten("jekyll", body);
    expect(written).toBe(expected);
    expect(problems).toEqual([]);
  });
});

describe("what is raw is shown, and code is left alone", () => {
  test.each([
    ["`{{ a }}`", "`{{ a }}`"],
    ["``{% a %} ` {{ b }}``", "``{% a %} ` {{ b }}``"],
    ["`{% raw %}{{ a }}{% endraw %}`", "`{{ a }}`"],
    ["~~~\n{% a %}\n~~~", "~~~\n{% a %}\n~~~"],
    ["```\n{% raw %}\n{{ a }}\n{% endraw %}\n```", "```\n{{ a }}\n```"],
    ["a\n\n    {{ b }}\n\nc", "a\n\n    {{ b }}\n\nc"],
    ["> ```\n> {{ a }}\n> ```\n{{ b }}", "> ```\n> {{ a }}\n> ```\n"],
    ["<pre>{{ a }}</pre><!-- {% b %} -->", "<pre>{{ a }}</pre><!-- {% b %} -->"],
    ["{% raw %}`{{ a }}`{% endraw %}", "`{{ a }}`"],
    ["`{{% raw %}{ a }{% endraw %}}`", "`{{ a }}`"],
    ["{% raw %}{{ a }}{% endraw %}", "<code>&#123;&#123; a &#125;&#125;</code>"],
    ['{{ "{% raw %}" }}', "<code>&#123;&#37; raw &#37;&#125;</code>"],
  ])("%j", (body, expected) => {
    expect(bodyOf("jekyll", body)).toBe(expected);
  });

  test("four columns within an item of a list are no code, and what stands there is read", () => {
    expect(bodyOf("jekyll", "1. a\n\n    {{ page.title }}")).toBe("1. a\n\n    Kunjungan di Wonsan");
  });
});

describe("what is unknown is removed and counted", () => {
  test("one warning for each kind, at its first place", () => {
    const { body, problems } = rewritten("jekyll", "a {% foo x %} b\n{% foo y %}c{% endfoo %} {{ page.z }}");
    expect(body).toBe("a  b\nc ");
    expect(problems).toEqual([
      "1:3 `{% foo %}` is not understood and was removed, 2 times in this article.",
      "2:26 `{{ page.z }}` is not understood and was removed.",
    ]);
  });

  test("an include by its file, and one whose arguments say nothing", () => {
    const { body, problems } = rewritten("jekyll", "{% include a.html %}{% include youtube.html %}");
    expect(body).toBe("");
    expect(problems.map((said) => said.split("`")[1])).toEqual([
      "{% include a.html %}",
      "{% include youtube.html %}",
    ]);
  });

  test("settings say what becomes of more", () => {
    const shortcodes = { film: "youtube", aside2: "unwrap", ad: "remove" } as const;
    const body = "{% film dQw4w9WgXcQ %}\n\n{% aside2 %}a{% endaside2 %}{% ad %}b{% endad %}";
    const { body: written, problems } = rewritten("jekyll", body, {}, { shortcodes });
    expect(written).toBe(`<iframe src="${YOUTUBE}"></iframe>\n\na`);
    expect(problems).toEqual([]);
  });

  test("of more than 25 kinds the rest is told as one", () => {
    const body = Array.from({ length: 40 }, (_, index) => `{% z${index} %}`).join("");
    const { problems } = rewritten("jekyll", body);
    expect(problems).toHaveLength(26);
    expect(problems.at(-1)).toContain("15 times");
  });
});

describe("lines and the rest", () => {
  test("each line is known to come from one of the file's", () => {
    const body = "a\n{% comment %}\nx\n{% endcomment %}\nb\n{% highlight c %}\nd\n{% endhighlight %}\ne";
    const { body: written, lines } = rewritten("jekyll", body);
    const origin = (line: string) => lines[written.split("\n").indexOf(line)];
    expect(["a", "b", "```c", "d", "e"].map(origin)).toEqual([1, 5, 6, 7, 9]);
    expect(lines).toHaveLength(written.split("\n").length);
  });

  test("a line on which nothing is left does not end the HTML around it", () => {
    expect(bodyOf("jekyll", "<ul>\n{% if a %}\n    <li>b</li>\n{% endif %}\n</ul>")).toBe(
      "<ul>\n    <li>b</li>\n</ul>",
    );
  });

  test("siar's own articles hold no template syntax: they are as they are", () => {
    const body = "{% if a %} {{ b }} {{< c >}} [caption] <Foo/>";
    expect(bodyOf("siar", body)).toBe(body);
  });

  test("in HTML with front matter code is written as an element", () => {
    expect(
      bodyOf("jekyll", "<p>a</p>\n{% highlight c %}\na<b;\n{% endhighlight %}", { format: "html" }),
    ).toBe('<p>a</p>\n<pre><code class="language-c">a&#60;b;</code></pre>');
  });
});
