/**
 * The editions with the sites that they were built from: where their input lies, the base URL of their settings, and
 * the moment of the build where it is fixed. Settings are read as data; the program has no part in it.
 */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { settings } from "./edition.ts";
import { type Edition, readEditions } from "./editions.ts";

const REPOSITORY = fileURLToPath(new URL("../../", import.meta.url));

export interface EditionSite extends Edition {
  /** The site's folder, absolute. */
  readonly root: string;
  /** Ends with a slash. */
  readonly baseUrl: string;
  /** `--now` of its build; absent where any moment gives the same bytes. */
  readonly now?: string;
}

/** Every edition with its site: the repository's own first. */
export const editionSites: readonly EditionSite[] = await Promise.all(readEditions().map(siteOf));

async function siteOf(edition: Edition): Promise<EditionSite> {
  if (edition.name === "dist") return { ...edition, root: REPOSITORY, baseUrl: settings.baseUrl };
  const root = join(REPOSITORY, "test/golden", edition.name);
  const now = join(root, "now");
  return {
    ...edition,
    root,
    baseUrl: await baseUrlOf(join(root, "siar.config.mjs")),
    ...(existsSync(now) && { now: readFileSync(now, "utf8").trim() }),
  };
}

async function baseUrlOf(file: string): Promise<string> {
  const module = (await import(pathToFileURL(file).href)) as {
    readonly default: { readonly baseUrl: string };
  };
  return module.default.baseUrl;
}

/** The text of one of its files. */
export function textOf({ name, files }: Edition, path: string): string {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`${name} has no ${path}: build it first.`);
  return bytes.toString("utf8");
}
