/**
 * Tells hubs of exactly the feeds whose bytes have changed since they were last told (R56). It reads a built folder
 * and never builds; what a hub accepts is recorded at once, so that whatever stops the rest, nothing is told twice.
 */

import { stateFolderOf, withState } from "../disk/state.ts";
import type { Problem } from "../model/problem.ts";
import { sortProblems } from "../problems/render.ts";
import { type Attempted, attempt, type Clock } from "./attempts.ts";
import { type AnnouncingFeed, findAnnouncingFeeds } from "./feeds.ts";
import { type FailedPing, problemsOfHub } from "./hub-problems.ts";
import { forget, type PingRecord, readRecord, remember, writeRecord } from "./record.ts";
import { type Fetch, requestPing } from "./request.ts";

export interface PingOptions {
  /** The site's folder, absolute: where `.siar/` lies. */
  readonly root: string;
  /** The built folder, absolute. */
  readonly folder: string;
  /** Changed or not. */
  readonly all: boolean;
  /** Sends nothing and writes nothing. */
  readonly dryRun: boolean;
  /** How long a hub may take to answer one request. */
  readonly timeoutMs: number;
  /** How often a ping is sent again where that may help. */
  readonly retries: number;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Why a feed is due: no record of it, other bytes than recorded, or because all were asked for. */
export type PingReason = "new" | "changed" | "asked";

interface DuePing {
  readonly hub: string;
  readonly topic: string;
  readonly hash: string;
  readonly reason: PingReason;
}

export interface Ping extends DuePing {
  /** `due` in a dry run; `left` where the hub had failed before its turn came. */
  readonly outcome: "accepted" | "failed" | "left" | "due";
  /** Absent where nothing was sent. */
  readonly attempted?: Attempted;
}

export interface PingReport {
  /** By hub, then by topic. */
  readonly pings: readonly Ping[];
  /** How many feeds announce a hub. */
  readonly feeds: number;
  readonly problems: readonly Problem[];
}

/** Hubs are told side by side, each of its topics one after another. */
export async function ping(options: PingOptions): Promise<PingReport> {
  const { root, dryRun } = options;
  if (dryRun) return await pingUnder(options, stateFolderOf(root), () => {});
  const done = await withState(root, ({ folder, temporary }) =>
    pingUnder(options, folder, (record) => writeRecord(record, folder, temporary)),
  );
  return "code" in done ? { pings: [], feeds: 0, problems: [done] } : done;
}

async function pingUnder(
  options: PingOptions,
  stateFolder: string,
  save: (record: PingRecord) => void,
): Promise<PingReport> {
  const { feeds, problems } = findAnnouncingFeeds(options.folder, options.root);
  const record = forget(readRecord(stateFolder), feeds);
  const due = dueIn(feeds, record, options.all);
  const hubs = [...new Set(due.map(({ hub }) => hub))].sort();
  let done = 0;
  const told = await Promise.all(
    hubs.map(async (hub) => {
      const pings: Ping[] = [];
      for (const one of due.filter((each) => each.hub === hub)) {
        const sent = await pingOnce(one, pings, options);
        pings.push(sent);
        if (sent.outcome === "accepted") {
          remember(record, hub, sent.topic, sent.hash);
          save(record);
        }
        done += 1;
        options.onProgress?.(done, due.length);
      }
      return { pings, problems: problemsOfHub(hub, pings.flatMap(failedOf), options.timeoutMs) };
    }),
  );
  return {
    pings: told.flatMap((one) => one.pings),
    feeds: feeds.length,
    problems: sortProblems([...problems, ...told.flatMap((one) => one.problems)]),
  };
}

function dueIn(feeds: readonly AnnouncingFeed[], record: PingRecord, all: boolean): readonly DuePing[] {
  return feeds.flatMap(({ topic, hubs, hash }) =>
    hubs.flatMap((hub) => {
      const last = record.get(hub)?.get(topic);
      const reason = last === undefined ? "new" : last === hash ? "asked" : "changed";
      return reason !== "asked" || all ? [{ hub, topic, hash, reason }] : [];
    }),
  );
}

/** A hub that could not be reached, or that asks for peace, is not asked for the rest. */
async function pingOnce(one: DuePing, before: readonly Ping[], options: PingOptions): Promise<Ping> {
  if (options.dryRun) return { ...one, outcome: "due" };
  if (before.some(isOfTheHub)) return { ...one, outcome: "left" };
  const { fetch, timeoutMs, clock } = options;
  const attempted = await attempt(
    () => requestPing(one.hub, one.topic, { fetch, timeoutMs, now: clock.now }),
    options,
  );
  return { ...one, outcome: attempted.answer.kind === "accepted" ? "accepted" : "failed", attempted };
}

function failedOf({ topic, outcome, attempted }: Ping): readonly FailedPing[] {
  return outcome === "failed" && attempted ? [{ topic, attempted }] : [];
}

/** Whether what failed lies with the hub, and not with the one topic that it refused. */
function isOfTheHub({ outcome, attempted }: Ping): boolean {
  return outcome === "failed" && attempted?.answer.kind !== "refused";
}
