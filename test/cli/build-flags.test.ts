/** Plain command lines are read without the package that reads all; both give the same. */

import { Command } from "commander";
import fc from "fast-check";
import { expect, test } from "vitest";
import { BUILD_FLAGS, plainBuildFlags } from "../../src/cli/build-flags.ts";
import { take } from "../../src/cli/program.ts";

/** What the package makes of the arguments of `build`; undefined where it refuses them. */
function asPackage(args: readonly string[]): Readonly<Record<string, unknown>> | undefined {
  const command = take(new Command("build"), BUILD_FLAGS)
    .exitOverride()
    .configureOutput({ writeOut: () => {}, writeErr: () => {} });
  try {
    return command.parse([...args], { from: "user" }).opts();
  } catch {
    return undefined;
  }
}

const value = fc.constantFrom("public", "a b", "", "json", "github", "xml", "2026-01-01", "build", "é");
const flag = fc.constantFrom(...BUILD_FLAGS.map(({ flags }) => flags.split(" ", 1)[0] ?? ""));
const odd = fc.constantFrom("-", "--", "-V", "--help", "--quie", "--quiet=1", "--out=x", "--no-quiet", "--x");
const args = fc.array(
  fc.oneof({ weight: 6, arbitrary: flag }, { weight: 4, arbitrary: value }, { weight: 1, arbitrary: odd }),
  {
    maxLength: 7,
  },
);

test("whatever is plain is read as the package reads it", () => {
  fc.assert(
    fc.property(args, (given) => {
      const plain = plainBuildFlags(["build", ...given]);
      if (plain) expect(plain).toEqual(asPackage(given));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  [["build"]],
  [["build", "--quiet"]],
  [["build", "--out", "public", "--no-cache", "--base-url", "https://a.example/", "--format", "json"]],
])("%j is plain", (given) => {
  expect(plainBuildFlags(given)).toEqual(asPackage(given.slice(1)));
});

test.each([
  [[]],
  [["--version"]],
  [["check"]],
  [["build", "--help"]],
  [["build", "--out"]],
  [["build", "--out=public"]],
  [["build", "--out", "--quiet"]],
  [["build", "--format", "xml"]],
  [["build", "public"]],
])("%j is left to the package", (given) => {
  expect(plainBuildFlags(given)).toBeUndefined();
});
