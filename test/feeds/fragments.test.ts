/** An entry is written once for all feeds of a context, anew where the context shows in it, and always the same. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atomWriter } from "../../src/feeds/atom.ts";
import { contextOf, type EntryContext } from "../../src/feeds/context.ts";
import { type Fragment, FragmentCache } from "../../src/feeds/fragments.ts";
import { jsonWriter } from "../../src/feeds/json-feed.ts";
import { type DocumentRecipe, joinParts, marked, produceFeed } from "../../src/feeds/outputs.ts";
import type { CarriedEntry } from "../../src/feeds/planned.ts";
import { rssWriter } from "../../src/feeds/rss.ts";
import { type FeedWriter, writeDocument, writeEntry } from "../../src/feeds/writer.ts";
import type { FeedEntry } from "../../src/model/entry.ts";
import type { FeedDocument } from "../../src/model/feed.ts";
import type { Store } from "../../src/model/output.ts";
import { markOf } from "../../src/text/mark.ts";
import { plainEntry, sampleDocument, sampleEntry } from "../support/feed-samples.ts";
import { recipeOf } from "../support/feed-text.ts";
import { plainFilling, richDocument, richEntry } from "../support/rich-feed.ts";

const context: EntryContext = { language: "id", isPodcast: false, namespaces: {} };
const writers = { rss: rssWriter, atom: atomWriter, "json-feed": jsonWriter } as const;
const none: Store = { content: () => "" };
const textOf = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

/** The fragment of an entry with its own text. */
function fragmentOf(
  cache: FragmentCache,
  writer: FeedWriter,
  entry: FeedEntry,
  within: EntryContext = context,
): Fragment {
  return cache.within(writer, within)(markOf(entry), entry, () => entry.contentHtml ?? "");
}

test("the context of a feed is its language, whether it is a podcast, and its vocabularies", () => {
  expect(contextOf(sampleDocument())).toEqual(context);
  const { namespaces } = richDocument(plainFilling);
  expect(contextOf(richDocument(plainFilling))).toEqual({ language: "id", isPodcast: true, namespaces });
});

describe.each(Object.entries(writers))("%s", (_, writer) => {
  test("an equal entry of equal context is the same object, and neither written nor asked for its text again", () => {
    const cache = new FragmentCache();
    const first = fragmentOf(cache, writer, richEntry(plainFilling));
    const untouchable = new Proxy(sampleEntry(), {
      get: (_target, name) => (name === "extensions" ? richEntry(plainFilling).extensions : fail(name)),
    });
    const again = cache.within(writer, { ...context, namespaces: {} });
    expect(again(markOf(richEntry(plainFilling)), untouchable, () => fail("text"))).toBe(first);
  });

  test("in full and as a summary it is two", () => {
    const cache = new FragmentCache();
    const entry = sampleEntry();
    const full = fragmentOf(cache, writer, entry);
    const summary = cache.within(writer, context)(markOf(entry), entry, undefined);
    expect(textOf(full.bytes)).toContain("latar");
    expect(textOf(summary.bytes)).not.toContain("latar");
    expect(fragmentOf(cache, writer, entry)).toBe(full);
  });

  test("another language of the feed makes another fragment", () => {
    const cache = new FragmentCache();
    const [here, abroad] = [context, { ...context, language: "en" }].map((within) =>
      textOf(fragmentOf(cache, writer, sampleEntry(), within).bytes),
    );
    expect(here).not.toBe(abroad);
  });

  test("a podcast makes another fragment of the same entry than a feed that is none", () => {
    const cache = new FragmentCache();
    const [plain, podcast] = [false, true].map((isPodcast) =>
      textOf(fragmentOf(cache, writer, richEntry(plainFilling), { ...context, isPodcast }).bytes),
    );
    expect(plain === podcast).toBe(writer === atomWriter);
  });

  test("vocabularies show in the entry's extensions", () => {
    const cache = new FragmentCache();
    const entry = sampleEntry({ extensions: [{ name: "geo:lat", objects: "1" }] });
    const namespaces = { geo: "https://geo.example/" };
    const [known, unknown] = [{ ...context, namespaces }, context].map((within) =>
      textOf(fragmentOf(cache, writer, entry, within).bytes),
    );
    expect(known === unknown).toBe(writer !== jsonWriter);
  });

  test("what found no room is written anew, and the same; what is held outlives it", () => {
    const entries = Array.from({ length: 40 }, (_one, index) =>
      sampleEntry({ id: `urn:${index}`, contentHtml: `<p>${index} “${"x".repeat(2000)}”</p>` }),
    );
    const cache = new FragmentCache(20_000);
    const first = entries.map((entry) => fragmentOf(cache, writer, entry));
    const again = entries.map((entry) => fragmentOf(cache, writer, entry));
    expect(again[0]).not.toBe(first[0]);
    const expected = entries.map((entry) => writeEntry(writer, entry, context));
    expect(first.map(({ bytes }) => textOf(bytes))).toEqual(expected);
    expect(again.map(({ bytes }) => textOf(bytes))).toEqual(expected);
  });

  test("an entry that is larger than all the room is written all the same", () => {
    const entry = sampleEntry({ contentHtml: "ש".repeat(100_000) });
    const { bytes } = fragmentOf(new FragmentCache(0), writer, entry);
    expect(textOf(bytes)).toBe(writeEntry(writer, entry, context));
  });
});

