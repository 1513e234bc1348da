/**
 * Eleventy, whose settings are a program that is never run: what is plain data are the files of data beside the
 * articles (https://www.11ty.dev/docs/data-template-dir/), and the one that most blogs keep for the whole site.
 */

import type { SiteFolder } from "../../disk/site-folder.ts";
import type { FolderDefault } from "../../model/site.ts";
import { plainPattern } from "../address-patterns.ts";
import { defaultsOf, firstOf, mapIn, textAt } from "../data-of.ts";
import type { ToolSettings } from "../tool-settings.ts";

const SITE_DATA: readonly string[] = ["", "src/", "content/"].flatMap((folder) =>
  ["metadata", "site", "meta"].map((stem) => `${folder}_data/${stem}.json`),
);

export function readEleventy(folder: SiteFolder): ToolSettings {
  const left: string[] = [];
  const found = firstOf(folder, SITE_DATA);
  const title = textAt(found?.data, "title") ?? textAt(found?.data, "name");
  const description = textAt(found?.data, "description");
  const baseUrl = textAt(found?.data, "url") ?? textAt(found?.data, "baseUrl");
  const language = textAt(found?.data, "language") ?? textAt(found?.data, "lang");
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(language !== undefined && { languages: [language] }),
    ...patternOf(folder),
    defaults: folderData(folder, left),
    files: found === undefined ? [] : [found.name],
    left,
  };
}

/** A permalink of a folder's data, where its only variables are the name of the file and the title. */
function patternOf(folder: SiteFolder): Pick<ToolSettings, "pattern"> {
  for (const path of folder.files) {
    if (!/([^/]+)\/\1(?:\.11tydata)?\.json$/.test(path)) continue;
    const written = textAt(mapIn(path, folder.textOf(path) ?? ""), "permalink");
    if (written === undefined) continue;
    const held = written
      .replace(/\{\{-?\s*(?:page\.)?fileSlug(?:\s*\|\s*slug(?:ify)?)?\s*-?\}\}/g, ":slug")
      .replace(/\{\{-?\s*title\s*\|\s*slug(?:ify)?\s*-?\}\}/g, ":title");
    return { pattern: /[{}%]/.test(held) ? { written } : { ...plainPattern(held, held), written } };
  }
  return {};
}

/** `posts/posts.json` and `posts/posts.11tydata.json` hold for all below `posts`. */
function folderData(folder: SiteFolder, left: string[]): readonly FolderDefault[] {
  return folder.files.flatMap((path): readonly FolderDefault[] => {
    const segments = path.split("/");
    const name = segments.pop() ?? "";
    const own = segments.at(-1);
    if (own === undefined || !name.startsWith(`${own}.`)) return [];
    if (name === `${own}.11tydata.js` || name === `${own}.11tydata.cjs` || name === `${own}.11tydata.mjs`) {
      left.push(`\`${path}\`, which is a program`);
      return [];
    }
    if (name !== `${own}.json` && name !== `${own}.11tydata.json`) return [];
    const data = mapIn(path, folder.textOf(path) ?? "");
    if (data === undefined) {
      left.push(`\`${path}\`, which cannot be read`);
      return [];
    }
    const {
      layout: _layout,
      permalink: _permalink,
      eleventyComputed: _computed,
      ...values
    } = defaultsOf(data);
    return Object.keys(values).length === 0 ? [] : [{ pattern: `${segments.join("/")}/**`, values }];
  });
}
