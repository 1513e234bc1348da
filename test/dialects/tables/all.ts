/** What each folder in the manner of one tool must become. */

import type { ExpectedSite } from "../../support/dialects/expected.ts";
import { astro } from "./astro.ts";
import { docusaurus } from "./docusaurus.ts";
import { eleventy } from "./eleventy.ts";
import { ghost } from "./ghost.ts";
import { hexo } from "./hexo.ts";
import { hugoToml } from "./hugo-toml.ts";
import { hugoYaml } from "./hugo-yaml.ts";
import { jekyll } from "./jekyll.ts";
import { jekyllMultilingual } from "./jekyll-multilingual.ts";
import { next } from "./next.ts";
import { pelican } from "./pelican.ts";
import { plain } from "./plain.ts";
import { vitepress } from "./vitepress.ts";
import { wordpress } from "./wordpress.ts";
import { zola } from "./zola.ts";

export const SITES: readonly ExpectedSite[] = [
  jekyll,
  jekyllMultilingual,
  hugoToml,
  hugoYaml,
  eleventy,
  hexo,
  pelican,
  zola,
  astro,
  docusaurus,
  vitepress,
  next,
  wordpress,
  ghost,
  plain,
];
