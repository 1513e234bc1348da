/** Applies an edit to the facts of a site, and brings its folder to what they say. */

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { retireIds } from "../../../src/build/ids.ts";
import type { Edit } from "./edits.ts";
import { type ArticleFacts, firstFacts, momentOf, pathOf, type SiteFacts } from "./facts.ts";
import { filesOf } from "./files.ts";
import { harmDist, harmLedger, harmState, LONG_AGO, setTimes } from "./harm.ts";

export const LEDGER = "siar.ids.json";

/** A site in a folder, and a copy of `.siar/` that an earlier build left. */
export interface EditedSite {
  readonly root: string;
  readonly former: string;
  /** The ledger as the first build left it. */
  firstLedger: string;
  facts: SiteFacts;
}

/** Does what the edit says. What needs a build, such as `kill`, is for the caller. */
export async function apply(site: EditedSite, edit: Edit): Promise<void> {
  const { root, facts } = site;
  switch (edit.kind) {
    case "touch":
      return touch(root, present(facts, edit.slot));
    case "checkout":
      if (!edit.hasDist) rmSync(join(root, "dist"), { recursive: true, force: true });
      return setTimes(root, edit.time === "now" ? Date.now() / 1000 : LONG_AGO);
    case "dist":
      return harmDist(join(root, "dist"), edit.harm, edit.at);
    case "state":
      return harmState(join(root, ".siar"), edit.harm, edit.at, site.former);
    case "ledger":
      return harmLedger(join(root, LEDGER), edit.harm, site.firstLedger);
    case "move":
      moveFiles(root, [[present(facts, edit.slot), edit.to]]);
      break;
    case "swap": {
      const [one, other] = [present(facts, edit.slot), present(facts, edit.other)];
      if (one && other && one !== other)
        moveFiles(root, [
          [one, other],
          [other, one],
        ]);
      break;
    }
    default:
  }
  const isStealthy = edit.kind === "stealth" || (edit.kind === "image" && edit.isStealthy);
  const gone = edit.kind === "delete" && edit.isRetired ? present(facts, edit.slot) : undefined;
  site.facts = edited(facts, edit);
  writeSite(site, isStealthy);
  if (gone) await retireIds([pathOf(gone)], { cwd: root, now: momentOf(facts) });
}

/** Puts right what stopped a build: faults go, what is hidden is not linked to, ids of files that are gone end. */
export async function mend(site: EditedSite): Promise<void> {
  const { root, facts } = site;
  const hidden = new Set(facts.articles.filter(isEverHidden).map((one) => one.slot));
  const sections = new Set(facts.articles.filter((one) => one.hasSection).map((one) => one.slot));
  site.facts = {
    ...facts,
    articles: facts.articles.map((one) => ({
      ...one,
      fault: undefined,
      translates: -1,
      mentions: -1,
      links: one.links.filter((slot) => !hidden.has(slot) && sections.has(slot)),
      image: (facts.images[one.image] ?? -1) < 0 ? -1 : one.image,
      lead: (facts.images[one.lead] ?? -1) < 0 ? -1 : one.lead,
    })),
    settings: { ...facts.settings, isWrong: false },
  };
  writeSite(site, false);
  const ledger = join(root, LEDGER);
  const rows = existsSync(ledger) ? readFileSync(ledger, "utf8").matchAll(/"path":"([^"]+)"(.*)/g) : [];
  for (const [, path = "", rest = ""] of rows) {
    if (existsSync(join(root, path)) || rest.includes('"retired"')) continue;
    await retireIds([path], { cwd: root, now: momentOf(facts) });
  }
}

function isEverHidden({ isDraft, isRetracted, embargo, expires }: ArticleFacts): boolean {
  return isDraft || isRetracted || embargo >= 0 || expires >= 0;
}

