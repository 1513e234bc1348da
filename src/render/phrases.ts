/** The few words that rendering adds to an article, in its own language; undefined in languages it does not know. */

import { lookUp } from "../text/language.ts";

interface Phrases {
  readonly watch: string;
  readonly listen: string;
  /** What the arrow at the end of a footnote does. */
  readonly backToText: string;
  /** What a correction begins with; `%s` is its day. */
  readonly correction: string;
}

const PHRASES = {
  ar: { watch: "شاهد", listen: "استمع", backToText: "العودة إلى النص", correction: "تصحيح، %s:" },
  de: { watch: "Ansehen", listen: "Anhören", backToText: "Zurück zum Text", correction: "Korrektur, %s:" },
  en: { watch: "Watch", listen: "Listen", backToText: "Back to the text", correction: "Correction, %s:" },
  es: { watch: "Ver", listen: "Escuchar", backToText: "Volver al texto", correction: "Corrección, %s:" },
  fr: {
    watch: "Regarder",
    listen: "Écouter",
    backToText: "Retour au texte",
    correction: "Correction, %s\u00a0:",
  },
  id: { watch: "Tonton", listen: "Dengarkan", backToText: "Kembali ke teks", correction: "Koreksi, %s:" },
  ja: { watch: "見る", listen: "聴く", backToText: "本文に戻る", correction: "訂正（%s）：" },
  pt: { watch: "Assistir", listen: "Ouvir", backToText: "Voltar ao texto", correction: "Correção, %s:" },
  ru: {
    watch: "Смотреть",
    listen: "Слушать",
    backToText: "Назад к тексту",
    correction: "Исправление, %s:",
  },
  uk: {
    watch: "Дивитися",
    listen: "Слухати",
    backToText: "Назад до тексту",
    correction: "Виправлення, %s:",
  },
} satisfies Readonly<Record<string, Phrases>>;

export function phrasesOf(language: string): Phrases | undefined {
  return lookUp<Phrases>(PHRASES, language, "");
}

/** What a correction begins with, and the language of these words: the article's, or English where we know none. */
export function correctionPhrase(language: string): { readonly phrase: string; readonly language: string } {
  const own = phrasesOf(language);
  return own ? { phrase: own.correction, language } : { phrase: PHRASES.en.correction, language: "en" };
}
