// Writes N articles and their settings into a folder, always the same ones: article i does not depend on N.
//   node bench/corpus.mjs N FOLDER
// About 5 KB each, in two languages and 60 categories of falling frequency; three in ten hold raw HTML.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const WORDS = {
  en: "a feed is a file at a fixed address that lists the newest articles of a site and an app called a reader looks at it from time to time to show what is new beside other sites that somebody follows every entry has an id a title an address two dates its authors its categories and its text so that nothing comes twice and nothing is lost when a page moves".split(
    " ",
  ),
  id: "umpan adalah berkas di alamat tetap yang memuat daftar artikel terbaru sebuah situs dan aplikasi pembaca memeriksanya dari waktu ke waktu untuk menunjukkan apa yang baru di samping situs lain yang diikuti seseorang setiap entri punya pengenal judul alamat dua tanggal penulis kategori serta isi sehingga tidak ada yang muncul dua kali dan tidak ada yang hilang ketika halaman pindah".split(
    " ",
  ),
};
const CATEGORIES = Array.from({ length: 60 }, (_, index) => `Topic ${index + 1}`);
const WEIGHTS = CATEGORIES.map((_, index) => 1 / (index + 1));
const TOTAL = WEIGHTS.reduce((sum, weight) => sum + weight);
const FIRST_MOMENT = Date.UTC(2015, 0, 1);
const STEP_MS = 3 * 3_600_000;

/** @param {number} seed @returns {() => number} numbers from 0 up to 1, the same for the same seed */
function chance(seed) {
  let state = (seed + 1) * 0x9e3779b1;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

/** @param {number} index @returns {{ name: string, text: string }} */
export function article(index) {
  const random = chance(index);
  const upTo = (most) => Math.floor(random() * most);
  const language = random() < 0.6 ? "id" : "en";
  const vocabulary = WORDS[language];
  const words = (count) => {
    const from = upTo(vocabulary.length);
    return Array.from(
      { length: count },
      (_, at) => vocabulary[(from + at * (1 + upTo(2))) % vocabulary.length],
    );
  };
  const marked = (word) => {
    const what = random();
    if (what < 0.02) return `**${word}**`;
    if (what < 0.04) return `[${word}](https://example.org/${word}?a=1&b=2)`;
    if (what < 0.045) return `\`${word}\``;
    return what < 0.055 ? "AT&T “北京” é" : word;
  };
  const capital = (text) => text[0].toUpperCase() + text.slice(1);
  const sentence = () =>
    `${capital(
      words(8 + upTo(12))
        .map(marked)
        .join(" "),
    )}.`;
  const paragraph = () => Array.from({ length: 3 + upTo(4) }, sentence).join(" ");
  const html = () =>
    [
      `<figure><img src="https://cdn.example/${index}.png" alt="${words(3).join(" ")}" width="640" height="360"><figcaption>${words(6).join(" ")} &copy;</figcaption></figure>`,
      `<details><summary>${words(3).join(" ")}</summary>\n<p>${words(12).join(" ")}</p>\n</details>`,
      `<div class="box"><p>${words(10).join(" ")}</p></div>`,
    ][upTo(3)];
  const block = () => {
    const what = random();
    if (what < 0.6) return paragraph();
    if (what < 0.72) return `## ${capital(words(4).join(" "))}`;
    if (what < 0.82) return Array.from({ length: 4 }, () => `- ${sentence()}`).join("\n");
    if (what < 0.9) return `> ${sentence()}`;
    if (what < 0.95) return `| a | b |\n|---|---:|\n| ${words(2).join(" ")} | ${upTo(9999)} |`;
    return `\`\`\`js\nconst ${words(1)[0]} = (a, b) => a < b && b > ${upTo(99)};\n\`\`\``;
  };
  const title = capital(words(6).join(" "));
  const length = 3000 + upTo(3400);
  const blocks = [paragraph()];
  let size = blocks[0].length;
  while (size < length) {
    const next = block();
    blocks.push(next);
    size += next.length;
  }
  if (random() < 0.3) blocks.splice(1, 0, html());
  const categories = new Set(Array.from({ length: 1 + upTo(3) }, () => CATEGORIES[rank(random() * TOTAL)]));
  const moment = new Date(FIRST_MOMENT + index * STEP_MS).toISOString().replace(".000", "");
  const name = `article-${index}`;
  const front = [
    `title: ${JSON.stringify(`${title} ${index}`)}`,
    `date: ${moment}`,
    `lang: ${language}`,
    `authors: [Author ${index % 40}]`,
    `categories: [${[...categories].join(", ")}]`,
    `summary: ${JSON.stringify(capital(words(20).join(" ")))}`,
  ];
  return { name, text: `---\n${front.join("\n")}\n---\n\n${blocks.join("\n\n")}\n` };
}

/** @param {number} at @returns {number} the category whose share of the whole holds this place */
function rank(at) {
  let sum = 0;
  return WEIGHTS.findIndex((weight) => {
    sum += weight;
    return at < sum;
  });
}

/** Writes the corpus. @param {number} count @param {string} folder */
export function writeCorpus(count, folder) {
  mkdirSync(join(folder, "articles"), { recursive: true });
  writeFileSync(
    join(folder, "siar.config.yaml"),
    "title: Bench\nbaseUrl: https://bench.example/\nestablished: 2015-01-01\nlanguages: [en, id]\n",
  );
  for (let index = 0; index < count; index++) {
    const { name, text } = article(index);
    writeFileSync(join(folder, "articles", `${name}.md`), text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [count, folder] = [Number(process.argv[2]), process.argv[3]];
  if (!(count > 0) || folder === undefined) {
    console.error("usage: node bench/corpus.mjs N FOLDER");
    process.exit(2);
  }
  writeCorpus(count, folder);
}
