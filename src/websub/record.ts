/**
 * What was last told to each hub, `.siar/pinged.json`: by hub and topic, the hash of the feed's bytes. Only what a
 * hub has accepted is in it. Without it, or with a damaged one, every feed counts as never pinged.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { putText } from "../disk/put.ts";
import type { AnnouncingFeed } from "./feeds.ts";

/** Hub, topic, SHA-256 of the bytes. */
export type PingRecord = Map<string, Map<string, string>>;

/** The record in the state folder; empty where there is none that can be read. */
export function readRecord(stateFolder: string): PingRecord {
  try {
    const { version, hubs } = JSON.parse(readFileSync(fileIn(stateFolder), "utf8"));
    if (version !== VERSION) return new Map();
    return new Map(entriesOf(hubs).map(([hub, topics]) => [hub, new Map(entriesOf(topics).filter(isRow))]));
  } catch {
    return new Map();
  }
}

/** The record without what the feeds no longer announce. */
export function forget(record: PingRecord, feeds: readonly AnnouncingFeed[]): PingRecord {
  const kept: PingRecord = new Map();
  for (const { topic, hubs } of feeds) {
    for (const hub of hubs) {
      const hash = record.get(hub)?.get(topic);
      if (hash !== undefined) remember(kept, hub, topic, hash);
    }
  }
  return kept;
}

/** Notes what a hub has accepted. */
export function remember(record: PingRecord, hub: string, topic: string, hash: string): void {
  const topics = record.get(hub) ?? new Map<string, string>();
  record.set(hub, topics.set(topic, hash));
}

/** Written whole into the folder `temporary`, then renamed into place; sorted, so that equal records are equal bytes. */
export function writeRecord(record: PingRecord, stateFolder: string, temporary: string): void {
  const hubs = Object.fromEntries(
    sorted(record).map(([hub, topics]) => [hub, Object.fromEntries(sorted(topics))]),
  );
  putText(`${JSON.stringify({ version: VERSION, hubs }, null, 1)}\n`, fileIn(stateFolder), temporary);
}

const FILE = "pinged.json";
const VERSION = 1;

function fileIn(stateFolder: string): string {
  return join(stateFolder, FILE);
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

function isRow(row: readonly [string, unknown]): row is readonly [string, string] {
  return typeof row[1] === "string";
}

function sorted<V>(map: ReadonlyMap<string, V>): readonly (readonly [string, V])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
