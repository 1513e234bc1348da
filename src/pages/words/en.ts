/** English words of the interface; also those of every language that has none of its own. */

import type { Words } from "./shape.ts";

export const en: Words = {
  skip: "Skip to the content",
  topics: "Topics",
  languages: "Languages",
  feeds: "Follow",
  frontPage: "Front page",

  by: "By",
  updated: "Updated",
  alsoIn: "This article in other languages",
  filedUnder: "Filed under",
  table: "Table",
  neighbours: "More articles",
  older: "Older",
  newer: "Newer",

  topic: "Topic",
  author: "Author",
  desk: "Desk",
  partOf: "Part of",
  narrower: "Narrower topics",
  ownSite: "Own site",
  pages: "Pages of this list",
  page: (number) => `Page ${number}`,
  pagePath: "page",
  nothingYet: "Nothing has been published here yet.",
  aboutTopic: (label, site) => `${label}: all articles on this topic from ${site}.`,
  aboutAuthor: (name, site) => `Articles by ${name} on ${site}.`,
  follow: (name) => `Follow ${name}`,
  howToFollow: "What is a feed, and how do I subscribe?",

  subscribe: {
    title: (site) => `Follow ${site}`,
    description: (site) => `All feeds of ${site}, what a feed is, and how to subscribe.`,
    lead: "New articles come to you, in an app of your own choosing: no account, no e-mail address, nobody in between who decides what you see.",
    whatIs: "What is a feed?",
    whatIsText: [
      "A feed is a file at a fixed address that lists our newest articles. An app called a feed reader looks at it from time to time and shows you what is new, side by side with the other sites that you follow.",
      "We do not learn who you are. To leave, delete the feed from your reader.",
    ],
    how: "How to subscribe",
    steps: [
      "Choose a feed reader. Thunderbird, NetNewsWire, Feeder, FreshRSS and Miniflux are some of the free ones.",
      "Copy an address from the list below: one click selects the whole of it.",
      "Paste it where your reader says “Add feed” or “Subscribe”.",
    ],
    formats:
      "Every feed comes as RSS, as Atom and as JSON Feed. All three say the same; if your reader does not ask for one of them, take RSS.",
    all: "All feeds",
    everything: "All articles",
    topics: "By topic",
    authors: "By author",
    opml: "All feeds at once",
    opmlText:
      "An OPML file holds the addresses of all our feeds. Readers can import it; remove afterwards what you do not need.",
    opmlLink: "Download the OPML file",
    taxonomy: "The topics",
    taxonomyText:
      "Feeds name a topic by an identifier that never changes, so that programs know it again in every language. These are ours, and what they correspond to elsewhere.",
    taxonomyEmpty: "No topic has been used yet.",
    id: "Identifier",
    sameAs: "Same as",
  },

  notFound: "Page not found",
  notFoundText: "There is nothing at this address. It may have been mistyped, or the page may have moved.",
  moved: "This page has moved",
  movedText: "It is now at:",
};
