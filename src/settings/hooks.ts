/**
 * What a settings program exports beside its settings: functions that alter what feeds carry. They are taken as
 * they are; whoever calls them judges what they return.
 */

import type { FeedEntry } from "../model/entry.ts";
import type { FeedDocument } from "../model/feed.ts";
import type { Hooks } from "../model/hooks.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { nearest } from "../text/suggest.ts";
import type { Locate } from "./stack.ts";

/** The hooks among a module's named exports, and what is wrong with those that look like one. */
export function hooksOf(
  module: object,
  file: string,
  locate: Locate,
): { readonly hooks?: Hooks; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(module)) {
    if (BESIDE.has(name)) continue;
    if (!NAMES.includes(name)) {
      const near = NEARLY.get(nearest(name, [...NEARLY.keys()]) ?? "");
      const facts = { file, name, ...(near !== undefined && { nearest: near }) };
      problems.push(problem("settings/export-unknown", { file }, facts, near ? "error" : "warning"));
    } else if (typeof value !== "function") {
      problems.push(problem("settings/hook-not-function", { file }, { file, name, is: nounOf(value) }));
    }
  }
  const entry: unknown = Reflect.get(module, "entry");
  const feed: unknown = Reflect.get(module, "feed");
  if (!isFunction(entry) && !isFunction(feed)) return { problems };
  const hooks: Hooks = {
    file,
    placeOf: locate,
    ...(isFunction(entry) && { entry: (one: FeedEntry, its: FeedDocument): unknown => entry(one, its) }),
    ...(isFunction(feed) && { feed: (one: FeedDocument): unknown => feed(one) }),
  };
  return { hooks, problems };
}

const NAMES: readonly string[] = ["entry", "feed"];
/** What is meant by a name that is nearly one of these. */
const NEARLY: ReadonlyMap<string, string> = new Map([
  ["entry", "entry"],
  ["entries", "entry"],
  ["feed", "feed"],
  ["feeds", "feed"],
]);
/** Settings themselves, and what loaders add of their own. */
const BESIDE: ReadonlySet<string> = new Set(["default", "__esModule", "module.exports"]);

function isFunction(value: unknown): value is (...given: readonly unknown[]) => unknown {
  return typeof value === "function";
}

function nounOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
