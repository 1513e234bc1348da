/** From the YAML of another program to plain data in siar's keys. */

import { readAddress } from "../../../src/article/aliases.ts";
import { dialectOf } from "../../../src/article/dialects/tables.ts";
import { type Translated, translateMatter } from "../../../src/article/dialects/translate.ts";
import { isMap } from "../../../src/article/keys.ts";
import type { ArticleSettings } from "../../../src/model/article-settings.ts";
import type { DialectName } from "../../../src/model/site.ts";
import { type Data, isFault } from "../../../src/text/data.ts";
import { decodeToml } from "../../../src/text/toml.ts";
import { decodeYaml } from "../../../src/text/yaml.ts";
import { newsSite } from "../../support/article-reading.ts";

export interface Options {
  readonly path?: string;
  readonly site?: Partial<ArticleSettings>;
  readonly language?: "yaml" | "toml";
}

export function translated(dialect: DialectName, front: string, options: Options = {}): Translated {
  const decoded = options.language === "toml" ? decodeToml(front) : decodeYaml(front);
  const table = dialectOf(dialect);
  if (isFault(decoded) || !isMap(decoded.value) || table === undefined)
    throw new Error(`not a map: ${front}`);
  const site = { ...newsSite, ...options.site };
  const path = options.path ?? "articles/kursk.md";
  const isGoodAlias = (address: string): boolean => "address" in readAddress(address);
  return translateMatter({ ...decoded, value: decoded.value }, { dialect: table, site, path, isGoodAlias });
}

/** The fields as plain data, with the address and where a stub leads. */
export function fieldsOf(dialect: DialectName, front: string, options?: Options): Record<string, unknown> {
  const { value, address, redirectTo } = translated(dialect, front, options);
  return {
    ...(plain(value) as Record<string, unknown>),
    ...(address && { address: address.value }),
    ...(redirectTo && { redirectTo: redirectTo.value }),
  };
}

function plain(data: Data): unknown {
  if (data === null || typeof data === "string") return data;
  if (!isMap(data)) return data.map(plain);
  return Object.fromEntries([...data].map(([key, value]) => [key, plain(value)]));
}
