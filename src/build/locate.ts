/**
 * Finds a local file by the path that an article gives, as strictly as a web server will: no component may be a link,
 * and every letter has the case that it has on disk (D20, S6).
 */

import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Suggest, suggestFrom } from "../catalogue/suggestions.ts";
import type { Look } from "./look.ts";
import { type FileStat, fileStat } from "./seen-files.ts";

/** What is found where a path leads. */
export type Located =
  | { readonly kind: "file"; readonly stat: FileStat; readonly name: string }
  | { readonly kind: "missing"; readonly suggest: () => string | undefined }
  | { readonly kind: "wrong-case"; readonly actual: string }
  | { readonly kind: "link" };

/** Walks down from the site's folder, so that no component is a link and every letter's case is as on disk. */
export function locator(root: string, look: Look): (target: string) => Located {
  const folders = new Map<string, Folder>();
  return (target) => {
    const segments = target.split("/");
    let above = "";
    for (const [depth, segment] of segments.entries()) {
      const isLast = depth === segments.length - 1;
      if (!folders.has(above)) look(join(root, above, "."));
      const folder = folders.get(above) ?? readFolder(root, above);
      folders.set(above, folder);
      const same = folder.names.get(segment);
      if (same === undefined) {
        const lower = segment.toLowerCase();
        const twin = [...folder.names.values()].find((name) => name.toLowerCase() === lower);
        if (twin === undefined)
          return { kind: "missing", suggest: () => (isLast ? folder.suggest(target) : undefined) };
        return { kind: "wrong-case", actual: above + [twin, ...segments.slice(depth + 1)].join("/") };
      }
      const name = above + same;
      look(join(root, name));
      const stat = lstatSync(join(root, name), { throwIfNoEntry: false });
      if (stat?.isSymbolicLink()) return { kind: "link" };
      if (isLast && stat?.isFile()) return { kind: "file", stat: fileStat(stat), name };
      above = `${name}/`;
    }
    return { kind: "missing", suggest: () => undefined };
  };
}

/** A folder is read once, however many files are looked for in it. */
interface Folder {
  /** As the disk spells them, by their NFC form. */
  readonly names: ReadonlyMap<string, string>;
  readonly suggest: Suggest;
}

/** `path` is empty or ends with `/`. */
function readFolder(root: string, path: string): Folder {
  const names = new Map(namesOf(join(root, path)).map((name) => [name.normalize("NFC"), name]));
  return { names, suggest: suggestFrom(() => [...names.values()].map((name) => path + name)) };
}

function namesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
