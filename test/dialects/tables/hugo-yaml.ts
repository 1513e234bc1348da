/** https://gohugo.io/content-management/page-bundles/, /page-resources/, /multilingual/ and /summaries/. */

import type { ExpectedSite } from "../../support/dialects/expected.ts";

export const hugoYaml: ExpectedSite = {
  name: "hugo-yaml",
  isFoundByItself: true,
  entries: [
    {
      file: "content/posts/orchard/index.md",
      address: "/2019/orchard/",
      // Keys count in any case.
      title: "The orchard",
      published: "2019-09-08T10:11:12+02:00",
      labels: ["pears"],
      summary: "Pears, and some plums.",
      image: "pear.png",
      holds: ['alt="A pear"', 'href="/2020/leap/">a leap year</a>'],
    },
    {
      file: "content/posts/orchard/index.de.md",
      address: "/de/2019/orchard/",
      language: "de",
      title: "Der Obstgarten",
      published: "2019-09-08T10:11:12+02:00",
      holds: ['alt="Eine Birne"'],
    },
    {
      file: "content/posts/2020-02-29-leap/index.md",
      address: "/2020/leap/",
      title: "Leap day",
      published: "2020-02-29T00:00:00+01:00",
      authors: ["Ida Reif", "Tom Eis", "Uwe Ast"],
      summary: "One paragraph stands before.",
      image: "leap.png",
      holds: ["How it was counted", "<em>hand</em>", 'href="https://gist.github.com/ida/0123456789abcdef"'],
      shows: ["<summary>How it was counted</summary>"],
    },
    {
      file: "content/posts/offset-without-time.md",
      address: "/2018/offset-without-time/",
      title: "An offset and no time",
      published: "2018-12-21T00:00:00+08:00",
    },
    {
      file: "content/posts/cupboard.md",
      address: "/2022/cupboard/",
      title: "2022",
      published: "2022-08-09T07:08:09+02:00",
      labels: ["2022-08-09", "1.10", "a", "b"],
    },
  ],
  unseen: ["content/posts/expired.md"],
  redirects: { "/2020/02/29/leap/": "/2020/leap/" },
};
