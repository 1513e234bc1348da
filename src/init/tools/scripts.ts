/**
 * Settings that are programs in JavaScript or TypeScript, of Docusaurus, VitePress and Astro: read as text and never
 * run. Only `name: 'literal'` says anything here, and no more than a line of it.
 */

import type { SiteFolder } from "../../disk/site-folder.ts";
import { plainPattern } from "../address-patterns.ts";
import { NO_SETTINGS, type ToolSettings } from "../tool-settings.ts";

const ENDINGS: readonly string[] = ["ts", "mts", "js", "mjs", "cjs"];

/** https://docusaurus.io/docs/api/docusaurus-config */
export function readDocusaurus(folder: SiteFolder): ToolSettings {
  const { name, text } = scriptOf(folder, ["docusaurus.config"]);
  const first = literal(text, "defaultLocale");
  const more = [...(/\blocales\s*:\s*\[([^\]]*)\]/.exec(text)?.[1]?.matchAll(/['"]([\w-]+)['"]/g) ?? [])].map(
    ([, tag = ""]) => tag,
  );
  const languages = [...new Set([...(first === undefined ? [] : [first]), ...more])];
  return {
    ...NO_SETTINGS,
    ...textsOf(text, { title: "title", description: "tagline" }),
    ...addressOf(literal(text, "url"), literal(text, "baseUrl")),
    ...(languages.length > 0 && { languages }),
    pattern: plainPattern("/blog/:year/:month/:day/:slug", "/blog/:year/:month/:day/:slug/"),
    files: name === undefined ? [] : [name],
  };
}

/** https://vitepress.dev/reference/site-config */
export function readVitepress(folder: SiteFolder): ToolSettings {
  const { name, text } = scriptOf(folder, [
    ".vitepress/config",
    "docs/.vitepress/config",
    "src/.vitepress/config",
  ]);
  const language = literal(text, "lang");
  return {
    ...NO_SETTINGS,
    ...textsOf(text, { title: "title", description: "description" }),
    ...addressOf(literal(text, "hostname"), literal(text, "base")),
    ...(language !== undefined && { languages: [language] }),
    pattern: plainPattern("by folders", "/:sections/:slug.html"),
    files: name === undefined ? [] : [name],
  };
}

/** https://docs.astro.build/en/reference/configuration-reference/, and the constants of its blog. */
export function readAstro(folder: SiteFolder): ToolSettings {
  const { name, text } = scriptOf(folder, ["astro.config"]);
  const { name: named, text: constants } = scriptOf(folder, ["src/consts", "src/config", "src/constants"]);
  const first = literal(text, "defaultLocale");
  const title = constantOf(constants, "SITE_TITLE") ?? literal(constants, "title");
  const description = constantOf(constants, "SITE_DESCRIPTION") ?? literal(constants, "description");
  return {
    ...NO_SETTINGS,
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...addressOf(literal(text, "site"), literal(text, "base")),
    ...(first !== undefined && { languages: [first] }),
    files: [name, named].filter((one) => one !== undefined),
  };
}

function scriptOf(
  folder: SiteFolder,
  stems: readonly string[],
): { readonly name?: string; readonly text: string } {
  for (const stem of stems) {
    for (const ending of ENDINGS) {
      const text = folder.textOf(`${stem}.${ending}`);
      if (text !== undefined) return { name: `${stem}.${ending}`, text: withoutComments(text) };
    }
  }
  return { text: "" };
}

/** Whole lines of comments, and blocks that begin a line: `//` within a text is none. */
function withoutComments(text: string): string {
  return text.replace(/^\s*\/\*[\s\S]*?\*\//gm, "").replace(/^\s*\/\/.*$/gm, "");
}

const TEXT = [String.raw`'([^'\\\n]*)'`, String.raw`"([^"\\\n]*)"`, "`([^`\\\\\\n$]*)`"].join("|");

/** The first `name: 'text'`, the least indented of them. */
function literal(text: string, name: string): string | undefined {
  const all = [
    ...text.matchAll(
      new RegExp(`^([ \\t]*)(?:\\w+\\s*=\\s*\\{\\s*)?['"]?${name}['"]?\\s*:\\s*(?:${TEXT})`, "gm"),
    ),
  ];
  const inline = new RegExp(`[{,]\\s*['"]?${name}['"]?\\s*:\\s*(?:${TEXT})`).exec(text);
  const first = all.sort((a, b) => (a[1]?.length ?? 0) - (b[1]?.length ?? 0))[0];
  if (first !== undefined) return filled(first[2] ?? first[3] ?? first[4]);
  return filled(inline?.[1] ?? inline?.[2] ?? inline?.[3]);
}

/** `export const NAME = 'text'`. */
function constantOf(text: string, name: string): string | undefined {
  const found = new RegExp(`\\bconst\\s+${name}\\b[^=\\n]*=\\s*(?:${TEXT})`).exec(text);
  return filled(found?.[1] ?? found?.[2] ?? found?.[3]);
}

function filled(text: string | undefined): string | undefined {
  const words = text?.trim();
  return words === "" ? undefined : words;
}

function textsOf(
  text: string,
  names: { readonly title: string; readonly description: string },
): Partial<ToolSettings> {
  const title = literal(text, names.title);
  const description = literal(text, names.description);
  return { ...(title !== undefined && { title }), ...(description !== undefined && { description }) };
}

function addressOf(host: string | undefined, path: string | undefined): { readonly baseUrl?: string } {
  if (host === undefined) return {};
  const base = path === undefined ? "" : path.replace(/^\/+/, "");
  return { baseUrl: `${host.replace(/\/+$/, "")}/${base}` };
}
