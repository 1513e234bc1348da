/** What a build with nothing to do loads: each module of ours costs half a millisecond, a package up to fifty. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "oxc-parser";
import { expect, test } from "vitest";

const SRC = fileURLToPath(new URL("../../src/", import.meta.url));

/** All that these modules import before they do anything: modules of ours from src, packages and Node's by name. */
function loadedWith(entries: readonly string[]): ReadonlySet<string> {
  const loaded = new Set<string>();
  const load = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    const { module } = parseSync(file, readFileSync(join(SRC, file), "utf8"));
    const requests = [
      ...module.staticImports
        .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
        .map(({ moduleRequest }) => moduleRequest.value),
      ...module.staticExports.flatMap(({ entries }) =>
        entries.flatMap(({ moduleRequest, isType }) => (isType ? [] : (moduleRequest?.value ?? []))),
      ),
    ];
    for (const to of requests) {
      if (to.startsWith(".")) load(join(file, "..", to));
      else loaded.add(to);
    }
  };
  entries.forEach(load);
  return loaded;
}

test("a build with nothing to do loads no package, not even Node's hashes, and few modules", () => {
  const loaded = [...loadedWith(["cli/main.ts", "cli/build-command.ts"])];
  const ours = loaded.filter((name) => name.endsWith(".ts"));
  expect(loaded.filter((name) => !ours.includes(name)).sort()).toEqual([
    "node:fs",
    "node:module",
    "node:path",
    "node:url",
  ]);
  expect(ours.length).toBeLessThanOrEqual(12);
});

test("what the site is and what siar can do is loaded with the command that asks for it", () => {
  const packages = [...loadedWith(["cli/main.ts", "cli/program.ts"])].filter(
    (name) => !name.endsWith(".ts") && !name.startsWith("node:"),
  );
  expect(packages).toEqual(["commander"]);
});
