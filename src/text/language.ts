/**
 * Language tags (RFC 5646): reading, direction, names, lookup. What newer tables of Unicode might say otherwise stands
 * in tables here, so that every supported Node gives the same bytes.
 */

/** Languages by their own name; what is not here is asked of Intl. */
const OWN_NAMES: ReadonlyMap<string, string> = new Map([
  ["id", "Bahasa Indonesia"],
  ["en", "English"],
  ["ar", "العربية"],
  ["bg", "Български"],
  ["bn", "বাংলা"],
  ["cs", "Čeština"],
  ["da", "Dansk"],
  ["de", "Deutsch"],
  ["el", "Ελληνικά"],
  ["es", "Español"],
  ["fa", "فارسی"],
  ["fi", "Suomi"],
  ["fr", "Français"],
  ["he", "עברית"],
  ["hi", "हिन्दी"],
  ["hu", "Magyar"],
  ["it", "Italiano"],
  ["ja", "日本語"],
  ["jv", "Basa Jawa"],
  ["ko", "한국어"],
  ["ms", "Bahasa Melayu"],
  ["nb", "Norsk bokmål"],
  ["nl", "Nederlands"],
  ["pl", "Polski"],
  ["pt", "Português"],
  ["pt-BR", "Português (Brasil)"],
  ["ro", "Română"],
  ["ru", "Русский"],
  ["sr", "Српски"],
  ["su", "Basa Sunda"],
  ["sv", "Svenska"],
  ["sw", "Kiswahili"],
  ["ta", "தமிழ்"],
  ["th", "ไทย"],
  ["tl", "Tagalog"],
  ["tr", "Türkçe"],
  ["uk", "Українська"],
  ["ur", "اردو"],
  ["vi", "Tiếng Việt"],
  ["zh", "中文"],
  ["zh-Hans", "简体中文"],
  ["zh-Hant", "繁體中文"],
]);

export type LanguageReading =
  | { readonly tag: string }
  | { readonly reason: string; readonly suggestion?: string };

/** The canonical form of a tag, or why it is none: `in` is `id`, `id_ID` is refused for `id-ID` (D29, R32). */
export function readLanguage(text: string): LanguageReading {
  const tag = canonicalTag(text);
  if (tag !== undefined) return { tag };
  const suggestion = tagMeantBy(text);
  const reason = text.includes("_")
    ? "A language tag has hyphens, not underscores."
    : "A language is written as a tag of RFC 5646, such as `id` or `en-US`.";
  return { reason, ...(suggestion !== undefined && { suggestion }) };
}

/** Primary subtags of four and more letters are not in use, but names of languages look like them. */
function canonicalTag(text: string): string | undefined {
  const known = canonicalTags.get(text);
  if (known !== undefined) return known;
  const tag = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/u.test(text) ? askIntl(text) : undefined;
  if (tag === undefined) return undefined;
  if (canonicalTags.size >= MOST_KNOWN) canonicalTags.clear();
  canonicalTags.set(text, tag);
  return tag;
}

function askIntl(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function tagMeantBy(text: string): string | undefined {
  const name = text.trim().toLowerCase();
  const tag = canonicalTag((name.split(".")[0] ?? "").replaceAll("_", "-"));
  if (tag !== undefined) return tag;
  const english = new Intl.DisplayNames(["en"], { type: "language" });
  for (const [known, own] of OWN_NAMES) {
    if (name === own.toLowerCase() || name === english.of(known)?.toLowerCase()) return known;
  }
  return undefined;
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  "Adlm",
  "Arab",
  "Hebr",
  "Mand",
  "Nkoo",
  "Rohg",
  "Samr",
  "Syrc",
  "Thaa",
  "Yezi",
]);

/** The direction of the script that the language is written in (R72). */
export function directionOf(tag: string): "ltr" | "rtl" {
  const known = directions.get(tag);
  if (known !== undefined) return known;
  const direction = readDirection(tag);
  if (directions.size >= MOST_KNOWN) directions.clear();
  directions.set(tag, direction);
  return direction;
}

/** Intl takes its time, and the tags of a site are few. */
const directions = new Map<string, "ltr" | "rtl">();
const canonicalTags = new Map<string, string>();
const MOST_KNOWN = 200;

function readDirection(tag: string): "ltr" | "rtl" {
  const script = new Intl.Locale(tag).maximize().script;
  return script !== undefined && RIGHT_TO_LEFT.has(script) ? "rtl" : "ltr";
}

/** The language's own name, its first letter upper case (C7); the tag where no name is known. */
export function languageName(tag: string): string {
  const own = OWN_NAMES.get(tag);
  if (own !== undefined) return own;
  const names = new Intl.DisplayNames([tag, "en"], { type: "language", languageDisplay: "standard" });
  const name = names.of(tag) ?? tag;
  if (name === tag) return tag;
  const [first = ""] = name;
  return first.toUpperCase() + name.slice(first.length);
}

/** RFC 4647 §3.4 lookup: the tag itself, then shorter and shorter prefixes, then the fallback (C2). */
export function lookUp<T>(
  byLanguage: Readonly<Record<string, T>>,
  tag: string,
  fallback: string,
): T | undefined {
  for (let range = tag; range !== ""; range = shorter(range)) {
    if (Object.hasOwn(byLanguage, range)) return byLanguage[range];
  }
  return Object.hasOwn(byLanguage, fallback) ? byLanguage[fallback] : undefined;
}

/** Without its last subtag, and without a single letter that would then stand last. */
function shorter(range: string): string {
  return range.slice(0, Math.max(range.lastIndexOf("-"), 0)).replace(/-[A-Za-z0-9]$/u, "");
}
