import { symlinkSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { whyNotOut } from "../../src/build/out-folder.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";

const refusal = (out: string, root: string): string | undefined =>
  whyNotOut(out, root, [join(root, "articles")]);

test("D35: a folder that is new, empty or marked is taken", () => {
  const root = scratchFolder();
  writeFiles(root, { "marked/siar.txt": "", "marked/index.html": "" });
  expect(refusal(join(root, "dist"), root)).toBeUndefined();
  expect(refusal(scratchFolder(), root)).toBeUndefined();
  expect(refusal(join(root, "marked"), root)).toBeUndefined();
});

test.each<[string, (root: string) => string]>([
  ["the root of the disk", () => "/"],
  ["the home folder", () => homedir()],
  ["the folder above home", () => dirname(homedir())],
  ["the site's own folder", (root) => root],
  ["the folder above it", (root) => dirname(root)],
  ["the folder of articles", (root) => join(root, "articles")],
  ["a folder within it", (root) => join(root, "articles", "dist")],
  ["git's folder", (root) => join(root, ".git", "dist")],
  ["siar's own state", (root) => join(root, ".siar")],
])("D35: %s is refused", (_, out) => {
  const root = scratchFolder();
  expect(refusal(out(root), root)).toBeTypeOf("string");
});

test("S6: a way around through a link is seen", () => {
  const root = scratchFolder();
  const links = scratchFolder();
  writeFiles(root, { "articles/a.md": "" });
  symlinkSync(root, join(links, "site"));
  expect(refusal(join(links, "site/articles/dist"), root)).toContain("the build reads articles");
  expect(refusal(join(links, "site/dist"), root)).toBeUndefined();
  expect(refusal(join(root, "articles/dist"), join(links, "site"))).toContain("the build reads articles");
});

test("D35: a folder within one that siar writes is refused, however deep", () => {
  const root = scratchFolder();
  writeFiles(root, { "dist/siar.txt": "" });
  expect(refusal(join(root, "dist/a/b"), root)).toContain("its next build would remove it");
});

test("D35: a folder that holds something else is refused, and the reason names what is there", () => {
  const root = scratchFolder();
  writeFiles(root, { "public/photo.jpg": "" });
  expect(refusal(join(root, "public"), root)).toContain("photo.jpg");
});

test("S6: a link or a file in the folder's place is refused", () => {
  const root = scratchFolder();
  writeFiles(root, { file: "" });
  symlinkSync(scratchFolder(), join(root, "link"));
  expect(refusal(join(root, "link"), root)).toContain("symbolic link");
  expect(refusal(join(root, "file"), root)).toContain("not a folder");
});
