/** Hugo's `hugo.toml` and the like: https://gohugo.io/configuration/all/ */

import type { SiteFolder } from "../../disk/site-folder.ts";
import type { FolderDefault } from "../../model/site.ts";
import type { Data } from "../../text/data.ts";
import { hugoPattern } from "../address-patterns.ts";
import { at, defaultsOf, firstOf, isMap, textAt } from "../data-of.ts";
import { matterOf } from "../front-matter-of.ts";
import { NO_SETTINGS, type ToolPattern, type ToolSettings } from "../tool-settings.ts";

const NAMES: readonly string[] = ["", "config/_default/"].flatMap((folder) =>
  ["hugo", "config"].flatMap((stem) =>
    ["toml", "yaml", "yml", "json"].map((type) => `${folder}${stem}.${type}`),
  ),
);

export function readHugo(folder: SiteFolder): ToolSettings {
  const left: string[] = [];
  const defaults = cascades(folder, left);
  const found = firstOf(folder, NAMES);
  const data = found?.data;
  if (found !== undefined && data === undefined) left.push(`\`${found.name}\`, which cannot be read`);
  const parts = (name: string): Data | undefined => at(data, name) ?? partFile(folder, name);
  const first = textAt(data, "defaultContentLanguage");
  const languages = languagesOf(
    parts("languages"),
    first ?? textAt(data, "languageCode") ?? textAt(data, "locale"),
  );
  const title = textAt(data, "title") ?? textAt(parts("languages"), first ?? languages[0] ?? "en", "title");
  const baseUrl = textAt(data, "baseURL");
  const timeZone = textAt(data, "timeZone");
  const description = textAt(parts("params"), "description");
  return {
    ...NO_SETTINGS,
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(baseUrl !== undefined && /^\w+:/.test(baseUrl) && { baseUrl }),
    ...(timeZone !== undefined && { timeZone }),
    ...(languages.length > 0 && { languages }),
    pattern: patternOf(parts("permalinks"), folder, left),
    defaults,
    files: found === undefined ? [] : [found.name],
    left,
  };
}

/** https://gohugo.io/configuration/introduction/#configuration-directory: a part may be a file of its own. */
function partFile(folder: SiteFolder, name: string): Data | undefined {
  return firstOf(
    folder,
    ["toml", "yaml", "yml", "json"].map((type) => `config/_default/${name}.${type}`),
  )?.data;
}

function languagesOf(map: Data | undefined, first: string | undefined): readonly string[] {
  const all = isMap(map)
    ? [...map].filter(([, one]) => textAt(one, "disabled") !== "true").map(([tag]) => tag)
    : [];
  if (first === undefined) return all;
  const known = all.find(
    (tag) =>
      tag.toLowerCase() === first.toLowerCase() || first.toLowerCase().startsWith(`${tag.toLowerCase()}-`),
  );
  return [known ?? first, ...all.filter((tag) => tag !== (known ?? first))];
}

/** The pattern of the section that has the most files; siar has one for all of them. */
function patternOf(map: Data | undefined, folder: SiteFolder, left: string[]): ToolPattern {
  const bySection = at(map, "page") ?? map;
  const written = new Map<string, string>();
  if (isMap(bySection)) {
    for (const [section, pattern] of bySection)
      if (typeof pattern === "string") written.set(section, pattern);
  }
  const sizes = [...written.keys()].map((section) => {
    const prefix = `content/${section === "/" ? "" : `${section}/`}`;
    const inLanguages = new RegExp(`^content/[^/]+/${escaped(section)}/`);
    const count = folder.files.filter((path) => path.startsWith(prefix) || inLanguages.test(path)).length;
    return { section, count };
  });
  const [largest, ...others] = sizes.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const pattern = largest && written.get(largest.section);
  for (const { section } of others) {
    if (written.get(section) !== pattern) left.push(`the permalinks of \`${section}\``);
  }
  // There a page without a slug is called by its title, and here by its file.
  const isByTitle = pattern !== undefined && !saysSlugs(folder);
  return {
    ...hugoPattern(isByTitle ? pattern.replace(/:slug\b/g, ":title") : pattern),
    ...(pattern !== undefined && { written: pattern }),
  };
}

/** Whether most articles name their slug. */
function saysSlugs(folder: SiteFolder): boolean {
  const articles = folder.files.filter((path) => /^content\/.*\.md$/.test(path) && !/\/_index\./.test(path));
  const telling = articles.filter((path) =>
    /^slug\s*[:=]/m.test((folder.textOf(path) ?? "").slice(0, 4_000)),
  );
  return telling.length * 2 > articles.length;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

/** https://gohugo.io/content-management/front-matter/#cascade: of a section's `_index.md`, for all below it. */
function cascades(folder: SiteFolder, left: string[]): readonly FolderDefault[] {
  const indexes = folder.files.filter((path) =>
    /^content\/(?:.*\/)?_index(?:\.[\w-]+)?\.(?:md|markdown|html)$/.test(path),
  );
  return indexes.flatMap((path): readonly FolderDefault[] => {
    const text = folder.textOf(path);
    const cascade = text === undefined ? undefined : at(matterOf(path, text), "cascade");
    const all = Array.isArray(cascade)
      ? (cascade as readonly Data[])
      : cascade === undefined
        ? []
        : [cascade];
    return all.flatMap((one): readonly FolderDefault[] => {
      if (!isMap(one)) return [];
      const { target, _target, params, ...rest } = defaultsOf(one);
      if (target !== undefined || at(one, "_target") !== undefined || _target !== undefined) {
        left.push(`a cascade with a target in \`${path}\``);
        return [];
      }
      const values = { ...(isPlainMap(params) && params), ...rest };
      const { type: _type, layout: _layout, ...told } = values;
      const below = path.slice(0, path.lastIndexOf("/"));
      return Object.keys(told).length === 0 ? [] : [{ pattern: `${below}/**`, values: told }];
    });
  });
}

function isPlainMap(value: unknown): value is FolderDefault["values"] {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
