// Says where the time of a profiled build went: the ten functions and the ten files with the most time of their own,
// for each thread by itself.
//   node bench/profile.mjs FILE.cpuprofile …
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const MOST = 10;

/** Every profile of a folder, the longest first. @param {string} folder @returns {string} */
export function heaviestIn(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith(".cpuprofile"));
  return files.map((name) => heaviestOf(join(folder, name))).join("\n");
}

/** @param {string} file @returns {string} */
function heaviestOf(file) {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, "utf8"));
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const functions = new Map();
  const files = new Map();
  let total = 0;
  for (const [index, id] of samples.entries()) {
    const { functionName, url, lineNumber } = frames.get(id);
    const time = timeDeltas[index] / 1000;
    const place = shortUrl(url);
    const name = functionName || "(anonymous)";
    if (name === "(idle)") continue;
    total += time;
    add(functions, place === "" ? name : `${name} ${place}:${lineNumber + 1}`, time);
    add(files, place === "" ? name.replace(/^RegExp: .*/s, "(regular expressions)") : place, time);
  }
  const lines = (title, times) => [
    `  ${title}`,
    ...[...times]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST)
      .map(
        ([name, time]) => `  ${time.toFixed(0).padStart(8)} ms ${share(time / total)}  ${name.slice(0, 100)}`,
      ),
  ];
  const head = `${basename(file)}: ${total.toFixed(0)} ms at work`;
  return [head, ...lines("functions", functions), ...lines("files", files)].join("\n");
}

function add(times, name, time) {
  times.set(name, (times.get(name) ?? 0) + time);
}

function share(part) {
  return `${(100 * part).toFixed(1).padStart(5)} %`;
}

function shortUrl(url) {
  return url.replace(/^.*\/(lib|node_modules)\//, "");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const file of process.argv.slice(2)) console.log(heaviestOf(file));
}
