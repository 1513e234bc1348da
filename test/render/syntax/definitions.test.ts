/** Definition lists, by the examples of PHP Markdown Extra's documentation. */

import { expect, test } from "vitest";
import { canonical, faultsIn, render } from "../../support/rendering.ts";

const APPLE = "Pomaceous fruit of plants of the genus Malus in the family Rosaceae.";
const ORANGE = "The fruit of an evergreen tree of the genus Citrus.";

test.each([
  [
    "terms and definitions",
    `Apple\n:   ${APPLE}\n\nOrange\n:   ${ORANGE}`,
    `<dl><dt>Apple</dt><dd>${APPLE}</dd><dt>Orange</dt><dd>${ORANGE}</dd></dl>`,
  ],
  [
    "lazy lines",
    "Apple\n:   Pomaceous fruit of plants of the genus Malus in\nthe family Rosaceae.",
    `<dl><dt>Apple</dt><dd>${APPLE}</dd></dl>`,
  ],
  [
    "several definitions",
    "Apple\n:   A fruit.\n:   An American computer company.\n",
    "<dl><dt>Apple</dt><dd>A fruit.</dd><dd>An American computer company.</dd></dl>",
  ],
  [
    "several terms",
    "Term 1\nTerm 2\n:   Definition a\n\nTerm 3\n:   Definition b",
    "<dl><dt>Term 1</dt><dt>Term 2</dt><dd>Definition a</dd><dt>Term 3</dt><dd>Definition b</dd></dl>",
  ],
  ["an empty line before", `Apple\n\n:   ${APPLE}`, `<dl><dt>Apple</dt><dd><p>${APPLE}</p></dd></dl>`],
  [
    "blocks within",
    "Term 1\n\n:   This is a definition with two paragraphs.\n\n    Second paragraph.\n\n    - item\n\nOutside.",
    "<dl><dt>Term 1</dt><dd><p>This is a definition with two paragraphs.</p><p>Second paragraph.</p>" +
      "<ul><li>item</li></ul></dd></dl><p>Outside.</p>",
  ],
  ["Markdown in both", "*a*\n: **b**", "<dl><dt><em>a</em></dt><dd><strong>b</strong></dd></dl>"],
])("%s", (_, body, html) => {
  const { page, feed, codes } = render(body);
  expect(canonical(page)).toBe(canonical(html));
  expect(canonical(feed)).toBe(canonical(html));
  expect([...faultsIn(page, "page"), ...faultsIn(feed, "feed"), ...codes]).toEqual([]);
});

test.each([
  ["a line that begins with a colon and no space", "Kata\n:bukan"],
  ["a definition without a term", ": sendiri"],
  ["a heading above", "# Kata\n: x"],
  ["code", "    Kata\n    : x"],
])("%s is no list", (_, body) => {
  expect(render(body).page).not.toContain("<dl>");
});
