/** Where a build says that a feed of the settings, or a file that front matter describes, is wrong. */

import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type BuildReport, build } from "../../src/build/build.ts";
import { pngOf } from "../support/image-samples.ts";
import { mediaFile } from "../support/media-files.ts";
import { type Files, PIXEL, readTree, scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";

const LINES = String(smallSite["siar.config.yaml"]).split("\n").length;

const run = async (more: string, files?: Files): Promise<BuildReport> => (await built(more, files)).report;

async function built(more: string, files: Files = {}): Promise<{ root: string; report: BuildReport }> {
  const root = scratchFolder();
  const settings = `${smallSite["siar.config.yaml"]}${more}`;
  writeFiles(root, { ...smallSite, "siar.config.yaml": settings, ...files });
  return { root, report: await build({ cwd: root, now: new Date("2026-01-01T00:00:00Z") }) };
}
const told = ({ problems }: BuildReport): readonly unknown[] =>
  problems.map(({ code, place }) => [code, place?.file, place?.line, place?.column]);

const SHOW = `feeds:
  declared:
    - name: siaran
      title: Siaran
      podcast:
        author: Warta
        category: News
        explicit: false
        image: show.png
`;

describe("a problem of a declared feed stands at its line of the settings", () => {
  test("a name in its filter that nothing has", async () => {
    const report = await run(
      "feeds:\n  declared:\n    - name: a\n      title: A\n      filter:\n        tag: zzqqxx\n",
    );
    expect(told(report)).toEqual([["feeds/filter-unknown", "siar.config.yaml", LINES + 4, 7]]);
  });

  test("artwork that is not there is told once, artwork that is unfit too", async () => {
    const at = ["siar.config.yaml", LINES + 8, 16];
    expect(told(await run(SHOW))).toEqual([["asset/missing", ...at]]);
    expect(told(await run(SHOW, { "show.png": PIXEL }))).toEqual([["podcast/image-unfit", ...at]]);
  });
});

test("R58: artwork in the static folder, or spelled on disk in another way, is the show's", async () => {
  const picture = pngOf(1400, 1400);
  for (const [name, path] of [
    ["show.png", "static/show.png"],
    ["siaran-é.png", "siaran-e\u0301.png"],
  ] as const) {
    const { root, report } = await built(SHOW.replace("show.png", name), { [path]: picture });
    expect(told(report)).toEqual([]);
    expect(readTree(join(root, "dist")).get("siaran/rss.xml")?.toString()).toContain("<itunes:image href=");
  }
});

describe("R31: of a local file the file is asked, and front matter that contradicts it is told so", () => {
  const files = (front: string): Files => ({
    "articles/a.md": `---\ntitle: A\ndate: 2025-07-13\n${front}\n---\n\nText.\n`,
    "articles/briefing.mp3": mediaFile("briefing.mp3"),
  });
  const length = mediaFile("briefing.mp3").length;

  test.each<[string, readonly string[]]>([
    ["audio: briefing.mp3", []],
    [`audio: {src: briefing.mp3, type: audio/mpeg, length: ${length}}`, []],
    ["audio: {src: briefing.mp3, type: audio/ogg}", ["`type` of articles/briefing.mp3 says audio/ogg"]],
    ["audio: {src: briefing.mp3, length: 5}", [`says 5; the file itself says ${length}.`]],
    ["audio: {src: briefing.mp3, length: 5, type: video/mp4}", ["says 5", "video/mp4"]],
  ])("%s", async (front, says) => {
    const { isGood, problems } = await run("", files(front));
    expect(isGood).toBe(true);
    expect(problems.map(({ code, place }) => [code, place?.line, place?.column])).toEqual(
      says.map(() => ["asset/stated-otherwise", 4, 14]),
    );
    for (const [index, words] of says.entries()) expect(problems[index]?.what).toContain(words);
  });
});
