/** S8: telling hubs and fetching pictures that were asked for reach the network, and nothing else; nothing does on being loaded. */

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";

const src = fileURLToPath(new URL("../../src/", import.meta.url));

test("S8: nothing but `siar ping` and `siar import --images` calls what reaches the network", () => {
  const callers = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .filter((name) =>
      /\b(?:fetch|WebSocket|EventSource|XMLHttpRequest)\(/.test(readFileSync(src + name, "utf8")),
    )
    .sort();
  expect(callers).toEqual([
    "cli/import-command.ts",
    "cli/ping-command.ts",
    "import/download.ts",
    "websub/request.ts",
  ]);
});

test("S8: loading it sends nothing", async () => {
  const called = vi.spyOn(globalThis, "fetch");
  await import("../../src/cli/ping-command.ts");
  await import("../../src/websub/ping.ts");
  expect(called).not.toHaveBeenCalled();
  called.mockRestore();
});

test("the guide's workflow pins every action by its full hash, and no job of it may write (R109, S11)", () => {
  const guide = readFileSync(new URL("../../docs/guide/websub.md", import.meta.url), "utf8");
  const used = [...guide.matchAll(/uses: (.*)/g)].map(([, action]) => action);
  expect(used).toHaveLength(6);
  for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  expect(guide).not.toContain(": write");
});
