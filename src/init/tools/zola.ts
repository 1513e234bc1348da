/** Zola's `config.toml`: https://www.getzola.org/documentation/getting-started/configuration/ */

import type { SiteFolder } from "../../disk/site-folder.ts";
import { plainPattern } from "../address-patterns.ts";
import { at, firstOf, isMap, textAt } from "../data-of.ts";
import { NO_SETTINGS, type ToolSettings } from "../tool-settings.ts";

export function readZola(folder: SiteFolder): ToolSettings {
  const pattern = plainPattern("by folders", "/:sections/:slug/");
  const found = firstOf(folder, ["zola.toml", "config.toml"]);
  if (found === undefined) return { ...NO_SETTINGS, pattern };
  const { name, data } = found;
  if (data === undefined) return { ...NO_SETTINGS, pattern, left: [`\`${name}\`, which cannot be read`] };
  const title = textAt(data, "title");
  const description = textAt(data, "description");
  const baseUrl = textAt(data, "base_url");
  const first = textAt(data, "default_language");
  const more = at(data, "languages");
  const languages = [...(first === undefined ? [] : [first]), ...(isMap(more) ? more.keys() : [])];
  return {
    ...NO_SETTINGS,
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(languages.length > 0 && { languages: [...new Set(languages)] }),
    pattern,
    files: [name],
  };
}
