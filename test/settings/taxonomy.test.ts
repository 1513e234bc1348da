import { describe, expect, test } from "vitest";
import { LEAST_SETTINGS, settingsFrom } from "../support/settings-samples.ts";

const withTerms = (...terms: readonly string[]): ReturnType<typeof settingsFrom> =>
  settingsFrom(
    `${LEAST_SETTINGS}languages: [id, en]\ntaxonomy:\n${terms.map((term) => `  - ${term}\n`).join("")}`,
  );
const codesOf = (...terms: readonly string[]): readonly string[] =>
  withTerms(...terms).problems.map(({ code }) => code);

describe("C3, D27: a label is plain, short and whole", () => {
  test.each([
    ["a comma", "Perang, damai", "Perang damai"],
    ["a slash", "Perang/damai", "Perang damai"],
    ["a newline", "Perang\\ndamai", "Perang damai"],
    ["markup", "<b>Perang</b>", undefined],
    ["an entity", "Perang &amp; damai", undefined],
    ["Markdown", "**Perang**", undefined],
    ["65 characters", "x".repeat(65), undefined],
    ["nothing that is seen", "\\u00ad", undefined],
  ])("%s is refused", (_, label, suggestion) => {
    const { problems } = withTerms(`{id: a, label: {id: "${label}"}}`);
    expect(problems).toMatchObject([{ code: "settings/label-invalid", place: { line: 5, column: 25 } }]);
    if (suggestion !== undefined) expect(problems[0]?.mend).toBe(`Write "${suggestion}".`);
  });

  test.each(["C#", "AT&T", "Q & A", "R&D; lab", "👩‍🚀".repeat(64), "война", "북한", 'O\'Neill – "x"'])(
    "%s is a label",
    (label) => {
      const { site, problems } = withTerms(`{id: a, label: ${JSON.stringify(label)}}`);
      expect(problems).toEqual([]);
      expect(site?.taxonomy[0]?.labels).toEqual({ id: label });
    },
  );

  test("labels are trimmed and in NFC", () => {
    expect(withTerms('{id: a, label: "  Cafe\u0301 "}').site?.taxonomy[0]?.labels).toEqual({
      id: "Caf\u00e9",
    });
  });
});

describe("C2: the first language is what others fall back to", () => {
  test("a label in another language alone is refused", () => {
    expect(withTerms("{id: a, label: {en: A}}").problems).toMatchObject([{ code: "settings/text-missing" }]);
  });

  test("the base language serves the first language", () => {
    const { site } = settingsFrom(
      `${LEAST_SETTINGS}languages: [pt-BR]\ntaxonomy: [{id: a, label: {pt: Guerra}}]\n`,
    );
    expect(site?.taxonomy[0]?.labels["pt-BR"]).toBe("Guerra");
  });

  test("a label in a language that the site lacks is a warning", () => {
    expect(withTerms("{id: a, label: {id: A, fr: B}}").problems).toMatchObject([
      { code: "settings/language-unlisted", severity: "warning" },
    ]);
  });
});

describe("C3, D14: names are unique to a reader's eye", () => {
  test.each([
    ["ids", "{id: a, label: A}", "{id: a, label: B}"],
    ["labels", "{id: a, label: Perang}", "{id: b, label: Perang}"],
    ["labels but for case", "{id: a, label: Perang}", "{id: b, label: PERANG}"],
    ["labels but for a zero-width space", "{id: a, label: Perang}", '{id: b, label: "Per\\u200bang"}'],
    ["labels but for width", "{id: a, label: ABC}", "{id: b, label: ＡＢＣ}"],
    ["labels but for a no-break space", "{id: a, label: A B}", '{id: b, label: "A\\u00a0B"}'],
    ["labels of one language", "{id: a, label: {id: A, en: X}}", "{id: b, label: {id: B, en: x}}"],
    ["a label and an id", "{id: war, label: Perang}", "{id: b, label: War}"],
    ["aliases", "{id: a, label: A, aliases: [x]}", "{id: b, label: B, aliases: [X]}"],
    ["an alias and an id", "{id: war, label: A}", "{id: b, label: B, aliases: [WAR]}"],
    ["an alias and a label", "{id: a, label: A, aliases: [perang]}", "{id: b, label: Perang}"],
  ])("two terms with equal %s: one problem, at the second", (_, first, second) => {
    const { problems } = withTerms(first, second);
    expect(problems).toMatchObject([{ code: "settings/name-taken", place: { line: 6 } }]);
  });

  test("one word may be the label of different terms in different languages", () => {
    expect(
      codesOf("{id: a, label: {id: Racun, en: Poison}}", "{id: b, label: {id: Gift, en: Gift}}"),
    ).toEqual([]);
    expect(
      codesOf("{id: a, label: {id: Gift, en: Poison}}", "{id: b, label: {id: Hadiah, en: Gift}}"),
    ).toEqual([]);
  });

  test("a term's own alias may repeat its label or id", () => {
    expect(codesOf("{id: war, label: Perang, aliases: [war, perang]}")).toEqual([]);
  });
});

