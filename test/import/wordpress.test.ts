/** An export of WordPress (WXR 1.2) becomes articles as its readers knew them. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { planImport } from "../../src/import/plan.ts";
import { readSources } from "../../src/import/sources.ts";
import { wordPressHtml } from "../../src/import/wordpress-body.ts";
import { withParagraphs } from "../../src/import/wordpress-paragraphs.ts";
import { render } from "../support/rendering.ts";
import { importSite, readBack } from "./import-site.ts";

const EXPORT = readFileSync(new URL("exports/wordpress.xml", import.meta.url));
const site = importSite({ taxonomy: [] });

function importExport(pages = false, bytes: Uint8Array = EXPORT) {
  const options = { site, pages, siteUrl: site.baseUrl };
  const sources = readSources("wordpress", [{ name: "lama.xml", bytes }], options);
  const plan = planImport(sources, { site, folder: "articles" });
  const articles = new Map(plan.articles.map(({ path, text }) => [path, readBack(path, text, site)]));
  return { plan, articles, texts: new Map(plan.articles.map(({ path, text }) => [path, text])) };
}

const FIRST = "articles/2019-03-04-pasar-pelabuhan.id.md";

describe("a post", () => {
  test("keeps the id of its feed, its date on the blog's clock, its people, categories, tags and excerpt", () => {
    const article = importExport().articles.get(FIRST);
    expect(article).toMatchObject({
      title: { text: 'Pasar & pelabuhan "baru"' },
      id: { text: "https://lama.example/?p=12" },
      slug: { text: "pasar-pelabuhan" },
      published: { epochMs: Date.parse("2019-03-04T16:30:00Z"), offsetMinutes: 420 },
      updated: { epochMs: Date.parse("2019-03-06T01:00:00Z"), offsetMinutes: 420 },
      language: "id",
      summary: "Ringkasan pasar.",
      draft: false,
      image: {
        source: { text: "https://lama.example/wp-content/uploads/2019/03/kapal.jpg" },
        alt: "Kapal di dermaga",
      },
    });
    expect(article?.authors.map(({ text }) => text)).toEqual(["ana"]);
    expect(article?.categories.map(({ text }) => text)).toEqual(["Asia & Pasifik"]);
    expect(article?.tags?.map(({ text }) => text)).toEqual(["pasar"]);
  });

  test("has its former address as an alias, since the new one differs", () => {
    const { articles } = importExport();
    expect(articles.get(FIRST)?.aliases.map(({ text }) => text)).toEqual(["/2019/03/pasar-pelabuhan/"]);
  });

  test("shows what WordPress showed: paragraphs, captions, galleries, films, code", () => {
    const body = importExport().articles.get(FIRST)?.body ?? "";
    const { page, problems } = render(body);
    // The gallery's first picture has no text in the export either.
    expect(problems.map(({ code }) => code)).toEqual(["render/image-without-alt"]);
    expect(page).toContain("<p>Paragraf pertama<br>");
    expect(body).toContain(
      '![Pasar](https://lama.example/wp-content/uploads/2019/03/pasar-300x200.jpg "Pasar di pagi hari. Foto: Ana")',
    );
    expect(body).toContain("\n\n<!--more-->\n\n");
    expect(page).toContain('<iframe src="https://www.youtube.com/embed/abcdefghijk"');
    expect(page).toContain("<blockquote>\n<p>Kutipan</p>\n</blockquote>");
    expect(body).toContain("- satu\n- dua\n");
    expect(page).toContain("Kata penulis [sic], isi tombol dan [contoh] tetap.");
    expect(body).toContain('![](https://lama.example/wp-content/uploads/2019/03/pasar.jpg "Pasar ikan")');
    expect(body).toContain("![Kapal di dermaga](https://lama.example/wp-content/uploads/2019/03/kapal.jpg)");
    expect(body).toContain("```\n[caption]bukan[/caption]\n  a  b\n```");
    expect(body).toContain("[jalan](https://lama.example/2018/jalan/)");
  });

  test("of the block editor too, with a slug of another script, and a link to an article that came along", () => {
    const { articles } = importExport();
    const article = articles.get("articles/2020-01-02-首脳.id.md");
    expect(article).toMatchObject({
      slug: { text: "首脳" },
      published: { epochMs: Date.parse("2020-01-01T20:04:05Z"), offsetMinutes: 420 },
      categories: [],
      aliases: [{ text: "/2020/01/首脳/" }],
    });
    expect(article?.authors.map(({ text }) => text)).toEqual(["tamu"]);
    expect(article?.body.trim()).toBe(
      [
        "Satu **tebal**, lihat [pasar](2019-03-04-pasar-pelabuhan.id.md).",
        '<iframe src="https://player.vimeo.com/video/76979871"></iframe>',
        "```\n[gallery]\n```",
      ].join("\n\n"),
    );
  });
});

describe("what was not public", () => {
  test("stays hidden: drafts, and what was private, which is told", () => {
    const { articles, plan } = importExport();
    expect(articles.get("articles/2020-02-02-konsep.id.md")?.draft).toBe(true);
    const hidden = articles.get("articles/2020-03-03-rahasia.id.md");
    expect(hidden?.draft).toBe(true);
    const told = plan.problems.filter(({ code }) => code === "import/protected");
    expect(told.map(({ what }) => what)).toEqual([expect.stringContaining('"Rahasia"')]);
  });

  test("a post with a password becomes a draft", () => {
    const text = EXPORT.toString().replace(
      "<wp:post_password><![CDATA[]]></wp:post_password>",
      "<wp:post_password><![CDATA[buka]]></wp:post_password>",
    );
    expect(importExport(false, Buffer.from(text)).articles.get(FIRST)?.draft).toBe(true);
  });
});

describe("what is left", () => {
  test("is counted: comments, pages, menus, the trash; and told: shortcodes, the tree of categories", () => {
    const { plan } = importExport();
    expect(plan.leftOut).toEqual([
      { what: "comments", count: 2 },
      { what: "pages (--pages takes them too)", count: 1 },
      { what: "items of the type nav_menu_item", count: 1 },
      { what: "articles in the trash", count: 1 },
    ]);
    const said = plan.problems.map(({ code, what }) => `${code} ${what}`).join("\n");
    expect(said).toContain(
      "import/shortcodes-removed Shortcodes that only the old site knows were removed: 1 × [tombol].",
    );
    expect(said).toContain(
      "import/category-tree The categories form a tree, which articles do not say: Asia & Pasifik below Dunia.",
    );
    expect(plan.problems.every(({ severity }) => severity === "warning")).toBe(true);
  });

  test("pages come along where they are wanted", () => {
    expect([...importExport(true).articles.keys()]).toContain("articles/2018-01-01-tentang.id.md");
  });

  test("the pictures are listed with the articles that show them", () => {
    const { images } = importExport().plan;
    expect(images.get("https://lama.example/wp-content/uploads/2019/03/kapal.jpg")).toEqual([FIRST]);
    expect(images.size).toBe(3);
  });
});

describe("paragraphs of the old editor (wpautop)", () => {
  test.each([
    ["a\n\nb", "<p>a</p>\n\n<p>b</p>"],
    ["a\nb", "<p>a<br>\nb</p>"],
    ["<h2>t</h2>\na", "<h2>t</h2>\n\n<p>a</p>"],
    ["<div>a</div>", "<div>a</div>"],
    ["a\n<ul>\n<li>x</li>\n</ul>\nb", "<p>a</p>\n\n<ul>\n\n<li>x</li>\n\n</ul>\n\n<p>b</p>"],
    ["<pre>a\n\nb</pre>", "<pre>a\n\nb</pre>"],
    ["a<br />\n<br />b", "<p>a</p>\n\n<p>b</p>"],
  ])("%j", (text, html) => {
    expect(withParagraphs(text)).toBe(html);
  });
});

describe("hostile content", () => {
  test.each([
    "<pre>",
    "[caption]",
    "[caption id=1] <img src=x> ",
    "[[",
    "[a b=c]",
    "[code]",
    "<",
    "https://a.example/\n",
    "<p><li>",
  ])("%s a great many times takes no time", (piece) => {
    const began = performance.now();
    const context = { attachments: new Map(), postId: "1", removed: () => undefined };
    wordPressHtml(piece.repeat(50_000), context);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
