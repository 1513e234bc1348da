/** A folder as a whole: its files, and what stands in them; links, and what programs install, are passed by. */

import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSiteFolder } from "../../src/disk/site-folder.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";

test("files in order, names of two levels, links not followed (S6)", () => {
  const root = scratchFolder();
  writeFiles(root, {
    "b.md": "one\r\ntwo",
    "a/deep/er/c.md": "c",
    ".vitepress/config.ts": "x",
    "node_modules/x/readme.md": "x",
    "_site/index.html": "x",
    "bad.md": new Uint8Array([0xff, 0xfe, 0x41]),
  });
  writeFiles(scratchFolder(), { "secret.md": "s" });
  symlinkSync("/etc", join(root, "link"));
  symlinkSync("/etc/hostname", join(root, "link.md"));
  const folder = openSiteFolder(root);
  expect(folder.files).toEqual(["a/deep/er/c.md", "b.md", "bad.md"]);
  expect(folder.names).toEqual([
    ".vitepress",
    "_site",
    "a",
    "a/deep",
    "b.md",
    "bad.md",
    "link",
    "link.md",
    "node_modules",
  ]);
  expect([
    folder.textOf("b.md"),
    folder.textOf("bad.md"),
    folder.textOf("link.md"),
    folder.textOf("gone"),
  ]).toEqual(["one\ntwo", undefined, undefined, undefined]);
  expect(folder.textOf(".vitepress/config.ts")).toBe("x");
});

test("a folder that is not there is empty", () => {
  expect(openSiteFolder("/nowhere/at/all").files).toEqual([]);
});
