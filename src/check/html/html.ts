/** What HTML points to and what it says: the attributes that hold addresses, and the words. For feeds and pages alike. */

import { Parser } from "htmlparser2";

/** An address in HTML, and the attribute that holds it. */
export interface HtmlAddress {
  readonly url: string;
  readonly attribute: string;
}

/** Every address in the attributes of one element; each candidate of a `srcset` is one. */
export function addressesOf(attributes: Readonly<Record<string, string>>): readonly HtmlAddress[] {
  const addresses: HtmlAddress[] = [];
  for (const name in attributes) {
    const value = attributes[name] ?? "";
    if (ADDRESS_ATTRIBUTES.has(name)) addresses.push({ url: value.trim(), attribute: name });
    else if (CANDIDATE_ATTRIBUTES.has(name)) {
      for (const url of candidatesOf(value)) addresses.push({ url, attribute: name });
    }
  }
  return addresses;
}

const CANDIDATE_ATTRIBUTES: ReadonlySet<string> = new Set(["srcset", "imagesrcset"]);
const ADDRESS_ATTRIBUTES: ReadonlySet<string> = new Set([
  "href",
  "src",
  "poster",
  "cite",
  "data",
  "action",
  "formaction",
  "background",
  "longdesc",
]);

/** The attributes in which `addressesOf` looks. */
export const ATTRIBUTES_OF_ADDRESSES: ReadonlySet<string> = new Set([
  ...ADDRESS_ATTRIBUTES,
  ...CANDIDATE_ATTRIBUTES,
]);

/** Addresses end at white space; a comma ends a candidate only at its end. */
function candidatesOf(srcset: string): readonly string[] {
  const urls: string[] = [];
  let rest = srcset.trim();
  while (rest !== "") {
    const url = /^\S+/.exec(rest)?.[0] ?? "";
    rest = rest.slice(url.length);
    let end = url.length;
    while (url[end - 1] === ",") end -= 1;
    urls.push(url.slice(0, end));
    if (!url.endsWith(",")) rest = rest.slice((/^[^,]*/.exec(rest)?.[0] ?? "").length);
    rest = rest.replace(/^[\s,]+/, "");
  }
  return urls;
}

/** The words of HTML as a reader shows them: references decoded once, white space folded, blocks apart. */
export function wordsOfHtml(html: string): string {
  if (!/[<&]/.test(html)) return foldSpace(html);
  let words = "";
  const part = (name: string): void => {
    if (!PHRASES.has(name)) words += " ";
  };
  const parser = new Parser({
    ontext: (text) => {
      words += text;
    },
    onopentagname: part,
    onclosetag: part,
  });
  parser.end(html);
  return foldSpace(words);
}

/** White space as browsers show it, which is once. */
export function foldSpace(text: string): string {
  return (FOLDABLE.test(text) ? text.replace(/\s+/g, " ") : text).trim();
}

const FOLDABLE = /\s\s|[^\S ]/;

/** Elements that stand within a line. */
const PHRASES: ReadonlySet<string> = new Set(
  "a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr".split(
    " ",
  ),
);
