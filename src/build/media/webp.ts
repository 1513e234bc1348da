/**
 * A WebP image without Exif, XMP and whatever else is not the picture (RFC 9649 §2.7). Kept are the chunks that the
 * format names for pixels, transparency, animation and colour; whatever follows the container goes.
 */

import { exifOf, orientationOf } from "./tiff.ts";

const SEEN: ReadonlySet<string> = new Set(["VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP"]);

/** In the first byte of `VP8X`: that there is Exif, that there is XMP. */
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

/** Bytes of `ANMF` before the chunks of its frame. */
const FRAME_HEADER_BYTES = 16;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/** The parts that stay, in their order, turned as before; undefined where it is no whole WebP. */
export function cleanWebp(webp: Buffer): readonly Buffer[] | undefined {
  if (webp.toString("latin1", 0, 4) !== "RIFF" || webp.toString("latin1", 8, 12) !== "WEBP") return undefined;
  const chunks = chunksOf(webp.subarray(12, webp.readUInt32LE(4) + 8));
  if (!chunks) return undefined;
  const orientation = orientationOfChunks(chunks);
  const kept = keptOf(chunks, orientation);
  if (!kept || kept.length === 0) return undefined;
  if (orientation !== 1) kept.push(...chunkOf("EXIF", exifOf(orientation)));
  const header = Buffer.from("RIFF\0\0\0\0WEBP", "latin1");
  header.writeUInt32LE(4 + kept.reduce((sum, { length }) => sum + length, 0), 4);
  return [header, ...kept];
}

/** Only the extended format has Exif. Some programs put before it what stands before Exif in JPEG. */
function orientationOfChunks(chunks: readonly Chunk[]): number {
  const exif = chunks.find(({ type }) => type === "EXIF")?.data;
  if (!exif || chunks[0]?.type !== "VP8X") return 1;
  return orientationOf(exif.toString("latin1", 0, 6) === "Exif\0\0" ? exif.subarray(6) : exif);
}

/** Undefined where a frame cannot be read. */
function keptOf(chunks: readonly Chunk[], orientation: number): Buffer[] | undefined {
  const kept: Buffer[] = [];
  for (const { type, data } of chunks) {
    if (!SEEN.has(type)) continue;
    if (type === "VP8X") kept.push(...chunkOf(type, withFlags(data, orientation)));
    else if (type !== "ANMF") kept.push(...chunkOf(type, data));
    else {
      const frame = chunksOf(data.subarray(FRAME_HEADER_BYTES));
      const parts = frame && keptOf(frame, orientation);
      if (!parts) return undefined;
      kept.push(...chunkOf(type, Buffer.concat([data.subarray(0, FRAME_HEADER_BYTES), ...parts])));
    }
  }
  return kept;
}

function withFlags(data: Buffer, orientation: number): Buffer {
  const changed = Buffer.from(data);
  changed[0] = ((data[0] ?? 0) & ~(HAS_EXIF | HAS_XMP)) | (orientation === 1 ? 0 : HAS_EXIF);
  return changed;
}

/** Data of odd length are followed by one byte of nothing. */
function chunkOf(type: string, data: Buffer): readonly Buffer[] {
  const header = Buffer.alloc(8);
  header.write(type, "latin1");
  header.writeUInt32LE(data.length, 4);
  return data.length % 2 === 0 ? [header, data] : [header, data, Buffer.alloc(1)];
}

/** Undefined where a chunk reaches beyond the end. */
function chunksOf(bytes: Buffer): readonly Chunk[] | undefined {
  const chunks: Chunk[] = [];
  for (let from = 0; from + 8 <= bytes.length; ) {
    const length = bytes.readUInt32LE(from + 4);
    if (from + 8 + length > bytes.length) return undefined;
    chunks.push({
      type: bytes.toString("latin1", from, from + 4),
      data: bytes.subarray(from + 8, from + 8 + length),
    });
    from += 8 + length + (length % 2);
  }
  return chunks;
}
