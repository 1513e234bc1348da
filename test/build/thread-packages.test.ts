/** Packages that are loaded when a text first needs them are there in threads as well. */

import { join } from "node:path";
import { expect, test } from "vitest";
import { compiled } from "../support/compiled-siar.ts";
import { readTree, scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";

const BODIES: Readonly<Record<string, string>> = {
  emoji: "A fish :fish:.",
  mathematics: "$$\na^2\n$$",
  code: "```js\nconst a = 1;\n```",
  html: "<div>Raw <b>HTML</b></div>",
};

test("a thread compiles whatever the build's own thread compiles", async () => {
  const { build } = await compiled("build/build.js");
  const [own, threads] = await Promise.all(
    [0, 1].map(async (workers) => {
      const root = scratchFolder();
      const articles = Object.entries(BODIES).map(([name, body]) => [
        `articles/${name}.md`,
        `---\ntitle: Judul ${name}\ndate: 2025-07-12\n---\n\n${body}\n`,
      ]);
      const settings = `${smallSite["siar.config.yaml"]}highlight: true\nmath: true\n`;
      writeFiles(root, { "siar.config.yaml": settings, ...Object.fromEntries(articles) });
      const { problems } = await build({ cwd: root, now: new Date("2026-01-01T00:00:00Z"), workers });
      expect(problems).toEqual([]);
      return readTree(join(root, "dist"));
    }),
  );
  expect(own?.get("emoji/index.html")?.toString()).toContain("🐟");
  expect(threads).toEqual(own);
});
