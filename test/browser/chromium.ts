/**
 * Puts a Chromium in place for the browser tests: unpacked once, beside the other caches of node_modules, and
 * moved there whole, so that test files that start together never run a half-written binary.
 *
 * The package's own function is not used: it takes whatever lies in the temporary folder, and unpacks the
 * libraries that a small Linux lacks only on the hosts it was made for.
 */

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";

export interface Chromium {
  readonly executable: string;
  /** What its process needs beside the environment of this one. */
  readonly environment: Readonly<Record<string, string>>;
}

/** The browser to test in: `SIAR_BROWSER` where it names one, else the unpacked Chromium. */
export function chromium(): Chromium {
  const named = process.env.SIAR_BROWSER;
  if (named) return { executable: named, environment: {} };
  const folder = unpacked();
  const fonts = existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: folder };
  const libraries = [join(folder, "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  return { executable: join(folder, "chromium"), environment: { LD_LIBRARY_PATH: libraries, ...fonts } };
}

/** The folder that holds Chromium; unpacks it where it is missing, which takes some seconds. */
function unpacked(): string {
  const require = createRequire(import.meta.url);
  const home = dirname(dirname(dirname(require.resolve("@sparticuz/chromium"))));
  const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { version: string };
  const cache = join(dirname(dirname(home)), ".cache");
  const folder = join(cache, `siar-chromium-${version}`);
  if (existsSync(folder)) return folder;

  const draft = `${folder}.${process.pid}`;
  const packed = (name: string): Uint8Array => brotliDecompressSync(readFileSync(join(home, "bin", name)));
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  writeFileSync(join(draft, "chromium"), packed("chromium.br"), { mode: 0o755 });
  for (const name of ["al2023.tar.br", "fonts.tar.br", "swiftshader.tar.br"]) untar(packed(name), draft);
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another process was first: its folder is whole, since it came by a rename too.
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

/** Plain files and folders of a ustar archive; these archives hold nothing else. */
function untar(archive: Uint8Array, folder: string): void {
  const text = (start: number, length: number): string =>
    Buffer.from(archive.subarray(start, start + length))
      .toString("latin1")
      .replace(/\0.*$/s, "");
  for (let header = 0; archive[header]; ) {
    const name = text(header, 100);
    const size = Number.parseInt(text(header + 124, 12), 8);
    const isFile = text(header + 156, 1) !== "5";
    const path = join(folder, name);
    mkdirSync(isFile ? dirname(path) : path, { recursive: true });
    const start = header + 512;
    if (isFile) writeFileSync(path, archive.subarray(start, start + size), { mode: 0o755 });
    header = start + Math.ceil(size / 512) * 512;
  }
}
