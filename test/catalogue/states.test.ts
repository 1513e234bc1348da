import { describe, expect, test } from "vitest";
import { type Catalogued, type CatalogueInput, catalogue } from "../../src/catalogue/catalogue.ts";
import { EMPTY_LEDGER } from "../../src/catalogue/ledger.ts";
import type { CompiledFacts } from "../../src/model/compiled.ts";
import { sampleCompiled as article, sampleSite } from "../support/sample-article.ts";

const NOON = Date.UTC(2025, 6, 20, 5);

function catalogued(compiled: readonly CompiledFacts[], more: Partial<CatalogueInput> = {}): Catalogued {
  return catalogue({
    site: sampleSite,
    compiled,
    contentKeys: new Map(),
    allPaths: new Set(compiled.map((one) => one.article.path)),
    assets: new Map(),
    ledger: EMPTY_LEDGER,
    ledgerMode: "write",
    now: NOON,
    drafts: false,
    ...more,
  });
}

const titles = (found: Catalogued): readonly string[] => found.catalogue.entries.map(({ title }) => title);
const codes = ({ problems }: Catalogued): readonly string[] => problems.map(({ code }) => code);
const link = (target: string): CompiledFacts["holes"] => [
  { kind: "article", target, fragment: "", place: { file: "articles/a.md", line: 9 } },
];

describe("R10: the title of a hidden article is a secret until readers have seen it", () => {
  test.each([
    ["under embargo", { embargo: "2025-08-01" }, "New"],
    ["a draft", { draft: true }, "New"],
    ["expired", { expires: "2025-07-15" }, ""],
  ])("%s", (_state, fields, title) => {
    const { hidden } = catalogued([article("new", { title: "New", date: "2025-07-01", ...fields })]);
    expect(hidden.map((one) => one.title)).toEqual([title]);
  });
});

describe("R10: what is seen depends on the moment, to the second", () => {
  const old = article("old", { date: "2025-07-01" });

  test.each([
    ["an embargo that ends in a second", { embargo: "2025-07-20T12:00:01+07:00" }, false],
    ["an embargo that ends now", { embargo: "2025-07-20T12:00:00+07:00" }, true],
    ["a date ahead of its embargo", { date: "2025-07-21", embargo: "2025-07-01" }, false],
    ["a term that ends now", { expires: "2025-07-20T12:00:00+07:00" }, false],
    ["a term that ends in a second", { expires: "2025-07-20T12:00:01+07:00" }, true],
  ])("%s", (_state, fields, isSeen) => {
    const found = catalogued([old, article("new", { title: "New", ...fields })]);
    expect(titles(found).includes("New")).toBe(isSeen);
    expect(found.ledger.rows).toHaveLength(isSeen ? 2 : 1);
    expect(found.hidden.map(({ source }) => source)).toEqual(isSeen ? [] : ["articles/new.md"]);
  });

  test("all of it is seen where drafts are asked for, and nothing counts as hidden", () => {
    const hidden = [
      article("a", { title: "A", embargo: "2025-08-01" }),
      article("b", { title: "B", expires: "2025-07-13" }),
      article("c", { title: "C", draft: true }),
    ];
    const found = catalogued([old, ...hidden], { drafts: true });
    expect(titles(found)).toEqual(expect.arrayContaining(["A", "B", "C"]));
    expect(found.hidden).toEqual([]);
    expect(found.ledger.rows).toHaveLength(1);
  });

  test("what must not leak is told with the id that it has or would have, its address and its files", () => {
    const image = {
      source: { text: "articles/map.png", place: { file: "articles/a.md" } },
      isLocal: true,
      alt: "",
    };
    const secret = article("secret", { embargo: "2025-08-01", slug: "rahasia", files: { image } });
    expect(catalogued([old, secret]).hidden).toEqual([
      {
        source: "articles/secret.md",
        id: "tag:warta.example,2025-07-01:articles/secret",
        address: "/rahasia/",
        title: "Judul secret",
        files: ["articles/map.png"],
      },
    ]);
  });

  test("an article that expires keeps its row without a word; one that is drawn back behind an embargo is told", () => {
    const before = catalogued([old, article("a"), article("b")]).ledger;
    const found = catalogued(
      [old, article("a", { expires: "2025-07-19" }), article("b", { embargo: "2025-07-21" })],
      { ledger: before },
    );
    expect(found.ledger.rows).toHaveLength(3);
    expect(found.problems.map(({ code, place }) => [code, place?.file])).toEqual([
      ["ids/withdrawn", "articles/b.md"],
    ]);
  });
});

