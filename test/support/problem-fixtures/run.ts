/** Runs a fixture, and finds in what it reports the problem that it is there for. */

import { join } from "node:path";
import { build } from "../../../src/build/build.ts";
import { checkSite } from "../../../src/check/site/site.ts";
import { checkFeed } from "../../../src/check/stream/check-feed.ts";
import type { Place, Problem } from "../../../src/model/problem.ts";
import type { ProblemCode } from "../../../src/problems/problem.ts";
import { PIXEL, readTree, scratchFolder, smallSite, writeFiles } from "../scratch.ts";
import { type DamageFixture, type FeedFixture, type Fixture, NOW, type SiteFixture } from "./fixture.ts";

export interface Run {
  readonly problems: readonly Problem[];
  /** Where the problem should stand. */
  readonly at: string | undefined;
  /** The scratch folder, where one was used. */
  readonly root?: string;
}

/** Only within a test: its scratch folder goes with it. */
export async function runFixture(fixture: Fixture): Promise<Run> {
  if ("feed" in fixture) return judgeFeed(fixture);
  return "file" in fixture ? await damage(fixture) : await buildSite(fixture);
}

/** The problem of that code at the place that the fixture names. */
export function findProblem({ problems, at }: Run, code: ProblemCode): Problem | undefined {
  return problems.find((one) => one.code === code && nameOfPlace(one.place) === at);
}

/** `articles/a.md:4:7` */
export function nameOfPlace(place: Place | undefined): string | undefined {
  return place && [place.file, place.line, place.column].filter((part) => part !== undefined).join(":");
}

async function buildSite({ files = {}, prepare, options, run, at }: SiteFixture): Promise<Run> {
  const root = scratchFolder();
  writeFiles(root, { ...smallSite, ...files });
  prepare?.(root);
  const problems = run ? await run(root) : (await build({ cwd: root, now: NOW, ...options })).problems;
  return { problems, at, root };
}

function judgeFeed({ feed, at }: FeedFixture): Run {
  const [file = at] = at.split(":");
  return { problems: checkFeed(feed, { file }).problems, at };
}

async function damage(fixture: DamageFixture): Promise<Run> {
  good ??= buildGoodSite();
  const files = new Map(await good);
  const { file, also = [], points } = fixture;
  const built = new TextDecoder().decode(files.get(file));
  const text = [fixture, ...also].reduce((damaged, { from, to }) => replaceOnce(damaged, from, to), built);
  files.set(file, new TextEncoder().encode(text));
  const problems = checkSite(files, { baseUrl: BASE_URL });
  return { problems, at: placeOf(file, text.replace(/^\ufeff/, ""), points) };
}

function replaceOnce(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`The good site no longer holds ${from}`);
  return text.replace(from, () => to);
}

function placeOf(file: string, text: string, points: string): string {
  const before = text.slice(0, text.indexOf(points)).split("\n");
  return `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

const BASE_URL = "https://warta.example/";

/** Built once for all fixtures that damage it. */
let good: Promise<ReadonlyMap<string, Uint8Array>> | undefined;

async function buildGoodSite(): Promise<ReadonlyMap<string, Uint8Array>> {
  const root = scratchFolder();
  writeFiles(root, GOOD_SITE);
  const { problems } = await build({ cwd: root, now: NOW });
  if (problems.length > 0) throw new Error(`The good site is not: ${JSON.stringify(problems)}`);
  return readTree(join(root, "dist"));
}

/** Two languages, a translation, a category, an author, an image, a footnote, an alias, an icon. */
const GOOD_SITE = {
  "siar.config.yaml": `${smallSite["siar.config.yaml"]}`
    .replace("[id]", "[id, en]")
    .concat("icon: icon.png\n"),
  "icon.png": PIXEL,
  "articles/peta.png": PIXEL,
  "articles/satu.md": [
    "---",
    "title: Satu",
    "date: 2025-07-12 20:00",
    "author: Ana Sari",
    "categories: [Pelabuhan, Jalan]",
    "---",
    "",
    "Satu paragraf, *lihat* [dua](dua.md#awal).",
    "",
    "![Peta](peta.png)",
    "",
  ].join("\n"),
  "articles/dua.md": [
    "---",
    "title: Dua",
    "date: 2025-07-11 20:00",
    "summary: Ringkasan.",
    "---",
    "",
    "## Awal",
    "",
    "Dua paragraf.[^1]",
    "",
    "[^1]: Catatan.",
    "",
  ].join("\n"),
  "articles/satu.en.md": [
    "---",
    "title: One",
    "date: 2025-07-12 21:00",
    "translationOf: satu.md",
    "aliases: [/old/]",
    "---",
    "",
    "One paragraph.",
    "",
  ].join("\n"),
};
