/**
 * The kinds of notes that authors set apart from their text, by the names that Docusaurus, VitePress, GitHub,
 * Obsidian and others have for them, and the word that each begins with where its author wrote none.
 */

import { lookUp } from "../../text/language.ts";

export type AdmonitionKind =
  | "note"
  | "tip"
  | "info"
  | "important"
  | "warning"
  | "danger"
  | "caution"
  | "details";

/** Undefined for names that mean nothing here: what they hold is shown as it is. */
export function kindOf(name: string): AdmonitionKind | undefined {
  return KINDS.get(name.toLowerCase());
}

/** Containers that only arrange what they hold: their own words are names of files and options. */
export function isArrangement(name: string): boolean {
  return /^(?:code-group|code-tabs|tabs?|tab-item|raw|v-pre|center|left|right|columns?|div|row|grid)$/i.test(
    name,
  );
}

/** The word, and the language that it is in: the article's, or English where we know none. */
export function wordOf(
  kind: AdmonitionKind,
  language: string,
): { readonly word: string; readonly language: string } {
  const own = lookUp<Words>(WORDS, language, "");
  return own ? { word: own[kind], language } : { word: WORDS.en[kind], language: "en" };
}

const KINDS: ReadonlyMap<string, AdmonitionKind> = new Map([
  ...names("note", "note seealso secondary remark"),
  ...names("tip", "tip hint success"),
  ...names("info", "info information"),
  ...names("important", "important"),
  ...names("warning", "warning attention warn"),
  ...names("danger", "danger error"),
  ...names("caution", "caution"),
  ...names("details", "details spoiler"),
]);

function names(kind: AdmonitionKind, list: string): readonly (readonly [string, AdmonitionKind])[] {
  return list.split(" ").map((name) => [name, kind] as const);
}

type Words = Readonly<Record<AdmonitionKind, string>>;

const WORDS = {
  ar: words("ملاحظة", "نصيحة", "معلومة", "مهم", "تحذير", "خطر", "تنبيه", "تفاصيل"),
  de: words("Hinweis", "Tipp", "Info", "Wichtig", "Warnung", "Gefahr", "Vorsicht", "Einzelheiten"),
  en: words("Note", "Tip", "Info", "Important", "Warning", "Danger", "Caution", "Details"),
  es: words(
    "Nota",
    "Consejo",
    "Información",
    "Importante",
    "Advertencia",
    "Peligro",
    "Precaución",
    "Detalles",
  ),
  fr: words(
    "Remarque",
    "Conseil",
    "Information",
    "Important",
    "Avertissement",
    "Danger",
    "Attention",
    "Détails",
  ),
  id: words("Catatan", "Kiat", "Informasi", "Penting", "Peringatan", "Bahaya", "Hati-hati", "Selengkapnya"),
  ja: words("注", "ヒント", "情報", "重要", "警告", "危険", "注意", "詳細"),
  pt: words("Nota", "Dica", "Informação", "Importante", "Aviso", "Perigo", "Cuidado", "Detalhes"),
  ru: words(
    "Примечание",
    "Совет",
    "Информация",
    "Важно",
    "Предупреждение",
    "Опасно",
    "Осторожно",
    "Подробности",
  ),
  uk: words(
    "Примітка",
    "Порада",
    "Інформація",
    "Важливо",
    "Попередження",
    "Небезпека",
    "Обережно",
    "Подробиці",
  ),
} satisfies Readonly<Record<string, Words>>;

function words(
  note: string,
  tip: string,
  info: string,
  important: string,
  warning: string,
  danger: string,
  caution: string,
  details: string,
): Words {
  return { note, tip, info, important, warning, danger, caution, details };
}
