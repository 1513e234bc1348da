/** In the manner of the blog that Next.js starts with: https://github.com/vercel/next.js/tree/canary/examples/blog-starter */

import type { ExpectedSite } from "../../support/dialects/expected.ts";

export const next: ExpectedSite = {
  name: "next",
  isFoundByItself: true,
  entries: [
    {
      file: "_posts/hello-moss.md",
      address: "/posts/hello-moss/",
      title: "Learn how to grow moss",
      published: "2020-03-16T05:35:07Z",
      authors: ["Jo Moos"],
      summary: "Moss grows where nothing else does.",
      image: "moss.png",
      holds: ['href="https://wall.example/"', 'src="https://cdn.example/wall.png"'],
    },
    {
      file: "_posts/dynamic-moss.md",
      address: "/posts/dynamic-moss/",
      title: "Dynamic moss",
      published: "2020-03-16T05:35:08Z",
      authors: ["Tim Wand"],
      summary: "It moves, slowly.",
      image: "moss.png",
      holds: ['href="/posts/hello-moss/">the first</a>'],
    },
    {
      file: "_posts/preview-moss.md",
      address: "/posts/preview-moss/",
      title: "Only a picture",
      published: "2021-12-31T00:00:00-08:00",
      image: "moss.png",
    },
  ],
};
