/** The short way to inline tokens against marked's own. */

import fc from "fast-check";
import { Marked, type Token } from "marked";
import { expect, test } from "vitest";
import { footnoteDefinition, footnoteReference } from "../../src/render/footnote-syntax.ts";
import { readTokens } from "../../src/render/markdown.ts";
import { readSimpleSpans } from "../../src/render/simple-spans.ts";

const marked = new Marked({ gfm: true, extensions: null });
marked.use({ extensions: [footnoteDefinition, footnoteReference] });

/** What the short way knows, and what only looks like it. */
const KNOWN =
  'a|kata|北|é|😀|1|,|.|(|)|"|\'|!|&|<|>|]|-|+|=|`a`|`a b`|`*`|`a<b>`|*a*|*kata dua*|**a**|**é**|(*a*)|[a](b)|[*a*](b)|[a b](https://h.example/_a*b?c=1&d=2#e)|![a](b.png)|![a b](b.png "Judul dua")|<https://h.example/a>';
const LIKE =
  "[|[^1]|[a]|[a][b]|[a](|](b)|[a](b c)|[a]()|[](b)|[a](<b>)|[a](b 'c')|![|`|``|` a`|*|**|***|*a|a*|* a*|*a *|**a*|*a**|*a*b|_|_a_|~|~~a~~|\\|\\*|<b>|<b|</b>|<!--|<a@b.example>|@|&#42;|&amp;|http|https://h.example|HTTP://h.example|ftp://x|www.h.example|mailto:a|xmpp:a|h|f|w|m|x|  |  \n|\n|\t|\u00a0|\u2028|[a]: b|\ud83d|x < y";
const known = fc.constantFrom(...KNOWN.split("|"), "|");
const like = fc.constantFrom(...LIKE.split("|"), "|");
const bit = fc.oneof({ weight: 3, arbitrary: known }, { weight: 1, arbitrary: like });
const run = fc
  .array(fc.tuple(bit, fc.constantFrom("", " ", " ", "\n")), { maxLength: 9 })
  .map((parts) => parts.flat().join(""));

test("simple runs have the tokens that marked gives them", () => {
  const isSame = (body: string): void => {
    expect([...(readTokens(body) ?? [])]).toEqual([...marked.lexer(body)]);
  };
  const withDefinitions = fc
    .tuple(run, fc.constantFrom("", "\n\n[a]: b\n", "\n\n[^1]: a\n"))
    .map((parts) => parts.join(""));
  fc.assert(fc.property(withDefinitions, isSame), { numRuns: 4_000, seed: 1 });
});

test("what is neither nested nor unusual goes the short way", () => {
  const line =
    'Kata **dua** & *tiga*, `empat()` < [lima](https://h.example/a?b=1&c=2), ![e](f.png "G") <https:x>!';
  expect(types(readSimpleSpans(line)?.tokens)).toBe(
    "text strong text em text codespan text link text image text link text",
  );
  expect(readSimpleSpans(line)?.hasLink).toBe(true);
  expect(readSimpleSpans("<https://h.example/>")?.hasLink).toBe(false);
});

test.each([
  ["a\\*", "an escape"],
  ["a_b", "an underline"],
  ["*a* *b", "a star without a partner"],
  ["*a `b`*", "emphasis of more than words"],
  ["a*b*", "stars within a word"],
  ["[a][b]", "a link defined elsewhere"],
  ["[^1]", "a footnote"],
  ["[a [b](c)](d)", "brackets within brackets"],
  ["<b>a</b>", "an element"],
  ["&#42;", "a numeric reference"],
  ["https://h.example", "a bare address"],
  ["a  \nb", "a line break"],
  ["a@b.example", "an e-mail address"],
])("%s is left to marked: %s", (source) => {
  expect(readSimpleSpans(source)).toBeUndefined();
});

function types(tokens: readonly Token[] | undefined): string | undefined {
  return tokens?.map(({ type }) => type).join(" ");
}
