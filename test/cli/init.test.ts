/** `siar init`: what it finds in folders of other programs, what it writes, and that the site is good afterwards. */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { initCommand } from "../../src/cli/init-command.ts";
import type { Asking } from "../../src/cli/init-questions.ts";
import type { Site } from "../../src/model/site.ts";
import { loadSettings } from "../../src/settings/load.ts";
import { PARSERS } from "../support/parsers.ts";
import { type Files, PIXEL, readTree, scratchFolder, writeFiles } from "../support/scratch.ts";
import { MOMENT, quietTerminal, runIn, type Said } from "./quiet-terminal.ts";

const BASE = ["--base-url", "https://warta.example/"];

function folderOf(files: Files): string {
  const root = scratchFolder();
  // A folder of its own, so that its name is known.
  const folder = join(root, "my-log");
  mkdirSync(folder);
  writeFiles(folder, files);
  return folder;
}

async function siteOf(root: string): Promise<Site> {
  const { site, problems } = await loadSettings({ cwd: root });
  if (site === undefined) throw new Error(JSON.stringify(problems));
  return site;
}

interface Case {
  readonly tool: string;
  readonly files: Files;
  /** Of the settings. */
  readonly expected: Partial<Site>;
  /** Addresses of pages that the build makes. */
  readonly pages: readonly string[];
}

const post = (front: string, body = "Some words.\n"): string => `---\n${front}\n---\n\n${body}`;

