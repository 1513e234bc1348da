/**
 * Finds the first heading of level one in a body, for articles that bring their title there. Knows as much of
 * CommonMark as that takes: headings of both kinds, and the code and comments that a `#` may stand in.
 */

export interface Headline {
  /** Markdown of one line. */
  readonly text: string;
  /** Line of the body, from 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

/** The first `# Heading`, or heading underlined with `=`; undefined where there is none. */
export function firstHeadline(body: string): Headline | undefined {
  let closes: ((line: string) => boolean) | undefined;
  let beforeLast = "";
  let last = "";
  let number = 0;
  for (const line of linesOf(body)) {
    number++;
    if (closes !== undefined) {
      if (closes(line)) closes = undefined;
      continue;
    }
    closes = opens(line);
    if (closes === undefined) {
      const text = hashHeading(line);
      if (text !== undefined)
        return { text, line: number, column: line.indexOf(text, line.indexOf("#") + 1) + 1 };
      const isUnderline = /^ {0,3}=+[ \t]*$/.test(line) && isParagraph(last) && beforeLast.trim() === "";
      if (isUnderline) return { text: last.trim(), line: number - 1, column: last.search(/\S/) + 1 };
    }
    beforeLast = last;
    last = line;
  }
  return undefined;
}

function* linesOf(text: string): Generator<string> {
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    yield text.slice(start, end);
    start = end + 1;
  }
}

/** Where a line opens fenced code or a comment: which later line closes it. */
function opens(line: string): ((line: string) => boolean) | undefined {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
  if (fence !== undefined) {
    const mark = fence.slice(0, 1);
    if (mark === "`" && line.trimStart().slice(fence.length).includes("`")) return undefined;
    return (later) => {
      const run = later.trim();
      return run.length >= fence.length && run === mark.repeat(run.length) && !/^(?: {4}|\t)/.test(later);
    };
  }
  const comment = /^ {0,3}<!--/.test(line) && !line.includes("-->", line.indexOf("<!--") + 4);
  return comment ? (later) => later.includes("-->") : undefined;
}

function hashHeading(line: string): string | undefined {
  if (!/^ {0,3}#[ \t]/.test(line)) return undefined;
  const text = line.slice(line.indexOf("#") + 1).trim();
  const closing = /^#+$/.test(text) ? 0 : endOfText(text);
  return text.slice(0, closing).trimEnd() || undefined;
}

/** Before a closing sequence of `#` that a space sets off. */
function endOfText(text: string): number {
  let end = text.length;
  while (text[end - 1] === "#") end--;
  return end < text.length && /[ \t]/.test(text[end - 1] ?? "") ? end : text.length;
}

function isParagraph(line: string): boolean {
  return line.trim() !== "" && !/^(?: {4}|\t| {0,3}(?:[>#*+-]|\d+[.)])(?:\s|$))/.test(line);
}
