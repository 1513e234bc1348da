/**
 * A site without a settings file: what package.json says stands in for it. Its `siar` key may hold any
 * setting; name, description, homepage and author serve where that is silent.
 */

import type { Data, DataMap, DataPath, Decoded } from "../text/data.ts";

/** The settings within a decoded package.json, and which of those that a site cannot do without are not there. */
export function settingsOfPackage(decoded: Decoded): {
  readonly decoded: Decoded;
  readonly lacks: readonly string[];
  readonly title?: string;
} {
  const manifest = mapOf(decoded.value);
  const own = mapOf(manifest.get("siar"));
  const settings = new Map<string, Data>(own);
  const places = new Map<string, string>();
  const author = publisherOf(manifest.get("author"));
  const stand: readonly (readonly [string, string, Data | undefined])[] = [
    ["title", "name", manifest.get("name")],
    ["description", "description", manifest.get("description")],
    ["baseUrl", "homepage", manifest.get("homepage")],
    ["publisher", "author", author],
  ];
  for (const [key, source, value] of stand) {
    if (isSet(settings.get(key)) || !isSet(value)) continue;
    settings.set(key, value);
    places.set(key, source);
  }
  const lacks = ["title", "baseUrl"].filter((key) => !isSet(settings.get(key)));
  const title = settings.get("title");
  const markOf = (path: DataPath, of?: "key" | "value"): ReturnType<Decoded["markOf"]> => {
    const source = places.get(String(path[0]));
    return decoded.markOf(source === undefined ? ["siar", ...path] : [source], of);
  };
  return {
    decoded: { value: settings, markOf },
    lacks: lacks.map((key) => (key === "title" ? "name" : "homepage")),
    ...(typeof title === "string" && { title }),
  };
}

/** npm's `Name <mail> (url)`, or its map; the e-mail address stays private, since nobody asked to publish it (S13). */
function publisherOf(author: Data | undefined): Data | undefined {
  if (typeof author === "string") {
    const name = author.replace(/[<(].*$/s, "").trim();
    return name === "" ? undefined : new Map([["name", name]]);
  }
  const name = mapOf(author).get("name");
  return isSet(name) ? new Map([["name", name]]) : undefined;
}

function mapOf(data: Data | undefined): DataMap {
  return data instanceof Map ? data : new Map();
}

function isSet(data: Data | undefined): data is Data {
  return data !== undefined && data !== null && data !== "";
}
