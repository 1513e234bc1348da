/** A small site to begin with: one article that says what an article is, in the site's language where we know the words. */

import type { Instant } from "../model/instant.ts";
import { dayOf, formatRfc3339 } from "../text/date.ts";

/** Files of the site by their paths, beside its settings. */
export function starterFiles(language: string, now: Instant): ReadonlyMap<string, string> {
  const words = WORDS[language.split("-")[0] ?? ""] ?? WORDS.en;
  const isOurs = (language.split("-")[0] ?? "") in WORDS;
  const front = [`title: ${words?.title}`, `date: ${formatRfc3339(now)}`, ...(isOurs ? [] : ["draft: true"])];
  const article = `---\n${front.join("\n")}\n---\n\n${words?.body}\n`;
  return new Map([
    [`articles/${dayOf(now)}-${words?.slug}.md`, article],
    ["static/README.txt", "Files in this folder are copied to the site as they are. This one may go.\n"],
  ]);
}

interface StarterWords {
  readonly title: string;
  readonly slug: string;
  readonly body: string;
}

const WORDS: Readonly<Record<string, StarterWords>> = {
  en: {
    title: "How to write an article",
    slug: "how-to-write-an-article",
    body: 'This is an example. An article is a file in this folder: front matter between two lines `---`, and a text in\nMarkdown below them.\n\n`siar new "Title"` begins another one, and `siar build` makes the site. Delete this file when the first article of your\nown is there.',
  },
  id: {
    title: "Cara menulis artikel",
    slug: "cara-menulis-artikel",
    body: 'Ini contoh. Sebuah artikel adalah satu berkas di folder ini: keterangan di antara dua baris `---`, dan teks Markdown\ndi bawahnya.\n\n`siar new "Judul"` memulai artikel baru, dan `siar build` membuat situsnya. Hapus berkas ini bila artikel Anda sendiri\nsudah ada.',
  },
};
