/**
 * What images lose before they are published, and what they keep. Photographs are made here as cameras, phones and
 * editors make them; exifr and a search for the secrets themselves judge what is left.
 */

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { imageSize } from "image-size";
import { describe, expect, test } from "vitest";
import { asPublished } from "../../../src/build/media/published.ts";
import {
  box,
  foundByExifr,
  gifExtension,
  gifWith,
  joined,
  jpegWith,
  number32,
  PHOTOSHOP,
  PLAIN,
  pngChunk,
  pngWith,
  secretsIn,
  segment,
  tiffOf,
  webpChunk,
  webpOf,
  webpWith,
  XMP,
} from "../../support/image-samples.ts";

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../../fixtures/media/${name}`, import.meta.url));

async function cleaned(image: Buffer): Promise<Buffer> {
  const published = await asPublished(image);
  if (published.kind !== "clean") throw new Error(`not published: ${JSON.stringify(published)}`);
  return published.bytes;
}

const exifSegment = (orientation: number): Buffer => segment(0xe1, "Exif\0\0", tiffOf(orientation));
const xmpSegment = segment(0xe1, "http://ns.adobe.com/xap/1.0/\0", XMP);
const icc = segment(0xe2, "ICC_PROFILE\0\x01\x01", "a profile");

/** What stands beside the picture, and does not change how it looks. */
const BESIDE: readonly (readonly [string, Buffer, Buffer])[] = [
  ["JPEG: Exif with coordinates, maker, model and serial number", jpegWith([exifSegment(1)]), PLAIN.jpeg],
  ["JPEG: XMP", jpegWith([xmpSegment]), PLAIN.jpeg],
  [
    "JPEG: XMP that goes on in more segments",
    jpegWith([segment(0xe1, `http://ns.adobe.com/xmp/extension/\0${"0".repeat(40)}`, XMP)]),
    PLAIN.jpeg,
  ],
  ["JPEG: IPTC in Photoshop's resources", jpegWith([segment(0xed, PHOTOSHOP)]), PLAIN.jpeg],
  ["JPEG: a comment", jpegWith([segment(0xfe, "taken in Kursk")]), PLAIN.jpeg],
  ["JPEG: the index of more pictures", jpegWith([segment(0xe2, "MPF\0", tiffOf(1))]), PLAIN.jpeg],
  ["JPEG: heat of a FLIR camera", jpegWith([segment(0xe1, "FLIR\0", "SN-4711")]), PLAIN.jpeg],
  ["JPEG: an application nobody knows", jpegWith([segment(0xeb, "JP\0\0", "Kursk")]), PLAIN.jpeg],
  [
    "JPEG: Exif behind another segment of the same number",
    jpegWith([segment(0xe1, "SecretCam's own\0"), exifSegment(1)]),
    PLAIN.jpeg,
  ],
  ["JPEG: a second Exif", jpegWith([exifSegment(1), xmpSegment, exifSegment(6)]), PLAIN.jpeg],
  ["JPEG: a whole photograph after its end", jpegWith([], jpegWith([exifSegment(1)])), PLAIN.jpeg],
  ["JPEG: what a phone appends", jpegWith([], "SEFHe\0\0SN-4711"), PLAIN.jpeg],
  ["JPEG: a preview of the header", withJfifThumbnail(), PLAIN.jpeg],
  ["JPEG: bytes between two segments", jpegWith([Buffer.from("SN-4711")]), PLAIN.jpeg],
  ["PNG: Exif", pngWith([pngChunk("eXIf", tiffOf(1))]), PLAIN.png],
  ["PNG: texts", pngWith([pngChunk("tEXt", "Comment\0Kursk"), pngChunk("zTXt", "Kursk\0\0")]), PLAIN.png],
  ["PNG: XMP", pngWith([pngChunk("iTXt", "XML:com.adobe.xmp\0\0\0\0\0", XMP)]), PLAIN.png],
  ["PNG: the time", pngWith([pngChunk("tIME", "SN-4711")]), PLAIN.png],
  [
    "PNG: credentials, and chunks nobody knows",
    pngWith([pngChunk("caBX", "Kursk"), pngChunk("skMf", "Kursk")]),
    PLAIN.png,
  ],
  ["PNG: bytes after its end", pngWith([], "SN-4711"), PLAIN.png],
  ["GIF: a comment", gifWith([gifExtension(0xfe, "Kursk")]), PLAIN.gif],
  ["GIF: XMP", gifWith([gifExtension(0xff, "XMP DataXMP", XMP.subarray(0, 255))]), PLAIN.gif],
  ["GIF: an application's own", gifWith([gifExtension(0xff, "SecretCam\0\0", "SN-4711")]), PLAIN.gif],
  ["GIF: bytes after its end", gifWith([], "SN-4711"), PLAIN.gif],
  ["WebP: Exif", webpWith(8, [webpChunk("EXIF", tiffOf(1))]), webpWith(0, [])],
  ["WebP: XMP", webpWith(4, [webpChunk("XMP ", XMP)]), webpWith(0, [])],
  ["WebP: both", webpWith(12, [webpChunk("EXIF", tiffOf(1)), webpChunk("XMP ", XMP)]), webpWith(0, [])],
  ["WebP: a chunk nobody knows", webpWith(0, [webpChunk("SECR", "Kursk")]), webpWith(0, [])],
  ["WebP: XMP without its flag", joinedWebp([webpChunk("XMP ", XMP)]), PLAIN.webp],
  ["WebP: bytes after its end", joined([PLAIN.webp, "SN-4711"]), PLAIN.webp],
  [
    "WebP: a chunk within a frame",
    animatedWebp([webpChunk("XMP ", XMP), PLAIN.webp.subarray(12)]),
    animatedWebp([PLAIN.webp.subarray(12)]),
  ],
];

