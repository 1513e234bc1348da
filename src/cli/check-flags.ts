/** What `siar check` and `siar diff` may be given. */

import { CONFIG, type Flag, FORMAT, QUIET } from "./build-flags.ts";

export const CHECK_FLAGS: readonly Flag[] = [
  CONFIG,
  { flags: "--base-url <url>", says: "the address that a folder is published under" },
  FORMAT,
  {
    flags: "--fail-on <severity>",
    says: "the least problem that makes the exit code 1",
    choices: ["error", "warning", "never"],
    default: "error",
  },
  { flags: "--ignore <code>", says: "a code that is not told, or all of a room: content/*", repeats: true },
  { flags: "--explain <code>", says: "says what a code is about, and shows right and wrong; judges nothing" },
  QUIET,
];

export const CHECK_HELP = `
What is judged:
  a file     RSS, Atom, JSON Feed or OPML, by the standards, whoever made it; - is standard input
  a folder   every feed in it, and with --base-url its links too; a folder that siar has built, all of it
  nothing    the site of this folder: its articles, as a build would judge them, and what it has built
`;

export const DIFF_FLAGS: readonly Flag[] = [
  { flags: "--against <url>", says: "fetches the old edition from there, in place of OLD" },
  {
    flags: "--fail-on <what>",
    says: "unread: the exit code is 1 where old articles would come back as unread",
    choices: ["unread", "never"],
    default: "never",
  },
  { flags: "--timeout <seconds>", says: "how long a server may take to answer", default: "30" },
  {
    flags: "--format <form>",
    says: "how the outcome is told",
    choices: ["text", "json"],
    default: "text",
  },
];

export const DIFF_HELP = `
OLD and NEW are feed files, or folders in which feeds of the same path are compared.
With --against, NEW alone is named; for a folder, the URL is the address of the site.
`;
