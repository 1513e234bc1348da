/**
 * Functions of a settings file written in JavaScript or TypeScript: the site's own program, run with all rights
 * of whoever builds (D42). What they return is not trusted: it passes a schema.
 */

import type { FeedEntry } from "./entry.ts";
import type { FeedDocument } from "./feed.ts";
import type { Place } from "./problem.ts";

export interface Hooks {
  /** Name of the settings file, for problems. */
  readonly file: string;
  /** Where in it something that a hook threw comes from. */
  readonly placeOf?: (thrown: unknown) => Place;
  /** Returns the entry as that feed carries it, or `null` to leave it out of that feed. */
  readonly entry?: (entry: FeedEntry, feed: FeedDocument) => unknown;
  /** Returns the feed's document, or `null` where there is to be no such feed. */
  readonly feed?: (feed: FeedDocument) => unknown;
}
