/**
 * Lets the hooks of the settings file alter what feeds carry, or leave it out (D42). What they return is judged like
 * a stranger's: plain data of the model's form, ids and addresses as they were. What they leave as it was stays the
 * shared object, so that its key and its fragments are made once.
 */

import type { EntryFacts } from "../model/entry.ts";
import type { FeedDocument, FeedPaths } from "../model/feed.ts";
import type { Hooks } from "../model/hooks.ts";
import type { Store } from "../model/output.ts";
import type { Problem } from "../model/problem.ts";
import { type FactsOf, problem } from "../problems/problem.ts";
import { hashOf } from "../text/hash.ts";
import { carriedFacts, type FeedEntryOf, feedEntries } from "./carried.ts";
import {
  accept,
  ask,
  changed,
  type Finder,
  type HookCode,
  type Question,
  wrongNames,
} from "./hook-answers.ts";
import { readDocumentForm, readEntryForm } from "./hook-schema.ts";
import { frozen, isSame } from "./hook-values.ts";
import { firstOf, newestOf } from "./metadata.ts";
import type { Carried, CarriedEntry, HookedEntry, PlannedFeed } from "./planned.ts";

export interface Hooked {
  /** Without those that a hook left out. */
  readonly feeds: readonly PlannedFeed[];
  readonly problems: readonly Problem[];
}

/** Asks `feed` for each document and `entry` for each entry in it, archives like the rest; in the order of the feeds. */
export function applyHooks(planned: readonly PlannedFeed[], hooks: Hooks, store: Store): Hooked {
  const desk = openDesk(hooks, store);
  const gone = new Set<string | undefined>();
  const feeds = planned.flatMap((plan): PlannedFeed | [] => {
    const { feed, archives } = plan;
    const subscription = hookDocument(desk, feed.document, feed.paths);
    if (subscription === undefined) {
      gone.add(firstOf(feed.document.urls));
      return [];
    }
    const { document, ...carried } = hookEntries(desk, subscription, feed.document, plan);
    return {
      feed: { ...feed, document, entryCount: carried.entries.length },
      ...carried,
      archives: archives.map((archive) => {
        const { paths } = archive;
        const hooked = hookDocument(desk, archive.document, paths) ?? dropped(desk, archive.document, paths);
        return { ...archive, ...hookEntries(desk, hooked, archive.document, archive) };
      }),
    };
  });
  return {
    feeds: gone.size === 0 ? feeds : feeds.map((plan) => forget(plan, gone)),
    problems: desk.problems,
  };
}

/** What all questions share: the hooks, the entries, the problems so far, the answers so far. */
interface Desk extends Finder {
  readonly hooks: Hooks;
  readonly entryOf: FeedEntryOf;
  readonly problems: Problem[];
  /** Equal answers for one entry are one object, by the hash of what was said. */
  readonly answers: Map<CarriedEntry, Map<string, HookedEntry>>;
}

/** A hook errs alike for all feeds of an article: that is said once. */
function openDesk(hooks: Hooks, store: Store): Desk {
  const problems: Problem[] = [];
  const said = new Set<string>();
  const find = <C extends HookCode>(code: C, facts: FactsOf<C>, thrown?: unknown): void => {
    const place = thrown === undefined ? undefined : hooks.placeOf?.(thrown);
    const found = problem(code, place ?? { file: hooks.file }, facts);
    if (!said.has(found.what)) problems.push(found);
    said.add(found.what);
  };
  return { hooks, entryOf: feedEntries(store), problems, answers: new Map(), find };
}

/** The document as the hook wants it; nothing where there is to be none. What is wrong leaves it as it was. */
function hookDocument(desk: Desk, given: FeedDocument, paths: FeedPaths): FeedDocument | undefined {
  const { feed } = desk.hooks;
  if (!feed) return given;
  const question: Question = { hook: "feed", subject: `the feed ${firstOf(paths) ?? ""}` };
  const answer = ask(desk, question, given, () => feed(given));
  if (answer === "kept") return given;
  if (answer === "dropped") return undefined;
  const form = readDocumentForm(answer.copy);
  const document = accept(desk, question, form, (value) => [
    ...changed("id", value.id, given.id),
    ...changed("urls", value.urls, given.urls),
    ...changed("history", value.history, given.history),
    ...changed("podcast.guid", value.podcast?.guid, given.podcast?.guid),
    ...wrongNames(value.extensions, value.namespaces),
  ]);
  return document ?? given;
}

/** The chain of archives has no gaps. */
function dropped(desk: Desk, document: FeedDocument, paths: FeedPaths): FeedDocument {
  const subject = `the feed ${firstOf(paths) ?? ""}`;
  const reason = "An archive document cannot be left out alone. Leave out its entries, or the whole feed.";
  desk.find("hook/returned-wrong", { hook: "feed", subject, path: "", reason });
  return document;
}

/** The entries as the hook wants them, newest first (R14); a date that the hook left alone follows them (R12). */
function hookEntries(
  desk: Desk,
  document: FeedDocument,
  before: FeedDocument,
  { entries, summarised }: Carried,
): Carried & { readonly document: FeedDocument } {
  const short = new Set(summarised);
  const hooked = entries.flatMap((carried) => hookEntry(desk, carried, short, document) ?? []);
  if (hooked.length === entries.length && hooked.every((carried, index) => carried === entries[index])) {
    return { document, entries, summarised };
  }
  const sorted = hooked.sort((a, b) => compareNewest(carriedFacts(a), carriedFacts(b)));
  const updated = isSame(document.updated, before.updated)
    ? newestOf(sorted.map(carriedFacts), document.deleted ?? [], before.updated)
    : document.updated;
  const kept = new Set(sorted.flatMap((carried) => ("hooked" in carried ? [] : carried.id)));
  return {
    document: { ...document, updated },
    entries: sorted,
    summarised: summarised.filter((id) => kept.has(id)),
  };
}

function compareNewest(a: EntryFacts, b: EntryFacts): number {
  return b.published.epochMs - a.published.epochMs || (a.id < b.id ? -1 : 1);
}

function hookEntry(
  desk: Desk,
  carried: CarriedEntry,
  summarised: ReadonlySet<string>,
  document: FeedDocument,
): CarriedEntry | undefined {
  const { entry } = desk.hooks;
  if (!entry) return carried;
  const { source } = carried;
  const question: Question = { hook: "entry", subject: `the article ${source}` };
  const given = frozen(desk.entryOf(carried, !summarised.has(carriedFacts(carried).id)));
  const answer = ask(desk, question, given, () => entry(given, frozen(document)));
  if (answer === "kept") return carried;
  if (answer === "dropped") return undefined;
  const hooked = accept(desk, question, readEntryForm(answer.copy), (value) => [
    ...changed("id", value.id, given.id),
    ...wrongNames(value.extensions, document.namespaces),
  ]);
  return hooked ? answerOf(desk, carried, { source, hooked }) : carried;
}

function answerOf({ answers }: Desk, carried: CarriedEntry, answer: HookedEntry): HookedEntry {
  const known = answers.get(carried) ?? new Map<string, HookedEntry>();
  answers.set(carried, known);
  const hash = hashOf(JSON.stringify(answer));
  const same = known.get(hash) ?? answer;
  known.set(hash, same);
  return same;
}

/** Translations of a feed that there is none of. */
function forget(plan: PlannedFeed, gone: ReadonlySet<string | undefined>): PlannedFeed {
  const { document } = plan.feed;
  const translations = document.translations.filter(({ urls }) => !gone.has(firstOf(urls)));
  return { ...plan, feed: { ...plan.feed, document: { ...document, translations } } };
}
