/**
 * How the objects of a JSON Feed are described: as data, like the elements of XML in rules/shape.ts. A shape says
 * which keys an object has and what each may hold. Its samples are its tests and its documentation.
 */

import type { Severity } from "../../../model/problem.ts";
import type { Finding } from "../../finding.ts";
import type { Grammar } from "../../grammars/grammar.ts";
import type { JsonNumber, JsonObject, JsonValue } from "../../json/json.ts";
import type { Samples, Telling } from "../shape.ts";

/** What an object may be. */
export interface JsonShape {
  /** As sentences name it: "an item". */
  readonly name: string;
  /** Where it is written down. */
  readonly clause: string;
  readonly keys: { readonly [key: string]: KeyShape };
  /** Where keys belong that are often written here: "an item". */
  readonly elsewhere?: { readonly [key: string]: string };
  readonly rules?: readonly JsonRule[];
  /** The object alone, in a sound feed when it is tried. */
  readonly good: string;
  readonly bad: Samples;
}

/** What the value of a key, or each value of a list, may be. */
export interface ValueShape {
  readonly kind: JsonKind;
  /** Kinds that readers are told to bear with, and how that is weighed. */
  readonly tolerated?: { readonly [kind in JsonValue["kind"]]?: Severity };
  /** Of a string. */
  readonly value?: Grammar;
  /** Of a number. */
  readonly amount?: (value: JsonNumber, key: string) => readonly Finding[];
  /** What is said of a string of nothing but white space: a warning as a rule. */
  readonly blank?: "allowed" | Severity;
  /** Plain text, in which HTML is a fault: `passage` where it may speak of HTML and quote it, too. */
  readonly plain?: "line" | "passage";
  /** The string is HTML. */
  readonly isMarkup?: true;
  /** Of an object. */
  readonly shape?: JsonShape | (() => JsonShape);
  /** Of each value of a list. */
  readonly each?: ValueShape;
}

export interface KeyShape extends ValueShape {
  readonly required?: true | Telling;
  /** It should be there, for that reason. */
  readonly advised?: string;
  /** The version that brought it. */
  readonly since?: "1.1";
  /** The key that took its place in version 1.1. */
  readonly replacedBy?: string;
}

export type JsonKind = "string" | "number" | "boolean" | "object" | "array";

/** What a judgement of an object may know of the feed around it. */
export interface JsonAround {
  /** Undefined where it is not known yet, or no version of the format. */
  readonly version: "1" | "1.1" | undefined;
}

/** A judgement that no table can say; a pure function. */
export interface JsonRule {
  readonly clause: string;
  readonly judge: (object: JsonObject, around: JsonAround) => readonly Finding[];
  readonly good?: string;
  readonly bad?: Samples;
}
