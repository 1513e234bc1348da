/** A folder of everything that was ever found broken: built as far as it goes, and each file built or named. */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkSite } from "../../src/check/site/site.ts";
import { type BuiltSite, buildFolder, newFolder, textAt } from "../support/dialects/build-site.ts";
import {
  findDead,
  findMalformed,
  findSource,
  findTwice,
  pathsOf,
  redirectsOf,
} from "../support/dialects/judge-outputs.ts";
import { PARSERS, type ToldEntry } from "../support/parsers.ts";
import { readXml } from "../support/read-xml.ts";
import { writeFiles } from "../support/scratch.ts";
import { BROKEN, DATES, NAMES, SETTINGS, TITLES } from "./broken/articles.ts";

const { root, remove } = newFolder();
let site: BuiltSite;

/** The page of a slug exists, and its feed entries by each parser of the documents that hold it. */
const told: { readonly by: string; readonly entries: readonly ToldEntry[] }[] = [];

afterAll(remove);

beforeAll(async () => {
  writeFiles(root, { "siar.config.yaml": SETTINGS, ...BROKEN });
  site = await buildFolder(root);
  for (const { name, format, read } of PARSERS) {
    const paths = pathsOf(site, new RegExp(`^(?:archive/[^/]+/)?${format.replace(".", "\\.")}$`));
    const entries = await Promise.all(paths.map(async (path) => (await read(textAt(site, path))).entries));
    told.push({ by: `${name} ${format}`, entries: entries.flat() });
  }
});

const urlOf = (slug: string): string => `${site.baseUrl}${encodeURIComponent(slug)}/`;
const codesOf = (file: string): readonly string[] =>
  site.report.problems.filter(({ place }) => place?.file === `_posts/${file}`).map(({ code }) => code);

/** The text of an article as its page has it, without runs of white space. */
const pageOf = (slug: string): string => textAt(site, `${slug}/index.html`).replace(/\s+/g, " ");

/** What each parser says of the entry at a slug. */
function expectTold(slug: string, say: (entry: ToldEntry) => unknown, wanted: unknown): void {
  for (const { by, entries } of told) {
    const found = entries.filter(({ url }) => url === urlOf(slug));
    expect([by, slug, found.length > 0]).toEqual([by, slug, true]);
    for (const entry of found) expect([by, slug, say(entry)]).toEqual([by, slug, wanted]);
  }
}

test("the site is built, and nothing of it is lost without a word", () => {
  expect(site.report.isGood).toBe(true);
  expect(site.report.articles).toBe(Object.keys(BROKEN).length);
  const { rows } = JSON.parse(site.report.ledger) as { readonly rows: readonly { readonly path?: string }[] };
  const published = new Set(rows.map(({ path }) => path));
  const lost = Object.keys(BROKEN)
    .filter((file) => !published.has(file))
    .filter((file) => !site.report.problems.some(({ place }) => place?.file === file));
  expect(lost.sort()).toEqual(["_posts/hidden-in-capitals.md", "_posts/stub.md", "_posts/unpublished.md"]);
});

