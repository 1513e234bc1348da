/** The pre-commit hook in a real repository. */

import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SIAR } from "../support/run-siar.ts";
import { scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";

const WRONG = "---\ntitle: A\ndate: 2026-13-02\n---\nIsi.\n";
const RIGHT = "---\ntitle: A\ndate: 2025-07-10\n---\nIsi.\n";

interface Repository {
  readonly folder: string;
  git(...args: readonly string[]): string;
  commit(): { readonly code: number | null; readonly said: string };
}

/** A repository with the small site staged, whose pre-commit hook runs `siar hook` with these flags. */
function repository(flags = "", site = ""): Repository {
  const folder = scratchFolder();
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  const identity = ["-c", "user.name=Meja", "-c", "user.email=meja@warta.example"];
  const git = (...args: readonly string[]): string =>
    execFileSync("git", [...identity, ...args], { cwd: folder, encoding: "utf8", env });
  git("init", "-q", "-b", "main");
  writeFiles(join(folder, site), smallSite);
  const hook = `#!/bin/sh\n${site && `cd ${site}\n`}exec ${JSON.stringify(process.execPath)} ${JSON.stringify(SIAR)} hook ${flags}\n`;
  writeFiles(folder, { ".hooks/pre-commit": hook });
  chmodSync(join(folder, ".hooks/pre-commit"), 0o755);
  git("config", "core.hooksPath", ".hooks");
  git("add", "--all", "--", site || ".");
  return {
    folder,
    git,
    commit() {
      const ran = spawnSync("git", [...identity, "commit", "-qm", "x"], {
        cwd: folder,
        encoding: "utf8",
        env,
      });
      return { code: ran.status, said: ran.stdout + ran.stderr };
    },
  };
}

describe("siar hook", () => {
  test("mints and stages ledger rows, so that the commit holds them", () => {
    const { git, commit, folder } = repository();
    expect(commit()).toMatchObject({ code: 0 });
    expect(git("show", "HEAD:siar.ids.json")).toContain("articles/satu");
    expect(readFileSync(join(folder, "siar.ids.json"), "utf8")).toBe(git("show", "HEAD:siar.ids.json"));
    expect(git("status", "--porcelain", "siar.ids.json", "articles")).toBe("");
  });

  test("stops the commit with the problems when a staged article is wrong", () => {
    const { folder, git, commit } = repository();
    writeFiles(folder, { "articles/a.md": WRONG });
    git("add", "articles");
    const { code, said } = commit();
    expect(code).toBe(1);
    expect(said).toContain("articles/a.md:3:7  error  front-matter/date-invalid");
    expect(said).toContain("The commit was stopped");
    expect(git("ls-files", "siar.ids.json")).toBe("");
  });

  test("R116: judges what is staged, not what the working tree holds", () => {
    const { folder, git, commit } = repository();
    writeFiles(folder, { "articles/a.md": WRONG });
    git("add", "articles");
    writeFiles(folder, { "articles/a.md": RIGHT });
    expect(commit().code).toBe(1);
    git("add", "articles");
    writeFiles(folder, { "articles/a.md": WRONG, "articles/unstaged.md": WRONG });
    expect(commit().code).toBe(0);
    expect(git("show", "HEAD:articles/a.md")).toBe(RIGHT);
  });

  test("without --build it leaves no folder behind in the repository", () => {
    const { folder, commit } = repository();
    commit();
    expect(existsSync(join(folder, "dist"))).toBe(false);
    expect(existsSync(join(folder, ".siar"))).toBe(false);
  });

  test("--build builds the staged tree and stages dist/, of whatever the working tree holds", () => {
    const { folder, git, commit } = repository("--build");
    writeFiles(folder, { "articles/unstaged.md": RIGHT });
    expect(commit()).toMatchObject({ code: 0 });
    const staged = git("ls-tree", "-r", "--name-only", "HEAD");
    expect(staged).toContain("dist/satu/index.html");
    expect(staged).not.toContain("unstaged");
    expect(git("status", "--porcelain", "dist")).toBe("");
  });

  test("a site in a folder of the repository", () => {
    const { git, commit } = repository("--build", "web");
    expect(commit()).toMatchObject({ code: 0 });
    expect(git("ls-tree", "-r", "--name-only", "HEAD")).toMatch(
      /web\/dist\/rss\.xml[\s\S]*web\/siar\.ids\.json/,
    );
  });

  test("a second commit that changes nothing of the site leaves ledger and dist/ as they are", () => {
    const { folder, git, commit } = repository("--build");
    commit();
    writeFiles(folder, { "notes.txt": "x" });
    git("add", "notes.txt");
    expect(commit()).toMatchObject({ code: 0 });
    expect(git("show", "--stat", "--format=", "HEAD")).not.toMatch(/dist|siar\.ids/);
  });
});
