/** What may be wrong once all articles are known together: ids, addresses, links, people, categories. */

import type { Words } from "./words.ts";

export interface CatalogueFacts {
  "ids/ledger-unreadable": { reason: string };
  "ids/ledger-rows-differ": { id: string };
  "ids/ledger-path-twice": { path: string; id: string; other: string };
  "ids/no-row": { path: string; nearest: string | undefined };
  "ids/no-article": { path: string };
  "ids/path-taken": { path: string; id: string };
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
  "dates/first-publication-changed": { was: string; now: string };
  "dates/same-updated": { updated: string; other: string };
  "site/established-ahead": { day: string };
  "site/established-missing": Record<string, never>;
  "address/collision": { address: string; other: string };
  "address/reserved": { address: string; owner: string };
  "alias/taken": { alias: string; owner: string };
  "link/article-missing": { target: string; nearest: string | undefined };
  "link/article-hidden": { target: string; reason: string };
  "link/address-missing": { address: string; nearest: string | undefined };
  "link/fragment-missing": { target: string; fragment: string; nearest: string | undefined };
  "translation/missing": { target: string; nearest: string | undefined };
  "translation/same-language": { language: string; other: string };
  "category/unknown": { name: string; nearest: string | undefined };
  "category/not-by-id": { name: string; id: string };
  "category/twins": { label: string; other: string };
  "author/nearly-known": { name: string; nearest: string };
}

export const catalogueWords: { readonly [C in keyof CatalogueFacts]: Words<CatalogueFacts[C]> } = {
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
      mend: "Keep the row whose path and address are right, and delete the other.",
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
  "dates/first-publication-changed": {
    severity: "warning",
    say: ({ was, now }) => ({
      what: `\`date\` is now ${now}; the article was first published as of ${was}.`,
      why: "The date of publication never changes in a feed; readers may sort or show the article anew.",
      mend: `Write date: ${was}, and give the edit its own date with \`updated\`.`,
    }),
  },
  "dates/same-updated": {
    severity: "warning",
    say: ({ updated, other }) => ({
      what: `${updated} is also the date of ${other}.`,
      why: "Some readers tell the newest entry by its date alone; two entries of one second have no order.",
      mend: "Add a time of day, or another minute, to one of them.",
    }),
  },
  "site/established-ahead": {
    severity: "error",
    say: ({ day }) => ({
      what: `\`established\` is ${day}, which has not come yet.`,
      why: "The day stands in every id, and says when you held the domain (RFC 4151).",
      mend: "Write a day on which you already held the site's domain.",
    }),
  },
  "site/established-missing": {
    severity: "error",
    say: () => ({
      what: "The site has no article yet and no `established` date.",
      why: "A feed without entries still needs a date, and siar never takes the clock's.",
      mend: "Add to the settings the day on which you held the site's domain, such as established: 2025-07-01",
    }),
  },
  "address/collision": {
    severity: "error",
    say: ({ address, other }) => ({
      what: `This article would be published at ${address}, and so would ${other}.`,
      why: "One page would overwrite the other; some disks and hosts take capital and small letters for the same.",
      mend: "Give one of them another `slug`.",
    }),
  },
  "address/reserved": {
    severity: "error",
    say: ({ address, owner }) => ({
      what: `This article would be published at ${address}, which is ${owner}.`,
      why: "siar writes that page itself.",
      mend: "Give the article another `slug`.",
    }),
  },
  "alias/taken": {
    severity: "error",
    say: ({ alias, owner }) => ({
      what: `The alias ${alias} is already ${owner}.`,
      why: "A redirect must not hide a page, and can lead to one place only.",
      mend: "Remove this alias, or give what stands there another address.",
    }),
  },
  "link/article-missing": {
    severity: "error",
    say: ({ target, nearest }) => ({
      what: `The link leads to ${target}, and there is no such article.`,
      why: "Readers would meet a page that does not exist.",
      mend: nearest
        ? `Did you mean ${nearest}?`
        : "Write the path of the article's file, relative to this one.",
    }),
  },
  "link/article-hidden": {
    severity: "error",
    say: ({ target, reason }) => ({
      what: `The link leads to ${target}, which is not published: ${reason}.`,
      why: "Readers would meet a page that does not exist, and the link tells of an article that is not out.",
      mend: "Remove the link, or publish the other article first.",
    }),
  },
  "link/address-missing": {
    severity: "error",
    say: ({ address, nearest }) => ({
      what: `The link leads to ${address}, and this site has nothing there.`,
      why: "Readers would meet a page that does not exist.",
      mend: nearest
        ? `Did you mean ${nearest}?`
        : "Write an address of this site, or the path of an article's file.",
    }),
  },
  "link/fragment-missing": {
    severity: "warning",
    say: ({ target, fragment, nearest }) => ({
      what: `${target} has no heading with the id "${fragment}".`,
      why: "The link opens the page at its top.",
      mend: nearest ? `Did you mean #${nearest}?` : "Remove the part after #.",
    }),
  },
  "translation/missing": {
    severity: "error",
    say: ({ target, nearest }) => ({
      what: `\`translationOf\` names ${target}, and there is no such article.`,
      why: "The two versions could not be linked with each other.",
      mend: nearest
        ? `Did you mean ${nearest}?`
        : "Write the path of the original's file, relative to this one.",
    }),
  },
  "translation/same-language": {
    severity: "error",
    say: ({ language, other }) => ({
      what: `This article and ${other} are translations of each other, and both are in "${language}".`,
      why: "A text has one version in each language.",
      mend: "Correct `lang` or `translationOf` in one of them.",
    }),
  },
  "category/unknown": {
    severity: "error",
    say: ({ name, nearest }) => ({
      what: `The taxonomy has no category "${name}".`,
      why: "An unknown category would make a page and feeds that nobody follows.",
      mend: nearest
        ? `Did you mean ${nearest}?`
        : "Add it to `taxonomy` in the settings, or use a category that is there.",
    }),
  },
  "category/not-by-id": {
    severity: "warning",
    say: ({ name, id }) => ({
      what: `"${name}" is a label or alias of the category ${id}.`,
      why: "Labels may change, ids do not.",
      mend: `Write ${id}.`,
    }),
  },
  "category/twins": {
    severity: "warning",
    say: ({ label, other }) => ({
      what: `The categories "${label}" and "${other}" look the same to a reader and are taken as one.`,
      why: "They differ in case, spaces or invisible characters only.",
      mend: `Write "${other}" in both places.`,
    }),
  },
  "author/nearly-known": {
    severity: "warning",
    say: ({ name, nearest }) => ({
      what: `No person has the handle or name "${name}".`,
      why: "It is published as a name of its own, with a page of its own.",
      mend: `Did you mean ${nearest}?`,
    }),
  },
};
