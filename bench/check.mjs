// How fast feeds are judged, and what memory that takes: each run in a process of its own, in one thread. Seconds are
// those of the processor, its collector of garbage included, so that other work on the machine does not count.
//   node bench/check.mjs             speed for each kind of feed (median of 5), peak of memory for 20 and 200 MB
//   node bench/check.mjs --hostile   feeds that are made to hurt: each must end, with a problem that names what it is
// Compile first. The feeds are always the same, and are made as they are read.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const LIB = process.env.SIAR_LIB ?? fileURLToPath(new URL("../lib", import.meta.url));
const MEBI = 1024 * 1024;
const RUNS = 5;

const SENTENCE =
  "The night train leaves the harbour at nine, and follows the lake until it meets the hills — ‘slowly’, says the driver. ";
const paragraph = (index) =>
  `<p>${SENTENCE.repeat(3)}<a href="https://rail.example/line/${index}?a=1&amp;b=2">Line ${index}</a>, <em>and</em> <img src="https://rail.example/${index}.png" alt="A bridge" width="640" height="480"> ${SENTENCE}</p>\n`;
const html = (index) => Array.from({ length: 6 }, (_, part) => paragraph(index * 10 + part)).join("");
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const date = (index) => new Date(Date.UTC(2020, 0, 1) + index * 61_000);

const RSS_START = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>Lake Railway</title>
<link>https://rail.example/</link>
<description>Trains along the lake</description>
<language>en</language>
<atom:link href="https://rail.example/rss.xml" rel="self" type="application/rss+xml"/>
`;
const rssItem = (index, content) => `<item>
<title>Night train ${index}</title>
<link>https://rail.example/2026/${index}/</link>
<guid isPermaLink="false">tag:rail.example,2026:${index}</guid>
<pubDate>${date(index).toUTCString().replace("GMT", "+0000")}</pubDate>
<dc:creator>Ana Sari</dc:creator>
<category>Railways</category>
<category>Lakes</category>
${content}
</item>
`;

/** By name: what stands before the entries, between them and after them, and one entry. */
const FEEDS = {
  "RSS, escaped": {
    start: RSS_START,
    between: "",
    entry: (index) => rssItem(index, `<description>${escaped(html(index))}</description>`),
    end: "</channel>\n</rss>\n",
  },
  "RSS, CDATA": {
    start: RSS_START,
    between: "",
    entry: (index) =>
      rssItem(
        index,
        `<description>A line.</description>\n<content:encoded><![CDATA[${html(index)}]]></content:encoded>`,
      ),
    end: "</channel>\n</rss>\n",
  },
  Atom: {
    start: `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>tag:rail.example,2026:feed</id>
<title>Lake Railway</title>
<updated>2026-01-01T00:00:00Z</updated>
<author><name>Ana Sari</name></author>
<link rel="self" type="application/atom+xml" href="https://rail.example/atom.xml"/>
`,
    between: "",
    entry: (index) => `<entry>
<id>tag:rail.example,2026:${index}</id>
<title>Night train ${index}</title>
<link rel="alternate" type="text/html" href="https://rail.example/2026/${index}/"/>
<published>${date(index).toISOString()}</published>
<updated>${date(index).toISOString()}</updated>
<category term="railways" label="Railways"/>
<content type="html">${escaped(html(index))}</content>
</entry>
`,
    end: "</feed>\n",
  },
  "JSON Feed": {
    start: `{"version":"https://jsonfeed.org/version/1.1","title":"Lake Railway","home_page_url":"https://rail.example/","feed_url":"https://rail.example/feed.json","language":"en","authors":[{"name":"Ana Sari"}],"items":[`,
    between: ",",
    entry: (index) =>
      JSON.stringify({
        id: `tag:rail.example,2026:${index}`,
        url: `https://rail.example/2026/${index}/`,
        title: `Night train ${index}`,
        content_html: html(index),
        date_published: date(index).toISOString(),
        tags: ["Railways", "Lakes"],
      }),
    end: "]}",
  },
};

