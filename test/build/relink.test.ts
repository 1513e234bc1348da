/** The short way to link: taken only where texts alone have changed, and always with what the long one comes to. */

import { renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type BuildOptions, build } from "../../src/build/build.ts";
import { retireIds } from "../../src/build/ids.ts";
import { pngOf } from "../support/image-samples.ts";
import { type Files, readTree, writeFiles } from "../support/scratch.ts";
import {
  BODY_OF_A,
  goOn,
  manifestOf,
  NOW,
  story,
  WARM_FILES,
  WARM_SETTINGS,
  warmSite,
} from "../support/warm-site.ts";

const A = "articles/a.md";
const edited = (body: string, front = "categories: [laut]", title = "Pelabuhan", day = 10): Files => ({
  [A]: story(title, day, front, body),
});
const NEW_BODY = `${BODY_OF_A}\n\nSatu kalimat lagi.`;
const textOf = (root: string, path: string): string => readTree(root).get(path)?.toString() ?? "";
const writtenSince = (root: string, before: ReadonlyMap<string, Buffer>): readonly string[] =>
  [...readTree(join(root, "dist"))].flatMap(([path, bytes]) =>
    before.get(path)?.equals(bytes) ? [] : [path],
  );

describe("the short way", () => {
  test("writes the page of an edited text and the feeds that carry it, and nothing else", async () => {
    const root = await warmSite();
    const before = readTree(join(root, "dist"));
    writeFiles(root, edited(NEW_BODY));
    const { report, isShort } = await goOn(root);
    const changed = writtenSince(root, before);
    expect(isShort).toBe(true);
    expect(changed).toContain("a/index.html");
    for (const path of changed) {
      expect(textOf(root, `dist/${path}`)).toContain("Satu kalimat lagi");
      expect(path).toMatch(/^a\/index\.html$|rss\.xml$|atom\.xml$|feed\.json$/);
    }
    expect(report.written).toBe(changed.length);
  });

  test.each<[string, Files]>([
    ["a text grows shorter", edited("Isi pertama.\n\n## Awal\n\n[Dua](b.md).")],
    [
      "several texts change",
      {
        ...edited(NEW_BODY),
        "articles/d.en.md": story(
          "Harbour",
          13,
          "translationOf: a.md",
          "The harbour is open.\n\nIt was shut.",
        ),
      },
    ],
    [
      "the text beside a picture changes",
      {
        "articles/c.md": story(
          "Sungai",
          12,
          "author: Ana Sari",
          "![Peta](/gambar/peta.png)\n\nSungai itu panjang.\n\nDan dalam.",
        ),
      },
    ],
    [
      "a draft is written on",
      {
        "articles/draf.md": story(
          "Sebuah draf panjang",
          14,
          "draft: true",
          "Isi Sebuah draf panjang.\n\nLain.",
        ),
      },
    ],
    [
      "what is held back is written on",
      {
        "articles/nanti.md": story(
          "Kabar yang ditahan dulu",
          15,
          "embargo: 2026-03-01",
          "Isi Kabar yang ditahan dulu.\n\nLain.",
        ),
      },
    ],
    ["nothing changes but the end of the file", { [A]: `${String(WARM_FILES[A])}\n` }],
    ["a file is written again with the bytes that it had", { [A]: String(WARM_FILES[A]) }],
  ])("is taken where %s", async (_, files) => {
    const root = await warmSite();
    writeFiles(root, files);
    expect(await goOn(root)).toMatchObject({ isShort: true, report: { isGood: true } });
  });

  test("is taken after another, and back to where it was", async () => {
    const root = await warmSite();
    const before = readTree(root);
    for (const body of [NEW_BODY, `${NEW_BODY} Dan lagi.`, BODY_OF_A]) {
      writeFiles(root, edited(body));
      expect(await goOn(root)).toMatchObject({ isShort: true });
    }
    expect(readTree(root)).toEqual(before);
  });

  test("tells again what there was to tell of articles that are as they were", async () => {
    const root = await warmSite({ "articles/b.fr.md": story("Pulau", 18, "keywords: [x]") });
    writeFiles(root, edited(NEW_BODY));
    const { report, isShort } = await goOn(root);
    expect(isShort).toBe(true);
    expect(report.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["article/language-suffix", "front-matter/key-unknown"]),
    );
  });

  test("mends outputs that somebody has changed, copies of static files and pictures too", async () => {
    const root = await warmSite();
    const picture = [...readTree(join(root, "dist")).keys()].find((path) => path.endsWith(".png")) ?? "";
    writeFiles(root, { "dist/index.html": "x", "dist/hukum.txt": "x", [`dist/${picture}`]: "x" });
    rmSync(join(root, "dist/b"), { recursive: true });
    writeFiles(root, edited(NEW_BODY));
    expect((await goOn(root)).report).toMatchObject({ isGood: true, notes: [] });
  });

  test("mends what somebody has changed where no file of the newsroom's is", async () => {
    const root = await warmSite();
    writeFiles(root, { "dist/index.html": "x", "dist/rss.xml": "x", ...edited(NEW_BODY) });
    expect(await goOn(root)).toMatchObject({ isShort: true });
  });
});

