/** What HTML points to: the attributes that hold addresses, and how to read them. For feed content and pages alike. */

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
    else if (name === "srcset" || name === "imagesrcset") {
      for (const url of candidatesOf(value)) addresses.push({ url, attribute: name });
    }
  }
  return addresses;
}

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

/** Addresses end at white space; a comma ends a candidate only at its end. */
function candidatesOf(srcset: string): readonly string[] {
  const urls: string[] = [];
  let rest = srcset.trim();
  while (rest !== "") {
    const url = /^\S+/.exec(rest)?.[0] ?? "";
    rest = rest.slice(url.length);
    urls.push(url.replace(/,+$/, ""));
    if (!url.endsWith(",")) rest = rest.slice((/^[^,]*/.exec(rest)?.[0] ?? "").length);
    rest = rest.replace(/^[\s,]+/, "");
  }
  return urls;
}
