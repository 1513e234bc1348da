import { describe, expect, test } from "vitest";
import { type LedgerRow, renameRow, retireRow, writeLedger } from "../../src/catalogue/ledger.ts";
import { readLedger as readText } from "../../src/catalogue/read-ledger.ts";

const WHEN = "2026-01-01T00:00:00Z";
const row = (name: string, more: Partial<LedgerRow> = {}): LedgerRow => ({
  id: `tag:warta.example,2025-07-01:articles/${name}`,
  path: `articles/${name}.md`,
  address: `/${name}/`,
  published: "2025-07-12T20:00:00+07:00",
  fingerprint: "0123456789abcdef",
  ...more,
});

/** Read where only these article files are there. */
const readLedger = (text: string, ...files: readonly string[]): ReturnType<typeof readText> =>
  readText(text, (path) => files.includes(path));

describe("the ledger's text", () => {
  test("is JSON with one row a line, sorted by path, whatever order the rows come in", () => {
    const text = writeLedger({ rows: [row("b"), row("a")] });
    expect(text).toBe(writeLedger({ rows: [row("a"), row("b")] }));
    expect(JSON.parse(text).rows.map(({ path }: { path?: string }) => path)).toEqual([
      "articles/a.md",
      "articles/b.md",
      undefined,
    ]);
    expect(text.split("\n").filter((line) => line.includes('"id"'))).toHaveLength(2);
  });

  test("gives back what was written", () => {
    const ledger = {
      established: "2025-07-01",
      podcasts: new Map([["siaran/id", "9b024349-ccf0-5f69-a609-6b82873eab3c"]]),
      rows: [
        row("a", { formerly: ["/old/"], archive: 2 }),
        row("b", { retired: true }),
        row("c", { retired: WHEN, archive: 1 }),
      ],
    };
    const lines = new Map(ledger.rows.map(({ id }, index) => [id, index + 2]));
    expect(readLedger(writeLedger(ledger))).toEqual({ ledger: { ...ledger, lines }, problems: [] });
  });

  test.each([
    ["not JSON", "{"],
    ["no ledger", "[]"],
    ["a row without an id", '{"siar":1,"rows":[{"path":"a"}]}'],
    ["an address outside the site", writeLedger({ rows: [row("a", { address: "/../../etc/" })] })],
    ["an address of another host", writeLedger({ rows: [row("a", { formerly: ["//evil.example/"] })] })],
    ["an archive that is no number", writeLedger({ rows: [row("a")] }).replace('"}', '","archive":"1"}')],
    ["an archive below one", writeLedger({ rows: [row("a", { archive: 0 })] })],
    ["a podcast without a UUID", writeLedger({ rows: [], podcasts: new Map([["siaran/id", "x"]]) })],
    ["an address that ends a line", writeLedger({ rows: [row("a", { formerly: ["/a b * :c"] })] })],
  ])("is a problem where it is %s", (_, text) => {
    expect(readLedger(text).problems.map(({ code }) => code)).toEqual(["ids/ledger-unreadable"]);
  });

  test("two live rows of one path are a problem, as an article has one id; a retired one may share it", () => {
    const other = row("a", { id: "x:2" });
    const found = readLedger(writeLedger({ rows: [row("a"), other] })).problems;
    expect(found).toMatchObject([{ code: "ids/ledger-path-twice", place: { line: 3 } }]);
    expect(readLedger(writeLedger({ rows: [row("a"), { ...other, retired: true }] })).problems).toEqual([]);
  });
});

/** The text with more lines before its last one, as a union merge would add them. */
const withLines = (text: string, ...lines: readonly string[]): string =>
  text.replace("{}]}", `${lines.map((line) => `${line}\n`).join("")}{}]}`);

