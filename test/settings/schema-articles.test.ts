import { expect, test } from "vitest";
import { FIELD_NAMES } from "../../src/article/field-names.ts";
import { FIELDS } from "../../src/settings/readings.ts";
import { LEAST_SETTINGS, settingsFrom } from "../support/settings-samples.ts";

test("another key may stand for every field that is no map of its own", () => {
  const maps = ["contributors", "corrections", "episode", "extensions", "retracted", "source"];
  expect([...FIELDS, ...maps].sort()).toEqual([...FIELD_NAMES].sort());
});

test("a field is named in any case, and one that there is not is told with the nearest", () => {
  const read = (keys: string): ReturnType<typeof settingsFrom> =>
    settingsFrom(`${LEAST_SETTINGS}keys: ${keys}\n`);
  expect(read("{parent: translation_of}").site?.keys).toEqual({ parent: "translationOf" });
  const { problems } = read("{topics: categroies}");
  expect(problems).toMatchObject([{ code: "settings/value-invalid", place: { line: 3, column: 16 } }]);
  expect(problems[0]?.mend).toContain("categories");
});

test("nothing of it is in a site that says nothing of it", () => {
  const { site } = settingsFrom(LEAST_SETTINGS);
  for (const key of [
    "dialect",
    "isLenient",
    "defaults",
    "keys",
    "shortcodes",
    "highlight",
    "math",
    "mediaRoots",
  ])
    expect(site).not.toHaveProperty(key);
});
