/** How articles are found by what other tools let authors write of their paths. */

import { describe, expect, test } from "vitest";
import { looseTargets } from "../../src/catalogue/loose-targets.ts";

const PATHS = [
  "_posts/2010-07-21-name-of-post.md",
  "_posts/subdir/2010-07-22-other.markdown",
  "content/de/posts/x.md",
  "content/en/posts/x.md",
  "content/en/books/book-1/index.md",
  "content/en/about.en.md",
  "content/Upper.md",
];
const find = looseTargets(() => PATHS);

describe("an article is found by any end of its path", () => {
  test.each([
    ["2010-07-21-name-of-post", "", PATHS[0]],
    ["/subdir/2010-07-22-other", "", PATHS[1]],
    ["name-of-post", "", PATHS[0]],
    ["2010-7-21-name-of-post", "", PATHS[0]],
    ["posts/x", "content/en/posts/y.md", PATHS[3]],
    ["/de/posts/x.md", "content/en/posts/y.md", PATHS[2]],
    ["x.md", "content/de/z.md", PATHS[2]],
    ["../books/book-1", "content/en/posts/y.md", PATHS[4]],
    ["books/book-1/index.md", "", PATHS[4]],
    ["about", "", PATHS[5]],
    ["upper", "", PATHS[6]],
    ["nothing", "", undefined],
    ["", "", undefined],
    ["..", "", undefined],
  ])("%s from %s", (target, from, expected) => {
    expect(find(target, from, false)).toBe(expected);
  });

  test("where all folders must be there, a name alone is not enough", () => {
    expect(find("x", "content/en/posts/y.md", true)).toBeUndefined();
    expect(find("content/en/posts/x", "", true)).toBe(PATHS[3]);
    expect(find("content/en/books/book-1", "", true)).toBe(PATHS[4]);
  });

  test("the order of the paths decides nothing", () => {
    const other = looseTargets(() => [...PATHS].reverse());
    for (const target of ["x", "posts/x", "name-of-post"]) {
      expect(other(target, "", false)).toBe(find(target, "", false));
    }
  });
});