/** The plain JPEG with a preview of one pixel in its header. */
function withJfifThumbnail(): Buffer {
  const header = segment(0xe0, PLAIN.jpeg.subarray(6, 18), Buffer.from([1, 1, 9, 9, 9]));
  return joined([PLAIN.jpeg.subarray(0, 2), header, PLAIN.jpeg.subarray(20)]);
}

function joinedWebp(chunks: readonly Buffer[]): Buffer {
  return webpOf([PLAIN.webp.subarray(12), ...chunks]);
}

function animatedWebp(frame: readonly Buffer[]): Buffer {
  const header = webpChunk("VP8X", Buffer.from([2, 0, 0, 0, 31, 0, 0, 15, 0, 0]));
  return webpOf([header, webpChunk("ANIM", Buffer.alloc(6)), webpChunk("ANMF", Buffer.alloc(16), ...frame)]);
}

describe("what stands beside the picture goes, and every byte of the picture stays", () => {
  test.each(BESIDE)("%s", async (_, image, picture) => {
    expect(image.equals(picture)).toBe(false);
    const published = await cleaned(image);
    expect(published.equals(picture)).toBe(true);
    expect(secretsIn(published)).toEqual([]);
  });

  test("the samples do hold the secrets, so that the search for them can fail", () => {
    const all = joined(BESIDE.map(([, image]) => image));
    expect(secretsIn(all)).toEqual(
      expect.arrayContaining(["SecretCam", "Kursk", "GPSLatitude", "8BIM", "SN-4711", "MPF", "FLIR"]),
    );
  });

  test.each([
    ["JPEG", jpegWith([exifSegment(6), xmpSegment, segment(0xed, PHOTOSHOP)])],
    ["PNG", pngWith([pngChunk("eXIf", tiffOf(6)), pngChunk("iTXt", "XML:com.adobe.xmp\0\0\0\0\0", XMP)])],
    ["JPEG that ExifTool wrote", fixture("photo-with-location.jpg")],
  ])("exifr finds nothing any more but the orientation: %s", async (_, image) => {
    expect((await foundByExifr(image)).length).toBeGreaterThan(5);
    expect(await foundByExifr(await cleaned(image))).toEqual([]);
  });

  test.each(Object.entries(PLAIN))(
    "a %s that has nothing beside the picture stays as it is",
    async (_, image) => {
      expect((await cleaned(image)).equals(image)).toBe(true);
    },
  );
});

describe("what changes how the picture looks stays", () => {
  const vp8 = PLAIN.webp.subarray(12);
  const kept: readonly (readonly [string, Buffer])[] = [
    ["JPEG: a colour profile", jpegWith([icc])],
    ["JPEG: how colours were transformed", jpegWith([segment(0xee, "Adobe\0d\0\0\0\0\x01")])],
    ["PNG: a colour profile", pngWith([pngChunk("iCCP", "name\0\0profile")])],
    [
      "PNG: gamma, chromaticity, transparency",
      pngWith(["gAMA", "cHRM", "tRNS"].map((type) => pngChunk(type, "0123"))),
    ],
    ["PNG: an animation", pngWith([pngChunk("acTL", "01234567"), pngChunk("fcTL", "0123")])],
    [
      "WebP: a colour profile",
      webpOf([
        webpChunk("VP8X", Buffer.from([32, 0, 0, 0, 31, 0, 0, 15, 0, 0])),
        webpChunk("ICCP", "profile"),
        vp8,
      ]),
    ],
    [
      "WebP: transparency",
      webpOf([
        webpChunk("VP8X", Buffer.from([16, 0, 0, 0, 31, 0, 0, 15, 0, 0])),
        webpChunk("ALPH", "0123"),
        vp8,
      ]),
    ],
    ["WebP: an animation", animatedWebp([vp8])],
    ["GIF: an animation that repeats", PLAIN.gif],
  ];
  test.each(kept)("%s", async (_, image) => {
    expect((await cleaned(image)).equals(image)).toBe(true);
  });

  test.each([2, 3, 4, 5, 6, 7, 8])("orientation %i of a JPEG", async (orientation) => {
    const image = jpegWith([exifSegment(orientation), icc]);
    const published = await cleaned(image);
    expect(imageSize(published)).toEqual(imageSize(image));
    expect(imageSize(published).orientation).toBe(orientation);
    expect(secretsIn(published)).toEqual([]);
  });

  test.each([
    ["JPEG", jpegWith([exifSegment(6)]), jpegWith([segment(0xe1, "Exif\0\0", smallestExif(6))])],
    ["PNG", pngWith([pngChunk("eXIf", tiffOf(6))]), pngWith([pngChunk("eXIf", smallestExif(6))])],
    [
      "WebP",
      webpWith(12, [webpChunk("EXIF", "Exif\0\0", tiffOf(6)), webpChunk("XMP ", XMP)]),
      webpWith(8, [webpChunk("EXIF", smallestExif(6))]),
    ],
  ])("of the Exif of a %s nothing but the orientation", async (_, image, expected) => {
    expect((await cleaned(image)).equals(expected)).toBe(true);
  });
});

