import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type BuildOptions, type BuildReport, build } from "../../src/build/build.ts";
import { retireIds } from "../../src/build/ids.ts";
import { readXml } from "../support/read-xml.ts";
import { type Files, PIXEL, readTree, scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";

const BEFORE = new Date("2025-07-19T22:59:59Z");
const AFTER = new Date("2025-07-19T23:00:00Z");

function site(files: Files = {}): string {
  const root = scratchFolder();
  writeFiles(root, { ...smallSite, ...files });
  return root;
}

const run = (root: string, now: Date, options: Partial<BuildOptions> = {}): Promise<BuildReport> =>
  build({ cwd: root, now, ...options });
const article = (front: string, body = "Isi."): string => `---\n${front}\n---\n\n${body}\n`;
const text = (root: string, path: string): string => readTree(join(root, "dist")).get(path)?.toString() ?? "";
const everything = (root: string): string =>
  [...readTree(join(root, "dist"))].map(([path, bytes]) => `${path}\n${bytes.toString("latin1")}`).join("\n");
const nextDue = (root: string): unknown =>
  JSON.parse(readFileSync(join(root, ".siar/next-due.json"), "utf8"));
const atomIds = (root: string): readonly string[] => readXml(text(root, "atom.xml")).all("//a:entry/a:id");
const jsonIds = (root: string): readonly string[] =>
  JSON.parse(text(root, "feed.json")).items.map(({ id }: { readonly id: string }) => id);

const EMBARGOED: Files = {
  "articles/rahasia-besar.md": article(
    [
      "title: Pertemuan rahasia para menteri",
      "date: 2025-07-19",
      "embargo: 2025-07-20T06:00:00+07:00",
      "expires: 2025-07-25",
      "image: {src: denah.png, alt: Denah}",
    ].join("\n"),
  ),
  "articles/denah.png": PIXEL,
};

describe("R10: an embargo, to the second", () => {
  test("before it there is no sign of id, slug, title or image anywhere in the output; after it all of it", async () => {
    const root = site(EMBARGOED);
    const before = await run(root, BEFORE);
    expect(before).toMatchObject({ isGood: true, entries: 1 });
    expect(everything(root)).not.toMatch(/rahasia|Pertemuan|denah/i);
    expect(readFileSync(join(root, "siar.ids.json"), "utf8")).not.toContain("rahasia");

    const after = await run(root, AFTER);
    expect(after).toMatchObject({ isGood: true, entries: 2 });
    for (const sign of ["articles/rahasia-besar", "/rahasia-besar/", "Pertemuan rahasia", "assets/denah."]) {
      expect(everything(root)).toContain(sign);
    }
    expect(atomIds(root)).toEqual(jsonIds(root));
  });

  test("R118: the build says when time alone changes the site next, and writes it beside the output, not into it", async () => {
    const root = site(EMBARGOED);
    const { ahead } = await run(root, BEFORE);
    expect(ahead.map(({ article: path, change }) => `${path} ${change}`)).toEqual([
      "articles/rahasia-besar.md appears",
      "articles/rahasia-besar.md expires",
    ]);
    expect(nextDue(root)).toEqual({
      siar: 1,
      next: "2025-07-20T06:00:00+07:00",
      changes: [
        { at: "2025-07-20T06:00:00+07:00", article: "articles/rahasia-besar.md", change: "appears" },
        { at: "2025-07-25T00:00:00+07:00", article: "articles/rahasia-besar.md", change: "expires" },
      ],
    });
    expect([...readTree(join(root, "dist")).keys()]).not.toContain("next-due.json");
    await run(root, new Date("2025-08-01T00:00:00Z"));
    expect(nextDue(root)).toEqual({ siar: 1, next: null, changes: [] });
  });

  test("a look at tomorrow's site leaves no trace: no row in the ledger, nothing of what is due", async () => {
    const root = site(EMBARGOED);
    await run(root, BEFORE);
    const [ledger, due] = ["siar.ids.json", ".siar/next-due.json"].map((path) =>
      readFileSync(join(root, path), "utf8"),
    );
    expect(await run(root, AFTER, { preview: true, out: "preview" })).toMatchObject({
      isGood: true,
      entries: 2,
    });
    expect(readFileSync(join(root, "siar.ids.json"), "utf8")).toBe(ledger);
    expect(readFileSync(join(root, ".siar/next-due.json"), "utf8")).toBe(due);
  });

  test("once expired it is gone again, with its page and its picture; its id stays taken", async () => {
    const root = site(EMBARGOED);
    await run(root, AFTER);
    const [id] = atomIds(root);
    expect(await run(root, new Date("2025-07-25T00:00:00+07:00"))).toMatchObject({
      isGood: true,
      entries: 1,
      problems: [],
    });
    expect(everything(root)).not.toMatch(/rahasia|Pertemuan|denah/i);
    expect(readFileSync(join(root, "siar.ids.json"), "utf8")).toContain(id);
  });
});

describe("an article that expires", () => {
  test("is still named by others, and the build of that moment does not fail", async () => {
    const root = site({
      ...EMBARGOED,
      "articles/dua.md": article("title: Dua\ndate: 2025-07-13", "Dahulu Pertemuan rahasia besar di Wonsan."),
      "articles/lalu.md": article(
        "title: Pertemuan rahasia besar di Wonsan\ndate: 2025-07-01\nexpires: 2025-07-25",
      ),
    });
    expect((await run(root, new Date("2025-07-24T00:00:00Z"))).isGood).toBe(true);
    expect((await run(root, new Date("2025-07-26T00:00:00Z"))).problems).toEqual([]);
  });
});

describe("a leak stops the build", () => {
  const draft = {
    "articles/rencana.md": article("title: Rencana besar tahun depan\ndate: 2025-07-01\ndraft: true"),
  };

  test.each([
    ["its title in another article's text", "Kami menulis Rencana besar tahun depan."],
    ["its address, as code", "Lihat `https://warta.example/rencana/` nanti."],
    ["its id", "Pengenalnya tag:warta.example,2025-07-01:articles/rencana ini."],
  ])("R10: %s", async (_what, body) => {
    const root = site({ ...draft, "articles/dua.md": article("title: Dua\ndate: 2025-07-13", body) });
    const report = await run(root, BEFORE);
    expect(report.isGood).toBe(false);
    const leaks = report.problems.filter(({ code }) => code === "site/leak");
    expect(leaks.map(({ place }) => place?.file)).toEqual(["articles/dua.md"]);
    expect(leaks[0]?.what).toContain("articles/rencana.md");
    expect(readTree(join(root, "dist")).size).toBe(0);
  });

  test("a draft that is written after the last build is looked for too, though no output changed", async () => {
    const body = "Kami menulis Rencana besar tahun depan.";
    const root = site({ "articles/dua.md": article("title: Dua\ndate: 2025-07-13", body) });
    expect((await run(root, BEFORE)).isGood).toBe(true);
    writeFiles(root, draft);
    expect((await run(root, BEFORE)).problems.map(({ code }) => code)).toContain("site/leak");
  });

  test.each([
    ["a draft that is to take the place of an article", "dua-baru", "title: Lain\nslug: dua\ndraft: true"],
    ["one that an alias has replaced", "lama", "title: Lain\nexpires: 2025-07-02"],
    [
      "one that another article names in a link",
      "habis",
      "title: Judul yang sudah habis\nexpires: 2025-07-02",
    ],
  ])("R10: what visible articles have themselves is no leak: %s", async (_what, name, front) => {
    const root = site({
      "articles/dua.md": article(
        "title: Dua\ndate: 2025-07-13\naliases: [/lama/]",
        name === "habis" ? "Baca [Judul yang sudah habis](habis.md)." : "Isi.",
      ),
      [`articles/${name}.md`]: article(`${front}\ndate: 2025-07-01`),
    });
    const report = await run(root, BEFORE);
    expect(report.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(report).toMatchObject({ isGood: true, entries: 2 });
  });

  test("R5, R10: the id of a draft that was retired may stand in a tombstone", async () => {
    const files = { "articles/dua.md": article("title: Dua\ndate: 2025-07-13") };
    const root = site(files);
    writeFiles(root, { "siar.config.yaml": `${smallSite["siar.config.yaml"]}\nfeeds: {tombstones: true}\n` });
    await run(root, BEFORE);
    const ledger = join(root, "siar.ids.json");
    const rows = readFileSync(ledger, "utf8");
    writeFiles(root, {
      "siar.ids.json": rows.replace(
        /("path":"articles\/dua.md".*?)\}/,
        '$1,"retired":"2025-07-18T00:00:00Z"}',
      ),
      "articles/dua.md": article("title: Dua\ndate: 2025-07-13\ndraft: true"),
    });
    expect((await run(root, BEFORE)).problems).toEqual([]);
    expect(readXml(text(root, "atom.xml")).all("//at:deleted-entry/@ref")).toHaveLength(1);
  });

  test("words that a hidden title shares with everybody are no leak", async () => {
    const root = site({ "articles/satu-lagi.md": article("title: Satu\ndate: 2025-07-13\ndraft: true") });
    expect(await run(root, BEFORE)).toMatchObject({ isGood: true, problems: [] });
  });
});

describe("R23: what was published and was wrong", () => {
  const FRONT = "title: Jumlah insinyur\ndate: 2025-07-13 09:00\nsummary: Enam ribu insinyur.";

  test("a correction stands at the end of page and feeds, moves `updated`, and changes no id", async () => {
    const root = site({ "articles/jumlah.md": article(FRONT) });
    await run(root, BEFORE);
    const before = atomIds(root);
    const note = "corrections: [{date: 2025-07-14 08:00, text: 'Angkanya <keliru>.'}]";
    writeFiles(root, { "articles/jumlah.md": article(`${FRONT}\n${note}`) });
    expect(await run(root, BEFORE)).toMatchObject({ isGood: true, problems: [] });
    expect(atomIds(root)).toEqual(before);
    expect(text(root, "jumlah/index.html")).toContain("Angkanya &lt;keliru&gt;.");
    expect(JSON.parse(text(root, "feed.json")).items[0]).toMatchObject({
      date_published: "2025-07-13T09:00:00+07:00",
      date_modified: "2025-07-14T08:00:00+07:00",
    });
    expect(JSON.parse(text(root, "feed.json")).items[0].content_html).toMatch(
      /Angkanya &lt;keliru&gt;\.<\/p>\s*<\/aside>$/,
    );
    expect(readXml(text(root, "atom.xml")).all("//a:entry[1]/a:updated")).toEqual([
      "2025-07-14T08:00:00+07:00",
    ]);
  });

  test("a retraction leaves a notice at the address, a tombstone in Atom, and nothing of what it said", async () => {
    const image = "image: {src: denah.png, alt: Denah}";
    const root = site({
      "articles/jumlah.md": article(`${FRONT}\n${image}`, "Isi yang salah."),
      "articles/denah.png": PIXEL,
    });
    await run(root, BEFORE);
    const [id] = atomIds(root);
    const retracted = "retracted: {date: 2025-07-15, reason: Sumbernya menarik pernyataannya.}";
    writeFiles(root, {
      "articles/jumlah.md": article(`${FRONT}\n${image}\n${retracted}`, "Isi yang salah."),
    });
    expect(await run(root, BEFORE)).toMatchObject({ isGood: true, problems: [], entries: 1 });
    expect(text(root, "jumlah/index.html")).toContain("Sumbernya menarik pernyataannya.");
    expect(everything(root)).not.toMatch(/Isi yang salah|Enam ribu|denah/);
    expect(jsonIds(root)).not.toContain(id);
    expect(text(root, "rss.xml")).not.toContain(id);
    const tombs = readXml(text(root, "atom.xml"));
    expect(tombs.all("//*[local-name()='deleted-entry']/@ref")).toEqual([id]);
    expect(tombs.all("//*[local-name()='deleted-entry']/@when")).toEqual(["2025-07-15T00:00:00+07:00"]);
    expect(atomIds(root)).not.toContain(id);
  });
});

describe("D39: an article that is deleted", () => {
  const NAMES = Array.from({ length: 13 }, (_, index) => `n${String(index + 1).padStart(2, "0")}`);
  const NEWS = Object.fromEntries(
    NAMES.map((name, index) => [
      `articles/${name}.md`,
      article(`title: Berita ${name}\ndate: 2025-07-${String(index + 1).padStart(2, "0")}`),
    ]),
  );
  const archives = (root: string): readonly (readonly [string, string])[] =>
    [...readTree(join(root, "dist"))]
      .filter(([path]) => path.startsWith("archive/"))
      .map(([path, bytes]) => [path, bytes.toString()]);

  test.each([
    ["without a word where nothing else is settled", "false", 0],
    ["with a tombstone in Atom where the settings say so", "true", 1],
  ])(
    "is named before it goes, then gone %s; only its own archive document changes",
    async (_, kept, count) => {
      const root = site(NEWS);
      const feeds = `feeds: {limit: 10, archiveSize: 4, tombstones: ${kept}}`;
      writeFiles(root, { "siar.config.yaml": `${smallSite["siar.config.yaml"]}${feeds}\n` });
      expect((await run(root, BEFORE)).isGood).toBe(true);
      const before = archives(root);
      rmSync(join(root, "articles/n03.md"));
      expect((await run(root, BEFORE)).problems).toMatchObject([{ code: "ids/vanished", severity: "error" }]);
      expect(text(root, "n03/index.html")).not.toBe("");

      await retireIds(["articles/n03.md"], { cwd: root, now: BEFORE });
      expect(await run(root, BEFORE)).toMatchObject({ isGood: true, problems: [] });
      expect(text(root, "n03/index.html")).toBe("");
      expect(everything(root).includes("Berita n03")).toBe(false);
      const changed = archives(root).filter(([path, now]) =>
        before.some(([was, then]) => was === path && then !== now),
      );
      expect(changed.map(([path]) => path)).toEqual(
        ["atom.xml", "feed.json", "rss.xml"].map((name) => `archive/0001/${name}`),
      );
      expect(archives(root).map(([path]) => path)).toEqual(before.map(([path]) => path));
      expect(readXml(text(root, "atom.xml")).all("//at:deleted-entry/@ref")).toHaveLength(count);
    },
  );
});
