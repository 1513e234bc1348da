import { expect, test } from "vitest";
import { withDefaults } from "../../src/article/defaults.ts";
import type { FolderDefault } from "../../src/model/site.ts";
import type { DataMap } from "../../src/text/data.ts";

const defaults: readonly FolderDefault[] = [
  { pattern: "_posts/**", values: { author: "desk", tags: ["a", "b"] } },
  { pattern: "_posts/sport/**", values: { author: "sport", image: { src: "s.png" } } },
];
const read = (path: string, own: DataMap = new Map()): object =>
  Object.fromEntries(withDefaults(own, path, defaults));

test("an article has what its folder says, and the later of two goes before the earlier", () => {
  expect(read("_posts/a.md")).toEqual({ author: "desk", tags: ["a", "b"] });
  expect(read("_posts/sport/a.md")).toEqual({
    author: "sport",
    tags: ["a", "b"],
    image: new Map([["src", "s.png"]]),
  });
});

test("what it says itself stays, however the key is written; an empty value is said too", () => {
  expect(read("_posts/a.md", new Map([["Author", "Jane"]]))).toEqual({ Author: "Jane", tags: ["a", "b"] });
  expect(read("_posts/a.md", new Map([["tags", null]]))).toEqual({ author: "desk", tags: null });
});

test("other folders have nothing of it", () => expect(read("pages/a.md")).toEqual({}));
