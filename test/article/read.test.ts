import { describe, expect, it } from "vitest";
import { decodeSource } from "../../src/article/decode.ts";
import { readArticle } from "../../src/article/read.ts";
import { problemCodes } from "../../src/problems/problem.ts";
import { dialectsWords } from "../../src/problems/words/dialects.ts";
import { newsSite, read, readFieldsOf } from "../support/article-reading.ts";

describe("reading an article", () => {
  it("gives all that the file says, with places", () => {
    const text = `---
title: The visit to Wonsan
date: 2025-07-12T20:00:00+07:00
updated: 2025-07-13
id: tag:warta.example,2025-07-01:visit
lang: en
translation_of: ../id/kunjungan.md
authors: [meja-internasional]
categories: [north-korea, diplomacy]
summary: >
  Two sentences.
  On two lines.
aliases: /old/
---

The text.
`;
    const place = (line: number, column: number, length: number) =>
      expect.objectContaining({ file: "articles/visit.md", line, column, length });
    expect(read(text, "articles/visit.md")).toEqual({
      isDraft: false,
      problems: [],
      article: {
        path: "articles/visit.md",
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        key: "articles/visit",
        language: "en",
        title: { text: "The visit to Wonsan", place: place(2, 8, 19) },
        slug: { text: "visit", place: { file: "articles/visit.md" } },
        id: { text: "tag:warta.example,2025-07-01:visit", place: place(5, 5, 34) },
        published: { epochMs: Date.UTC(2025, 6, 12, 13), offsetMinutes: 420 },
        updated: { epochMs: Date.UTC(2025, 6, 12, 17), offsetMinutes: 420 },
        authors: [{ text: "meja-internasional", place: place(8, 11, 18) }],
        categories: [
          { text: "north-korea", place: place(9, 14, 11) },
          { text: "diplomacy", place: place(9, 27, 9) },
        ],
        summary: "Two sentences. On two lines.",
        aliases: [{ text: "/old/", place: place(13, 10, 5) }],
        datePlaces: { date: place(3, 7, 25), updated: place(4, 10, 10) },
        draft: false,
        translationOf: { text: "../id/kunjungan.md", place: place(7, 17, 18) },
        body: "\nThe text.\n",
        bodyLine: 15,
      },
    });
  });

  it.each([
    ["draft: true", true],
    ["draft: yes", true],
    ["published: false", true],
    ["Draft: FALSE", false],
    ["published: true", false],
    ["draft: false\npublished: false", true],
  ])("R10: %j: draft is %s", (yaml, draft) => {
    expect(readFieldsOf(yaml)).toMatchObject({ problems: [], article: { draft } });
  });

  it("R16: an article without text is an error, a draft without text a warning", () => {
    expect(read("---\ntitle: A\ndate: 2025-07-12\n---\n \n").problems).toMatchObject([
      { code: "article/empty", severity: "error" },
    ]);
    expect(read("---\ntitle: A\ndate: 2025-07-12\ndraft: true\n---\n").problems).toMatchObject([
      { code: "article/empty", severity: "warning" },
    ]);
  });

  it.each(["", "\uFEFF", " \n\t\n"])("a file of %j has nothing but one problem", (text) => {
    expect(read(text.replace("\uFEFF", "")).problems).toMatchObject([
      { code: "article/empty", severity: "error" },
    ]);
  });

  it.each(["Just a sentence", "- a\n- b", '"text"'])(
    "on a lenient site front matter that is no map is dropped, and the text below it taken: %j",
    (front) => {
      const path = "articles/2025-07-12-a.md";
      const { article, problems } = read(`---\n${front}\n---\n# A\n\nText`, path, {
        ...newsSite,
        isLenient: true,
      });
      expect(problems).toMatchObject([{ code: "front-matter/dropped", severity: "warning" }]);
      expect(article).toMatchObject({ title: { text: "A" }, body: "# A\n\nText" });
    },
  );

  it("reports all problems of a file in one run", () => {
    const { problems } = readFieldsOf(
      "date: 2026-02-30\ntitel: B\nslug: a/b\nauthor: a@b.example\nimage: x.png\naliases: //x",
    );
    expect(problems.map(({ code }) => code).sort()).toEqual([
      "front-matter/alias-invalid",
      "front-matter/author-email",
      "front-matter/date-invalid",
      "front-matter/image-alt-missing",
      "front-matter/key-unknown",
      "front-matter/slug-invalid",
    ]);
  });

  it("an article whose error leaves it standing is returned, so that links to it are not called dead", () => {
    expect(readFieldsOf("author: a@b.example").article?.slug.text).toBe("kursk");
  });
});

