/** One fixture for each problem of ids and of the dates that stand in them and beside them. */

import { adoptIds } from "../../../src/build/adopt.ts";
import { renameId } from "../../../src/build/ids.ts";
import { podcastsOf } from "../../../src/catalogue/podcasts.ts";
import type { Problem } from "../../../src/model/problem.ts";
import type { Site } from "../../../src/model/site.ts";
import type { CatalogueFacts } from "../../../src/problems/words/catalogue.ts";
import { hashOf } from "../../../src/text/hash.ts";
import { sampleSite } from "../sample-article.ts";
import type { Files } from "../scratch.ts";
import { article, articleText, type FixturesOf, NOW, settings, settingsOf } from "./fixture.ts";

export type LedgerCode = Extract<
  keyof CatalogueFacts,
  `ids/${string}` | `dates/${string}` | `site/${string}`
>;

const FILE = "articles/a.md";
const LEDGER = "siar.ids.json";
const PUBLISHED = "2025-07-13T00:00:00+07:00";
/** What the ledger holds of the date and title of `article()`. */
const BRIDGE = hashOf(`${PUBLISHED}\nThe bridge`).slice(0, 16);
const BARE = ["title: Warta", "baseUrl: https://warta.example/", "languages: [id]"];

/** A row of the ledger for an article of that path. */
function row(id: string, path: string, more: object = {}): string {
  const fields = { id, path, address: "/bridge/", published: PUBLISHED, fingerprint: "0123456789abcdef" };
  return `${JSON.stringify({ ...fields, ...more })},\n`;
}

function ledger(...rows: readonly string[]): Files {
  return { [LEDGER]: `{"siar":1,"established":"2025-07-01","rows":[\n${rows.join("")}{}]}\n` };
}

/** A JSON Feed of the site's former system, `old.json`. */
function oldFeed(...items: readonly object[]): Files {
  return {
    "old.json": JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Warta", items }),
  };
}

function adopting(file: string): (root: string) => Promise<readonly Problem[]> {
  return async (root) => (await adoptIds([file], { cwd: root, now: NOW })).problems;
}

const PODCAST_SITE: Site = {
  ...sampleSite,
  feeds: {
    ...sampleSite.feeds,
    declared: [
      {
        name: "broadcast",
        titles: {},
        descriptions: {},
        languages: ["id"],
        isMixed: true,
        path: "/broadcast/",
        formats: ["rss"],
        limit: 50,
        maxBytes: 1_000_000,
        content: "full",
        hasArchives: false,
        podcast: {
          author: "Warta",
          categories: [],
          explicit: false,
          image: "cover.png",
          type: "episodic",
          medium: "podcast",
          guid: "ead4c236-bf58-58c6-a2c6-a6b28d128cb6",
        },
      },
    ],
  },
};