const CASES: readonly Case[] = [
  {
    tool: "jekyll",
    files: {
      "_config.yml":
        "title: Jane's log\nurl: https://jane.example\nbaseurl: /log\ntimezone: Asia/Jakarta\npermalink: /:year/:title/\ndefaults:\n  - scope: {path: '', type: posts}\n    values: {layout: post, author: jane}\n",
      "_data/authors.yml": "jane:\n  name: Jane Doe\n",
      "_posts/2024-01-02-first.md": post(
        "layout: post\ntitle: First\ndate: 2024-01-02 10:00:00 +0800\ncategories: News Web-Dev",
      ),
      "_posts/2024-02-03-second.markdown": post("title: Second\ncategories: [web dev, news, News]"),
      "_layouts/post.html": "<html></html>",
      "README.md": "# About\n",
    },
    expected: {
      dialect: "jekyll",
      baseUrl: "https://jane.example/log/",
      timeZone: "Asia/Jakarta",
      articles: ["_posts/**/*.md", "_posts/**/*.markdown"],
      articlePath: "/:year/:slug/",
      defaults: [{ pattern: "_posts/**", values: { author: "jane" } }],
      authorsFile: "_data/authors.yml",
    },
    pages: ["2024/first/index.html", "2024/second/index.html", "category/web-dev/index.html"],
  },
  {
    tool: "hugo",
    files: {
      "hugo.toml":
        'baseURL = "https://hugo.example/"\ntitle = "H"\ndefaultContentLanguage = "en"\n[languages.en]\nweight = 1\n[languages.id]\nweight = 2\n[permalinks]\nposts = "/:year/:month/:slug/"\n',
      "content/posts/_index.md": post("title: Posts\ncascade:\n  author: Ada"),
      "content/posts/one.md":
        '+++\ntitle = "One"\ndate = 2024-05-06T07:08:09Z\ntags = ["a"]\ncategories = ["News"]\n+++\n\nText.\n',
      "content/posts/one.id.md":
        '+++\ntitle = "Satu"\ndate = 2024-05-06T07:08:09Z\ncategories = ["News"]\n+++\n\nTeks.\n',
      "static/logo.png": PIXEL,
    },
    expected: {
      dialect: "hugo",
      articlePath: "/:year/:month/:title/",
      defaults: [{ pattern: "content/posts/**", values: { author: "Ada" } }],
    },
    pages: ["2024/05/one/index.html", "id/2024/05/satu/index.html"],
  },
  {
    tool: "hexo",
    files: {
      "_config.yml":
        "title: Hexo\nurl: https://hexo.example\npermalink: :year/:month/:day/:title/\ntimezone: Asia/Shanghai\nlanguage: zh-CN\n",
      "source/_posts/hello-world.md":
        "title: Hello\ndate: 2024-01-02 10:00:00\ncategories:\n- 新闻\n---\nText.\n",
      "scaffolds/post.md": "---\ntitle: {{ title }}\n---\n",
    },
    expected: {
      dialect: "hexo",
      timeZone: "Asia/Shanghai",
      articlePath: "/:year/:month/:day/:slug/",
      articles: ["source/_posts/**/*.md"],
    },
    pages: ["2024/01/02/hello-world/index.html"],
  },
  {
    tool: "pelican",
    files: {
      "pelicanconf.py":
        "AUTHOR = 'Ada'\nSITENAME = 'P'\nSITEURL = 'https://p.example'\nTIMEZONE = 'Europe/Paris'\nDEFAULT_LANG = 'fr'\n",
      "content/un.md": "Title: Un\nDate: 2024-01-02 10:00\nCategory: Python\nTags: a, b\n\nTexte.\n",
    },
    expected: {
      dialect: "pelican",
      timeZone: "Europe/Paris",
      articlePath: "/:slug.html",
      articles: ["content/**/*.md"],
    },
    pages: ["un.html"],
  },
  {
    tool: "zola",
    files: {
      "config.toml": 'base_url = "https://z.example"\ntitle = "Z"\ndefault_language = "en"\n',
      "content/blog/_index.md": '+++\ntitle = "Blog"\n+++\n',
      "content/blog/one.md":
        '+++\ntitle = "One"\ndate = 2024-01-02\n[taxonomies]\ntags = ["a"]\ncategories = ["News"]\n+++\n\nText.\n',
    },
    expected: { dialect: "zola", articlePath: "/:sections/:slug/" },
    pages: ["blog/one/index.html"],
  },
  {
    tool: "eleventy",
    files: {
      ".eleventy.js": "throw new Error('never run');\n",
      "_data/metadata.json": '{"title": "E", "url": "https://e.example/", "language": "en"}',
      "posts/posts.json": '{"layout": "post.njk", "tags": "posts", "author": "Ada"}',
      "posts/one.md": post("title: One\ndate: 2024-01-02\ntags: [a]"),
      "index.njk": "{{ x }}",
    },
    expected: {
      dialect: "eleventy",
      articlePath: "/posts/:sections/:slug/",
      defaults: [{ pattern: "posts/**", values: { tags: "posts", author: "Ada" } }],
    },
    pages: ["posts/one/index.html"],
  },
  {
    tool: "docusaurus",
    files: {
      "docusaurus.config.js":
        "module.exports = {\n  title: 'D',\n  url: 'https://d.example',\n  baseUrl: '/',\n};\n",
      "blog/authors.yml": "ada:\n  name: Ada\n",
      "blog/2024-01-02-one.md": post(
        "title: One\nauthors: [ada]\ntags: [a]",
        "Intro.\n\n<!-- truncate -->\n\nMore.\n",
      ),
    },
    expected: {
      dialect: "docusaurus",
      articlePath: "/blog/:year/:month/:day/:slug/",
      authorsFile: "blog/authors.yml",
    },
    pages: ["blog/2024/01/02/one/index.html"],
  },
  {
    tool: "vitepress",
    files: {
      ".vitepress/config.ts":
        "export default {\n  title: 'V',\n  lang: 'en',\n  sitemap: { hostname: 'https://v.example' },\n}\n",
      "posts/one.md": post("title: One\ndate: 2024-01-02"),
    },
    expected: { dialect: "vitepress", articlePath: "/posts/:sections/:slug.html" },
    pages: ["posts/one.html"],
  },
  {
    tool: "astro",
    files: {
      "astro.config.mjs": "export default { site: 'https://a.example' };\n",
      "src/consts.ts": "export const SITE_TITLE = 'A';\n",
      "src/content/blog/one.md": post("title: One\npubDate: 'Jul 08 2022'\ndescription: D"),
      "public/favicon.svg": "<svg/>",
    },
    expected: { dialect: "astro", articlePath: "/blog/:slug/", staticFolder: "public" },
    pages: ["blog/one/index.html"],
  },
];

