/**
 * The golden edition "newsroom" shows what it is there to show: every place that docs/formats.md names, and each state
 * of an article, read back from the committed files.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "exifr";
import { describe, expect, test } from "vitest";
import { type EditionSite, editionSites, textOf } from "../support/edition-sites.ts";
import { askDocument, FORMATS, type Format, readFormatRows } from "../support/formats-table.ts";
import { readXml } from "../support/read-xml.ts";
import { PROFILES, type ReaderProfile, show } from "../support/reader-simulation.ts";

const site = newsroom();
const paths = [...site.files.keys()];
const everything = [...site.files].map(([path, bytes]) => `${path}\n${bytes.toString("latin1")}`).join("\n");

function newsroom(): EditionSite {
  const found = editionSites.find(({ name }) => name === "newsroom");
  if (found?.now === undefined) throw new Error("test/golden/newsroom lacks dist/ or now.");
  return found;
}

const ENDINGS: Readonly<Record<Format, RegExp>> = {
  rss: /(?:^|\/)rss\.xml$/,
  atom: /(?:^|\/)atom\.xml$/,
  json: /(?:^|\/)feed\.json$/,
  opml: /\.opml$/,
};

interface Item {
  readonly id: string;
  readonly title: string;
  readonly tags: readonly string[];
  readonly content_html?: string;
}

interface JsonFeed {
  readonly next_url?: string;
  readonly items: readonly Item[];
}

function jsonAt(path: string): JsonFeed {
  return JSON.parse(textOf(site, path)) as JsonFeed;
}

const idOf = (key: string): string => `tag:news.example,2024-01-01:articles/${key}`;
const titleOf = (title: string): string => title.replace(" [hooked]", "");

describe.each(FORMATS)("docs/formats.md: %s", (format) => {
  const documents = paths
    .filter((path) => ENDINGS[format].test(path))
    .map((path) => askDocument(format, textOf(site, path)));
  const places = readFormatRows()
    // The one thing that no setting can bring about.
    .filter(({ fields }) => !fields.includes("opml.folders[].folders[]"))
    .flatMap(({ cells }) => cells.get(format)?.places ?? []);

  test.each([...new Set(places)])("%s stands in some feed", (place) => {
    expect(documents.some((document) => document.at(place).length > 0)).toBe(true);
  });
});

/** A reader that keeps everything: what there is to lose. */
const EVERYTHING: ReaderProfile = {
  name: "all",
  keeps: { has: () => true } as unknown as ReadonlySet<string>,
  swallows: new Set<string>(),
  attributes: { "*": "href src alt title" },
};

test.each(PROFILES.map((profile) => [profile.name, profile] as const))(
  "R60-R70: %s shows the words, the images and the links of every entry of every feed",
  (_name, profile) => {
    for (const path of paths.filter((path) => ENDINGS.json.test(path))) {
      for (const { id, content_html = "" } of jsonAt(path).items)
        expect({ path, id, ...show(content_html, profile) }).toEqual({
          path,
          id,
          ...show(content_html, EVERYTHING),
        });
    }
  },
);

describe("articles that are not to be seen", () => {
  test.each(["draft", "embargoed", "ahead", "expired"])(
    "R10: of %s.md nothing is there, neither words nor address, id nor picture",
    (name) => {
      const source = readFileSync(join(site.root, `articles/en/${name}.md`), "utf8");
      const word = /pelican|walrus|ostrich|giraffe/.exec(source)?.[0] ?? "";
      expect(word).not.toBe("");
      expect(everything).not.toMatch(new RegExp(`${word}|articles/en/${name}\\b|/${name}/`, "i"));
    },
  );

  test("R23: a retraction leaves a notice and tombstones in every kind of Atom feed, and nothing of what it said", () => {
    const page = textOf(site, "retracted/index.html");
    expect(page).toContain(
      "Samples that say nothing &lt;b&gt;true&lt;/b&gt; &amp; nothing new are taken back.",
    );
    expect(everything).not.toContain("hippopotamus");
    const tombstones = `//at:deleted-entry[@ref='${idOf("en/retracted")}']/at:comment`;
    for (const folder of [
      "archive/0001/",
      "category/atom-1-0/",
      "author/sample-desk/",
      "by-desk/",
      "tagged/",
      "world/archive/0001/",
      "budget/",
    ]) {
      const reasons = readXml(textOf(site, `${folder}atom.xml`)).all(tombstones);
      expect([folder, reasons]).toEqual([
        folder,
        ["Samples that say nothing <b>true</b> & nothing new are taken back."],
      ]);
    }
    const others = paths.filter((path) => ENDINGS.rss.test(path) || ENDINGS.json.test(path));
    for (const path of others) expect(textOf(site, path)).not.toContain(idOf("en/retracted"));
  });

  test("a former address and an alias lead to where the article is now", () => {
    for (const path of ["former-address/index.html", "old/samples/15/index.html"])
      expect(textOf(site, path)).toContain(`href="${site.baseUrl}moved/"`);
  });

  test("a retired id leaves a tombstone without a word", () => {
    const when = readXml(textOf(site, "atom.xml")).all(
      `//at:deleted-entry[@ref='${idOf("en/withdrawn")}' and not(*)]/@when`,
    );
    expect(when).toEqual(["2025-06-02T00:00:00Z"]);
    expect(paths.filter((path) => path.includes("withdrawn"))).toEqual([]);
  });
});

