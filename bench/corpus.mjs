// Writes N articles and their settings into a folder, always the same ones: article i does not depend on N.
//   node bench/corpus.mjs N FOLDER
// About 5 KB each, in two languages and 60 categories of falling frequency, with all that Markdown has; three in ten
// hold raw HTML.
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
const AUTHORS = Array.from({ length: 40 }, (_, index) => `Author ${index}`);
/** What escaping and two-byte strings cost. */
const SPECIAL = [
  "“北京”",
  "Москва",
  "café",
  "–",
  "AT&T",
  "x < y",
  "R&D",
  "São Paulo",
  "😀",
  "Rp 1,2 triliun",
  "القاهرة",
  "…",
];
const FIRST_MOMENT = Date.UTC(2015, 0, 1);
/** A hundred thousand of them lie before 2027. */
const STEP_MS = 3_600_000;

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
  const times = (count, make) => Array.from({ length: count }, make);
  const language = random() < 0.6 ? "id" : "en";
  const vocabulary = WORDS[language];
  const words = (count) => {
    const from = upTo(vocabulary.length);
    const stride = 1 + upTo(7);
    return times(count, (_, at) => vocabulary[(from + at * stride) % vocabulary.length]);
  };
  const phrase = (count) => capital(words(count).join(" "));
  const marked = (word) => {
    const what = random();
    if (what < 0.013) return `**${word}**`;
    if (what < 0.025) return `*${word}*`;
    if (what < 0.038) return `[${word}](https://example.org/${word}/${upTo(9999)}?a=1&b=2)`;
    if (what < 0.043) return `\`${word}()\``;
    if (what < 0.045) return `<https://example.org/${word}/>`;
    return what < 0.06 ? SPECIAL[upTo(SPECIAL.length)] : word;
  };
  const sentence = (least = 8, more = 14) =>
    `${capital(
      words(least + upTo(more))
        .map(marked)
        .join(" "),
    )}.`;
  const paragraph = () => times(3 + upTo(4), () => sentence()).join(random() < 0.6 ? "\n" : " ");
  const list = (sign) =>
    times(3 + upTo(3), (_, at) => {
      const inner = random() < 0.2 ? `\n${" ".repeat(sign(at).length + 1)}- ${sentence(3, 4)}` : "";
      return `${sign(at)} ${sentence(4, 8)}${inner}`;
    }).join("\n");
  const table = () => {
    const rows = times(
      3 + upTo(4),
      () => `| ${phrase(2)} | ${upTo(99_999)} | ${words(3).join(" ")} **${words(1)}** |`,
    );
    return ["| a | b | c |", "|:--|--:|---|", ...rows].join("\n");
  };
  const code = () =>
    [
      `\`\`\`${["js", "sh", ""][upTo(3)]}`,
      `const ${words(1)} = (a, b) => a < b && b > ${upTo(99)};`,
      `if (${words(1)}) { return "<p>${words(2).join(" ")}</p>"; }`,
      "```",
    ].join("\n");
  const block = () => {
    const what = random();
    if (what < 0.5) return paragraph();
    if (what < 0.62) return `${"#".repeat(2 + upTo(2))} ${phrase(4)}`;
    if (what < 0.7) return list(() => "-");
    if (what < 0.75) return list((at) => `${at + 1}.`);
    if (what < 0.83) return `> ${sentence()}\n> ${sentence()}\n>\n> — *${phrase(2)}*`;
    if (what < 0.88) return `![${phrase(4)}](https://cdn.example/${index}/${upTo(99)}.jpg "${phrase(3)}")`;
    if (what < 0.93) return table();
    return what < 0.98 ? code() : "---";
  };
  const html = () =>
    [
      `<figure><img src="https://cdn.example/${index}.png" alt="${words(3).join(" ")}" width="640" height="360"><figcaption>${phrase(6)} &copy;</figcaption></figure>`,
      `<details><summary>${phrase(3)}</summary>\n<p>${phrase(12)}</p>\n</details>`,
      `<div class="box" data-id="${index}">\n<p>${phrase(10)}</p>\n</div>`,
      `<iframe src="https://www.youtube-nocookie.com/embed/v${upTo(9999)}" width="560" height="315" allowfullscreen></iframe>`,
    ][upTo(4)];
  const length = 2750 + upTo(3300);
  const blocks = [paragraph()];
  for (let size = 0; size < length; size += (blocks.at(-1) ?? "").length) blocks.push(block());
  if (random() < 0.3) blocks.splice(1, 0, html());
  const front = frontMatter(index, language, { random, upTo, phrase });
  return {
    name: `article-${index}`,
    text: `---\n${front.join("\n")}\n---\n\n${blocks.join("\n\n")}\n`,
  };
}

/** The lines of its front matter. @param {number} index @param {string} language */
function frontMatter(index, language, { random, upTo, phrase }) {
  const title = `${phrase(5 + upTo(6))}${random() < 0.3 ? ` & ${SPECIAL[upTo(SPECIAL.length)]}` : ""} ${index}`;
  const count = 1 + upTo(4);
  const categories = new Set(Array.from({ length: count }, () => CATEGORIES[rank(random() * TOTAL)]));
  const published = FIRST_MOMENT + index * STEP_MS;
  const moment = (ms) => new Date(ms).toISOString().replace(".000Z", "+00:00");
  return [
    `title: ${JSON.stringify(title)}`,
    `date: ${moment(published)}`,
    ...(random() < 0.3 ? [`updated: ${moment(published + (1 + upTo(259_200)) * 1000)}`] : []),
    `slug: ${phrase(8).toLowerCase().replaceAll(" ", "-")}-${index}`,
    `lang: ${language}`,
    `authors: ["${AUTHORS[upTo(AUTHORS.length)]}"]`,
    "categories:",
    ...[...categories].map((name) => `  - ${name}`),
    `summary: ${JSON.stringify(`${phrase(18 + upTo(18))}.`)}`,
  ];
}

/** @param {string} text */
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
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
