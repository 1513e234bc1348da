/** Tag plugins as Hexo's documentation has them, and the shortcodes of Nunjucks in Eleventy's. */

import { describe, expect, test } from "vitest";
import { bodyOf, rewritten } from "./rewriting.ts";

describe("hexo.io/docs/tag-plugins", () => {
  test.each([
    ["{% asset_img example.jpg %}", '<p><img src="2019-01-01-hello/example.jpg"></p>'],
    [
      '{% asset_img example.jpg "This is an example image" %}',
      '<p><img src="2019-01-01-hello/example.jpg" alt="This is an example image"></p>',
    ],
    [
      '{% img [class names] /path/to/image 120 80 \'"title text" "alt text"\' %}',
      '<p><img src="/path/to/image" alt="alt text" title="title text" width="120" height="80"></p>',
    ],
    [
      "{% img left /path/to/image.png 'title text' 'alt text' %}",
      '<p><img src="/path/to/image.png" alt="alt text" title="title text"></p>',
    ],
    ["a {% link text https://google.com/x %}", 'a <a href="https://google.com/x">text</a>'],
    ["[a]({% post_path hexo-3-8-released %})", "[a](article:hexo-3-8-released)"],
    ["{% post_link hexo-3-8-released %}", '<a href="article:hexo-3-8-released">hexo-3-8-released</a>'],
    [
      "{% post_link hexo-3-8-released 'Link to a post' %}",
      '<a href="article:hexo-3-8-released">Link to a post</a>',
    ],
    ["{% asset_link a.pdf 'the file' %}", '<a href="2019-01-01-hello/a.pdf">the file</a>'],
    [
      "{% youtube lJIrF4YjHfQ %}",
      '<iframe src="https://www.youtube-nocookie.com/embed/lJIrF4YjHfQ"></iframe>',
    ],
    ["{% vimeo 36579366 %}", '<iframe src="https://player.vimeo.com/video/36579366"></iframe>'],
    ["{% iframe https://a.example/b 100 200 %}", '<iframe src="https://a.example/b"></iframe>'],
    ["{% rawblock %}*a*{% endrawblock %}", "*a*"],
    ["a<!-- more -->b", "a<!-- more -->b"],
  ])("%s", (body, expected) => {
    const { body: written, problems } = rewritten("hexo", body);
    expect(written).toBe(expected);
    expect(problems).toEqual([]);
  });

  test.each([
    ["", ""],
    ["David Levithan, Wide Awake", "<p>— David Levithan, <cite>Wide Awake</cite></p>\n"],
    [
      "@DevDocs https://twitter.com/devdocs/status/1",
      '<p>— &#64;DevDocs, <cite><a href="https://twitter.com/devdocs/status/1">twitter&#46;com&#47;devdocs&#47;status&#47;1</a></cite></p>\n',
    ],
    [
      "Seth Godin http://sethgodin.example/welcome.html Welcome to Island Marketing",
      '<p>— Seth Godin, <cite><a href="http://sethgodin.example/welcome.html">Welcome to Island Marketing</a></cite></p>\n',
    ],
  ])("blockquote %s", (args, expected) => {
    expect(bodyOf("hexo", `{% blockquote ${args} %}\nEvery *interaction*.\n{% endblockquote %}`)).toBe(
      `<blockquote>\n\n\nEvery *interaction*.\n\n${expected}</blockquote>`,
    );
  });

  test.each([
    ["", "```\n"],
    ["lang:objc", "```objc\n"],
    ["Array.map", "<p>Array&#46;map</p>\n\n```\n"],
    [
      "_.compact http://underscorejs.org/#compact Underscore.js",
      '<p>&#95;&#46;compact <a href="http://underscorejs.org/#compact">Underscore&#46;js</a></p>\n\n```\n',
    ],
  ])("codeblock %s", (args, expected) => {
    expect(bodyOf("hexo", `{% codeblock ${args} %}\nalert('Hello {{ x }}');\n{% endcodeblock %}`)).toBe(
      `${expected}alert('Hello {{ x }}');\n\`\`\``,
    );
  });

  test.each([
    ["primary", "Note"],
    ["info no-icon", "Info"],
    ['warning "Mind the gap"', "Mind the gap"],
  ])("theme-next.js.org/docs/tag-plugins/note: %s", (args, heading) => {
    expect(bodyOf("hexo", `{% note ${args} %}\na\n{% endnote %}`)).toContain(`<strong>${heading}</strong>`);
  });

  test("files of an article that is a folder lie beside it", () => {
    expect(bodyOf("hexo", "{% asset_img a.jpg %}", { path: "_posts/hello/index.md" })).toBe(
      '<p><img src="a.jpg"></p>',
    );
  });
});

describe("11ty.dev/docs/shortcodes", () => {
  test.each([
    ['{% image "./img/x.jpg", "A bridge" %}', '<p><img src="/img/x.jpg" alt="A bridge"></p>'],
    ["{# a comment #}b", "b"],
    ["## A {#id}\n\n## B {#other}", "## A {#id}\n\n## B {#other}"],
    ["[a]({{ '/b/' | url }})", "[a](/b/)"],
    ["{% set a %}b{% endset %}{{ a | safe }}", "b"],
    ["{% raw %}{{ a }}{% endraw %}", "<code>&#123;&#123; a &#125;&#125;</code>"],
  ])("%s", (body, expected) => {
    expect(bodyOf("eleventy", body)).toBe(expected);
  });
});
