/** The settings of whichever program a folder was made for. */

import type { SiteFolder } from "../disk/site-folder.ts";
import type { DialectName } from "../model/site.ts";
import { NO_SETTINGS, type ToolSettings } from "./tool-settings.ts";
import { readEleventy } from "./tools/eleventy.ts";
import { readHexo } from "./tools/hexo.ts";
import { readHugo } from "./tools/hugo.ts";
import { readJekyll } from "./tools/jekyll.ts";
import { readPelican } from "./tools/pelican.ts";
import { readAstro, readDocusaurus, readVitepress } from "./tools/scripts.ts";
import { readZola } from "./tools/zola.ts";

const READERS: Readonly<Record<DialectName, (folder: SiteFolder) => ToolSettings>> = {
  siar: () => NO_SETTINGS,
  jekyll: readJekyll,
  hugo: readHugo,
  eleventy: readEleventy,
  hexo: readHexo,
  pelican: readPelican,
  zola: readZola,
  astro: readAstro,
  docusaurus: readDocusaurus,
  vitepress: readVitepress,
  wordpress: () => NO_SETTINGS,
  ghost: () => NO_SETTINGS,
};

export function readTool(dialect: DialectName, folder: SiteFolder): ToolSettings {
  return READERS[dialect](folder);
}
