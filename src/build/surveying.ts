/** What whoever looks at a site is given. */

import type { State } from "../disk/state.ts";
import type { Crew } from "./crew.ts";
import type { Glance } from "./glance.ts";
import type { LinkOptions } from "./link-site.ts";
import type { Look } from "./look.ts";
import type { Manifest } from "./manifest.ts";
import type { BuildOptions } from "./report.ts";
import type { Shelves } from "./shelves.ts";

export interface Surveying extends Omit<LinkOptions, "stamp">, Pick<BuildOptions, "onProgress"> {
  /** Absolute; it is not looked into. */
  readonly out: string;
  readonly look: Look;
  /** Articles that are to stay as they were when they were last right. */
  readonly held?: ReadonlySet<string>;
  /** Whether articles that are wrong, and those held, are left out, with nothing to show of them. */
  readonly isLenient?: boolean;
}

export interface SurveyTools {
  /** Whether the short way to link may be tried. */
  readonly way: "short" | "long";
  readonly state: State | undefined;
  readonly shelves: Shelves;
  readonly crew: Crew;
  /** What the last build knew. */
  readonly manifest: Manifest;
  /** What is known to be as it left it. */
  readonly glance?: Glance | undefined;
}
