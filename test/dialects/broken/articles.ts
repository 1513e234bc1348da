/**
 * Every way in which articles were found broken, one file each. Here and not as files, so that the bytes can be seen,
 * and no editor or system of versions mends them.
 */

import type { Files } from "../../support/scratch.ts";

const LIVE = "\n\nWords of this article.\n";

function yaml(...lines: readonly string[]): string {
  return `---\n${lines.join("\n")}\n---${LIVE}`;
}

/** UTF-16 with its byte order mark. */
function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return isBigEndian ? bytes.swap16() : bytes;
}

export const SETTINGS = `title: Broken Pots
description: What is left of them.
baseUrl: https://broken.example/
established: 2010-01-01
timeZone: Asia/Jakarta
languages: [en]
dialect: jekyll
lenient: true
articles: [_posts/**/*.md]
articlePath: /:slug/
`;

/** Front matter that strict readers refuse. */
const MATTER: Files = {
  "duplicate-keys.md": yaml("title: The first", "date: 2020-01-01", "title: The last"),
  "unquoted-colon.md": yaml("title: Tools - care: oil", "date: 2020-01-02"),
  "bare-string.md": `---\njust words between the fences\n---${LIVE}`,
  "runs-javascript.md": `---js\n{ title: require("fs").readFileSync("/etc/hostname") }\n---${LIVE}`,
  "never-closed.md": "---\ntitle: Never closed\ndate: 2020-01-03\n\nWords of this article.\n",
  "tagged.md": yaml("title: !!js/function 'function () { return 1 }'", "date: 2020-01-04"),
  "laughs.md": yaml(
    "a: &a [x, x, x, x, x, x, x, x, x]",
    "b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]",
    "c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]",
    "d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]",
    "title: *d",
    "date: 2020-01-05",
  ),
  "tabs.md": yaml("title: Tabs", "date: 2020-01-06", "tags:", "\t- one"),
  "wrong-types.md": yaml("title: [A, list]", "date: {year: 2020}", "tags: {a: b}", "author: [[deep]]"),
  "nulls.md": yaml(
    "title: Nulls",
    "date: 2020-01-07",
    "tags: [a, null, 7, A, '', ~]",
    "categories: ~",
    "author:",
  ),
  "hidden-in-capitals.md": yaml("title: Walrus in capitals", "date: 2020-01-10", "DRAFT: TRUE"),
  "unpublished.md": yaml("title: Walrus unpublished", "date: 2020-01-11", "Published: False"),
  "no-toml.md": `+++\ntitle = Without quotes\ndate = 2020-01-12\n+++${LIVE}`,
  "no-json.md": `---json\n{"title": "A comma too many", "date": "2020-01-13",}\n---${LIVE}`,
  "deep.md": yaml(`title: ${"[".repeat(2_000)}`, "date: 2020-01-14"),
  "long-title.md": yaml(`title: ${"long ".repeat(2_000)}`, "date: 2020-01-15", "slug: long-title"),
  "no-letters.md": yaml("title: '🔥 !?'", "date: 2020-01-16").replace("slug", ""),
  "numbers.md": yaml(
    "title: Numbers",
    "date: 2020-01-17",
    "slug: 0123",
    "version: 1.10",
    "tags: [2020-01-02, 1.10, 007]",
  ),
  "no-title.md": yaml("title:", "date: 2020-01-08").replace("Words", "# The heading\n\nWords"),
  "no-date.md": yaml("title: Without any date"),
  "no-such-day.md": yaml("title: A day that is none", "date: 2026-13-02"),
  "two-readings.md": yaml("title: A day that can be two", "date: 03/04/2024"),
  "blank-lines-and-mark.md": `\uFEFF\r\n\r\n---\r\ntitle: Marks and returns\r\ndate: 2020-01-09\r\n---\r\n\r\nWords\r\nof two lines.\r\n`,
};

/** Bytes that are no text, or that no feed may hold. */
const BYTES: Files = {
  "empty.md": "",
  "mark-only.md": "\uFEFF",
  "utf16-little.md": utf16(yaml("title: Sixteen bits, little end first", "date: 2020-02-01"), false),
  "utf16-big.md": utf16(yaml("title: Sixteen bits, big end first", "date: 2020-02-02"), true),
  "latin-1.md": Buffer.from(yaml("title: Caf\u00E9", "date: 2020-02-03"), "latin1"),
  "zip.md": Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe, 0x80, 0, 1, 2]),
  "control.md": yaml("title: Control\u0008led", "date: 2020-02-04").replace(
    "Words",
    "\u001B[31mRed\u001B[0m, back\u0008, nul\0, tab\u000Bbed, \uFFFE. Words",
  ),
  "cdata.md": yaml("title: 'An end ]]> of CDATA'", "date: 2020-02-05").replace(
    "Words",
    "Here ]]> and `]]>` and\n\n    <![CDATA[ x ]]>\n\nWords",
  ),
};

