/** A plain text, as a press officer has it, becomes an article that reads the same; nothing is guessed without a word. */

import { describe, expect, test } from "vitest";
import { wordsOfHtml } from "../../src/check/html/html.ts";
import { readPlainText } from "../../src/import/plain-text.ts";
import { planImport } from "../../src/import/plan.ts";
import type { PlanOptions } from "../../src/import/planned.ts";
import { readAlso } from "../../src/import/read-also.ts";
import { foldName } from "../../src/text/characters.ts";
import { readDate } from "../../src/text/date.ts";
import { render } from "../support/rendering.ts";
import { importSite, readBack } from "./import-site.ts";

const PRESS = [
  "Kim Jong Un Terima Menlu Rusia Sergey Lavrov | Berita Perang Rusia-Ukraina",
  "",
  "WONSAN – Pemimpin Korea Utara menyebut “sahabat lama” itu sebagai ‘saudara’ — tanpa syarat…",
  "Oleh Meja Internasional",
  "",
  "MEMBACA Siapa Sergey Lavrov?",
  "",
  "1. Butir ini bukan daftar, *tegas* #damai_dunia, 5 < 6 & 7 > 2.",
  "",
  "BACA JUGA: https://paper.example/kim_jong_un",
  "Baca juga: Latar pasukan https://paper.example/latar",
  "",
  "Membaca buku adalah kegiatan baik, kata “kami”.",
  "",
].join("\n");

function options(more: Partial<PlanOptions> = {}): PlanOptions {
  const reading = readDate("2025-07-12 19:30", "Asia/Jakarta");
  if ("reason" in reading) throw new Error(reading.reason);
  return { site: importSite(), folder: "articles/id", language: "id", date: reading.instant, ...more };
}

function importText(text: string, more: Partial<PlanOptions> = {}) {
  const plan = planImport([readPlainText(text, "berita.txt")], options(more));
  const [first] = plan.articles;
  const article = first && readBack(first.path, first.text);
  return { plan, article, codes: plan.problems.map(({ code }) => code), text: first?.text ?? "" };
}

describe("an Indonesian press text", () => {
  test("has its headline, its section as a term, its date, and paragraphs that read the same", () => {
    const { plan, article } = importText(PRESS);
    expect(plan.articles[0]?.path).toBe(
      "articles/id/2025-07-12-kim-jong-un-terima-menlu-rusia-sergey-lavrov.id.md",
    );
    expect(article).toMatchObject({
      title: { text: "Kim Jong Un Terima Menlu Rusia Sergey Lavrov" },
      published: { epochMs: Date.parse("2025-07-12T12:30:00Z"), offsetMinutes: 420 },
      language: "id",
      authors: [],
    });
    expect(article?.categories.map(({ text }) => text)).toEqual(["russia-ukraine-war"]);
    expect(wordsOfHtml(render(article?.body ?? "").page)).toBe(
      "WONSAN – Pemimpin Korea Utara menyebut “sahabat lama” itu sebagai ‘saudara’ — tanpa syarat… " +
        "Oleh Meja Internasional 1. Butir ini bukan daftar, *tegas* #damai_dunia, 5 < 6 & 7 > 2. " +
        "Membaca buku adalah kegiatan baik, kata “kami”.",
    );
  });

  test("its lines of further reading are related links; of what has no address no word is lost, and it is told", () => {
    const { plan, article, text } = importText(PRESS);
    expect(article?.related?.map(({ text }) => text)).toEqual([
      "https://paper.example/kim_jong_un",
      "https://paper.example/latar",
    ]);
    expect(text).toContain("    - MEMBACA Siapa Sergey Lavrov?\n");
    expect(text).toContain('    - "Baca juga: Latar pasukan https://paper.example/latar"\n');
    expect(plan.problems).toEqual([
      expect.objectContaining({ code: "import/read-also", severity: "warning" }),
    ]);
    expect(plan.problems[0]?.what).toContain("MEMBACA Siapa Sergey Lavrov?");
  });

  test("a headline that one article of the site has is that article", () => {
    const titles = new Map([[foldName("Siapa Sergey Lavrov?"), ["articles/id/siapa.md"]]]);
    const { article, codes } = importText(PRESS, { titles });
    expect(article?.related?.map(({ text }) => text)).toContain("siapa.md");
    expect(codes).toEqual([]);
    const two = new Map([[foldName("Siapa Sergey Lavrov?"), ["articles/a.md", "articles/b.md"]]]);
    expect(importText(PRESS, { titles: two }).codes).toEqual(["import/read-also"]);
  });
});

