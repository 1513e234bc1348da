/** Whatever is put together of the further syntaxes, Markdown and HTML: feeds stay plain, pages well-formed, nothing acts. */

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Site } from "../../../src/model/site.ts";
import { tag, word } from "../../support/hostile-markdown.ts";
import { faultsIn, render, renderingSite } from "../../support/rendering.ts";

const site: Site = { ...renderingSite, math: true, highlight: true };

const piece = fc.oneof(
  fc.constantFrom(
    ..."::: :::note :::tip[ ::::info :::details {open} {#a .b} {: #c} {:toc} {:.x} * ** _ ` ``` ```js ```math $ $$ \\( \\) \\[ \\]".split(
      " ",
    ),
    ..."> [!NOTE] [!tip]- [^1] [^1]: : :smile: :+1: # ## - 1. <!--more--> {/* truncate */} 。 「 」 次 \\frac{ } {".split(
      " ",
    ),
    "</aside>",
    '<aside class="admonition note" role="note">',
    '<code class="language-js">',
    '<pre><code class="language-js">&lt;b&gt;',
    "</code></pre>",
    "<details><summary>",
    "<math><mi>",
    '<span class="hljs-keyword">',
  ),
  word,
  tag,
);
const body = fc
  .array(fc.tuple(piece, fc.constantFrom("", " ", "\n", "\n\n", "\n    ", "\n> ")), { maxLength: 25 })
  .map((pieces) => pieces.map(([text, gap]) => text + gap).join(""));

/** Our own elements and attributes, in the form in which we write them and in no other. */
function withoutOurs(page: string): string {
  return page
    .replace(/<math(?: display="block")?(?: class="tml-display")?>(?:(?!<math)[\s\S])*?<\/math>/g, (math) => {
      expect(math).not.toMatch(/<(?!\/?(?:m[a-z]+|none)[ >])|\son\w+=|style=|href=|src=/);
      return "";
    })
    .replace(/<div class="math" tabindex="0">/g, "<div>")
    .replace(/<aside class="admonition [a-z]+"( id="[^"]*")? role="note">/g, "<aside$1>");
}

test("S3, R60, R69", () => {
  fc.assert(
    fc.property(body, (text) => {
      const { page, feed } = render(text, {}, site);
      expect(faultsIn(feed, "feed")).toEqual([]);
      expect(faultsIn(withoutOurs(page), "page")).toEqual([]);
      expect(`${page}${feed}`).not.toContain("\u0001");
      expect(feed).not.toMatch(/<math|<[^<>]*hljs-|<aside class/);
    }),
    { numRuns: 1500 },
  );
}, 120_000);
