import { describe, expect, test } from "vitest";
import { type Identities, identify } from "../../src/catalogue/identity.ts";
import { EMPTY_LEDGER, type Ledger, retireRow, writeLedger } from "../../src/catalogue/ledger.ts";
import { readLedger } from "../../src/catalogue/read-ledger.ts";
import type { CompiledFacts } from "../../src/model/compiled.ts";
import { sampleCompiled, sampleSite } from "../support/sample-article.ts";

const WHEN = "2026-01-01T00:00:00Z";

/** The identities of these articles; English ones stand under `/en/`. */
function identified(articles: readonly CompiledFacts[], ledger: Ledger, archiveSize = 2): Identities {
  const addressOf = ({ language, slug }: CompiledFacts["article"]): string =>
    `${language === "id" ? "" : `/${language}`}/${slug.text}/`;
  return identify({
    site: { ...sampleSite, feeds: { ...sampleSite.feeds, archiveSize } },
    ledger,
    authority: "warta.example",
    established: "2025-07-01",
    podcasts: new Map(),
    visible: articles.map(({ article }) => ({ article, address: addressOf(article) })),
    unminted: [],
    withdrawn: new Map(),
    allPaths: new Set(articles.map(({ article }) => article.path)),
    mode: "write",
  });
}

const on = (name: string, day: number, fields: Parameters<typeof sampleCompiled>[1] = {}): CompiledFacts =>
  sampleCompiled(name, { date: `2025-07-${String(day).padStart(2, "0")}`, ...fields });
const shelvesOf = ({ ledger }: Identities): object =>
  Object.fromEntries(
    ledger.rows.map(({ path, archive }) => [path.replace(/^articles\/|\.md$/g, ""), archive]),
  );

const five = [on("e", 1), on("d", 2), on("c", 3), on("b", 4), on("a", 5)];
const FIVE = { e: 1, d: 1, c: 2, b: 2, a: 3 };
const minted = identified(five, EMPTY_LEDGER);

describe("RFC 5005: an entry goes into an archive document when its id is minted", () => {
  test("oldest first, and as many in each as the settings say", () => {
    expect(shelvesOf(minted)).toEqual(FIVE);
    expect(minted.archives.get("articles/c.md")).toBe(2);
  });

  test("ties go by id", () => {
    const same = ["c", "a", "b"].map((name) => on(name, 1));
    expect(shelvesOf(identified(same, EMPTY_LEDGER))).toEqual({ a: 1, b: 1, c: 2 });
  });

  test("dates are compared as moments, whatever their offsets", () => {
    const early = sampleCompiled("z", { date: "2025-07-02T01:00:00+14:00" });
    const late = sampleCompiled("a", { date: "2025-07-01T23:00:00-10:00" });
    expect(shelvesOf(identified([late, early], EMPTY_LEDGER, 1))).toEqual({ z: 1, a: 2 });
  });

  test("each language has its own", () => {
    const english = [on("x", 1, { language: "en" }), on("y", 2, { language: "en" })];
    const found = identified([...five, ...english], EMPTY_LEDGER);
    expect(shelvesOf(found)).toEqual({ ...FIVE, x: 1, y: 1 });
    expect(found.openArchives).toEqual({ id: 3, en: 2 });
  });

  test("the open one is the last while it has room, and the one after it when it is full", () => {
    expect(identified([], EMPTY_LEDGER).openArchives).toEqual({ id: 1, en: 1 });
    expect(minted.openArchives).toEqual({ id: 3, en: 1 });
    expect(identified(five.slice(0, 4), EMPTY_LEDGER).openArchives).toEqual({ id: 3, en: 1 });
  });

  test("the numbers stand in the ledger and come back from it", () => {
    const read = readLedger(writeLedger(minted.ledger), () => false).ledger;
    expect(shelvesOf(identified(five, read))).toEqual(FIVE);
    expect(identified(five, read).problems).toEqual([]);
  });
});

