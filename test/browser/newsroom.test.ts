/** The golden edition's newsroom pages in a real browser: players, pictures, notices and facts after the text. */

import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readTree } from "../support/scratch.ts";
import { axeViolations, openStage, overflow, type Stage } from "./harness.ts";

const files = readTree(fileURLToPath(new URL("../golden/newsroom/dist", import.meta.url)));

let stage: Stage;
beforeAll(async () => {
  stage = await openStage((path) => files.get(path), "/daily/");
});
afterAll(() => stage.close());

test.each([
  ["enclosure/", "audio, video"],
  ["pictures/", ".files img"],
  ["episode-one/", '.files a[type="text/vtt"]'],
  ["corrected/", ".content > aside"],
  ["retracted/", ".retraction"],
  ["comments/", ".provenance dl"],
  ["republished/", ".u-repost-of"],
  ["bidi/", "article"],
  ["ar/tashih/", "aside"],
  ["feeds/", ".language-feeds"],
  ["ja/feeds/", ".language-feeds"],
])(
  "R85: %s shows %s, fits a phone, asks nobody else for anything, and axe finds nothing",
  async (path, selector) => {
    await stage.visit(
      `/daily/${path}`,
      { scheme: "dark", width: 360 },
      async ({ page, status, complaints, strangers }) => {
        expect({ status, complaints, strangers }).toEqual({ status: 200, complaints: [], strangers: [] });
        expect(await page.locator(selector).count()).toBeGreaterThan(0);
        expect(await overflow(page)).toBe(0);
        expect(await axeViolations(page)).toEqual([]);
      },
    );
  },
);

test("R65: sound does not play by itself, and its file is there", async () => {
  await stage.visit("/daily/enclosure/", {}, async ({ page, complaints }) => {
    const player = await page.evaluate(`(() => {
      const { paused, autoplay, controls, src } = document.querySelector("audio");
      return { paused, autoplay, controls, src };
    })()`);
    expect(player).toMatchObject({ paused: true, autoplay: false, controls: true });
    const { src } = player as { readonly src: string };
    expect((await page.request.get(src)).status()).toBe(200);
    expect(complaints).toEqual([]);
  });
});
