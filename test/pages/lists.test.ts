import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/model/entry.ts";
import { paginate } from "../../src/pages/list.ts";
import { attribute, type HtmlElement, readHtml, select } from "../support/read-html.ts";
import { sampleCatalogue } from "../support/sample-catalogue.ts";
import { at, sampleEntry } from "../support/sample-entries.ts";
import { sampleFiles } from "../support/sample-site.ts";

const BASE = "https://warta.example/";
const files = sampleFiles();
const page = (path: string): readonly HtmlElement[] => readHtml(files.get(path) ?? "");
const linksTo = (html: readonly HtmlElement[]): readonly (string | undefined)[] =>
  select(html, "a").map(({ attributes }) => attributes.href);

describe("lists", () => {
  it("R84: each topic and each author has a page in each language that knows them, and it names its feeds", () => {
    for (const path of [
      "kategori/diplomasi/",
      "en/category/russia-ukraine-war/",
      "penulis/meja-data/",
      "ar/author/meja-internasional/",
    ]) {
      const html = page(`${path}index.html`);
      const codes = select(html, "code").map(({ text }) => text);
      for (const name of ["rss.xml", "atom.xml", "feed.json"]) {
        expect(codes).toContain(`${BASE}${path}${name}`);
        expect(linksTo(html)).toContain(`${BASE}${path}${name}`);
      }
    }
  });

  it("R97: the word for feeds leads to the page that explains them, with the raw addresses beside it", () => {
    for (const [path, subscribe, feed] of [
      ["index.html", "/feeds/", `${BASE}rss.xml`],
      ["en/troops-in-kursk/index.html", "/en/feeds/", `${BASE}en/rss.xml`],
      ["ar/index.html", "/ar/feeds/", `${BASE}ar/rss.xml`],
    ] as const) {
      const foot = select(page(path), "a").filter(({ path: around }) => around.includes("footer"));
      expect(linksTo(foot)).toEqual(expect.arrayContaining([subscribe, feed]));
    }
  });

  it("C6: a topic holds what lies below it and names its parent and children", () => {
    const conflict = page("en/category/armed-conflict/index.html");
    expect(select(conflict, "h2", { class: "p-name" }).map(({ text }) => text)).toEqual([
      "North Korea’s troops in Kursk: a timeline",
      "Kim Jong Un receives Lavrov in Wonsan",
    ]);
    expect(linksTo(conflict)).toContain("/en/category/russia-ukraine-war/");
    const war = select(page("en/category/russia-ukraine-war/index.html"), "p", { class: "relatives" });
    expect(war.map(({ text }) => text)).toEqual(["Part of Armed Conflict"]);
  });

  it("R79: a list is an h-feed of h-entries with name, address, id and date", () => {
    const html = page("index.html");
    expect(select(html, "div", { class: "h-feed" })).toHaveLength(1);
    expect(select(html, "article", { class: "h-entry" })).toHaveLength(3);
    expect(select(html, "a", { class: "u-url" }).map(({ attributes }) => attributes.href)).toEqual([
      "/pasukan-di-kursk/",
      "/lavrov-di-wonsan/",
      "/cara-mengikuti/",
    ]);
    expect(select(html, "data", { class: "u-uid" })).toHaveLength(3);
    expect(
      select(html, "time", { class: "dt-published" }).map(({ attributes }) => attributes.datetime),
    ).toEqual(["2025-07-13T00:00:00+07:00", "2025-07-12T20:00:00+07:00", "2025-07-01T00:00:00+07:00"]);
  });

  it("the newest article leads the front page, with its picture, and no other page", () => {
    expect(select(page("index.html"), "article", { class: "lead" })).toHaveLength(1);
    expect(attribute(page("index.html"), "img", { class: "teaser-image" }, "width")).toBe("1200");
    expect(select(page("kategori/diplomasi/index.html"), "article", { class: "lead" })).toHaveLength(0);
  });

  it("C4: topics of the navigation are those that articles bear themselves, in the order of the page's language", () => {
    const nav = (path: string): readonly string[] =>
      select(page(path), "a")
        .filter((link) => link.path.includes("nav") && /kategori|category/.test(link.attributes.href ?? ""))
        .map(({ text }) => text);
    expect(nav("index.html")).toEqual([
      "Berita Perang Rusia-Ukraina",
      "Diplomasi",
      "Korea Utara",
      "Tentang Situs Ini",
    ]);
    expect(nav("en/index.html")).toEqual(["Diplomacy", "North Korea", "Russia-Ukraine War News"]);
  });

  it("C4: a tag that reads like a term's id makes no topic of the term", () => {
    const tag = { term: "armed-conflict", label: "armed-conflict" };
    const entries = sampleCatalogue().entries.map((entry) => ({
      ...entry,
      categories: [...entry.categories, tag],
    }));
    const front = sampleFiles(sampleCatalogue({ entries })).get("index.html") ?? "";
    expect(linksTo(readHtml(front)).filter((link) => link?.includes("konflik-bersenjata"))).toEqual([]);
  });

  it("the language switch leads to the same page in that language, else to its front page", () => {
    const switches = (path: string): readonly (string | undefined)[] =>
      select(page(path), "a")
        .filter(({ attributes, path: around }) => around.includes("header") && attributes.hreflang)
        .map(({ attributes }) => attributes.href);
    expect(switches("kategori/diplomasi/index.html")).toEqual([
      "/en/category/diplomacy/",
      encodeURI("/ar/category/دبلوماسية/"),
    ]);
    expect(switches("cara-mengikuti/index.html")).toEqual(["/en/", "/ar/"]);
  });
});

