/**
 * Reads JSON (RFC 8259) into values that know where they stand. Strict: no comments, no trailing comma,
 * no second key of one name. It stops at the first fault of form and says where that is.
 */

import { type Finding, found } from "../finding.ts";

interface Span {
  /** Offset of its first character. */
  readonly at: number;
  /** Offset after its last character. */
  readonly end: number;
}
export interface JsonMember {
  readonly key: string;
  readonly keyAt: number;
  readonly value: JsonValue;
}
export interface JsonObject extends Span {
  readonly kind: "object";
  readonly members: readonly JsonMember[];
}
export interface JsonArray extends Span {
  readonly kind: "array";
  readonly values: readonly JsonValue[];
}
export interface JsonString extends Span {
  readonly kind: "string";
  readonly value: string;
}
export interface JsonNumber extends Span {
  readonly kind: "number";
  readonly value: number;
}
export interface JsonLiteral extends Span {
  readonly kind: "true" | "false" | "null";
}
export type JsonValue = JsonObject | JsonArray | JsonString | JsonNumber | JsonLiteral;

export interface JsonReading {
  readonly value: JsonValue | undefined;
  readonly findings: readonly Finding[];
}

/** Reads one JSON document, or one value of a document; offsets count from `from`. */
export function readJson(text: string, from = 0): JsonReading {
  const findings: Finding[] = [];
  const reader = new JsonReader(text, from, findings);
  try {
    return { value: reader.document(), findings };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    findings.push(found("json/ill-formed", error.at + from, { reason: error.message }));
    return { value: undefined, findings };
  }
}

/** The first member of that key. */
export function member(object: JsonObject, key: string): JsonMember | undefined {
  for (const candidate of object.members) if (candidate.key === key) return candidate;
  return undefined;
}

/** The string under that key; undefined where there is none or it is something else. */
export function stringOf(object: JsonObject, key: string): string | undefined {
  const value = member(object, key)?.value;
  return value?.kind === "string" ? value.value : undefined;
}

/** The values of the array under that key; empty where there is none. */
export function valuesOf(object: JsonObject, key: string): readonly JsonValue[] {
  const value = member(object, key)?.value;
  return value?.kind === "array" ? value.values : [];
}

/** The objects among the values of the array under that key. */
export function objectsOf(object: JsonObject, key: string): readonly JsonObject[] {
  return valuesOf(object, key).filter((value) => value.kind === "object");
}

const DEEPEST = 256;
/** Keys that stand twice and are told: beyond this it is an attack. */
const MOST_FINDINGS = 1000;
const [TAB, LINE_FEED, RETURN, BLANK, BACKSLASH] = [0x09, 0x0a, 0x0d, 0x20, 0x5c];
/** Strings of fewer characters are looked at one by one; the engine's own parser is quicker with longer ones. */
const SHORT = 64;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const LITERAL = /true|false|null/y;

class Fault extends Error {
  readonly at: number;
  constructor(reason: string, at: number) {
    super(reason);
    this.at = at;
  }
}

class JsonReader {
  readonly #text: string;
  /** Added to what is reported; within, offsets count from the start of the text. */
  readonly #from: number;
  readonly #findings: Finding[];
  #at = 0;

  constructor(text: string, from: number, findings: Finding[]) {
    this.#text = text;
    this.#from = from;
    this.#findings = findings;
  }

  document(): JsonValue {
    const value = this.#value(0);
    this.#skip();
    if (this.#at < this.#text.length) throw new Fault("Something follows the end of the document.", this.#at);
    return value;
  }

  #value(depth: number): JsonValue {
    if (depth > DEEPEST) throw new Fault(`Values are nested more than ${DEEPEST} deep.`, this.#at);
    this.#skip();
    const at = this.#at;
    const place = at + this.#from;
    switch (this.#text[at]) {
      case "{":
        return this.#object(depth);
      case "[":
        return this.#array(depth);
      case '"':
        return { kind: "string", at: place, value: this.#string(), end: this.#at + this.#from };
      default: {
        const literal = this.#match(LITERAL);
        if (literal !== undefined)
          return { kind: literal as JsonLiteral["kind"], at: place, end: this.#at + this.#from };
        const number = this.#match(NUMBER);
        if (number !== undefined)
          return { kind: "number", at: place, value: Number(number), end: this.#at + this.#from };
        throw new Fault(
          at < this.#text.length ? "A value should stand here." : "The document ends too early.",
          at,
        );
      }
    }
  }

  #object(depth: number): JsonObject {
    const at = this.#at + this.#from;
    const members: JsonMember[] = [];
    const keys = new Set<string>();
    this.#at += 1;
    if (this.#take("}")) return { kind: "object", at, members, end: this.#at + this.#from };
    do {
      this.#skip();
      const keyAt = this.#at;
      if (this.#text[keyAt] !== '"') throw new Fault("A key in double quotes should stand here.", keyAt);
      const key = this.#string();
      if (keys.has(key) && this.#findings.length < MOST_FINDINGS) {
        const length = this.#at - keyAt;
        this.#findings.push(found("json/key-repeated", keyAt + this.#from, { key }, { length }));
      }
      keys.add(key);
      if (!this.#take(":")) throw new Fault("A colon should follow the key.", this.#at);
      members.push({ key, keyAt: keyAt + this.#from, value: this.#value(depth + 1) });
    } while (this.#take(","));
    if (!this.#take("}")) throw new Fault("A comma or } should stand here.", this.#at);
    return { kind: "object", at, members, end: this.#at + this.#from };
  }

  #array(depth: number): JsonArray {
    const at = this.#at + this.#from;
    const values: JsonValue[] = [];
    this.#at += 1;
    if (this.#take("]")) return { kind: "array", at, values, end: this.#at + this.#from };
    do values.push(this.#value(depth + 1));
    while (this.#take(","));
    if (!this.#take("]")) throw new Fault("A comma or ] should stand here.", this.#at);
    return { kind: "array", at, values, end: this.#at + this.#from };
  }

  #string(): string {
    const text = this.#text;
    const at = this.#at;
    let end = text.indexOf('"', at + 1);
    if (end !== -1 && end - at < SHORT && isAsItIs(text, at + 1, end)) {
      this.#at = end + 1;
      return text.slice(at + 1, end);
    }
    while (end !== -1 && this.#isEscaped(end)) end = text.indexOf('"', end + 1);
    if (end === -1) throw new Fault("This string is never closed.", at);
    this.#at = end + 1;
    try {
      return JSON.parse(text.slice(at, end + 1)) as string;
    } catch {
      throw new Fault("This string holds a control character or an escape that JSON does not know.", at);
    }
  }

  /** Whether an odd number of backslashes stands before. */
  #isEscaped(at: number): boolean {
    let before = at;
    while (this.#text.charCodeAt(before - 1) === BACKSLASH) before -= 1;
    return (at - before) % 2 === 1;
  }

  #skip(): void {
    const text = this.#text;
    for (;;) {
      const code = text.charCodeAt(this.#at);
      if (code !== BLANK && code !== LINE_FEED && code !== RETURN && code !== TAB) return;
      this.#at += 1;
    }
  }

  #take(sign: string): boolean {
    this.#skip();
    if (this.#text[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match === null) return undefined;
    this.#at = pattern.lastIndex;
    return match[0];
  }
}

/** Whether what stands there is the string itself: no escape, and no control character. */
function isAsItIs(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code < BLANK || code === BACKSLASH) return false;
  }
  return true;
}
