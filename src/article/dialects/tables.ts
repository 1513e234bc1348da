/** The tables of all dialects by name. */

import type { DialectName } from "../../model/site.ts";
import { ASTRO } from "./astro.ts";
import type { Dialect } from "./dialect.ts";
import { DOCUSAURUS } from "./docusaurus.ts";
import { ELEVENTY } from "./eleventy.ts";
import { GHOST } from "./ghost.ts";
import { HEXO } from "./hexo.ts";
import { HUGO } from "./hugo.ts";
import { JEKYLL } from "./jekyll.ts";
import { PELICAN } from "./pelican.ts";
import { VITEPRESS } from "./vitepress.ts";
import { WORDPRESS } from "./wordpress.ts";
import { ZOLA } from "./zola.ts";

/** Every dialect but siar's own, which needs no translation. */
export const DIALECTS: readonly Dialect[] = [
  JEKYLL,
  HUGO,
  ELEVENTY,
  HEXO,
  PELICAN,
  ZOLA,
  ASTRO,
  DOCUSAURUS,
  VITEPRESS,
  WORDPRESS,
  GHOST,
];

/** The table of a dialect; undefined for siar's own, and where nothing is said. */
export function dialectOf(name: DialectName | undefined): Dialect | undefined {
  return DIALECTS.find((dialect) => dialect.name === name);
}
