/**
 * The arguments of tags and shortcodes of every tool: words, and values by name, quoted or not, parted by spaces or
 * commas. `src="a.png" "a title" width: 300` → words `a title`, and `src` and `width` by name. Never fails.
 */

export interface Arguments {
  readonly words: readonly string[];
  readonly named: ReadonlyMap<string, string>;
}

const GAP = /[\s,]+/y;
const NAME = /([A-Za-z_][\w-]*)(?:\s*=\s*|\s*:(?!\/\/)\s*(?=["'\w]))/y;
const QUOTED =
  /"([^"\\]*(?:\\[\s\S][^"\\]*)*)"|'([^'\\]*(?:\\[\s\S][^'\\]*)*)'|`([^`]*)`|“([^”]*)”|\[([^\]]*)\]/y;
const BARE = /[^\s,]+/y;
const WORD = /\S+/y;

/** More of them says nothing; it only takes time. */
const LONGEST = 10_000;

export function readArguments(whole: string): Arguments {
  const text = whole.slice(0, LONGEST);
  const words: string[] = [];
  const named = new Map<string, string>();
  let at = 0;

  function take(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = at;
    const match = expression.exec(text);
    if (match === null || match[0] === "") return undefined;
    at += match[0].length;
    return match;
  }

  function takeValue(bare: RegExp): string | undefined {
    const quoted = /["'`“[]/.test(text.charAt(at)) ? take(QUOTED) : undefined;
    if (quoted) return unescaped(quoted.slice(1).find((part) => part !== undefined) ?? "");
    return take(bare)?.[0].replace(/,$/, "");
  }

  while (at < text.length) {
    take(GAP);
    if (at >= text.length) break;
    const name = take(NAME)?.[1];
    const value = takeValue(name === undefined ? WORD : BARE);
    if (value === undefined) {
      if (name === undefined) at++;
    } else if (name === undefined) words.push(value);
    else if (!named.has(name.toLowerCase())) named.set(name.toLowerCase(), value);
  }
  return { words, named };
}

function unescaped(text: string): string {
  return text.includes("\\") ? text.replace(/\\(["'\\])/g, "$1") : text;
}
