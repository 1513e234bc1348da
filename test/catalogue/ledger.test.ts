import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type LedgerRow, readLedger, renameRow, retireRow, writeLedger } from "../../src/catalogue/ledger.ts";

const row = (name: string, more: Partial<LedgerRow> = {}): LedgerRow => ({
  id: `tag:warta.example,2025-07-01:articles/${name}`,
  path: `articles/${name}.md`,
  address: `/${name}/`,
  published: "2025-07-12T20:00:00+07:00",
  fingerprint: "0123456789abcdef",
  ...more,
});

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
      rows: [row("a", { formerly: ["/old/"] }), row("b", { retired: true as const })],
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
    ["an address that ends a line", writeLedger({ rows: [row("a", { formerly: ["/a b * :c"] })] })],
  ])("is a problem where it is %s", (_, text) => {
    expect(readLedger(text).problems.map(({ code }) => code)).toEqual(["ids/ledger-unreadable"]);
  });

  test("two rows of one id that differ are a problem at the second row's line", () => {
    const text = writeLedger({ rows: [row("a")] }).replace(
      "{}]}",
      `${JSON.stringify(row("a", { address: "/b/" }))},\n{}]}`,
    );
    const [found] = readLedger(text).problems;
    expect(found).toMatchObject({ code: "ids/ledger-rows-differ", place: { line: 3 } });
  });

  test("two live rows of one path are a problem, as an article has one id; a retired one may share it", () => {
    const other = row("a", { id: "x:2" });
    const found = readLedger(writeLedger({ rows: [row("a"), other] })).problems;
    expect(found).toMatchObject([{ code: "ids/ledger-path-twice", place: { line: 3 } }]);
    expect(readLedger(writeLedger({ rows: [row("a"), { ...other, retired: true }] })).problems).toEqual([]);
  });

  test("two branches that mint merge without a conflict (merge=union) into the rows of both", () => {
    const folder = mkdtempSync(join(tmpdir(), "siar-ledger-"));
    const git = (...args: string[]): void => {
      execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@t.example", ...args], { cwd: folder });
    };
    const commit = (names: readonly string[]): void => {
      writeFileSync(join(folder, "siar.ids.json"), writeLedger({ rows: names.map((name) => row(name)) }));
      git("add", ".");
      git("commit", "-qm", "rows");
    };
    try {
      git("init", "-q", "-b", "main");
      writeFileSync(join(folder, ".gitattributes"), "siar.ids.json merge=union\n");
      commit(["m"]);
      git("switch", "-qc", "other");
      commit(["m", "o", "z"]);
      git("switch", "-q", "main");
      commit(["a", "m", "n"]);
      git("merge", "-q", "other", "-m", "merge");
      const { ledger, problems } = readLedger(readFileSync(join(folder, "siar.ids.json"), "utf8"));
      expect(problems).toEqual([]);
      expect(ledger.rows.map(({ path }) => path).sort()).toEqual(
        ["a", "m", "n", "o", "z"].map((n) => `articles/${n}.md`),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
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
    expect(retireRow(ledger, "articles/a.md")?.rows[0]).toEqual({ ...row("a"), retired: true });
  });

  test.each(["articles/none.md", "articles/gone.md"])("%s has no live row", (path) => {
    expect(renameRow(ledger, path, "articles/x.md")).toBeUndefined();
    expect(retireRow(ledger, path)).toBeUndefined();
  });
});
