/** https://www.getzola.org/documentation/content/page/, /content/shortcodes/ and /content/linking/. */

import type { ExpectedSite } from "../../support/dialects/expected.ts";

export const zola: ExpectedSite = {
  name: "zola",
  isFoundByItself: true,
  entries: [
    {
      file: "content/blog/first-hive.md",
      address: "/blog/first-hive/",
      title: "First hive",
      published: "2019-08-15T00:00:00+10:00",
      updated: "2019-09-01T10:00:00Z",
      authors: ["Bea Wabe"],
      labels: ["bees", "hive", "wood"],
      summary: "A box for bees.",
      image: "bee.png",
      holds: [
        'href="/blog/swarm/#',
        "https://www.youtube-nocookie.com/embed/w7Ft2ymGmfc",
        "A swarm in <strong>May</strong>.",
        '{{ image(path="bee.png") }}',
      ],
      lacks: ["resize_image", "{#where}", "@/blog"],
    },
    {
      file: "content/blog/2020-02-03-swarm/index.md",
      address: "/blog/swarm/",
      title: "A swarm",
      published: "2020-02-03T00:00:00+11:00",
      authors: ["Bea Wabe", "Max Imker"],
      lacks: ["{#"],
    },
    {
      file: "content/blog/2021-03-04_queen.md",
      address: "/queens/of-2021/",
      title: "The queen",
      published: "2021-03-04T00:00:00+11:00",
    },
  ],
  unseen: ["content/blog/draft.md"],
  named: { "content/blog/_index.md": "article/page-left-out" },
  redirects: { "/old/first-hive/": "/blog/first-hive/" },
  unknown: {
    "content/blog/first-hive.md": [["{{ resize_image() }}", 1]],
  },
};
