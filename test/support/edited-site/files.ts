/** What the facts of a site are in files. */

import { posix } from "node:path";
import { pngOf } from "../image-samples.ts";
import {
  type ArticleFacts,
  DECLARED,
  PEOPLE,
  pathOf,
  type SettingsFacts,
  type SiteFacts,
  TERMS,
} from "./facts.ts";

/** Every file of the site's own, by path from its folder. */
export function filesOf(site: SiteFacts): ReadonlyMap<string, Buffer> {
  const { name, text } = settingsFile(site.settings);
  return new Map([
    [name, Buffer.from(text)],
    ["static/berkas.txt", Buffer.from(`Isi ${site.statics}.\n`)],
    ["articles/lampiran.csv", Buffer.from("kota,jumlah\nKursk,1\n")],
    ...site.images.flatMap((look, index): [string, Buffer][] =>
      look < 0 ? [] : [[imageFile(index), imageOf(look)]],
    ),
    ...site.articles.map((one): [string, Buffer] => [pathOf(one), Buffer.from(textOf(one, site))]),
  ]);
}

function imageFile(index: number): string {
  return `articles/gambar/g${index}.png`;
}

/** Each look has other pixels and as many bytes. */
function imageOf(look: number): Buffer {
  return pngOf(40 + look, 20 + look, 100);
}

/** JSON, or a program where it has hooks. */
function settingsFile({ hook, ...settings }: SettingsFacts): {
  readonly name: string;
  readonly text: string;
} {
  const text = JSON.stringify(settingsOf({ hook, ...settings }), undefined, 2);
  if (hook === "none") return { name: "siar.config.json", text: `${text}\n` };
  const answer =
    hook === "query"
      ? '{ ...entry, url: entry.url + "?dari=umpan" }'
      : 'entry.title.startsWith("Judul artikel 3") ? null : entry';
  return {
    name: "siar.config.mjs",
    text: `export default ${text};\nexport function entry(entry) {\n  return ${answer};\n}\n`,
  };
}

function settingsOf(facts: SettingsFacts): object {
  const { limit, maxBytes, archiveSize, archives, formats, content, tombstones, timeZone, articlePath } =
    facts;
  return {
    title: { id: `Warta ${facts.title}`, en: `News ${facts.title}` },
    description: "Berita",
    baseUrl: "https://warta.example/",
    established: "2025-07-01",
    timeZone,
    languages: ["id", "en"],
    publisher: { name: "Warta" },
    people: PEOPLE.slice(0, 2).map((handle) => ({ handle, name: `Nama ${handle} ${facts.people}` })),
    taxonomy: TERMS.map((id, index) => ({
      id,
      label: { id: `Tentang ${id} ${facts.labels}`, en: `About ${id}` },
      slug: { id, en: id },
      ...(index === 1 && { parent: "konflik" }),
    })),
    articlePath,
    feeds: {
      limit: facts.isWrong ? 1 : limit,
      maxBytes,
      archiveSize,
      archives,
      formats,
      content,
      tombstones,
      declared: facts.declared.map((name) => DECLARED_FEEDS[name]),
    },
  };
}

const DECLARED_FEEDS: Readonly<Record<string, object>> = Object.fromEntries(
  [
    { title: "Garis Depan", filter: { category: "konflik" }, archives: true },
    { title: "Bertanda", filter: { or: [{ tag: "drone" }, { author: "dewi" }] }, formats: ["atom"] },
    { title: "Kolom", filter: { path: "articles/opini/**" }, content: "summary" },
    { title: "Campuran", mixed: true, limit: 12 },
  ].map((feed, index) => [DECLARED[index], { name: DECLARED[index], ...feed }]),
);