export const ledgerFixtures: FixturesOf<LedgerCode> = {
  "ids/duplicate": {
    files: { ...article("id: bridge-1"), "articles/b.md": articleText("id: bridge-1") },
    at: "articles/b.md:4:5",
    says: '"bridge-1" is also the id of articles/a.md',
  },
  "ids/minted-otherwise": {
    files: { [LEDGER]: '{"siar":1,"authority":"warta.example","established":"2025-06-01","rows":[\n{}]}\n' },
    at: `${LEDGER}:1`,
    says: "`established` is now 2025-07-01; the ids of this site were minted with 2025-06-01",
  },
  "ids/changed": {
    files: { ...article("id: bridge-2"), ...ledger(row("bridge-1", FILE)) },
    at: `${FILE}:4:5`,
    says: '`id` is "bridge-2", but this article was published as "bridge-1"',
  },
  "ids/taken": {
    files: { ...article("id: bridge-1"), ...ledger(row("bridge-1", "articles/old.md", { retired: true })) },
    at: `${FILE}:4:5`,
    says: '"bridge-1" belonged to articles/old.md',
  },
  "ids/vanished": {
    files: ledger(row("bridge-1", "articles/bridge.md")),
    at: `${LEDGER}:2`,
    says: 'articles/bridge.md was published as "bridge-1"',
  },
  "ids/unclear": {
    files: {
      ...article(""),
      "articles/b.md": "---\ntitle: The tunnel\ndate: 2025-07-14\n---\n\nIt is dug.\n",
      ...ledger(row("bridge-1", "articles/b.md", { fingerprint: BRIDGE })),
    },
    at: FILE,
    says: 'the date and title under which articles/b.md was published as "bridge-1"',
  },
  "ids/withdrawn": {
    files: { ...article("draft: true"), ...ledger(row("bridge-1", FILE)) },
    severity: "warning",
    at: FILE,
    says: "now a draft",
  },
  "ids/not-in-ledger": {
    options: { ledger: "warn" },
    severity: "warning",
    at: "articles/satu.md",
    says: '"tag:warta.example,2025-07-01:articles/satu"',
  },
  "ids/frozen": {
    options: { ledger: "frozen" },
    at: "articles/satu.md",
    says: "lacks this article's row",
  },
  "ids/ledger-unreadable": {
    files: { [LEDGER]: "{}\n" },
    at: LEDGER,
    says: "cannot be read",
  },
  "ids/ledger-rows-differ": {
    files: {
      ...article(""),
      ...ledger(row("bridge-1", FILE), row("bridge-1", "articles/satu.md")),
    },
    at: `${LEDGER}:3`,
    says: 'the id "bridge-1"',
  },
  "ids/ledger-heads-differ": {
    files: {
      [LEDGER]: [
        '{"siar":1,"established":"2025-07-01","rows":[',
        '{"siar":1,"established":"2025-06-01","rows":[',
        "{}]}",
        "",
      ].join("\n"),
    },
    at: `${LEDGER}:1`,
    says: "`established` is once 2025-07-01 and once 2025-06-01",
  },
  "ids/ledger-path-twice": {
    files: { ...article(""), ...ledger(row("bridge-1", FILE), row("bridge-2", FILE)) },
    at: `${LEDGER}:3`,
    says: 'articles/a.md, with the ids "bridge-1" and "bridge-2"',
  },
  "ids/no-row": {
    files: ledger(row("bridge-1", "articles/bridge.md")),
    run: (root) => renameId("articles/brigde.md", "articles/satu.md", { cwd: root }),
    says: "no published article at articles/brigde.md",
  },
  "ids/no-article": {
    files: ledger(row("bridge-1", "articles/bridge.md")),
    run: (root) => renameId("articles/bridge.md", "articles/opening.md", { cwd: root }),
    at: "articles/opening.md",
    says: "no file articles/opening.md",
  },
  "ids/path-taken": {
    files: ledger(row("bridge-1", "articles/bridge.md"), row("one", "articles/satu.md")),
    run: (root) => renameId("articles/bridge.md", "articles/satu.md", { cwd: root }),
    at: "articles/satu.md",
    says: 'articles/satu.md already has the id "one"',
  },
  "ids/podcast-changed": {
    run: async () => {
      const podcasts = new Map([["broadcast", "9b024349-ccf0-5f69-a609-6b82873eab3c"]]);
      return podcastsOf(PODCAST_SITE, { rows: [], podcasts }).problems;
    },
    at: `${LEDGER}:1`,
    says: "The podcast broadcast is to have the UUID ead4c236",
  },
  "ids/former-address-taken": {
    files: {
      ...article(""),
      ...ledger(row("bridge-1", FILE, { formerly: ["/satu/"] })),
    },
    severity: "warning",
    at: FILE,
    says: "articles/a.md was published at /satu/ before, which is now the page of articles/satu.md",
  },
  "ids/feed-unreadable": {
    files: { "old.xml": "<html></html>\n" },
    run: adopting("old.xml"),
    at: "old.xml:1",
    says: "old.xml cannot be read as a feed",
  },
  "ids/old-id-twice": {
    files: oldFeed({ id: "old-1", title: "Satu" }, { id: "old-1", title: "Dua" }),
    run: adopting("old.json"),
    severity: "warning",
    at: "old.json",
    says: 'have the id "old-1": "Satu" and "Dua"',
  },
  "ids/adopt-unclear": {
    files: {
      ...settings("articlePath: /:year/:month/:slug/"),
      ...article("slug: satu", "It opens."),
      "articles/satu.md": "---\ntitle: Satu\ndate: 2025-06-12\n---\n\nSatu.\n",
      ...oldFeed({ id: "old-1", url: "https://old.example/satu.html" }),
    },
    run: adopting("old.json"),
    says: '"old-1" could be articles/',
  },
  "ids/adopt-twice": {
    files: oldFeed(
      { id: "old-1", url: "https://warta.example/satu/" },
      { id: "old-2", url: "https://warta.example/satu/" },
    ),
    run: adopting("old.json"),
    at: "articles/satu.md",
    says: '"old-1" and "old-2" would both be articles/satu.md',
  },
  "ids/adopt-taken": {
    files: {
      ...oldFeed({ id: "old-1", url: "https://warta.example/satu/" }),
      ...ledger(row("old-1", "articles/bridge.md", { retired: true })),
    },
    run: adopting("old.json"),
    at: "articles/satu.md",
    says: '"old-1", which the ledger has for articles/bridge.md',
  },
  "ids/adopt-kept": {
    files: {
      ...oldFeed({ id: "old-1", url: "https://warta.example/satu/" }),
      ...ledger(row("bridge-1", "articles/satu.md")),
    },
    run: adopting("old.json"),
    severity: "warning",
    at: "articles/satu.md",
    says: 'is the old entry "old-1", but was published as "bridge-1"',
  },
  "dates/first-publication-changed": {
    files: { ...article(""), ...ledger(row("bridge-1", FILE, { published: "2025-07-10T00:00:00+07:00" })) },
    severity: "warning",
    at: `${FILE}:3:7`,
    says: "first published as of 2025-07-10T00:00:00+07:00",
  },
  "dates/note-ahead": {
    files: article("corrections: {date: 2027-01-01, text: It opens on Monday.}"),
    severity: "warning",
    at: "articles/a.md:4:14",
    says: "`corrections` has not come yet: 2027-01-01",
  },
  "dates/same-updated": {
    files: {
      ...article("updated: 2025-08-01 09:00"),
      "articles/b.md": articleText("updated: 2025-08-01 09:00"),
    },
    severity: "warning",
    at: "articles/b.md:4:10",
    says: "also the date of articles/a.md",
  },
  "site/established-ahead": {
    files: settingsOf(...BARE, "established: 2030-01-01"),
    says: "`established` is 2030-01-01",
  },
  "site/established-missing": {
    files: { ...settingsOf(...BARE), "articles/satu.md": articleText("draft: true") },
    says: "no `established` date",
  },
};
