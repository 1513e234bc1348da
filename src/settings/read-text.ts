/** Settings as text become a site, or the problems that stand in their way. Pure; finding them is for `load.ts`. */

import type { Hooks } from "../model/hooks.ts";
import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { excerptPlace, excerptPlaceAt } from "../problems/frame.ts";
import { problem } from "../problems/problem.ts";
import { type Removal, removeForbidden } from "../text/characters.ts";
import { type Decoded, type DecodeFault, isFault } from "../text/data.ts";
import { decodeJson } from "../text/json.ts";
import { decodeYaml } from "../text/yaml.ts";
import { readBaseUrl, withBaseUrl } from "./base-url.ts";
import { codePointName } from "./fold.ts";
import { settingsOfPackage } from "./package-json.ts";
import { readSettings } from "./site.ts";

export interface ReadSettings {
  readonly site?: Site;
  readonly hooks?: Hooks;
  readonly problems: readonly Problem[];
}

/** Settings in YAML. */
export function readYaml(file: string, text: string): ReadSettings {
  return readText(file, text, decodeYaml);
}

/** Settings in JSON. */
export function readJson(file: string, text: string): ReadSettings {
  return readText(file, text, decodeJson);
}

/** Forbidden characters go before the decoder meets them, which would stop at the first (D12, R18). */
function readText(file: string, raw: string, decode: (text: string) => Decoded | DecodeFault): ReadSettings {
  const { text, removals } = removeForbidden(raw);
  const problems = removals.length === 0 ? [] : [removalProblem(file, raw, removals)];
  const decoded = decode(text);
  if (isFault(decoded)) return { problems: [...problems, syntaxProblem(file, text, decoded)] };
  const read = readSettings(decoded, file, text);
  return { ...read, problems: [...problems, ...read.problems] };
}

function removalProblem(file: string, text: string, removals: readonly Removal[]): Problem {
  const offset = removals[0]?.offset ?? 0;
  const removed = [...new Set(removals.map(({ codePoint }) => codePointName(codePoint)))];
  const place = excerptPlaceAt(file, text, offset, 1);
  return problem("settings/characters-removed", place, { key: "", removed });
}

function syntaxProblem(file: string, text: string, { reason, mark, suggestion }: DecodeFault): Problem {
  const place = excerptPlace(file, text, mark.line, mark.column, mark.length);
  return problem("settings/syntax", place, { file, reason, ...(suggestion !== undefined && { suggestion }) });
}

/** The settings that package.json stands in for; `content` is absent where there is none that can be read. */
export function readPackage(content: string | undefined): ReadSettings {
  const file = "package.json";
  const text = content ?? "{}";
  const decoded = decodeJson(text);
  if (isFault(decoded)) return { problems: [syntaxProblem(file, text, decoded)] };
  const { decoded: settings, lacks, title = "The name of the site" } = settingsOfPackage(decoded);
  if (lacks.length === 0) return readSettings(settings, file, text);
  const example = `title: ${title}\nbaseUrl: https://example.org/`;
  const place = content === undefined ? undefined : { file };
  return { problems: [problem("settings/missing", place, { lacks, example })] };
}

/** The same settings at another base URL, as an option names it. */
export function moveSite(loaded: ReadSettings, baseUrl: string): ReadSettings {
  const reading = readBaseUrl(baseUrl);
  if ("baseUrl" in reading) {
    return loaded.site ? { ...loaded, site: withBaseUrl(loaded.site, reading.baseUrl) } : loaded;
  }
  const facts = { key: "--base-url", value: baseUrl, reason: reading.reason };
  return { problems: [...loaded.problems, problem("settings/base-url-invalid", undefined, facts)] };
}
