/**
 * Applies shapes to the objects of a JSON Feed: keys that are missing, unknown or out of place, values of the wrong
 * kind or form. One pass over an object and all below it; a finding stands at what causes it, and says its path.
 */

import { addAll, type Finding, type FindingOptions, found, moved } from "../../finding.ts";
import {
  type JsonMember,
  type JsonObject,
  type JsonString,
  type JsonValue,
  member,
} from "../../json/json.ts";
import { placesInString } from "../../json/places.ts";
import { judgeMarkup } from "../html/markup.ts";
import { nearestOf } from "../nearest.ts";
import { judgeExtension } from "./extensions.ts";
import type { JsonAround, JsonShape, KeyShape, ValueShape } from "./json-shape.ts";
import { markupInPlain } from "./plain-text.ts";

/** What is known while an object is judged. */
export interface JsonDesk extends JsonAround {
  /** The text that the object was read from, and where in the whole it begins. */
  readonly text: string;
  readonly from: number;
  /** The HTML of items is judged apart from them. */
  readonly isContentApart: boolean;
  readonly findings: Finding[];
}

/** Judges an object of that shape, and everything in it. */
export function judgeJsonObject(object: JsonObject, shape: JsonShape, path: string, desk: JsonDesk): void {
  const { findings } = desk;
  for (const one of object.members) {
    if (findings.length >= MOST_FINDINGS) break;
    judgeMember(one, shape, path, desk);
  }
  judgeAges(object, shape, path, desk);
  const before = findings.length;
  for (const [key, keyShape] of requirementsOf(shape)) {
    if (!has(object, key)) findings.push(absence(key, keyShape, object, shape));
  }
  for (const rule of shape.rules ?? []) addAll(findings, rule.judge(object, desk));
  locate(findings, before, path);
}

/** Nobody reads more of one item, and an attack would fill the memory with them. */
const MOST_FINDINGS = 1000;

function judgeMember(one: JsonMember, shape: JsonShape, path: string, desk: JsonDesk): void {
  const { findings } = desk;
  const before = findings.length;
  const known = knownKey(shape, one.key);
  if (known !== undefined) {
    judgeValue(one.value, one.key, known, `${path}.${one.key}`, desk, known.required !== undefined);
  } else if (one.key.startsWith("_")) judgeExtension(one, findings);
  else judgeUnknown(one, shape, findings);
  if (findings.length > before) locate(findings, before, `${path}${step(one.key)}`);
}

