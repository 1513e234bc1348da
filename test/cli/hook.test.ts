/** The pre-commit hook in a real repository. */

import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runSiar, SIAR } from "../support/run-siar.ts";
import { scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";

const WRONG = "---\ntitle: A\ndate: 2026-13-02\n---\nIsi.\n";
const RIGHT = "---\ntitle: A\ndate: 2025-07-10\n---\nIsi.\n";

interface Repository {
  readonly folder: string;
  git(...args: readonly string[]): string;
  commit(...paths: readonly string[]): { readonly code: number | null; readonly said: string };
}

/** A repository with the small site staged in the folder `site`, whose hook runs `siar hook` in the folder `from`. */
function repository(flags = "", site = "", from = site): Repository {
  const folder = scratchFolder();
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  const identity = ["-c", "user.name=Meja", "-c", "user.email=meja@warta.example"];
  const git = (...args: readonly string[]): string =>
    execFileSync("git", [...identity, ...args], { cwd: folder, encoding: "utf8", env });
  git("init", "-q", "-b", "main");
  writeFiles(join(folder, site), smallSite);
  const hook = `#!/bin/sh\n${from && `cd ${from}\n`}exec ${JSON.stringify(process.execPath)} ${JSON.stringify(SIAR)} hook ${flags}\n`;
  writeFiles(folder, { ".hooks/pre-commit": hook });
  chmodSync(join(folder, ".hooks/pre-commit"), 0o755);
  git("config", "core.hooksPath", ".hooks");
  git("add", "--all", "--", site || ".");
  return {
    folder,
    git,
    commit(...paths) {
      const ran = spawnSync("git", [...identity, "commit", "-qm", "x", ...paths], {
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

  test("--config from the top of the repository: the site's own dist/ and ledger, also by an absolute path", () => {
    for (const prefix of ["", "$PWD/"]) {
      const { git, commit } = repository(`--build --config ${prefix}web/siar.config.yaml`, "web", "");
      expect(commit()).toMatchObject({ code: 0 });
      const committed = git("ls-tree", "-r", "--name-only", "HEAD");
      expect(committed).toMatch(/^web\/dist\/rss\.xml$/m);
      expect(committed).toMatch(/^web\/siar\.ids\.json$/m);
      expect(committed).not.toMatch(/^dist\//m);
    }
  });

  test("--config outside the repository is wrong usage", () => {
    const { commit } = repository("--config ../siar.config.yaml");
    const { code, said } = commit();
    expect(code).toBe(1);
    expect(said).toContain("siar: --config names a file outside the repository: ../siar.config.yaml");
  });

  test("settings as a program find the packages of the site's own folder", () => {
    const { folder, git, commit } = repository("", "web");
    writeFiles(folder, {
      "web/node_modules/words/package.json": '{"name":"words","type":"module","exports":"./words.js"}',
      "web/node_modules/words/words.js": 'export const title = "Warta";',
      "web/siar.config.mjs":
        'import { title } from "words";\nexport default { title, baseUrl: "https://warta.example/" };\n',
      "web/siar.config.yaml": "",
    });
    git("rm", "-qf", "--cached", "web/siar.config.yaml");
    git("add", "web/siar.config.mjs");
    expect(commit()).toMatchObject({ code: 0 });
  });

  test("a commit of one path alone holds its rows, and says what is left to do", () => {
    const { folder, git, commit } = repository();
    commit();
    writeFiles(folder, { "articles/a.md": RIGHT, "articles/b.md": RIGHT.replaceAll("A", "B") });
    git("add", "articles");
    const { code, said } = commit("articles/a.md");
    expect(code).toBe(0);
    expect(said).toContain("git add siar.ids.json");
    expect(git("show", "HEAD:siar.ids.json")).toContain("articles/a.md");
    expect(git("show", "HEAD:siar.ids.json")).not.toContain("articles/b.md");
    git("add", "siar.ids.json");
    expect(git("status", "--porcelain", "siar.ids.json")).toBe("");
    expect(commit()).toMatchObject({ code: 0 });
    expect(git("show", "HEAD:siar.ids.json")).toContain("articles/b.md");
    expect(git("status", "--porcelain")).toBe("");
  });

  test("a ledger that was mended and not staged: the commit is stopped, and says so", () => {
    const { folder, git, commit } = repository();
    writeFiles(folder, { "articles/a.md": RIGHT });
    git("add", "articles");
    commit();
    git("rm", "-q", "articles/a.md");
    expect(commit().said).not.toContain("not staged");
    runSiar(folder, ["ids", "retire", "articles/a.md"]);
    const { code, said } = commit();
    expect(code).toBe(1);
    expect(said).toContain(
      "siar.ids.json has changes that are not staged; if they mend it: git add siar.ids.json",
    );
    git("add", "siar.ids.json");
    expect(commit()).toMatchObject({ code: 0 });
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
