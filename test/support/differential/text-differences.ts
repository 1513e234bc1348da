/** Differences in how text, addresses, ids and dates are written, whatever they belong to. */

import type { Category, Enclosure } from "feed";
import { type Difference, dated, inEach, normal, said } from "./difference.ts";
import type { Given } from "./given.ts";

/** Stand-ins for the two characters that `feed` lets into attributes as they are. */
const AMPERSAND = "\ue001";
const LESS = "\ue002";
const sparedText = <T extends string | undefined>(text: T): T =>
  text?.replaceAll("&", AMPERSAND).replaceAll("<", LESS) as T;
/** What goes through its `sanitize` has its `&` escaped, and no more. */
const sparedLess = <T extends string | undefined>(text: T): T => text?.replaceAll("<", LESS) as T;

const inFile = <F extends string | Enclosure | undefined>(file: F): F =>
  typeof file === "object" && file.title !== undefined ? { ...file, title: sparedText(file.title) } : file;

/** Stands for the end of CDATA. */
const SECTION_END = "\ue003";
/** `feed` splits the first, and no other. */
const sparedSections = <T extends string | undefined>(text: T): T => {
  const isBroken = (text?.split("]]>").length ?? 0) > 2;
  return (isBroken ? text?.replaceAll("]]>", SECTION_END) : text) as T;
};

const MARK = "https://id.example/";

