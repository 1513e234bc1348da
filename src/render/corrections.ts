/**
 * The notes that say what was put right, at the end of the content, in the page and in feeds alike (R23): elements that
 * readers keep, and words that say what they are where a reader keeps none.
 */

import type { Correction } from "../model/entry.ts";
import { formatRfc3339 } from "../text/date.ts";
import { dayInWords } from "../text/date-words.ts";
import { escapeHtml } from "../text/html.ts";
import type { Desk } from "./desk.ts";
import { correctionPhrase } from "./phrases.ts";

/** One note for each correction, oldest first; nothing without any. */
export function writeCorrections({ article }: Desk): string {
  return (article.corrections ?? []).map((correction) => writeNote(correction, article.language)).join("\n");
}

function writeNote({ date, text }: Correction, articleLanguage: string): string {
  const { phrase, language } = correctionPhrase(articleLanguage);
  const day = `<time datetime="${formatRfc3339(date)}">${escapeHtml(dayInWords(date, language))}</time>`;
  const label = escapeHtml(phrase).replace("%s", () => day);
  const lang = language === articleLanguage ? "" : ` lang="${language}"`;
  return `<aside><p><strong${lang}>${label}</strong> ${escapeHtml(text)}</p></aside>`;
}
