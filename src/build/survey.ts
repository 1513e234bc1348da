/** Looks at a whole site and links it: all that a build does before the first output is made. */

import { relative } from "node:path";
import { compileGround } from "../compile/compile.ts";
import { articleSettings } from "../compile/settings.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Problem } from "../model/problem.ts";
import { fileOf } from "../pages/links.ts";
import { isError } from "../problems/problem.ts";
import { hashOf } from "../text/hash.ts";
import { type Understood, understandAll } from "./articles.ts";
import { discover, discoverArticles, type Found, findAgain } from "./discover.ts";
import { lastGood } from "./going-on.ts";
import { type LoadedLedger, loadLedger } from "./ledger-file.ts";
import { leaveOut, tellLeftOut, withoutOddFiles } from "./lenient.ts";
import { type Linked, linkSite } from "./link-site.ts";
import type { Manifest, ManifestLink } from "./manifest.ts";
import { type Looked, relink } from "./relink.ts";
import { NOTHING_SEEN, type Seen, type SeenRows, seenOf } from "./seen.ts";
import type { Shelves } from "./shelves.ts";
import { codeStamp } from "./stamp.ts";
import type { Surveying, SurveyTools } from "./surveying.ts";

export interface Survey {
  readonly linked: Linked;
  /** Whether the site was linked in the short way. */
  readonly isShort: boolean;
  /** Source paths of articles that are wrong in themselves, whatever others are. */
  readonly wrong: ReadonlySet<string>;
  /** Source paths of articles that a lenient site leaves out. */
  readonly leftOut: ReadonlySet<string>;
  /** Output paths that are to stay though nothing is made for them. */
  readonly spared: ReadonlySet<string>;
  /** Absent where the site was linked in the short way. */
  readonly catalogue?: Catalogue;
  /** Every problem of the sources. */
  readonly problems: readonly Problem[];
  readonly seen: Seen;
  readonly stamp: string;
  /** For the next build; absent where that is to link the long way. */
  readonly link?: ManifestLink;
}

export async function surveySite(order: Surveying, tools: SurveyTools): Promise<Survey> {
  const looked = lookAt(order, tools);
  const { articles, statics, ledger, seen, stamp, settings, ground, inputs } = looked;
  const { held = NOBODY, drafts } = order;
  const { way, shelves, manifest } = tools;
  const found = [...(order.isLenient ? withoutOddFiles(articles) : articles.problems), ...statics.problems];
  const nowMs = order.now.getTime();
  const known = { seen, stamp };
  const isPlain = found.length === 0 && !order.hooks && held.size === 0;
  const relinked = way === "short" && isPlain ? await relink(looked, order, tools) : undefined;
  if (relinked) {
    const { linked, understood } = relinked;
    const times = (manifest.link?.times ?? 0) + 1;
    return {
      ...known,
      linked,
      isShort: true,
      wrong: NOBODY,
      leftOut: NOBODY,
      spared: NOBODY,
      problems: [...understood.flatMap(drafts ? problemsOf : forgivenProblemsOf), ...linked.problems],
      link: linkOf(linked, { inputs, times, nowMs }, shelves),
    };
  }
  const all = await understandAll(articles.files, {
    settings,
    ground,
    shelves,
    crew: tools.crew,
    seen: seen.articles,
    onProgress: order.onProgress,
  });
  const { understood, leftOut: left } = order.isLenient
    ? leaveOut(all, { ...order, held })
    : {
        understood: all.map((one) => (held.has(one.path) ? lastGood(one.path, manifest, shelves) : one)),
        leftOut: NOBODY,
      };
  const leftOut = order.isLenient ? NOTHING_LEFT : leftOutOf(understood, held, ledger);
  const { look } = order;
  const linkable = { articles, statics, understood, ledger, shelves, seen, look, leftOut, dropped: left };
  const { linked, catalogue } = await linkSite(linkable, { ...order, stamp });
  const isSettled = isPlain && ledger.problems.length === 0 && !linked.ledger.isChanged;
  return {
    ...known,
    linked,
    catalogue,
    isShort: false,
    wrong: new Set(understood.flatMap((one) => (isWrong(one, drafts) ? [one.path] : []))),
    leftOut: left,
    spared: new Set(
      [...leftOut.values()].flatMap((address) => (address === undefined ? [] : fileOf(address))),
    ),
    problems: [
      ...found,
      ...ledger.problems,
      ...understood.flatMap(drafts ? problemsOf : forgivenProblemsOf),
      ...linked.problems,
      ...tellLeftOut(left),
    ],
    ...(isSettled && { link: linkOf(linked, { inputs, times: 0, nowMs }, shelves) }),
  };
}

