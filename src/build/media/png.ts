/**
 * A PNG image without texts, Exif and dates (PNG, third edition, §11). Kept are the chunks that a decoder needs or that
 * change what is seen, by a list of them; whatever follows the last chunk goes.
 */

import { crc32 } from "node:zlib";
import { exifOf, type ImageParts, orientationOf } from "./tiff.ts";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The picture, then transparency, colour, size of a pixel, and the frames of an animation. */
const SEEN: ReadonlySet<string> = new Set(
  "IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV mDCv cLLI cLLi sBIT bKGD hIST sPLT pHYs acTL fcTL fdAT".split(
    " ",
  ),
);

/** Length, type and checksum around the data of a chunk. */
const FRAME_BYTES = 12;

interface Chunk {
  readonly type: string;
  /** With its length, type and checksum. */
  readonly bytes: Buffer;
}

/** All parts up to the last chunk, and how the picture is to be turned; undefined as below. */
export function readPng(png: Buffer): ImageParts | undefined {
  const chunks = chunksOf(png);
  if (!chunks) return undefined;
  const exif = chunks.find(({ type }) => type === "eXIf");
  const orientation = exif ? orientationOf(exif.bytes.subarray(8, -4)) : 1;
  return { parts: [SIGNATURE, ...chunks.map(({ bytes }) => bytes)], orientation };
}

/** The parts that stay, in their order, turned as `orientation` says; undefined where it is no whole PNG. */
export function cleanPng(png: Buffer, orientation: number): readonly Buffer[] | undefined {
  const chunks = chunksOf(png);
  if (!chunks) return undefined;
  const kept = chunks.filter(({ type }) => SEEN.has(type)).map(({ bytes }) => bytes);
  const turn = orientation === 1 ? [] : [exifChunk(orientation)];
  return [SIGNATURE, ...kept.slice(0, 1), ...turn, ...kept.slice(1)];
}

function exifChunk(orientation: number): Buffer {
  const data = Buffer.concat([Buffer.from("eXIf", "latin1"), exifOf(orientation)]);
  const chunk = Buffer.alloc(data.length + 8);
  chunk.writeUInt32BE(data.length - 4);
  data.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(data), data.length + 4);
  return chunk;
}

/** All chunks to the last, `IEND`; undefined where one reaches beyond the file, or the last is missing. */
function chunksOf(png: Buffer): readonly Chunk[] | undefined {
  if (!png.subarray(0, 8).equals(SIGNATURE)) return undefined;
  const chunks: Chunk[] = [];
  for (let from = 8; from + FRAME_BYTES <= png.length; ) {
    const to = from + FRAME_BYTES + png.readUInt32BE(from);
    if (to > png.length) return undefined;
    const type = png.toString("latin1", from + 4, from + 8);
    chunks.push({ type, bytes: png.subarray(from, to) });
    if (type === "IEND") return chunks;
    from = to;
  }
  return undefined;
}
