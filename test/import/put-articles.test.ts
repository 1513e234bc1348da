/** Files are put in place whole, never over another, and never outside the folder that was named. */

import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWithin, isTaken, putNew } from "../../src/import/put-articles.ts";
import { siteTitles } from "../../src/import/site-titles.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";

describe("putting a file", () => {
  test("makes its folders, and leaves nothing beside it", () => {
    const root = scratchFolder();
    expect(putNew(root, "articles/a/b.md", "isi")).toBe(true);
    expect(readFileSync(join(root, "articles/a/b.md"), "utf8")).toBe("isi");
    expect(readdirSync(join(root, "articles/a"))).toEqual(["b.md"]);
  });

  test("never over another, be it a file, a folder or a link that leads nowhere", () => {
    const root = scratchFolder();
    writeFiles(root, { "a.md": "lama", "b.md/x": "" });
    symlinkSync(join(root, "nowhere"), join(root, "c.md"));
    for (const name of ["a.md", "b.md", "c.md"]) {
      expect([putNew(root, name, "baru"), isTaken(root, name)]).toEqual([false, true]);
    }
    expect(readFileSync(join(root, "a.md"), "utf8")).toBe("lama");
    expect(readdirSync(root).sort()).toEqual(["a.md", "b.md", "c.md"]);
  });

  test("a disk that refuses is a problem", () => {
    const root = scratchFolder();
    writeFileSync(join(root, "articles"), "");
    expect(putNew(root, "articles/a.md", "isi")).toMatchObject({ code: "output/unwritable" });
  });
});

describe("the folder", () => {
  test("is named from the site's, wherever the command was started", () => {
    const root = scratchFolder();
    mkdirSync(join(root, "articles/en"), { recursive: true });
    expect(folderWithin(root, "articles/lama", root)).toBe("articles/lama");
    expect(folderWithin(root, ".", join(root, "articles/en"))).toBe("articles/en");
    expect(folderWithin(root, root, root)).toBe("");
  });

  test.each(["..", "../x", "/etc", "articles/../../x"])("%s is outside", (folder) => {
    expect(folderWithin(scratchFolder(), folder, "/tmp")).toMatchObject({ code: "import/folder-outside" });
  });

  test("a link that leads out of the site, or a file, is no folder of it", () => {
    const root = scratchFolder();
    symlinkSync(scratchFolder(), join(root, "keluar"));
    writeFiles(root, { berkas: "" });
    for (const folder of ["keluar", "keluar/x", "berkas"])
      expect(folderWithin(root, folder, root)).toMatchObject({ code: "import/folder-outside" });
  });
});

test("titles of the site's articles, by front matter or first heading; what cannot be read has none", () => {
  const root = scratchFolder();
  writeFiles(root, {
    "articles/id/a.md": "---\ntitle: Siapa Kim?\n---\nx",
    "articles/b.md": "# Judul dua\n\nx",
    "articles/c.md": "---\ntitle: [\n---\nx",
    "articles/.d.md": "---\ntitle: Tersembunyi\n---\nx",
    "articles/e.txt": "---\ntitle: Bukan\n---\nx",
  });
  expect([...siteTitles(root, "articles")]).toEqual([
    ["judul dua", ["articles/b.md"]],
    ["siapa kim?", ["articles/id/a.md"]],
  ]);
  expect(siteTitles(root, "tidak-ada").size).toBe(0);
});
