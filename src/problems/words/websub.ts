/** What may be wrong when hubs are told that feeds have changed. */

import { shown } from "./shown.ts";
import type { Words } from "./words.ts";

export interface WebSubFacts {
  "websub/feed-unreadable": Record<string, never>;
  "websub/topic-unusable": { reason: string };
  "websub/hub-unusable": { hub: string; reason: string };
  "websub/not-announced": { hubs: readonly string[] };
  "websub/hub-unreachable": { hub: string; reason: string; tries: number };
  "websub/hub-silent": { hub: string; seconds: number; tries: number };
  "websub/hub-busy": {
    hub: string;
    status: number;
    said: string;
    tries: number;
    /** What the hub asks for, where it does. */
    waitSeconds: number | undefined;
  };
  "websub/hub-moved": { hub: string; status: number; to: string };
  "websub/redirect-refused": { hub: string; status: number; reason: string };
  /** `topics` is never empty. */
  "websub/ping-refused": { hub: string; status: number; said: string; topics: readonly string[] };
}

const UNTOLD = "Its subscribers learn of what is new only when they ask for the feeds themselves.";
const KEPT = "What was not accepted is sent again by the next siar ping.";

export const webSubWords: { readonly [C in keyof WebSubFacts]: Words<WebSubFacts[C]> } = {
  "websub/feed-unreadable": {
    severity: "error",
    say: () => ({
      what: "This feed cannot be read, so nobody knows whether it announces a hub.",
      why: "A hub would fetch it and pass nothing on.",
      mend: "Run siar check to see what is wrong with it, then siar build.",
    }),
  },
  "websub/topic-unusable": {
    severity: "error",
    say: ({ reason }) => ({
      what: `This feed announces a hub, but its self link cannot be its topic. ${reason}`,
      why: "Subscribers and the hub know a feed by its self link alone, and the hub fetches it from there.",
      mend: "Build the site with the `baseUrl` under which it is published.",
    }),
  },
  "websub/hub-unusable": {
    severity: "error",
    say: ({ hub, reason }) => ({
      what: `The feeds announce the hub ${shown(hub)}, to which nothing is sent. ${reason}`,
      why: "A ping on its way must not be read or changed; only a hub on this machine may be http.",
      mend: "Name the https address of the hub in `hubs` of the settings, and build again.",
    }),
  },
  "websub/not-announced": {
    severity: "warning",
    say: ({ hubs }) => ({
      what: `The settings name ${hubs.join(", ")}, but no feed in the built folder announces a hub.`,
      why: "Subscribers find the hub in the feeds; these were built before the settings named it, or with --preview.",
      mend: "Run siar build, publish, and then siar ping.",
    }),
  },
  "websub/hub-unreachable": {
    severity: "error",
    say: ({ hub, reason, tries }) => ({
      what: `The hub ${hub} cannot be reached. ${reason} ${tried(tries)}`,
      why: UNTOLD,
      mend: `${KEPT} If the hub is gone for good, take it out of \`hubs\` in the settings.`,
    }),
  },
  "websub/hub-silent": {
    severity: "error",
    say: ({ hub, seconds, tries }) => ({
      what: `The hub ${hub} did not answer within ${seconds} seconds. ${tried(tries)}`,
      why: UNTOLD,
      mend: `${KEPT} A slow hub can be given longer with --timeout.`,
    }),
  },
  "websub/hub-busy": {
    severity: "error",
    say: ({ hub, status, said, tries, waitSeconds }) => ({
      what: [`The hub ${hub} answered ${status}${quoted(said)}`, tried(tries)].join(" "),
      why:
        waitSeconds === undefined ? UNTOLD : `It asks to be left alone for ${waitSeconds} seconds. ${UNTOLD}`,
      mend: KEPT,
    }),
  },
  "websub/hub-moved": {
    severity: "error",
    say: ({ hub, status, to }) => ({
      what: `The hub ${hub} answered ${status}: it is ${to === "" ? "somewhere else, and does not say where" : `at ${to} now`}.`,
      why: "Subscribers follow the address that the feeds announce, so the feeds must name the right one.",
      mend:
        to === ""
          ? "Find out its new address, name it in `hubs` of the settings, build, and publish."
          : `Look whether that is the hub; then name it in \`hubs\` of the settings, build, and publish.`,
    }),
  },
  "websub/redirect-refused": {
    severity: "error",
    say: ({ hub, status, reason }) => ({
      what: `The hub ${hub} answered ${status}, a redirect that is not followed. ${reason}`,
      why: "A ping goes to https addresses on the public network only, and to no more than five in a row.",
      mend: "Ask whoever runs the hub for its address, and name it in `hubs` of the settings.",
    }),
  },
  "websub/ping-refused": {
    severity: "error",
    say: ({ hub, status, said, topics: [first = "", ...more] }) => ({
      what: `The hub ${hub} answered ${status} for ${first}${others(more.length)}${quoted(said)}`,
      why: "It does not take pings from everyone, or not for this address; asking again would not change that.",
      mend: "See in the hub's own documentation for which feeds it works, or name another one in `hubs` of the settings.",
    }),
  },
};

function tried(tries: number): string {
  return tries === 1 ? "It was asked once." : `It was asked ${tries} times.`;
}

function others(count: number): string {
  if (count === 0) return "";
  return count === 1 ? " and one more feed" : ` and ${count} more feeds`;
}

/** What the hub wrote, as the end of a sentence. */
function quoted(said: string): string {
  return said === "" ? "." : `, and wrote ${shown(said)}.`;
}
