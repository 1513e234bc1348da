import { XmlDocument } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { sitemapFiles, writeSitemap } from "../../src/pages/sitemap.ts";
import { sampleCatalogue } from "../support/sample-catalogue.ts";
import { sampleFiles } from "../support/sample-site.ts";

/** URLs of one file, by the protocol. */
const MOST = 50_000;

const NAMESPACES = { s: "http://www.sitemaps.org/schemas/sitemap/0.9" };

/** `loc` → `lastmod`, read by libxml2. */
function readSitemap(
  xml: string,
  root: "urlset/s:url" | "sitemapindex/s:sitemap",
): ReadonlyMap<string, string | undefined> {
  const document = XmlDocument.fromString(xml);
  try {
    return new Map(
      document
        .find(`/s:${root}`, NAMESPACES)
        .map((node) => [
          node.get("s:loc", NAMESPACES)?.content ?? "",
          node.get("s:lastmod", NAMESPACES)?.content,
        ]),
    );
  } finally {
    document.dispose();
  }
}

describe("sitemap.xml", () => {
  const files = sampleFiles();
  const urls = readSitemap(files.get("sitemap.xml") ?? "", "urlset/s:url");

  it("R90: lists every page that is to be found, by absolute URLs of one host, each once", () => {
    const pages = [...files.keys()]
      .filter((path) => path.endsWith("index.html") && path !== "lama/pertemuan/index.html")
      .map((path) => encodeURI(`https://warta.example/${path.replace(/index\.html$/, "")}`));
    expect([...urls.keys()].sort()).toEqual(pages.sort());
  });

  it("R90: lastmod is the entry's own updated, and a list's newest", () => {
    expect(urls.get("https://warta.example/lavrov-di-wonsan/")).toBe("2025-07-13T09:30:00+07:00");
    expect(urls.get("https://warta.example/cara-mengikuti/")).toBe("2025-07-01T00:00:00+07:00");
    expect(urls.get("https://warta.example/kategori/diplomasi/")).toBe("2025-07-13T09:30:00+07:00");
    expect(urls.get("https://warta.example/feeds/")).toBeUndefined();
  });

  it("R90, R94: says nothing of frequency, priority or languages, which the pages tell", () => {
    expect(files.get("sitemap.xml")).not.toMatch(/changefreq|priority|hreflang/);
  });

  it("D31: an empty site has one all the same", () => {
    const empty = sampleFiles(sampleCatalogue({ entries: [] }));
    expect(readSitemap(empty.get("sitemap.xml") ?? "", "urlset/s:url").size).toBe(6);
  });
});

describe("a large sitemap", () => {
  const urls = (count: number): { url: string }[] =>
    Array.from({ length: count }, (_, index) => ({ url: `https://h/repo/a${index}/?a&b` }));

  it("R90: fifty thousand URLs still fit one file", () => {
    expect(sitemapFiles(urls(MOST), "https://h/repo/").map(({ path }) => path)).toEqual(["sitemap.xml"]);
  });

  it("R90: more are spread over parts that an index names", () => {
    const files = sitemapFiles(urls(MOST + 1), "https://h/repo/");
    expect(files.map(({ path }) => path)).toEqual(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
    const [index, first, second] = files.map(({ recipe }) => writeSitemap(recipe));
    expect([...readSitemap(index ?? "", "sitemapindex/s:sitemap").keys()]).toEqual([
      "https://h/repo/sitemap-1.xml",
      "https://h/repo/sitemap-2.xml",
    ]);
    expect(readSitemap(first ?? "", "urlset/s:url").size).toBe(MOST);
    expect([...readSitemap(second ?? "", "urlset/s:url").keys()]).toEqual([`https://h/repo/a${MOST}/?a&b`]);
  });
});
