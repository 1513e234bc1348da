/** What the settings of other programs say, where they are plain data; nothing of them is ever run. */

import { describe, expect, test } from "vitest";
import { readTool } from "../../src/init/read-tool.ts";
import { folderOf } from "./site-folder.ts";

describe("Jekyll", () => {
  test("_config.yml gives title, address with its path, zone, language and pattern", () => {
    const config =
      "title: Log\ndescription: A log\nurl: https://jane.dev\nbaseurl: /blog\ntimezone: Asia/Jakarta\nlang: en\npermalink: pretty\n";
    expect(readTool("jekyll", folderOf({ "_config.yml": config }))).toMatchObject({
      title: "Log",
      description: "A log",
      baseUrl: "https://jane.dev/blog",
      timeZone: "Asia/Jakarta",
      languages: ["en"],
      pattern: { written: "pretty", articlePath: "/:categories/:year/:month/:day/:slug/" },
      files: ["_config.yml"],
    });
  });

  test("defaults of posts become patterns of files; layouts, and those of pages, are the program's own", () => {
    const config = [
      "defaults:",
      "  - scope: {path: '', type: posts}",
      "    values: {layout: post, author: jane, tags: [a, b]}",
      "  - scope: {path: projects, type: posts}",
      "    values: {category: work}",
      "  - scope: {path: _posts/2019}",
      "    values: {published: false}",
      "  - scope: {path: '', type: pages}",
      "    values: {author: nobody}",
      "  - scope: {type: posts}",
      "    values: {layout: post}",
      "",
    ].join("\n");
    expect(readTool("jekyll", folderOf({ "_config.yml": config })).defaults).toEqual([
      { pattern: "_posts/**", values: { author: "jane", tags: ["a", "b"] } },
      { pattern: "projects/_posts/**", values: { category: "work" } },
      { pattern: "_posts/2019/**", values: { published: "false" } },
    ]);
  });

  test.each([
    [
      "a default for all posts",
      "permalink: pretty\ndefaults: [{scope: {path: ''}, values: {permalink: '/p/:title/'}}]\n",
    ],
    ["the collection of posts", "permalink: pretty\ncollections: {posts: {permalink: '/p/:title/'}}\n"],
  ])("%s says where posts are, before the site's own permalink", (_, config) => {
    expect(readTool("jekyll", folderOf({ "_config.yml": config })).pattern?.articlePath).toBe("/p/:slug/");
  });

  test("a file that cannot be read is told, and nothing is made of it", () => {
    const { left, title } = readTool("jekyll", folderOf({ "_config.yml": "title: [" }));
    expect([left, title]).toEqual([["`_config.yml`, which cannot be read"], undefined]);
  });
});

describe("Hugo", () => {
  const toml =
    'baseURL = "https://h.example/"\nlanguageCode = "en-us"\ntitle = "H"\n[permalinks]\nposts = "/:year/:slug/"\nnotes = "/n/:slug/"\n';
  const posts = {
    "content/posts/a.md": "---\nslug: a\n---\n",
    "content/posts/b.md": "---\nslug: b\n---\n",
    "content/notes/c.md": "",
  };

  test.each([
    ["hugo.toml", toml],
    [
      "config.yaml",
      "baseURL: https://h.example/\nlanguageCode: en-us\ntitle: H\npermalinks: {posts: '/:year/:slug/', notes: '/n/:slug/'}\n",
    ],
    [
      "config/_default/hugo.json",
      JSON.stringify({
        baseURL: "https://h.example/",
        languageCode: "en-us",
        title: "H",
        permalinks: { page: { posts: "/:year/:slug/", notes: "/n/:slug/" } },
      }),
    ],
  ])("%s gives title, address, language, and the pattern of the largest section", (name, text) => {
    expect(readTool("hugo", folderOf({ ...posts, [name]: text }))).toMatchObject({
      title: "H",
      baseUrl: "https://h.example/",
      languages: ["en-us"],
      pattern: { articlePath: "/:year/:slug/" },
      left: ["the permalinks of `notes`"],
    });
  });

  test("where articles name no slug, Hugo's is made of the title (https://gohugo.io/configuration/permalinks/#tokens)", () => {
    const read = readTool(
      "hugo",
      folderOf({ "hugo.toml": toml, "content/posts/a.md": "---\ntitle: A\n---\n" }),
    );
    expect(read.pattern).toEqual({ written: "/:year/:slug/", articlePath: "/:year/:title/" });
  });

  test("languages of the settings, the default one first", () => {
    const text =
      'baseURL = "https://h.example/"\ndefaultContentLanguage = "id"\n[languages.en]\ntitle = "E"\n[languages.id]\ntitle = "I"\n[languages.fr]\ndisabled = true\n';
    const { languages, title } = readTool("hugo", folderOf({ "hugo.toml": text }));
    expect([languages, title]).toEqual([["id", "en"], "I"]);
  });

  test("a cascade of _index.md holds for all below it; one with a target is told", () => {
    const read = readTool(
      "hugo",
      folderOf({
        "hugo.toml": 'title = "H"\n',
        "content/posts/_index.md":
          "---\ntitle: P\ncascade:\n  author: jane\n  params: {mood: calm}\n  type: blog\n---\n",
        "content/notes/_index.md": '+++\n[[cascade]]\ndraft = true\n[cascade._target]\npath = "/x/**"\n+++\n',
      }),
    );
    expect(read.defaults).toEqual([
      { pattern: "content/posts/**", values: { author: "jane", mood: "calm" } },
    ]);
    expect(read.left).toEqual(["a cascade with a target in `content/notes/_index.md`"]);
  });
});

