/**
 * The bytes of a file as they are published: an image without what tells where, when, by whom and with what it was
 * taken, turned as before, its pixels and colour profile untouched; any other file as it is. In reports from a war a
 * photograph's coordinates endanger people, so what cannot be cleaned is not published.
 */

import { pipeline } from "node:stream/promises";
import exifBeGone from "exif-be-gone";
import type { Place, Problem } from "../../model/problem.ts";
import { problem } from "../../problems/problem.ts";
import { tellsLocation } from "./film.ts";
import { cleanGif } from "./gif.ts";
import { holdsMetadata } from "./heif.ts";
import { cleanJpeg, readJpeg } from "./jpeg.ts";
import { cleanPng, readPng } from "./png.ts";
import { type ImageParts, isPersonal } from "./tiff.ts";
import { cleanWebp } from "./webp.ts";

export type Published = { readonly kind: "clean"; readonly bytes: Buffer } | Unpublished;

export type Unpublished =
  /** It cannot be read to its end. */
  | { readonly kind: "damaged"; readonly format: string }
  /** It holds metadata that are not ours to remove. */
  | { readonly kind: "metadata"; readonly format: string }
  /** A film that tells where it was recorded. */
  | { readonly kind: "location" };

/** What a file's bytes become; its name plays no part. Equal bytes give equal bytes. */
export async function asPublished(file: Uint8Array): Promise<Published> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  const format = formatOf(bytes);
  switch (format) {
    case "JPEG":
      return joined(format, await byLibrary(readJpeg(bytes), cleanJpeg));
    case "PNG":
      return joined(format, await byLibrary(readPng(bytes), cleanPng));
    case "WebP":
      return joined(format, cleanWebp(bytes));
    case "GIF":
      return joined(format, cleanGif(bytes));
    case "AVIF or HEIC":
    case "JPEG XL":
      return judged(bytes, format, holdsMetadata(bytes));
    case "TIFF":
      return judged(bytes, format, isPersonal(bytes));
    case "film":
      return tellsLocation(bytes) ? { kind: "location" } : { kind: "clean", bytes };
    case undefined:
      return { kind: "clean", bytes };
  }
}

/** The problem that a file cannot be published as it is. */
export function whyNotPublished(found: Unpublished, target: string, place: Place): Problem {
  switch (found.kind) {
    case "damaged":
      return problem("asset/damaged", place, { target, format: found.format });
    case "metadata":
      return problem("asset/metadata-left", place, { target, format: found.format });
    case "location":
      return problem("asset/location-left", place, { target });
  }
}

type Format = "JPEG" | "PNG" | "WebP" | "GIF" | "AVIF or HEIC" | "JPEG XL" | "TIFF" | "film";

/** How files of each format begin, byte for character; what it says of films holds for all that have the same boxes. */
const BEGINNINGS: readonly (readonly [Format, RegExp])[] = [
  ["JPEG", /^\xff\xd8\xff/],
  ["PNG", /^\x89PNG\r\n/],
  ["WebP", /^RIFF.{4}WEBP/s],
  ["GIF", /^GIF8/],
  ["TIFF", /^(?:II[*+]\0|MM\0[*+])/],
  ["JPEG XL", /^\0{3}\x0cJXL /],
  ["AVIF or HEIC", /^.{4}ftyp(?:avi[fs]|he[iv].|m[is]f1|crx )/s],
  ["film", /^.{4}(?:ftyp|moov|mdat|wide|free|skip)/s],
];

function formatOf(bytes: Buffer): Format | undefined {
  const beginning = bytes.toString("latin1", 0, 16);
  return BEGINNINGS.find(([, pattern]) => pattern.test(beginning))?.[0];
}

/**
 * The library removes Exif, XMP and FLIR of a JPEG, texts and dates of a PNG. It leaves IPTC, comments and previews,
 * and of WebP it takes nothing: the list of what may stay sees to those. It is given one part after another, since it
 * copies the rest of what it was given at each thing that it removes.
 */
async function byLibrary(
  image: ImageParts | undefined,
  clean: (bytes: Buffer, orientation: number) => readonly Buffer[] | undefined,
): Promise<readonly Buffer[] | undefined> {
  if (!image) return undefined;
  const kept: Buffer[] = [];
  await pipeline(image.parts, new ExifTransformer(), async (cleaned: AsyncIterable<Buffer>) => {
    for await (const part of cleaned) kept.push(part);
  });
  return clean(Buffer.concat(kept), image.orientation);
}

// The package is CommonJS and exports the class itself, which its types call `default`.
const ExifTransformer = exifBeGone as unknown as typeof exifBeGone.default;

function joined(format: Format, parts: readonly Buffer[] | undefined): Published {
  return parts ? { kind: "clean", bytes: Buffer.concat(parts) } : { kind: "damaged", format };
}

function judged(bytes: Buffer, format: Format, holds: boolean | undefined): Published {
  if (holds === undefined) return { kind: "damaged", format };
  return holds ? { kind: "metadata", format } : { kind: "clean", bytes };
}
