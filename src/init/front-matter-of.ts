/** The front matter of a text as plain data, where it stands between fences and can be decoded: to look at, not to judge. */

import { partFences } from "../article/fences.ts";
import { decodeFrontMatter } from "../article/front-matter.ts";
import { type DataMap, isFault } from "../text/data.ts";
import { isMap } from "./data-of.ts";

/** The map of the front matter; undefined where there is none that can be read. */
export function matterOf(path: string, text: string): DataMap | undefined {
  const parted = partFences({ path, text, hash: "" });
  if ("code" in parted || parted.block === undefined) return undefined;
  const decoded = decodeFrontMatter(parted.block);
  return isFault(decoded) || !isMap(decoded.value) ? undefined : decoded.value;
}
