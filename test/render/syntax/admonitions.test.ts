/** Notes set apart: as Docusaurus and VitePress document them, GitHub's alerts, and what feeds have of them (R60, R68). */

import { describe, expect, test } from "vitest";
import { canonical, faultsIn, render } from "../../support/rendering.ts";

const aside = (kind: string, ...lines: readonly string[]): string =>
  canonical(`<aside class="admonition ${kind}" role="note">${lines.join("")}</aside>`);

describe("admonitions of Docusaurus", () => {
  test.each(["note", "tip", "info", "warning", "danger", "caution"])(
    "`:::%s` with Markdown in it",
    (kind) => {
      const { page, feed, codes } = render(`:::${kind}[Judul **kami**]\n\nIsi _catatan_.\n\n:::`);
      expect(canonical(page)).toBe(
        aside(kind, "<p><strong>Judul <strong>kami</strong></strong></p>", "<p>Isi <em>catatan</em>.</p>"),
      );
      expect(canonical(feed)).toBe(
        canonical(
          "<blockquote><p><strong>Judul <strong>kami</strong></strong></p><p>Isi <em>catatan</em>.</p></blockquote>",
        ),
      );
      expect(codes).toEqual([]);
      expect(faultsIn(feed, "feed")).toEqual([]);
    },
  );

  test("one within another, by more colons or by as many", () => {
    const nested = aside(
      "info",
      "<p><strong>Luar</strong></p><p>a</p>",
      aside("tip", "<p><strong>Dalam</strong></p><p>b</p>"),
      "<p>c</p>",
    );
    for (const colons of [":::::", ":::"]) {
      const body = `${colons}info[Luar]\n\na\n\n:::tip[Dalam]\n\nb\n\n:::\n\nc\n\n${colons}\n\nSesudah.`;
      expect(canonical(render(body).page)).toBe(canonical(`${nested}<p>Sesudah.</p>`));
    }
  });

  test("a bare title, without empty lines, between paragraphs and within a list", () => {
    expect(canonical(render("Dulu.\n:::tip Judul\nIsi.\n:::\nLalu.").page)).toBe(
      canonical(`<p>Dulu.</p>${aside("tip", "<p><strong>Judul</strong></p><p>Isi.</p>")}<p>Lalu.</p>`),
    );
    expect(render("- satu\n\n  :::tip\n  Isi.\n  :::\n").page).toContain(
      '<li><p>satu</p>\n<aside class="admonition tip"',
    );
  });

  test("fences within code close nothing", () => {
    const { page } = render(":::tip\n\n```md\n:::\n```\n\n:::\n\nSesudah.");
    expect(canonical(page)).toBe(
      canonical(
        `${aside("tip", "<p><strong>Kiat</strong></p>", '<pre><code class="language-md">:::\n</code></pre>')}<p>Sesudah.</p>`,
      ),
    );
  });

  test("one that is never closed goes on to the end; a fence that closes nothing is no text", () => {
    expect(canonical(render(":::tip\n\na\n\nb").page)).toBe(
      aside("tip", "<p><strong>Kiat</strong></p>", "<p>a</p><p>b</p>"),
    );
    expect(canonical(render(":::tip\na\n:::\n\n:::\n\nb").page)).not.toContain(":::");
  });

  test("an id stays, and can be linked to; classes go", () => {
    const { page, feed, codes } = render("[ke sana](#aturan)\n\n:::info[Aturan]{#aturan .hijau}\nIsi.\n:::");
    expect(page).toContain('<aside class="admonition info" id="aturan" role="note">');
    expect(page).not.toContain("hijau");
    expect(feed).not.toContain('id="');
    expect(codes).toEqual([]);
  });
});

