/** What `siar diff` says of a comparison: lines for people, and all of it for programs. */

import type { FeedChanges, ReaderKey, UnreadEntry } from "../inspect/changes.ts";
import type { ComparedFeed, Comparison } from "../inspect/compare-editions.ts";
import { linkOf } from "../inspect/matching.ts";
import { printable } from "../problems/frame.ts";
import { renderJson } from "../problems/render.ts";
import { plural } from "./counts.ts";

type Entry = FeedChanges["added"][number];

/** Lines with their ends. Feeds in which the same has changed are told together. */
export function diffText({ feeds, added, removed }: Comparison): string {
  const told = new Map<string, { readonly names: string[]; readonly changes: FeedChanges }>();
  for (const { feed, changes } of feeds) {
    const lines = linesOf(changes).join("\n");
    const known = told.get(lines);
    if (known) known.names.push(feed);
    else told.set(lines, { names: [feed], changes });
  }
  const parts = [
    ...[...told].map(([lines, { names, changes }]) => [`${someNames(names)}: ${countsOf(changes)}`, lines]),
    added.length > 0 ? [`Feeds that are new: ${added.join(", ")}.`] : [],
    removed.length > 0
      ? [`Feeds that are gone, with whoever subscribes to them: ${removed.join(", ")}.`]
      : [],
    [closingOf(feeds)],
  ];
  const lines = parts.flat().filter((line) => line !== "");
  return `${lines.map(printable).join("\n")}\n`;
}

function linesOf({ added, updated, removed, unread }: FeedChanges): readonly string[] {
  return [
    ...some(added, (entry) => `  new      ${nameOf(entry)}`),
    ...some(updated, ({ is, parts }) => `  updated  ${nameOf(is)}: ${parts.join(", ")}`),
    ...some(removed, (entry) => `  removed  ${nameOf(entry)}`),
    ...some(unread, (one) => `  unread   ${nameOf(one.is)}: ${whyUnread(one)}`),
  ];
}

/** A person reads no more than that; programs are given all. */
const MOST_LINES = 25;

function some<T>(all: readonly T[], lineOf: (one: T) => string): readonly string[] {
  const more = all.length - MOST_LINES;
  const lines = all.slice(0, MOST_LINES).map(lineOf);
  return more > 0 ? [...lines, `           and ${more} more`] : lines;
}

/** As many names as stand on a line or two. */
const MOST_NAMES = 6;

function someNames(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return more > 0 ? `${names.slice(0, MOST_NAMES).join(", ")} and ${more} more` : names.join(", ");
}

function nameOf(entry: Entry): string {
  const title = entry.title === undefined ? [] : [`"${entry.title.replaceAll(/\s+/g, " ")}"`];
  return [...title, linkOf(entry) ?? entry.id ?? ""].filter((part) => part !== "").join(" ");
}

const READERS: { readonly [K in ReaderKey]: string } = {
  id: "by id",
  link: "by link",
  both: "by both",
};

/** `for readers that know entries by id, by both; its id was "1"` */
function whyUnread({ was, is, by }: UnreadEntry): string {
  const before = [
    ...(was.id === is.id ? [] : [`its id was ${was.id === undefined ? "missing" : `"${was.id}"`}`]),
    ...(linkOf(was) === linkOf(is) ? [] : [`its link was ${linkOf(was) ?? "missing"}`]),
  ];
  return [`in readers that know entries ${by.map((key) => READERS[key]).join(", ")}`, ...before].join("; ");
}

function countsOf({ added, updated, removed, unread }: FeedChanges): string {
  const parts = [
    [added.length, "new"],
    [updated.length, "updated"],
    [removed.length, "removed"],
    [unread.length, "back as unread"],
  ] as const;
  return (
    parts
      .filter(([number]) => number > 0)
      .map(([number, what]) => `${number} ${what}`)
      .join(", ") || "no entry has changed"
  );
}

function closingOf(feeds: readonly ComparedFeed[]): string {
  if (feeds.length === 0) return "Nothing was compared.";
  const unread = feeds.reduce((sum, { changes }) => sum + changes.unread.length, 0);
  const said =
    unread === 0
      ? "No old entry comes back as unread"
      : `${unread} old ${unread === 1 ? "entry" : "entries"} would come back as unread`;
  return `${plural(feeds.length, "feed")} compared. ${said}.`;
}

/** One document: `problems`, `feeds` with their entries, and which feeds only one edition has. */
export function diffJson({ feeds, added, removed, problems }: Comparison): string {
  return renderJson(problems, {
    feeds: feeds.map(({ feed, changes }) => ({
      feed,
      new: changes.added.map(rowOf),
      updated: changes.updated.map(({ is, parts }) => ({ ...rowOf(is), changed: parts })),
      removed: changes.removed.map(rowOf),
      unread: changes.unread.map(({ was, is, by }) => ({ ...rowOf(is), was: rowOf(was), by })),
    })),
    newFeeds: added,
    removedFeeds: removed,
  });
}

interface Row {
  readonly id: string | null;
  readonly link: string | null;
  readonly title: string | null;
}

function rowOf(entry: Entry): Row {
  return { id: entry.id ?? null, link: linkOf(entry) ?? null, title: entry.title ?? null };
}
