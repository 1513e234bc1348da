/** The same input gives the same bytes: the committed edition is built in many surroundings and compared with dist/. */

import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { runSiar } from "../support/run-siar.ts";
import { readTree, scratchFolder } from "../support/scratch.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const INPUT = ["siar.config.yaml", "siar.ids.json", "articles", "static"];

/** Copies the edition into another folder, its files created in reverse order. */
function copyOfTheEdition(): string {
  const copy = scratchFolder();
  const files = INPUT.flatMap((name) =>
    statSync(join(root, name)).isFile()
      ? [name]
      : readdirSync(join(root, name), { recursive: true, encoding: "utf8" }).map((path) => join(name, path)),
  );
  for (const path of files.sort().reverse()) {
    if (!statSync(join(root, path)).isFile()) continue;
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    copyFileSync(join(root, path), join(copy, path));
  }
  return copy;
}

describe("the committed edition comes out byte for byte as dist/", () => {
  const golden = readTree(join(root, "dist"));

  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ["half a day east of Greenwich", { TZ: "Pacific/Kiritimati" }, []],
    ["at half an hour's offset in the west", { TZ: "America/St_Johns" }, []],
    ["in a locale with other capital letters", { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" }, []],
    ["in a locale without Unicode", { LANG: "C", LC_ALL: "C" }, []],
    ["at a moment soon after its last article", {}, ["--now", "2025-08-01T00:00:00Z"]],
    ["ten years later", {}, ["--now", "2035-08-01T00:00:00Z"]],
    ["on a machine of CI", { CI: "true" }, ["--frozen-ids"]],
  ])("%s", (_, env, flags) => {
    const copy = copyOfTheEdition();
    const { code, error } = runSiar(copy, ["build", ...flags], env);
    expect({ code, error }).toEqual({ code: 0, error: "" });
    const built = readTree(join(copy, "dist"));
    expect([...built.keys()]).toEqual([...golden.keys()]);
    for (const [path, bytes] of built)
      expect(`${path} ${bytes.equals(golden.get(path) ?? Buffer.of())}`).toBe(`${path} true`);
  });

  test("from a folder within the site", () => {
    const copy = copyOfTheEdition();
    runSiar(join(copy, "articles", "id"), ["build"]);
    expect([...readTree(join(copy, "dist")).keys()]).toEqual([...golden.keys()]);
  });

  test("and leaves the ledger as it is", () => {
    const copy = copyOfTheEdition();
    runSiar(copy, ["build"]);
    expect(readTree(copy).get("siar.ids.json")).toEqual(readFileSync(join(root, "siar.ids.json")));
  });
});
