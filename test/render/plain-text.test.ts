/** The walk by hand against marked's own rule and tokens. */

import fc from "fast-check";
import { Lexer, Marked } from "marked";
import { expect, test } from "vitest";
import { footnoteDefinition, footnoteReference } from "../../src/render/footnote-syntax.ts";
import { readTokens } from "../../src/render/markdown.ts";
import { endOfText } from "../../src/render/plain-text.ts";
import { line, tag, word } from "../support/hostile-markdown.ts";

const rule = Lexer.rules.inline.gfm.text;

const bits = fc.constantFrom(
  ..."a h f w m x 1 http HTTP ht ftp:// ftp: FTP:// www. ww mailto: xmpp: mail ` `` ~ ~~ * _ \\ < ! [ ] ( ) . , -".split(
    " ",
  ),
  ...[" ", "  ", "   ", "\n", "\t", "\r", "é", "北", "😀", "\ud83d", "\u2028", "\u00a0", "&", "&#64;"],
);

test("a run of text ends where marked ends it", () => {
  const sources = fc.array(bits, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(""));
  const isSame = (source: string): void => {
    expect(endOfText(source)).toBe(rule.exec(source)?.[0].length);
  };
  fc.assert(fc.property(sources, isSame), { numRuns: 20_000, seed: 1 });
});

test("what marked is spared changes no token", () => {
  const whole = new Marked({ gfm: true, extensions: null });
  whole.use({ extensions: [footnoteDefinition, footnoteReference] });
  const mark = fc.constantFrom("===", "---", "  =", "|-|-|", "a | b", "-|-", "@", "a@b.example", "[^1]", "");
  const bodies = fc
    .array(fc.oneof(line, tag, word, mark, bits), { maxLength: 14 })
    .chain((parts) => fc.constantFrom("\n", "\n\n", " ").map((between) => parts.join(between)));
  const isSame = (body: string): void => {
    expect([...(readTokens(body) ?? [])]).toEqual([...whole.lexer(body)]);
  };
  fc.assert(fc.property(bodies, isSame), { numRuns: 1_500, seed: 2 });
});
