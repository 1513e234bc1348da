/** The few words that rendering adds to an article, in its own language; undefined in languages it does not know. */

import { lookUp } from "../text/language.ts";

interface Phrases {
  readonly watch: string;
  readonly listen: string;
  /** What the arrow at the end of a footnote does. */
  readonly backToText: string;
}

const PHRASES: Readonly<Record<string, Phrases>> = {
  ar: { watch: "شاهد", listen: "استمع", backToText: "العودة إلى النص" },
  de: { watch: "Ansehen", listen: "Anhören", backToText: "Zurück zum Text" },
  en: { watch: "Watch", listen: "Listen", backToText: "Back to the text" },
  es: { watch: "Ver", listen: "Escuchar", backToText: "Volver al texto" },
  fr: { watch: "Regarder", listen: "Écouter", backToText: "Retour au texte" },
  id: { watch: "Tonton", listen: "Dengarkan", backToText: "Kembali ke teks" },
  pt: { watch: "Assistir", listen: "Ouvir", backToText: "Voltar ao texto" },
  ru: { watch: "Смотреть", listen: "Слушать", backToText: "Назад к тексту" },
  uk: { watch: "Дивитися", listen: "Слухати", backToText: "Назад до тексту" },
};

export function phrasesOf(language: string): Phrases | undefined {
  return lookUp(PHRASES, language, "");
}
