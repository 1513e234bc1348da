/** Feeds that announce hubs, with no more in them than that takes. */

const TOPIC = "https://warta.example/rss.xml";

const ATOM = "http://www.w3.org/2005/Atom";

export function rssFeed(hubs: readonly string[], topic: string | null = TOPIC, more = ""): string {
  const self = topic === null ? "" : `<atom:link rel="self" href="${topic}"/>`;
  const links = hubs.map((hub) => `<atom:link rel="hub" href="${hub}"/>`).join("");
  return `<?xml version="1.0"?>\n<rss version="2.0" xmlns:atom="${ATOM}"><channel><title>Warta</title>${self}${links}${more}</channel></rss>\n`;
}

export function atomFeed(hubs: readonly string[], topic: string): string {
  const links = hubs.map((hub) => `<link rel="hub" href="${hub}"/>`).join("");
  return `<feed xmlns="${ATOM}"><title>Warta</title><link rel="self" href="${topic}"/>${links}</feed>\n`;
}

export function jsonFeed(hubs: readonly string[], topic: string): string {
  return `${JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "Warta",
    feed_url: topic,
    hubs: hubs.map((url) => ({ type: "WebSub", url })),
  })}\n`;
}
