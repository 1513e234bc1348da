/** Markdown and the HTML that it must become, written by hand; `.feed.html` where the feeds differ from the page. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { canonical, faultsIn, render } from "../support/rendering.ts";

const folder = new URL("./fixtures/", import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .map((name) => name.slice(0, -3));

function read(name: string): string {
  return readFileSync(new URL(name, folder), "utf8");
}

test("there are fixtures, and each has its HTML", () => {
  expect(names.length).toBeGreaterThanOrEqual(25);
  expect(names.filter((name) => !existsSync(new URL(`${name}.html`, folder)))).toEqual([]);
});

test.each(names)("%s", (name) => {
  const shown = render(read(`${name}.md`), { language: name.endsWith(".ar") ? "ar" : "id" });
  expect(canonical(shown.page)).toBe(canonical(read(`${name}.html`)));
  if (existsSync(new URL(`${name}.feed.html`, folder))) {
    expect(canonical(shown.feed)).toBe(canonical(read(`${name}.feed.html`)));
  }
  expect(faultsIn(shown.page, "page")).toEqual([]);
  expect(faultsIn(shown.feed, "feed")).toEqual([]);
});
