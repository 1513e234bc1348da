/** What is said of the namespaces that a document declares, each once (Namespaces in XML 1.0; R36). */

import { type Finding, found } from "../finding.ts";
import { absoluteIri, uriReference } from "../grammars/values.ts";
import { CONVENTIONAL, isKnownNamespace, MEDIA } from "../xml/namespaces.ts";
import type { XmlAttribute, XmlElement } from "../xml/xml.ts";

/** Judges the declarations on elements of one document; remembers what it has said. */
export class NamespaceJudge {
  readonly #said = new Set<string>();

  /** Judges an element and all below it. */
  judge(element: XmlElement): readonly Finding[] {
    const findings: Finding[] = [];
    this.#walk(element, findings);
    return findings;
  }

  #walk(element: XmlElement, findings: Finding[]): void {
    for (const given of element.attributes) {
      if (given.prefix === "xmlns" || given.name === "xmlns") this.#declaration(given, findings);
    }
    for (const child of element.children) this.#walk(child, findings);
  }

  #declaration({ prefix, local, name, value, at }: XmlAttribute, findings: Finding[]): void {
    const uri = value;
    const key = `${name} ${uri}`;
    if (this.#said.has(key) || this.#said.size >= MOST) return;
    this.#said.add(key);
    const usual = prefix === "" ? undefined : CONVENTIONAL.get(local);
    const options = { length: name.length };
    const meant = MISSPELT.get(uri);
    if (meant !== undefined) {
      const { expected, w3c } = meant;
      const facts = { name, uri, expected };
      findings.push(found("feed/namespace-wrong", at, facts, { ...options, severity: "warning", w3c }));
    } else if (usual !== undefined && usual !== uri && !isKnownVariant(local, uri)) {
      const facts = { prefix: local, uri, usual };
      findings.push(found("xml/prefix-reserved", at, facts, options), ...malformed(uri, name, at));
    } else if (uri !== "" && !isKnownNamespace(uri) && !this.#said.has(uri)) {
      this.#said.add(uri);
      findings.push(found("xml/namespace-unknown", at, { uri }, options), ...malformed(uri, name, at));
    }
  }
}

/** What no URI is: with white space parsers differ, and the schemes that are made for names have grammars of their own. */
function malformed(uri: string, name: string, at: number): readonly Finding[] {
  const length = name.length;
  if (/\s/.test(uri)) {
    return [found("xml/namespace-invalid", at, { uri, reason: "It holds white space." }, { length })];
  }
  const isName = /^(?:tag|urn):/i.test(uri);
  const misfit = isName ? absoluteIri(uri) : uriReference(uri);
  if (misfit === undefined) return [];
  const { code, reason, ...options } = misfit;
  if (isName) return [found(code, at, { name, value: uri, reason }, { ...options, length })];
  if (code !== "feed/uri-invalid") return [];
  return [found("xml/namespace-invalid", at, { uri, reason }, { length, w3c: "" })];
}

/** By how they are often written, how they are called. */
const MISSPELT: ReadonlyMap<string, { readonly expected: string; readonly w3c: string }> = new Map([
  [MEDIA.slice(0, -1), { expected: MEDIA, w3c: "MediaRssNamespace" }],
  [
    "http://www.usemod.com/cgi-bin/mb.pl?ModWiki",
    { expected: "http://purl.org/rss/1.0/modules/wiki/", w3c: "ObsoleteWikiNamespace" },
  ],
]);

/** An attack has more. */
const MOST = 1000;

/** Prefixes that two vocabularies share by custom. */
function isKnownVariant(prefix: string, uri: string): boolean {
  return VARIANTS.get(prefix)?.includes(uri) === true;
}

const VARIANTS: ReadonlyMap<string, readonly string[]> = new Map([
  ["thr", ["http://purl.org/rss/1.0/modules/threading/"]],
  ["cc", ["http://creativecommons.org/ns#"]],
  ["opensearch", ["http://a9.com/-/spec/opensearchrss/1.0/"]],
  ["app", ["http://purl.org/atom/app#"]],
  ["rss", ["http://backend.userland.com/rss2", "http://my.netscape.com/rdf/simple/0.9/"]],
  ["geo", ["http://www.opengis.net/gml"]],
  ["googleplay", ["http://www.google.com/schemas/play-podcasts/1.0/"]],
  ["podcast", ["https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"]],
]);
