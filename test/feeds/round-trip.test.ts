/** What goes in comes out, whatever it is: through each format and through parsers that we did not write. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Feed } from "../../src/feeds/feed.ts";
import { isClean } from "../../src/text/characters.ts";
import { plainEntry, sampleDocument } from "../support/feed-samples.ts";
import { type ReadXml, readXml } from "../support/read-xml.ts";

/** Text that stands in the way of XML, HTML and JSON, among anything that Unicode has. */
const wild = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: fc.string({ unit: "binary", minLength: 1 }) },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          "]]>",
          "]]",
          ">",
          "<b>",
          "</title>",
          "<!--",
          "-->",
          "<![CDATA[",
          "<?php ?>",
          "&",
          "&amp;",
          "&amp;amp;",
          "&#x26;",
          "&nbsp;",
          "AT&T",
          "5 < 6",
          '"',
          "'",
          "\t",
          "\n",
          "\r",
          "\r\n",
          "\u2028",
          "\u0085",
          "\u00A0",
          "\u202E",
          "👩‍🚀",
          "한국",
          "Москва",
        ),
      },
    ),
    { minLength: 1 },
  )
  .map((parts) => parts.join(""));

/**
 * What a reading stage passes on: no character that XML forbids, and something to see. The binding of libxml2 takes
 * U+FEFF at the start of a long value for the mark of a file, and loses it.
 */
const clean = wild.filter((text) => isClean(text) && text.trim() !== "" && !text.startsWith("\ufeff"));

/** Any 16-bit units at all, as a program may hand them to `Feed`. */
const broken = fc
  .array(
    fc.oneof(wild, fc.constantFrom("\0", "\b", "\v", "\f", "\x1F", "\uFFFE", "\uFFFF", "\uD83D", "\uDE00")),
  )
  .map((parts) => `a${parts.join("")}z`);

interface Said {
  readonly title: string;
  readonly author: string;
  readonly category: string;
  readonly term: string;
  readonly summary: string;
  readonly content: string;
}

const said = fc.record({
  title: clean,
  author: clean,
  category: clean,
  term: clean,
  summary: clean,
  content: clean,
});

function feedOf({ title, author, category, term, summary, content }: Said): Feed {
  const person = { name: author, kind: "person" } as const;
  return Feed.from(sampleDocument({ title, subtitle: summary, rights: author, authors: [person] }), [
    plainEntry({
      title,
      summary,
      contentHtml: content,
      authors: [person],
      categories: [{ term, label: category, scheme: `https://h.example/?${encodeURIComponent(term)}&<` }],
      rights: author,
    }),
  ]);
}

const runs = { numRuns: 300 };

describe("D15: any text survives exactly", () => {
  test("R27, R28: through RSS", () => {
    fc.assert(
      fc.property(said, (text) => {
        const { one } = readXml(feedOf(text).rss2());
        expect(one("/rss/channel/title")).toBe(text.title);
        expect(one("/rss/channel/description")).toBe(text.summary);
        expect(one("//item/title")).toBe(text.title);
        expect(one("//item/dc:creator")).toBe(text.author);
        expect(one("//item/category")).toBe(text.category);
        expect(one("//item/content:encoded")).toBe(text.content);
        expect(textOf(one("//item/description"))).toBe(text.summary);
      }),
      runs,
    );
  });

  test("R41: through Atom", () => {
    fc.assert(
      fc.property(said, (text) => {
        const { one } = readXml(feedOf(text).atom1());
        expect(one("/a:feed/a:title")).toBe(text.title);
        expect(one("//a:entry/a:title")).toBe(text.title);
        expect(one("//a:entry/a:author/a:name")).toBe(text.author);
        expect(one("//a:entry/a:category/@label")).toBe(text.category);
        expect(one("//a:entry/a:category/@term")).toBe(text.term);
        expect(one("//a:entry/a:summary")).toBe(text.summary);
        expect(one("//a:entry/a:content")).toBe(text.content);
        expect(one("//a:entry/a:rights")).toBe(text.author);
      }),
      runs,
    );
  });

  test("R48, R54: through JSON Feed", () => {
    fc.assert(
      fc.property(said, (text) => {
        const feed = JSON.parse(feedOf(text).json1());
        expect(feed.title).toBe(text.title);
        expect(feed.items).toHaveLength(1);
        expect(feed.items[0]).toMatchObject({
          title: text.title,
          authors: [{ name: text.author }],
          tags: [text.category],
          summary: text.summary,
          content_html: text.content,
        });
      }),
      runs,
    );
  });
});

describe("R18: text that XML forbids", () => {
  /** The rule said again in other words: code points that the Char production of XML 1.0 has. */
  const allowed = (text: string): string =>
    [...text]
      .filter((character) => {
        const code = character.codePointAt(0) ?? 0;
        return (
          [9, 10, 13].includes(code) ||
          (code >= 32 && code <= 0xd7ff) ||
          (code >= 0xe000 && code <= 0xfffd) ||
          code > 0xffff
        );
      })
      .join("");

  test("is removed from what is handed to `Feed`, and nothing else is", () => {
    fc.assert(
      fc.property(broken, broken, broken, (title, name, content) => {
        const feed = new Feed({ title, link: "https://h.example/", copyright: name });
        feed.addItem({
          title,
          link: "https://h.example/a/",
          date: new Date(0),
          content,
          author: [{ name }],
          category: [{ name }],
          extensions: [{ name: "_x", objects: { about: content, _attributes: { "n-1": title } } }],
        });
        const rss: ReadXml = readXml(feed.rss2());
        const atom = readXml(feed.atom1());
        const [item] = JSON.parse(feed.json1()).items;
        expect([rss.one("//item/title"), atom.one("//a:entry/a:title"), item.title]).toEqual(
          Array(3).fill(allowed(title)),
        );
        expect([rss.one("//item/dc:creator"), atom.one("//a:entry/a:author/a:name")]).toEqual(
          Array(2).fill(allowed(name)),
        );
        expect([rss.one("//item/category"), atom.one("//a:category/@term")]).toEqual(
          Array(2).fill(allowed(name)),
        );
        expect([rss.one("//item/description"), atom.one("//a:content")]).toEqual(
          Array(2).fill(allowed(content)),
        );
        expect([rss.one("//item/_x/about"), rss.one("//item/_x/@n-1")]).toEqual([
          allowed(content),
          allowed(title),
        ]);
      }),
      runs,
    );
  });
});

/** What a browser makes of HTML that is only text: the three references of our own escaping, each once. */
function textOf(html: string | undefined): string | undefined {
  expect(html).not.toMatch(/[<>]/);
  return html?.replace(/&(lt|gt|amp);/g, (_, name: string) => ({ lt: "<", gt: ">", amp: "&" })[name] ?? "");
}
