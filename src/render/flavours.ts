/**
 * What differs between the page and the feeds becomes holes. Pages have ids and classes; in feeds, where several
 * articles share one screen and readers strip classes, only footnotes keep their ids (R66, R67, R69). Feeds show a
 * `details` as a heading and what it holds (R68), and wrap a text written from right to left (R72). Works on
 * well-formed HTML; no other stage may change the HTML after it.
 */

import { directionOf } from "../text/language.ts";
import type { Desk } from "./desk.ts";
import { settleForms } from "./syntax/page-and-feed.ts";

/** The HTML with more holes, and the ids that the page has. */
export function splitFlavours(
  html: string,
  desk: Desk,
): { readonly html: string; readonly ids: ReadonlySet<string> } {
  const ids = new Set<string>();
  const only = (page: string, feed: string): string => desk.holes.mark({ kind: "either", page, feed });

  const claim = (id: string): boolean => !ids.has(id) && ids.add(id) !== undefined;
  const split = settleForms(html, desk, only, claim).replace(
    /<(\/?)(details|summary)(?: [^<>]*)?>|<([a-z][a-z0-9]*)( [^<>]*)>/g,
    (tag, close: string, folding: string | undefined, name: string, attributes: string) => {
      if (folding === "details") return only(close ? tag : "<details>", "");
      if (folding === "summary") return only(close ? tag : "<summary>", `<${close}h3>`);
      if (!attributes.includes(' id="') && !attributes.includes(' class="')) return tag;
      const rest = attributes.replace(/ (id|class)="([^"]*)"/g, (whole, kind: string, value: string) => {
        if (value.includes("\u0001")) return value.startsWith("fn") ? whole : "";
        if (kind === "id" && ids.has(value)) return "";
        if (kind === "id") ids.add(value);
        return only(whole, "");
      });
      return `<${name}${rest}>`;
    },
  );
  const { language } = desk.article;
  if (split === "" || directionOf(language) !== "rtl") return { html: split, ids };
  return { html: `${only("", `<div dir="rtl" lang="${language}">\n`)}${split}${only("", "\n</div>")}`, ids };
}
