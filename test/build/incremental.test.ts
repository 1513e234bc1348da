/** A build goes on from the last one; what comes out is what a build from nothing gives, byte for byte. */

import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type BuildReport, build } from "../../src/build/build.ts";
import { retireIds } from "../../src/build/ids.ts";
import { readTree, scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";

const NOW = new Date("2026-01-01T00:00:00Z");

/** What a newsroom does between two builds; `slot` picks one of the articles. */
type Edit =
  | {
      readonly kind: "write";
      readonly slot: number;
      readonly title: number;
      readonly body: number;
      readonly tags: readonly string[];
      readonly draft: boolean;
      readonly day: number;
      readonly english: boolean;
      readonly link: number;
    }
  | { readonly kind: "move"; readonly slot: number; readonly to: number }
  | { readonly kind: "delete"; readonly slot: number }
  | { readonly kind: "static"; readonly text: string }
  | { readonly kind: "settings"; readonly title: string; readonly taxonomy: boolean; readonly limit: number };

const slot = fc.nat({ max: 4 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("write"),
      slot,
      title: fc.nat({ max: 3 }),
      body: fc.nat({ max: 3 }),
      tags: fc.subarray(["Perang", "Damai", "Laut"]),
      draft: fc.boolean(),
      day: fc.integer({ min: 1, max: 28 }),
      english: fc.boolean(),
      link: slot,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("move"), slot, to: slot }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("delete"), slot }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("static"), text: fc.constantFrom("", "a", "b") }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("settings"),
      title: fc.constantFrom("Warta", "Kabar"),
      taxonomy: fc.boolean(),
      limit: fc.constantFrom(10, 50),
    }),
  },
);

const TAXONOMY =
  "taxonomy: [{id: perang, label: Perang}, {id: damai, label: Damai}, {id: laut, label: Laut, parent: perang}]\n";

const fileOf = (number: number): string => `articles/${number}.md`;

async function apply(root: string, edit: Edit): Promise<void> {
  const has = (number: number): boolean => readTree(root).has(fileOf(number));
  switch (edit.kind) {
    case "write": {
      const { slot, title, body, tags, draft, day, english, link } = edit;
      const text = [
        "---",
        `title: Judul ${slot}-${title}`,
        `date: 2025-07-${String(day).padStart(2, "0")}T00:00:0${slot}Z`,
        `categories: [${tags.join(", ")}]`,
        `lang: ${english ? "en" : "id"}`,
        `draft: ${draft}`,
        "---",
        "",
        `Isi ${body}.${has(link) && link !== slot ? ` [Lihat](${link}.md)` : ""}`,
        "",
      ];
      return writeFiles(root, { [fileOf(slot)]: text.join("\n") });
    }
    case "move":
      return has(edit.slot)
        ? renameSync(join(root, fileOf(edit.slot)), join(root, fileOf(edit.to)))
        : undefined;
    case "delete":
      rmSync(join(root, fileOf(edit.slot)), { force: true });
      await retireIds([fileOf(edit.slot)], { cwd: root, now: NOW });
      return;
    case "static":
      return writeFiles(root, { "static/berkas.txt": edit.text });
    case "settings": {
      const more = edit.taxonomy ? TAXONOMY : "";
      const text = `${smallSite["siar.config.yaml"]}feeds: {limit: ${edit.limit}}\n${more}`;
      const titled = text.replace("title: Warta", `title: ${edit.title}`).replace("[id]", "[id, en]");
      return writeFiles(root, { "siar.config.yaml": titled });
    }
  }
}

/** A folder for one run of a property, of which a test has many. */
function freshSite(home: string, run: number): string {
  const root = join(home, String(run));
  mkdirSync(root);
  writeFiles(root, {
    ...smallSite,
    "siar.config.yaml": String(smallSite["siar.config.yaml"]).replace("[id]", "[id, en]"),
  });
  return root;
}

/** What is told of a build, apart from how much of it was already there, and from what is told only once (R11). */
function told({ isGood, problems, entries, pages, feeds, ledger }: BuildReport): object {
  const lasting = problems.filter(({ code }) => code !== "dates/first-publication-changed");
  return { isGood, problems: lasting, entries, pages, feeds, ledger };
}

test("after any edits a build that goes on from the last one equals a build from nothing; one with errors changes nothing", async () => {
  const home = scratchFolder();
  let runs = 0;
  let good = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
      async (rounds) => {
        const root = freshSite(home, runs++);
        await build({ cwd: root, now: NOW });
        for (const [index, edits] of rounds.entries()) {
          for (const one of edits) await apply(root, one);
          const before = readTree(join(root, "dist"));
          const warm = await build({ cwd: root, now: NOW });
          if (warm.isGood) {
            good++;
            const cold = await build({ cwd: root, now: NOW, out: `cold-${index}` });
            expect(told(cold)).toEqual(told(warm));
            expect(readTree(join(root, "dist"))).toEqual(readTree(join(root, `cold-${index}`)));
            expect(await build({ cwd: root, now: NOW })).toEqual({
              ...cold,
              out: warm.out,
              ...unchanged(cold),
            });
          } else {
            expect(readTree(join(root, "dist"))).toEqual(before);
          }
        }
      },
    ),
    { numRuns: 25 },
  );
  expect(good).toBeGreaterThan(0);
}, 120_000);

/** The counts of a build that found all as it should be. */
function unchanged({ written }: BuildReport): Partial<BuildReport> {
  return { written: 0, unchanged: written, isLedgerChanged: false };
}
