/** A proposal as the text of `siar.config.yaml`: keys in the order in which people look for them, with a word beside what they may want to change. */

import type { DefaultValue, FolderDefault } from "../model/site.ts";
import { scalarOf, type YamlValue, yamlOf } from "../text/yaml-text.ts";
import type { Proposal } from "./proposal.ts";

export const SETTINGS_FILE = "siar.config.yaml";

const HEAD = "# The settings of this site. Every key is explained in siar's guide, docs/guide/settings.md.\n";

export function writeSettings(proposal: Proposal): string {
  const {
    title,
    description,
    baseUrl,
    established,
    timeZone,
    languages,
    kind,
    dialect,
    articles,
    staticFolder,
  } = proposal;
  const { articlePath, mediaRoots, authorsFile, isLenient, math, defaults, taxonomy } = proposal;
  const parts = [
    HEAD,
    yamlOf({ title, description, baseUrl, established, timeZone }),
    `languages: [${languages.map(scalarOf).join(", ")}]\n`,
    yamlOf({ kind }),
    "\n",
    dialect === undefined ? "" : `# The program that the articles were written for.\n${yamlOf({ dialect })}`,
    listOf("articles", articles),
    yamlOf({ static: staticFolder, articlePath, authorsFile }),
    listOf("mediaRoots", mediaRoots),
    math ? yamlOf({ math: "true" }) : "",
    isLenient
      ? `\n# Articles that cannot be understood are left out and listed. Without this line they stop the build.\n${yamlOf({ lenient: "true" })}`
      : "",
    defaults.length === 0
      ? ""
      : `\n# What articles have where they say nothing else.\n${yamlOf({ defaults: defaults.map(defaultOf) })}`,
    taxonomy.length === 0
      ? ""
      : `\n# What articles are filed under. Ids are permanent; labels and aliases may change.\n${yamlOf({ taxonomy: taxonomy.map((term) => ({ id: term.id, label: term.label, slug: term.slug, aliases: term.aliases }) as YamlValue) })}`,
  ];
  return parts.join("");
}

/** In brackets; a pattern needs quotes there. */
function listOf(key: string, items: readonly string[]): string {
  return items.length === 0 ? "" : `${key}: [${items.map((item) => JSON.stringify(item)).join(", ")}]\n`;
}

function defaultOf({ pattern, values }: FolderDefault): YamlValue {
  const known = Object.entries(values).flatMap(([key, value]) =>
    value === null ? [] : [[key, yamlValue(value)] as const],
  );
  return { path: pattern, values: Object.fromEntries(known) };
}

function yamlValue(value: DefaultValue): YamlValue {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (isList(value)) return value.map(yamlValue);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, yamlValue(one)]));
}

function isList(value: DefaultValue): value is readonly DefaultValue[] {
  return Array.isArray(value);
}
