/** What may be said of a site as a whole: feeds that disagree, links that lead nowhere, files that are too large. */

import type { Words } from "./words.ts";

export interface SiteFacts {
  "feed/self-elsewhere": { self: string; expected: string };
  "feed/size-large": { bytes: number; others: number };
  "feed/size-exceeded": { bytes: number };
  "parity/entry-missing": { id: string; format: string; other: string };
  "parity/order-differs": { id: string; format: string; other: string };
  "parity/value-differs": {
    field: string;
    id: string | undefined;
    format: string;
    value: string;
    other: string;
    otherValue: string;
  };
  "link/target-missing": { what: string; url: string };
  "link/anchor-missing": { what: string; url: string; anchor: string };
  "link/outside-base": { what: string; url: string; baseUrl: string };
  "page/discovery-wrong": { url: string; reason: string };
  "opml/outline-wrong": { reason: string };
  "sitemap/address-wrong": { url: string; reason: string };
  "sitemap/too-large": { reason: string };
  "host/line-wrong": { line: string; reason: string };
}

export const siteWords: { readonly [C in keyof SiteFacts]: Words<SiteFacts[C]> } = {
  "feed/self-elsewhere": {
    severity: "error",
    w3c: "SelfDoesntMatchLocation",
    say: ({ self, expected }) => ({
      what: `The feed says that it lies at "${self}", but it lies at "${expected}".`,
      why: "Readers move their subscription to the address of the self link.",
      mend: "Make the self link the address of this very file; what was built with --base-url is checked with the same.",
    }),
  },
  "feed/size-large": {
    severity: "warning",
    say: ({ bytes, others }) => ({
      what: `The feed has ${kilobytes(bytes)} KB${others === 0 ? "" : `, and ${others} more of this site have over 250 KB`}.`,
      why: "Readers fetch a feed many times a day; up to 250 KB is no burden.",
      mend: "Lower `feeds.limit` or `feeds.maxBytes` in the settings.",
    }),
  },
  "feed/size-exceeded": {
    severity: "error",
    say: ({ bytes }) => ({
      what: `The feed has ${kilobytes(bytes)} KB.`,
      why: "Several readers refuse feeds of more than 1 MB.",
      mend: "Lower `feeds.limit` or `feeds.maxBytes` in the settings.",
    }),
  },
  "parity/entry-missing": {
    severity: "error",
    say: ({ id, format, other }) => ({
      what: `The entry "${id}" is in the ${other} file of this feed, but not in the ${format} file.`,
      why: "The three formats of one feed carry the same entries.",
      mend: "Build them from the same list.",
    }),
  },
  "parity/order-differs": {
    severity: "error",
    say: ({ id, format, other }) => ({
      what: `From the entry "${id}" on, the ${format} file has another order than the ${other} file.`,
      why: "The three formats of one feed carry the same entries in the same order.",
      mend: "Build them from the same list.",
    }),
  },
  "parity/value-differs": {
    severity: "error",
    say: ({ field, id, format, value, other, otherValue }) => ({
      what: `The ${field} of ${id === undefined ? "the feed" : `"${id}"`} is ${quoted(value, otherValue)} in the ${format} file, and ${quoted(otherValue, value)} in the ${other} file.`,
      why: "The three formats of one feed say the same.",
      mend: "Find which of the two is wrong.",
    }),
  },
  "link/target-missing": {
    severity: "error",
    say: ({ what, url }) => ({
      what: `\`${what}\` leads to a place on this site that does not exist: "${url}".`,
      why: "Whoever follows it finds nothing.",
      mend: "Mend the address, or publish what it names.",
    }),
  },
  "link/anchor-missing": {
    severity: "error",
    say: ({ what, url, anchor }) => ({
      what: `\`${what}\` leads to a place in a page that does not exist: "${url}".`,
      why: `The page has no element with the id "${anchor}".`,
      mend: "Mend the part after #, or leave it out.",
    }),
  },
  "link/outside-base": {
    severity: "error",
    say: ({ what, url, baseUrl }) => ({
      what: `\`${what}\` leads to the site's host, but not below its base URL: "${url}".`,
      why: `The site lies at ${baseUrl}; what is beside that is not its own.`,
      mend: `Let the address begin with the base URL, ${baseUrl}.`,
    }),
  },
  "page/discovery-wrong": {
    severity: "error",
    say: ({ url, reason }) => ({
      what: `The page announces the feed "${url}" wrongly. ${reason}`,
      why: "Readers find feeds by these links, and let people choose by their titles.",
      mend: "Give the absolute URL, the type of the feed's format, and a title that no other feed of the page has.",
    }),
  },
  "opml/outline-wrong": {
    severity: "error",
    say: ({ reason }) => ({
      what: `An outline is not as OPML 2.0 wants it. ${reason}`,
      why: "Readers import only outlines of type `rss` with a name and an address.",
      mend: 'Write `<outline type="rss" text="…" title="…" xmlUrl="https://…" htmlUrl="https://…"/>`.',
    }),
  },
  "sitemap/address-wrong": {
    severity: "error",
    say: ({ url, reason }) => ({
      what: `The sitemap lists "${url}". ${reason}`,
      why: "Search engines ignore what breaks the protocol of sitemaps.",
      mend: "List absolute addresses of this site, with the date of their last change.",
    }),
  },
  "sitemap/too-large": {
    severity: "error",
    say: ({ reason }) => ({
      what: `The sitemap is too large. ${reason}`,
      why: "Search engines read 50,000 addresses and 50 MB of one file.",
      mend: "Divide it, and list the parts in a sitemap index.",
    }),
  },
  "host/line-wrong": {
    severity: "error",
    say: ({ line, reason }) => ({
      what: `This line is not as hosts want it: "${line}". ${reason}`,
      why: "Hosts ignore a line that they cannot read, or refuse the file.",
      mend: "Mend the line, or remove it.",
    }),
  },
};

function kilobytes(bytes: number): string {
  return String(Math.round(bytes / 1000));
}

/** Long values are shown around the first place where they differ. */
function quoted(value: string, other: string): string {
  if (value.length <= 80) return `"${value}"`;
  let same = 0;
  while (same < value.length && value[same] === other[same]) same += 1;
  const from = Math.max(0, same - 30);
  return `"${from > 0 ? "…" : ""}${value.slice(from, from + 70)}…"`;
}
