/** One fixture for each problem of the HTML in a built feed. */

import type { ContentFacts } from "../../../src/problems/words/check-content.ts";
import type { DamageFixture, FixturesOf } from "./fixture.ts";

/** A feed whose first entry holds this HTML before its own; the problem stands where its first tag begins. */
function holding(html: string, says: string, points: string = html): DamageFixture {
  return { file: "rss.xml", from: "<p>Satu paragraf", to: `${html}\n<p>Satu paragraf`, points, says };
}

export const contentFixtures: FixturesOf<keyof ContentFacts> = {
  "content/empty": {
    file: "en/rss.xml",
    from: "<p>One paragraph.</p>",
    to: "<p> </p>",
    points: "<p> </p>",
    says: "nothing to read",
  },
  "content/escaped-twice": {
    file: "en/rss.xml",
    from: "<p>One paragraph.</p>",
    to: "&lt;p>One paragraph.&lt;/p>",
    points: "&lt;p>",
    says: "tags written as text",
  },
  "content/element-forbidden": holding("<script>count()</script>", "`<script>`"),
  "content/attribute-forbidden": holding('<p style="color: red">Baru.</p>', "attribute `style`"),
  "content/comment-present": { ...holding("<!-- baru -->", "a comment"), severity: "warning" },
  "content/element-unclosed": holding("<em>Baru.", "`<em>` is never closed"),
  "content/nested-too-deep": holding(`${"<em>".repeat(256)}<q>`, "more than 256 deep", "<q>"),
  "content/heading-first-level": holding("<h1>Baru</h1>", "an `<h1>`"),
  "content/url-relative": holding('<a href="/dua/">Dua</a>', 'is relative: "/dua/"'),
  "content/url-invalid": holding('<a href="https://warta.example/d ua/">Dua</a>', "It holds a blank"),
  "content/url-scheme-forbidden": holding('<a href="javascript:alert(1)">Dua</a>', '"javascript"'),
  "content/image-incomplete": holding(
    '<img src="https://other.example/peta.png" width="4" height="3">',
    "no right `alt`",
  ),
  "content/media-wrong": holding(
    '<video src="https://other.example/1.mp4"></video> <a href="https://other.example/1.mp4">Video</a>',
    "It has no `controls`",
  ),
};
