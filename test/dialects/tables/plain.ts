/** A folder of Markdown without any front matter: titles are the first headings, dates stand in names. */

import type { ExpectedSite } from "../../support/dialects/expected.ts";

export const plain: ExpectedSite = {
  name: "plain",
  isFoundByItself: true,
  entries: [
    {
      file: "2018-01-02-first-toad.md",
      address: "/first-toad/",
      title: "First toad of the year",
      published: "2018-01-02T00:00:00-03:30",
      holds: ["<em>pot</em>"],
      lacks: ["<h1"],
    },
    {
      file: "2019/03/04/in-folders.md",
      address: "/in-folders/",
      title: "The second toad",
      published: "2019-03-04T00:00:00-03:30",
      holds: ['href="/first-toad/">the first one</a>'],
    },
    {
      file: "2020-5-6_one-digit.markdown",
      address: "/one-digit/",
      title: "One digit",
      // Summer time.
      published: "2020-05-06T00:00:00-02:30",
    },
    {
      file: "2021-07-08_toad/index.md",
      address: "/toad/",
      title: "Toad",
      published: "2021-07-08T00:00:00-02:30",
      holds: ['href="/first-toad/">the first</a>'],
    },
    {
      file: "2022-09-10-no-heading-at-all.md",
      address: "/no-heading-at-all/",
      title: "No heading at all",
      published: "2022-09-10T00:00:00-02:30",
      holds: ["<code># this</code>"],
    },
  ],
};
