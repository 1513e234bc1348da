import fc from "fast-check";
import { stringify } from "smol-toml";
import { describe, expect, test } from "vitest";
import { type DecodeFault, isFault } from "../../src/text/data.ts";
import { decodeToml } from "../../src/text/toml.ts";
import { plain } from "../support/plain-data.ts";

function dataOf(text: string): unknown {
  const decoded = decodeToml(text);
  if (isFault(decoded)) throw new Error(`${decoded.kind}: ${decoded.reason}`);
  return plain(decoded.value);
}

function faultOf(text: string): DecodeFault {
  const decoded = decodeToml(text);
  if (!isFault(decoded)) throw new Error(`no fault in ${text}`);
  return decoded;
}

describe("decodeToml", () => {
  test.each([
    ["date = 2026-11-23", { date: "2026-11-23" }],
    ["date = 2026-11-23 10:00:00", { date: "2026-11-23 10:00:00" }],
    ["date = 2026-11-23T10:00:00.5+07:00", { date: "2026-11-23T10:00:00.5+07:00" }],
    ["date = 2026-11-23 10:00:00Z # note", { date: "2026-11-23 10:00:00Z" }],
    ["at = 12:30:45", { at: "12:30:45" }],
    [
      "v = 1.10\nn = 1_000\nx = 0xFF\nb = true\ni = +inf",
      { v: "1.10", n: "1_000", x: "0xFF", b: "true", i: "+inf" },
    ],
    ["n = 12345678901234567890", { n: "12345678901234567890" }],
    ["a = [2026-11-23, 1.0,\n  2.50, # note\n]", { a: ["2026-11-23", "1.0", "2.50"] }],
  ])("D9: in %j dates and numbers are text as written", (text, value) => {
    expect(dataOf(text)).toEqual(value);
  });

  test.each([
    ["", {}],
    ["a = 'x'\nb = \"y\\n\\u00e9\"", { a: "x", b: "y\né" }],
    [
      'a = """\none\ntwo \\\n  three"""\nb = \'\'\'\n[x] = "y"\'\'\'',
      { a: "one\ntwo three", b: '[x] = "y"' },
    ],
    ['a = """say ""hi"""""\nb = 1', { a: 'say ""hi""', b: "1" }],
    ["[extra]\na.b = 1\na.c = 2\n[extra.d]\ne = 3", { extra: { a: { b: "1", c: "2" }, d: { e: "3" } } }],
    ["[[l]]\nx = 1\n[[l]]\nx = 2\n[l.sub]\ny = 3", { l: [{ x: "1" }, { x: "2", sub: { y: "3" } }] }],
    ["t = { a = 1, b.c = ['d', {e = 2}] }", { t: { a: "1", b: { c: ["d", { e: "2" }] } } }],
    ['"a b" = 1\n\'c.d\' = 2\n"\\u0065" = 3', { "a b": "1", "c.d": "2", e: "3" }],
    ["[ 'x y' . z ]\na=1", { "x y": { z: { a: "1" } } }],
    ["2 = 'b'\n1 = 'a'", { "1": "a", "2": "b" }],
  ])("the usual forms are read: %j", (text, value) => {
    expect(dataOf(text)).toEqual(value);
  });

  test("what smol-toml writes is read back", () => {
    const keys = fc
      .string({ minLength: 1 })
      .filter((key) => !["__proto__", "constructor", "prototype"].includes(key));
    const texts = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom('"""', "'''", "\\", "#", "]", "}", "a = b\n[c]"),
    );
    const { table } = fc.letrec<{ table: Record<string, unknown>; value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        texts,
        fc.array(texts),
        tie("table"),
        fc.array(tie("table"), { maxLength: 3 }),
      ),
      table: fc.dictionary(keys, tie("value"), { maxKeys: 4, noNullPrototype: true }),
    }));
    fc.assert(
      fc.property(table, (value) => {
        expect(dataOf(stringify(value))).toEqual(plain(value));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    [["title"], 1, "'Kursk'"],
    [["tags", 1], 2, '"b"'],
    [["extra", "toc"], 5, "true"],
    [["extra", "a", "b"], 6, "1"],
    [["list", 1, "x"], 10, "2"],
  ])("the value at %j is marked in line %i", (path, line, marked) => {
    const text =
      "title = 'Kursk'\ntags = ['a', \"b\"]\n\n[extra]\ntoc = true\na.b = 1\n[[list]]\nx = 1\n[[list]]\nx = 2";
    const decoded = decodeToml(text);
    const mark = isFault(decoded) ? undefined : decoded.markOf(path);
    const written = text.split("\n")[line - 1] ?? "";
    expect(mark).toEqual({ line, column: written.indexOf(marked) + 1, length: marked.length });
  });

  test.each([
    ["a = 1\na = 2", "duplicate-key", 2, 1],
    ["t = {a = 1, a = 2}", "duplicate-key", 1, 13],
    ["[a]\nb = 1\n[a]", "duplicate-key", 3, 2],
    ["constructor = 1", "key-forbidden", 1, 1],
    ["[a.__proto__]\nb = 1", "key-forbidden", 1, 4],
    ["a = ", "syntax", 1, 5],
    ["title: yaml", "syntax", 1, 6],
    ["a = 'x", "syntax", 1, 5],
    ["a = 2026-13-01", "syntax", 1, 5],
  ])("D3, D5, D8: %j is refused as %s at %i:%i", (text, kind, line, column) => {
    expect(faultOf(text)).toMatchObject({
      kind,
      mark: { line, column },
      reason: expect.stringMatching(/\.$/u),
    });
  });

  test.each([
    ["5000 lists", `a = ${"[".repeat(5000)}`],
    ["a key of 40 parts", `${Array.from({ length: 40 }, () => "a").join(".")} = 1`],
    ["10,001 values", `a = [${"1,".repeat(10_001)}]`],
  ])("D4, D5: %s in one another or in a row are refused", (_what, text) => {
    expect(faultOf(text)).toMatchObject({ kind: "depth", reason: expect.stringMatching(/\.$/u) });
  });

  test("D8: both of two equal keys are marked", () => {
    expect(faultOf("a = 1\nb = 2\na = 3")).toMatchObject({
      reason: "The key `a` stands here twice.",
      firstMark: { line: 1, column: 1, length: 1 },
    });
  });
});
