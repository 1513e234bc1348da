/**
 * The tables of docs/formats.md: for each field of the model, where every format says it. And how such a place is
 * looked up in a document: XPath in XML, by libxml2; the path of a key in JSON.
 */

import { readFileSync } from "node:fs";
import { ParseOption, XmlDocument } from "libxml2-wasm";
import { PREFIXES } from "./read-xml.ts";

export const FORMATS = ["rss", "atom", "json", "opml"] as const;
export type Format = (typeof FORMATS)[number];

export interface Cell {
  /** `says`: the field's own value stands there. Else the places exist, or are called so, because of the field. */
  readonly kind: "says" | "decides" | "loss";
  readonly places: readonly string[];
}

export interface Row {
  readonly fields: readonly string[];
  /** By the formats that the table has. */
  readonly cells: ReadonlyMap<Format, Cell>;
  readonly why: string;
}

const TITLES: ReadonlyMap<string, Format> = new Map([
  ["RSS 2.0", "rss"],
  ["Atom 1.0", "atom"],
  ["JSON Feed 1.1", "json"],
  ["OPML 2.0", "opml"],
]);

/** Every row of every table whose first column is the field. */
export function readFormatRows(): readonly Row[] {
  const page = readFileSync(new URL("../../docs/formats.md", import.meta.url), "utf8");
  const rows: Row[] = [];
  let head: readonly string[] = [];
  for (const line of page.split("\n")) {
    const cells = line.startsWith("|") ? line.split("|").slice(1, -1) : [];
    const [first = "", ...rest] = cells.map((cell) => cell.trim());
    if (cells.length === 0) head = [];
    else if (first === "field") head = rest;
    else if (head.length > 0 && !/^-+$/.test(first)) {
      const formats = head.flatMap((title, index) => {
        const format = TITLES.get(title);
        return format === undefined ? [] : [[format, readCell(rest[index] ?? "")] as const];
      });
      rows.push({ fields: ticked(first), cells: new Map(formats), why: rest.at(-1) ?? "" });
    }
  }
  return rows;
}

function readCell(text: string): Cell {
  const places = ticked(text);
  if (text === "–") return { kind: "loss", places };
  const [, word, list] = /^(decides|names)?((?: ?`[^`]+`)+)$/.exec(text) ?? [];
  if (list === undefined) throw new Error(`docs/formats.md: "${text}" is no cell.`);
  return { kind: word === undefined ? "says" : "decides", places };
}

function ticked(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? "");
}

/** A document that is read once and asked often. */
export interface Asked {
  /** Texts at a place. */
  readonly at: (place: string) => readonly string[];
  /** How often a text stands in it, wherever. */
  readonly count: (text: string) => number;
}

export function askDocument(format: Format, document: string): Asked {
  if (format === "json") {
    const root: unknown = JSON.parse(document);
    return {
      at: (place) => textsAt(root, place.replaceAll("[]", ".[]").split(".")),
      count: (text) => leavesOf(root).filter((leaf) => leaf.includes(text)).length,
    };
  }
  const parsed = XmlDocument.fromString(document, { option: ParseOption.XML_PARSE_NONET });
  const find = (xpath: string): readonly string[] => parsed.find(xpath, PREFIXES).map((node) => node.content);
  return {
    at: (place) => {
      const xpath = xpathOf(format, place);
      // A node of a namespace has no content of its own here.
      return xpath.includes("namespace::")
        ? [String(parsed.eval(`string(${xpath})`, PREFIXES))].filter((uri) => uri !== "")
        : find(xpath);
    },
    count: (text) => find(`(//text() | //@* | //processing-instruction())[contains(., "${text}")]`).length,
  };
}

function xpathOf(format: Format, place: string): string {
  if (place.startsWith("processing-instruction")) return `/${place}`;
  if (format === "opml" || place.startsWith("rss/")) return `/${place}`;
  if (format === "rss") return place.startsWith("item") ? `/rss/channel/${place}` : `/rss/${place}`;
  const names = place.replaceAll(/(?<=^|\/)([a-z-]+)(?=[/[]|$)/g, "a:$1");
  return place.startsWith("entry") ? `/a:feed/${names}` : `/${names}`;
}

function textsAt(node: unknown, [step, ...rest]: readonly string[]): readonly string[] {
  if (node === undefined) return [];
  if (step === undefined) return leavesOf(node);
  if (step === "[]") return (node as readonly unknown[]).flatMap((one) => textsAt(one, rest));
  return typeof node === "object" ? textsAt((node as Record<string, unknown>)[step], rest) : [];
}

function leavesOf(node: unknown): readonly string[] {
  return typeof node === "object" && node !== null ? Object.values(node).flatMap(leavesOf) : [String(node)];
}
