/** What readers and hosts rely on in an edition as a whole, beyond what each feed says. */

import { imageSize } from "image-size";
import { describe, expect, test } from "vitest";
import { built } from "../support/edition.ts";
import { editionSites, textOf } from "../support/edition-sites.ts";
import { readHtml, select } from "../support/read-html.ts";
import { readXml } from "../support/read-xml.ts";

const TYPES: Readonly<Record<string, string>> = {
  "rss.xml": "application/rss+xml",
  "atom.xml": "application/atom+xml",
  "feed.json": "application/feed+json",
};

test("R22, R77: feeds lie where subscribers have them; an address that leaves this list moves readers to nowhere", () => {
  const folders = [...built.keys()]
    .filter((path) => path.endsWith("rss.xml"))
    .map((path) => path.slice(0, -"rss.xml".length));
  expect(folders).toEqual(expect.arrayContaining([...SUBSCRIBED]));
  for (const folder of SUBSCRIBED)
    for (const name of Object.keys(TYPES)) expect([...built.keys()]).toContain(folder + name);
});

describe.each(editionSites.map((site) => [site.name, site] as const))("%s", (_name, site) => {
  const paths = [...site.files.keys()];
  const pages = paths.filter((path) => path.endsWith(".html"));
  const root = new URL(site.baseUrl).pathname;
  /** The HTML of every entry in every feed. */
  const contents = paths
    .filter((path) => /(?:rss|atom)\.xml$/.test(path))
    .flatMap((path) => readXml(textOf(site, path)).all("//content:encoded | //a:content"));

  describe("feeds", () => {
    test("R98: have names that every host serves, and every link of the pages' own states its exact type", () => {
      let links = 0;
      for (const path of pages) {
        for (const { attributes } of readHtml(textOf(site, path))) {
          const type = TYPES[(attributes.href ?? "").split("/").at(-1) ?? ""];
          // Those in an article's own words are paths.
          if (type === undefined || !attributes.href?.startsWith(site.baseUrl)) continue;
          links += 1;
          expect([path, attributes.href, attributes.type]).toEqual([path, attributes.href, type]);
        }
      }
      expect(links).toBeGreaterThan(100);
      expect(paths.filter((path) => /\.(?:rss|atom|jsonfeed)$/.test(path))).toEqual([]);
    });

    test("R73: have no tracking pixels and no parameters of campaigns", () => {
      expect(contents.length).toBeGreaterThan(20);
      for (const html of contents) {
        expect(html).not.toMatch(/[?&;](?:utm_\w+|fbclid|gclid|mc_cid)=/);
        for (const { attributes } of select(readHtml(html), "img"))
          expect(Math.min(Number(attributes.width), Number(attributes.height))).toBeGreaterThan(1);
      }
    });

    test("R62, R63: their images are files of at most 300 KB and 1600 pixels, and none is a data: address", () => {
      const images = paths.filter((path) => /^assets\/.*\.(?:png|jpe?g|webp|gif)$/.test(path));
      expect(images.length).toBeGreaterThan(3);
      for (const path of images) {
        const bytes = site.files.get(path) ?? Buffer.of();
        const { width, height } = imageSize(bytes);
        expect([path, bytes.length <= 300_000, Math.max(width, height) <= 1600]).toEqual([path, true, true]);
      }
      for (const html of contents) expect(html).not.toContain("data:");
    });
  });

  describe("files for hosts", () => {
    test("R89: the OPML list is `/feeds.opml`, linked with its type, and a header rule says it too", () => {
      expect(paths).toContain("feeds.opml");
      const links = select(readHtml(textOf(site, "feeds/index.html")), "a", { type: "text/x-opml" });
      expect(links.map(({ attributes }) => attributes.href)).toContain(`${root}feeds.opml`);
      expect(textOf(site, "_headers")).toContain("/feeds.opml\n  Content-Type: text/x-opml; charset=utf-8\n");
    });

    test("R102: nothing is compressed beforehand in place of the plain file", () => {
      expect(paths.filter((path) => /\.(?:gz|br|zst)$/.test(path))).toEqual([]);
    });

    test("R94: languages of a page are told in its head, and not a second time in the sitemap", () => {
      expect(textOf(site, "sitemap.xml")).not.toMatch(/hreflang|xhtml/);
      expect(textOf(site, "index.html")).toContain('hreflang="x-default"');
    });
  });
});

/** Folders whose feeds have been published; one is never taken away (R22). */
const SUBSCRIBED: readonly string[] = [
  "",
  "kategori/berita-perang-rusia-ukraina/",
  "kategori/diplomasi/",
  "kategori/konflik-bersenjata/",
  "kategori/korea-utara/",
  "kategori/rusia/",
  "kategori/tentang-situs-ini/",
  "kategori/ukraina/",
  "penulis/meja-internasional/",
  "penulis/redaksi/",
  "en/",
  "en/author/meja-internasional/",
  "en/author/redaksi/",
  "en/category/about-this-site/",
  "en/category/armed-conflict/",
  "en/category/diplomacy/",
  "en/category/north-korea/",
  "en/category/russia/",
  "en/category/russia-ukraine-war/",
  "en/category/ukraine/",
];
