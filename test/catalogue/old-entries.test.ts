import { describe, expect, test } from "vitest";
import {
  type Adoptable,
  addressIn,
  matchOldEntries,
  type OldEntry,
} from "../../src/catalogue/old-entries.ts";

const BASE = "https://warta.example/";
const DAY = Date.UTC(2025, 6, 12);

const article = (name: string, more: Partial<Adoptable> = {}): Adoptable => ({
  path: `articles/${name}.md`,
  id: `tag:warta.example,2025-07-01:articles/${name}`,
  title: `Judul ${name}`,
  address: `/${name}/`,
  formerly: [],
  published: DAY,
  ...more,
});

const old = (id: string, more: Partial<OldEntry> = {}): OldEntry => ({
  id,
  title: "",
  titles: more.title === undefined ? [] : [more.title],
  isOwnPage: true,
  ...more,
});

/** Names of the articles by old id, and what was left. */
function matched(entries: readonly OldEntry[], articles: readonly Adoptable[], base = BASE): object {
  const { matches, unclear, contested, unmatched } = matchOldEntries(entries, articles, base);
  const nameOf = ({ path }: Adoptable): string => path.replace(/^articles\/|\.md$/g, "");
  return {
    ...Object.fromEntries(matches.map(({ old: { id }, article: one }) => [id, nameOf(one)])),
    ...(unclear.length > 0 && {
      unclear: unclear.map(({ old: o, one, other }) => [o.id, nameOf(one), nameOf(other)]),
    }),
    ...(contested.length > 0 && {
      contested: contested.map(({ article: a, one, other }) => [nameOf(a), one.id, other.id]),
    }),
    ...(unmatched.length > 0 && { unmatched: unmatched.map(({ id }) => id) }),
  };
}

describe("an old entry is the article", () => {
  const kursk = article("kursk", { formerly: ["/2019/lama.html"] });
  const others = [article("a", { published: 0 }), article("b")];

  test.each<[string, Partial<OldEntry>]>([
    ["at its address", { url: "https://warta.example/kursk/" }],
    ["at its address, without the last slash", { url: "https://warta.example/kursk" }],
    ["at its address, as its file", { url: "https://warta.example/kursk/index.html" }],
    ["at its address, over http and in capitals", { url: "http://WARTA.example/Kursk/" }],
    ["at its address on a former host", { url: "https://lama.example/kursk/?utm_source=rss" }],
    ["at a path without a host", { url: "/kursk/" }],
    ["at an alias or former address", { url: "https://warta.example/2019/lama.html" }],
    ["with its slug as the last name", { url: "https://lama.example/2019/05/kursk.html" }],
    ["with its title and date", { title: "Judul kursk", published: DAY }],
    ["with a title that no other article has", { title: "judul  Kursk", published: 1 }],
  ])("%s", (_, entry) => {
    expect(matched([old("x", entry)], [...others, kursk])).toEqual({ x: "kursk" });
  });

  test("that has its id already, whatever else it says", () => {
    const taken = { ...kursk, id: "x" };
    expect(matched([old("x", { url: "https://warta.example/a/" })], [...others, taken])).toEqual({
      x: "kursk",
    });
  });

  test("below the path of a base URL", () => {
    const base = "https://user.github.io/repo/";
    const url = "https://user.github.io/repo/en/kursk/";
    expect(
      matched([old("x", { url })], [article("kursk", { address: "/en/kursk/" }), article("z")], base),
    ).toEqual({
      x: "kursk",
    });
  });

  test("with letters of any script, encoded or not", () => {
    const urls = ["https://warta.example/%D0%BA%D1%83%D1%80%D1%81%D0%BA/", "https://warta.example/курск/"];
    for (const url of urls) expect(matched([old("x", { url })], [article("курск")])).toEqual({ x: "курск" });
  });

  test("by the stronger clue, which leaves the other article to the other entry", () => {
    const entries = [old("x", { title: "Judul b" }), old("y", { url: "https://warta.example/b/" })];
    expect(matched(entries, [article("a"), article("b")])).toEqual({ y: "b", unmatched: ["x"] });
  });
});

describe("nothing is guessed", () => {
  const twins = [
    article("kursk"),
    article("en-kursk", { address: "/en/kursk/", title: "Kursk", published: 1 }),
  ];
  const url = "https://lama.example/2019/kursk.html";

  test("between two articles of one slug; title and date may tell", () => {
    expect(matched([old("x", { url })], twins)).toEqual({ unclear: [["x", "kursk", "en-kursk"]] });
    expect(matched([old("x", { url, title: "Kursk" })], twins)).toEqual({ x: "en-kursk" });
  });

  test("between two old entries of one address; their titles may tell", () => {
    const both = [old("x", { url: `${BASE}kursk/` }), old("y", { url: `${BASE}kursk/` })];
    expect(matched(both, twins)).toEqual({ contested: [["kursk", "x", "y"]] });
    const [one, other] = both;
    if (!one || !other) throw new Error("two");
    const titled = { ...other, title: "Judul kursk", titles: ["Judul kursk"] };
    expect(matched([one, titled], twins)).toEqual({ y: "kursk", unmatched: ["x"] });
  });

  test("by the path of a page that is not the old site's", () => {
    const entry = old("x", { url: "https://elsewhere.example/kursk/", isOwnPage: false });
    expect(matched([entry], twins)).toEqual({ unmatched: ["x"] });
  });

  test("by a title that several articles have, unless the date is one's own", () => {
    const weekly = [article("a", { title: "Pekan ini" }), article("b", { title: "Pekan ini", published: 7 })];
    expect(matched([old("x", { title: "Pekan ini" })], weekly)).toEqual({ unmatched: ["x"] });
    expect(matched([old("x", { title: "Pekan ini", published: 7 })], weekly)).toEqual({ x: "b" });
  });

  test("where there is no clue: no title, the front page, a query, a broken address", () => {
    const urls = [BASE, `${BASE}?p=12`, `${BASE}%zz/`, "mailto:a@b.example"];
    const entries = [old("x"), ...urls.map((one, index) => old(`y${index}`, { url: one }))];
    expect(matched(entries, [article("a", { title: "" })])).toEqual({
      unmatched: ["x", "y0", "y1", "y2", "y3"],
    });
  });
});

test.each([
  ["http://warta.example/2019/a%20b", "/2019/a b/"],
  ["https://warta.example/2019/a.html#x", "/2019/a.html"],
  ["https://warta.example/a/index.html", "/a/"],
  ["https://other.example/a/", undefined],
  ["https://warta.example/?p=12", undefined],
  ["https://warta.example/%zz", undefined],
])("the address of %s is %s", (url, address) => {
  expect(addressIn(url, BASE)).toBe(address);
});
