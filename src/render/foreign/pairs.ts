/** Which tag closes which: by name, from within outwards, whatever is left open between. */

import { plainName } from "./forms.ts";
import type { Node, TagNode } from "./nodes.ts";

/** By index of a tag that opens, the index of the one that closes it. Linear in the number of nodes. */
export function pairsOf(nodes: readonly Node[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: { readonly index: number; readonly key: string }[] = [];
  const counts = new Map<string, number>();

  function pop(): { readonly index: number; readonly key: string } | undefined {
    const last = open.pop();
    if (last) counts.set(last.key, (counts.get(last.key) ?? 1) - 1);
    return last;
  }

  for (const [index, node] of nodes.entries()) {
    if (node.type !== "tag" || node.inner) continue;
    const key = keyOf(node);
    if (node.role === "open") {
      open.push({ index, key });
      counts.set(key, (counts.get(key) ?? 0) + 1);
    } else if (node.role === "close" && (counts.get(key) ?? 0) > 0) {
      let last = pop();
      while (last && last.key !== key) last = pop();
      if (last) pairs.set(last.index, index);
    }
  }
  return pairs;
}

/** Tera closes whatever is open. */
function keyOf({ syntax, name }: TagNode): string {
  return syntax === "call" ? syntax : `${syntax} ${syntax === "jsx" ? name : plainName(name)}`;
}
