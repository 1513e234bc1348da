/** What is said to a thread, and what it may answer instead of what it was asked for. */

import type { ArticleSettings } from "../model/article-settings.ts";
import type { FoundFile } from "./discover.ts";
import type { Workplace } from "./make.ts";
import type { MakeTask } from "./sequence.ts";

/** What a thread is asked to do. */
export type Task =
  | { readonly kind: "compile"; readonly files: readonly FoundFile[]; readonly site: ArticleSettings }
  | { readonly kind: "make"; readonly workplace: Workplace; readonly tasks: readonly MakeTask[] };

/** What the system says of a disk is more than an error can carry out of a thread. */
export interface Refusal {
  readonly refusal: {
    readonly message: string;
    readonly code: string;
    readonly syscall: string;
    readonly path?: string;
  };
}