/** Links and translations are of what is there, so that an article that goes takes those who name it along. */
function textOf(facts: ArticleFacts, { articles }: SiteFacts): string {
  const folder = posix.dirname(pathOf(facts));
  const pathTo = (slot: number): string | undefined => {
    const target = articles.find((one) => one.slot === slot && slot !== facts.slot);
    return target && posix.relative(folder, pathOf(target));
  };
  return `---\n${frontMatter(facts, pathTo(facts.translates)).join("\n")}\n---\n\n${[
    `Isi ${facts.body} dari artikel ${facts.slot}, dengan “kutipan” & 3 < 4.`,
    ...facts.links.flatMap((slot) => {
      const path = pathTo(slot);
      return path === undefined ? [] : [`Lihat [yang lain](${path}) dan [bagiannya](${path}#bagian-tetap).`];
    }),
    ...(facts.mentions < 0 ? [] : [`Seperti dalam ${titleOf(facts.mentions, 1)}.`]),
    ...(facts.hasSection ? ["## Bagian tetap", "Sebuah bagian."] : []),
    ...(facts.image < 0 ? [] : [`![Sebuah gambar.](../gambar/g${facts.image}.png "Keterangan.")`]),
    ...(facts.hasHtml
      ? ['<details onclick="x()"><summary>Lebih</summary>\n<p>Isi &copy; HTML.</p>\n</details>']
      : []),
    ...(facts.hasFootnote ? ["Sebuah catatan.[^satu]\n\n[^satu]: Isi catatan."] : []),
    ...(facts.fault === "image" ? ["![Tidak ada.](../gambar/tiada.png)"] : []),
    ...(facts.fault === "link" ? ["[Tidak ada](tiada.md)"] : []),
    ...(facts.isLong ? LONG : []),
  ].join("\n\n")}\n`;
}

function titleOf(slot: number, title: number): string {
  return `Judul artikel ${slot}-${title}`;
}

const LONG: readonly string[] = Array.from(
  { length: 30 },
  (_, index) =>
    `Alinea ${index}. ${"Kalimat panjang yang mengisi halaman, **tebal** dan lurus, supaya umpan penuh. ".repeat(4)}`,
);

function frontMatter(facts: ArticleFacts, original: string | undefined): readonly string[] {
  const { slot, day, fault } = facts;
  const twoDigits = (number: number): string => String(number).padStart(2, "0");
  const date = `2025-07-${twoDigits(day)}`;
  const list = (key: string, words: readonly string[]): readonly string[] =>
    words.length === 0 ? [] : [`${key}: [${words.join(", ")}]`];
  const where = (isSo: boolean, ...lines: readonly string[]): readonly string[] => (isSo ? lines : []);
  return [
    fault === "yaml" ? "title: [" : `title: ${titleOf(slot, facts.title)}`,
    fault === "date"
      ? "date: 2025-13-01"
      : slot % 2 === 0
        ? `date: ${date} 20:00`
        : `date: ${date}T20:00:00Z`,
    `lang: ${facts.isEnglish ? "en" : "id"}`,
    ...list("categories", fault === "category" ? ["tiada"] : facts.terms),
    ...list("tags", facts.tags),
    ...list("authors", facts.authors),
    ...where(fault === "key", "titel: salah"),
    ...where(facts.hasSummary, `summary: Ringkasan ${facts.body}.`),
    ...where(facts.hasFile, "attachments: ../lampiran.csv"),
    ...where(facts.hasAlias, `aliases: /lama-${slot}/`),
    ...where(facts.hasOldId, `id: nomor lama ${slot}`),
    ...where(facts.isDraft, "draft: true"),
    ...where(facts.isShort, "feed: summary"),
    ...where(facts.isRetracted, "retracted: {date: 2025-09-01, reason: Sumbernya menarik keterangan.}"),
    ...where(original !== undefined, `translationOf: ${original}`),
    ...where(facts.lead >= 0, `image: {src: ../gambar/g${facts.lead}.png, alt: Gambar depan.}`),
    ...where(facts.slug >= 0, `slug: alamat-${slot}-${facts.slug}`),
    ...where(facts.updated >= 0, `updated: 2025-08-0${facts.updated + 1}`),
    ...where(
      facts.correction >= 0,
      `corrections: {date: 2025-08-1${facts.correction}, text: Angkanya salah.}`,
    ),
    ...where(facts.embargo >= 0, `embargo: 2026-01-${twoDigits(10 * (facts.embargo + 1))}T00:00:00Z`),
    ...where(facts.expires >= 0, `expires: 2026-02-${twoDigits(5 * (facts.expires + 1))}T00:00:00Z`),
  ];
}
