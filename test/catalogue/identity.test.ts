import { describe, expect, test } from "vitest";
import { type Identities, type IdentityInput, identify } from "../../src/catalogue/identity.ts";
import { EMPTY_LEDGER, type Ledger, retireRow, writeLedger } from "../../src/catalogue/ledger.ts";
import { readLedger } from "../../src/catalogue/read-ledger.ts";
import type { CompiledFacts } from "../../src/model/compiled.ts";
import { formatRfc3339 } from "../../src/text/date.ts";
import { sampleCompiled as article, type SampleFields, sampleSite } from "../support/sample-article.ts";

/** The ids of these articles on top of a ledger; each article's page stands at `/<slug>/`. */
function identified(
  articles: readonly CompiledFacts[],
  ledger: Ledger,
  more: Partial<IdentityInput> = {},
): Identities {
  const visible = articles.map(({ article }) => ({ article, address: `/${article.slug.text}/` }));
  return identify({
    site: sampleSite,
    podcasts: new Map(),
    ledger,
    authority: "warta.example",
    established: "2025-07-01",
    visible,
    unminted: [],
    withdrawn: new Map(),
    allPaths: new Set(articles.map(({ article }) => article.path)),
    mode: "write",
    ...more,
  });
}

const codes = ({ problems }: Identities): readonly string[] => problems.map(({ code }) => code);
const published = (...articles: readonly CompiledFacts[]): Ledger =>
  identified(articles, EMPTY_LEDGER).ledger;
const kursk = article("kursk");
const WHEN = "2026-01-01T00:00:00Z";
const KURSK = "tag:warta.example,2025-07-01:articles/kursk";

describe("minting", () => {
  test("R3: the id is a tag URI of authority, day and source path without its extension", () => {
    expect(identified([kursk], EMPTY_LEDGER).ids.get("articles/kursk.md")).toBe(KURSK);
  });

  test("R4: the key is percent-encoded once, in NFC", () => {
    const { ids } = identified([article("Юрий Ё 100%")], EMPTY_LEDGER);
    expect([...ids.values()]).toEqual([
      "tag:warta.example,2025-07-01:articles/%D0%AE%D1%80%D0%B8%D0%B9%20%D0%81%20100%25",
    ]);
  });

  test("an id that the article brings stands as it is", () => {
    expect([...identified([article("a", { id: "urn:uuid:1" })], EMPTY_LEDGER).ids.values()]).toEqual([
      "urn:uuid:1",
    ]);
  });

  test("D24: two articles with one id are a problem that names both", () => {
    const found = identified([article("a", { id: "x:1" }), article("b", { id: "x:1" })], EMPTY_LEDGER);
    expect(codes(found)).toEqual(["ids/duplicate"]);
    expect(found.problems[0]).toMatchObject({
      place: { file: "articles/b.md" },
      what: expect.stringContaining("articles/a.md"),
    });
  });

  test("R5: where a retired id holds the key, the new article gets another", () => {
    const retired = retireRow(published(kursk), "articles/kursk.md", WHEN) ?? EMPTY_LEDGER;
    const { ids } = identified([article("kursk", { title: "Lain", date: "2026-01-01" })], retired);
    expect([...ids.values()]).toEqual([`${KURSK}-2`]);
  });

  test("R5: an id that the article brings is refused where a retired article had it", () => {
    const ledger = published(article("a", { id: "x:1" }));
    const retired = retireRow(ledger, "articles/a.md", WHEN) ?? EMPTY_LEDGER;
    expect(codes(identified([article("b", { id: "x:1" })], retired))).toEqual(["ids/taken"]);
  });

  test.each([
    ["warn", "ids/not-in-ledger"],
    ["frozen", "ids/frozen"],
  ] as const)("without a row the mode %s says so, and gives the same id", (mode, code) => {
    const found = identified([kursk], EMPTY_LEDGER, { mode });
    expect(codes(found)).toEqual([code]);
    expect(found.ids.get("articles/kursk.md")).toBe(KURSK);
  });

  test("what is shown by --drafts alone leaves no row", () => {
    const draft = { article: article("draft").article, address: "/draft/" };
    const found = identified([kursk], EMPTY_LEDGER, { unminted: [draft] });
    expect(found.ids.get("articles/draft.md")).toBe("tag:warta.example,2025-07-01:articles/draft");
    expect(found.ledger.rows.map(({ path }) => path)).toEqual(["articles/kursk.md"]);
  });
});