/** Writes what differs and removes what is no more; `isStealthy` keeps the times of files that are there. */
export function writeSite({ root, facts }: EditedSite, isStealthy: boolean): void {
  const files = filesOf(facts);
  for (const path of ownFiles(root)) if (!files.has(path)) rmSync(join(root, path));
  for (const [path, bytes] of files) {
    const file = join(root, path);
    const before = statSync(file, { throwIfNoEntry: false });
    if (before && readFileSync(file).equals(bytes)) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    if (before && isStealthy) utimesSync(file, before.atimeMs / 1000, before.mtimeMs / 1000);
  }
}

/** The site with one thing changed. */
function edited(facts: SiteFacts, edit: Edit): SiteFacts {
  const change = (slot: number, to: Partial<ArticleFacts>): SiteFacts => {
    const chosen = present(facts, slot);
    return { ...facts, articles: facts.articles.map((one) => (one === chosen ? { ...one, ...to } : one)) };
  };
  switch (edit.kind) {
    case "add": {
      const isThere = facts.articles.some(({ slot }) => slot === edit.slot);
      return isThere ? facts : { ...facts, articles: [...facts.articles, firstFacts(edit.slot)] };
    }
    case "change":
      return change(edit.slot, edit.to);
    case "stealth":
      return change(edit.slot, { body: edit.body });
    case "move":
      return isTaken(facts, edit.to) ? facts : change(edit.slot, edit.to);
    case "swap":
      return swapped(facts, edit.slot, edit.other);
    case "delete": {
      const gone = present(facts, edit.slot);
      return { ...facts, articles: facts.articles.filter((one) => one !== gone) };
    }
    case "image":
      return { ...facts, images: facts.images.map((look, at) => (at === edit.image ? edit.look : look)) };
    case "statics":
      return { ...facts, statics: edit.statics };
    case "settings":
      return { ...facts, settings: { ...facts.settings, ...edit.to } };
    case "wait":
      return { ...facts, today: facts.today + edit.days };
    case "upgrade":
      return { ...facts, version: 1 - facts.version };
    default:
      return facts;
  }
}

/** One of the articles that are there. */
function present({ articles }: SiteFacts, slot: number): ArticleFacts | undefined {
  return articles[slot % Math.max(articles.length, 1)];
}

function isTaken(facts: SiteFacts, to: Pick<ArticleFacts, "section" | "name">): boolean {
  return facts.articles.some((one) => pathOf(one) === pathOf(to));
}

function swapped(facts: SiteFacts, slot: number, other: number): SiteFacts {
  const [one, two] = [present(facts, slot), present(facts, other)];
  if (!one || !two) return facts;
  const placeOf = ({ section, name }: ArticleFacts): Pick<ArticleFacts, "section" | "name"> => ({
    section,
    name,
  });
  const places = new Map([
    [one, placeOf(two)],
    [two, placeOf(one)],
  ]);
  return { ...facts, articles: facts.articles.map((each) => ({ ...each, ...places.get(each) })) };
}

type Move = readonly [from: ArticleFacts | undefined, to: Pick<ArticleFacts, "section" | "name">];

/** Renames files as `mv` does, so that they keep their times; none is overwritten that does not move too. */
function moveFiles(root: string, moves: readonly Move[]): void {
  const aside = moves.flatMap(([from, to], index) => {
    if (!from || (moves.length === 1 && existsSync(join(root, pathOf(to))))) return [];
    const temporary = join(root, `moving-${index}`);
    renameSync(join(root, pathOf(from)), temporary);
    return [[temporary, join(root, pathOf(to))] as const];
  });
  for (const [temporary, file] of aside) {
    mkdirSync(dirname(file), { recursive: true });
    renameSync(temporary, file);
  }
}

function touch(root: string, one: ArticleFacts | undefined): void {
  const now = Date.now() / 1000;
  if (one) utimesSync(join(root, pathOf(one)), now, now);
}

/** Paths of the files that a build reads, the ledger apart. */
function ownFiles(root: string): readonly string[] {
  const settings = ["siar.config.json", "siar.config.mjs"].filter((name) => existsSync(join(root, name)));
  const below = ["articles", "static"].flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
          join(folder, name),
        )
      : [],
  );
  return [...settings, ...below.filter((path) => statSync(join(root, path)).isFile())];
}
