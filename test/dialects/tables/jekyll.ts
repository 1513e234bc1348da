/** https://jekyllrb.com/docs/front-matter/, /docs/posts/, /docs/permalinks/; and the README of jekyll-redirect-from. */

import type { ExpectedSite } from "../../support/dialects/expected.ts";

export const jekyll: ExpectedSite = {
  name: "jekyll",
  isFoundByItself: true,
  entries: [
    {
      file: "_posts/2024-03-05-compost-in-a-box.md",
      address: "/2024/03/05/compost-in-a-box/",
      title: "Compost in a box",
      published: "2024-03-05T10:30:00+08:00",
      authors: ["Rina Tanah"],
      // A string with spaces is several categories.
      labels: ["soil", "compost", "worms", "kitchen"],
      summary: "A box, some worms, and patience.",
      image: "box.png",
      holds: [
        'href="/2024/03/06/watering/">in the shade</a>',
        'href="/2024/03/06/watering/">how to water it</a>',
        'puts "layers: #{layers}"',
        "<code>{{ page.title }}</code>",
        "<dt>Never feed</dt>",
        "<dd>citrus, salt</dd>",
        "Newspaper will do.",
      ],
      lacks: ["linenos", "subscribe.html", "[^1]", "{:", "page.favourites", "endif"],
    },
    {
      file: "_posts/2024-03-06-watering.markdown",
      address: "/2024/03/06/watering/",
      // Jekyll makes a title of the file's name.
      title: "Watering",
      published: "2024-03-06T00:00:00+07:00",
      // `category` is one, spaces and all; `tags` in a string are parted by spaces.
      labels: ["garden paths", "drip", "evening"],
    },
    {
      file: "_posts/2014-8-9-first-bed.md",
      address: "/2014/08/09/first-bed/",
      title: "The first bed: a plan",
      published: "2014-08-09T04:05:00+07:00",
      authors: ["Bayu Kebun"],
      summary: "Dig a spade deep.",
      holds: ["Then wait."],
    },
    {
      file: "_posts/2023-11-01-old-name.md",
      address: "/notes/leaf-mould/",
      title: "Leaf mould",
      published: "2023-11-01T00:00:00+07:00",
      updated: "2024-01-02T00:00:00+07:00",
      labels: ["leaves", "2023"],
      summary: "Two winters, no less.",
      image: "box.png",
    },
    {
      file: "_posts/2022-02-02-table-of-beds.html",
      address: "/2022/02/02/table-of-beds/",
      title: "Table of beds",
      published: "2022-02-02T00:00:00+07:00",
      holds: ["<td>Beans</td>", "Not *Markdown* here:"],
      lacks: ["<em>", "site.time"],
    },
  ],
  unseen: ["_posts/2023-12-01-not-yet.md", "_posts/2099-01-01-far-ahead.md", "_drafts/an-idea.md"],
  stubs: ["_posts/2022-05-05-moved-away.md"],
  redirects: {
    "/2023/11/leaves.html": "/notes/leaf-mould/",
    "/leaf/": "/notes/leaf-mould/",
    "/2022/05/05/moved-away/": "https://elsewhere.example/moved/",
  },
  unknown: {
    "_posts/2022-02-02-table-of-beds.html": [["{{ site.time }}", 1]],
    "_posts/2024-03-05-compost-in-a-box.md": [
      ["{% include subscribe.html %}", 1],
      ['{{ page.favourites | join: ", " }}', 1],
    ],
  },
};
