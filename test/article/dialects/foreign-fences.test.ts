import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findForeignBlock } from "../../../src/article/dialects/foreign-fences.ts";
import { decodeHeader } from "../../../src/article/dialects/header.ts";
import type { DialectName } from "../../../src/model/site.ts";
import { type Data, isFault } from "../../../src/text/data.ts";

/** Language, content and body of a block. */
function parted(text: string, dialect?: DialectName): readonly string[] | undefined {
  const block = findForeignBlock(text, 0, dialect);
  return block && [block.language, text.slice(block.start, block.end), text.slice(block.bodyStart)];
}

describe("JSON", () => {
  test.each<[string, readonly string[]]>([
    // https://gohugo.io/content-management/front-matter/
    [
      '{\n  "title": "A",\n  "params": {\n    "a": 1\n  }\n}\nText.\n',
      ["json", '{\n  "title": "A",\n  "params": {\n    "a": 1\n  }\n}', "Text.\n"],
    ],
    ['{"title": "A"}\n\nText.\n', ["json", '{"title": "A"}', "\nText.\n"]],
    // https://hexo.io/docs/front-matter
    [
      '"title": "Hello World",\n"date": "2013/7/13 20:46:25"\n;;;\nText.\n',
      ["members", '"title": "Hello World",\n"date": "2013/7/13 20:46:25"', "Text.\n"],
    ],
    // The README of hexo-front-matter
    [';;;\n"title": "A"\n;;;\nText.', ["members", '"title": "A"', "Text."]],
  ])("%j", (text, expected) => {
    expect(parted(text)).toEqual(expected);
  });

  test.each([
    "{% include a %}\n",
    "{{< a >}}\n",
    "{\n  open",
    '"A quotation," she said.\n\nText.\n',
    "{a}\n",
    ";;; a\nb\n;;;\n",
  ])("%j is text", (text) => {
    expect(parted(text)).toBeUndefined();
  });
});

describe("Hexo's YAML without its first fence", () => {
  const text = "title: Hello World\ndate: 2013/7/13\ntags:\n  - a\n---\nText.\n";
  test("is front matter there, and nowhere else", () => {
    expect(parted(text, "hexo")).toEqual([
      "yaml",
      "title: Hello World\ndate: 2013/7/13\ntags:\n  - a",
      "Text.\n",
    ]);
    expect(parted(text, "hugo")).toBeUndefined();
  });
  test.each(["Note: this is prose.\n\nMore.\n\n---\n\nEnd.\n", "# Title: a\n---\n", "Text\n---\n"])(
    "%j is text",
    (prose) => {
      expect(parted(prose, "hexo")).toBeUndefined();
    },
  );
});

describe("a header without fences", () => {
  // https://docs.getpelican.com/en/latest/content.html#file-metadata
  const pelican =
    "Title: My super title\nDate: 2010-12-03 10:20\nTags: pelican, publishing\n\nThis is the content.\n";
  test("is unmistakable with a title and another key", () => {
    const header = "Title: My super title\nDate: 2010-12-03 10:20\nTags: pelican, publishing";
    for (const dialect of [undefined, "siar", "pelican", "hugo"] as const) {
      expect(parted(pelican, dialect)).toEqual(["header", header, "\nThis is the content.\n"]);
    }
  });

  test.each(["title: A\n\nText.\n", "Date: 2010-12-03\nSlug: a\n\nText.\n"])(
    "%j is one for Pelican alone",
    (text) => {
      expect(parted(text, "pelican")).toBeDefined();
      expect(parted(text, "siar")).toBeUndefined();
    },
  );

  test.each([
    "Text.\n",
    "Note: this is prose.\n\nMore.\n",
    "Title: A\nand prose that goes on.\nDate: never\n\n",
    "https://a.example/\n",
    "",
    "Foo: 1\nBar: 2\n\nText.\n",
  ])("%j is text for everyone", (text) => {
    expect(parted(text, "pelican")).toBeUndefined();
    expect(parted(text, "siar")).toBeUndefined();
  });

  test("may be all that a file has", () => {
    expect(parted("Title: A\nDate: 2010-12-03", "pelican")).toEqual([
      "header",
      "Title: A\nDate: 2010-12-03",
      "",
    ]);
  });
});

describe("decodeHeader", () => {
  function decode(text: string): Record<string, Data> {
    const decoded = decodeHeader(text);
    if (isFault(decoded)) throw new Error(decoded.reason);
    return Object.fromEntries(decoded.value as ReadonlyMap<string, Data>);
  }

  // https://python-markdown.github.io/extensions/meta_data/
  test("a line that is indented goes on, a key that comes again adds, and quotes around a value go", () => {
    const text =
      'Title:   My Document\nSummary: A brief description\n    of my document.\nauthors: Waylan Limberg\nAuthors: John Doe\nDate:\nbase_url: "http://example.com"';
    expect(decode(text)).toEqual({
      Title: "My Document",
      Summary: "A brief description of my document.",
      authors: ["Waylan Limberg", "John Doe"],
      Date: null,
      base_url: "http://example.com",
    });
  });

  test("a value keeps its colons, and nothing of YAML means anything", () => {
    expect(decode("Title: A: b - #c\nTags: [a, b]\nStatus: *x")).toEqual({
      Title: "A: b - #c",
      Tags: "[a, b]",
      Status: "*x",
    });
  });

  test("each value has its place", () => {
    const decoded = decodeHeader("Title: A\nDate:   2010-12-03");
    if (isFault(decoded)) throw new Error(decoded.reason);
    expect(decoded.markOf(["Date"])).toEqual({ line: 2, column: 9, length: 10 });
    expect(decoded.markOf(["Date"], "key")).toEqual({ line: 2, column: 1, length: 4 });
  });

  test("a key that reaches into every object is refused", () => {
    expect(decodeHeader("Title: A\nconstructor: b")).toMatchObject({ kind: "key-forbidden" });
  });
});

test("any text is parted within itself", () => {
  const line = fc.constantFrom(
    "---",
    ";;;",
    "{",
    "}",
    "",
    "title: a",
    "Date: b",
    '"a": 1',
    "    more",
    "Text.",
  );
  const dialects = fc.constantFrom<DialectName | undefined>(undefined, "hexo", "pelican", "hugo");
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.string())), dialects, (lines, dialect) => {
      const text = lines.join("\n");
      const block = findForeignBlock(text, 0, dialect);
      if (block === undefined) return;
      expect(block.start).toBeLessThanOrEqual(block.end);
      expect(block.end).toBeLessThanOrEqual(block.bodyStart);
      expect(block.bodyStart).toBeLessThanOrEqual(text.length);
    }),
  );
});
