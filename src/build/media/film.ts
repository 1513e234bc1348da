/**
 * What MP4 and QuickTime files say of themselves (ISO/IEC 14496-12 §8): how long, how wide and high, and whether they
 * tell where they were recorded. Nothing is decoded.
 */

import { type Box, boxAt, boxesIn } from "./boxes.ts";

export interface Film {
  /** Absent where the file does not say, as live recordings do not. */
  readonly duration?: number;
  /** Pixels as shown, rotation applied; absent where there is no picture. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** Seconds and pixels; undefined where the file is cut off or holds no track. */
export function readFilm(bytes: Buffer): Film | undefined {
  const moov = boxAt(bytes, "moov");
  const inside = moov && boxesIn(moov);
  const tracks = inside?.filter(({ type }) => type === "trak") ?? [];
  if (!moov || tracks.length === 0) return undefined;
  const duration = durationOf(moov);
  const size = tracks.map(({ data }) => sizeOf(data)).find((found) => found !== undefined);
  return { ...(duration !== undefined && { duration }), ...(size && { size }) };
}

/** Where it was recorded stands in user data, in metadata with keys, in XMP, or in a track of its own. */
export function tellsLocation(bytes: Buffer): boolean {
  return boxesIn(bytes)?.some(isLocation) ?? PLACE_MARKS.some((mark) => bytes.includes(mark));
}

/** What tells a place in what is no sound row of boxes. */
const PLACE_MARKS: readonly Buffer[] = [Buffer.from("\u00a9xyz", "latin1"), Buffer.from("location.ISO6709")];

const CONTAINERS: ReadonlySet<string> = new Set(["moov", "trak", "mdia", "minf", "stbl", "udta"]);

/** Tracks of cameras, drones and telephones that record the place, many times a second. */
const PLACE_TRACKS = /gpmd|camm|djmd|quicktime\.location/;

/** Names of metadata with keys, `com.apple.quicktime.location.ISO6709`. */
const PLACE_KEYS = /com\.[a-z.]+\.location|location\.ISO6709/;

function isLocation({ type, data }: Box): boolean {
  if (CONTAINERS.has(type)) return tellsLocation(data);
  if (type === "\u00a9xyz" || type === "loci") return true;
  if (type === "stsd") return PLACE_TRACKS.test(data.toString("latin1"));
  if (type === "meta") return PLACE_KEYS.test(data.toString("latin1"));
  return (type === "uuid" || type === "XMP_") && /GPSL(?:at|ong)itude/.test(data.toString("latin1"));
}

/** Of the whole, from the header, or from that of the fragments that follow it (§8.2.2, §8.8.2). */
function durationOf(moov: Buffer): number | undefined {
  const header = boxAt(moov, "mvhd");
  if (!header || header.length < 20) return undefined;
  const isLong = header[0] === 1;
  if (isLong && header.length < 32) return undefined;
  const scale = header.readUInt32BE(isLong ? 20 : 12);
  const units = isLong ? Number(header.readBigUInt64BE(24)) : header.readUInt32BE(16);
  const isKnown = units > 0 && units < 0xffffffff;
  const known = isKnown ? units : fragmentsDuration(boxAt(moov, "mvex", "mehd"));
  return scale > 0 && known > 0 ? known / scale : undefined;
}

function fragmentsDuration(header: Buffer | undefined): number {
  if (!header || header.length < 8) return 0;
  if (header[0] !== 1) return header.readUInt32BE(4);
  return header.length < 12 ? 0 : Number(header.readBigUInt64BE(4));
}

/** Of a track with a picture (§8.3.2). Width and height change places where its matrix turns it by a quarter. */
function sizeOf(track: Buffer): Film["size"] {
  const handler = boxAt(track, "mdia", "hdlr");
  const header = boxAt(track, "tkhd");
  if (handler?.toString("latin1", 8, 12) !== "vide" || !header) return undefined;
  const matrix = header[0] === 1 ? 52 : 40;
  if (header.length < matrix + 44) return undefined;
  const isTurned = header.readInt32BE(matrix) === 0 && header.readInt32BE(matrix + 16) === 0;
  const across = header.readUInt16BE(matrix + 36);
  const down = header.readUInt16BE(matrix + 40);
  if (across === 0 || down === 0) return undefined;
  return isTurned ? { width: down, height: across } : { width: across, height: down };
}
