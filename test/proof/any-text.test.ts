/** Any text, all the way: article files with wild titles, names, categories and bodies are built, and read back. */

import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { readHtml, select } from "../support/read-html.ts";
import { type ReadXml, readXml } from "../support/read-xml.ts";
import { readTree, scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";

const piece = fc.oneof(
  { weight: 2, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ..."]]> ]] > < <b> </title> </script> <!-- --> <![CDATA[ <?x?> & &amp; &amp;amp; &#x26; &nbsp; AT&T 5<6".split(
        " ",
      ),
      ..."\" ' * ** _ ` [a](b) ![a](b) # - + 1. | ~ \\ { } {{a}} %s %20 $& $1 김정은 Москва مرحبا 👩‍🚀 é".split(
        " ",
      ),
      ..."\0 \b \u001F \uFFFE \uFFFF \uD83D \uDE00 \u202E \u2028 \u0085 \u00A0 \u00AD \u200B \r\n \t \n".split(
        " ",
      ),
      " ",
    ),
  },
);
const wild = fc.array(piece, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(""));
/** Isolates in pairs stay, others go (D13); which is which has a test of its own. */
const text = wild.map((words) => words.replace(/[\u2066-\u2069]/gu, ""));

interface Wild {
  readonly title: string;
  readonly name: string;
  readonly category: string;
  readonly summary: string;
  readonly body: string;
}

const wilds = fc.array(fc.record({ title: text, name: text, category: text, summary: text, body: text }), {
  minLength: 40,
  maxLength: 40,
});

/** R18 said again: the Char production of XML 1.0. */
function allowed(words: string): string {
  const isChar = (code: number): boolean =>
    [9, 10, 13].includes(code) ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    code > 0xffff;
  return [...words].filter((character) => isChar(character.codePointAt(0) ?? 0)).join("");
}

/** What a plain text of front matter becomes, by the rules that have names: R18, D13, and one line. */
function oneLine(words: string): string {
  return allowed(words)
    .replace(/[\u202A-\u202E]/gu, "")
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ")
    .replace(/ {2,}/g, " ")
    .trim();
}

/** White space counts once, as browsers show it. */
function folded(words: string | undefined): string {
  return (words ?? "").replace(/\s+/g, " ").trim();
}

/** Text that means itself in Markdown. */
function escaped(words: string): string {
  return allowed(words)
    .replace(/\s+/g, " ")
    .replace(/[!-/:-@[-`{-~]/g, "\\$&");
}

/** What may be one category: no comma, slash or `<`, at most 64 characters (C3, D27). */
function labelOf(words: string): string {
  return [...words.replace(/[,/<]/g, "")].slice(0, 50).join("");
}

/** An article whose every text is wild; numbers keep titles, names and categories apart and never empty. */
function articleOf(
  { title, name, category, summary, body }: Wild,
  index: number,
): readonly [string, Expected] {
  const expected = {
    title: oneLine(`T${index} ${title}`),
    name: oneLine(`N${index} ${name.replaceAll("@", "")}`),
    category: oneLine(`C${index} ${labelOf(category)}`).normalize("NFC"),
    summary: folded(oneLine(`S${index} ${summary}`)),
    body: folded(`B${index} ${allowed(body)}`),
  };
  const matter = {
    title: `T${index} ${title}`,
    date: `2025-07-12 20:${String(index % 60).padStart(2, "0")}`,
    slug: `a${index}`,
    authors: [`N${index} ${name.replaceAll("@", "")}`],
    categories: [`C${index} ${labelOf(category)}`],
    // Half of the summaries are taken from the first paragraph.
    ...(index % 2 === 0 && { summary: `S${index} ${summary}` }),
  };
  const file = `---json\n${JSON.stringify(matter)}\n---\n\nB${index} ${escaped(body)}\n`;
  return [file, index % 2 === 0 ? expected : { ...expected, summary: expected.body }];
}

type Expected = Wild;

describe("R18, D15: any text survives from the article's file to the reader, or is removed by a named rule", () => {
  test("through the build into RSS, Atom, JSON Feed and the page, which say the same", {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(wilds, async (all) => {
        const articles = all.map(articleOf);
        const root = scratchFolder();
        writeFiles(root, {
          "siar.config.yaml": smallSite["siar.config.yaml"] ?? "",
          ...Object.fromEntries(articles.map(([file], index) => [`articles/a${index}.md`, file])),
        });
        const report = await build({ cwd: root, now: new Date("2026-01-01T00:00:00Z") });
        expect(report.problems.filter(({ severity }) => severity === "error")).toEqual([]);
        const tree = readTree(join(root, "dist"));
        const expected = articles.map(([, words]) => words).reverse();
        const file = (path: string): string => tree.get(path)?.toString() ?? "";
        expect(readRss(readXml(file("rss.xml")))).toEqual(expected);
        expect(readAtom(readXml(file("atom.xml")))).toEqual(expected);
        expect(readJson(file("feed.json"))).toEqual(expected);
        for (const [index, [, words]] of articles.entries()) {
          const page = readHtml(file(`a${index}/index.html`));
          expect(page.filter(({ name }) => name === "script")).toHaveLength(1);
          expect(select(page, "h1").map((one) => one.text)).toEqual([words.title]);
          expect(JSON.parse(select(page, "script")[0]?.text ?? "").headline).toBe(words.title);
          expect(folded(select(page, "div", { class: "content" })[0]?.text)).toBe(words.body);
        }
      }),
      { numRuns: 3, seed: 20250712, endOnFailure: true },
    );
  });
});

function readRss({ all }: ReadXml): readonly Expected[] {
  return all("//item/title").map((title, index) => ({
    title,
    name: all("//item/dc:creator")[index] ?? "",
    category: all("//item/category")[index] ?? "",
    summary: wordsOf(all("//item/description")[index]),
    body: wordsOf(all("//item/content:encoded")[index]),
  }));
}

function readAtom({ all }: ReadXml): readonly Expected[] {
  return all("//a:entry/a:title").map((title, index) => ({
    title,
    name: all("//a:entry/a:author/a:name")[index] ?? "",
    category: all("//a:entry/a:category/@label")[index] ?? "",
    summary: all("//a:entry/a:summary")[index] ?? "",
    body: wordsOf(all("//a:entry/a:content")[index]),
  }));
}

interface JsonItem {
  readonly title: string;
  readonly authors: readonly { readonly name: string }[];
  readonly tags: readonly string[];
  readonly summary: string;
  readonly content_html: string;
}

function readJson(json: string): readonly Expected[] {
  const { items } = JSON.parse(json) as { readonly items: readonly JsonItem[] };
  return items.map(({ title, authors, tags, summary, content_html }) => ({
    title,
    name: authors[0]?.name ?? "",
    category: tags[0] ?? "",
    summary,
    body: wordsOf(content_html),
  }));
}

/** The words of HTML, by a parser that siar's writers do not have. */
function wordsOf(html: string | undefined): string {
  return folded(readHtml(`<div>${html}</div>`)[0]?.text);
}