describe("the section behind the headline", () => {
  test.each([
    ["Berita Perang Rusia-Ukraina", "russia-ukraine-war"],
    ["russia-ukraine war NEWS", "russia-ukraine-war"],
    ["Perang Ukraina", "russia-ukraine-war"],
    ["diplomacy", "diplomacy"],
    ["Diplomasi", "diplomacy"],
  ])("%s is the term %s, by label or alias of any language", (section, id) => {
    const { article, codes } = importText(`Judul | ${section}\n\nIsi.`);
    expect([article?.categories.map(({ text }) => text), codes]).toEqual([[id], []]);
  });

  test("one that no term is called stays as written, with a warning that names the nearest", () => {
    const { text, plan } = importText("Judul | Diplomasy\n\nIsi.");
    expect(text).toContain("categories:\n  - Diplomasy\n");
    expect(plan.problems).toEqual([
      expect.objectContaining({
        code: "import/category-unknown",
        mend: expect.stringContaining("diplomacy"),
      }),
    ]);
  });

  test("a person's answer counts for it", () => {
    const sections = new Map([["Olahraga", "diplomacy"]]);
    const { article } = importText("Judul | Olahraga\n\nIsi.", { sections });
    expect(article?.categories.map(({ text }) => text)).toEqual(["diplomacy"]);
  });

  test("of several bars the last parts, and that is told; one within a word parts nothing", () => {
    const { article, codes } = importText("A | B | Diplomasi\n\nIsi.");
    expect([article?.title.text, codes]).toEqual(["A | B", ["import/headline-parts"]]);
    expect(importText("TCP|IP\n\nIsi.").article?.title.text).toBe("TCP|IP");
  });
});

describe("paragraphs", () => {
  test("where no line is empty each line is one; else empty lines part them", () => {
    expect(importText("J\nsatu\ndua").article?.body.trim()).toBe("satu\n\ndua");
    expect(importText("J\n\nsatu\ndua\n\ntiga").article?.body.trim()).toBe("satu\ndua\n\ntiga");
  });

  test("line breaks of every system, and white space at the ends of lines", () => {
    const source = "Judul  \r\n\r\n   satu \t\r\n\r\ndua\r\n".replace(/\r\n?/g, "\n");
    expect(importText(source).article?.body.trim()).toBe("satu\n\ndua");
  });
});

describe("lines of further reading", () => {
  test.each([
    ["MEMBACA Siapa Kim Jong Un?", "Siapa Kim Jong Un?"],
    ["MEMBACA AS Kirim Senjata", "AS Kirim Senjata"],
    ["BACA JUGA: Siapa Kim?", "Siapa Kim?"],
    ["Baca juga Siapa Kim?", "Siapa Kim?"],
    ["Read also: Who is Kim?", "Who is Kim?"],
    ["READ MORE – Who is Kim?", "Who is Kim?"],
    ["See also Who is Kim?", "Who is Kim?"],
    ["» Lire aussi : Qui est Kim ?", "Qui est Kim ?"],
    ["Lesen Sie auch: Wer ist Kim?", "Wer ist Kim?"],
    ["Читайте также: Кто такой Ким", "Кто такой Ким"],
    ["関連記事：金正恩とは", "金正恩とは"],
    ["اقرأ أيضا: من هو كيم؟", "من هو كيم؟"],
  ])("%s", (line, words) => {
    expect(readAlso(line, true)).toEqual({ line, words, urls: [] });
  });

  test.each([
    ["Membaca buku adalah kegiatan baik."],
    ["MEMBACA BUKU ADALAH KEGIATAN BAIK"],
    ["See also the report that was published on Monday."],
    ["Read the report"],
    ["Bacaan: judul"],
    ["Ia berkata, baca juga: itu"],
  ])("%s is a sentence of the text", (line) => {
    expect(readAlso(line, true)).toBeUndefined();
  });

  test("a mark that stands alone speaks of the lines below it", () => {
    const { text, article } = importText("J\n\nIsi.\n\nBACA JUGA:\nSiapa Kim?\nhttps://a.example/x\n\nLagi.");
    expect(text).toContain("- Siapa Kim?\n");
    expect(article?.related?.map(({ text }) => text)).toEqual(["https://a.example/x"]);
    expect(article?.body.trim()).toBe("Isi.\n\nLagi.");
  });
});

describe("hostile texts", () => {
  test("nothing at all is a problem", () => {
    expect(importText(" \n\n").codes).toEqual(["import/nothing-found"]);
  });

  test("a headline of a hundred million characters is a problem, at once", () => {
    const began = performance.now();
    expect(importText("x".repeat(100_000_000)).codes).toEqual(["import/title-long"]);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test("control characters are removed and told, and a headline of path tricks names no path", () => {
    const { plan, codes } = importText("../../etc/pass\u0007wd\u0000 \u202Etxt\n\nIsi\u0008.");
    expect(codes).toEqual(["import/characters-removed", "import/characters-removed"]);
    expect(plan.articles[0]?.path).toBe("articles/id/2025-07-12-etc-passwd-txt.id.md");
  });
});
