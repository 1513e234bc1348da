/**
 * Attribute lists as kramdown, Pandoc and Hugo have them, `#id .class key="value"`. An id is kept; classes and
 * everything else mean something to the look of another site only.
 */

export interface AttributeList {
  readonly id?: string;
  /** Bare words: `toc`, or the name of a list defined elsewhere. */
  readonly names: readonly string[];
  /** Whether something in it is written as nothing but an attribute would be. */
  readonly isCertain: boolean;
}

/** What stands between the braces, or undefined where it is no attribute list. */
export function readAttributes(text: string): AttributeList | undefined {
  const list = text.trim();
  if (list === "" || list.length > LONGEST) return undefined;
  const names: string[] = [];
  let id: string | undefined;
  let isCertain = false;
  PART.lastIndex = 0;
  while (PART.lastIndex < list.length) {
    const [, part = "", name] = PART.exec(list) ?? [];
    if (part === "") return undefined;
    if (name !== undefined) names.push(name);
    else isCertain = true;
    if (part.startsWith("#")) id ??= part.slice(1);
  }
  return { ...(id !== undefined && isId(id) && { id }), names, isCertain };
}

/** Ids with a `_` before them are the page's own. */
function isId(id: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_.:-]{0,199}$/u.test(id);
}

const LONGEST = 500;
/** A part and the white space behind it; a bare word is a group of its own. */
const PART =
  /([#.][^\s#.="'{}][^\s="'{}]*|[\w:@-]+=(?:"[^"{}]*"|'[^'{}]*'|[^\s"'{}]+)|([a-z_][\w-]*))(?:\s+|$)/giy;
