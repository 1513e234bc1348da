/** What the settings of a folder are to be, put together of what was found and what was answered. */

import type { SiteFolder } from "../disk/site-folder.ts";
import type { DialectName, FolderDefault } from "../model/site.ts";
import { DIALECT_FOLDERS } from "../text/dialects.ts";
import type { FoundArticles } from "./find-articles.ts";
import type { ProposedTerm } from "./taxonomy.ts";
import type { ToolPattern, ToolSettings } from "./tool-settings.ts";

export interface Proposal {
  readonly title: string;
  readonly description?: string;
  readonly baseUrl: string;
  readonly timeZone: string;
  /** Of a site without articles, whose feeds need a date all the same. */
  readonly established?: string;
  readonly languages: readonly string[];
  readonly kind: "news" | "blog";
  /** Absent where it is siar's own and nothing would tell another one. */
  readonly dialect?: DialectName;
  readonly articles: readonly string[];
  readonly staticFolder?: string;
  readonly articlePath?: string;
  readonly defaults: readonly FolderDefault[];
  readonly mediaRoots: readonly string[];
  readonly authorsFile?: string;
  readonly isLenient: boolean;
  readonly math: boolean;
  readonly taxonomy: readonly ProposedTerm[];
}

/** The pattern of addresses: the program's own, else what it does with these folders by itself. */
export function patternFor(
  dialect: DialectName,
  tool: ToolSettings,
  { folders, files }: FoundArticles,
): ToolPattern | undefined {
  const [only, ...others] = folders;
  const first = only?.split("/")[0] ?? "";
  switch (dialect) {
    case "eleventy":
      if (tool.pattern !== undefined) return tool.pattern;
      return byFolders(["src", "content"].includes(first) ? "" : others.length === 0 ? first : undefined);
    case "vitepress":
      return {
        written: "by folders",
        articlePath: `${["docs", "src"].includes(first) || first === "" ? "" : `/${first}`}/:sections/:slug.html`,
      };
    case "astro": {
      const collections = new Set(
        files.flatMap((path) => /^src\/(?:content|pages)\/([^/]+)\//.exec(path)?.[1] ?? []),
      );
      const [collection] = collections;
      return collections.size === 1
        ? { written: `/${collection}/…/`, articlePath: `/${collection}/:slug/` }
        : byFolders(undefined);
    }
    default:
      return tool.pattern;
  }
}

function byFolders(first: string | undefined): ToolPattern {
  if (first === undefined) return { written: "by folders" };
  return { written: "by folders", articlePath: `${first === "" ? "" : `/${first}`}/:sections/:slug/` };
}

/** Where the program has files of other kinds: what is copied, and what else addresses may name. */
export function mediaFor(
  dialect: DialectName,
  folder: SiteFolder,
): { readonly staticFolder?: string; readonly mediaRoots: readonly string[] } {
  const isThere = (name: string): boolean => folder.files.some((path) => path.startsWith(`${name}/`));
  const media = DIALECT_FOLDERS[dialect].media.filter(isThere);
  const copied = ["static", "public", "docs/public"].find((name) => media.includes(name));
  return {
    ...(copied !== undefined && copied !== "static" && { staticFolder: copied }),
    mediaRoots: media.filter((name) => name !== copied),
  };
}
