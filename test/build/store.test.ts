/** What is kept of compiled articles and recipes may be lost or damaged in any way: no byte of the site shows it. */

import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { openPack } from "../../src/disk/pack.ts";
import { compiled } from "../support/compiled-siar.ts";
import { type Files, readTree, scratchFolder, writeFiles } from "../support/scratch.ts";
import { BODY_OF_A, goOn, manifestOf, NOW, story, WARM_FILES, warmSite } from "../support/warm-site.ts";

const EDIT: Files = { "articles/a.md": story("Pelabuhan", 10, "categories: [laut]", `${BODY_OF_A} Baru.`) };
const WIDE_EDIT: Files = {
  "articles/a.md": story("Dermaga", 10, "categories: [laut]", `${BODY_OF_A} Baru.`),
};

const PACKS = ["facts", "texts", "parts"] as const;
const storeIn = (root: string): string => join(root, ".siar/store");

/** Turns one bit in each of so many bytes, spread over the file. */
function flip(file: string, count: number): void {
  const bytes = readFileSync(file);
  for (let number = 1; number <= count; number++) {
    const at = Math.floor((bytes.length * number) / (count + 1));
    bytes[at] = (bytes[at] ?? 0) ^ 4;
  }
  writeFileSync(file, bytes);
}

function swap(one: string, other: string): void {
  const bytes = readFileSync(one);
  copyFileSync(other, one);
  writeFileSync(other, bytes);
}

type Harm = (folder: string, name: (typeof PACKS)[number]) => void;
const another = (name: string): string => (name === "parts" ? "facts" : "parts");
const HARMS: readonly (readonly [string, Harm])[] = [
  ["a bit in its middle", (folder, name) => flip(join(folder, `${name}.pack`), 1)],
  ["bits all over it", (folder, name) => flip(join(folder, `${name}.pack`), 400)],
  [
    "half of it is cut off",
    (folder, name) => {
      const file = join(folder, `${name}.pack`);
      truncateSync(file, readFileSync(file).length >> 1);
    },
  ],
  ["it is gone", (folder, name) => rmSync(join(folder, `${name}.pack`))],
  [
    "it is another's",
    (folder, name) => swap(join(folder, `${name}.pack`), join(folder, `${another(name)}.pack`)),
  ],
  [
    "its index is another's",
    (folder, name) => copyFileSync(join(folder, `${another(name)}.index`), join(folder, `${name}.index`)),
  ],
];

/** Notes of damage are no part of what a build from nothing tells. */
const withoutNotes = (root: string): Promise<unknown> => goOn(root, {}, (told) => ({ ...told, notes: [] }));

describe.each(PACKS)("the pack of %s", (name) => {
  test.each(HARMS)("%s: what is built is right, and then all is well", async (_, harm) => {
    const root = await warmSite();
    harm(storeIn(root), name);
    writeFiles(root, { ...EDIT, "dist/b/index.html": "x", "dist/rss.xml": "x" });
    await withoutNotes(root);
    harm(storeIn(root), name);
    writeFiles(root, WIDE_EDIT);
    await withoutNotes(root);
    expect(await build({ cwd: root, now: NOW })).toMatchObject({ written: 0, notes: [] });
  });
});

test("without a store and with a manifest all is as from nothing", async () => {
  const root = await warmSite();
  rmSync(storeIn(root), { recursive: true });
  writeFiles(root, EDIT);
  await goOn(root);
});

test("a store without a manifest is used: nothing is compiled again", async () => {
  const root = await warmSite();
  for (const name of readdirSync(join(root, ".siar")))
    if (name !== "store") rmSync(join(root, ".siar", name));
  const sizes = (): readonly number[] =>
    PACKS.map((name) => readFileSync(join(storeIn(root), `${name}.pack`)).length);
  const before = sizes();
  writeFiles(root, { "dist/a/index.html": "x" });
  expect(await goOn(root)).toMatchObject({ report: { written: 1, notes: [] } });
  expect(sizes().slice(0, 2)).toEqual(before.slice(0, 2));
});

describe("where nothing is to be kept", () => {
  test("no store is left, and one that is there is neither asked nor changed", async () => {
    const root = scratchFolder();
    writeFiles(root, WARM_FILES);
    expect((await build({ cwd: root, now: NOW, cache: false })).isGood).toBe(true);
    expect(existsSync(storeIn(root))).toBe(false);
    await build({ cwd: root, now: NOW });
    const before = readdirSync(storeIn(root)).map((name) => [name, readFileSync(join(storeIn(root), name))]);
    for (const name of PACKS) flip(join(storeIn(root), `${name}.pack`), 400);
    const damaged = readdirSync(storeIn(root)).map((name) => [name, readFileSync(join(storeIn(root), name))]);
    expect(damaged).not.toEqual(before);
    writeFiles(root, EDIT);
    expect(await goOn(root, { cache: false })).toMatchObject({ isShort: false, report: { notes: [] } });
    expect(readdirSync(storeIn(root)).map((name) => [name, readFileSync(join(storeIn(root), name))])).toEqual(
      damaged,
    );
  });
});

describe("what the store loses while a build is at work", () => {
  const LOST = ["a/index.html", "index.html"];

  /** The keys of these recipes are there and their bytes are not: nobody knows before the files are made. */
  function loseRecipes(root: string): void {
    const pack = openPack(storeIn(root), "parts", { isReadOnly: true });
    const places = LOST.map((path) => pack.placeOf(manifestOf(root).files.get(path)?.key ?? ""));
    pack.close();
    const bytes = readFileSync(pack.file);
    for (const place of places) {
      const at = (place?.offset ?? 0) + (place?.length ?? 0);
      bytes[at] = (bytes[at] ?? 0) ^ 4;
    }
    writeFileSync(pack.file, bytes);
    for (const path of LOST) rmSync(join(root, "dist", path));
  }

  test.each([0, 2])("is made anew, with %d threads", async (workers) => {
    const { build: buildCompiled } = await compiled("build/build.js");
    const root = scratchFolder();
    writeFiles(root, WARM_FILES);
    const options = { cwd: root, now: NOW, workers };
    for (let time = 0; time < 2; time++) await buildCompiled(options);
    const good = readTree(root);
    loseRecipes(root);
    expect(await buildCompiled(options)).toMatchObject({ isGood: true, problems: [], written: LOST.length });
    expect(readTree(root)).toEqual(good);
    expect(await buildCompiled(options)).toMatchObject({ written: 0, notes: [] });
  });

  test.each([0, 2])("is made anew after an edit too, with %d threads", async (workers) => {
    const { build: buildCompiled } = await compiled("build/build.js");
    const root = scratchFolder();
    writeFiles(root, WARM_FILES);
    const options = { cwd: root, now: NOW, workers };
    for (let time = 0; time < 2; time++) await buildCompiled(options);
    loseRecipes(root);
    writeFiles(root, {
      "articles/b.md": story("Gunung", 11, "categories: [darat, laut]", "Lihat [awal](a.md#awal).\n\nBaru."),
    });
    expect(await buildCompiled(options)).toMatchObject({ isGood: true, problems: [] });
    const warm = readTree(join(root, "dist"));
    await buildCompiled({ ...options, out: "fresh", cache: false });
    expect(readTree(join(root, "fresh"))).toEqual(warm);
  });
});
