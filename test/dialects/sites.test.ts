/**
 * Folders in the manner of other tools, built as they are, and read back with parsers that are not ours: each is what
 * the documentation of its tool says, and keeps what every edition must.
 */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkSite } from "../../src/check/site/site.ts";
import { detectDialect } from "../../src/settings/detect-dialect.ts";
import { type BuiltSite, buildDialect, filesOf, newFolder, textAt } from "../support/dialects/build-site.ts";
import {
  feedsOf,
  findDead,
  findMalformed,
  findSource,
  findTwice,
  pathsOf,
  redirectsOf,
} from "../support/dialects/judge-outputs.ts";
import { expectedEntries, languagesOf, readByParsers, readWhole } from "../support/dialects/read-entries.ts";
import { SITES } from "./tables/all.ts";

const { root, remove } = newFolder();
const built = new Map<string, BuiltSite>();

afterAll(remove);

describe.each(SITES.map((site) => [site.name, site] as const))("%s", (name, expected) => {
  const site = (): BuiltSite => {
    const found = built.get(name);
    if (!found) throw new Error(`${name} was not built.`);
    return found;
  };
  const entries = expected.entries.map((entry) => [entry.file, entry] as const);
  const sources = sourcesOf(name);

  beforeAll(async () => {
    built.set(name, await buildDialect(name, root));
  });

  test("is built without an error, and without a change to its files", () => {
    expect(site().report.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(site().report.isGood).toBe(true);
  });

  test("every file is an entry, hidden, a stub, or named in a problem", () => {
    const { unseen = [], stubs = [], named = {} } = expected;
    const told = [...expected.entries.map(({ file }) => file), ...unseen, ...stubs, ...Object.keys(named)];
    expect([...told].sort()).toEqual([...sources].sort());
    expect(site().report.articles).toBe(told.length);
    expect(site().report.entries).toBe(expected.entries.length);
    for (const [file, code] of Object.entries(named)) {
      const codes = site().report.problems.filter(({ place }) => place?.file === file);
      expect([file, codes.map((problem) => problem.code)]).toEqual([file, expect.arrayContaining([code])]);
    }
  });

  test.each(languagesOf(expected))(
    "R18, R35, R48: parsers of all three formats read the table; language %s",
    async (language) => {
      const title = /^title: (.*)$/m.exec(filesOf(name)["siar.config.yaml"]?.toString() ?? "")?.[1] ?? "";
      for (const { by, entries: told } of await readByParsers(site(), language)) {
        const hasUpdated = told.some(({ updatedMs }) => updatedMs !== undefined);
        expect({ by, told }).toEqual({
          by,
          told: expectedEntries(expected, language, site(), hasUpdated, title),
        });
      }
    },
  );

  test.each(entries)(
    "D10: dates keep their offset, or have the site's; what else it says of itself: %s",
    (_file, entry) => {
      const { json, published, updated, summary, contributors } = readWhole(site(), entry);
      expect({ published, updated }).toEqual({
        published: entry.published,
        updated: entry.updated ?? entry.published,
      });
      expect([json?.date_published, json?.date_modified]).toEqual([entry.published, entry.updated]);
      if (entry.summary !== undefined)
        expect([json?.summary, summary]).toEqual([entry.summary, entry.summary]);
      if (entry.image !== undefined) {
        const stem = entry.image.replace(/\.\w+$/, "");
        expect(json?.image).toMatch(new RegExp(`/${stem}\\.[\\w.]*png$`));
      }
      expect(contributors).toEqual(entry.contributors ?? []);
      expect(json?.external_url).toBe(entry.externalUrl);
      if (entry.id !== undefined) expect(json?.id).toBe(entry.id);
    },
  );

  test.each(entries.filter(([, { holds, shows, lacks }]) => holds || shows || lacks))(
    "what its text holds: %s",
    (_file, entry) => {
      const html = folded(readWhole(site(), entry).json?.content_html ?? "", site().baseUrl);
      const page = folded(
        textAt(site(), `${entry.address.slice(1)}${entry.address.endsWith("/") ? "index.html" : ""}`),
        site().baseUrl,
      );
      const { holds = [], shows = [], lacks = [] } = entry;
      expect(
        holds.filter((words) => !html.includes(words)),
        html,
      ).toEqual([]);
      expect(shows.filter((words) => !page.includes(words))).toEqual([]);
      expect(
        lacks.filter((words) => html.includes(words)),
        html,
      ).toEqual([]);
    },
  );

  test("what is hidden, removed or not for readers is nowhere", () => {
    const everything = pathsOf(site(), /./).map((path) => `${path}\n${textAt(site(), path)}`);
    expect(everything.filter((text) => /walrus/i.test(text)).map((text) => text.split("\n", 1)[0])).toEqual(
      [],
    );
  });

  test("R104: former addresses and stubs lead on", () => {
    const path = new URL(site().baseUrl).pathname.slice(0, -1);
    const redirects = [...redirectsOf(site())].map(([from, to]) => [
      from,
      to.replace(new RegExp(`^${path}(?=/)`), ""),
    ]);
    expect(Object.fromEntries(redirects)).toEqual(expected.redirects ?? {});
  });

  test("what is not understood of its templates is counted, one warning for each kind", () => {
    const told: Record<string, string[]> = {};
    for (const { code, place, what } of site().report.problems) {
      if (code === "render/shortcode-unknown" && place)
        told[place.file] = [...(told[place.file] ?? []), what];
    }
    const wanted = Object.entries(expected.unknown ?? {}).map(([file, kinds]) => [
      file,
      kinds.map(([what, count]) =>
        expect.stringContaining(
          `\`${what}\` is not understood and was removed${count > 1 ? `, ${count} times` : ""}`,
        ),
      ),
    ]);
    expect(told).toEqual(Object.fromEntries(wanted));
  });

  describe("is what every edition must be", () => {
    test("there are feeds of all formats", () => {
      expect(feedsOf(site())).toEqual(expect.arrayContaining(["atom.xml", "feed.json", "rss.xml"]));
    });
    test("S4: every file parses, and no character is in it that XML forbids", () =>
      expect(findMalformed(site())).toEqual([]));
    test("no template syntax and no front matter outside of code", () =>
      expect(findSource(site())).toEqual([]));
    test("D22, R3: no address and no id is there twice", () => expect(findTwice(site())).toEqual([]));
    test("R78: addresses of the site lead to what is there", () => expect(findDead(site())).toEqual([]));
    test("our own judge finds no error", () => {
      const problems = checkSite(site().files, { baseUrl: site().baseUrl });
      expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    });
  });
});

describe("the dialect is found by itself", () => {
  const found = SITES.filter(({ isFoundByItself }) => isFoundByItself).map(({ name }) => name);

  test.each(found)("%s: the same files are built where the settings name none", async (name) => {
    const { root: own, remove: removeOwn } = newFolder();
    try {
      const site = await buildDialect(name, own, (settings) => settings.replace(/^dialect: .*\n/m, ""));
      expect(site.report.problems.filter(({ severity }) => severity === "error")).toEqual([]);
      const known = built.get(name)?.files ?? new Map<string, Buffer>();
      expect([...site.files.keys()]).toEqual([...known.keys()]);
      for (const [path, bytes] of site.files)
        expect([path, bytes.toString()]).toEqual([path, known.get(path)?.toString()]);
    } finally {
      removeOwn();
    }
  });
});

test.each(["wordpress", "ghost"])("%s is told by its articles where no file tells it", (name) => {
  const files = filesOf(name);
  const articles = sourcesOf(name).map((path) => ({ path, text: files[path]?.toString() ?? "" }));
  expect(detectDialect({ names: [], articles })).toMatchObject({ dialect: name });
});

/** The article files of a folder by the test's own reckoning: what ends as articles do, and is no scaffold of a tool. */
function sourcesOf(name: string): readonly string[] {
  return Object.keys(filesOf(name)).filter(
    (file) => /\.(?:md|markdown|mdx|html)$/.test(file) && !/^(?:scaffolds\/|README\.md$)/.test(file),
  );
}

/** Without runs of white space, and with addresses from the site's root. */
function folded(html: string, baseUrl: string): string {
  return html.replaceAll(baseUrl, "/").replace(/\s+/g, " ");
}
