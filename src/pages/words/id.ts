/** Indonesian words of the interface. */

import type { Words } from "./shape.ts";

export const id: Words = {
  skip: "Langsung ke isi",
  topics: "Topik",
  languages: "Bahasa",
  feeds: "Ikuti",
  frontPage: "Halaman depan",

  by: "Oleh",
  updated: "Diperbarui",
  alsoIn: "Artikel ini dalam bahasa lain",
  filedUnder: "Topik artikel ini",
  table: "Tabel",
  neighbours: "Artikel lainnya",
  older: "Lebih lama",
  newer: "Lebih baru",

  topic: "Topik",
  author: "Penulis",
  desk: "Meja redaksi",
  partOf: "Bagian dari",
  narrower: "Topik lebih khusus",
  ownSite: "Situs sendiri",
  pages: "Halaman daftar ini",
  page: (number) => `Halaman ${number}`,
  pagePath: "halaman",
  nothingYet: "Belum ada yang diterbitkan di sini.",
  aboutTopic: (label, site) => `${label}: semua artikel tentang topik ini dari ${site}.`,
  aboutAuthor: (name, site) => `Artikel oleh ${name} di ${site}.`,
  follow: (name) => `Ikuti ${name}`,
  howToFollow: "Apa itu umpan, dan bagaimana cara berlangganan?",

  subscribe: {
    title: (site) => `Ikuti ${site}`,
    description: (site) => `Semua umpan ${site}, apa itu umpan, dan cara berlangganan.`,
    lead: "Artikel baru datang sendiri kepada Anda, di aplikasi pilihan Anda: tanpa akun, tanpa alamat surel, tanpa perantara yang menentukan apa yang Anda lihat.",
    whatIs: "Apa itu umpan?",
    whatIsText: [
      "Umpan (feed) adalah berkas di alamat tetap yang memuat daftar artikel terbaru kami. Aplikasi yang disebut pembaca umpan memeriksanya dari waktu ke waktu dan menunjukkan apa yang baru, berdampingan dengan situs-situs lain yang Anda ikuti.",
      "Kami tidak mengetahui siapa Anda. Untuk berhenti, hapus umpan itu dari aplikasi Anda.",
    ],
    how: "Cara berlangganan",
    steps: [
      "Pilih aplikasi pembaca umpan. Thunderbird, NetNewsWire, Feeder, FreshRSS, dan Miniflux termasuk yang gratis.",
      "Salin satu alamat dari daftar di bawah: satu klik memilih seluruh alamat.",
      "Tempelkan di bagian “Tambah umpan” atau “Langganan” (“Add feed”, “Subscribe”) pada aplikasi Anda.",
    ],
    formats:
      "Setiap umpan tersedia sebagai RSS, Atom, dan JSON Feed. Isi ketiganya sama; jika aplikasi Anda tidak meminta salah satunya, pakailah RSS.",
    all: "Semua umpan",
    everything: "Semua artikel",
    topics: "Menurut topik",
    authors: "Menurut penulis",
    opml: "Semua umpan sekaligus",
    opmlText:
      "Berkas OPML memuat alamat semua umpan kami. Aplikasi pembaca dapat mengimpornya; hapus sesudahnya yang tidak Anda perlukan.",
    opmlLink: "Unduh berkas OPML",
    taxonomy: "Daftar topik",
    taxonomyText:
      "Umpan menyebut topik dengan pengenal yang tidak pernah berubah, agar program mengenalinya dalam setiap bahasa. Berikut pengenal kami, dan padanannya di tempat lain.",
    taxonomyEmpty: "Belum ada topik yang dipakai.",
    id: "Pengenal",
    sameAs: "Sama dengan",
  },

  notFound: "Halaman tidak ditemukan",
  notFoundText:
    "Tidak ada apa-apa di alamat ini. Mungkin alamatnya salah ketik, atau halamannya sudah pindah.",
  moved: "Halaman ini sudah pindah",
  movedText: "Sekarang ada di:",
};
