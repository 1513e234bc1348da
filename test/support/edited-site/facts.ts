/**
 * A site as plain facts, small enough to be changed at random: which articles there are and what each says, images,
 * settings, and the day of the build. What the facts are in files is told elsewhere (`files.ts`).
 */

export const SECTIONS: readonly string[] = ["berita", "opini"];
export const TERMS: readonly string[] = ["konflik", "perang", "damai", "laut"];
export const TAGS: readonly string[] = ["drone", "nato"];
export const PEOPLE: readonly string[] = ["meja", "dewi", "Tamu Tanpa Halaman"];
export const DECLARED: readonly string[] = ["garis-depan", "bertanda", "kolom", "campuran"];
export const IMAGES = 3;

/** What is wrong in an article; `key` is only a warning. */
export type Fault = "date" | "yaml" | "image" | "category" | "link" | "key";

export interface ArticleFacts {
  /** Who it is, whatever becomes of its file, title and date. */
  readonly slot: number;
  readonly section: string;
  /** Of its file, without the ending. */
  readonly name: string;
  readonly isEnglish: boolean;
  readonly title: number;
  /** Of July 2025. */
  readonly day: number;
  /** From 0 to 9: another text of as many bytes. */
  readonly body: number;
  /** Nine kilobytes, so that budgets matter. */
  readonly isLong: boolean;
  readonly hasSection: boolean;
  readonly hasHtml: boolean;
  readonly hasFootnote: boolean;
  readonly hasSummary: boolean;
  readonly hasFile: boolean;
  readonly hasAlias: boolean;
  /** An id from elsewhere that is no IRI, of which the check warns. */
  readonly hasOldId: boolean;
  readonly isDraft: boolean;
  readonly isRetracted: boolean;
  readonly isShort: boolean;
  readonly terms: readonly string[];
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  /** Slots of the articles that it links to, each at a heading. */
  readonly links: readonly number[];
  /** Numbers of something that may be absent, which is -1. */
  readonly translates: number;
  /** Whose second title it says, which no text may while that one is hidden. */
  readonly mentions: number;
  readonly image: number;
  readonly lead: number;
  readonly slug: number;
  readonly updated: number;
  readonly correction: number;
  readonly embargo: number;
  readonly expires: number;
  readonly fault?: Fault | undefined;
}

export interface SettingsFacts {
  readonly title: number;
  readonly labels: number;
  readonly people: number;
  readonly limit: number;
  readonly maxBytes: number;
  readonly archiveSize: number;
  readonly archives: "main" | "all" | "none";
  readonly formats: readonly string[];
  readonly content: "full" | "summary";
  readonly tombstones: boolean;
  readonly declared: readonly string[];
  readonly timeZone: string;
  readonly articlePath: string;
  readonly hook: "none" | "query" | "leaves-out";
  readonly isWrong: boolean;
}

export interface SiteFacts {
  readonly articles: readonly ArticleFacts[];
  /** What each image looks like; -1 where its file is not there. */
  readonly images: readonly number[];
  /** What a file of the static folder says. */
  readonly statics: number;
  readonly settings: SettingsFacts;
  /** Days since the beginning of 2026: the moment of the build. */
  readonly today: number;
  /** Which of two versions of siar builds. */
  readonly version: number;
}

/** An article in its first state. */
export function firstFacts(slot: number): ArticleFacts {
  return {
    slot,
    section: SECTIONS[slot % 3 === 0 ? 1 : 0] ?? "",
    name: `n${slot}`,
    isEnglish: slot % 3 === 1,
    title: 0,
    day: 1 + ((slot * 5) % 28),
    body: 0,
    isLong: slot % 2 === 0,
    hasSection: true,
    hasHtml: slot % 4 === 1,
    hasFootnote: slot % 5 === 0,
    hasSummary: slot % 2 === 0,
    hasFile: slot === 7,
    hasAlias: slot === 6,
    hasOldId: slot === 5,
    isDraft: slot === 11,
    isRetracted: slot === 10,
    isShort: slot === 9,
    terms: [TERMS[1 + (slot % 3)] ?? ""],
    tags: TAGS.slice(0, slot % 3),
    authors: [PEOPLE[slot % 3] ?? ""],
    links: [1, 2, 5].includes(slot) ? [3, 8] : [],
    translates: slot === 4 ? 3 : -1,
    mentions: -1,
    image: slot === 2 || slot === 5 ? 0 : -1,
    lead: slot === 8 ? 1 : -1,
    slug: slot === 1 ? 0 : -1,
    updated: slot === 3 ? 0 : -1,
    correction: slot === 8 ? 0 : -1,
    embargo: slot === 9 ? 0 : -1,
    expires: slot === 6 ? 0 : -1,
  };
}

/** The site that every sequence of edits begins with. */
export const FIRST_SITE: SiteFacts = {
  articles: Array.from({ length: 13 }, (_, slot) => firstFacts(slot)),
  images: [0, 1, 2],
  statics: 0,
  settings: {
    title: 0,
    labels: 0,
    people: 0,
    limit: 10,
    maxBytes: 50_000,
    archiveSize: 3,
    archives: "main",
    formats: ["rss", "atom", "json"],
    content: "full",
    tombstones: false,
    declared: ["garis-depan"],
    timeZone: "Asia/Jakarta",
    articlePath: "/:slug/",
    hook: "none",
    isWrong: false,
  },
  today: 0,
  version: 0,
};

/** Where its file is, from the site's folder. */
export function pathOf({ section, name }: Pick<ArticleFacts, "section" | "name">): string {
  return `articles/${section}/${name}.md`;
}

export function momentOf({ today }: SiteFacts): Date {
  return new Date(Date.UTC(2026, 0, 1 + today));
}
