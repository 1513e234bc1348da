/**
 * The build, as it is asked for. Most builds have nothing to do, and find that out before they load anything else.
 */

import type { BuildOptions, BuildReport } from "./report.ts";
import { thisMoment } from "./settled.ts";
import { standingOrFallen } from "./standing.ts";

export type { BuildOptions, BuildReport, Progress } from "./report.ts";

/** Builds a site. What authors or the disk have done wrong is a problem of the report; only a bug of ours throws. */
export async function build(options: BuildOptions): Promise<BuildReport> {
  const began = thisMoment();
  const found = standingOrFallen(options);
  if (found && "report" in found) return found.report;
  const { buildAfresh } = await import("./build-afresh.ts");
  return buildAfresh(options, began, found?.fallen);
}
