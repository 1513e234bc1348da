/** Differences in the words of an item: people, categories, summary and content, extensions. */

import type { Author, Category, Extension } from "feed";
import { type Difference, dated, inEach, isMarkup, mailboxOf, nameOf, normal, said } from "./difference.ts";
import type { CategoryMeaning, PersonMeaning } from "./meaning.ts";

export const entryDifferences: readonly Difference[] = [
  {
    what: "In RSS each author is a `dc:creator`; `author` is one of them who has an e-mail address, round brackets in the name made square.",
    reason: "RSS keeps `author` for e-mail addresses, and readers show a name there as one.",
    rule: "R30",
    mend: (theirs, given, format) => {
      if (format !== "rss") return;
      inEach(theirs, given, (entry, { author = [] }) => {
        const named = author.filter((person) => nameOf(person) !== undefined);
        const mailed = named.find(({ email }) => email !== undefined);
        entry.authors = named.map((person) => ({ name: nameOf(person) }));
        entry.mailboxes = mailed ? [mailboxOf(mailed)] : [];
      });
    },
  },
  {
    what: "JSON has all authors.",
    reason: "`feed` writes the first and drops the others; it throws where the list is empty.",
    rule: "R48",
    spare: (given, format) => {
      if (format !== "json") return given;
      const items = given.items.map(({ author, ...item }) => ({
        ...item,
        ...(author?.length && { author }),
      }));
      return { ...given, items };
    },
    mend: (theirs, given, format) => {
      if (format !== "json") return;
      inEach(theirs, given, (entry, { author = [] }) => {
        entry.authors = author.map(({ name, link, avatar }) =>
          personOf({ name, url: link && normal(link), avatar: avatar && normal(avatar) }),
        );
      });
    },
  },
  {
    what: "Somebody without a name is called by the e-mail address or the link; with none of these there is nobody.",
    reason: "Atom demands a name, and an empty one is shown as such.",
    rule: "R44",
    mend: ({ feed, entries }, { options, contributors, items }, format) => {
      if (format === "rss") return;
      const own = options.author ? [options.author] : [];
      const named = (people: PersonMeaning[] = [], given: readonly Author[] = []): PersonMeaning[] =>
        people.flatMap((person, index) => {
          const name = given[index] === undefined ? person.name : nameOf(given[index]);
          return name === undefined ? [] : [{ ...person, name }];
        });
      feed.authors =
        feed.authors?.length === 0
          ? []
          : named(feed.authors, feed.authors?.[0]?.name === options.title ? [] : own);
      feed.contributors &&= named(feed.contributors, contributors);
      entries.forEach((entry, index) => {
        entry.authors = named(entry.authors, items[index]?.author);
        entry.contributors &&= named(entry.contributors, items[index]?.contributor);
      });
    },
  },
  {
    what: "Contributors of an item stand in RSS as `dc:contributor` and in JSON as `_contributors`.",
    reason: "`feed` writes them into Atom only.",
    rule: "R51",
    mend: (theirs, given, format) => {
      if (format === "atom") return;
      inEach(theirs, given, (entry, { contributor = [] }) => {
        const named = contributor.filter((person) => nameOf(person) !== undefined);
        if (format === "rss") entry.contributors = named.map((person) => ({ name: nameOf(person) }));
        else if (named.length > 0) {
          const people = named.map((person) =>
            personOf({
              name: nameOf(person),
              url: person.link && normal(person.link),
              avatar: person.avatar && normal(person.avatar),
            }),
          );
          const about = "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.3";
          entry.extensions = { ...entry.extensions, _contributors: { about, people } };
        }
      });
    },
  },
  {
    what: "`name` and `term` of a category stand in for each other, and so do `domain` and `scheme`; one that says nothing is left out, and none stands twice.",
    reason: "What was said once serves all formats.",
    rule: "R27",
    mend: (theirs, given, format) => {
      inEach(theirs, given, (entry, { category = [] }) => {
        const known = new Map(category.flatMap(readCategory).map((one) => [JSON.stringify(one), one]));
        entry.categories = [...known.values()].map(({ label, term, domain, scheme }): CategoryMeaning => {
          if (format === "rss") return { label, ...((domain ?? scheme) && { scheme: domain ?? scheme }) };
          return format === "atom" ? { label, term, ...(scheme && { scheme }) } : { label };
        });
        if (format === "json") {
          const labels = new Set(entry.categories.map(({ label }) => label));
          entry.categories = [...labels].map((label) => ({ label }));
        }
      });
    },
  },
  {
    what: "The copyright of an item stands in RSS as `dc:rights`.",
    reason: "`feed` writes it into Atom only.",
    rule: "R29",
    mend: (theirs, given, format) => {
      if (format === "rss")
        inEach(theirs, given, (entry, { copyright }) => {
          entry.rights = copyright;
        });
    },
  },
  {
    what: "Atom always says `published`, JSON always `date_published`; JSON says `date_modified` only where it is another date.",
    reason: "Readers sort by the first publication, and show as changed what has a date of change.",
    rule: "R11, R39, R48",
    mend: (theirs, given, format) => {
      if (format === "rss") return;
      inEach(theirs, given, (entry, { published, date }) => {
        entry.published = dated(published ?? date);
        if (format === "json" && entry.published === dated(date)) delete entry.updated;
      });
    },
  },
  {
    what: "A description without markup is text; one with markup is HTML, and plain text in a JSON summary.",
    reason: "`5 < 6 & 7` is shown as it was written, and JSON has HTML in one place only.",
    rule: "R28, R49",
    mend: (theirs, given, format) => {
      inEach(theirs, given, (entry, { description, content }) => {
        if (description === undefined) return;
        const isHtml = isMarkup(description);
        if (format === "atom" && !isHtml) entry.summaryType = "text";
        if (format === "rss" && !isHtml) entry.summary = escaped(description);
        if (format !== "json") return;
        entry.summary = (isHtml ? plainText(description) : description) || undefined;
        if (content !== undefined || isHtml) return;
        delete entry.content;
        entry.contentText = description;
      });
    },
  },
  {
    what: "An item without description has its text in `description` in RSS, and one without either has its title there, in Atom's summary and in JSON's text.",
    reason: "RSS wants a description in every item, and some readers drop what has no content.",
    rule: "R16, R28",
    mend: (theirs, given, format) => {
      inEach(theirs, given, (entry, { title, description, content }) => {
        if (description !== undefined) return;
        if (format === "rss") {
          entry.summary = content ?? escaped(title);
          delete entry.content;
        }
        if (content !== undefined) return;
        if (format === "atom") Object.assign(entry, { summary: title, summaryType: "text" });
        if (format === "json") entry.contentText = title;
      });
    },
  },
  {
    what: "Extensions of one name stand beside each other.",
    reason: "In `feed` the last one replaces the others.",
    rule: "R36",
    mend: ({ feed, entries }, { extensions, items }, format) => {
      if (format !== "rss") return;
      feed.extensions = elementsOf(extensions);
      entries.forEach((entry, index) => {
        entry.extensions = elementsOf(items[index]?.extensions);
      });
    },
  },
  {
    what: "Extensions of another vocabulary stand in Atom too, and in JSON as an object of that vocabulary, `_media`.",
    reason:
      "JSON Feed asks for keys that begin with `_` and for an `about` address; `media:rating` is no such key.",
    rule: "R36, R51",
    mend: ({ feed, entries }, { extensions, items }, format) => {
      const change = (
        one: { extensions?: Record<string, unknown> | undefined },
        given: readonly Extension[] = [],
      ): void => {
        const others = Object.entries(one.extensions ?? {}).filter(([name]) => !name.includes(":"));
        const prefixed = given.filter(({ name }) => name.includes(":"));
        if (format === "atom") one.extensions = elementsOf(prefixed);
        if (format === "json")
          one.extensions = { ...Object.fromEntries(others), ...vocabulariesOf(prefixed) };
      };
      change(feed, extensions);
      entries.forEach((entry, index) => {
        change(entry, items[index]?.extensions);
      });
    },
  },
];

