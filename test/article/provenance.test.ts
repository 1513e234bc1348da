import { describe, expect, it } from "vitest";
import { codesOf, readFieldsOf } from "../support/article-reading.ts";

describe("addresses elsewhere", () => {
  it.each([
    ["comments: https://forum.example/t/42", { comments: { url: "https://forum.example/t/42" } }],
    [
      "comments: {url: //forum.example, feed: https://forum.example/rss, count: 0}",
      { comments: { url: "https://forum.example/", feedUrl: "https://forum.example/rss", count: 0 } },
    ],
    ["externalUrl: HTTPS://Paper.example:443/a b", { externalUrl: "https://paper.example/a%20b" }],
    ["external_url: http://paper.example", { externalUrl: "http://paper.example/" }],
    ["via: https://blog.example/x", { via: ["https://blog.example/x"] }],
    ["via: [https://a.example, https://b.example/]", { via: ["https://a.example/", "https://b.example/"] }],
    [
      "license: https://creativecommons.org/licenses/by/4.0/",
      { license: "https://creativecommons.org/licenses/by/4.0/" },
    ],
    ["rights: © 2026 Warta Siar", { rights: "© 2026 Warta Siar" }],
    ["inReplyTo: https://a.example/x", { inReplyTo: { text: "https://a.example/x" } }],
    [
      "in_reply_to: ../en/other.md",
      { inReplyTo: { text: "../en/other.md", place: { line: 4, column: 14 } } },
    ],
    [
      "related: [other.md, //paper.example/x]",
      { related: [{ text: "other.md" }, { text: "https://paper.example/x", place: { column: 21 } }] },
    ],
  ])("R24, R46: %s", (yaml, expected) => {
    const { article, problems } = readFieldsOf(yaml);
    expect(problems).toEqual([]);
    expect(article).toMatchObject(expected);
  });

  const keys = ["comments", "externalUrl", "via", "license", "related", "inReplyTo"];
  const bad = [
    ["javascript:alert(1)", "is not a scheme that may stand here"],
    ["mailto:a@b.example", "is not a scheme that may stand here"],
    ["https://user:pw@host.example/", "a user name or a password"],
    ["https:/host.example", "must be followed by"],
    ["java\\tscript:x", "is not a scheme that may stand here"],
  ] as const;
  it.each(keys.flatMap((key) => bad.map(([value, says]) => [key, value, says] as const)))(
    "D17, D18: `%s` refuses %s",
    (key, value, says) => {
      const { article, problems } = readFieldsOf(`${key}: "${value}"`);
      expect(article).not.toHaveProperty(key);
      expect(problems).toMatchObject([
        { code: "front-matter/url-invalid", severity: "error", place: { line: 4, column: key.length + 3 } },
      ]);
      expect(problems[0]?.what).toContain(says);
    },
  );

  it.each(["comments", "externalUrl", "via", "license"])("`%s` is a whole address, no path", (key) => {
    expect(codesOf(readFieldsOf(`${key}: other.md`))).toEqual(["front-matter/url-invalid"]);
  });

  it.each([
    ["CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"],
    ["cc-by-nc-sa-4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/"],
    ["CC BY-ND 3.0", "https://creativecommons.org/licenses/by-nd/3.0/"],
    ["CC BY-SA", "https://creativecommons.org/licenses/by-sa/4.0/"],
    ["CC0", "https://creativecommons.org/publicdomain/zero/1.0/"],
    ["CC0 1.0 Universal", "https://creativecommons.org/publicdomain/zero/1.0/"],
    ["MIT", "https://opensource.org/license/mit"],
    ["MIT License", "https://opensource.org/license/mit"],
    ["Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0"],
    ["Apache License 2.0", "https://www.apache.org/licenses/LICENSE-2.0"],
  ])("a licence is an address; %s is answered with its own", (name, address) => {
    const { article, problems } = readFieldsOf(`license: ${name}`);
    expect(article).not.toHaveProperty("license");
    expect(problems).toMatchObject([
      { code: "front-matter/url-invalid", severity: "error", place: { line: 4, column: 10 } },
    ]);
    expect(problems[0]?.mend).toContain(address);
    expect(readFieldsOf(`license: ${address}`)).toMatchObject({
      problems: [],
      article: { license: address },
    });
  });

  it("D14: the same address twice is a warning, however it is written", () => {
    const { article, problems } = readFieldsOf("via: [https://a.example, HTTPS://A.example/]");
    expect(article?.via).toEqual(["https://a.example/"]);
    expect(problems).toMatchObject([{ code: "front-matter/item-twice", severity: "warning" }]);
  });

  it.each([
    ["{url: https://a.example, count: many}", "front-matter/number-invalid", 43],
    ["{url: https://a.example, count: -1}", "front-matter/number-invalid", 43],
    ["{url: https://a.example, feed: /rss.xml}", "front-matter/url-invalid", 42],
    ["{feed: https://a.example}", "front-matter/wrong-form", 11],
  ])("comments: %s is an error at its place", (yaml, code, column) => {
    expect(readFieldsOf(`comments: ${yaml}`).problems).toMatchObject([
      { code, severity: "error", place: { line: 4, column } },
    ]);
  });
});

describe("a republished article", () => {
  it("R24: names the feed that had it first", () => {
    const { article, problems } = readFieldsOf(
      "source:\n  title: Kantor Berita\n  url: https://berita.example/rss.xml\n  page: https://berita.example/x\n" +
        "  id: tag:berita.example,2020:feed\n  updated: 2025-07-01\n  author: Dewi Lestari\n  rights: © Berita",
    );
    expect(problems).toEqual([]);
    expect(article?.republishedFrom).toEqual({
      title: "Kantor Berita",
      url: "https://berita.example/rss.xml",
      pageUrl: "https://berita.example/x",
      id: "tag:berita.example,2020:feed",
      updated: { epochMs: Date.UTC(2025, 5, 30, 17), offsetMinutes: 420 },
      author: "Dewi Lestari",
      rights: "© Berita",
    });
  });

  it.each([
    ["{url: https://a.example}", "front-matter/wrong-form", 9],
    ["{title: A}", "front-matter/wrong-form", 9],
    ['{title: "", url: https://a.example}', "front-matter/text-empty", 17],
    ["{title: A, url: rss.xml}", "front-matter/url-invalid", 25],
    ["{title: A, url: https://a.example, id: 42}", "front-matter/url-invalid", 48],
    ["{title: A, url: https://a.example, updated: once}", "front-matter/date-invalid", 53],
    ["{title: A, url: https://a.example, author: a@b.example}", "front-matter/name-email", 52],
    ["https://a.example", "front-matter/wrong-form", 9],
  ])("%s is an error at its place", (yaml, code, column) => {
    expect(readFieldsOf(`source: ${yaml}`).problems).toMatchObject([
      { code, severity: "error", place: { line: 4, column } },
    ]);
  });
});
