/** What the import writes as YAML, siar's own reader reads back as the same texts. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Data, isFault } from "../../src/text/data.ts";
import { decodeYaml } from "../../src/text/yaml.ts";
import { scalarOf, type YamlValue, yamlOf } from "../../src/text/yaml-text.ts";

/** Maps as plain objects. */
function plain(data: Data): unknown {
  if (data === null || typeof data === "string") return data;
  if (data instanceof Map) return Object.fromEntries([...data].map(([key, value]) => [key, plain(value)]));
  return (data as readonly Data[]).map(plain);
}

function read(text: string): unknown {
  const decoded = decodeYaml(text);
  if (isFault(decoded)) throw new Error(`${decoded.reason}\n${text}`);
  return plain(decoded.value);
}

const anyText = fc.string({ unit: "binary", maxLength: 60 });
const tricky = fc.constantFrom(
  ...'null|~|true|no|012|1.10|12:30|a: b|a #b|- a|? a|: a|\'a|"a"|%a|@a|`a|!a|&a|*a|{a}|[a]|a:|a : b|<<|=|#|---|...| a|a |\u0085|\u2028a|\ufeffa|a\u200bb|a\nb|\ta|é: ö|日本語：。|a\\b|x\u0000y|🙂'.split(
    "|",
  ),
);

describe("scalars", () => {
  test("every text comes back as it was", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, tricky, fc.string()), (text) => {
        expect(read(`key: ${scalarOf(text)}\n`)).toEqual({ key: text });
        expect(read(`- ${scalarOf(text)}\n`)).toEqual([text]);
      }),
      { numRuns: 2_000 },
    );
  });

  test("plain words stay plain, marks are quoted", () => {
    expect(scalarOf("Kim Jong Un: “Damai”")).toBe('"Kim Jong Un: “Damai”"');
    expect(scalarOf("2025-07-12T20:00:00+07:00")).toBe("2025-07-12T20:00:00+07:00");
    expect(scalarOf("Perang — dan damai")).toBe("Perang — dan damai");
    expect(scalarOf("null")).toBe('"null"');
  });
});

describe("maps", () => {
  test("nested lists and maps come back; what is undefined or empty is left out", () => {
    const map = {
      title: "A: b",
      gone: undefined,
      none: [],
      list: ["a", "- b"],
      image: { src: "https://a.example/x.png", alt: "" },
      files: [{ src: "a", type: "audio/mpeg", tags: ["x", "y"] }, { src: "b" }],
    };
    expect(read(yamlOf(map))).toEqual({
      title: "A: b",
      list: ["a", "- b"],
      image: { src: "https://a.example/x.png", alt: "" },
      files: [{ src: "a", type: "audio/mpeg", tags: ["x", "y"] }, { src: "b" }],
    });
  });

  test("any tree of texts comes back", () => {
    const key = fc.stringMatching(/^[a-z]{1,8}$/);
    const { tree } = fc.letrec<{ tree: YamlValue; map: YamlValue }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        anyText,
        fc.array(tie("tree"), { minLength: 1, maxLength: 3 }),
        tie("map"),
      ),
      map: fc.dictionary(key, tie("tree"), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
    }));
    fc.assert(
      fc.property(fc.dictionary(key, tree, { minKeys: 1, noNullPrototype: true }), (map) => {
        expect(read(yamlOf(map))).toEqual(map);
      }),
    );
  });
});
