/** https://www.11ty.dev/docs/dates/, /docs/permalinks/, /docs/collections/ and /docs/languages/nunjucks/. */

import type { ExpectedSite } from "../../support/dialects/expected.ts";

export const eleventy: ExpectedSite = {
  name: "eleventy",
  isFoundByItself: true,
  entries: [
    {
      file: "posts/first-seed.md",
      address: "/seeds/first/",
      title: "First seed",
      published: "2018-05-01T00:00:00-04:00",
      authors: ["Ana Benih"],
      // `posts` is the collection of its starter project, and no word of the author's.
      labels: ["beans"],
      summary: "It came up.",
      image: "seed.png",
      holds: ['href="/posts/second-seed/">second</a>', "Sown on a"],
      lacks: ["readableDate", "collections", "count"],
    },
    {
      file: "posts/second-seed.md",
      // An address that a template makes is nothing that an article says by itself.
      address: "/posts/second-seed/",
      title: "Second seed",
      published: "2019-06-07T08:09:10Z",
      authors: ["Ana Benih"],
    },
    {
      file: "posts/2020-01-02-asks-the-disk.md",
      address: "/posts/asks-the-disk/",
      title: "A date that only the disk knows",
      published: "2020-01-02T00:00:00-05:00",
      authors: ["Budi Biji"],
      image: "seed.png",
    },
    {
      file: "posts/2020-03-04-html.html",
      address: "/posts/html/",
      title: "Written in HTML",
      published: "2020-03-04T00:00:00-05:00",
      authors: ["Ana Benih"],
      labels: ["html"],
      holds: ["<em>beans</em>"],
      lacks: ["bed"],
    },
  ],
  unknown: {
    "posts/first-seed.md": [
      ["{{ page.date | readableDate }}", 1],
      ["{{ collections.posts | length }}", 1],
    ],
  },
  unseen: ["posts/2020-04-05-nowhere.md", "posts/2020-04-06-uncollected.md"],
};
