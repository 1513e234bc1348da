/**
 * Proves that no built file tells of a hidden article: a draft, one under embargo, one that has expired. Its id,
 * its address, the files that it alone shows and its title are looked for in every file, as they are and under
 * whatever escapes, and in the names of the files. Work grows with the bytes of the site, not with the number of
 * hidden articles.
 */

import type { Problem } from "../../model/problem.ts";
import type { LeakKind } from "../../problems/words/check-leak.ts";
import { found, placed } from "../finding.ts";
import { unescapeOnce } from "../html/unescape.ts";
import { standsAlone } from "./leak-context.ts";
import { type Needles, needlesOf } from "./needles.ts";

/** What may not be seen of one article. */
export interface Hidden {
  /** Source path, for the problem. */
  readonly source: string;
  readonly id?: string;
  /** Address from the site's root, `/en/kursk/`. */
  readonly address: string;
  readonly title: string;
  /** Output paths of files that no visible article shows. */
  readonly assets: readonly string[];
}

/** What one file gives away; its bytes are read once. */
export type LeakScanner = (path: string, bytes: Uint8Array) => readonly Problem[];

/**
 * Makes ready to look for all that is hidden: one problem for each file, article and kind of leak. A title is looked
 * for if it is long enough to be its own, and no part of a visible article's title; an address counts below `baseUrl`
 * only.
 */
export function leakScanner(
  hidden: readonly Hidden[],
  visibleTitles: readonly string[],
  baseUrl: string,
): LeakScanner {
  if (hidden.length === 0) return () => NO_LEAKS;
  const shared = titlesWithin(visibleTitles, hidden);
  const secrets = hidden.flatMap((one) => secretsOf(one, shared));
  if (secrets.length === 0) return () => NO_LEAKS;
  const scan: Scan = {
    secrets,
    needles: needlesOf(secrets.map(({ text }) => text)),
    isDeep: secrets.some(({ text }) => /[&%\\]/.test(text)),
    base: new URL(baseUrl),
  };
  const names = namesOf(hidden);
  return (path, bytes) => [...leaksOfName(path, names), ...leaksOf(path, bytes, scan)];
}

const NO_LEAKS: readonly Problem[] = [];

interface Secret {
  readonly source: string;
  readonly kind: LeakKind;
  /** What is looked for. */
  readonly text: string;
  /** What is told. */
  readonly value: string;
}

interface Scan {
  readonly secrets: readonly Secret[];
  readonly needles: Needles;
  /** Whether a secret holds signs of escapes itself, so that every layer must be searched. */
  readonly isDeep: boolean;
  readonly base: URL;
}

/** Shorter ids without a colon are words of their own: they are looked for only where feeds say ids. */
const SHORTEST_ID = 8;
const SHORTEST_TITLE = 16;
const FEWEST_WORDS = 3;

/** Titles of hidden articles that stand in a visible one's. */
function titlesWithin(visibleTitles: readonly string[], hidden: readonly Hidden[]): ReadonlySet<string> {
  const titles = hidden.map(({ title }) => title.trim());
  const shared = new Set<string>();
  const visible = new TextEncoder().encode(visibleTitles.join("\n"));
  needlesOf(titles).search(visible, (index) => shared.add(titles[index] ?? ""));
  return shared;
}

function secretsOf(one: Hidden, shared: ReadonlySet<string>): readonly Secret[] {
  const { source, id, address, assets } = one;
  const title = one.title.trim();
  const secret = (kind: LeakKind, value: string, text = value): Secret => ({ source, kind, text, value });
  const isOwn = id !== undefined && (id.includes(":") || id.length >= SHORTEST_ID);
  const path = pathOf(address);
  const isTelling = title.length >= SHORTEST_TITLE || title.split(/\s+/u).length >= FEWEST_WORDS;
  return [
    ...(id === undefined || id === ""
      ? []
      : isOwn
        ? [secret("id", id)]
        : PLACES(id).map((text) => secret("id", id, text))),
    ...(path === "" ? [] : [secret("address", address, path)]),
    ...assets.map((asset) => secret("image", asset)),
    ...(isTelling && !shared.has(title) ? [secret("title", title)] : []),
  ];
}

const PLACES = (id: string): readonly string[] => [
  `>${id}</guid>`,
  `>${id}</id>`,
  `"id": "${id}"`,
  `"id":"${id}"`,
];

/** `/en/kursk`: without the slash at its end, and without escapes. */
function pathOf(address: string): string {
  let path = address.replace(/\/+$/, "");
  try {
    path = decodeURIComponent(path);
  } catch {
    // It is looked for as it stands.
  }
  return path;
}

/** The files in which hidden articles would stand, by path. */
function namesOf(hidden: readonly Hidden[]): ReadonlyMap<string, Secret> {
  const names = new Map<string, Secret>();
  for (const { source, address, assets } of hidden) {
    const page = `${pathOf(address)}/index.html`.slice(1);
    if (pathOf(address) !== "") names.set(page, { source, kind: "address", text: page, value: address });
    for (const asset of assets) names.set(asset, { source, kind: "image", text: asset, value: asset });
  }
  return names;
}

/** A file that lies where a hidden article's page or picture would. */
function leaksOfName(path: string, names: ReadonlyMap<string, Secret>): readonly Problem[] {
  const secret = names.get(path.normalize("NFC"));
  if (secret === undefined) return [];
  const { source, kind, value } = secret;
  return placed(path, "", [found("site/leak", 0, { source, kind, value })]);
}

/** So many layers a text may be wrapped in: a URL in HTML in JSON in a script in a page. */
const MOST_LAYERS = 5;
const SNIFFED_BYTES = 1024;

function leaksOf(path: string, bytes: Uint8Array, scan: Scan): readonly Problem[] {
  const leaks = new Map<string, Leak>();
  const layers: Uint32Array[] = [];
  // What holds a zero byte is no text, and has no escapes.
  const mostLayers = bytes.subarray(0, SNIFFED_BYTES).includes(0) ? 0 : MOST_LAYERS;
  let layer = bytes;
  for (;;) {
    const inner = layers.length < mostLayers ? unescapeOnce(layer) : undefined;
    if (inner === undefined || scan.isDeep) collect(layer, layers, scan, leaks);
    if (inner === undefined) break;
    layers.push(inner.origins);
    layer = inner.bytes;
  }
  if (leaks.size === 0) return [];
  const text = new TextDecoder().decode(bytes);
  const isWhole = !text.includes("\ufffd");
  return placed(
    path,
    isWhole ? text : "",
    [...leaks.values()].map(({ secret: { source, kind, value }, at }) => {
      const offset = isWhole ? new TextDecoder().decode(bytes.subarray(0, at)).length : 0;
      return found("site/leak", offset, { source, kind, value }, { length: value.length });
    }),
  );
}

interface Leak {
  readonly secret: Secret;
  /** Offset in the file, in bytes. */
  readonly at: number;
}

function collect(
  bytes: Uint8Array,
  layers: readonly Uint32Array[],
  { needles, secrets, base }: Scan,
  leaks: Map<string, Leak>,
): void {
  needles.search(bytes, (index, from, to) => {
    const secret = secrets[index];
    if (secret === undefined) return;
    const key = `${secret.kind} ${secret.source} ${secret.value}`;
    if (leaks.has(key) || !standsAlone(secret, bytes, from, to, base)) return;
    let at = from;
    for (const origins of layers.toReversed()) at = origins[at] ?? 0;
    leaks.set(key, { secret, at });
  });
}
