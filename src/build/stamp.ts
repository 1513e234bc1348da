/**
 * The code stamp: a hash of siar's own code, of the versions of the packages that shape bytes, and of the tables
 * that Node brings along, so that a change of any of them is a change of every output's key.
 */

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { putText } from "../disk/put.ts";
import type { State } from "../disk/state.ts";
import { hashOf } from "../text/hash.ts";
import { CODE_FOLDER, codeFiles, packageFile } from "./code-files.ts";
import { areOlder } from "./settled.ts";
import { STAMP, stampOf } from "./standing-file.ts";

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

/**
 * Reads all of the code, unless a stamp was kept of files of the same names, sizes and dates. Kept with the state of a
 * site, and only for code that is old enough for its dates to tell of the next change.
 */
export function codeStamp(state?: Pick<State, "folder" | "temporary">): string {
  const { files } = codeFiles();
  if (!state) return stampOfCode(files);
  const nowMs = Date.now();
  const paths = [
    ...files.map((name) => join(CODE_FOLDER, name)),
    ...SHAPING_PACKAGES.map((name) => packageFile(name) ?? name),
  ];
  const stamps = new Float64Array(paths.length * STAMP);
  for (const [index, path] of paths.entries()) stampOf(path, stamps, index * STAMP);
  const look = hashOf(JSON.stringify([paths, [...stamps], process.versions]));
  const keptIn = join(state.folder, "code-stamp");
  const [keptLook, kept] = textOf(keptIn).split(" ");
  if (keptLook === look && kept !== undefined) return kept;
  const stamp = stampOfCode(files);
  if (areOlder(stamps, nowMs)) putText(`${look} ${stamp}`, keptIn, state.temporary);
  return stamp;
}

function stampOfCode(files: readonly string[]): string {
  const parts = files.map((name) => `${name} ${hashOf(readFileSync(join(CODE_FOLDER, name)))}`);
  const versions = SHAPING_PACKAGES.map((name) => `${name} ${versionOf(name, CODE_FOLDER)}`);
  const tables = TABLES.map((name) => `${name} ${process.versions[name]}`);
  return hashOf([...parts, ...versions, ...tables].join("\n"));
}

/** Empty where there is none. */
function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
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
