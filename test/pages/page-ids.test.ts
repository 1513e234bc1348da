import { expect, test } from "vitest";
import { slugOf } from "../../src/text/slug.ts";
import { readHtml } from "../support/read-html.ts";
import { sampleFiles } from "../support/sample-site.ts";

/** Every id of a page, in order. */
function idsOf(html: string): readonly string[] {
  return [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? "");
}

test("R75: no page has an id twice, and no heading of an article can have one of the layout's", () => {
  for (const [path, text] of sampleFiles()) {
    if (!path.endsWith(".html")) continue;
    const ids = idsOf(text);
    expect(`${path}: ${ids.filter((id, index) => ids.indexOf(id) !== index)}`).toBe(`${path}: `);
    expect(readHtml(text)).toBeDefined();
  }
  for (const id of ["_content", "_terms", "_follow"]) expect(slugOf(id)).not.toBe(id);
});
