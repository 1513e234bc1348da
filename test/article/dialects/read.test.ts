/** Whole files of other programs, read as articles. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DIALECTS } from "../../../src/article/dialects/tables.ts";
import type { Article } from "../../../src/model/article.ts";
import type { DialectName, Site } from "../../../src/model/site.ts";
import { formatRfc3339 } from "../../../src/text/date.ts";
import { codesOf, newsSite, type Outcome, read } from "../../support/article-reading.ts";

function readAs(dialect: DialectName, text: string, path?: string, more: Partial<Site> = {}): Outcome {
  return read(text, path, { ...newsSite, dialect, ...more });
}

/** What most of these tests are about. */
function shownOf({ article }: Outcome): unknown {
  if (article === undefined) return undefined;
  const { title, slug, published, authors, categories, tags = [], address, draft, body } = article;
  const texts = (references: Article["authors"]) => references.map(({ text }) => text);
  return {
    title: title.text,
    slug: slug.text,
    date: formatRfc3339(published),
    authors: texts(authors),
    categories: texts(categories),
    tags: texts(tags),
    ...(address && { address: address.text }),
    ...(draft && { draft }),
    body: body.trim(),
  };
}

const NONE = { authors: [], categories: [], tags: [], body: "Text." };

describe("a post of each program", () => {
  test("Jekyll", () => {
    const text =
      "---\nlayout: post\ntitle:  Welcome to Jekyll!\ndate:   2014-01-01 10:00:00 +0800\ncategories: jekyll update\nauthor: Dewi and Budi\n---\nText.\n";
    const outcome = readAs("jekyll", text, "_posts/2014-01-01-welcome-to-jekyll.markdown");
    expect(outcome.problems).toEqual([]);
    expect(shownOf(outcome)).toEqual({
      ...NONE,
      title: "Welcome to Jekyll!",
      slug: "welcome-to-jekyll",
      date: "2014-01-01T10:00:00+08:00",
      authors: ["Dewi", "Budi"],
      categories: ["jekyll", "update"],
    });
  });

  test("Jekyll, closed by three dots, without a title, with the date of its name", () => {
    const outcome = readAs(
      "jekyll",
      "---\nlayout: post\n...\nText.\n",
      "_posts/2014-1-2-the-long_way-home.md",
    );
    expect(codesOf(outcome)).toEqual(["front-matter/title-of-name"]);
    expect(shownOf(outcome)).toEqual({
      ...NONE,
      title: "The long way home",
      slug: "the-long-way-home",
      date: "2014-01-02T00:00:00+07:00",
    });
  });

  test("Hugo in TOML and in JSON", () => {
    const toml =
      '+++\ntitle = "A"\ndate = 2024-02-02T04:14:54-08:00\ntags = ["x", "y"]\nurl = "/n/a/"\n+++\n\nText.\n';
    const json =
      '{\n  "title": "A",\n  "date": "2024-02-02T04:14:54-08:00",\n  "tags": ["x", "y"],\n  "url": "/n/a/"\n}\n\nText.\n';
    const expected = {
      ...NONE,
      title: "A",
      slug: "a",
      date: "2024-02-02T04:14:54-08:00",
      tags: ["x", "y"],
      address: "/n/a/",
    };
    for (const text of [toml, json]) {
      const outcome = readAs("hugo", text, "content/posts/a/index.md");
      expect(outcome.problems).toEqual([]);
      expect(shownOf(outcome)).toEqual(expected);
      expect(outcome.article?.bodyLine).toBe(7);
    }
  });

  test("Eleventy", () => {
    const outcome = readAs(
      "eleventy",
      "---\ntitle: A\ntags: [posts, x]\ndate: Last Modified\n---\nText.\n",
      "posts/2020-01-02-a.md",
    );
    expect(outcome.problems).toEqual([]);
    expect(shownOf(outcome)).toEqual({
      ...NONE,
      title: "A",
      slug: "a",
      date: "2020-01-02T00:00:00+07:00",
      tags: ["x"],
    });
  });

  test("Hexo without its first fence, in YAML and in JSON", () => {
    const expected = { ...NONE, title: "Hello World", slug: "a", date: "2013-07-13T20:46:25+07:00" };
    const yaml = "title: Hello World\ndate: 2013/7/13 20:46:25\n---\nText.\n";
    const json = '"title": "Hello World",\n"date": "2013/7/13 20:46:25"\n;;;\nText.\n';
    for (const text of [yaml, json]) {
      const outcome = readAs("hexo", text, "source/_posts/a.md");
      expect(outcome.problems).toEqual([]);
      expect(shownOf(outcome)).toEqual(expected);
      expect(outcome.article?.title.place).toMatchObject({ line: 1 });
      expect(outcome.article?.bodyLine).toBe(4);
    }
  });

  test("Pelican", () => {
    const text =
      "Title: My super title\nDate: 2010-12-03 10:20\nCategory: Python\nTags: pelican, publishing\nSlug: my-super-post\nAuthors: Alexis Metaireau, Conan Doyle\nStatus: draft\n\nText.\n";
    const outcome = readAs("pelican", text, "content/post.md");
    expect(outcome.problems).toEqual([]);
    expect(shownOf(outcome)).toEqual({
      title: "My super title",
      slug: "my-super-post",
      date: "2010-12-03T10:20:00+07:00",
      authors: ["Alexis Metaireau", "Conan Doyle"],
      categories: ["Python"],
      tags: ["pelican", "publishing"],
      draft: true,
      body: "Text.",
    });
    expect(outcome.article?.bodyLine).toBe(8);
  });

  test("a header is read in siar's own dialect where it is unmistakable", () => {
    const outcome = read("title: A\ndate: 2010-12-03\n\nText.\n");
    expect(outcome.problems).toEqual([]);
    expect(shownOf(outcome)).toEqual({
      ...NONE,
      title: "A",
      slug: "kursk",
      date: "2010-12-03T00:00:00+07:00",
    });
  });

  test("none at all: a text that is called after its day and its words", () => {
    const outcome = read("Only words.\n", "2022-09-10-no-heading-at-all.md");
    expect(codesOf(outcome)).toEqual(["front-matter/title-of-name"]);
    expect(shownOf(outcome)).toMatchObject({ title: "No heading at all", date: "2022-09-10T00:00:00+07:00" });
    expect(read("Only words.\n", "no-heading.md").problems).toMatchObject([
      { code: "front-matter/title-missing", severity: "error" },
      { code: "front-matter/date-missing", severity: "error" },
    ]);
  });

  test("Zola", () => {
    const text =
      '+++\ntitle = "A"\ndate = 2018-10-10\n\n[taxonomies]\ntags = ["rust"]\ncategories = ["Web"]\n\n[extra]\nauthor = "Vincent"\n+++\nText.\n';
    const outcome = readAs("zola", text, "content/a.md");
    expect(outcome.problems).toEqual([]);
    expect(shownOf(outcome)).toEqual({
      ...NONE,
      title: "A",
      slug: "a",
      date: "2018-10-10T00:00:00+07:00",
      authors: ["Vincent"],
      categories: ["Web"],
      tags: ["rust"],
    });
  });

  test("Docusaurus, without front matter, in a folder of its day", () => {
    const outcome = readAs("docusaurus", "# Hello _there_\n\nText.\n", "blog/2019-09-05-hello/index.mdx");
    expect(outcome.problems).toEqual([]);
    expect(outcome.article).toMatchObject({
      title: { text: "Hello there" },
      slug: { text: "hello" },
      format: "mdx",
    });
    expect(formatRfc3339(outcome.article?.published ?? { epochMs: 0, offsetMinutes: 0 })).toBe(
      "2019-09-05T00:00:00+07:00",
    );
  });

  test.each([
    ["# 池を*掘る* {#dig}", "池を掘る"],
    ["# The *old* bridge {: .wide #top}", "The old bridge"],
    ["# The snake_case_name and _emphasis_", "The snake_case_name and emphasis"],
    ["# {#only}", "{#only}"],
    ['# <a name="top"></a>The <em>old</em> {{ site.word }} bridge', "The old bridge"],
    ["# 2 * 3 * 4", "2 * 3 * 4"],
  ])("%s is titled %s", (heading, title) => {
    const outcome = readAs("vitepress", `---\ndate: 2023-04-05\n---\n${heading}\n\nText.\n`);
    expect(outcome.article?.title.text).toBe(title);
  });

  test("HTML with front matter, titled by its heading", () => {
    const outcome = readAs(
      "jekyll",
      "---\nlayout: post\n---\n<!-- <h1>No</h1> -->\n<h1 class=a>The <em>old</em> bridge</h1>\n<p>Text.</p>\n",
      "_posts/2014-01-02-a.html",
    );
    expect(outcome.problems).toEqual([]);
    expect(outcome.article).toMatchObject({
      title: { text: "The old bridge", place: { line: 5 } },
      format: "html",
    });
  });
});

