import { mkdirSync, readdirSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Finished, type Published, publisher } from "../../src/build/publish.ts";
import type { Stage } from "../../src/model/output.ts";
import { readTree, scratchFolder, writeFiles } from "../support/scratch.ts";

const finished = (path: string, text: string, stage: Stage = "page"): Finished => ({
  path,
  stage,
  key: text,
  bytes: Buffer.from(text),
});

function publish(site: string, outputs: readonly Finished[]): Published {
  return publisher(join(site, "dist"), join(site, ".siar")).publish(outputs);
}

const texts = (folder: string): readonly string[] =>
  [...readTree(folder)].map(([path, bytes]) => `${path}: ${bytes.toString()}`);

describe("publish", () => {
  test("writes what is new and removes what was not made, links and empty folders too", () => {
    const site = scratchFolder();
    publish(site, [finished("a/index.html", "a"), finished("b/c/index.html", "c")]);
    symlinkSync("/etc/hostname", join(site, "dist/link"));
    const report = publish(site, [finished("a/index.html", "A")]);
    expect(report).toEqual({ written: 1, unchanged: 0, removed: 2 });
    expect(readdirSync(join(site, "dist"))).toEqual(["a"]);
    expect(texts(join(site, "dist"))).toEqual(["a/index.html: A"]);
  });

  test("leaves a file of equal bytes as it is, its time included", () => {
    const site = scratchFolder();
    writeFiles(site, { "dist/a": "same" });
    utimesSync(join(site, "dist/a"), 1, 1);
    expect(publish(site, [finished("a", "same")])).toEqual({ written: 0, unchanged: 1, removed: 0 });
    expect(statSync(join(site, "dist/a")).mtimeMs).toBe(1000);
  });

  test("a file gives way to a folder of its name, and a folder to a file", () => {
    const site = scratchFolder();
    publish(site, [finished("a", "file"), finished("b/c", "c")]);
    publish(site, [finished("a/b/c", "deep"), finished("b", "file")]);
    expect(texts(join(site, "dist"))).toEqual(["a/b/c: deep", "b: file"]);
  });

  test("S6: writes nothing behind a link that stands in the output folder", () => {
    const site = scratchFolder();
    const outside = scratchFolder();
    publish(site, [finished("z", "z")]);
    symlinkSync(outside, join(site, "dist/a"));
    publish(site, [finished("a/index.html", "a")]);
    expect(readdirSync(outside)).toEqual([]);
    expect(texts(join(site, "dist"))).toEqual(["a/index.html: a"]);
  });

  test("sweeps what a killed build left behind, and leaves nothing of its own", () => {
    const site = scratchFolder();
    writeFiles(site, { ".siar/tmp/7": "half" });
    publish(site, [finished("a", "a")]);
    expect(readdirSync(join(site, ".siar")).filter((name) => !name.startsWith("manifest-"))).toEqual([]);
  });

  test("D38: a build that dies half-way has put assets in place, and no feed that names a page not yet there", () => {
    const site = scratchFolder();
    const impossible = finished("page\0", "p");
    const outputs = [finished("rss.xml", "f", "feed"), impossible, finished("x.png", "i", "asset")];
    expect(() => publish(site, outputs)).toThrow();
    expect(texts(join(site, "dist"))).toEqual(["x.png: i"]);
  });
});

describe("what is current", () => {
  test("a file of the same key, untouched since", () => {
    const site = scratchFolder();
    publish(site, [finished("a", "one")]);
    const next = publisher(join(site, "dist"), join(site, ".siar"));
    expect(next.isCurrent("a", "one")).toBe(true);
    expect(next.isCurrent("a", "two")).toBe(false);
    expect(next.isCurrent("b", "one")).toBe(false);
  });

  test("not a file that someone else changed, even where its size stayed", () => {
    const site = scratchFolder();
    publish(site, [finished("a", "one")]);
    writeFileSync(join(site, "dist/a"), "two");
    expect(publisher(join(site, "dist"), join(site, ".siar")).isCurrent("a", "one")).toBe(false);
  });

  test.each(["", "{", '{"version":99}', "null"])(
    "a damaged manifest %j means that bytes are compared",
    (text) => {
      const site = scratchFolder();
      publish(site, [finished("a", "one")]);
      const [manifest = ""] = readdirSync(join(site, ".siar"));
      writeFileSync(join(site, ".siar", manifest), text);
      expect(publisher(join(site, "dist"), join(site, ".siar")).isCurrent("a", "one")).toBe(false);
      expect(publish(site, [finished("a", "one")])).toEqual({ written: 0, unchanged: 1, removed: 0 });
    },
  );

  test("each output folder has a manifest of its own", () => {
    const site = scratchFolder();
    publish(site, [finished("a", "one")]);
    mkdirSync(join(site, "other"));
    expect(publisher(join(site, "other"), join(site, ".siar")).isCurrent("a", "one")).toBe(false);
  });
});
