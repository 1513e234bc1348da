import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { FeedEntry } from "../../src/model/entry.ts";
import type { FeedDocument } from "../../src/model/feed.ts";
import { loadSettings } from "../../src/settings/load.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "siar-settings-"));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

const YAML = "title: Warta\nbaseUrl: https://warta.example/\n";
const DATA = '{title: "Warta", baseUrl: "https://warta.example/", feeds: {limit: 20}, hubs: undefined}';

describe("settings are found and read in each of their forms", () => {
  test.each([
    ["siar.config.yaml", YAML],
    ["siar.config.yml", YAML],
    ["siar.config.json", '{"title": "Warta", "baseUrl": "https://warta.example/", "feeds": {"limit": 20}}'],
    ["siar.config.mjs", `export default ${DATA};`],
    ["siar.config.ts", `const settings: object = ${DATA};\nexport default settings;`],
  ])("%s", async (file, content) => {
    const root = folderWith({ [file]: content });
    const loaded = await loadSettings({ cwd: root });
    expect(loaded).toMatchObject({ root, file, problems: [] });
    expect(loaded.site?.languages[0]?.title).toBe("Warta");
  });

  test("a byte order mark and CRLF change nothing, places included (D2)", async () => {
    const root = folderWith({ "siar.config.yaml": `\ufefftitle: Warta\r\nbaseUrl: nowhere\r\n` });
    const { problems } = await loadSettings({ cwd: root });
    expect(problems).toMatchObject([
      { place: { file: "siar.config.yaml", line: 2, column: 10, length: 7, excerpt: "baseUrl: nowhere" } },
    ]);
  });

  test("a program that changed is read anew in the same process", async () => {
    const root = folderWith({ "siar.config.mjs": `export default ${DATA};` });
    await loadSettings({ cwd: root });
    writeFileSync(join(root, "siar.config.mjs"), `export default ${DATA.replace("Warta", "Kabar")};`);
    expect((await loadSettings({ cwd: root })).site?.languages[0]?.title).toBe("Kabar");
  });
});

describe("the settings of the nearest folder above are the site's", () => {
  test("a subfolder finds them", async () => {
    const root = folderWith({ "siar.config.yaml": YAML, "articles/2025/a.md": "" });
    expect(await loadSettings({ cwd: join(root, "articles/2025") })).toMatchObject({ root, problems: [] });
  });

  test.each([".git/HEAD", "package.json"])("a folder with %s is not left", async (marker) => {
    const root = folderWith({ "siar.config.yaml": YAML, [`inner/${marker}`]: "{}", "inner/x/a.md": "" });
    const loaded = await loadSettings({ cwd: join(root, "inner/x") });
    expect(loaded.root).toBe(join(root, "inner"));
    expect(loaded.problems).toMatchObject([{ code: "settings/missing" }]);
  });

  test("`config` names a file elsewhere, whose folder is the site's", async () => {
    const root = folderWith({ "site/mine.yaml": YAML, "package.json": "{}" });
    const loaded = await loadSettings({ cwd: root, config: "site/mine.yaml" });
    expect(loaded).toMatchObject({ root: join(root, "site"), file: "mine.yaml", problems: [] });
  });

  test("two settings files in one folder are a problem naming both", async () => {
    const root = folderWith({ "siar.config.yaml": YAML, "siar.config.json": "{}" });
    const { problems, site } = await loadSettings({ cwd: root });
    expect(site).toBeUndefined();
    expect(problems).toMatchObject([{ code: "settings/files-several" }]);
    expect(problems[0]?.what).toMatch(/siar\.config\.yaml, siar\.config\.json/);
  });
});

