/**
 * JSON objects as feeds carry them: what is empty is left out, nothing is null (R49), and each member stands on a line
 * of its own, indented by two spaces, as `JSON.stringify` would write it, which is slower.
 */

export type JsonObject = Readonly<Record<string, unknown>>;

/** The object without its empty values, the rest in its order. */
export function withoutEmpty(object: JsonObject): JsonObject {
  const kept: Record<string, unknown> = {};
  for (const key in object) if (!isEmpty(object[key])) kept[key] = object[key];
  return kept;
}

/** The members that are not empty, with commas between them, each behind the margin that begins with its line break. */
export function writeMembers(object: JsonObject, margin: string): string {
  let members = "";
  for (const key in object) {
    const value = object[key];
    if (!isEmpty(value)) members = withMember(members, key, value, margin);
  }
  return members;
}

/** Any value that JSON can carry, on a line of that margin; nothing for one that JSON leaves out. */
export function writeJson(value: unknown, margin = "\n"): string | undefined {
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return value.length === 0 ? "[]" : writeList(value, margin);
  if (!isPlain(value)) return JSON.stringify(value, null, 2)?.replaceAll("\n", margin);
  let members = "";
  for (const key of Object.keys(value)) members = withMember(members, key, value[key], `${margin}  `);
  return members === "" ? "{}" : `{${members}${margin}}`;
}

function withMember(members: string, key: string, value: unknown, margin: string): string {
  const text = writeJson(value, margin);
  if (text === undefined) return members;
  return `${members}${members === "" ? "" : ","}${margin}${quoted(key)}: ${text}`;
}

function writeList(list: readonly unknown[], margin: string): string {
  const inner = `${margin}  `;
  let items = "";
  for (const item of list) items += `${items === "" ? "" : ","}${inner}${writeJson(item, inner) ?? "null"}`;
  return `[${items}${margin}]`;
}

/** An object of members and nothing else: what has a form of its own in JSON is left to `JSON.stringify`. */
function isPlain(value: unknown): value is JsonObject {
  if (typeof value !== "object" || value === null || "toJSON" in value) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Most texts hold nothing that JSON must escape, and finding that out is quicker than writing. */
function quoted(text: string): string {
  return /["\\\0-\x1F\uD800-\uDFFF]/.test(text) ? JSON.stringify(text) : `"${text}"`;
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)
  );
}