test("memory that is reclaimed holds what comes next, and what is kept stays as it was", () => {
  const cache = new FragmentCache(20_000);
  const write = (number: number): { readonly fragment: Fragment; readonly expected: string } => {
    const entry = sampleEntry({ id: `urn:${number}`, contentHtml: `<p>${number}${"x".repeat(300)}</p>` });
    return { fragment: fragmentOf(cache, rssWriter, entry), expected: writeEntry(rssWriter, entry, context) };
  };
  for (let number = 0; number < 200; number++) {
    const [made, again] = [write(number), write(number)];
    expect(again.fragment).toBe(made.fragment);
    expect(textOf(made.fragment.bytes)).toBe(made.expected);
    cache.reclaim();
    expect(textOf(write(number).fragment.bytes)).toBe(made.expected);
  }
});

test("parts are joined on a desk where one is given and has room", () => {
  const parts = produceFeed(
    recipeOf("rss", sampleDocument(), { entries: [], summarised: [] }),
    none,
    new FragmentCache(),
  );
  const expected = textOf(joinParts(parts));
  const desk = new Uint8Array(100_000);
  expect(textOf(joinParts(parts, desk))).toBe(expected);
  expect(joinParts(parts, desk).buffer).toBe(desk.buffer);
  expect(textOf(joinParts(parts, new Uint8Array(3)))).toBe(expected);
});

test("the text is asked for once for all formats", () => {
  const cache = new FragmentCache();
  let asked = 0;
  for (const writer of Object.values(writers)) {
    cache.within(writer, context)("mark", sampleEntry(), () => {
      asked++;
      return '<p>"Isi"\n</p>';
    });
  }
  expect(asked).toBe(1);
});

test("parts hold the fragments themselves, from their line break on, with commas in JSON alone", () => {
  const cache = new FragmentCache();
  const entries: CarriedEntry[] = [1, 2].map((number) => ({
    source: `articles/${number}.md`,
    hooked: plainEntry({ id: `urn:${number}` }),
  }));
  const parts = (["rss", "atom", "json-feed"] as const).map((kind) =>
    produceFeed(recipeOf(kind, sampleDocument(), { entries, summarised: [] }), none, cache),
  );
  expect(parts.map(({ between }) => textOf(between))).toEqual(["", "", ","]);
  expect(parts.map(({ fragments }) => textOf(fragments[0]?.bytes ?? new Uint8Array()).slice(0, 9))).toEqual([
    "\n    <ite",
    "\n  <entry",
    "\n    {\n  ",
  ]);
  const later = recipeOf("rss", sampleDocument({ title: "Lain" }), { entries, summarised: [] });
  const copy: DocumentRecipe = structuredClone(later);
  expect(produceFeed(copy, none, cache).fragments[1]).toBe(parts[0]?.fragments[1]);
});

/** Text that stands in the way of XML, JSON and UTF-8. */
const wild = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "]]>",
        "\r",
        "\n",
        '"',
        "\\",
        "\0",
        "\x1F",
        "&",
        "<",
        "\uFEFF",
        "\uFFFD",
        "\uD83D",
        "👩‍🚀",
        "“北京”",
      ),
    ),
  )
  .map((parts) => parts.join(""));

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

const anyEntry: fc.Arbitrary<FeedEntry> = fc
  .record({
    title: wild,
    summary: wild,
    contentHtml: optional(wild),
    language: optional(fc.constantFrom("id", "en")),
    authors: fc.array(
      wild.map((name) => ({ name, kind: "person" as const })),
      { maxLength: 2 },
    ),
    categories: fc.array(
      wild.map((term) => ({ term, label: term })),
      { maxLength: 2 },
    ),
    base: fc.constantFrom(plainEntry(), sampleEntry(), richEntry(plainFilling)),
    license: optional(fc.constant("https://creativecommons.org/licenses/by/4.0/")),
    extensions: optional(fc.constant([{ name: "geo:lat", objects: { _text: "1" } }])),
  })
  .map(({ base, ...over }) => ({
    ...base,
    ...(Object.fromEntries(
      Object.entries(over).filter(([, value]) => value !== undefined),
    ) as Partial<FeedEntry>),
  }));

const anyDocument: fc.Arbitrary<FeedDocument> = fc
  .record({
    base: fc.constantFrom(sampleDocument(), richDocument(plainFilling)),
    title: wild.filter((title) => title !== ""),
    language: fc.constantFrom("id", "en"),
    authors: fc.constantFrom([], sampleDocument().authors),
    namespaces: fc.constantFrom({}, { geo: "https://geo.example/" }),
  })
  .map(({ base, ...over }) => ({ ...base, ...over }));

test("joined parts are what the writers write as text, whatever was made before in the same cache", () => {
  const cache = new FragmentCache(60_000);
  fc.assert(
    fc.property(
      fc.constantFrom("rss", "atom", "json-feed"),
      anyDocument,
      fc.array(anyEntry, { maxLength: 4 }),
      (kind, document, entries) => {
        const carried = entries.map((hooked, index) => ({ source: `articles/${index}.md`, hooked }));
        const recipe = { kind, document, ...marked({ entries: carried, summarised: [] }) };
        const text = writeDocument(writers[kind], document, entries);
        const expected = new TextEncoder().encode(text);
        for (const _again of [1, 2]) {
          expect(Buffer.compare(joinParts(produceFeed(recipe, none, cache)), expected)).toBe(0);
        }
      },
    ),
    { numRuns: 600 },
  );
});

function fail(what: unknown): never {
  throw new Error(`The entry was asked for ${String(what)}.`);
}
