/** The door for whoever wants a feed read and not judged: bytes in, one shape for all three formats out. */

import type { Problem } from "../../model/problem.ts";
import { judgeFeedFile } from "./judge-feed-file.ts";
import type { ReadFeed } from "./reading.ts";

export type FeedReading = { readonly feed: ReadFeed } | { readonly problems: readonly Problem[] };

/** Reads RSS 2.0, Atom 1.0 or JSON Feed, told by content; where it cannot be read, why not. */
export function readFeed(bytes: Uint8Array): FeedReading {
  const { feed, problems } = judgeFeedFile("", bytes);
  return feed === undefined ? { problems } : { feed };
}
