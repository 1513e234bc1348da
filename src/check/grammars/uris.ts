/**
 * URIs by RFC 3986, and IRIs by RFC 3987, which allow letters beyond ASCII: characters, percent-encoding, host and
 * port, and what the scheme itself asks for. Nothing is resolved and nobody is asked.
 */

import { canonicalForm } from "./canonical-uris.ts";
import type { Grammar, Misfit } from "./grammar.ts";
import { isKnownScheme } from "./schemes.ts";
import { whyNoTag } from "./tag-uris.ts";
import { uuid, whyNoUrn } from "./urns.ts";

/** An absolute URL; white space around it is no one's business in RSS. */
export const fullUrl: Grammar = (value) => {
  if (USUAL.test(value)) return undefined;
  const text = value.trim();
  const scheme = schemeIn(text);
  if (scheme === undefined) return noUrl(text === "" ? "It is empty." : "It is relative.");
  const reason = whyNotUri(text) ?? whyNoHost(text, scheme);
  if (reason !== undefined) return noUrl(reason);
  return (
    whyNotOfScheme(text, scheme) ?? (isAscii(text) ? undefined : { code: "feed/uri-not-ascii", reason: "" })
  );
};

/** A URI reference, absolute or relative. */
export const uriReference: Grammar = (value) => {
  if (USUAL.test(value)) return undefined;
  const reason = whyNotUri(value);
  if (reason !== undefined) return { code: "feed/uri-invalid", reason, w3c: "InvalidUriChar" };
  return judgeAbsolute(value) ?? (isAscii(value) ? undefined : { code: "feed/uri-not-ascii", reason: "" });
};

/** An IRI reference, as Atom's links and `uri` hold. */
export const iriReference: Grammar = (value) => {
  if (USUAL.test(value)) return undefined;
  const reason = whyNotUri(value);
  if (reason !== undefined) return { code: "feed/uri-invalid", reason };
  return judgeAbsolute(value);
};

/** An absolute IRI with the grammar of its scheme, in its canonical form, as Atom's ids hold. */
export const absoluteIri: Grammar = (value) => {
  const text = value.trim();
  const misfit = judgeIri(text);
  if (misfit !== undefined) return misfit;
  if (text !== value) return { code: "feed/white-space-unexpected", reason: "" };
  const canonical = canonicalForm(text);
  if (canonical === undefined) return undefined;
  return { code: "feed/id-not-canonical", reason: `That is \`${canonical}\`.`, w3c: "NonCanonicalURI" };
};

/** What nearly every address looks like. */
const USUAL =
  /^https?:\/\/[A-Za-z0-9.-]+(?::[0-9]+)?(?:[/?][!$&'()*+,./0-9:;=?@A-Z_a-z~-]*)?(?:#[!$&'()*+,./0-9:;=?@A-Z_a-z~-]*)?$/;
const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]*):/;

function judgeIri(text: string): Misfit | undefined {
  if (USUAL.test(text)) return undefined;
  const scheme = schemeIn(text);
  if (scheme === "tag" || scheme === "urn") return whyNotOfScheme(text, scheme);
  const reason = whyNotUri(text);
  if (reason !== undefined) return { code: "feed/uri-invalid", reason };
  if (scheme === undefined) {
    return {
      code: "feed/uri-invalid",
      reason: text === "" ? "It is empty." : "It has no scheme.",
      w3c: "InvalidFullLink",
    };
  }
  return judgeAbsolute(text);
}

/** What its scheme asks of an address that has one. */
function judgeAbsolute(text: string): Misfit | undefined {
  const scheme = schemeIn(text);
  if (scheme === undefined) return undefined;
  const reason = whyNoHost(text, scheme);
  return reason === undefined ? whyNotOfScheme(text, scheme) : { code: "feed/uri-invalid", reason };
}

function whyNotOfScheme(text: string, scheme: string): Misfit | undefined {
  if (scheme === "tag") {
    const reason = whyNoTag(text);
    return reason === undefined ? undefined : { code: "feed/tag-uri-invalid", reason };
  }
  if (scheme === "urn") {
    const reason = whyNoUrn(text);
    if (reason !== undefined) return { code: "feed/urn-invalid", reason };
    return /^urn:uuid:/i.test(text) ? uuid(text.slice("urn:uuid:".length)) : undefined;
  }
  return isKnownScheme(scheme) ? undefined : { code: "feed/scheme-unregistered", reason: "" };
}

/** In lower case; undefined of a reference that is relative. */
function schemeIn(text: string): string | undefined {
  return SCHEME.exec(text)?.[1]?.toLowerCase();
}

/** Why a text is no URI and no IRI, by its characters and the form of its authority. */
function whyNotUri(text: string): string | undefined {
  const bad = FORBIDDEN.exec(text);
  if (bad !== null) return `It holds ${named(bad[0])}, which must be percent-encoded.`;
  if (BAD_PERCENT.test(text)) return "It holds a `%` that no two hexadecimal digits follow.";
  if (text.indexOf("#") !== text.lastIndexOf("#")) return "It holds a second `#`.";
  const authority = AUTHORITY.exec(text)?.[1];
  const after = authority === undefined ? text : text.slice(text.indexOf("//") + 2 + authority.length);
  if (/[[\]]/.test(after)) return "It holds a bracket, which must be percent-encoded.";
  if (authority === undefined || PLAIN_AUTHORITY.test(authority)) return undefined;
  const host = authority.slice(authority.lastIndexOf("@") + 1);
  const isHost = host.startsWith("[") ? IP_LITERAL.test(host) : PLAIN_AUTHORITY.test(host);
  return isHost ? undefined : "Its host or its port is none.";
}

/** Blanks, controls, and signs that delimit URIs; what RFC 3987 §2.2 and §4.1 keep out. */
const FORBIDDEN = /[\u0000-\u0020"<>\\^`{|}\u007f-\u009f\u200e\u200f\u202a-\u202e\ufff0-\uffff]/;
const BAD_PERCENT = /%(?![0-9A-Fa-f]{2})/;
const AUTHORITY = /^(?:[A-Za-z][A-Za-z0-9+.-]*:)?\/\/([^/?#]*)/;
const PLAIN_AUTHORITY = /^[^@:[\]]*(?::[0-9]*)?$/;
const IP_LITERAL = /^\[(?:[0-9A-Fa-f:.]{2,45}(?:%25[^\]]+)?|v[0-9A-Fa-f]+\.[^\]]+)\](?::[0-9]*)?$/;

function named(character: string): string {
  if (character === " ") return "a blank";
  const code = character.charCodeAt(0);
  return code > 0x20 && code < 0x7f
    ? `\`${character}\``
    : `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Schemes whose addresses begin with a host. */
function whyNoHost(text: string, scheme: string): string | undefined {
  if (scheme !== "http" && scheme !== "https" && scheme !== "ftp") return undefined;
  const authority = AUTHORITY.exec(text)?.[1];
  if (authority === undefined) return "Behind its scheme stands no `//`.";
  return /^(?:[^@]*@)?(?::[0-9]*)?$/.test(authority) ? "It names no host." : undefined;
}

function isAscii(text: string): boolean {
  return !/[^\u0000-\u007f]/.test(text);
}

function noUrl(reason: string): Misfit {
  return { code: "feed/url-invalid", reason };
}
