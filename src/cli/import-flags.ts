/** What `siar import` may be given. */

import { CONFIG, type Flag } from "./build-flags.ts";

export const IMPORT_FLAGS: readonly Flag[] = [
  CONFIG,
  { flags: "--into <folder>", says: "where the files go (default: the site's first folder of articles)" },
  { flags: "--date <date>", says: "date of what brings none: 2026-11-23, or with a time and an offset" },
  { flags: "--lang <tag>", says: "language of what says none, or none of the site's" },
  { flags: "--site-url <url>", says: "address of the old site, where the file does not say it (ghost)" },
  { flags: "--pages", says: "takes pages too, beside posts (wordpress, ghost)" },
  {
    flags: "--images <folder>",
    says: "downloads the pictures into this folder (default: they are only listed)",
  },
  { flags: "--dry-run", says: "says what would be written; writes nothing and fetches nothing" },
  {
    flags: "--format <form>",
    says: "how the outcome is told",
    choices: ["text", "json", "github"],
    default: "text",
  },
];

export const IMPORT_HELP = `
Forms:
  text       a plain text: the headline, " | Section" behind it if it has one, and paragraphs
  rss        an RSS feed                 atom   an Atom feed             json   a JSON Feed
  wordpress  an export of WordPress (WXR, .xml)      ghost  an export of Ghost (.json)

One file an article is written, none is ever written over, and nothing is fetched but with --images.
`;
