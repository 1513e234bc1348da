/** What may be wrong with the feeds that a site declares, with its podcasts, and with what its hooks return. */

import { shown } from "./shown.ts";
import type { Words } from "./words.ts";

export interface FeedsPlannedFacts {
  "feeds/filter-unknown": {
    feed: string;
    kind: "category" | "author" | "tag" | "path";
    name: string;
    nearest: string | undefined;
  };
  "podcast/image-unfit": { name: string; image: string; reason: string };
  "podcast/episode-unfit": { title: string; reason: string };
  "podcast/episode-image-unfit": { title: string; image: string; reason: string };
  "podcast/number-missing": { title: string; podcast: string };
  /** `subject` names what the hook was given: "the article articles/a.md", "the feed rss.xml". */
  "hook/failed": { hook: string; subject: string; message: string };
  "hook/not-awaited": { hook: string; subject: string };
  "hook/returned-nothing": { hook: string; subject: string };
  "hook/returned-wrong": { hook: string; subject: string; path: string; reason: string };
  "hook/changed-identity": { hook: string; subject: string; path: string };
}

export const feedsPlannedWords: {
  readonly [C in keyof FeedsPlannedFacts]: Words<FeedsPlannedFacts[C]>;
} = {
  "feeds/filter-unknown": {
    severity: "warning",
    say: ({ feed, kind, name, nearest }) => ({
      what: `The filter of the feed "${feed}" names the ${kind} ${shown(name)}, which ${NOBODYS[kind]}.`,
      why: "Nothing fits that part of the filter.",
      mend: nearest ? `Did you mean ${nearest}?` : FILTER_MENDS[kind],
    }),
  },
  "podcast/image-unfit": {
    severity: "error",
    say: ({ name, image, reason }) => ({
      what: `${image} cannot be the \`image\` of the podcast "${name}". ${reason}`,
      why: "Directories refuse a show without a square JPEG or PNG of 1400 to 3000 pixels.",
      mend: "Give such a picture, with a path from the site's folder.",
    }),
  },
  "podcast/episode-unfit": {
    severity: "error",
    say: ({ title, reason }) => ({
      what: `${shown(title)} cannot be an episode of the podcast. ${reason}`,
      why: "Directories take the first recording of an article, and skip an episode that they cannot read.",
      mend: "Put an MP3 or M4A file first; give a remote one its `type` and `length`.",
    }),
  },
  "podcast/episode-image-unfit": {
    severity: "error",
    say: ({ title, image, reason }) => ({
      what: `${image} cannot be the \`episode.image\` of ${shown(title)}. ${reason}`,
      why: "Directories take for an episode, as for a show, only a square JPEG or PNG of 1400 to 3000 pixels.",
      mend: "Give such a picture, or leave `episode.image` out: then the show's is taken.",
    }),
  },
  "podcast/number-missing": {
    severity: "error",
    say: ({ title, podcast }) => ({
      what: `${shown(title)} has no \`episode.number\`, and the podcast "${podcast}" is \`serial\`.`,
      why: "Directories put a serial show in the order of its numbers, and demand one of every full episode.",
      mend: "Write its number, as in `episode: {number: 3}`; where it is none of them, `type: trailer` or `type: bonus`.",
    }),
  },
  "hook/failed": {
    severity: "error",
    say: ({ hook, subject, message }) => ({
      what: `The hook \`${hook}\` failed for ${subject}. It says: ${message}`,
      why: "Without its answer nobody knows what the feed should carry.",
      mend: `Correct the hook. What it is given is frozen: return a changed copy, as in \`{ ...${hook}, title }\`.`,
    }),
  },
  "hook/not-awaited": {
    severity: "error",
    say: ({ hook, subject }) => ({
      what: `The hook \`${hook}\` returned a promise for ${subject}.`,
      why: "Feeds are made without waiting, so that the same input always gives the same bytes.",
      mend: "Write the hook without `async`, and load what it needs above it, at the top of the settings file.",
    }),
  },
  "hook/returned-nothing": {
    severity: "error",
    say: ({ hook, subject }) => ({
      what: `The hook \`${hook}\` returned nothing for ${subject}.`,
      why: "That may be a forgotten `return`, or a wish to leave it out.",
      mend: "Return what was given to keep it, or `null` to leave it out.",
    }),
  },
  "hook/returned-wrong": {
    severity: "error",
    say: ({ hook, subject, path, reason }) => ({
      what: `What the hook \`${hook}\` returned for ${subject} is wrong${path === "" ? "" : ` at \`${path}\``}: ${reason}`,
      why: "No feed can carry it.",
      mend: "Return it in the form in which it was given.",
    }),
  },
  "hook/changed-identity": {
    severity: "error",
    say: ({ hook, subject, path }) => ({
      what: `The hook \`${hook}\` changed \`${path}\` of ${subject}.`,
      why: "Readers know entries and feeds by their ids and addresses: to them it would be another one.",
      mend: `Leave \`${path}\` as it was given.`,
    }),
  },
};

const NOBODYS = {
  category: "neither the settings nor any article has",
  author: "neither the settings nor any article has",
  tag: "no published article has",
  path: "the file of no published article fits",
} as const;

const FILTER_MENDS = {
  category: "Correct the name, or give an article that category.",
  author: "Correct the name, or give an article that author.",
  tag: "Correct the name, or give an article that tag.",
  path: "Write it from the site's folder, as in articles/podcast/**; `*` stays within a name, `**` goes across folders.",
} as const;
