/** Hexo's `_config.yml`: https://hexo.io/docs/configuration */

import type { SiteFolder } from "../../disk/site-folder.ts";
import { hexoPattern } from "../address-patterns.ts";
import { firstOf, textAt, textsAt } from "../data-of.ts";
import { NO_SETTINGS, type ToolSettings } from "../tool-settings.ts";

export function readHexo(folder: SiteFolder): ToolSettings {
  const found = firstOf(folder, ["_config.yml", "_config.yaml"]);
  if (found === undefined) return { ...NO_SETTINGS, pattern: hexoPattern(undefined) };
  const { name, data } = found;
  if (data === undefined) return { ...NO_SETTINGS, left: [`\`${name}\`, which cannot be read`] };
  const title = textAt(data, "title");
  const description = textAt(data, "description") ?? textAt(data, "subtitle");
  const timeZone = textAt(data, "timezone");
  // Hexo writes `default` where it means none.
  const languages = textsAt(data, "language").filter((tag) => tag !== "default");
  const baseUrl = addressOf(textAt(data, "url"), textAt(data, "root"));
  return {
    ...NO_SETTINGS,
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(timeZone !== undefined && { timeZone }),
    ...(languages.length > 0 && { languages }),
    pattern: hexoPattern(textAt(data, "permalink")),
    files: [name],
  };
}

/** `url` holds the path by now, and in older sites `root` alone does. */
function addressOf(url: string | undefined, root: string | undefined): string | undefined {
  if (url === undefined || root === undefined || !URL.canParse(url)) return url;
  return new URL(url).pathname === "/" ? `${url.replace(/\/+$/, "")}/${root.replace(/^\/+/, "")}` : url;
}