describe("front matter", () => {
  test("of two equal keys the last counts, with a warning", () => {
    expectTold("duplicate-keys", ({ title }) => title, "The last");
    expect(codesOf("duplicate-keys.md")).toContain("front-matter/key-twice");
  });
  test("a colon without quotes is a part of the title, with a warning", () => {
    expectTold("unquoted-colon", ({ title }) => title, "Tools - care: oil");
    expect(codesOf("unquoted-colon.md").length).toBeGreaterThan(0);
  });
  test.each([
    "bare-string.md",
    "runs-javascript.md",
    "never-closed.md",
    "laughs.md",
    "wrong-types.md",
    "no-date.md",
  ])("%s is named, and none of its fences reaches a reader", (file) => {
    expect(codesOf(file).length).toBeGreaterThan(0);
    expect(pageOf(file.replace(".md", ""))).not.toMatch(/just words between|title: Never|require\(/);
  });
  test("a day that is none, and one that can be two, are named", () => {
    expect(codesOf("no-such-day.md")).toContain("front-matter/date-invalid");
    const [problem] = site.report.problems.filter(({ place }) => place?.file === "_posts/two-readings.md");
    const words = `${problem?.what} ${problem?.why} ${problem?.mend}`;
    expect(words).toContain("2024-03-04");
    expect(words).toContain("2024-04-03");
  });
  test("nothing in a list is no tag, and equal tags are one", () => {
    expectTold("nulls", ({ categories }) => categories, ["a", "7"]);
  });
  test("without a title the first heading is it", () => {
    expectTold("no-title", ({ title }) => title, "The heading");
  });
  test("byte order marks, carriage returns and blank lines before the first fence are no matter", () => {
    expectTold("blank-lines-and-mark", ({ title }) => title, "Marks and returns");
    expect(pageOf("blank-lines-and-mark")).toContain("<p>Words of two lines.</p>");
  });
});

describe("bytes", () => {
  test.each(["empty.md", "mark-only.md", "latin-1.md", "zip.md"])("%s is named", (file) => {
    expect(codesOf(file).length).toBeGreaterThan(0);
  });
  test.each([
    ["utf16-little", "Sixteen bits, little end first"],
    ["utf16-big", "Sixteen bits, big end first"],
  ])("%s is read by its byte order mark, with a warning", (slug, wanted) => {
    expectTold(slug, ({ title }) => title, wanted);
    expect(codesOf(`${slug}.md`).length).toBeGreaterThan(0);
  });
  test("D15: characters that XML forbids are removed, with a warning", () => {
    expectTold("control", ({ title }) => title, "Controlled");
    expect(pageOf("control")).toMatch(/\[31mRed\[0m, back, nul, tab ?bed/);
    expect(codesOf("control.md").length).toBeGreaterThan(0);
  });
  test("`]]>` ends no CDATA early", () => {
    expectTold("cdata", ({ title }) => title, "An end ]]> of CDATA");
    const feeds = pathsOf(site, /(?:rss|atom)\.xml$/).map((path) => readXml(textAt(site, path)));
    const texts = feeds
      .flatMap(({ all }) => all("//content:encoded | //a:content"))
      .filter((text) => text.includes("Here ]]&gt;"));
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(text).toContain("Words of this article.");
  });
});

describe("bodies", () => {
  test("footnotes are notes, and no links to their words", () => {
    expect(pageOf("footnotes")).not.toMatch(/href="foo"|\[\^/);
    expect(pageOf("footnotes")).toContain("The second.");
  });
  test("emphasis beside CJK text is emphasis", () => {
    for (const words of [
      "<strong>日本語。</strong>次",
      "<strong>「引用」</strong>の",
      "<em>이것은</em>입니다",
    ])
      expect(pageOf("cjk")).toContain(words);
  });
  test("no template is printed, and code that shows one is", () => {
    const page = pageOf("templates");
    expect(page).toContain("<code>{{ page.title }}</code>");
    expect(page).toContain("{% if shown %}{{ shown }}{% endif %}");
    expect(page).toContain("https://www.youtube-nocookie.com/embed/w7Ft2ymGmfc");
    expect(page).toContain("Stays.");
    expect(page).not.toContain("walrus");
    expect(codesOf("templates.md")).toContain("render/shortcode-unknown");
  });
  test("a link post without words is an entry, and so is what has a title alone", () => {
    expectTold("link-post", ({ title }) => title, "A link and no words");
    expectTold("no-words", ({ title }) => title, "Neither link nor words");
  });
  test("a stub is none, and leads on", () => {
    expect(told.flatMap(({ entries }) => entries).filter(({ url }) => url === urlOf("stub"))).toEqual([]);
    expect(redirectsOf(site).get("/stub/")).toBe("/footnotes/");
  });
  test("an article of 800 KB is published, and feeds keep to their size", () => {
    expect(pageOf("huge").length).toBeGreaterThan(800_000);
    for (const path of pathsOf(site, /^(?:rss\.xml|atom\.xml|feed\.json)$/))
      expect(site.files.get(path)?.length).toBeLessThan(2_000_000);
  });
});

describe("links and HTML", () => {
  test("a link that leads nowhere keeps its words, and is named", () => {
    for (const words of ["None", "nowhere", "no place", "act"])
      expect(pageOf("broken-links")).toContain(words);
    expect(pageOf("broken-links")).not.toMatch(/javascript:|no-such-article\.md|post_url/);
    expect(codesOf("broken-links.md").length).toBeGreaterThan(3);
  });
  test("S3: what acts is removed, and what follows it stays", () => {
    const article = /<article[\s\S]*<\/article>/.exec(pageOf("raw-html"))?.[0] ?? "";
    expect(article).toContain("After it.");
    expect(article).not.toMatch(/<script|<style|walrus|src="data:/);
    expect(article).toContain('src="https://cdn.example/a.png"');
  });
});

test("what is hidden is hidden whatever the case of its key", () => {
  for (const path of pathsOf(site, /./))
    expect([path, /walrus/i.test(textAt(site, path))]).toEqual([path, false]);
});

describe("titles", () => {
  test.each(TITLES.map(([written, title], index) => [written, title, index] as const))(
    "R18: %s is escaped once and decoded never",
    (_written, title, index) => expectTold(`title-${index}`, (entry) => entry.title, title),
  );
});

describe("names", () => {
  test.each(NAMES.map(([file, slug], index) => [file, slug, index] as const))(
    "%s lies at /%s/",
    (_file, slug, index) => expectTold(slug, ({ title }) => title, `A name of its own ${index}`),
  );
  test("a name that was encoded already is encoded once", () => {
    const [entry] = told[0]?.entries.filter(({ title }) => title === "A name that was encoded") ?? [];
    expect(entry?.url).toBeDefined();
    expect(entry?.url).not.toContain("%25");
    expect(site.files.has(`${decodeURI((entry?.url ?? "").slice(site.baseUrl.length))}index.html`)).toBe(
      true,
    );
  });
});

describe("dates", () => {
  test.each(DATES.map(([written, date], index) => [written, date, index] as const))(
    "D10: %s is %s",
    (_written, date, index) => {
      expectTold(`date-${index}`, ({ publishedMs }) => publishedMs, Date.parse(date));
      const feeds = pathsOf(site, /(?:^|\/)atom\.xml$/).map((path) => readXml(textAt(site, path)));
      const at = `//a:entry[a:link/@href='${urlOf(`date-${index}`)}']/a:published`;
      expect(new Set(feeds.flatMap(({ all }) => all(at)))).toEqual(new Set([date]));
    },
  );
});

describe("is what every edition must be", () => {
  test("S4: every file parses, and no character is in it that XML forbids", () =>
    expect(findMalformed(site)).toEqual([]));
  test("no template syntax and no front matter outside of code", () => expect(findSource(site)).toEqual([]));
  test("D22, R3: no address and no id is there twice", () => expect(findTwice(site)).toEqual([]));
  test("R78: no address leads to nothing but those of the article that names two such", () => {
    const dead = findDead(site).map((one) => one.replace(/^.*?: (?:https:\/\/broken\.example)?/, ""));
    expect([...new Set(dead)].sort()).toEqual(["/etc/passwd", "/no/such/page/"]);
  });
  test("our own judge finds no error but those", () => {
    const problems = checkSite(site.files, { baseUrl: site.baseUrl });
    const wrong = problems.filter(
      ({ severity, what }) => severity === "error" && !/passwd|no\/such/.test(what),
    );
    expect(wrong).toEqual([]);
  });
});