describe("a settings file that cannot be used is a problem, never a crash", () => {
  test.each([
    ["missing.yaml", {}, /does not exist/],
    ["siar.toml", { "siar.toml": "" }, /\.toml/],
    ["folder.yaml", { "folder.yaml/x": "" }, /not a file/],
    ["latin.yaml", { "latin.yaml": Uint8Array.of(0x74, 0x3a, 0x20, 0xe9) }, /UTF-8/],
    ["huge.yaml", { "huge.yaml": "#".repeat(1_000_001) }, /1 MB/],
  ])("%s", async (config, files, why) => {
    const { problems } = await loadSettings({ cwd: folderWith(files), config });
    expect(problems).toMatchObject([{ code: "settings/file-unusable", place: { file: config } }]);
    expect(problems[0]?.why).toMatch(why);
  });

  test.each([
    ["siar.config.yaml", "title: A - b: c\n", "1:"],
    ["siar.config.yaml", "title: A\ntitle: B\n", "2:1"],
    ["siar.config.yaml", "a: &x [1]\nb: *x\n", "1:"],
    ["siar.config.yaml", "__proto__: {title: A}\n", "1:1"],
    ["siar.config.yaml", `a: ${"[".repeat(5000)}`, "1:"],
    ["siar.config.json", '{"title": "A",}', "1:"],
    ["siar.config.json", '{"feeds": {"constructor": 1}}', "1:"],
  ])("S2: %s with %s", async (file, content, at) => {
    const { problems } = await loadSettings({ cwd: folderWith({ [file]: content }) });
    expect(problems.map(({ code }) => code)).toEqual(["settings/syntax"]);
    expect(`${problems[0]?.place?.line}:${problems[0]?.place?.column}`).toContain(at);
  });

  test.each([
    ["a function within", "export default {title: () => 1}", /`title` is a function/],
    ["a date within", "export default {established: new Date(0)}", /`established` is an instance of Date/],
    ["a map within", "export default {people: [new Map()]}", /`people\[0\]` is an instance of Map/],
    ["a function", "export default () => ({})", /a function/],
    ["a list", "export default []", /a list/],
    ["no default export", "export const title = 1", /missing/],
    ["an error", "throw new TypeError('nothing here')", /\. It says: nothing here\.$/],
    ["wrong syntax", "export default {", /\. It says: \S.*[^.:]\.$/],
    ["a cycle", "const a = {}; a.a = a; export default a", /too deep/],
    ["an own __proto__", 'export default JSON.parse(\'{"__proto__": {"title": "x"}}\')', /__proto__/],
  ])("a program with %s", async (_, content, what) => {
    for (const file of ["siar.config.mjs", "siar.config.ts"]) {
      const { problems, site } = await loadSettings({ cwd: folderWith({ [file]: content }) });
      expect(site).toBeUndefined();
      expect(problems).toMatchObject([{ code: "settings/code-failed", place: { file } }]);
      expect(problems[0]?.what).toMatch(what);
    }
  });

  test.each([
    ["siar.config.mjs", "const a = 1;\nthrow new Error('no desk');", 2, 7],
    [
      "siar.config.ts",
      "interface A {\n  readonly a: 1;\n}\nexport default load();\nfunction load() {\n  return a.b;\n}",
      6,
      3,
    ],
    ["siar.config.ts", 'export default {\n  title: "a"\n  baseUrl: 1,\n};', 3, 3],
  ])("what a program throws is told at its own line: %s %j", async (file, content, line, column) => {
    const root = folderWith({ [file]: content });
    const { problems } = await loadSettings({ cwd: root });
    expect(problems.map(({ code }) => code)).toEqual(["settings/code-failed"]);
    const { place } = problems[0] ?? {};
    expect([place?.file, place?.line, place?.column]).toEqual([file, line, column]);
    expect(place?.excerpt).toBe(content.split("\n")[line - 1]);
    expect(JSON.stringify(problems)).not.toContain(root);
  });

  test("D12: forbidden characters in the file are removed with one warning at the first", async () => {
    const root = folderWith({
      "siar.config.yaml": "title: War\u0008ta\u0008\nbaseUrl: https://warta.example/\n",
    });
    const { site, problems } = await loadSettings({ cwd: root });
    expect(site?.languages[0]?.title).toBe("Warta");
    expect(problems).toMatchObject([
      { code: "settings/characters-removed", severity: "warning", place: { line: 1, column: 11 } },
    ]);
  });
});

describe("D42: a settings program may export hooks beside its settings", () => {
  const withExports = (text: string): ReturnType<typeof folderWith> =>
    folderWith({ "siar.config.mjs": `export default ${DATA};\n${text}\n` });

  test.each(["siar.config.mjs", "siar.config.ts"])("%s exports `entry` and `feed`", async (file) => {
    const content = `export default ${DATA};
      export const entry = (entry, feed) => ({entry, feed});
      export function feed(feed) { return {...feed, title: "Altered"}; }`;
    const { hooks, problems, site } = await loadSettings({ cwd: folderWith({ [file]: content }) });
    expect(problems).toEqual([]);
    expect(site).toBeDefined();
    expect(hooks?.file).toBe(file);
    const given = { title: "A" } as unknown as FeedDocument;
    const entry = { id: "x" } as unknown as FeedEntry;
    expect(hooks?.feed?.(given)).toEqual({ title: "Altered" });
    expect(hooks?.entry?.(entry, given)).toEqual({ entry, feed: given });
  });

  test("one hook alone, or none", async () => {
    const one = await loadSettings({ cwd: withExports("export const feed = () => null;") });
    expect(Object.keys(one.hooks ?? {})).toEqual(["file", "placeOf", "feed"]);
    expect(await loadSettings({ cwd: withExports("") })).not.toHaveProperty("hooks");
  });

  test.each([
    ["export const entry = {};", "`entry`, and it is an object"],
    ["export const feed = [1];", "`feed`, and it is a list"],
    ["export const feed = null;", "`feed`, and it is null"],
    ["export const feed = 'x';", "`feed`, and it is a string"],
  ])("an export of that name which is no function is an error: %s", async (text, says) => {
    const { problems, site, hooks } = await loadSettings({ cwd: withExports(text) });
    expect(problems).toMatchObject([
      { code: "settings/hook-not-function", severity: "error", place: { file: "siar.config.mjs" } },
    ]);
    expect(problems[0]?.what).toContain(says);
    expect([site, hooks]).toEqual([undefined, undefined]);
  });

  test("an export that is nearly a hook's name is an error, since it would never be called", async () => {
    const { problems, site } = await loadSettings({
      cwd: withExports("export const entries = (entry) => entry;"),
    });
    expect(problems).toMatchObject([
      { code: "settings/export-unknown", severity: "error", mend: "Did you mean `entry`?" },
    ]);
    expect(site).toBeUndefined();
  });

  test("any other export is a warning", async () => {
    const { problems, site } = await loadSettings({ cwd: withExports("export const version = 1;") });
    expect(problems).toMatchObject([{ code: "settings/export-unknown", severity: "warning" }]);
    expect(site).toBeDefined();
  });

  test("data has no hooks: `entry` in YAML is an unknown key", async () => {
    const root = folderWith({ "siar.config.yaml": `${YAML}entry: x\n` });
    expect((await loadSettings({ cwd: root })).problems).toMatchObject([{ code: "settings/key-unknown" }]);
  });
});

