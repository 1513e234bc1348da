/** The vocabularies that the settings declare for `extensions` of articles: own prefixes for URIs that nobody knows. */

import { WELL_KNOWN_NAMESPACES } from "../text/namespaces.ts";
import type { Report } from "./report.ts";

/** URI by prefix, without those that are well known and need no declaration. */
export function readNamespaces(
  given: ReadonlyMap<string, string>,
  report: Report,
): Readonly<Record<string, string>> {
  const own = new Map<string, string>();
  for (const [prefix, uri] of given) {
    const path = ["namespaces", prefix];
    const reason = whyNotPrefix(prefix);
    if (reason !== undefined) report("settings/prefix-invalid", path, { prefix, reason }, "key");
    const known = knownFor(prefix, uri, own);
    if (!known) own.set(prefix, uri);
    else if (known.prefix !== prefix || known.uri !== uri) {
      report("settings/namespace-known", path, { prefix, uri, known: known.prefix, knownUri: known.uri });
    }
  }
  return Object.fromEntries(own);
}

/** A well-known or earlier prefix that is this one, or that stands for this URI. */
function knownFor(
  prefix: string,
  uri: string,
  own: ReadonlyMap<string, string>,
): { readonly prefix: string; readonly uri: string } | undefined {
  const known = [...WELL_KNOWN_NAMESPACES, ...own].find(
    ([name, other]) => name.toLowerCase() === prefix.toLowerCase() || foldUri(other) === foldUri(uri),
  );
  return known && { prefix: known[0], uri: known[1] };
}

/** What people write for one another: other scheme, other case, no sign at the end (R36). */
function foldUri(uri: string): string {
  return uri
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/[/#]+$/, "");
}

/** Namespaces in XML 1.0 §3, in ASCII, where all parsers agree on what a name is. */
function whyNotPrefix(prefix: string): string | undefined {
  if (/^xml/i.test(prefix)) return "XML keeps all prefixes that begin with `xml`.";
  if (prefix.length > 30) return "It is longer than 30 characters.";
  if (/^[A-Za-z_][A-Za-z0-9._-]*$/.test(prefix)) return undefined;
  return "A prefix begins with a letter a-z; letters, digits, hyphens and underscores follow.";
}
