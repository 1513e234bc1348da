/** The notes of corrections: the same words in page and feed, at the end, and no part of what the text is judged by. */

import { describe, expect, test } from "vitest";
import { faultsIn, render } from "../support/rendering.ts";

const on = (day: number, text: string) => ({
  date: { epochMs: Date.UTC(2025, 6, day, 5), offsetMinutes: 420 },
  text,
});
const corrections = [on(13, "Angka <b>salah</b> & lain."), on(14, "Nama.")];

describe("R23: the notes of corrections", () => {
  test("stand at the end of the content, oldest first, escaped, in both flavours", () => {
    const notes =
      '<aside><p><strong>Koreksi, <time datetime="2025-07-13T12:00:00+07:00">13 Juli 2025</time>:</strong> ' +
      "Angka &lt;b&gt;salah&lt;/b&gt; &amp; lain.</p></aside>\n" +
      '<aside><p><strong>Koreksi, <time datetime="2025-07-14T12:00:00+07:00">14 Juli 2025</time>:</strong> ' +
      "Nama.</p></aside>";
    const { page, feed, codes } = render("Isi.[^1]\n\n[^1]: Catatan.", { corrections });
    expect(codes).toEqual([]);
    expect(page.endsWith(`</ol>\n${notes}`)).toBe(true);
    expect(feed.endsWith(`</ol>\n${notes}`)).toBe(true);
    expect([...faultsIn(page, "page"), ...faultsIn(feed, "feed")]).toEqual([]);
  });

  test.each([
    ["id", "Koreksi, ", "13 Juli 2025", ":"],
    ["en", "Correction, ", "July 13, 2025", ":"],
    ["en-GB", "Correction, ", "13 July 2025", ":"],
    ["de", "Korrektur, ", "13. Juli 2025", ":"],
    ["es", "Corrección, ", "13 de julio de 2025", ":"],
    ["fr", "Correction, ", "13 juillet 2025", "\u00a0:"],
    ["pt", "Correção, ", "13 de julho de 2025", ":"],
    ["ru", "Исправление, ", "13 июля 2025 г.", ":"],
    ["uk", "Виправлення, ", "13 липня 2025 р.", ":"],
    ["ja", "訂正（", "2025年7月13日", "）："],
    ["ar", "تصحيح، ", "13 يوليو 2025", ":"],
  ])("C2: are in the language of the article: %s", (language, before, day, after) => {
    const { feed } = render("Isi.", { corrections: [on(13, "A.")], language });
    expect(feed).toContain(
      `<strong>${before}<time datetime="2025-07-13T12:00:00+07:00">${day}</time>${after}</strong> A.`,
    );
  });

  test("C2: are English, and say so, in a language that siar has no word for", () => {
    const { feed } = render("Isi.", { corrections: [on(13, "A.")], language: "tl" });
    expect(feed).toContain('<strong lang="en">Correction, <time');
    expect(feed).toContain(">July 13, 2025</time>:</strong> A.");
  });

  test("R72: lie within the direction of a text from right to left", () => {
    const { feed, page } = render("نص.", { corrections: [on(13, "خطأ.")], language: "ar" });
    expect(feed).toMatch(/^<div dir="rtl" lang="ar">\n<p>نص\.<\/p>\n<aside>.*<\/aside>\n<\/div>$/s);
    expect(page).not.toContain("<div");
  });

  test("R71: are no part of summary, headings or lead image", () => {
    const plain = render("- satu");
    const noted = render("- satu", { corrections });
    expect(noted.summary).toBe(plain.summary);
    expect(noted.headings).toEqual([]);
    expect(noted).not.toHaveProperty("image");
  });

  test("S3: the author's own HTML is sanitised as without them", () => {
    const body = "<script>x</script>\n\n<p onclick=x>Isi <b>b</b></p>";
    const { page, codes } = render(body, { corrections });
    expect(codes).toEqual(render(body).codes);
    expect(page.startsWith(`${render(body).page}\n<aside>`)).toBe(true);
    expect(faultsIn(page, "page")).toEqual([]);
  });

  test("stand alone where a body has nothing else, and are not there without any", () => {
    expect(render("", { corrections: [on(13, "A.")] }).page).toMatch(/^<aside>.*<\/aside>$/);
    expect(render("Isi.", { corrections: [] }).page).toBe(render("Isi.").page);
  });

  test("R18: a word that looks like a marker of ours is one of the author's", () => {
    const { page } = render("Isi.", { corrections: [on(13, "%s \u0001 fn")] });
    expect(page).toContain("</strong> %s  fn</p>");
  });
});
