/**
 * Where declared feeds may lie: not where siar puts something itself, and no two in one place. Compared as
 * disks compare.
 */

import type { FeedFormat } from "../model/feed.ts";
import type { DeclaredFeed, Language } from "../model/site.ts";
import type { DataPath } from "../text/data.ts";
import { homesOf } from "../text/declared-feed.ts";
import { foldSlug } from "../text/slug.ts";
import type { Report } from "./report.ts";

/** Reports each feed whose folder is the site's own, and each two that would lie in one; formats are the main feeds'. */
export function reportPaths(
  declared: readonly DeclaredFeed[],
  languages: readonly Language[],
  report: Report,
): void {
  for (const [index, feed] of declared.entries()) reportReserved(feed, index, languages, report);
  const folders = new Map<string, Owner>();
  for (const { tag } of languages) {
    folders.set(frontOf(tag, languages), { name: "", holder: `the main feed in \`${tag}\`` });
  }
  for (const [index, feed] of declared.entries()) reportShared(feed, index, languages, folders, report);
}

/** Each format once, in one order whatever the file has. */
export function inOrder(formats: readonly FeedFormat[]): readonly FeedFormat[] {
  return (["rss", "atom", "json"] as const).filter((format) => formats.includes(format));
}

interface Owner {
  /** Empty for a main feed. */
  readonly name: string;
  readonly holder: string;
}

function reportReserved(
  feed: DeclaredFeed,
  index: number,
  languages: readonly Language[],
  report: Report,
): void {
  const [segment = ""] = feed.path.split("/").slice(1);
  const own = new Map(languages.map(({ tag }) => [foldSlug(tag), `the pages in \`${tag}\``]));
  for (const { tag, categoryWord, authorWord } of languages) {
    if (!feed.languages.includes(tag)) continue;
    own.set(foldSlug(categoryWord), `the categories in \`${tag}\``);
    own.set(foldSlug(authorWord), `the authors in \`${tag}\``);
  }
  const owner = own.get(foldSlug(segment));
  if (owner === undefined) return;
  report("settings/feed-path-reserved", placeOf(feed, index), {
    name: feed.name,
    path: feed.path,
    owner,
  });
}

/**
 * The files of one folder are one feed in its formats, to readers and to whoever finds it. A pair is reported once; two
 * of one name are reported for that.
 */
function reportShared(
  feed: DeclaredFeed,
  index: number,
  languages: readonly Language[],
  folders: Map<string, Owner>,
  report: Report,
): void {
  const { name, path } = feed;
  let isReported = false;
  for (const language of homesOf(feed)) {
    const folder = frontOf(language, languages) + path.slice(1);
    const folded = folder.split("/").map(foldSlug).join("/");
    const owner = folders.get(folded);
    if (!owner) folders.set(folded, { name, holder: `the feed \`${name}\`` });
    else if (owner.name !== name && !isReported) {
      isReported = true;
      const facts = { name, holder: owner.holder, folder, language };
      report("settings/feed-path-taken", placeOf(feed, index), facts);
    }
  }
}

/** The path in the settings, or the name that it was made of. */
function placeOf({ name, path }: DeclaredFeed, index: number): DataPath {
  return ["feeds", "declared", index, path === `/${name}/` ? "name" : "path"];
}

function frontOf(tag: string, languages: readonly Language[]): string {
  return tag === languages[0]?.tag ? "/" : `/${tag}/`;
}
