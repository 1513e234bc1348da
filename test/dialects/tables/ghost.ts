/** https://ghost.org/docs/content-api/#posts, as exporters to Markdown write it. */

import type { ExpectedSite } from "../../support/dialects/expected.ts";

export const ghost: ExpectedSite = {
  name: "ghost",
  isFoundByItself: false,
  entries: [
    {
      file: "posts/first-lamp.md",
      address: "/first-lamp-2/",
      title: "First lamp",
      published: "2021-05-06T07:08:09Z",
      updated: "2021-05-07T07:08:09Z",
      authors: ["Lou Licht"],
      labels: ["Light", "Hash internal"],
      summary: "Red and blue.",
      image: "lamp.png",
      holds: ['href="/second-lamp/">high</a>'],
      lacks: ["__GHOST_URL__"],
    },
    {
      file: "posts/second-lamp.md",
      address: "/second-lamp/",
      title: "Second lamp",
      // Auckland in winter.
      published: "2021-06-07T08:09:10+12:00",
      authors: ["Lou Licht", "Ravi Deepak"],
      externalUrl: "https://elsewhere.example/second-lamp/",
      holds: ["<strong>burns</strong>", "/embed/w7Ft2ymGmfc"],
      lacks: ["kg-card-begin"],
    },
  ],
  unseen: ["posts/members.md", "posts/scheduled.md"],
};