const text = (string) => Buffer.from(string);
function* repeated(start, part, end, bytes) {
  yield text(start);
  const chunk = text(part.repeat(Math.ceil(65_536 / part.length)));
  for (let at = 0; at < bytes; at += chunk.length) yield chunk;
  yield text(end);
}
const ITEM = "<item><title>Night train</title><description>";
const bomb = (depth) =>
  `<!DOCTYPE rss [<!ENTITY a "boom">${Array.from({ length: depth }, (_, at) => `<!ENTITY ${"a".repeat(at + 2)} "${`&${"a".repeat(at + 1)};`.repeat(10)}">`).join("")}]>`;

/** By name: the bytes, and the code that must be told. */
const HOSTILE = {
  "200 MB of elements in each other": [
    () => repeated(`${RSS_START}<item>`, "<a>", "", 200 * MEBI),
    "xml/limit-exceeded",
  ],
  "200 MB of elements in each other, in the head": [
    () => repeated(RSS_START, "<a>", "", 200 * MEBI),
    "xml/limit-exceeded",
  ],
  "a million attributes": [
    () => repeated(`${RSS_START}<item><title`, ' a="1"', "/></item></channel></rss>", 6 * MEBI),
    "xml/limit-exceeded",
  ],
  "a million elements in an entry": [
    () => repeated(`${RSS_START}<item>`, "<a/>", "</item></channel></rss>", 4 * MEBI),
    "xml/limit-exceeded",
  ],
  "a title of 100 MB": [
    () => repeated(`${RSS_START}<item><title>`, "lake ", "</title></item></channel></rss>", 100 * MEBI),
    "xml/limit-exceeded",
  ],
  "a title of 100 MB in the head": [
    () => repeated("<rss version='2.0'><channel><title>", "lake ", "</title></channel></rss>", 100 * MEBI),
    "xml/limit-exceeded",
  ],
  "100 MB of CDATA": [
    () => repeated(`${RSS_START}${ITEM}<![CDATA[`, "</item><item>", "]]>", 100 * MEBI),
    "xml/limit-exceeded",
  ],
  "an entity bomb": [
    () => [text(`${bomb(20)}<rss version="2.0"><channel><title>&${"a".repeat(21)};</title></channel></rss>`)],
    "xml/doctype-present",
  ],
  "100 MB of entity declarations": [
    () => repeated("<!DOCTYPE rss [", '<!ENTITY lake "boat">', "]><rss/>", 100 * MEBI),
    "xml/limit-exceeded",
  ],
  "a comment of 100 MB": [() => repeated("<!--", "lake ", "", 100 * MEBI), "xml/limit-exceeded"],
  "100 MB of items, none of them closed": [() => repeated(RSS_START, ITEM, "", 100 * MEBI), "xml/ill-formed"],
  "100 MB of faults": [
    () => repeated(RSS_START, "<item><title>a</titel></item>", "</channel></rss>", 100 * MEBI),
    "feed/problems-more",
  ],
  "100 MB of <": [() => repeated(RSS_START, "<", "", 100 * MEBI), "xml/limit-exceeded"],
  "15 MB of ampersands": [() => repeated(`${RSS_START}${ITEM}`, "&", "", 15 * MEBI), "xml/ill-formed"],
  "100 MB of items of one word": [
    () => repeated(RSS_START, "<item><title>a</title></item>", "</channel></rss>", 100 * MEBI),
    "feed/problems-more",
  ],
  "15 MB of scripts in one entry": [
    () =>
      repeated(`${RSS_START}${ITEM}`, "&lt;script&gt;", "</description></item></channel></rss>", 15 * MEBI),
    "content/element-forbidden",
  ],
  "15 MB of HTML that is never closed": [
    () =>
      repeated(
        `${RSS_START}${ITEM}<![CDATA[`,
        "<b><i a=1",
        "]]></description></item></channel></rss>",
        15 * MEBI,
      ),
    undefined,
  ],
  "15 MB of attributes of HTML": [
    () =>
      repeated(
        `${RSS_START}${ITEM}<![CDATA[<a`,
        ' style="a:b"',
        "]]></description></item></channel></rss>",
        15 * MEBI,
      ),
    undefined,
  ],
  "200 MB of unknown elements in the head": [
    () => repeated(RSS_START, "<lake/>", "</channel></rss>", 200 * MEBI),
    "xml/limit-exceeded",
  ],
  "5 MB of unknown namespaces": [
    () =>
      repeated(
        `${RSS_START}<item>`,
        '<a xmlns:b="urn:lake:boat" c="&#147;"/>',
        "</item></channel></rss>",
        5 * MEBI,
      ),
    "xml/namespace-unknown",
  ],
  "100 MB of brackets": [() => repeated("", "[", "", 100 * MEBI), "json/kind-wrong"],
  "100 MB of zeros": [() => repeated("", "\0", "", 100 * MEBI), undefined],
};

