/**
 * Sites of articles that were cut, spliced, bit-flipped and mixed between tools: with `lenient` none stops a build,
 * none holds it up, and what is built parses. `SIAR_FUZZ_RUNS=1000 npx vitest run test/dialects/fuzz.test.ts` tries
 * more of them than the suite does.
 */

import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { checkSite } from "../../src/check/site/site.ts";
import { buildFolder, newFolder } from "../support/dialects/build-site.ts";
import { findMalformed, findOpenings, findTwice } from "../support/dialects/judge-outputs.ts";
import { type MangledSite, mangledSites } from "../support/dialects/mangled.ts";
import { writeFiles } from "../support/scratch.ts";

const RUNS = Number(process.env.SIAR_FUZZ_RUNS ?? 60);
const ARTICLES = 8;
/** No article may take longer; the whole site is timed, so that a busy machine has room. */
const MOST_MS = 5_000 * ARTICLES;

/** Tools that run what stands in braces; others print it. */
const RUNNING_TEMPLATES: ReadonlySet<string> = new Set(["jekyll", "hugo", "eleventy", "hexo"]);

const { root, remove } = newFolder();

afterAll(remove);

function settingsOf({ dialect, pattern, isRich }: MangledSite): string {
  return `title: Mangled
baseUrl: https://mangled.example/
established: 2010-01-01
timeZone: Asia/Jakarta
languages: [en, id]
dialect: ${dialect}
lenient: true
articles: [articles/**/*.md, articles/**/*.markdown, articles/**/*.mdx, articles/**/*.html]
articlePath: "${pattern}"
highlight: ${isRich}
math: ${isRich}
`;
}

test(`D33-D36: no bytes and no names stop or hold up a lenient build, and what it makes parses`, {
  timeout: 0,
}, async () => {
  let sites = 0;
  let built = 0;
  await fc.assert(
    fc.asyncProperty(mangledSites(ARTICLES), async (mangled) => {
      const folder = join(root, String(sites++));
      writeFiles(folder, {
        "siar.config.yaml": settingsOf(mangled),
        ...Object.fromEntries(mangled.articles),
      });
      const began = performance.now();
      const site = await buildFolder(folder);
      expect(performance.now() - began).toBeLessThan(MOST_MS);
      if (site.report.isGood) built++;
      else expect(site.report.problems.some(({ severity }) => severity === "error")).toBe(true);
      expect(findMalformed(site)).toEqual([]);
      expect(findTwice(site)).toEqual([]);
      if (RUNNING_TEMPLATES.has(mangled.dialect)) expect(findOpenings(site)).toEqual([]);
      const faults = checkSite(site.files, { baseUrl: site.baseUrl });
      // A lenient site keeps links that lead nowhere, and says so.
      const wrong = faults.filter(({ severity, code }) => severity === "error" && !code.startsWith("link/"));
      expect(wrong).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  expect(built).toBeGreaterThan(RUNS / 2);
});
