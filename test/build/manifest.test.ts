import { lstatSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Manifest,
  manifestFile,
  NO_MANIFEST,
  readManifest,
  saveManifest,
} from "../../src/build/manifest.ts";
import type { Problem } from "../../src/model/problem.ts";
import { scratchFolder } from "../support/scratch.ts";
import { manifestOf, warmSite } from "../support/warm-site.ts";

const warning: Problem = {
  code: "asset/heavy",
  severity: "warning",
  place: { file: "articles/a.md", line: 3 },
  what: "Berat.",
  why: "",
  mend: "Kecilkan \u2028 é 한.",
};
const stat = { size: 12, mtimeMs: 1_700_000_000_000.25, ctimeMs: 1_700_000_000_001.5 };
const manifest: Omit<Manifest, "writtenMs"> = {
  files: new Map([
    ["a/index.html", { stage: "page", key: "k1", hash: "h1", ...stat, problems: [], facts: {} }],
    ["b/é.html", { stage: "page", key: "k2", hash: "h2", ...stat, problems: [warning], facts: {} }],
    ["rss.xml", { stage: "feed", key: "k3", hash: "h3", ...stat, spare: 0, problems: [], facts: {} }],
    [
      "atom.xml",
      {
        stage: "feed",
        key: "k4",
        hash: "h4",
        ...stat,
        spare: 8,
        problems: [],
        facts: { links: [["a"]] } as object,
      },
    ],
  ]),
  articles: new Map([
    ["articles/a.md", { key: "c1", face: "f1", isDraft: false, problems: [], mark: "m1", files: [0, 2, 3] }],
    ["articles/b.md", { key: "c2", isDraft: false, problems: [warning], mark: "m2" }],
    ["articles/d.md", { isDraft: true, problems: [] }],
  ]),
  link: {
    inputs: "i",
    times: 3,
    nowMs: 1,
    turnMs: 2,
    problems: [warning],
    notes: ["Catatan."],
    ahead: [],
    entries: 2,
    pages: 5,
    feeds: 1,
    surroundings: "s",
  },
  judgedBy: "j",
  hidden: ["x"],
  stamp: "st",
  seen: {
    articles: [["articles/a.md", 1, 2, 3, "hash"]],
    assets: [],
    statics: [["static/x", 1, 2, 3, "hash"]],
    absent: ["gambar/peta.png"],
  },
};

function saved(content: Omit<Manifest, "writtenMs"> = manifest): string {
  const folder = scratchFolder();
  const file = manifestFile(folder, "/out");
  saveManifest(content, file, folder);
  return file;
}

test("what is read is what was saved, and when", () => {
  const file = saved();
  expect(readManifest(file)).toEqual({ ...manifest, writtenMs: statSync(file).mtimeMs });
});

test("a manifest of a real site comes back whole", async () => {
  const root = await warmSite();
  const { writtenMs: _, ...real } = manifestOf(root);
  expect(real.files.size).toBeGreaterThan(20);
  expect(real.articles.size).toBe(8);
  expect([...real.files.values()].some(({ spare }) => spare !== undefined)).toBe(true);
  expect([...real.files.values()].some(({ facts }) => Object.keys(facts).length > 0)).toBe(true);
  const { writtenMs: __, ...again } = readManifest(saved(real));
  expect(again).toEqual(real);
});

test("an equal one stays as it lies, with its date; one that differs takes its place", () => {
  const file = saved();
  utimesSync(file, 1, 1);
  saveManifest(manifest, file, join(file, ".."));
  expect(lstatSync(file).mtimeMs).toBe(1000);
  saveManifest({ ...manifest, stamp: "other" }, file, join(file, ".."));
  expect(lstatSync(file).mtimeMs).not.toBe(1000);
  expect(readManifest(file).stamp).toBe("other");
});

test("a byte that is another one, anywhere, makes it none", () => {
  const file = saved();
  const bytes = readFileSync(file);
  fc.assert(
    fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, bits) => {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ bits;
      writeFileSync(file, damaged);
      expect(readManifest(file)).toBe(NO_MANIFEST);
    }),
    { numRuns: 1000 },
  );
});

test("a cut one, an empty one, a longer one, one of another siar and a missing one are none", () => {
  const file = saved();
  const bytes = readFileSync(file);
  for (const other of [
    bytes.subarray(0, bytes.length >> 1),
    bytes.subarray(0, bytes.length - 1),
    Buffer.alloc(0),
    Buffer.concat([bytes, Buffer.from("x")]),
    Buffer.concat([Buffer.from("9"), bytes]),
    Buffer.from("null"),
    Buffer.from('{"version":99}'),
  ]) {
    writeFileSync(file, other);
    expect(readManifest(file)).toBe(NO_MANIFEST);
  }
  expect(readManifest(`${file}-none`)).toBe(NO_MANIFEST);
});

test("each output folder has one of its own", () => {
  expect(manifestFile("/s", "/a/dist")).not.toBe(manifestFile("/s", "/b/dist"));
});
