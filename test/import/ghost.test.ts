/** An export of Ghost becomes articles as its readers knew them. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { planImport } from "../../src/import/plan.ts";
import { readSources } from "../../src/import/sources.ts";
import { importSite, readBack } from "./import-site.ts";

const EXPORT = readFileSync(new URL("exports/ghost.json", import.meta.url));
const site = importSite({ taxonomy: [] });

function importExport(pages = false) {
  const options = { site, pages, siteUrl: "https://lama.example/" };
  const sources = readSources("ghost", [{ name: "lama.json", bytes: EXPORT }], options);
  const plan = planImport(sources, { site, folder: "articles", language: "id" });
  const dated = plan.articles.filter(({ published }) => published !== undefined);
  const articles = new Map(dated.map(({ path, text }) => [path, readBack(path, text, site)]));
  return { plan, articles };
}

const FIRST = "articles/2021-05-03-pelabuhan-malam.id.md";

test("a post keeps the id of Ghost's feed, its dates on the site's clock, its people and tags in their order", () => {
  const article = importExport().articles.get(FIRST);
  expect(article).toMatchObject({
    title: { text: "Pelabuhan malam: sebuah cerita" },
    id: { text: "5f0000000000000000000001" },
    slug: { text: "pelabuhan-malam" },
    published: { epochMs: Date.parse("2021-05-02T18:30:00Z"), offsetMinutes: 420 },
    updated: { epochMs: Date.parse("2021-05-03T10:00:00Z") },
    summary: "Ringkasan malam.",
    aliases: [],
    image: {
      source: { text: "https://lama.example/content/images/2021/05/depan.jpg" },
      alt: "Dermaga",
      caption: "Foto: Ana",
    },
  });
  expect(article?.authors.map(({ text }) => text)).toEqual(["ana", "Budi"]);
  expect(article?.categories.map(({ text }) => text)).toEqual(["Pelabuhan", "Cerita-Lisan"]);
});

test("its HTML is Markdown; the mark for the site's address is that address, or an article that came along", () => {
  const body = importExport().articles.get(FIRST)?.body.trim();
  expect(body).toBe(
    [
      "Satu *malam*. Lihat [jalan](2021-04-01-jalan.id.md).",
      '<figure><img src="https://lama.example/content/images/2021/05/malam.jpg" alt="Malam"><figcaption>Malam di <b>pelabuhan</b></figcaption></figure>',
      "Kotak",
    ].join("\n\n"),
  );
});

describe("without HTML", () => {
  test("the words come from the Lexical document, which is told", () => {
    const { articles, plan } = importExport();
    expect(articles.get("articles/2021-04-01-jalan.id.md")?.body.trim()).toBe(
      [
        "## Bagian",
        "**tebal** dan [*tautan*](https://a.example/)",
        "1. satu",
        "```js\na < b\n```",
        "![Jalan](https://lama.example/content/images/j.png)",
      ].join("\n\n"),
    );
    const told = plan.problems.filter(({ code }) => code === "import/body-other-form");
    expect(told.map(({ what }) => what)).toEqual([
      expect.stringContaining("Lexical"),
      expect.stringContaining("Mobiledoc"),
    ]);
  });

  test("or from Mobiledoc, with dates in milliseconds and one author", () => {
    const article = importExport().articles.get("articles/2019-06-08-lama-sekali.id.md");
    expect(article?.published.epochMs).toBe(1_560_000_000_000);
    expect(article?.authors.map(({ text }) => text)).toEqual(["ana"]);
    expect(article?.body.trim()).toBe(
      [
        "### Kepala",
        "**tebal** [ke b](https://b.example/)  \nbaris",
        "- butir",
        "* * *",
        "![M](https://lama.example/content/images/m.png)",
      ].join("\n\n"),
    );
  });
});

test("what was for members, and drafts, stay hidden; pages are counted; internal tags too", () => {
  const { articles, plan } = importExport();
  expect(articles.get("articles/2021-06-01-untuk-anggota.id.md")?.draft).toBe(true);
  expect(plan.articles.find(({ path }) => path === "articles/konsep.id.md")?.text).toContain("draft: true");
  expect(plan.leftOut).toEqual([
    { what: "internal tags, which begin with #", count: 1 },
    { what: "pages (--pages takes them too)", count: 1 },
  ]);
  expect([...importExport(true).articles.keys()]).toContain("articles/2021-01-01-tentang.id.md");
});
