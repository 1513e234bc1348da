import matter from "gray-matter";
import { afterEach, describe, expect, it } from "vitest";
import { decodeFrontMatter } from "../../src/article/front-matter.ts";
import { isFault } from "../../src/text/data.ts";
import { codesOf, read } from "../support/article-reading.ts";

/** Code in the articles below calls this global; whoever evaluates them is found out. */
const spy = globalThis as { executed?: number };

afterEach(() => {
  delete spy.executed;
});

describe("gray-matter's known faults, and siar without them", () => {
  it.each(["js", "javascript", " js", "JS"])(
    "D1, S1: gray-matter executes ---%s; siar refuses it and executes nothing",
    (engine) => {
      const file = `---${engine}\n{ title: (globalThis.executed = (globalThis.executed ?? 0) + 1, "x") }\n---\nBody\n`;
      expect(codesOf(read(file))).toEqual(["front-matter/fence-unknown"]);
      expect(spy.executed).toBeUndefined();
      matter(file, {});
      expect(spy.executed).toBe(1);
    },
  );

  it("S1: overriding `js` alone leaves gray-matter's ---javascript at work, so siar overrides both and never gets there", () => {
    matter("---javascript\n{ a: (globalThis.executed = 1) }\n---\n", { engines: { js: () => ({}) } });
    expect(spy.executed).toBe(1);
    delete spy.executed;
    for (const language of ["js", "javascript", "JavaScript", "coffee", "coffeescript", "cson"]) {
      const block = { language: language as "yaml", raw: "{ a: (globalThis.executed = 1) }" };
      expect(() => decodeFrontMatter(block)).toThrow();
    }
    expect(spy.executed).toBeUndefined();
  });

  it("without options gray-matter returns a broken parse as good the second time; siar says the same each time", () => {
    const broken = "---\ntitle: [a\n---\nBroken parse kept.\n";
    expect(() => matter(broken)).toThrow();
    expect(matter(broken).data).toEqual({});
    const first = read(broken);
    expect(codesOf(first)).toEqual(["front-matter/syntax"]);
    expect(read(broken)).toEqual(first);
  });

  it("gray-matter lets ---- and ---x close front matter; siar takes whole lines only", () => {
    const file = "---toml\ntitle = '''A\n----x'''\ndate = 2025-07-12\n---\nBody\n";
    expect(matter(file, { engines: { toml: (text) => ({ text }) } }).data).toEqual({
      text: "\ntitle = '''A",
    });
    expect(read(file).article).toMatchObject({ title: { text: "A ----x" }, body: "Body\n" });
  });

  it("D2: gray-matter swallows the file on an unclosed fence; siar names the line", () => {
    const file = "---\ntitle: A\ndate: 2025-07-12\n\nbody: all of it\n";
    expect(matter(file, {}).content).toBe("");
    const outcome = read(file);
    expect(outcome.problems).toMatchObject([
      { code: "front-matter/fence-unclosed", place: { line: 1, column: 1 } },
    ]);
  });

  it("D2: a file that begins with ---- has no front matter", () => {
    const file = "----\ntitle: A\n----\n\n# Title\n\nText\n";
    expect(read(file, "articles/2025-07-12-a.md").article).toMatchObject({
      title: { text: "Title" },
      body: file,
      bodyLine: 1,
    });
  });

  it("D9: gray-matter's YAML turns text into numbers; siar keeps what stands there", () => {
    const file = "---\ntitle: 12:30:45\ndate: 2025-07-12\nslug: 00123\nid: 1.10\n---\nText\n";
    expect(matter(file, {}).data).toMatchObject({ title: 45045, slug: 83, id: 1.1 });
    expect(read(file).article).toMatchObject({
      title: { text: "12:30:45" },
      slug: { text: "00123" },
      id: { text: "1.10" },
    });
  });
});

describe("decoding front matter", () => {
  it.each([
    ["yaml", "title: A\nauthors: [b, c]"],
    ["toml", 'title = "A"\nauthors = ["b", "c"]'],
    ["json", '{"title": "A", "authors": ["b", "c"]}'],
  ] as const)("%s gives the same fields", (language, raw) => {
    const decoded = decodeFrontMatter({ language, raw });
    expect(isFault(decoded)).toBe(false);
    expect(decoded).toHaveProperty(
      "value",
      new Map<string, unknown>([
        ["title", "A"],
        ["authors", ["b", "c"]],
      ]),
    );
  });

  it.each(["", "\n\n", "# only a comment", "# a\n\n  # b\n", "~", "#"])(
    "%j is front matter without fields",
    (raw) => {
      expect(decodeFrontMatter({ language: "yaml", raw })).toHaveProperty("value", new Map());
    },
  );

  it("counts lines from the first fence", () => {
    const decoded = decodeFrontMatter({ language: "yaml", raw: "# note\ntitle: Kursk" });
    expect(isFault(decoded) ? undefined : decoded.markOf(["title"])).toEqual({
      line: 3,
      column: 8,
      length: 5,
    });
  });
});
