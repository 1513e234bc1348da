/** What `siar fix` would write: certain mends only, nothing else of the file, and never another meaning. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meaningOf } from "../../src/mend/meaning.ts";
import { mendArticle } from "../../src/mend/mend.ts";
import type { Site } from "../../src/model/site.ts";
import { hashOf } from "../../src/text/hash.ts";
import { importSite } from "../import/import-site.ts";

const site = importSite();
const jekyll = importSite({ dialect: "jekyll" });

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The text after the mends and their kinds; the text itself where there is none. */
function mended(text: string, of: Site = site): readonly [string, readonly string[]] {
  const path = of.dialect === "jekyll" ? "_posts/2025-01-02-a.md" : "articles/a.md";
  const mend = mendArticle(path, bytesOf(text), of);
  return [
    mend?.after ?? text,
    mend?.mends.map(({ kind, line }) => `${kind}${line === undefined ? "" : ` ${line}`}`) ?? [],
  ];
}

const matter = (...lines: readonly string[]): string => `---\n${lines.join("\n")}\n---\n\nText.\n`;

describe("of two equal keys the last stays", () => {
  test("with its comments, and those of the other lines", () => {
    const before = matter("# top", "title: Old # one", "# between", "date: 2025-01-02", "title: New # two");
    const after = matter("# top", "# between", "date: 2025-01-02", "title: New # two");
    expect(mended(before)).toEqual([after, ["key-twice 3"]]);
  });

  test("a list that is not indented goes as a whole, and within a map only the key", () => {
    const before = matter(
      "title: A",
      "date: 2025-01-02",
      "tags:",
      "- a",
      "- b",
      "",
      "image:",
      "  src: x.png",
      "  alt: One",
      "  alt: Two",
      "tags: [c]",
    );
    const after = matter(
      "title: A",
      "date: 2025-01-02",
      "",
      "image:",
      "  src: x.png",
      "  alt: Two",
      "tags: [c]",
    );
    expect(mended(before)[0]).toBe(after);
  });

  test("three of them", () => {
    expect(mended(matter("title: A", "title: B", "date: 2025-01-02", "title: C"))[0]).toBe(
      matter("date: 2025-01-02", "title: C"),
    );
  });
});

describe("a text that only quotes make readable", () => {
  test("has them, and nothing else of the line changes", () => {
    expect(mended(matter("title: A - b: c", "date: 2025-01-02"))).toEqual([
      matter('title: "A - b: c"', "date: 2025-01-02"),
      ["quotes 2"],
    ]);
  });
});

describe("dates of other forms are RFC 3339 (§5.6)", () => {
  test.each([
    ["Mon, 02 Jan 2006 15:04:05 -0700", "2006-01-02T15:04:05-07:00"],
    ["January 2, 2006", "2006-01-02"],
    ["23/11/2025", "2025-11-23"],
    ['"2 January 2006"', '"2006-01-02"'],
    ["2014-01-02 10:30 PM", "2014-01-02T22:30:00+07:00"],
  ])("%s is %s", (written, made) => {
    expect(mended(matter("title: A", `date: ${written} # when`))).toEqual([
      matter("title: A", `date: ${made} # when`),
      ["date 3"],
    ]);
  });

  test.each([
    "2014-01-01",
    "2014-01-01 10:00:00 +0800",
    "2014/1/2 4:00",
    "2014-01-01T10:00:00Z",
    "04/05/2014",
  ])("%s stays as it is", (written) => {
    const text = matter("title: A", `date: ${written}`);
    expect(mended(text)).toEqual([text, []]);
  });

  test("in TOML as well", () => {
    const before = '+++\ntitle = "A"\ndate = "January 2, 2006"\n+++\n\nText.\n';
    expect(mended(before)[0]).toBe(before.replace("January 2, 2006", "2006-01-02"));
  });
});

