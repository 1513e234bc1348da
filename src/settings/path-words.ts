/**
 * The words that stand in addresses before a term and before a person, by language. Addresses live for
 * ever: a word once in this table does not change.
 */

import { lookUp } from "../text/language.ts";

interface PathWords {
  readonly category: string;
  readonly author: string;
}

/** The words of a language, of its base language, or the English ones. */
export function pathWordsOf(tag: string): PathWords {
  return lookUp(PATH_WORDS, tag, "en") ?? ENGLISH;
}

const ENGLISH: PathWords = { category: "category", author: "author" };

const PATH_WORDS: Readonly<Record<string, PathWords>> = {
  ar: { category: "تصنيف", author: "كاتب" },
  de: { category: "kategorie", author: "autor" },
  en: ENGLISH,
  es: { category: "categoría", author: "autor" },
  fa: { category: "دسته", author: "نویسنده" },
  fr: { category: "catégorie", author: "auteur" },
  he: { category: "קטגוריה", author: "מחבר" },
  id: { category: "kategori", author: "penulis" },
  it: { category: "categoria", author: "autore" },
  ja: { category: "カテゴリー", author: "著者" },
  ko: { category: "카테고리", author: "글쓴이" },
  ms: { category: "kategori", author: "penulis" },
  nl: { category: "categorie", author: "auteur" },
  pt: { category: "categoria", author: "autor" },
  ru: { category: "категория", author: "автор" },
  uk: { category: "категорія", author: "автор" },
  zh: { category: "分类", author: "作者" },
  "zh-Hant": { category: "分類", author: "作者" },
  "zh-HK": { category: "分類", author: "作者" },
  "zh-TW": { category: "分類", author: "作者" },
};
