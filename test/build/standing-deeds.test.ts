/** Whatever is done to a site's files, it stands only where every byte is as it was. */

import { cpSync, lstatSync, readFileSync, renameSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { standingReport } from "../../src/build/standing.ts";
import { readTree } from "../support/scratch.ts";
import {
  builtTemplate,
  forge,
  keep,
  nextStep,
  removeTemplate,
  standingSite,
} from "../support/standing-site.ts";

let template: Awaited<ReturnType<typeof builtTemplate>>;
beforeAll(async () => {
  template = await builtTemplate();
});
afterAll(() => removeTemplate(template.folder));

describe("whatever is done to a site", () => {
  const files = [
    "articles/satu.md",
    "articles/lama/tiga.md",
    "gambar/peta.png",
    "static/hukum.txt",
    "siar.config.yaml",
    "siar.ids.json",
    "dist/rss.xml",
    "dist/satu/index.html",
  ];
  const file = fc.constantFrom(...files);
  const deed = fc.oneof(
    fc.record({ does: fc.constant("forge"), file }),
    fc.record({ does: fc.constant("touch"), file }),
    fc.record({ does: fc.constant("remove"), file }),
    fc.record({ does: fc.constant("move"), file }),
    fc.record({ does: fc.constant("copy"), file }),
    fc.record({ does: fc.constant("swap"), file, other: file }),
  );

  function act(root: string, { does, file, ...rest }: { does: string; file: string; other?: string }): void {
    const path = join(root, file);
    if (!lstatSync(path, { throwIfNoEntry: false })) return;
    const aside = `${path}.lain`;
    const other = join(root, rest.other ?? file);
    const doing: Readonly<Record<string, () => void>> = {
      forge: () => forge(path),
      touch: () => utimesSync(path, 0, 0),
      remove: () => rmSync(path),
      move: () => renameSync(path, aside),
      copy: () => cpSync(path, aside, { preserveTimestamps: true }),
      swap: () => {
        if (other === path || !lstatSync(other, { throwIfNoEntry: false })) return;
        renameSync(path, aside);
        renameSync(other, path);
        renameSync(aside, other);
      },
    };
    doing[does]?.();
  }

  test("it stands only where every byte is as it was", () => {
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 4 }), (deeds) => {
        const { root, options, report } = standingSite(template);
        const before = readTree(root);
        for (const one of deeds) act(root, one);
        const isSame = same(readTree(root), before);
        expect({ deeds, stands: standingReport(options) !== undefined && !isSame }).toEqual({
          deeds,
          stands: false,
        });
        // What is kept of the site as it is now holds for that.
        nextStep(root);
        if (!lstatSync(join(root, "siar.ids.json"), { throwIfNoEntry: false })) return;
        const ledger = readFileSync(join(root, "siar.ids.json"), "utf8");
        if (!keep(root, { options, report: { ...report, ledger } })) return;
        expect(standingReport(options)).toEqual({ ...report, ledger });
      }),
      { numRuns: 25 },
    );
  });
});

function same(one: ReadonlyMap<string, Buffer>, other: ReadonlyMap<string, Buffer>): boolean {
  return (
    one.size === other.size && [...one].every(([path, bytes]) => other.get(path)?.equals(bytes) === true)
  );
}
