import { describe, expect, it } from "vitest";
import { readHtml, select } from "../support/read-html.ts";
import { sampleCatalogue, sampleFeeds } from "../support/sample-catalogue.ts";
import { sampleFiles } from "../support/sample-site.ts";

const BASE = "https://user.github.io/repo/";
const catalogue = sampleCatalogue({ baseUrl: BASE });
const files = sampleFiles(catalogue);
const present = new Set([
  ...files.keys(),
  ...catalogue.assets.map(({ path }) => path),
  ...sampleFeeds(catalogue).flatMap(({ paths }) => Object.values(paths)),
  "feeds.opml",
  ...catalogue.site.languages.map(({ tag }) => `feeds/${tag}.opml`),
]);
/** Contents of the sample are written for a site at the root; their links are the renderer's. */
const ofContent = (around: readonly string[]): boolean => around.includes("article");

describe("a base URL with a path", () => {
  it.each([...files].filter(([path]) => path.endsWith(".html")))(
    "R106: every link of %s stays below it and leads to a file",
    (_path, text) => {
      const html = readHtml(text);
      const urls = [
        ...select(html, "a")
          .filter(({ path }) => !ofContent(path))
          .map(({ attributes }) => attributes.href ?? ""),
        ...select(html, "link").map(({ attributes }) => attributes.href ?? ""),
        ...select(html, "img").map(({ attributes }) => attributes.src ?? ""),
        ...select(html, "meta", { property: "og:image" }).map(({ attributes }) => attributes.content ?? ""),
        ...select(html, "meta", { "http-equiv": "refresh" }).map(
          ({ attributes }) => attributes.content?.split("url=")[1] ?? "",
        ),
      ].filter((url) => !url.startsWith("#"));
      expect(urls.length).toBeGreaterThan(0);
      for (const url of urls) {
        const { origin, pathname } = new URL(url, BASE);
        if (origin !== "https://user.github.io") {
          expect(url).toMatch(/^https?:\/\/(www\.wikidata\.org|cv\.iptc\.org|data\.warta\.example)\//);
          continue;
        }
        expect(pathname).toMatch(/^\/repo\//);
        const path = decodeURIComponent(pathname.slice("/repo/".length));
        expect(present).toContain(path === "" || path.endsWith("/") ? `${path}index.html` : path);
      }
    },
  );

  it("R106: sitemap, robots.txt and redirects follow it; the output paths do not", () => {
    expect(files.get("robots.txt")).toContain(`Sitemap: ${BASE}sitemap.xml`);
    expect(files.get("sitemap.xml")).toContain(`<loc>${BASE}en/troops-in-kursk/</loc>`);
    expect(files.get("_redirects")).toContain("/lama/pertemuan/ /repo/lavrov-di-wonsan/ 301");
    expect([...files.keys()].filter((path) => path.startsWith("repo") || path.startsWith("/"))).toEqual([]);
  });
});
