/**
 * Whether an AVIF, HEIC or JPEG XL image holds metadata. It lies among the picture's own data there, behind tables of
 * offsets, so it is looked for and not removed.
 */

import { boxesIn } from "./boxes.ts";
import { tellsLocation } from "./film.ts";

/** Boxes of JPEG XL, some of them compressed (ISO/IEC 18181-2). */
const METADATA_BOXES: ReadonlySet<string> = new Set(["Exif", "xml ", "brob", "jumb", "uuid"]);

/** Kinds of items that are not pictures: Exif, XMP by its media type, and those named by a URI. */
const METADATA_ITEMS: ReadonlySet<string> = new Set(["Exif", "mime", "uri "]);

/** Undefined where it cannot be read to its end. */
export function holdsMetadata(image: Buffer): boolean | undefined {
  const boxes = boxesIn(image);
  if (!boxes) return undefined;
  if (boxes.some(({ type }) => METADATA_BOXES.has(type)) || tellsLocation(image)) return true;
  const meta = boxes.find(({ type }) => type === "meta")?.data;
  if (!meta) return false;
  const inside = boxesIn(meta.subarray(4));
  const dataOf = (name: string): Buffer | undefined => inside?.find(({ type }) => type === name)?.data;
  const items = metadataItems(dataOf("iinf") ?? Buffer.alloc(6));
  if (!inside || !items) return undefined;
  if (items.length === 0) return false;
  const filled = filledItems(dataOf("iloc") ?? Buffer.alloc(0));
  return filled && items.some((id) => filled.has(id));
}

/** Ids of the items that are metadata (ISO/IEC 14496-12 §8.11.6). Lists of items count in 2 or 4 bytes. */
function metadataItems(list: Buffer): readonly number[] | undefined {
  const entries = boxesIn(list.subarray(list[0] === 0 ? 6 : 8));
  return entries?.flatMap(({ data }) => {
    const [version = 0] = data;
    const idBytes = version > 2 ? 4 : 2;
    if (data.length < 10 + idBytes) return [];
    const type = data.toString("latin1", 6 + idBytes, 10 + idBytes);
    const isMetadata = version < 2 || METADATA_ITEMS.has(type);
    return isMetadata ? [data.readUIntBE(4, idBytes)] : [];
  });
}

/** Ids of the items that have any bytes: programs that remove metadata leave its empty item (§8.11.3). */
function filledItems(table: Buffer): ReadonlySet<number> | undefined {
  const filled = new Set<number>();
  if (table.length < 10) return undefined;
  const [version = 0, , , , sizes = 0, moreSizes = 0] = table;
  const wide = version === 2 ? 4 : 2;
  const extentBytes = (sizes >> 4) + (sizes & 15) + (version === 0 ? 0 : moreSizes & 15);
  const headBytes = wide + (version === 0 ? 0 : 2) + 2 + (moreSizes >> 4);
  let at = 6 + wide;
  for (let left = table.readUIntBE(6, wide); left > 0; left--) {
    if (at + headBytes + 2 > table.length) return undefined;
    const id = table.readUIntBE(at, wide);
    const extents = table.readUInt16BE(at + headBytes);
    at += headBytes + 2;
    const end = at + extents * extentBytes;
    if (end > table.length) return undefined;
    for (; at < end; at += extentBytes) {
      const length = table.subarray(at + extentBytes - (sizes & 15), at + extentBytes);
      if (length.some((byte) => byte !== 0) || length.length === 0) filled.add(id);
    }
  }
  return filled;
}
