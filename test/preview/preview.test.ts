import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { previewFeed } from "../../src/preview/preview.ts";
import { viewOf } from "../../src/preview/reader-view.ts";
import { READERS, type Reader } from "../../src/preview/readers.ts";

const reader = (name: string): Reader => {
  const found = READERS.find((one) => one.name.startsWith(name));
  if (found === undefined) throw new Error(name);
  return found;
};
const MINIFLUX = reader("Miniflux");
const FRESH_RSS = reader("FreshRSS");
const FEEDPARSER = reader("feedparser");

describe("a reader's view", () => {
  test.each([
    [
      "text and links stay",
      MINIFLUX,
      '<p>A <a href="https://a.example/">b</a></p>',
      '<p>A <a href="https://a.example/">b</a></p>',
      [],
    ],
    [
      "R60: classes and styles go",
      MINIFLUX,
      '<p class="x" style="color:red">A</p>',
      "<p>A</p>",
      ["class of <p>", "style of <p>"],
    ],
    ["R60: a script goes with its text", MINIFLUX, "<p>A</p><script>b()</script>", "<p>A</p>", ["<script>"]],
    [
      "the text of an unknown element stays",
      MINIFLUX,
      "<details><summary>A</summary>b</details>",
      "Ab",
      ["<details>", "<summary>"],
    ],
    [
      "which another reader keeps",
      FRESH_RSS,
      "<details><summary>A</summary>b</details>",
      "<details><summary>A</summary>b</details>",
      [],
    ],
    [
      "R62: srcset is a bonus",
      FEEDPARSER,
      '<img src="https://a.example/a.png" srcset="https://a.example/b.png 2x" alt="A">',
      '<img src="https://a.example/a.png" alt="A" />',
      ["srcset of <img>"],
    ],
    [
      "R64: a frame of a known host stays",
      MINIFLUX,
      '<iframe src="https://player.vimeo.com/video/1" width="16" height="9"></iframe>',
      '<iframe src="https://player.vimeo.com/video/1" width="16" height="9"></iframe>',
      [],
    ],
    [
      "R64: a frame of another host goes",
      MINIFLUX,
      '<iframe src="https://frames.example/1"></iframe>',
      "",
      ["<iframe> of this host"],
    ],
    [
      "R64: a reader without frames",
      FEEDPARSER,
      '<iframe src="https://player.vimeo.com/video/1"></iframe>',
      "",
      ["<iframe>"],
    ],
  ])("%s (%s)", (_, { ...by }, html, shown, dropped) => {
    const view = viewOf(html, by);
    expect(view.html).toBe(shown);
    expect(view.dropped.map(({ what }) => what)).toEqual(dropped);
  });

  test("what is dropped several times is told once", () => {
    expect(viewOf('<p style="a">A</p><p style="b">B</p>', MINIFLUX).dropped).toEqual([
      { what: "style of <p>", times: 2 },
    ]);
  });

  test.each(READERS.map((one) => [one.name, one] as const))("%s: nothing of a hostile feed runs", (_, by) => {
    const { html } = viewOf(
      '<a href="javascript:a()" onclick="b()">x</a><img src=x onerror=c()><svg onload=d()><p style="background:url(javascript:e())">y</p>' +
        '<iframe srcdoc="<script>f()</script>"></iframe><a href="&#106;avascript:g()">z</a><math><mtext><script>h()</script>',
      by,
    );
    expect(faultsOf(html)).toEqual([]);
  });
});

const item = (content: string): string =>
  `<item><title>A &amp; B</title><link>https://a.example/1</link><guid>https://a.example/1</guid><description>${content}</description></item>`;
const rss = (...items: readonly string[]): Uint8Array =>
  new TextEncoder().encode(
    `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>Lake &lt;news&gt;</title><link>https://a.example/</link><description>D</description>${items.join("")}</channel></rss>`,
  );
const pageOf = (bytes: Uint8Array): string => {
  const preview = previewFeed("a.xml", bytes);
  if ("problems" in preview) throw new Error(JSON.stringify(preview.problems));
  return preview.page;
};

describe("the page", () => {
  test("has each entry's source, the view of every reader, and what was dropped", () => {
    const page = pageOf(rss(item("&lt;p onclick='x()'&gt;Text&lt;/p&gt;")));
    expect(page).toContain("<h1>Lake &lt;news&gt;</h1>");
    expect(page).toContain("&lt;p onclick=&#39;x()&#39;&gt;Text&lt;/p&gt;");
    expect(page.match(/<div class="view"><p>Text<\/p><\/div>/g)).toHaveLength(READERS.length);
    expect(page.match(/<code>onclick of &lt;p&gt;<\/code>/g)).toHaveLength(READERS.length);
  });

  test("S3: whatever the feed holds, no script and no handler stands in it", () => {
    const page = pageOf(
      rss(
        item("&lt;script&gt;a()&lt;/script&gt;&lt;img src=x onerror=b()&gt;"),
        item("</description>".slice(0, 0)),
      ),
    );
    expect(faultsOf(page)).toEqual([]);
    expect(page).toContain("Content-Security-Policy");
  });

  test("XHTML of an Atom feed is shown as it is written there", () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><id>urn:x-a:1</id><updated>2025-07-12T10:00:00Z</updated><entry><title>B</title><id>urn:x-a:2</id><updated>2025-07-12T10:00:00Z</updated><content type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>A <h:em>lake</h:em></h:p></h:div></content></entry></feed>`;
    expect(pageOf(new TextEncoder().encode(atom))).toContain(
      '<div class="view"><p>A <em>lake</em></p></div>',
    );
  });

  test("what is no feed is a problem that names the file", () => {
    expect(previewFeed("a.xml", new TextEncoder().encode("<html></html>"))).toMatchObject({
      problems: [{ place: { file: "a.xml" } }],
    });
  });
});

/** Scripts, handlers and addresses that run, found by a parser that the preview does not use. */
function faultsOf(html: string): readonly string[] {
  const faults: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (/^(?:script|object|embed|svg|math|form)$/.test(name)) faults.push(name);
      for (const [key, value] of Object.entries(attributes)) {
        if (/^on|^srcdoc$/.test(key) || /^\s*(?:javascript|vbscript|data):/i.test(value))
          faults.push(`${name} ${key}=${value}`);
      }
    },
  });
  parser.end(html);
  return faults;
}
