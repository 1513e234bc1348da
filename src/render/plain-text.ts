/**
 * How far a run of plain text reaches in Markdown: marked's own rule, walked by hand. As an expression the rule asks
 * several questions at each letter and takes a fifth of all the time that compiling takes; here most letters cost one
 * look into a table. It knows everything of that rule but e-mail addresses, so it is for text without any `@`.
 */

/** Where marked would end the token of text at the beginning of a source that is not empty and has no `@`. */
export function endOfText(source: string): number {
  const first = source.charCodeAt(0);
  if (!isAlphanumeric(first) && beginsMail(source, 1)) return 1;
  const start = endOfRun(source, first);
  for (let at = start; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code < 128 && KINDS[code] !== 0 && stopsAt(source, at, start, code)) return at;
  }
  return source.length;
}

/** Nothing can end the text at these. */
const KINDS = new Uint8Array(128);
for (const letter of "\\<![`*~_ hHfFwmx") KINDS[letter.charCodeAt(0)] = 1;

const SPACE = 32;
const NEWLINE = 10;

/** Backticks and tildes of one kind go together. */
function endOfRun(source: string, first: number): number {
  if (first !== 96 && first !== 126) return 1;
  let end = 1;
  while (source.charCodeAt(end) === first) end++;
  return end;
}

/** Whether something else may begin here; `start` is where the search began, before which nothing is looked at. */
function stopsAt(source: string, at: number, start: number, code: number): boolean {
  switch (source[at]) {
    case " ":
      return (at === start || source.charCodeAt(at - 1) !== SPACE) && isBreak(source, at);
    case "h":
    case "H":
      return /^http$/i.test(source.slice(at, at + 4));
    case "f":
    case "F":
      return /^ftp:\/\/$/i.test(source.slice(at, at + 6));
    case "w":
      return source.startsWith("www.", at) && /^[\s*_~(]$/.test(source.charAt(at - 1));
    case "m":
    case "x":
      return at > start && !isAlphanumeric(source.charCodeAt(at - 1)) && beginsMail(source, at);
    default:
      return code !== SPACE;
  }
}

/** Two spaces or more at the end of a line: a line break. */
function isBreak(source: string, from: number): boolean {
  let at = from;
  while (source.charCodeAt(at) === SPACE) at++;
  return at > from + 1 && source.charCodeAt(at) === NEWLINE;
}

function beginsMail(source: string, at: number): boolean {
  return source.startsWith("mailto:", at) || source.startsWith("xmpp:", at);
}

function isAlphanumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
