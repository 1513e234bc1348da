/** Every difference between the documents of `feed` and of siar, in the order in which the guide tells of them. */

import type { Difference } from "./difference.ts";
import { entryDifferences } from "./entry-differences.ts";
import { feedDifferences } from "./feed-differences.ts";
import { mediaDifferences } from "./media-differences.ts";
import { textDifferences } from "./text-differences.ts";

export const differences: readonly Difference[] = [
  ...textDifferences,
  ...feedDifferences,
  ...entryDifferences,
  ...mediaDifferences,
];