describe("R2: a published id stays", () => {
  const ledger = published(kursk);

  test.each([
    ["title", article("kursk", { title: "Judul baru" })],
    ["date", article("kursk", { date: "2025-07-13" })],
    ["slug", article("kursk", { slug: "lain" })],
    ["language", article("kursk", { language: "en" })],
  ])("when the %s is edited", (_, edited) => {
    expect(identified([edited], ledger).ids.get("articles/kursk.md")).toBe(KURSK);
  });

  test("when authority and day in the settings change: a domain move", () => {
    const { ids } = identified([kursk], ledger, { authority: "new.example", established: "2030-01-01" });
    expect([...ids.values()]).toEqual([KURSK]);
  });

  test.each([
    ["date and title stay", article("perang/kursk", { title: "Judul kursk", slug: "x" })],
    ["only the address stays", article("perang/kursk", { title: "Baru", slug: "kursk" })],
  ])("when the file moves and %s", (_, moved) => {
    const found = identified([moved], ledger);
    expect([...found.ids.values()]).toEqual([KURSK]);
    expect(found.ledger.rows.map(({ path }) => path)).toEqual(["articles/perang/kursk.md"]);
    expect(codes(found)).toEqual([]);
  });

  test("a file that moves and changes wholly stops the build, and the problem says what to do", () => {
    const read = readLedger(writeLedger(ledger), () => false).ledger;
    const found = identified([article("z", { title: "Baru", slug: "z" })], read);
    expect(codes(found)).toEqual(["ids/vanished"]);
    expect(found.problems[0]?.mend).toContain("siar ids rename articles/kursk.md");
    expect(found.problems[0]?.place).toEqual({ file: "siar.ids.json", line: 2 });
  });

  test("D24: a changed `id` stops the build", () => {
    expect(codes(identified([article("kursk", { id: "x:2" })], ledger))).toEqual(["ids/changed"]);
  });

  test("a copied file with the same date and title does not take the id over", () => {
    const found = identified([kursk, article("copy", { title: "Judul kursk" })], ledger);
    expect(found.ids.get("articles/kursk.md")).toBe(KURSK);
    expect(found.ids.get("articles/copy.md")).toBe("tag:warta.example,2025-07-01:articles/copy");
  });

  test("an article that cannot be understood today has not vanished", () => {
    expect(codes(identified([], ledger, { allPaths: new Set(["articles/kursk.md"]) }))).toEqual([]);
  });

  test("an article that becomes a draft keeps its row, with a warning", () => {
    const allPaths = new Set(["articles/kursk.md"]);
    const withdrawn = new Map([["articles/kursk.md", "a draft"]]);
    const found = identified([], ledger, { allPaths, withdrawn });
    expect(codes(found)).toEqual(["ids/withdrawn"]);
    expect(found.problems[0]?.what).toContain("is now a draft");
    expect(found.ledger).toEqual(ledger);
  });
});