async function judge(name, megabytes) {
  const { checkFeed } = await import(`${LIB}/check/stream/check-feed.js`);
  if (name in HOSTILE) return checkFeed(HOSTILE[name][0]());
  const { start, between, entry, end } = FEEDS[name];
  const entries = Array.from({ length: 200 }, (_, index) => entry(index));
  function* pieces() {
    yield text(start);
    let isFirst = true;
    for (let bytes = 0, index = 0; bytes < megabytes * MEBI; index += 1) {
      const made = entries[index % entries.length].replace(`2026:${index % entries.length}`, `2026:${index}`);
      const piece = text(isFirst ? made : between + made);
      isFirst = false;
      bytes += piece.length;
      yield piece;
    }
    yield text(end);
  }
  const whole = megabytes <= 20 ? Buffer.concat([...pieces()]) : undefined;
  const begun = process.cpuUsage();
  const report = checkFeed(whole ?? pieces());
  const { user, system } = process.cpuUsage(begun);
  return { ...report, seconds: (user + system) / 1e6 };
}

function run(name, megabytes) {
  const begun = performance.now();
  const child = spawnSync(
    process.execPath,
    [fileURLToPath(import.meta.url), "--one", name, String(megabytes)],
    {
      encoding: "utf8",
      env: { ...process.env, SIAR_LIB: LIB },
    },
  );
  if (child.status !== 0) return { failed: child.stderr.slice(-300) };
  return { ...JSON.parse(child.stdout), all: (performance.now() - begun) / 1000 };
}

const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

const [mode, name, size] = process.argv.slice(2);
if (mode === "--one") {
  const { problems, entries, seconds } = await judge(name, Number(size));
  const codes = [...new Set(problems.map(({ code }) => code))];
  const { maxRSS } = process.resourceUsage();
  process.stdout.write(JSON.stringify({ codes, entries, seconds, mebibytes: maxRSS / 1024 }));
} else if (mode === "--hostile") {
  for (const [one, [, code]] of Object.entries(HOSTILE)) {
    const { codes, all, mebibytes, failed } = run(one, 0);
    const isNamed = failed === undefined && (code === undefined ? codes.length > 0 : codes.includes(code));
    process.stdout.write(
      `${isNamed ? "named" : "NOT NAMED"}  ${one}: ${failed ?? `${all.toFixed(1)} s, ${mebibytes.toFixed(0)} MiB, ${codes.slice(0, 5).join(" ")}`}\n`,
    );
    if (!isNamed) process.exitCode = 1;
  }
} else {
  for (const one of Object.keys(FEEDS)) {
    const runs = Array.from({ length: RUNS }, () => run(one, 20));
    const failed = runs.find((each) => each.failed);
    if (failed) process.stdout.write(`${one}: ${failed.failed}\n`);
    else {
      const speed = median(runs.map(({ seconds }) => 20 / seconds)).toFixed(1);
      const small = median(runs.map(({ mebibytes }) => mebibytes)).toFixed(0);
      const large = run(one, 200);
      process.stdout.write(
        `${one}: ${speed} MB/s; peak ${small} MiB for 20 MB, ${large.failed ?? large.mebibytes.toFixed(0)} MiB for 200 MB (${large.entries} entries, ${large.codes?.join(" ")})\n`,
      );
    }
  }
}
