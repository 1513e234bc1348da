/** The golden editions are whole, and nothing in CI writes them anew. */

import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { scratchFolder, writeFiles } from "./support/scratch.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, "test/golden");
const editions = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.each(editions)("%s", (name) => {
  test("has its input, its ledger, the moment of its build, and what was built", () => {
    const names = readdirSync(join(folder, name));
    expect(names).toEqual(expect.arrayContaining(["articles", "dist", "now", "siar.ids.json"]));
    expect(names.some((one) => /^siar\.config\.(?:yaml|mjs|ts|json)$/.test(one))).toBe(true);
  });

  test("is not written in CI: the switch is refused before anything is built", () => {
    const feed = join(folder, name, "dist/feed.json");
    const before = statSync(feed).mtimeMs;
    const { status, stderr, stdout } = spawnSync(process.execPath, ["scripts/golden.mjs", "--update"], {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, CI: "true" },
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("not updated in CI");
    expect(statSync(feed).mtimeMs).toBe(before);
  });
});

test.each([[], ["--update"]])("a build that fails is no crash of the check: %j", (...flags) => {
  const scratch = scratchFolder();
  writeFiles(scratch, {
    "scripts/golden.mjs": readFileSync(join(root, "scripts/golden.mjs")),
    "scripts/compare-trees.mjs": readFileSync(join(root, "scripts/compare-trees.mjs")),
    "lib/cli/main.js": 'console.error("1 error.");\nprocess.exitCode = 3;\n',
    "test/golden/a/now": "2026-01-01T00:00:00Z\n",
  });
  const { CI: _, ...env } = process.env;
  const { status, stderr } = spawnSync(process.execPath, ["scripts/golden.mjs", ...flags], {
    cwd: scratch,
    encoding: "utf8",
    env,
  });
  expect(status).toBe(flags.length > 0 ? 3 : 1);
  expect(stderr).toMatch(/^(?:1 error\.\n)+$/);
});

test("there is such an edition", () => expect(editions).toContain("newsroom"));
