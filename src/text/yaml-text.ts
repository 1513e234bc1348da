/**
 * Data as YAML that siar reads back as exactly these texts: plain where nothing could be taken for a mark, else in
 * double quotes. Block form only, one value a line.
 */

/** Texts, lists and maps; what is undefined, and what is empty, is left out. */
export type YamlValue = string | readonly YamlValue[] | { readonly [key: string]: YamlValue | undefined };

/** The lines of a map, each with its newline; keys are written as they stand and must be plain words. */
export function yamlOf(map: { readonly [key: string]: YamlValue | undefined }): string {
  return linesOfMap(map, "")
    .map((line) => `${line}\n`)
    .join("");
}

function linesOfMap(map: { readonly [key: string]: YamlValue | undefined }, indent: string): string[] {
  return Object.entries(map).flatMap(([key, value]) => {
    if (value === undefined || isEmpty(value)) return [];
    if (typeof value === "string") return [`${indent}${key}: ${scalarOf(value)}`];
    const inner = isList(value) ? linesOfList(value, `${indent}  `) : linesOfMap(value, `${indent}  `);
    return inner.length === 0 ? [] : [`${indent}${key}:`, ...inner];
  });
}

function linesOfList(list: readonly YamlValue[], indent: string): string[] {
  return list.flatMap((item) => {
    if (typeof item === "string") return [`${indent}- ${scalarOf(item)}`];
    const inner = isList(item) ? linesOfList(item, `${indent}  `) : linesOfMap(item, `${indent}  `);
    return inner.map((line, index) => (index === 0 ? `${indent}- ${line.trimStart()}` : line));
  });
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function isEmpty(value: YamlValue): boolean {
  return typeof value !== "string" && Object.keys(value).length === 0;
}

/** One scalar; the empty text is `""`. */
export function scalarOf(text: string): string {
  const isPlain = PLAIN.test(text) && !UNPLAIN.test(text) && !/^(?:null)$/i.test(text);
  return isPlain ? text : `"${text.replace(ESCAPED, escaped)}"`;
}

/** Begins with a letter or digit, of whatever script, or is a path. */
const PLAIN = /^(?:\/|\.\.\/)*[\p{L}\p{N}][^\p{C}\u2028\u2029]*$/u;
/** A mark of a map, of a comment, white space at the end or that is no blank. */
const UNPLAIN = /:(?:\s|$)|\s#|\s$|[^\S ]|\p{Default_Ignorable_Code_Point}/u;

const ESCAPED = /["\\]|\p{C}|[\u2028\u2029]|\p{Default_Ignorable_Code_Point}/gu;

function escaped(character: string): string {
  if (character === '"' || character === "\\") return `\\${character}`;
  if (character === "\n") return "\\n";
  if (character === "\t") return "\\t";
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).toUpperCase().padStart(digits, "0");
}