describe("no row ever changes its number", () => {
  const { ledger } = minted;
  const retire = (...names: readonly string[]): Ledger =>
    names.reduce((next, name) => retireRow(next, `articles/${name}.md`, WHEN) ?? next, ledger);

  test.each<[string, readonly CompiledFacts[], Ledger, object]>([
    ["one is added", [...five, on("f", 9)], ledger, { ...FIVE, f: 3 }],
    [
      "one is added with a date before all others",
      [...five, on("f", 1, { title: "0" })],
      ledger,
      { ...FIVE, f: 3 },
    ],
    [
      "many are added",
      [...five, ...[6, 7, 8].map((day) => on(`n${day}`, day))],
      ledger,
      { ...FIVE, n6: 3, n7: 4, n8: 4 },
    ],
    ["one is seen no more", five.slice(1), ledger, FIVE],
    ["one is retired and its file is gone", five.slice(1), retire("e"), FIVE],
    ["a whole shelf is retired", five.slice(2), retire("e", "d"), FIVE],
    ["one is dated back", five.map((one, index) => (index === 4 ? on("a", 1) : one)), ledger, FIVE],
    [
      "one is renamed",
      five.map((one, index) => (index === 0 ? on("z", 1, { title: "Judul e" }) : one)),
      ledger,
      { d: 1, c: 2, b: 2, a: 3, z: 1 },
    ],
    [
      "one gets another slug",
      five.map((one, index) => (index === 2 ? on("c", 3, { slug: "x" }) : one)),
      ledger,
      FIVE,
    ],
  ])("when %s", (_, articles, before, expected) => {
    expect(shelvesOf(identified(articles, before))).toEqual(expected);
  });

  test("when one moves to another language; it keeps its place there", () => {
    const moved = [...five.slice(0, 4), on("a", 5, { language: "en" })];
    const found = identified(moved, ledger);
    expect(shelvesOf(found)).toEqual(FIVE);
    expect(found.openArchives).toEqual({ id: 3, en: 3 });
    expect(shelvesOf(identified([...moved, on("f", 8, { language: "en" })], found.ledger))).toMatchObject({
      f: 3,
    });
  });

  test("when the settings want other sizes: new shelves alone follow", () => {
    const more = [...five, ...[6, 7, 8, 9].map((day) => on(`n${day}`, day))];
    expect(shelvesOf(identified(more, ledger, 4))).toEqual({ ...FIVE, n6: 3, n7: 3, n8: 3, n9: 4 });
    expect(shelvesOf(identified(more, ledger, 1))).toEqual({ ...FIVE, n6: 4, n7: 5, n8: 6, n9: 7 });
  });

  test("when two branches have filled the same shelf: it holds more, and the next goes on the next one", () => {
    const one = identified([...five, on("f", 6)], ledger).ledger;
    const other = identified([...five, on("g", 7)], ledger).ledger;
    const joined = {
      ...one,
      rows: [...one.rows, ...other.rows.filter(({ path }) => path === "articles/g.md")],
    };
    const found = identified([...five, on("f", 6), on("g", 7), on("h", 8)], joined);
    expect(shelvesOf(found)).toEqual({ ...FIVE, f: 3, g: 3, h: 4 });
  });
});

describe("a ledger of siar 0.1, without numbers", () => {
  const old = { ...minted.ledger, rows: minted.ledger.rows.map(({ archive: _, ...row }) => row) };

  test("gets them by first publication, retired rows too", () => {
    expect(shelvesOf(identified(five, old))).toEqual(FIVE);
    const retired = retireRow(old, "articles/d.md", WHEN) ?? old;
    expect(shelvesOf(identified([...five.slice(0, 1), ...five.slice(2)], retired))).toEqual(FIVE);
  });

  test("puts rows without one after those that have one", () => {
    const half = {
      ...old,
      rows: old.rows.map((row) => (row.path === "articles/a.md" ? { ...row, archive: 1 } : row)),
    };
    expect(shelvesOf(identified(five, half))).toEqual({ a: 1, e: 1, d: 2, c: 2, b: 3 });
  });

  test("is no changed ledger to --frozen-ids, nor lacking rows in CI", () => {
    for (const mode of ["frozen", "warn"] as const) {
      const visible = five.map(({ article }) => ({ article, address: `/${article.slug.text}/` }));
      const found = identify({
        site: sampleSite,
        ledger: old,
        authority: "warta.example",
        established: "2025-07-01",
        podcasts: new Map(),
        visible,
        unminted: [],
        withdrawn: new Map(),
        allPaths: new Set(visible.map(({ article }) => article.path)),
        mode,
      });
      expect(found.problems).toEqual([]);
      expect(found.archives.get("articles/e.md")).toBe(1);
    }
  });
});

describe("RFC 6721: ids that were ended", () => {
  test("are told with language and moment, newest first; those whose day nobody wrote down are not", () => {
    const english = on("x", 1, { language: "en" });
    const { ledger } = identified([...five, english], EMPTY_LEDGER);
    const days = new Map<string, string | true>([
      ["articles/e.md", "2026-01-01T00:00:00Z"],
      ["articles/x.md", "2026-03-01T09:00:00+07:00"],
      ["articles/d.md", true],
      ["articles/c.md", "2026-02-01T00:00:00Z"],
    ]);
    const rows = ledger.rows.map((row) => {
      const retired = days.get(row.path);
      return retired === undefined ? row : { ...row, retired };
    });
    const { deleted } = identified(five.slice(3), { ...ledger, rows });
    expect(deleted.map(({ id, language }) => [id.split("/").at(-1), language])).toEqual([
      ["x", "en"],
      ["c", "id"],
      ["e", "id"],
    ]);
    expect(deleted[0]?.when).toEqual({ epochMs: Date.UTC(2026, 2, 1, 2), offsetMinutes: 420 });
  });

  test("keep the language of their address, though another article of another language has their path now", () => {
    const ledger =
      retireRow(identified([on("e", 1)], EMPTY_LEDGER).ledger, "articles/e.md", WHEN) ?? EMPTY_LEDGER;
    const found = identified([on("e", 9, { language: "en", title: "New" })], ledger);
    expect(found.deleted).toMatchObject([{ language: "id" }]);
  });
});
