import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Catalogued, type CatalogueInput, catalogue } from "../../src/catalogue/catalogue.ts";
import { EMPTY_LEDGER } from "../../src/catalogue/ledger.ts";
import { memoryStore } from "../../src/compile/store.ts";
import type { CompiledFacts, LinkedHole } from "../../src/model/compiled.ts";
import type { Site } from "../../src/model/site.ts";
import { sampleCompiled as article, type SampleFields, sampleSite } from "../support/sample-article.ts";

const place = { file: "articles/a.md", line: 9, column: 3 };

function catalogued(compiled: readonly CompiledFacts[], more: Partial<CatalogueInput> = {}): Catalogued {
  return catalogue({
    site: sampleSite,
    compiled,
    contentKeys: new Map(compiled.map(({ article }) => [article.path, article.path])),
    allPaths: new Set(compiled.map(({ article }) => article.path)),
    assets: new Map(),
    ledger: EMPTY_LEDGER,
    ledgerMode: "write",
    now: Date.UTC(2026, 0, 1),
    drafts: false,
    ...more,
  });
}

const sources = ({ catalogue }: Catalogued): readonly string[] =>
  catalogue.entries.map(({ source }) => source);
const codes = ({ problems }: Catalogued): readonly string[] => problems.map(({ code }) => code);
const withHole = (name: string, hole: LinkedHole, fields: SampleFields = {}): CompiledFacts =>
  article(name, { ...fields, holes: [hole] });

describe("which articles are seen, and in which order", () => {
  const old = article("old", { date: "2025-07-01" });
  const recent = article("new", { date: "2025-07-13" });

  test("R14: newest first, whatever order they come in", () => {
    expect(sources(catalogued([old, recent]))).toEqual(["articles/new.md", "articles/old.md"]);
    expect(sources(catalogued([recent, old]))).toEqual(["articles/new.md", "articles/old.md"]);
  });

  test("R14: ties are broken by id", () => {
    const found = catalogued([article("b", { language: "en" }), article("a")]);
    expect(sources(found)).toEqual(["articles/a.md", "articles/b.md"]);
  });

  test("R10: drafts and articles of the future are in no list, no redirect, and mint nothing", () => {
    const draft = article("draft", { draft: true, aliases: ["/d/"] });
    const future = article("future", {
      date: "2026-01-02",
      aliases: ["/f/"],
      categories: ["war"],
      authors: ["meja"],
    });
    const found = catalogued([draft, future, old]);
    expect(sources(found)).toEqual(["articles/old.md"]);
    expect(JSON.stringify(found.catalogue)).not.toMatch(/draft|future|"\/d\/"|"\/f\/"/);
    expect(found.ledger.rows.map(({ path }) => path)).toEqual(["articles/old.md"]);
  });

  test("with drafts both are shown, and still mint nothing", () => {
    const found = catalogued([article("draft", { draft: true }), old], { drafts: true });
    expect(sources(found)).toEqual(["articles/draft.md", "articles/old.md"]);
    expect(found.ledger.rows).toHaveLength(1);
  });

  test("R13: two entries of one language updated in the same second are told of", () => {
    expect(codes(catalogued([article("a"), article("b")]))).toEqual(["dates/same-updated"]);
    expect(codes(catalogued([article("a"), article("b", { language: "en" })]))).toEqual([]);
  });

  test("R13: who writes days without an hour is not told that they are the same", () => {
    const day = "2025-07-12";
    expect(codes(catalogued([article("a", { date: day }), article("b", { date: day })]))).toEqual([]);
  });

  test("R11: `updated` is the author's, else the date of publication", () => {
    const { catalogue } = catalogued([article("a", { updated: "2025-08-01T09:00:00+07:00" }), old]);
    expect(catalogue.entries.map(({ updated }) => updated.epochMs)).toEqual([
      Date.UTC(2025, 7, 1, 2),
      Date.UTC(2025, 5, 30, 17),
    ]);
  });
});

