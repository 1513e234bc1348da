/** A folder of articles that were cut, spliced and bit-flipped is an edition on a lenient site, and a valid one. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { checkSite } from "../../src/check/site/site.ts";
import type { DialectName } from "../../src/model/site.ts";
import { DIALECT_NAMES } from "../../src/text/dialects.ts";
import { readTree, scratchFolder, writeFiles } from "../support/scratch.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const NOW = new Date("2030-01-01T00:00:00Z");
const real = ["articles", "test/golden/newsroom/articles", "test/dialects"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:md|markdown|mdx|html)$/.test(name))
    .sort()
    .map((name) => readFileSync(join(ROOT, folder, name)))
    .filter(({ length }) => length > 0 && length < 20_000),
);

const article = fc.integer({ min: 0, max: real.length - 1 }).map((index) => real[index] ?? Buffer.of());
const place = fc.double({ min: 0, max: 1, noNaN: true });
const broken = fc
  .tuple(article, article, place, fc.array(fc.tuple(place, fc.integer({ min: 0, max: 7 })), { maxLength: 4 }))
  .map(([one, other, at, flips]) => {
    const bytes = Buffer.concat([
      one.subarray(0, Math.ceil(at * one.length)),
      other.subarray(Math.floor(at * other.length)),
    ]);
    for (const [where, bit] of flips) {
      const index = Math.min(bytes.length - 1, Math.floor(where * bytes.length));
      bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
    }
    return bytes;
  });
const ending = fc.constantFrom("md", "md", "markdown", "mdx", "html");
const files = fc.array(fc.tuple(fc.oneof(article, broken), ending), { minLength: 1, maxLength: 12 });
const dialect = fc.constantFrom<DialectName[]>("siar", ...DIALECT_NAMES);

test("whatever the articles are, all but those left out are built, and every feed is valid", async () => {
  await fc.assert(
    fc.asyncProperty(files, dialect, async (articles, name) => {
      const root = scratchFolder();
      writeFiles(root, {
        "siar.config.yaml": `title: W\nbaseUrl: https://w.example/\nlanguages: [id, en]\nestablished: 2025-07-01\nlenient: true\narticles: articles/**\ndialect: ${name}\n`,
        ...Object.fromEntries(
          articles.map(([bytes, end], index) => [
            `articles/2025-07-${String(index + 10)}-a${index}.${end}`,
            bytes,
          ]),
        ),
      });
      const report = await build({ cwd: root, now: NOW, workers: 0 });
      expect(report.problems.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(report.isGood).toBe(true);
      const dist = readTree(join(root, "dist"));
      const faults = checkSite(dist, { baseUrl: "https://w.example/" }).filter(
        ({ severity, code }) => severity === "error" && !/^link\/(?:target|anchor)-missing$/.test(code),
      );
      expect(faults).toEqual([]);
    }),
    { numRuns: 25 },
  );
}, 120_000);
