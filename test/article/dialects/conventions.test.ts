/** What articles do in any program: forms of people, labels, images, addresses, and what hides. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { couldBeParted } from "../../../src/article/dialects/people.ts";
import { DIALECTS } from "../../../src/article/dialects/tables.ts";
import { formatRfc3339, readDate } from "../../../src/text/date.ts";
import { fieldsOf, translated } from "./translating.ts";

const names = DIALECTS.map(({ name }) => name);

describe("keys", () => {
  test.each(names)("%s: any case of letters, `_` and `-`", (dialect) => {
    const front =
      "TITLE: A\nDate: 2014-01-02\nDRAFT: True\nPublished: yes\nRedirect-From: /old/\nHeader-Img: a/b.png";
    const fields = fieldsOf(dialect, front);
    expect(fields).toMatchObject({
      title: "A",
      date: "2014-01-02",
      draft: "true",
      aliases: ["/old/"],
      image: "a/b.png",
    });
  });

  test.each(names)("%s: siar's own keys win", (dialect) => {
    const front = [
      "lastmod: 2010-01-01",
      "modified: 2010-01-01",
      "last_modified_at: 2010-01-01",
      "updated: 2020-01-01",
      "expiryDate: 2010-01-01",
      "expires: 2030-01-01",
      "custom_excerpt: no",
      "excerpt: no",
      "description: no",
      "summary: The summary.",
      "canonical_url: https://no.example/",
      "externalUrl: https://yes.example/",
    ].join("\n");
    expect(fieldsOf(dialect, front)).toMatchObject({
      updated: "2020-01-01",
      expires: "2030-01-01",
      summary: "The summary.",
      externalUrl: "https://yes.example/",
    });
  });

  test("the settings map a key to a field, and take it from what it meant", () => {
    const keys = {
      topics: "categories",
      series: "tags",
      Kicker: "summary",
      id: "slug",
      author_id: "authors",
    };
    const front =
      "topics: [Asia]\ncategories: [News]\nseries: Long Reads\nkicker: The kicker.\nid: kursk\nauthor-id: dewi";
    expect(fieldsOf("jekyll", front, { site: { keys } })).toEqual({
      categories: ["News", "Asia"],
      tags: ["Long", "Reads"],
      summary: "The kicker.",
      slug: "kursk",
      authors: ["dewi"],
    });
  });

  test("`topics` are categories and `keywords` tags where there are no others", () => {
    expect(fieldsOf("vitepress", "topics: [a]\nkeywords: b, c")).toEqual({
      categories: ["a"],
      tags: ["b", "c"],
    });
    expect(fieldsOf("hugo", "categories: [x]\ntopics: [a]\ntags: [y]\nkeywords: [b]")).toEqual({
      categories: ["x"],
      tags: ["y"],
    });
  });

  test("fields of siar count in siar's form, and else are another program's keys of that name", () => {
    const front =
      "comments: true\nsource: Reuters\nrelated: true\nlicense: CC BY\nfeed: false\nvideo: dQw4w9WgXcQ\nrights: false";
    expect(fieldsOf("jekyll", front)).toEqual({});
    const own =
      "comments: https://forum.example/t/1\nfeed: summary\nrelated: [a.md]\ncorrections: {date: 2020-01-01, text: A.}";
    expect(fieldsOf("jekyll", own)).toEqual({
      comments: "https://forum.example/t/1",
      feed: "summary",
      related: ["a.md"],
      corrections: { date: "2020-01-01", text: "A." },
    });
  });

  test("what siar does not know is passed in silence", () => {
    expect(fieldsOf("hugo", "weight: 3\nmenu: main\nfoo: {bar: [1, 2]}")).toEqual({});
  });
});

describe("titles and summaries", () => {
  test.each([
    ["title: 2022", { title: "2022" }],
    ["title: 12:30", { title: "12:30" }],
    ["title:", {}],
    ["title: [A]", { title: "A" }],
    ["title: {en: A}", {}],
    ["deck: A.", { summary: "A." }],
    ["teaser: A.", { summary: "A." }],
    ["preview: A.", { summary: "A." }],
    ["subtitle: A.", { summary: "A." }],
    ["teaser: /img/a.png", { image: "/img/a.png" }],
    ["preview: true", {}],
    [
      "summary: '**Bold** and [link](https://a.example) &amp; `code`'",
      { summary: "Bold and link &amp; code" },
    ],
    ["summary: '<p>Of the <Leader> &lt;b&gt;</p>'", { summary: "Of the <Leader> <b>" }],
    ["summary: '{{ page.title }} tells{% if a %} more{% endif %}'", { summary: "tells more" }],
    ["summary: |\n  # Head\n  First.\n\n  - Second[^1]", { summary: "Head First. Second" }],
    ["summary: ''\nexcerpt: B", { summary: "B" }],
  ])("%j is %j", (front, fields) => {
    expect(fieldsOf("hugo", front)).toEqual(fields);
  });
});

describe("people", () => {
  test.each([
    ["author: Dewi Lestari", ["Dewi Lestari"]],
    ["author: dewi", ["dewi"]],
    ["author: Dewi, Budi and Citra", ["Dewi", "Budi", "Citra"]],
    ["author: Dewi, Budi, and Citra", ["Dewi", "Budi", "Citra"]],
    ["author: Dewi & Budi", ["Dewi", "Budi"]],
    ["author: Ali bin Abu, Ph.D. and Sammy Davis, Jr.", ["Ali bin Abu, Ph.D.", "Sammy Davis, Jr."]],
    ["author: {name: Dewi, email: dewi@warta.example, url: https://a.example}", ["Dewi"]],
    ["author: [Dewi, {name: Budi}, null, Dewi]", ["Dewi", "Budi"]],
    ["authors: ['Smith, John', 'Doe, Jane']", ["Smith, John", "Doe, Jane"]],
    ["authors: ['Dewi, Budi']", ["Dewi", "Budi"]],
    ["author: 'Dewi Lestari <dewi@warta.example>'", ["Dewi Lestari"]],
    ["author: dewi@warta.example (Dewi Lestari)", ["Dewi Lestari"]],
    ["author: '<a href=\"/dewi\">Dewi</a>'", ["Dewi"]],
    ["author: '[Dewi](https://a.example)'", ["Dewi"]],
    ["author: {first_name: Dewi, last_name: Lestari}", ["Dewi Lestari"]],
    ["by: Dewi", ["Dewi"]],
    ["author: 42", ["42"]],
    ["author: The Band of Sand and Wind", ["The Band of Sand", "Wind"]],
  ])("%j are %j", (front, authors) => {
    expect(fieldsOf("hugo", front)).toEqual({ authors });
  });

  test("an address alone names nobody, on whatever host", () => {
    expect(fieldsOf("jekyll", "author: dewi@warta.example")).toEqual({});
    expect(fieldsOf("jekyll", "author: dewi@localhost")).toEqual({});
  });

  test("whom the settings know is one person, whatever stands in the name", () => {
    const site = { wholeNames: ["Politics and Law"] };
    expect(fieldsOf("jekyll", "author: politics and law", { site })).toEqual({
      authors: ["politics and law"],
    });
    expect(couldBeParted("Politics and Law")).toBe(true);
    expect(couldBeParted("Dewi Lestari")).toBe(false);
    expect(fieldsOf("jekyll", "author: '@politics'")).toEqual({ authors: ["politics"] });
  });

  test("others are contributors by their roles", () => {
    const front = "author: Dewi\ntranslator: Budi\neditors: [Citra, Eko]\nphotos_by: Fajar";
    expect(fieldsOf("jekyll", front)).toEqual({
      authors: ["Dewi"],
      contributors: { editor: ["Citra", "Eko"], translator: ["Budi"], photographer: ["Fajar"] },
    });
    expect(fieldsOf("jekyll", "contributors: {editor: Citra}")).toEqual({
      contributors: { editor: "Citra" },
    });
    expect(fieldsOf("jekyll", "contributors: [Citra]")).toEqual({ contributors: { contributor: ["Citra"] } });
  });
});

describe("labels", () => {
  test.each([
    ["tags: [a, null, 'b, c', 2019, a, A]", ["a", "b", "c", "2019"]],
    ["tags: ['a, b, c']", ["a", "b", "c"]],
    ["tags: a, b", ["a", "b"]],
    ["tags: New York", ["New York"]],
    ["tags: 中文，日本", ["中文", "日本"]],
    ["tags: [2012-01-01, true, 1.10]", ["2012-01-01", "true", "1.10"]],
    ["tags: [CI/CD]", ["CI-CD"]],
    ["tags: ['a <b']", ["a b"]],
  ])("%j are %j", (front, tags) => {
    expect(fieldsOf("hugo", front)).toEqual({ tags });
  });

  test.each(["tags:", "tags: []", "tags: ''", "tags: [null, '']", "tags: {}"])("%j are none", (front) => {
    expect(fieldsOf("hugo", front)).toEqual({});
  });

  test("what could not stay as it was is told: slashes, and more than twenty", () => {
    expect(translated("hugo", "tags: [CI/CD, a]").losses).toEqual([
      { kind: "label", written: { value: "CI/CD", from: ["tags", 0] }, label: "CI-CD" },
    ]);
    const many = Array.from({ length: 22 }, (_, index) => `t${index}`);
    const { losses, value } = translated("hugo", `tags: [${many.join(", ")}]`);
    expect(value.get("tags")).toHaveLength(20);
    expect(losses).toEqual([
      { kind: "label", written: { value: "t20", from: ["tags", 20] } },
      { kind: "label", written: { value: "t21", from: ["tags", 21] } },
    ]);
  });
});

test("Pelican: an article without a category has that of its folder", () => {
  expect(fieldsOf("pelican", "Title: A", { path: "content/Garden/a.md" })).toMatchObject({
    categories: ["Garden"],
  });
  expect(fieldsOf("pelican", "Category: B", { path: "content/Garden/a.md" })).toEqual({ categories: ["B"] });
  expect(fieldsOf("pelican", "Title: A", { path: "content/a.md" })).toEqual({ title: "A" });
  expect(fieldsOf("hugo", "title: A", { path: "content/garden/a.md" })).toEqual({ title: "A" });
});

describe("images", () => {
  test.each([
    ["cover: img/a.png", "img/a.png"],
    ["coverImage: a.png", "a.png"],
    ["hero: /a.png", "/a.png"],
    ["featureImage: a.png", "a.png"],
    ["featured_image: https://a.example/b", "https://a.example/b"],
    ["primary_image: a.png", "a.png"],
    ["header-img: img/a.jpg", "img/a.jpg"],
    ["images: [a.png, b.png]", "a.png"],
    ["image: {src: a.png}", "a.png"],
    ["image: {url: a.png, width: 3}", "a.png"],
    ["image: {path: a.png, alt: ''}", "a.png"],
    ["image: '{{ site.baseurl }}/img/a.png'", "/img/a.png"],
    ["image: '{{ \"img/a.png\" | relative_url }}'", "/img/a.png"],
    ["image: '@/assets/a.png'", "/assets/a.png"],
    ["image: '![A](a.png)'", "a.png"],
    ["image: [{src: a.png, name: Cover}]", "a.png"],
  ])("%j is %j", (front, image) => {
    expect(fieldsOf("hugo", front)).toEqual({ image });
  });

  test.each([
    "image: true",
    "image: ''",
    "image: '#fff'",
    "image: 3",
    "image: '{{ page.image }}'",
    "image: {}",
  ])("%j is none", (front) => {
    expect(fieldsOf("hugo", front)).toEqual({});
  });

  test("its words stand within or beside it", () => {
    expect(
      fieldsOf("jekyll", "cover: a.png\ncover_alt: A\ncover-caption: <b>B</b>\nimage_credit: C"),
    ).toEqual({
      image: { src: "a.png", alt: "A", caption: "B", credit: "C" },
    });
  });
});

describe("addresses", () => {
  test.each([
    ["permalink: /a/b/", { address: "/a/b/" }],
    ["permalink: a/b.html", { address: "/a/b.html" }],
    ["permalink: /a/index.html", { address: "/a/" }],
    ["permalink: https://warta.example/a/", { address: "/a/" }],
    ["permalink: /caf%C3%A9/", { address: "/café/" }],
    ["permalink: /a b/", {}],
    ["permalink: /a/?p=1#b", { address: "/a/" }],
    ["permalink: https://other.example/a/", {}],
    ["permalink: /:year/:title/", {}],
    ["permalink: pretty", {}],
    ["permalink: /", {}],
    ["permalink: '/{{ slug }}/'", {}],
    ["slug: a/b/the-last", { slug: "the-last" }],
    ["slug: 0123", { slug: "0123" }],
    ["slug: The Last?", { slug: "the-last" }],
    ["slug: //", {}],
    ["redirect: /new/", { redirectTo: "/new/" }],
    ["redirectTo: https://a.example/b", { redirectTo: "https://a.example/b" }],
    ["redirect: true", {}],
    ["redirect: 'javascript:alert(1)'", {}],
    ["aliases: /old/", { aliases: ["/old/"] }],
    ["redirect_from: [https://old.example/a, /b/?x=1, null]", { aliases: ["/a", "/b/"] }],
    ["external_url: https://a.example/b", { externalUrl: "https://a.example/b" }],
    ["source_url: https://a.example/b", { externalUrl: "https://a.example/b" }],
    ["canonical: https://warta.example/b", {}],
    ["original: Reuters", {}],
  ])("%j is %j", (front, fields) => {
    expect(fieldsOf("jekyll", front)).toEqual(fields);
  });

  test("former addresses that no redirect can have are told", () => {
    expect(translated("hugo", "aliases: [/, /a/]").losses).toEqual([
      { kind: "alias", written: { value: "/", from: ["aliases", 0] } },
    ]);
  });
});

describe("languages", () => {
  test.each([
    ["lang: EN", "en"],
    ["language: en-GB", "en"],
    ["locale: en_US.UTF-8", "en"],
    ["lang: id", "id"],
    ["lang: fr", "fr"],
  ])("%j is %j on a site with `id` and `en`", (front, lang) => {
    expect(fieldsOf("hugo", front)).toEqual({ lang });
  });
});

describe("what hides is honoured in every dialect", () => {
  test.each(names)("%s", (dialect) => {
    const hiding = [
      "draft: true",
      "Draft: YES",
      "draft: 1",
      "isDraft: true",
      "published: false",
      "PUBLISHED: No",
      "publish: off",
      "status: draft",
      "Status: Private",
      "private: true",
      "hidden: true",
      "unlisted: true",
      "visibility: members",
      "password: secret",
    ];
    for (const front of hiding) expect([front, fieldsOf(dialect, front)]).toEqual([front, { draft: "true" }]);
    for (const front of [
      "draft: false",
      "draft: 0",
      "draft:",
      "published: yes",
      "status: published",
      "private: no",
    ])
      expect([front, fieldsOf(dialect, front)]).toEqual([front, {}]);
    expect(fieldsOf(dialect, "ExpiryDate: 2020-01-01")).toEqual({ expires: "2020-01-01" });
    // Nothing is published because a switch could not be read.
    expect(fieldsOf(dialect, "draft: perhaps")).toEqual({ draft: "perhaps" });
    expect(fieldsOf(dialect, "published: perhaps")).toEqual({ published: "perhaps" });
  });

  test("keys that the settings name for it", () => {
    const site = { keys: { wip: "draft", visible: "published" } };
    expect(fieldsOf("hugo", "WIP: true", { site })).toEqual({ draft: "true" });
    expect(fieldsOf("hugo", "visible: no", { site })).toEqual({ draft: "true" });
    expect(fieldsOf("hugo", "wip: perhaps", { site })).toEqual({ draft: "perhaps" });
  });

  test("a folder of drafts", () => {
    expect(fieldsOf("jekyll", "title: A", { path: "_drafts/a.md" })).toMatchObject({ draft: "true" });
    expect(fieldsOf("hexo", "title: A", { path: "source/_drafts/b/a.md" })).toMatchObject({ draft: "true" });
    expect(fieldsOf("hugo", "title: A", { path: "content/_drafts.md" })).toEqual({ title: "A" });
  });

  test("`published` may be a date", () => {
    expect(fieldsOf("eleventy", "published: 2019-01-02")).toEqual({ date: "2019-01-02" });
  });
});

describe("places", () => {
  test("every value of the translation points at what the author wrote", () => {
    const front =
      "Author:\n  name: Dewi\nlastmod: 2014-01-02\ncategories: a b\ncover:\n  image: a.png\ntopics: x";
    const matter = translated("jekyll", front);
    expect(matter.originOf(["authors", 0])).toEqual(["Author", "name"]);
    expect(matter.markOf(["authors", 0])).toMatchObject({ line: 2, column: 9, length: 4 });
    expect(matter.markOf(["updated"])).toMatchObject({ line: 3, column: 10 });
    expect(matter.markOf(["updated"], "key")).toMatchObject({ line: 3, column: 1, length: 7 });
    expect(matter.markOf(["categories", 1])).toMatchObject({ line: 4, column: 13 });
    expect(matter.markOf(["image"])).toMatchObject({ line: 6, column: 10 });
  });

  test("in TOML too, within tables", () => {
    const front =
      'title = "A"\ndate = 2014-01-02\n\n[taxonomies]\ntags = ["a", "b"]\n\n[extra]\nauthor = "Dewi"\n';
    const matter = translated("zola", front, { language: "toml" });
    expect(fieldsOf("zola", front, { language: "toml" })).toEqual({
      title: "A",
      date: "2014-01-02",
      tags: ["a", "b"],
      authors: ["Dewi"],
    });
    expect(matter.markOf(["tags", 1])).toMatchObject({ line: 5 });
    expect(matter.markOf(["authors", 0])).toMatchObject({ line: 8 });
  });
});

test("TOML's local dates are the site's wall clock", () => {
  const { value } = translated("zola", "date = 2014-08-19T01:30:00\n", { language: "toml" });
  const reading = readDate(String(value.get("date")), "Asia/Jakarta");
  expect("instant" in reading && formatRfc3339(reading.instant)).toBe("2014-08-19T01:30:00+07:00");
});

test("no value of any key makes the translation fail", () => {
  const keys =
    "title date published draft status slug permalink image cover resources author tags categories aliases redirect lang excerpt params build id".split(
      " ",
    );
  const value = fc.json({ maxDepth: 3 });
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.array(fc.tuple(fc.constantFrom(...keys), value)),
      (dialect, pairs) => {
        const front = [...new Map(pairs)].map(([key, json]) => `${key}: ${json}`).join("\n");
        if (front === "") return;
        let fields: Record<string, unknown> = {};
        try {
          fields = fieldsOf(dialect, front);
        } catch (error) {
          // YAML refuses some keys of JSON's maps.
          if (!String(error).includes("not a map")) throw error;
        }
        expect(fields).toBeTypeOf("object");
      },
    ),
    { numRuns: 300 },
  );
});

// Were one of the patterns quadratic, it would run into the limit of a test.
test("S7: no value, however long, takes its time", () => {
  const long = 60_000;
  const values = [" ", "/", "@", "*", "<p", "![", "{{", "[a", "_", "a, ", "a@b "].map((part) =>
    part.repeat(long / part.length),
  );
  const keys = [
    "title",
    "author",
    "tags",
    "categories",
    "image",
    "permalink",
    "slug",
    "aliases",
    "redirect_to",
  ];
  for (const value of [...values, `![a](${"x".repeat(long)}`, `${" ".repeat(long)}x`]) {
    const front = [...keys, "excerpt"].map((key) => `${key}: ${JSON.stringify(value)}`).join("\n");
    for (const dialect of ["jekyll", "pelican", "docusaurus"] as const)
      expect(fieldsOf(dialect, front)).toBeTypeOf("object");
  }
});
