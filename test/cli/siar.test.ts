/** The command as a user runs it: what it prints, where, and how it ends. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { runSiar } from "../support/run-siar.ts";
import { readTree, scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";

function site(files: Readonly<Record<string, string>> = {}): string {
  const root = scratchFolder();
  writeFiles(root, { ...smallSite, ...files });
  return root;
}

const WRONG = "---\ntitle: A\ndate: 2026-13-02\n---\nIsi.\n";
const RIGHT = "---\ntitle: A\ndate: 2025-07-10\n---\nIsi.\n";

describe("siar build", () => {
  test("closes with what was made and what was written", () => {
    const { code, out, error } = runSiar(site(), ["build"]);
    expect([code, error]).toEqual([0, ""]);
    expect(out).toMatch(
      /^1 article, \d+ pages, 1 feed\.\ndist\/: \d+ written, 0 unchanged, 0 removed\. No problems\. [\d.]+ s\.\n$/,
    );
  });

  test("--quiet says nothing where all is good", () => {
    expect(runSiar(site(), ["build", "--quiet"])).toEqual({ code: 0, out: "", error: "" });
  });

  test("an author's mistake: place, code, frame, mend, and the state of the files; exit 1, never a stack trace", () => {
    const { code, out, error } = runSiar(site({ "articles/a.md": WRONG }), ["build"]);
    expect(code).toBe(1);
    expect(error).toMatch(/^articles\/a\.md:3:7 {2}error {2}front-matter\/date-invalid\n/);
    expect(error).toContain("There is no month 13.");
    expect(error).toMatch(/3 \| date: 2026-13-02\n\s+\| {7}\^{10}\n/);
    expect(out).toBe("1 error in 1 file of 2 articles. Nothing was written; dist/ is as it was.\n");
  });

  test("where the settings are wrong, no articles are counted", () => {
    const { out } = runSiar(site({ "siar.config.yaml": "title: Warta\n" }), ["build"]);
    expect(out).toBe("1 error in 1 file. Nothing was written; dist/ is as it was.\n");
  });

  test("says why not all articles are shown", () => {
    const root = site({ "articles/a.md": RIGHT.replace("title", "draft: true\ntitle") });
    expect(runSiar(root, ["build"]).out).toMatch(/^1 of 2 articles \(the others are hidden or retracted\), /);
  });

  test("--format github closes with the same lines as text, for the log", () => {
    expect(runSiar(site(), ["build", "--format", "github"]).out).toMatch(/^1 article, .*\ndist\/: /);
    expect(runSiar(site(), ["build", "--format", "github", "--quiet"]).out).toBe("");
  });

  test("--format json and github tell the same to programs, on standard output", () => {
    const root = site({ "articles/a.md": WRONG });
    const json = runSiar(root, ["build", "--format", "json"]);
    expect(JSON.parse(json.out)).toMatchObject({
      problems: [{ file: "articles/a.md", line: 3, column: 7, code: "front-matter/date-invalid" }],
      summary: { isGood: false, articles: 2, written: 0 },
    });
    const github = runSiar(root, ["build", "--format", "github"]);
    expect(github.out).toMatch(
      /^::error file=articles\/a\.md,line=3,col=7,title=front-matter\/date-invalid::/,
    );
    expect([json.code, github.code, json.error, github.error]).toEqual([1, 1, "", ""]);
  });

  test.each([
    [["nonsense"]],
    [["build", "--nonsense"]],
    [["build", "--format", "xml"]],
    [["build", "--now", "soon"]],
    [["ids", "rename", "only-one.md"]],
    [["check", "--fail-on", "info"]],
  ])("%j is wrong usage: exit 2, and a sentence", (args) => {
    const { code, error } = runSiar(site(), args);
    expect(code).toBe(2);
    expect(error).toMatch(/\S/);
    expect(error).not.toMatch(/\n\s+at /);
  });

  test("--now decides what has been published; SOURCE_DATE_EPOCH where it is not given", () => {
    const root = site({ "articles/nanti.md": "---\ntitle: Nanti\ndate: 2030-01-01\n---\nIsi.\n" });
    const items = (): number =>
      JSON.parse(readTree(root).get("dist/feed.json")?.toString() ?? "{}").items.length;
    runSiar(root, ["build", "--now", "2026-01-01"]);
    expect(items()).toBe(1);
    runSiar(root, ["build", "--now", "2031-01-01T00:00:00Z"]);
    expect(items()).toBe(2);
    runSiar(root, ["build"], { SOURCE_DATE_EPOCH: "1767225600" });
    expect(items()).toBe(1);
  });

  test("a folder without settings is told what to write", () => {
    const { code, error } = runSiar(scratchFolder(), ["build"]);
    expect(code).toBe(1);
    expect(error).toContain("siar.config.yaml");
    expect(error).toContain("baseUrl: https://");
  });

  test("CI leaves the ledger as it is", () => {
    const root = site();
    const { code, error } = runSiar(root, ["build"], { CI: "true" });
    expect(code).toBe(0);
    expect(error).toContain("ids/not-in-ledger");
    expect([...readTree(root).keys()]).not.toContain("siar.ids.json");
  });

  test.each(["false", "0", ""])("CI=%s is no CI", (CI) => {
    const root = site();
    expect(runSiar(root, ["build"], { CI }).code).toBe(0);
    expect([...readTree(root).keys()]).toContain("siar.ids.json");
  });
});

describe("siar ids", () => {
  test("rename lets the id move with a file that changed wholly", () => {
    const root = site();
    runSiar(root, ["build"]);
    writeFiles(root, { "articles/baru.md": "---\ntitle: Baru\ndate: 2025-08-01\nslug: baru\n---\nIsi.\n" });
    const missing = runSiar(root, ["ids", "rename", "articles/satu.md", "articles/none.md"]);
    expect(missing.error).toContain("ids/no-article");
    const { code } = runSiar(root, ["ids", "rename", "articles/satu.md", "articles/baru.md"]);
    expect(code).toBe(0);
    expect(readTree(root).get("siar.ids.json")?.toString()).toMatch(
      /articles\/satu","path":"articles\/baru\.md"/,
    );
  });

  test("retire ends an id for good; an unknown path is a problem, and the ledger stays", () => {
    const root = site();
    runSiar(root, ["build"]);
    expect(runSiar(root, ["ids", "retire", "articles/sat.md"]).error).toContain(
      "Did you mean articles/satu.md?",
    );
    const retired = runSiar(root, ["ids", "retire", "./articles/../articles/satu.md"]);
    expect(retired).toMatchObject({ code: 0, error: "" });
    expect(retired.out).toContain("Retired: articles/satu.md.");
    expect(retired.out).toContain("Still there: articles/satu.md.");
    expect(readTree(root).get("siar.ids.json")?.toString()).toMatch(/"retired":"\d{4}-/);
    runSiar(root, ["build"]);
    expect(readTree(root).get("dist/feed.json")?.toString()).toContain("articles/satu-2");
  });
});

describe("siar", () => {
  test("--version is the package's", () => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    expect(runSiar(scratchFolder(), ["--version"])).toEqual({ code: 0, out: `${version}\n`, error: "" });
  });
});

describe("siar check", () => {
  test("finds a built folder good, and damage in it at its file", () => {
    const root = site();
    runSiar(root, ["build"]);
    expect(runSiar(root, ["check"])).toMatchObject({ code: 0, error: "" });
    writeFiles(root, {
      "dist/rss.xml": readTree(root).get("dist/rss.xml")?.toString().replace("</channel>", "") ?? "",
    });
    const { code, error } = runSiar(root, ["check"]);
    expect(code).toBe(1);
    expect(error).toContain("rss.xml:");
  });
});
