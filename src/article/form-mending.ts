/**
 * Values that have another form than their field and can mean one thing only: a list where one text is needed, a map
 * where its name or address is. What keeps an article from readers is never guessed at, and neither is an id.
 */

import { expectedAt } from "./field-names.ts";
import type { FieldName, FieldPath, Fields } from "./field-shapes.ts";
import { readForms, type WrongForm } from "./schema.ts";

/** A value of another form, and the text that was taken in its place. */
interface MendedForm extends WrongForm {
  readonly taken: string;
}

/** Takes the fields whose form is right or can be mended, and tells of the others. */
export function readMendedForms(values: Readonly<Partial<Record<FieldName, unknown>>>): {
  readonly fields: Fields;
  readonly wrong: readonly WrongForm[];
  readonly mended: readonly MendedForm[];
} {
  const first = readForms(values);
  if (first.wrong.length === 0) return { ...first, mended: [] };
  const right = { ...values };
  const mended: MendedForm[] = [];
  for (const name of new Set(first.wrong.map(({ path }) => path[0]))) {
    const form = mendForm(name, values[name]);
    if (form === undefined) continue;
    right[name] = form.value;
    for (const { path, text } of form.taken) mended.push({ path, taken: text, ...expectedAt(path) });
  }
  return { ...readForms(right), mended };
}

interface Mended {
  readonly value: unknown;
  /** What was taken in the place of what, at which path. */
  readonly taken: readonly { readonly path: FieldPath; readonly text: string }[];
}

/** Fields of one text. */
const TEXTS: ReadonlySet<FieldName> = new Set([
  "title",
  "date",
  "updated",
  "slug",
  "lang",
  "translationOf",
  "summary",
  "inReplyTo",
  "externalUrl",
  "license",
  "rights",
]);

/** Fields of one text or several. */
const LISTS: ReadonlySet<FieldName> = new Set(["authors", "categories", "tags", "related", "via", "aliases"]);

/** What a map stands for: the first of these keys that it has with a text. Keys are folded. */
const NAMING: readonly string[] = [
  "name",
  "title",
  "label",
  "text",
  "value",
  "rendered",
  "url",
  "href",
  "path",
  "slug",
  "id",
];

/** The value in the form that its field has; undefined where it is not certain what is meant. */
function mendForm(name: FieldName, value: unknown): Mended | undefined {
  if (name === "image") return mendImage(value);
  if (TEXTS.has(name)) {
    const text = Array.isArray(value) ? value.map(textOf).find((one) => one !== undefined) : textOf(value);
    return lone(name, text);
  }
  if (!LISTS.has(name)) return undefined;
  if (!Array.isArray(value)) return lone(name, textOf(value));
  const taken: { path: FieldPath; text: string }[] = [];
  const items = value.map((item: unknown, index) => {
    const text = item === null ? null : textOf(item);
    if (text !== undefined && text !== null && typeof item !== "string")
      taken.push({ path: [name, index], text });
    return text;
  });
  return items.includes(undefined) ? undefined : { value: items, taken };
}

function lone(name: FieldName, text: string | undefined): Mended | undefined {
  return text === undefined ? undefined : { value: text, taken: [{ path: [name], text }] };
}

/** Of several images the first; of a map that says `url` for `src` the same map. */
function mendImage(value: unknown): Mended | undefined {
  const first: unknown = Array.isArray(value) ? value.find((one) => one !== null) : value;
  if (typeof first === "string") return lone("image", first);
  if (!isPlainMap(first)) return undefined;
  const { url, path, ...rest } = first;
  const src = first.src ?? url ?? path;
  return typeof src === "string"
    ? { value: { ...rest, src }, taken: [{ path: ["image"], text: src }] }
    : undefined;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (!isPlainMap(value)) return undefined;
  for (const key of NAMING) {
    const text = value[key];
    if (typeof text === "string" && text.trim() !== "") return text;
  }
  return undefined;
}

function isPlainMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Map);
}
