/** Jekyll's `_config.yml`: https://jekyllrb.com/docs/configuration/ */

import type { SiteFolder } from "../../disk/site-folder.ts";
import type { FolderDefault } from "../../model/site.ts";
import type { Data, DataMap } from "../../text/data.ts";
import { jekyllPattern } from "../address-patterns.ts";
import { at, defaultsOf, firstOf, isMap, textAt } from "../data-of.ts";
import { NO_SETTINGS, type ToolSettings } from "../tool-settings.ts";

export function readJekyll(folder: SiteFolder): ToolSettings {
  const found = firstOf(folder, ["_config.yml", "_config.yaml", "_config.toml"]);
  if (found === undefined) return { ...NO_SETTINGS, pattern: jekyllPattern(undefined) };
  const { name, data } = found;
  if (data === undefined) return { ...NO_SETTINGS, left: [`\`${name}\`, which cannot be read`] };
  const url = textAt(data, "url");
  const left: string[] = [];
  const language = textAt(data, "lang") ?? textAt(data, "locale");
  return {
    ...textOf("title", textAt(data, "title") ?? textAt(data, "name")),
    ...textOf("description", textAt(data, "description") ?? textAt(data, "tagline")),
    ...textOf(
      "baseUrl",
      url && `${url.replace(/\/+$/, "")}/${(textAt(data, "baseurl") ?? "").replace(/^\/+/, "")}`,
    ),
    ...textOf("timeZone", textAt(data, "timezone")),
    ...(language !== undefined && { languages: [language] }),
    pattern: jekyllPattern(permalinkOf(data)),
    defaults: readDefaults(data, left),
    files: [name],
    left,
  };
}

/** Of the posts: a default for all of them goes before their collection's, and that before the site's. */
function permalinkOf(data: DataMap): string | undefined {
  const defaults = at(data, "defaults");
  const ofPosts = (Array.isArray(defaults) ? (defaults as readonly Data[]) : []).filter(
    (one) =>
      (textAt(one, "scope", "path") ?? "") === "" && (textAt(one, "scope", "type") ?? "posts") === "posts",
  );
  const told = ofPosts.map((one) => textAt(one, "values", "permalink")).filter((one) => one !== undefined);
  return told[0] ?? textAt(data, "collections", "posts", "permalink") ?? textAt(data, "permalink");
}

/** https://jekyllrb.com/docs/configuration/front-matter-defaults/: each has a scope of a path and a type. */
function readDefaults(data: DataMap, left: string[]): readonly FolderDefault[] {
  const list = at(data, "defaults");
  if (!Array.isArray(list)) return [];
  return (list as readonly Data[]).flatMap((one): readonly FolderDefault[] => {
    const values = at(one, "values");
    const type = textAt(one, "scope", "type") ?? "posts";
    const path = (textAt(one, "scope", "path") ?? "").replace(/^\/+|\/+$/g, "");
    if (!isMap(values)) return [];
    if (type === "pages" || /[?[\]{}!]/.test(path)) {
      if (type !== "pages") left.push(`the default for \`${path}\``);
      return [];
    }
    const plain = withoutLayout(defaultsOf(values));
    if (Object.keys(plain).length === 0) return [];
    const isFile = /\.\w+$/.test(path);
    const folder = type === "drafts" ? "_drafts" : type === "posts" ? "_posts" : `_${type}`;
    const within = path === "" || path.startsWith("_") || path.includes("/_") ? path : `${path}/${folder}`;
    const pattern = isFile || path.includes("*") ? path : path === "" ? `${folder}/**` : `${within}/**`;
    return [{ pattern, values: plain }];
  });
}

/** A layout is the program's own, and the pages of it are made by nobody here. */
function withoutLayout(values: FolderDefault["values"]): FolderDefault["values"] {
  const { layout: _layout, permalink: _permalink, ...rest } = values;
  return rest;
}

function textOf<K extends string>(key: K, text: string | undefined): { readonly [k in K]?: string } {
  return (text === undefined ? {} : { [key]: text }) as { readonly [k in K]?: string };
}
