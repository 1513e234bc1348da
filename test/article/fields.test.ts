import { describe, expect, it } from "vitest";
import { codesOf, read, readFieldsOf } from "../support/article-reading.ts";

describe("keys", () => {
  it.each(["translationOf", "translation_of", "translation-of", "TranslationOf", "TRANSLATION_OF"])(
    "%s is translationOf",
    (key) => {
      const outcome = readFieldsOf(`${key}: ../id/kursk.md`);
      expect(outcome.problems).toEqual([]);
      expect(outcome.article?.translationOf?.text).toBe("../id/kursk.md");
    },
  );

  it("guid, author, category and description are other names of a field", () => {
    const outcome = readFieldsOf("guid: urn:x:1\nauthor: meja\ncategory: war\ndescription: Short.");
    expect(outcome.problems).toEqual([]);
    expect(outcome.article).toMatchObject({
      id: { text: "urn:x:1" },
      authors: [{ text: "meja" }],
      categories: [{ text: "war" }],
      summary: "Short.",
    });
  });

  it.each([
    ["titel: A", "`title`"],
    ["categoires: [a]", "`categories`"],
    ["autor: a", "`author`"],
    ["keywords: [a]", "`tags`"],
    ["publishDate: 2026-01-01", "`date`"],
    ["publisher: Warta", "`published`"],
    ["translator: Dewi", "`contributors`"],
    ["language: en", "`lang`"],
    ["redirect_from: /a/", "`aliases`"],
  ])("an unknown key is a warning with the one that was meant: %s", (yaml, meant) => {
    const { article, problems } = readFieldsOf(yaml);
    expect(article).toBeDefined();
    expect(problems).toMatchObject([
      { code: "front-matter/key-unknown", severity: "warning", place: { line: 4, column: 1 } },
    ]);
    expect(problems[0]?.mend).toContain(`Did you mean ${meant}?`);
  });

  it.each([
    ["embargoed: 2026-01-01", "`embargo`"],
    ["embrago: 2026-01-01", "`embargo`"],
    ["expire: 2026-01-01", "`expires`"],
    ["expiryDate: 2026-01-01", "`expires`"],
    ["drafts: true", "`draft`"],
    ["publish: false", "`published`"],
    ["retract: {date: 2026-01-01, reason: x}", "`retracted`"],
  ])("a slip in a key that keeps the article from readers is an error (R10): %s", (yaml, meant) => {
    const { problems } = readFieldsOf(yaml);
    expect(problems).toMatchObject([
      { code: "front-matter/key-unknown", severity: "error", place: { line: 4, column: 1 } },
    ]);
    expect(problems[0]?.why).toContain("readers would see the article");
    expect(problems[0]?.mend).toContain(`Did you mean ${meant}?`);
  });

  it("an unknown key like no other has no suggestion, and one within image is told of too", () => {
    expect(readFieldsOf("zzqqxx: 1").problems[0]?.mend).not.toContain("Did you mean");
    const { problems } = readFieldsOf("image:\n  src: a.png\n  alt: A\n  creditt: B");
    expect(problems).toMatchObject([{ code: "front-matter/key-unknown", place: { line: 7, column: 3 } }]);
    expect(problems[0]?.mend).toContain("`image.credit`");
  });

  it.each([
    ["audio: {src: a.mp3, Titel: A}", "`audio.title`", 21],
    ["attachments:\n  - a.pdf\n  - {src: b.pdf, captoin: A}", "`attachments.2.caption`", 18],
    ["corrections:\n  - {date: 2025-07-13, text: A, reson: B}", undefined, 33],
    ["retraction: {date: 2025-07-13, raeson: A, reason: B}", "`retraction.reason`", 32],
    ["contributors:\n  editors: A", "`contributors.editor`", 3],
    ["contributors: [{Translater: A}]", "`contributors.1.translator`", 17],
    ["comments: {url: https://a.example, cuont: 3}", "`comments.count`", 36],
    ["source: {title: A, url: https://a.example, autor: B}", "`source.author`", 44],
    ["episode:\n  seasn: 2\naudio: a.mp3", "`episode.season`", 3],
    ["episode: {transcript: [{src: a.vtt, lang: id}]}\naudio: a.mp3", undefined, 37],
    ["episode: {people: {name: A, rolle: host}}\naudio: a.mp3", "`episode.people.role`", 29],
  ])("an unknown key within a field is a warning at its place: %j", (yaml, meant, column) => {
    const { article, problems } = readFieldsOf(yaml);
    expect(article).toBeDefined();
    expect(problems).toMatchObject([
      { code: "front-matter/key-unknown", severity: "warning", place: { column } },
    ]);
    if (meant === undefined) expect(problems[0]?.mend).not.toContain("Did you mean");
    else expect(problems[0]?.mend).toContain(`Did you mean ${meant}?`);
  });

  it("keys within a field are matched whatever their case, `_` and `-`, and none stands there twice (D8)", () => {
    expect(readFieldsOf("image: {SRC: a.png, Alt: A}").article?.image).toMatchObject({ alt: "A" });
    const { problems } = readFieldsOf("image: {src: a.png, Src: b.png, alt: A}");
    expect(problems).toMatchObject([
      { code: "front-matter/key-twice", severity: "error", place: { line: 4, column: 21 } },
    ]);
  });

  it("keys under extra and keys that begin with x- belong to other programs", () => {
    expect(readFieldsOf("extra: {weather: [rain]}\nx-desk: 4\nX-Desk: 5").problems).toEqual([]);
  });

  it("D8: of a key that stands twice the last one counts, with a warning that has both lines", () => {
    const same = readFieldsOf("slug: a\nslug: b");
    expect(same.article?.slug.text).toBe("b");
    expect(same.problems).toMatchObject([
      { code: "front-matter/key-twice", severity: "warning", place: { line: 5, column: 1, length: 4 } },
    ]);
    expect(same.problems[0]?.what).toBe("`slug` stands there twice, first on line 4.");
  });

  it("D8: at every depth, as other programs take it", () => {
    const { article, problems } = readFieldsOf("image:\n  src: a.png\n  alt: A\n  src: b.png");
    expect(article?.image?.source.text).toBe("b.png");
    expect(problems).toMatchObject([
      { code: "front-matter/key-twice", severity: "warning", place: { line: 7, column: 3, length: 3 } },
    ]);
  });

  it("D8: two keys that mean the same under another name or case are an error with both lines", () => {
    const other = readFieldsOf("author: a\nauthors: [b]");
    expect(other.problems).toMatchObject([
      { code: "front-matter/key-twice", severity: "error", place: { line: 5, column: 1, length: 7 } },
    ]);
    expect(other.problems[0]?.what).toBe("`authors` and `author` on line 4 mean the same.");
  });
});

