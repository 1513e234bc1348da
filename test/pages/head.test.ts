import { describe, expect, it } from "vitest";
import { attribute, type HtmlElement, readHtml, select } from "../support/read-html.ts";
import { sampleCatalogue, sampleFeeds } from "../support/sample-catalogue.ts";
import { sampleFiles } from "../support/sample-site.ts";

const catalogue = sampleCatalogue();
const files = sampleFiles(catalogue);
const aliases = new Set(["lama/pertemuan/index.html", "en/old.html"]);
const pages: readonly (readonly [string, readonly HtmlElement[]])[] = [...files]
  .filter(([path]) => path.endsWith(".html") && !aliases.has(path))
  .map(([path, html]) => [path, readHtml(html)]);

const page = (path: string): readonly HtmlElement[] => readHtml(files.get(path) ?? "");
const articlePath = "lavrov-di-wonsan/index.html";

describe("every page", () => {
  it("there are all kinds of them", () => {
    expect(pages.map(([path]) => path)).toEqual(
      expect.arrayContaining([
        articlePath,
        "index.html",
        "en/index.html",
        "ar/index.html",
        "kategori/diplomasi/index.html",
        "en/author/meja-data/index.html",
        "feeds/index.html",
        "404.html",
      ]),
    );
  });

  it.each(pages)(
    "R75: %s has language, direction, one h1, title, description and viewport",
    (_path, html) => {
      const root = select(html, "html")[0]?.attributes;
      expect(root?.lang).toMatch(/^(id|en|ar)$/);
      expect(root?.dir).toBe(root?.lang === "ar" ? "rtl" : "ltr");
      expect(select(html, "h1")).toHaveLength(1);
      expect(select(html, "h1")[0]?.text.trim()).not.toBe("");
      expect(select(html, "title")).toHaveLength(1);
      expect(attribute(html, "meta", { name: "description" }, "content")).toBeTruthy();
      expect(attribute(html, "meta", { name: "viewport" }, "content")).toContain("width=device-width");
    },
  );

  it.each(pages)(
    "R75: %s has an absolute canonical link to itself, unless it stands for any path",
    (path, html) => {
      const canonical = select(html, "link", { rel: "canonical" }).map(({ attributes }) => attributes.href);
      const own = encodeURI(`https://warta.example/${path.replace(/index\.html$/, "")}`);
      expect(canonical).toEqual(path === "404.html" ? [] : [own]);
    },
  );

  it("R75: no two pages have one title", () => {
    const titles = pages.map(
      ([, html]) => `${select(html, "html")[0]?.attributes.lang} ${select(html, "title")[0]?.text}`,
    );
    expect(new Set(titles).size).toBe(titles.length);
  });

  it.each(pages)(
    "R76: %s offers the three formats of each of its feeds, titles all different",
    (_path, html) => {
      const links = select(html, "link", { rel: "alternate" }).filter(({ attributes }) => attributes.type);
      const known = new Set(sampleFeeds(catalogue).flatMap(({ document }) => Object.values(document.urls)));
      expect(links.length).toBeGreaterThanOrEqual(3);
      expect(new Set(links.map(({ attributes }) => attributes.type))).toEqual(
        new Set(["application/rss+xml", "application/atom+xml", "application/feed+json"]),
      );
      for (const { attributes } of links) expect(known).toContain(attributes.href);
      expect(new Set(links.map(({ attributes }) => attributes.title)).size).toBe(links.length);
    },
  );

  it.each(pages)("R85: %s loads nothing from elsewhere and runs no script", (_path, html) => {
    const policy = attribute(html, "meta", { "http-equiv": "Content-Security-Policy" }, "content");
    expect(policy).toBe(
      "default-src 'none'; img-src https: 'self'; style-src 'self'; media-src https: 'self'; frame-src 'none'; base-uri 'none'; form-action 'none'",
    );
    for (const { attributes } of select(html, "script")) expect(attributes.type).toBe("application/ld+json");
    expect(
      html.some(({ attributes }) => Object.keys(attributes).some((key) => /^on|^style$/.test(key))),
    ).toBe(false);
    const loaded = [
      ...select(html, "img").map(({ attributes }) => attributes.src),
      ...select(html, "link")
        .filter(({ attributes }) => /stylesheet|icon|preload/.test(attributes.rel ?? ""))
        .map(({ attributes }) => attributes.href),
    ];
    for (const url of loaded) expect(url).toMatch(/^\/assets\//);
  });

  it.each(pages)("%s has a skip link to its one main part, which holds the content", (_path, html) => {
    expect(attribute(html, "a", { class: "skip" }, "href")).toBe("#_content");
    expect(select(html, "main").map(({ attributes }) => attributes.id)).toEqual(["_content"]);
  });

  it.each(pages)("%s has each id once", (_path, html) => {
    const ids = html.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("autodiscovery", () => {
  const feedsOf = (path: string): readonly (string | undefined)[] =>
    select(page(path), "link", { rel: "alternate", type: "application/rss+xml" }).map(
      ({ attributes }) => attributes.href,
    );

  it("R76: an article names the feed of its primary topic first and the feed of everything last", () => {
    expect(feedsOf(articlePath)).toEqual([
      "https://warta.example/kategori/berita-perang-rusia-ukraina/rss.xml",
      "https://warta.example/kategori/korea-utara/rss.xml",
      "https://warta.example/kategori/diplomasi/rss.xml",
      "https://warta.example/penulis/meja-internasional/rss.xml",
      "https://warta.example/penulis/meja-data/rss.xml",
      "https://warta.example/rss.xml",
    ]);
  });

  it("R76: a topic names its own feed first, a front page the feed of everything once", () => {
    expect(feedsOf("en/category/diplomacy/index.html")).toEqual([
      "https://warta.example/en/category/diplomacy/rss.xml",
      "https://warta.example/en/rss.xml",
    ]);
    expect(feedsOf("en/index.html")).toEqual(["https://warta.example/en/rss.xml"]);
  });

  it("R76: titles say site, topic and language", () => {
    expect(
      attribute(page(articlePath), "link", { rel: "alternate", type: "application/atom+xml" }, "title"),
    ).toBe("Warta Siar – Berita Perang Rusia-Ukraina (Bahasa Indonesia), Atom");
  });
});

describe("translations", () => {
  const versionsOf = (path: string): ReadonlyMap<string | undefined, string | undefined> =>
    new Map(
      select(page(path), "link", { rel: "alternate" })
        .filter(({ attributes }) => attributes.hreflang)
        .map(({ attributes }) => [attributes.hreflang, attributes.href]),
    );

  const groups = [
    [articlePath, "en/lavrov-in-wonsan/index.html", "ar/لافروف-في-وونسان/index.html"],
    ["index.html", "en/index.html", "ar/index.html"],
    ["feeds/index.html", "en/feeds/index.html", "ar/feeds/index.html"],
    ["kategori/diplomasi/index.html", "en/category/diplomacy/index.html", "ar/category/دبلوماسية/index.html"],
    ["penulis/meja-data/index.html", "en/author/meja-data/index.html"],
  ];
  it.each(groups)("R78, C7: the versions of %s name each other, themselves and the default", (...group) => {
    const [first = ""] = group;
    const expected = versionsOf(first);
    expect(expected.size).toBe(group.length + 1);
    expect(expected.get("x-default")).toBe(expected.get("id"));
    for (const path of group) {
      const html = page(path);
      expect(versionsOf(path)).toEqual(expected);
      expect(expected.get(select(html, "html")[0]?.attributes.lang)).toBe(
        attribute(html, "link", { rel: "canonical" }, "href"),
      );
    }
  });

  it("R78: a page without other versions claims none", () => {
    expect(versionsOf("cara-mengikuti/index.html").size).toBe(0);
    expect(versionsOf("404.html").size).toBe(0);
  });
});

describe("Open Graph", () => {
  const property = (path: string, name: string): string | undefined =>
    attribute(page(path), "meta", { property: name }, "content");

  it("R82: an article has type, title, an absolute image with size and words, and its time", () => {
    expect(property(articlePath, "og:type")).toBe("article");
    expect(property(articlePath, "og:title")).toBe("Lavrov diterima Kim Jong Un di Wonsan");
    expect(property(articlePath, "og:image")).toBe("https://warta.example/assets/wonsan.0123456789ab.png");
    expect(property(articlePath, "og:image:width")).toBe("1200");
    expect(property(articlePath, "og:image:height")).toBe("675");
    expect(property(articlePath, "og:image:alt")).toContain("Semenanjung Korea");
    expect(property(articlePath, "article:published_time")).toBe("2025-07-12T20:00:00+07:00");
    expect(property(articlePath, "article:modified_time")).toBe("2025-07-13T09:30:00+07:00");
    expect(attribute(page(articlePath), "meta", { name: "twitter:card" }, "content")).toBe(
      "summary_large_image",
    );
  });

  it("R82: any other page is a website with the publisher's emblem", () => {
    expect(property("index.html", "og:type")).toBe("website");
    expect(property("index.html", "og:image")).toBe("https://warta.example/assets/icon.ba9876543210.png");
    expect(attribute(page("index.html"), "meta", { name: "twitter:card" }, "content")).toBe("summary");
  });
});

describe("previews", () => {
  it("a preview is not to be indexed, the true site is", () => {
    const preview = sampleFiles(catalogue, { preview: true });
    for (const [path] of pages) {
      expect(attribute(readHtml(preview.get(path) ?? ""), "meta", { name: "robots" }, "content")).toBe(
        "noindex",
      );
    }
    expect(attribute(page("index.html"), "meta", { name: "robots" }, "content")).toBeUndefined();
    expect(attribute(page("404.html"), "meta", { name: "robots" }, "content")).toBe("noindex");
  });
});
