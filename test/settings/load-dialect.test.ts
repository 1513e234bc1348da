import { describe, expect, test } from "vitest";
import { loadSettings } from "../../src/settings/load.ts";
import { DIALECT_FOLDERS, DIALECT_NAMES } from "../../src/text/dialects.ts";
import type { Files } from "../support/scratch.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";
import { LEAST_SETTINGS, settingsFrom } from "../support/settings-samples.ts";

async function loaded(files: Files, settings = LEAST_SETTINGS): ReturnType<typeof loadSettings> {
  const root = scratchFolder();
  writeFiles(root, { "siar.config.yaml": settings, ...files });
  return loadSettings({ cwd: root });
}

test("folders of media are those that the program has by custom", () => {
  for (const name of DIALECT_NAMES) {
    const { site } = settingsFrom(`${LEAST_SETTINGS}dialect: ${name}\n`);
    expect(site?.mediaRoots ?? []).toEqual(DIALECT_FOLDERS[name].media);
  }
});

describe("the dialect that the settings do not say", () => {
  test("is told by the files of the folder, and with it where articles and people lie", async () => {
    const { site } = await loaded({
      "_config.yml": "title: Old\n",
      "_posts/2019-01-02-a.md": "x",
      "_data/authors.yml": "jo: {name: Jo March}",
    });
    expect(site?.dialect).toBe("jekyll");
    expect(site?.articles[0]).toMatch(/^_posts\//);
    expect(site?.people.map(({ handle }) => handle)).toEqual(["jo"]);
  });

  test("is siar's own where nothing speaks for another", async () => {
    const { site } = await loaded({
      "news/a.md": "x",
      "package.json": '{"dependencies": {"siar": "1"}}',
    });
    expect(site).not.toHaveProperty("dialect");
    expect(site?.articles).toHaveLength(1);
  });

  test("is theirs where they say it, and patterns that they name stay", async () => {
    const files = { "hugo.toml": "baseURL = 'https://a.example/'", "content/a.md": "x" };
    expect((await loaded(files, `${LEAST_SETTINGS}dialect: zola\n`)).site?.dialect).toBe("zola");
    const { site } = await loaded(files, `${LEAST_SETTINGS}articles: notes/*.md\n`);
    expect([site?.dialect, site?.articles]).toEqual(["hugo", ["notes/*.md"]]);
  });

  test("is siar's own where articles lie as siar has them, whatever else the folder is for", async () => {
    const files = { "docs/.vitepress/config.ts": "", "package.json": '{"dependencies": {"astro": "5"}}' };
    expect((await loaded({ ...files, "articles/a.md": "x" })).site).not.toHaveProperty("dialect");
    expect((await loaded(files)).site?.dialect).toBeDefined();
  });
});
