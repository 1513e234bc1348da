/** As wordpress-export-to-markdown and Jekyll Exporter write it; https://codex.wordpress.org/Shortcode. */

import type { ExpectedSite } from "../../support/dialects/expected.ts";

export const wordpress: ExpectedSite = {
  name: "wordpress",
  isFoundByItself: false,
  entries: [
    {
      file: "output/2015/03/my-shed/index.md",
      address: "/2015/03/my-shed/",
      title: "My shed & I",
      published: "2015-03-31T00:00:00-05:00",
      labels: ["building", "wood", "roof"],
      image: "shed.png",
      holds: [
        "<figcaption>",
        "The <em>door</em>",
        "https://www.youtube-nocookie.com/embed/w7Ft2ymGmfc",
        "[not a shortcode]",
      ],
      lacks: ["[caption", "[gallery", "[youtube"],
    },
    {
      file: "output/2010-01-02-from-exporter.md",
      address: "/2010/01/02/two-spades/",
      // Escaped once, decoded never.
      title: "The Leader&#8217;s &amp; the worker&#8217;s spade",
      published: "2010-01-02T20:30:00Z",
      authors: ["Hal Schuppen"],
      labels: ["Tools"],
      summary: "Two spades.",
      id: "http://old.example/?p=12",
    },
    {
      file: "output/2011-02-03-nothing.md",
      address: "/2011/02/nothing/",
      title: "A link post",
      published: "2011-02-03T04:05:06-06:00",
      externalUrl: "https://elsewhere.example/spades",
    },
  ],
  unknown: { "output/2015/03/my-shed/index.md": [["[gallery]", 1]] },
  unseen: ["output/2010-01-03-private.md"],
  named: { "output/2010-01-04-page.md": "article/page-left-out" },
};
