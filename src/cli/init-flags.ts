/** What `siar init`, `siar new` and `siar fix` may be given. */

import { DIALECT_NAMES } from "../text/dialects.ts";
import { CONFIG, type Flag, FORMAT } from "./build-flags.ts";

export const INIT_FLAGS: readonly Flag[] = [
  { flags: "--yes", says: "asks nothing: takes what was found, and what is usual" },
  { flags: "--articles <folder...>", says: "folders that hold the articles, from the site's" },
  { flags: "--base-url <url>", says: "address that the site will have" },
  { flags: "--title <title>", says: "name of the site" },
  { flags: "--language <tags>", says: "languages, the default one first: id,en" },
  { flags: "--time-zone <zone>", says: "time zone of dates without one: Asia/Jakarta" },
  {
    flags: "--dialect <name>",
    says: "the program that the articles were written for (default: found by its files)",
    choices: DIALECT_NAMES,
  },
  { flags: "--feed <file...>", says: "feeds of the former site, whose ids the articles keep" },
  { flags: "--force", says: "replaces a siar.config.yaml that is there" },
  { flags: "--dry-run", says: "shows the settings that would be written; writes nothing" },
  FORMAT,
];

export const NEW_FLAGS: readonly Flag[] = [
  CONFIG,
  { flags: "--lang <tag>", says: "language (default: the site's first)" },
  { flags: "--date <date>", says: "date, or date and time (default: now)" },
  { flags: "--category <name...>", says: "categories, by id, label or alias" },
  { flags: "--author <name...>", says: "authors, by handle or name" },
  { flags: "--slug <slug>", says: "last part of the address (default: made of the title)" },
  { flags: "--into <folder>", says: "folder of the file (default: the site's first folder of articles)" },
  { flags: "--dry-run", says: "shows the file; writes nothing" },
  FORMAT,
];

export const FIX_FLAGS: readonly Flag[] = [
  CONFIG,
  { flags: "--yes", says: "writes the mends without asking" },
  { flags: "--dry-run", says: "shows the mends; writes nothing" },
  FORMAT,
];