/** One file for each code of this room. */
const FIXTURES: Readonly<Record<string, string | Uint8Array>> = {
  "article/not-utf8": Uint8Array.of(0x63, 0x61, 0x66, 0xe9),
  "article/encoding": Uint8Array.of(0xff, 0xfe, 0x61, 0),
  "article/too-large": new Uint8Array(2_000_001),
  "article/forbidden-characters": "# A\u001B\n\nText",
  "article/language-suffix": "# A\n\nText",
  "article/empty": "",
  "front-matter/fence-unknown": "---js\n{}\n---\n",
  "front-matter/fence-unclosed": "---\ntitle: A\n",
  "front-matter/too-large": `---\n${"\n".repeat(2000)}---\n`,
  "front-matter/syntax": "---\ntitle: [A] b\n---\n",
  "front-matter/key-twice": "---\ntitle: A\ntitle: B\n---\n",
  "front-matter/line-quoted": "---\ntitle: A: b: c\n---\n",
  "front-matter/tabs": "---\ntags:\n\t- a\n---\n",
  "front-matter/form-mended": "---\ntitle: [A]\n---\n",
  "front-matter/key-forbidden": "---\nconstructor: A\n---\n",
  "front-matter/anchor": "---\ntitle: &a A\n---\n",
  "front-matter/tag": "---\ntitle: !a A\n---\n",
  "front-matter/too-deep": `---\ntitle: ${"[".repeat(99)}${"]".repeat(99)}\n---\n`,
  "front-matter/not-a-map": "---\ntitle\n---\n",
  "front-matter/key-unknown": "---\ntitel: A\n---\n",
  "front-matter/wrong-form": "---\ndraft: [true]\n---\n",
  "front-matter/title-missing": "Text",
  "front-matter/date-missing": "Text",
  "front-matter/date-invalid": "---\ndate: today\n---\n",
  "front-matter/date-old": "---\ndate: 1970-01-01\n---\n",
  "front-matter/updated-early": "---\ndate: 2025-07-12\nupdated: 2025-07-11\n---\n",
  "front-matter/bidi-override": "---\ntitle: A\u202E\n---\n",
  "front-matter/markdown": "---\ntitle: A **b**\n---\n",
  "front-matter/item-empty": "---\nauthors: [~]\n---\n",
  "front-matter/item-twice": "---\nauthors: [a, A]\n---\n",
  "front-matter/category-characters": "---\ncategory: a, b\n---\n",
  "front-matter/too-many-categories": `---\ncategories: [${[..."abcdefghijklmnopqrstuvwxyz"].join(", ")}]\n---\n`,
  "front-matter/author-email": "---\nauthor: a@b.example\n---\n",
  "front-matter/lang-unknown": "---\nlang: fr\n---\n",
  "front-matter/slug-invalid": "---\nslug: a/b\n---\n",
  "front-matter/slug-reserved": "---\nslug: en\n---\n",
  "front-matter/slug-missing": "Text",
  "front-matter/id-invalid": '---\nid: ""\n---\n',
  "front-matter/alias-invalid": "---\naliases: //x\n---\n",
  "front-matter/image-alt-missing": "---\nimage: x.png\n---\n",
  "front-matter/expires-early": "---\ndate: 2025-07-12\nexpires: 2025-07-12\n---\n",
  "front-matter/date-early": "---\ndate: 2025-07-12\nretracted: {date: 2025-07-11, reason: A}\n---\n",
  "front-matter/text-empty": '---\nretracted: {date: 2025-07-12, reason: ""}\n---\n',
  "front-matter/tag-characters": "---\ntags: a, b\n---\n",
  "front-matter/too-many-tags": `---\ntags: [${[..."abcdefghijklmnopqrstuvwxyz"].join(", ")}]\n---\n`,
  "front-matter/name-email": "---\ncontributors: {editor: a@b.example}\n---\n",
  "front-matter/name-too-long": `---\nepisode: {people: ${"a".repeat(129)}}\n---\n`,
  "front-matter/url-invalid": "---\nlicense: by\n---\n",
  "front-matter/number-invalid": "---\nepisode: {season: 0}\n---\n",
  "front-matter/duration-invalid": "---\naudio: {src: a.mp3, duration: 1:2}\n---\n",
  "front-matter/media-type": "---\naudio: {src: a.mp3, type: mp3}\n---\n",
  "front-matter/language-invalid": "---\nepisode: {transcript: {src: a.vtt, language: indonesian}}\n---\n",
  "front-matter/attachment-unmeasured": "---\naudio: https://cdn.example/a.mp3\n---\n",
  "front-matter/file-type-missing": "---\nepisode: {chapters: list}\n---\n",
  "front-matter/episode-without-recording": "---\nepisode: {season: 1}\n---\n",
  "front-matter/podcast-name-unknown": "---\nepisode: {people: {name: A, role: x}}\n---\n",
  "front-matter/extension-name": "---\nextensions: {coverage: A}\n---\n",
  "front-matter/extension-prefix": "---\nextensions: {geo:lat: 1}\n---\n",
  "front-matter/extension-unknown": "---\nextensions: {dc:x: A}\n---\n",
  "front-matter/extension-core": "---\nextensions: {dc:title: A}\n---\n",
  "front-matter/extension-value": "---\nextensions: {itunes:episode: A}\n---\n",
  "front-matter/extension-attribute-missing": "---\nextensions: {itunes:image: {}}\n---\n",
};
const PATHS: Readonly<Record<string, string>> = {
  "article/language-suffix": "articles/a.fr.md",
  "front-matter/slug-missing": "articles/🎉.md",
};

