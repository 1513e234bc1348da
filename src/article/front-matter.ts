/**
 * The only file that knows gray-matter. It is handed one block whose fences are already judged, always with options
 * (without them it keeps a broken parse and returns it as good), and only engines of ours, which return faults as
 * data. Those that would execute are overridden to throw, though no fence leads to them (S1).
 */

import type grayMatter from "gray-matter";
import { type Decoded, type DecodeFault, isFault } from "../text/data.ts";
import { decodeJson } from "../text/json.ts";
import { onDemand } from "../text/on-demand.ts";
import { decodeToml } from "../text/toml.ts";
import { decodeRepairedYaml } from "../text/yaml-repairs.ts";
import { decodeHeader } from "./dialects/header.ts";
import type { FencedBlock } from "./fences.ts";

const matter = onDemand((require) => require("gray-matter") as typeof grayMatter);

/**
 * Decodes the front matter between two fences; marks count lines from the first fence, which is line 1.
 * Front matter that holds nothing but comments is an empty map.
 */
export function decodeFrontMatter({
  language,
  raw,
  isBare,
}: Pick<FencedBlock, "language" | "raw" | "isBare">): Decoded | DecodeFault {
  if (language === "header") return decodeHeader(`\n${raw}`);
  if (isBare) return decodeJson(`{\n${raw}\n}`);
  const file = matter()(`---\n${raw}\n---\n`, {
    language,
    // With its newline, so that only a whole line closes: gray-matter would take `----` and `---x` as well.
    delimiters: ["---", "---\n"],
    engines: ENGINES,
  });
  const { decoded } = file.data as { readonly decoded?: Decoded | DecodeFault };
  if (decoded === undefined || (!isFault(decoded) && decoded.value === null)) return EMPTY;
  return decoded;
}

const EMPTY: Decoded = { value: new Map(), markOf: () => undefined };

type Engine = (text: string) => { readonly decoded: Decoded | DecodeFault };

const refuse: Engine = () => {
  throw new Error("Front matter is never executed.");
};

const ENGINES: Record<string, Engine> = {
  yaml: (text) => ({ decoded: decodeRepairedYaml(text) }),
  toml: (text) => ({ decoded: decodeToml(text) }),
  json: (text) => ({ decoded: decodeJson(text) }),
  js: refuse,
  javascript: refuse,
  coffee: refuse,
  coffeescript: refuse,
  cson: refuse,
};
