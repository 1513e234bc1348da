/** Names of emoji, as GitHub has them. */

import { expect, test } from "vitest";
import { render } from "../../support/rendering.ts";

test.each([
  ["Selamat :tada:", "Selamat 🎉"],
  [":+1::smile:", "👍😄"],
  ["**:rocket:** dan ([:heart:](https://a.example/))", "🚀"],
  [":Smile:", "😄"],
])("%s", (body, text) => {
  expect(render(body).page).toContain(text);
});

test.each([
  ":tidak_ada:",
  "pukul 10:30:45",
  "a:smile:b",
  ":constructor:",
  ":a:a:a:b",
  "\\:smile:",
  "https://a.example/:smile:/",
])("`%s` stays as it is", (body) => {
  expect(render(body).page).not.toMatch(/\p{Extended_Pictographic}/u);
});

test("none in code", () => {
  expect(render("`:smile:`\n\n```\n:smile:\n```\n\n    :smile:").page.match(/:smile:/g)).toHaveLength(3);
});

test("in headings, images and the summary too", () => {
  const { headings, page, summary } = render("Halo :smile:\n\n## Roket :rocket:\n\n![:cat: tidur](a.png)");
  expect(headings[0]?.text).toBe("Roket 🚀");
  expect(page).toContain('alt="🐱 tidur"');
  expect(summary).toBe("Halo 😄");
});