describe("what a union merge leaves behind", () => {
  const line = (one: LedgerRow): string => `${JSON.stringify(one)},`;
  const a = row("a", { archive: 3 });
  const moved = { ...a, path: "articles/b.md", address: "/b/", formerly: ["/a/"] };
  const both = withLines(writeLedger({ rows: [a] }), line(moved));

  test("a row that stands twice in one form counts once", () => {
    const read = readLedger(withLines(writeLedger({ rows: [a] }), line(a)));
    expect(read).toMatchObject({ problems: [], ledger: { rows: [a] } });
  });

  test.each([
    ["a retired row that stands twice, where another article has its path", { retired: true as const }],
    ["a row retired on both sides, where another article has its path", { retired: "2026-02-02T00:00:00Z" }],
  ])("%s, stays retired", (_, more) => {
    const text = withLines(writeLedger({ rows: [{ ...a, retired: true }] }), line({ ...a, ...more }));
    const { ledger, problems } = readLedger(text, "articles/a.md");
    expect([problems, ledger.rows.map(({ retired }) => Boolean(retired))]).toEqual([[], [true]]);
  });

  test.each([
    ["the renamed", "articles/b.md", { ...moved }],
    ["the former", "articles/a.md", { ...a, formerly: ["/b/"] }],
  ])("of two paths %s one counts where it alone is there", (_, file, expected) => {
    const read = readLedger(both, file);
    expect(read).toMatchObject({ problems: [], ledger: { rows: [expected] } });
  });

  test.each([
    ["both paths are", ["articles/a.md", "articles/b.md"]],
    ["neither path is", []],
  ])("two forms with different paths are a problem at the second one's line where %s there", (_, files) => {
    expect(readLedger(both, ...files).problems).toMatchObject([
      { code: "ids/ledger-rows-differ", place: { file: "siar.ids.json", line: 3 } },
    ]);
  });

  test("where one is retired and the other has moved, only a file that is there speaks for it", () => {
    const text = withLines(writeLedger({ rows: [{ ...a, retired: WHEN }] }), line(moved));
    const found = readLedger(text, "articles/b.md");
    expect(found).toMatchObject({ problems: [], ledger: { rows: [{ path: "articles/b.md" }] } });
    expect(found.ledger.rows[0]?.retired).toBeUndefined();
    expect(readLedger(text).problems).toMatchObject([{ code: "ids/ledger-rows-differ" }]);
    expect(readLedger(text, "articles/a.md").problems).toMatchObject([{ code: "ids/ledger-rows-differ" }]);
  });

  test("where one side retired and the other edited, the file decides", () => {
    const edited = { ...a, fingerprint: "fedcba9876543210" };
    const text = withLines(writeLedger({ rows: [{ ...a, retired: WHEN }] }), line(edited));
    expect(readLedger(text).ledger.rows).toMatchObject([{ retired: WHEN }]);
    expect(readLedger(text, "articles/a.md").ledger.rows).toEqual([edited]);
  });

  test("forms of one path are joined: every address, the first publication, the lowest archive; in either order", () => {
    const later = { address: "/x/", formerly: ["/w/"], archive: 5, published: "2025-07-12T13:00:01Z" };
    const other = { ...a, ...later };
    const texts = [
      withLines(writeLedger({ rows: [a] }), line(other)),
      withLines(writeLedger({ rows: [other] }), line(a)),
    ];
    const [one, two] = texts.map((text) => readLedger(text, "articles/a.md"));
    expect(one?.problems).toEqual([]);
    expect(one?.ledger.rows).toEqual([{ ...a, formerly: ["/w/", "/x/"] }]);
    expect(two?.ledger.rows).toEqual(one?.ledger.rows);
  });

  test("a first line that stands twice is joined, with the podcasts of both", () => {
    const guid = (digit: string): string => `9b024349-ccf0-5f69-a609-6b82873eab3${digit}`;
    const head = { authority: "warta.example", established: "2025-07-01" };
    const one = writeLedger({ ...head, podcasts: new Map([["x/id", guid("a")]]), rows: [a] });
    const two = writeLedger({ ...head, podcasts: new Map([["y/id", guid("b")]]), rows: [] });
    const text = `${two.split("\n")[0]}\n${one}`;
    const podcasts = new Map([
      ["y/id", guid("b")],
      ["x/id", guid("a")],
    ]);
    const { ledger, problems } = readLedger(text);
    expect(problems).toEqual([]);
    expect(ledger).toMatchObject({ ...head, podcasts, rows: [a] });
    expect(JSON.parse(writeLedger(ledger)).rows).toHaveLength(2);
  });

  test("first lines that contradict each other are a problem that names both values", () => {
    const [first] = writeLedger({ established: "2020-02-02", rows: [] }).split("\n");
    const text = `${first}\n${writeLedger({ established: "2025-07-01", rows: [a] })}`;
    const [found] = readLedger(text).problems;
    expect(found).toMatchObject({ code: "ids/ledger-heads-differ", place: { line: 1 } });
    expect(found?.what).toContain("once 2020-02-02 and once 2025-07-01");
  });

  test("the marks of a conflict are told with their line", () => {
    const text = withLines(writeLedger({ rows: [a] }), "<<<<<<< HEAD");
    expect(readLedger(text).problems).toMatchObject([
      { code: "ids/ledger-unreadable", what: expect.stringContaining("on line 3") },
    ]);
  });
});

describe("rename and retire", () => {
  const ledger = { rows: [row("a"), row("gone", { retired: true })] };

  test("rename moves the path and keeps the id", () => {
    expect(renameRow(ledger, "articles/a.md", "articles/b.md")?.rows[0]).toEqual({
      ...row("a"),
      path: "articles/b.md",
    });
  });

  test("retire keeps the row, so that the id stays taken (R5)", () => {
    expect(retireRow(ledger, "articles/a.md", WHEN)?.rows[0]).toEqual({ ...row("a"), retired: WHEN });
  });

  test.each(["articles/none.md", "articles/gone.md"])("%s has no live row", (path) => {
    expect(renameRow(ledger, path, "articles/x.md")).toBeUndefined();
    expect(retireRow(ledger, path, WHEN)).toBeUndefined();
  });
});
