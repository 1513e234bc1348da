/** What users of the `feed` package may hand over, generated: every option and field, Unicode, markup, dates, people, files. */

import fc from "fast-check";
import type { Author, Category, Enclosure, Extension, FeedOptions, Item } from "feed";

/** One feed, as it is put together. */
export interface Given {
  readonly options: FeedOptions;
  readonly items: readonly Item[];
  readonly categories: readonly string[];
  readonly contributors: readonly Author[];
  readonly extensions: readonly Extension[];
}

const WORDS = [
  ...["Kabar pagi", "5 < 6 & 7", "<b>tebal</b>", "AT&amp;T", "&lt;kode&gt;", "Ünïcödé", "日本語", "العربية"],
  ...["😀", "\"kutip\" 'satu'", "]]>", "C#", "100%", "a\u0000b\u0008c\ufffe", "separuh \ud800", "[x](y)"],
];
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(" "));
const html = fc
  .array(
    fc.constantFrom(
      "<p>Isi</p>",
      "<p>a &amp; b</p>",
      "<pre>]]></pre>",
      "polos",
      "<br>\n",
      "<p>日本\u0001</p>",
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((pieces) => pieces.join(""));
const description = fc.oneof(text, html);

const HOSTS = ["warta.example", "WARTA.example", "warta.example:443", "bücher.example"];
const url = fc
  .tuple(
    fc.constantFrom(...HOSTS),
    fc.constantFrom("", "satu/", "a b/é", "x/../y", "%7Ea", "d?q=1&r=2", "d?q=a+b", "e#f"),
  )
  .map(([host, path]) => `https://${host}/${path}`);
const moment = fc.integer({ min: 0, max: 4_000_000_000_000 }).map((epochMs) => new Date(epochMs));

const author: fc.Arbitrary<Author> = fc.record(
  {
    name: text,
    email: fc.constantFrom("ana@warta.example", "budi+x@warta.example"),
    link: fc.oneof(url, fc.constant("mailto:ana@warta.example")),
    avatar: url,
  },
  { requiredKeys: [] },
);
const people = fc.array(author, { maxLength: 3 });

const category: fc.Arbitrary<Category> = fc.record(
  {
    name: text,
    domain: fc.oneof(url, fc.constantFrom("topik", "a&b<c")),
    scheme: fc.oneof(url, fc.constant("urn:topik")),
    term: text,
  },
  { requiredKeys: [] },
);

function file(...endings: readonly string[]): fc.Arbitrary<Enclosure> {
  const address = fc
    .tuple(fc.constantFrom("a", "b"), fc.constantFrom(...endings))
    .map(([name, ending]) => `https://cdn.example/${name}${ending}`);
  return fc
    .tuple(
      address,
      fc.record(
        {
          type: fc.constantFrom("audio/mpeg", "audio/mp3", "image/jpg"),
          length: fc.nat(9_000_000),
          title: text,
          duration: fc.integer({ min: 1, max: 9000 }),
        },
        { requiredKeys: [] },
      ),
    )
    .map(([address, more]) => ({ url: address, ...more }));
}

function fileOrUrl(...endings: readonly string[]): fc.Arbitrary<string | Enclosure> {
  return fc.oneof(
    file(...endings),
    file(...endings).map(({ url: address }) => address),
  );
}

/** Elements of vocabularies that no writer uses by itself, and an extension of JSON Feed. */
const EXTENSIONS: readonly Extension[] = [
  { name: "media:rating", objects: { _attributes: { scheme: "urn:simple" }, _text: "nonadult" } },
  { name: "media:rating", objects: { _text: "adult" } },
  { name: "georss:point", objects: { _text: "51.73 36.19" } },
  { name: "_contoh", objects: { about: "https://contoh.example/", many: ["1", "a & b"] } },
];
const extensions = fc.subarray([...EXTENSIONS]);

const item: fc.Arbitrary<Item> = fc.record(
  {
    title: text,
    link: url,
    date: moment,
    description,
    content: html,
    category: fc.array(category, { maxLength: 3 }),
    image: fileOrUrl(".png", ".jpg", ".webp", "", "?x=1"),
    audio: fileOrUrl(".mp3", ".m4a"),
    video: fileOrUrl(".mp4", ".webm"),
    enclosure: file(".pdf", ".mp3", ".png"),
    author: people,
    contributor: people,
    published: moment,
    copyright: text,
    extensions,
  },
  { requiredKeys: ["title", "link", "date"] },
);

/** Each item has an address of its own, and of ids what its place in the list decides. */
const items = fc.array(fc.tuple(item, fc.nat(5), fc.nat(2)), { maxLength: 4 }).map((rows) =>
  rows.map(([one, kind, guidKind], index): Item => {
    const link = one.link.replace(/^(https:\/\/[^/]+)\//, `$1/${index}/`);
    const id = [
      undefined,
      `tag:warta.example,2025:${index}`,
      `${index} & <x>`,
      link,
      `https://warta.example?p=${index}`,
    ][kind];
    const guid = [undefined, undefined, `guid &amp; ${index}`][guidKind];
    return { ...one, link, ...(id !== undefined && { id }), ...(guid !== undefined && { guid }) };
  }),
);

const options: fc.Arbitrary<FeedOptions> = fc
  .record(
    {
      title: text,
      id: fc.constantFrom("https://warta.example/", "urn:warta & <x>", "tag:warta.example,2025:AT&amp;T"),
      link: url,
      description: text,
      updated: moment,
      language: fc.constantFrom("id", "en-US", "EN-us", "zh-hant"),
      ttl: fc.integer({ min: 0, max: 300 }),
      generator: fc.oneof(text, fc.constant(false as const)),
      stylesheet: fc.constantFrom("/gaya.css", "/gaya.xsl?a=1&b=2"),
      feed: url,
      feedLinks: fc.record({ rss: url, atom: url, json: url }, { requiredKeys: [] }),
      hub: url,
      docs: text,
      podcast: fc.boolean(),
      category: text,
      author,
      image: fc.constantFrom(
        "https://warta.example/logo.png",
        "https://WARTA.example/logo.svg",
        "https://warta.example/l",
      ),
      favicon: fc.constantFrom("https://warta.example/favicon.ico", "https://warta.example:443/f.png"),
      copyright: text,
    },
    { requiredKeys: ["title"] },
  )
  // Without an address there is no feed; many give it as the id alone.
  .map((one) => (one.link === undefined ? { ...one, id: "https://warta.example/" } : one));

export const givenFeeds: fc.Arbitrary<Given> = fc.record({
  options,
  items,
  categories: fc.array(text, { maxLength: 2 }),
  contributors: people,
  extensions,
});

/** Puts the feed together with a class, which gets values of its own to change. */
export function assemble<F extends { addItem(item: Item): void; addCategory(name: string): void }>(
  Class: new (
    options: FeedOptions,
  ) => F & {
    addContributor(person: Author): void;
    addExtension(extension: Extension): void;
  },
  given: Given,
): F {
  const { options: own, items: rows, categories, contributors, extensions: added } = structuredClone(given);
  const feed = new Class(own);
  for (const one of rows) feed.addItem(one);
  for (const one of categories) feed.addCategory(one);
  for (const one of contributors) feed.addContributor(one);
  for (const one of added) feed.addExtension(one);
  return feed;
}
