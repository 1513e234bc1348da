/**
 * The form in which a compiled article is kept: what linking reads, as JSON, and its text apart from that, as bytes.
 * What is read back equals what was kept in every field and every character.
 */

import type { CompiledFacts, Flavour, Segment } from "../model/compiled.ts";
import type { Compilation } from "./compile.ts";

/** A compilation without its text: `facts` are absent where the file could not be understood. */
export interface KeptFacts extends Pick<Compilation, "isDraft" | "problems"> {
  readonly facts?: CompiledFacts;
}

/** What is kept of a compilation beside its text. Its path is part of the key, so it is not in it. */
export function encodeFacts({ compiled, isDraft, problems }: Compilation): Buffer {
  const kept: KeptFacts = { ...(compiled && { facts: compiled.facts }), isDraft, problems };
  return Buffer.from(JSON.stringify(kept), "utf8");
}

/** What was kept, from the bytes that `encodeFacts` made of it; the store has made sure that they are those. */
export function decodeFacts(bytes: Uint8Array): KeptFacts {
  return JSON.parse(bufferOf(bytes).toString("utf8"));
}

/** UTF-8, and the code units themselves for a text with half a surrogate pair, which UTF-8 does not know. */
const FORMS = ["utf8", "utf16le"] as const;

/** In the place of a length: a hole; and words that differ, whose two lengths follow. */
const HOLE = -1;
const EITHER = -2;

/** Form u8 · how many numbers u32 · lengths of the segments in UTF-16 units, i32 each · the text of all of them. */
export function encodeText(segments: readonly Segment[]): Buffer {
  const lengths: number[] = [];
  let text = "";
  for (const segment of segments) {
    if (typeof segment === "string") {
      lengths.push(segment.length);
      text += segment;
    } else if (segment === null) {
      lengths.push(HOLE);
    } else {
      lengths.push(EITHER, segment.page.length, segment.feed.length);
      text += segment.page + segment.feed;
    }
  }
  const utf8 = Buffer.from(text, "utf8");
  const form = isSame(text, utf8) ? 0 : 1;
  const body = form === 0 ? utf8 : Buffer.from(text, FORMS[form]);
  const head = Buffer.alloc(5 + 4 * lengths.length);
  head.writeUInt8(form);
  head.writeUInt32LE(lengths.length, 1);
  for (const [index, length] of lengths.entries()) head.writeInt32LE(length, 5 + 4 * index);
  return Buffer.concat([head, body]);
}

/** The text as pages or feeds have it, cut where the holes are, from the bytes that `encodeText` made. */
export function decodePieces(bytes: Uint8Array, flavour: Flavour): readonly string[] {
  const buffer = bufferOf(bytes);
  const textFrom = 5 + 4 * buffer.readUInt32LE(1);
  const text = buffer.toString(FORMS[buffer.readUInt8()], textFrom);
  const pieces: string[] = [];
  let piece = "";
  let end = 0;
  for (let at = 5; at < textFrom; at += 4) {
    const from = end;
    const length = buffer.readInt32LE(at);
    if (length === HOLE) {
      pieces.push(piece);
      piece = "";
    } else if (length === EITHER) {
      const middle = from + buffer.readInt32LE(at + 4);
      end = middle + buffer.readInt32LE(at + 8);
      at += 8;
      piece += flavour === "page" ? text.slice(from, middle) : text.slice(middle, end);
    } else {
      end += length;
      piece += text.slice(from, end);
    }
  }
  return [...pieces, piece];
}

/** Half a pair becomes U+FFFD in UTF-8; where there is no such character nothing was lost. */
function isSame(text: string, utf8: Buffer): boolean {
  return !utf8.includes(REPLACEMENT) || utf8.toString("utf8") === text;
}

/** Another thread's bytes arrive as a plain array. */
function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

const REPLACEMENT = Buffer.from("\uFFFD", "utf8");
