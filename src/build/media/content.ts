/** What a file holds, judged by its bytes and not by its name. */

import type { Kind } from "./kinds.ts";

/** Undefined where the bytes are of the kind that the name says; else what they are. */
export async function whatElse(bytes: Buffer, { mediaType, contents }: Kind): Promise<string | undefined> {
  const isText = TEXTS.get(mediaType);
  if (isText?.(bytes)) return undefined;
  const found = await nameOf(bytes);
  if (found === undefined) return "something else";
  if (isText || !contents.includes(found)) return found === mediaType ? "something else" : found;
  return undefined;
}

/** Its media type without parameters, if it is one that begins with a mark of its own. */
async function nameOf(bytes: Buffer): Promise<string | undefined> {
  const { fileTypeFromBuffer } = await import("file-type");
  try {
    const found = await fileTypeFromBuffer(bytes);
    return found?.mime.split(";")[0];
  } catch {
    return undefined;
  }
}

/** Texts have no mark: each kind is known by how it begins, or by being readable. */
const TEXTS: ReadonlyMap<string, (bytes: Buffer) => boolean> = new Map([
  ["text/vtt", (bytes) => /^WEBVTT(?:[ \t\r\n]|$)/.test(beginningOf(bytes))],
  ["application/x-subrip", (bytes) => /^\s{0,9}\d{1,9}\s{1,9}\d{1,3}:\d\d:\d\d[,.]/.test(beginningOf(bytes))],
  ["application/json", isJson],
  ["text/plain", isPlain],
  ["text/csv", isPlain],
]);

/** Byte for character, without the mark of UTF-8. */
function beginningOf(bytes: Buffer): string {
  return bytes.toString("latin1", 0, 200).replace(/^\xef\xbb\xbf/, "");
}

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return true;
  } catch {
    return false;
  }
}

/** No text has zero bytes, but in UTF-16, which begins with a mark. */
function isPlain(bytes: Buffer): boolean {
  return !bytes.includes(0) || /^(?:\xff\xfe|\xfe\xff)/.test(bytes.toString("latin1", 0, 2));
}