/** As JSONPath writes it. */
function step(key: string): string {
  return IDENTIFIER.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

const IDENTIFIER = /^[a-z_][a-z0-9_]{0,99}$/i;

/** Not what every object has from its prototype. */
function knownKey(shape: JsonShape, key: string): KeyShape | undefined {
  return Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined;
}

function has(object: JsonObject, key: string): boolean {
  for (const one of object.members) if (one.key === key) return true;
  return false;
}

const requirements = new WeakMap<JsonShape, readonly (readonly [string, KeyShape])[]>();

function requirementsOf(shape: JsonShape): readonly (readonly [string, KeyShape])[] {
  let some = requirements.get(shape);
  if (some === undefined) {
    some = Object.entries(shape.keys).filter(([, one]) => one.required ?? one.advised);
    requirements.set(shape, some);
  }
  return some;
}

function absence(key: string, { required, advised }: KeyShape, at: JsonObject, shape: JsonShape): Finding {
  if (required === undefined && advised !== undefined)
    return found("json-feed/key-advised", at.at, { key, parent: shape.name, why: advised });
  return found("json/key-missing", at.at, { key }, required === true ? {} : required);
}

/** Each word of another version once, however often it stands there. */
function judgeAges(
  object: JsonObject,
  shape: JsonShape,
  path: string,
  { version, findings }: JsonDesk,
): void {
  if (version === undefined) return;
  const before = findings.length;
  for (const [key, { since, replacedBy }] of Object.entries(shape.keys)) {
    if (version === "1" ? since === undefined : replacedBy === undefined) continue;
    const one = member(object, key);
    if (one === undefined) continue;
    const options = { length: key.length + 2 };
    if (version === "1" && since !== undefined && !hasElder(object, key))
      findings.push(found("json-feed/key-newer", one.keyAt, { key, version: since }, options));
    if (version === "1.1" && replacedBy !== undefined && !has(object, replacedBy))
      findings.push(found("json-feed/author-old", one.keyAt, {}, { ...options, severity: "info" }));
    locate(findings, before, `${path}.${key}`);
  }
}

/** Feeds may carry both words, for readers of either age. */
function hasElder(object: JsonObject, key: string): boolean {
  return key === "authors" && has(object, "author");
}

function judgeUnknown({ key, keyAt }: JsonMember, shape: JsonShape, findings: Finding[]): void {
  const { name: parent, elsewhere } = shape;
  const options = { length: key.length + 2 };
  if (elsewhere !== undefined && Object.hasOwn(elsewhere, key)) {
    const place = elsewhere[key] ?? "";
    findings.push(found("json-feed/key-misplaced", keyAt, { key, parent, place }, options));
    return;
  }
  const nearest = nearestOf(key, Object.keys(shape.keys));
  const told: FindingOptions = nearest === undefined ? options : { ...options, severity: "warning" };
  findings.push(found("json-feed/key-unknown", keyAt, { key, parent, nearest }, told));
}

function judgeValue(
  value: JsonValue,
  key: string,
  shape: ValueShape,
  path: string,
  desk: JsonDesk,
  isRequired: boolean,
): void {
  const { findings } = desk;
  const length = value.end - value.at;
  if (value.kind === "null") {
    const severity = isRequired ? "error" : "warning";
    findings.push(found("json-feed/value-empty", value.at, { key, isNull: true }, { length, severity }));
  } else if (!isOfKind(value, shape)) {
    const severity = shape.tolerated?.[value.kind];
    const facts = { key, expected: shape.kind, kind: kindOf(value) };
    findings.push(found("json/kind-wrong", value.at, facts, severity === undefined ? {} : { severity }));
  } else if (value.kind === "string") judgeString(value, key, shape, desk);
  else if (value.kind === "number") addAll(findings, shape.amount?.(value, key) ?? NOTHING_SAID);
  else if (value.kind === "array" && shape.each !== undefined) {
    const { each } = shape;
    for (const [index, one] of value.values.entries()) {
      if (findings.length >= MOST_FINDINGS) break;
      const before = findings.length;
      judgeValue(one, key, each, `${path}[${index}]`, desk, true);
      if (findings.length > before) locate(findings, before, `${path}[${index}]`);
    }
  } else if (value.kind === "object" && shape.shape !== undefined) {
    const { shape: own } = shape;
    judgeJsonObject(value, typeof own === "function" ? own() : own, path, desk);
  }
}

const NOTHING_SAID: readonly Finding[] = [];

function isOfKind({ kind }: JsonValue, shape: ValueShape): boolean {
  return shape.kind === kind || (shape.kind === "boolean" && (kind === "true" || kind === "false"));
}

function kindOf({ kind }: JsonValue): string {
  return kind === "true" || kind === "false" ? "boolean" : kind;
}

function judgeString(string: JsonString, key: string, shape: ValueShape, desk: JsonDesk): void {
  const { value, at } = string;
  const { findings } = desk;
  const length = string.end - at;
  if (isBlank(value)) {
    if (shape.blank === "allowed") return;
    const options = { length, ...(shape.blank !== undefined && { severity: shape.blank }) };
    findings.push(
      found("json-feed/value-empty", at, { key, isNull: false }, { severity: "warning", ...options }),
    );
    return;
  }
  const misfit = shape.value?.(value);
  if (misfit !== undefined) {
    const { code, reason, ...options } = misfit;
    findings.push(found(code, at, { name: key, value, reason }, { ...options, length }));
  }
  const markup = shape.plain && markupInPlain(value, shape.plain);
  if (markup !== undefined)
    findings.push(found("feed/html-in-plain-text", at, { name: `\`${key}\``, markup }, { length }));
  if (shape.isMarkup === true && !desk.isContentApart) judgeContent(string, desk);
}

/** Without a copy of a long text. */
function isBlank(text: string): boolean {
  return text.length < 200 ? text.trim() === "" : !/\S/.test(text);
}

/** What is said of HTML stands where JSON has written it, escapes and all. */
function judgeContent({ value, at, end }: JsonString, { text, from, findings }: JsonDesk): void {
  const said = judgeMarkup(value);
  if (said.length === 0) return;
  if (end - at === value.length + 2) {
    addAll(findings, moved(said, at + 1));
    return;
  }
  const places = placesInString(
    text,
    at - from,
    said.map((one) => one.at),
  );
  for (const [index, one] of said.entries()) findings.push({ ...one, at: (places[index] ?? 0) + from });
}

/** Says the path of what was found since and has none. */
function locate(findings: Finding[], before: number, path: string): void {
  for (let index = before; index < findings.length; index += 1) {
    const one = findings[index];
    if (one === undefined || one.problem.path !== undefined) continue;
    findings[index] = { ...one, problem: { ...one.problem, path } };
  }
}