test("the same articles give the same catalogue and ledger in whatever order they are found", () => {
  const many = Array.from({ length: 12 }, (_, index) =>
    article(`n${index}`, {
      date: `2025-07-${10 + (index % 4)}`,
      language: index % 3 === 0 ? "en" : "id",
      categories: [["Perang", "PERANG", "Damai", "War & Peace"][index % 4] ?? ""],
      authors: [["Siti", "Siti!", "meja"][index % 3] ?? ""],
      aliases: [`/lama/${index % 5}/`],
      slug: `s${index % 11}`,
    }),
  );
  const site = { ...sampleSite, taxonomy: [] };
  const expected = catalogued(many, { site });
  fc.assert(
    fc.property(fc.shuffledSubarray(many, { minLength: many.length }), (shuffled) => {
      expect(catalogued(shuffled, { site })).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

test("ten thousand articles of one author, each in a category of its own, with a dead link each, are catalogued in a moment", () => {
  const many = Array.from({ length: 10_000 }, (_, index) => {
    const hole: LinkedHole = { kind: "article", target: `articles/x${index}.md`, fragment: "", place };
    const fields = { authors: ["meja"], categories: [`Topik ${index}`], translationOf: `gone${index}.md` };
    return withHole(`n${index}`, hole, { ...fields, date: "2025-07-12" });
  });
  const found = catalogued(many, { site: { ...sampleSite, taxonomy: [] } });
  expect(found.catalogue.people[0]?.entries).toHaveLength(10_000);
  expect(found.catalogue.categories).toHaveLength(10_000);
  expect(found.problems.filter(({ code }) => code === "link/article-missing")).toHaveLength(10_000);
  expect(found.problems.filter(({ code }) => code === "translation/missing")).toHaveLength(10_000);
});

describe("D31: an empty site", () => {
  test("is dated by the day it was established", () => {
    expect(catalogued([]).catalogue.established.epochMs).toBe(Date.UTC(2025, 5, 30, 17));
  });

  test("without that day it is a problem, never the clock", () => {
    const { established: _, ...site } = sampleSite;
    expect(codes(catalogued([], { site }))).toEqual(["site/established-missing"]);
    expect(codes(catalogued([article("a")], { site }))).toEqual([]);
  });
});

test("R3: the day in minted ids is never in the future", () => {
  expect(codes(catalogued([], { site: { ...sampleSite, established: "2026-01-02" } }))).toEqual([
    "site/established-ahead",
  ]);
});

describe("addresses", () => {
  test("the default language lives at the root, others under their tag", () => {
    const { catalogue } = catalogued([article("a"), article("b", { language: "en", date: "2025-07-11" })]);
    expect(catalogue.entries.map(({ url }) => url)).toEqual([
      "https://warta.example/a/",
      "https://warta.example/en/b/",
    ]);
  });

  test("R106: a base URL with a path is in every URL and in no address", () => {
    const site = { ...sampleSite, baseUrl: "https://user.example/repo/" };
    const [entry] = catalogued([article("a")], { site }).catalogue.entries;
    expect(entry).toMatchObject({ url: "https://user.example/repo/a/", address: "/a/" });
  });

  test("R104: a stub is no entry and has no id, and leads elsewhere; a hidden one leads nowhere", () => {
    const redirectTo = { text: "/a/", place };
    const stubs = [
      article("old", { facts: { redirectTo } }),
      article("x", { draft: true, facts: { redirectTo } }),
    ];
    const found = catalogued([article("a"), ...stubs]);
    expect(sources(found)).toEqual(["articles/a.md"]);
    expect(found.ledger.rows.map(({ path }) => path)).toEqual(["articles/a.md"]);
    expect(found.catalogue.redirects).toEqual([{ from: "/old/", to: "/a/" }]);
  });

  test("D22: two that meet are shown a pattern by which none would", () => {
    const found = catalogued([
      article("a", { slug: "same", date: "2024-05-01" }),
      article("b", { slug: "same", date: "2025-05-01" }),
    ]);
    expect(found.problems.find(({ code }) => code === "address/collision")?.mend).toContain("/:year/:slug/");
  });

  test("a pattern with the date", () => {
    const site = { ...sampleSite, articlePath: "/:year/:month/:day/:slug/" };
    expect(catalogued([article("a")], { site }).catalogue.entries[0]?.address).toBe("/2025/07/12/a/");
  });

  test("D22: slugs that differ in case or Unicode form only collide, and the problem names both files", () => {
    const found = catalogued([
      article("a", { slug: "Café" }),
      article("b", { slug: "cafe\u0301", language: "id" }),
    ]);
    expect(codes(found)).toContain("address/collision");
    expect(found.problems[0]?.what).toContain("articles/a.md");
  });

  test.each(["feeds", "assets", "kategori", "penulis"])(
    "D21: the slug %s would shadow what siar writes",
    (slug) => {
      expect(codes(catalogued([article("a", { slug })]))).toEqual(["address/reserved"]);
    },
  );
});

describe("categories", () => {
  const war = article("a", { categories: ["war"] });
  const english = article("b", { categories: ["war"], language: "en" });

  test("C5: one list per category and language", () => {
    const { catalogue } = catalogued([war, english]);
    expect(catalogue.categories.map(({ address, entries }) => [address, entries.length])).toEqual([
      ["/kategori/konflik/", 1],
      ["/kategori/perang/", 1],
      ["/en/category/conflict/", 1],
      ["/en/category/war/", 1],
    ]);
  });

  test("C6: an entry of a child is in its parent's list, and carries the child alone", () => {
    const { catalogue } = catalogued([article("a", { categories: ["conflict", "war"] })]);
    expect(catalogue.entries[0]?.categories.map(({ term }) => term)).toEqual(["war"]);
    expect(catalogue.categories.map(({ category }) => category.id)).toEqual(["conflict", "war"]);
    expect(catalogue.categories[0]?.children).toEqual([{ label: "Perang", address: "/kategori/perang/" }]);
    expect(catalogue.categories[1]?.parent).toEqual({ label: "Konflik", address: "/kategori/konflik/" });
  });

  test("C7: the same term's pages in other languages are known to each", () => {
    const [list] = catalogued([war, english]).catalogue.categories;
    expect(list?.translations.map(({ address }) => address)).toEqual([
      "/kategori/konflik/",
      "/en/category/conflict/",
    ]);
  });

  test("C2: a missing label is taken from the default language, never from the id", () => {
    const site: Site = {
      ...sampleSite,
      taxonomy: [
        { id: "war", labels: { id: "Perang" }, slugs: { id: "perang", en: "war" }, aliases: [], sameAs: [] },
      ],
    };
    expect(catalogued([english], { site }).catalogue.entries[0]?.categories[0]?.label).toBe("Perang");
  });

  test.each(["Perang", "WAR", "battle"])(
    "C1: the label or alias %s is accepted with a warning that names the id",
    (name) => {
      const found = catalogued([article("a", { categories: [name] })]);
      expect(found.problems).toMatchObject([
        { code: "category/not-by-id", severity: "warning", mend: "Write war." },
      ]);
      expect(found.catalogue.entries[0]?.categories[0]?.term).toBe("war");
    },
  );

  test("D26: an unknown one is an error with the nearest id", () => {
    const found = catalogued([article("a", { categories: ["wra"] })]);
    expect(found.problems).toMatchObject([
      { code: "category/unknown", severity: "error", mend: "Did you mean war?" },
    ]);
  });

  test("without a taxonomy the terms come from the articles; twins are one (D14)", () => {
    const site = { ...sampleSite, taxonomy: [] };
    const found = catalogued(
      [
        article("a", { categories: ["Berita Dunia"] }),
        article("b", { categories: ["berita\u00a0dunia"], language: "en" }),
      ],
      { site },
    );
    expect(codes(found)).toEqual(["category/twins"]);
    expect(found.catalogue.categories.map(({ address, label }) => [address, label])).toEqual([
      ["/kategori/berita-dunia/", "Berita Dunia"],
      ["/en/category/berita-dunia/", "Berita Dunia"],
    ]);
  });
});

test("a category of signs alone is a term too: nothing that an article names is lost without a word", () => {
  const { catalogue } = catalogued([article("a", { categories: ["★"] })], {
    site: { ...sampleSite, taxonomy: [] },
  });
  expect(catalogue.categories.map(({ label, entries }) => [label, entries.length])).toEqual([["★", 1]]);
  expect(catalogue.categories[0]?.address).toMatch(/^\/kategori\/[0-9a-f]{12}\/$/);
});

describe("people", () => {
  test("names that only signs tell apart are one person, with one page", () => {
    const found = catalogued([
      article("a", { authors: ["Siti A."] }),
      article("b", { authors: ["Siti A"], date: "2025-07-11" }),
      article("c", { authors: ["★"], date: "2025-07-10" }),
    ]);
    expect(found.catalogue.people.map(({ name, entries }) => [name, entries.length])).toEqual([
      ["★", 1],
      ["Siti A.", 2],
    ]);
    expect(codes(found)).toEqual([]);
  });

  test("a handle or any of its names is the person of the settings, named in the entry's language", () => {
    const found = catalogued([
      article("a", { authors: ["Meja Dunia"] }),
      article("b", { authors: ["meja"], language: "en" }),
    ]);
    expect(codes(found)).toEqual([]);
    expect(found.catalogue.entries.map(({ authors }) => authors[0]?.name)).toEqual([
      "Meja Dunia",
      "World Desk",
    ]);
    expect(found.catalogue.people.map(({ address }) => address)).toEqual([
      "/penulis/meja/",
      "/en/author/meja/",
    ]);
  });

  test("a name nobody has is a person of its own; one that nearly is somebody's is told of", () => {
    expect(codes(catalogued([article("a", { authors: ["Siti"] })]))).toEqual([]);
    expect(codes(catalogued([article("a", { authors: ["Meja Duni"] })]))).toEqual(["author/nearly-known"]);
  });

  test("RFC 4287 §4.1.2: an article without authors is the publisher's", () => {
    expect(catalogued([article("a")]).catalogue.entries[0]?.authors).toMatchObject([
      { name: "Warta", kind: "organization" },
    ]);
  });
});

describe("translations", () => {
  test("R78: versions of one text know each other, whichever names the other", () => {
    const found = catalogued([
      article("id/a"),
      article("en/b", { language: "en", translationOf: "../id/a.md" }),
    ]);
    expect(
      found.catalogue.entries.map(({ translations }) => translations.map(({ language }) => language)),
    ).toEqual([["id"], ["en"]]);
  });

  test("R10: a hidden version is not named", () => {
    const draft = article("id/a", { draft: true });
    const found = catalogued([draft, article("en/b", { language: "en", translationOf: "../id/a.md" })]);
    expect(found.catalogue.entries[0]?.translations).toEqual([]);
  });

  test("D25: a missing original and two versions in one language are problems", () => {
    expect(codes(catalogued([article("a", { translationOf: "none.md" })]))).toEqual(["translation/missing"]);
    const twice = [article("a"), article("b", { translationOf: "a.md", date: "2025-07-11" })];
    expect(codes(catalogued(twice))).toEqual(["translation/same-language"]);
  });
});

describe("holes", () => {
  const target = article("b", { language: "en", headings: [{ level: 2, id: "table", text: "Table" }] });
  const link = (fragment: string, to = "articles/b.md"): LinkedHole => ({
    kind: "article",
    target: to,
    fragment,
    place,
  });
  const filled = (hole: LinkedHole, site = sampleSite): readonly string[] => {
    const one = withHole("a", hole);
    const { catalogue } = catalogued([one, target], { site });
    const store = memoryStore();
    store.put("articles/a.md", { facts: one, text: ['<a href="', null, '">x</a>'] });
    const entry = catalogue.entries.find(({ source }) => source === "articles/a.md");
    if (!entry) throw new Error("no entry");
    return [store.content(entry, "page"), store.content(entry, "feed")];
  };
  const site = { ...sampleSite, baseUrl: "https://user.example/repo/" };

  test.each<[string, LinkedHole, string, string]>([
    ["an article", link("#table"), "/repo/en/b/#table", "https://user.example/repo/en/b/#table"],
    [
      "a place of the site",
      { kind: "site", path: "/feeds/?a=1&b=2", place },
      "/repo/feeds/?a=1&amp;b=2",
      "https://user.example/repo/feeds/?a=1&amp;b=2",
    ],
    [
      "a place beside it",
      { kind: "site", path: "../feeds/#x", place },
      "/repo/feeds/#x",
      "https://user.example/repo/feeds/#x",
    ],
    ["itself", { kind: "self", fragment: "x" }, "#x", "https://user.example/repo/a/#x"],
  ])("R61: a link to %s is short in the page and absolute in feeds", (_, hole, page, feed) => {
    expect(filled(hole, site)).toEqual([`<a href="${page}">x</a>`, `<a href="${feed}">x</a>`]);
  });

  test("D19: a link to no article is an error at its place", () => {
    const found = catalogued([withHole("a", link("", "articles/c.md")), target]);
    expect(found.problems).toMatchObject([{ code: "link/article-missing", place, severity: "error" }]);
  });

  test("R10: a link to a hidden article is an error", () => {
    const draft = article("b", { draft: true });
    expect(codes(catalogued([withHole("a", link("")), draft]))).toEqual(["link/article-hidden"]);
  });

  test("a fragment that no heading has is a warning", () => {
    const found = catalogued([withHole("a", link("#tabel")), target]);
    expect(found.problems).toMatchObject([{ code: "link/fragment-missing", mend: "Did you mean #table?" }]);
  });
});

describe("R104: redirects", () => {
  test("lead from aliases and former addresses to the article, sorted", () => {
    const before = catalogued([article("a", { slug: "first" })]);
    const found = catalogued([article("a", { slug: "second", aliases: ["/zuvor/", "/old.html"] })], {
      ledger: before.ledger,
    });
    expect(found.catalogue.redirects).toEqual([
      { from: "/first/", to: "/second/" },
      { from: "/old.html", to: "/second/" },
      { from: "/zuvor/", to: "/second/" },
    ]);
  });

  test("never shadow a page, and lead to one place only", () => {
    const found = catalogued([
      article("a", { aliases: ["/b/", "/x/"] }),
      article("b", { aliases: ["/x/"], language: "id", date: "2025-07-11" }),
    ]);
    expect(codes(found)).toEqual(["alias/taken", "alias/taken"]);
  });
});
