/** What may be wrong with permanent ids and the ledger that remembers them. */

import { shown } from "./shown.ts";
import type { Words } from "./words.ts";

export interface IdsFacts {
  "ids/ledger-unreadable": { reason: string };
  "ids/ledger-rows-differ": { id: string };
  /** `key` is of the first line: authority, established, or a podcast's. */
  "ids/ledger-heads-differ": { key: string; one: string; other: string };
  "ids/ledger-path-twice": { path: string; id: string; other: string };
  "ids/no-row": { path: string; nearest: string | undefined };
  "ids/no-article": { path: string };
  "ids/path-taken": { path: string; id: string };
  "ids/minted-otherwise": { key: string; was: string; now: string };
  /** `feed` is a key of the ledger's podcasts. */
  "ids/podcast-changed": { feed: string; was: string; now: string };
  /** `owner` is what stands there, such as the page of another article. */
  "ids/former-address-taken": { address: string; path: string; owner: string };
  /** `file` as it was given. */
  "ids/feed-unreadable": { file: string; reason: string; isEncoded?: boolean };
  /** `one` and `other` are the titles of the entries. */
  "ids/old-id-twice": { id: string; one: string; other: string };
  /** `item` is an old id; `one` and `other` are paths. */
  "ids/adopt-unclear": { item: string; one: string; other: string };
  /** `one` and `other` are old ids. */
  "ids/adopt-twice": { path: string; one: string; other: string };
  "ids/adopt-taken": { id: string; path: string; holder: string };
  /** `isPublished` where the ledger says so; else front matter does. */
  "ids/adopt-kept": { path: string; id: string; old: string; isPublished: boolean };
  "ids/duplicate": { id: string; other: string };
  "ids/changed": { path: string; was: string; now: string };
  "ids/taken": { id: string; path: string };
  /** `isReplaced` where the path now holds another article. */
  "ids/vanished": { id: string; path: string; isReplaced: boolean };
  "ids/unclear": { id: string; path: string };
  /** `reason` follows "now". */
  "ids/withdrawn": { id: string; reason: string };
  "ids/not-in-ledger": { id: string };
  "ids/frozen": { id: string };
}

