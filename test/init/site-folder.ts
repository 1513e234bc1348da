/** Folders that exist in memory alone. */

import type { SiteFolder } from "../../src/disk/site-folder.ts";

export function folderOf(files: Readonly<Record<string, string>>): SiteFolder {
  const paths = Object.keys(files).sort();
  const names = new Set(
    paths.flatMap((path) =>
      path
        .split("/")
        .slice(0, 2)
        .map((_, index, all) => all.slice(0, index + 1).join("/")),
    ),
  );
  const textOf = (path: string): string | undefined => files[path];
  return {
    files: paths.filter((path) => !path.split("/").some((segment) => segment.startsWith("."))),
    names: [...names],
    textOf,
    bytesOf: (path) => (files[path] === undefined ? undefined : Buffer.from(files[path] ?? "")),
  };
}
