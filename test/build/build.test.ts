import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type BuildOptions, type BuildReport, build } from "../../src/build/build.ts";
import { asNobody } from "../support/problem-fixtures/as-nobody.ts";
import { type Files, PIXEL, readTree, scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";

const NOW = new Date("2026-01-01T00:00:00Z");

function site(files: Files = {}): string {
  const root = scratchFolder();
  writeFiles(root, { ...smallSite, ...files });
  return root;
}

const run = (root: string, options: Partial<BuildOptions> = {}): Promise<BuildReport> =>
  build({ cwd: root, now: NOW, ...options });
const codes = ({ problems }: BuildReport): readonly string[] => problems.map(({ code }) => code);
const text = (root: string, path: string): string => readTree(root).get(path)?.toString() ?? "";
const article = (front: string, body = "Isi.\n"): string => `---\n${front}\n---\n\n${body}`;

function linkStatic(root: string): void {
  mkdirSync(join(root, "static"));
  symlinkSync("/etc/passwd", join(root, "static/passwd"));
}

function linkArticles(root: string): void {
  renameSync(join(root, "articles"), join(root, "elsewhere"));
  symlinkSync("elsewhere", join(root, "articles"));
}

describe("a build", () => {
  test("turns articles into pages and feeds in three formats, and mints their ids", async () => {
    const root = site();
    const report = await run(root);
    expect(report).toMatchObject({ isGood: true, articles: 1, entries: 1, problems: [] });
    const paths = [...readTree(join(root, "dist")).keys()];
    for (const path of [
      "index.html",
      "satu/index.html",
      "rss.xml",
      "atom.xml",
      "feed.json",
      "siar.txt",
      "404.html",
    ]) {
      expect(paths).toContain(path);
    }
    expect(text(root, "siar.ids.json")).toContain("tag:warta.example,2025-07-01:articles/satu");
  });

  test("with no change writes nothing, with and without the manifest", async () => {
    const root = site();
    const first = await run(root);
    const again = await run(root);
    expect(again).toMatchObject({ written: 0, removed: 0, unchanged: first.written });
    rmSync(join(root, ".siar"), { recursive: true });
    expect(await run(root)).toMatchObject({ written: 0, removed: 0, unchanged: first.written });
  });

  test("writes again what someone else changed in the output folder, and removes what is foreign", async () => {
    const root = site();
    await run(root);
    const good = readTree(join(root, "dist"));
    writeFiles(root, { "dist/index.html": "defaced", "dist/foreign.html": "x" });
    expect(await run(root)).toMatchObject({ written: 1, removed: 1 });
    expect(readTree(join(root, "dist"))).toEqual(good);
  });

  test.each(["/my news/:slug/", "/:year/:month/:slug/", "/Berita_2025/:slug/"])(
    "reads the ledger that it wrote, with articles at %s",
    async (articlePath) => {
      const root = site({
        "siar.config.yaml": `${smallSite["siar.config.yaml"]}articlePath: ${articlePath}\n`,
      });
      expect(codes(await run(root))).toEqual([]);
      expect(codes(await run(root))).toEqual([]);
    },
  );

  test("after an edit of one article equals a build from nothing", async () => {
    const root = site({ "articles/dua.md": article("title: Dua\ndate: 2025-07-11") });
    await run(root);
    writeFiles(root, { "articles/dua.md": article("title: Dua\ndate: 2025-07-11", "Lain.\n") });
    const edited = await run(root);
    expect(edited.written).toBeLessThan(edited.unchanged);
    await run(root, { out: "fresh" });
    expect(readTree(join(root, "dist"))).toEqual(readTree(join(root, "fresh")));
  });

  test("with any error writes nothing, and tells all problems of all files in one run", async () => {
    const root = site({
      "articles/a.md": article("title: A\ndate: 2026-13-02"),
      "articles/b.md": article("title: B\ndate: 2025-07-12", "[x](none.md)\n\n![x](none.png)\n"),
    });
    const report = await run(root);
    expect(report.isGood).toBe(false);
    expect(codes(report)).toEqual(["front-matter/date-invalid", "link/article-missing", "asset/missing"]);
    expect(report.problems.map(({ place }) => `${place?.file}:${place?.line}`)).toEqual([
      "articles/a.md:3",
      "articles/b.md:6",
      "articles/b.md:8",
    ]);
    expect([...readTree(root).keys()].sort()).toEqual(
      ["articles/a.md", "articles/b.md", ...Object.keys(smallSite)].sort(),
    );
  });

  test("D19: a dead address is told where it stands in the article, a live one is followed", async () => {
    const links = "[a](/feeds/) [b](./) [c](/rss.xml) [d](../) [e](/lama/) [f](/none/)";
    const root = site({ "articles/a.md": article("title: A\ndate: 2025-07-10\naliases: [/lama/]", links) });
    expect(await run(root)).toMatchObject({
      problems: [{ code: "link/address-missing", place: { file: "articles/a.md", line: 7, column: 61 } }],
    });
  });

  test("D22: two articles of one address are told once", async () => {
    const root = site({
      "articles/a.md": article("title: A\ndate: 2025-07-10\nslug: same"),
      "articles/b.md": article("title: B\ndate: 2025-07-09\nslug: same"),
    });
    expect(codes(await run(root))).toEqual(["address/collision"]);
  });

  test("an article that was deleted stops the build until its id is retired", async () => {
    const root = site({ "articles/dua.md": article("title: Dua\ndate: 2025-07-11") });
    await run(root);
    rmSync(join(root, "articles/dua.md"));
    expect(codes(await run(root))).toEqual(["ids/vanished"]);
  });

  test("a file that moves keeps its id, and its former address redirects (R2, R104)", async () => {
    const root = site();
    await run(root);
    renameSync(join(root, "articles/satu.md"), join(root, "articles/pertama.md"));
    expect(await run(root)).toMatchObject({ isGood: true });
    expect(text(root, "dist/feed.json")).toContain("tag:warta.example,2025-07-01:articles/satu");
    expect(text(root, "dist/_redirects")).toMatch(/^\/satu\/\s+\/pertama\/\s+301$/m);
  });
});

describe("options", () => {
  test("--base-url: every URL follows, ids do not (R2, R106)", async () => {
    const root = site();
    await run(root);
    await run(root, { baseUrl: "https://user.example/repo", out: "moved" });
    const ids = (path: string): unknown =>
      JSON.parse(text(root, path)).items.map(({ id }: { id: string }) => id);
    expect(ids("moved/feed.json")).toEqual(ids("dist/feed.json"));
    for (const [path, bytes] of readTree(join(root, "moved"))) {
      expect(`${path}: ${/https:\/\/warta\.example\/(?!feeds\/#)/.exec(bytes.toString())?.[0]}`).toBe(
        `${path}: undefined`,
      );
    }
    expect(JSON.parse(text(root, "moved/feed.json")).feed_url).toBe("https://user.example/repo/feed.json");
  });

  test("--base-url that will not do is a problem, and nothing is written (R106)", async () => {
    for (const baseUrl of [
      "http://user.example/",
      "user.example",
      "https://user.example/?a",
      "https://a:b@user.example/",
    ]) {
      expect(codes(await run(site(), { baseUrl }))).toEqual(["settings/base-url-invalid"]);
    }
  });

  test("--drafts shows drafts and the future; without it they are nowhere (R10)", async () => {
    const root = site({
      "articles/rahasia.md": article("title: Rahasia besar\ndate: 2025-07-11\ndraft: true"),
      "articles/nanti.md": article("title: Nanti juga\ndate: 2027-07-11"),
    });
    await run(root);
    for (const bytes of readTree(join(root, "dist")).values())
      expect(bytes.toString()).not.toMatch(/rahasia|nanti/i);
    await run(root, { drafts: true, out: "all" });
    expect(text(root, "all/feed.json")).toMatch(
      /Rahasia besar[\s\S]*Nanti juga|Nanti juga[\s\S]*Rahasia besar/,
    );
    expect(text(root, "siar.ids.json")).not.toMatch(/rahasia|nanti/);
  });

  test("a draft may be half written: its problems stop nobody", async () => {
    const root = site({
      "articles/d.md": article("title: D\ndate: 2025-07-11\ndraft: true", "![x](none.png)\n"),
      "articles/e.md": article("draft: true\nexpires: someday\nextensions: {foo:bar: x}\naudio: none.mp3"),
    });
    expect(await run(root)).toMatchObject({ isGood: true });
  });

  test("--preview: pages are noindex, feeds announce no hub", async () => {
    const settings = `${smallSite["siar.config.yaml"]}hubs: [https://hub.example/]\n`;
    const root = site({ "siar.config.yaml": settings });
    await run(root);
    expect(text(root, "dist/rss.xml")).toContain("https://hub.example/");
    await run(root, { preview: true });
    expect(text(root, "dist/rss.xml")).not.toContain("https://hub.example/");
    expect(text(root, "dist/satu/index.html")).toMatch(/<meta name="robots" content="noindex/);
  });

  test("--frozen-ids: a missing row is an error", async () => {
    const root = site();
    expect(codes(await run(root, { ledger: "frozen" }))).toEqual(["ids/frozen"]);
    await run(root);
    expect(await run(root, { ledger: "frozen" })).toMatchObject({ isGood: true });
  });

  test("CI mints the same id without writing the ledger, and warns", async () => {
    const root = site();
    expect(await run(root, { ledger: "warn" })).toMatchObject({
      isGood: true,
      problems: [{ code: "ids/not-in-ledger" }],
    });
    const inCi = readTree(join(root, "dist"));
    expect(text(root, "siar.ids.json")).toBe("");
    await run(root);
    expect(readTree(join(root, "dist"))).toEqual(inCi);
  });

  test("dryRun writes nothing at all", async () => {
    const root = site();
    const before = readTree(root);
    expect(await run(root, { dryRun: true })).toMatchObject({ isGood: true, isLedgerChanged: true });
    expect(readTree(root)).toEqual(before);
  });
});

describe("ids", () => {
  const ids = (root: string): object => {
    const { items } = JSON.parse(text(root, "dist/feed.json")) as { items: { title: string; id: string }[] };
    return Object.fromEntries(items.map(({ title, id }) => [title, id]));
  };

  test("R4: ids of an older system that are no URIs are kept, and told of once for the whole site", async () => {
    const root = site({
      "articles/a.md": article("title: A\ndate: 2025-07-10\nid: 78\ncategories: [Satu]"),
      "articles/b.md": article("title: B\ndate: 2025-07-11\nid: 79\ncategories: [Satu]"),
    });
    const { isGood, problems } = await run(root);
    expect([isGood, problems.map(({ code }) => code)]).toEqual([true, ["atom/id-no-iri"]]);
    const items: readonly { readonly id: string }[] = JSON.parse(text(root, "dist/feed.json")).items;
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(["78", "79"]));
  });

  test("R2: articles that swap their files keep their ids, and no former address hides a page", async () => {
    const root = site({ "articles/dua.md": article("title: Dua\ndate: 2025-07-11") });
    await run(root);
    const before = ids(root);
    renameSync(join(root, "articles/satu.md"), join(root, "articles/tiga.md"));
    renameSync(join(root, "articles/dua.md"), join(root, "articles/satu.md"));
    renameSync(join(root, "articles/tiga.md"), join(root, "articles/dua.md"));
    const swapped = await run(root);
    expect([swapped.isGood, new Set(codes(swapped))]).toEqual([true, new Set(["ids/former-address-taken"])]);
    expect(ids(root)).toEqual(before);
    expect(text(root, "dist/_redirects")).not.toMatch(/^\/(satu|dua)\//m);
  });

  test("R104: a former address leads on until an article takes it, and an alias goes before it", async () => {
    const root = site();
    await run(root);
    const moved = (front: string): string => article(`title: Satu\ndate: 2025-07-12 20:00\n${front}`);
    writeFiles(root, { "articles/satu.md": moved("slug: baru") });
    await run(root);
    expect(text(root, "dist/_redirects")).toMatch(/^\/satu\/\s+\/baru\/\s+301$/m);
    writeFiles(root, {
      "articles/lain.md": article("title: Lain\ndate: 2025-07-13\naliases: [/satu/]"),
    });
    expect(await run(root)).toMatchObject({ isGood: true });
    expect(text(root, "dist/_redirects")).toMatch(/^\/satu\/\s+\/lain\/\s+301$/m);
    writeFiles(root, { "articles/lain.md": article("title: Lain\ndate: 2025-07-13\nslug: satu") });
    expect(await run(root)).toMatchObject({ isGood: true });
    expect(text(root, "dist/_redirects")).not.toMatch(/^\/satu\//m);
    expect(text(root, "dist/satu/index.html")).toContain("Lain");
  });

  test("R3: without `established` the ledger keeps the day of the first build's oldest article", async () => {
    const settings = String(smallSite["siar.config.yaml"]).replace("established: 2025-07-01\n", "");
    const root = site({ "siar.config.yaml": settings });
    await run(root);
    expect(text(root, "siar.ids.json")).toContain('"established":"2025-07-12"');
    writeFiles(root, { "articles/tua.md": article("title: Tua\ndate: 2001-01-01") });
    await run(root);
    expect(ids(root)).toMatchObject({ Tua: "tag:warta.example,2025-07-12:articles/tua" });
  });

  test("R10: an article whose date is moved ahead is withdrawn with a warning, and keeps its row", async () => {
    const root = site();
    await run(root);
    const ledger = text(root, "siar.ids.json");
    writeFiles(root, { "articles/satu.md": article("title: Satu\ndate: 2030-01-01") });
    expect(await run(root)).toMatchObject({
      isGood: true,
      entries: 0,
      problems: [{ code: "ids/withdrawn" }],
    });
    expect(text(root, "siar.ids.json")).toBe(ledger);
  });

  test("a folder that cannot be read takes no article of it for gone", async () => {
    const root = site({ "articles/lain/dua.md": article("title: Dua\ndate: 2025-07-11") });
    await run(root);
    chmodSync(join(root, "articles/lain"), 0);
    const report = await asNobody(root, () => run(root)).finally(() =>
      chmodSync(join(root, "articles/lain"), 0o755),
    );
    expect(report.problems).toMatchObject([{ code: "build/unreadable", place: { file: "articles/lain" } }]);
  });
});

describe("folders", () => {
  test("a site that may not be written to is told of, without a stack trace, and a dry run needs no such right", async () => {
    const root = site();
    chmodSync(root, 0o555);
    const [report, dry] = await asNobody(root, async () => [
      await run(root),
      await run(root, { dryRun: true }),
    ]);
    expect(report).toMatchObject({ isGood: false, written: 0 });
    expect(report?.problems).toMatchObject([
      { code: "output/unwritable", what: ".siar cannot be written. You have no right to write there." },
    ]);
    expect(dry).toMatchObject({ isGood: true, isLedgerChanged: true });
    expect(readdirSync(root).sort()).toEqual(
      Object.keys(smallSite)
        .map((path) => path.split("/")[0])
        .sort(),
    );
  });

  test("a folder of the output that may not be written to stops the build before any feed, and the next goes on", async () => {
    const root = site();
    await run(root);
    writeFiles(root, { "articles/dua.md": article("title: Dua\ndate: 2025-07-11") });
    const feed = text(root, "dist/feed.json");
    chmodSync(join(root, "dist"), 0o555);
    const stopped = await asNobody(root, () => run(root));
    expect(stopped).toMatchObject({ isGood: false, problems: [{ code: "output/unwritable" }] });
    expect(text(root, "dist/feed.json")).toBe(feed);
    chmodSync(join(root, "dist"), 0o755);
    expect(await run(root)).toMatchObject({ isGood: true });
    await run(root, { out: "fresh" });
    expect(readTree(join(root, "dist"))).toEqual(readTree(join(root, "fresh")));
  });

  test("S6: a site that is reached through a link is built like any other", async () => {
    const root = site({ "static/CNAME": "warta.example\n" });
    const link = join(scratchFolder(), "link");
    symlinkSync(root, link);
    const settings = `${smallSite["siar.config.yaml"]}articles: "**/*.md"\n`;
    writeFiles(root, { "siar.config.yaml": settings });
    expect(await run(link)).toMatchObject({ isGood: true, articles: 1, problems: [] });
    const linked = readTree(join(root, "dist"));
    expect(await run(root)).toMatchObject({ written: 0, removed: 0 });
    expect(readTree(join(root, "dist"))).toEqual(linked);
  });

  test("D35: a folder within the output of another site is refused", async () => {
    const other = site();
    await run(other);
    const report = await run(site(), { out: join(other, "dist/preview") });
    expect(report.problems).toMatchObject([
      { code: "output/refused", what: expect.stringContaining("its next build would remove it") },
    ]);
  });
});

describe("files", () => {
  test("macOS: names in NFD are the same names, in addresses, ids, links and images", async () => {
    const nfd = (name: string): string => name.normalize("NFD");
    const root = site({
      [nfd("articles/café/déjà.md")]: article(
        "title: Déjà\ndate: 2025-07-10",
        "Satu.\n\n![Peta](pétà.png)\n",
      ),
      [nfd("articles/café/pétà.png")]: PIXEL,
      [nfd("static/résumé.txt")]: "x",
      "articles/dua.md": article("title: Dua\ndate: 2025-07-11", "[Lihat](café/déjà.md)\n"),
    });
    expect(await run(root)).toMatchObject({ isGood: true, problems: [] });
    const paths = [...readTree(join(root, "dist")).keys()];
    expect(paths).toEqual(expect.arrayContaining(["déjà/index.html", "résumé.txt"]));
    expect(text(root, "siar.ids.json")).toContain("articles/caf%C3%A9/d%C3%A9j%C3%A0");
    expect(await run(root)).toMatchObject({ written: 0, removed: 0 });
  });

  test("a draft without a date is shown by no build, not even by --drafts, and says why", async () => {
    const root = site({ "articles/d.md": article("title: D\ndraft: true") });
    for (const drafts of [false, true]) {
      expect(await run(root, { drafts })).toMatchObject({
        isGood: true,
        entries: 1,
        problems: [{ code: "front-matter/date-missing", severity: "warning" }],
      });
    }
  });

  test("D19: a link may carry a query, or name the file of a page", async () => {
    const links = "[a](/feeds/?a=1) [b](/satu/index.html#x) [c](/index.html) [d](/none/?a=1)";
    const root = site({ "articles/a.md": article("title: A\ndate: 2025-07-10", links) });
    expect(await run(root)).toMatchObject({
      problems: [{ code: "link/address-missing", what: expect.stringContaining("/none/,") }],
    });
  });

  test("D22: a static file has no name of a folder of pages", async () => {
    const report = await run(site({ "static/Satu": "mine" }));
    expect(report.problems).toMatchObject([
      { code: "output/collision", what: expect.stringContaining("static/Satu") },
    ]);
  });

  test("a static file that goes is looked for by the check, like in a build from nothing", async () => {
    const root = site({ "static/berkas.txt": "x" });
    await run(root);
    rmSync(join(root, "static"), { recursive: true });
    expect(await run(root)).toMatchObject({ isGood: true, written: 0, removed: 1 });
    expect([...readTree(join(root, "dist")).keys()]).not.toContain("berkas.txt");
  });

  test("images are published under their hash, static files as they are, dot-files never (S10)", async () => {
    const root = site({
      "articles/dua.md": article("title: Dua\ndate: 2025-07-11", "![Peta](img/peta.png)\n"),
      "articles/img/peta.png": PIXEL,
      "articles/img/unused.png": Buffer.concat([PIXEL, Buffer.from("x")]),
      "static/CNAME": "warta.example\n",
      "static/.env": "SECRET=1",
    });
    await run(root);
    const paths = [...readTree(join(root, "dist")).keys()];
    expect(paths.filter((path) => path.endsWith(".png"))).toEqual([
      expect.stringMatching(/^assets\/peta\.[0-9a-f]{12}\.png$/),
    ]);
    expect(text(root, "dist/CNAME")).toBe("warta.example\n");
    expect(paths.filter((path) => path.includes(".env"))).toEqual([]);
  });

  test("a static file never overwrites what siar writes, in whatever case (D22)", async () => {
    const report = await run(site({ "static/RSS.xml": "mine" }));
    expect(report).toMatchObject({ isGood: false, problems: [{ code: "output/collision" }] });
  });

  test.each<[string, string, (root: string) => void]>([
    [
      "a linked article",
      "articles/link.md",
      (root) => symlinkSync(join(root, "siar.config.yaml"), join(root, "articles/link.md")),
    ],
    ["a linked folder", "articles/all", (root) => symlinkSync("/etc", join(root, "articles/all"))],
    ["a pipe", "articles/pipe.md", (root) => execFileSync("mkfifo", [join(root, "articles/pipe.md")])],
    ["a linked static file", "static/passwd", (root) => linkStatic(root)],
    ["a linked folder of articles", "articles", (root) => linkArticles(root)],
  ])("D36: %s is a problem, never content", async (_, file, prepare) => {
    const root = site();
    prepare(root);
    expect(await run(root)).toMatchObject({
      isGood: false,
      problems: [{ code: "build/not-a-file", place: { file } }],
    });
  });

  test("D31: a site without articles builds, valid and empty", async () => {
    const root = site();
    rmSync(join(root, "articles"), { recursive: true });
    expect(await run(root)).toMatchObject({ isGood: true, problems: [{ code: "build/no-articles" }] });
    expect(JSON.parse(text(root, "dist/feed.json")).items).toEqual([]);
  });
});