describe("pages of a list", () => {
  const numbers = (count: number): readonly number[] =>
    Array.from({ length: count }, (_, index) => count - index);

  it.each([
    [0, [0]],
    [30, [30]],
    [59, [59]],
    [60, [30, 30]],
    [95, [35, 30, 30]],
  ])("%i entries make pages of %j", (count, sizes) => {
    expect(paginate(numbers(count)).map(({ items }) => items.length)).toEqual(sizes);
  });

  it("count from the oldest, so that a full page keeps its entries for ever", () => {
    const held = (count: number, page: number): readonly number[] | undefined =>
      paginate(numbers(count)).find(({ number }) => number === page)?.items;
    for (const count of [90, 91, 200]) expect(held(count, 1)).toEqual(numbers(30));
    expect(held(200, 2)).toEqual(numbers(60).slice(0, 30));
    expect(paginate(numbers(95)).flatMap(({ items }) => items)).toEqual(numbers(95));
  });

  const entries = Array.from({ length: 95 }, (_, index): Entry => {
    const day = new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10);
    return sampleEntry(
      {
        id: `tag:warta.example,2025-07-01:${index}`,
        title: `Artikel ${index}`,
        address: `/a${index}/`,
        published: at(`${day}T08:00:00`),
      },
      BASE,
    );
  });
  const many = sampleFiles(sampleCatalogue({ entries }));
  const part = (path: string): readonly HtmlElement[] => readHtml(many.get(path) ?? "");

  it("are linked in a chain, each canonical to itself, each with a title of its own", () => {
    const chain = ["index.html", "halaman/2/index.html", "halaman/1/index.html"];
    expect(chain.map((path) => attribute(part(path), "a", { rel: "prev" }, "href"))).toEqual([
      "/halaman/2/",
      "/halaman/1/",
      undefined,
    ]);
    expect(chain.map((path) => attribute(part(path), "a", { rel: "next" }, "href"))).toEqual([
      undefined,
      "/",
      "/halaman/2/",
    ]);
    expect(attribute(part("halaman/1/index.html"), "link", { rel: "canonical" }, "href")).toBe(
      `${BASE}halaman/1/`,
    );
    expect(select(part("halaman/1/index.html"), "title")[0]?.text).toBe("Halaman 1 – Warta Siar");
    expect(select(part("halaman/1/index.html"), "h1")).toHaveLength(1);
    expect(
      chain.flatMap((path) => select(part(path), "h2", { class: "p-name" })).map(({ text }) => text),
    ).toEqual([...entries].reverse().map(({ title }) => title));
  });
});

describe("an empty site", () => {
  it("D31: has whole pages that say so", () => {
    const empty = sampleFiles(
      sampleCatalogue({ entries: [], site: { taxonomy: [], rights: undefined as never } }),
    );
    expect([...empty.keys()].filter((path) => path.endsWith(".html"))).toEqual(
      expect.arrayContaining(["index.html", "en/index.html", "feeds/index.html", "404.html"]),
    );
    const front = readHtml(empty.get("index.html") ?? "");
    expect(select(front, "p", { class: "nothing" })[0]?.text).toBe("Belum ada yang diterbitkan di sini.");
    expect(select(front, "nav").map(({ attributes }) => attributes["aria-label"])).toEqual(["Bahasa"]);
    expect(select(readHtml(empty.get("feeds/index.html") ?? ""), "*", { id: "taxonomy" })).toHaveLength(1);
  });
});
