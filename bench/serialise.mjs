// Entries a second: siar's writers beside the package `feed`, in one process, each for the first time, and again for
// a second feed that holds the same entries. What is measured is documents as bytes, of 100 entries each.
//   node bench/serialise.mjs [N]        2000 entries of 6 KB unless given; lib/ must be compiled
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Feed as Theirs } from "feed";
import { FragmentCache } from "../lib/feeds/fragments.js";
import { joinParts, marked, produceFeed } from "../lib/feeds/outputs.js";
import { article } from "./corpus.mjs";

const count = Number(process.argv[2] ?? 2000);
/**
 * Bytes for all entries of a round. A build needs less, since it makes documents with the same entries one after
 * another; here all of the second feed is written after all of the first.
 */
const ROOM = 32_000_000;
const ROUNDS = 9;
/** Both sides run warm: so many rounds come before those that count. */
const WARM_UP = 5;
/** No feed of siar is larger than a megabyte. */
const PER_DOCUMENT = 100;
const FORMATS = { rss: "rss2", atom: "atom1", "json-feed": "json1" };
const html = Array.from(
  { length: count },
  (_, index) => `<p>${article(index).text.replaceAll("<", "&lt;")}</p>`,
);
const moment = (index) => ({ epochMs: Date.UTC(2020, 0, 1) + index * 60_000, offsetMinutes: 0 });
const urlOf = (index) => `https://bench.example/${index}/`;

/** @template T @param {readonly T[]} all @returns {T[][]} as many as one document holds */
const documentsOf = (all) =>
  Array.from({ length: Math.ceil(all.length / PER_DOCUMENT) }, (_, index) =>
    all.slice(index * PER_DOCUMENT, (index + 1) * PER_DOCUMENT),
  );

/** @param {readonly number[]} indices @returns {Theirs} a feed of the package with these items */
function theirs(indices) {
  const feed = new Theirs({
    title: "Bench",
    id: "https://bench.example/",
    link: "https://bench.example/",
    copyright: "",
    updated: new Date(0),
  });
  for (const index of indices) {
    feed.addItem({
      title: `Entry ${index}`,
      id: urlOf(index),
      link: urlOf(index),
      date: new Date(moment(index).epochMs),
      description: "A summary.",
      content: html[index],
      author: [{ name: "Desk" }],
      category: [{ name: "Topic" }],
    });
  }
  return feed;
}

/** Entries as a build has them, whose text lies in the store; those of another round are others. */
const entriesOf = (round) =>
  html.map((_, index) => ({
    id: `${urlOf(index)}#${round}`,
    title: `Entry ${index}`,
    url: urlOf(index),
    published: moment(index),
    updated: moment(index),
    authors: [{ name: "Desk", kind: "organization" }],
    contributors: [],
    categories: [{ term: "topic", label: "Topic" }],
    summary: "A summary.",
    attachments: [],
    translations: [],
    content: String(index),
  }));
const store = { content: ({ content }) => html[Number(content)] };
const urls = {
  rss: "https://bench.example/rss.xml",
  atom: "https://bench.example/atom.xml",
  json: "https://bench.example/feed.json",
};
const document = {
  id: "https://bench.example/",
  title: "Bench",
  subtitle: "Bench",
  homeUrl: "https://bench.example/",
  urls,
  updated: moment(count),
  authors: [],
  contributors: [],
  generator: false,
  hubs: [],
  categories: [],
  translations: [],
};
const secondDocument = { ...document, id: "https://bench.example/2/", title: "Second" };

/** Where documents are joined, one after another. */
const desk = Buffer.alloc(1_000_000);

/** Writes all documents, as a build does. */
function write(kind, from, documents, cache) {
  for (const carried of documents) {
    joinParts(produceFeed({ kind, document: from, ...carried }, store, cache), desk);
    cache.reclaim();
  }
}

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc");

/** @param {(round: number) => void} work @returns {number} milliseconds, the median */
function median(work) {
  const all = Array.from({ length: WARM_UP + ROUNDS }, (_, round) => {
    const began = performance.now();
    work(round);
    return performance.now() - began;
  });
  return all.slice(WARM_UP).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
}

console.log(`Node ${process.version}, ${count} entries, median of ${ROUNDS}\n`);
console.log(
  "| format | `feed` | siar, first time | ratio | siar, second feed | ratio |\n|---|---:|---:|---:|---:|---:|",
);
const markings = [];
for (const [kind, format] of Object.entries(FORMATS)) {
  const feeds = documentsOf(html.map((_, index) => index)).map(theirs);
  const unseen = Array.from({ length: WARM_UP + ROUNDS }, (_, round) => documentsOf(entriesOf(round)));
  const marking = median((round) => {
    unseen[round] = unseen[round].map((entries) => marked({ entries, summarised: [] }));
  });
  markings.push(marking);
  const cache = new FragmentCache(ROOM);
  collectGarbage();
  const base = median(() => {
    for (const feed of feeds) Buffer.from(feed[format]());
  });
  const first = median((round) => write(kind, document, unseen[round], cache));
  const second = median(() => write(kind, secondDocument, unseen.at(-1), cache));
  const times = (other) => (base / other).toFixed(1);
  console.log(
    `| ${format} | ${base.toFixed(1)} ms | ${first.toFixed(1)} ms | ${times(first)} | ${second.toFixed(1)} ms | ${times(second)} |`,
  );
}
const marking = Math.max(...markings);
console.log(
  `\nAn entry is marked once, when the site is linked; that is not in these figures: ${marking.toFixed(1)} ms.`,
);