describe("R118: when time alone changes the site", () => {
  const seen = article("seen", { date: "2025-07-01" });

  test("the changes ahead come soonest first, none of the past, none of a draft", () => {
    const found = catalogued([
      seen,
      article("embargoed", { embargo: "2025-07-22T06:00:00+07:00", expires: "2025-07-25" }),
      article("dated", { date: "2025-07-21" }),
      article("running", { date: "2025-07-01", expires: "2025-07-23" }),
      article("over", { date: "2025-07-01", expires: "2025-07-02" }),
      article("draft", { date: "2025-07-21", draft: true }),
      article("never", { embargo: "2025-08-02", expires: "2025-08-01" }),
    ]);
    expect(found.ahead.map(({ article: path, change }) => `${path} ${change}`)).toEqual([
      "articles/dated.md appears",
      "articles/embargoed.md appears",
      "articles/running.md expires",
      "articles/embargoed.md expires",
    ]);
    expect(found.ahead[1]?.at).toEqual({ epochMs: Date.UTC(2025, 6, 21, 23), offsetMinutes: 420 });
  });
});

describe("R23: corrections and retractions", () => {
  test("a correction moves `updated`, the latest one; the date of publication stays (R11)", () => {
    const corrections = [
      { date: "2025-07-14", text: "One." },
      { date: "2025-07-16T10:00:00+07:00", text: "Two." },
    ];
    const [entry] = catalogued([article("a", { updated: "2025-07-15", corrections })]).catalogue.entries;
    expect(entry?.updated.epochMs).toBe(Date.UTC(2025, 6, 16, 3));
    expect(entry?.published.epochMs).toBe(Date.UTC(2025, 6, 12, 13));
    expect(entry?.corrections?.map(({ text }) => text)).toEqual(["One.", "Two."]);
  });

  test("R22: the lists of a term and of a person stay when their only article is taken back, since their feeds say so", () => {
    const only = { categories: ["war"], authors: ["meja"] };
    const lists = ({
      catalogue: { categories, people },
    }: Catalogued): readonly (readonly [string, number])[] =>
      [...categories, ...people].map(({ address, entries }) => [address, entries.length]);
    const before = lists(catalogued([article("a", only)]));
    expect(before.length).toBeGreaterThan(1);
    const retraction = { date: "2025-07-15", reason: "Wrong." };
    expect(lists(catalogued([article("a", { ...only, retraction })]))).toEqual(
      before.map(([address]) => [address, 0]),
    );
  });

  test.each([
    [
      "to the article",
      { kind: "article", target: "articles/b.md", fragment: "#map", place: { file: "a" } } as const,
    ],
    ["to its address", { kind: "site", path: "/b/#map", place: { file: "a" } } as const],
  ])("a link to a place in a retracted article leads to the notice: %s", (_what, hole) => {
    const holes = [hole];
    const retraction = { date: "2025-07-15", reason: "Wrong." };
    const found = catalogued([article("a", { holes }), article("b", { retraction })]);
    expect(codes(found)).toEqual([]);
    expect(found.catalogue.entries[0]?.fills).toEqual({ page: ["/b/"], feed: ["https://warta.example/b/"] });
  });

  test("a retracted article is in no list and keeps its id and address; of what it said nothing is left", () => {
    const image = {
      source: { text: "articles/map.png", place: { file: "articles/a.md" } },
      isLocal: true,
      alt: "",
    };
    const map = {
      source: "articles/map.png",
      path: "assets/map.png",
      hash: "0",
      mediaType: "image/png",
      lengthBytes: 9,
    };
    const taken = article("a", {
      categories: ["war"],
      retraction: { date: "2025-07-15", reason: "The source withdrew it." },
      files: { image },
    });
    const found = catalogued([article("b"), taken], { assets: new Map([[map.source, map]]) });
    const { entries, categories, retracted, assets } = found.catalogue;
    expect(entries.map(({ source }) => source)).toEqual(["articles/b.md"]);
    expect(categories.flatMap((list) => list.entries)).toEqual([]);
    expect(assets).toEqual([]);
    expect(found.ledger.rows).toHaveLength(2);
    expect(retracted).toMatchObject([
      {
        id: "tag:warta.example,2025-07-01:articles/a",
        address: "/a/",
        summary: "",
        contentBytes: 0,
        retraction: { reason: "The source withdrew it." },
      },
    ]);
    expect(retracted[0]).not.toHaveProperty("image");
  });

  test("what links to a retracted article leads to its notice, and it is nobody's translation any more", () => {
    const found = catalogued([
      article("a", { retraction: { date: "2025-07-15", reason: "Wrong." } }),
      article("b", { holes: link("articles/a.md"), language: "en", translationOf: "a.md" }),
    ]);
    expect(found.catalogue.entries[0]?.fills.page).toEqual(["/a/"]);
    expect(found.catalogue.entries[0]?.translations).toEqual([]);
    expect(codes(found)).toEqual([]);
  });

  test.each([
    ["a correction", { corrections: [{ date: "2025-07-21", text: "One." }] }],
    ["a retraction", { retraction: { date: "2025-07-21", reason: "Wrong." } }],
  ])("%s of tomorrow is a warning", (_note, fields) => {
    expect(catalogued([article("a", fields), article("b")]).problems).toMatchObject([
      { code: "dates/note-ahead", severity: "warning", place: { file: "articles/a.md" } },
    ]);
  });
});

