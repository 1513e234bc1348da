/** Which labels of categories are one, and what terms they become. */

import { describe, expect, test } from "vitest";
import { proposeTerms } from "../../src/init/taxonomy.ts";
import { certainTwins, doubtfulTwins, mergeGroups } from "../../src/init/twins.ts";

const counted = (labels: Readonly<Record<string, number>>) =>
  Object.entries(labels).map(([label, count]) => ({ label, count }));
const names = (groups: ReturnType<typeof certainTwins>) =>
  groups.map(({ labels }) => labels.map(({ label }) => label));

describe("twins beyond doubt", () => {
  test("case, width, hyphens and spaces; the most frequent spelling is the label", () => {
    const groups = certainTwins(
      counted({ "web dev": 2, "Web-Dev": 5, web_dev: 1, "ＷＥＢ dev": 1, News: 3 }),
    );
    expect(names(groups)).toEqual([["Web-Dev", "web dev", "web_dev", "ＷＥＢ dev"], ["News"]]);
  });

  test("never an s, an accent, a sign or a letter", () => {
    const labels = ["Movie", "Movies", "Café", "Cafe", "C", "C#", "C++", "Webdev", "Web dev"];
    expect(certainTwins(labels.map((label) => ({ label, count: 1 })))).toHaveLength(labels.length);
  });
});

describe("doubtful twins", () => {
  test("plurals, accents and missing spaces are asked for, the more frequent first", () => {
    const groups = certainTwins(
      counted({
        Movies: 9,
        Movie: 2,
        Café: 1,
        Cafe: 3,
        Webdev: 1,
        "Web Dev": 4,
        News: 1,
        "C#": 1,
        C: 1,
        Story: 2,
        Stories: 5,
      }),
    );
    const pairs = doubtfulTwins(groups, 20).map((pair) => pair.map(({ labels }) => labels[0]?.label));
    expect(pairs).toEqual([
      ["Movies", "Movie"],
      ["Stories", "Story"],
      ["Web Dev", "Webdev"],
      ["Cafe", "Café"],
    ]);
  });

  test("what somebody calls one becomes one", () => {
    const groups = certainTwins(counted({ Movies: 9, Movie: 2, movie: 1, News: 1 }));
    expect(names(mergeGroups(groups, doubtfulTwins(groups, 20)))).toEqual([
      ["Movies", "Movie", "movie"],
      ["News"],
    ]);
  });
});

describe("terms", () => {
  test("an id of plain letters, the label as it is, other spellings as aliases that say more than the id", () => {
    expect(
      proposeTerms(certainTwins(counted({ "Sepak Bola": 3, "sepak-bola": 1, SEPAK_BOLA: 1, Économie: 1 }))),
    ).toEqual([
      { id: "sepak-bola", label: "Sepak Bola", aliases: ["SEPAK_BOLA"] },
      { id: "economie", label: "Économie", aliases: [] },
    ]);
  });

  test("a label without plain letters has an id of its own all the same", () => {
    expect(proposeTerms(certainTwins(counted({ 新闻: 1 })))[0]?.id).toMatch(/^term-[0-9a-f]{8}$/);
  });

  test("no two terms share an id or a slug", () => {
    const terms = proposeTerms(certainTwins(counted({ Café: 2, "Café!": 1, Cafe: 1 })));
    expect(terms.map(({ id }) => id)).toEqual(["cafe-2", "cafe", "cafe-3"]);
    expect(terms[2]?.slug).toBe("cafe-3");
  });

  test("what readers cannot be shown as a label is no term", () => {
    expect(proposeTerms(certainTwins(counted({ "a/b": 1, "a, b": 1 })))).toEqual([]);
  });
});