export const idsWords: { readonly [C in keyof IdsFacts]: Words<IdsFacts[C]> } = {
  "ids/ledger-unreadable": {
    severity: "error",
    say: ({ reason }) => ({
      what: `The id ledger cannot be read. ${reason}`,
      why: "It holds the ids that subscribers' readers know; without it every article could come back as unread.",
      mend: "Keep the rows of both sides of a merge, each on a line of its own; else restore it from version control.",
    }),
  },
  "ids/ledger-rows-differ": {
    severity: "error",
    say: ({ id }) => ({
      what: `Two rows of the ledger hold the id "${id}" and differ.`,
      why: "An id belongs to one article; two branches have probably changed its row.",
      mend: "Keep the row whose path is the article's, and delete the other.",
    }),
  },
  "ids/ledger-heads-differ": {
    severity: "error",
    say: ({ key, one, other }) => ({
      what: `The ledger begins twice, and \`${key}\` is once ${one} and once ${other}.`,
      why: "The ids of the feeds hold it, and two branches have written it down differently.",
      mend: "Keep the first line that readers know, and delete the other.",
    }),
  },
  "ids/ledger-path-twice": {
    severity: "error",
    say: ({ path, id, other }) => ({
      what: `Two rows of the ledger have the path ${path}, with the ids "${other}" and "${id}".`,
      why: "An article has one id; two branches have probably published it under different ones.",
      mend: 'Keep the row whose id readers know, and add "retired":true to the other.',
    }),
  },
  "ids/no-row": {
    severity: "error",
    say: ({ path, nearest }) => ({
      what: `The ledger has no published article at ${path}.`,
      why: "Paths are relative to the site's folder, such as articles/kursk.md.",
      mend: nearest ? `Did you mean ${nearest}?` : "Look up the path in siar.ids.json.",
    }),
  },
  "ids/no-article": {
    severity: "error",
    say: ({ path }) => ({
      what: `There is no file ${path}.`,
      why: "An id moves with its article.",
      mend: "Move the file first, then run siar ids rename OLD NEW.",
    }),
  },
  "ids/path-taken": {
    severity: "error",
    say: ({ path, id }) => ({
      what: `${path} already has the id "${id}".`,
      why: "An article has one id.",
      mend: `If that one was minted by mistake and never published, run siar ids retire ${path} first.`,
    }),
  },
  "ids/minted-otherwise": {
    severity: "error",
    say: ({ key, was, now }) => ({
      what: `\`${key}\` is now ${now}; the ids of this site were minted with ${was}.`,
      why: "The ids of the feeds hold it too, and readers know them: a site that moves keeps its ids.",
      mend: `Write in the settings ${key}: ${was}`,
    }),
  },
  "ids/podcast-changed": {
    severity: "error",
    say: ({ feed, was, now }) => ({
      what: `The podcast ${feed} is to have the UUID ${now}; the ledger has ${was}.`,
      why: "Directories know a show by its UUID, wherever its feed goes; another one makes another show.",
      mend: `Write in the settings \`guid: ${was}\`. If the show had another UUID before siar made this one, put that into the first line of siar.ids.json instead.`,
    }),
  },
  "ids/former-address-taken": {
    severity: "warning",
    say: ({ address, path, owner }) => ({
      what: `${path} was published at ${address} before, which is now ${owner}.`,
      why: "Links to the former page now lead to another one; a redirect never hides what stands there.",
      mend: "Give what stands there another address. If this is meant, delete the address from `formerly` in the article's row of siar.ids.json.",
    }),
  },
  "ids/feed-unreadable": {
    severity: "error",
    say: ({ file, reason, isEncoded }) => ({
      what: `${file} cannot be read as a feed. ${reason}`,
      why: "Ids are taken from RSS 2.0, Atom 1.0 or JSON Feed, in UTF-8.",
      mend: isEncoded
        ? "Convert it to UTF-8, from Latin-1 with `iconv -f ISO-8859-1 -t UTF-8 OLD > NEW`, write UTF-8 as the encoding into its first line, and name that file."
        : "Save the feed as the old site serves it, byte by byte, and name that file.",
    }),
  },
  "ids/old-id-twice": {
    severity: "warning",
    say: ({ id, one, other }) => ({
      what: `Two entries of the old feed have the id "${id}": ${shown(one)} and ${shown(other)}.`,
      why: "Readers take them for one. Here the first of them counts, and the other is left out.",
      mend: `If the other is meant, write this into the front matter of its article: id: "${id}"`,
    }),
  },
  "ids/adopt-unclear": {
    severity: "error",
    say: ({ item, one, other }) => ({
      what: `The old entry "${item}" could be ${one} or ${other}.`,
      why: "An id given to the wrong article cannot be taken back.",
      mend: `Write this into the front matter of the right one: id: "${item}"`,
    }),
  },
  "ids/adopt-twice": {
    severity: "error",
    say: ({ path, one, other }) => ({
      what: `The old entries "${one}" and "${other}" would both be ${path}.`,
      why: "An article has one id. The formats of one feed may have used different ones, and then each reader knows one of them.",
      mend: "Give the file of the format that most readers follow, or write the right id into the article's front matter.",
    }),
  },
  "ids/adopt-taken": {
    severity: "error",
    say: ({ id, path, holder }) => ({
      what: `${path} would get the old id "${id}", which the ledger has for ${holder}.`,
      why: "An id is never given twice: readers would take one article for the other.",
      mend: `If the article has moved, run siar ids rename ${holder} ${path} first; an id that is retired stays so.`,
    }),
  },
  "ids/adopt-kept": {
    severity: "warning",
    say: ({ path, id, old, isPublished }) => ({
      what: isPublished
        ? `${path} is the old entry "${old}", but was published as "${id}"; it keeps that id.`
        : `${path} is the old entry "${old}", but its front matter says "${id}"; it keeps that id.`,
      why: "A changed id makes every subscriber's reader show the article again as unread.",
      mend: isPublished
        ? "If nothing of this ledger was ever on the web, delete siar.ids.json and adopt again."
        : "If the old entry's id is meant, remove `id` from the front matter and adopt again.",
    }),
  },
  "ids/duplicate": {
    severity: "error",
    say: ({ id, other }) => ({
      what: `The id "${id}" is also the id of ${other}.`,
      why: "Readers take two entries with one id for one entry, and show only one of them.",
      mend: "Remove `id` from the newer article, so that it gets an id of its own.",
    }),
  },
  "ids/changed": {
    severity: "error",
    say: ({ path, was, now }) => ({
      what: `\`id\` is "${now}", but this article was published as "${was}".`,
      why: "A changed id makes every subscriber's reader show the article again as unread.",
      mend: `Write the former id again. If this is another article, first run: siar ids retire ${path}`,
    }),
  },
  "ids/taken": {
    severity: "error",
    say: ({ id, path }) => ({
      what: `The id "${id}" belonged to ${path}, which is retired.`,
      why: "An id is never given twice: readers would take the new article for the old one.",
      mend: "Remove `id`, so that the article gets an id of its own.",
    }),
  },
  "ids/vanished": {
    severity: "error",
    say: ({ id, path, isReplaced }) => ({
      what: isReplaced
        ? `${path} was published as "${id}", and now holds another article.`
        : `${path} was published as "${id}" and is no longer there.`,
      why: "If it has moved, its id must move with it, or subscribers see it again as unread.",
      mend: `If it has moved: siar ids rename ${path} NEW-PATH. If it is gone for good: siar ids retire ${path}`,
    }),
  },
  "ids/unclear": {
    severity: "error",
    say: ({ id, path }) => ({
      what: `This article has the date and title under which ${path} was published as "${id}", and ${path} has others now.`,
      why: "Either that article has moved here and another stands in its place, or it was edited and this is a copy; an id given to the wrong one cannot be taken back.",
      mend: `Write this into the front matter of the one that was published: id: "${id}"`,
    }),
  },
  "ids/withdrawn": {
    severity: "warning",
    say: ({ id, reason }) => ({
      what: `This article was published as "${id}" and is now ${reason}.`,
      why: "It disappears from the site and the feeds; readers who have it keep it. Its id stays reserved.",
      mend: "Nothing need be done if that is meant; otherwise publish it again.",
    }),
  },
  "ids/not-in-ledger": {
    severity: "warning",
    say: ({ id }) => ({
      what: `The ledger has no row for this article; it is published as "${id}".`,
      why: "Until the row is committed, moving the file would change its id.",
      mend: "Run siar build where you write, and commit siar.ids.json.",
    }),
  },
  "ids/frozen": {
    severity: "error",
    say: ({ id }) => ({
      what: `The ledger lacks this article's row, or holds an older one: id "${id}".`,
      why: "The build was asked to leave the ledger as it is (--frozen-ids).",
      mend: "Run siar build without --frozen-ids where you write, and commit siar.ids.json.",
    }),
  },
};
