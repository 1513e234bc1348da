/** `siar fix`: shows what it would write, writes only where somebody agrees, and whole files only. */

import { execFileSync } from "node:child_process";
import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type AskingYes, fixCommand } from "../../src/cli/fix-command.ts";
import { type Files, readTree, scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";
import { quietTerminal, runIn } from "./quiet-terminal.ts";

const WRONG = "---\n# kept\ntitle: A - b: c\ndate: January 2, 2025 # when\ntags: a, b\n---\n\nText.\n";
const MENDED = '---\n# kept\ntitle: "A - b: c"\ndate: 2025-01-02 # when\ntags: [a, b]\n---\n\nText.\n';
const SITE: Files = { ...smallSite, "articles/a.md": WRONG, "articles/deep/b.md": WRONG };

function siteIn(files: Files = SITE): string {
  const root = scratchFolder();
  writeFiles(root, files);
  return root;
}

const textOf = (root: string, path = "articles/a.md"): string => readFileSync(join(root, path), "utf8");

describe("shows the difference first", () => {
  test("as `diff -u` does, with a word for each mend; and without a yes it writes nothing", async () => {
    const root = siteIn();
    const { code, out } = await runIn(root, "fix", "articles/a.md");
    expect(code).toBe(0);
    expect(out).toBe(
      [
        "  articles/a.md:3  this text needs quotes",
        "  articles/a.md:4  this date is written as every reader writes dates",
        "  articles/a.md:5  this text holds several labels, and becomes a list",
        "--- articles/a.md",
        "+++ articles/a.md",
        "@@ -1,7 +1,7 @@",
        " ---",
        " # kept",
        "-title: A - b: c",
        "-date: January 2, 2025 # when",
        "-tags: a, b",
        '+title: "A - b: c"',
        "+date: 2025-01-02 # when",
        "+tags: [a, b]",
        " ---",
        " ",
        "3 mends in 1 file of 1; nothing was written. --yes writes them.",
        "",
      ].join("\n"),
    );
    expect(textOf(root)).toBe(WRONG);
  });

  test("--dry-run writes nothing, whatever else is said", async () => {
    const root = siteIn();
    await runIn(root, "fix", "--dry-run", "--yes");
    expect(textOf(root)).toBe(WRONG);
  });
});

describe("writes where somebody agrees", () => {
  test("--yes; a second run has nothing to mend", async () => {
    const root = siteIn();
    const { out } = await runIn(root, "fix", "--yes");
    expect(out).toContain("6 mends in 2 files of 3; 2 files written.\n");
    expect([textOf(root), textOf(root, "articles/deep/b.md")]).toEqual([MENDED, MENDED]);
    expect((await runIn(root, "fix", "--yes")).out).toBe("Nothing to mend in 3 articles.\n");
    expect([...readTree(root).keys()].sort()).toEqual([...Object.keys(SITE)].sort());
  });

  test("a folder of articles alone", async () => {
    const root = siteIn();
    await runIn(root, "fix", "--yes", "articles/deep");
    expect([textOf(root), textOf(root, "articles/deep/b.md")]).toEqual([WRONG, MENDED]);
  });

  test.each([true, false])("at a terminal: %s", async (answer) => {
    const root = siteIn();
    const asking: AskingYes = { canAsk: () => true, askYes: async () => answer };
    await fixCommand([], { format: "text" }, quietTerminal(root).terminal, asking);
    expect(textOf(root)).toBe(answer ? MENDED : WRONG);
  });

  test("who may read and write a file stays as it was", async () => {
    const root = siteIn();
    chmodSync(join(root, "articles/a.md"), 0o640);
    await runIn(root, "fix", "--yes");
    expect(statSync(join(root, "articles/a.md")).mode & 0o777).toBe(0o640);
  });
});

describe("is careful", () => {
  test("a file that changes while somebody is asked stays as it is then", async () => {
    const root = siteIn();
    const asking: AskingYes = {
      canAsk: () => true,
      askYes: async () => {
        writeFileSync(join(root, "articles/a.md"), "mine");
        return true;
      },
    };
    const { terminal, told } = quietTerminal(root);
    expect(await fixCommand([], { format: "text" }, terminal, asking)).toBe(1);
    expect(textOf(root)).toBe("mine");
    expect(told.error).toContain("fix/changed-meanwhile");
  });

  test("says that files have changes that are not committed", async () => {
    const root = siteIn();
    execFileSync("git", ["init", "-q"], { cwd: root });
    expect((await runIn(root, "fix", "--yes")).error).toBe(
      "Some of these files have changes that are not committed.\n",
    );
  });

  test("a path that is no article is refused", async () => {
    const root = siteIn();
    const { code, error } = await runIn(root, "fix", "--yes", "siar.config.yaml");
    expect([code, error.includes("fix/path-unknown")]).toEqual([1, true]);
    expect(textOf(root)).toBe(WRONG);
  });

  test("as JSON for programs", async () => {
    const root = siteIn();
    const { out } = await runIn(root, "fix", "--yes", "--format", "json", "articles/a.md");
    expect(JSON.parse(out)).toMatchObject({
      files: [
        {
          file: "articles/a.md",
          isWritten: true,
          mends: [
            { kind: "quotes", line: 3 },
            { kind: "date", line: 4 },
            { kind: "list", line: 5 },
          ],
        },
      ],
      summary: { looked: 1, mended: 1, written: 1 },
    });
  });
});
