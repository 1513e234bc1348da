/**
 * Takes escapes off bytes, whatever they are: references of XML and HTML, percent-encoding, and the escapes of
 * JSON. A text may be wrapped in several (HTML in JSON, a URL in HTML in XML), so a caller repeats it until
 * nothing changes. It is for searching only: what comes out need not be valid anything.
 */

export interface Unescaped {
  readonly bytes: Uint8Array;
  /** For each byte the place where it or its escape began. */
  readonly origins: Uint32Array;
}

/** One layer less; undefined where there is none. Work and memory grow with the bytes. */
export function unescapeOnce(bytes: Uint8Array): Unescaped | undefined {
  if (![AMPERSAND, PERCENT, BACKSLASH].some((sign) => bytes.includes(sign))) return undefined;
  const out = new Uint8Array(bytes.length);
  const origins = new Uint32Array(bytes.length);
  let length = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    const one =
      byte === AMPERSAND || byte === PERCENT || byte === BACKSLASH ? readEscape(bytes, at) : undefined;
    if (one === undefined) {
      out[length] = byte;
      origins[length] = at;
      length += 1;
      at += 1;
      continue;
    }
    // No escape is shorter than what it stands for.
    for (const plain of one.bytes) {
      out[length] = plain;
      origins[length] = at;
      length += 1;
    }
    at += one.length;
  }
  if (length === bytes.length) return undefined;
  return { bytes: out.subarray(0, length), origins: origins.subarray(0, length) };
}

const AMPERSAND = 0x26;
const PERCENT = 0x25;
const BACKSLASH = 0x5c;

interface Escape {
  readonly bytes: readonly number[] | Uint8Array;
  readonly length: number;
}

/** The longest reference that is read, `&#x0010FFFF;`. */
const LONGEST = 12;

function readEscape(bytes: Uint8Array, at: number): Escape | undefined {
  let text = "";
  for (let index = at; index < Math.min(at + LONGEST, bytes.length); index += 1)
    text += String.fromCharCode(bytes[index] ?? 0);
  switch (text[0]) {
    case "%":
      return readPercent(text);
    case "\\":
      return readJson(text);
    default:
      return readReference(text);
  }
}

function readPercent(text: string): Escape | undefined {
  const digits = /^%([0-9A-Fa-f]{2})/.exec(text)?.[1];
  return digits === undefined ? undefined : { bytes: [Number.parseInt(digits, 16)], length: 3 };
}

function readJson(text: string): Escape | undefined {
  const [, high = "", low] = /^\\u([0-9A-Fa-f]{4})(?:\\u([0-9A-Fa-f]{4}))?/.exec(text) ?? [];
  if (high !== "") {
    const first = Number.parseInt(high, 16);
    const isPair = first >= 0xd800 && first < 0xdc00 && low !== undefined;
    if (!isPair) return { bytes: encoded(first), length: 6 };
    const second = Number.parseInt(low, 16);
    return { bytes: encoded(0x10000 + ((first & 0x3ff) << 10) + (second & 0x3ff)), length: 12 };
  }
  const sign = SIGNS.get(text[1] ?? "");
  return sign === undefined ? undefined : { bytes: [sign], length: 2 };
}

const SIGNS: ReadonlyMap<string, number> = new Map([
  ['"', 0x22],
  ["\\", 0x5c],
  ["/", 0x2f],
  ["n", 0x0a],
  ["r", 0x0d],
  ["t", 0x09],
]);

function readReference(text: string): Escape | undefined {
  const match = /^&(?:#[xX]([0-9A-Fa-f]{1,8})|#([0-9]{1,8})|([a-z]{2,4}));/.exec(text);
  if (match === null) return undefined;
  const [whole, hex, decimal, name] = match;
  const known = NAMES.get(name ?? "");
  const codePoint = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : known;
  if (codePoint === undefined || codePoint > 0x10ffff) return undefined;
  return { bytes: encoded(codePoint), length: whole.length };
}

const NAMES: ReadonlyMap<string, number> = new Map([
  ["amp", 0x26],
  ["lt", 0x3c],
  ["gt", 0x3e],
  ["quot", 0x22],
  ["apos", 0x27],
  ["nbsp", 0xa0],
]);

function encoded(codePoint: number): Uint8Array {
  return ENCODER.encode(String.fromCodePoint(codePoint));
}

const ENCODER = new TextEncoder();
