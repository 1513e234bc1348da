/** One fixture for each code: an input that makes siar report it, at its place, in sentences. */

import { describe, expect, test } from "vitest";
import { problemOf } from "../../src/inspect/explain.ts";
import type { Problem } from "../../src/model/problem.ts";
import { type ProblemCode, problemCodes } from "../../src/problems/problem.ts";
import type { Fixture } from "../support/problem-fixtures/fixture.ts";
import { findProblem, nameOfPlace, runFixture } from "../support/problem-fixtures/run.ts";
import { sampledCodes, wrongSamples } from "../support/problem-fixtures/sampled.ts";
import { problemFixtures, sections } from "../support/problem-fixtures/table.ts";

const entriesOf = (fixtures: object): readonly [ProblemCode, Fixture][] =>
  Object.entries(fixtures) as [ProblemCode, Fixture][];

test("every code has a fixture or a sample, and every fixture a section", () => {
  const written = Object.keys(problemFixtures).sort();
  expect([...new Set([...written, ...sampledCodes])].sort()).toEqual(problemCodes);
  expect(sections.flatMap(({ fixtures }) => Object.keys(fixtures)).sort()).toEqual(written);
});

describe("the rules, by their samples", () => {
  test.each(sampledCodes)("%s", (code) => {
    for (const sample of wrongSamples.filter((one) => one.code === code)) {
      const problem = problemOf(sample);
      expect(problem, sample.document).toBeDefined();
      expect(problem?.place?.line, sample.document).toBeGreaterThan(0);
      expect(problem && faultsOf(problem)).toEqual([]);
    }
  });
});

describe.each(sections.map((section) => [section.title, section] as const))("%s", (_title, { fixtures }) => {
  test.each(entriesOf(fixtures))("%s", async (code, fixture) => {
    const run = await runFixture(fixture);
    const found = run.problems.filter((one) => one.code === code);
    expect(run.problems.map((one) => one.code)).toContain(code);
    expect(found.map(({ place }) => nameOfPlace(place))).toContain(run.at);
    expect(findProblem(run, code)).toMatchObject({
      severity: fixture.severity ?? "error",
      what: expect.stringContaining(fixture.says),
    });
    for (const problem of run.problems) expect(faultsOf(problem)).toEqual([]);
    if (run.root !== undefined) expect(JSON.stringify(run.problems)).not.toContain(run.root);
  });
});

/** Sentences, or at their end a command to type or a value to write. */
const MEND = /[.?!]$|siar ids \w+ \S+$|\w+: (?:\S+|"[^"]*"|\[[^\]]*\])$/;

/** What is wrong with the words of a problem. */
function faultsOf({ code, what, why, mend }: Problem): readonly string[] {
  const all = [what, why, mend].join("\n");
  const rules: readonly (readonly [string, boolean])[] = [
    ["`what` is sentences", /[.?!]$/.test(what)],
    ["`why` is sentences, or empty", why === "" || /[.?!]$/.test(why)],
    ["`mend` is sentences, a command or a value", MEND.test(mend)],
    [
      "no sentence ends twice, or begins after a gap",
      !/[^.][.?!] ?[.](?![.\w/])| {2}/.test(`${what} ${why}`),
    ],
    ["no fact is missing", !/\bundefined\b|\[object |\bNaN\b/.test(all)],
    ["no stack trace", !/^\s+at .+:\d+/m.test(all)],
  ];
  return rules.filter(([, holds]) => !holds).map(([rule]) => `${code}: ${rule}: ${all}`);
}
