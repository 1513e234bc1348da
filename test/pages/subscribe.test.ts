import { describe, expect, it } from "vitest";
import { attribute, type HtmlElement, readHtml, select } from "../support/read-html.ts";
import { sampleCatalogue, sampleFeeds } from "../support/sample-catalogue.ts";
import { sampleFiles } from "../support/sample-site.ts";

const catalogue = sampleCatalogue();
const files = sampleFiles(catalogue);
const page = (path: string): readonly HtmlElement[] => readHtml(files.get(path) ?? "");

describe("the page that lists the feeds", () => {
  it.each(["feeds/index.html", "en/feeds/index.html", "ar/feeds/index.html"])(
    "R84: %s shows every address of every feed as text to copy and as a link, and offers the OPML file",
    (path) => {
      const codes = select(page(path), "code").map(({ text }) => text);
      const links = select(page(path), "a").map(({ attributes }) => attributes.href);
      for (const { document } of sampleFeeds(catalogue)) {
        for (const url of Object.values(document.urls)) {
          expect(codes).toContain(url);
          expect(links).toContain(url);
        }
      }
      expect(links).toContain("/feeds.opml");
    },
  );

  it("R84: explains what a feed is, in the page's language", () => {
    expect(select(page("feeds/index.html"), "h2").map(({ text }) => text)).toContain("Apa itu umpan?");
    expect(select(page("en/feeds/index.html"), "h2").map(({ text }) => text)).toContain("What is a feed?");
    expect(select(page("ar/feeds/index.html"), "h2").map(({ text }) => text)).toContain("ما الخلاصة؟");
  });

  it("C7: groups feeds by language under its own name, the page's language first", () => {
    const names = (path: string): readonly string[] => select(page(path), "h3").map(({ text }) => text);
    expect(names("feeds/index.html")).toEqual(["Bahasa Indonesia", "English", "العربية"]);
    expect(names("en/feeds/index.html")).toEqual(["English", "Bahasa Indonesia", "العربية"]);
    expect(select(page("feeds/index.html"), "h3").map(({ attributes }) => attributes.lang)).toEqual([
      "id",
      "en",
      "ar",
    ]);
  });

  it("each topic of another language is marked with that language", () => {
    const [name] = select(page("feeds/index.html"), "span", { lang: "en" }).filter(
      ({ text }) => text === "Diplomacy",
    );
    expect(name).toBeDefined();
  });

  it("the taxonomy's URI leads to its terms: ids, labels in each language, and the same elsewhere", () => {
    const html = page("en/feeds/index.html");
    expect(select(html, "section", { id: "taxonomy" })).toHaveLength(1);
    const row = select(html, "tr", { id: "term-russia-ukraine-war" })[0]?.text ?? "";
    for (const word of [
      "Berita Perang Rusia-Ukraina",
      "Russia-Ukraine War News",
      "أخبار الحرب الروسية الأوكرانية",
      "russia-ukraine-war",
      "Wikidata Q110999040",
    ]) {
      expect(row).toContain(word);
    }
    expect(attribute(html, "a", { href: "http://www.wikidata.org/entity/Q110999040" }, "href")).toBeDefined();
    expect(select(html, "tr").flatMap(({ attributes }) => attributes.id ?? [])).toEqual([
      "term-armed-conflict",
      "term-russia-ukraine-war",
      "term-north-korea",
      "term-diplomacy",
      "term-about-this-site",
    ]);
  });
});

describe("404.html", () => {
  it("R86: exists, says so in the default language and in the others, and leads to each front page", () => {
    const html = page("404.html");
    expect(select(html, "h1")[0]?.text).toBe("Halaman tidak ditemukan");
    expect(select(html, "p", { lang: "en" })[0]?.text).toContain("Page not found");
    expect(select(html, "a").map(({ attributes }) => attributes.href)).toEqual(
      expect.arrayContaining(["/", "/en/", "/ar/"]),
    );
  });

  it("R86: its links work from any depth", () => {
    for (const { attributes } of select(page("404.html"), "a")) {
      expect(attributes.href).toMatch(/^(\/|https:\/\/|#_content$)/);
    }
  });
});