function personOf(person: PersonMeaning): PersonMeaning {
  return Object.fromEntries(Object.entries(person).filter(([, value]) => value !== undefined));
}

interface ReadCategory {
  readonly label: string;
  readonly term: string;
  readonly domain: string | undefined;
  readonly scheme: string | undefined;
}

function readCategory({ name, term, domain, scheme }: Category): readonly ReadCategory[] {
  const label = said(name) ?? said(term);
  if (label === undefined) return [];
  const iri = scheme ?? (domain !== undefined && /^[a-z][a-z0-9+.-]*:/i.test(domain) ? domain : undefined);
  return [{ label, term: said(term) ?? label, domain, scheme: iri }];
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** HTML of these tests as words. */
function plainText(html: string): string {
  return html
    .replace(/<[a-z/!][^>]*>/gi, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();
}

/** Elements as xml2js shows them, all of one name in a list. */
function elementsOf(extensions: readonly Extension[] = []): Record<string, unknown> {
  const elements: Record<string, unknown[]> = {};
  for (const { name, objects } of extensions) {
    const { _attributes, _text, ...children } = objects;
    const node = _attributes
      ? { _: _text, $: _attributes }
      : (_text ?? Object.fromEntries(Object.entries(children).map(([key, value]) => [key, [value].flat()])));
    elements[name] = [...(elements[name] ?? []), node];
  }
  return elements;
}

const ABOUT = { media: "http://search.yahoo.com/mrss/", georss: "http://www.georss.org/georss" };

function vocabulariesOf(extensions: readonly Extension[]): Record<string, unknown> {
  const ratings = extensions
    .filter(({ name }) => name === "media:rating")
    .map(({ objects }) =>
      objects._attributes ? { "@scheme": "urn:simple", "#text": objects._text } : objects._text,
    );
  const points = extensions.filter(({ name }) => name === "georss:point").map(({ objects }) => objects._text);
  const one = (values: readonly unknown[]): unknown => (values.length === 1 ? values[0] : values);
  return {
    ...(ratings.length > 0 && { _media: { about: ABOUT.media, rating: one(ratings) } }),
    ...(points.length > 0 && { _georss: { about: ABOUT.georss, point: one(points) } }),
  };
}
