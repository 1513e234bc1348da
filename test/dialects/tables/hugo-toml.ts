/** https://gohugo.io/content-management/front-matter/, /content-management/urls/ and /content-management/shortcodes/. */

import type { ExpectedSite } from "../../support/dialects/expected.ts";

export const hugoToml: ExpectedSite = {
  name: "hugo-toml",
  isFoundByItself: true,
  entries: [
    {
      file: "content/posts/first-frost.md",
      address: "/posts/frost_and_figs/",
      title: "First frost & last figs",
      published: "2021-10-31T06:30:00+01:00",
      updated: "2021-11-02T00:00:00+01:00",
      authors: ["Ida Reif", "Tom Eis"],
      labels: ["Weather", "Winters", "frost", "figs"],
      summary: "What froze, and what did not.",
      image: "frost.png",
      holds: ["The rest was not."],
    },
    {
      file: "content/posts/bare-local.md",
      address: "/summer/dry-july/",
      title: "A bare local time",
      // Of the site's zone, and not UTC; Berlin was in summer time.
      published: "2022-07-01T07:15:00+02:00",
    },
    {
      file: "content/posts/day-only.md",
      address: "/posts/day-only/",
      title: "A bare day",
      published: "2022-01-15T00:00:00+01:00",
      holds: [
        "https://www.youtube-nocookie.com/embed/w7Ft2ymGmfc",
        'alt="Ice on glass"',
        "<figcaption>",
        'href="/posts/frost_and_figs/">the figs</a>',
        "<strong>roots</strong>",
        'fmt.Println("frost")',
        "{{&lt; gist &gt;}}",
        "{{&lt; vimeo 12345 &gt;}}",
        "Minus four.",
      ],
      lacks: ["linenos", "kind=", "notice"],
    },
    {
      file: "content/posts/in-json.md",
      address: "/posts/in-json/",
      title: "Front matter in JSON",
      published: "2023-04-05T06:07:08+02:00",
      labels: ["json"],
      holds: ["<p>Braces, and no fences.</p>"],
    },
  ],
  unseen: ["content/posts/gone.md", "content/posts/later.md", "content/posts/unfinished.md"],
  named: { "content/posts/_index.md": "article/page-left-out" },
  redirects: { "/2021/frost/": "/posts/frost_and_figs/", "/frost.html": "/posts/frost_and_figs/" },
  unknown: { "content/posts/day-only.md": [["{{< chart >}}", 1]] },
};
