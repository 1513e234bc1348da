/** Bodies of `.html` articles: HTML through the allow-list, and no Markdown. */

import { describe, expect, it } from "vitest";
import { faultsIn, render, renderingSite } from "../support/rendering.ts";

const html = (body: string, isLenient = false) =>
  render(body, { format: "html" }, isLenient ? { ...renderingSite, isLenient } : renderingSite);

describe("a body of HTML", () => {
  it("is not read as Markdown", () => {
    const { page } = html("<p>* a\n# b\n[c](d) **e** `f` [^1]</p>\n    <p>g</p>\n\n    <p>h</p>\n");
    expect(page).toContain("* a\n# b\n[c](d) **e** `f` [^1]");
    expect(page).toContain("<p>h</p>");
    expect(page).not.toContain("<pre>");
  });

  it("passes the same allow-list as HTML in Markdown", () => {
    const { page, feed, codes } = html(
      '<!DOCTYPE html><html><head><title>t</title><style>p{}</style></head><body onload="x()">' +
        '<p onclick="x()">A <script>alert(1)</script><a href="javascript:x()">b</a></p></body></html>',
    );
    expect(page).toBe("<p>A <span>b</span></p>");
    expect(feed).toBe(page);
    expect(codes).toContain("render/html-removed");
    expect(codes).toContain("render/url-refused");
  });

  it("has holes for pictures and links, with the author's lines", () => {
    const { page, feed, content } = html('<p>A</p>\n<p><img src="a.png" alt="A"> <a href="b.md">b</a></p>');
    expect(page).toContain('<img src="/assets/articles/id/a.png" alt="A" width="640" height="480">');
    expect(feed).toContain('<a href="https://warta.example/id/b/">b</a>');
    const places = content.holes.flatMap((hole) => ("place" in hole ? hole.place.line : []));
    expect(new Set(places)).toEqual(new Set([6]));
  });

  it("has headings, a summary, an excerpt and embeds as every other", () => {
    const { page, headings, summary } = html(
      '<p>First words.</p><!-- more --><h2>Two</h2><p>Not these.</p><iframe src="https://www.youtube.com/embed/abc"></iframe>',
    );
    expect(headings).toEqual([{ level: 2, id: "two", text: "Two" }]);
    expect(summary).toBe("First words.");
    expect(page).toContain('<h2 id="two">');
    expect(page).toContain("<iframe");
  });

  it.each([
    ["elements that are never closed", "<div>".repeat(60)],
    ["elements nested beyond all use", `${"<div>".repeat(5_000)}x`],
    ["half an element", '<p>a <img src="'],
    ["a comment that is never closed", "<p>a</p><!-- b"],
    ["closing tags alone", "</p></div></body>x"],
    ["nothing of its own", "<script>x</script>"],
  ])("of %s is safe, or nothing", (_, body) => {
    const { page, feed } = html(body);
    expect(faultsIn(page, "page")).toEqual([]);
    expect(faultsIn(feed, "feed")).toEqual([]);
  });
});

describe("pictures of a lenient site", () => {
  it("are holes as a whole, so that words can stand for those that are not there", () => {
    const { content, page } = html(
      '<p><img src="a.png" alt="A &quot;b&quot;"> <img src="https://c.example/d.png"></p>',
      true,
    );
    expect(content.holes.map((hole) => [hole.kind, "words" in hole ? hole.words : ""])).toEqual([
      ["image", "A &quot;b&quot;"],
    ]);
    expect(page).toContain(
      '<img src="/assets/articles/id/a.png" alt="A &quot;b&quot;" width="640" height="480">',
    );
  });
});