const ELSEWHERE: ReadonlySet<string> = new Set([
  "article/too-costly",
  "article/left-out",
  "front-matter/dropped",
]);

describe("the codes of this room", () => {
  it("have a file each", () => {
    // What an article costs is for the build to say, and of other programs' articles and lenient sites there are tests
    // of their own.
    const own = problemCodes.filter(
      (code) => /^(?:article|front-matter)\//.test(code) && !ELSEWHERE.has(code) && !(code in dialectsWords),
    );
    expect(Object.keys(FIXTURES).sort()).toEqual(own);
  });

  it.each(Object.entries(FIXTURES))("%s is stated in whole sentences, with the file", (code, content) => {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const path = PATHS[code] ?? "articles/a.md";
    const { source, problems: first } = decodeSource(path, bytes);
    const problems = [...first, ...(source === undefined ? [] : readArticle(source, newsSite).problems)];
    const found = problems.find((problem) => problem.code === code);
    expect(found?.place?.file).toBe(path);
    expect(found?.what).toMatch(/^[`"A-Z].*[.]$/s);
    expect(found?.why).toMatch(/^$|^[A-Z].*[.]$/s);
    expect(found?.mend).toMatch(/^[A-Z].*[^\s]$/s);
    if (
      code.startsWith("front-matter/") &&
      typeof content === "string" &&
      content.startsWith("---") &&
      !code.endsWith("-missing")
    ) {
      expect(found?.place?.line).toBeGreaterThan(0);
    }
  });
});
