/**
 * Lines by which news sites lead from one article to another: `MEMBACA Siapa Kim Jong Un?`, `BACA JUGA: …`,
 * `Read also: …`. A line is one only where its mark is plain: with a colon, in capitals, or in words that begin no
 * sentence.
 */

export interface FurtherReading {
  /** As written. */
  readonly line: string;
  /** The headline that is named; empty where only an address stands there. */
  readonly words: string;
  readonly urls: readonly string[];
}

/** Marks of two words and more, which may stand without a colon in a line of its own. */
const PHRASES =
  "baca juga|membaca juga|baca selengkapnya|baca lainnya|simak juga|lihat juga|tonton juga|artikel terkait|berita terkait|read also|also read|read more|see also|related article|related articles|related story|related stories|lire aussi|à lire aussi|a lire aussi|voir aussi|lea también|leer también|lee también|vea también|ver también|leia também|leia mais|veja também|lesen sie auch|lies auch|siehe auch|leggi anche|lees ook|czytaj także|czytaj też|zobacz także|læs også|läs också|les også|lue myös|читайте также|читайте також|смотрите также|дивіться також|اقرأ أيضا|اقرأ أيضًا|اقرأ أيضاً|あわせて読みたい|関連記事|관련기사|延伸阅读|相关阅读|延伸閱讀|相關閱讀|อ่านเพิ่มเติม|đọc thêm|xem thêm|ayrıca okuyun|bunu da okuyun|basahin din";
/** Marks of one word, which could as well begin a sentence. */
const WORDS = "membaca|baca|simak|related|terkait|read|watch|lihat|tonton";

const WITH_COLON = new RegExp(`^(?:[-–—•*>»▶►→]\\s*)?(?:${PHRASES}|${WORDS})\\s*[:：]\\s*(.*)$`, "isu");
const PHRASE = new RegExp(`^(?:[-–—•*>»▶►→]\\s*)?(?:${PHRASES})(?:\\s*[-–—|»>→]\\s*|\\s+|$)(.*)$`, "isu");
/** In capitals a mark is set apart by them. */
const CAPITALS =
  /^(?:[-–—•*>»▶►→]\s*)?(MEMBACA|BACA|SIMAK|LIHAT|TONTON|READ|WATCH|RELATED)(?:\s*[-–—|»>→]\s*|\s+)(?=.*\p{Ll})(.+)$/su;

/** What the line names; undefined where it is no such line. `isAlone`: nothing of a paragraph stands around it. */
export function readAlso(line: string, isAlone: boolean): FurtherReading | undefined {
  if (line.length > 500) return undefined;
  const rest =
    WITH_COLON.exec(line)?.[1] ??
    (isAlone ? headlineAfterPhrase(line) : undefined) ??
    CAPITALS.exec(line)?.[2];
  if (rest === undefined) return undefined;
  const urls = [...rest.matchAll(/https?:\/\/[^\s<>"'“”()[\]]{1,2000}/giu)].map(([url]) =>
    url.replace(/[.,;:!?…]+$/u, ""),
  );
  const words = urls
    .reduce((text, url) => text.replace(url, " "), rest)
    .replace(/[\s<>()[\]|:–—-]+$/u, "")
    .replace(/^[\s<>()[\]|:–—-]+/u, "")
    .replace(/\s+/gu, " ");
  return { line, words, urls };
}

/** A line that ends with a full stop is a sentence of the text. */
function headlineAfterPhrase(line: string): string | undefined {
  const rest = PHRASE.exec(line)?.[1];
  return rest === undefined || /\.["”’)]?$/u.test(rest.trim()) ? undefined : rest;
}
