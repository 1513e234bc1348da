/** S8: what tells hubs reaches the network when it is asked to, and not on being loaded. */

import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";

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
