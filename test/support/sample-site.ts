/** The sample catalogue as files: every page of it as `linkPages` and `producePage` make it, and its images. */

import { deflateSync } from "node:zlib";
import type { Catalogue } from "../../src/model/catalogue.ts";
import { linkPages, producePage } from "../../src/pages/outputs.ts";
import { sampleCatalogue, sampleFeeds } from "./sample-catalogue.ts";
import { sampleStore } from "./sample-contents.ts";

/** Text of every page and host file, by output path. */
export function sampleFiles(
  catalogue: Catalogue = sampleCatalogue(),
  options: { readonly preview: boolean } = { preview: false },
): ReadonlyMap<string, string> {
  const outputs = linkPages(catalogue, sampleFeeds(catalogue), options);
  return new Map(outputs.map(({ path, recipe }) => [path, producePage(recipe, sampleStore())]));
}

/** The same as bytes, with images of the sizes that the catalogue promises. */
export function sampleBytes(catalogue: Catalogue = sampleCatalogue()): ReadonlyMap<string, Uint8Array> {
  const pages = [...sampleFiles(catalogue)].map(([path, text]): [string, Uint8Array] => [
    path,
    Buffer.from(text),
  ]);
  const images = catalogue.assets.map(({ path, width = 1, height = 1 }): [string, Uint8Array] => [
    path,
    plainPng(width, height),
  ]);
  return new Map([...pages, ...images]);
}

/** An image of soft horizontal bands. */
function plainPng(width: number, height: number): Uint8Array {
  const row = (y: number): Buffer => {
    const shade = Math.round(150 + 60 * Math.sin((y / height) * 3));
    return Buffer.concat([Buffer.from([0]), Buffer.alloc(width, shade)]);
  };
  const rows = Buffer.concat(Array.from({ length: height }, (_, y) => row(y)));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(checksum(body));
  return Buffer.concat([length, body, sum]);
}

/** CRC-32 of PNG chunks; `node:zlib` has one only from Node 20.15 and 22.2 on. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
