/**
 * Takes ids over from a feed of the site's former system: the articles that its entries are become known to readers by
 * the ids that they have already. Only articles that were never published here get one; all else stays as it is.
 */

import { join, resolve } from "node:path";
import { type AdoptedId, adopt, adoptablesOf } from "../catalogue/adopt.ts";
import { matchOldEntries, type OldEntry } from "../catalogue/old-entries.ts";
import { readLedger } from "../catalogue/read-ledger.ts";
import { stateFolderOf } from "../disk/state.ts";
import type { Problem } from "../model/problem.ts";
import { isError } from "../problems/problem.ts";
import { sortProblems } from "../problems/render.ts";
import { crewOf } from "./crew.ts";
import { changeLedger, type IdsOptions } from "./ids.ts";
import { NO_MANIFEST } from "./manifest.ts";
import { joinById, readOldFeed, sharedIds } from "./old-feed.ts";
import { openShelves } from "./shelves.ts";
import { type Survey, surveySite } from "./survey.ts";
import type { Surveying } from "./surveying.ts";

export interface AdoptOptions extends IdsOptions {
  /** Decides what is not yet published. */
  readonly now: Date;
  /** Says what would be done, and leaves the ledger as it is. */
  readonly dryRun?: boolean;
}

export interface AdoptReport {
  readonly isGood: boolean;
  readonly problems: readonly Problem[];
  /** Ids that articles take over. */
  readonly adopted: readonly AdoptedId[];
  /** Paths of articles that had their old id already. */
  readonly standing: readonly string[];
  /** Old entries that no article is. */
  readonly unmatched: readonly OldEntry[];
  /** Paths of articles that no old entry is, and that have no id yet. */
  readonly fresh: readonly string[];
  /** Whether the ledger was written; a redirect may be all that is new. */
  readonly isWritten: boolean;
}

/** Adopts the ids of these feed files, relative to `cwd`. With any error the ledger stays as it was. */
export async function adoptIds(files: readonly string[], options: AdoptOptions): Promise<AdoptReport> {
  const read = files.map((file) => readOldFeed(file, resolve(options.cwd, file)));
  const unreadable = read.flatMap((one) => ("code" in one ? [one] : []));
  if (unreadable.length > 0) return { ...NOTHING, problems: unreadable };
  const shared = read.flatMap((one, index) => ("code" in one ? [] : sharedIds(files[index] ?? "", one)));
  const entries = joinById(read.flatMap((one) => ("code" in one ? [] : one)));
  let report = NOTHING;
  const problems = await changeLedger(options, async ({ ledger, root, site, file }) => {
    const survey = await surveyed({ root, site, settingsFile: file, now: options.now });
    const errors = survey.problems.filter(isError);
    const { catalogue } = survey;
    if (errors.length > 0 || !catalogue) return { problems: errors };
    const planned = readLedger(survey.linked.ledger.text, () => true).ledger;
    const articles = adoptablesOf(catalogue);
    const matching = matchOldEntries(entries, articles, site.baseUrl);
    const adoption = adopt(matching, { ledger, planned, catalogue });
    const settled = new Set([...matching.matches.map(({ article }) => article), ...ledger.rows].map(pathOf));
    const isWritten = !options.dryRun && adoption.ledger !== ledger;
    report = {
      ...NOTHING,
      adopted: adoption.adopted,
      standing: adoption.standing,
      unmatched: matching.unmatched,
      fresh: articles.map(pathOf).filter((path) => !settled.has(path)),
      isWritten,
    };
    return {
      problems: [...shared, ...adoption.problems],
      ...(isWritten && { ledger: adoption.ledger }),
    };
  });
  return { ...report, isGood: !problems.some(isError), problems: sortProblems(problems) };
}

/** The site as the next build would find it; nothing of that is kept. */
async function surveyed(order: Pick<Surveying, "root" | "site" | "settingsFile" | "now">): Promise<Survey> {
  const shelves = openShelves(join(stateFolderOf(order.root), "store"), { isReadOnly: true });
  const crew = crewOf();
  try {
    return await surveySite(
      {
        ...order,
        out: join(order.root, "dist"),
        hooks: undefined,
        look: () => {},
        preview: false,
        drafts: false,
        ledger: "write",
        isLenient: order.site.isLenient === true,
      },
      { way: "long", state: undefined, shelves, crew, manifest: NO_MANIFEST },
    );
  } finally {
    shelves.close({ isGood: false });
    await crew.close();
  }
}

const NOTHING: AdoptReport = {
  isGood: false,
  problems: [],
  adopted: [],
  standing: [],
  unmatched: [],
  fresh: [],
  isWritten: false,
};

function pathOf({ path }: { readonly path: string }): string {
  return path;
}
