import { describe, expect, test } from "vitest";
import { type RedirectInput, redirectsOf } from "../../src/catalogue/redirects.ts";
import { type SampleFields, sampleCompiled } from "../support/sample-article.ts";

const article = (name: string, fields: SampleFields = {}): RedirectInput["articles"][number] =>
  sampleCompiled(name, fields).article;

/** Articles at `/<name>/`, and the former addresses of each. */
function redirected(
  articles: readonly RedirectInput["articles"][number][],
  former: Readonly<Record<string, readonly string[]>>,
): ReturnType<typeof redirectsOf> {
  const addressOf = (path: string): string => `/${path.replace(/^articles\/|\.md$/g, "")}/`;
  const paths = articles.map(({ path }) => path);
  return redirectsOf({
    articles,
    stubs: [],
    addresses: new Map(paths.map((path) => [path, addressOf(path)])),
    formerAddresses: new Map(Object.entries(former).map(([name, list]) => [`articles/${name}.md`, list])),
    filled: () => new Map(paths.map((path) => [addressOf(path), `the page of ${path}`])),
  });
}

describe("R104: former addresses", () => {
  test("redirect", () => {
    expect(redirected([article("b")], { b: ["/a/"] })).toEqual({
      redirects: [{ from: "/a/", to: "/b/" }],
      problems: [],
    });
  });

  test("that are the page of another now are lost with a warning that names both", () => {
    const { redirects, problems } = redirected([article("a"), article("b")], { b: ["/a/"] });
    expect(redirects).toEqual([]);
    expect(problems).toMatchObject([
      { code: "ids/former-address-taken", severity: "warning", place: { file: "articles/b.md" } },
    ]);
    expect(problems[0]?.what).toContain("/a/ before, which is now the page of articles/a.md");
  });

  test("give way to an alias, which somebody has written, without a word", () => {
    const articles = [article("c", { aliases: ["/a/"] }), article("b")];
    expect(redirected(articles, { b: ["/a/"] })).toEqual({
      redirects: [{ from: "/a/", to: "/c/" }],
      problems: [],
    });
  });

  test("of two articles lead to one of them", () => {
    const { redirects } = redirected([article("b"), article("c")], { b: ["/a/"], c: ["/a/"] });
    expect(redirects).toEqual([{ from: "/a/", to: "/b/" }]);
  });

  test("that are the article's own page or alias need no word", () => {
    const own = redirected([article("b", { aliases: ["/a/"] })], { b: ["/a/", "/B/"] });
    expect(own).toEqual({ redirects: [{ from: "/a/", to: "/b/" }], problems: [] });
  });
});

describe("R104: stubs that only lead elsewhere", () => {
  const stubTo = (to: string, fields: SampleFields = {}): RedirectInput["stubs"][number] => ({
    article: article("old", {
      ...fields,
      facts: { redirectTo: { text: to, place: { file: "articles/old.md", line: 2 } } },
    }),
    address: "/old/",
  });
  const redirectedWith = (stubs: RedirectInput["stubs"]): ReturnType<typeof redirectsOf> =>
    redirectsOf({
      articles: [],
      stubs,
      addresses: new Map(),
      formerAddresses: new Map(),
      filled: () => new Map([["/new/", "the page of articles/new.md"]]),
    });

  test("redirect from their own address and from their aliases", () =>
    expect(redirectedWith([stubTo("/new/", { aliases: ["/older/"] })])).toEqual({
      redirects: [
        { from: "/old/", to: "/new/" },
        { from: "/older/", to: "/new/" },
      ],
      problems: [],
    }));

  test("may lead to another site", () =>
    expect(redirectedWith([stubTo("https://other.example/x")]).redirects).toEqual([
      { from: "/old/", to: "https://other.example/x" },
    ]));

  test("never stand where a page does", () => {
    const { redirects, problems } = redirectedWith([{ ...stubTo("/a/"), address: "/new/" }]);
    expect(redirects).toEqual([]);
    expect(problems).toMatchObject([{ code: "alias/taken", place: { file: "articles/old.md", line: 2 } }]);
  });
});
