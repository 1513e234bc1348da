/** https://docs.astro.build/en/guides/markdown-content/, /guides/integrations-guide/mdx/, and its blog template. */

import type { ExpectedSite } from "../../support/dialects/expected.ts";

export const astro: ExpectedSite = {
  name: "astro",
  isFoundByItself: true,
  entries: [
    {
      file: "src/content/blog/first-fern.mdx",
      address: "/blog/first-fern/",
      title: "First fern",
      published: "2022-07-08T00:00:00+01:00",
      updated: "2022-07-10T00:00:00+01:00",
      labels: ["ferns", "glass"],
      summary: "Lorem ferns dolor sit amet",
      image: "fern.png",
      holds: [
        "beside another",
        "<strong>twice</strong>",
        'import Fern from "fern";',
        "&lt;Fern size={3} /&gt;",
        'alt="A placeholder"',
      ],
      lacks: ["HeaderLink", "astro:assets", "export const", "{2", "Callout"],
    },
    {
      file: "src/content/blog/second-fern.md",
      address: "/blog/second-fern/",
      title: "Second fern",
      published: "2022-07-15T00:00:00+01:00",
      authors: ["Ona Farn"],
      image: "placeholder.png",
      summary: "Braces, shown.",
      externalUrl: "https://elsewhere.example/second-fern",
      holds: ["<code>{{ braces }}</code> and <code>{{ braces }}</code>"],
    },
    {
      file: "src/content/blog/third-fern.md",
      address: "/blog/third-fern/",
      title: "Third fern",
      published: "2023-01-29T18:30:22Z",
      updated: "2023-02-01T00:00:00Z",
      holds: ['href="/blog/first-fern/">is here</a>', 'href="/blog/second-fern/">there</a>'],
    },
  ],
  unknown: {
    "src/content/blog/first-fern.mdx": [
      ["<HeaderLink>", 1],
      ["{2 * 3}", 1],
    ],
  },
  unseen: ["src/content/blog/draft-fern.md"],
};
