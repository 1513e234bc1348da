/**
 * An article's face: all of it that anything else can see, its own text aside. Where two versions of an article have
 * one face, whatever links to it, lists it or stands beside it stays as it is; only what carries its text is made anew.
 */

import type { CompiledFacts } from "../model/compiled.ts";
import { hashOf } from "../text/hash.ts";

/** Hash of the facts without the file's own hash, the size of the text, and the places of words in the file. */
export function faceOf({ article, textBytes: _bytes, ...rest }: Omit<CompiledFacts, "face">): string {
  const { hash: _hash, datePlaces: _places, extensions, ...shown } = article;
  // What authors write in vocabularies of their own may have any name, so nothing of it is left out.
  return hashOf(JSON.stringify([withoutPlaces(shown), extensions, withoutPlaces(rest)]));
}

function withoutPlaces(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutPlaces);
  const bare: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (key === "place") continue;
    const member: unknown = (value as Record<string, unknown>)[key];
    bare[key] = typeof member === "object" ? withoutPlaces(member) : member;
  }
  return bare;
}
