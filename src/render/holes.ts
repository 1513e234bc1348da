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
  // Looked for as a plain string: an expression of its own for each article would cost more than all its searches.
  const opening = `\u0001${hash.slice(0, 16)}-`;
  const holes: Hole[] = [];

  function indexOf(text: string): number {
    const marker = text.startsWith(opening) ? markerAt(text, opening, 0) : undefined;
    return marker?.start === 0 && marker.end === text.length ? marker.index : -1;
  }

  return {
    mark: (hole) => `${opening}${holes.push(hole) - 1}\u0001`,
    holeOf: (text) => holes[indexOf(text)],
    isFootnoteLink(text) {
      if (!text.startsWith("#fn")) return false;
      const marker = markerAt(text, opening, 0);
      if (marker === undefined) return false;
      const before = text.slice(0, marker.start);
      return (before === "#fn-" || before === "#fnref-") && /^-\d+(?:-\d+)?$/.test(text.slice(marker.end));
    },
    replace(mark, hole) {
      const index = indexOf(mark);
      if (index in holes) holes[index] = hole;
    },
    without(text) {
      let kept = "";
      let end = 0;
      for (let marker = markerAt(text, opening, 0); marker; marker = markerAt(text, opening, end)) {
        kept += text.slice(end, marker.start);
        end = marker.end;
      }
      return end === 0 ? text : kept + text.slice(end);
    },
    cut(html) {
      const pieces: string[] = [];
      const found: Hole[] = [];
      let end = 0;
      let next = 0;
      for (let marker = markerAt(html, opening, 0); marker; marker = markerAt(html, opening, next)) {
        next = marker.end;
        const hole = holes[marker.index];
        if (!hole) continue;
        pieces.push(clean(html.slice(end, marker.start)));
        found.push(
          hole.kind === "either" ? { ...hole, page: clean(hole.page), feed: clean(hole.feed) } : hole,
        );
        end = marker.end;
      }
      pieces.push(clean(html.slice(end)));
      return { pieces, holes: found };
    },
  };
}

/** A mark as an address that any reader of Markdown or HTML passes on; no author can write one either. */
export function addressOfMark(mark: string): string {
  return `hole:${mark.replaceAll("\u0001", "")}`;
}

/** The mark that an address stands for, or the same text. */
export function markOfAddress(address: string): string {
  return address.startsWith("hole:") ? `\u0001${address.slice(5)}\u0001` : address;
}

interface Marker {
  readonly start: number;
  /** Behind it. */
  readonly end: number;
  /** Which hole it stands for. */
  readonly index: number;
}

/** The first marker at or behind an offset: the opening, digits, U+0001. */
function markerAt(text: string, opening: string, from: number): Marker | undefined {
  for (let start = text.indexOf(opening, from); start !== -1; start = text.indexOf(opening, start + 1)) {
    const digits = start + opening.length;
    let at = digits;
    let index = 0;
    for (let digit = text.charCodeAt(at) - 48; digit >= 0 && digit <= 9; digit = text.charCodeAt(at) - 48) {
      index = index * 10 + digit;
      at++;
    }
    if (at > digits && text.charCodeAt(at) === 1) return { start, end: at + 1, index };
  }
  return undefined;
}

/** References such as `&#1;` and `&#13;` bring in what the source itself cannot hold. */
function clean(piece: string): string {
  const { text } = removeForbidden(piece);
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
