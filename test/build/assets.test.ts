import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type AssetRequest, type ReadAssets, readAssets } from "../../src/build/assets.ts";
import { NOTHING_SEEN, seenOf } from "../../src/build/seen.ts";
import { hashOf } from "../../src/text/hash.ts";
import { jpegWith, PLAIN, pngOf, secretsIn, segment, tiffOf } from "../support/image-samples.ts";
import { mediaFile, wavOf } from "../support/media-files.ts";
import { type Files, PIXEL, scratchFolder, writeFiles } from "../support/scratch.ts";

const place = { file: "articles/a.md", line: 3 };

function read(root: string, target: string, accept: AssetRequest["accept"] = "image"): Promise<ReadAssets> {
  return readAll(root, [{ target, accept, isShown: accept === "image", place }]);
}

/** As a build reads them that knows of none before. */
function readAll(
  root: string,
  requests: readonly AssetRequest[],
  mediaRoots: readonly string[] = [],
): Promise<ReadAssets> {
  return readAssets(
    root,
    { staticFolder: "static", mediaRoots },
    requests,
    seenOf(NOTHING_SEEN, 0),
    () => {},
  );
}

/** A folder with these files, and what is read of one of them. */
async function readOne(files: Files, accept: AssetRequest["accept"] = "file"): Promise<ReadAssets> {
  const root = scratchFolder();
  writeFiles(root, files);
  return read(root, Object.keys(files)[0] ?? "", accept);
}

