/**
 * Makes outputs: takes a recipe from the store, produces the bytes, has them judged, and lays aside what differs from
 * the file that stands in its place. Runs in the build's own thread or in several; what it gives back is small.
 */

import { judgeFeedFiles } from "../check/feed/feed-files.ts";
import { newMemory } from "../check/feed/memory.ts";
import type { FileFacts } from "../check/site/facts.ts";
import { judgeFile } from "../check/site/file.ts";
import { FragmentCache } from "../feeds/fragments.ts";
import { type FeedRecipe, joinParts, produceFeed, produceOpml } from "../feeds/outputs.ts";
import type { FeedParts } from "../model/feed-parts.ts";
import type { Recipe } from "../model/output.ts";
import type { Problem } from "../model/problem.ts";
import { type PageRecipe, producePage } from "../pages/outputs.ts";
import { shortHash } from "./manifest.ts";
import { layer } from "./out-file.ts";
import { partReader, StoreLost } from "./parts.ts";
import { thaw } from "./recipes.ts";
import { isLastIn, type MakeTask, type Making } from "./sequence.ts";
import { openShelves, type Shelves } from "./shelves.ts";
import { knownOf, readSurroundings, type Surrounding, type Surroundings } from "./surroundings.ts";

/** Where outputs are made; plain data, the same for all tasks of one build. */
export interface Workplace {
  /** Folder of the store. */
  readonly store: string;
  /** Output folder, absolute. */
  readonly out: string;
  /** Folder in which files are laid aside, in a tree of its own. */
  readonly aside: string;
  /** File of the surroundings. */
  readonly surroundings: string;
}

/** What whoever works in the build's own thread is given by hand. */
export interface OwnPlace {
  readonly out: string;
  readonly aside: string;
  readonly shelves: Shelves;
  readonly surroundings: Surroundings;
}

/** A file that was made. */
export interface Made {
  readonly path: string;
  readonly key: string;
  readonly size: number;
  /** As the manifest has it. */
  readonly hash: string;
  /** Whether it lies aside, or a file of these bytes stands in its place already. */
  readonly isAside: boolean;
  readonly problems: readonly Problem[];
  readonly facts: FileFacts;
  readonly leaks: readonly Problem[];
}

export type Maker = (task: MakeTask) => readonly Made[];

/** Lays bytes aside where they differ from what stands in their place, and says what they are. */
export function laying(
  lay: ReturnType<typeof layer>,
  leaks: Surrounding["leaks"],
): (output: Pick<Made, "path" | "key">, bytes: Uint8Array) => Omit<Made, "problems" | "facts"> {
  return ({ path, key }, bytes) => ({
    path,
    key,
    size: bytes.length,
    hash: shortHash(bytes),
    isAside: lay(path, bytes),
    leaks: leaks(path, bytes),
  });
}

/** A maker for a thread, which opens everything by itself. */
export function makerAt({ store, surroundings, ...place }: Workplace): Maker {
  return makerWith({
    ...place,
    shelves: openShelves(store, { isReadOnly: true }),
    surroundings: readSurroundings(surroundings),
  });
}

export function makerWith({ out, aside, shelves, surroundings }: OwnPlace): Maker {
  const { names, leaks } = knownOf(surroundings);
  const store = shelves.store;
  const partOf = partReader(shelves.parts);
  const lay = layer(out, aside);
  const fragments = new FragmentCache();
  const desk = Buffer.allocUnsafeSlow(DESK_BYTES);
  const memory = newMemory(names);
  const recipeOf = (key: string): Recipe => {
    const text = shelves.parts.get(key);
    if (text === undefined) throw new StoreLost();
    return thaw(text.toString("utf8"), partOf);
  };
  const laid = laying(lay, leaks);
  let isAmongFeeds = false;
  return (task) => {
    // Feeds come first, and all that is made after them is made without their fragments.
    if (isAmongFeeds && task.again === undefined) fragments.clear();
    isAmongFeeds = task.again !== undefined;
    const feeds: { readonly making: Making; readonly parts: FeedParts }[] = [];
    const made: Made[] = [];
    const isLast = (index: number): boolean => isLastIn(task, index);
    for (const making of task.files) {
      const { path, key } = making;
      const recipe = recipeOf(key);
      if (isFeed(recipe)) {
        feeds.push({ making, parts: produceFeed(recipe, store, fragments, isLast) });
        continue;
      }
      const bytes = ENCODER.encode(textOf(recipe, store));
      made.push({ ...laid(making, bytes), ...judgeFile(path, bytes, names) });
    }
    const judged = judgeFeedFiles(
      feeds.map(({ making: { path }, parts }) => ({ path, parts })),
      memory,
    );
    for (const [index, { making, parts }] of feeds.entries()) {
      const judgement = judged[index];
      if (judgement === undefined) throw new Error(`${making.path} was not judged.`);
      made.push({ ...laid(making, joinParts(parts, desk)), ...judgement });
    }
    fragments.reclaim();
    return made;
  };
}

/** A feed is seldom larger (R15); one that is gets memory of its own. */
const DESK_BYTES = 1_500_000;

function isFeed(recipe: Recipe): recipe is Exclude<FeedRecipe, { kind: "opml" }> {
  return FEEDS.has(recipe.kind);
}

const FEEDS: ReadonlySet<string> = new Set(["rss", "atom", "json-feed"]);

function textOf(recipe: Recipe, store: Shelves["store"]): string {
  return recipe.kind === "opml"
    ? produceOpml(recipe as FeedRecipe & { kind: "opml" })
    : producePage(recipe as PageRecipe, store);
}

const ENCODER = new TextEncoder();
