/** Dates that have not yet come: only whoever knows what time it is can tell. */

import { type Finding, found, NOTHING } from "../finding.ts";
import { momentOfRfc3339 } from "../grammars/iso-dates.ts";
import { momentOfRfc822 } from "../grammars/rfc822-dates.ts";
import { type JsonObject, member } from "../json/json.ts";
import { ATOM, DC } from "../xml/namespaces.ts";
import type { XmlElement } from "../xml/xml.ts";
import { pathOf } from "./paths.ts";

const REASON = "It has not yet come.";

/** Of an item, an entry, or a feed: the dates after `latestMs`, in milliseconds since 1970. */
export function xmlDatesAhead(dated: XmlElement, latestMs: number): readonly Finding[] {
  let findings: Finding[] | undefined;
  for (const child of dated.children) {
    const momentOf = READERS.get(child.local)?.get(child.uri);
    if (momentOf === undefined) continue;
    const value = child.text.trim();
    if ((momentOf(value) ?? 0) <= latestMs) continue;
    const { name, at } = child;
    const finding = found(
      "feed/date-implausible",
      at,
      { name, value, reason: REASON },
      { length: name.length + 1 },
    );
    findings ??= [];
    findings.push({ ...finding, problem: { ...finding.problem, path: pathOf(child) } });
  }
  return findings ?? NOTHING;
}

type MomentOf = (value: string) => number | undefined;

/** By local name, then by namespace. */
const READERS: ReadonlyMap<string, ReadonlyMap<string, MomentOf>> = new Map([
  ["pubDate", new Map([["", momentOfRfc822]])],
  ["lastBuildDate", new Map([["", momentOfRfc822]])],
  ["date", new Map([[DC, momentOfRfc3339]])],
  ["published", new Map([[ATOM, momentOfRfc3339]])],
  ["updated", new Map([[ATOM, momentOfRfc3339]])],
]);

/** Of an item of JSON Feed, which stands at that path. */
export function jsonDatesAhead(item: JsonObject, path: string, latestMs: number): readonly Finding[] {
  return JSON_DATES.flatMap((name) => {
    const value = member(item, name)?.value;
    if (value?.kind !== "string" || (momentOfRfc3339(value.value) ?? 0) <= latestMs) return NOTHING;
    const facts = { name, value: value.value, reason: REASON };
    const finding = found("feed/date-implausible", value.at, facts, { length: value.end - value.at });
    return [{ ...finding, problem: { ...finding.problem, path: `${path}.${name}` } }];
  });
}

const JSON_DATES: readonly string[] = ["date_published", "date_modified"];
