/**
 * Small images with and without what cameras, phones and editors write beside the picture. The pictures themselves
 * are whole and can be decoded: 32 by 16 pixels each, the animated GIF 8 by 4.
 */

import { crc32 } from "node:zlib";
import exifr from "exifr";

/** Pictures with nothing beside them. */
export const PLAIN: { readonly [F in "jpeg" | "png" | "webp" | "gif"]: Buffer } = {
  jpeg: Buffer.from(
    "/9j/4AAQSkZJRgABAgAAAQABAAD/2wBDAAgoKC8oLzc3Nzc3N0E8QUNDQ0FBQUFDQ0NISEhVVVVISEhDQ0hIUFBVVVxfXFdXVVdfX2RkZHh4c3OMjJGsrM//xAByAAADAQEAAAAAAAAAAAAAAAACBAYFBwEAAwEAAAAAAAAAAAAAAAAAAwUEBxAAAgEDAgUFAQAAAAAAAAAAAQIRAAQDwdEhgUJBIxOhMZESYREAAgICAQMFAQAAAAAAAAAAAgEDESEAMUFhcVJRsQQSE//AABEIABAAIAMBIgACEQADEQD/2gAMAwEAAhEDEQA/AICyUM5ntBos/Tz0qns8aKSfUUyIjhvQ5MSMRORR9b0++tNGJNZu/SXt42kicYyI7qgQ9Vgib4veqZ+nnpSlgxIcHtGtY1xlcEeNvfak7V3xBiMbP+o+J4RP8NZ/BDICt1XYhfw9FCKk/s8Zcf4vGUnfPGN//9k=",
    "base64",
  ),
  png: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAACAAAAAQCAIAAAD4YuoOAAAACXBIWXMAAAABAAAAAQBPJcTWAAAAHUlEQVR4nGNQsE+gKWIYtWDUglELRi0YtWAoWAAAudt+ECMHtf0AAAAASUVORK5CYII=",
    "base64",
  ),
  webp: Buffer.from(
    "UklGRjoAAABXRUJQVlA4IC4AAADwAgCdASogABAAPzmGuVOvKSWisAgB4CcJYwCsAC0kAAD+6WjKKKP1pDkfwiAA",
    "base64",
  ),
  gif: Buffer.from(
    "R0lGODlhCAAEAIAAACBAYAAAACH/C05FVFNDQVBFMi4wAwEAAAAh+QQEMgAAACwAAAAACAAEAAACEwQIECBAgAABAgQIECBAgAABAgUAIfkEBDIAAAAsAAAAAAgABAAAAhMECBAgQIAAAQIECBAgQIAAAQIFADs=",
    "base64",
  ),
};

/** What must not be left in a published image: maker, place, coordinates, and the names of what holds them. */
const SECRETS: readonly Buffer[] = [
  ...[
    "SecretCam",
    "Spy-9",
    "SN-4711",
    "Kursk",
    "GPSLatitude",
    "ns.adobe.com",
    "8BIM",
    "Photoshop",
    "FLIR",
    "MPF",
  ],
  rational(51, 43, 48).toString("latin1"),
].map((text) => Buffer.from(text, "latin1"));

/** The secrets that stand in these bytes. */
export function secretsIn(bytes: Uint8Array): readonly string[] {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return SECRETS.filter((secret) => all.includes(secret)).map((secret) => secret.toString("latin1"));
}

/** What exifr, which shares no line with us, finds of Exif, GPS, IPTC, XMP and the like; orientation aside. */
export async function foundByExifr(image: Buffer): Promise<readonly string[]> {
  const blocks = { tiff: true, ifd1: true, exif: true, gps: true, interop: true, iptc: true, xmp: true };
  const found: unknown = await exifr.parse(image, { ...blocks, icc: false, jfif: false, ihdr: false });
  return Object.keys(found ?? {}).filter((key) => key !== "Orientation");
}

/** Exif of a camera: maker, model, serial number, orientation, and 51° 43′ 48″ N 36° 11′ 24″ E. */
export function tiffOf(orientation: number, hasPlace = true): Buffer {
  const make = Buffer.from("SecretCam\0Spy-9\0SN-4711\0", "latin1");
  const dataAt = 8 + 2 + 4 * 12 + 4;
  const gpsAt = dataAt + make.length;
  const placeAt = gpsAt + 2 + 4 * 12 + 4;
  const first = [
    entry(0x010f, 2, 10, number32(dataAt)),
    entry(0x0110, 2, 6, number32(dataAt + 10)),
    entry(0x0112, 3, 1, Buffer.from([0, orientation, 0, 0])),
    entry(0x8825, 4, 1, number32(gpsAt)),
  ];
  const gps = [
    entry(1, 2, 2, Buffer.from("N\0\0\0")),
    entry(2, 5, 3, number32(placeAt)),
    entry(3, 2, 2, Buffer.from("E\0\0\0")),
    entry(4, 5, 3, number32(placeAt + 24)),
  ];
  const count = Buffer.from([0, 4]);
  const none = number32(0);
  const place = hasPlace
    ? [rational(51, 43, 48), rational(36, 11, 24)]
    : [rational(0, 0, 0), rational(0, 0, 0)];
  return Buffer.concat([
    ...[Buffer.from("MM\0*\0\0\0\b", "latin1"), count, ...first, none, make],
    ...[count, ...gps, none, ...place],
  ]);
}

