/** Any bytes as a file to import: a named problem or sound articles, in time, and nothing outside the folder. */

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readArticle } from "../../src/article/read.ts";
import { planImport } from "../../src/import/plan.ts";
import { type ImportForm, readSources } from "../../src/import/sources.ts";
import { renderArticle } from "../../src/render/render.ts";
import { hashOf } from "../../src/text/hash.ts";
import { importSite } from "./import-site.ts";

const site = importSite({ taxonomy: [] });
const dist = (name: string): Buffer => readFileSync(new URL(`../../dist/${name}`, import.meta.url));
const own = (name: string): Buffer => readFileSync(new URL(`exports/${name}`, import.meta.url));

const REAL: readonly (readonly [ImportForm, Buffer])[] = [
  ["rss", dist("rss.xml")],
  ["atom", dist("atom.xml")],
  ["json", dist("feed.json")],
  ["wordpress", own("wordpress.xml")],
  ["ghost", own("ghost.json")],
  ["text", Buffer.from("Judul | Bagian\n\nIsi “satu”.\n\nBACA JUGA: https://a.example/\n\nDua *tiga*.\n")],
];

/** Cut, spliced with itself, bits turned over, marks put in. */
const harmed = (bytes: Buffer): fc.Arbitrary<Buffer> => {
  const at = fc.nat({ max: bytes.length });
  const mark = fc.constantFrom(
    "<",
    ">",
    "&",
    "]]>",
    '"',
    "\\",
    "\u0000",
    "\u202e",
    "{{",
    "<![CDATA[",
    "</item>",
    "null",
    "[",
    "../",
    "\ufffe",
    "-->",
  );
  return fc
    .array(
      fc.oneof(
        fc.record({ kind: fc.constant("cut" as const), from: at, to: at }),
        fc.record({ kind: fc.constant("copy" as const), from: at, to: at }),
        fc.record({ kind: fc.constant("flip" as const), at, bit: fc.nat({ max: 7 }) }),
        fc.record({ kind: fc.constant("mark" as const), at, mark }),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((deeds) =>
      deeds.reduce((now: Buffer, deed) => {
        if (deed.kind === "cut")
          return Buffer.concat([now.subarray(0, deed.from), now.subarray(Math.max(deed.from, deed.to))]);
        if (deed.kind === "copy") return Buffer.concat([now.subarray(0, deed.to), now.subarray(deed.from)]);
        if (deed.kind === "mark")
          return Buffer.concat([now.subarray(0, deed.at), Buffer.from(deed.mark), now.subarray(deed.at)]);
        const copy = Buffer.from(now);
        copy[deed.at] = (copy[deed.at] ?? 0) ^ (1 << deed.bit);
        return copy;
      }, bytes),
    );
};

/** What is wrong with what an import would write. */
function faultsOf(form: ImportForm, bytes: Uint8Array): readonly string[] {
  const began = performance.now();
  const sources = readSources(form, [{ name: "old", bytes }], {
    site,
    pages: true,
    siteUrl: "https://lama.example/",
  });
  const date = { epochMs: 1_700_000_000_000, offsetMinutes: 0 };
  const plan = planImport(sources, { site, folder: "articles", language: "id", date });
  const faults = plan.articles.flatMap(({ path, text }) => {
    const isWithin = /^articles\/[\p{L}\p{N}\p{M}.-]+\.id\.md$/u.test(path);
    const { article, problems } = readArticle({ path, text, hash: hashOf(text) }, site);
    const rendered = article && renderArticle(article, site).problems;
    const errors = [...problems, ...(rendered ?? [])].filter(({ severity }) => severity === "error");
    const said = errors.map(({ code, what }) => `${path}: ${code} ${what}`);
    return isWithin ? said : [...said, `${path} lies elsewhere`];
  });
  const isSilent = plan.articles.length === 0 && plan.problems.length === 0 && plan.leftOut.length === 0;
  if (isSilent) faults.push("nothing was imported, and nothing was said");
  if (performance.now() - began > 5_000) faults.push("it took more than five seconds");
  return faults;
}

test.each(REAL.map(([form, bytes]) => [form, bytes] as const))(
  "%s, harmed",
  { timeout: 120_000 },
  (form, bytes) => {
    fc.assert(
      fc.property(harmed(bytes), (bad) => {
        expect(faultsOf(form, bad)).toEqual([]);
      }),
      { numRuns: Number(process.env.SIAR_IMPORT_RUNS ?? 60) },
    );
  },
);

test.each(REAL.map(([form]) => form))("%s of any bytes", (form) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(faultsOf(form, bytes)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
