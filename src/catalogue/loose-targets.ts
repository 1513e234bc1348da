/**
 * Articles by any end of their path, as other tools let authors name them: without extension, without the date before
 * the name, a folder for the file `index` in it, from the folder of contents or from nowhere in particular.
 */

/**
 * The path of the article that is meant. `from` is the article that links: of several the nearest to it is meant.
 * `isWhole` where a name alone is not enough: each folder of the target must be there.
 */
export type FindLoose = (target: string, from: string, isWhole: boolean) => string | undefined;

/** Looks among these paths, which are not asked for before the first target. */
export function looseTargets(paths: () => Iterable<string>): FindLoose {
  let byName: ReadonlyMap<string, readonly string[]> | undefined;
  return (target, from, isWhole) => {
    byName ??= indexOf(paths());
    const wanted = segmentsOf(target);
    const name = wanted.at(-1);
    if (name === undefined) return undefined;
    const folders = wanted.slice(0, -1);
    let best: string | undefined;
    let most = [-1, -1];
    for (const path of byName.get(name) ?? byName.get(withoutDate(name)) ?? []) {
      const own = segmentsOf(path).slice(0, -1);
      const shared = sharedEnd(own, folders);
      if (isWhole && (shared < folders.length || (shared === 0 && own.length > 0))) continue;
      const rank = [shared, sharedBeginning(path, from)];
      if (isAbove(rank, most)) {
        best = path;
        most = rank;
      }
    }
    return best;
  };
}

/** All addresses, gathered when they are first asked for. */
export function addressSet(addresses: ReadonlyMap<string, string>): () => ReadonlySet<string> {
  let known: ReadonlySet<string> | undefined;
  return () => {
    known ??= new Set(addresses.values());
    return known;
  };
}

/** Under its name, and under its name without the date; sorted, so that the order of files decides nothing. */
function indexOf(paths: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const path of [...paths].sort()) {
    const name = segmentsOf(path).at(-1) ?? "";
    for (const key of new Set([name, withoutDate(name), withoutLanguage(name)])) {
      const known = byName.get(key);
      if (known) known.push(path);
      else byName.set(key, [path]);
    }
  }
  return byName;
}

/** `/posts/2019-01-01-x/index.md` → `posts`, `2019-01-01-x`. */
function segmentsOf(path: string): readonly string[] {
  const plain = path
    .normalize("NFC")
    .toLowerCase()
    .replace(/\.(?:md|markdown|mdx|html?)$/, "");
  const segments = plain.split("/").filter((segment) => !/^\.{0,2}$/.test(segment));
  return segments.length > 1 && /^_?index(?:\.[a-z-]+)?$/.test(segments.at(-1) ?? "")
    ? segments.slice(0, -1)
    : segments;
}

function withoutDate(name: string): string {
  return name.replace(/^\d{4}-\d{1,2}-\d{1,2}[-_](?=.)/, "");
}

function withoutLanguage(name: string): string {
  return withoutDate(name).replace(/\.[a-z]{2}(?:-[a-z]{2,4})?$/, "");
}

function sharedEnd(one: readonly string[], other: readonly string[]): number {
  let count = 0;
  while (count < one.length && count < other.length && one.at(-1 - count) === other.at(-1 - count)) count++;
  return count;
}

/** How many folders two paths have in common from the root on. */
function sharedBeginning(one: string, other: string): number {
  const segments = one.split("/");
  const index = other.split("/").findIndex((segment, position) => segment !== segments[position]);
  return index === -1 ? segments.length : index;
}

function isAbove(
  [first = 0, second = 0]: readonly number[],
  [best = 0, next = 0]: readonly number[],
): boolean {
  return first > best || (first === best && second > next);
}
