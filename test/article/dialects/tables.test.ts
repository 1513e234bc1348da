/** One row for each key of each table: what the program's documentation says of it, in siar's keys. */

import { describe, expect, test } from "vitest";
import { DIALECTS, dialectOf } from "../../../src/article/dialects/tables.ts";
import { fieldsOf } from "./translating.ts";

type Row = readonly [front: string, fields: Record<string, unknown>];

// https://jekyllrb.com/docs/front-matter/, https://jekyllrb.com/docs/posts/ and the plug-ins' pages
const jekyll: readonly Row[] = [
  ["title: Blogging Like a Hacker\nlayout: post", { title: "Blogging Like a Hacker" }],
  ["date: 2014-01-01 10:00:00 +0800", { date: "2014-01-01 10:00:00 +0800" }],
  // "Set to false if you don't want a specific post to show up when the site is generated."
  ["published: false", { draft: "true" }],
  ["published: true", {}],
  ["permalink: /2014/hello.html", { address: "/2014/hello.html" }],
  // "You can specify a list of categories as a YAML list or a space-separated string."
  ["categories: classical hollywood", { categories: ["classical", "hollywood"] }],
  ["categories: [Classical, Old Hollywood]", { categories: ["Classical", "Old Hollywood"] }],
  ["category: Old Hollywood", { categories: ["Old Hollywood"] }],
  ["category: News\ncategories: [Asia]", { categories: ["News", "Asia"] }],
  ["tags: food drink", { tags: ["food", "drink"] }],
  ["tags: food, drink", { tags: ["food", "drink"] }],
  ["excerpt: The _short_ of it.", { summary: "The _short_ of it." }],
  // https://github.com/jekyll/jekyll-redirect-from
  ["redirect_from: /old/", { aliases: ["/old/"] }],
  [
    "redirect_from:\n  - /post/123456789/\n  - /post/987654321/",
    { aliases: ["/post/123456789/", "/post/987654321/"] },
  ],
  ["redirect_to: https://www.github.com/", { redirectTo: "https://www.github.com/" }],
  ["redirect_to:\n  - https://www.github.com/", { redirectTo: "https://www.github.com/" }],
  // https://github.com/jekyll/jekyll-seo-tag/blob/master/docs/usage.md
  ["description: About it.", { summary: "About it." }],
  ["image: /assets/a.png", { image: "/assets/a.png" }],
  [
    "image:\n  path: /img/twitter.png\n  height: 100\n  alt: Twitter",
    { image: { src: "/img/twitter.png", alt: "Twitter" } },
  ],
  ["author: benbalter", { authors: ["benbalter"] }],
  ["author:\n  name: Ben\n  twitter: benbalter", { authors: ["Ben"] }],
  ["canonical_url: https://other.example/a", { externalUrl: "https://other.example/a" }],
  // https://github.com/gjtorikian/jekyll-last-modified-at
  ["last_modified_at: 2016-03-09T16:20:59-05:00", { updated: "2016-03-09T16:20:59-05:00" }],
];

