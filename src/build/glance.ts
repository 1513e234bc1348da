/**
 * What is as the last good build left it, told by the disk's dates and numbers in one pass over all that it depended on
 * (`keep-standing.ts`): whoever knows that does not ask the disk again. To be taken with the state of the site open,
 * since another build may have been at work until then.
 */

import { type FileStat, fileStat } from "./seen-files.ts";
import type { Fallen } from "./standing.ts";
import { firstChange, STAMP, type Standing } from "./standing-file.ts";

/** More changes than these are looked for in every place of their own. */
const MOST_CHANGES = 1000;

export interface Glance {
  readonly standing: Standing;
  /** Paths that are not as they were, among those that were read and those that were made. */
  readonly changedSources: ReadonlySet<string>;
  readonly changedOutputs: ReadonlySet<string>;
  /** Index of a path that is as it was. */
  indexOf(path: string): number | undefined;
  /** What the disk says of a file or folder that is as it was. */
  statOf(path: string): FileStat | undefined;
  /** Whether the paths are just those that were made, and all are as they were. */
  areAllMade(paths: ReadonlySet<string>): boolean;
}

/** `undefined` where much has changed, or siar itself has. */
export function glanceAt({ standing, first }: Fallen): Glance | undefined {
  const { paths, read, made, stamps } = standing;
  const changed: number[] = [];
  // Sources are no other build's to change; what is made may be another than it was a moment ago.
  for (let from = Math.min(first, read); ; from++) {
    from = firstChange(standing, from);
    if (from === paths.length) break;
    if (from >= read + made || changed.push(from) > MOST_CHANGES) return undefined;
  }
  const all = new Map(paths.map((path, index) => [path, index]));
  const namesOf = (isOne: (index: number) => boolean): ReadonlySet<string> =>
    new Set(changed.filter(isOne).map((index) => paths[index] ?? ""));
  for (const index of changed) all.delete(paths[index] ?? "");
  const indexOf = (path: string): number | undefined => all.get(path);
  return {
    standing,
    changedSources: namesOf((index) => index < read),
    changedOutputs: namesOf((index) => index >= read),
    indexOf,
    statOf: (path) => {
      const at = (indexOf(path) ?? -1) * STAMP;
      const [size = -1, mtimeMs = 0, ctimeMs = 0] = at < 0 ? [] : stamps.subarray(at, at + STAMP);
      return size < 0 ? undefined : fileStat({ size, mtimeMs, ctimeMs });
    },
    areAllMade: (wanted) =>
      wanted.size === made &&
      [...wanted].every((path) => {
        const index = indexOf(path);
        return index !== undefined && index >= read && index < read + made;
      }),
  };
}
