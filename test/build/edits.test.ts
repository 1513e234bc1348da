/**
 * Speed changes no byte. Whatever happens between two builds, a build that goes on from the last one, in any number
 * of threads, comes to what a build from nothing makes of the same files.
 *
 * `SIAR_EDIT_RUNS` says how many sequences of edits are tried, `SIAR_EDIT_SEED` which ones.
 */

import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anyWay, installSiar, NEWER, type Siar, type Way } from "../support/edited-site/builds.ts";
import { anyEdit, everyEdit } from "../support/edited-site/edits.ts";
import { beginSequence, type Step } from "../support/edited-site/sequence.ts";
import { editionSites } from "../support/edition-sites.ts";
import { runSiar } from "../support/run-siar.ts";
import { readTree, scratchFolder } from "../support/scratch.ts";

const RUNS = Number(process.env.SIAR_EDIT_RUNS ?? 2);
const SEED = Number(process.env.SIAR_EDIT_SEED ?? Date.now() % 2 ** 31);
/** In milliseconds; then what was found by then counts, be it that all went well or the shortest way to a failure. */
const LIMIT = 60_000 + RUNS * 10_000;

const installed = realpathSync(mkdtempSync(join(tmpdir(), "siar-test-")));
let versions: readonly Siar[] = [];

beforeAll(async () => {
  versions = [
    await installSiar(join(installed, "kini"), []),
    await installSiar(join(installed, "nanti"), NEWER),
  ];
});
afterAll(() => rmSync(installed, { recursive: true, force: true }));

const anyStep: fc.Arbitrary<Step> = fc.record({
  edits: fc.array(anyEdit, { minLength: 1, maxLength: 3 }),
  warm: anyWay,
  cold: anyWay,
  together: fc.boolean(),
  again: fc.boolean(),
});

test("each edit by itself: a build that goes on equals a build from nothing", async () => {
  const sequence = await beginSequence(scratchFolder(), versions);
  const steps = fc.sample(anyStep, { numRuns: everyEdit.length, seed: 1 });
  for (const [index, edit] of everyEdit.entries()) {
    const step = steps[index];
    if (!step) throw new Error("There are as many steps as edits.");
    const by = index % 2 === 0 ? "one-copy" : "another-copy";
    // The second finds all known and nothing standing.
    const workers = index === 1 ? 8 : index % 4 === 1 ? 1 : 0;
    const warm: Way = { by, workers, cache: index % 8 !== 2 };
    // Settings change what is made of every article: a process of its own remembers nothing of it.
    const cold: Way = { ...step.cold, by: edit.kind === "settings" ? "process" : "one-copy", workers: 0 };
    const alone: Step = { ...step, edits: [edit], warm, cold, again: index % 4 === 0 };
    await sequence.step(alone).catch((cause: unknown) => {
      throw new Error(`It fails at step ${index}, ${JSON.stringify(alone)}`, { cause });
    });
  }
}, 180_000);

test(
  `any edits: the same; SIAR_EDIT_SEED=${SEED} tries these again`,
  async () => {
    const home = scratchFolder();
    const ends = { good: 0, bad: 0 };
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 5 }), async (steps) => {
        const folder = join(home, String(run++));
        mkdirSync(folder);
        const sequence = await beginSequence(folder, versions);
        for (const step of steps) ends[(await sequence.step(step)).isGood ? "good" : "bad"]++;
        rmSync(folder, { recursive: true, force: true });
      }),
      { numRuns: RUNS, seed: SEED, interruptAfterTimeLimit: LIMIT },
    );
    expect(ends.good).toBeGreaterThan(ends.bad);
  },
  LIMIT + 60_000,
);

const newsroom = editionSites.find(({ name }) => name === "newsroom");

/** Puts the golden newsroom's own files into a folder, with new times. */
function checkOut(folder: string): void {
  cpSync(newsroom?.root ?? "", folder, { recursive: true });
  rmSync(join(folder, "dist"), { recursive: true });
}

function buildIn(folder: string): void {
  const { code, error } = runSiar(folder, ["build", "--quiet", "--now", newsroom?.now ?? ""]);
  expect({ code, error }).toEqual({ code: 0, error: expect.not.stringContaining("error") });
}

/** Paths in its `dist/` that are not as they are in the golden edition. */
function strangersIn(folder: string): readonly string[] {
  const golden: ReadonlyMap<string, Buffer> = newsroom?.files ?? new Map();
  const built = readTree(join(folder, "dist"));
  return [...new Set([...golden.keys(), ...built.keys()])].filter(
    (path) => !built.get(path)?.equals(golden.get(path) ?? Buffer.of()),
  );
}

test("a machine of CI that restores .siar/ of another branch builds the same bytes", () => {
  const folder = join(scratchFolder(), "work");
  checkOut(folder);
  const articles = readdirSync(join(folder, "articles"), { recursive: true, encoding: "utf8" }).sort();
  for (const [index, name] of articles.entries()) {
    if (name.endsWith(".md") && index % 3 === 0)
      appendFileSync(join(folder, "articles", name), "\nOne sentence more.\n");
  }
  buildIn(folder);
  expect(strangersIn(folder).length).toBeGreaterThan(10);

  const kept = join(scratchFolder(), "kept");
  cpSync(join(folder, ".siar"), kept, { recursive: true });
  rmSync(folder, { recursive: true });
  checkOut(folder);
  cpSync(kept, join(folder, ".siar"), { recursive: true });
  buildIn(folder);
  expect(strangersIn(folder)).toEqual([]);
}, 60_000);