// https://gohugo.io/content-management/front-matter/ and https://gohugo.io/configuration/front-matter/
const hugo: readonly Row[] = [
  ["date: 2024-02-02T04:14:54-08:00", { date: "2024-02-02T04:14:54-08:00" }],
  // The default order of `date`: date, publishdate, pubdate, published, lastmod, modified.
  [
    "publishDate: 2023-10-19T00:40:04-07:00",
    { date: "2023-10-19T00:40:04-07:00", embargo: "2023-10-19T00:40:04-07:00" },
  ],
  ["lastmod: 2023-10-19", { date: "2023-10-19", updated: "2023-10-19" }],
  ["date: 2023-01-01\nmodified: 2023-10-19", { date: "2023-01-01", updated: "2023-10-19" }],
  ["date: 2023-01-01\nPublishDate: 2023-02-01", { date: "2023-01-01", embargo: "2023-02-01" }],
  ["expiryDate: 2024-10-19T00:32:13-07:00", { expires: "2024-10-19T00:32:13-07:00" }],
  ["unpublishdate: 2024-10-19", { expires: "2024-10-19" }],
  ["draft: true", { draft: "true" }],
  ["headless: true", { draft: "true" }],
  ["build:\n  render: never", { draft: "true" }],
  ["build:\n  list: never", { draft: "true" }],
  [
    "aliases: [/posts/my-original-url/, /2010/even-earlier-url.html]",
    { aliases: ["/posts/my-original-url/", "/2010/even-earlier-url.html"] },
  ],
  ["slug: my-first-article", { slug: "my-first-article" }],
  ["url: /articles/my-first-article", { address: "/articles/my-first-article" }],
  ["description: A.", { summary: "A." }],
  ["summary: B.\ndescription: A.", { summary: "B." }],
  ["categories: [a]\ntags: [b, c]", { categories: ["a"], tags: ["b", "c"] }],
  ["params:\n  author: John Smith", { authors: ["John Smith"] }],
  ["keywords: [a, b]", { tags: ["a", "b"] }],
  ["images: [feature.jpg, other.jpg]", { image: "feature.jpg" }],
  // https://gohugo.io/content-management/page-resources/
  [
    "resources:\n  - src: a.pdf\n    name: file\n  - src: b.jpg\n    name: featured-image",
    { image: "b.jpg" },
  ],
  ["resources:\n  - src: images/*.jpg\n    name: gallery-:counter", {}],
  // PaperMod
  [
    "cover:\n  image: a.jpg\n  alt: A\n  caption: The a",
    { image: { src: "a.jpg", alt: "A", caption: "The a" } },
  ],
  ["weight: 10\ntype: post\nlayout: x\nisCJKLanguage: true\ntranslationKey: a\nlinkTitle: b", {}],
];

// https://www.11ty.dev/docs/data-frontmatter/ and the pages beside it
const eleventy: readonly Row[] = [
  ["date: 2016-01-01", { date: "2016-01-01" }],
  ["date: Last Modified", {}],
  ["date: git Created", {}],
  [
    "permalink: /this-is-a-new-path/subdirectory/testing/index.html",
    { address: "/this-is-a-new-path/subdirectory/testing/" },
  ],
  ["permalink: false", { draft: "true" }],
  ["permalink: '/{{ page.fileSlug }}/'", {}],
  ["eleventyExcludeFromCollections: true", { draft: "true" }],
  ["eleventyExcludeFromCollections: [post]", { draft: "true" }],
  // "tags: post" makes a collection; eleventy-base-blog leaves these out of its list of tags.
  ["tags: post", {}],
  ["tags: [posts, cat, dog]", { tags: ["cat", "dog"] }],
  ["tags: cat and dog", { tags: ["cat and dog"] }],
];

// https://hexo.io/docs/front-matter
const hexo: readonly Row[] = [
  ["title: Hello World\ndate: 2013/7/13 20:46:25", { title: "Hello World", date: "2013/7/13 20:46:25" }],
  ["updated: 2013/7/14", { updated: "2013/7/14" }],
  ["comments: true", {}],
  ["categories:\n- Sports\n- Baseball", { categories: ["Sports", "Baseball"] }],
  [
    "categories:\n- [Sports, Baseball]\n- [MLB, Baseball]\n- Rivalries",
    { categories: ["Sports", "Baseball", "MLB", "Rivalries"] },
  ],
  ["tags: PS 3", { tags: ["PS 3"] }],
  ["permalink: 2013/hello.html", { address: "/2013/hello.html" }],
  ["excerpt: A.", { summary: "A." }],
  ["published: false", { draft: "true" }],
  ["lang: en", { lang: "en" }],
  ["cover: /images/a.jpg", { image: "/images/a.jpg" }],
  // hexo-blog-encrypt
  ["password: hello", { draft: "true" }],
  ["password:", {}],
];

