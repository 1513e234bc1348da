/**
 * Plain words as Markdown that reads the same: whatever siar's Markdown could take for a mark gets a backslash, which
 * CommonMark §2.4 lets stand before any sign of ASCII. Signs that mean nothing where they stand stay as they are.
 */

/**
 * Words in one line or several, of which each begins a line of the file. With `linksAddresses` the addresses in them
 * become links, as people expect of a text that they paste.
 *
 *     "2 * 3 * 4 < x_1_"  →  "2 \* 3 \* 4 < x\_1\_"
 */
export function markdownOf(
  text: string,
  options: { readonly linksAddresses: boolean } = { linksAddresses: false },
): string {
  const within = options.linksAddresses ? withAddresses : escapeWords;
  return text
    .split("\n")
    .map((line) => escapeStart(within(line), "\\"))
    .join("\n");
}

/** Escapes marks that mean something wherever they stand in a line. */
export function escapeWords(text: string): string {
  if (!ANY_MARK.test(text)) return text;
  const words = text
    .replace(/[\\`*[\]~{}]/g, "\\$&")
    .replace(/_/g, (mark, at: number, whole: string) => (isWithinWord(whole, at) ? mark : `\\${mark}`))
    .replace(/<(?=[A-Za-z/!?])/g, "\\<")
    .replace(/&(?=#?[A-Za-z0-9]{1,32};)/g, "\\&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/(www)\.(?=[\p{L}\p{N}])/giu, "$1\\.")
    .replace(/(?<=[A-Za-z0-9._+-])@(?=[A-Za-z0-9])/g, "\\@")
    .replace(/(?<!\d):(?=[A-Za-z0-9_+-]+:)/g, "\\:");
  return words.indexOf("$") === words.lastIndexOf("$") ? words : words.replaceAll("$", "\\$");
}

const ANY_MARK = /[\\`*[\]~{}$_<&:@]|www/i;

/** An underscore between letters is no emphasis (CommonMark §6.2). */
function isWithinWord(text: string, at: number): boolean {
  const word = /[A-Za-z0-9]/;
  return word.test(text[at - 1] ?? "") && word.test(text[at + 1] ?? "");
}

/**
 * Puts `mark` where a backslash is needed if the line begins a line of the file (CommonMark §4, §5; admonitions and
 * definitions besides).
 */
export function escapeStart(line: string, mark: string): string {
  if (/^\s*[|:=-][\s|:=-]*$/.test(line)) {
    const [, before = "", first = "", rest = ""] = /^(\s*)(.)(.*)$/s.exec(line) ?? [];
    return `${before}${mark}${first}${rest.replaceAll("|", "\\|")}`;
  }
  return line
    .replace(/^(\s*)(?=[#>=|]|[-+](?:\s|$)|--|:(?:\s|:|$)|!{3}|\?{3})/, `$1${mark}`)
    .replace(/^(\s*\d{1,9})(?=[.)](?:\s|$))/, `$1${mark}`);
}

/** Addresses in angle brackets, and the words between them escaped. */
function withAddresses(line: string): string {
  let written = "";
  let from = 0;
  for (const match of line.matchAll(ADDRESS)) {
    written += `${escapeWords(line.slice(from, match.index))}<${match[0]}>`;
    from = match.index + match[0].length;
  }
  return written + escapeWords(line.slice(from));
}

/** Ends before a mark that closes a sentence or a bracket; none of the signs that end an autolink (CommonMark §6.5) is in it. */
const ADDRESS =
  /(?<![\p{L}\p{N}])https?:\/\/[^\s<>"'“”‘’«»\\`()[\]{}]{0,2000}[^\s<>"'“”‘’«»\\`()[\]{}.,;:!?…]/giu;
