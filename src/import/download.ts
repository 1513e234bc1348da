/**
 * Fetches the pictures of imported articles, where somebody has asked for it: the only part of an import that uses the
 * network. What arrives must be a picture by its content, in time and of bounded size; nothing is sent but the request.
 */

import { whyNotFetched } from "../disk/system-error.ts";
import { slugOf } from "../text/slug.ts";
import { type ImageKind, imageKindOf } from "./image-kind.ts";

/** `fetch`, or what stands for it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface DownloadOptions {
  readonly fetch: Fetch;
  /** For one picture, redirects and all. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** Hosts that may be names or addresses of a local network, since the person named them. */
  readonly trustedHosts: ReadonlySet<string>;
}

export type Download = { readonly bytes: Uint8Array; readonly kind: ImageKind } | { readonly reason: string };

const MOST_HOPS = 5;

export async function downloadImage(url: string, options: DownloadOptions): Promise<Download> {
  const signal = AbortSignal.timeout(options.timeoutMs);
  const headers = { Accept: "image/avif,image/webp,image/png,image/jpeg,image/gif", "User-Agent": "siar" };
  try {
    let address = url;
    for (let hops = 0; ; hops++) {
      const refused = whyNotAsked(address, options.trustedHosts);
      if (refused !== undefined) return { reason: refused };
      const response = await options.fetch(address, { redirect: "manual", headers, signal });
      const location = response.headers.get("location");
      if (response.status >= 300 && response.status < 400 && location !== null) {
        await response.body?.cancel();
        if (hops === MOST_HOPS) return { reason: `It leads on more than ${MOST_HOPS} times.` };
        if (!URL.canParse(location, address)) return { reason: "It leads to what is no address." };
        address = new URL(location, address).href;
        continue;
      }
      return await readImage(response, options);
    }
  } catch (error) {
    return { reason: whyNotFetched(error, options.timeoutMs) };
  }
}

async function readImage(response: Response, { maxBytes }: DownloadOptions): Promise<Download> {
  const tooLarge = { reason: `It is larger than ${maxBytes} bytes.` };
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    return { reason: `The server answered ${response.status}.` };
  }
  if (Number(response.headers.get("content-length") ?? "0") > maxBytes) {
    await response.body.cancel();
    return tooLarge;
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > maxBytes) return tooLarge;
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(Buffer.concat(chunks));
  const kind = imageKindOf(bytes);
  if (kind !== undefined) return { bytes, kind };
  return { reason: "What arrived is no PNG, JPEG, GIF, WebP or AVIF." };
}

/** Names of this machine and of its network are asked only where the person named that host. */
function whyNotAsked(address: string, trusted: ReadonlySet<string>): string | undefined {
  const { protocol, hostname, host, username } = new URL(address);
  if (protocol !== "https:" && protocol !== "http:") return "It is not https or http.";
  if (username !== "") return "It holds a user name.";
  const isPublic =
    /\.[a-z][a-z0-9-]*$/.test(hostname) && !/\.(?:local|localhost|internal|home|lan|arpa)$/.test(hostname);
  const isAddress = /^\d+\.\d+\.\d+\.\d+$/.test(hostname) && !PRIVATE.test(hostname);
  if (isPublic || isAddress || trusted.has(host)) return undefined;
  return "Its host is no public one.";
}

/** RFC 6890: this machine, private networks, link-local addresses, and what no host has. */
const PRIVATE =
  /^(?:0|10|127|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168|192\.0\.0|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|198\.1[89]|2(?:2[4-9]|[345]\d))\./;

/** A name for the file of a picture: letters, digits and hyphens of the old one, and the ending of what it is. */
export function imageNamer(): (url: string, kind: ImageKind) => string {
  const taken = new Set<string>();
  return (url, kind) => {
    const path = new URL(url).pathname.split("/").filter(Boolean).at(-1) ?? "";
    const stem =
      slugOf(
        decoded(path)
          .replace(/\.[a-z0-9]{2,5}$/i, "")
          .slice(0, 200),
      ) || "image";
    for (let count = 1; ; count++) {
      const name = `${stem}${count === 1 ? "" : `-${count}`}.${kind}`;
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
