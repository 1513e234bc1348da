/**
 * One ping: a POST of one topic to one hub, and what the hub answered. Nothing is thrown for what a hub or the
 * network does. WebSub leaves open how hubs are told; `hub.mode=publish` is what they share: those of Google and
 * Superfeedr read `hub.url`, Switchboard reads `hub.topic`, so both are sent, and one topic at a time.
 */

import { readRedirect } from "./address.ts";
import { wordsOf } from "./answer-words.ts";

/** `fetch`, or what stands for it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export type Answer =
  | { readonly kind: "accepted"; readonly status: number }
  /** The hub has another address, which the settings should name. */
  | { readonly kind: "moved"; readonly status: number; readonly to: string }
  /** A redirect that is not followed. */
  | { readonly kind: "misled"; readonly status: number; readonly reason: string }
  /** Asking again would not help. */
  | { readonly kind: "refused"; readonly status: number; readonly said: string }
  /** Asking again may help; `waitMs` is when the hub wants it. */
  | { readonly kind: "busy"; readonly status: number; readonly said: string; readonly waitMs?: number }
  | { readonly kind: "silent" }
  | { readonly kind: "unreachable"; readonly reason: string };

export interface RequestOptions {
  readonly fetch: Fetch;
  /** For the whole of it, redirects included. */
  readonly timeoutMs: number;
  readonly now: () => Date;
}

/** Tells the hub that the topic has changed. */
export async function requestPing(hub: string, topic: string, options: RequestOptions): Promise<Answer> {
  const body = new URLSearchParams({
    "hub.mode": "publish",
    "hub.url": topic,
    "hub.topic": topic,
  }).toString();
  const headers = { "Content-Type": "application/x-www-form-urlencoded", "User-Agent": "siar" };
  const signal = AbortSignal.timeout(options.timeoutMs);
  const init: RequestInit = { method: "POST", redirect: "manual", headers, body, signal };
  try {
    let url = hub;
    for (let hops = 0; ; hops++) {
      const response = await options.fetch(url, init);
      const { status } = response;
      if (status !== 307 && status !== 308) return await answerOf(response, url, options.now());
      await discard(response);
      const next = readRedirect(url, response.headers.get("location"));
      if ("reason" in next) return { kind: "misled", status, reason: next.reason };
      if (hops === MOST_HOPS)
        return { kind: "misled", status, reason: `It leads on more than ${MOST_HOPS} times.` };
      url = next.url;
    }
  } catch (error) {
    const isLate = error instanceof Error && error.name === "TimeoutError";
    return isLate ? { kind: "silent" } : { kind: "unreachable", reason: whyUnreachable(error) };
  }
}

const MOST_HOPS = 5;

/** The status decides: a hub that has sent it has answered, whatever becomes of the rest. */
async function answerOf(response: Response, url: string, now: Date): Promise<Answer> {
  const { status } = response;
  if (status >= 200 && status < 300) {
    await discard(response);
    return { kind: "accepted", status };
  }
  const said = await wordsOf(response);
  if (status === 301 || status === 302 || status === 303) {
    return { kind: "moved", status, to: targetOf(response, url) };
  }
  if (status !== 408 && status !== 429 && status < 500) return { kind: "refused", status, said };
  const waitMs = waitOf(response.headers.get("retry-after"), now);
  return { kind: "busy", status, said, ...(waitMs !== undefined && { waitMs }) };
}

/** Where it leads; empty where it does not say. */
function targetOf({ headers }: Response, url: string): string {
  const location = headers.get("location");
  return location !== null && URL.canParse(location, url) ? new URL(location, url).href : "";
}

/** `Retry-After` in seconds or as a date (RFC 9110 §10.2.3). */
function waitOf(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const moment = Date.parse(header);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now.getTime());
}

async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => undefined);
}

function whyUnreachable(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const known = REASONS.get(code);
  if (known !== undefined) return known;
  if (/^HPE_/.test(code)) return "What answers there does not speak HTTP.";
  if (/CERT|SSL|TLS/.test(code)) return `Its certificate cannot be trusted (${code}).`;
  return code === "" ? "The network does not say why." : `The system says ${code}.`;
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ["ECONNREFUSED", "Nothing takes connections there."],
  ["ECONNRESET", "It closed the connection before it answered."],
  ["UND_ERR_SOCKET", "It closed the connection before it answered."],
  ["EPIPE", "It closed the connection before it answered."],
  ["ENOTFOUND", "No host has that name."],
  ["EAI_AGAIN", "The name of the host could not be looked up."],
  ["ETIMEDOUT", "The connection could not be made in time."],
  ["UND_ERR_CONNECT_TIMEOUT", "The connection could not be made in time."],
  ["EHOSTUNREACH", "No way leads to that host."],
  ["ENETUNREACH", "No way leads to that network."],
]);