// https://docs.getpelican.com/en/latest/content.html#file-metadata
const pelican: readonly Row[] = [
  ["Title: My super title\nDate: 2010-12-03 10:20", { title: "My super title", date: "2010-12-03 10:20" }],
  ["Modified: 2010-12-05 19:30", { updated: "2010-12-05 19:30" }],
  ["Category: Python and more", { categories: ["Python and more"] }],
  ["Tags: pelican, publishing", { tags: ["pelican", "publishing"] }],
  // "Author and tag lists may be semicolon-separated instead, which allows you to write authors and tags containing commas"
  ["Authors: Metaireau, Alexis; Doyle, Conan", { authors: ["Metaireau, Alexis", "Doyle, Conan"] }],
  ["Tags: pelican, publishing tool; bird", { tags: ["pelican publishing tool", "bird"] }],
  ["Authors: Alexis Metaireau, Conan Doyle", { authors: ["Alexis Metaireau", "Conan Doyle"] }],
  ["Slug: my-super-post", { slug: "my-super-post" }],
  ["Summary: Short version for index and feeds", { summary: "Short version for index and feeds" }],
  ["Status: draft", { draft: "true" }],
  ["Status: hidden", { draft: "true" }],
  ["Status: skip", { draft: "true" }],
  ["Status: published", {}],
  ["Lang: en", { lang: "en" }],
  ["Keywords: a, b", { tags: ["a", "b"] }],
];

// https://www.getzola.org/documentation/content/page/
const zola: readonly Row[] = [
  ["title: A\ndescription: B.", { title: "A", summary: "B." }],
  ["updated: 2018-10-10", { updated: "2018-10-10" }],
  ["slug: a", { slug: "a" }],
  ["path: some/path", { address: "/some/path" }],
  ["aliases: [a/b]", { aliases: ["/a/b"] }],
  ["authors: [Dewi, Budi]", { authors: ["Dewi", "Budi"] }],
  ["render: false", { draft: "true" }],
  ["draft: true", { draft: "true" }],
  [
    "taxonomies:\n  tags: [rust, web]\n  categories: [programming]",
    { tags: ["rust", "web"], categories: ["programming"] },
  ],
  ["extra:\n  author: Vincent\n  image: a.png", { authors: ["Vincent"], image: "a.png" }],
  ["in_search_index: true\ntemplate: page.html\nweight: 0", {}],
];

// https://docs.astro.build/en/tutorial/2-pages/2/ and the template `blog`
const astro: readonly Row[] = [
  ["pubDate: 2022-07-01", { date: "2022-07-01" }],
  ["pubDate: 'Jul 08 2022'\nupdatedDate: 'Aug 08 2022'", { date: "Jul 08 2022", updated: "Aug 08 2022" }],
  ["heroImage: '../../assets/blog-placeholder-3.jpg'", { image: "../../assets/blog-placeholder-3.jpg" }],
  [
    "image:\n  url: 'https://docs.astro.build/assets/rose.webp'\n  alt: 'The Astro logo.'",
    { image: { src: "https://docs.astro.build/assets/rose.webp", alt: "The Astro logo." } },
  ],
  ["author: 'Astro Learner'", { authors: ["Astro Learner"] }],
  ["description: 'This is it.'", { summary: "This is it." }],
  ["slug: my-custom-slug/supports/slashes", { slug: "slashes" }],
];

// https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog#markdown-front-matter
const docusaurus: readonly Row[] = [
  ["authors: slorber", { authors: ["slorber"] }],
  ["authors: [slorber, yangshun]", { authors: ["slorber", "yangshun"] }],
  [
    "authors:\n  - name: Joel Marcey\n    title: Co-creator\n    url: https://github.com/JoelMarcey",
    { authors: ["Joel Marcey"] },
  ],
  ["authors:\n  - key: slorber\n    title: Overridden", { authors: ["slorber"] }],
  ["tags: [facebook, {label: Hello There, permalink: /hello}]", { tags: ["facebook", "Hello There"] }],
  ["slug: my-blog-post", { slug: "my-blog-post" }],
  ["slug: /my/path/to/blog/post", { address: "/my/path/to/blog/post" }],
  ["draft: true", { draft: "true" }],
  ["unlisted: true", { draft: "true" }],
  ["last_update:\n  date: 2022-01-01\n  author: A", { updated: "2022-01-01" }],
  ["image: ./img/a.png\ndescription: B.", { image: "./img/a.png", summary: "B." }],
  // An identifier of documents, words for search engines.
  ["id: intro\nkeywords: [a]\nhide_table_of_contents: false\nsidebar_position: 1", {}],
];

