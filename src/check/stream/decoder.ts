/** Turns the bytes of a feed into text as they come, and notes what they say of themselves that is not so. */

import { type Finding, found } from "../finding.ts";
import { type Encoding, encodingOf, isObscure, SNIFFED } from "./encodings.ts";
import { Utf8Guess } from "./utf8-guess.ts";

/** A finding whose offset counts in the text that was handed on last, or from the start of the whole. */
export interface Decoded {
  readonly text: string;
  readonly findings: readonly Finding[];
}

const NONE: readonly Finding[] = [];

export class ByteDecoder {
  #first: Uint8Array[] = [];
  #firstLength = 0;
  #encoding: Encoding | undefined;
  #strict: TextDecoder | undefined;
  /** Takes over where bytes were met that are no characters. */
  #loose: TextDecoder | undefined;
  #guess: Utf8Guess | undefined;
  /** Bytes that were read before. */
  #read = 0;
  #isAscii = false;

  /** Known after the first kilobyte, or the end. */
  get encoding(): Encoding | undefined {
    return this.#encoding;
  }

  write(bytes: Uint8Array): Decoded {
    if (this.#encoding !== undefined) return this.#decode(bytes, true);
    this.#first.push(bytes);
    this.#firstLength += bytes.length;
    return this.#firstLength < SNIFFED ? { text: "", findings: NONE } : this.#begin();
  }

  end(): Decoded {
    const begun = this.#encoding === undefined ? this.#begin() : { text: "", findings: NONE };
    const rest = this.#decode(new Uint8Array(), false);
    return { text: begun.text + rest.text, findings: [...begun.findings, ...rest.findings] };
  }

  /** Where bytes of a declared encoding look like UTF-8, in the text; told at the end, when all have been seen. */
  get doubtfulAt(): number | undefined {
    return this.#guess?.at;
  }

  /** What those bytes look like. */
  get looksLike(): string {
    return this.#guess?.isUtf8 === true ? "UTF-8" : "windows-1252";
  }

  #begin(): Decoded {
    const bytes = this.#first.length === 1 ? (this.#first[0] ?? new Uint8Array()) : joined(this.#first);
    this.#first = [];
    const encoding = encodingOf(bytes);
    this.#encoding = encoding;
    const label = encoding.label ?? "utf-8";
    this.#isAscii = /^(?:us-)?ascii$/i.test(encoding.declared ?? "");
    this.#strict = new TextDecoder(label, { fatal: true, ignoreBOM: true });
    if (encoding.isSingleByte && !this.#isAscii)
      this.#guess = new Utf8Guess(/^(?:iso-?8859-1|latin-?1|l1)$/i.test(encoding.declared ?? ""));
    if (encoding.label === undefined) this.#lose();
    this.#read = encoding.mark;
    const decoded = this.#decode(bytes.subarray(encoding.mark), true);
    return { text: decoded.text, findings: [...findingsOf(encoding), ...decoded.findings] };
  }

  #decode(bytes: Uint8Array, stream: boolean): Decoded {
    const before = this.#read;
    this.#read += bytes.length;
    if (this.#loose !== undefined) return { text: this.#loose.decode(bytes, { stream }), findings: NONE };
    if (this.#isAscii) {
      const high = bytes.findIndex((byte) => byte > 0x7f);
      if (high !== -1) return this.#decodeLoosely(bytes, before + high, stream);
    }
    try {
      const text = this.#strict?.decode(bytes, { stream }) ?? "";
      this.#guess?.write(bytes);
      return { text, findings: NONE };
    } catch {
      return this.#decodeLoosely(bytes, before + firstBadByte(bytes, this.#encoding?.label ?? ""), stream);
    }
  }

  #decodeLoosely(bytes: Uint8Array, byte: number, stream: boolean): Decoded {
    this.#lose();
    const text = this.#loose?.decode(bytes, { stream }) ?? "";
    const encoding = this.#encoding?.declared ?? "UTF-8";
    const at = Math.max(text.search(this.#isAscii ? /[^\u0000-\u007f]/ : /\ufffd/), 0);
    return { text, findings: [found("file/bytes-invalid", at, { encoding, byte })] };
  }

  #lose(): void {
    this.#guess = undefined;
    this.#loose = new TextDecoder(this.#encoding?.label ?? "utf-8", { ignoreBOM: true });
  }
}

/** What is to be said of the encoding before anything was decoded. */
function findingsOf({ label, name, declared, declaredAt, isContradicted }: Encoding): Finding[] {
  const length = declared?.length ?? 1;
  if (label === undefined) {
    return [found("file/encoding-unknown", declaredAt, { encoding: declared ?? name }, { length })];
  }
  if (isContradicted && declared !== undefined) {
    return [found("file/encoding-contradicted", declaredAt, { declared, actual: name }, { length })];
  }
  return declared !== undefined && isObscure(label)
    ? [found("file/encoding-obscure", declaredAt, { encoding: declared }, { length })]
    : [];
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Counts from 0: the longest prefix that decodes, by halving; what it began before these bytes is passed over. */
function firstBadByte(bytes: Uint8Array, label: string): number {
  let from = 0;
  if (label === "utf-8") while (from < 3 && ((bytes[from] ?? 0) & 0xc0) === 0x80) from += 1;
  let good = from;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(from, middle), label)) good = middle;
    else bad = middle;
  }
  return good;
}

function decodes(prefix: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(prefix, { stream: true });
    return true;
  } catch {
    return false;
  }
}
