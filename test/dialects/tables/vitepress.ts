/** https://vitepress.dev/guide/markdown and /guide/frontmatter. */

import type { ExpectedSite } from "../../support/dialects/expected.ts";

export const vitepress: ExpectedSite = {
  name: "vitepress",
  isFoundByItself: true,
  entries: [
    {
      file: "posts/first-pond.md",
      address: "/posts/first-pond/",
      title: "池を掘る",
      published: "2023-04-05T00:00:00+09:00",
      labels: ["池", "水"],
      summary: "池を掘る。",
      image: "pond.png",
      holds: [
        "<strong>深さは「30cm」。</strong>それ以上",
        "覚え書き",
        "<strong>雨水</strong>",
        "詳しく",
        'fill("{{ water }}");',
        "凍る。",
        "🐟",
        "a^2 + b^2",
      ],
      shows: ["<summary>詳しく</summary>", "<math", "</mfrac>"],
      lacks: [":::", "[[toc]]", "$frontmatter", "Badge", "[!WARNING]", "<script", "$$"],
    },
    {
      file: "posts/second-pond.md",
      address: "/posts/second-pond/",
      title: "水草",
      published: "2023-05-06T00:00:00+09:00",
      updated: "2023-06-07T08:09:10+09:00",
      authors: ["水野", "池田"],
      holds: ["最初の池</a>", "<td>睡蓮</td>"],
    },
    {
      file: "posts/third-pond.md",
      address: "/posts/third-pond/",
      title: "題",
      published: "2023-07-08T09:10:00+09:00",
      holds: ["中身は残る。"],
    },
  ],
  unknown: {
    "posts/first-pond.md": [
      ["{{ $frontmatter.description }}", 1],
      ["<Badge>", 1],
    ],
  },
  named: { "posts/index.md": "article/page-left-out" },
};
