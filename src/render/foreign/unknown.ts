/** Counts what was removed because nothing is known of it: one warning for each kind in an article. */

import type { Place, Problem } from "../../model/problem.ts";
import { problem } from "../../problems/problem.ts";

export interface Unknown {
  /** `shown` is how it is written, cut short; `at` its offset. */
  readonly note: (shown: string, at: number) => void;
  readonly problems: () => readonly Problem[];
}

/** More kinds than that are told as one. */
const MOST_KINDS = 25;
const LONGEST = 60;

export function unknownOf(placeOf: (offset: number, length: number) => Place): Unknown {
  const kinds = new Map<string, { readonly at: number; count: number }>();
  let others = 0;
  let firstOther = 0;
  return {
    note(written, at) {
      const shown = shortened(written);
      const known = kinds.get(shown);
      if (known) known.count++;
      else if (kinds.size < MOST_KINDS) kinds.set(shown, { at, count: 1 });
      else if (others++ === 0) firstOther = at;
    },
    problems() {
      const found = [...kinds].map(([name, { at, count }]) =>
        problem("render/shortcode-unknown", placeOf(at, name.length), { name: `\`${name}\``, count }),
      );
      if (others === 0) return found;
      const name = "what has still other names";
      return [...found, problem("render/shortcode-unknown", placeOf(firstOther, 1), { name, count: others })];
    },
  };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").replaceAll("`", "'");
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
