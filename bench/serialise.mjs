// Entries a second: siar's writers beside the package `feed`, in one process, each for the first time, and again for
// a second feed that holds the same entries.
//   node bench/serialise.mjs [N]        2000 entries of 6 KB unless given; lib/ must be compiled
import { Feed as Theirs } from "feed";
import { Feed as Ours } from "../lib/feeds/feed.js";
import { forgetFragments } from "../lib/feeds/fragments.js";
import { article } from "./corpus.mjs";

const count = Number(process.argv[2] ?? 2000);
const ROUNDS = 5;
const html = Array.from(
  { length: count },
  (_, index) => `<p>${article(index).text.replaceAll("<", "&lt;")}</p>`,
);
const moment = (index) => ({ epochMs: Date.UTC(2020, 0, 1) + index * 60_000, offsetMinutes: 0 });
const urlOf = (index) => `https://bench.example/${index}/`;

/** @returns {Theirs} a feed of the package, with all items */
function theirs() {
  const feed = new Theirs({
    title: "Bench",
    id: "https://bench.example/",
    link: "https://bench.example/",
    copyright: "",
    updated: new Date(0),
  });
  for (let index = 0; index < count; index++) {
    const date = new Date(moment(index).epochMs);
    feed.addItem({
      title: `Entry ${index}`,
      id: urlOf(index),
      link: urlOf(index),
      date,
      description: "A summary.",
      content: html[index],
      author: [{ name: "Desk" }],
      category: [{ name: "Topic" }],
    });
  }
  return feed;
}

const entries = html.map((contentHtml, index) => ({
  id: urlOf(index),
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
  contentHtml,
}));
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
const ours = () => Ours.from(document, entries);

/** @param {() => unknown} work @param {() => void} before @returns {number} milliseconds, the median */
function median(work, before = () => {}) {
  const all = Array.from({ length: ROUNDS }, () => {
    before();
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return all.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
}

console.log(`Node ${process.version}, ${count} entries, median of ${ROUNDS}\n`);
console.log(
  "| format | `feed` | siar, first time | ratio | siar, second feed | ratio |\n|---|---:|---:|---:|---:|---:|",
);
for (const format of ["rss2", "atom1", "json1"]) {
  const their = theirs();
  const base = median(() => their[format]());
  const first = median(() => ours()[format](), forgetFragments);
  const second = median(() => ours()[format]());
  const times = (other) => (base / other).toFixed(1);
  console.log(
    `| ${format} | ${base.toFixed(1)} ms | ${first.toFixed(1)} ms | ${times(first)} | ${second.toFixed(1)} ms | ${times(second)} |`,
  );
}
