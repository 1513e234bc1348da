/** A text that is searched from its beginning to its end, in linear time however often it is asked for what it lacks. */

export interface Source {
  readonly text: string;
  /** Offset of the first such text at or behind an offset, or -1. */
  readonly find: (needle: string, from: number) => number;
  /** Takes from what may be spent on looks ahead; false once nothing is left. */
  readonly spend: (units: number) => boolean;
  /** Offset of the newline that ends the line, or the end of the text. */
  readonly lineEnd: (from: number) => number;
}

export function sourceOf(text: string): Source {
  const searches = new Map<string, { readonly from: number; readonly found: number }>();

  function find(needle: string, from: number): number {
    const known = searches.get(needle);
    if (known && from >= known.from && (known.found === -1 || from <= known.found)) return known.found;
    const found = text.indexOf(needle, from);
    searches.set(needle, { from, found });
    return found;
  }

  let left = text.length * 40 + 10_000;

  return {
    text,
    find,
    spend(units) {
      left -= units;
      return left > 0;
    },
    lineEnd(from) {
      const newline = find("\n", from);
      return newline === -1 ? text.length : newline;
    },
  };
}
