/**
 * Images of a lenient site, which goes on where a picture's file is not there: the whole element becomes a hole, that
 * link fills with it or with the words that stand for it. Of other sites nothing is changed.
 */

import type { Hole } from "../model/compiled.ts";
import type { Desk } from "./desk.ts";

/** HTML that was sanitised, with a mark in the place of each image whose file lies in the site's folder. */
export function spareImages(html: string, desk: Desk): string {
  if (!desk.site.isLenient) return html;
  return html.replace(IMAGE, (tag, source: string) => {
    const hole = desk.holes.holeOf(source);
    if (hole?.kind !== "asset") return tag;
    const { target, place } = hole;
    const { pieces, holes } = desk.holes.cut(tag);
    const words = / alt="([^"]*)"/.exec(tag)?.[1] ?? "";
    return desk.holes.mark({
      kind: "image",
      target,
      words,
      tag: { pieces, holes: holes.filter(isAsset) },
      place,
    });
  });
}

/** As the writer and the sanitiser write it: no `>` stands within. */
const IMAGE = /<img src="([^"]*)"[^>]*>/g;

function isAsset(hole: Hole): hole is Hole & { readonly kind: "asset" } {
  return hole.kind === "asset";
}
