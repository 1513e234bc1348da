/** Addresses of the Web, as siar's feeds and pages carry them (R21, R61): of http or https, and without a password. */

import { fullUrl } from "./uris.ts";

/** Why a text is no absolute http(s) URL; undefined where it is one. */
export function whyNotUrl(text: string): string | undefined {
  const misfit = fullUrl(text);
  if (misfit?.code === "feed/url-invalid") return misfit.reason;
  if (text.trim() !== text) return "There is white space around it.";
  return whyNotOfWeb(text, false);
}

/** What keeps an address that is one from being of the Web; a relative one is none where it may be a reference. */
export function whyNotOfWeb(text: string, isReference: boolean): string | undefined {
  if (OF_WEB.test(text)) return undefined;
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) return isReference ? "It is relative." : undefined;
  if (scheme !== "http" && scheme !== "https") return `Its scheme is "${scheme}", not http or https.`;
  return text.includes("@") && CREDENTIALS.test(text) ? "It carries credentials." : undefined;
}

/** The scheme of a reference in lower case, as a browser sees it: controls and white space do not hide it. */
export function schemeOf(reference: string): string | undefined {
  if (reference.startsWith("https:")) return "https";
  const seen = reference.replace(/[\u0000-\u0020\u007f-\u009f]/g, "");
  return SCHEME.exec(seen)?.[1]?.toLowerCase();
}

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const OF_WEB = /^https?:\/\/[A-Za-z0-9.-]+(?::[0-9]+)?(?:[/?#]|$)/;
const CREDENTIALS = /^[a-z]+:\/\/[^/?#]*@/i;
