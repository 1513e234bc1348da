/**
 * The build, as it is asked for. Most builds have nothing to do, and find that out before they load anything else.
 */

import type { BuildOptions, BuildReport } from "./report.ts";
import { thisMoment } from "./settled.ts";
import { standingReport } from "./standing.ts";

export type { BuildOptions, BuildReport, Progress } from "./report.ts";

/** Builds a site. What authors or the disk have done wrong is a problem of the report; only a bug of ours throws. */
export async function build(options: BuildOptions): Promise<BuildReport> {
  const same = standingReport(options);
  if (same) return same;
  const began = thisMoment();
  const { buildAfresh } = await import("./build-afresh.ts");
  return buildAfresh(options, began);
}
