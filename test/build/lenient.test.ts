/** A lenient site: what cannot be understood is left out and listed, and all the rest is built and valid. */

import { renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { type BuildOptions, type BuildReport, build } from "../../src/build/build.ts";
import { checkSite } from "../../src/check/site/site.ts";
import { type Files, readTree, scratchFolder, writeFiles } from "../support/scratch.ts";
import { story, WARM_SETTINGS } from "../support/warm-site.ts";

const NOW = new Date("2026-01-01T00:00:00Z");
const BROKEN = "---\ntitle: [\n---\n\nSalah.\n";
const A = "articles/a.md";
const B = "articles/b.md";
const SETTINGS = `${WARM_SETTINGS}lenient: true\n`;

let root: string;
beforeEach(() => {
  root = scratchFolder();
  writeFiles(root, { "siar.config.yaml": SETTINGS, [A]: story("Pelabuhan", 10), [B]: story("Gunung", 11) });
});

const run = (files: Files = {}, options: Partial<BuildOptions> = {}): Promise<BuildReport> => {
  writeFiles(root, files);
  return build({ cwd: root, now: NOW, ...options });
};
const dist = (): ReadonlyMap<string, Buffer> => readTree(join(root, "dist"));
const text = (path: string): string => dist().get(path)?.toString() ?? "";
const codes = ({ problems }: BuildReport): readonly string[] =>
  problems.map(({ code, severity, place }) => `${severity} ${code} ${place?.file ?? ""}`.trim());
const faults = (): readonly string[] =>
  checkSite(dist(), { baseUrl: "https://warta.example/" })
    .filter(({ severity }) => severity === "error")
    .map(({ code, place }) => `${code} ${place?.file}`);

describe("an article that is wrong in itself", () => {
  test("is left out and listed, and the rest is built", async () => {
    const report = await run({ [B]: BROKEN });
    expect(report).toMatchObject({ isGood: true, leftOut: [B], held: [], articles: 2, entries: 1 });
    expect(codes(report)).toEqual([`warning article/left-out`, `warning front-matter/syntax ${B}`]);
    expect(report.problems.find(({ code }) => code === "front-matter/syntax")?.why).toContain("left out");
    expect([...dist().keys()]).not.toContain("b/index.html");
    expect([...dist().values()].join("")).not.toContain("Salah");
    expect(faults()).toEqual([]);
  });

  test("stops the build of a site that is not lenient, and of one that is strict but for the flag it does not", async () => {
    writeFiles(root, { "siar.config.yaml": WARM_SETTINGS, [B]: BROKEN });
    expect(await run()).toMatchObject({ isGood: false, leftOut: [], written: 0 });
    expect(await run({}, { lenient: true })).toMatchObject({ isGood: true, leftOut: [B], entries: 1 });
  });

  test("leaves no page behind, and its id is there again when it is mended", async () => {
    expect((await run()).entries).toBe(2);
    const ledger = readTree(root).get("siar.ids.json")?.toString();
    const feed = text("atom.xml");
    expect(feed).toContain("/b/");
    const report = await run({ [B]: BROKEN });
    expect(report).toMatchObject({ isGood: true, leftOut: [B] });
    expect([...dist().keys()]).not.toContain("b/index.html");
    expect(text("atom.xml")).not.toContain("/b/");
    expect(readTree(root).get("siar.ids.json")?.toString()).toBe(ledger);
    expect((await run({ [B]: story("Gunung", 11) })).leftOut).toEqual([]);
    expect(text("atom.xml")).toBe(feed);
  });

  test("keeps its last good page where that is asked for", async () => {
    await run();
    const page = text("b/index.html");
    const report = await run({ [B]: BROKEN }, { keepGoing: true });
    expect(report).toMatchObject({ isGood: true, held: [B], leftOut: [] });
    expect(text("b/index.html")).toBe(page);
    expect(codes(report)).toEqual([`warning front-matter/syntax ${B}`]);
  });

  test("and links to it lead nowhere, with a warning", async () => {
    const report = await run({
      [A]: story("Pelabuhan", 10, "related: [b.md]", "Lihat [sana](b.md)."),
      [B]: BROKEN,
    });
    expect(report.isGood).toBe(true);
    expect(codes(report).filter((one) => one === `warning link/article-left-out ${A}`)).toHaveLength(2);
    expect(text("a/index.html")).toContain("sana");
    expect(faults()).toEqual([]);
  });

  test("unless all that is wrong is a note or a link of its text", async () => {
    const report = await run({ [B]: story("Gunung", 11, "", "Kata[^1] dan [x](../../../y.md).") });
    expect(report).toMatchObject({ isGood: true, leftOut: [], entries: 2 });
    expect(report.problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      "warning render/footnote-undefined",
      "warning render/path-outside",
    ]);
  });

  test("is told again by a build that finds nothing changed", async () => {
    const first = await run({ [B]: BROKEN });
    const again = await run();
    expect(again).toMatchObject({ isGood: true, leftOut: [B], written: 0 });
    expect(again.problems).toEqual(first.problems);
  });
});

