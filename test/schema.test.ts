/** The schemas that editors are given are those by which siar judges. */

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { articleJsonSchema } from "../src/article/schema.ts";
import { settingsJsonSchema } from "../src/settings/schema.ts";

test.each([
  ["settings.schema.json", settingsJsonSchema],
  ["article.schema.json", articleJsonSchema],
])("schema/%s is up to date (npm run schema)", (name, make) => {
  const committed = readFileSync(new URL(`../schema/${name}`, import.meta.url), "utf8");
  expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(make())));
});
