/** A site that is feeds only: subscription documents and their archives in three formats, sound, for tests to damage. */

export type ArchiveFiles = Readonly<Record<string, string>>;

const BASE = "https://wire.example/";

interface Links {
  readonly current?: string;
  readonly previous?: string;
  readonly next?: string;
}

/** One feed below `folder`: the subscription document, and `count` archive documents of two entries each. */
export function archivedFeed(folder: string, count: number): ArchiveFiles {
  const documents = Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const links: Links = {
      current: folder,
      ...(number > 1 && { previous: archive(folder, number - 1) }),
      ...(number < count && { next: archive(folder, number + 1) }),
    };
    return filesOf(archive(folder, number), folder, links, [2 * number, 2 * number - 1]);
  });
  const newest = count > 0 ? [2 * count, 2 * count - 1] : [1];
  const links = count > 0 ? { previous: archive(folder, count) } : {};
  return Object.assign({}, filesOf(folder, folder, links, newest), ...documents) as ArchiveFiles;
}

/** The folder of an archive document, `en/archive/0002/`. */
export function archive(folder: string, number: number): string {
  return `${folder}archive/${String(number).padStart(4, "0")}/`;
}

function filesOf(folder: string, feed: string, links: Links, numbers: readonly number[]): ArchiveFiles {
  return {
    [`${folder}rss.xml`]: rss(folder, links, numbers),
    [`${folder}atom.xml`]: atom(folder, feed, links, numbers),
    [`${folder}feed.json`]: json(folder, links, numbers),
  };
}

function rss(folder: string, links: Links, numbers: readonly number[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:fh="http://purl.org/syndication/history/1.0"><channel>
<title>Wire</title>
<link>https://other.example/</link>
<description>News</description>
<atom:link rel="self" type="application/rss+xml" href="${BASE}${folder}rss.xml"/>
${history(links, "atom:link", "rss.xml")}
${numbers
  .map(
    (n) => `<item><title>${n}</title><link>https://other.example/${n}/</link>
<guid isPermaLink="false">tag:wire.example,2025:${n}</guid><pubDate>${day(n)} Jul 2025 12:00:00 GMT</pubDate>
<dc:creator>Ana</dc:creator><description>Entry ${n}.</description></item>`,
  )
  .join("\n")}
</channel></rss>
`;
}

function atom(folder: string, feed: string, links: Links, numbers: readonly number[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0">
<id>tag:wire.example,2025:feed/${feed}</id>
<title type="text">Wire</title>
<updated>2025-07-31T12:00:00Z</updated>
<link rel="self" href="${BASE}${folder}atom.xml"/>
<link rel="alternate" type="text/html" href="https://other.example/"/>
${history(links, "link", "atom.xml")}
${numbers
  .map(
    (n) => `<entry><id>tag:wire.example,2025:${n}</id><title type="text">${n}</title>
<link rel="alternate" type="text/html" href="https://other.example/${n}/"/>
<published>2025-07-${day(n)}T12:00:00Z</published><updated>2025-07-${day(n)}T12:00:00Z</updated>
<author><name>Ana</name></author><summary type="text">Entry ${n}.</summary><content type="html">Entry ${n}.</content></entry>`,
  )
  .join("\n")}
</feed>
`;
}

function json(folder: string, { previous }: Links, numbers: readonly number[]): string {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: "Wire",
    home_page_url: "https://other.example/",
    feed_url: `${BASE}${folder}feed.json`,
    ...(previous !== undefined && { next_url: `${BASE}${previous}feed.json` }),
    language: "en",
    items: numbers.map((n) => ({
      id: `tag:wire.example,2025:${n}`,
      url: `https://other.example/${n}/`,
      title: String(n),
      content_html: `Entry ${n}.`,
      summary: `Entry ${n}.`,
      date_published: `2025-07-${day(n)}T12:00:00Z`,
      authors: [{ name: "Ana" }],
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

function history({ current, previous, next }: Links, element: string, file: string): string {
  const link = (rel: string, folder: string | undefined): string =>
    folder === undefined ? "" : `<${element} rel="${rel}" href="${BASE}${folder}${file}"/>\n`;
  const mark = current === undefined ? "" : "<fh:archive/>\n";
  return `${mark}${link("current", current)}${link("prev-archive", previous)}${link("next-archive", next)}`;
}

/** Day of July, two digits. */
function day(n: number): string {
  return String(n).padStart(2, "0");
}