/** Bodies that CommonMark alone reads wrongly. */
const BODIES: Files = {
  "footnotes.md": `${yaml("title: Footnotes", "date: 2020-03-01")}\nOne[^1] and two[^long-name].\n\n[^1]: foo\n[^long-name]: The second.\n`,
  "cjk.md": `${yaml("title: 強調", "date: 2020-03-02")}\n**日本語。**次、**「引用」**の後、*이것은*입니다.\n`,
  "templates.md": `${yaml("title: Templates of all", "date: 2020-03-03")}
{{< youtube w7Ft2ymGmfc >}} {{% walrus %}} {% walrusbox %} {{ page.walrus }} {%- if walrus -%}Stays.{%- endif -%}

Broken: {{ never closed, {% never closed, {{< never closed, }} %} >}}

In code: \`{{ page.title }}\`, and

\`\`\`liquid
{% if shown %}{{ shown }}{% endif %}
\`\`\`
`,
  "broken-links.md": `${yaml("title: Broken links", "date: 2020-03-08")}
[None](no-such-article.md), [nowhere](/no/such/page/), [no place](cjk.md#none), [no place here](#none),
![no picture](none.png), [outside](../../../etc/passwd), <a href="javascript:alert(1)">act</a>,
[their own](//cdn.example/a), [none](http://), [bad](https://exa mple/), [host](https://[::1), {% post_url 2001-01-01-none %}
`,
  "raw-html.md": `${yaml("title: Raw HTML", "date: 2020-03-09")}
<div><p>Never closed <b>here
<script>walrus()</script><style>walrus {}</style><iframe src="https://frame.example/"></iframe>
<img src="//cdn.example/a.png"><img src="data:image/png;base64,AAAA" alt="x">
<table><tr><td>Cell</div>

After it.
`,
  "headings.md": `${yaml("title: Headings", "date: 2020-03-10")}\n## One {#same}\n\n## Two {#same}\n\n##### Five\n\n# {#only}\n`,
  "huge.md": `${yaml("title: Huge", "date: 2020-03-04")}${"A sentence of eighty characters, which is written again and again, until it is big.\n\n".repeat(9_700)}`,
  "link-post.md":
    "---\ntitle: A link and no words\ndate: 2020-03-05\nexternal_url: https://elsewhere.example/a\n---\n",
  "no-words.md": "---\ntitle: Neither link nor words\ndate: 2020-03-06\n---\n",
  "stub.md": "---\ntitle: Gone to the notes\nredirect_to: /footnotes/\ndate: 2020-03-07\n---\n",
};

/** Titles, as written in YAML, and as every reader is to show them. */
export const TITLES: readonly (readonly [written: string, title: string])[] = [
  ["Salt & <Leader>", "Salt & <Leader>"],
  ["Q &amp; A &lt;b&gt;", "Q &amp; A &lt;b&gt;"],
  ["2022", "2022"],
  ["12:30", "12:30"],
  ["0123", "0123"],
  ["1.10", "1.10"],
  ["2020-01-02", "2020-01-02"],
  ["yes", "yes"],
  ["'1 < 2 > 0'", "1 < 2 > 0"],
];

/** Names of files, and the slug that each has. */
export const NAMES: readonly (readonly [file: string, slug: string])[] = [
  ["ünïcode näme.md", "ünïcode-näme"],
  ["with space.md", "with-space"],
  ["c++ and a+b.md", "c-and-a-b"],
  ["日本語の名前.md", "日本語の名前"],
  ["Ünter/Größe.md", "größe"],
];

/** Dates as written, and as they are; the site's zone is seven hours east. */
export const DATES: readonly (readonly [written: string, date: string])[] = [
  ["2014-01-01 10:00:00 +0800", "2014-01-01T10:00:00+08:00"],
  ["2014-1-2 3:04:05 +0800", "2014-01-02T03:04:05+08:00"],
  ["2014-01-03", "2014-01-03T00:00:00+07:00"],
  ['"2014-01-04"', "2014-01-04T00:00:00+07:00"],
  ["2024-10-31 22:01:44", "2024-10-31T22:01:44+07:00"],
  ["2014-08-19T01:30", "2014-08-19T01:30:00+07:00"],
  ["2014-08-20T01:30:00Z", "2014-08-20T01:30:00Z"],
  ["2014-08-21T01:30:00.123+02:00", "2014-08-21T01:30:00+02:00"],
  ["2021/12/17", "2021-12-17T00:00:00+07:00"],
  ["2023-01-29 18:30:22 2023 -0800", "2023-01-29T18:30:22-08:00"],
  ["2023-01-30 18:30:22 -4", "2023-01-30T18:30:22-04:00"],
  ["2024-03-21 4:00:00", "2024-03-21T04:00:00+07:00"],
  ["2015-12-31T1:44", "2015-12-31T01:44:00+07:00"],
  ["2018-12-21 +0800", "2018-12-21T00:00:00+08:00"],
  ["Jul 08 2022", "2022-07-08T00:00:00+07:00"],
  ["Fri, 02 Jan 2015 15:04:05 -0700", "2015-01-02T15:04:05-07:00"],
  ["25/12/2023", "2023-12-25T00:00:00+07:00"],
];

/** All of them as files of the site. */
export const BROKEN: Files = Object.fromEntries(
  [
    ...[MATTER, BYTES, BODIES].flatMap((files) => Object.entries(files)),
    ...TITLES.map(([title], index): [string, string] => [
      `title-${index}.md`,
      yaml(`title: ${title}`, `date: 2020-04-0${index + 1}`),
    ]),
    ...NAMES.map(([name], index): [string, string] => [
      name,
      yaml(`title: A name of its own ${index}`, `date: 2020-05-0${index + 1}`),
    ]),
    ["%e2%80%9cquoted%e2.md", yaml("title: A name that was encoded", "date: 2020-05-20")],
    ...DATES.map(([date], index): [string, string] => [
      `date-${index}.md`,
      yaml(`title: Dated ${index}`, `date: ${date}`),
    ]),
  ].map(([file, content]) => [`_posts/${file}`, content]),
);