/** XMP with the same place. */
export const XMP: Buffer = Buffer.from(
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="51,43.8N" exif:GPSLongitude="36,11.4E"/></rdf:RDF></x:xmpmeta>',
);

/** IPTC in the resources of Photoshop: the city. */
export const PHOTOSHOP: Buffer = Buffer.concat([
  Buffer.from("Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\n", "latin1"),
  Buffer.from([0x1c, 2, 90, 0, 5]),
  Buffer.from("Kursk"),
]);

/** A segment of a JPEG: marker 0xe1 is APP1. */
export function segment(marker: number, ...data: readonly (Buffer | string)[]): Buffer {
  const payload = joined(data);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

/** The plain JPEG with more segments before its tables, and bytes after its end. */
export function jpegWith(segments: readonly Buffer[], after: Buffer | string = ""): Buffer {
  const header = 2 + 18;
  return joined([PLAIN.jpeg.subarray(0, header), ...segments, PLAIN.jpeg.subarray(header), after]);
}

/** A chunk of a PNG with its length and checksum. */
export function pngChunk(type: string, ...data: readonly (Buffer | string)[]): Buffer {
  const body = joined([type, ...data]);
  return Buffer.concat([number32(body.length - 4), body, number32(crc32(body))]);
}

/** The plain PNG with more chunks after its header, and bytes after its end. */
export function pngWith(chunks: readonly Buffer[], after: Buffer | string = ""): Buffer {
  const header = 8 + 25;
  return joined([PLAIN.png.subarray(0, header), ...chunks, PLAIN.png.subarray(header), after]);
}

/** A PNG whose header gives these pixels, and which has so many bytes more; it cannot be decoded. */
export function pngOf(width: number, height: number, more = 0): Buffer {
  const size = [number32(width), number32(height), Buffer.from([8, 2, 0, 0, 0])];
  const data = more > 0 ? [pngChunk("IDAT", Buffer.alloc(more - 12))] : [];
  return joined([PLAIN.png.subarray(0, 8), pngChunk("IHDR", ...size), ...data, pngChunk("IEND")]);
}

/** A chunk of a WebP, padded. */
export function webpChunk(type: string, ...data: readonly (Buffer | string)[]): Buffer {
  const body = joined(data);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return joined([type, length, body, Buffer.alloc(body.length % 2)]);
}

/** A WebP of the extended format with these flags and chunks, the picture between them, and bytes after its end. */
export function webpWith(flags: number, chunks: readonly Buffer[], after: Buffer | string = ""): Buffer {
  const header = webpChunk("VP8X", Buffer.from([flags, 0, 0, 0, 31, 0, 0, 15, 0, 0]));
  return joined([webpOf([header, PLAIN.webp.subarray(12), ...chunks]), after]);
}

/** A WebP of these chunks. */
export function webpOf(chunks: readonly Buffer[]): Buffer {
  return webpChunk("RIFF", "WEBP", ...chunks);
}

/** The plain GIF with more blocks before its picture, and bytes after its end. */
export function gifWith(blocks: readonly Buffer[], after: Buffer | string = ""): Buffer {
  const header = 13 + 6;
  return joined([PLAIN.gif.subarray(0, header), ...blocks, PLAIN.gif.subarray(header), after]);
}

/** An extension of a GIF: label 0xfe is a comment. */
export function gifExtension(label: number, ...blocks: readonly (Buffer | string)[]): Buffer {
  const parts = blocks.map((block) => joined([Buffer.from([block.length]), block]));
  return joined([Buffer.from([0x21, label]), ...parts, Buffer.alloc(1)]);
}

/** A box of MP4, QuickTime, AVIF and JPEG XL. */
export function box(type: string, ...data: readonly (Buffer | string)[]): Buffer {
  const body = joined(data);
  return joined([number32(body.length + 8), Buffer.from(type, "latin1"), body]);
}

export function joined(parts: readonly (Buffer | string)[]): Buffer {
  return Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : part)));
}

export function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function entry(tag: number, type: number, count: number, value: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt16BE(tag);
  head.writeUInt16BE(type, 2);
  head.writeUInt32BE(count, 4);
  return Buffer.concat([head, value]);
}

function rational(...values: readonly number[]): Buffer {
  return Buffer.concat(values.flatMap((value) => [number32(value), number32(1)]));
}
