/** The short way to front matter against js-yaml's, places included. */

import fc from "fast-check";
import { expect, test } from "vitest";
import type { DataNode } from "../../src/text/nodes.ts";
import { readSimpleYaml } from "../../src/text/simple-yaml.ts";
import { readYaml } from "../../src/text/yaml.ts";

const SIMPLE = `
title: "Umpan & berkas: 😀"
date: 2015-02-12T04:00:00+00:00
slug: a-b
authors: ["Author 25", Dewi Lestari ,"b"]
categories:
  - Topic 50
  - 'Москва'

tags:
- a
summary: x "y" [z] {w} 'v',#1
`;

const PLAIN =
  'a|a b|é|😀|1|"a"|"a b"|\'a\'|"a: b"|2015-02-12T04:00:00+00:00|a:b|a#b|a, b|a]|a  b|\u00a0a|\ufeffa';
const FLOW = '[a]|[a, "b"]|[ a , b ]|[a b]|[é,1.0,a-b]';
const OTHER =
  'null|Null|a: b|a #b|a:|a |~|[]|[a|[a,]|[null]|["a]|"a\\"b"|"a" b|\'a\'\'b\'|{a: b}|&a b|*a|!a b|- a|? a|: a|>|#a|a\tb|\u0085|\ud83d|\u007f|%a|@a|`a|..|"a" |[a] |[a] b|[a:b]|[a #b]|["a"b]|[a -]|[a: b]|';
const oneOf = (values: string): fc.Arbitrary<string> => fc.constantFrom(...values.split("|"));
const text = fc.oneof({ weight: 9, arbitrary: oneOf(PLAIN) }, { weight: 1, arbitrary: oneOf(OTHER) });
const list = fc
  .tuple(oneOf("- |  - |    - "), fc.array(text, { maxLength: 3 }))
  .map(([dash, items]) => items.map((item) => `\n${dash}${item}`).join(""));
const value = fc.oneof(
  { weight: 5, arbitrary: text.map((written) => ` ${written}`) },
  { weight: 2, arbitrary: oneOf(FLOW).map((written) => ` ${written}`) },
  { weight: 3, arbitrary: list },
);
const key = fc.oneof(
  { weight: 12, arbitrary: oneOf("a|b|c|d|e|A_1|a-b") },
  { weight: 1, arbitrary: oneOf("é|'a'|<<|constructor|__proto__|# a| a|a |- a|? a|--- a|1") },
);
const between = fc.constantFrom(
  "\n",
  "\n",
  "\n",
  "\n",
  "\n",
  "\n\n",
  "\n \n",
  "\n...\n",
  "\n---\n",
  "\n# a\n",
  "\n  a\n",
);
const document = fc
  .tuple(
    fc.uniqueArray(fc.tuple(key, value, between), { maxLength: 5, selector: ([name]) => name }),
    fc.constantFrom("", "\n"),
    fc.constantFrom("", "\n", "a: b"),
  )
  .map(
    ([lines, before, after]) =>
      before + lines.map(([name, of, end]) => `${name}:${of}${end}`).join("") + after,
  );

test("what is read in the short way is the tree that js-yaml's events give", () => {
  let read = 0;
  const isSame = (yaml: string): void => {
    const tree = readSimpleYaml(yaml);
    if (tree === undefined) return;
    read++;
    expect(bare(tree)).toEqual(bare(readYaml(yaml)));
  };
  fc.assert(fc.property(document, isSame), { numRuns: 5_000, seed: 1, examples: [[SIMPLE]] });
  expect(read).toBeGreaterThan(500);
});

test("front matter as most of it is goes the short way", () => {
  expect([...((readSimpleYaml(SIMPLE)?.value as ReadonlyMap<string, unknown>) ?? [])]).toEqual([
    ["title", "Umpan & berkas: 😀"],
    ["date", "2015-02-12T04:00:00+00:00"],
    ["slug", "a-b"],
    ["authors", ["Author 25", "Dewi Lestari", "b"]],
    ["categories", ["Topic 50", "Москва"]],
    ["tags", ["a"]],
    ["summary", "x \"y\" [z] {w} 'v',#1"],
  ]);
});

/** Without what each way notes beside the tree. */
function bare({ start, end, value, items, entries }: DataNode): DataNode {
  return {
    start,
    end,
    value,
    ...(items && { items: items.map(bare) }),
    ...(entries && {
      entries: new Map(
        [...entries].map(([name, { key, node }]) => [
          name,
          { key: { start: key.start, end: key.end }, node: bare(node) },
        ]),
      ),
    }),
  };
}