describe("dangerous front matter", () => {
  const bomb = Array.from(
    { length: 9 },
    (_, n) =>
      `a${n}: &a${n} [${Array(9)
        .fill(n === 0 ? "x" : `*a${n - 1}`)
        .join(",")}]`,
  );

  it.each([
    ["D3", "__proto__: {polluted: 1}", "front-matter/key-forbidden"],
    ["D3", "extra:\n  deep:\n    - constructor: 1", "front-matter/key-forbidden"],
    ["D3", "image: {src: a.png, prototype: 1}", "front-matter/key-forbidden"],
    ["D4", bomb.join("\n"), "front-matter/anchor"],
    ["D4", "extra:\n  <<: *base", "front-matter/anchor"],
    ["D6", "extra: &a [*a]", "front-matter/anchor"],
    ["D5", `extra: ${"[".repeat(5000)}`, "front-matter/too-deep"],
    ["D5", `extra: ${"[".repeat(5000)}${"]".repeat(5000)}`, "front-matter/too-deep"],
    ["D5", `extra: ${"{a: ".repeat(5000)}`, "front-matter/too-deep"],
    ["D7", 'summary: !!js/function "function(){}"', "front-matter/tag"],
    ["D7", "summary: !secret x", "front-matter/tag"],
  ])("%s: %.40s… is an error with its place, and no other", (_, yaml, code) => {
    const { article, problems } = readFieldsOf(yaml);
    expect(article).toBeUndefined();
    expect(problems).toMatchObject([
      { code, severity: "error", place: { line: expect.any(Number), column: expect.any(Number) } },
    ]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it("a value that needs quotation marks is read with them where it can mean one thing only", () => {
    const { article, problems } = read("---\ntitle: A - b: c\ndate: 2025-07-12\n---\nText");
    expect(article?.title).toMatchObject({ text: "A - b: c", place: { line: 2, column: 8, length: 8 } });
    expect(problems).toMatchObject([
      {
        code: "front-matter/line-quoted",
        severity: "warning",
        place: { line: 2, excerpt: "title: A - b: c" },
        mend: 'Write `title: "A - b: c"`.',
      },
    ]);
  });

  it("and is offered with them where it could mean something else", () => {
    const { article, problems } = read("---\ntitle: A - b: c # d\ndate: 2025-07-12\n---\nText");
    expect(article).toBeUndefined();
    expect(problems).toMatchObject([{ code: "front-matter/syntax", severity: "error", place: { line: 2 } }]);
    expect(problems[0]?.mend).toContain('title: "A - b: c # d"');
  });

  it("lines indented with tabs are read as if with spaces", () => {
    const { article, problems } = readFieldsOf("tags:\n\t- a\n\t- b");
    expect(article?.tags?.map(({ text, place }) => [text, place.line, place.column])).toEqual([
      ["a", 5, 4],
      ["b", 6, 4],
    ]);
    expect(problems).toMatchObject([
      { code: "front-matter/tabs", severity: "warning", place: { line: 5, column: 1, length: 1 } },
    ]);
  });

  it("tabs beside spaces are an error: nobody knows how deep such a line is", () => {
    expect(codesOf(readFieldsOf("tags:\n  - a\n\t- b"))).toEqual(["front-matter/syntax"]);
  });

  it.each(["just a sentence", "- a\n- b", '"text"'])(
    "front matter that is no map is an error: %j",
    (yaml) => {
      expect(codesOf(read(`---\n${yaml}\n---\nText`, "articles/2025-07-12-a.md"))).toContain(
        "front-matter/not-a-map",
      );
    },
  );

  it("D12, R18: characters that XML forbids and that only an escape makes are removed with a warning", () => {
    const outcome = read('---\ntitle: "A\\x1B[31m\\0B"\ndate: 2025-07-12\n---\nText');
    expect(outcome.problems).toMatchObject([
      { code: "article/forbidden-characters", place: { line: 2, column: 8 } },
    ]);
    expect(outcome.article?.title.text).toBe("A[31mB");
    const json = read('---json\n{"title": "A\\ud800B", "date": "2025-07-12"}\n---\nText');
    expect(json.article?.title.text).toBe("AB");
  });
});

describe("forms", () => {
  it.each([
    ["date: {a: b}", "`date` is a map.", 3, 7],
    ["authors:\n  - a\n  - {age: 9}", "`authors.2` is a map.", 6, 5],
    ["author: {age: 9}", "`author` is a map.", 4, 9],
    ["draft: [true]", "`draft` is a list.", 4, 8],
    ["id: [a]", "`id` is a list.", 4, 5],
    ["embargo: [2026-01-01]", "`embargo` is a list.", 4, 10],
    ["image: {alt: x}", "`image.src` is missing.", 4, undefined],
    ["draft: maybe", '`draft` is the text "maybe".', 4, 8],
    ["attachments: [a.pdf, {title: B}]", "`attachments.2.src` is missing.", 4, 22],
    ["corrections: {text: A}", "`corrections.date` is missing.", 4, 14],
    ["correction:\n  - {date: 2025-07-13}", "`correction.1.text` is missing.", 5, 5],
    ["retracted: true", '`retracted` is the text "true".', 4, 12],
    ["feed: short", '`feed` is the text "short".', 4, 7],
    ["episode: {type: pilot}", '`episode.type` is the text "pilot".', 4, 17],
    ["episode: {people: [[a]]}", "`episode.people.1` is a list.", 4, 20],
    ["contributors: Dewi", '`contributors` is the text "Dewi".', 4, 15],
    ["extensions: [a]", "`extensions` is a list.", 4, 13],
  ])("%j: %s", (yaml, what, line, column) => {
    const [problem] = readFieldsOf(yaml).problems;
    expect(problem).toMatchObject({ code: "front-matter/wrong-form", severity: "error", what });
    expect(problem?.place).toMatchObject({ line, ...(column && { column }) });
  });

  it("a key without a value is as good as none", () => {
    const outcome = readFieldsOf(
      "slug:\nid: ~\nlang: null\nauthors:\nimage:\nsummary:\naliases:\ndraft:\nembargo:\nexpires:\ncorrections:\n" +
        "retracted:\ntags:\ncontributors:\naudio:\nvideo:\nattachments:\nfeed:\ncomments:\ninReplyTo:\nsource:\n" +
        "externalUrl:\nrelated:\nvia:\nlicense:\nrights:\nepisode:\nextensions:",
    );
    expect(outcome.problems).toEqual([]);
    expect(outcome.article).toMatchObject({
      slug: { text: "kursk" },
      authors: [],
      aliases: [],
      draft: false,
    });
    expect(outcome.article).not.toHaveProperty("id");
  });

  it.each([
    [
      '+++\ntitle = "Kursk"\ndate = 2025-07-12\ndraft = true\nauthors = ["a"]\n[extra]\nweather = 1\n+++\nText',
    ],
    ['---json\n{"title": "Kursk", "date": "2025-07-12", "draft": true, "authors": ["a"]}\n---\nText'],
    ["---\ntitle: Kursk\ndate: 2025-07-12\ndraft: true\nauthors: [a]\n---\nText"],
  ])("TOML, JSON and YAML give the same article: %.12s", (text) => {
    const { article, problems } = read(text);
    expect(problems).toEqual([]);
    expect(article).toMatchObject({
      title: { text: "Kursk", place: { file: "articles/kursk.md", line: expect.any(Number) } },
      published: { epochMs: Date.UTC(2025, 6, 11, 17), offsetMinutes: 420 },
      draft: true,
      authors: [{ text: "a" }],
      body: "Text",
    });
  });

  it.each([
    [
      '+++\ntitle = "A"\ndate = 2025-07-12\n[retracted]\ndate = 2025-07-01\nreason = "B"\n[[attachments]]\nsrc = "a.pdf"\nlength = "big"\n+++\nText',
      [
        [5, 8],
        [9, 10],
      ],
    ],
    [
      '---json\n{"title": "A", "date": "2025-07-12",\n"retracted": {"date": "2025-07-01", "reason": "B"},\n"attachments": [{"src": "a.pdf", "length": "big"}]}\n---\nText',
      [
        [3, 23],
        [4, 44],
      ],
    ],
  ])("places within fields are exact in TOML and JSON too: %.7s", (text, places) => {
    const { problems } = read(text);
    expect(problems.map(({ code }) => code)).toEqual([
      "front-matter/date-early",
      "front-matter/number-invalid",
    ]);
    expect(problems.map(({ place }) => [place?.line, place?.column])).toEqual(places);
  });
});