describe("problems", () => {
  test("stand at the author's own line, under the author's own key", () => {
    const outcome = readAs(
      "hugo",
      '+++\ntitle = "A"\ndate = 2024-01-02\nexpiryDate = "01/02/2024"\n+++\nText.\n',
    );
    expect(outcome.problems).toMatchObject([
      {
        code: "front-matter/date-invalid",
        place: { line: 4, column: 14 },
        what: expect.stringContaining("`expiryDate`"),
      },
    ]);
    expect(outcome.problems[0]?.what).toMatch(/day first it is 2024-02-01, month first 2024-01-02/);
  });

  test("name a key within a map by both", () => {
    const text = '+++\ntitle = "A"\ndate = 2024-01-02\n[extra]\nimage = "a.png"\n+++\nText.\n';
    expect(readAs("zola", text).problems).toMatchObject([
      {
        code: "front-matter/image-alt-missing",
        place: { line: 5 },
        what: expect.stringContaining("`extra.image`"),
      },
    ]);
  });

  test("a switch that cannot be read publishes nothing", () => {
    const outcome = readAs("jekyll", "---\ntitle: A\ndate: 2024-01-02\npublished: perhaps\n---\nText.\n");
    expect(outcome.problems).toMatchObject([
      {
        code: "front-matter/wrong-form",
        severity: "error",
        place: { line: 4 },
        what: expect.stringContaining("`published`"),
      },
    ]);
  });

  test("a change before publication is told and left out, and stops nothing", () => {
    const text = "---\ntitle: A\ndate: 2024-01-02\nlastmod: 2023-01-02\n---\nText.\n";
    const outcome = readAs("hugo", text);
    expect(outcome.problems).toMatchObject([{ code: "front-matter/updated-early", severity: "warning" }]);
    expect(outcome.article?.updated).toBeUndefined();
    expect(read(text.replace("lastmod", "updated")).problems).toMatchObject([{ severity: "error" }]);
  });

  test("a link post may have no text", () => {
    const outcome = readAs(
      "jekyll",
      "---\ntitle: A\ndate: 2024-01-02\nexternal_url: https://a.example/b\n---\n",
    );
    expect(outcome.problems).toMatchObject([{ code: "article/empty", severity: "warning" }]);
    expect(outcome.article?.externalUrl).toBe("https://a.example/b");
  });

  test("a page is left out with a word", () => {
    const outcome = readAs("hugo", "---\ntitle: Posts\n---\n", "content/posts/_index.md");
    expect(outcome).toMatchObject({
      isDraft: false,
      problems: [{ code: "article/page-left-out", severity: "warning" }],
    });
    expect(outcome.article).toBeUndefined();
  });

  test("an address that no file can have is left for the site's pattern", () => {
    const outcome = readAs("jekyll", "---\ntitle: A\ndate: 2024-01-02\npermalink: /a/../b/\n---\nText.\n");
    expect(outcome.problems).toMatchObject([
      { code: "front-matter/address-left-out", severity: "warning", place: { line: 4 } },
    ]);
    expect(outcome.article?.address).toBeUndefined();
  });
});