describe("what feeds hold", () => {
  test("R55: the archive of the main feed has three documents, and by each format leads to the first article", () => {
    const folders = ["", "archive/0003/", "archive/0002/", "archive/0001/"];
    const pathOf = (url: string): string => url.slice(site.baseUrl.length);
    const inJson = folders.map((folder) => jsonAt(`${folder}feed.json`));
    expect(inJson.map(({ next_url = "" }) => pathOf(next_url))).toEqual([
      ...folders.slice(1).map((folder) => `${folder}feed.json`),
      "",
    ]);
    for (const name of ["rss.xml", "atom.xml"]) {
      const chain = folders.map((folder) => {
        const document = readXml(textOf(site, folder + name));
        return pathOf(document.one("//atom:link[@rel='prev-archive']/@href") ?? "");
      });
      expect(chain).toEqual([...folders.slice(1).map((folder) => folder + name), ""]);
    }
    const archived = inJson.slice(1).flatMap(({ items }) => items.map(({ id }) => id));
    expect(archived.at(-1)).toBe(idOf("en/plain-text"));
    expect(archived).toEqual([...new Set(archived)]);
    expect(archived).toEqual(expect.arrayContaining((inJson[0]?.items ?? []).map(({ id }) => id)));
  });

  test("R15: where bytes run out the newest are whole, older ones summaries, and the oldest only in the archive", () => {
    const inFeed = jsonAt("budget/feed.json").items;
    const isWhole = inFeed.map(({ content_html }) => content_html !== undefined);
    const wished = inFeed.filter(({ id }) => id !== idOf("en/edited"));
    const whole = wished.filter(({ content_html }) => content_html !== undefined);
    expect(wished.slice(0, whole.length)).toEqual(whole);
    expect(isWhole.filter((is) => !is).length).toBeGreaterThan(2);
    const all = [1, 2, 3].flatMap((number) => jsonAt(`budget/archive/000${number}/feed.json`).items);
    expect(all.length).toBeGreaterThan(inFeed.length);
  });

  test("a hook alters what one feed carries, and nothing anywhere else", () => {
    const hooked = jsonAt("hooked/feed.json").items;
    const main = [...jsonAt("budget/feed.json").items].slice(0, 12);
    expect(hooked.every(({ title }) => title.endsWith(" [hooked]"))).toBe(true);
    expect(hooked.map(({ title }) => titleOf(title))).toEqual(
      main.filter(({ id }) => id !== idOf("en/talk/link")).map(({ title }) => title),
    );
    const marked = paths.filter((path) => site.files.get(path)?.includes("[hooked]"));
    expect(marked).toEqual(["hooked/atom.xml", "hooked/feed.json", "hooked/rss.xml"]);
  });

  test("D15: a title of signs comes out of all three formats as it was written", () => {
    const title = '5 < 6 & "quotes" ]]> </title>';
    const folder = "category/c-plus-plus/";
    expect(readXml(textOf(site, `${folder}rss.xml`)).all("//item/title")).toEqual([title]);
    expect(readXml(textOf(site, `${folder}atom.xml`)).all("//a:entry/a:title")).toEqual([title]);
    expect(jsonAt(`${folder}feed.json`).items.map((item) => item.title)).toEqual([title]);
    const tags = ["Q & A", "C++", ".NET", "Café à la carte", "Пример", "🔥", "a & b", "]]>"];
    expect(jsonAt(`${folder}feed.json`).items[0]?.tags).toEqual(tags);
  });
});

test("a photograph loses place, time, names and preview, and stands upright", async () => {
  const source = readFileSync(join(site.root, "articles/en/files/photograph.jpg"));
  const told = { gps: true, xmp: true, iptc: true, ifd1: true, translateValues: false };
  const before = (await parse(source, told)) as Record<string, unknown>;
  expect(before).toMatchObject({ Make: "Sample Camera", Orientation: 6, City: expect.anything() });
  expect(before.latitude).toBeCloseTo(12.345678, 4);

  const published = paths.filter((path) => path.startsWith("assets/photograph."));
  expect(published).toHaveLength(1);
  const bytes = site.files.get(published[0] ?? "") ?? Buffer.of();
  expect(await parse(bytes, told)).toEqual({ Orientation: 6 });
  expect(bytes.toString("latin1")).not.toMatch(/Sample|XMP|xpacket|Photoshop/);
  const size = `[contains(@url, '/photograph.') and @width='120' and @height='160']/@type`;
  const [type] = readXml(textOf(site, "author/picture-desk/rss.xml")).all(`//media:content${size}`);
  expect(type).toBe("image/jpeg");
});
