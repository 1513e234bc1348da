/** https://docusaurus.io/docs/blog, /docs/api/plugins/@docusaurus/plugin-content-blog, /docs/markdown-features. */

import type { ExpectedSite } from "../../support/dialects/expected.ts";

export const docusaurus: ExpectedSite = {
  name: "docusaurus",
  isFoundByItself: true,
  entries: [
    {
      file: "blog/2019-05-28-first-pot.md",
      address: "/blog/2019/05/28/first-pot/",
      title: "First pot",
      published: "2019-05-28T00:00:00Z",
      authors: ["Cora Ton", "Joel Clay", "Mia Ofen"],
      labels: ["clay", "Red earth"],
      summary: "A pot of red earth.",
      image: "pot.png",
      holds: ["Wet the clay.", "Not that wet.", 'href="/glaze/">glaze</a>', "Kept words."],
      lacks: [":::", "walrusbox", "{#firing}"],
    },
    {
      file: "blog/2021-08-26-glaze/index.mdx",
      // A slug that begins with a slash is a whole address.
      address: "/glaze/",
      title: "Glaze",
      published: "2021-08-26T00:00:00Z",
      updated: "2022-01-03T00:00:00Z",
      authors: ["Cora Ton", "Joel Clay"],
      labels: ["clay"],
      holds: ['alt="Glaze"', "Ash glaze is <em>old</em>.", "Tin glaze is white.", "How hot?"],
      lacks: ["TabItem", "@theme", "Counter"],
    },
    {
      file: "blog/2021/09/10/in-folders.md",
      address: "/blog/2021/09/10/in-folders/",
      title: "Dated by its folders",
      published: "2021-09-10T00:00:00Z",
      authors: ["Joel Clay"],
    },
  ],
  unknown: { "blog/2021-08-26-glaze/index.mdx": [["<WalrusCounter>", 1]] },
  unseen: ["blog/2022-01-01-unlisted.md"],
};
