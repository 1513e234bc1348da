/**
 * What each element of raw HTML becomes before the allow-list is applied to it: its addresses filtered, its size and
 * its words in order. Elements that need a known host or a source go, or leave a link.
 */

import type { Place } from "../model/problem.ts";
import type { Desk } from "./desk.ts";
import { type Admitted, admitFrame } from "./frames.ts";
import { type Attributes, readImage } from "./images.ts";
import { readReference, type Use } from "./references.ts";

/** The attributes of an element that goes with all that is in it; known by being this very object. */
export const NOTHING: Attributes = {};

/** What an element becomes, its attributes in a fixed order; the lists are applied to it afterwards. */
export function admit(name: string, written: Attributes, open: readonly string[], desk: Desk): Admitted {
  const attributes = { ...written, ...commonAttributes(written, name, desk) };
  const read = (attribute: string, use: Use): Attributes => readAttribute(written, attribute, use, desk);
  const isNestedEmbed = EMBEDS.has(name) && open.some((outer) => EMBEDS.has(outer));
  const nothing = { tagName: name, attribs: NOTHING };
  if (isNestedEmbed) return nothing;
  switch (name) {
    case "a": {
      const href = read("href", "link");
      return { tagName: href.href ? "a" : "span", attribs: { ...attributes, ...href } };
    }
    case "img":
      return admitImage(attributes, desk);
    case "source":
      return open.at(-1) === "picture"
        ? orNothing(name, "srcset", {
            ...attributes,
            src: "",
            srcset: readSrcset(written.srcset ?? "", desk),
          })
        : orNothing(name, "src", { ...attributes, srcset: "", ...read("src", "media") });
    case "track":
      return orNothing(name, "src", { ...attributes, ...read("src", "media") });
    case "video":
    case "audio": {
      const size = { width: pixels(written.width), height: pixels(written.height) };
      const addresses = { ...read("src", "media"), ...read("poster", "image") };
      return { tagName: name, attribs: { ...attributes, ...size, ...addresses, controls: "" } };
    }
    case "iframe": {
      const { src = "" } = read("src", "link");
      if (src === "") return nothing;
      return admitFrame(src, written, () => placeOfValue(written.src ?? "", desk), desk);
    }
    case "blockquote":
    case "q":
    case "del":
    case "ins":
      return { tagName: name, attribs: { ...attributes, ...read("cite", "cite") } };
    default: {
      const isHeadingWithin =
        isHeading(name) && open.some((outer) => outer === "summary" || isHeading(outer));
      return { tagName: isHeadingWithin ? "strong" : name, attribs: attributes };
    }
  }
}

function isHeading(name: string): boolean {
  return /^h[1-6]$/.test(name);
}

const EMBEDS: ReadonlySet<string> = new Set(["video", "audio", "iframe"]);

function orNothing(name: string, needed: string, attribs: Attributes): Admitted {
  return { tagName: name, attribs: attribs[needed] ? attribs : NOTHING };
}

/** Where the address is refused, the words that stand for the image stay. */
function admitImage(attributes: Attributes, desk: Desk): Admitted {
  const { src = "", alt, title, srcset, sizes, id = "", lang = "", dir = "" } = attributes;
  const width = pixels(attributes.width) || attributes.width;
  const height = pixels(attributes.height) || attributes.height;
  const image = readImage({ source: src, alt, title, width, height }, () => placeOfValue(src, desk), desk);
  if (!image) return { tagName: "span", attribs: {}, text: alt ?? "" };
  const candidates = readSrcset(srcset ?? "", desk);
  const responsive = candidates === "" ? {} : { srcset: candidates, sizes: sizes ?? "" };
  return { tagName: "img", attribs: { ...image, ...responsive, id, lang, dir } };
}

/** Each candidate passes the filter alone; one that fails is left out, also one that says its size as nobody reads it. */
function readSrcset(srcset: string, desk: Desk): string {
  const kept: string[] = [];
  for (const candidate of srcset.split(/,\s+|(?<=\s\d[\d.]{0,9}[wx]),/)) {
    const [address = "", descriptor = "1x", ...others] = candidate.trim().split(/\s+/);
    if (address === "" || others.length > 0 || !DESCRIPTOR.test(descriptor)) continue;
    const read = readReference(address, "image", () => placeOfValue(address, desk), desk);
    if (read !== undefined) kept.push(`${read} ${descriptor}`);
  }
  return kept.join(", ");
}

/** The width of a candidate, or its density. */
const DESCRIPTOR = /^(?:[1-9]\d{0,4}w|\d{1,2}(?:\.\d{1,3})?x)$/;

/** The attribute with its filtered value; where it is refused empty, and so left out. */
function readAttribute(attributes: Attributes, name: string, use: Use, desk: Desk): Attributes {
  const value = attributes[name];
  if (value === undefined) return {};
  return { [name]: readReference(value, use, () => placeOfValue(value, desk), desk) ?? "" };
}

/**
 * Ids without white space, also those of old anchors, `<a name>`, but none with a `_` before it, as the page's own
 * have; languages that are tags; empty where there is none.
 */
function commonAttributes(
  { id, name, lang = "", dir = "" }: Attributes,
  element: string,
  desk: Desk,
): Attributes {
  const anchor = id ?? (element === "a" ? name : undefined) ?? "";
  const isId = /^[^_\s\0-\x1F\uFFFE\uFFFF][^\s\0-\x1F\uFFFE\uFFFF]{0,199}$/.test(desk.holes.without(anchor));
  const isTag = /^[a-z]{1,8}(?:-[a-z0-9]{1,8}){0,8}$/i.test(lang);
  const isDirection = /^(?:ltr|rtl|auto)$/.test(dir);
  return { id: isId ? anchor : "", lang: isTag ? lang : "", dir: isDirection ? dir : "" };
}

function pixels(value: string | undefined): string {
  return /^\s*([1-9]\d{0,4})(?:px)?\s*$/.exec(value ?? "")?.[1] ?? "";
}

/** In the source an attribute may have its `&` escaped. */
function placeOfValue(value: string, desk: Desk): Place {
  return desk.places.placeOf(value, value.replaceAll("&", "&amp;"));
}
