/**
 * A JPEG image without what cameras and editors write beside the picture (ITU-T T.81 annex B). Kept are the segments
 * that a decoder needs, by a list of them: all others go, known or not, and so does whatever follows the picture.
 */

import { exifOf, type ImageParts, orientationOf } from "./tiff.ts";

const BEGINNING = Buffer.from([0xff, 0xd8]);
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const START_OF_IMAGE = 0xd8;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/** How a segment of an application names itself. */
const JFIF = "JFIF\0";
const EXIF = "Exif\0\0";
const ICC = "ICC_PROFILE\0";
const ADOBE = "Adobe";

/** A JFIF segment without a thumbnail; those may show what was cut off the picture. */
const JFIF_BYTES = 18;

interface Segment {
  readonly marker: number;
  /** With its marker; a scan goes with the data that follow it. */
  readonly bytes: Buffer;
}

/** All parts up to the end of the picture, and how it is to be turned, by its first Exif; undefined as below. */
export function readJpeg(jpeg: Buffer): ImageParts | undefined {
  const segments = segmentsOf(jpeg);
  if (!segments) return undefined;
  const exif = segments.find((segment) => segment.marker === APP1 && isNamed(segment, EXIF));
  const orientation = exif ? orientationOf(exif.bytes.subarray(4 + EXIF.length)) : 1;
  return { parts: [BEGINNING, ...segments.map(({ bytes }) => bytes)], orientation };
}

/** The parts that stay, in their order, turned as `orientation` says; undefined where it is no whole JPEG. */
export function cleanJpeg(jpeg: Buffer, orientation: number): readonly Buffer[] | undefined {
  const segments = segmentsOf(jpeg);
  if (!segments?.some(({ marker }) => marker === START_OF_SCAN)) return undefined;
  const kept = segments.filter(isNeeded);
  const header = kept.filter(({ marker }) => marker === APP0).slice(0, 1);
  const rest = kept.filter(({ marker }) => marker !== APP0);
  const turn = orientation === 1 ? [] : [exifSegment(orientation)];
  return [BEGINNING, ...header.map(withoutThumbnail), ...turn, ...rest.map(({ bytes }) => bytes)];
}

/** Frames, tables and scans; the header, the colour profile, and how colours were transformed. */
function isNeeded(segment: Segment): boolean {
  const { marker } = segment;
  if (marker === APP0) return isNamed(segment, JFIF) && segment.bytes.length >= JFIF_BYTES;
  if (marker === APP2) return isNamed(segment, ICC);
  if (marker === APP14) return isNamed(segment, ADOBE);
  return marker >= 0xc0 && marker <= 0xdf;
}

function isNamed({ bytes }: Segment, name: string): boolean {
  return bytes.toString("latin1", 4, 4 + name.length) === name;
}

function withoutThumbnail({ bytes }: Segment): Buffer {
  const header = Buffer.from(bytes.subarray(0, JFIF_BYTES));
  header.writeUInt16BE(JFIF_BYTES - 2, 2);
  header.writeUInt16BE(0, JFIF_BYTES - 2);
  return header;
}

function exifSegment(orientation: number): Buffer {
  const payload = Buffer.concat([Buffer.from(EXIF, "latin1"), exifOf(orientation)]);
  return Buffer.concat([Buffer.from([0xff, APP1, 0, payload.length + 2]), payload]);
}

/** All segments to the end of the picture, undefined where there is none. Bytes between two are skipped, as decoders do. */
function segmentsOf(jpeg: Buffer): readonly Segment[] | undefined {
  if (!jpeg.subarray(0, 2).equals(BEGINNING)) return undefined;
  const segments: Segment[] = [];
  let from = nextMarker(jpeg, 2);
  while (from < jpeg.length) {
    const marker = jpeg[from + 1] ?? 0;
    if (marker === END_OF_IMAGE) {
      segments.push({ marker, bytes: jpeg.subarray(from, from + 2) });
      return segments;
    }
    if (marker === START_OF_IMAGE || from + 4 > jpeg.length) return undefined;
    const end = from + 2 + jpeg.readUInt16BE(from + 2);
    if (end < from + 4 || end > jpeg.length) return undefined;
    const next = nextMarker(jpeg, end);
    const to = marker === START_OF_SCAN ? next : end;
    segments.push({ marker, bytes: jpeg.subarray(from, to) });
    from = next;
  }
  return undefined;
}

/** Where the next marker begins that is neither stuffing nor part of a scan; the length where there is none. */
function nextMarker(jpeg: Buffer, from: number): number {
  for (let at = jpeg.indexOf(0xff, from); at >= 0; at = jpeg.indexOf(0xff, at + 1)) {
    const marker = jpeg[at + 1];
    if (marker === undefined) break;
    const isPart = marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd7);
    if (!isPart && marker !== 0xff) return at;
  }
  return jpeg.length;
}
