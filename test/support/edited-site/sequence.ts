/**
 * Takes a site through edits and builds, and holds each build that goes on from the last one against one of the same
 * files that begins with nothing.
 */

import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { BuildOptions, BuildReport } from "../../../src/build/build.ts";
import { apply, type EditedSite, LEDGER, mend, writeSite } from "./apply.ts";
import { ended, type Siar, type Way } from "./builds.ts";
import type { Edit, OtherBuild } from "./edits.ts";
import { FIRST_SITE, momentOf } from "./facts.ts";
import { LONG_AGO, setTimes } from "./harm.ts";

export interface Step {
  readonly edits: readonly Edit[];
  /** How the build goes on, and how the one that begins with nothing is made. */
  readonly warm: Way;
  readonly cold: Way;
  /** Whether both are at work at once, in one process. */
  readonly together: boolean;
  /** Whether it is then built once more, with nothing to do. */
  readonly again: boolean;
}

export interface Sequence {
  step(step: Step): Promise<{ readonly isGood: boolean }>;
}

/** Writes the first site into a folder below `home`, with the times of a long time ago, and builds it. */
export async function beginSequence(home: string, versions: readonly Siar[]): Promise<Sequence> {
  const site: EditedSite = {
    root: join(home, "site"),
    former: join(home, "former"),
    firstLedger: "",
    facts: FIRST_SITE,
  };
  const coldRoot = join(home, "cold");
  mkdirSync(site.root, { recursive: true });
  writeSite(site, false);
  setTimes(site.root, LONG_AGO);

  const siarNow = (): Siar => {
    const siar = versions[site.facts.version];
    if (!siar) throw new Error(`There is no version ${site.facts.version} of siar.`);
    return siar;
  };
  const optionsFor = (root: string): BuildOptions => ({ cwd: root, now: momentOf(site.facts) });

  let lastCold: { readonly of: string; readonly report: BuildReport } | undefined;

  /** The build that begins with nothing; the last one, where nothing has changed since of what it is made from. */
  const buildCold = async (way: Way, more: Partial<BuildOptions>): Promise<BuildReport> => {
    const of = JSON.stringify([site.facts, more, textOf(join(site.root, LEDGER))]);
    if (lastCold?.of === of) return lastCold.report;
    lastCold = undefined;
    writeColdSite(site, coldRoot);
    const report = await siarNow().build({ ...optionsFor(coldRoot), ...more }, way);
    lastCold = { of, report };
    return report;
  };

  /** Builds both, and compares what they say and, where they are good, what they wrote. */
  const buildBoth = async (
    { warm, cold, together }: Omit<Step, "edits" | "again">,
    more: Partial<BuildOptions> = {},
  ): Promise<BuildReport> => {
    const buildWarm = (): Promise<BuildReport> =>
      siarNow().build({ ...optionsFor(site.root), ...more }, warm);
    const first = together ? buildCold(cold, more) : await buildCold(cold, more);
    const [other, one] = await Promise.all([first, buildWarm()]);
    expect(told(one)).toEqual(told(other));
    // What was damaged may be told of.
    expect(one.notes).toEqual(expect.arrayContaining([...other.notes]));
    const out = more.out ?? "dist";
    if (one.isGood && !more.dryRun)
      expect(differences(readBuilt(join(site.root, out)), readBuilt(join(coldRoot, out)))).toEqual([]);
    return one;
  };

  const perform = async (edit: Edit, { warm, cold }: Step): Promise<void> => {
    if (edit.kind === "build") {
      await buildBoth({ warm, cold, together: false }, OTHER_OPTIONS[edit.as]);
      rmSync(join(site.root, ELSEWHERE), { recursive: true, force: true });
    } else if (edit.kind === "kill") {
      const child = siarNow().start(optionsFor(site.root), warm);
      const timer = setTimeout(() => child.kill("SIGKILL"), edit.afterMs);
      await ended(child);
      clearTimeout(timer);
    } else if (edit.kind === "race") {
      const both = [warm, cold].map((way) => ended(siarNow().start(optionsFor(site.root), way)));
      for (const { code, error } of await Promise.all(both))
        expect({ code, error }).toEqual({ code: 0, error: "" });
    } else await apply(site, edit);
  };

  let wasGood = true;
  let lastGood = site.facts;
  /** What is wrong for the second time is taken back; time and siar go on. */
  const goBack = (): void => {
    site.facts = { ...lastGood, today: site.facts.today, version: site.facts.version };
    writeSite(site, false);
  };

  await siarNow().build(optionsFor(site.root), { by: "one-copy", workers: 0, cache: true });
  cpSync(join(site.root, ".siar"), site.former, { recursive: true });
  site.firstLedger = textOf(join(site.root, LEDGER));

  return {
    async step(step): Promise<{ readonly isGood: boolean }> {
      for (const edit of step.edits) await perform(edit, step);
      const dist = join(site.root, "dist");
      const before = readBuilt(dist);
      const ledgerBefore = textOf(join(site.root, LEDGER));
      const report = await buildBoth(step);
      const after = readBuilt(dist);
      if (!report.isGood) {
        expect(differences(after, before)).toEqual([]);
        expect(rewritten(before, after)).toEqual([]);
        expect(textOf(join(site.root, LEDGER))).toBe(ledgerBefore);
        if (wasGood) await mend(site);
        else goBack();
        wasGood = false;
        return { isGood: false };
      }
      expect(rewritten(before, after)).toEqual([]);
      for (const name of [LEDGER, ".siar/next-due.json"])
        expect(textOf(join(site.root, name))).toBe(textOf(join(coldRoot, name)));
      expect(readdirSync(site.root).filter((name) => !OWN.has(name))).toEqual([]);
      expect(existsSync(join(site.root, ".siar/tmp"))).toBe(false);
      wasGood = true;
      lastGood = site.facts;
      if (!step.again) return { isGood: true };
      const again = await siarNow().build(optionsFor(site.root), step.cold);
      expect(again).toMatchObject({ isGood: true, written: 0, removed: 0, isLedgerChanged: false });
      expect(differences(readBuilt(dist), after)).toEqual([]);
      expect(rewritten(after, readBuilt(dist))).toEqual([]);
      rmSync(site.former, { recursive: true, force: true });
      cpSync(join(site.root, ".siar"), site.former, { recursive: true });
      return { isGood: true };
    },
  };
}

