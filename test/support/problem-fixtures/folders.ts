/** One fixture for each problem of the folders that a build reads and writes. */

import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "../../../src/build/build.ts";
import type { BuildFacts } from "../../../src/problems/words/build.ts";
import { PIXEL } from "../scratch.ts";
import { asNobody } from "./as-nobody.ts";
import { article, articleText, type FixturesOf, NOW, settings } from "./fixture.ts";

const FILE = "articles/a.md";
const IMAGE = article("", "![The bridge](bridge.png)");
const IMAGE_AT = `${FILE}:6:15`;

export const folderFixtures: FixturesOf<keyof BuildFacts> = {
  "asset/missing": {
    files: { ...IMAGE, "articles/brigde.png": PIXEL },
    at: IMAGE_AT,
    says: "no file articles/bridge.png",
  },
  "asset/wrong-case": {
    files: { ...IMAGE, "articles/Bridge.PNG": PIXEL },
    at: IMAGE_AT,
    says: "no file articles/bridge.png, but there is articles/Bridge.PNG",
  },
  "asset/link": {
    files: { ...IMAGE, "pictures/bridge.png": PIXEL },
    prepare: (root) => symlinkSync("../pictures/bridge.png", join(root, "articles/bridge.png")),
    at: IMAGE_AT,
    says: "articles/bridge.png is a symbolic link",
  },
  "asset/empty": {
    files: { ...IMAGE, "articles/bridge.png": "" },
    at: IMAGE_AT,
    says: "articles/bridge.png is empty",
  },
  "asset/too-large": {
    files: { ...IMAGE, "articles/bridge.png": PIXEL },
    prepare: (root) => truncateSync(join(root, "articles/bridge.png"), 50_000_001),
    at: IMAGE_AT,
    says: "50000001 bytes",
  },
  "asset/type-refused": {
    files: { ...article("", "![The bridge](bridge.svg)"), "articles/bridge.svg": "<svg/>" },
    at: IMAGE_AT,
    says: "articles/bridge.svg is of a kind that is not published",
  },
  "asset/not-its-type": {
    files: { ...IMAGE, "articles/bridge.png": "<!doctype html>" },
    at: IMAGE_AT,
    says: "named as image/png, but holds no image",
  },
  "build/no-articles": {
    files: settings("articles: texts/**/*.md"),
    severity: "warning",
    says: "under texts/**/*.md",
  },
  "build/not-a-file": {
    prepare: (root) => symlinkSync("/etc/hosts", join(root, "articles/hosts.md")),
    at: "articles/hosts.md",
    says: "a symbolic link, not a file",
  },
  "build/unreadable": {
    files: article(""),
    prepare: (root) => chmodSync(join(root, FILE), 0),
    run: (root) => asNobody(root, async () => (await build({ cwd: root, now: NOW })).problems),
    at: FILE,
    says: "cannot be read. You have no right",
  },
  "build/twin-names": {
    files: {
      "articles/caf\u00e9.md": articleText(""),
      "articles/cafe\u0301.md": articleText("slug: kafe"),
    },
    at: "articles/caf\u00e9.md",
    says: "Two files have this name",
  },
  "output/refused": {
    files: { "public/index.html": "<!doctype html>" },
    options: { out: "public" },
    says: "neither empty nor marked as siar's, and holds index.html",
  },
  "output/collision": {
    files: { "static/satu/index.html": "<!doctype html>" },
    says: "satu/index.html would be written twice",
  },
  "output/locked": {
    prepare: (root) => {
      mkdirSync(join(root, ".siar"));
      writeFileSync(join(root, ".siar/lock"), '{"pid":4711,"host":"newsroom.example"}');
    },
    says: "process 4711 on newsroom.example",
  },
  "output/unwritable": {
    prepare: (root) => {
      mkdirSync(join(root, "dist"));
      writeFileSync(join(root, "dist/siar.txt"), "");
      chmodSync(join(root, "dist"), 0o555);
    },
    run: (root) => asNobody(root, async () => (await build({ cwd: root, now: NOW })).problems),
    says: "You have no right to write there.",
  },
};