describe("D20: a local file", () => {
  test("is published under its content hash, with type, bytes and size in pixels", async () => {
    const root = scratchFolder();
    writeFiles(root, { "img/Peta Wonsan.PNG": PIXEL });
    const { assets, problems } = await read(root, "img/Peta Wonsan.PNG");
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

  test.each<[string, string, string, readonly string[]]>([
    ["from the root of the site", "source/images/a.png", "images/a.png", ["source"]],
    ["as if it lay beside the article", "content/images/a.png", "articles/a.png", ["content/images"]],
    ["before another folder's", "one/a.png", "a.png", ["one", "two"]],
  ])("is found in a media folder %s", async (_, file, target, mediaRoots) => {
    const root = scratchFolder();
    writeFiles(root, { [file]: PIXEL, "two/a.png": PIXEL });
    const requests: readonly AssetRequest[] = [{ target, accept: "image", isShown: true, place }];
    const { assets, problems } = await readAll(root, requests, mediaRoots);
    expect(problems).toEqual([]);
    expect(assets.get(target)?.source).toBe(file);
    expect((await readAll(root, requests)).problems[0]?.code).toBe("asset/missing");
  });

  test.each<[string, string, AssetRequest["accept"], string]>([
    ["is not there", "img/none.png", "image", "asset/missing"],
    ["is there in another case", "img/Map.png", "image", "asset/wrong-case"],
    ["lies in a folder of another case", "IMG/map.png", "image", "asset/wrong-case"],
    ["is a link", "img/link.png", "image", "asset/link"],
    ["lies behind a link", "linked/map.png", "image", "asset/link"],
    ["is empty", "img/empty.png", "image", "asset/empty"],
    ["is HTML named as an image", "img/html.jpg", "image", "asset/not-its-type"],
    ["is a PNG named as a JPEG", "img/png.jpg", "image", "asset/not-its-type"],
    ["could hold a script", "img/drawing.svg", "image", "asset/type-refused"],
    ["is no image where one must stand", "img/text.pdf", "image", "asset/type-refused"],
    ["is of an unknown kind", "img/page.html", "file", "asset/type-refused"],
    ["is a folder", "img", "file", "asset/missing"],
  ])("that %s is a problem at the place that names it", async (_, target, accept, code) => {
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
    const { assets, problems } = await read(root, target, accept);
    expect(problems.map((found) => [found.code, found.place])).toEqual([[code, place]]);
    expect(assets.size).toBe(0);
  });

  test("that is given from the site's root may lie in the static folder", async () => {
    const root = scratchFolder();
    writeFiles(root, { "static/img/map.png": PIXEL });
    expect((await read(root, "img/map.png")).assets.get("img/map.png")).toMatchObject({
      mediaType: "image/png",
      width: 1,
    });
  });

  test("that is offered for download needs no size in pixels", async () => {
    const { assets } = await readOne({ "report.pdf": "%PDF-1.7" });
    expect(assets.get("report.pdf")).not.toHaveProperty("width");
  });

  test("is read once and told of once, however many articles point at it", async () => {
    const request = { target: "none.png", accept: "image", isShown: true, place } as const;
    const requests = [request, { ...request, place: { file: "b.md" } }];
    expect((await readAll(scratchFolder(), requests)).problems).toHaveLength(1);
  });

  test("may be shown and offered: what is wrong with it at one place is not told of the other", async () => {
    const root = scratchFolder();
    writeFiles(root, { "notes.txt": "Notes.", "map.png": PIXEL });
    const requests = ["notes.txt", "map.png"].flatMap((target) => [
      { target, accept: "image", isShown: true, place } as const,
      { target, accept: "file", isShown: false, place } as const,
      { target, accept: "recording", isShown: false, place } as const,
    ]);
    const { assets, problems } = await readAll(root, requests);
    expect([...assets.keys()].sort()).toEqual(["map.png", "notes.txt"]);
    expect(problems.map(({ code, what }) => [code, what.split(" ")[0]])).toEqual([
      ["asset/type-refused", "notes.txt"],
      ["asset/type-refused", "notes.txt"],
      ["asset/type-refused", "map.png"],
    ]);
  });
});

describe("a file that an article offers", () => {
  test.each<[string, string, object]>([
    ["briefing.mp3", "briefing.mp3", { mediaType: "audio/mpeg", durationSeconds: 2, lengthBytes: 2376 }],
    ["clip.mp4", "clip.mp4", { mediaType: "video/mp4", durationSeconds: 2, width: 64, height: 36 }],
    ["sound.mp4", "briefing.m4a", { mediaType: "audio/mp4", durationSeconds: 2 }],
  ])("is described from its own bytes, not from its name: %s", async (name, source, facts) => {
    const bytes = mediaFile(source);
    const { assets, problems } = await readOne({ [name]: bytes }, "recording");
    expect(problems).toEqual([]);
    expect(assets.get(name)).toMatchObject({ ...facts, hash: hashOf(bytes), lengthBytes: bytes.length });
  });

  test.each<[string, Files, string, string]>([
    [
      "a recording that is cut off",
      { "a.mp4": mediaFile("clip.mp4").subarray(0, 1200) },
      "asset/damaged",
      "video/mp4",
    ],
    [
      "a recording of another kind",
      { "a.mp3": mediaFile("briefing.ogg") },
      "asset/not-its-type",
      "audio/ogg",
    ],
    ["an image that is cut off", { "a.jpg": PLAIN.jpeg.subarray(0, 330) }, "asset/damaged", "JPEG"],
    [
      "a film with its place",
      { "a.mp4": mediaFile("clip-with-location.mp4") },
      "asset/location-left",
      "a.mp4",
    ],
    [
      "an AVIF with metadata",
      { "a.avif": mediaFile("photo-with-location.avif") },
      "asset/metadata-left",
      "AVIF",
    ],
    ["chapters that are no JSON", { "a.json": "{" }, "asset/not-its-type", "application/json"],
  ])("%s is a problem", async (_, files, code, says) => {
    const { assets, problems } = await readOne(files);
    expect(problems.map((found) => [found.code, found.place])).toEqual([[code, place]]);
    expect(problems[0]?.what).toContain(says);
    expect(assets.size).toBe(0);
  });
});

describe("a photograph is published without what tells of who took it, and where", () => {
  test("name, hash and bytes are those of the cleaned image; it is still shown turned", async () => {
    const image = jpegWith([segment(0xe1, "Exif\0\0", tiffOf(6))]);
    const { assets } = await readOne({ "a.jpg": image }, "image");
    const asset = assets.get("a.jpg");
    expect(secretsIn(image)).not.toEqual([]);
    expect(asset).toMatchObject({ mediaType: "image/jpeg", width: 16, height: 32 });
    expect(asset?.hash).not.toBe(hashOf(image));
    expect(asset?.path).toBe(`assets/a.${asset?.hash.slice(0, 12)}.jpg`);
    expect(asset?.lengthBytes).toBe(PLAIN.jpeg.length + 36);
  });

  test("two that differ in their metadata alone are one and the same when published", async () => {
    const { assets: one } = await readOne({ "a.jpg": jpegWith([segment(0xfe, "Kursk")]) });
    const { assets: other } = await readOne({ "a.jpg": PLAIN.jpeg });
    expect(one.get("a.jpg")).toEqual(other.get("a.jpg"));
  });
});

describe("R63: an image that articles show weighs no more than readers can bear", () => {
  const HEADS = 8 + 25 + 12;
  test.each<[string, Buffer, readonly string[]]>([
    ["300 000 bytes", pngOf(800, 600, 300_000 - HEADS), []],
    ["300 001 bytes", pngOf(800, 600, 300_001 - HEADS), ["map.png has 301 KB."]],
    ["1600 pixels", pngOf(1600, 1600), []],
    ["1601 pixels across", pngOf(1601, 10), ["map.png has 1601 × 10 pixels."]],
    ["1601 pixels down", pngOf(10, 1601), ["map.png has 10 × 1601 pixels."]],
    ["both", pngOf(1601, 10, 300_001), ["map.png has 301 KB and 1601 × 10 pixels."]],
  ])("%s", async (_, image, told) => {
    const { assets, problems } = await readOne({ "map.png": image }, "image");
    expect(assets.size).toBe(1);
    expect(problems.map(({ severity }) => severity)).toEqual(told.map(() => "warning"));
    for (const [index, words] of told.entries()) expect(problems[index]?.what).toContain(words);
  });

  test("the reason names only the limit that is passed", async () => {
    const whys = async (image: Buffer): Promise<string | undefined> =>
      (await readOne({ "map.png": image }, "image")).problems[0]?.why;
    expect(await whys(pngOf(10, 10, 400_000))).toMatch(/: 300 KB are enough/);
    expect(await whys(pngOf(2000, 10))).toMatch(/: 1600 pixels are enough/);
    expect(await whys(pngOf(2000, 10, 400_000))).toMatch(/: 300 KB and 1600 pixels are enough/);
  });

  test("sound and film may weigh what they weigh: readers choose to load them", async () => {
    const root = scratchFolder();
    writeFiles(root, { "a.wav": wavOf(60) });
    const request = { target: "a.wav", accept: "file", isShown: true, place } as const;
    const { assets, problems } = await readAll(root, [request]);
    expect(assets.get("a.wav")?.lengthBytes).toBeGreaterThan(300_000);
    expect(problems).toEqual([]);
  });

  test("it is told once, where it is first shown, and not of icons, logos and downloads", async () => {
    const root = scratchFolder();
    writeFiles(root, { "map.png": pngOf(2000, 10), "logo.png": pngOf(2000, 10) });
    const at = (file: string, isShown: boolean, target = "map.png"): AssetRequest => {
      return { target, accept: "image", isShown, place: { file } };
    };
    const requests = [
      ...[at("settings.yaml", false), at("settings.yaml", false, "logo.png")],
      ...[at("a.md", true), at("b.md", true)],
    ];
    const { problems } = await readAll(root, requests);
    expect(problems.map((found) => [found.code, found.place])).toEqual([["asset/heavy", { file: "a.md" }]]);
  });
});