// https://vitepress.dev/reference/frontmatter-config
const vitepress: readonly Row[] = [
  ["title: A\ntitleTemplate: false\ndescription: B.", { title: "A", summary: "B." }],
  ["lastUpdated: false\noutline: deep\naside: left\nhead:\n  - - meta\n    - name: a", {}],
  ["lastUpdated: 2024-01-02", { updated: "2024-01-02" }],
  [
    "hero:\n  name: VitePress\n  text: Vite\n  image:\n    src: /logo.png\n    alt: VitePress",
    { image: { src: "/logo.png", alt: "VitePress" } },
  ],
];

// The templates of the two exporters, and https://developer.wordpress.org/reference/functions/get_post_status/
const wordpress: readonly Row[] = [
  ["id: 12\nguid: http://example.com/?p=12", { id: "http://example.com/?p=12" }],
  ["id: 12", {}],
  ["permalink: /2012/01/hello-world/", { address: "/2012/01/hello-world/" }],
  ["link: https://old.example/2012/01/hello-world/", { address: "/2012/01/hello-world/" }],
  ["coverImage: cover.jpg", { image: "images/cover.jpg" }],
  ["featured_image: cover.jpg", { image: "cover.jpg" }],
  ["post_name: hello\npost_title: Hello", { slug: "hello", title: "Hello" }],
  ["status: publish", {}],
  ["status: pending", { draft: "true" }],
  ["status: private", { draft: "true" }],
  ["status: trash", { draft: "true" }],
  ["post_status: auto-draft", { draft: "true" }],
  ["date: 0000-00-00 00:00:00", {}],
  ["excerpt: '<p>The short <b>version</b> &amp; more.</p>'", { summary: "The short version & more." }],
];

// https://ghost.org/docs/content-api/#posts
const ghost: readonly Row[] = [
  ["published_at: 2019-04-16T18:37:48.000-04:00", { date: "2019-04-16T18:37:48.000-04:00" }],
  ["date_published: 2019-04-16\nupdated_at: 2019-05-01", { date: "2019-04-16", updated: "2019-05-01" }],
  [
    "feature_image: https://a.example/b.jpg\nfeature_image_alt: B\nfeature_image_caption: <i>C</i>",
    { image: { src: "https://a.example/b.jpg", alt: "B", caption: "C" } },
  ],
  ["primary_author: {name: Cameron, slug: cameron}", { authors: ["Cameron"] }],
  ["tags:\n  - {name: Getting Started, slug: getting-started}", { tags: ["Getting Started"] }],
  ["custom_excerpt: Short.\nmeta_description: Long.", { summary: "Short." }],
  ["url: https://demo.ghost.io/welcome-short/", { address: "/welcome-short/" }],
  ["canonical_url: https://elsewhere.example/a", { externalUrl: "https://elsewhere.example/a" }],
  ["tags: [Light, '#newsletter']", { tags: ["Light"] }],
  // The placeholder of its export.
  ["feature_image: __GHOST_URL__/content/images/a.png", { image: "/content/images/a.png" }],
  ["url: __GHOST_URL__/welcome/", { address: "/welcome/" }],
  ["visibility: public", {}],
  ["visibility: members", { draft: "true" }],
  ["status: scheduled", { draft: "true" }],
];

describe.each([
  ["jekyll", jekyll],
  ["hugo", hugo],
  ["eleventy", eleventy],
  ["hexo", hexo],
  ["pelican", pelican],
  ["zola", zola],
  ["astro", astro],
  ["docusaurus", docusaurus],
  ["vitepress", vitepress],
  ["wordpress", wordpress],
  ["ghost", ghost],
] as const)("%s", (dialect, rows) => {
  test.each(rows)("%j is %j", (front, fields) => {
    expect(fieldsOf(dialect, front)).toEqual(fields);
  });
});

describe("the tables", () => {
  test("every dialect but siar's own has one", () => {
    expect(DIALECTS).toHaveLength(11);
    expect(dialectOf("siar")).toBeUndefined();
    expect(dialectOf(undefined)).toBeUndefined();
    for (const dialect of DIALECTS) expect(dialectOf(dialect.name)).toBe(dialect);
  });
});
