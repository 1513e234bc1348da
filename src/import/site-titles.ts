/** Headlines of the articles that the site has, for lines of a text that name one of them. */

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { foldName } from "../text/characters.ts";
import { isFault } from "../text/data.ts";
import { decodeYaml } from "../text/yaml.ts";

const MAX_HEAD_BYTES = 64 * 1024;

/** Paths from the site's folder by folded title. Files that cannot be read are nobody's further reading. */
export function siteTitles(root: string, folder: string): ReadonlyMap<string, readonly string[]> {
  const titles = new Map<string, readonly string[]>();
  for (const path of articlesIn(root, folder)) {
    const title = titleOf(join(root, path));
    if (title === undefined) continue;
    const key = foldName(title);
    titles.set(key, [...(titles.get(key) ?? []), path.normalize("NFC")]);
  }
  return titles;
}

function articlesIn(root: string, folder: string): readonly string[] {
  try {
    const names = readdirSync(join(root, folder), {
      recursive: true,
      encoding: "utf8",
      withFileTypes: false,
    });
    return names
      .map((name) => [folder, name.replaceAll("\\", "/")].filter(Boolean).join("/"))
      .filter((path) => /\.(?:md|markdown)$/i.test(path) && !/(?:^|\/)(?:\.|node_modules\/)/.test(path))
      .sort();
  } catch {
    return [];
  }
}

function titleOf(file: string): string | undefined {
  try {
    if (statSync(file).size > 2_000_000) return undefined;
    const text = readFileSync(file, "utf8")
      .replace(/^\ufeff/, "")
      .replaceAll("\r\n", "\n");
    const block = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text.slice(0, MAX_HEAD_BYTES))?.[1];
    if (block === undefined) return /^# +(.+)$/m.exec(text.slice(0, MAX_HEAD_BYTES))?.[1];
    const decoded = decodeYaml(block);
    if (isFault(decoded) || !(decoded.value instanceof Map)) return undefined;
    const title = decoded.value.get("title");
    return typeof title === "string" ? title : undefined;
  } catch {
    return undefined;
  }
}