describe("containers of VitePress", () => {
  test("`::: details` folds on pages, and is a heading in feeds (R68)", () => {
    const { page, feed } = render("::: details Klik di sini {open}\nIsi.\n:::");
    expect(canonical(page)).toBe(canonical("<details><summary>Klik di sini</summary><p>Isi.</p></details>"));
    expect(canonical(feed)).toBe(canonical("<h3>Klik di sini</h3><p>Isi.</p>"));
  });

  test("what only arranges is not shown, nor what nobody knows; its content and its words are", () => {
    expect(canonical(render("::: code-group\n\n```js [a.js]\n1\n```\n\n:::").page)).toBe(
      canonical('<pre><code class="language-js">1\n</code></pre>'),
    );
    expect(canonical(render("::: dunno Judul\nIsi.\n:::").page)).toBe(
      canonical("<p><strong>Judul</strong></p><p>Isi.</p>"),
    );
  });
});

describe("alerts of GitHub", () => {
  test.each([
    ["NOTE", "note", "Catatan"],
    ["TIP", "tip", "Kiat"],
    ["IMPORTANT", "important", "Penting"],
    ["WARNING", "warning", "Peringatan"],
    ["CAUTION", "caution", "Hati-hati"],
  ])("`> [!%s]`", (name, kind, word) => {
    const { page, feed, codes } = render(`> [!${name}]\n> Isi *penting*.\n>\n> Lagi.`);
    const text = `<p><strong>${word}</strong></p><p>Isi <em>penting</em>.</p><p>Lagi.</p>`;
    expect(canonical(page)).toBe(aside(kind, text));
    expect(canonical(feed)).toBe(canonical(`<blockquote>${text}</blockquote>`));
    expect(codes).toEqual([]);
  });

  test("with a title, as in GitLab and Obsidian; another word in brackets is text", () => {
    expect(canonical(render("> [!warning]- Data *hilang*\n> Isi.").page)).toBe(
      aside("warning", "<p><strong>Data <em>hilang</em></strong></p><p>Isi.</p>"),
    );
    expect(canonical(render("> [!APA]\n> Isi.").page)).toBe(
      canonical("<blockquote><p>[!APA]\nIsi.</p></blockquote>"),
    );
  });
});

test("the word is in the article's language, else in English that says so", () => {
  const word = (language: string): string =>
    /<strong[^>]*>[^<]*/.exec(render(":::note\na\n:::", { language }).page)?.[0] ?? "";
  expect(["id", "en", "de", "uk", "ja"].map(word)).toEqual(
    ["Catatan", "Note", "Hinweis", "Примітка", "注"].map((own) => `<strong>${own}`),
  );
  expect(word("sw")).toBe('<strong lang="en">Note');
});

test("a note is no part of what the summary is taken from", () => {
  expect(render(":::note\nDulu.\n:::\n\nIsi artikel.").summary).toBe("Isi artikel.");
});

describe("beside HTML of the author's own (S3)", () => {
  test("what we write stays, in a note and around it", () => {
    const { page, feed, codes } = render(
      ":::note\n\n<b onclick='x'>a</b>\n\n:::\n\n<div>\n\n:::tip\nb\n:::\n\n</div>",
    );
    expect(page.match(/<aside class="admonition/g)).toHaveLength(2);
    expect(page).not.toContain("onclick");
    expect(faultsIn(feed, "feed")).toEqual([]);
    expect(codes).toEqual(["render/html-removed"]);
  });

  test("an aside of the author's own is none of ours, and closes none of ours", () => {
    const { page, feed } = render(
      '<aside class="admonition" role="note">\n\n:::note\n</aside>\n:::\n\n</aside>',
    );
    expect(page.match(/role="note"/g)).toHaveLength(1);
    expect(faultsIn(feed, "feed")).toEqual([]);
  });

  test("a tag that is never closed may take our opening, and then takes our end too", () => {
    for (const body of [
      "<p title='<p title='\n\n:::info",
      "<b title='\n\n:::info\na\n:::\n\n'>",
      "<aside\n\n:::tip",
    ]) {
      const { page, feed } = render(body);
      expect(faultsIn(feed, "feed")).toEqual([]);
      expect(faultsIn(page.replaceAll(' role="note"', ""), "page")).toEqual([]);
    }
  });

  test("footnotes are found within notes and definitions", () => {
    expect(render("a[^1] b[^2]\n\n:::note\n\n[^1]: satu\n\n:::\n\nIstilah\n:   [^2]: dua\n").codes).toEqual(
      [],
    );
  });
});