describe("R2: a row follows its article, not its file", () => {
  const a = article("a");
  const b = article("b", { date: "2025-07-13" });
  const c = article("c", { date: "2025-07-14" });
  const A = "tag:warta.example,2025-07-01:articles/a";
  const B = "tag:warta.example,2025-07-01:articles/b";
  const C = "tag:warta.example,2025-07-01:articles/c";
  /** That article's text in another file, which names the slug. */
  const into = (
    name: string,
    { article: { title, published } }: CompiledFacts,
    fields: SampleFields = {},
  ): CompiledFacts => article(name, { title: title.text, date: formatRfc3339(published), ...fields });
  const idsOf = ({ ids }: Identities): object =>
    Object.fromEntries([...ids].map(([path, id]) => [path.replace(/^articles\/|\.md$/g, ""), id]));

  test("two articles that swap files keep their ids", () => {
    const found = identified([into("a", b), into("b", a)], published(a, b));
    expect(codes(found)).toEqual([]);
    expect(idsOf(found)).toEqual({ a: B, b: A });
  });

  test("three that change places in a ring keep theirs", () => {
    const found = identified([into("a", b), into("b", c), into("c", a)], published(a, b, c));
    expect(codes(found)).toEqual([]);
    expect(idsOf(found)).toEqual({ a: B, b: C, c: A });
  });

  test("an article that brings its id takes it along into another's file", () => {
    const [one, two] = [article("a", { id: "x:1" }), article("b", { id: "x:2", date: "2025-07-13" })];
    const found = identified(
      [into("a", two, { id: "x:2" }), into("b", one, { id: "x:1" })],
      published(one, two),
    );
    expect(codes(found)).toEqual([]);
    expect(idsOf(found)).toEqual({ a: "x:2", b: "x:1" });
  });

  test("one that moves while a new one takes its file keeps its id where its address went along", () => {
    const moved = into("old/a", a, { slug: "a" });
    const fresh = article("a", { title: "Baru", date: "2026-01-01", slug: "baru" });
    const found = identified([moved, fresh], published(a));
    expect(codes(found)).toEqual([]);
    expect(idsOf(found)).toEqual({ "old/a": A, a: `${A}-2` });
  });

  test("where it could as well be a copy of an edited article, the build stops and asks", () => {
    const ledger = published(a);
    const edited = article("a", { title: "Baru" });
    const copy = into("copy", a);
    expect(codes(identified([edited, copy], ledger))).toEqual(["ids/unclear"]);
    expect(
      codes(identified([copy], ledger, { allPaths: new Set(["articles/a.md", "articles/copy.md"]) })),
    ).toEqual(["ids/unclear"]);
  });

  test("the answer is an id in the front matter of the right one", () => {
    const ledger = published(a);
    const stayed = identified([article("a", { title: "Baru", id: A }), into("copy", a)], ledger);
    expect([codes(stayed), idsOf(stayed)]).toEqual([[], { a: A, copy: `${A.slice(0, -1)}copy` }]);
    const moved = identified([article("a", { title: "Baru" }), into("copy", a, { id: A })], ledger);
    expect([codes(moved), idsOf(moved)]).toEqual([[], { copy: A, a: `${A}-2` }]);
  });

  test("an article written over another's file leaves that one's row without an article", () => {
    const found = identified([article("a", { title: "Baru" }), into("b", a)], published(a, b));
    expect(codes(found)).toEqual(["ids/vanished"]);
    expect(found.problems[0]?.what).toContain("now holds another article");
    expect(found.ids.get("articles/b.md")).toBe(A);
  });

  test("two translations of one date and title stay with their paths", () => {
    const twins = [article("a"), article("a.en", { title: "Judul a", language: "en" })];
    const ledger = published(...twins);
    const edited = [article("a", { title: "Baru" }), ...twins.slice(1)];
    expect(idsOf(identified(edited, ledger))).toEqual(idsOf(identified(twins, ledger)));
  });

  test("two files that could each be the moved one are not guessed between", () => {
    const found = identified([into("x", a, { slug: "x" }), into("y", a, { slug: "y" })], published(a));
    expect(codes(found)).toEqual(["ids/vanished"]);
  });

  test("D24: an id that one article has in the ledger is not another's to bring", () => {
    const ledger = published(article("a", { id: "x:1" }));
    const found = identified([article("a", { id: "x:1" }), article("b", { id: "x:1" })], ledger);
    expect(codes(found)).toEqual(["ids/duplicate"]);
    expect(found.problems[0]).toMatchObject({ place: { file: "articles/b.md" } });
    expect(codes(identified([a, article("0", { id: A })], published(a)))).toEqual(["ids/duplicate"]);
  });

  test("D24: a draft that brings the id of a published article is told of where drafts are shown", () => {
    const draft = { article: article("draft", { id: A }).article, address: "/draft/" };
    expect(codes(identified([a], published(a), { unminted: [draft] }))).toEqual(["ids/duplicate"]);
  });

  test("ten thousand articles that move at once are recognised in a moment", () => {
    const many = Array.from({ length: 10_000 }, (_, index) => article(`n${index}`));
    const moved = many.map((one, index) => into(`new/n${index}`, one, { slug: `x${index}` }));
    const found = identified(moved, published(...many));
    expect(codes(found)).toEqual([]);
    expect(found.ids.get("articles/new/n77.md")).toBe("tag:warta.example,2025-07-01:articles/n77");
  });
});

describe("rows", () => {
  const ledger = published(kursk);

  test("a row is the same after an edit of the body", () => {
    expect(identified([{ ...kursk, summary: "Lain." }], ledger).ledger).toEqual(ledger);
  });

  test("a new address keeps the former one, so that it redirects", () => {
    const once = identified([article("kursk", { slug: "b" })], ledger);
    expect(once.formerAddresses.get("articles/kursk.md")).toEqual(["/kursk/"]);
    const twice = identified([article("kursk", { slug: "c" })], once.ledger);
    expect(twice.ledger.rows[0]).toMatchObject({ address: "/c/", formerly: ["/kursk/", "/b/"] });
    const back = identified([kursk], twice.ledger);
    expect(back.ledger.rows[0]?.formerly).toEqual(["/b/", "/c/"]);
  });

  test("R11: an edited date is told once, and the first publication stays in the row", () => {
    const edited = article("kursk", { date: "2025-07-14" });
    const once = identified([edited], ledger);
    expect(codes(once)).toEqual(["dates/first-publication-changed"]);
    expect(once.ledger.rows[0]?.published).toBe("2025-07-12T20:00:00+07:00");
    expect(codes(identified([edited], once.ledger))).toEqual([]);
  });
});
