/**
 * Copies of plain data that hold on to nothing else. A part that was cut out of a long string keeps the whole of it
 * in memory in today's engines, and so does an address that was found in a page; what is kept for long is copied.
 */

/** The same value in strings of its own. */
export function detached<T>(value: T): T {
  return copy(value) as T;
}

/** Shorter parts are copied by the engine itself. */
const SHORTEST_PART = 13;

function copy(value: unknown): unknown {
  if (typeof value === "string") return value.length < SHORTEST_PART ? value : ` ${value}`.slice(1);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copy);
  const own: Record<string, unknown> = { ...value };
  for (const key in own) own[key] = copy(own[key]);
  return own;
}
