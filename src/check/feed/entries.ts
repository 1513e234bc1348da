/**
 * Takes an XML feed apart into its head and its entries, so that an entry is read and judged once however
 * many feeds carry it. The cut is made by text search and then proved: the head is read with a placeholder
 * for each entry, and unless every placeholder is found as an element in one parent, nothing is cut.
 */

import { type Finding, NOTHING } from "../finding.ts";
import { ATOM } from "../xml/namespaces.ts";
import type { Surroundings } from "../xml/plain.ts";
import { readElementWithin, readStartTags, readXml, type XmlElement } from "../xml/xml.ts";

export interface EntrySlice {
  /** The entry's own text, from `<` to `>`. */
  readonly text: string;
  readonly at: number;
}

export interface TakenApart {
  /** The feed; its entries are there but may be empty. Absent where the text is ill-formed. */
  readonly root: XmlElement | undefined;
  readonly entries: readonly EntrySlice[];
  /** The start tags around every entry: what an entry needs before it to be read alone. */
  readonly wrapper: string;
  /** Where something of the head stands in the whole text. */
  readonly offsetOf: (at: number) => number;
  readonly findings: readonly Finding[];
}

export interface ReadAlone {
  /** Absent where the text is not one element. */
  readonly element: XmlElement | undefined;
  readonly findings: readonly Finding[];
}

/** Takes a feed apart; entries are the elements called `item` or `entry` below the channel or feed. */
export function takeApart(text: string): TakenApart {
  return takeApartByCut(text) ?? takeApartByTree(text);
}

/** Reads a whole document and points out the entries in it; the way for whatever cannot be cut. */
export function takeApartByTree(text: string): TakenApart {
  const { root, findings } = readXml(text);
  const parent = root && parentOfEntries(root);
  const entries = parent?.children.filter((child) => isEntry(child) && child.parent === parent) ?? [];
  return {
    root,
    entries: entries.map(({ at, end }) => ({ at, text: text.slice(at, end) })),
    wrapper: parent === undefined ? "" : startTags(text, parent),
    offsetOf: (at) => at,
    findings,
  };
}

/** Reads one entry alone, inside the start tags that stood around it; offsets count from its own start. */
export function readEntryAlone(wrapper: string, text: string): ReadAlone {
  return readPlainEntry(wrapper, text) ?? readAnyEntry(wrapper, text);
}

/** The way for nearly every entry: what is around it is read once, and the entry by itself. */
export function readPlainEntry(wrapper: string, text: string): ReadAlone | undefined {
  if (known?.wrapper !== wrapper) known = { wrapper, around: readStartTags(wrapper) };
  const element = known.around && readElementWithin(known.around, text);
  return element && { element, findings: NOTHING };
}

/** The start tags that were read last: the entries of a feed come one after the other. */
let known: { readonly wrapper: string; readonly around: Surroundings | undefined } | undefined;

/** The way for whatever is not plain: the entry within start tags and end tags, as a document. */
function readAnyEntry(wrapper: string, text: string): ReadAlone {
  const names = [...wrapper.matchAll(/<([^\s/>]+)[^<]*>/g)].map((match) => match[1] ?? "");
  const ends = names.reverse().map((name) => `</${name}>`);
  const { root, findings } = readXml(`${wrapper}${text}${ends.join("")}`, wrapper.length);
  let element = root;
  for (let depth = 0; depth < names.length; depth += 1) element = element?.children[0];
  const isAlone = element !== undefined && element.at === 0 && element.end === text.length;
  return { element: isAlone ? element : undefined, findings };
}

function takeApartByCut(text: string): TakenApart | undefined {
  const name = startOf("item", text, 0) === -1 ? "entry" : "item";
  const pieces = cut(text, name);
  if (pieces === undefined) return undefined;
  const { head, entries, placeholders } = pieces;
  const { root, findings } = readXml(head);
  if (root === undefined || findings.length > 0) return undefined;
  const parent = parentOfEntries(root);
  const found = parent?.children.filter(isEntry) ?? [];
  if (parent === undefined || found.length !== entries.length) return undefined;
  if (!found.every((element, index) => element.at === placeholders[index])) return undefined;
  const offsetOf = (at: number): number => {
    let before = 0;
    while (before < placeholders.length && (placeholders[before] ?? 0) < at) before += 1;
    const last = entries[before - 1];
    const lastPlaceholder = placeholders[before - 1];
    if (last === undefined || lastPlaceholder === undefined) return at;
    return last.at + last.text.length + (at - lastPlaceholder - placeholder(name).length);
  };
  return { root, entries, wrapper: startTags(head, parent), offsetOf, findings };
}

/** What stands in the head for an entry, `<item/>`. */
const placeholder = (name: string): string => `<${name}/>`;

interface Pieces {
  readonly head: string;
  readonly entries: readonly EntrySlice[];
  /** Offsets of the placeholders in the head. */
  readonly placeholders: readonly number[];
}

function cut(text: string, name: string): Pieces | undefined {
  const end = `</${name}>`;
  const kept: string[] = [];
  const entries: EntrySlice[] = [];
  const placeholders: number[] = [];
  let length = 0;
  let from = 0;
  for (let at = startOf(name, text, 0); at !== -1; at = startOf(name, text, from)) {
    const close = text.indexOf(end, at);
    const next = startOf(name, text, at + 1);
    // An entry without its end, or with another inside it, is for the reader of trees.
    if (close === -1 || (next !== -1 && next < close)) return undefined;
    const before = text.slice(from, at);
    kept.push(before, placeholder(name));
    placeholders.push(length + before.length);
    length += before.length + placeholder(name).length;
    from = close + end.length;
    entries.push({ at, text: text.slice(at, from) });
  }
  return { head: kept.join("") + text.slice(from), entries, placeholders };
}

/** Offset of the next start tag of that name; -1 where there is none. */
function startOf(name: string, text: string, from: number): number {
  const start = `<${name}`;
  let at = text.indexOf(start, from);
  while (at !== -1 && !/[\s>]/.test(text.charAt(at + start.length))) at = text.indexOf(start, at + 1);
  return at;
}

function parentOfEntries(root: XmlElement): XmlElement | undefined {
  if (root.local === "feed") return root;
  return root.children.find((child) => child.local === "channel");
}

function isEntry(element: XmlElement): boolean {
  return (
    (element.local === "item" || element.local === "entry") && (element.prefix === "" || element.uri === ATOM)
  );
}

/** The raw start tags from the root down to `element`. */
function startTags(text: string, element: XmlElement): string {
  const own = text.slice(element.at, element.open);
  return element.parent === undefined ? own : startTags(text, element.parent) + own;
}
