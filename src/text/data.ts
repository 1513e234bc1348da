/**
 * What YAML, TOML and JSON decode to, whichever of them it was: text, lists and maps, with the place of each.
 * Every scalar is text; what it means is for the schema to say. Holds no parser.
 */

/** `null` is a value that is empty, or a plain `null` or `~`. */
export type Data = string | null | readonly Data[] | DataMap;
export type DataMap = ReadonlyMap<string, Data>;

/** A place in the decoded text; line and column count from 1, column and length in UTF-16 units. */
export interface Mark {
  readonly line: number;
  readonly column: number;
  /** Never reaches beyond the line. */
  readonly length: number;
}

export type DataPath = readonly (string | number)[];

export interface Decoded {
  readonly value: Data;
  /** Where the value at a path stands, or its key; where one is missing, the other; else the nearest that holds it. */
  readonly markOf: (path: DataPath, of?: "key" | "value") => Mark | undefined;
  /** What was wrong and could be read in one way only, in the order of lines; absent where nothing was. */
  readonly repairs?: readonly Repair[];
}

/** Something that a strict reader refuses, and how it was read. */
export type Repair =
  /** Of two equal keys, at every depth, the last counts. */
  | { readonly kind: "repeated-key"; readonly mark: Mark; readonly firstMark: Mark }
  /** `read` is the line with its value in quotes. */
  | { readonly kind: "quotes"; readonly mark: Mark; readonly read: string; readonly reason: string }
  /** The first of the lines that are indented with tabs. */
  | { readonly kind: "tabs"; readonly mark: Mark };

export interface DecodeFault {
  readonly kind: "syntax" | "duplicate-key" | "alias" | "tag" | "depth" | "key-forbidden";
  /** A sentence. */
  readonly reason: string;
  readonly mark: Mark;
  /** The first of two equal keys. */
  readonly firstMark?: Mark;
  /** What to write in place of the line. */
  readonly suggestion?: string;
}

export function isFault(decoded: Decoded | DecodeFault): decoded is DecodeFault {
  return "kind" in decoded;
}
