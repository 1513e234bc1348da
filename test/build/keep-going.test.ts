/** One colleague's mistake does not hold up another's correction: what is wrong stays as it was, and the rest goes on. */

import { rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { type BuildOptions, type BuildReport, build } from "../../src/build/build.ts";
import { checkSite } from "../../src/check/site/site.ts";
import { compiled } from "../support/compiled-siar.ts";
import { type Files, readTree, writeFiles } from "../support/scratch.ts";
import { BODY_OF_A, goOn, NOW, story, WARM_SETTINGS, warmSite } from "../support/warm-site.ts";

const A = "articles/a.md";
const B = "articles/b.md";
const C = "articles/c.md";
const PICTURE = "![Peta](/gambar/peta.png)";

/** An urgent correction, in another article than the wrong one. */
const CORRECTION: Files = {
  [A]: story("Pelabuhan", 10, "categories: [laut]", BODY_OF_A.replace("sana", "SINI")),
};
const WRONG: readonly (readonly [string, Files, string])[] = [
  ["front matter is wrong", { [C]: "---\ntitle: [\n---\n\nSalah.\n" }, "front-matter/syntax"],
  ["a date is wrong", { [C]: story("Sungai", 12, "updated: besok") }, "front-matter/date-invalid"],
  ["a link is dead", { [C]: story("Sungai baru", 12, "", "[x](tiada.md)") }, "link/article-missing"],
  ["an address is dead", { [C]: story("Sungai baru", 12, "", "[x](/tiada/)") }, "link/address-missing"],
  ["a picture is missing", { [C]: story("Sungai baru", 12, "", "![x](tiada.png)") }, "asset/missing"],
  [
    "it gives away what is held back",
    {
      [C]: story("Sungai", 12, "", "Sungai.\n\nKabar yang ditahan dulu."),
    },
    "site/leak",
  ],
  [
    "its id is another's",
    { [C]: story("Sungai", 12, 'id: "tag:warta.example,2025-07-01:articles/b"') },
    "ids/",
  ],
];

let root: string;
beforeEach(async () => {
  root = await warmSite({
    "siar.config.yaml": `${WARM_SETTINGS}feeds: {limit: 12}\n`,
    [C]: story("Sungai", 12, "categories: [laut]", `${PICTURE}\n\nSungai itu panjang.`),
  });
});

const run = (options: Partial<BuildOptions> = {}): Promise<BuildReport> =>
  build({ cwd: root, now: NOW, keepGoing: true, ...options });
const dist = (): ReadonlyMap<string, Buffer> => readTree(join(root, "dist"));
const text = (path: string): string => dist().get(path)?.toString() ?? "";
const errorsOf = ({ problems }: BuildReport): readonly string[] =>
  problems.filter(({ severity }) => severity === "error").map(({ code, place }) => `${code} ${place?.file}`);

/** What the check finds wrong in what stands there now. */
function faults(): readonly string[] {
  return checkSite(dist(), { baseUrl: "https://warta.example/" })
    .filter(({ severity }) => severity === "error")
    .map(({ code, place }) => `${code} ${place?.file}`);
}

/** The texts of an article in all feeds, as they are written. */
function itemsOf(address: string): readonly string[] {
  return [...dist()].flatMap(([path, bytes]) => {
    const feed = bytes.toString();
    if (path.endsWith("rss.xml"))
      return feed.match(/<item>[\s\S]*?<\/item>/g)?.filter((item) => item.includes(address)) ?? [];
    if (path.endsWith("atom.xml"))
      return feed.match(/<entry>[\s\S]*?<\/entry>/g)?.filter((entry) => entry.includes(`${address}"`)) ?? [];
    if (!path.endsWith("feed.json")) return [];
    const { items } = JSON.parse(feed) as { readonly items: readonly { readonly url: string }[] };
    return items.filter(({ url }) => url.endsWith(address)).map((item) => JSON.stringify(item));
  });
}

describe("beside an article that is wrong a correction is published", () => {
  test.each(WRONG)(
    "where %s: its page, its items and its place in lists stay as they were",
    async (_, wrong, code) => {
      const before = dist();
      const items = itemsOf("/c/");
      expect(items.length).toBeGreaterThan(5);
      writeFiles(root, { ...CORRECTION, ...wrong });
      const report = await run();
      expect(report).toMatchObject({ isGood: false, held: [C] });
      expect(errorsOf(report)).toHaveLength(1);
      expect(errorsOf(report)[0]).toContain(code);
      expect(text("a/index.html")).toContain("SINI");
      expect(text("rss.xml")).toContain("SINI");
      expect(dist().get("c/index.html")).toEqual(before.get("c/index.html"));
      expect(itemsOf("/c/")).toEqual(items);
      for (const path of ["index.html", "kategori/laut/index.html", "sitemap.xml"])
        if (before.has(path)) expect([path, text(path)]).toEqual([path, before.get(path)?.toString()]);
      expect([...dist().keys()]).toEqual([...before.keys()]);
      expect(faults()).toEqual([]);
    },
  );

  test("and a build without it publishes nothing", async () => {
    const before = readTree(root);
    writeFiles(root, { ...CORRECTION, ...WRONG[0]?.[1] });
    expect(await run({ keepGoing: false })).toMatchObject({ isGood: false, held: [], written: 0 });
    expect(dist()).toEqual(
      new Map(
        [...before].flatMap(([path, bytes]) => (path.startsWith("dist/") ? [[path.slice(5), bytes]] : [])),
      ),
    );
  });

  test("and again, as long as it is wrong: nothing changes any more", async () => {
    writeFiles(root, { ...CORRECTION, ...WRONG[2]?.[1] });
    await run();
    const before = dist();
    expect(await run()).toMatchObject({ isGood: false, held: [C], written: 0, removed: 0 });
    writeFiles(root, {
      [B]: story("Gunung", 11, "categories: [darat, laut]", "Lihat [awal](a.md#awal).\n\nBaru."),
    });
    expect(await run()).toMatchObject({ isGood: false, held: [C] });
    expect(dist().get("c/index.html")).toEqual(before.get("c/index.html"));
    expect(text("b/index.html")).toContain("Baru.");
  });

  test("two wrong ones, each in its own way", async () => {
    const before = dist();
    writeFiles(root, {
      ...CORRECTION,
      [C]: "---\ntitle: [\n---\n",
      [B]: story("Gunung", 11, "", "[x](tiada.md)"),
    });
    const report = await run();
    expect(report).toMatchObject({ isGood: false, held: [B, C] });
    expect(errorsOf(report)).toEqual([`link/article-missing ${B}`, `front-matter/syntax ${C}`]);
    for (const path of ["b/index.html", "c/index.html"]) expect(dist().get(path)).toEqual(before.get(path));
    expect(text("a/index.html")).toContain("SINI");
    expect(faults()).toEqual([]);
  });

  test("in threads as in this process, when what is wrong is found only in what was made", async () => {
    const { build: buildCompiled } = await compiled("build/build.js");
    const [, wrong = {}] = WRONG.find(([, , code]) => code === "site/leak") ?? [];
    const options = { cwd: root, now: NOW, workers: 2, keepGoing: true };
    await buildCompiled(options);
    writeFiles(root, { ...CORRECTION, ...wrong });
    expect(await buildCompiled(options)).toMatchObject({ isGood: false, held: [C] });
    expect(text("a/index.html")).toContain("SINI");
    expect(text("c/index.html")).toContain("panjang");
    expect(faults()).toEqual([]);
  });

  test("and once it is mended all is as in a build from nothing", async () => {
    writeFiles(root, { ...CORRECTION, ...WRONG[0]?.[1] });
    await run();
    writeFiles(root, { [C]: story("Sungai baru", 12, "", `${PICTURE}\n\nBetul.`) });
    expect(await goOn(root, { keepGoing: true })).toMatchObject({ report: { isGood: true, held: [] } });
  });

  test("and once it is set back to what it was, too", async () => {
    const good = readTree(root).get(C) ?? "";
    writeFiles(root, { ...CORRECTION, ...WRONG[2]?.[1] });
    await run();
    writeFiles(root, { [C]: good });
    expect(await goOn(root)).toMatchObject({ report: { isGood: true } });
  });
});

describe("a new article that is wrong", () => {
  test("is left out, and leaves no row in the ledger", async () => {
    const before = dist();
    writeFiles(root, { ...CORRECTION, "articles/e.md": story("Kota", 18, "", "[x](tiada.md)") });
    expect(await run()).toMatchObject({ isGood: false, held: ["articles/e.md"] });
    expect([...dist().keys()]).toEqual([...before.keys()]);
    expect(text("a/index.html")).toContain("SINI");
    expect(readTree(root).get("siar.ids.json")?.toString()).not.toContain("articles/e");
    expect(faults()).toEqual([]);
  });

  test("keeps back with it what links to it, so that no link leads astray", async () => {
    const before = dist();
    writeFiles(root, {
      ...CORRECTION,
      "articles/e.md": "---\ntitle: [\n---\n",
      [B]: story("Gunung", 11, "categories: [darat, laut]", "Lihat [awal](a.md#awal).\n\n[Kota](e.md)"),
    });
    const report = await run();
    expect(report).toMatchObject({ isGood: false, held: [B, "articles/e.md"] });
    expect(dist().get("b/index.html")).toEqual(before.get("b/index.html"));
    expect(text("a/index.html")).toContain("SINI");
    expect(faults()).toEqual([]);
  });
});

describe("where nobody knows how a wrong article was", () => {
  test("its page stays with its pictures, it stands in no list or feed, and its row stays in the ledger", async () => {
    const before = dist();
    const ledger = readTree(root).get("siar.ids.json")?.toString();
    rmSync(join(root, ".siar"), { recursive: true });
    writeFiles(root, { ...CORRECTION, ...WRONG[0]?.[1] });
    const report = await run();
    expect(report).toMatchObject({ isGood: false, held: [C] });
    expect(dist().get("c/index.html")).toEqual(before.get("c/index.html"));
    expect([...dist().keys()].filter((path) => path.startsWith("assets/"))).toEqual(
      [...before.keys()].filter((path) => path.startsWith("assets/")),
    );
    expect(itemsOf("/c/")).toEqual([]);
    expect(text("index.html")).not.toContain("Sungai");
    expect(text("a/index.html")).toContain("SINI");
    expect(readTree(root).get("siar.ids.json")?.toString()).toBe(ledger);
    expect(faults()).toEqual([]);
    writeFiles(root, { [C]: story("Sungai", 12, "categories: [laut]", `${PICTURE}\n\nSungai itu panjang.`) });
    expect(await goOn(root, { keepGoing: true })).toMatchObject({ report: { isGood: true } });
  });

  test("links to it lead to its page, which stays", async () => {
    const links = "[Satu](c.md), [dua](/c/), [tiga](c.md#dalam).";
    writeFiles(root, {
      [B]: story("Gunung", 11, "", `Ke ${links}`),
      [C]: story("Sungai", 12, "", "Sungai.\n\n## Dalam\n\nDan lebar."),
    });
    await run();
    rmSync(join(root, ".siar"), { recursive: true });
    const before = dist();
    writeFiles(root, { ...CORRECTION, ...WRONG[0]?.[1] });
    expect(await run()).toMatchObject({ isGood: false, held: [C] });
    expect(text("a/index.html")).toContain("SINI");
    expect(dist().get("c/index.html")).toEqual(before.get("c/index.html"));
    expect(text("b/index.html").match(/(?<=Ke ).*(?=<)/)?.[0]).toBe(
      before
        .get("b/index.html")
        ?.toString()
        .match(/(?<=Ke ).*(?=<)/)?.[0],
    );
    expect(faults()).toEqual([]);
  });
});

describe("it stops all the same", () => {
  test.each<[string, Files]>([
    ["where a setting is wrong", { "siar.config.yaml": `${WARM_SETTINGS}feeds: {limit: 1}\n` }],
    ["where a static file hides what siar writes", { "static/rss.xml": "x" }],
    ["where an article is gone", {}],
  ])("%s", async (title, files) => {
    const before = dist();
    writeFiles(root, { ...CORRECTION, ...files });
    if (title.includes("gone")) rmSync(join(root, B));
    expect(await run()).toMatchObject({ isGood: false, held: [], written: 0 });
    expect(dist()).toEqual(before);
  });
});

test("without anything wrong it is a build like any other", async () => {
  writeFiles(root, CORRECTION);
  expect(await goOn(root, { keepGoing: true })).toMatchObject({ report: { isGood: true, held: [] } });
});

test("as a dry run it writes nothing, and names what it would go on without", async () => {
  const before = readTree(root);
  writeFiles(root, WRONG[0]?.[1] ?? {});
  expect(await run({ dryRun: true })).toMatchObject({ isGood: false });
  expect(dist()).toEqual(
    new Map(
      [...before].flatMap(([path, bytes]) => (path.startsWith("dist/") ? [[path.slice(5), bytes]] : [])),
    ),
  );
});
