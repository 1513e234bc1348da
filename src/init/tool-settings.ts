/** What another program's own settings say of a site, as far as they are plain data and siar has the same thing. */

import type { FolderDefault } from "../model/site.ts";

export interface ToolSettings {
  readonly title?: string;
  readonly description?: string;
  /** As written, not yet judged. */
  readonly baseUrl?: string;
  readonly timeZone?: string;
  /** The first is the default one; as written. */
  readonly languages?: readonly string[];
  /** Where its pages are, in its own words. */
  readonly pattern?: ToolPattern;
  readonly defaults: readonly FolderDefault[];
  /** Folders of articles that it names itself. */
  readonly articles?: readonly string[];
  /** Files that were read. */
  readonly files: readonly string[];
  /** What was there and could not be taken over, in words to stand behind "not taken over:". */
  readonly left: readonly string[];
}

/** A pattern of addresses. */
export interface ToolPattern {
  /** As the program writes it, or what it does by itself. */
  readonly written: string;
  /** As siar writes it; absent where siar cannot make such addresses. */
  readonly articlePath?: string;
}

export const NO_SETTINGS: ToolSettings = { defaults: [], files: [], left: [] };
