/** A build that has changed something keeps a standing too, of what it has written just now: nobody's change is missed. */

import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { thisMoment } from "../../src/build/settled.ts";
import { standingReport } from "../../src/build/standing.ts";
import { hashOf } from "../../src/text/hash.ts";
import {
  age,
  builtTemplate,
  forge,
  keep,
  NOW,
  nextStep,
  removeTemplate,
  STRANGER,
  standingSite,
} from "../support/standing-site.ts";

let template: Awaited<ReturnType<typeof builtTemplate>>;
beforeAll(async () => {
  template = await builtTemplate();
});
afterAll(() => removeTemplate(template.folder));

const ARTICLE = "articles/satu.md";
const PAGE = "dist/satu/index.html";

/** A site with one sentence more than at its last build. */
async function editedSite(): Promise<{
  readonly root: string;
  readonly options: { cwd: string; now: Date };
}> {
  const { root } = standingSite(template);
  const options = { cwd: root, now: NOW };
  await build(options);
  writeFileSync(join(root, ARTICLE), "\nLagi.\n", { flag: "a" });
  await age();
  return { root, options };
}

test("what stands after a build that wrote is what the next build would say, had it looked at everything", async () => {
  const { root, options } = await editedSite();
  const report = await build(options);
  expect(report.written).toBeGreaterThan(0);
  const stands = standingReport(options);
  rmSync(join(root, ".siar/standing-dist"));
  expect(stands).toEqual(await build(options));
});

test("the standing of a build that removed something tells of what is left", async () => {
  const { root, options } = await editedSite();
  writeFileSync(join(root, "dist/satu/lain.txt"), "");
  expect((await build(options)).removed).toBe(1);
  expect(standingReport(options)).toMatchObject({ removed: 0 });
});

test("a build that begins with nothing keeps one too, and what stands is what the next build would say", async () => {
  const { root } = standingSite(template);
  for (const name of ["dist", ".siar", "siar.ids.json"]) rmSync(join(root, name), { recursive: true });
  await age();
  const options = { cwd: root, now: NOW };
  const report = await build(options);
  expect(report.isLedgerChanged).toBe(true);
  const stands = standingReport(options);
  expect(stands).toMatchObject({ isLedgerChanged: false, written: 0, unchanged: report.written });
  rmSync(join(root, ".siar/standing-dist"));
  expect(stands).toEqual(await build(options));
});

test.each<[string, (root: string) => void]>([
  ["comes into", (root) => writeFileSync(join(root, "siar.config.json"), "{}")],
  ["goes out of", (root) => rmSync(join(root, "README.md"))],
])("what %s the site's folder while a first build runs is not missed", async (_, change) => {
  const { root } = standingSite(template);
  for (const name of ["dist", ".siar", "siar.ids.json"]) rmSync(join(root, name), { recursive: true });
  writeFileSync(join(root, "README.md"), "");
  await age();
  const options = { cwd: root, now: NOW };
  let isDone = false;
  const onProgress = (): void => {
    if (!isDone) change(root);
    isDone = true;
  };
  await build({ ...options, onProgress });
  expect([isDone, standingReport(options)]).toEqual([true, undefined]);
});

describe("what is changed right after the build is not missed", () => {
  const changes: Readonly<Record<string, (root: string) => void>> = {
    "a page has another byte, its length and date as before": (root) => forge(join(root, PAGE)),
    "a page was written again as it was": (root) => {
      const file = join(root, PAGE);
      writeFileSync(file, readFileSync(file));
    },
    "another file took a page's place": (root) => {
      const file = join(root, PAGE);
      writeFileSync(`${root}/lain`, readFileSync(file));
      renameSync(`${root}/lain`, file);
    },
    "a folder that was written to holds a file of somebody else": (root) =>
      writeFileSync(join(root, "dist/satu/x"), ""),
    "a folder that was written to holds another folder": (root) => mkdirSync(join(root, "dist/satu/x")),
    "the changed article has another byte, its length and date as before": (root) =>
      forge(join(root, ARTICLE)),
    "another article has another byte, its length and date as before": (root) =>
      forge(join(root, "articles/dua.md")),
    "an article is new": (root) => writeFileSync(join(root, "articles/empat.md"), ""),
  };

  test.each(Object.entries(changes))("%s", async (_, change) => {
    for (let round = 0; round < 5; round++) {
      const { root, options } = await editedSite();
      await build(options);
      change(root);
      expect(standingReport(options)).toBeUndefined();
    }
  });
});

describe("what is too young for its dates to be believed", () => {
  const bytesOf = (root: string, path: string): Buffer => readFileSync(join(root, path));

  /** A site whose page and article are as young as can be, of which the build knew these bytes; and what was done to it since. */
  async function keptAfter(deed: (root: string) => void): Promise<boolean> {
    const { root, options, report } = standingSite(template);
    await age();
    const began = thisMoment();
    const page = bytesOf(root, PAGE);
    const read = new Map([[join(root, ARTICLE), hashOf(bytesOf(root, ARTICLE))]]);
    nextStep(root);
    for (const path of [PAGE, ARTICLE]) writeFileSync(join(root, path), bytesOf(root, path));
    const hashes = new Map([[PAGE.slice("dist/".length), hashOf(page).slice(0, 32)]]);
    deed(root);
    return keep(root, { options, report, began, hashOfRead: (path) => read.get(path) }, hashes);
  }

  test.each<readonly [string, (root: string) => void, boolean]>([
    ["is kept where it is as the build has left or read it", () => {}, true],
    ["a page that was changed meanwhile", (root) => forge(join(root, PAGE)), false],
    ["a page that has gone meanwhile", (root) => rmSync(join(root, PAGE)), false],
    [
      "a page in whose place a folder stands",
      (root) => {
        rmSync(join(root, PAGE));
        mkdirSync(join(root, PAGE));
      },
      false,
    ],
    ["an article that was changed since it was read", (root) => forge(join(root, ARTICLE)), false],
    ["an article that the build has not read", (root) => forge(join(root, "articles/dua.md")), false],
    ["a stranger's file", (root) => writeFileSync(join(root, "dist/satu", STRANGER), ""), false],
    ["a folder of articles", (root) => mkdirSync(join(root, "articles/baru")), false],
    ["a file whose date lies ahead", (root) => utimesSync(join(root, PAGE), 4e9, 4e9), false],
  ])("%s", async (_, deed, isKept) => {
    expect(await keptAfter(deed)).toBe(isKept);
  });
});
