/**
 * Every sample of every shape of JSON Feed as a whole document: a sound feed in which the sample stands where such
 * an object stands. They are the tests of the rules, and what `--explain` and docs/problems.md show.
 */

import { type JsonObject, member, readJson } from "../../json/json.ts";
import type { Sample } from "../samples.ts";
import type { Samples } from "../shape.ts";
import { jsonFeedShape } from "./feed-shape.ts";
import type { JsonShape, ValueShape } from "./json-shape.ts";

/** All samples, in the order of the tables. */
export function jsonSamples(): readonly Sample[] {
  const samples: Sample[] = [];
  visit(jsonFeedShape, (text) => text, new Set(), samples);
  return samples;
}

type Frame = (text: string) => string;

function visit(shape: JsonShape, frame: Frame, seen: Set<JsonShape>, samples: Sample[]): void {
  if (seen.has(shape)) return;
  seen.add(shape);
  const name = shape.name.replace(/^(?:an?|the) /, "");
  const add = (clause: string, text: string, code?: string): void => {
    const document = `${frame(text)}\n`;
    samples.push({ name, clause, text, document, ...(code !== undefined && { code }) });
  };
  const addBad = (clause: string, bad: Samples): void => {
    for (const [code, texts] of Object.entries(bad)) {
      for (const text of typeof texts === "string" ? [texts] : texts) add(clause, text, code);
    }
  };
  add(shape.clause, shape.good);
  addBad(shape.clause, shape.bad);
  for (const { clause, good, bad } of shape.rules ?? []) {
    if (good !== undefined) add(clause, good);
    addBad(clause, bad ?? {});
  }
  for (const [key, one] of Object.entries(shape.keys)) {
    const child = objectsOf(one);
    if (child === undefined) continue;
    const isList = one.kind === "array";
    visit(child, (text) => frame(embedded(shape.good, key, isList ? `[${text}]` : text)), seen, samples);
  }
}

function objectsOf(shape: ValueShape): JsonShape | undefined {
  const own = shape.each?.shape ?? shape.shape;
  return typeof own === "function" ? own() : own;
}

/** The parent's sample with that value under the key, in the place of what it has there, or at its end. */
function embedded(parent: string, key: string, value: string): string {
  const object = readJson(parent).value as JsonObject;
  const there = member(object, key)?.value;
  return there === undefined
    ? `${parent.slice(0, object.end - 1).trimEnd()}, "${key}": ${value} }`
    : parent.slice(0, there.at) + value + parent.slice(there.end);
}
