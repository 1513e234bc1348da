/**
 * Holes while HTML is still one string: each stands in it as a marker that passes through every stage, text or
 * attribute. A marker has control characters, which no source holds, and the hash of the source, which no author
 * can write into it; so what looks like a marker is one. Cutting the string at its markers is the last thing done
 * to it, and there every character that XML forbids is removed (R18).
 */

import type { Hole, HoleyHtml } from "../model/compiled.ts";
import { removeForbidden } from "../text/characters.ts";

/** The holes of one article, in the order they were made. */
export interface Holes {
  /** A text to put where the hole is to be; it needs no escaping and may be used more than once. */
  readonly mark: (hole: Hole) => string;
  /** The hole of which a text consists, if it is one marker and nothing else. */
  readonly holeOf: (text: string) => Hole | undefined;
  /** Whether a text is the target of a footnote's link, made of the key hole's marker. */
  readonly isFootnoteLink: (text: string) => boolean;
  /** Changes what an earlier mark stands for. */
  readonly replace: (mark: string, hole: Hole) => void;
  /** The text without its markers. */
  readonly without: (text: string) => string;
  readonly cut: (html: string) => HoleyHtml;
}

/** `hash` is the source's, hexadecimal; its first 64 bits are enough. */
export function holesOf(hash: string): Holes {
  const name = hash.slice(0, 16);
  const holes: Hole[] = [];
  const everywhere = new RegExp(`\u0001${name}-(\\d+)\u0001`, "g");
  const alone = new RegExp(`^\u0001${name}-(\\d+)\u0001$`);
  const footnote = new RegExp(`^#fn(?:ref)?-\u0001${name}-\\d+\u0001-\\d+(?:-\\d+)?$`);
  return {
    mark: (hole) => `\u0001${name}-${holes.push(hole) - 1}\u0001`,
    holeOf: (text) => holes[Number(alone.exec(text)?.[1])],
    isFootnoteLink: (text) => footnote.test(text),
    replace(mark, hole) {
      const index = Number(alone.exec(mark)?.[1]);
      if (index in holes) holes[index] = hole;
    },
    without: (text) => text.replace(everywhere, ""),
    cut(html) {
      const pieces: string[] = [];
      const found: Hole[] = [];
      let end = 0;
      for (const marker of html.matchAll(everywhere)) {
        const hole = holes[Number(marker[1])];
        if (!hole) continue;
        pieces.push(clean(html.slice(end, marker.index)));
        found.push(
          hole.kind === "either" ? { ...hole, page: clean(hole.page), feed: clean(hole.feed) } : hole,
        );
        end = marker.index + marker[0].length;
      }
      pieces.push(clean(html.slice(end)));
      return { pieces, holes: found };
    },
  };
}

/** References such as `&#1;` and `&#13;` bring in what the source itself cannot hold. */
function clean(piece: string): string {
  return removeForbidden(piece).text.replace(/\r\n?/g, "\n");
}
