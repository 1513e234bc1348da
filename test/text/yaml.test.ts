import fc from "fast-check";
import { dump, FAILSAFE_SCHEMA, load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { type Data, type DecodeFault, isFault } from "../../src/text/data.ts";
import { decodeYaml } from "../../src/text/yaml.ts";
import { plain } from "../support/plain-data.ts";

function dataOf(text: string): unknown {
  const decoded = decodeYaml(text);
  if (isFault(decoded)) throw new Error(`${decoded.kind}: ${decoded.reason}`);
  return plain(decoded.value);
}

function faultOf(text: string): DecodeFault {
  const decoded = decodeYaml(text);
  if (!isFault(decoded)) throw new Error(`no fault in ${JSON.stringify(text)}`);
  return decoded;
}

describe("decodeYaml", () => {
  test.each([
    ["title: no", { title: "no" }],
    ["title: 2026-11-23", { title: "2026-11-23" }],
    ["title: 1.10", { title: "1.10" }],
    ["id: 00123", { id: "00123" }],
    ["time: 12:30:45", { time: "12:30:45" }],
    ["draft: true", { draft: "true" }],
    ["<<: x", { "<<": "x" }],
    ["2024: x", { "2024": "x" }],
    ["- 0x1F\n- .inf\n- 1_000", ["0x1F", ".inf", "1_000"]],
  ])("D9: in %j every scalar is text as written", (text, value) => {
    expect(dataOf(text)).toEqual(value);
  });

  test.each([
    ["", null],
    ["# nothing\n", null],
    ["just text", "just text"],
    ["a:\nb: ~\nc: null\nd: NULL", { a: null, b: null, c: null, d: null }],
    ["a: ''\nb: \"null\"\nc: '~'\nd: |\n  null", { a: "", b: "null", c: "~", d: "null\n" }],
    ["-\n- ~\n-\n- a\n-", [null, null, null, "a", null]],
    ["a:\n- b\n-\nc: d", { a: ["b", null], c: "d" }],
    ["[]", []],
    ["{}", {}],
  ])("nothing is null, and quoted words are text: %j", (text, value) => {
    expect(dataOf(text)).toEqual(value);
  });

  test.each([
    ["a: [x, 'y z', {p: q}]", { a: ["x", "y z", { p: "q" }] }],
    ["a: [x, y: z, w]", { a: ["x", { y: "z" }, "w"] }],
    ["{a, b: c, d: }", { a: null, b: "c", d: null }],
    ['{"a":1,"b":[true]}', { a: "1", b: ["true"] }],
    ["? a\n? b\n: c", { a: null, b: "c" }],
    ["- a: 1\n  b: 2\n- - c\n  - d", [{ a: "1", b: "2" }, ["c", "d"]]],
    ["a: b # c\n# d\ne: 'f # g'", { a: "b", e: "f # g" }],
    ["a: >-\n  one\n  two\nb: |\n  x\n\n  y\n", { a: "one two", b: "x\n\ny\n" }],
    ["a: one\n  two", { a: "one two" }],
    ["---\na: b\n", { a: "b" }],
    ["a: b\n...\n", { a: "b" }],
    ["\uFEFFa: b", { a: "b" }],
    ["a:\n  b:\n    - c:\n        d: e", { a: { b: [{ c: { d: "e" } }] } }],
  ])("the usual forms are read: %j", (text, value) => {
    expect(dataOf(text)).toEqual(value);
  });

  test("keys stand in the order of the text", () => {
    const decoded = decodeYaml("b: 1\n2: x\na: 2\n1: y");
    expect(isFault(decoded) || [...(decoded.value as ReadonlyMap<string, Data>).keys()]).toEqual([
      "b",
      "2",
      "a",
      "1",
    ]);
  });

  test("what js-yaml writes is read as js-yaml reads it", () => {
    const key = fc
      .string({ unit: "grapheme", maxLength: 8 })
      .filter((name) => !/__proto__|constructor|prototype/.test(name));
    const words = fc.constantFrom(
      "",
      "null",
      "no",
      "- x",
      "a: b",
      "# c",
      "'",
      '"',
      "x\ny\n",
      " y ",
      "&a",
      "*b",
      "!c",
    );
    const { tree } = fc.letrec<{ tree: unknown; leaf: string }>((tie) => ({
      leaf: fc.oneof(words, fc.string({ unit: "grapheme" })),
      tree: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        tie("leaf"),
        fc.array(tie("tree"), { maxLength: 4 }),
        fc.dictionary(key, tie("tree"), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(tree, fc.constantFrom(-1, 0, 1, 2), fc.boolean(), (data, flowLevel, forceQuotes) => {
        const text = dump(data, { flowLevel, forceQuotes, noRefs: true });
        expect(dataOf(text)).toEqual(plain(load(text, { schema: FAILSAFE_SCHEMA })));
        expect(dataOf(text)).toEqual(plain(data));
      }),
      { numRuns: 500 },
    );
  });

  test.each(["[? ]", "[a, ? ]", "[? , a]"])("an empty key within a list is a fault: %j", (text) => {
    expect(decodeYaml(text)).toMatchObject({ kind: "syntax", reason: expect.stringContaining("key") });
  });

  test("any text is decoded or refused, and nothing is thrown", () => {
    const pieces = fc.constantFrom(
      "a",
      ": ",
      ":",
      "- ",
      "\n",
      " ",
      "  ",
      "[",
      "]",
      "{",
      "}",
      ",",
      "'",
      '"',
      "#",
      "&",
      "*",
      "!",
      "|",
      ">",
      "?",
      "\t",
      "---",
      "...",
      "\\",
      "%",
      "@",
    );
    fc.assert(
      fc.property(fc.string({ unit: pieces, maxLength: 30 }), (text) => {
        const decoded = decodeYaml(text);
        if (!isFault(decoded)) {
          expect(plain(decoded.value)).toEqual(plain(load(text, { schema: FAILSAFE_SCHEMA }) ?? null));
          return;
        }
        expect(decoded.reason).toMatch(/\.$/u);
        const line = text.replace(/^\uFEFF/, "").split("\n")[decoded.mark.line - 1];
        expect(line).toBeDefined();
        expect(decoded.mark.column).toBeLessThanOrEqual((line?.length ?? 0) + 1);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("marks", () => {
  const text = [
    "title: Kursk",
    "tags: [a, 'b c', x: y]",
    "image:",
    "  alt: >-",
    "    long",
    "  src:",
    "list:",
    "  -",
    "  - p: q",
    "    r: s # note",
    '"quoted key" : "v"',
    "",
  ].join("\n");

  function cut(path: readonly (string | number)[], of?: "key" | "value"): string | undefined {
    const decoded = decodeYaml(text);
    const mark = isFault(decoded) ? undefined : decoded.markOf(path, of);
    if (mark === undefined) return undefined;
    const line = text.split("\n")[mark.line - 1] ?? "";
    return `${mark.line}:${line.slice(mark.column - 1, mark.column - 1 + mark.length)}`;
  }

  test.each([
    [["title"], "1:Kursk"],
    [["tags"], "2:[a, 'b c', x: y]"],
    [["tags", 0], "2:a"],
    [["tags", 1], "2:'b c'"],
    [["tags", 2, "x"], "2:y"],
    [["image"], "4:alt: >-"],
    [["image", "alt"], "4:>-"],
    [["list", 1, "p"], "9:q"],
    [["list", 1, "r"], "10:s"],
    [["quoted key"], '11:"v"'],
  ])("the value at %j is marked on its first line", (path, marked) => {
    expect(cut(path)).toBe(marked);
  });

  test.each([
    [["title"], "1:title"],
    [["image", "alt"], "4:alt"],
    [["tags", 2, "x"], "2:x"],
    [["quoted key"], '11:"quoted key"'],
  ])("the key at %j is marked where asked for", (path, marked) => {
    expect(cut(path, "key")).toBe(marked);
  });

  test.each([
    ["a value that is empty, by its key", ["image", "src"], "6:src"],
    ["an item that is empty, by the key of its list", ["list", 0], "7:list"],
    ["what is missing, by what would hold it", ["image", "credit"], "3:image"],
    ["what is missing at the top, by nothing", ["slug"], undefined],
  ])("marked is %s", (_what, path, marked) => {
    expect(cut(path)).toBe(marked);
  });
});

describe("faults", () => {
  test.each([
    ["a: &x y", "alias"],
    ["a: &x [1]\nb: *x", "alias"],
    ["a: *x", "alias"],
    ["a: &a [*a]", "alias"],
    ["&k a: b", "alias"],
    ["a: &x\n  b: c", "alias"],
    ["a: !!js/function 'function(){}'", "tag"],
    ["a: !!str 1", "tag"],
    ["a: ! b", "tag"],
    ["!t a: b", "tag"],
    ["!!map\na: b", "tag"],
    ["a: 1\nb: 2\na: 3", "duplicate-key"],
    ["{a: 1, a: 2}", "duplicate-key"],
    ["a:\na: x", "duplicate-key"],
    ["x:\n  - b: 1\n    b: 2", "duplicate-key"],
    ["__proto__: 1", "key-forbidden"],
    ["a:\n  - {constructor: 1}", "key-forbidden"],
    ["a: [prototype: 1]", "key-forbidden"],
    ["'__proto__': 1", "key-forbidden"],
    ["[a, b]: c", "syntax"],
    ["a: {{ b }}", "syntax"],
    ["a: 1\n---\nb: 2", "syntax"],
    ["a: \0", "syntax"],
  ])("D3-D8: %j is refused as %s", (text, kind) => {
    expect(faultOf(text)).toMatchObject({ kind, reason: expect.stringMatching(/\.$/u) });
  });

  test.each([
    ["5000 lists", "[".repeat(5000)],
    ["5000 maps", "{a: ".repeat(5000)],
    ["200 lines", Array.from({ length: 200 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
    ["10,001 values", `a: [${"b,".repeat(10_001)}]`],
  ])("D4, D5: %s in one another or in a row are refused", (_what, text) => {
    expect(faultOf(text)).toMatchObject({ kind: "depth", reason: expect.stringMatching(/\.$/u) });
  });

  test("D5: thirty levels are fine", () => {
    expect(decodeYaml(`${"[".repeat(30)}${"]".repeat(30)}`)).not.toHaveProperty("kind");
  });

  test("D8: both of two equal keys are marked", () => {
    expect(faultOf("title: a\nslug: b\ntitle: c")).toEqual({
      kind: "duplicate-key",
      reason: "The key `title` stands here twice.",
      mark: { line: 3, column: 1, length: 5 },
      firstMark: { line: 1, column: 1, length: 5 },
    });
  });

  test.each([
    ["title: A - b: c", 'title: "A - b: c"', 1, 13],
    ["x: y\ntitle: A: b", 'title: "A: b"', 2, 9],
    ["  - name: A: b", '  - name: "A: b"', 1, 12],
    ['title: "Heroic" soldiers', `title: '"Heroic" soldiers'`, 1, 17],
    [`title: 'It's here'`, `title: "It's here"`, 1, 12],
    [`title: "He said "no", it's said"`, `title: "He said \\"no\\", it's said"`, 1, 18],
    ["title: [Live] Kursk", 'title: "[Live] Kursk"', 1, 15],
    ["title: {{ page.title }}", 'title: "{{ page.title }}"', 1, 9],
    ["title: *Kursk* today", 'title: "*Kursk* today"', 1, 8],
    ["title: &c.", 'title: "&c."', 1, 8],
    ["title: !important", 'title: "!important"', 1, 8],
    ["title: @kremlin", 'title: "@kremlin"', 1, 8],
    ["title: `code` here", 'title: "`code` here"', 1, 8],
    ["title: %s", 'title: "%s"', 1, 8],
    ["title: - dash", 'title: "- dash"', 1, 8],
    ['title: "open', 'title: "open"', 1, 8],
    ["x: y\ntitle:Kursk\nz: w", 'title: "Kursk"', 2, 1],
  ])("D9: %j should be written %j", (text, suggestion, line, column) => {
    const fault = faultOf(text);
    expect(fault).toMatchObject({ suggestion, mark: { line, column } });
    const lines = text.split("\n").with(line - 1, suggestion);
    expect(decodeYaml(lines.join("\n"))).not.toHaveProperty("kind");
  });

  test.each([
    ["a:\n\tb: 1", /tabs/u, 2],
    ["\ta: 1", /tabs/u, 1],
    ["a: 1\n b: 2", /indented/u, 2],
    ["tags:\n  - a\n- b", /fit/u, 3],
    ["tags: [a, b\ndate: 1", /comma/u, 1],
    ["tags: [a, b", /bracket/u, 1],
    ["a: b\nc", /key/u, 2],
    ["a: |x\n  y", /line after/u, 1],
    ['a: "\\q"', /backslash/u, 1],
    ['a: "\\xZZ"', /hexadecimal/u, 1],
  ])("D2: %j is explained on its line, and no quotes are advised", (text, reason, line) => {
    const fault = faultOf(text);
    expect(fault).toMatchObject({ kind: "syntax", reason: expect.stringMatching(reason), mark: { line } });
    expect(fault.suggestion).toBeUndefined();
  });
});

describe("js-yaml's known faults, and ours without them", () => {
  test("D4: it expands a bomb of aliases without a limit", () => {
    const lines = Array.from({ length: 6 }, (_, level) => {
      const inner = level === 0 ? '"x"' : `*a${level - 1}`;
      return `a${level}: &a${level} [${Array(9).fill(inner).join(", ")}]`;
    });
    const bomb = lines.join("\n");
    expect(JSON.stringify(load(bomb, { schema: FAILSAFE_SCHEMA })).length).toBeGreaterThan(1_000_000);
    expect(decodeYaml(bomb)).toMatchObject({ kind: "alias" });
  });

  test("D6: it makes a list that holds itself", () => {
    const cycle = load("a: &a [*a]", { schema: FAILSAFE_SCHEMA }) as { readonly a: readonly unknown[] };
    expect(cycle.a[0]).toBe(cycle.a);
    expect(decodeYaml("a: &a [*a]")).toMatchObject({ kind: "alias" });
  });

  test("D9: its usual schema reads titles and slugs as something else", () => {
    const text = "title: 2025-07-12\nslug: 0o17\nversion: 1.10\nlive: yes\ndraft: true\nnone: null";
    expect(load(text)).toMatchObject({ title: new Date("2025-07-12"), slug: 15, version: 1.1, draft: true });
    expect(dataOf(text)).toMatchObject({ title: "2025-07-12", slug: "0o17", version: "1.10", draft: "true" });
  });

  test("D3: it gives `__proto__` back as a key, for the next merge to fall for", () => {
    expect(Object.keys(load("__proto__: {a: 1}") as object)).toEqual(["__proto__"]);
    expect(decodeYaml("__proto__: {a: 1}")).toMatchObject({ kind: "key-forbidden" });
  });
});
