/** One fixture for each problem of ids and of the dates that stand in them and beside them. */

import { renameId } from "../../../src/build/ids.ts";
import type { CatalogueFacts } from "../../../src/problems/words/catalogue.ts";
import { hashOf } from "../../../src/text/hash.ts";
import type { Files } from "../scratch.ts";
import { article, articleText, type FixturesOf, settingsOf } from "./fixture.ts";

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
      ...ledger(row("bridge-1", FILE), row("bridge-1", FILE, { address: "/bridge-opens/" })),
    },
    at: `${LEDGER}:3`,
    says: 'the id "bridge-1"',
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
  "dates/first-publication-changed": {
    files: { ...article(""), ...ledger(row("bridge-1", FILE, { published: "2025-07-10T00:00:00+07:00" })) },
    severity: "warning",
    at: FILE,
    says: "first published as of 2025-07-10T00:00:00+07:00",
  },
  "dates/same-updated": {
    files: {
      ...article("updated: 2025-08-01 09:00"),
      "articles/b.md": articleText("updated: 2025-08-01 09:00"),
    },
    severity: "warning",
    at: "articles/b.md",
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