describe("labels", () => {
  test("a category is named by its id, in whatever quotes it has (C3)", () => {
    const before = matter(
      "title: A",
      "date: 2025-01-02",
      "lang: en",
      "categories:",
      "  - 'Russia-Ukraine War News' # war",
      "  - diplomacy",
      "  - Unknown",
    );
    expect(mended(before)).toEqual([
      before.replace("Russia-Ukraine War News", "russia-ukraine-war"),
      ["category 6"],
    ]);
  });

  test("a second name of one term stays, for its author to take out", () => {
    const before = matter(
      "title: A",
      "date: 2025-01-02",
      "categories: [Perang Ukraina, Berita Perang Rusia-Ukraina]",
    );
    expect(mended(before)[0]).toBe(before.replace("Perang Ukraina,", "russia-ukraine-war,"));
  });

  test("one category as a text, and in TOML and JSON", () => {
    expect(mended(matter("title: A", "date: 2025-01-02", "categories: Diplomasi"))[0]).toContain(
      "categories: diplomacy\n",
    );
    expect(
      mended('+++\ntitle = "A"\ndate = 2025-01-02\ncategories = ["Diplomasi"]\n+++\n\nText.\n')[0],
    ).toContain('categories = ["diplomacy"]');
    expect(
      mended('---json\n{"title": "A", "date": "2025-01-02", "categories": "Diplomasi"}\n---\n\nText.\n')[0],
    ).toContain('"categories": "diplomacy"');
  });

  test("a text of several labels is a list", () => {
    const before = matter("title: A", "date: 2025-01-02", "tags: one, C++, a two # comment");
    expect(mended(before)).toEqual([before.replace("one, C++, a two", "[one, C++, a two]"), ["list 4"]]);
    expect(mended(matter("title: A", "date: 2025-01-02", "tags: 'x: y, z'"))[0]).toContain(
      'tags: ["x: y", z]\n',
    );
  });

  test("in Jekyll words parted by spaces, and then each by its id", () => {
    const before = matter("layout: post", "title: A", "categories: news Diplomasi");
    expect(mended(before, jekyll)).toEqual([
      before.replace("news Diplomasi", "[news, diplomacy]"),
      ["list 4", "category 4"],
    ]);
  });

  test("`category` of Jekyll is one, spaces and all", () => {
    const text = matter("layout: post", "title: A", "category: two words");
    expect(mended(text, jekyll)).toEqual([text, []]);
  });
});

describe("bytes", () => {
  const sound = matter("title: Étude", "date: 2025-01-02");

  test.each<readonly [string, Uint8Array, string]>([
    ["a byte order mark", bytesOf(`\uFEFF${sound}`), "mark"],
    ["newlines of Windows", bytesOf(sound.replaceAll("\n", "\r\n")), "newlines"],
    ["UTF-16", Buffer.from(`\uFEFF${sound}`, "utf16le"), "encoding"],
    ["a character that XML forbids", bytesOf(sound.replace("Text", "Te\u001bxt")), "characters"],
  ])("%s is cleaned away", (_, bytes, kind) => {
    const mend = mendArticle("articles/a.md", bytes, site);
    expect([mend?.after, mend?.mends]).toEqual([sound, [{ kind }]]);
  });
});

test("a sound article has nothing to mend", () => {
  expect(
    mended(matter("title: A", "date: 2025-01-02", "categories: [diplomacy]", "tags: [a, b]"))[1],
  ).toEqual([]);
});

test("what cannot be read stays as it is", () => {
  for (const text of ["---\ntitle: A\n", "", matter("title: [A", "date: x")])
    expect(mended(text)).toEqual([text, []]);
});

const lines = fc.constantFrom(
  "title: A",
  "title: B: c",
  'title: "Q" # x',
  "date: January 2, 2006",
  "date: 2025-01-02",
  "Date: 2 Jan 2006 10:00 PM",
  "updated: 23/11/2026",
  "categories: Diplomasi, news",
  "categories: [Diplomasi, Perang Ukraina]",
  'categories:\n- Diplomasi\n- "Diplomacy"',
  "tags: a, b",
  "tags: 'a, b'",
  "tags: |\n  a, b",
  "image:\n  src: a.png\n  alt: One\n  alt: Two",
  "# comment",
  "",
  "authors: [A, A]",
  "draft: true",
  "slug: 0123",
  "lang: en",
  "summary: >\n  Long: text\n  and more",
);
const ends = fc.constantFrom("\n", "\r\n");
const marks = fc.constantFrom("", "\uFEFF");

test("what is mended has nothing to mend, means what it meant, and its body is the same", () => {
  fc.assert(
    fc.property(
      fc.array(lines, { maxLength: 9 }),
      ends,
      marks,
      fc.constantFrom(site, jekyll),
      (front, end, mark, of) => {
        const text = `${mark}---\n${front.join("\n")}\n---\n\nThe body: *stays*\u0007 as it is.\n`.replaceAll(
          "\n",
          end,
        );
        const path = of === jekyll ? "_posts/2025-01-02-a.md" : "articles/a.md";
        const mend = mendArticle(path, bytesOf(text), of);
        if (mend === undefined) return;
        const sourceOf = (one: string) => ({ path, text: one, hash: hashOf(one) });
        expect(mendArticle(path, bytesOf(mend.after), of)).toBeUndefined();
        expect(meaningOf(sourceOf(mend.after), of)).toBe(meaningOf(sourceOf(mend.before), of));
        expect(mend.after.endsWith("\n---\n\nThe body: *stays* as it is.\n")).toBe(true);
        // Every comment that stood on a line of its own stays.
        const comments = (one: string): number =>
          one.split("\n").filter((line) => line === "# comment").length;
        expect(comments(mend.after)).toBe(comments(mend.before));
      },
    ),
    { numRuns: 120 },
  );
});