describe("the long way is taken", () => {
  const front = "categories: [laut]";
  test.each<[string, Files]>([
    ["the title changes", edited(BODY_OF_A, front, "Dermaga")],
    ["the date changes", edited(BODY_OF_A, front, "Pelabuhan", 9)],
    ["the first paragraph changes, which is the summary", edited(BODY_OF_A.replace("pertama", "utama"))],
    ["a summary is written", edited(BODY_OF_A, `${front}\nsummary: Ringkasan.`)],
    ["its category changes", edited(BODY_OF_A, "categories: [darat]")],
    ["it is put right", edited(BODY_OF_A, `${front}\ncorrections: {date: 2025-09-01, text: Salah ketik.}`)],
    ["a link leads elsewhere", edited(BODY_OF_A.replace("b.md", "c.md"))],
    ["a link leads nowhere", edited(BODY_OF_A.replace("b.md", "tiada.md"))],
    ["an address leads nowhere", edited(`${BODY_OF_A} [x](/tiada/)`)],
    ["a heading comes", edited(`${BODY_OF_A}\n\n## Akhir\n\nLagi.`)],
    ["a heading that another article leads to goes", edited(BODY_OF_A.replace("## Awal", "## Mula"))],
    ["a picture comes", edited(`${BODY_OF_A}\n\n![Lain](/gambar/peta.png)`)],
    ["a picture is missing", edited(`${BODY_OF_A}\n\n![Lain](tiada.png)`)],
    ["it becomes a draft", edited(BODY_OF_A, `${front}\ndraft: true`)],
    ["a draft is published", { "articles/draf.md": story("Sebuah draf panjang", 14) }],
    ["it is taken back", edited(BODY_OF_A, `${front}\nretracted: {date: 2025-10-01, reason: Keliru.}`)],
    [
      "what was taken back is edited",
      {
        "articles/tarik.md": story("Ditarik", 17, "retracted: {date: 2025-08-01, reason: Salah.}", "Lain."),
      },
    ],
    ["an article comes", { "articles/e.md": story("Kota", 18) }],
    ["a setting changes", { "siar.config.yaml": `${WARM_SETTINGS}feeds: {limit: 12}\n` }],
    [
      "the site gets another name",
      { "siar.config.yaml": WARM_SETTINGS.replace("title: Warta", "title: Kabar") },
    ],
    ["a static file changes, its size as it was", { "static/hukum.txt": "Aturan dua!\n" }],
    ["a static file comes", { "static/baru.txt": "Baru.\n" }],
    ["a picture changes, its size as it was", { "static/gambar/peta.png": pngOf(20, 40, 100) }],
    ["a picture appears where it was looked for first", { "gambar/peta.png": pngOf(30, 30, 100) }],
    ["it is no longer understood", { [A]: "---\ntitle: [\n---\n" }],
    ["it has no text", edited("")],
  ])("where %s", async (_, files) => {
    const root = await warmSite();
    writeFiles(root, files);
    expect(await goOn(root)).toMatchObject({ isShort: false });
    writeFiles(root, edited(NEW_BODY));
    await goOn(root);
  });

  test.each<[string, (root: string) => unknown]>([
    [
      "an article is removed",
      async (root) => {
        rmSync(join(root, "articles/d.en.md"));
        await retireIds(["articles/d.en.md"], { cwd: root, now: NOW });
      },
    ],
    ["an article is removed and its id is not retired", (root) => rmSync(join(root, "articles/d.en.md"))],
    [
      "an article is renamed",
      (root) => renameSync(join(root, "articles/c.md"), join(root, "articles/sungai.md")),
    ],
    [
      "two articles swap their names",
      (root) => {
        renameSync(join(root, "articles/lama.md"), join(root, "articles/x.md"));
        renameSync(join(root, "articles/c.md"), join(root, "articles/lama.md"));
        renameSync(join(root, "articles/x.md"), join(root, "articles/c.md"));
      },
    ],
    ["a static file is removed", (root) => rmSync(join(root, "static/hukum.txt"))],
    [
      "the ledger is edited",
      (root) => {
        const file = join(root, "siar.ids.json");
        writeFileSync(file, textOf(root, "siar.ids.json").replace('articles/c"', 'articles/ce"'));
      },
    ],
    ["the ledger is gone", (root) => rmSync(join(root, "siar.ids.json"))],
  ])("where %s", async (_, change) => {
    const root = await warmSite();
    writeFiles(root, edited(NEW_BODY));
    await change(root);
    expect(await goOn(root)).toMatchObject({ isShort: false });
  });

  test.each<[string, Partial<BuildOptions>]>([
    ["an embargo has passed", { now: new Date("2026-03-02T00:00:00Z") }],
    ["an article has expired", { now: new Date("2026-06-02T00:00:00Z") }],
    ["the moment lies before the last build's", { now: new Date("2025-12-31T00:00:00Z") }],
    ["the site stands elsewhere", { baseUrl: "https://uji.example/x" }],
    ["it is for eyes before publication", { preview: true }],
    ["drafts are shown", { drafts: true }],
    ["nothing is kept", { cache: false }],
    ["the ledger is frozen", { ledger: "frozen" }],
  ])("where %s", async (_, options) => {
    const root = await warmSite();
    writeFiles(root, edited(NEW_BODY));
    expect(await goOn(root, options)).toMatchObject({ isShort: false, report: { isGood: true } });
  });

  test("up to the moment at which time alone changes something it is the short one", async () => {
    const root = await warmSite();
    writeFiles(root, edited(NEW_BODY));
    expect(await goOn(root, { now: new Date("2026-02-28T16:59:59Z") })).toMatchObject({ isShort: true });
    writeFiles(root, edited(`${NEW_BODY} Dan lagi.`));
    expect(await goOn(root, { now: new Date("2026-02-28T17:00:00Z") })).toMatchObject({ isShort: false });
  });

  test("where CI mints ids that it does not write", async () => {
    const ci = { ledger: "warn" } as const;
    const root = await warmSite();
    writeFiles(root, { "articles/e.md": story("Kota", 18) });
    for (const body of [BODY_OF_A, NEW_BODY]) {
      writeFiles(root, edited(body));
      const { report, isShort } = await goOn(root, ci);
      expect([isShort, report.problems.map(({ code }) => code)]).toEqual([false, ["ids/not-in-ledger"]]);
    }
  });

  test("where a warning of linking stands in the edited article: its place may be another now", async () => {
    const heavy = { "static/gambar/berat.png": pngOf(1700, 10) };
    const body = (more: string): Files => edited(`${more}${BODY_OF_A}\n\n![Berat](/gambar/berat.png)`);
    const root = await warmSite({ ...heavy, ...body("") });
    writeFiles(
      root,
      edited(`Isi pertama.\n\nBaru.\n\n## Awal\n\n[Dua](b.md) ada di sana.\n\n![Berat](/gambar/berat.png)`),
    );
    const { report, isShort } = await goOn(root);
    expect([isShort, report.problems.map(({ code, place }) => [code, place?.line])]).toEqual([
      false,
      [["asset/heavy", 15]],
    ]);
  });

  test("where hooks see the texts", async () => {
    const settings = {
      title: "Warta",
      description: "Berita",
      baseUrl: "https://warta.example/",
      established: "2025-07-01",
    };
    const more = { timeZone: "Asia/Jakarta", languages: ["id", "en"], publisher: { name: "Warta" } };
    const terms = {
      taxonomy: [
        { id: "laut", label: "Laut" },
        { id: "darat", label: "Darat" },
      ],
    };
    const text = JSON.stringify({ ...settings, ...more, ...terms });
    const hook = `export default ${text};\nexport const entry = (entry) => ({ ...entry, title: entry.title + entry.contentHtml.length });\n`;
    const root = await warmSite(
      { "siar.config.mjs": hook, "siar.config.yaml": "" },
      { config: "siar.config.mjs" },
    );
    writeFiles(root, edited(NEW_BODY));
    expect(await goOn(root, { config: "siar.config.mjs" })).toMatchObject({ isShort: false });
  });

  test("after fifty short ones", async () => {
    const root = await warmSite();
    for (let time = 1; time <= 50; time++) {
      writeFiles(root, edited(`${BODY_OF_A} ${"x".repeat(time)}`));
      await build({ cwd: root, now: NOW });
      expect(manifestOf(root).link?.times).toBe(time);
    }
    writeFiles(root, edited(NEW_BODY));
    expect(await goOn(root)).toMatchObject({ isShort: false });
    expect(manifestOf(root).link?.times).toBe(0);
  });
});