const ELSEWHERE = "pratinjau";
const OTHER_OPTIONS: Readonly<Record<OtherBuild, Partial<BuildOptions>>> = {
  preview: { preview: true, out: ELSEWHERE },
  drafts: { drafts: true, out: ELSEWHERE },
  moved: { preview: true, baseUrl: "https://lain.example/x/", out: ELSEWHERE },
  ci: { ledger: "warn" },
  dry: { dryRun: true },
};
const OWN = new Set([".siar", "articles", "dist", LEDGER, "siar.config.json", "siar.config.mjs", "static"]);

/** The same files and ledger in another folder, where nothing was built. */
function writeColdSite(site: EditedSite, root: string): void {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  writeSite({ ...site, root }, false);
  if (existsSync(join(site.root, LEDGER))) cpSync(join(site.root, LEDGER), join(root, LEDGER));
}

/** What is told of a build, apart from where it was and how much was already there; as a process prints it. */
function told({
  root: _,
  out: __,
  written: ___,
  unchanged: ____,
  removed: _____,
  notes: ______,
  ...report
}: BuildReport): unknown {
  return JSON.parse(JSON.stringify(report));
}

type Built = ReadonlyMap<string, { readonly bytes: Buffer; readonly mtimeMs: number }>;

/** Every file of a built folder; what is no file is there without bytes. */
function readBuilt(folder: string): Built {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }).sort() : [];
  return new Map(
    names.flatMap((name) => {
      const path = join(folder, name);
      const stat = lstatSync(path);
      if (stat.isDirectory()) return [];
      return [
        [name, { bytes: stat.isFile() ? readFileSync(path) : Buffer.of(), mtimeMs: stat.mtimeMs }] as const,
      ];
    }),
  );
}

/** One line for each path whose bytes are not the same on both sides, with the place where they part. */
function differences(one: Built, other: Built): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((path) => {
    const [mine, theirs] = [one.get(path)?.bytes, other.get(path)?.bytes];
    if (!mine || !theirs) return [`${path} is ${mine ? "too many" : "missing"}`];
    if (mine.equals(theirs)) return [];
    const at = mine.findIndex((byte, index) => byte !== theirs[index]);
    const around = (bytes: Buffer): string => bytes.subarray(Math.max(at - 40, 0), at + 40).toString();
    return [`${path} has …${around(mine)}… in place of …${around(theirs)}…`];
  });
}

/** Files that hold the bytes that they held before, and yet were written again: their date and ETag are lost. */
function rewritten(before: Built, after: Built): readonly string[] {
  return [...before].flatMap(([path, { bytes, mtimeMs }]) => {
    const now = after.get(path);
    return now?.bytes.equals(bytes) && now.mtimeMs !== mtimeMs ? [path] : [];
  });
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
