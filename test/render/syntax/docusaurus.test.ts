/** What Docusaurus writes as a comment in MDX means the same there. */

import { expect, test } from "vitest";
import { render, renderingSite } from "../../support/rendering.ts";

const site = { ...renderingSite, dialect: "docusaurus" } as const;

test("the id of a heading, the end of an excerpt, and a comment that is none of both", () => {
  const body = "Satu. {/* #catatan */}\n\n{/* truncate */}\n\n## Urutan {/* #urut */}\n\n:::tip\nDua.\n:::";
  const { page, summary, headings } = render(body, { format: "mdx" }, site);
  expect(headings).toEqual([{ level: 2, id: "urut", text: "Urutan" }]);
  expect(summary).toBe("Satu.");
  expect(page).toContain('<aside class="admonition tip" role="note">');
  expect(page).not.toMatch(/[{}]|catatan/);
});
