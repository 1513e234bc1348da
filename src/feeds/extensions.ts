/**
 * Extensions in the compact shape of xml-js as XML: `{ "media:rating": { _attributes: { scheme: "…" }, _text: "…" } }`.
 * Names are checked where `Feed` takes them; comments, doctypes and instructions are never written (R20).
 */

import type { Extension } from "../model/entry.ts";
import { cdata, element, escapeText } from "../text/xml.ts";
import { isWellKnown } from "./namespaces.ts";

/** The extension as one or, for a list, several elements. */
export function writeExtension({ name, objects }: Extension): string {
  return writeNode(name, objects);
}

/** Whether it belongs to another vocabulary than the document's own. */
export function isPrefixed({ name }: Extension): boolean {
  return name.includes(":");
}

/** A name used by an extension, and whether its prefix is declared around it. */
interface UsedName {
  readonly name: string;
  readonly prefix?: string;
  readonly isDeclared: boolean;
}

/** A name that an element or attribute may have, with its prefix if it has one. */
export const XML_NAME: RegExp = /^[\p{L}_][\p{L}\p{N}._-]*(?::[\p{L}_][\p{L}\p{N}._-]*)?$/u;

/** Every element and attribute name that the extension uses, outermost first. */
export function namesOf({ name, objects }: Extension): readonly UsedName[] {
  const names: UsedName[] = [];
  collectNames(names, name, objects, new Set(["xml"]));
  return names;
}

function collectNames(names: UsedName[], name: string, node: unknown, outer: ReadonlySet<string>): void {
  if (Array.isArray(node)) {
    for (const one of node) collectNames(names, name, one, outer);
    return;
  }
  const attributes = Object.entries(attributesOf(node));
  const declared = new Set(outer);
  for (const [attribute, uri] of attributes) {
    if (attribute.startsWith("xmlns:") && uri !== "") declared.add(attribute.slice("xmlns:".length));
  }
  const use = (used: string, prefix: string | undefined = prefixOf(used)): void => {
    const isDeclared = prefix === undefined || declared.has(prefix) || isWellKnown(prefix);
    names.push({ name: used, isDeclared, ...(prefix !== undefined && { prefix }) });
  };
  use(name);
  for (const [attribute] of attributes) {
    use(attribute, attribute.startsWith("xmlns:") ? attribute.slice("xmlns:".length) : prefixOf(attribute));
  }
  for (const [child, content] of childrenOf(node)) collectNames(names, child, content, declared);
}

function prefixOf(name: string): string | undefined {
  return name.includes(":") ? name.slice(0, name.indexOf(":")) : undefined;
}

function writeNode(name: string, node: unknown): string {
  if (Array.isArray(node)) return node.map((one) => writeNode(name, one)).join("");
  if (!isRecord(node)) return element(name, {}, textOf(node));
  const children = childrenOf(node).map(([child, content]) => writeNode(child, content));
  const text = listOf(node._text).map(textOf).join("");
  const sections = listOf(node._cdata).map((section) => cdata(String(section)));
  return element(name, attributesOf(node), text + sections.join("") + children.join(""));
}

/** The attributes of a node, in their order. */
export function attributesOf(node: unknown): Record<string, string> {
  const attributes: Record<string, string> = {};
  if (!isRecord(node) || !isRecord(node._attributes)) return attributes;
  for (const [name, value] of Object.entries(node._attributes)) {
    if (value !== undefined && value !== null) attributes[name] = String(value);
  }
  return attributes;
}

/** The elements in a node by name, each with one node or a list. */
export function childrenOf(node: unknown): readonly (readonly [string, unknown])[] {
  if (!isRecord(node)) return [];
  return Object.entries(node).filter(([name, content]) => !RESERVED.has(name) && content !== undefined);
}

/** All text that stands directly in a node, unescaped. */
export function plainTextOf(node: unknown): string {
  const parts = isRecord(node) ? [...listOf(node._text), ...listOf(node._cdata)] : [node];
  return parts.map((part) => (part === undefined || part === null ? "" : String(part))).join("");
}

const RESERVED: ReadonlySet<string> = new Set([
  "_attributes",
  "_text",
  "_cdata",
  "_comment",
  "_instruction",
  "_declaration",
  "_doctype",
]);

function textOf(value: unknown): string {
  return value === undefined || value === null ? "" : escapeText(String(value));
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