describe("stubs", () => {
  test.each<[DialectName, string, string]>([
    ["hugo", "redirect: /new/", "/new/"],
    ["vitepress", "redirectTo: https://a.example/b", "https://a.example/b"],
    ["jekyll", "redirect_to: /new", "/new/"],
  ])("%s: %s leads to %s, without title, date and text", (dialect, front, text) => {
    const outcome = readAs(dialect, `---\n${front}\n---\n`, "content/old.md");
    expect(outcome.problems).toEqual([]);
    expect(outcome.article).toMatchObject({
      redirectTo: { text, place: { line: 2 } },
      slug: { text: "old" },
      body: "",
    });
  });

  test("beside a text only jekyll-redirect-from's own key makes one", () => {
    const text = (key: string) => `---\ntitle: A\ndate: 2024-01-02\n${key}: /new/\n---\nText.\n`;
    expect(readAs("hugo", text("redirect")).article?.redirectTo).toBeUndefined();
    expect(readAs("hugo", text("redirect")).article?.body).toBe("Text.\n");
    expect(readAs("jekyll", text("redirect_to")).article?.redirectTo?.text).toBe("/new/");
  });

  test("its date, where it has one, may be a part of its address", () => {
    const outcome = readAs("jekyll", "---\nredirect_to: /new/\n---\n", "_posts/2014-01-02-old.md");
    expect(outcome.problems).toEqual([]);
    expect(formatRfc3339(outcome.article?.published ?? { epochMs: 0, offsetMinutes: 0 })).toBe(
      "2014-01-02T00:00:00+07:00",
    );
  });

  test("a draft of one is a draft", () => {
    expect(readAs("hugo", "---\nredirect: /new/\ndraft: true\n---\n").article).toMatchObject({ draft: true });
  });
});

