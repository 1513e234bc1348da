/** A disk that is full, for which a limit on the size of files stands in: the same calls fail, in threads and without. */

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { BuildReport } from "../../src/build/build.ts";
import { type Files, readTree, scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";

const NOW = "2026-01-01T00:00:00Z";
const LIB = new URL("../../lib/build/build.js", import.meta.url).href;
const PROGRAM = `
const [root, workers] = process.argv.slice(1);
const { build } = await import(${JSON.stringify(LIB)});
const report = await build({ cwd: root, now: new Date("${NOW}"), workers: Number(workers) });
process.stdout.write(JSON.stringify(report));
`;

/** Builds where no file may be larger than so many kibibytes. */
function buildWithin(kibibytes: number | "unlimited", root: string, workers: number): BuildReport {
  const limited = `trap "" XFSZ; ulimit -f ${kibibytes}; exec "$0" "$@"`;
  const program = [process.execPath, "--input-type=module", "--eval", PROGRAM, root, String(workers)];
  return JSON.parse(
    execFileSync("bash", ["-c", limited, ...program], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    }),
  );
}

function site(files: Files): string {
  const root = scratchFolder();
  writeFiles(root, {
    ...smallSite,
    "siar.config.yaml": `${smallSite["siar.config.yaml"]}feeds: {maxBytes: 50000, content: summary}\n`,
    ...files,
  });
  return root;
}
const article = (day: number, bytes: number): string =>
  `---\ntitle: Judul ${day}\ndate: 2025-07-${10 + day}\nsummary: Ringkasan.\n---\n\n${"x".repeat(bytes)}\n`;

describe.each([0, 2])("with %d threads", (workers) => {
  test("a page that the disk does not take is a problem of the disk, and what stands stays", () => {
    const root = site({ "articles/a.md": article(1, 10) });
    expect(buildWithin("unlimited", root, workers)).toMatchObject({ isGood: true });
    const before = readTree(join(root, "dist"));
    writeFiles(root, { "articles/a.md": article(1, 900 * 1024) });
    const report = buildWithin(902, root, workers);
    expect(report.problems.map(({ code }) => code)).toEqual(["output/unwritable"]);
    expect(report.problems[0]?.what).toContain("cannot be written. The system says EFBIG.");
    expect(report).toMatchObject({ isGood: false, written: 0 });
    expect(readTree(join(root, "dist"))).toEqual(before);
    expect(buildWithin("unlimited", root, workers)).toMatchObject({ isGood: true });
  });

  test("a store that the disk does not take costs the next build time, and this one nothing", () => {
    const articles = Array.from({ length: 9 }, (_, day) => [`articles/${day}.md`, article(day, 100 * 1024)]);
    const root = site(Object.fromEntries(articles));
    const report = buildWithin(400, root, workers);
    expect(report).toMatchObject({ isGood: true, problems: [] });
    expect(report.notes.join(" ")).toContain("texts.pack cannot be written");
    const within = readTree(join(root, "dist"));
    expect(buildWithin("unlimited", root, workers)).toMatchObject({ isGood: true, written: 0, notes: [] });
    expect(readTree(join(root, "dist"))).toEqual(within);
  });
});