export const textDifferences: readonly Difference[] = [
  {
    what: "Characters that XML forbids are removed, everywhere.",
    reason: "One of them makes the whole feed unreadable.",
    rule: "R18",
    spare: (given) => cleaned(given),
  },
  {
    what: "`&` and `<` in attributes are escaped: `domain`, `term`, `label`, the title of a file, the style sheet.",
    reason: "Otherwise the XML is not well-formed, and no reader takes the feed.",
    rule: "R19",
    spare: (given, format) => {
      if (format === "json") return given;
      const inCategory = (one: Category): Category => ({
        ...one,
        ...(one.domain !== undefined && format === "rss" && { domain: sparedText(one.domain) }),
        ...(one.name !== undefined && format === "atom" && { name: sparedLess(one.name) }),
        ...(one.term !== undefined && format === "atom" && { term: sparedLess(one.term) }),
      });
      const { stylesheet } = given.options;
      return {
        ...given,
        options: {
          ...given.options,
          ...(stylesheet !== undefined && { stylesheet: sparedText(stylesheet) }),
        },
        categories: given.categories.map((name) => (format === "atom" ? sparedLess(name) : name)),
        items: given.items.map((item) => ({
          ...item,
          ...(item.category && { category: item.category.map(inCategory) }),
          ...(item.enclosure && { enclosure: inFile(item.enclosure) }),
          ...(item.image && { image: inFile(item.image) }),
          ...(item.audio && { audio: inFile(item.audio) }),
          ...(item.video && { video: inFile(item.video) }),
        })),
      };
    },
    restore: (text) => text.replaceAll(AMPERSAND, "&").replaceAll(LESS, "<"),
  },
  {
    what: "`]]>` may stand in a text more than once.",
    reason: "`feed` escapes the first, and the next ends the text in the middle of the feed.",
    rule: "R18",
    spare: (given, format) => {
      if (format === "json") return given;
      const items = given.items.map((item) => ({
        ...item,
        title: sparedSections(item.title),
        ...(item.description !== undefined && { description: sparedSections(item.description) }),
        ...(item.content !== undefined && { content: sparedSections(item.content) }),
      }));
      return { ...given, items };
    },
    restore: (text) => text.replaceAll(SECTION_END, "]]>"),
  },
  {
    what: "Text that contains `&amp;`, `&lt;` and the like says exactly that.",
    reason: "`feed` takes a reference in plain text for a mistake and undoes it.",
    rule: "R27",
    mend: ({ feed, entries }, given, format) => {
      if (format === "json") return;
      const { options } = given;
      const known = new Map(allTexts(given).map((text) => [text.replaceAll("&amp;", "&"), text]));
      const mended = (text: string | undefined): string | undefined => known.get(text ?? "") ?? text;
      feed.title = options.title;
      feed.subtitle = mended(feed.subtitle);
      feed.rights = mended(feed.rights);
      feed.generator = mended(feed.generator);
      feed.docs = mended(feed.docs);
      if (format === "atom") feed.id = mended(feed.id);
      for (const category of format === "rss" ? (feed.categories ?? []) : [])
        category.label = mended(category.label);
      const people = [...(feed.authors ?? []), ...(feed.contributors ?? [])];
      for (const entry of entries) {
        people.push(...(entry.authors ?? []), ...(entry.contributors ?? []));
        entry.rights = mended(entry.rights);
        if (format === "rss") entry.id = mended(entry.id);
        for (const category of format === "rss" ? (entry.categories ?? []) : [])
          category.label = mended(category.label);
      }
      for (const person of people) person.name = mended(person.name);
    },
  },
  {
    what: "A title is text, in all formats.",
    reason: "`feed` calls it HTML in Atom, so that readers drop `<b>` from it or hide what follows `<`.",
    rule: "R41",
    mend: ({ entries }, _given, format) => {
      if (format === "atom") for (const entry of entries) entry.titleType = "text";
    },
  },
  {
    what: "The id of an item may be any text, and is the same in all formats; without one it is `guid`, else the address.",
    reason:
      "In Atom `feed` throws on an id that is no address and rewrites one that is; in JSON it leaves out one that was not given.",
    rule: "R1",
    spare: (given, format) => {
      if (format !== "atom") return given;
      const marked = (id: string): string => MARK + Buffer.from(id).toString("hex");
      return {
        ...given,
        items: given.items.map((item) => ({
          ...item,
          id: marked(item.id ?? item.guid ?? normal(item.link)),
        })),
      };
    },
    restore: (text) =>
      text.replace(/https:\/\/id\.example\/([0-9a-f]+)/g, (_, hex) =>
        JSON.stringify(Buffer.from(hex, "hex").toString()).slice(1, -1),
      ),
    mend: (theirs, given, format) => {
      if (format === "json")
        inEach(theirs, given, (entry, item) => {
          entry.id ??= item.guid ?? normal(item.link);
        });
    },
  },
  {
    what: "An id in RSS that is the page's own address is a permalink.",
    reason: "`feed` says that it is none wherever `id` is given.",
    rule: "R6",
    mend: (theirs, given, format) => {
      if (format !== "rss") return;
      inEach(theirs, given, (entry, item) => {
        entry.isPermalink = String((item.guid ?? item.id ?? normal(item.link)) === normal(item.link));
      });
    },
  },
  {
    what: "Addresses have one form in all formats.",
    reason:
      "`feed` brings some to the form of browsers and leaves others, so that one picture has two addresses.",
    rule: "R4",
    mend: ({ feed, entries }, _given, format) => {
      const mended = (url: string | undefined): string | undefined => (url ? normal(url) : url);
      feed.logo = mended(feed.logo);
      feed.icon = mended(feed.icon);
      if (format !== "json") return;
      feed.self = mended(feed.self);
      if (feed.home) feed.home = { href: mended(feed.home.href) ?? "" };
      for (const person of [...(feed.authors ?? []), ...entries.flatMap((entry) => entry.authors ?? [])]) {
        person.url = mended(person.url);
        person.avatar = mended(person.avatar);
      }
      for (const entry of entries) {
        entry.url = { href: mended(entry.url?.href) ?? "" };
        if (entry.image) entry.image = { url: mended(entry.image.url) ?? "" };
      }
    },
  },
  {
    what: "Dates are in whole seconds.",
    reason: "RSS can say no more, and the three formats agree.",
    rule: "R8",
    mend: ({ feed, entries }) => {
      for (const one of [feed, ...entries]) {
        one.updated = one.updated && dated(new Date(one.updated));
        one.published = one.published && dated(new Date(one.published));
      }
    },
  },
  {
    what: "The language is a tag in its proper form, and stands in Atom and JSON too.",
    reason: "Readers choose fonts, direction and voice by it; `feed` writes it into RSS only, as it came.",
    rule: "R32, R43, R47",
    mend: ({ feed }, { options: { language } }) => {
      feed.language = language && new Intl.Locale(language).toString();
    },
  },
];

/** Every text without what XML forbids. */
function cleaned<T>(value: T): T {
  if (typeof value === "string") {
    const text = value.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu, "");
    return text as T;
  }
  if (Array.isArray(value)) return value.map(cleaned) as T;
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)])) as T;
}

/** What a description, a name, a line of rights may say. */
function allTexts({ options, items, categories, contributors }: Given): readonly string[] {
  const people = [
    options.author,
    ...contributors,
    ...items.flatMap((one) => [...(one.author ?? []), ...(one.contributor ?? [])]),
  ];
  const all = [
    ...[options.description, options.copyright, options.generator || undefined, options.docs, options.id],
    ...people.map((person) => person?.name),
    ...categories,
    ...items.flatMap((one) => [
      one.copyright,
      one.id,
      one.guid,
      ...(one.category ?? []).map(({ name }) => name),
    ]),
  ];
  return all.flatMap((text) => said(text) ?? []);
}
