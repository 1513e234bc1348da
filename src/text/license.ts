/** The addresses of licences that people know by a short name. Pure data. */

import { foldName } from "./characters.ts";

/** Licences without versions in their names, folded. */
const BY_NAME: ReadonlyMap<string, string> = new Map([
  ["cc0", "https://creativecommons.org/publicdomain/zero/1.0/"],
  ["cc-zero", "https://creativecommons.org/publicdomain/zero/1.0/"],
  ["mit", "https://opensource.org/license/mit"],
  ["apache", "https://www.apache.org/licenses/LICENSE-2.0"],
]);

/**
 * The address of a licence that is written by its name; undefined where the name is none of the known ones.
 *
 *     "CC BY-SA 4.0"  →  "https://creativecommons.org/licenses/by-sa/4.0/"
 */
export function licenseAddress(name: string): string | undefined {
  const folded = foldName(name)
    .slice(0, 100)
    .replace(/[\s_]+/g, "-");
  const plain = folded.replace(/-licen[cs]e/, "");
  const [, terms, version = "4.0"] =
    /^(?:cc-)?(by(?:-nc)?(?:-sa|-nd)?)(?:-([1-4]\.[05]))?(?:-international)?$/.exec(plain) ?? [];
  if (terms !== undefined) return `https://creativecommons.org/licenses/${terms}/${version}/`;
  return BY_NAME.get(plain.replace(/-(?:1\.0|2\.0)(?:-universal)?$/, ""));
}
