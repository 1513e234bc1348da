/** Whatever an import knows of an article, siar's own reader reads back as the same values. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { type Imported, NOTHING_MORE } from "../../src/import/imported.ts";
import { planImport } from "../../src/import/plan.ts";
import { foldName } from "../../src/text/characters.ts";
import { importSite, readBack } from "./import-site.ts";

const site = importSite({ taxonomy: [], people: [] });

/** Words as an import cleans them: on one line, nothing that no feed may have. */
const words = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.string({ unit: "grapheme", maxLength }),
      fc.string({ unit: fc.constantFrom(..."aé日 :#-'\"[]{}&*!|>%@`,.?~=\\/_$<1🙂"), maxLength }),
      fc.constantFrom(
        "null",
        "~",
        "true",
        "12:30",
        "0123",
        "1.10",
        "- a",
        "a: b",
        "a #b",
        "2022",
        "---",
        "+++",
      ),
    )
    .map((text) => text.replace(/[\s\p{C}\u2028\u2029]+/gu, " ").trim())
    .filter((text) => text !== "");
const name = words(30).filter((text) => !text.includes("@") && !/^[<("']|[>)"']$/.test(text));
const label = words(20).filter((text) => /[\p{L}\p{N}]/u.test(text) && !/[,/<]/.test(text));
const url = fc.webUrl({ withQueryParameters: true });
const each = <T extends string>(of: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.uniqueArray(of, { maxLength: 4, selector: foldName });

const imported: fc.Arbitrary<Imported> = fc.record({
  place: fc.constant({ file: "old", line: 1 }),
  title: words(60).filter((text) => !/&(?:#?\w{2,8});/.test(text)),
  body: fc.constant({ kind: "markdown" as const, markdown: "Isi." }),
  id: words(40),
  published: fc
    .record({
      epochMs: fc.integer({ min: 946_684_800, max: 1_900_000_000 }),
      offsetMinutes: fc.integer({ min: -720, max: 840 }),
    })
    .map(({ epochMs, offsetMinutes }) => ({ epochMs: epochMs * 1000, offsetMinutes })),
  authors: each(name),
  contributors: each(name),
  categories: each(label).map((labels) => labels.map((text) => ({ label: text }))),
  tags: each(label),
  summary: words(80),
  files: fc.constant([]),
  related: fc.constant([]),
  via: fc.uniqueArray(url, { maxLength: 2 }),
  furtherReading: fc.constant([]),
  externalUrl: url,
  rights: words(30),
  image: fc.record({ url, alt: words(30), caption: words(30), credit: words(20) }),
  isDraft: fc.boolean(),
  extra: fc.constant({ readAlso: ["a: b", "- c"] }),
});

test("title, id, dates, people, labels, summary, image and addresses come back as they were", () => {
  fc.assert(
    fc.property(imported, (given) => {
      const article: Imported = { ...NOTHING_MORE, ...given };
      const plan = planImport([{ articles: [article], leftOut: [], problems: [] }], {
        site,
        folder: "articles",
        language: "id",
      });
      const [planned] = plan.articles;
      if (planned === undefined) throw new Error(JSON.stringify(plan.problems));
      const read = readBack(planned.path, planned.text, site);
      expect(read).toMatchObject({
        title: { text: article.title },
        id: { text: article.id },
        published: article.published,
        summary: article.summary,
        rights: article.rights,
        draft: article.isDraft,
        image: { alt: article.image?.alt, caption: article.image?.caption, credit: article.image?.credit },
      });
      expect(read.authors.map(({ text }) => text)).toEqual(article.authors);
      expect((read.contributors ?? []).map(({ person }) => person.text)).toEqual(article.contributors);
      expect(read.categories.map(({ text }) => text)).toEqual(
        article.categories.map((one) => one.label.normalize("NFC")),
      );
      expect((read.tags ?? []).map(({ text }) => text)).toEqual(
        article.tags.map((tag) => tag.normalize("NFC")),
      );
    }),
    { numRuns: 500 },
  );
});
