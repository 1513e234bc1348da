/** The committed edition as its readers meet it: every page in a real browser. */

import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readTree } from "../support/scratch.ts";
import { axeViolations, openStage, overflow, type Stage } from "./harness.ts";

const files = readTree(fileURLToPath(new URL("../../dist", import.meta.url)));
const pages = [...files.keys()]
  .filter((path) => path.endsWith("index.html"))
  .map((path) => `/${path.slice(0, -10)}`);
// An alias page leads on at once; where it leads is a page of its own.
const readable = pages.filter((path) => !/http-equiv="refresh"/.test(textOf(`${path.slice(1)}index.html`)));

let stage: Stage;
beforeAll(async () => {
  stage = await openStage((path) => files.get(path));
});
afterAll(() => stage.close());

function textOf(path: string): string {
  return files.get(path)?.toString() ?? "";
}

test("there is an edition to look at", () => {
  expect(readable.length).toBeGreaterThan(20);
});

test.each(readable)(
  "R85: %s loads without a complaint or a request to others, fits a phone, and axe finds nothing",
  async (path) => {
    await stage.visit(
      path,
      { scheme: "dark", width: 360 },
      async ({ page, status, complaints, strangers }) => {
        expect({ status, complaints, strangers }).toEqual({ status: 200, complaints: [], strangers: [] });
        expect(await overflow(page)).toBe(0);
        expect(await axeViolations(page)).toEqual([]);
      },
    );
  },
);

test("every image of every page is drawn at its own proportions", async () => {
  for (const path of readable) {
    const sizes = await stage.visit(path, {}, ({ page }) =>
      page.evaluate(
        "[...document.images].map((i) => [i.currentSrc, i.naturalWidth, Number(i.getAttribute('width'))])",
      ),
    );
    for (const [source, natural, stated] of sizes as [string, number, number][]) {
      expect(`${path} ${source} ${natural}`).toBe(`${path} ${source} ${stated}`);
      expect(natural).toBeGreaterThan(0);
    }
  }
});

test("a reader follows the front page to an article, its translation, and the feeds", async () => {
  await stage.visit("/", {}, async ({ page, complaints }) => {
    await page.click("main h2 a");
    expect(await page.textContent("h1")).toContain("Zelenskyy");
    await page.click("nav.translations a");
    expect(await page.getAttribute("html", "lang")).toBe("en");
    await page.click("a.follow-link");
    expect(new URL(page.url()).pathname).toBe("/en/feeds/");
    const feed = await page.getAttribute('a[href$="/en/rss.xml"]', "href");
    const { pathname } = new URL(feed ?? "", page.url());
    expect((await page.request.get(new URL(pathname, page.url()).href)).status()).toBe(200);
    expect(complaints).toEqual([]);
  });
});
