/** Articles of all tools, cut, spliced, bit-flipped and mixed, under names of any kind: input that nobody would write. */

import fc from "fast-check";
import { BROKEN } from "../../dialects/broken/articles.ts";
import { SITES } from "../../dialects/tables/all.ts";
import { filesOf } from "./build-site.ts";

/** Every article of every folder, but the one that is large alone. */
const ARTICLES: readonly Buffer[] = [
  ...SITES.flatMap(({ name }) =>
    Object.entries(filesOf(name))
      .filter(([file]) => /\.(?:md|markdown|mdx|html)$/.test(file))
      .map(([, content]) => content),
  ),
  ...Object.values(BROKEN),
]
  .map((content) => Buffer.from(content))
  .filter(({ length }) => length < 100_000);

/** What opens something, closes it, or is forbidden. */
const TOKENS: readonly string[] = [
  "---\n",
  "+++\n",
  ";;;\n",
  "---js\n",
  "{{",
  "}}",
  "{%",
  "%}",
  "{{<",
  ">}}",
  "{% raw %}",
  "{% endraw %}",
  "{% highlight js %}",
  "{{< highlight go >}}",
  "{{< /tabs >}}",
  ":::\n",
  "::::tip\n",
  "<!--",
  "-->",
  "<!-- more -->",
  "]]>",
  "<![CDATA[",
  "\0",
  "\u001B[1m",
  "\uFEFF",
  "\uFFFF",
  "[^1]: ",
  "[^1]",
  "```\n",
  "~~~\n",
  "`",
  "$$",
  "$x",
  "**",
  "<script>",
  "<details>",
  "</div>",
  "<Tabs",
  "import x from 'y'\n",
  "export const a = {\n",
  "&#0;",
  "&#xD800;",
  "{#id}",
  "{: .x",
  "[x]: <",
  "| a |\n|---|\n",
  "> > > ",
  "\t",
  "\r",
  "title: ",
  "date: ",
  "permalink: /../../x/\n",
  "slug: ..\n",
  "aliases: [/a/, '/b c/']\n",
  "redirect_to: /a/\n",
  "[".repeat(500),
  "*".repeat(500),
  "{".repeat(500),
  "<a ".repeat(200),
  "> ".repeat(200),
];

const position = fc.double({ min: 0, max: 1, noNaN: true });
const article = fc.constantFrom(...ARTICLES);

type Mangle = (bytes: Buffer) => Buffer;

const mangle: fc.Arbitrary<Mangle> = fc.oneof(
  // Cut from one place to another.
  fc.tuple(position, position).map(
    ([a, b]): Mangle =>
      (bytes) => {
        const [from, to] = [at(bytes, Math.min(a, b)), at(bytes, Math.max(a, b))];
        return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
      },
  ),
  // A piece of another, put into it.
  fc.tuple(article, position, position, position).map(
    ([other, a, b, c]): Mangle =>
      (bytes) => {
        const piece = other.subarray(at(other, Math.min(a, b)), at(other, Math.max(a, b)));
        return Buffer.concat([bytes.subarray(0, at(bytes, c)), piece, bytes.subarray(at(bytes, c))]);
      },
  ),
  // The head of one, and the end of another.
  fc.tuple(article, position, position).map(
    ([other, a, b]): Mangle =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, at(bytes, a)), other.subarray(at(other, b))]),
  ),
  fc.tuple(position, fc.integer({ min: 0, max: 7 })).map(
    ([a, bit]): Mangle =>
      (bytes) => {
        const flipped = Buffer.from(bytes);
        const index = Math.min(at(bytes, a), bytes.length - 1);
        if (index >= 0) flipped[index] = (flipped[index] ?? 0) ^ (1 << bit);
        return flipped;
      },
  ),
  fc.tuple(fc.constantFrom(...TOKENS), position).map(
    ([token, a]): Mangle =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, at(bytes, a)), Buffer.from(token), bytes.subarray(at(bytes, a))]),
  ),
  fc.tuple(position, position, fc.integer({ min: 2, max: 20 })).map(
    ([a, b, times]): Mangle =>
      (bytes) => {
        const piece = bytes.subarray(at(bytes, Math.min(a, b)), at(bytes, Math.max(a, b)));
        return Buffer.concat([bytes, ...Array.from({ length: times }, () => piece)]);
      },
  ),
);

function at(bytes: Buffer, part: number): number {
  return Math.floor(bytes.length * part);
}

const mangled = fc
  .tuple(article, fc.array(mangle, { maxLength: 4 }))
  .map(([bytes, mangles]) => mangles.reduce((whole, one) => one(whole), bytes));

const stem = fc.oneof(
  fc.constantFrom(
    "index",
    "_index",
    "2020-01-02-a",
    "2020-13-45-b",
    "a b",
    "%e2%",
    "con",
    "feed",
    "é",
    "日本",
    "a.en",
    "..a",
    "-",
  ),
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
    .map((text) => text.replace(/[/\\\0-\x1F:*?"<>|]/g, "_"))
    .filter((text) => !/^\.|^\s*$/.test(text)),
);
const name = fc
  .tuple(
    fc.constantFrom("", "2021/03/04/", "2021-03-04-x/", "en/", "_posts/", "_drafts/", "a b/", "日/"),
    stem,
    fc.constantFrom("md", "md", "md", "markdown", "mdx", "html"),
  )
  .map(([folder, base, ending]) => `articles/${folder}${base}.${ending}`);

const DIALECTS =
  "siar jekyll hugo eleventy hexo pelican zola astro docusaurus vitepress wordpress ghost".split(" ");

/** A site of some such articles: its dialect, switches, and files by path. */
export interface MangledSite {
  readonly dialect: string;
  readonly pattern: string;
  readonly isRich: boolean;
  readonly articles: ReadonlyMap<string, Buffer>;
}

export function mangledSites(most: number): fc.Arbitrary<MangledSite> {
  return fc.record({
    dialect: fc.constantFrom(...DIALECTS),
    pattern: fc.constantFrom(
      "/:slug/",
      "/:year/:month/:slug/",
      "/:categories/:title.html",
      "/:sections/:filename/",
    ),
    isRich: fc.boolean(),
    articles: fc
      .array(fc.tuple(name, mangled), { minLength: most, maxLength: most })
      .map((pairs) => new Map(pairs)),
  });
}
