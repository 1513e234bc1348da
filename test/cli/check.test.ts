/** `siar check`: what it takes, what it tells in which form, and how it ends. */

import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/program.ts";
import { checkPaths } from "../../src/inspect/check-paths.ts";
import { asNobody } from "../support/problem-fixtures/as-nobody.ts";
import { SIAR } from "../support/run-siar.ts";
import { type Files, readTree, scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";
import { quietTerminal, runIn, type Said } from "./quiet-terminal.ts";

const ATOM = [
  '<?xml version="1.0" encoding="utf-8"?>',
  '<feed xmlns="http://www.w3.org/2005/Atom">',
  "  <id>tag:lake.example,2025:feed</id>",
  "  <title>Lake</title>",
  "  <updated>2025-07-12T20:00:00Z</updated>",
  '  <link rel="self" href="https://lake.example/atom.xml"/>',
  "  <author><name>Ana Sari</name></author>",
  "</feed>",
  "",
].join("\n");

/** An error on line 5. */
const WRONG = ATOM.replace("2025-07-12T20:00:00Z", "2025-13-12T20:00:00Z");
const DATE = "InvalidRFC3339Date";

function folderOf(files: Files): string {
  const root = scratchFolder();
  writeFiles(root, files);
  return root;
}

interface Row {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly w3c: string | null;
  readonly severity: string;
}

const rowsOf = ({ out }: Said): readonly Row[] => JSON.parse(out).problems;

const check = (root: string, ...args: readonly string[]): Promise<Said> => runIn(root, "check", ...args);

async function dateOf(root: string): Promise<string> {
  const rows = rowsOf(await check(root, "wrong.xml", "--format", "json"));
  return rows.find(({ w3c }) => w3c === DATE)?.code ?? "";
}

describe("feed files", () => {
  test("a good one: exit 0, and what was judged", async () => {
    expect(await check(folderOf({ "atom.xml": ATOM }), "atom.xml")).toEqual({
      code: 0,
      out: "No problems in 1 file.\n",
      error: "",
    });
  });

  test("a wrong one: exit 1, the problem at its place, and a line that counts", async () => {
    const { code, out, error } = await check(folderOf({ "wrong.xml": WRONG }), "wrong.xml");
    expect([code, out]).toEqual([1, "1 error in 1 file.\n"]);
    expect(error).toMatch(/^wrong\.xml:5:\d+ {2}error {2}/);
    expect(error).toContain("5 |   <updated>2025-13-12T20:00:00Z</updated>");
  });

  test("--format json has nine facts and the path of each problem, and nothing else", async () => {
    const { out, error } = await check(folderOf({ "wrong.xml": WRONG }), "wrong.xml", "--format", "json");
    const document = JSON.parse(out);
    expect(error).toBe("");
    expect(Object.keys(document)).toEqual(["problems"]);
    expect(document.problems).toEqual([
      {
        file: "wrong.xml",
        line: 5,
        column: expect.any(Number),
        severity: "error",
        code: expect.stringMatching(/^[a-z-]+\/[a-z-]+$/),
        w3c: DATE,
        what: expect.stringContaining("2025-13-12T20:00:00Z"),
        why: expect.any(String),
        mend: expect.any(String),
        path: "/feed/updated",
      },
    ]);
  });

  test("--format github annotates the file, and closes with the count", async () => {
    const { out } = await check(folderOf({ "wrong.xml": WRONG }), "wrong.xml", "--format", "github");
    expect(out).toMatch(/^::error file=wrong\.xml,line=5,col=\d+,title=[^:]+::.*\n1 error in 1 file\.\n$/);
  });

  test("GitHub counts paths from the repository's folder", async () => {
    const root = folderOf({ "site/wrong.xml": WRONG });
    const { terminal, told } = quietTerminal(join(root, "site"));
    const paths = ["wrong.xml", join(root, "site/wrong.xml")];
    await run(["check", ...paths, "--format", "github"], { ...terminal, env: { GITHUB_WORKSPACE: root } });
    expect(told.out.match(/file=[^,]+/g)).toEqual(["file=site/wrong.xml", "file=site/wrong.xml"]);
  });

  test("files are named as they were given, and told in that order", async () => {
    const root = folderOf({ "b.xml": WRONG, "a.xml": WRONG, "deep/c.xml": WRONG });
    const given = ["b.xml", "./deep/../a.xml", join(root, "deep/c.xml")];
    expect(rowsOf(await check(root, ...given, "--format", "json")).map(({ file }) => file)).toEqual(given);
  });

  test("one that cannot be read is a problem, and the others are judged", async () => {
    const root = folderOf({ "wrong.xml": WRONG });
    const rows = rowsOf(await check(root, "none.xml", "wrong.xml", "--format", "json"));
    expect(rows.map(({ file, code }) => [file, code])).toEqual([
      ["none.xml", "check/file-unreadable"],
      ["wrong.xml", expect.any(String)],
    ]);
  });

  test("one that may not be read is a problem", async () => {
    const root = folderOf({ "atom.xml": ATOM });
    chmodSync(join(root, "atom.xml"), 0);
    const said = await asNobody(root, () => check(root, "atom.xml"));
    expect([said.code, said.error]).toEqual([1, expect.stringContaining("You have no right to read it.")]);
  });

  test.each<[string, string | Uint8Array, string]>([
    ["a page", "<!DOCTYPE html>\n<html><p>x</html>", "a page of HTML"],
    ["a page with a mark", "\ufeff<html><p>x</html>", "a page of HTML"],
    [
      "an article",
      "---\ntitle: A\n---\n\nSee [it](b.md), <b>now</b>.\n",
      "begins as neither XML nor JSON does",
    ],
    ["a picture", Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), "no text, by its first bytes"],
  ])("%s is no feed, and that is all that is said of it", async (_, content, what) => {
    const { code, error } = await check(folderOf({ file: content }), "file");
    expect([code, error]).toEqual([1, expect.stringMatching(/^file {2}error {2}check\/not-a-feed\n/)]);
    expect(error).toContain(what);
  });

  test.each([
    ["white space", "\n\n"],
    ["words of the program that made it", "Warning: no such key in feed.php on line 3\n"],
  ])("a feed behind %s is a feed, and what stands there is told", async (_, before) => {
    const { code, error } = await check(folderOf({ "atom.xml": before + ATOM }), "atom.xml");
    expect([code, error]).toEqual([1, expect.stringMatching(/^atom\.xml:\d+:\d+ {2}error {2}xml\//)]);
  });

  test("a link is read as what it leads to", async () => {
    const root = folderOf({ "atom.xml": ATOM });
    symlinkSync("atom.xml", join(root, "link.xml"));
    expect((await check(root, "link.xml")).code).toBe(0);
  });

  test("it arrives in pieces: what stands on their edges is read whole", async () => {
    const minute = (index: number): string =>
      [index / 60, index % 60].map((part) => String(Math.floor(part)).padStart(2, "0")).join(":");
    const entry = (index: number): string =>
      `<entry><id>tag:lake.example,2025:${index}</id><title>日本語 ${index}</title><updated>2025-07-12T10:${minute(index)}Z</updated><content type="text">${"é".repeat(997)}</content></entry>`;
    const many = Array.from({ length: 600 }, (_, index) => entry(index)).join("\n");
    const large = ATOM.replace("</feed>", `${many}</feed>`);
    expect((await check(folderOf({ "atom.xml": large }), "atom.xml")).out).toBe("No problems in 1 file.\n");
  });
});

describe("standard input", () => {
  const piped = (root: string, args: readonly string[], input: string) =>
    spawnSync(process.execPath, [SIAR, "check", ...args], { cwd: root, input, encoding: "utf8" });

  test("- is what is piped in, among other files", async () => {
    async function* input(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(WRONG.slice(0, 99));
      yield Buffer.from(WRONG.slice(99));
    }
    const root = folderOf({ "wrong.xml": WRONG });
    const { files, problems } = await checkPaths(["wrong.xml", "-"], {
      cwd: root,
      now: new Date(),
      standardInput: input,
    });
    expect(files).toBe(2);
    expect(problems.map(({ place }) => place?.file)).toEqual(["wrong.xml", "-"]);
  });

  test("the command reads it", () => {
    const { status, stdout } = piped(scratchFolder(), ["-", "--format", "json"], WRONG);
    expect([status, JSON.parse(stdout).problems[0]]).toMatchObject([1, { file: "-", line: 5 }]);
  });

  test("without a path it is read where there is no site", () => {
    const ran = spawnSync("/bin/sh", ["-c", `cat atom.xml | "${process.execPath}" "${SIAR}" check`], {
      cwd: folderOf({ "atom.xml": ATOM }),
      encoding: "utf8",
    });
    expect([ran.status, ran.stdout, ran.stderr]).toEqual([0, "No problems in 1 file.\n", ""]);
  });
});

test("whoever has read enough may close the pipe", () => {
  const names = Array.from({ length: 400 }, () => "wrong.xml").join(" ");
  const command = `"${process.execPath}" "${SIAR}" check --format json ${names} | head -c 9`;
  const ran = spawnSync("/bin/sh", ["-c", command], {
    cwd: folderOf({ "wrong.xml": WRONG }),
    encoding: "utf8",
  });
  expect([ran.stdout, ran.stderr]).toEqual(['{\n  "prob', ""]);
});

describe("folders", () => {
  test("every feed in it, and nothing else", async () => {
    const root = folderOf({
      "public/a.xml": WRONG,
      "public/deep/b.rss": WRONG,
      "public/feed.json": JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "Lake",
        home_page_url: "https://lake.example/",
        feed_url: "https://lake.example/feed.json",
        items: [],
      }),
      "public/sitemap.xml": "<urlset>",
      "public/package.json": "{}",
      "public/page.html": "<rss>",
      "public/.git/c.xml": WRONG,
      "public/node_modules/x/d.xml": WRONG,
    });
    const said = await check(root, "public", "--format", "json", "--fail-on", "never");
    expect(rowsOf(said).map(({ file }) => file)).toEqual(["public/a.xml", "public/deep/b.rss"]);
    expect((await check(root, "public/")).out).toBe("2 errors in 3 files.\n");
    expect((await check(join(root, "public"), ".")).error).toMatch(/^a\.xml:5:/);
  });

  test("with --base-url also whether its links lead anywhere", async () => {
    const root = folderOf({
      "public/atom.xml": ATOM,
      "public/index.html": '<!doctype html><html lang="en"><title>x</title><a href="/none/">x</a></html>',
    });
    expect((await check(root, "public")).code).toBe(0);
    const { code, error } = await check(root, "public", "--base-url", "https://lake.example/");
    expect([code, error]).toEqual([
      1,
      expect.stringMatching(/^public\/index\.html:1:\d+ {2}error {2}link\//),
    ]);
  });

  test("one without a feed is a problem", async () => {
    const { code, error } = await check(folderOf({ "public/a.txt": "x" }), "public");
    expect([code, error]).toEqual([1, expect.stringMatching(/^public {2}error {2}check\/nothing-found\n/)]);
  });

  test("one that siar has built is judged as siar's own, wherever one stands", async () => {
    const root = folderOf(smallSite);
    await runIn(root, "build");
    expect(await check(root, "dist")).toMatchObject({ code: 0, error: "" });
    expect((await check(scratchFolder(), join(root, "dist"))).code).toBe(0);
    writeFiles(root, { "dist/index.html": "<!doctype html><a href=/none/>x</a>" });
    const rows = rowsOf(await check(root, "dist", "--format", "json"));
    expect(rows).toContainEqual(
      expect.objectContaining({ file: "dist/index.html", code: "link/target-missing" }),
    );
  });

  test("one that siar has built, far from any settings, needs --base-url", async () => {
    const root = folderOf(smallSite);
    await runIn(root, "build");
    const away = scratchFolder();
    writeFiles(away, Object.fromEntries(readTree(join(root, "dist"))));
    expect((await check(away, ".", "--base-url", "https://warta.example/")).code).toBe(0);
    writeFiles(away, { "index.html": "<!doctype html><a href=/none/>x</a>" });
    expect((await check(away, ".", "--base-url", "https://warta.example/")).code).toBe(1);
    expect((await check(away, ".")).code).toBe(0);
  });

  test("settings that are wrong are told", async () => {
    const root = folderOf({ ...smallSite, "dist/siar.txt": "x", "siar.config.yaml": "title: Warta\n" });
    const { code, error } = await check(root, "dist");
    expect([code, error]).toEqual([1, expect.stringContaining("settings/")]);
  });
});

describe("without a path: the site here", () => {
  test("articles that are right, and what is built of them", async () => {
    const root = folderOf(smallSite);
    expect(await check(root)).toEqual({
      code: 0,
      out: "No problems in 1 article; nothing is built yet.\n",
      error: "",
    });
    await runIn(root, "build");
    const before = readTree(root);
    expect((await check(root)).out).toMatch(/^No problems in 1 article and \d+ built files\.\n$/);
    expect(readTree(root)).toEqual(before);
  });

  test("an article that is wrong is told as a build tells it; nothing is written", async () => {
    const root = folderOf({
      ...smallSite,
      "articles/a.md": "---\ntitle: A\ndate: 2026-13-02\n---\nIsi.\n",
    });
    const { code, error } = await check(root);
    expect([code, error]).toEqual([
      1,
      expect.stringMatching(/^articles\/a\.md:3:7 {2}error {2}front-matter\/date-invalid\n/),
    ]);
    expect([...readTree(root).keys()].sort()).toEqual([
      "articles/a.md",
      "articles/satu.md",
      "siar.config.yaml",
    ]);
  });

  test("damage in what was built is told at its file, from a folder within the site too", async () => {
    const root = folderOf(smallSite);
    await runIn(root, "build");
    writeFiles(root, {
      "dist/rss.xml": readFileSync(join(root, "dist/rss.xml"), "utf8").replace("</channel>", ""),
    });
    expect((await check(root)).error).toMatch(/^dist\/rss\.xml:\d+:\d+ {2}error/m);
    expect((await check(join(root, "articles"))).error).toMatch(/^\.\.\/dist\/rss\.xml:/m);
  });

  test("a folder without a site is told what to write", async () => {
    const { code, error } = await check(scratchFolder(), "--config", "siar.config.yaml");
    expect([code, error]).toEqual([1, expect.stringContaining("siar.config.yaml")]);
  });
});

describe("--fail-on and --ignore", () => {
  /** One warning, and no error. */
  const WARNED = ATOM.replace(/ {2}<link .*\n/, "");

  test.each([
    ["error", WRONG, 1],
    ["warning", WRONG, 1],
    ["never", WRONG, 0],
    ["error", WARNED, 0],
    ["warning", WARNED, 1],
    ["never", WARNED, 0],
  ])("--fail-on %s", async (failOn, feed, code) => {
    const root = folderOf({ "atom.xml": feed });
    const said = await check(root, "atom.xml", "--fail-on", failOn);
    expect([said.code, said.out]).toEqual([code, expect.stringMatching(/^1 (error|warning) in 1 file\.\n$/)]);
  });

  test("what is ignored is not told, and does not count", async () => {
    const root = folderOf({ "wrong.xml": WRONG });
    const code = await dateOf(root);
    const room = code.slice(0, code.indexOf("/"));
    for (const ignored of [code, `${room}/*`]) {
      const said = await check(root, "wrong.xml", "--ignore", "rss/version-wrong", "--ignore", ignored);
      expect(said).toEqual({ code: 0, out: "No problems in 1 file.\n", error: "" });
    }
  });

  test("--quiet says nothing where all is good enough", async () => {
    const root = folderOf({ "atom.xml": ATOM, "wrong.xml": WRONG });
    expect((await check(root, "atom.xml", "--quiet")).out).toBe("");
    expect((await check(root, "wrong.xml", "--quiet")).out).toBe("1 error in 1 file.\n");
  });

  test.each([
    [["--ignore", "rss/version-wron"], "Did you mean rss/version-wrong?"],
    [["--ignore", "rs/*"], "Did you mean rss/*?"],
    [["--ignore", "nothing-like-it"], "docs/problems.md"],
    [["--explain", "rss/version-wron"], "Did you mean rss/version-wrong?"],
    [["--fail-on", "info"], "Allowed choices are error, warning, never"],
    [["--format", "xml"], "Allowed choices are text, json, github"],
    [["--nonsense"], "unknown option"],
  ])("%j is wrong usage: exit 2, and the nearest that there is", async (args, says) => {
    const { code, error } = await check(folderOf({ "atom.xml": ATOM }), "atom.xml", ...args);
    expect([code, error]).toEqual([2, expect.stringContaining(says)]);
  });
});

describe("--explain", () => {
  test("what rules have samples of: severity, the W3C's name, the words, clauses, right and wrong", async () => {
    const { code, out, error } = await check(scratchFolder(), "--explain", "xml/element-missing");
    expect([code, error]).toEqual([0, ""]);
    expect(out).toMatch(/^xml\/element-missing {2}error.* {2}W3C: .*MissingElement/);
    expect(out).toMatch(/^feed\.xml:\d+:\d+ {2}\w+ {2}xml\/element-missing$/m);
    expect(out).toMatch(/^\S+ \(.+\)\n {2}wrong {2}<.+\n(?:.*\n)*? {2}right {2}<.+$/m);
  });

  test("of any other code, the example of docs/problems.md", async () => {
    const { code, out } = await check(scratchFolder(), "--explain", "settings/missing");
    expect(code).toBe(0);
    expect(out).toMatch(/^settings\/missing\n\nError\.\n\npackage\.json {2}error {2}settings\/missing\n/);
    expect(out).not.toContain("###");
    expect(out).not.toContain("settings/files-several");
  });
});
