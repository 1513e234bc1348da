import { describe, expect, test } from "vitest";
import { FULL_SETTINGS, LEAST_SETTINGS, settingsFrom } from "../support/settings-samples.ts";

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
      feeds: { limit: 50, maxBytes: 1_000_000, ttlMinutes: 60, content: "full" },
      rights: "© Warta Siar",
      icon: "static/icon.png",
      kind: "news",
      articles: ["articles/**/*.md"],
      staticFolder: "static",
      articlePath: "/:slug/",
      frameHosts: ["media.example.org"],
      hubs: ["https://hub.example.org/"],
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
      feeds: { limit: 50, maxBytes: 1_000_000, ttlMinutes: 60, content: "full" },
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

/** What is added to good settings, the code, where it is, and what its mend must say. */
type Wrong = readonly [yaml: string, code: string, at: string, mend: RegExp];

describe("every wrong value is a problem with its place and a mend", () => {
  test.each<Wrong>([
    ["titel: X", "settings/key-unknown", "3:1", /title/],
    ["url: X", "settings/key-unknown", "3:1", /baseUrl/],
    ["zzzzzzzz: X", "settings/key-unknown", "3:1", /Remove/],
    ["feeds: {limits: 20}", "settings/key-unknown", "3:9", /limit/],
    ["base_url: https://b.example/", "settings/key-twice", "3:1", /one of the two/],
    ["feeds: {limit: many}", "settings/value-invalid", "3:16", /./],
    ["feeds: {limit: 9}", "settings/value-invalid", "3:16", /10/],
    ["feeds: {limit: 1e3}", "settings/value-invalid", "3:16", /./],
    ["feeds: {content: sumary}", "settings/value-invalid", "3:18", /summary/],
    ["feeds: [1]", "settings/value-invalid", "3:8", /feeds: \{limit: 50\}/],
    ["kind: newspaper", "settings/value-invalid", "3:7", /news/],
    ["kind: [news]", "settings/value-invalid", "3:7", /news/],
    ["timeZone: Jakarta", "settings/time-zone-unknown", "3:11", /Asia\/Jakarta/],
    ["timeZone: +07:00", "settings/time-zone-unknown", "3:11", /Asia\/Jakarta/],
    ["established: 2025-02-30", "settings/date-invalid", "3:14", /2025-02-28/],
    ["established: 2025-07-01T10:00:00Z", "settings/date-invalid", "3:14", /2025-07-01/],
    ["languages: [id_ID]", "settings/language-invalid", "3:13", /id-ID/],
    ["languages: [en, id, en]", "settings/name-taken", "3:21", /another/],
    ["languages: []", "settings/key-missing", "3:12", /languages: \[id, en\]/],
    ["description: {english: X}", "settings/language-invalid", "3:15", /en/],
    ["description: {en: X, EN: Y}", "settings/language-invalid", "3:22", /./],
    ["description: {'': X, en: Y}", "settings/language-invalid", "3:15", /tag/],
    ["description: {fr: X, en: Y}", "settings/language-unlisted", "3:15", /languages/],
    ["description: {fr: X}", "settings/text-missing", "3:14", /en/],
    ["publisher: Warta", "settings/value-invalid", "3:12", /publisher: \{name/],
    ["publisher: {url: https://a.example/}", "settings/key-missing", "3:1", /name/],
    ["publisher: {name: A, email: none}", "settings/value-invalid", "3:29", /@/],
    ["icon: ../icon.png", "settings/path-invalid", "3:7", /./],
    ["icon: /icon.png", "settings/path-invalid", "3:7", /Write icon\.png/],
    ["icon: C:\\icon.png", "settings/path-invalid", "3:7", /Write icon\.png/],
    ["icon: https://a.example/icon.png", "settings/path-invalid", "3:7", /./],
    ["static: .", "settings/path-invalid", "3:9", /./],
    ["articles: ['../**/*.md']", "settings/path-invalid", "3:12", /articles\/\*\*\/\*\.md/],
    ["articlePath: :slug", "settings/path-invalid", "3:14", /\/:slug\//],
    ["articlePath: /:yaer/:slug/", "settings/path-invalid", "3:14", /\/:year\/:slug\//],
    ["articlePath: /news/", "settings/path-invalid", "3:14", /:slug/],
    ["articlePath: /../:slug/", "settings/path-invalid", "3:14", /./],
    ["taxonomyUri: javascript:alert(1)", "settings/url-invalid", "3:14", /https/],
    ["hubs: [http://hub.example/]", "settings/url-invalid", "3:8", /https/],
    ["hubs: ['https://me:pw@hub.example/']", "settings/url-invalid", "3:8", /https/],
    ["frameHosts: [https://media.example/x]", "settings/value-invalid", "3:14", /Write media\.example/],
    ["pathWords: {en: {category: a/b}}", "settings/slug-invalid", "3:28", /./],
    ["pathWords: {en: {category: author}}", "settings/name-taken", "3:13", /another/],
    ["pathWords: topics", "settings/value-invalid", "3:12", /./],
    ["authority: https://a.example/", "settings/value-invalid", "3:12", /a\.example/],
    ["taxonomyUri: taxonomy", "settings/url-invalid", "3:14", /https/],
    ["people: [{handle: Meja Dunia, name: A}]", "settings/id-invalid", "3:19", /meja-dunia/],
    ["people: [{handle: con, name: A}]", "settings/id-invalid", "3:19", /./],
    ["people: [{name: A}]", "settings/key-missing", "3:10", /handle/],
    ["people: [{handle: a, name: A}, {handle: a, name: B}]", "settings/name-taken", "3:41", /another/],
    ["people: [{handle: a, name: A <a@b.example>}]", "settings/label-invalid", "3:28", /plain/],
    ["people: [{handle: a, name: a@b.example}]", "settings/label-invalid", "3:28", /plain/],
    ["people: [{handle: a, name: [A]}]", "settings/value-invalid", "3:28", /name: /],
    ["people: [a]", "settings/value-invalid", "3:10", /people/],
    [`rights: "${"x".repeat(2001)}"`, "settings/value-invalid", "3:9", /./],
    ['rights: "\\u200b"', "settings/value-invalid", "3:9", /./],
  ])("%s", (yaml, code, at, mend) => {
    const { problems } = settingsFrom(LEAST_SETTINGS + yaml);
    const found = problems.find((problem) => problem.code === code);
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(`${found?.place?.line}:${found?.place?.column}`).toBe(at);
    expect(found?.place?.excerpt?.length).toBeGreaterThan(0);
    expect(found?.mend).toMatch(mend);
  });

  test("all problems of all parts come in one run", () => {
    const codes = settingsFrom("titel: A\nbaseUrl: x\ntimeZone: y\nlanguages: [z_z]\n").problems.map(
      ({ code }) => code,
    );
    expect(codes.sort()).toEqual([
      "settings/base-url-invalid",
      "settings/key-missing",
      "settings/key-unknown",
      "settings/language-invalid",
      "settings/time-zone-unknown",
    ]);
  });

  test("an error leaves no site, a warning does", () => {
    expect(settingsFrom(`${LEAST_SETTINGS}titel: X\n`).site).toBeUndefined();
    expect(settingsFrom(`${LEAST_SETTINGS}description: {fr: X, en: Y}\n`).site).toBeDefined();
  });

  test.each(["[]", "text", "- title: A"])("settings that are no map are refused: %s", (yaml) => {
    const { problems, site } = settingsFrom(yaml);
    expect(site).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(["settings/value-invalid"]);
  });

  test("R106: an empty file lacks title and base URL", () => {
    expect(settingsFrom("").problems.map(({ what }) => what)).toEqual([
      "`title` is missing.",
      "`baseUrl` is missing.",
    ]);
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
