/** What is wrong in a built file is told at the article and the line that caused it. */

import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { traceProblems } from "../../src/build/trace.ts";
import type { Problem } from "../../src/model/problem.ts";
import { scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";

const NOW = new Date("2026-01-01T00:00:00Z");

const problemsOf = async (files: Readonly<Record<string, string>>): Promise<readonly Problem[]> => {
  const root = scratchFolder();
  writeFiles(root, { ...smallSite, ...files });
  return (await build({ cwd: root, now: NOW })).problems;
};

describe("a build", () => {
  test("R27: tells of mark-up in a title once, at the title, and names a feed in which readers meet it", async () => {
    const problems = await problemsOf({
      "articles/a.md": "---\ndate: 2025-07-13\ntitle: The <b>bridge</b>\n---\n\nIt opens on Sunday.\n",
    });
    expect(problems.filter(({ code }) => code === "feed/html-in-plain-text")).toMatchObject([
      {
        severity: "warning",
        place: { file: "articles/a.md", line: 3, column: 1, excerpt: "title: The <b>bridge</b>" },
        what: expect.stringMatching(/Readers meet it in \S+\.(?:xml|json):\d+:\d+\.$/),
      },
    ]);
  });

  test("says nothing of what is only worth knowing", async () => {
    const problems = await problemsOf({});
    expect(problems).toEqual([]);
  });
});

describe("a problem of a feed", () => {
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>A</title><link>https://a.example/</link><description>B</description>
<item><title>One</title><link>https://a.example/one/</link></item>
<item><title>Two</title><link>https://a.example/two/</link>
<description>A &lt;marquee&gt; of words</description></item>
</channel></rss>`;
  const articles: Readonly<Record<string, string>> = {
    "articles/one.md": "---\ntitle: One\n---\nText.\n",
    "articles/two.md": "---\ntitle: Two\nsummary: S\n---\n\nFirst.\n\nA <marquee> of words.\n",
  };
  const trace = (...problems: readonly Problem[]): readonly Problem[] =>
    traceProblems(problems, {
      sourceOf: (path) => /^(one|two)\/index\.html$/.exec(path)?.[1]?.replace(/^/, "articles/").concat(".md"),
      pageAt: (url) => url.replace("https://a.example/", "").concat("index.html"),
      bytesOf: () => new TextEncoder().encode(feed),
      textOf: (source) => articles[source],
    });
  const problem = (line: number, more: Partial<Problem>): Problem => ({
    code: "content/element-forbidden",
    severity: "warning",
    place: { file: "rss.xml", line, column: 1 },
    what: "The content holds `<marquee>`.",
    why: "",
    mend: "Leave it out.",
    ...more,
  });

  test.each([
    ["in the text, where it quotes the text", problem(5, {}), "articles/two.md", 8, 3],
    [
      "in a field, where the field is in front matter",
      problem(4, { path: "/rss/channel/item[2]/title" }),
      "articles/two.md",
      2,
      1,
    ],
    ["nowhere in particular", problem(3, { what: "Something else." }), "articles/one.md", 1, 1],
  ])("%s", (_, one, file, line, column) => {
    expect(trace(one)).toMatchObject([{ place: { file, line, column } }]);
  });

  test("of its head stays where it is", () => {
    expect(trace(problem(2, {}))).toMatchObject([{ place: { file: "rss.xml", line: 2 } }]);
  });

  test("that several feeds have in the same words is told once", () => {
    const head = problem(2, { path: "/rss/channel" });
    const place = { file: "b/rss.xml", line: 2 };
    expect(
      trace(problem(5, {}), problem(5, { place: { ...place, line: 5 } }), head, { ...head, place }),
    ).toHaveLength(2);
  });

  test("an error of a head is told of every feed", () => {
    const head = problem(2, { path: "/rss/channel", severity: "error" });
    expect(trace(head, { ...head, place: { file: "b/rss.xml", line: 2 } })).toHaveLength(2);
  });
});
