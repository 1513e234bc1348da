/** Folders that live as long as one test: sites to build, repositories to commit to. */

import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** An empty folder, removed when the test ends. */
export function scratchFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "siar-test-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Paths and bytes of all files below a folder, but what siar keeps for itself; empty where there is no folder. */
export function readTree(folder: string): ReadonlyMap<string, Buffer> {
  const names = statSync(folder, { throwIfNoEntry: false })
    ? readdirSync(folder, { recursive: true, encoding: "utf8" })
    : [];
  const files = names
    .filter((name) => !name.startsWith(".siar") && statSync(join(folder, name)).isFile())
    .sort();
  return new Map(files.map((name) => [name, readFileSync(join(folder, name))]));
}

/** A one-pixel PNG with nothing but what the format demands. */
export const PIXEL: Buffer = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** The smallest site that builds without a word: settings, and one article. */
export const smallSite: Files = {
  "siar.config.yaml": [
    "title: Warta",
    "description: Berita",
    "baseUrl: https://warta.example/",
    "established: 2025-07-01",
    "timeZone: Asia/Jakarta",
    "languages: [id]",
    "publisher: {name: Warta}",
    "",
  ].join("\n"),
  "articles/satu.md": "---\ntitle: Satu\ndate: 2025-07-12 20:00\n---\n\nSatu paragraf.\n",
};
