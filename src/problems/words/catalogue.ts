/** What may be wrong once all articles are known together: addresses, links, people, categories. */

import { type IdsFacts, idsWords } from "./ids.ts";
import type { Words } from "./words.ts";

export interface CatalogueFacts extends IdsFacts {
  "dates/first-publication-changed": { was: string; now: string };
  "dates/same-updated": { updated: string; other: string };
  "dates/note-ahead": { key: string; date: string };
  "site/established-ahead": { day: string };
  "site/established-missing": Record<string, never>;
  /** `pattern`: an `articlePath` by which no two articles would meet; empty where there is none. */
  "address/collision": { address: string; other: string; pattern: string };
  "address/reserved": { address: string; owner: string };
  "alias/taken": { alias: string; owner: string };
  "link/article-missing": { target: string; nearest: string | undefined };
  "link/article-hidden": { target: string; reason: string };
  "link/article-expired": { target: string };
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
  ...idsWords,
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
  "dates/note-ahead": {
    severity: "warning",
    say: ({ key, date }) => ({
      what: `A date of \`${key}\` has not come yet: ${date}.`,
      why: "The note is published now, and feeds say that the article was changed at that moment.",
      mend: "Write the moment at which you found out, with its offset from UTC.",
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
    say: ({ address, other, pattern }) => ({
      what: `This article would be published at ${address}, and so would ${other}.`,
      why: "One page would overwrite the other; some disks and hosts take capital and small letters for the same.",
      mend: `Give one of them another \`slug\`${pattern === "" ? "" : `, or write \`articlePath: ${pattern}\` in the settings, by which no two articles meet`}.`,
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
  "link/article-expired": {
    severity: "warning",
    say: ({ target }) => ({
      what: `The link leads to ${target}, which has expired.`,
      why: "There is no page any more: a link in the text leads to the article that it stands in, one of front matter is left out.",
      mend: "Remove the link, or move the other article's `expires`.",
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
