/** https://hexo.io/docs/front-matter, /docs/tag-plugins, /docs/permalinks and /docs/asset-folders. */

import type { ExpectedSite } from "../../support/dialects/expected.ts";

export const hexo: ExpectedSite = {
  name: "hexo",
  isFoundByItself: true,
  entries: [
    {
      file: "source/_posts/hello.md",
      address: "/2013/12/26/hello/",
      title: "你好,叶子",
      published: "2013-12-26T22:46:49+08:00",
      updated: "2014-01-02T03:04:05+08:00",
      // A list in the list is one under the other.
      labels: ["植物", "叶子", "日记", "红色"],
      summary: "第一片叶子。",
      image: "cover.png",
      holds: [
        "<strong>第一片。</strong>然后",
        'alt="一片叶子"',
        "for (const leaf of leaves) count(leaf);",
        "落叶归根。",
        "https://www.youtube-nocookie.com/embed/w7Ft2ymGmfc",
        ">关于土壤</a>",
      ],
      lacks: ["unknowntag", "**", "codeblock"],
    },
    {
      file: "source/_posts/土壤.md",
      address: "/2014/08/19/土壤/",
      title: "土壤",
      published: "2014-08-19T01:30:00+08:00",
      labels: ["土壤"],
      holds: ["<p>没有第一道线。</p>"],
      lacks: ["title:"],
    },
    {
      file: "source/_posts/json.md",
      address: "/2015/12/17/json/",
      title: "JSON 头",
      published: "2015-12-17T00:00:00+08:00",
      labels: ["日记"],
      holds: ["<p>分号之后是正文。</p>"],
    },
    {
      file: "source/_posts/custom.md",
      address: "/2013/custom/",
      // Neither 750 nor a clock.
      title: "12:30",
      published: "2016-01-02T03:04:05+08:00",
    },
  ],
  unseen: ["source/_drafts/walrus.md"],
  named: { "source/about/index.md": "article/page-left-out" },
  unknown: { "source/_posts/hello.md": [["{% unknowntag %}", 1]] },
};
