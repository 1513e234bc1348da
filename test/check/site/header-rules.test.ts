/** `_headers` as Netlify and Cloudflare read it (R56, R99): what they would join, ignore or refuse is found in its line. */

import { describe, expect, it } from "vitest";
import { placed } from "../../../src/check/finding.ts";
import { judgeHeaders } from "../../../src/check/site/header-rules.ts";

function problemsOf(text: string): readonly string[] {
  return placed("_headers", text, judgeHeaders(text).findings).map(
    ({ place, what }) => `${place?.line} ${what}`,
  );
}

const LINK = '  Link: <https://hub.example/>; rel="hub", <https://warta.example/rss.xml>; rel="self"\n';

const SOUND = `# feeds
/assets/*
  Cache-Control: public, max-age=31536000, immutable
  X-Content-Type-Options: nosniff

/rss.xml
  Content-Type: application/rss+xml; charset=utf-8
${LINK}
/kategori/:term/rss.xml
  Content-Type: application/rss+xml; charset=utf-8
  ! X-Frame-Options

/archive/:n/rss.xml
  Content-Type: application/rss+xml; charset=utf-8
  Link: <https://warta.example/rss.xml>; rel=current; type="application/rss+xml"

/:a/:b/:c/rss.xml
  Content-Type: application/rss+xml; charset=utf-8
  Link: <https://one.example/>; rel="hub"
  Link: <https://two.example/>; rel="hub"

https://preview.example/*
  X-Robots-Tag: noindex
`;

describe("a sound file", () => {
  it("has links, placeholders and one rule a path", () => expect(problemsOf(SOUND)).toEqual([]));

  it("lends its links to be followed, but for the hub, which is another's", () => {
    expect(judgeHeaders(SOUND).links.map(({ url, what }) => `${what} ${url}`)).toEqual([
      'Link rel="self" https://warta.example/rss.xml',
      'Link rel="current" https://warta.example/rss.xml',
    ]);
  });

  it("may set different headers for one file by two rules", () =>
    expect(problemsOf("/*\n  X-A: 1\n/rss.xml\n  X-B: 1\n")).toEqual([]));
});

const DAMAGES: readonly (readonly [title: string, from: string, to: string, problem: RegExp])[] = [
  ["R99: two splats", "/assets/*", "/*/assets/*", /^2 .*more than one `\*`/],
  ["a path without a slash", "/rss.xml\n", "rss.xml\n", /^6 .*begins neither/],
  ["a placeholder without a name", "/archive/:n/", "/archive/:/", /^14 .*a colon and a word/],
  ["a placeholder of other signs", "/archive/:n/", "/archive/:n-1/", /^14 .*a colon and a word/],
  ["one placeholder twice", "/:a/:b/:c/", "/:a/:b/:a/", /^18 .*one placeholder twice/],
  ["R99: two rules of one path", "/kategori/:term/rss.xml", "/rss.xml", /^10 .*has headers already/],
  [
    "a header twice in one rule",
    "  X-Content-Type-Options: nosniff",
    "  cache-control: no-store",
    /^4 .*that header already/,
  ],
  [
    "R99: a placeholder that matches another rule's path",
    "/archive/:n/rss.xml",
    "/:n",
    /^15 .*\/rss\.xml has that header too/,
  ],
  [
    "R99: a splat over another rule's path",
    "/assets/*\n",
    "/*\n  Content-Type: text/plain\n",
    /^8 .*\/\* has that header too/,
  ],
  ["R99: two patterns that match one path", "/:a/:b/:c/", "/kategori/:b/", /^19 .*has that header too/],
  [
    "a link without brackets",
    '<https://warta.example/rss.xml>; rel="self"',
    'https://warta.example/rss.xml; rel="self"',
    /^8 .*A link is/,
  ],
  ["R56: a link without a relation", '; rel="self"', "", /^8 .*has no `rel`/],
  [
    "R56: a relative link",
    '<https://warta.example/rss.xml>; rel="self"',
    '</rss.xml>; rel="self"',
    /^8 .*not absolute/,
  ],
  ["no header at all", "  X-Content-Type-Options: nosniff", "  nosniff", /^4 .*`Name: value`/],
  ["R99: a line of over 2,000 characters", "immutable", `immutable, ${"x".repeat(2000)}`, /^3 .*too long/],
  ["a carriage return", "immutable\n", "immutable\r\n", /^3 .*carriage return/],
];

describe("a file damaged in one place: the damage is found, in its line", () => {
  it.each(DAMAGES)("%s", (_title, from, to, problem) => {
    expect(SOUND).toContain(from);
    expect(problemsOf(SOUND.replace(from, () => to))).toContainEqual(expect.stringMatching(problem));
  });

  it("a header before any path", () =>
    expect(problemsOf("  X-A: b\n")).toEqual([expect.stringMatching(/^1 .*No path/)]));

  it("R99: more than 100 rules are one problem", () => {
    const rules = Array.from({ length: 150 }, (_, n) => `/${n}.xml\n  X-A: b\n`).join("");
    expect(problemsOf(rules)).toEqual([expect.stringMatching(/^201 .*rule 101 of 100/)]);
  });

  it("a hostile file ends", () => {
    expect(problemsOf(`${"/*a".repeat(600)}\n`.repeat(300)).length).toBeGreaterThan(0);
    expect(problemsOf(`/x\n  Link: ${"<".repeat(100_000)}\n`).length).toBeGreaterThan(0);
    expect(problemsOf(`/x\n  Link: <https://a.example/>${"; x".repeat(50_000)}`).length).toBeGreaterThan(0);
  });
});
