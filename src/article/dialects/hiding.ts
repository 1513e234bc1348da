/**
 * What keeps an article from readers in any program, always honoured: a switch that cannot be read is no leave to
 * publish, so it goes on to siar, which refuses it.
 */

import type { Data, DataPath } from "../../text/data.ts";
import type { Dialect } from "./dialect.ts";
import type { Finder } from "./keys-of-matter.ts";
import type { Written } from "./written.ts";

/** A value for siar's `draft`; or, where `isShown`, for its `published`. */
export interface Hiding extends Written {
  readonly isShown?: boolean;
}

type NamedFor = (field: string) => readonly string[];

/** What says that the article is not to be seen; undefined where nothing does. `namedFor`: keys of the settings. */
export function readHiding(
  find: Finder,
  path: string,
  dialect: Dialect,
  namedFor: NamedFor,
): Hiding | undefined {
  return (
    byFolder(path, dialect) ??
    bySwitch(find, namedFor) ??
    byShown(find, namedFor) ??
    byState(find) ??
    byOtherMeans(find)
  );
}

function byFolder(path: string, { draftFolders = [] }: Dialect): Hiding | undefined {
  const folders = draftFolders.length === 0 ? [] : path.split("/").slice(0, -1);
  return folders.some((folder) => draftFolders.includes(folder)) ? hiddenBy([]) : undefined;
}

/** `draft: true` and the like. A `draft` that cannot be read goes on as it is. */
function bySwitch(find: Finder, namedFor: NamedFor): Hiding | undefined {
  const own = ["draft", ...namedFor("draft")];
  for (const key of [...own, ...SWITCHES]) {
    const written = find(key);
    const hides = written && isOn(written.value);
    if (written && hides) return hiddenBy(written.from);
    if (written && hides === undefined && own.includes(key)) return written;
  }
  return undefined;
}

/** `published: false` and the like; `published` may be a date as well, and what is neither hides. */
function byShown(find: Finder, namedFor: NamedFor): Hiding | undefined {
  const own = ["published", ...namedFor("published")];
  for (const key of [...own, ...SHOWN]) {
    const written = find(key);
    const shows = written && isOn(written.value);
    if (written && shows === false) return hiddenBy(written.from);
    const isDate = typeof written?.value === "string" && /\d/u.test(written.value);
    if (written && shows === undefined && own.includes(key) && !isDate) return { ...written, isShown: true };
  }
  return undefined;
}

function byState(find: Finder): Hiding | undefined {
  const state = STATES.map(find).find(
    (written) => written && statesOf(written.value).some((one) => HIDDEN.has(one)),
  );
  return state && hiddenBy(state.from);
}

function hiddenBy(from: DataPath): Hiding {
  return { value: "true", from };
}

const SWITCHES = ["is_draft", "private", "is_private", "hidden", "unlisted", "unpublished", "headless"];
const SHOWN = ["publish", "public", "is_published", "render"];
const STATES = ["status", "post_status", "state", "visibility", "publication_status", "layout"];
const HIDDEN: ReadonlySet<string> = new Set([
  "draft",
  "drafts",
  "auto-draft",
  "pending",
  "review",
  "in-review",
  "private",
  "hidden",
  "unlisted",
  "unpublished",
  "trash",
  "deleted",
  "inherit",
  "skip",
  "scheduled",
  "members",
  "paid",
  "tiers",
  "internal",
]);

/** A password, a permalink that is `false`, a collection that leaves it out, Hugo's build options. */
function byOtherMeans(find: Finder): Hiding | undefined {
  const password = find("password") ?? find("post_password");
  if (password && isOn(password.value) !== false) return hiddenBy(password.from);
  const permalink = find("permalink");
  if (permalink && isOn(permalink.value) === false) return hiddenBy(permalink.from);
  const excluded = find("eleventyExcludeFromCollections");
  if (excluded && isOn(excluded.value) !== false) return hiddenBy(excluded.from);
  for (const key of ["build.render", "_build.render", "build.list", "_build.list"]) {
    const option = find(key);
    if (typeof option?.value === "string" && /^(?:never|false)$/iu.test(option.value.trim()))
      return hiddenBy(option.from);
  }
  return undefined;
}

/** `status: [draft]` and `status: {draft: …}` occur. */
function statesOf(value: Data): readonly string[] {
  if (typeof value === "string")
    return [
      value
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/gu, "-"),
    ];
  return Array.isArray(value) ? (value as readonly Data[]).flatMap(statesOf) : [];
}

/** A switch in the words of YAML 1.1 and of forms; undefined for what is none. */
function isOn(value: Data): boolean | undefined {
  if (typeof value !== "string") return undefined;
  if (/^(?:true|yes|on|y|1)$/iu.test(value.trim())) return true;
  return /^(?:false|no|off|n|0)$/iu.test(value.trim()) ? false : undefined;
}
