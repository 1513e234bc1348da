/**
 * The allow-list that every article with HTML of its own passes (R60, S3, D16). All lists are set here and no
 * default is trusted; addresses go through the same filter as Markdown's. What it writes is well-formed: elements
 * closed, attributes quoted, `<`, `>` and `&` escaped. Browsers parse it as it was parsed here.
 */

import type sanitizeHtml from "sanitize-html";
import { problem } from "../problems/problem.ts";
import { onDemand } from "../text/on-demand.ts";
import {
  ATTRIBUTES,
  BOOLEAN_ATTRIBUTES,
  CLASSES,
  DROPPED_WHOLE,
  TAGS,
  TRANSPARENT,
  VOID_TAGS,
} from "./allow-list.ts";
import { type Desk, NESTING_LIMIT } from "./desk.ts";
import { admit, NOTHING } from "./elements.ts";
import { type Admitted, frameHosts } from "./frames.ts";
import type { Attributes } from "./images.ts";

const sanitizer = onDemand((require) => require("sanitize-html") as typeof sanitizeHtml);

/** Hears of each element that opens, and of the elements that are open around it. */
export type Listener = (name: string, attributes: Attributes, open: readonly string[]) => void;

/** Sanitises HTML made of Markdown and raw HTML; markers of holes pass. Throws a RangeError beyond the nesting limit. */
export function sanitise(html: string, desk: Desk, listen?: Listener): string {
  const open: string[] = [];
  const told = new Set<string>();
  desk.places.restart();
  admitted = (name, attributes) => admit(name, attributes, open.slice(0, -1), desk);
  const options: sanitizeHtml.IOptions = {
    ...OPTIONS,
    onOpenTag(name, attributes) {
      listen?.(name, attributes, open);
      tellRemoved(name, attributes, open, told, desk);
      open.push(name);
      if (open.length > NESTING_LIMIT) throw new RangeError("The HTML is nested too deep.");
    },
    onCloseTag() {
      open.pop();
    },
    allowedIframeHostnames: frameHosts(desk.site),
    exclusiveFilter: ({ attribs }) => attribs === NOTHING,
  };
  const written = sanitizer()(html, options);
  admitted = undefined;
  return written.replaceAll(" />", ">").replace(/<p>\s*<\/p>\n?/g, "");
}

/** The characters that a named reference of HTML stands for; itself where there is none of that name. */
export function decodeEntity(reference: string): string {
  const known = entities.get(reference);
  if (known !== undefined) return known;
  const text = sanitizer()(reference, { ...OPTIONS, allowedTags: [] });
  const decoded = text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  if (decoded === reference || (decoded.endsWith(";") && decoded !== ";")) return reference;
  entities.set(reference, decoded);
  return decoded;
}

/** There are some two thousand of them; what is no name is not kept. */
const entities = new Map<string, string>();

/** The package's types forget one of its options, and want lists that may change. */
interface Options extends sanitizeHtml.IOptions {
  allowedEmptyAttributes: string[];
}

/** What the elements become of the HTML that is being sanitised: all of it in one go, and never one HTML within another. */
let admitted: ((name: string, attributes: Attributes) => Admitted) | undefined;

const TRANSFORMS = Object.fromEntries(
  TAGS.map((tag) => [
    tag,
    (name: string, attribs: Attributes): Admitted =>
      admitted?.(name, attribs) ?? { tagName: name, attribs: NOTHING },
  ]),
);

const ATTRIBUTE_NAMES = [...new Set(Object.values(ATTRIBUTES).flat())];
const WEB = ["https", "http"];

const OPTIONS: Options = {
  allowedTags: [...TAGS],
  disallowedTagsMode: "discard",
  nonTextTags: [...DROPPED_WHOLE],
  selfClosing: [...VOID_TAGS],
  allowedAttributes: mutable(ATTRIBUTES),
  allowedClasses: mutable(CLASSES),
  allowedEmptyAttributes: ["alt"],
  nonBooleanAttributes: ["class", ...ATTRIBUTE_NAMES.filter((name) => !BOOLEAN_ATTRIBUTES.includes(name))],
  allowedSchemes: WEB,
  allowedSchemesByTag: { a: [...WEB, "mailto", "tel"] },
  allowedSchemesAppliedToAttributes: ["href", "src", "cite", "poster"],
  allowProtocolRelative: false,
  allowIframeRelativeUrls: false,
  allowedStyles: {},
  parseStyleAttributes: true,
  allowVulnerableTags: false,
  transformTags: TRANSFORMS,
  enforceHtmlBoundary: false,
  nestingLimit: NESTING_LIMIT + 1,
  parser: { decodeEntities: true },
};

function mutable(lists: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, [...list]]));
}

const SILENT: ReadonlySet<string> = new Set([...TAGS, ...TRANSPARENT]);
const DROPPED: ReadonlySet<string> = new Set(DROPPED_WHOLE);

/** Says once for each kind what will be missing; not again for what lies within something removed. */
function tellRemoved(
  name: string,
  attributes: Attributes,
  open: readonly string[],
  told: Set<string>,
  desk: Desk,
): void {
  if (open.some((outer) => DROPPED.has(outer))) return;
  const handlers = Object.keys(attributes).filter((attribute) => /^(?:on|srcdoc$)/i.test(attribute));
  const isSilent = SILENT.has(name);
  if (isSilent && handlers.length === 0) return;
  const removed = isSilent
    ? handlers.map((written) => ({ said: `The attribute \`${written}\``, written }))
    : [{ said: `The element \`<${name}>\``, written: `<${name}` }];
  for (const { said, written } of removed) {
    if (told.has(said)) continue;
    told.add(said);
    desk.problems.push(problem("render/html-removed", desk.places.placeOf(written), { name: said }));
  }
}
