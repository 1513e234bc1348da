/** Language tags (RFC 5646): their form, and the languages that the registry names with two letters. */

import type { Grammar } from "./grammar.ts";

/** White space around it is no one's business in RSS. */
export const languageTag: Grammar = (value) => {
  const tag = value.trim();
  if (USUAL.test(tag) && LANGUAGES.has(tag.slice(0, 2))) return undefined;
  const reason = whyNot(tag.toLowerCase());
  return reason === undefined ? undefined : { code: "feed/language-invalid", reason };
};

/** What nearly every tag looks like. */
const USUAL = /^[a-z]{2}(?:-[A-Za-z]{2})?$/;

function whyNot(tag: string): string | undefined {
  if (tag === "") return "It is empty.";
  if (IRREGULAR.has(tag)) return undefined;
  if (tag.includes("_")) return "Its parts are joined by a hyphen, not by an underscore.";
  const parts = tag.split("-", MOST_PARTS);
  if (!parts.every((part) => PART.test(part))) return "Its parts have 1 to 8 letters and digits.";
  const [language = ""] = parts;
  if (language === "x") return parts.length > 1 ? undefined : "Behind `x-` stands nothing.";
  if (!LETTERS.test(language)) return "It does not begin with the letters of a language.";
  if (language.length === 2 && !LANGUAGES.has(language)) return "No language has those two letters.";
  if (language.length < 2 || language.length > 3) return "Languages have two or three letters.";
  return whyNotBehind(parts.slice(1));
}

/** What may follow a language: extended languages, a script, a region, variants, extensions, private use, in that order. */
function whyNotBehind(parts: readonly string[]): string | undefined {
  let at = 0;
  const take = (pattern: RegExp, most: number): void => {
    for (let count = 0; count < most && pattern.test(parts[at] ?? ""); count += 1) at += 1;
  };
  take(EXTENDED, 3);
  take(SCRIPT, 1);
  take(REGION, 1);
  take(VARIANT, MOST_PARTS);
  const singletons = new Set<string>();
  while (SINGLETON.test(parts[at] ?? "")) {
    const singleton = parts[at] ?? "";
    const start = at + 1;
    at += 1;
    take(singleton === "x" ? PART : EXTENSION, MOST_PARTS);
    if (at === start) return `Behind \`${singleton}-\` stands nothing.`;
    if (singletons.has(singleton)) return `\`${singleton}-\` stands in it twice.`;
    singletons.add(singleton);
  }
  return at === parts.length ? undefined : `\`${parts[at]}\` has no place in it.`;
}

/** Longer tags are cut: no program keeps them either. */
const MOST_PARTS = 100;
const PART = /^[a-z0-9]{1,8}$/;
const LETTERS = /^[a-z]+$/;
const EXTENDED = /^[a-z]{3}$/;
const SCRIPT = /^[a-z]{4}$/;
const REGION = /^(?:[a-z]{2}|\d{3})$/;
const VARIANT = /^(?:[a-z0-9]{5,8}|\d[a-z0-9]{3})$/;
const SINGLETON = /^[a-z0-9]$/;
const EXTENSION = /^[a-z0-9]{2,8}$/;

/** ISO 639-1, and the two-letter subtags that the registry keeps though they are deprecated. */
const LANGUAGES: ReadonlySet<string> = new Set(
  (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en " +
    "eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw " +
    "ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt " +
    "my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm " +
    "sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
  ).split(" "),
);

/** RFC 5646 §2.1: registered before the grammar was, and not of it. */
const IRREGULAR: ReadonlySet<string> = new Set(
  (
    "en-gb-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao i-tay i-tsu " +
    "sgn-be-fr sgn-be-nl sgn-ch-de art-lojban cel-gaulish zh-guoyu zh-hakka zh-min zh-min-nan zh-xiang"
  ).split(" "),
);
