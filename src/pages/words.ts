/**
 * The words of the interface, by language. Sentences about an article are its author's; these are ours.
 * A language that is not here gets English ones, so every page says something.
 */

import { lookUp } from "../text/language.ts";
import { ar } from "./words/ar.ts";
import { de } from "./words/de.ts";
import { en } from "./words/en.ts";
import { es } from "./words/es.ts";
import { fr } from "./words/fr.ts";
import { id } from "./words/id.ts";
import { ja } from "./words/ja.ts";
import { ru } from "./words/ru.ts";
import type { Words } from "./words/shape.ts";
import { uk } from "./words/uk.ts";

/** The words for a language tag, by RFC 4647 lookup: `id-ID` → `id`, unknown → `en`. */
export function wordsOf(language: string): Words {
  return lookUp(TABLE, language, "en") ?? en;
}

const TABLE: Readonly<Record<string, Words>> = { ar, de, en, es, fr, id, ja, ru, uk };
