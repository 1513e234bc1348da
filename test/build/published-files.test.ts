/** What of the newsroom's files reaches the output folder: the whole build, from a folder to a folder. */

import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import {
  foundByExifr,
  joined,
  jpegWith,
  PLAIN,
  pngChunk,
  pngWith,
  secretsIn,
  segment,
  tiffOf,
  XMP,
} from "../support/image-samples.ts";
import { mediaFile, wavOf } from "../support/media-files.ts";
import { type Files, readTree, scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";

const now = new Date("2026-01-01T00:00:00Z");
const photo = jpegWith([
  segment(0xe1, "Exif\0\0", tiffOf(6)),
  segment(0xe1, "http://ns.adobe.com/xap/1.0/\0", XMP),
]);
const drawing = pngWith([pngChunk("eXIf", tiffOf(1)), pngChunk("tEXt", "Comment\0Kursk")]);

const files: Files = {
  ...smallSite,
  "siar.config.yaml": `${smallSite["siar.config.yaml"]}icon: emblem/icon.png\n`.replace(
    "publisher: {name: Warta}",
    "publisher: {name: Warta, logo: emblem/logo.png}",
  ),
  "articles/satu.md":
    "---\ntitle: Satu\ndate: 2025-07-12 20:00\nimage: {src: lead.jpg, alt: Jembatan.}\n---\n\n![Peta.](map.png) [Foto](offered.jpg) [Suara](sound.wav)\n",
  "articles/lead.jpg": photo,
  "articles/map.png": drawing,
  "articles/offered.jpg": mediaFile("photo-with-location.jpg"),
  "articles/sound.wav": wavOf(1),
  "emblem/icon.png": drawing,
  "emblem/logo.png": pngWith([pngChunk("tIME", "SN-4711")]),
  "static/press/portrait.JPEG": photo,
  "static/press/unnamed": drawing,
  "static/CNAME": "warta.example",
};

async function built(more: Files = {}): Promise<{ root: string; report: Awaited<ReturnType<typeof build>> }> {
  const root = scratchFolder();
  writeFiles(root, { ...files, ...more });
  return { root, report: await build({ cwd: root, now }) };
}

describe("the metadata of images endanger nobody", () => {
  test("no file of the site holds them: images of articles, downloads, icon, logo, and the static folder", async () => {
    const { root, report } = await built();
    expect(report.problems).toEqual([]);
    const tree = readTree(join(root, "dist"));
    const images = [...tree.keys()].filter(
      (path) => /\.(?:jpe?g|png)$/i.test(path) || path.endsWith("unnamed"),
    );
    expect(images).toHaveLength(7);
    for (const [path, bytes] of tree) expect([path, secretsIn(bytes)]).toEqual([path, []]);
    for (const path of images) {
      const bytes = tree.get(path) ?? Buffer.alloc(0);
      expect([path, await foundByExifr(bytes)]).toEqual([path, []]);
    }
  });

  test("in the static folder the kind of a file is what it holds, and others are copied as they are", async () => {
    const { root } = await built();
    const tree = readTree(join(root, "dist"));
    expect(tree.get("press/unnamed")?.equals(PLAIN.png)).toBe(true);
    expect(tree.get("press/portrait.JPEG")?.length).toBe(PLAIN.jpeg.length + 36);
    expect(tree.get("CNAME")?.toString()).toBe("warta.example");
    const sound = [...tree].find(([path]) => path.startsWith("assets/sound."));
    expect(sound?.[1].equals(wavOf(1))).toBe(true);
  });

  test("a second build writes nothing, and one in another place the same bytes", async () => {
    const { root } = await built();
    const again = await build({ cwd: root, now });
    expect(again).toMatchObject({ isGood: true, written: 0, removed: 0 });
    const elsewhere = await built();
    expect(readTree(join(elsewhere.root, "dist"))).toEqual(readTree(join(root, "dist")));
  });

  test.each<[string, Files, string]>([
    ["a photograph that is cut off", { "static/a.jpg": photo.subarray(0, 400) }, "asset/damaged"],
    [
      "an AVIF with metadata",
      { "static/a.avif": mediaFile("photo-with-location.avif") },
      "asset/metadata-left",
    ],
    ["a TIFF of a camera", { "static/a.tif": tiffOf(1) }, "asset/metadata-left"],
    ["a film with its place", { "static/a.mov": mediaFile("clip-with-location.mov") }, "asset/location-left"],
  ])("what cannot be cleaned stops the build, even in the static folder: %s", async (_, more, code) => {
    const { root, report } = await built(more);
    const file = Object.keys(more)[0];
    expect(report.problems.map((found) => [found.code, found.place])).toEqual([[code, { file }]]);
    expect(readTree(join(root, "dist")).size).toBe(0);
  });

  test("R63 is a matter of articles: a large image of the static folder is nobody's business", async () => {
    const large = joined([
      PLAIN.png.subarray(0, 33),
      pngChunk("IDAT", Buffer.alloc(400_000)),
      pngChunk("IEND"),
    ]);
    expect((await built({ "static/large.png": large })).report.problems).toEqual([]);
  });
});