test("Hexo: url holds the path, and in older sites root", () => {
  const read = (text: string) => readTool("hexo", folderOf({ "_config.yml": text }));
  expect(
    read(
      "title: X\nurl: https://x.example/child\nroot: /child/\npermalink: ':title/'\nlanguage: [zh-CN, en]\ntimezone: Asia/Shanghai\n",
    ),
  ).toMatchObject({
    title: "X",
    baseUrl: "https://x.example/child",
    languages: ["zh-CN", "en"],
    timeZone: "Asia/Shanghai",
    pattern: { articlePath: "/:slug/" },
  });
  expect(read("url: https://x.example\nroot: /child/\nlanguage: default\n")).toMatchObject({
    baseUrl: "https://x.example/child/",
  });
  expect(read("language: default\n").languages).toBeUndefined();
});

test("Pelican: only lines of one literal, and publishconf.py goes before pelicanconf.py", () => {
  const conf =
    "AUTHOR = 'Ada'\nSITENAME = \"P\" # name\nSITEURL = ''\nPATH = 'content'\nTIMEZONE = 'Europe/Paris'\nDEFAULT_LANG = 'fr'\nARTICLE_URL = 'posts/{date:%Y}/{slug}/'\nEVIL = __import__('os').system('touch /tmp/x')\nSITESUBTITLE = 'a' + 'b'\n";
  const read = readTool(
    "pelican",
    folderOf({
      "pelicanconf.py": conf,
      "publishconf.py": "from pelicanconf import *\nSITEURL = 'https://p.example'\n",
    }),
  );
  expect(read).toMatchObject({
    title: "P",
    baseUrl: "https://p.example",
    timeZone: "Europe/Paris",
    languages: ["fr"],
    articles: ["content"],
    pattern: { articlePath: "/posts/:year/:slug/" },
    defaults: [{ pattern: "content/**", values: { author: "Ada" } }],
  });
  expect(read.description).toBeUndefined();
});

test("Zola: config.toml", () => {
  const text = 'base_url = "https://z.example"\ntitle = "Z"\ndefault_language = "en"\n[languages.de]\n';
  expect(readTool("zola", folderOf({ "config.toml": text }))).toMatchObject({
    title: "Z",
    baseUrl: "https://z.example",
    languages: ["en", "de"],
    pattern: { articlePath: "/:sections/:slug/" },
  });
});

test.each([
  ["/blog/{{ page.fileSlug }}/", "/blog/:slug/"],
  ["/{{ title | slugify }}/index.html", "/:title/"],
  ["/{{ page.date | date: '%Y' }}/x/", undefined],
])("Eleventy's permalink %s of a folder", (permalink, articlePath) => {
  const data = JSON.stringify({ permalink });
  expect(readTool("eleventy", folderOf({ "posts/posts.json": data })).pattern?.articlePath).toBe(articlePath);
});

test("Eleventy: data beside the articles and of the site; programs are named and not run", () => {
  const read = readTool(
    "eleventy",
    folderOf({
      "posts/posts.json": '{"layout": "post.njk", "tags": ["posts"], "permalink": "/x/", "author": "Ada"}',
      "posts/old/old.11tydata.json": '{"draft": true}',
      "notes/notes.11tydata.js": "module.exports = {}",
      "other/data.json": "{}",
      "_data/metadata.json": '{"title": "E", "url": "https://e.example/", "language": "en"}',
    }),
  );
  expect(read).toMatchObject({
    title: "E",
    baseUrl: "https://e.example/",
    languages: ["en"],
    left: ["`notes/notes.11tydata.js`, which is a program"],
  });
  expect(read.defaults).toEqual([
    { pattern: "posts/old/**", values: { draft: "true" } },
    { pattern: "posts/**", values: { tags: ["posts"], author: "Ada" } },
  ]);
});

describe("programs in JavaScript are read as text", () => {
  test("Docusaurus", () => {
    const text =
      "// title: 'No'\nconst config = {\n  title: 'D',\n  tagline: \"Fast\",\n  url: 'https://d.example',\n  baseUrl: '/docs/',\n  i18n: { defaultLocale: 'en', locales: ['en', 'fr'] },\n  themeConfig: { navbar: { title: 'Other' } },\n};\n";
    expect(readTool("docusaurus", folderOf({ "docusaurus.config.ts": text }))).toMatchObject({
      title: "D",
      description: "Fast",
      baseUrl: "https://d.example/docs/",
      languages: ["en", "fr"],
      pattern: { articlePath: "/blog/:year/:month/:day/:slug/" },
    });
  });

  test("VitePress", () => {
    const text =
      "export default defineConfig({\n  lang: 'en-US',\n  title: 'V',\n  base: '/v/',\n  sitemap: { hostname: 'https://v.example' },\n})\n";
    expect(readTool("vitepress", folderOf({ ".vitepress/config.mts": text }))).toMatchObject({
      title: "V",
      baseUrl: "https://v.example/v/",
      languages: ["en-US"],
    });
  });

  test("Astro, with the constants of its blog", () => {
    const read = readTool(
      "astro",
      folderOf({
        "astro.config.mjs":
          "export default defineConfig({\n\tsite: 'https://a.example',\n\tbase: process.env.BASE,\n});\n",
        "src/consts.ts": "export const SITE_TITLE = 'A';\nexport const SITE_DESCRIPTION = `About`;\n",
      }),
    );
    expect(read).toMatchObject({ title: "A", description: "About", baseUrl: "https://a.example/" });
  });
});