describe("an article that lacks something else", () => {
  test("is built without it: links, pictures, categories and translations are warnings", async () => {
    const lost = "categories: [laut, Sungai]\ntranslationOf: tiada.md";
    const body = "![Peta](peta.png) [x](tiada.md) [y](/tentang/#kami) [z](/unduh.zip) ![Foto](/foto.jpg)";
    const report = await run({
      [A]: story("Pelabuhan", 10, lost, body),
      [B]: story("Gunung", 11, "categories: [Sungai]"),
    });
    expect(report).toMatchObject({ isGood: true, leftOut: [], entries: 2 });
    expect(codes(report).toSorted()).toEqual([
      `warning asset/missing ${A}`,
      `warning asset/missing ${A}`,
      `warning category/unknown ${A}`,
      `warning link/address-missing ${A}`,
      `warning link/address-missing ${A}`,
      `warning link/article-missing ${A}`,
      `warning translation/missing ${A}`,
    ]);
    expect(report.problems.find(({ code }) => code === "category/unknown")?.what).toContain("2 articles");
    expect(text("atom.xml")).toContain('label="Sungai"');
    expect(text("a/index.html")).toMatch(/<p>Peta <a [^>]*>x<.a> .* Foto<.p>/);
    const inner = faults().filter((fault) => !fault.startsWith("link/target-missing"));
    expect(inner).toEqual([]);
  });
});

test("a link among the articles is passed, with a warning; one in the place of their folder is not", async () => {
  symlinkSync(join(root, A), join(root, "articles/link.md"));
  const report = await run();
  expect(report).toMatchObject({ isGood: true, entries: 2 });
  expect(codes(report)).toContain("warning build/not-a-file articles/link.md");
  renameSync(join(root, "articles"), join(root, "others"));
  symlinkSync(join(root, "others"), join(root, "articles"));
  expect(await run()).toMatchObject({ isGood: false, written: 0 });
});

describe("two articles at one address", () => {
  test("are never written over each other: the later one by date is left out, with both named", async () => {
    const report = await run({
      "articles/2025/kabar.md": story("Kabar lama", 3),
      "articles/2024/kabar.md": story("Kabar baru", 5),
    });
    expect(report).toMatchObject({ isGood: true, leftOut: ["articles/2024/kabar.md"], entries: 3 });
    expect(text("kabar/index.html")).toContain("Kabar lama");
    const told = report.problems.find(({ code }) => code === "address/collision");
    expect(told).toMatchObject({ severity: "warning", place: { file: "articles/2024/kabar.md" } });
    expect(told?.what).toContain("articles/2025/kabar.md");
    expect(faults()).toEqual([]);
  });

  test("an article at an address of siar's own is left out", async () => {
    const report = await run({ "articles/feeds.md": story("Umpan", 5, "slug: feeds") });
    expect(report.isGood).toBe(true);
    expect(report.leftOut).toEqual(["articles/feeds.md"]);
  });
});

describe("a site of which nothing is right", () => {
  const broken = { [A]: BROKEN, [B]: "" };
  test("is an empty edition where it has a date", async () => {
    const report = await run({ ...broken, "siar.config.yaml": SETTINGS });
    expect(report).toMatchObject({ isGood: true, entries: 0, leftOut: [A, B] });
    expect(faults()).toEqual([]);
  });

  test("is told what it lacks where it has none", async () => {
    const settings = SETTINGS.replace(/^established:.*\n/m, "");
    rmSync(join(root, "siar.ids.json"), { force: true });
    const report = await run({ ...broken, "siar.config.yaml": settings });
    expect(report).toMatchObject({ isGood: false, written: 0, leftOut: [] });
    expect(codes(report)).toContain("error site/established-missing");
  });
});

test("what is wrong and no article's stops a lenient site too", async () => {
  const report = await run({ "siar.config.yaml": `${WARM_SETTINGS}lenient: true\nicon: tiada.png\n` });
  expect(report.isGood).toBe(false);
});
