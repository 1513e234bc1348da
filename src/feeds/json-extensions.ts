/**
 * What JSON Feed has no key for, as objects of our own (R51): a leading underscore, an `about` URL, no full stop
 * in a key. Elements of other vocabularies keep their names; `@name` is an attribute and `#text` the text beside it.
 */

import type { EntryCategory, EntryContributor, Extension, InReplyTo, SourceFeed } from "../model/entry.ts";
import { formatRfc3339 } from "../text/date.ts";
import { attributesOf, childrenOf, plainTextOf } from "./extensions.ts";
import { type JsonObject, withoutEmpty } from "./json-object.ts";
import type { Link } from "./links.ts";
import { namespaceOf } from "./namespaces.ts";

/** Every relation as a list of links; nothing where there is no link. */
export function linksObject(links: readonly Link[], inReplyTo?: InReplyTo): JsonObject | undefined {
  const relations = new Map<string, JsonObject[]>();
  for (const { rel, ...link } of links) {
    relations.set(rel, [...(relations.get(rel) ?? []), withoutEmpty({ ...link })]);
  }
  if (inReplyTo !== undefined) relations.set("in_reply_to", [{ ...inReplyTo }]);
  if (relations.size === 0) return undefined;
  return { about: "https://www.rfc-editor.org/rfc/rfc8288", ...Object.fromEntries(relations) };
}

/** The feed that the entry was taken from. */
export function sourceObject(source: SourceFeed | undefined): JsonObject | undefined {
  if (source === undefined) return undefined;
  const { id, title, url, pageUrl, updated, author, rights } = source;
  return withoutEmpty({
    about: "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.11",
    id: id ?? url,
    title,
    url,
    page_url: pageUrl,
    updated: updated && formatRfc3339(updated),
    author,
    rights,
  });
}

/** Who else took part, and as what. */
export function contributorsObject(contributors: readonly EntryContributor[]): JsonObject | undefined {
  if (contributors.length === 0) return undefined;
  const people = contributors.map(({ name, url, avatar, role }) => withoutEmpty({ name, url, avatar, role }));
  return { about: "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.3", people };
}

/** What `tags` cannot say: each term's permanent id and scheme, its label in every language, its equals elsewhere. */
export function taxonomyObject(categories: readonly EntryCategory[]): JsonObject | undefined {
  const terms = categories.filter(({ scheme, labels }) => scheme && labels);
  const [first] = terms;
  if (first === undefined) return undefined;
  return {
    about: first.scheme,
    categories: terms.map(({ term, scheme, labels, sameAs }) =>
      withoutEmpty({ id: term, scheme, labels, same_as: sameAs }),
    ),
  };
}

/** Extensions by key: those in JSON's own form as they are, elements gathered by their vocabulary. */
export function extensionObjects(
  extensions: readonly Extension[] = [],
  namespaces?: Readonly<Record<string, string>>,
): ReadonlyMap<string, unknown> {
  const objects = new Map<string, unknown>();
  const vocabularies = new Map<string, Map<string, unknown>>();
  for (const { name, objects: node } of extensions) {
    if (/^_\p{L}/u.test(name)) objects.set(name, node);
    const colon = name.indexOf(":");
    const prefix = name.slice(0, Math.max(colon, 0));
    const about = namespaceOf(prefix, namespaces) ?? attributesOf(node)[`xmlns:${prefix}`];
    if (!about) continue;
    const elements = vocabularies.get(prefix) ?? new Map<string, unknown>([["about", about]]);
    vocabularies.set(prefix, elements);
    add(elements, keyOf(name, prefix), jsonOf(node, prefix));
  }
  for (const [prefix, elements] of vocabularies)
    objects.set(keyOfPrefix(prefix), Object.fromEntries(elements));
  return objects;
}

/** Keys of ours that a vocabulary of that prefix would not mean. */
const TAKEN: ReadonlySet<string> = new Set(["contributors", "links", "source", "taxonomy"]);

function keyOfPrefix(prefix: string): string {
  const key = prefix.replaceAll(".", "_");
  return TAKEN.has(key) || !/^\p{L}/u.test(key) ? `_x_${key}` : `_${key}`;
}

/** The local name within its own vocabulary, else the whole one; `about` is not free to be one. */
function keyOf(name: string, prefix: string): string {
  const isOwn = name.startsWith(`${prefix}:`) && name !== `${prefix}:about`;
  return (isOwn ? name.slice(prefix.length + 1) : name).replaceAll(".", "_");
}

/** A second one of a name makes it a list. */
function add(elements: Map<string, unknown>, key: string, value: unknown): void {
  const known = elements.get(key);
  elements.set(key, known === undefined ? value : [known, value].flat());
}

/** An element that has neither text, attributes nor children says `true` by being there. */
function jsonOf(node: unknown, prefix: string): unknown {
  if (Array.isArray(node)) return node.map((one) => jsonOf(one, prefix));
  const parts = new Map<string, unknown>();
  for (const [name, value] of Object.entries(attributesOf(node))) {
    if (value !== "" && name !== "xmlns" && !name.startsWith("xmlns:"))
      add(parts, `@${keyOf(name, "")}`, value);
  }
  const text = plainTextOf(node);
  const children = childrenOf(node);
  if (parts.size === 0 && children.length === 0) return text === "" ? true : text;
  if (text !== "") parts.set("#text", text);
  for (const [name, child] of children) add(parts, keyOf(name, prefix), jsonOf(child, prefix));
  return Object.fromEntries(parts);
}
