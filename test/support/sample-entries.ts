/** The articles of the sample newsroom: three in two languages each, the first in Arabic too. */

import type { Attachment, Entry, EntryCategory } from "../../src/model/entry.ts";
import type { Instant } from "../../src/model/instant.ts";
import { LEAD_IMAGE, PEOPLE, personAddress, TAXONOMY, termAddress } from "./sample-newsroom.ts";

/** A moment on a clock seven hours east of Greenwich. */
export function at(wallClock: string): Instant {
  return { epochMs: Date.parse(`${wallClock}+07:00`), offsetMinutes: 420 };
}

/** An entry with everything that the rest of the test does not care about. */
export function sampleEntry(
  entry: Partial<Entry> & Pick<Entry, "id" | "title" | "address">,
  baseUrl: string,
): Entry {
  const published = entry.published ?? at("2025-07-12T20:00:00");
  return {
    url: baseUrl + encodeURI(entry.address.slice(1)),
    language: "id",
    direction: "ltr",
    source: `articles${entry.address.replace(/\/$/, "")}.md`,
    key: entry.id.replace(/\W/g, "").slice(-12),
    published,
    updated: published,
    authors: [],
    contributors: [],
    categories: [],
    summary: "",
    attachments: [],
    translations: [],
    content: "",
    fills: { page: [], feed: [] },
    contentBytes: 0,
    archive: 1,
    ...entry,
  };
}

