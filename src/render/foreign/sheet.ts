/**
 * The body as it is written anew, with the line of the source that each of its lines comes from. What was taken out
 * must not make something active of what was around it: where two texts meet in an opening, its brace becomes a
 * character reference.
 */

export interface Sheet {
  /** Puts a text of the source there, line for line; nothing in code is active. */
  readonly copy: (start: number, end: number, isCode?: boolean) => void;
  /** Puts other words there, all of them from one place in the source. */
  readonly put: (text: string, at: number, isCode?: boolean) => void;
  /** The last characters that were written, at least back to the beginning of a short line. */
  readonly tail: () => string;
  readonly length: () => number;
  readonly text: () => string;
  /** By line of the new text, the line of the source, both from 0. */
  readonly lines: () => readonly number[];
}

const TAIL = 400;

export function sheetOf(source: string, lineOf: (offset: number) => number): Sheet {
  const pieces: string[] = [];
  const lines: number[] = [];
  let tail = "";
  let length = 0;
  let isNewLine = true;

  function append(text: string, at: number, isCopy: boolean): void {
    if (text === "") return;
    let line = lineOf(at);
    if (isNewLine) lines.push(line);
    for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) {
      if (isCopy) line++;
      if (end + 1 < text.length) lines.push(line);
    }
    isNewLine = text.endsWith("\n");
    pieces.push(text);
    length += text.length;
    tail = (tail + text.slice(-TAIL)).slice(-TAIL);
  }

  /** `{` before `{`, `%`, `<` or `#` would open something. */
  function disarm(next: string): void {
    if (!tail.endsWith("{") || !/^[{%<#:]/.test(next)) return;
    retake("&#123;");
  }

  /** Puts other words in place of the last character. */
  function retake(words: string): void {
    const last = pieces.pop() ?? "";
    pieces.push(last.slice(0, -1) + words);
    tail = `${tail.slice(0, -1)}${words}`.slice(-TAIL);
    length += words.length - 1;
  }

  /** A backslash was meant for what is no longer there. */
  function unslash(next: string): void {
    const backslashes = /\\*$/.exec(tail)?.[0].length ?? 0;
    if (backslashes % 2 === 1 && /^[<&[!`]/.test(next)) retake("");
  }

  let copied = -1;
  return {
    copy(start, end, isCode = false) {
      if (end <= start) return;
      const text = source.slice(start, end);
      if (copied !== start && !isCode) disarm(text);
      append(text, start, true);
      copied = end;
    },
    put(text, at, isCode = false) {
      if (!isCode) {
        disarm(text);
        unslash(text);
      }
      append(text, at, false);
      copied = -1;
    },
    tail: () => tail,
    length: () => length,
    text: () => pieces.join(""),
    lines: () => lines,
  };
}
