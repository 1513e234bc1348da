/**
 * Slugs, whole addresses, former addresses and addresses elsewhere as other programs write them. What holds a variable
 * or a placeholder (`{{ page.date }}`, `:title`) is the site's pattern and no address of this article.
 */

import { slugOf, whyNotSlug } from "../../text/slug.ts";
import { hasScheme, readUrl, WEB_SCHEMES } from "../../text/url.ts";
import { hasTemplate } from "./plain-words.ts";
import { textOf, textsOf, type Written, type WrittenText } from "./written.ts";

/** No address is longer, and every pattern below is quick on so much. */
const LONGEST = 2_000;

/** The last segment, as it stands where it is a good slug, else made one. */
export function readSlugOf(written: Written): WrittenText | undefined {
  const text = textOf(written);
  if (text === undefined || hasTemplate(text.value) || text.value.length > LONGEST) return undefined;
  const path = pathOf(text.value.trim(), true) ?? text.value.trim();
  const last = path.replace(/\/+$/u, "").split("/").at(-1) ?? "";
  const plain = last.normalize("NFC").toLowerCase();
  const slug = whyNotSlug(plain) === undefined && !/\s/u.test(plain) ? last : slugOf(last);
  return slug === "" ? undefined : { value: slug, from: text.from };
}

/** A whole path from the site's root; an absolute URL is one only where it is the article's own. */
export function readAddressOf(written: Written, isOwnUrl: (url: string) => boolean): WrittenText | undefined {
  const text = textOf(written);
  const address = text && wholePath(text.value, isOwnUrl);
  return text === undefined || address === undefined ? undefined : { value: address, from: text.from };
}

function wholePath(written: string, isOwnUrl: (url: string) => boolean): string | undefined {
  if (written.length > LONGEST) return undefined;
  const text = written.trim().replace(/^__GHOST_URL__/u, "");
  if (hasTemplate(text) || /:[a-z_]+/iu.test(text.replace(/^[a-z]+:\/\//iu, "")) || STYLES.test(text))
    return undefined;
  const path = pathOf(text, isOwnUrl(text));
  if (path === undefined || /^\/?$/u.test(path)) return undefined;
  const rooted = `/${path.replace(/^(?:\.?\/)+/u, "").replace(/\/{2,}/gu, "/")}`;
  // `/a/index.html` is what hosts show for `/a/`.
  return rooted.replace(/\/index\.html?$/iu, "/");
}

/** Names of Jekyll's patterns, and switches. */
const STYLES = /^(?:pretty|date|none|ordinal|weekdate|true|false|null)$/iu;

/** Without query and fragment, decoded; the path of a URL only where it may be one. */
function pathOf(text: string, mayBeUrl: boolean): string | undefined {
  const isUrl = hasScheme(text) || /^[/\\]{2}/u.test(text);
  if (isUrl && !mayBeUrl) return undefined;
  const path = (isUrl ? text.replace(/^(?:[a-z][a-z\d+.-]*:)?[/\\]{2}[^/?#]*/iu, "") : text).replace(
    /[?#].*$/su,
    "",
  );
  try {
    return decodeURIComponent(path).normalize("NFC");
  } catch {
    return path;
  }
}

/**
 * Former addresses, of whatever host they were. Those that no redirect of a host sees, as one with nothing but a
 * query, are none; what `isGood` refuses is left out and returned.
 */
export function readAliasesOf(
  written: readonly Written[],
  isGood: (address: string) => boolean,
): { readonly aliases: readonly WrittenText[]; readonly refused: readonly WrittenText[] } {
  const aliases = new Map<string, WrittenText>();
  const refused: WrittenText[] = [];
  for (const text of written.flatMap((one) => textsOf(one, () => undefined))) {
    const address = wholePath(text.value, () => true);
    if (address === undefined || !isGood(address)) refused.push(text);
    else if (!aliases.has(address)) aliases.set(address, { value: address, from: text.from });
  }
  return { aliases: [...aliases.values()], refused };
}

/** Where a stub leads: a path from the site's root, or an absolute URL. */
export function readRedirect(written: Written): WrittenText | undefined {
  const text = textOf(written);
  if (text === undefined || hasTemplate(text.value)) return undefined;
  const value = text.value.trim();
  if (isWebUrl(value)) return { value, from: text.from };
  const isPath = /^\.{0,2}\/[^/\\]|^[\w-]+(?:\/[\w.-]*)+$|\.html?$/u.test(value) && !hasScheme(value);
  const address = isPath ? wholePath(value, () => false) : undefined;
  return address === undefined ? undefined : { value: address, from: text.from };
}

/** The page elsewhere that an article is about; an address of this very site is none. */
export function readElsewhere(written: Written, isOwnUrl: (url: string) => boolean): WrittenText | undefined {
  const text = textOf(written);
  if (text === undefined) return undefined;
  const value = text.value.trim();
  return isWebUrl(value) && !isOwnUrl(value) ? { value, from: text.from } : undefined;
}

export function isWebUrl(text: string): boolean {
  return hasScheme(text) && "url" in readUrl(text, WEB_SCHEMES);
}
