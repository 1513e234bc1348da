/** Judges one feed by the standards alone, whoever made it: what `siar check` and the library offer. */

import { FeedJudge, type FeedReport } from "./feed-judge.ts";
import { LIMITS } from "./limits.ts";

export type { FeedReport } from "./feed-judge.ts";

export interface CheckOptions {
  /** The name under which problems are told. */
  readonly file?: string;
  /** What time it is, for dates that have not yet come; unless it is given, nothing is said of them. */
  readonly now?: Date;
}

/**
 * Judges a feed: RSS, Atom, JSON Feed or OPML. Bytes may come in any number of pieces; a string is text that was
 * decoded already. Nothing is fetched and no entity is expanded. At most 100 problems of one code are told.
 */
export function checkFeed(
  input: string | Uint8Array | Iterable<Uint8Array>,
  options: CheckOptions = {},
): FeedReport {
  const judge = judgeFor(options);
  if (typeof input === "string") {
    for (let at = 0; at < input.length; at += PIECE) judge.writeText(input.slice(at, at + PIECE));
  } else if (input instanceof Uint8Array) writeBytes(judge, input);
  else for (const bytes of input) writeBytes(judge, bytes);
  return judge.end();
}

/** The same of bytes that come in their own time. */
export async function checkFeedStream(
  chunks: AsyncIterable<Uint8Array>,
  options: CheckOptions = {},
): Promise<FeedReport> {
  const judge = judgeFor(options);
  for await (const bytes of chunks) writeBytes(judge, bytes);
  return judge.end();
}

/** Larger pieces would all be in memory at once as text. */
const PIECE = 1 << 18;

function writeBytes(judge: FeedJudge, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at += PIECE) judge.write(bytes.subarray(at, at + PIECE));
}

/** A clock that is a day ahead is no fault of the feed. */
const DAY_MS = 86_400_000;

function judgeFor({ file = "", now }: CheckOptions): FeedJudge {
  return new FeedJudge(file, now === undefined ? LIMITS : { ...LIMITS, latestMs: now.getTime() + DAY_MS });
}
