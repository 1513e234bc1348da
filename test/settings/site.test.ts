import { describe, expect, test } from "vitest";
import type { Place } from "../../src/model/problem.ts";
import { FEED_SETTINGS } from "../support/feed-settings.ts";
import { FULL_SETTINGS, LEAST_SETTINGS, settingsFrom } from "../support/settings-samples.ts";

const at = (line: number, column: number, length: number, excerpt: string): Place => ({
  file: "siar.config.yaml",
  line,
  column,
  length,
  excerpt,
});

describe("settings become a site", () => {
  test("every key of the full example is read", () => {
    const { site, problems } = settingsFrom(FULL_SETTINGS);
    expect(problems).toEqual([]);
    expect(site).toEqual({
      languages: [
        {
          tag: "id",
          direction: "ltr",
          title: "Warta Siar",
          description: "Kabar dunia",
          categoryWord: "rubrik",
          authorWord: "penulis",
        },
        {
          tag: "en",
          direction: "ltr",
          title: "Warta Siar",
          description: "World news",
          categoryWord: "category",
          authorWord: "author",
        },
      ],
      baseUrl: "https://warta.example/",
      authority: "warta.example",
      host: "warta.example",
      established: "2025-07-01",
      timeZone: "Asia/Jakarta",
      publisher: {
        name: "Warta Siar",
        url: "https://warta.example/tentang/",
        email: "redaksi@warta.example",
        logo: "static/logo.png",
      },
      people: [
        {
          handle: "meja-internasional",
          kind: "organization",
          names: { id: "Meja Internasional", en: "International Desk" },
          url: "https://warta.example/meja/",
          email: "meja@warta.example",
          avatar: "https://warta.example/meja.png",
        },
      ],
      taxonomy: [
        {
          id: "armed-conflict",
          labels: { id: "Konflik bersenjata", en: "Armed conflict" },
          slugs: { id: "konflik-bersenjata", en: "armed-conflict" },
          aliases: [],
          sameAs: ["http://cv.iptc.org/newscodes/mediatopic/20000056"],
        },
        {
          id: "russia-ukraine-war",
          labels: { id: "Berita Perang Rusia-Ukraina", en: "Russia-Ukraine War News" },
          slugs: { id: "berita-perang-rusia-ukraina", en: "war" },
          parent: "armed-conflict",
          aliases: ["Perang Ukraina"],
          sameAs: ["http://www.wikidata.org/entity/Q110999040"],
        },
      ],
      taxonomyUri: "https://warta.example/feeds/#taxonomy",
      feeds: {
        ...FEED_SETTINGS,
        declared: [
          {
            name: "front-lines",
            titles: { id: "Garis Depan", en: "Front Lines" },
            descriptions: { id: "Semua perang", en: "All wars" },
            languages: ["id", "en"],
            isMixed: false,
            path: "/front-lines/",
            filter: {
              kind: "and",
              of: [
                {
                  kind: "or",
                  of: [
                    { kind: "language", language: "id" },
                    { kind: "language", language: "en" },
                  ],
                },
                { kind: "category", term: "armed-conflict", children: true },
                { kind: "author", handle: "meja-internasional" },
                {
                  kind: "or",
                  of: [
                    { kind: "tag", tag: "drone" },
                    { kind: "tag", tag: "rudal" },
                  ],
                },
                { kind: "path", pattern: "articles/**" },
                { kind: "tag", tag: "kursk" },
                {
                  kind: "or",
                  of: [
                    { kind: "tag", tag: "kyiv" },
                    { kind: "not", of: { kind: "tag", tag: "olahraga" } },
                  ],
                },
                { kind: "not", of: { kind: "path", pattern: "articles/arsip/**" } },
              ],
            },
            formats: ["rss", "json"],
            limit: 20,
            maxBytes: 500_000,
            content: "summary",
            hasArchives: true,
            places: { filter: at(49, 7, 6, "      filter:") },
          },
          {
            name: "siniar",
            titles: { id: "Siniar" },
            descriptions: { id: "Siniar" },
            languages: ["id"],
            isMixed: false,
            path: "/siniar/",
            formats: ["rss", "atom", "json"],
            limit: 50,
            maxBytes: 1_000_000,
            content: "full",
            hasArchives: false,
            podcast: {
              author: "Warta Siar",
              owner: { name: "Redaksi", email: "siniar@warta.example" },
              categories: [{ name: "News", sub: "Politics" }, { name: "History" }],
              explicit: false,
              image: "static/siniar.jpg",
              type: "serial",
              medium: "podcast",
              locked: true,
              guid: "917393e3-1b1e-5cef-ace4-edaa54e1f810",
            },
            places: { image: at(72, 16, 17, "        image: static/siniar.jpg") },
          },
        ],
      },
      namespaces: { geo: "http://www.w3.org/2003/01/geo/wgs84_pos#" },
      license: "https://creativecommons.org/licenses/by/4.0/",
      rights: "© Warta Siar",
      icon: "static/icon.png",
      kind: "news",
      articles: ["articles/**/*.md"],
      staticFolder: "static",
      articlePath: "/:slug/",
      frameHosts: ["media.example.org"],
      hubs: ["https://hub.example.org/"],
      dialect: "hugo",
      isLenient: true,
      defaults: [
        { pattern: "articles/siniar/**", values: { categories: ["siniar"], image: { src: "a.png" } } },
      ],
      keys: { topics: "categories" },
      shortcodes: { advert: "remove" },
      highlight: true,
      math: true,
      lint: ["title-long"],
      mediaRoots: ["assets"],
      authorsFile: "data/authors.yml",
    });
  });

  test("title and base URL suffice: R15's limits, UTC, English, the title as publisher", () => {
    const { site, problems } = settingsFrom(LEAST_SETTINGS);
    expect(problems).toEqual([]);
    expect(site).toMatchObject({
      host: "warta.example",
      timeZone: "UTC",
      publisher: { name: "Warta" },
      languages: [{ tag: "en", title: "Warta", description: "Warta" }],
      feeds: FEED_SETTINGS,
      namespaces: {},
      taxonomyUri: "https://warta.example/feeds/#taxonomy",
      kind: "news",
      staticFolder: "static",
      articlePath: "/:slug/",
    });
    expect(site).not.toHaveProperty("established");
  });

  test.each(["base_url", "base-url", "BaseURL", "BASEURL", "baseurl"])(
    "the key `%s` is `baseUrl`: case, hyphens and underscores make no difference",
    (key) => {
      const { site } = settingsFrom(`title: Warta\n${key}: https://warta.example/\n`);
      expect(site?.baseUrl).toBe("https://warta.example/");
    },
  );

  test.each([
    ["", ["articles/**/*.{md,markdown,mdx,html}"]],
    ["dialect: siar\n", ["articles/**/*.{md,markdown,mdx,html}"]],
    [
      "dialect: jekyll\n",
      ["_posts", "_drafts", "articles"].map((folder) => `${folder}/**/*.{md,markdown,mdx,html}`),
    ],
    ["dialect: hugo\narticles: [blog/*.md]\n", ["blog/*.md"]],
  ])("articles lie where the dialect has them, unless it is said: %j", (more, articles) => {
    expect(settingsFrom(`${LEAST_SETTINGS}${more}`).site?.articles).toEqual(articles);
  });

  test("keys of maps by language are tags, in any case", () => {
    const { site, problems } = settingsFrom(
      `${LEAST_SETTINGS}languages: [pt-br, iw]\ndescription: {PT-br: Notícias, he: חדשות}\n`,
    );
    expect(problems).toEqual([]);
    expect(site?.languages).toMatchObject([
      { tag: "pt-BR", direction: "ltr", description: "Notícias", categoryWord: "categoria" },
      { tag: "he", direction: "rtl", description: "חדשות", categoryWord: "קטגוריה" },
    ]);
  });

  test("C2: a text that a language lacks is its base language's, then the first language's", () => {
    const { site, problems } = settingsFrom(
      "title: {pt: Jornal, en: Paper}\nbaseUrl: https://a.example\nlanguages: [en, pt-BR, id]\n",
    );
    expect(problems).toEqual([]);
    expect(site?.languages.map(({ title }) => title)).toEqual(["Paper", "Jornal", "Paper"]);
  });

  test.each([
    ["uk", "категорія"],
    ["ar", "تصنيف"],
    ["zh-TW", "分類"],
    ["zh-CN", "分类"],
    ["sw", "category"],
  ])("the path word of %s is %s", (tag, word) => {
    const { site } = settingsFrom(`${LEAST_SETTINGS}languages: ${tag}\n`);
    expect(site?.languages[0]?.categoryWord).toBe(word);
  });

  test("an empty value is as if its key were not there", () => {
    const { site, problems } = settingsFrom(`${LEAST_SETTINGS}rights:\nfeeds:\nicon: ~\n`);
    expect(problems).toEqual([]);
    expect(site).not.toHaveProperty("rights");
    expect(site?.feeds.limit).toBe(50);
  });

  test("the authority may be an e-mail address (RFC 4151 §2.1)", () => {
    expect(settingsFrom(`${LEAST_SETTINGS}authority: desk@warta.example\n`).site?.authority).toBe(
      "desk@warta.example",
    );
  });

  test("the host is the base URL's host, without port", () => {
    expect(settingsFrom("title: A\nbaseUrl: http://localhost:8080/x\n").site?.host).toBe("localhost");
  });
});

describe("R18, D12, D13: characters that no one sees are removed with a warning", () => {
  test.each([
    ["U+0008", "\\u0008"],
    ["U+202E", "\\u202e"],
    ["U+FFFE", "\\ufffe"],
  ])("%s in a title", (name, written) => {
    const { site, problems } = settingsFrom(`title: "War${written}ta"\nbaseUrl: https://a.example/\n`);
    expect(site?.languages[0]?.title).toBe("Warta");
    expect(problems).toMatchObject([{ code: "settings/characters-removed", severity: "warning" }]);
    expect(problems[0]?.what).toContain(name);
  });

  test("text is in NFC", () => {
    expect(settingsFrom("title: Cafe\u0301\nbaseUrl: https://a.example/\n").site?.languages[0]?.title).toBe(
      "Caf\u00e9",
    );
  });
});