/** A directory of one entry, the orientation. */
function smallestExif(orientation: number): Buffer {
  const entry = Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
  return joined(["MM\0*", number32(8), Buffer.from([0, 1]), entry, number32(0)]);
}

describe("what cannot be cleaned is not published", () => {
  const cutOff = (image: Buffer): Buffer => image.subarray(0, 60);
  test.each<[string, Buffer, string]>([
    ["JPEG", PLAIN.jpeg.subarray(0, 150), "JPEG"],
    ["JPEG without a picture", joined([PLAIN.jpeg.subarray(0, 20), exifSegment(1)]), "JPEG"],
    ["PNG", cutOff(PLAIN.png), "PNG"],
    ["WebP", cutOff(PLAIN.webp), "WebP"],
    ["GIF", cutOff(PLAIN.gif), "GIF"],
    ["AVIF", fixture("photo-cleared.avif").subarray(0, 300), "AVIF or HEIC"],
  ])("a %s that is cut off is damaged", async (_, image, format) => {
    expect(await asPublished(image)).toEqual({ kind: "damaged", format });
  });

  test.each<[string, Buffer, string]>([
    ["AVIF that ExifTool wrote", fixture("photo-with-location.avif"), "AVIF or HEIC"],
    ["JPEG XL with Exif", joined([box("JXL ", "\r\n\x87\n"), box("Exif", "\0\0\0\0", tiffOf(1))]), "JPEG XL"],
    ["JPEG XL with compressed XMP", joined([box("JXL ", "\r\n\x87\n"), box("brob", "xml ")]), "JPEG XL"],
    ["TIFF of a camera", tiffOf(1), "TIFF"],
  ])("%s holds metadata that are not ours to remove", async (_, image, format) => {
    expect(await asPublished(image)).toEqual({ kind: "metadata", format });
  });

  test("an AVIF is published where ExifTool has emptied its metadata, or never had any", async () => {
    const image = fixture("photo-cleared.avif");
    expect(image.includes("Exif")).toBe(true);
    expect((await cleaned(image)).equals(image)).toBe(true);
  });

  test("a TIFF is published where it tells of nobody", async () => {
    const image = joined([
      "MM\0*",
      number32(8),
      Buffer.from([0, 1]),
      Buffer.from([1, 0, 0, 3, 0, 0, 0, 1, 0, 9, 0, 0]),
    ]);
    expect((await cleaned(image)).equals(image)).toBe(true);
  });
});

describe("any bytes at all", () => {
  const images = [
    jpegWith([exifSegment(6), xmpSegment, icc, segment(0xed, PHOTOSHOP)], "after"),
    pngWith([pngChunk("eXIf", tiffOf(6)), pngChunk("tEXt", "Comment\0Kursk")], "after"),
    webpWith(12, [webpChunk("EXIF", tiffOf(6)), webpChunk("XMP ", XMP)], "after"),
    gifWith([gifExtension(0xfe, "Kursk")], "after"),
    fixture("photo-with-location.avif"),
    fixture("clip-with-location.mp4"),
    tiffOf(6),
  ];
  const damaged = fc
    .tuple(
      fc.constantFrom(...images),
      fc.array(fc.tuple(fc.nat(5000), fc.nat(255)), { maxLength: 8 }),
      fc.nat(5000),
    )
    .map(([image, changes, end]) => {
      const bytes = Buffer.from(image.subarray(0, end > image.length ? image.length : end));
      for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
      return bytes;
    });

  test("end in a verdict, and what is clean is clean for good", async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => {
        const first = await asPublished(bytes);
        if (first.kind !== "clean") return;
        const second = await asPublished(first.bytes);
        expect(second).toEqual(first);
      }),
      { numRuns: 500 },
    );
  });

  test("twenty thousand pieces of metadata all go", async () => {
    const many = Array.from({ length: 20_000 }, () => exifSegment(1));
    expect((await cleaned(jpegWith(many))).equals(PLAIN.jpeg)).toBe(true);
  });
});
