import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DecodeFault, isFault } from "../../src/text/data.ts";
import { decodeJson } from "../../src/text/json.ts";
import { plain } from "../support/plain-data.ts";

function dataOf(text: string): unknown {
  const decoded = decodeJson(text);
  if (isFault(decoded)) throw new Error(decoded.reason);
  return plain(decoded.value);
}

function faultOf(text: string): DecodeFault {
  const decoded = decodeJson(text);
  if (!isFault(decoded)) throw new Error(`no fault in ${text}`);
  return decoded;
}

/** What `JSON.parse` returns, with numbers and booleans as text. */
function asText(value: unknown): unknown {
  return typeof value === "number" || typeof value === "boolean" ? JSON.stringify(value) : value;
}

describe("decodeJson", () => {
  test.each([
    ['{"a": 1.10, "b": [true, null, "x\\n"]}', { a: "1.10", b: ["true", null, "x\n"] }],
    [" [ -0 , 1e5, 12345678901234567890 ] ", ["-0", "1e5", "12345678901234567890"]],
    ['"\\ud83d\\ude00\\/"', "😀/"],
    ["{}", {}],
    ["[]", []],
    ["\uFEFFnull\n", null],
  ])("D9: %j is read, every scalar as it is written", (text, value) => {
    expect(dataOf(text)).toEqual(value);
  });

  test("what JSON.stringify writes is read as JSON.parse reads it", () => {
    const keys = fc.string().filter((key) => !["__proto__", "constructor", "prototype"].includes(key));
    const values = fc.object({
      key: keys,
      values: [fc.string({ unit: "binary" }), fc.double(), fc.boolean(), fc.constant(null)],
    });
    fc.assert(
      fc.property(values, fc.constantFrom(0, 2, "\t"), (value, space) => {
        const text = JSON.stringify(value, undefined, space);
        const expected = JSON.parse(text, (_key, part) => asText(part));
        expect(dataOf(text)).toEqual(expected);
      }),
    );
  });

  test("text that JSON.parse refuses is refused, and text that it takes is taken", () => {
    const pieces = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      '"b"',
      "1",
      "-",
      "0",
      ".5",
      "e1",
      "true",
      "null",
      " ",
      "\n",
      '"',
      "\\",
      "'",
      "nul",
    );
    fc.assert(
      fc.property(fc.string({ unit: pieces, maxLength: 12 }), (text) => {
        const decoded = decodeJson(text);
        const isRefused = isFault(decoded) && decoded.kind !== "duplicate-key";
        expect(isRefused).toBe(!isJson(text));
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['{"a":1,"a":2}', "duplicate-key", 1, 8],
    ['{"__proto__":1}', "key-forbidden", 1, 2],
    ['[{"constructor":1}]', "key-forbidden", 1, 3],
    ["{\n  a: 1\n}", "syntax", 2, 3],
    ['{\n  "a": 1,\n}', "syntax", 3, 1],
    ["[1 2]", "syntax", 1, 4],
    ['{"a" 1}', "syntax", 1, 6],
    ['{"a": "x\ny"}', "syntax", 1, 7],
    ["[01]", "syntax", 1, 2],
    ["[+1]", "syntax", 1, 2],
    ["{} x", "syntax", 1, 4],
    ["// comment\n{}", "syntax", 1, 1],
    ["", "syntax", 1, 1],
  ])("D3, D5, D8: %j is refused as %s at %i:%i", (text, kind, line, column) => {
    expect(faultOf(text)).toMatchObject({
      kind,
      mark: { line, column },
      reason: expect.stringMatching(/\.$/u),
    });
  });

  test.each([
    ["5000 lists", "[".repeat(5000)],
    ["5000 maps", '{"a":'.repeat(5000)],
    ["10,001 values", `[${"1,".repeat(10_000)}1]`],
  ])("D4, D5: %s in one another or in a row are refused", (_what, text) => {
    expect(faultOf(text)).toMatchObject({ kind: "depth", reason: expect.stringMatching(/\.$/u) });
  });

  test("both of two equal keys, values and keys are marked", () => {
    expect(faultOf('{"a": 1,\n "a": 2}').firstMark).toEqual({ line: 1, column: 2, length: 3 });
    const decoded = decodeJson('{\n  "a": ["x", {"b": 12}]\n}');
    if (isFault(decoded)) throw new Error(decoded.reason);
    expect(decoded.markOf(["a", 1, "b"])).toEqual({ line: 2, column: 20, length: 2 });
    expect(decoded.markOf(["a", 1, "b"], "key")).toEqual({ line: 2, column: 15, length: 3 });
    expect(decoded.markOf(["a"], "key")).toEqual({ line: 2, column: 3, length: 3 });
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
