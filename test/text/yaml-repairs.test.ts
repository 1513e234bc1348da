import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Decoded, isFault } from "../../src/text/data.ts";
import { decodeYaml } from "../../src/text/yaml.ts";
import { decodeRepairedYaml } from "../../src/text/yaml-repairs.ts";

function decoded(text: string): Decoded {
  const result = decodeRepairedYaml(text);
  if (isFault(result)) throw new Error(result.reason);
  return result;
}

/** Maps as objects. */
function plain(data: unknown): unknown {
  if (data instanceof Map) return Object.fromEntries([...data].map(([key, value]) => [key, plain(value)]));
  return Array.isArray(data) ? data.map(plain) : data;
}

describe("YAML that can be read in one way only", () => {
  it.each([
    ["a: A - b: c", { a: "A - b: c" }, 'a: "A - b: c"'],
    ["a: 12:30: live", { a: "12:30: live" }, 'a: "12:30: live"'],
    ["a: ends with:", { a: "ends with:" }, 'a: "ends with:"'],
    ['a: He said: "no"', { a: 'He said: "no"' }, `a: 'He said: "no"'`],
    ["a: 'Don't'", { a: "Don't" }, 'a: "Don\'t"'],
    ['a: "A" b', { a: '"A" b' }, `a: '"A" b'`],
    ["a: `A` b", { a: "`A` b" }, 'a: "`A` b"'],
    ["a: @b", { a: "@b" }, 'a: "@b"'],
    ["- a: b: c", [{ a: "b: c" }], '- a: "b: c"'],
  ])("%j", (text, value, read) => {
    const { repairs, ...result } = decoded(`x:\n${text.startsWith("-") ? "" : "  y\n"}${text}`);
    expect(isFault(decodeYaml(text))).toBe(true);
    const all = plain(result.value) as Record<string, unknown>;
    expect(text.startsWith("-") ? all.x : { a: all.a }).toEqual(value);
    expect(repairs).toMatchObject([{ kind: "quotes", read, mark: { column: 1, length: text.length } }]);
  });

  it.each([
    ["a comment may stand behind it", "a: b: c # d"],
    ["the text goes on below", "a: b: c\n  d"],
    ["it begins like a list", "a: [b] c"],
    ["it begins like a map", "a: {b} c"],
    ["it is an alias", "a: *b*"],
    ["it is a tag", "a: !b c"],
    ["a quote is never closed", 'a: "b\nc: d'],
    ["tabs stand beside spaces", "a:\n  - b\n\t- c"],
    ["a key reaches into every object", "a: b: c\n__proto__: d"],
  ])("not where %s", (_, text) => {
    expect(decodeRepairedYaml(text)).toEqual(decodeYaml(text));
    expect(isFault(decodeYaml(text))).toBe(true);
  });

  it("takes the last of equal keys, at every depth, and tells both places", () => {
    const { value, repairs } = decoded("a: 1\nb:\n  c: 1\n  d: {e: 1, e: 2}\n  c: 3\na: 4");
    expect(plain(value)).toEqual({ a: "4", b: { c: "3", d: { e: "2" } } });
    expect(repairs).toEqual([
      {
        kind: "repeated-key",
        mark: { line: 4, column: 13, length: 1 },
        firstMark: { line: 4, column: 7, length: 1 },
      },
      {
        kind: "repeated-key",
        mark: { line: 5, column: 3, length: 1 },
        firstMark: { line: 3, column: 3, length: 1 },
      },
      {
        kind: "repeated-key",
        mark: { line: 6, column: 1, length: 1 },
        firstMark: { line: 1, column: 1, length: 1 },
      },
    ]);
  });

  it("reads tabs as spaces where no line is indented otherwise, and gives columns as they are written", () => {
    const { value, repairs, markOf } = decoded("a:\n\t- b\n\t- c: d: e\n\t\tf: g");
    expect(plain(value)).toEqual({ a: ["b", { c: "d: e", f: "g" }] });
    expect(repairs?.map(({ kind, mark }) => [kind, mark.line, mark.column])).toEqual([
      ["tabs", 2, 1],
      ["quotes", 3, 2],
    ]);
    expect(markOf(["a", 1, "c"])).toEqual({ line: 3, column: 7, length: 4 });
    expect(markOf(["a", 1, "f"])).toEqual({ line: 4, column: 6, length: 1 });
  });

  it("repairs twenty lines and no more", () => {
    const lines = (count: number): string =>
      Array.from({ length: count }, (_, n) => `k${n}: a: b`).join("\n");
    expect(decoded(lines(20)).repairs).toHaveLength(20);
    expect(isFault(decodeRepairedYaml(lines(21)))).toBe(true);
  });

  it("gives good YAML as it is, and never throws", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "a",
        "b",
        ": ",
        ":",
        "- ",
        "\n",
        "\n  ",
        "\n\t",
        '"',
        "'",
        "[",
        "]",
        "{",
        "}",
        "#",
        " #",
        "|",
      ),
      fc.string({ unit: "grapheme", maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join("");
        const strict = decodeYaml(text);
        const loose = decodeRepairedYaml(text);
        if (isFault(strict)) return;
        expect(isFault(loose)).toBe(false);
        if (!isFault(loose)) expect([loose.value, loose.repairs]).toEqual([strict.value, undefined]);
      }),
      { numRuns: 500 },
    );
  });
});