describe("links that time has cut", () => {
  test("to an expired article: a warning, and the link leads to the article that it stands in", () => {
    const found = catalogued([
      article("a", { holes: link("articles/b.md") }),
      article("b", { expires: "2025-07-19" }),
    ]);
    expect(found.problems).toMatchObject([{ code: "link/article-expired", severity: "warning" }]);
    expect(found.catalogue.entries[0]?.fills).toEqual({ page: ["/a/"], feed: ["https://warta.example/a/"] });
  });

  test.each([
    ["a draft", { draft: true }],
    ["under embargo", { embargo: "2025-08-01" }],
    ["dated ahead", { date: "2025-08-01" }],
  ])("to one that is %s: an error, since the link tells of it", (reason, fields) => {
    const found = catalogued([article("a", { holes: link("articles/b.md") }), article("b", fields)]);
    expect(found.problems.map(({ code, what }) => [code, what.includes(reason)])).toEqual([
      ["link/article-hidden", true],
    ]);
  });
});

describe("what an entry points at", () => {
  test("R46: it answers an article of this site by that article's id, and others by their URL", () => {
    const { entries } = catalogued([
      article("a", { date: "2025-07-14", inReplyTo: "b.md" }),
      article("b", { date: "2025-07-13", inReplyTo: "https://other.example/1" }),
    ]).catalogue;
    expect(entries[0]?.inReplyTo).toEqual({
      ref: "tag:warta.example,2025-07-01:articles/b",
      url: "https://warta.example/b/",
      title: "Judul b",
    });
    expect(entries[1]?.inReplyTo).toEqual({
      ref: "https://other.example/1",
      url: "https://other.example/1",
    });
  });

  test("related articles have their titles; one that is not there is an error, a hidden one too", () => {
    const found = catalogued([
      article("a", { related: ["b.md", "https://other.example/", "none.md", "c.md"] }),
      article("b", { date: "2025-07-13", title: "B" }),
      article("c", { draft: true }),
    ]);
    expect(found.catalogue.entries.find(({ source }) => source === "articles/a.md")?.related).toEqual([
      { url: "https://warta.example/b/", title: "B" },
      { url: "https://other.example/" },
    ]);
    expect(codes(found)).toEqual(["link/article-missing", "link/article-hidden"]);
  });
});

describe("people and words beside the main ones", () => {
  test("contributors keep their roles, and have a URL only where it is their own", () => {
    const [entry] = catalogued([
      article("a", {
        contributors: [
          ["editor", "meja"],
          ["translator", "Dewi"],
        ],
      }),
    ]).catalogue.entries;
    expect(entry?.contributors.map(({ role, name }) => [role, name])).toEqual([
      ["editor", sampleSite.people[0]?.names.id],
      ["translator", "Dewi"],
    ]);
    expect(entry?.contributors[1]).not.toHaveProperty("url");
  });

  test("C1: tags stand after the terms, without scheme or page, and never twice the same to a reader", () => {
    const [entry] = catalogued([
      article("a", { categories: ["war"], tags: ["drone", "Perang", "Drone", "C#"] }),
    ]).catalogue.entries;
    expect(entry?.categories.map(({ term, scheme }) => [term, scheme !== undefined])).toEqual([
      ["war", true],
      ["drone", false],
      ["C#", false],
    ]);
  });

  test.each([
    ["of the taxonomy", sampleSite],
    ["that another article brought", { ...sampleSite, taxonomy: [] }],
  ])("C5: a tag that reads like the id of a term %s files its article nowhere", (_what, site) => {
    const found = catalogued([article("a", { categories: ["war"] }), article("b", { tags: ["war"] })], {
      site,
    });
    const list = found.catalogue.categories.find(({ category }) => category.id === "war");
    expect(list?.entries.map(({ source }) => source)).toEqual(["articles/a.md"]);
  });
});
