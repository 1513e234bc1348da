/** JSON objects as feeds carry them: what is empty is left out, and nothing is null (R49). */

export type JsonObject = Readonly<Record<string, unknown>>;

/** The object without its empty values, the rest in its order. */
export function withoutEmpty(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)
  );
}
