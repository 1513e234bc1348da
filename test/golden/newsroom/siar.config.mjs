// The settings of the golden edition: a small site about feeds and siar that uses every feature of feeds.
// Its texts are samples, its people are desks, its hosts are no one's. docs/guide/settings.md explains each key.

export default {
  title: { en: "Sample Newsroom", id: "Redaksi Contoh", ar: "غرفة أخبار العينات", ja: "見本ニュースルーム" },
  description: {
    en: "Samples of everything that a feed of siar can say",
    id: "Contoh segala yang dapat dikatakan umpan siar",
    ar: "عينات من كل ما تستطيع خلاصات siar قوله",
    ja: "siar のフィードが伝えられることすべての見本",
  },
  baseUrl: "https://news.example/daily/",
  established: "2024-01-01",
  timeZone: "Asia/Jakarta",
  languages: ["en", "id", "ar", "ja"],
  kind: "news",
  rights: "© Sample Newsroom",
  license: "https://creativecommons.org/licenses/by/4.0/",
  icon: "static/icon.png",
  publisher: {
    name: "Sample Newsroom",
    url: "https://news.example/daily/",
    email: "newsroom@news.example",
    logo: "static/logo.png",
  },
  people: [
    {
      handle: "sample-desk",
      kind: "organization",
      name: { en: "Sample Desk", id: "Meja Contoh", ar: "مكتب العينات", ja: "見本デスク" },
      email: "desk@news.example",
      avatar: "https://news.example/daily/icon.png",
    },
    {
      handle: "sound-desk",
      kind: "organization",
      name: { en: "Sound Desk", id: "Meja Suara", ja: "音声デスク" },
      url: "https://sound.example/",
      avatar: "https://sound.example/portrait.png",
    },
    {
      handle: "translation-desk",
      kind: "organization",
      name: { en: "Translation Desk", id: "Meja Terjemahan", ar: "مكتب الترجمة", ja: "翻訳デスク" },
    },
    { handle: "picture-desk", kind: "organization", name: { en: "Picture Desk", id: "Meja Foto" } },
    { handle: "bidi-desk", kind: "organization", name: { en: "Desk (مكتب) 7", ar: "مكتب (Desk) 7" } },
  ],
  taxonomy: [
    {
      id: "syndication",
      label: { en: "Feeds", id: "Umpan", ar: "الخلاصات", ja: "フィード" },
      same_as: ["http://www.wikidata.org/entity/Q1156402"],
    },
    { id: "rss", parent: "syndication", label: "RSS 2.0", same_as: ["http://www.wikidata.org/entity/Q45432"] },
    { id: "atom", parent: "syndication", label: "Atom 1.0" },
    { id: "json-feed", parent: "syndication", label: "JSON Feed 1.1" },
    { id: "sound", label: { en: "Sound and Film", id: "Suara dan Film", ar: "صوت وفيلم", ja: "音と映像" } },
    { id: "c-sharp", label: "C#" },
    { id: "c-plus-plus", label: "C++", aliases: ["cpp"] },
    { id: "dot-net", parent: "c-sharp", label: ".NET" },
    { id: "accents", label: { en: "Café à la carte", id: "Kafé" } },
    { id: "cyrillic", label: { en: "Пример", id: "Образец" } },
    { id: "symbol", label: "🔥" },
    { id: "ampersand", label: "Q & A" },
  ],
  namespaces: {
    geo: "http://www.w3.org/2003/01/geo/wgs84_pos#",
    sample: "https://news.example/ns/sample#",
  },
  hubs: ["https://hub.example/"],
  frameHosts: ["frames.example"],
  feeds: {
    limit: 10,
    ttl: 45,
    archiveSize: 8,
    tombstones: true,
    declared: [
      {
        name: "feeds-only",
        title: { en: "Feeds, without the formats", id: "Umpan, tanpa formatnya" },
        languages: ["en", "id"],
        filter: { category: "syndication", children: false },
      },
      {
        name: "formats",
        title: { en: "The three formats", id: "Tiga format", ar: "الصيغ الثلاث", ja: "三つの形式" },
        path: "/three/formats/",
        filter: { or: [{ category: "rss" }, { category: "atom" }, { category: "json-feed" }] },
        content: "summary",
      },
      {
        name: "tagged",
        title: "Tagged, and not by the Sound Desk",
        languages: "en",
        filter: { and: [{ tag: "sample tag" }, { not: { author: "sound-desk" } }] },
        archives: true,
      },
      {
        name: "talk",
        title: "Conversation",
        description: "Comments, answers, sources and links: everything in articles/en/talk/",
        languages: "en",
        filter: { path: "articles/en/talk/**" },
        formats: ["rss", "atom"],
      },
      { name: "by-desk", title: "By the Sample Desk", languages: "en", filter: { author: "sample-desk" }, formats: ["atom"] },
      {
        name: "world",
        title: "All languages",
        mixed: true,
        filter: { or: [{ language: "ar" }, { language: "ja" }, { language: "id" }, { category: "syndication" }] },
        archives: true,
      },
      {
        name: "json-only",
        title: { en: "For programs", ja: "プログラム用" },
        languages: ["en", "ja"],
        formats: ["json"],
      },
      {
        name: "budget",
        title: "Fifty-eight thousand bytes",
        languages: "en",
        limit: 50,
        maxBytes: 58_000,
        archives: true,
      },
      { name: "hooked", title: "As a program wants it", languages: "en", limit: 12 },
      {
        name: "empty",
        title: "Nothing yet",
        languages: "en",
        filter: { category: "cyrillic", author: "sound-desk" },
      },
      {
        name: "cast",
        title: { en: "Sample Cast", id: "Siaran Contoh" },
        description: { en: "Silence, in episodes", id: "Hening, dalam episode" },
        languages: ["en", "id"],
        filter: { path: "articles/*/podcast/**" },
        podcast: {
          author: "Sample Newsroom",
          owner: { name: "Sound Desk", email: "sound@news.example" },
          category: ["News > Daily News", "News > Politics", "Technology"],
          explicit: false,
          image: "static/cast.png",
          locked: true,
        },
      },
      {
        name: "lessons",
        title: { ja: "無音の教室" },
        languages: "ja",
        filter: { category: "sound" },
        podcast: {
          author: "見本ニュースルーム",
          category: "Education > Courses",
          explicit: false,
          image: "static/cast.png",
          type: "serial",
          medium: "course",
          guid: "917393e3-1b1e-5cef-ace4-edaa54e1f810",
        },
      },
    ],
  },
};

const isHooked = ({ id }) => /declared\/(?:hooked|empty)$/.test(id);

/** In one declared feed titles bear a mark, and one article is left out. */
export function entry(entry, feed) {
  if (!isHooked(feed)) return entry;
  if (entry.id.endsWith("talk/link")) return null;
  return { ...entry, title: `${entry.title} [hooked]` };
}

/** That feed, and the empty one, say of themselves what no setting can: who wrote and helped, what made it, and where. */
export function feed(feed) {
  if (!isHooked(feed)) return feed;
  const desk = { kind: "organization", url: "https://hooks.example/", avatar: "https://hooks.example/portrait.png" };
  return {
    ...feed,
    subtitle: "Altered by the hooks of siar.config.mjs",
    authors: [{ ...desk, name: "Hook Desk", email: "hooks@news.example" }],
    contributors: [{ ...desk, name: "Contributing Desk", email: "more@news.example" }],
    generator: { name: "siar, with hooks", url: "https://hooks.example/siar" },
    extensions: [{ name: "geo:lat", objects: "-6.2" }],
  };
}