describe("package.json stands in for a settings file", () => {
  test("name, description, homepage and author are title, description, base URL and publisher", async () => {
    const manifest = {
      name: "warta",
      description: "Kabar dunia",
      homepage: "https://name.github.io/warta",
      author: "Redaksi <redaksi@warta.example> (https://warta.example/)",
    };
    const loaded = await loadSettings({ cwd: folderWith({ "package.json": JSON.stringify(manifest) }) });
    expect(loaded.problems).toEqual([]);
    expect(loaded).not.toHaveProperty("file");
    expect(loaded.site).toMatchObject({
      baseUrl: "https://name.github.io/warta/",
      timeZone: "UTC",
      languages: [{ tag: "en", title: "warta", description: "Kabar dunia" }],
    });
    // S13: nobody asked for the address to be published.
    expect(loaded.site?.publisher).toEqual({ name: "Redaksi" });
  });

  test("its `siar` key may hold any setting, and wins", async () => {
    const manifest = {
      name: "warta",
      homepage: "https://warta.example/",
      siar: { title: "Warta Siar", languages: ["id"] },
    };
    const { site } = await loadSettings({ cwd: folderWith({ "package.json": JSON.stringify(manifest) }) });
    expect(site?.languages).toMatchObject([{ tag: "id", title: "Warta Siar" }]);
  });

  test("a problem stands at the key of package.json that it comes from", async () => {
    const text =
      '{\n  "name": "warta",\n  "homepage": "https://warta.example/#readme",\n  "siar": {"kind": "x"}\n}';
    const { problems } = await loadSettings({ cwd: folderWith({ "package.json": text }) });
    expect(problems).toMatchObject([
      { code: "settings/base-url-invalid", place: { file: "package.json", line: 3, column: 15 } },
      { code: "settings/value-invalid", place: { file: "package.json", line: 4, column: 20 } },
    ]);
  });

  test.each([
    ["{}", "`name`, `homepage`"],
    ['{"name": "warta"}', "`homepage`"],
    ['{"homepage": "https://warta.example/"}', "`name`"],
  ])("R106: %s lacks %s, and the smallest settings file is shown", async (content, lacks) => {
    const { problems, site } = await loadSettings({ cwd: folderWith({ "package.json": content }) });
    expect(site).toBeUndefined();
    expect(problems).toMatchObject([{ code: "settings/missing" }]);
    expect(problems[0]?.what).toContain(`enough: ${lacks} `);
    expect(problems[0]?.mend).toMatch(/siar\.config\.yaml:\n\ntitle: .+\nbaseUrl: https:/);
  });

  test("a folder with nothing in it says the same", async () => {
    const root = folderWith({ ".git/HEAD": "" });
    expect((await loadSettings({ cwd: root })).problems).toMatchObject([{ code: "settings/missing" }]);
  });
});

describe("R106, R2: a base URL from the command line", () => {
  test("moves the site; host and taxonomy stay", async () => {
    const root = folderWith({ "siar.config.yaml": YAML });
    const { site } = await loadSettings({ cwd: root, baseUrl: "https://name.github.io/repo" });
    expect(site).toMatchObject({
      baseUrl: "https://name.github.io/repo/",
      host: "warta.example",
      taxonomyUri: "https://warta.example/feeds/#taxonomy",
    });
  });

  test("is judged as the setting is", async () => {
    const root = folderWith({ "siar.config.yaml": YAML });
    const { site, problems } = await loadSettings({ cwd: root, baseUrl: "http://name.example/" });
    expect(site).toBeUndefined();
    expect(problems).toMatchObject([{ code: "settings/base-url-invalid" }]);
    expect(problems[0]).not.toHaveProperty("place");
  });
});