describe("D22, D23: each term has its own address in each language", () => {
  const slugsOf = (term: string): unknown => withTerms(term).site?.taxonomy[0]?.slugs;

  test.each([
    [
      "made from the label of each language",
      "{id: a, label: {id: Berita Perang, en: War}}",
      ["berita-perang", "war"],
    ],
    ["made from the label that stands in", "{id: a, label: {id: Perang}}", ["perang", "perang"]],
    ["in letters of any script", "{id: a, label: {id: Война, en: 북한}}", ["война", "북한"]],
    ["the id where a label has no letters", "{id: star, label: {id: ★, en: Star}}", ["star", "star"]],
    ["as set for all", "{id: a, label: A, slug: x}", ["x", "x"]],
    ["as set for one", "{id: a, label: A, slug: {en: x}}", ["a", "x"]],
  ])("a slug is %s", (_, term, [id, en]) => {
    expect(slugsOf(term)).toEqual({ id, en });
  });

  test.each(["../etc", "/abs", "a/../b", "%2e%2e", "con", "x.", "rss.xml"])(
    "D21: the slug %s is refused",
    (slug) => {
      expect(codesOf(`{id: a, label: A, slug: "${slug}"}`)).toEqual(["settings/slug-invalid"]);
    },
  );

  test.each([
    ["C", "c"],
    ["C#", "c-sharp"],
    ["C++", "c-plus-plus"],
    [".NET", "dot-net"],
    ["Sepak Bola", "sepak-bola"],
    ["Café", "café"],
    ["Война", "война"],
  ])("the label %s has the address %s", (label, slug) => {
    expect(slugsOf(`{id: a, label: "${label}"}`)).toEqual({ id: slug, en: slug });
  });

  test("C, C# and C++ are three terms", () => {
    const terms = ["{id: c, label: C}", "{id: c-sharp, label: C#}", "{id: cpp, label: C++}"];
    expect(codesOf(...terms)).toEqual([]);
  });

  test("two terms that would share an address: one problem with both labels and where they stand", () => {
    const { problems } = withTerms("{id: qa, label: Q & A}", "{id: questions, label: Q – A}");
    expect(problems).toMatchObject([{ code: "settings/slug-taken", place: { line: 6, column: 28 } }]);
    expect(problems[0]?.what).toContain(
      'The terms "Q & A" (`taxonomy[0]`) and "Q – A" (`taxonomy[1]`) would have one address in `id`: "q-a"',
    );
  });

  test("one of them with a slug of its own is no problem", () => {
    expect(codesOf("{id: qa, label: Q & A}", "{id: b, label: Q – A, slug: questions}")).toEqual([]);
  });

  test("they may share it in the second language alone", () => {
    const { problems } = withTerms("{id: a, label: {id: A, en: Q A}}", "{id: b, label: {id: B, en: Q+A}}");
    expect(problems.map(({ what }) => what)).toEqual([expect.stringContaining('in `en`: "q-a"')]);
  });

  test("slugs that are one file on some disk are a problem", () => {
    expect(codesOf("{id: a, label: A, slug: Café}", "{id: b, label: B, slug: café}")).toEqual([
      "settings/slug-taken",
    ]);
  });
});

describe("D28: the taxonomy is a tree", () => {
  test("a parent that is missing is a problem with the nearest", () => {
    const { problems } = withTerms("{id: war, label: A}", "{id: b, label: B, parent: wra}");
    expect(problems).toMatchObject([{ code: "settings/parent-unknown", mend: "Did you mean `war`?" }]);
  });

  test.each([
    ["itself", ["a"], ["{id: a, label: A, parent: a}"]],
    ["two", ["a", "b"], ["{id: a, label: A, parent: b}", "{id: b, label: B, parent: a}"]],
    [
      "three below a stem",
      ["b", "c", "d"],
      [
        "{id: a, label: A, parent: b}",
        "{id: b, label: B, parent: c}",
        "{id: c, label: C, parent: d}",
        "{id: d, label: D, parent: b}",
      ],
    ],
  ])("a cycle of %s is one problem that names all of it", (_, ids, terms) => {
    const { problems } = withTerms(...terms);
    expect(problems).toMatchObject([{ code: "settings/parent-cycle" }]);
    expect(problems[0]?.what).toContain([...ids, ids[0]].join(" → "));
  });

  test("a parent may stand below its child in the file", () => {
    expect(codesOf("{id: a, label: A, parent: b}", "{id: b, label: B}")).toEqual([]);
  });
});

describe("C1: sameAs names the concept by whole URIs, kept letter by letter", () => {
  test.each([
    "http://www.wikidata.org/entity/Q110999040",
    "http://cv.iptc.org/newscodes/mediatopic/20000056",
    "urn:isbn:0451450523",
    "tag:warta.example,2025:x",
  ])("%s", (uri) => {
    expect(withTerms(`{id: a, label: A, same_as: ["${uri}"]}`).site?.taxonomy[0]?.sameAs).toEqual([uri]);
  });

  test.each([
    "Q110999040",
    "medtop:20000056",
    "/entity/x",
    "javascript:x",
    "http://a.example/a b",
    "http://",
  ])("%s is refused", (uri) => {
    expect(codesOf(`{id: a, label: A, same_as: ["${uri}"]}`)).toEqual(["settings/url-invalid"]);
  });

  test("an IPTC short form is answered with the whole URI", () => {
    expect(withTerms("{id: a, label: A, sameAs: medtop:20000056}").problems[0]?.mend).toContain(
      "http://cv.iptc.org/newscodes/mediatopic/20000056",
    );
  });
});
