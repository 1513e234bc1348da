/** D33: one article that is made to be slow, or to need all memory, is named alone, and its neighbours are compiled. */

import { lstatSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type BuildReport, build } from "../../src/build/build.ts";
import { type CompiledFile, compileFiles } from "../../src/build/compile-files.ts";
import { type Crew, crewOf } from "../../src/build/crew.ts";
import type { FoundFile } from "../../src/build/discover.ts";
import type { Site } from "../../src/model/site.ts";
import { loadSettings } from "../../src/settings/load.ts";
import { compiled } from "../support/compiled-siar.ts";
import { COSTLY, GREEDY } from "../support/costly-markdown.ts";
import { type Files, readTree, scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";

const NOW = new Date("2026-01-01T00:00:00Z");
const textOf = (name: string, body = `Isi ${name}.`): string =>
  `---\ntitle: Judul ${name}\ndate: 2025-07-12\n---\n\n${body}\n`;

/** So many plain articles, in which those of `others` lie between. */
function articles(count: number, others: Readonly<Record<string, string>>): Files {
  const plain = Array.from({ length: count }, (_, index) => String(index + 10));
  return Object.fromEntries([
    ...plain.map((name) => [`articles/${name}.md`, textOf(name)]),
    ...Object.entries(others).map(([name, body]) => [`articles/${name}.md`, textOf(name, body)]),
  ]);
}

interface Work {
  readonly files: readonly FoundFile[];
  readonly site: Site;
}

async function workOn(files: Files): Promise<Work> {
  const root = scratchFolder();
  writeFiles(root, { "siar.config.yaml": smallSite["siar.config.yaml"] ?? "", ...files });
  const { site } = await loadSettings({ cwd: root });
  if (!site) throw new Error("The settings are wrong.");
  const found = Object.keys(files)
    .sort()
    .map((path): FoundFile => {
      const file = join(root, path);
      const { size, mtimeMs, ctimeMs } = lstatSync(file);
      return { path, file, stat: { size, mtimeMs, ctimeMs } };
    });
  return { files: found, site };
}

async function compileAll(
  crew: Crew,
  { files, site }: Work,
): Promise<ReadonlyMap<string, CompiledFile | undefined>> {
  const taken = new Map<string, CompiledFile | undefined>();
  try {
    await crew.compile(files, site, ({ path }, one) => {
      if (taken.has(path)) throw new Error(`${path} was given twice.`);
      taken.set(path, one);
    });
  } finally {
    await crew.close();
  }
  return taken;
}

/** As plain data: bytes that come out of a thread are no Buffer. */
function plain(one: CompiledFile | undefined): object | undefined {
  if (!one || "problem" in one) return one;
  const { facts, text, ...rest } = one;
  return {
    ...rest,
    facts: Buffer.from(facts).toString(),
    text: text && Buffer.from(text).toString("latin1"),
  };
}

/** Fails unless all but these were compiled as they are by themselves. */
function expectGivenUp(
  taken: ReadonlyMap<string, CompiledFile | undefined>,
  work: Work,
  paths: readonly string[],
): void {
  expect([...taken].flatMap(([path, one]) => (one === undefined ? [path] : [])).sort()).toEqual(paths);
  const good = work.files.filter(({ path }) => !paths.includes(path));
  const wanted = compileFiles(good, work.site);
  expect(good.map(({ path }) => plain(taken.get(path)))).toEqual(wanted.map(plain));
}

describe("an article that takes too long", () => {
  test("is given up alone, in this process", async () => {
    const work = await workOn(articles(6, { "12-lambat": COSTLY }));
    const taken = await compileAll(crewOf({ workers: 0, timeLimit: 0.5 }), work);
    expectGivenUp(taken, work, ["articles/12-lambat.md"]);
  });

  test("is given up alone in several batches, which then all are compiled one by one", async () => {
    const work = await workOn(articles(90, { "12-lambat": COSTLY, "70-lambat": COSTLY }));
    const taken = await compileAll(crewOf({ workers: 0, timeLimit: 0.5 }), work);
    expectGivenUp(taken, work, ["articles/12-lambat.md", "articles/70-lambat.md"]);
  });

  test("is given up alone, in threads, which go on with other work", async () => {
    const work = await workOn(articles(90, { "12-lambat": COSTLY }));
    const { crewOf: crewOfThreads } = await compiled("build/crew.js");
    const taken = await compileAll(crewOfThreads({ workers: 2, timeLimit: 4 }), work);
    expectGivenUp(taken, work, ["articles/12-lambat.md"]);
  }, 60_000);

  test("is a problem of its own in a build, which writes nothing", async () => {
    const root = scratchFolder();
    writeFiles(root, { ...smallSite, ...articles(2, { lambat: COSTLY }) });
    const report = await build({ cwd: root, now: NOW, workers: 0, timeLimit: 0.5 });
    expect(told(report)).toEqual(["article/too-costly articles/lambat.md"]);
    expect(report.problems[0]?.what).toContain("after 0.5 seconds");
    expect(readTree(join(root, "dist")).size).toBe(0);
  });

  test("and is gone on without where that is wanted; the next build tries again", async () => {
    const root = scratchFolder();
    writeFiles(root, { ...smallSite, ...articles(2, { lambat: COSTLY }) });
    const options = { cwd: root, now: NOW, workers: 0, timeLimit: 0.5, keepGoing: true };
    expect(await build(options)).toMatchObject({ isGood: false, held: ["articles/lambat.md"], entries: 3 });
    writeFiles(root, articles(0, { lambat: "Pendek." }));
    expect(await build(options)).toMatchObject({ isGood: true, held: [], entries: 4 });
  });
});

test("an article that takes all memory of its thread is given up, and the crew goes on", async () => {
  const { crewOf: crewOfThreads } = await compiled("build/crew.js");
  const greedy = await workOn(articles(0, { rakus: GREEDY }));
  const other = await workOn(articles(2, {}));
  const taken = new Map<string, CompiledFile | undefined>();
  const crew = crewOfThreads({ workers: 1, timeLimit: 300 });
  try {
    for (const { files, site } of [greedy, other])
      await crew.compile(files, site, ({ path }, one) => taken.set(path, one));
  } finally {
    await crew.close();
  }
  expectGivenUp(taken, { ...other, files: [...greedy.files, ...other.files] }, ["articles/rakus.md"]);
}, 120_000);

test("a file that cannot be read is a problem of its own, in threads too", async () => {
  const { crewOf: crewOfThreads } = await compiled("build/crew.js");
  const { files, site } = await workOn(articles(3, {}));
  const gone: FoundFile = {
    path: "articles/x.md",
    file: `${files[0]?.file}-gone`,
    stat: { size: 1, mtimeMs: 1, ctimeMs: 1 },
  };
  for (const crew of [crewOf({ workers: 0 }), crewOfThreads({ workers: 1 })]) {
    const taken = await compileAll(crew, { files: [...files, gone], site });
    expect(taken.get("articles/x.md")).toMatchObject({ problem: { code: "build/unreadable" } });
    expect(taken.size).toBe(4);
  }
});

function told({ problems }: BuildReport): readonly string[] {
  return problems.map(({ code, place }) => `${code} ${place?.file}`);
}
