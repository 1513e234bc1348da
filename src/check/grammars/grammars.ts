/** Small grammars of the standards, by our own reading of them: URLs, tag URIs, language tags, media types, mail addresses. */

/** Why a text is no absolute http(s) URL as feeds must carry it (R21, R61); undefined where it is one. */
export function whyNotUrl(text: string): string | undefined {
  if (USUAL_URL.test(text)) return undefined;
  if (text === "") return "It is empty.";
  if (text.startsWith("//")) return "It has no scheme.";
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) return "It is relative.";
  if (scheme !== "http" && scheme !== "https") return `Its scheme is "${scheme}", not http or https.`;
  const authority = /^[a-z]+:\/\/([^/?#]*)/i.exec(text)?.[1];
  if (authority === undefined || authority === "") return "It names no host.";
  if (authority.includes("@")) return "It carries credentials.";
  return whyNotUriCharacters(text);
}

/** Why a text is no absolute IRI of any scheme (RFC 3987); undefined where it is one. */
export function whyNotIri(text: string): string | undefined {
  if (!SCHEME.test(text)) return "It has no scheme.";
  if (text.startsWith("tag:")) return whyNotTagUri(text);
  if (/^https?:/i.test(text)) return whyNotUrl(text);
  return whyNotUriCharacters(text);
}

/** Why a text is no tag URI (RFC 4151); undefined where it is one. */
export function whyNotTagUri(text: string): string | undefined {
  const match = /^tag:([^,]*),([^:]*):(.*)$/s.exec(text);
  if (match === null) return "A tag URI has the form tag:authority,date:name.";
  const [, authority = "", date = ""] = match;
  if (!AUTHORITY.test(authority)) return `"${authority}" is no lower-case host name or mail address.`;
  if (!/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(date)) {
    return `"${date}" is not a date of the form 2025-07-01.`;
  }
  return whyNotUriCharacters(text);
}

/** Why a text is no language tag (RFC 5646); undefined where it is one. */
export function whyNotLanguage(text: string): string | undefined {
  if (USUAL_LANGUAGE.test(text) && !RENAMED_LANGUAGES.has(text.slice(0, 2))) return undefined;
  if (text.includes("_")) return "Its parts are joined by a hyphen, not by an underscore.";
  const current = RENAMED_LANGUAGES.get((text.split("-")[0] ?? "").toLowerCase());
  if (current !== undefined) return `That language is now called "${current}".`;
  return LANGUAGE_TAG.test(text) ? undefined : "It is not a tag of RFC 5646.";
}

/** Whether a text is a media type, `image/png`, parameters allowed. */
export function isMediaType(text: string): boolean {
  return /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*(?:\s*;.*)?$/i.test(text);
}

/** Whether a text is one bare mail address. */
export function isMailAddress(text: string): boolean {
  return /^[^\s@<>()",;:\\]+@[^\s@<>()",;:\\]+$/.test(text);
}

/** The scheme of a reference in lower case, as a browser sees it: controls and white space do not hide it. */
export function schemeOf(reference: string): string | undefined {
  if (reference.startsWith("https:")) return "https";
  const seen = reference.replace(/[\u0000-\u0020\u007f-\u009f]/g, "");
  return SCHEME.exec(seen)?.[1]?.toLowerCase();
}

/** What nearly every URL looks like; of any other it is asked what is wrong with it. */
const USUAL_URL = /^https?:\/\/[A-Za-z0-9.-]+(?::[0-9]+)?(?:[/?#][!#$&-;=?-Z[\]_a-z~]*)?$/;

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const LABEL = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?";
const AUTHORITY = new RegExp(`^(?:[a-z0-9._+-]+@)?${LABEL}(?:\\.${LABEL})*$`);
const USUAL_LANGUAGE = /^[a-z]{2}(?:-[A-Z]{2})?$/;
const LANGUAGE_TAG =
  /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?$|^x(?:-[a-z0-9]{1,8})+$/i;
const RENAMED_LANGUAGES: ReadonlyMap<string, string> = new Map([
  ["in", "id"],
  ["iw", "he"],
  ["ji", "yi"],
]);

function whyNotUriCharacters(text: string): string | undefined {
  const bad = /[\u0000-\u0020\u007f-\u009f<>"{}|\\^`]/.exec(text);
  if (bad !== null) {
    const code = bad[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return `It holds U+${code}, which must be percent-encoded.`;
  }
  if (/%(?![0-9a-f]{2})/i.test(text)) return "It holds a % that no two hexadecimal digits follow.";
  return undefined;
}
