/**
 * Lines of Markdown, for syntaxes that are found line by line. Whatever looks ahead here stops where a paragraph ends,
 * so that a long text is not walked again from each of its paragraphs.
 */

/** A line that begins a block of CommonMark, so that it cannot go on with a paragraph. */
const BLOCK =
  /^ {0,3}(?:#{1,6}(?:[ \t]|$)|>|```|~~~|[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|<[a-z/!?]|(?:[-*_][ \t]*){3,}$)/i;

export function beginsBlock(line: string): boolean {
  return BLOCK.test(line);
}

/** Offset behind the newline that ends the line. */
export function lineEnd(source: string, from: number): number {
  const newline = source.indexOf("\n", from);
  return newline === -1 ? source.length : newline + 1;
}

/** The line that begins there, without its newline. */
export function lineAt(source: string, from: number): string {
  const newline = source.indexOf("\n", from);
  return source.slice(from, newline === -1 ? source.length : newline);
}

/**
 * What marked asks at each paragraph: where in it a block of ours begins. The source begins within the paragraph's
 * first line, which is not looked at.
 */
export function startOf(opening: RegExp): (source: string) => number | undefined {
  return (source) => {
    for (let at = lineEnd(source, 0); at < source.length; ) {
      const line = lineAt(source, at);
      if (opening.test(line)) return at;
      if (line.trim() === "" || beginsBlock(line)) return undefined;
      at += line.length + 1;
    }
    return undefined;
  };
}
