/**
 * The text of a fragment as a judge needs it. Nearly all of an entry is its content, which its formats share and which
 * is judged by itself; so where the content stands as it is, in a CDATA section, and its bytes are known, it is not
 * decoded and read again: its name stands for it. That this is what the entry calls its content, the reading shows.
 */

import { decoded } from "../strict-text.ts";
import type { Contents, KnownContent } from "./contents.ts";

/** A fragment read as letters. */
export interface FragmentText {
  /** Characters, as JavaScript counts them, of the fragment. */
  readonly length: number;
  /** White space before the entry. */
  readonly margin: number;
  /** What the entry begins with: the name of its element, or a brace; empty where it is neither. */
  readonly name: string;
  /** The entry. */
  readonly text: string;
  /** Where the text is not all of it. */
  readonly shortened?: Shortened;
}

/** An entry with the name of its content instead of the content. */
export interface Shortened {
  readonly text: string;
  readonly content: KnownContent;
  /** Where the content begins. */
  readonly at: number;
  /** The entry as it is. */
  readonly whole: () => string;
}

/** Reads a fragment, and leaves out what is known. */
export function readShortened(bytes: Uint8Array, contents: Contents): FragmentText {
  return shorten(bytes, contents) ?? readFragment(bytes);
}

/** Reads all of a fragment; what is no text is an empty one. */
export function readFragment(bytes: Uint8Array): FragmentText {
  const text = decoded(bytes) ?? "";
  const { margin, name } = beginningOf(text);
  return { length: text.length, margin, name, text: text.slice(margin) };
}

function shorten(bytes: Uint8Array, contents: Contents): FragmentText | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const section = buffer.indexOf(SECTION);
  const begin = section + SECTION.length;
  const end = section === -1 ? -1 : buffer.indexOf(SECTION_END, begin);
  if (end - begin < SHORTEST) return undefined;
  const content = contents.contentIn(buffer.subarray(begin, end));
  const before = decoded(buffer.subarray(0, begin));
  const after = decoded(buffer.subarray(end));
  if (!content?.isPlain || before === undefined || after === undefined) return undefined;
  const { margin, name } = beginningOf(before);
  const text = before.slice(margin) + content.name + after;
  const whole = (): string => readFragment(bytes).text;
  return {
    length: before.length + content.length + after.length,
    margin,
    name,
    text,
    shortened: { text, content, at: before.length - margin, whole },
  };
}

const SECTION = Buffer.from("<![CDATA[");
const SECTION_END = Buffer.from("]]>");
/** Less than this is read as quickly as it is left out. */
const SHORTEST = 64;

/** White space, and then an element called `item` or `entry`, or an object. */
const BEGINNING = /^([ \t\r\n]*)(?:<(item|entry)[\s>]|(\{))/;

function beginningOf(text: string): { readonly margin: number; readonly name: string } {
  const [, margin = "", name = "", object = ""] = BEGINNING.exec(text) ?? [];
  return { margin: margin.length, name: object || name };
}