/** Finds the files, without reading more of them than the last build left unread. */
function lookAt(order: Surveying, { state, manifest, glance }: SurveyTools): Looked {
  const { root, out, site, look } = order;
  const stamp = codeStamp(state);
  const settings = articleSettings(site);
  const written = relative(root, out).replaceAll("\\", "/");
  const statics = discover(root, [`${site.staticFolder}/**`], written, look);
  const ledger = loadLedger(root);
  const inputs = inputsOf(order, ledger.text, statics);
  const again =
    inputs === manifest.link?.inputs && glance && findAgain(root, manifest.articles.keys(), glance);
  if (again) for (const path of glance.standing.paths.slice(0, glance.standing.read)) look(path);
  const articles = again || discoverArticles(root, site.articles, written, look);
  return {
    articles,
    statics,
    ledger,
    seen: seenOf(seenBy(stamp, manifest), manifest.writtenMs),
    stamp,
    settings,
    ground: compileGround(settings, stamp),
    inputs,
  };
}

const NOBODY: ReadonlySet<string> = new Set();
const NOTHING_LEFT: ReadonlyMap<string, string | undefined> = new Map();

/** Wrong articles of which nobody knows how they were, with the address of the page that readers know. */
function leftOutOf(
  understood: readonly Understood[],
  held: ReadonlySet<string>,
  ledger: LoadedLedger,
): ReadonlyMap<string, string | undefined> {
  if (held.size === 0) return new Map();
  const rows = new Map(ledger.ledger.rows.map((row) => [row.path, row]));
  return new Map(
    understood.flatMap(({ path, key }) => {
      if (!held.has(path) || key !== undefined) return [];
      const row = rows.get(path);
      return [[path, row?.retired ? undefined : row?.address] as const];
    }),
  );
}

/** Hash of all that linking reads beside articles, the files that they show, and the moment. */
function inputsOf(order: Surveying, ledger: string, statics: Found): string {
  const { site, settingsFile, preview, drafts, ledger: mode } = order;
  const files = statics.files.map(({ path, stat }) => [path, stat.size, stat.mtimeMs]);
  return hashOf(JSON.stringify([site, settingsFile, preview, drafts, mode, ledger, files]));
}

/** How the site was linked, for a build that finds only texts changed. */
function linkOf(
  { problems, notes, ahead, entries, pages, feeds, turnMs, surroundings }: Linked,
  when: Pick<ManifestLink, "inputs" | "times" | "nowMs">,
  { parts }: Shelves,
): ManifestLink {
  const text = JSON.stringify(surroundings);
  const hash = hashOf(text);
  parts.put(hash, Buffer.from(text));
  return {
    ...when,
    ...(turnMs !== undefined && { turnMs }),
    problems,
    notes,
    ahead,
    entries,
    pages,
    feeds,
    surroundings: hash,
  };
}

/** What an older siar has learned of pictures and static files may not be what this one would. */
function seenBy(stamp: string, manifest: Manifest): SeenRows {
  return manifest.stamp === stamp ? manifest.seen : { ...NOTHING_SEEN, articles: manifest.seen.articles };
}

function isWrong({ isDraft, problems }: Understood, drafts: boolean): boolean {
  return problems.some(isError) && (drafts || !isDraft);
}

function problemsOf({ problems }: Understood): readonly Problem[] {
  return problems;
}

/** A draft may be half written: what is wrong with it is worth saying, and stops nobody. */
function forgivenProblemsOf({ isDraft, problems }: Understood): readonly Problem[] {
  return isDraft ? problems.map((one): Problem => ({ ...one, severity: "warning" })) : problems;
}