describe("the settings", () => {
  test("defaults of a folder lie below the article, in the dialect's keys", () => {
    const defaults = [
      { pattern: "_posts/**", values: { author: "Redaksi", categories: "a b", published: "false" } },
    ];
    const outcome = readAs("jekyll", "---\ntitle: A\ncategory: C\n---\nText.\n", "_posts/2014-01-02-a.md", {
      defaults,
    });
    expect(shownOf(outcome)).toMatchObject({
      authors: ["Redaksi"],
      categories: ["C", "a", "b"],
      draft: true,
    });
    expect(codesOf(outcome)).toEqual([]);
    const bare = readAs("jekyll", "# A\n\nText.\n", "_posts/2014-01-02-a.md", { defaults });
    expect(shownOf(bare)).toMatchObject({ title: "A", authors: ["Redaksi"], draft: true });
  });

  test("a default says nothing where the article says it under another key of the settings", () => {
    const more = {
      defaults: [{ pattern: "**", values: { categories: ["soil"] } }],
      keys: { topics: "categories" },
    };
    const text = "---\ntitle: A\ndate: 2024-01-02\ntopics: [rain]\n---\nText.\n";
    expect(shownOf(readAs("jekyll", text, "a.md", more))).toMatchObject({ categories: ["rain"] });
    expect(shownOf(read(text, "a.md", { ...newsSite, ...more }))).toMatchObject({ categories: ["rain"] });
  });

  test("keys of the settings count in siar's own dialect as well", () => {
    const keys = { topics: "categories", writer: "authors" };
    const text = "---\ntitle: A\ndate: 2024-01-02\ntopics: [a, b]\nWriter: Dewi\nfoo: 1\n---\nText.\n";
    const outcome = read(text, undefined, { ...newsSite, keys });
    expect(shownOf(outcome)).toMatchObject({ categories: ["a", "b"], authors: ["Dewi"] });
    expect(outcome.problems).toMatchObject([{ code: "front-matter/key-unknown", place: { line: 6 } }]);
    expect(outcome.article?.categories[1]?.place).toMatchObject({ line: 4, column: 13 });
  });

  test("`siar` said outright is siar's own way", () => {
    const text = "---\ntitle: A\ndate: 2024-01-02\nlastmod: 2024-01-03\n---\nText.\n";
    expect(readAs("siar", text)).toEqual(read(text));
  });
});

test("any text is an article, a page, or has a problem that names it, in every dialect", () => {
  const names = ["siar", ...DIALECTS.map(({ name }) => name)] as const;
  const line = fc.constantFrom(
    ...[
      "---",
      "+++",
      ";;;",
      "{",
      "}",
      "...",
      "",
      "title: a",
      "Title: A",
      "date: 2014-01-02",
      'date = "01/02/2024"',
    ],
    ...[
      "[extra]",
      "tags: [a/b, null]",
      "redirect_to: x",
      "permalink: ../a",
      "draft: perhaps",
      "layout: page",
      "slug: ?",
    ],
    ...[
      "author: {name: a@b.c}",
      "image: [{src: '*'}]",
      '"a": 1,',
      "    more",
      "# A",
      "<h1>A</h1>",
      "aliases: [/, a b]",
    ],
  );
  const paths = fc.constantFrom(
    "a.md",
    "_index.md",
    "2014-13-45-x.md",
    "2014/01/02/a/index.md",
    "_drafts/🎉.html",
    "a.fr.mdx",
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.array(fc.oneof(line, fc.string()), { maxLength: 12 }),
      paths,
      (dialect, lines, path) => {
        const outcome = readAs(dialect, lines.join("\n"), path);
        expect(outcome.article !== undefined || outcome.problems.length > 0).toBe(true);
        for (const { place } of outcome.problems) expect(place?.file).toBe(path);
      },
    ),
    { numRuns: 500 },
  );
});
