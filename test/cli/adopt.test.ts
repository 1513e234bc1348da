/** What `siar ids adopt` prints, and how it ends. */

import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/program.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { readTree, scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";

const item = (id: string, title: string, path: string): object => ({
  id,
  title,
  url: `https://warta.example/${path}`,
  content_text: "x",
});
const FEED = JSON.stringify({
  version: "https://jsonfeed.org/version/1.1",
  title: "W",
  items: [item("1", "Satu", "2019/satu"), item("2", "Hilang", "hilang")],
});

const asIs = (text: string): string => text;

async function adopt(
  ...args: readonly string[]
): Promise<{ code: number; out: string; error: string; ledger: string }> {
  const cwd = scratchFolder();
  writeFiles(cwd, {
    ...smallSite,
    "lama.json": FEED,
    "articles/dua.md": "---\ntitle: Dua\ndate: 2025-08-01\n---\n\nx\n",
  });
  const told = { out: "", error: "" };
  const terminal: Terminal = {
    cwd,
    env: {},
    now: () => new Date("2026-01-01T00:00:00Z"),
    out: (text) => {
      told.out += text;
    },
    error: (text) => {
      told.error += text;
    },
    isInteractive: false,
    painter: { place: asIs, error: asIs, warning: asIs, info: asIs, code: asIs, faint: asIs, caret: asIs },
  };
  const code = await run(["ids", "adopt", ...args], terminal);
  return { code, ...told, ledger: readTree(cwd).get("siar.ids.json")?.toString() ?? "" };
}

describe("siar ids adopt", () => {
  test("says what became of each article and each entry, and in what state the ledger is", async () => {
    const { code, out, error, ledger } = await adopt("lama.json");
    expect([code, error]).toEqual([0, ""]);
    expect(out).toBe(
      [
        'articles/satu.md is "1", and /2019/satu/ redirects to it',
        "Old entries that no article is:",
        '  2  "Hilang"  https://warta.example/hilang',
        "Articles that no old entry is, which the next build gives ids of their own:",
        "  articles/dua.md",
        "1 id adopted, 0 already there. No problems.",
        "siar.ids.json is written: commit it.",
        "",
      ].join("\n"),
    );
    expect(ledger).toContain(
      '{"id":"1","path":"articles/satu.md","address":"/satu/","formerly":["/2019/satu/"]',
    );
  });

  test("--dry-run says the same and writes nothing", async () => {
    const { code, out, ledger } = await adopt("lama.json", "--dry-run");
    expect(code).toBe(0);
    expect(out).toMatch(/^articles\/satu\.md is "1"/);
    expect(out).toMatch(
      /1 id would be adopted, 0 already there\. No problems\.\nsiar\.ids\.json is as it was\.\n$/,
    );
    expect(ledger).toBe("");
  });

  test("--format json tells it to programs", async () => {
    const { out } = await adopt("lama.json", "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      problems: [],
      summary: {
        adopted: [{ path: "articles/satu.md", id: "1" }],
        unmatched: [{ id: "2" }],
        fresh: ["articles/dua.md"],
      },
    });
  });

  test("problems end with 1, and without a file it is wrong usage, 2", async () => {
    const { code, out, error } = await adopt("none.xml");
    expect([code, out]).toEqual([1, "1 error. siar.ids.json is as it was.\n"]);
    expect(error).toMatch(/^none\.xml {2}error {2}ids\/feed-unreadable\n/);
    expect((await adopt()).code).toBe(2);
  });
});
