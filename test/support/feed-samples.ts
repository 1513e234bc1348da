/** A feed document and entries with every field set, for the tests of the writers. */

import type { Attachment, FeedEntry } from "../../src/model/entry.ts";
import type { FeedDocument } from "../../src/model/feed.ts";
import type { Instant } from "../../src/model/instant.ts";

/** Saturday 12 July 2025, at that hour and minute in Jakarta. */
function jakarta(hour: number, minute = 0): Instant {
  return { epochMs: Date.UTC(2025, 6, 12, hour - 7, minute), offsetMinutes: 420 };
}

export const picture: Attachment = {
  url: "https://warta.example/assets/peta.0123456789ab.png",
  mediaType: "image/png",
  lengthBytes: 48_213,
  width: 1200,
  height: 630,
  alt: "Peta Wonsan",
  caption: "Wonsan, kota di pantai timur",
  credit: "Meja Grafis",
};

export const sound: Attachment = {
  url: "https://warta.example/assets/siaran.0123456789ab.mp3",
  mediaType: "audio/mpeg",
  lengthBytes: 1_234_567,
  title: "Siaran pagi",
  durationSeconds: 754,
};

export const paper: Attachment = {
  url: "https://warta.example/assets/naskah.0123456789ab.pdf",
  mediaType: "application/pdf",
  lengthBytes: 20_001,
  title: "Naskah",
};

export function sampleEntry(over: Partial<FeedEntry> = {}): FeedEntry {
  return {
    id: "tag:warta.example,2025-07-01:articles/kunjungan",
    title: "Lavrov di Wonsan",
    url: "https://warta.example/kunjungan/",
    language: "id",
    published: jakarta(20),
    updated: jakarta(21, 30),
    authors: [
      {
        name: "Meja Internasional",
        kind: "organization",
        url: "https://warta.example/penulis/meja-internasional/",
      },
      { name: "Meja Data", kind: "organization" },
    ],
    contributors: [{ name: "Meja Bahasa", kind: "organization" }],
    categories: [
      {
        term: "russia-ukraine-war",
        scheme: "https://warta.example/feeds/#taxonomy",
        label: "Berita Perang Rusia-Ukraina",
        labels: { id: "Berita Perang Rusia-Ukraina", en: "Russia-Ukraine War News" },
        sameAs: ["http://www.wikidata.org/entity/Q110999040"],
      },
      {
        term: "diplomacy",
        scheme: "https://warta.example/feeds/#taxonomy",
        label: "Diplomasi",
        labels: { id: "Diplomasi", en: "Diplomacy" },
        sameAs: [],
      },
    ],
    summary: "Menteri luar negeri Rusia diterima di Wonsan.",
    contentHtml: '<p>Menteri <a href="https://warta.example/latar/">diterima</a>.</p>',
    image: picture,
    attachments: [paper, sound],
    translations: [
      { language: "en", url: "https://warta.example/en/visit/", title: "Lavrov in Wonsan" },
      { language: "id", url: "https://warta.example/kembar/", title: "Kembar" },
    ],
    rights: "© Warta Siar",
    ...over,
  };
}

/** An entry with nothing but what the model demands. */
export function plainEntry(over: Partial<FeedEntry> = {}): FeedEntry {
  return {
    id: "tag:warta.example,2025-07-01:articles/singkat",
    title: "Singkat",
    url: "https://warta.example/singkat/",
    published: jakarta(9),
    updated: jakarta(9),
    authors: [],
    contributors: [],
    categories: [],
    summary: "",
    attachments: [],
    translations: [],
    ...over,
  };
}

export function sampleDocument(over: Partial<FeedDocument> = {}): FeedDocument {
  return {
    id: "tag:warta.example,2025-07-01:feed/id/all",
    title: "Warta Siar",
    subtitle: "Berita dunia, apa adanya",
    language: "id",
    homeUrl: "https://warta.example/",
    urls: {
      rss: "https://warta.example/rss.xml",
      atom: "https://warta.example/atom.xml",
      json: "https://warta.example/feed.json",
    },
    updated: jakarta(21, 30),
    authors: [{ name: "Warta Siar", kind: "organization", url: "https://warta.example/" }],
    contributors: [],
    rights: "© Warta Siar",
    icon: {
      url: "https://warta.example/assets/icon.0123456789ab.png",
      mediaType: "image/png",
      lengthBytes: 900,
      width: 512,
      height: 512,
    },
    generator: { name: "siar", url: "https://siar.example/" },
    ttlMinutes: 60,
    hubs: [],
    categories: [],
    translations: [
      {
        language: "en",
        url: "https://warta.example/en/",
        urls: { rss: "https://warta.example/en/rss.xml" },
      },
    ],
    ...over,
  };
}
