/** What of the settings reaches articles. */

import { expect, test } from "vitest";
import { articleSettings } from "../../src/compile/settings.ts";
import { newsSite } from "../support/article-reading.ts";

test("titles are there only where articles are written in another program's way, which may name them", () => {
  const titles = newsSite.languages.map(({ title }) => title);
  expect(articleSettings(newsSite).languages.filter((language) => "title" in language)).toEqual([]);
  expect(articleSettings({ ...newsSite, dialect: "jekyll" }).languages.map(({ title }) => title)).toEqual(
    titles,
  );
});

test.each(["feeds", "people", "publisher", "taxonomy", "articles", "hubs"])(
  "no article reads `%s`",
  (name) => {
    expect(newsSite).toHaveProperty(name);
    expect(articleSettings(newsSite)).not.toHaveProperty(name);
  },
);
