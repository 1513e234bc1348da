/**
 * R2: an id stays as it was published, whatever the grammar says. The standards find an error in each that is no IRI;
 * but a site that took its ids over from another program has one cause for all, and nobody may mend them.
 */

import type { Problem } from "../../model/problem.ts";
import { type Finding, found, NOTHING } from "../finding.ts";
import { absoluteIri } from "../grammars/values.ts";
import type { XmlElement } from "../xml/xml.ts";
import { lengthOf } from "./parts.ts";

/** Codes of which the first is told for the whole site. */
export const TOLD_ONCE: ReadonlySet<string> = new Set(["atom/id-no-iri"]);

/** Judges an id, wherever it stands. */
export function judgePublishedId(element: XmlElement, value: string): readonly Finding[] {
  const misfit = value === "" ? undefined : absoluteIri(value);
  if (misfit === undefined || misfit.code === "feed/id-not-canonical") return NOTHING;
  return [found("atom/id-no-iri", element.at, { value, reason: misfit.reason }, lengthOf(element))];
}

/** Whether the standards say of an id what this file says. */
export function isAboutPublishedId({ code, path = "" }: Problem): boolean {
  return ABOUT_IDS.has(code) && OF_IDS.test(path);
}

const ABOUT_IDS: ReadonlySet<string> = new Set([
  "feed/scheme-unregistered",
  "feed/tag-uri-invalid",
  "feed/uri-invalid",
  "feed/urn-invalid",
  "feed/uuid-invalid",
  "rss/guid-short",
]);
const OF_IDS = /(?:(?<!\/source)\/id|\/guid|:deleted-entry(?:\[\d+\])?)$/;
