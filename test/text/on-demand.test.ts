import { expect, test, vi } from "vitest";
import { onDemand } from "../../src/text/on-demand.ts";

test("a package is loaded when it is first asked for, once", () => {
  const load = vi.fn((require: (name: string) => unknown) => require("gray-matter"));
  const matter = onDemand(load);
  expect(load).not.toHaveBeenCalled();
  expect(matter()).toBe(matter());
  expect(matter()).toBeTypeOf("function");
  expect(load).toHaveBeenCalledTimes(1);
});
