/**
 * Fetches the published edition of a feed from the address that somebody has named: the only use of the network in a
 * comparison. Nothing is sent but the request; what comes back is bounded in time and size.
 */

import { whyNotFetched } from "../disk/system-error.ts";

/** `fetch`, or what stands for it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface FetchOptions {
  readonly fetch: Fetch;
  /** For one feed, redirects and all. */
  readonly timeoutMs: number;
}

export type Fetched =
  | { readonly bytes: Uint8Array }
  /** `isMissing` where the server says that there is no such file. */
  | { readonly reason: string; readonly isMissing?: true };

const MOST_HOPS = 5;
const MOST_BYTES = 256_000_000;

export async function fetchFeed(url: string, { fetch, timeoutMs }: FetchOptions): Promise<Fetched> {
  const signal = AbortSignal.timeout(timeoutMs);
  const headers = { Accept: ACCEPTED, "User-Agent": "siar" };
  try {
    let address = url;
    for (let hops = 0; ; hops++) {
      const response = await fetch(address, { redirect: "manual", headers, signal });
      const { status } = response;
      const location = response.headers.get("location");
      if (status < 300 || status >= 400 || location === null) return await bytesOf(response);
      await response.body?.cancel();
      if (hops === MOST_HOPS) return { reason: `It leads on more than ${MOST_HOPS} times.` };
      const next = URL.canParse(location, address) ? new URL(location, address) : undefined;
      if (next === undefined || !mayFollow(new URL(address), next))
        return {
          reason: `It answered ${status} and leads where it is not followed: ${location.slice(0, 200)}.`,
        };
      address = next.href;
    }
  } catch (error) {
    return { reason: whyNotFetched(error, timeoutMs) };
  }
}

const ACCEPTED =
  "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.8";

/** To the same host, or over https to another one that is named and no address: nobody is sent into a local network. */
function mayFollow(from: URL, to: URL): boolean {
  if (from.protocol === "https:" && to.protocol !== "https:") return false;
  if (to.hostname === from.hostname) return /^https?:$/.test(to.protocol);
  return to.protocol === "https:" && /\.[a-z][a-z0-9-]*$/.test(to.hostname) && !LOCAL.test(to.hostname);
}

const LOCAL = /\.(?:local|localhost|internal|home|lan|arpa)$/;

async function bytesOf(response: Response): Promise<Fetched> {
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    const reason = `The server answered ${response.status}.`;
    return response.status === 404 || response.status === 410 ? { reason, isMissing: true } : { reason };
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > MOST_BYTES) return { reason: `It is larger than ${MOST_BYTES} bytes.` };
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks) };
}
