/** What texts for people must keep to, and what a value must not have around it. */

import type { Grammar } from "./grammar.ts";

/** At most so many characters. */
export function atMost(characters: number): Grammar {
  return (value) => {
    if (value.length <= characters) return undefined;
    const length = countCharacters(value.trim());
    if (length <= characters) return undefined;
    return { code: "feed/text-too-long", reason: `It has ${length} characters; ${characters} are allowed.` };
  };
}

function countCharacters(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= FIRST_LOW_HALF && unit <= LAST_LOW_HALF) count -= 1;
  }
  return count;
}

const [FIRST_LOW_HALF, LAST_LOW_HALF] = [0xdc00, 0xdfff];
