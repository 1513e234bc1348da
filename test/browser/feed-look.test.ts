/** A feed that somebody opens in a browser: plain CSS shows what it is, titles and dates, and no mark-up (R96). */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStage, type Stage } from "./harness.ts";

const dist = new URL("../golden/newsroom/dist", import.meta.url).pathname;
const BASE = "https://news.example/daily/";

/** The golden edition as it would stand at the address that it is served from here. */
function fileOf(path: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(join(dist, path));
    const isFeed = path.endsWith(".xml");
    return isFeed
      ? Buffer.from(bytes.toString().replace(`href="${BASE}feed.css"`, 'href="/daily/feed.css"'))
      : bytes;
  } catch {
    return undefined;
  }
}

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(fileOf, "/daily/");
});
afterAll(() => stage.close());

const LOOK = `(() => {
  const root = document.documentElement;
  const shown = (selector) => [...document.querySelectorAll(selector)].map((one) => getComputedStyle(one).display);
  const size = (selector) => parseFloat(getComputedStyle(document.querySelector(selector)).fontSize);
  return {
    banner: getComputedStyle(root, "::before").content,
    titles: [...new Set(shown("item > title, entry > title"))],
    dates: [...new Set(shown("item > pubDate, entry > published"))],
    rest: [...new Set(shown("guid, id, item > link, entry > link, item > description, summary, content, category"))],
    isHeadLarger: size("channel > title, feed > title") > size("item > title, entry > title"),
  };
})()`;

test.each([
  ["/daily/rss.xml", "This is a feed."],
  ["/daily/atom.xml", "This is a feed."],
  ["/daily/id/atom.xml", "Ini umpan (feed)."],
  ["/daily/ja/atom.xml", "これはフィードです。"],
])("R96: %s opens with a word on what it is, and shows titles and dates alone", async (path, banner) => {
  const { look, complaints, strangers } = await stage.visit(path, {}, async ({ page, ...witness }) => ({
    look: await page.evaluate(LOOK),
    ...witness,
  }));
  expect(look).toEqual({
    banner: expect.stringContaining(banner),
    titles: ["block"],
    dates: ["block"],
    rest: ["none"],
    isHeadLarger: true,
  });
  expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
});
