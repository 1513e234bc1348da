/**
 * Elements of other vocabularies, as `extensions` gives them: text, a list, or a map in which `@name` is an attribute,
 * `#text` the text and any other key a child. What passes here is well-formed and declared in every feed; what it
 * means is known for a few vocabularies only.
 */

import type { ArticleSettings } from "../model/article-settings.ts";
import type { Extension } from "../model/entry.ts";
import { problem } from "../problems/problem.ts";
import type { Data } from "../text/data.ts";
import { nearest } from "../text/suggest.ts";
import { type JudgeName, judgeOfNames } from "./extension-names.ts";
import { anyText, language, type ValueKind } from "./extension-values.ts";
import type { FieldPath } from "./field-shapes.ts";
import type { FrontMatter, Report } from "./fields.ts";
import { isMap } from "./keys.ts";
import { plainText } from "./texts.ts";
import { type ElementRule, VOCABULARIES } from "./vocabularies.ts";

/** An element in the compact shape of xml-js. */
interface Element {
  readonly [part: string]: string | Element | readonly Element[] | Readonly<Record<string, string>>;
}

interface Context {
  readonly matter: FrontMatter;
  readonly report: Report;
  readonly isAdmitted: JudgeName;
}

/** The extensions in the order of the file; each that is not right is reported and left out. */
export function readExtensions(
  matter: FrontMatter,
  site: ArticleSettings,
  report: Report,
): readonly Extension[] {
  const context: Context = { matter, report, isAdmitted: judgeOfNames(matter, site, report) };
  return [...(matter.fields.extensions ?? [])].flatMap(([name, data]) => {
    const objects = readNamed(name, data, ["extensions", name], context);
    return objects === undefined ? [] : [{ name, objects }];
  });
}

/** One element, or several where a list stands there; undefined where nothing is left. */
function readNamed(
  name: string,
  data: Data,
  path: FieldPath,
  context: Context,
): Element | readonly Element[] | undefined {
  if (!context.isAdmitted(name, path, "element")) return undefined;
  if (data === null) return undefined;
  if (typeof data === "string" || isMap(data)) return readElement(name, data, path, context);
  const elements = data
    .map((item, index) => readItem(name, item, [...path, index], context))
    .filter((element) => element !== undefined);
  return elements.length === 0 ? undefined : elements;
}

function readItem(name: string, item: Data, path: FieldPath, context: Context): Element | undefined {
  const { matter, report } = context;
  if (typeof item === "string" || isMap(item)) return readElement(name, item, path, context);
  const facts = { key: matter.nameOf(path) };
  if (item === null) report(problem("front-matter/item-empty", matter.placeOf(path), facts));
  else reportValue(name, "a list", { expected: "a text or a map" }, path, context);
  return undefined;
}

function readElement(
  name: string,
  data: string | ReadonlyMap<string, Data>,
  path: FieldPath,
  context: Context,
): Element {
  const rule = ruleOf(name);
  const parts = new Map<string, Element[string]>();
  const attributes: [string, string][] = [];
  const written: readonly (readonly [string, Data, FieldPath])[] = isMap(data)
    ? [...data].map(([key, value]) => [key, value, [...path, key]] as const)
    : [["#text", data, path]];
  for (const [key, value, within] of written) {
    if (key === "#text") {
      const text = readValue(name, value, rule?.text, within, context);
      if (text !== undefined) parts.set("_text", text);
    } else if (key.startsWith("@")) {
      const attribute = key.slice(1);
      const text = readAttribute(name, attribute, value, rule, within, context);
      if (text !== undefined) attributes.push([attribute, text]);
    } else {
      const child = readNamed(key, value, within, context);
      if (child !== undefined) parts.set(key, child);
    }
  }
  judgeMissing(name, rule, new Set(written.map(([key]) => key)), path, context);
  const leading = attributes.length === 0 ? {} : { _attributes: Object.fromEntries(attributes) };
  return { ...leading, ...Object.fromEntries(parts) };
}

/** Attributes are texts; of the known vocabularies some are of a certain kind. */
function readAttribute(
  element: string,
  name: string,
  value: Data,
  rule: ElementRule | undefined,
  path: FieldPath,
  context: Context,
): string | undefined {
  if (!context.isAdmitted(name, path, "attribute")) return undefined;
  const kind = name === "xml:lang" ? language : rule?.attributes?.[name];
  return readValue(`${element} @${name}`, value, kind, path, context);
}

/** Without a kind every text will do, an empty one too. */
function readValue(
  name: string,
  value: Data,
  kind: ValueKind | undefined,
  path: FieldPath,
  context: Context,
): string | undefined {
  const { matter, report } = context;
  if (typeof value !== "string") {
    reportValue(name, isMap(value) ? "a map" : "a list", anyText, path, context);
    return undefined;
  }
  const text = plainText(value, matter.nameOf(path), matter.placeOf(path), report);
  if (kind === undefined) return text;
  const read = kind.read(text);
  if (read === undefined) reportValue(name, `"${text.slice(0, 80)}"`, kind, path, context);
  return read;
}

function judgeMissing(
  name: string,
  rule: ElementRule | undefined,
  keys: ReadonlySet<string>,
  path: FieldPath,
  context: Context,
): void {
  const { matter, report } = context;
  if (rule?.text !== undefined && !keys.has("#text")) {
    reportValue(name, "without text", rule.text, path, context);
  }
  for (const attribute of rule?.needs ?? []) {
    if (keys.has(`@${attribute}`)) continue;
    const near = nearest(`@${attribute}`, [...keys]);
    const facts = { name, attribute, nearest: near };
    report(problem("front-matter/extension-attribute-missing", matter.placeOf(path), facts));
  }
}

function reportValue(
  name: string,
  found: string,
  { expected }: Pick<ValueKind, "expected">,
  path: FieldPath,
  { matter, report }: Context,
): void {
  report(problem("front-matter/extension-value", matter.placeOf(path), { name, found, expected }));
}

function ruleOf(name: string): ElementRule | undefined {
  const [prefix = "", local = ""] = name.split(":");
  return VOCABULARIES.get(prefix)?.get(local);
}
