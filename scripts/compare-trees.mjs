// Compares two folders byte by byte; tells every path that differs.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** @param {string} folder @returns {string[]} paths of the files below it, sorted */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

/** @param {string} one @param {string} other @returns {string[]} what differs, a line each; empty when all is equal */
export function compareTrees(one, other) {
  const left = new Set(filesBelow(one));
  const right = new Set(filesBelow(other));
  const missing = [...left].filter((path) => !right.has(path)).map((path) => `only in ${one}: ${path}`);
  const extra = [...right].filter((path) => !left.has(path)).map((path) => `only in ${other}: ${path}`);
  const changed = [...left]
    .filter((path) => right.has(path))
    .filter((path) => !readFileSync(join(one, path)).equals(readFileSync(join(other, path))))
    .map((path) => `differs: ${path}`);
  return [...missing, ...extra, ...changed];
}
