/** siar's own front matter where the settings name further keys for its fields: they are renamed, and nothing else. */

import type { Data, DataPath } from "../../text/data.ts";
import { fold } from "../keys.ts";
import type { DecodedMap } from "./written.ts";

export interface Renamed extends DecodedMap {
  readonly originOf: (path: DataPath) => DataPath;
}

/** Renames keys of the root; a field that has its own key already keeps it, and the other key says nothing. */
export function renameKeys(decoded: DecodedMap, keys: Readonly<Record<string, string>>): Renamed {
  const fields = new Map(Object.entries(keys).map(([key, field]) => [fold(key), field]));
  const own = new Set([...decoded.value.keys()].map((key) => fold(key)));
  const value = new Map<string, Data>();
  const origins = new Map<string, string>();
  for (const [key, data] of decoded.value) {
    const field = fields.get(fold(key));
    const name = field ?? key;
    if (field !== undefined && (own.has(fold(field)) || value.has(field))) continue;
    value.set(name, data);
    origins.set(name, key);
  }
  const originOf = ([first, ...rest]: DataPath): DataPath =>
    first === undefined ? [] : [origins.get(String(first)) ?? first, ...rest];
  return { ...decoded, value, originOf, markOf: (path, of) => decoded.markOf(originOf(path), of) };
}
