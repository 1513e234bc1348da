/** Coloured code: on pages that ask for it, in languages that are known, with every character in its place (R69). */

import { describe, expect, test } from "vitest";
import type { Site } from "../../../src/model/site.ts";
import { highlightCode } from "../../../src/render/highlight.ts";
import { escapeText } from "../../../src/render/inline-text.ts";
import { faultsIn, render, renderingSite } from "../../support/rendering.ts";

const site: Site = { ...renderingSite, highlight: true };
const fenced = (language: string, code: string): string => `\`\`\`${language}\n${code}\n\`\`\``;
const plain = (html: string): string => html.replace(/<\/?span[^<>]*>/g, "");

test("pages have spans with classes, feeds plain code", () => {
  const { page, feed } = render(fenced("js", 'const a = "<b>" && 1;'), {}, site);
  expect(page).toContain('<pre><code class="language-js"><span class="hljs-keyword">const</span>');
  expect(feed).toBe('<pre><code>const a = "&lt;b&gt;" &amp;&amp; 1;\n</code></pre>');
  expect(plain(page).replace(/ class="[^"]*"/, "")).toBe(feed);
  expect([...faultsIn(page, "page"), ...faultsIn(feed, "feed")]).toEqual([]);
});

test("only where the site says so, and only what is known", () => {
  expect(render(fenced("js", "let a;")).page).not.toContain("<span");
  for (const language of ["", "tidakada", "text", "../../x", "constructor", "__proto__"])
    expect(render(fenced(language, "let a;"), {}, site).page).not.toContain("<span");
  expect(render("`let a`", {}, site).page).not.toContain("<span");
});

test.each(["js {1,3}", "js{1,3}", "js:line-numbers", "js title=x.js", "JavaScript"])(
  "`%s` names a language",
  (info) => {
    expect(render(fenced(info, "let a;"), {}, site).page).toContain('<span class="hljs-keyword">let</span>');
  },
);

test("a difference shows what came and what went", () => {
  const { page } = render(fenced("diff", "-lama\n+baru"), {}, site);
  expect(page).toContain('<span class="hljs-deletion">-lama</span>');
  expect(page).toContain('<span class="hljs-addition">+baru</span>');
});

describe("the text is the same character by character", () => {
  const CODE = [
    "a < b && c > d; 'x' \"y\" `z {1}` &amp; &lt;",
    '<!doctype html><script>let a = "</script>";</script><style>a{b:c}</style><p title="x">&nbsp;</p>',
    "# a\n\n- b\n\n```js\nlet c;\n```\n<b>d</b>",
    "\t  \n\n日本語 😀 \u0301",
    "<?php echo '<b>' . $a; ?>\n<b>",
    '"unclosed',
    "/* unclosed",
  ];
  const LANGUAGES =
    "js ts jsx html vue css scss json yaml toml bash sh console python pycon ruby php go rust java kotlin c cpp csharp " +
    "sql diff markdown dockerfile nginx ini xml swift haskell elixir lua perl r powershell makefile http graphql " +
    "erb jinja2 twig handlebars clojure latex";
  test.each(LANGUAGES.split(" "))("%s", (language) => {
    for (const code of CODE) {
      const coloured = highlightCode(code, language);
      expect(coloured, code).toBeDefined();
      expect(plain(coloured ?? "")).toBe(escapeText(code));
    }
  });
});
