/** Many plain entries of the sample's default language, on shelves as the ledger puts them; and catalogues of them. */

import type { Catalogue } from "../../src/model/catalogue.ts";
import type { Entry } from "../../src/model/entry.ts";
import type { Site } from "../../src/model/site.ts";
import { FEED_SETTINGS } from "./feed-settings.ts";
import { sampleCatalogue } from "./sample-catalogue.ts";
import { sampleEntry } from "./sample-entries.ts";

const BASE = "https://warta.example/";
const FIRST_DAY = Date.UTC(2025, 6, 2, 1);
const DAY = 86_400_000;

/** The entry minted as that number, counted from 1; published on that day unless changed. */
export function shelvedEntry(number: number, size: number, changes: Partial<Entry> = {}): Entry {
  const day = String(number).padStart(3, "0");
  const published = { epochMs: FIRST_DAY + number * DAY, offsetMinutes: 420 };
  return sampleEntry(
    {
      id: `tag:warta.example,2025-07-01:n${day}`,
      title: `Berita ${number}`,
      address: `/berita-${day}/`,
      summary: `Ringkasan ${number}.`,
      published,
      archive: Math.ceil(number / size),
      contentBytes: 100,
      ...changes,
    },
    BASE,
  );
}

/** So many of them, each on its shelf. */
export function shelvedEntries(count: number, size: number): readonly Entry[] {
  return Array.from({ length: count }, (_, index) => shelvedEntry(index + 1, size));
}

/** A catalogue of them; the open shelf is the last that has room, `minted` being how many ids there are. */
export function shelvedCatalogue(
  entries: readonly Entry[],
  {
    size,
    minted,
    site = {},
  }: { readonly size: number; readonly minted: number; readonly site?: Partial<Site> },
): Catalogue {
  const feeds = { ...FEED_SETTINGS, limit: 10, archiveSize: size, ...site.feeds };
  const catalogue = sampleCatalogue({ entries, site: { ...site, feeds } });
  return { ...catalogue, openArchives: { id: Math.floor(minted / size) + 1, en: 1, ar: 1 } };
}
