import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type BuildOptions, type BuildReport, build } from "../../src/build/build.ts";
import { readTree, scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";

const SETTINGS = `export default {
  title: "Warta",
  description: "Berita",
  baseUrl: "https://warta.example/",
  established: "2025-07-01",
  timeZone: "Asia/Jakarta",
  languages: ["id"],
  hubs: ["https://hub.example/"],
};
`;

/** The small site with settings in JavaScript, and these hooks. */
function site(hooks: string): string {
  const { "siar.config.yaml": _, ...articles } = smallSite;
  const root = scratchFolder();
  writeFiles(root, {
    ...articles,
    "articles/dua.md": "---\ntitle: Dua\ndate: 2025-07-13\n---\n\nDua paragraf.\n",
    "siar.config.mjs": SETTINGS + hooks,
  });
  return root;
}

const run = (root: string, options: Partial<BuildOptions> = {}): Promise<BuildReport> =>
  build({ cwd: root, now: new Date("2026-01-01T00:00:00Z"), ...options });
const text = (root: string, path: string): string => readTree(join(root, "dist")).get(path)?.toString() ?? "";
const FEEDS = ["rss.xml", "atom.xml", "feed.json"];

describe("hooks of a settings file in JavaScript (D42)", () => {
  test("what `entry` and `feed` return stands in every format of the feed, and pages are as they were", async () => {
    const root = site(`
      export const entry = (entry, feed) =>
        entry.title === "Dua" ? null : { ...entry, title: entry.title + " (" + feed.title + ")" };
      export const feed = (feed) => ({ ...feed, subtitle: "Hanya satu" });
    `);
    expect(await run(root)).toMatchObject({ isGood: true, problems: [] });
    for (const path of FEEDS) {
      expect(text(root, path)).toContain("Satu (Warta)");
      expect(text(root, path)).toContain("Hanya satu");
      expect(text(root, path)).not.toContain("Dua");
    }
    expect(text(root, "index.html")).toContain("Dua");
    expect(text(root, "index.html")).not.toContain("(Warta)");
  });

  test("what they return is in the key: equal answers write nothing, another one writes the feeds alone", async () => {
    const hook = (suffix: string): string =>
      `export const entry = (entry) => ({ ...entry, title: entry.title + ${JSON.stringify(suffix)} });\n`;
    const root = site(hook("!"));
    await run(root);
    writeFiles(root, { "siar.config.mjs": `${SETTINGS}// another spelling\n${hook("!")}` });
    expect(await run(root)).toMatchObject({ written: 0, removed: 0 });
    writeFiles(root, { "siar.config.mjs": SETTINGS + hook("?") });
    const before = readTree(join(root, "dist"));
    await run(root);
    const changed = [...readTree(join(root, "dist"))].filter(
      ([path, bytes]) => !before.get(path)?.equals(bytes),
    );
    expect(changed.map(([path]) => path)).toEqual(FEEDS.toSorted());
  });

  test.each([
    ["a script", '"<p>x</p><script>alert(1)</script>"', /<script>/],
    ["an address that only works on the page", `'<p><a href="x/">x</a></p>'`, /x/],
    ["an event handler", `'<p onclick="x()">x</p>'`, /onclick/],
  ])(
    "S3, R60, R61: HTML with %s is an error that names hook and article, once",
    async (_what, html, said) => {
      const root = site(`export const entry = (entry) => ({ ...entry, contentHtml: ${html} });\n`);
      const { isGood, problems } = await run(root);
      expect(isGood).toBe(false);
      const told = problems.filter(({ code }) => code === "hook/returned-wrong");
      expect(told.map(({ place }) => place?.file)).toEqual(["siar.config.mjs", "siar.config.mjs"]);
      for (const path of ["articles/satu.md", "articles/dua.md"]) {
        expect(told.filter(({ what }) => what.includes("`entry`") && what.includes(path))).toHaveLength(1);
      }
      expect(told[0]?.what).toMatch(said);
      expect(readTree(join(root, "dist")).size).toBe(0);
    },
  );

  test.each(["siar.config.mjs", "siar.config.ts"])(
    "what a hook throws is told at its line of %s, without a stack and without this machine's folders",
    async (file) => {
      const root = site("");
      const hook = "const desk = undefined;\nexport function entry(entry) {\n  return desk.title;\n}\n";
      rmSync(join(root, "siar.config.mjs"));
      writeFiles(root, { [file]: SETTINGS + hook });
      const { problems } = await run(root);
      const line = SETTINGS.split("\n").length + 2;
      expect(problems.map(({ code, place }) => [code, place?.file, place?.line, place?.column])).toEqual(
        Array.from({ length: 2 }, () => ["hook/failed", file, line, 15]),
      );
      expect(problems[0]?.place?.excerpt).toBe("  return desk.title;");
      expect(JSON.stringify(problems)).not.toContain(root);
    },
  );

  test("an error of another file is told at the settings file", async () => {
    const root = site('import { fail } from "./desk.mjs";\nexport const feed = (feed) => fail(feed);\n');
    writeFiles(root, { "desk.mjs": "export function fail() {\n  throw new Error('no desk');\n}\n" });
    const { problems } = await run(root);
    expect(problems[0]).toMatchObject({
      code: "hook/failed",
      place: { line: SETTINGS.split("\n").length + 1 },
    });
    expect(problems[0]?.what).toContain("It says: no desk.");
  });

  test("R56: a preview announces no hub, whatever a hook says", async () => {
    const root = site('export const feed = (feed) => ({ ...feed, hubs: ["https://other.example/"] });\n');
    await run(root, { preview: true });
    for (const path of FEEDS) expect(text(root, path)).not.toMatch(/hub/i);
    await run(root);
    for (const path of FEEDS) expect(text(root, path)).toContain("https://other.example/");
  });
});
