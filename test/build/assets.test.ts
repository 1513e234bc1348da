import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readAssets } from "../../src/build/assets.ts";
import { hashOf } from "../../src/text/hash.ts";
import { PIXEL, scratchFolder, writeFiles } from "../support/scratch.ts";

const place = { file: "articles/a.md", line: 3 };

function read(root: string, target: string, isImage = true): ReturnType<typeof readAssets> {
  return readAssets(root, "static", [{ target, isImage, place }]);
}

describe("D20: a local file", () => {
  test("is published under its content hash, with type, bytes and size in pixels", () => {
    const root = scratchFolder();
    writeFiles(root, { "img/Peta Wonsan.PNG": PIXEL });
    const { assets, problems } = read(root, "img/Peta Wonsan.PNG");
    expect(problems).toEqual([]);
    expect(assets.get("img/Peta Wonsan.PNG")).toEqual({
      source: "img/Peta Wonsan.PNG",
      path: `assets/peta-wonsan.${hashOf(PIXEL).slice(0, 12)}.png`,
      hash: hashOf(PIXEL),
      mediaType: "image/png",
      lengthBytes: PIXEL.length,
      width: 1,
      height: 1,
    });
  });

  test.each<[string, string, boolean, string]>([
    ["is not there", "img/none.png", true, "asset/missing"],
    ["is there in another case", "img/Map.png", true, "asset/wrong-case"],
    ["lies in a folder of another case", "IMG/map.png", true, "asset/wrong-case"],
    ["is a link", "img/link.png", true, "asset/link"],
    ["lies behind a link", "linked/map.png", true, "asset/link"],
    ["is empty", "img/empty.png", true, "asset/empty"],
    ["is HTML named as an image", "img/html.jpg", true, "asset/not-its-type"],
    ["is a PNG named as a JPEG", "img/png.jpg", true, "asset/not-its-type"],
    ["could hold a script", "img/drawing.svg", true, "asset/type-refused"],
    ["is no image where one must stand", "img/text.pdf", true, "asset/type-refused"],
    ["is of an unknown kind", "img/page.html", false, "asset/type-refused"],
    ["is a folder", "img", false, "asset/missing"],
  ])("that %s is a problem at the place that names it", (_, target, isImage, code) => {
    const root = scratchFolder();
    writeFiles(root, {
      "img/map.png": PIXEL,
      "img/empty.png": "",
      "img/html.jpg": "<script>",
      "img/png.jpg": PIXEL,
      "img/drawing.svg": "<svg/>",
      "img/text.pdf": "%PDF",
      "img/page.html": "<p>",
    });
    symlinkSync(join(root, "img/map.png"), join(root, "img/link.png"));
    symlinkSync(join(root, "img"), join(root, "linked"));
    const { assets, problems } = read(root, target, isImage);
    expect(problems.map((found) => [found.code, found.place])).toEqual([[code, place]]);
    expect(assets.size).toBe(0);
  });

  test("that is given from the site's root may lie in the static folder", () => {
    const root = scratchFolder();
    writeFiles(root, { "static/img/map.png": PIXEL });
    expect(read(root, "img/map.png").assets.get("img/map.png")).toMatchObject({
      mediaType: "image/png",
      width: 1,
    });
  });

  test("that is offered for download needs no size in pixels", () => {
    const root = scratchFolder();
    writeFiles(root, { "report.pdf": "%PDF" });
    expect(read(root, "report.pdf", false).assets.get("report.pdf")).not.toHaveProperty("width");
  });

  test("is read once and told of once, however many articles point at it", () => {
    const request = { target: "none.png", isImage: true, place };
    expect(
      readAssets(scratchFolder(), "static", [request, { ...request, place: { file: "b.md" } }]).problems,
    ).toHaveLength(1);
  });
});
