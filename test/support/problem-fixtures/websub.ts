/** One fixture for each problem of telling hubs: a built feed that announces one, and what the hub then does. */

import { join } from "node:path";
import { run as runProgram } from "../../../src/cli/program.ts";
import type { Problem } from "../../../src/model/problem.ts";
import type { WebSubFacts } from "../../../src/problems/words/websub.ts";
import { type PingOptions, ping } from "../../../src/websub/ping.ts";
import type { Fetch } from "../../../src/websub/request.ts";
import { rssFeed } from "../announcing-feeds.ts";
import { type FixturesOf, NOW, type SiteFixture, settings } from "./fixture.ts";

const HUB = "https://hub.example/";

/** A feed that announces the hub, and what answers there. */
function answering(says: string, fetch: Fetch, more: Partial<PingOptions> = {}): SiteFixture {
  return {
    files: { "dist/rss.xml": rssFeed([HUB]) },
    run: (root) => problemsOf(root, fetch, more),
    says,
  };
}

/** A feed of that text, for which nothing is sent. */
function unsent(says: string, text: string, at?: string): SiteFixture {
  return {
    files: { "dist/rss.xml": text },
    run: (root) => problemsOf(root, () => Promise.reject(new Error("Nothing is to be sent.")), {}),
    ...(at !== undefined && { at }),
    says,
  };
}

async function problemsOf(
  root: string,
  fetch: Fetch,
  more: Partial<PingOptions>,
): Promise<readonly Problem[]> {
  const clock = { now: () => NOW, wait: async () => {} };
  const options = { all: false, dryRun: false, timeoutMs: 10_000, retries: 3, fetch, clock, ...more };
  return (await ping({ root, folder: join(root, "dist"), ...options })).problems;
}

/** The same answer every time. */
function always(status: number, body: string | null = null, headers: Record<string, string> = {}): Fetch {
  return async () => new Response(body, { status, headers });
}

export const webSubFixtures: FixturesOf<keyof WebSubFacts> = {
  "websub/feed-unreadable": unsent("cannot be read", '<rss version="2.0"><channel>', "dist/rss.xml"),
  "websub/topic-unusable": unsent(
    "an address of this machine only",
    rssFeed([HUB], "http://localhost:8000/rss.xml"),
    "dist/rss.xml",
  ),
  "websub/hub-unusable": unsent('"http://hub.example/"', rssFeed(["http://hub.example/"])),
  "websub/not-announced": {
    files: { ...settings(`hubs: ["${HUB}"]`), "dist/rss.xml": rssFeed([]) },
    run: problemsOfCommand,
    severity: "warning",
    says: `The settings name ${HUB}, but no feed in the built folder announces a hub`,
  },
  "websub/hub-unreachable": answering("Nothing takes connections there. It was asked 4 times.", async () => {
    throw new TypeError("fetch failed", { cause: Object.assign(new Error(), { code: "ECONNREFUSED" }) });
  }),
  "websub/hub-silent": answering("did not answer within 10 seconds. It was asked 4 times.", async () => {
    throw new DOMException("The operation was aborted due to timeout", "TimeoutError");
  }),
  "websub/hub-busy": answering(
    'answered 429, and wrote "Slow down". It was asked once.',
    always(429, "Slow down", { "retry-after": "3600" }),
  ),
  "websub/hub-moved": answering(
    "answered 301: it is at https://new.example/ now",
    always(301, null, { location: "https://new.example/" }),
  ),
  "websub/redirect-refused": answering(
    "It leads to https://192.168.0.1/",
    always(307, null, { location: "https://192.168.0.1/" }),
  ),
  "websub/ping-refused": answering(
    'answered 403 for https://warta.example/rss.xml, and wrote "Not registered here"',
    always(403, "<p>Not registered here</p>"),
  ),
};

async function problemsOfCommand(root: string): Promise<readonly Problem[]> {
  let out = "";
  const same = (text: string): string => text;
  await runProgram(["ping", "--format", "json"], {
    cwd: root,
    env: {},
    now: () => NOW,
    out: (text) => {
      out += text;
    },
    error: () => {},
    isInteractive: false,
    painter: { place: same, error: same, warning: same, info: same, code: same, faint: same, caret: same },
  });
  const { problems } = JSON.parse(out) as { problems: readonly (Problem & { file: string | null })[] };
  return problems.map(({ code, severity, what, why, mend }) => ({ code, severity, what, why, mend }));
}
