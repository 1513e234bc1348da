/** Takes a text apart at what has to stay as it is, `<pre>…</pre>` for instance, in time proportional to its length. */

export interface TextPiece {
  readonly text: string;
  readonly isKept: boolean;
}

/**
 * Pieces in turn; `opens` finds where a kept one begins, its first group is the name, and `closeOf` finds the end that
 * belongs to a name. Both search globally. What is never closed is not kept.
 */
export function textPieces(
  text: string,
  opens: RegExp,
  closeOf: (name: string) => RegExp,
): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  const unclosed = new Set<string>();
  let from = 0;
  const open = new RegExp(opens.source, "gi");
  for (let match = open.exec(text); match !== null; match = open.exec(text)) {
    const name = (match[1] ?? "").toLowerCase();
    if (unclosed.has(name)) continue;
    const close = new RegExp(closeOf(name).source, "gi");
    close.lastIndex = open.lastIndex;
    if (close.exec(text) === null) {
      unclosed.add(name);
      continue;
    }
    pieces.push({ text: text.slice(from, match.index), isKept: false });
    pieces.push({ text: text.slice(match.index, close.lastIndex), isKept: true });
    from = close.lastIndex;
    open.lastIndex = from;
  }
  return [...pieces, { text: text.slice(from), isKept: false }];
}
