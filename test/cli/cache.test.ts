/** `siar cache` as a user runs it: what it says is kept, and that it removes that and nothing else. */

import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeLock } from "../../src/disk/lock.ts";
import { openPack } from "../../src/disk/pack.ts";
import { keyOf, payloadOf } from "../support/pack-records.ts";
import { runSiar } from "../support/run-siar.ts";
import { scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";

const OWN = {
  ".siar/manifest-0123456789ab.json": "{}",
  ".siar/standing-dist": "standing",
  ".siar/code-stamp": "stamp",
  ".siar/tmp/a/b.html": "left by a killed build",
  ".siar/store/old.pack.new": "half",
};
const OTHERS = {
  ".siar/pinged.json": "{}",
  ".siar/next-due.json": "{}",
  ".siar/manifest-mine.json": "mine",
  ".siar/notes/a.pack": "mine",
  ".siar/store/notes.txt": "mine",
  ".siar/store/deep/a.pack": "mine",
};

/** A site whose cache has a pack of two records. */
function siteWithCache(files: Readonly<Record<string, string>> = OWN): string {
  const root = scratchFolder();
  writeFiles(root, { ...smallSite, ...files });
  const pack = openPack(join(root, ".siar/store"), "texts");
  for (const number of [1, 2]) pack.put(keyOf(number), payloadOf(number));
  pack.close();
  return root;
}

const namesIn = (root: string): readonly string[] =>
  readdirSync(join(root, ".siar"), { recursive: true, withFileTypes: true })
    .filter((item) => !item.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
    .sort();

test("info says what is kept, and how large it is", () => {
  const root = siteWithCache({ ".siar/code-stamp": "stamp", ...OTHERS });
  const { code, out, error } = runSiar(root, ["cache", "info"]);
  expect([code, error]).toEqual([0, ""]);
  expect(out).toBe(
    [
      join(root, ".siar"),
      "  texts       2 records  266 bytes",
      "  code-stamp             5 bytes",
      "271 bytes in all. It may be thrown away at any time: siar cache clear.\n",
    ].join("\n"),
  );
});

test("info of a site that was never built", () => {
  const root = scratchFolder();
  writeFiles(root, smallSite);
  const { code, out } = runSiar(root, ["cache", "info"]);
  expect([code, out]).toEqual([0, `Nothing is kept in ${join(root, ".siar")}.\n`]);
  expect(runSiar(root, ["cache", "clear"]).out).toBe("There was nothing to clear.\n");
  expect(readdirSync(root).sort()).toEqual(["articles", "siar.config.yaml"]);
});

test("info and clear in JSON", () => {
  const root = siteWithCache({ ".siar/code-stamp": "stamp" });
  const info = runSiar(root, ["cache", "info", "--format", "json"]);
  expect(JSON.parse(info.out)).toEqual({
    problems: [],
    summary: {
      folder: join(root, ".siar"),
      bytes: 271,
      packs: [{ name: "texts", records: 2, bytes: 266 }],
      files: [
        { path: "code-stamp", bytes: 5 },
        { path: "store/texts.index", bytes: 136 },
        { path: "store/texts.pack", bytes: 130 },
      ],
    },
  });
  const clear = runSiar(root, ["cache", "clear", "--format", "json"]);
  expect(JSON.parse(clear.out)).toEqual({ problems: [], summary: { freed: 271 } });
});

test("clear removes what siar makes, and neither what hubs were told nor what is not siar's", () => {
  const root = siteWithCache({ ...OWN, ...OTHERS });
  const { code, out, error } = runSiar(root, ["cache", "clear"]);
  expect([code, error]).toEqual([0, ""]);
  expect(out).toMatch(/^\d+ bytes freed\. The next build compiles everything anew\.\n$/);
  expect(namesIn(root)).toEqual(Object.keys(OTHERS).sort());
});

test("clear works from a folder below, with --config from elsewhere, and while the settings are wrong", () => {
  const root = siteWithCache({ ...OWN, "siar.config.yaml": "title: [" });
  expect(runSiar(join(root, "articles"), ["cache", "clear"]).code).toBe(0);
  expect(namesIn(root)).toEqual([]);
  const other = siteWithCache();
  expect(runSiar(root, ["cache", "clear", "--config", join(other, "siar.config.yaml")]).code).toBe(0);
  expect(namesIn(other)).toEqual([]);
});

test("a build that is at work keeps its cache: exit 1, and who it is", () => {
  const root = siteWithCache();
  const lock = takeLock(join(root, ".siar"));
  const before = namesIn(root);
  const { code, error } = runSiar(root, ["cache", "clear"]);
  expect(code).toBe(1);
  expect(error).toContain("output/locked");
  expect(error).toContain(`process ${process.pid}`);
  expect(namesIn(root)).toEqual(before);
  if ("release" in lock) lock.release();
});

test("a link is not followed: neither .siar itself nor what lies in it", () => {
  const root = siteWithCache();
  const elsewhere = join(scratchFolder(), "cache");
  renameSync(join(root, ".siar"), elsewhere);
  symlinkSync(elsewhere, join(root, ".siar"));
  for (const command of ["info", "clear"]) {
    const { code, error } = runSiar(root, ["cache", command]);
    expect([code, error]).toEqual([2, expect.stringContaining("is not a folder of the site itself")]);
  }
  expect(readdirSync(join(elsewhere, "store")).sort()).toEqual(["old.pack.new", "texts.index", "texts.pack"]);

  const linked = scratchFolder();
  writeFiles(linked, { ...smallSite, ".siar/code-stamp": "stamp" });
  symlinkSync(join(elsewhere, "store"), join(linked, ".siar/store"));
  mkdirSync(join(linked, ".siar/tmp"));
  symlinkSync(elsewhere, join(linked, ".siar/tmp/out"));
  symlinkSync(join(elsewhere, "code-stamp"), join(linked, ".siar/standing-dist"));
  expect(runSiar(linked, ["cache", "clear"]).code).toBe(0);
  expect(namesIn(linked)).toEqual([".siar/standing-dist", ".siar/store"]);
  expect(readFileSync(join(elsewhere, "code-stamp"), "utf8")).toBe("stamp");
  expect(readdirSync(join(elsewhere, "store"))).toHaveLength(3);
});

test.each([
  [["cache"]],
  [["cache", "empty"]],
  [["cache", "clear", "--config", "nowhere.yaml"]],
  [["cache", "info", "--format", "xml"]],
])("%j is wrong usage: exit 2", (args) => {
  const { code, error } = runSiar(siteWithCache(), args);
  expect(code).not.toBe(0);
  expect(error).not.toMatch(/\n\s+at /);
});
