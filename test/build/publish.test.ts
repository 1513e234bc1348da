import { lstatSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { layer } from "../../src/build/out-file.ts";
import { type Finished, type Published, publish as publishAll } from "../../src/build/publish.ts";
import type { Stage } from "../../src/model/output.ts";
import { readTree, scratchFolder, writeFiles } from "../support/scratch.ts";

/** An output, and its bytes. */
interface Sample {
  readonly path: string;
  readonly stage: Stage;
  readonly text: string;
}

const finished = (path: string, text: string, stage: Stage = "page"): Sample => ({ path, stage, text });

function publish(site: string, outputs: readonly Sample[]): Published {
  return stage(site, outputs)();
}

/** What differs is written aside; the function that this gives puts it in place. */
function stage(
  site: string,
  outputs: readonly Sample[],
  isSpared?: (path: string) => boolean,
): () => Published {
  const aside = join(site, ASIDE);
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  const lay = layer(join(site, "dist"), aside);
  const finished = outputs.map(
    ({ path, stage, text }): Finished => ({ path, stage, isAside: lay(path, Buffer.from(text)) }),
  );
  return () => publishAll(join(site, "dist"), { aside, finished }, isSpared ? { isSpared } : {});
}

const ASIDE = ".siar/tmp/laid";

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

  test("nothing is in place before everything is written aside, where a full disk hurts nobody", () => {
    const site = scratchFolder();
    publish(site, [finished("a", "a")]);
    const place = stage(site, [finished("a", "A"), finished("b", "b")]);
    expect(texts(join(site, "dist"))).toEqual(["a: a"]);
    expect(place()).toMatchObject({ written: 2 });
    expect(texts(join(site, "dist"))).toEqual(["a: A", "b: b"]);
  });

  test("D38: what stops half-way has put assets in place, and no feed that names a page not yet there", () => {
    const site = scratchFolder();
    const outputs = [
      finished("rss.xml", "f", "feed"),
      finished("page", "p"),
      finished("x.png", "i", "asset"),
    ];
    publish(site, [finished("old", "old")]);
    const place = stage(site, outputs);
    rmSync(join(site, ASIDE, "page"));
    expect(place()).toMatchObject({ written: 1, stoppedBy: { code: "ENOENT" } });
    expect(texts(join(site, "dist"))).toEqual(["old: old", "x.png: i"]);
    expect(publish(site, outputs)).toEqual({ written: 2, unchanged: 1, removed: 1 });
  });

  test("a site that is not there yet, or empty, is put in place at once: nobody meets a part of it", () => {
    const site = scratchFolder();
    const outputs = [finished("rss.xml", "f", "feed"), finished("a/b/index.html", "b"), finished("x", "x")];
    const place = stage(site, outputs);
    const { ino } = statSync(join(site, ASIDE));
    expect(place()).toEqual({ written: 3, unchanged: 0, removed: 0 });
    expect(statSync(join(site, "dist")).ino).toBe(ino);
    expect(texts(join(site, "dist"))).toEqual(["a/b/index.html: b", "rss.xml: f", "x: x"]);
    const other = scratchFolder();
    mkdirSync(join(other, "dist"));
    expect(publish(other, outputs)).toEqual({ written: 3, unchanged: 0, removed: 0 });
    expect(texts(join(other, "dist"))).toEqual(["a/b/index.html: b", "rss.xml: f", "x: x"]);
  });

  test("a link in the place of the output folder stays one", () => {
    const site = scratchFolder();
    const elsewhere = scratchFolder();
    symlinkSync(elsewhere, join(site, "dist"));
    expect(publish(site, [finished("a/index.html", "a")])).toEqual({ written: 1, unchanged: 0, removed: 0 });
    expect(lstatSync(join(site, "dist")).isSymbolicLink()).toBe(true);
    expect(texts(elsewhere)).toEqual(["a/index.html: a"]);
  });

  test("a folder that is not there yet is put in place at once, unless its files belong to several stages", () => {
    const site = scratchFolder();
    publish(site, [finished("z", "z")]);
    const outputs = [
      finished("list/index.html", "l", "list"),
      finished("list/rss.xml", "f", "feed"),
      finished("page/index.html", "p"),
      finished("page/deep/index.html", "d"),
    ];
    const place = stage(site, outputs);
    const inos = (folder: string): readonly number[] =>
      ["list", "page", "page/deep"].map((name) => statSync(join(folder, name)).ino);
    const laid = inos(join(site, ASIDE));
    expect(place()).toEqual({ written: 4, unchanged: 0, removed: 1 });
    expect(inos(join(site, "dist")).map((ino, index) => ino === laid[index])).toEqual([false, true, true]);
    expect(texts(join(site, "dist"))).toEqual(outputs.map(({ path, text }) => `${path}: ${text}`).sort());
  });

  test("no feed is in place before its page, though one folder is to hold them", () => {
    const site = scratchFolder();
    publish(site, [finished("z", "z")]);
    const place = stage(site, [
      finished("list/rss.xml", "f", "feed"),
      finished("list/index.html", "l", "list"),
      finished("page/index.html", "p"),
    ]);
    rmSync(join(site, ASIDE, "list/index.html"));
    expect(place()).toMatchObject({ written: 1, stoppedBy: { code: "ENOENT" } });
    expect(texts(join(site, "dist"))).toEqual(["page/index.html: p", "z: z"]);
  });

  test("a spared file stays though nothing was made for it, and its folder with it", () => {
    const site = scratchFolder();
    publish(site, [finished("a/index.html", "a"), finished("b/index.html", "b"), finished("c", "c")]);
    const place = stage(site, [finished("c", "C")], (path) => path === "a/index.html");
    expect(place()).toEqual({ written: 1, unchanged: 0, removed: 1 });
    expect(texts(join(site, "dist"))).toEqual(["a/index.html: a", "c: C"]);
  });

  test("S6: bytes that lie behind a link are not taken for the file's own", () => {
    const site = scratchFolder();
    const outside = scratchFolder();
    writeFiles(outside, { "index.html": "a" });
    publish(site, [finished("z", "z")]);
    symlinkSync(outside, join(site, "dist/a"));
    publish(site, [finished("a/index.html", "a")]);
    expect(lstatSync(join(site, "dist/a")).isDirectory()).toBe(true);
    expect(texts(join(site, "dist"))).toEqual(["a/index.html: a"]);
  });
});
