/** Which addresses a ping may go to: https, or http on this very machine, where a hub is tried out. */

export type AddressReading = { readonly url: string } | { readonly reason: string };

/** A hub's address in the form in which it is asked and remembered, or why nothing is sent there. */
export function readHub(text: string): AddressReading {
  const url = parse(text);
  if (url === undefined) return { reason: "It is not an absolute URL." };
  if (url.username !== "" || url.password !== "") return { reason: "It holds a user name or a password." };
  if (url.protocol === "http:" && !isLocal(url))
    return { reason: "It is http, which anyone on the way can change." };
  if (url.protocol !== "https:" && url.protocol !== "http:") return { reason: "It is not https." };
  url.hash = "";
  return { url: url.href };
}

/** Where an answer of 307 or 308 leads. A hub that is elsewhere leads nobody to a machine of this network. */
export function readRedirect(from: string, location: string | null): AddressReading {
  const target = location === null ? undefined : parse(location, from);
  if (target === undefined) return { reason: "It does not say where to." };
  const read = readHub(target.href);
  if ("reason" in read) return { reason: `It leads to ${target.href}. ${read.reason}` };
  if (isPublic(target) || target.host === new URL(from).host) return read;
  return isLocal(new URL(from)) && isLocal(target)
    ? read
    : { reason: `It leads to ${target.href}, which is no public host.` };
}

/** A feed's own address as a topic, or why no hub could fetch it. */
export function whyNotTopic(topic: string | undefined): string | undefined {
  if (topic === undefined) return "It has none.";
  const url = parse(topic);
  if (url === undefined || !/^https?:$/.test(url.protocol))
    return `It is "${topic}", which is no address on the web.`;
  return isLocal(url) ? `It is ${topic}, an address of this machine only.` : undefined;
}

function parse(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

function isLocal({ hostname }: URL): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}

/** A name with a dot whose last part is no number: neither an address of digits nor a name of the local network. */
function isPublic({ hostname }: URL): boolean {
  return /\.[a-z][a-z0-9-]*$/.test(hostname) && !/\.(?:local|localhost|internal)$/.test(hostname);
}
