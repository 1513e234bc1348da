/** How a feed's root declares the vocabularies that its document uses (R36). */

import { WELL_KNOWN_NAMESPACES } from "../text/namespaces.ts";

/** Whether a prefix needs no declaration where it is used: the root declares it. */
export function isWellKnown(prefix: string): boolean {
  return WELL_KNOWN_NAMESPACES.has(prefix);
}

/** The URI of a prefix: of the well-known ones, else of those given. */
export function namespaceOf(
  prefix: string,
  namespaces: Readonly<Record<string, string>> = {},
): string | undefined {
  const own = Object.hasOwn(namespaces, prefix) ? namespaces[prefix] : undefined;
  return WELL_KNOWN_NAMESPACES.get(prefix) ?? own;
}

/** `xmlns:…` attributes for the root, in the order given; prefixes of unknown URI are left to who uses them. */
export function declarations(
  prefixes: Iterable<string>,
  namespaces: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const declared: Record<string, string> = {};
  for (const prefix of prefixes) {
    const uri = namespaceOf(prefix, namespaces);
    if (uri !== undefined) declared[`xmlns:${prefix}`] = uri;
  }
  return declared;
}
