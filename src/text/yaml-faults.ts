/**
 * What js-yaml complains of, said in our words, and the line as it should be written. It does not read YAML itself:
 * whoever asks hands in the reader.
 */

import type { DecodeFault } from "./data.ts";

interface Explanation {
  readonly kind: DecodeFault["kind"];
  /** A sentence. */
  readonly reason: string;
  /** Where the fault lies: where reading stopped, where the open value begins, or the last value that was read. */
  readonly where: "stop" | "open" | "last";
  /** Whether the line itself may tell more. */
  readonly isVague: boolean;
}

export const NO_ANCHORS: string = "Text that begins with `&` needs quotes; anchors are not read.";
export const NO_TAGS: string = "Text that begins with `!` needs quotes; tags are not read.";
export const NO_KEY: string = "A key must be plain text, and text that begins with `{` or `[` needs quotes.";
const NO_ALIASES = "Text that begins with `*` needs quotes; aliases are not read.";

/** Beginnings of js-yaml's messages that say little: they are what many a mistake ends in. */
const VAGUE: readonly (readonly [string, string, Explanation["where"]?])[] = [
  ["bad indentation of a mapping", "This line is not indented like the lines that it belongs to."],
  [
    "bad indentation of a sequence",
    "This line does not fit the list, whose items begin with `- ` in one column.",
  ],
  ["end of the stream", "This line does not fit the lines before it."],
  ["can not read a block mapping", "A key with its colon is expected here.", "last"],
  ["can not read an implicit", "A key with its colon is expected here.", "last"],
];

/** And of those that say what is wrong. */
const REASONS: readonly (readonly [string, string, Explanation["where"]?, DecodeFault["kind"]?])[] = [
  ["a whitespace character is expected", "A space must follow the colon of a key."],
  ["tab characters must not", "Lines are indented with spaces, not with tabs."],
  ["missed comma", "A comma is missing between two items, or the bracket behind the last.", "open"],
  ["unexpected end of the stream within a flow", "This bracket is never closed.", "open"],
  ["unexpected end of", "This quote is never closed.", "open"],
  ["a line break is expected", "Text begins on the line after `|` or `>`.", "open"],
  ["missing indentation for block", "Text that follows `|` or `>` must be indented.", "open"],
  ["the stream contains non-printable", "The text that ends here holds a control character."],
  ["expected valid JSON character", "The text that ends here holds a control character."],
  [
    "expected a single document",
    "A line `---` or `...` begins another document, and only one may stand here.",
  ],
  ["unknown escape sequence", "Between double quotes a backslash is written twice."],
  ["expected hexadecimal", "Two, four or eight hexadecimal digits follow `\\x`, `\\u` and `\\U`."],
  ["nesting exceeded", "The data is nested too deep.", "stop", "depth"],
  ["unidentified alias", NO_ALIASES, "open", "alias"],
  ["name of an alias", NO_ALIASES, "open", "alias"],
  ["name of an anchor", NO_ANCHORS, "open", "alias"],
  ["duplication of an anchor", NO_ANCHORS, "open", "alias"],
  ["unknown tag", NO_TAGS, "open", "tag"],
  ["undeclared tag", NO_TAGS, "open", "tag"],
  ["named tag", NO_TAGS, "open", "tag"],
  ["duplication of a tag", NO_TAGS, "open", "tag"],
  ["tag ", NO_TAGS, "open", "tag"],
];

/** Says in a sentence what js-yaml's message means. */
export function explain(message: string): Explanation {
  const vague = VAGUE.find(([beginning]) => message.startsWith(beginning));
  const known = vague ?? REASONS.find(([beginning]) => message.startsWith(beginning));
  const [, reason, where = "stop", kind = "syntax"] = known ?? ["", `This is not YAML: ${message}.`];
  return { kind, reason, where, isVague: vague !== undefined };
}

/** What is wrong with a line that is no YAML even by itself; undefined for one that is. */
export function explainLine(line: string, isYaml: (line: string) => boolean): string | undefined {
  if (/^ *\t/.test(line)) return "Lines are indented with spaces, not with tabs.";
  if (/^ *(?:- +)*[\w-]+:[^\s:/]/.test(line)) return "A space must follow the colon of a key.";
  if (isYaml(line.trim())) return undefined;
  const value = KEY_AND_VALUE.exec(line)?.[3] ?? "";
  if (/^["'[{]/.test(value))
    return "Text that goes on behind a quote or a bracket needs quotes around all of it.";
  if (value.startsWith("`")) return "Text that begins with a backtick needs quotes.";
  if (/^[@%,\]}?|>-]/.test(value)) return `Text that begins with \`${value[0]}\` needs quotes.`;
  return value.includes(":") ? "Text that holds a colon with a space behind it needs quotes." : undefined;
}

const KEY_AND_VALUE = /^( *(?:- +)*)([^\s:#'"[\]{},&*!|>%@`?-][^:#]*|"[^"]*"|'[^']*'): *(\S.*)$/;

/**
 * The line with its value in quotes, or undefined where it is well as it stands or quotes would not mend it:
 * `title: A - b: c` becomes `title: "A - b: c"`.
 */
export function quotedLine(line: string, isYaml: (line: string) => boolean): string | undefined {
  const match = KEY_AND_VALUE.exec(line.trimEnd());
  if (match === null) return undefined;
  const [, indent = "", key = "", value = ""] = match;
  if (/^[|>]/.test(value)) return undefined;
  const quoted = `${key}: ${quote(unquote(value))}`;
  return isYaml(quoted) ? indent + quoted : undefined;
}

/** The value without quotes that were meant to hold it. */
function unquote(value: string): string {
  const mark = value[0] ?? "";
  if (mark !== '"' && mark !== "'") return value;
  if (value.length > 1 && value.endsWith(mark)) return value.slice(1, -1);
  return value.includes(mark, 1) ? value : value.slice(1);
}

function quote(value: string): string {
  if (!/["\\]/.test(value)) return `"${value}"`;
  return value.includes("'") ? `"${value.replace(/["\\]/g, "\\$&")}"` : `'${value}'`;
}
