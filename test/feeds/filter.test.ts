import { describe, expect, test } from "vitest";
import { takes, unknownNames } from "../../src/feeds/filter.ts";
import type { FeedFilter } from "../../src/model/site.ts";
import { type Sample, sampleCatalogue } from "../support/sample-catalogue.ts";
import { sampleEntries } from "../support/sample-entries.ts";

const BASE = "https://warta.example/";
const tagged = sampleEntries(BASE).map((entry) =>
  entry.address === "/cara-mengikuti/"
    ? { ...entry, categories: [...entry.categories, { term: "C#", label: "C#" }] }
    : entry,
);

/** Last segments of the addresses of what is taken. */
function taken(filter: FeedFilter | undefined, sample: Sample = { entries: tagged }): readonly string[] {
  const catalogue = sampleCatalogue(sample);
  const addresses = catalogue.entries.filter(takes(filter, catalogue)).map(({ address }) => address);
  return addresses.sort();
}

const category = (term: string, children = true): FeedFilter => ({ kind: "category", term, children });
const language = (tag: string): FeedFilter => ({ kind: "language", language: tag });

describe("what a filter takes", () => {
  test.each<[string, FeedFilter | undefined, readonly string[]]>([
    ["everything where there is none", undefined, tagged.map(({ address }) => address).sort()],
    ["a language", language("ar"), ["/ar/لافروف-في-وونسان/"]],
    [
      "a term with those below it (C6)",
      category("armed-conflict"),
      ["/en/lavrov-in-wonsan/", "/en/troops-in-kursk/", "/lavrov-di-wonsan/", "/pasukan-di-kursk/"],
    ],
    ["a term without those below it", category("armed-conflict", false), []],
    [
      "a person in each language, by handle",
      { kind: "author", handle: "meja-data" },
      ["/en/lavrov-in-wonsan/", "/en/troops-in-kursk/", "/lavrov-di-wonsan/", "/pasukan-di-kursk/"],
    ],
    ["a tag, as readers compare names (D14)", { kind: "tag", tag: " c#\u200B " }, ["/cara-mengikuti/"]],
    ["a tag is no term", { kind: "tag", tag: "Diplomasi" }, []],
    [
      "a pattern of paths",
      { kind: "path", pattern: "articles/en/**" },
      ["/en/lavrov-in-wonsan/", "/en/troops-in-kursk/"],
    ],
    [
      "and: all of them",
      { kind: "and", of: [language("id"), category("diplomacy")] },
      ["/lavrov-di-wonsan/"],
    ],
    [
      "or: any of them",
      { kind: "or", of: [language("ar"), category("about-this-site")] },
      ["/ar/لافروف-في-وونسان/", "/cara-mengikuti/"],
    ],
    [
      "not: the others",
      { kind: "and", of: [language("id"), { kind: "not", of: category("armed-conflict") }] },
      ["/cara-mengikuti/"],
    ],
  ])("%s", (_, filter, expected) => {
    expect(taken(filter)).toEqual([...expected].sort());
  });

  test("D28: terms that are above each other take what is theirs, and end", () => {
    const taxonomy = sampleCatalogue().site.taxonomy.map((term) =>
      term.id === "armed-conflict" ? { ...term, parent: "russia-ukraine-war" } : term,
    );
    const sample = { entries: tagged, site: { taxonomy } };
    expect(taken(category("armed-conflict"), sample)).toContain("/pasukan-di-kursk/");
  });
});

describe("names that nothing has", () => {
  test("are found where the settings have no list of them, however deep they stand, with the nearest", () => {
    const open = sampleCatalogue({ site: { taxonomy: [], people: [] } });
    const catalogue = { ...open, categories: sampleCatalogue().categories, people: sampleCatalogue().people };
    const filter: FeedFilter = {
      kind: "or",
      of: [
        category("diplomcy"),
        { kind: "not", of: { kind: "author", handle: "meja" } },
        category("diplomacy"),
      ],
    };
    expect(unknownNames(filter, catalogue)).toEqual([
      { kind: "category", name: "diplomcy", nearest: "diplomacy" },
      { kind: "author", name: "meja", nearest: undefined },
    ]);
  });

  test("are the settings' own business where they list terms and people", () => {
    expect(unknownNames(category("x"), sampleCatalogue())).toEqual([]);
    expect(unknownNames({ kind: "author", handle: "x" }, sampleCatalogue())).toEqual([]);
  });
});