describe.each(CASES)("a folder of $tool", ({ tool, files, expected, pages }) => {
  test("becomes a site that is good, whose feeds other parsers read, and no file of it is touched", async () => {
    const root = folderOf(files);
    const before = readTree(root);
    const { code, out } = await runIn(root, "init", "--yes");
    expect(out).toContain(`Written for   ${tool}: `);
    expect(code).toBe(0);
    for (const [path, bytes] of before) expect(readFileSync(join(root, path))).toEqual(bytes);
    expect(await siteOf(root)).toMatchObject(expected);

    const report = await build({ cwd: root, now: MOMENT });
    expect(report.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(report.isGood).toBe(true);
    const made = readTree(join(root, "dist"));
    expect(pages.filter((path) => !made.has(path))).toEqual([]);
    for (const { format, read } of PARSERS) {
      const feed = await read(made.get(format)?.toString() ?? "");
      expect(feed.entries.length).toBeGreaterThan(0);
    }
  });
});

const LOG: Files = {
  "_config.yml": "title: Log\n",
  "_posts/2024-01-02-first.md": post("title: First\ncategories: [Movies, web dev]"),
  "_posts/2024-01-03-second.md": post(
    "title: Second\ncategories: [Movie, Web-Dev, Movies]\nguid: https://old.example/?p=7",
  ),
};

describe("what is found is said", () => {
  test("tool, articles, languages, dates, categories, ids", async () => {
    const { out } = await runIn(folderOf(LOG), "init", "--yes", "--dry-run", ...BASE);
    expect(out.split("\n").slice(0, 8)).toEqual([
      "Written for   jekyll: `_config.yml` and `_posts`",
      "Settings of   _config.yml",
      "Articles      2 of 2 files in _posts",
      "Languages     en (2), as nothing says another",
      "Dates         in the name of the file (2)",
      "Categories    Movies (2), Movie (1), web dev (1), Web-Dev (1)",
      "Ids           1 article brings the id that readers know",
      "Addresses     /:categories/:year/:month/:day/:slug.html",
    ]);
  });

  test("what is not understood, by code, with a place; then the rest is built without it", async () => {
    const root = folderOf({
      ...LOG,
      "_posts/2024-01-04-bad.md": post("title: Bad\ndate: 13/14/2024"),
      "_posts/x.md": post("title: No date"),
    });
    const { out, code } = await runIn(root, "init", "--yes", ...BASE);
    expect(out).toContain("  error    1 × front-matter/date-invalid, such as _posts/2024-01-04-bad.md:3\n");
    expect(out).toContain("  error    1 × front-matter/date-missing, such as _posts/x.md");
    expect(code).toBe(0);
    expect((await siteOf(root)).isLenient).toBe(true);
    expect((await build({ cwd: root, now: MOMENT })).isGood).toBe(true);
  });

  test("as JSON for programs", async () => {
    const { out } = await runIn(folderOf(LOG), "init", "--yes", "--format", "json", ...BASE);
    expect(JSON.parse(out)).toMatchObject({
      found: {
        dialect: "jekyll",
        articles: 2,
        ids: 1,
        categories: [{ label: "Movies", count: 2 }, {}, {}, {}],
      },
      summary: { dryRun: false, written: ["siar.config.yaml"], terms: 3 },
    });
  });

  test("languages by folders, by suffixes and by keys", async () => {
    const byFolder = folderOf({
      "articles/id/a.md": post("title: A\ndate: 2025-01-01"),
      "articles/en/a.md": post("title: A\ndate: 2025-01-01"),
    });
    await runIn(byFolder, "init", "--yes", ...BASE);
    expect((await siteOf(byFolder)).languages.map(({ tag }) => tag)).toEqual(["en", "id"]);
    const byKey = folderOf({
      "articles/a.md": post("title: A\ndate: 2025-01-01\nlang: pl"),
      "articles/b.de.md": post("title: B\ndate: 2025-01-01"),
    });
    const { out } = await runIn(byKey, "init", "--yes", "--language", "pl,de", ...BASE);
    expect(out).toContain("Languages     de (1), pl (1), told by suffixes of file names and keys\n");
  });
});

describe("categories", () => {
  test("--yes makes one of those that differ in case, hyphens and spaces, and of no others", async () => {
    const root = folderOf(LOG);
    await runIn(root, "init", "--yes", ...BASE);
    const { taxonomy } = await siteOf(root);
    expect(taxonomy.map(({ id, labels, aliases }) => [id, labels.en, aliases])).toEqual([
      ["movies", "Movies", []],
      ["web-dev", "Web-Dev", ["web dev"]],
      ["movie", "Movie", []],
    ]);
  });

  test("at a terminal the doubtful ones are asked for", async () => {
    const root = folderOf(LOG);
    const { terminal } = quietTerminal(root);
    const asked: string[] = [];
    const asking: Asking = {
      canAsk: () => true,
      askText: async (_, { message, initial }) => {
        asked.push(message);
        return message.includes("address") ? "https://asked.example" : initial;
      },
      askYes: async (_, { message }) => {
        asked.push(message);
        return true;
      },
    };
    expect(await initCommand(undefined, { format: "text" }, terminal, asking)).toBe(0);
    expect(asked).toEqual([
      "What is the site called?",
      "At which address will it be?",
      "In which languages are the articles? The default one first.",
      "In which time zone are dates without one?",
      'Are the categories "Movies" (2 articles) and "Movie" (1 article) the same?',
    ]);
    const site = await siteOf(root);
    expect([site.baseUrl, site.timeZone]).toEqual(["https://asked.example/", "UTC"]);
    expect(site.taxonomy.map(({ id, aliases }) => [id, aliases])).toEqual([
      ["movies", ["Movie"]],
      ["web-dev", ["web dev"]],
    ]);
  });
});

describe("no subscriber sees a post twice", () => {
  const feed =
    '<?xml version="1.0"?><rss version="2.0"><channel><title>L</title><link>https://warta.example/</link><description>d</description><item><title>First</title><link>https://warta.example/2024/01/02/first.html</link><guid isPermaLink="false">old-1</guid><pubDate>Tue, 02 Jan 2024 00:00:00 GMT</pubDate></item></channel></rss>';

  test("ids of the old feed go into the ledger, those of front matter stand for themselves, and feeds have both", async () => {
    const root = folderOf({ ...LOG, "old.xml": feed });
    const { code, out } = await runIn(root, "init", "--yes", "--feed", "old.xml", ...BASE);
    expect([code, out.includes("1 id of the former site taken over.")]).toEqual([0, true]);
    expect(JSON.parse(readFileSync(join(root, "siar.ids.json"), "utf8")).rows).toMatchObject([
      { id: "old-1", path: "_posts/2024-01-02-first.md" },
      {},
    ]);
    await build({ cwd: root, now: MOMENT });
    const rss = PARSERS.find(({ name, format }) => name === "feedsmith" && format === "rss.xml");
    const read = await rss?.read(readTree(join(root, "dist")).get("rss.xml")?.toString() ?? "");
    expect(read?.entries.map(({ id }) => id).sort()).toEqual(["https://old.example/?p=7", "old-1"]);
  });
});

describe("nothing is written over", () => {
  test("settings that are there stay, unless --force says otherwise", async () => {
    const root = folderOf({ ...LOG, "siar.config.yaml": "title: Mine\n" });
    const { code, error } = await runIn(root, "init", "--yes", ...BASE);
    expect([code, error.includes("init/settings-exist")]).toEqual([1, true]);
    expect(readFileSync(join(root, "siar.config.yaml"), "utf8")).toBe("title: Mine\n");
    expect((await runIn(root, "init", "--yes", "--force", ...BASE)).code).toBe(0);
    expect((await siteOf(root)).languages[0]?.title).toBe("Log");
  });

  test("settings of another form are never joined by a second file", async () => {
    const root = folderOf({ "siar.config.ts": "export default {};\n" });
    expect((await runIn(root, "init", "--yes", "--force", ...BASE)).code).toBe(1);
    expect([...readTree(root).keys()]).toEqual(["siar.config.ts"]);
  });

  test("--dry-run shows and writes nothing", async () => {
    const root = folderOf(LOG);
    const { out } = await runIn(root, "init", "--yes", "--dry-run", ...BASE);
    expect(out).toContain("dialect: jekyll\n");
    expect([...readTree(root).keys()].sort()).toEqual(Object.keys(LOG).sort());
  });
});

describe("where nobody can be asked", () => {
  test("what is missing is one named problem, and nothing is written", async () => {
    const root = folderOf(LOG);
    const { code, error } = await runIn(root, "init");
    expect(code).toBe(1);
    expect(error).toContain("init/answer-missing");
    expect(error).toContain("`--base-url`, `--language`, `--time-zone`");
    expect(readTree(root).has("siar.config.yaml")).toBe(false);
  });

  test("--yes without an address takes one that is nobody's, and says so", async () => {
    const { code, error } = await runIn(folderOf(LOG), "init", "--yes");
    expect([code, error.includes("init/address-made")]).toEqual([0, true]);
  });

  test.each([
    [["--base-url", "warta"], "--base-url"],
    [["--language", "klingonisch"], "--language"],
    [["--time-zone", "Jakarta"], "--time-zone"],
    [["--articles", "../x"], "--articles"],
  ])("%j is refused", async (flags, named) => {
    const { code, error } = await runIn(folderOf(LOG), "init", "--yes", ...flags);
    expect([code, error.includes("init/flag-invalid"), error.includes(named)]).toEqual([1, true, true]);
  });

  test("a folder without articles is refused", async () => {
    const { error } = await runIn(
      folderOf({ ...LOG, "notes/x.txt": "x" }),
      "init",
      "--yes",
      "--articles",
      "notes",
    );
    expect(error).toContain("init/no-articles");
  });
});

test("a dialect that somebody names is written down, be it siar's own", async () => {
  const root = folderOf(LOG);
  await runIn(root, "init", "--yes", "--dialect", "siar", "--articles", "_posts", ...BASE);
  expect(readFileSync(join(root, "siar.config.yaml"), "utf8")).toContain("dialect: siar\n");
  expect((await siteOf(root)).dialect).toBe("siar");
});

describe("an empty folder", () => {
  test.each(["en", "id", "pl"])("gets a site in %s that builds without an error", async (language) => {
    const root = folderOf({});
    const said: Said = await runIn(root, "init", "--yes", "--language", language, ...BASE);
    expect(said.code).toBe(0);
    expect([...readTree(root).keys()].some((path) => /^articles\/2026-11-23-.*\.md$/.test(path))).toBe(true);
    const report = await build({ cwd: root, now: MOMENT });
    expect(report.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect((await siteOf(root)).languages[0]?.title).toBe("My log");
  });

  test("that is not there yet is made", async () => {
    const root = scratchFolder();
    expect((await runIn(root, "init", "new-site", "--yes", ...BASE)).code).toBe(0);
    expect(readTree(join(root, "new-site")).has("siar.config.yaml")).toBe(true);
  });

  test("with files that are nobody's articles keeps them", async () => {
    const root = folderOf({ "README.md": "# Code\n", "src/a.ts": "x" });
    await runIn(root, "init", "--yes", ...BASE);
    writeFileSync(join(root, "x"), "");
    expect(readFileSync(join(root, "README.md"), "utf8")).toBe("# Code\n");
    expect((await siteOf(root)).articles).toEqual(["articles/**/*.{md,markdown,mdx,html}"]);
  });
});
