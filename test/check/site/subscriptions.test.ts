/** Lists of subscriptions against the feeds of the site (R87, R88). */

import { describe, expect, it } from "vitest";
import { checkSite } from "../../../src/check/site/site.ts";
import { archivedFeed } from "../../support/archived-feeds.ts";
import { bytesOf } from "../../support/sound-feeds.ts";

const outline = (path: string, more = ""): string =>
  `<outline type="rss" text="Wire" title="Wire" xmlUrl="https://wire.example/${path}" htmlUrl="https://other.example/"${more}/>`;

function opml(...outlines: readonly string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0"><head><title>Wire</title></head><body>
${outlines.join("\n")}
</body></opml>`;
}

function problemsOf(lists: Readonly<Record<string, string>>): readonly string[] {
  const files = { ...archivedFeed("", 2), ...archivedFeed("en/", 0), "feeds.opml": WHOLE, ...lists };
  const bytes = new Map(Object.entries(files).map(([path, text]) => [path, bytesOf(text)]));
  return checkSite(bytes, { baseUrl: "https://wire.example/" }).map(
    ({ code, severity, place, what }) => `${place?.file}:${place?.line} ${severity} ${code} ${what}`,
  );
}

const WHOLE = opml(outline("rss.xml"), outline("en/feed.json", ' language="en"'));

describe("a sound list", () => {
  it("names each feed in one of its formats, and no archive", () => expect(problemsOf({})).toEqual([]));

  it("of one language has the feeds of that language", () =>
    expect(problemsOf({ "feeds/en.opml": opml(outline("en/feed.json")) })).toEqual([]));

  it("need not name everything where it is not the list of everything", () =>
    expect(problemsOf({ "lists/some.opml": opml(outline("rss.xml")) })).toEqual([]));
});

describe("a list with a fault: it is found, in its line", () => {
  it.each([
    [
      "R87: a feed is missing",
      opml(outline("rss.xml")),
      /^feeds\.opml:2 warning opml\/feed-missing .*wire\.example\/en\//,
    ],
    [
      "R87: a feed twice",
      opml(outline("rss.xml"), outline("en/rss.xml"), outline("rss.xml")),
      /^feeds\.opml:5 error opml\/outline-wrong .*already\./,
    ],
    [
      "R88: a feed in two formats",
      opml(outline("rss.xml"), outline("en/rss.xml"), outline("atom.xml")),
      /^feeds\.opml:5 warning opml\/outline-wrong .*in another format/,
    ],
    [
      "an archive document",
      opml(outline("archive/0001/rss.xml")),
      /^feeds\.opml:3 error opml\/outline-wrong .*archive document/,
    ],
    [
      "a list as a feed",
      opml(outline("feeds.opml")),
      /^feeds\.opml:3 error opml\/outline-wrong .*is no feed/,
    ],
    [
      "another language than the feed's",
      opml(outline("en/feed.json", ' language="id"')),
      /^feeds\.opml:3 error opml\/outline-wrong .*"id", the feed "en"/,
    ],
    [
      "R87: a language that is none",
      opml(outline("en/rss.xml", ' language="en_GB"')),
      /^feeds\.opml:3 error feed\/language-invalid .*underscore/,
    ],
  ])("%s", (_title, list, problem) => {
    expect(problemsOf({ "feeds.opml": list })).toContainEqual(expect.stringMatching(problem));
  });

  it("R87: a feed of another language in the list of one", () => {
    const list = opml(outline("en/feed.json"));
    expect(problemsOf({ "feeds/id.opml": list })).toEqual([
      expect.stringMatching(
        /^feeds\/id\.opml:3 error opml\/outline-wrong .*The list is for "id", the feed is in "en"/,
      ),
    ]);
  });
});
