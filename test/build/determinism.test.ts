/** The same input gives the same bytes: each edition is built in many surroundings and compared with what is committed. */

import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { type EditionSite, editionSites } from "../support/edition-sites.ts";
import { type Ran, runSiar } from "../support/run-siar.ts";
import { readTree, scratchFolder } from "../support/scratch.ts";

/** Of the repository the site's own; of a golden edition everything but what is built. */
function inputOf({ name, root }: EditionSite): readonly string[] {
  if (name === "dist") return ["siar.config.yaml", "siar.ids.json", "articles", "static"];
  return readdirSync(root).filter((entry) => entry !== "dist" && !entry.startsWith("."));
}

/** Copies an edition into another folder, its files created in reverse order. */
function copyOf(site: EditionSite): string {
  const copy = scratchFolder();
  const files = inputOf(site).flatMap((name) =>
    statSync(join(site.root, name)).isFile()
      ? [name]
      : readdirSync(join(site.root, name), { recursive: true, encoding: "utf8" }).map((path) =>
          join(name, path),
        ),
  );
  for (const path of files.sort().reverse()) {
    if (!statSync(join(site.root, path)).isFile()) continue;
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    copyFileSync(join(site.root, path), join(copy, path));
  }
  return copy;
}

/** Builds it at its own moment, unless the flags name another. */
function buildIn(
  folder: string,
  { now }: EditionSite,
  flags: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Ran {
  const moment = now === undefined || flags.includes("--now") ? [] : ["--now", now];
  return runSiar(folder, ["build", ...moment, ...flags], env);
}

function expectGolden(folder: string, { files: golden }: EditionSite): void {
  const built = readTree(join(folder, "dist"));
  expect([...built.keys()]).toEqual([...golden.keys()]);
  for (const [path, bytes] of built)
    expect(`${path} ${bytes.equals(golden.get(path) ?? Buffer.of())}`).toBe(`${path} true`);
}

type Surroundings = readonly [title: string, env: Readonly<Record<string, string>>, flags: readonly string[]];

const ANYWHERE: readonly Surroundings[] = [
  ["half a day east of Greenwich", { TZ: "Pacific/Kiritimati" }, []],
  ["at half an hour's offset in the west", { TZ: "America/St_Johns" }, []],
  ["in a locale with other capital letters", { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" }, []],
  ["in a locale without Unicode", { LANG: "C", LC_ALL: "C" }, []],
  ["on a machine of CI", { CI: "true" }, ["--frozen-ids"]],
];

/** For an edition that holds no future state. */
const WHENEVER: readonly Surroundings[] = [
  ["at a moment soon after its last article", {}, ["--now", "2025-08-01T00:00:00Z"]],
  ["ten years later", {}, ["--now", "2035-08-01T00:00:00Z"]],
];

describe.each(editionSites.map((site) => [site.name, site] as const))(
  "%s comes out byte for byte",
  (_, site) => {
    const told = (): string => buildIn(copyOf(site), site).error;
    let here: string | undefined;

    test.each([...ANYWHERE, ...(site.now === undefined ? WHENEVER : [])])("%s", (_title, env, flags) => {
      const copy = copyOf(site);
      const { code, error } = buildIn(copy, site, flags, env);
      here ??= told();
      expect({ code, error }).toEqual({ code: 0, error: here });
      expectGolden(copy, site);
    });

    test("over an edition that was built at another moment, file by file", () => {
      const copy = copyOf(site);
      buildIn(copy, site, ["--now", "2035-01-01T00:00:00Z", "--preview"]);
      expect(buildIn(copy, site).code).toBe(0);
      expectGolden(copy, site);
    });

    test("from a folder within the site", () => {
      const copy = copyOf(site);
      buildIn(join(copy, "articles", "id"), site);
      expect([...readTree(join(copy, "dist")).keys()]).toEqual([...site.files.keys()]);
    });

    test("and leaves the ledger as it is", () => {
      const copy = copyOf(site);
      buildIn(copy, site);
      const ledgerIn = (folder: string): string => readFileSync(join(folder, "siar.ids.json"), "utf8");
      expect(ledgerIn(copy)).toBe(ledgerIn(site.root));
    });
  },
);
