/**
 * Bytes to text, as strictly as R17 asks: UTF-8 without a byte order mark. Other encodings are named and
 * not read. Nothing is repaired here, since a reader would not repair it either.
 */

import { type Finding, found } from "./finding.ts";

export interface DecodedText {
  /** Absent where the bytes are no UTF-8. */
  readonly text?: string;
  readonly findings: readonly Finding[];
}

/** Decodes a file's bytes; the mark at the start is reported and left out. */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  const other = otherEncoding(bytes);
  if (other !== undefined)
    return { findings: [found("file/encoding-wrong", 0, { reason: `It is ${other}.` })] };
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const findings = marked
    ? [found("file/encoding-wrong", 0, { reason: "It begins with a byte order mark (EF BB BF)." })]
    : [];
  try {
    return { text: STRICT.decode(marked ? bytes.subarray(3) : bytes), findings };
  } catch {
    const reason = `Byte ${firstBadByte(bytes)} does not continue a UTF-8 character.`;
    return { findings: [found("file/encoding-wrong", 0, { reason })] };
  }
}

const STRICT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function otherEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return "UTF-16, big-endian";
  if (first === 0xff && second === 0xfe) return "UTF-16, little-endian";
  if (first === 0x00 || (second === 0x00 && first === 0x3c)) return "UTF-16 or UTF-32 without a mark";
  return undefined;
}

/** Counts from 0: the longest prefix that decodes, by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

/** A prefix may end within a character: streaming lets it wait. */
function decodes(prefix: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(prefix, { stream: true });
    return true;
  } catch {
    return false;
  }
}
