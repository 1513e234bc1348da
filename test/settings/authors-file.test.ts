import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Person } from "../../src/model/person.ts";
import { readAuthors } from "../../src/settings/authors-file.ts";
import { loadSettings } from "../../src/settings/load.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";
import { LEAST_SETTINGS } from "../support/settings-samples.ts";

const people = (file: string, text: string, handle?: string): readonly Person[] => {
  const read = readAuthors([{ file, text, ...(handle !== undefined && { handle }) }], "en");
  expect(read.problems).toEqual([]);
  return read.people;
};

describe("people of other programs", () => {
  test("Jekyll's map by handle, and what siar has no use for", () =>
    expect(
      people(
        "_data/authors.yml",
        "Jane_Doe:\n  name: Jane Doe\n  web: https://jane.example\n  bio: Writes.\n  avatar: /img/j.png\n",
      ),
    ).toEqual([
      {
        handle: "jane-doe",
        kind: "person",
        aliases: ["Jane_Doe"],
        names: { en: "Jane Doe" },
        url: "https://jane.example/",
      },
    ]));

  test("Docusaurus' authors.yml", () =>
    expect(
      people(
        "blog/authors.yml",
        "slorber:\n  name: Sébastien Lorber\n  title: Maintainer\n  url: https://sebastien.example/\n  image_url: https://img.example/s.png\n  socials:\n    x: seb\n",
      ),
    ).toEqual([
      {
        handle: "slorber",
        kind: "person",
        names: { en: "Sébastien Lorber" },
        url: "https://sebastien.example/",
        avatar: "https://img.example/s.png",
      },
    ]));

  test("Hugo's data/authors/<handle>.toml, one file a person", () =>
    expect(people("data/authors/ana.toml", 'name = "Ana Lee"\n', "ana")).toEqual([
      { handle: "ana", kind: "person", names: { en: "Ana Lee" } },
    ]));

  test("a list of maps, and a name alone", () => {
    expect(
      people("a.json", '[{"handle": "x", "name": "X Y"}, {"name": "Zed"}, 3]').map(({ handle }) => handle),
    ).toEqual(["x", "zed"]);
    expect(people("a.yml", "jo: Jo March\n")).toEqual([
      { handle: "jo", kind: "person", names: { en: "Jo March" } },
    ]);
  });

  test("S13: an address is published in feeds only where the file says so", () => {
    const one = "jo: {name: Jo, email: jo@x.example}";
    expect(people("a.yml", one)[0]).not.toHaveProperty("email");
    expect(people("a.yml", one.replace("}", ", publish_email: true}"))[0]).toHaveProperty("email");
  });
});

describe("where they are found", () => {
  const site = (files: Readonly<Record<string, string>>): string => {
    const root = scratchFolder();
    writeFiles(root, files);
    return root;
  };

  test("where the dialect has them, beside those of the settings, who go first", async () => {
    const root = site({
      "siar.config.yaml": `${LEAST_SETTINGS}dialect: jekyll\npeople: [{handle: jane, name: Ours}]\n`,
      "_data/authors.yml": "jane: {name: Theirs}\njo: {name: Jo March}\n",
    });
    const { site: read, lookedFor } = await loadSettings({ cwd: root });
    expect(read?.people.map(({ names }) => names.en)).toEqual(["Ours", "Jo March"]);
    expect(lookedFor).toEqual(["_data/authors.yml"]);
  });

  test("a file that the settings name must be there, and be no link (S6)", async () => {
    const root = site({ "siar.config.yaml": `${LEAST_SETTINGS}authorsFile: people.yml\n` });
    const codes = async (): Promise<readonly string[]> =>
      (await loadSettings({ cwd: root })).problems.map(({ code }) => code);
    expect(await codes()).toEqual(["settings/authors-unreadable"]);
    symlinkSync("/etc/hostname", join(root, "people.yml"));
    expect(await codes()).toEqual(["settings/authors-unreadable"]);
  });
});
