/**
 * An entry's HTML as a reader shows it, and what that reader drops of it. What it returns is safe to stand in a page:
 * no script, no style, no address but of the web, whatever the feed holds.
 */

import type sanitizeHtml from "sanitize-html";
import { onDemand } from "../text/on-demand.ts";
import type { Reader } from "./readers.ts";

export interface ReaderView {
  readonly html: string;
  /** `<iframe>`, `style of <p>`: in the order of their first appearance. */
  readonly dropped: readonly Dropped[];
}

export interface Dropped {
  readonly what: string;
  readonly times: number;
}

const sanitizer = onDemand((require) => require("sanitize-html") as typeof sanitizeHtml);

/** What that reader makes of the HTML. */
export function viewOf(html: string, reader: Reader): ReaderView {
  const dropped = new Map<string, number>();
  const drop = (what: string): void => void dropped.set(what, (dropped.get(what) ?? 0) + 1);
  const kept = new Set(reader.keeps);
  const written = sanitizer()(html, {
    allowedTags: [...reader.keeps],
    allowedAttributes: Object.fromEntries(
      Object.entries(reader.attributes).map(([name, list]) => [name, [...list]]),
    ),
    nonTextTags: [...reader.swallows],
    allowedSchemes: ["https", "http", "mailto", "tel"],
    allowedSchemesAppliedToAttributes: ["href", "src", "poster", "cite"],
    allowProtocolRelative: true,
    allowedClasses: {},
    disallowedTagsMode: "discard",
    nestingLimit: DEEPEST,
    onOpenTag: (name, attributes) => {
      if (!kept.has(name)) drop(`<${name}>`);
      else
        for (const one of Object.keys(attributes))
          if (!isKept(one, name, reader)) drop(`${one} of <${name}>`);
    },
    exclusiveFilter: ({ tag, attribs }) => {
      if (tag !== "iframe" || isShown(attribs.src ?? "", reader)) return false;
      drop("<iframe> of this host");
      return true;
    },
  });
  return { html: written, dropped: [...dropped].map(([what, times]) => ({ what, times })) };
}

/** Beyond, it is an attack. */
const DEEPEST = 256;

function isKept(attribute: string, element: string, { attributes }: Reader): boolean {
  return attributes["*"]?.includes(attribute) === true || attributes[element]?.includes(attribute) === true;
}

function isShown(address: string, { frameHosts }: Reader): boolean {
  const host = /^(?:https?:)?\/\/([^/?#]+)/i.exec(address)?.[1]?.toLowerCase();
  return host !== undefined && (frameHosts === undefined || frameHosts.includes(host));
}
