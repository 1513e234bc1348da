/**
 * The code stamp: a hash of siar's own code, of the versions of the packages that shape bytes, and of the tables
 * that Node brings along, so that a change of any of them is a change of every output's key.
 */

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { hashOf } from "../text/hash.ts";

/** Whose version can change what is written. */
const SHAPING_PACKAGES = [
  "exif-be-gone",
  "feed",
  "gray-matter",
  "image-size",
  "js-yaml",
  "marked",
  "music-metadata",
  "sanitize-html",
  "smol-toml",
];

/** Languages' names and order, letters and their case, time zones. */
const TABLES = ["cldr", "unicode", "tz"];

/** Computed anew at each call: it reads all of the code's folder. */
export function codeStamp(): string {
  const code = fileURLToPath(new URL("..", import.meta.url));
  const files = readdirSync(code, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.[jt]s$/.test(name) && !name.endsWith(".d.ts"))
    .sort();
  const parts = files.map(
    (name) => `${name.replaceAll("\\", "/")} ${hashOf(readFileSync(join(code, name)))}`,
  );
  const versions = SHAPING_PACKAGES.map((name) => `${name} ${versionOf(name, code)}`);
  const tables = TABLES.map((name) => `${name} ${process.versions[name]}`);
  return hashOf([...parts, ...versions, ...tables].join("\n"));
}

function versionOf(name: string, from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    try {
      return String(
        JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8")).version,
      );
    } catch {
      if (folder === dirname(folder)) return "";
    }
  }
}
