/**
 * Every sample of every shape as a whole document: a sound feed in which the sample stands where such an element
 * stands. They are the tests of the rules, and what `--explain` and docs/problems.md show.
 */

import { CONVENTIONAL } from "../xml/namespaces.ts";
import { readXml, type XmlElement } from "../xml/xml.ts";
import type { ElementRule, Host, Samples, Shape } from "./shape.ts";
import { ROOTS } from "./standards.ts";
import { vocabularies } from "./vocabularies.ts";

export interface Sample {
  /** Of the shape, `atom:updated`. */
  readonly name: string;
  readonly clause: string;
  /** What the wrong sample raises; absent of a right one. */
  readonly code?: string;
  /** The sample itself. */
  readonly text: string;
  /** The feed in which it stands. */
  readonly document: string;
}

/** All samples, in the order of the tables. */
export function xmlSamples(): readonly Sample[] {
  const samples: Sample[] = [];
  const seen = new Set<Shape | ElementRule>();
  for (const root of ROOTS.values()) visit(root, (text) => declared(text), seen, samples);
  return samples;
}

type Frame = (text: string) => string;

function visit(shape: Shape, frame: Frame, seen: Set<Shape | ElementRule>, samples: Sample[]): void {
  if (seen.has(shape)) return;
  seen.add(shape);
  const add = (clause: string, text: string, code?: string): void => {
    samples.push({
      name: shape.name,
      clause,
      text,
      document: frame(text),
      ...(code !== undefined && { code }),
    });
  };
  add(shape.clause, shape.good);
  addBad(shape.bad, shape.clause, add);
  const asked = rulesOfHost(shape).filter((rule) => !seen.has(rule));
  for (const rule of asked) seen.add(rule);
  for (const { clause, good, bad } of [...(shape.rules ?? []), ...asked]) {
    if (good !== undefined) add(clause, good);
    addBad(bad ?? {}, clause, add);
  }
  for (const [name, { shape: child }, company] of childrenOfShape(shape)) {
    visit(
      typeof child === "function" ? child() : child,
      (text) => frame(embedded(accompanied(shape.good, company), name, text)),
      seen,
      samples,
    );
  }
}

function addBad(
  bad: Samples,
  clause: string,
  add: (clause: string, text: string, code: string) => void,
): void {
  for (const [code, texts] of Object.entries(bad)) {
    for (const text of typeof texts === "string" ? [texts] : texts) add(clause, text, code);
  }
}

function childrenOfShape({ children, host }: Shape): readonly SampledChild[] {
  const own = Object.entries(children ?? {}).map(
    ([name, child]) => [name, child, child.company ?? {}] as const,
  );
  return [...own, ...(host === undefined ? [] : hosted(host))];
}

/** A child by name, and what stands beside it. */
type SampledChild = readonly [
  name: string,
  child: { readonly shape: Shape | (() => Shape) },
  company: { readonly [name: string]: string },
];

function hosted(host: Host): readonly SampledChild[] {
  return vocabularies.flatMap(({ prefix, elements, company }) =>
    Object.entries(elements[host] ?? {}).map(
      ([local, child]) => [`${prefix}:${local}`, child, { ...company?.[host], ...child.company }] as const,
    ),
  );
}

/** What vocabularies ask of a host, shown at the element that it is named after. */
function rulesOfHost({ name, host }: Shape): readonly ElementRule[] {
  if (host === undefined || name.slice(name.indexOf(":") + 1) !== host) return [];
  return vocabularies.flatMap(({ rules }) => rules?.[host] ?? []);
}

/** The parent's sample with what its rules want beside an element of a vocabulary. */
function accompanied(parent: string, company: { readonly [name: string]: string }): string {
  let text = parent;
  for (const [name, xml] of Object.entries(company)) {
    const isThere = readAlone(text).children.some((child) => child.name === name);
    if (isThere === (xml === "")) text = embedded(text, name, xml);
  }
  return text;
}

/** The parent's sample with that child in it, in the place of those of its name, or at its end. */
function embedded(parent: string, name: string, child: string): string {
  const element = readAlone(parent);
  const local = name.slice(name.indexOf(":") + 1);
  const own = name.startsWith(":") ? "" : element.prefix;
  const same = element.children.filter(
    (one) => one.local === local && (name.indexOf(":") > 0 ? one.uri === uriOf(name) : one.prefix === own),
  );
  const [first] = same;
  let text = parent;
  if (first !== undefined) {
    for (const { at, end } of same.toReversed()) text = text.slice(0, at) + text.slice(end);
    return text.slice(0, first.at) + child + text.slice(first.at);
  }
  const end = text.lastIndexOf("</");
  return end === -1
    ? text.replace(/\s*\/>$/, `>${child}</${element.name}>`)
    : text.slice(0, end) + child + text.slice(end);
}

/** Of the conventional prefix of a name. */
function uriOf(name: string): string | undefined {
  return CONVENTIONAL.get(name.slice(0, name.indexOf(":")));
}

/** Offsets count from the start of the text. */
function readAlone(text: string): XmlElement {
  const start = `<samples ${declarations("")}>`;
  const { root, findings } = readXml(`${start}${text}</samples>`, start.length);
  const element = root?.children[0];
  if (element === undefined || findings.length > 0) throw new Error(`This sample is no element: ${text}`);
  return element;
}

/** The document with what it needs to be one. */
function declared(text: string): string {
  const root = /^<[^\s/>]+/.exec(text)?.[0] ?? "";
  const own =
    root === "<feed" && !/^<feed[^>]*\sxmlns=/.test(text) ? ` xmlns="${CONVENTIONAL.get("atom")}"` : "";
  const used = declarations(text);
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}${own}${used && ` ${used}`}${text.slice(root.length)}\n`;
}

/** Of the prefixes that a text uses and does not declare; of all where there is none. */
function declarations(text: string): string {
  return [...CONVENTIONAL]
    .filter(([prefix]) => text === "" || (text.includes(`${prefix}:`) && !text.includes(`xmlns:${prefix}=`)))
    .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
    .join(" ");
}
