/**
 * How the parts of the settings state their problems: a code, a path in the settings, the facts. Where that
 * path stands in the file, and how it is named there, is found once, here.
 */

import type { Place, Problem } from "../model/problem.ts";
import { excerptPlace } from "../problems/frame.ts";
import { problem } from "../problems/problem.ts";
import type { SettingsFacts } from "../problems/words/settings.ts";
import type { SettingsFeedsFacts } from "../problems/words/settings-feeds.ts";
import type { DataPath, Decoded } from "../text/data.ts";

type Facts = SettingsFacts & SettingsFeedsFacts;
type Keyless<C extends keyof Facts> = Omit<Facts[C], "key"> & { readonly key?: string };

/** States a problem at a path; the fact `key` is the path's name where it is not given. */
export type Report = <C extends keyof Facts>(
  code: C,
  path: DataPath,
  facts: Keyless<C>,
  of?: "key" | "value",
) => void;

/** A report that collects into the list, with places of the decoded file. */
export function reportInto(problems: Problem[], decoded: Decoded, file: string, text: string): Report {
  return <C extends keyof Facts>(
    code: C,
    path: DataPath,
    facts: Keyless<C>,
    of: "key" | "value" = "value",
  ): void => {
    const place = placeOf(decoded, path, of, file, text);
    const whole = { key: nameOfPath(path), ...facts } as unknown as Parameters<typeof problem<C>>[2];
    problems.push(problem(code, place, whole));
  };
}

/** Where a key or value of the settings stands; undefined where they have no lines. */
export type PlaceAt = (path: DataPath, of: "key" | "value") => Place | undefined;

/** The places of the decoded file. */
export function placesIn(decoded: Decoded, file: string, text: string): PlaceAt {
  return (path, of) => (text === "" ? undefined : placeOf(decoded, path, of, file, text));
}

/** `taxonomy[2].label.en`; a path that ends in the empty tag is its map's. */
export function nameOfPath(path: DataPath): string {
  let name = "";
  for (const key of path) {
    if (typeof key === "number") name += `[${key}]`;
    else if (key !== "") name += name === "" ? key : `.${key}`;
  }
  return name;
}

function placeOf(decoded: Decoded, path: DataPath, of: "key" | "value", file: string, text: string): Place {
  const mark = decoded.markOf(path, of);
  if (mark) return excerptPlace(file, text, mark.line, mark.column, mark.length);
  return text === "" ? { file } : excerptPlace(file, text, 1, 1, 1);
}