describe("where a feed is nearly full", () => {
  const MOST = 50_000;
  const grown = (bytes: number): Files => edited(`${BODY_OF_A}\n\n${"x".repeat(bytes)}`);
  const full: Files = {
    "siar.config.yaml": `${WARM_SETTINGS}feeds: {maxBytes: ${MOST}}\n`,
    "articles/b.md": story("Gunung", 11, "", `Lihat [awal](a.md#awal).\n\n${"y".repeat(20_000)}`),
  };

  test("it carries what it would carry from nothing, however the texts in it grow and shrink", async () => {
    const root = await warmSite({ ...full, ...grown(1000) });
    const ways: boolean[] = [];
    for (const bytes of [
      2000, 16_000, 18_000, 20_000, 22_000, 24_000, 26_000, 45_000, 46_000, 19_000, 1000,
    ]) {
      writeFiles(root, grown(bytes));
      ways.push((await goOn(root)).isShort);
    }
    expect(ways.slice(0, 2)).toEqual([true, true]);
    expect(ways.slice(-4, -1)).toEqual([false, false, false]);
    expect(ways.at(-1)).toBe(true);
  });

  test("two texts may grow by no more than it has to spare, each and together", async () => {
    const root = await warmSite({ ...full, ...grown(1000) });
    const spare = manifestOf(root).files.get("rss.xml")?.spare ?? 0;
    const half = Math.floor(spare / 2 / 1.05) - 100;
    const other = (bytes: number): Files => ({
      "articles/b.md": story("Gunung", 11, "", `Lihat [awal](a.md#awal).\n\n${"y".repeat(bytes)}`),
    });
    writeFiles(root, { ...grown(1000 + half), ...other(20_000 + half) });
    expect(await goOn(root)).toMatchObject({ isShort: true });
    writeFiles(root, { ...grown(1000 + half + 200), ...other(20_000 + half + 200) });
    expect(await goOn(root)).toMatchObject({ isShort: false });
  });
});

