import { describe, expect, test } from "vitest";
import { isStillJudged, measureOf } from "../../src/build/judge-made.ts";
import type { ManifestFile } from "../../src/build/manifest.ts";
import type { Surroundings } from "../../src/build/surroundings.ts";

const secret = {
  source: "articles/r.md",
  id: "x:r",
  address: "/r/",
  assets: ["assets/r.png"],
  title: "Rahasia",
};
const around: Surroundings = {
  baseUrl: "https://warta.example/",
  paths: ["a/index.html", "café/index.html"],
  redirected: ["/lama/"],
  hidden: [secret],
  visibleTitles: ["Satu"],
};
const row: ManifestFile = {
  stage: "page",
  key: "",
  hash: "",
  size: 0,
  mtimeMs: 0,
  ctimeMs: 0,
  problems: [],
  facts: {},
};
const before = { ...measureOf(around), files: new Map([["a/index.html", row]]) };
const holds = (now: Partial<Surroundings>): boolean => {
  const surroundings = { ...around, ...now };
  return isStillJudged(before, measureOf(surroundings), surroundings);
};

describe("what was said of files that stand holds", () => {
  test.each<[string, Partial<Surroundings>]>([
    ["nothing has changed", {}],
    ["a file has come", { paths: [...around.paths, "b/index.html"] }],
    ["less is hidden", { hidden: [] }],
    ["readers see other words", { visibleTitles: ["Satu", "Dua"] }],
  ])("where %s", (_, now) => {
    expect(holds(now)).toBe(true);
  });
});

describe("what was said of files that stand is asked anew", () => {
  test.each<[string, Partial<Surroundings>]>([
    ["a file has gone", { paths: ["café/index.html"] }],
    ["the site has moved", { baseUrl: "https://warta.example/baru/" }],
    ["the host redirects otherwise", { redirected: [] }],
    ["more is hidden", { hidden: [secret, { ...secret, id: "x:s", title: "Sunyi" }] }],
    ["something else of it is hidden", { hidden: [{ ...secret, assets: [] }] }],
    ["readers no longer see its title anyway", { visibleTitles: ["Rahasia umum"] }],
  ])("where %s", (_, now) => {
    expect(holds(now)).toBe(false);
  });

  test("where nothing is known of a build before", () => {
    expect(isStillJudged({ judgedBy: "", hidden: [], files: new Map() }, measureOf(around), around)).toBe(
      false,
    );
  });
});
