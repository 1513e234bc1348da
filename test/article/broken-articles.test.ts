/**
 * Real articles that were cut, spliced, bit-flipped and saved in other encodings: each is an article or has problems,
 * and what is shown of it is fit for any feed. Nothing throws and nothing hangs.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile/compile.ts";
import type { DialectName, Site } from "../../src/model/site.ts";
import { isClean } from "../../src/text/characters.ts";
import { DIALECT_NAMES } from "../../src/text/dialects.ts";
import { newsSite } from "../support/article-reading.ts";

/** At most this long may one article take, in milliseconds: far more than it does on any machine. */
const LONGEST = 5_000;
const ROOT = join(import.meta.dirname, "..", "..");

function articlesIn(folder: string): readonly Buffer[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:md|markdown|mdx|html)$/.test(name))
    .sort()
    .map((name) => readFileSync(join(ROOT, folder, name)))
    .filter(({ length }) => length > 0 && length < 20_000);
}

const real = [...articlesIn("articles"), ...articlesIn("test/golden"), ...articlesIn("test/dialects")].slice(
  0,
  200,
);
const article = fc.integer({ min: 0, max: real.length - 1 }).map((index) => real[index] ?? Buffer.of());
const place = fc.double({ min: 0, max: 1, noNaN: true });

const cut = fc.tuple(article, place, place).map(([bytes, a, b]) => {
  const [from = 0, to = 0] = [a, b].sort((one, other) => one - other);
  return bytes.subarray(Math.floor(from * bytes.length), Math.ceil(to * bytes.length));
});
const ended = fc.tuple(article, place).map(([bytes, at]) => bytes.subarray(0, Math.ceil(at * bytes.length)));
const spliced = fc
  .tuple(ended, cut, cut)
  .map(([beginning, middle, end]) => Buffer.concat([beginning, middle, end]));
const flipped = fc
  .tuple(article, fc.array(fc.tuple(place, fc.integer({ min: 0, max: 7 })), { minLength: 1, maxLength: 40 }))
  .map(([bytes, flips]) => {
    const changed = Buffer.from(bytes);
    for (const [at, bit] of flips) {
      const index = Math.min(changed.length - 1, Math.floor(at * changed.length));
      changed[index] = (changed[index] ?? 0) ^ (1 << bit);
    }
    return changed;
  });
const fragment = fc.constantFrom(
  ..."---|+++|\n|\r\n|\r|\uFEFF|\u0000|\u001B[31m|]]>|{{<|{{|%}|{% raw %}|<!--|<script>|&#0;|[^1]|```|:::|- |\t|: |\u202E|<div".split(
    "|",
  ),
);
const sown = fc
  .tuple(article, fc.array(fc.tuple(place, fragment), { minLength: 1, maxLength: 12 }))
  .map(([bytes, seeds]) => {
    let text = bytes.toString("utf8");
    for (const [at, seed] of seeds) {
      const index = Math.floor(at * text.length);
      text = text.slice(0, index) + seed + text.slice(index);
    }
    return Buffer.from(text);
  });
const encoded = fc
  .tuple(ended, fc.constantFrom("utf16le", "utf16be", "latin1", "bom"))
  .map(([bytes, encoding]) => {
    const text = bytes.toString("utf8");
    if (encoding === "latin1") return Buffer.from(text, "latin1");
    if (encoding === "bom") return Buffer.from(`\uFEFF${text}`);
    const wide = Buffer.from(`\uFEFF${text}`, "utf16le");
    return encoding === "utf16le" ? wide : wide.swap16();
  });

const path = fc.constantFrom(
  "articles/a.md",
  "articles/2025-07-12-a.markdown",
  "articles/a.html",
  "articles/a.mdx",
  "articles/en/2025/07/12/index.md",
  "articles/\u{1F389} %e2 +.en.md",
);
const dialect = fc.constantFrom<(DialectName | undefined)[]>(undefined, undefined, ...DIALECT_NAMES);

/** Every text of plain data, however deep it stands. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function expectSound(file: string, bytes: Uint8Array, site: Site): void {
  const began = performance.now();
  const { compiled, problems } = compile(file, bytes, site);
  expect(performance.now() - began).toBeLessThan(LONGEST);
  expect(compiled !== undefined || problems.length > 0).toBe(true);
  for (const { what, mend, place: at } of problems) {
    expect(at?.file).toBeDefined();
    expect(what).toMatch(/[.?!]$/s);
    expect(mend).not.toBe("");
  }
  if (compiled === undefined) return;
  for (const text of textsIn([compiled.text, compiled.facts.summary, compiled.facts.headings]))
    expect(isClean(text)).toBe(true);
  expect(compiled.facts.article.title.text).not.toBe("");
}

const siteOf = (name: DialectName | undefined, isLenient: boolean): Site => ({
  ...newsSite,
  ...(name && { dialect: name }),
  ...(isLenient && { isLenient }),
});

describe("a real article", () => {
  it.each([
    ["that was cut", cut],
    ["that ends too early", ended],
    ["that was spliced with others", spliced],
    ["whose bits were flipped", flipped],
    ["with what breaks other programs", sown],
    ["in another encoding", encoded],
  ])(
    "%s is an article or has problems, in whatever dialect",
    (_, bytes) => {
      fc.assert(
        fc.property(bytes, path, dialect, fc.boolean(), (content, file, name, isLenient) =>
          expectSound(file, content, siteOf(name, isLenient)),
        ),
        { numRuns: 60 },
      );
    },
    60_000,
  );

  it("of any bytes is too", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 600 }),
        path,
        dialect,
        fc.boolean(),
        (content, file, name, isLenient) => expectSound(file, content, siteOf(name, isLenient)),
      ),
      { numRuns: 200 },
    );
  }, 60_000);
});
