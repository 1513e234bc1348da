/**
 * Namespaces as tags declare them and names use them (Namespaces in XML 1.0), for what is plain: a prefix that nobody
 * declared, or one of the reserved names in a declaration, is not.
 */

import { Unusual } from "../unusual.ts";
import type { XmlAttribute } from "./tree.ts";

/** Namespaces by prefix, as one element declares them, and what was declared around it. */
export interface Scope {
  readonly own: ReadonlyMap<string, string>;
  readonly outer: Scope | undefined;
}

/** An attribute whose namespace is not known before its tag has been read. */
export type NewAttribute = { -readonly [K in keyof XmlAttribute]: XmlAttribute[K] };

const XML = "http://www.w3.org/XML/1998/namespace";
export const XMLNS = "http://www.w3.org/2000/xmlns/";

/** What holds in every document. */
export const OUTERMOST: Scope = {
  own: new Map([
    ["", ""],
    ["xml", XML],
    ["xmlns", XMLNS],
  ]),
  outer: undefined,
};

/** Declares and looks up namespaces, once all attributes of a tag are known; refuses one attribute twice. */
export function scopeOf(attributes: readonly NewAttribute[], outer: Scope): Scope {
  const own = declaredBy(attributes);
  const scope = own === undefined ? outer : { own, outer };
  attributes.forEach((one, index) => {
    if (one.prefix !== "") one.uri = uriOf(one.prefix, scope);
    for (let before = 0; before < index; before += 1) {
      const other = attributes[before];
      if (other?.local === one.local && other.uri === one.uri) throw new Unusual();
    }
  });
  return scope;
}

/** The namespace of a prefix. */
export function uriOf(prefix: string, innermost: Scope): string {
  for (let scope: Scope | undefined = innermost; scope !== undefined; scope = scope.outer) {
    const uri = scope.own.get(prefix);
    if (uri !== undefined) return uri;
  }
  throw new Unusual();
}

/** The namespaces that a tag declares; undefined where it declares none. */
function declaredBy(attributes: readonly NewAttribute[]): ReadonlyMap<string, string> | undefined {
  let own: Map<string, string> | undefined;
  for (const { name, prefix, local, value } of attributes) {
    if (prefix !== "xmlns" && name !== "xmlns") continue;
    const uri = value.trim();
    const isReserved =
      uri === XML || uri === XMLNS || local === "xml" || (prefix !== "" && local === "xmlns");
    if (isReserved || (prefix !== "" && uri === "")) throw new Unusual();
    own ??= new Map();
    own.set(prefix === "" ? "" : local, uri);
  }
  return own;
}
