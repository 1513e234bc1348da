/** Decoded data as plain objects, so that it can be compared with what other readers return. */

/** Maps and objects become objects without a prototype; everything else stays. */
export function plain(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(plain);
  if (typeof data !== "object" || data === null) return data;
  const entries = data instanceof Map ? [...data.entries()] : Object.entries(data);
  return Object.fromEntries(entries.map(([key, value]) => [key, plain(value)]));
}
