/** https://docs.getpelican.com/en/latest/content.html */

import type { ExpectedSite } from "../../support/dialects/expected.ts";

export const pelican: ExpectedSite = {
  name: "pelican",
  isFoundByItself: true,
  entries: [
    {
      file: "content/first.md",
      address: "/my-first-hoe.html",
      title: "My first hoe: a review",
      published: "2010-12-03T10:20:00+01:00",
      updated: "2010-12-05T19:30:00+01:00",
      authors: ["Alix Houe", "Conan Pelle"],
      labels: ["Hand tools", "hoes", "iron"],
      summary: "Short version for feeds that goes on here.",
      holds: ['href="/second.html">better than a spade</a>', 'alt="Hoe"'],
      lacks: ["{filename}", "{static}", "{attach}", "Slug:"],
    },
    {
      file: "content/second.md",
      address: "/second.html",
      title: "A spade",
      published: "2011-07-04T00:00:00+02:00",
      // Semicolons part names that hold commas.
      authors: ["Houe, Alix", "Pelle, Conan"],
      labels: ["Hand tools", "spades"],
      holds: ['href="/my-first-hoe.html', "dig(depth=2)"],
      lacks: ["|filename|"],
    },
    {
      file: "content/fenced.md",
      address: "/care/oil.html",
      title: "With fences all the same",
      published: "2013-04-05T06:07:00+02:00",
      labels: ["yaml", "fences"],
    },
  ],
  unseen: ["content/hidden.md", "content/unlisted.md"],
};