describe("what is wrong is told in the same place, whichever way", () => {
  test("a text that gives away what is held back", async () => {
    const root = await warmSite();
    writeFiles(root, edited(`${BODY_OF_A} Kabar yang ditahan dulu.`));
    const { report } = await goOn(root);
    expect(report.problems.map(({ code, place }) => [code, place?.file])).toEqual([["site/leak", A]]);
  });

  test("raw HTML that takes away what another article leads to", async () => {
    const root = await warmSite({
      ...edited(`${BODY_OF_A}\n\n<p id="peta">Peta.</p>`),
      "articles/b.md": story("Gunung", 11, "", "Lihat [peta](a.md#peta)."),
    });
    writeFiles(root, edited(`${BODY_OF_A}\n\n<p>Peta.</p>`));
    await goOn(root);
  });
});

test("a file of equal size whose first date is set back is read again", async () => {
  const root = await warmSite();
  const file = join(root, A);
  const old = new Date("2025-12-01T00:00:00Z");
  utimesSync(file, old, old);
  await goOn(root);
  writeFiles(root, edited(BODY_OF_A.replace("sana", "sini")));
  utimesSync(file, old, old);
  expect(await goOn(root)).toMatchObject({ isShort: true });
  expect(textOf(root, "dist/a/index.html")).toContain("di sini");
});