/** Three articles in two languages each, the first in Arabic too. */
export function sampleEntries(baseUrl: string): readonly Entry[] {
  const terms = (language: string, ...ids: readonly string[]): readonly EntryCategory[] =>
    ids.flatMap((id) => {
      const category = TAXONOMY.find((one) => one.id === id);
      if (!category) return [];
      return [
        {
          term: id,
          scheme: "https://warta.example/feeds/#taxonomy",
          label: category.labels[language] ?? "",
          labels: category.labels,
          ...(category.sameAs.length > 0 && { sameAs: category.sameAs }),
          address: termAddress(category, language),
        },
      ];
    });
  const desks = (language: string, ...handles: readonly string[]): Entry["authors"] =>
    handles.flatMap((handle) => {
      const person = PEOPLE.find((one) => one.handle === handle);
      if (!person) return [];
      const address = personAddress(person, language);
      return [
        {
          name: person.names[language] ?? "",
          kind: person.kind,
          url: person.url ?? baseUrl + address.slice(1),
          address,
        },
      ];
    });
  const image: Attachment = {
    url: baseUrl + LEAD_IMAGE.path,
    mediaType: "image/png",
    lengthBytes: LEAD_IMAGE.lengthBytes,
    width: 1200,
    height: 675,
    alt: "Peta Semenanjung Korea dengan letak Wonsan di pantai timur",
    caption: "Wonsan terletak di pantai timur Korea Utara.",
    credit: "Peta: Meja Data",
  };
  const meeting = {
    id: "Lavrov diterima Kim Jong Un di Wonsan",
    en: "Kim Jong Un receives Lavrov in Wonsan",
    ar: "كيم جونغ أون يستقبل لافروف في وونسان",
  };
  const meetingAt = { id: "/lavrov-di-wonsan/", en: "/en/lavrov-in-wonsan/", ar: "/ar/لافروف-في-وونسان/" };
  const versions = (language: "id" | "en" | "ar"): Entry["translations"] =>
    (["id", "en", "ar"] as const)
      .filter((tag) => tag !== language)
      .map((tag) => ({
        language: tag,
        url: baseUrl + encodeURI(meetingAt[tag].slice(1)),
        title: meeting[tag],
      }));
  const tag = (key: string): string => `tag:warta.example,2025-07-01:${key}`;
  return [
    sampleEntry(
      {
        id: tag("lavrov-di-wonsan"),
        title: meeting.id,
        address: meetingAt.id,
        published: at("2025-07-12T20:00:00"),
        updated: at("2025-07-13T09:30:00"),
        authors: desks("id", "meja-internasional", "meja-data"),
        categories: terms("id", "russia-ukraine-war", "north-korea", "diplomacy"),
        summary:
          "Menteri luar negeri Rusia bertemu pemimpin Korea Utara di kota pantai timur, kata kementeriannya, ketika hubungan militer kedua negara kian erat.",
        image,
        translations: versions("id"),
        content: "meeting-id",
        rights: "© Warta Siar",
      },
      baseUrl,
    ),
    sampleEntry(
      {
        id: tag("en/lavrov-in-wonsan"),
        title: meeting.en,
        address: meetingAt.en,
        language: "en",
        published: at("2025-07-12T20:00:00"),
        updated: at("2025-07-13T09:30:00"),
        authors: desks("en", "meja-internasional", "meja-data"),
        categories: terms("en", "russia-ukraine-war", "north-korea", "diplomacy"),
        summary:
          "Russia’s foreign minister met the North Korean leader in the east-coast city, his ministry said, as military ties between the two countries deepen.",
        image: {
          ...image,
          alt: "Map of the Korean peninsula showing Wonsan on the east coast",
          caption: "Wonsan lies on North Korea’s east coast.",
          credit: "Map: Data Desk",
        },
        translations: versions("en"),
        content: "meeting-en",
      },
      baseUrl,
    ),
    sampleEntry(
      {
        id: tag("ar/lavrov"),
        title: meeting.ar,
        address: meetingAt.ar,
        language: "ar",
        direction: "rtl",
        published: at("2025-07-12T20:00:00"),
        authors: desks("ar", "meja-internasional"),
        categories: terms("ar", "diplomacy", "north-korea"),
        summary: "التقى وزير الخارجية الروسي الزعيم الكوري الشمالي في المدينة الساحلية، بحسب وزارته.",
        translations: versions("ar"),
        content: "meeting-ar",
      },
      baseUrl,
    ),
    sampleEntry(
      {
        id: tag("pasukan-di-kursk"),
        title: "Pasukan Korea Utara di Kursk: urutan peristiwa",
        address: "/pasukan-di-kursk/",
        published: at("2025-07-13T00:00:00"),
        authors: desks("id", "meja-data"),
        categories: terms("id", "russia-ukraine-war"),
        summary:
          "Dari pengerahan yang mula-mula dibantah sampai ribuan pekerja rekonstruksi: apa yang diketahui, dan dari siapa.",
        translations: [
          {
            language: "en",
            url: `${baseUrl}en/troops-in-kursk/`,
            title: "North Korea’s troops in Kursk: a timeline",
          },
        ],
        image,
        content: "background-id",
      },
      baseUrl,
    ),
    sampleEntry(
      {
        id: tag("en/troops-in-kursk"),
        title: "North Korea’s troops in Kursk: a timeline",
        address: "/en/troops-in-kursk/",
        language: "en",
        published: at("2025-07-13T00:00:00"),
        authors: desks("en", "meja-data"),
        categories: terms("en", "russia-ukraine-war"),
        summary:
          "From a deployment first denied to thousands of workers for reconstruction: what is known, and from whom.",
        translations: [
          {
            language: "id",
            url: `${baseUrl}pasukan-di-kursk/`,
            title: "Pasukan Korea Utara di Kursk: urutan peristiwa",
          },
        ],
        content: "background-en",
      },
      baseUrl,
    ),
    sampleEntry(
      {
        id: tag("cara-mengikuti"),
        title: "Cara mengikuti situs ini",
        address: "/cara-mengikuti/",
        published: at("2025-07-01T00:00:00"),
        authors: desks("id", "meja-internasional"),
        categories: terms("id", "about-this-site"),
        summary: "Umpan membawa artikel baru kepada Anda tanpa akun dan tanpa surel.",
      },
      baseUrl,
    ),
  ];
}
