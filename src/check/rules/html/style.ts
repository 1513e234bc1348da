/**
 * Judges `style` attributes: what readers let through, what they drop, and what is a danger to whoever keeps it. What
 * is not known to be harmless is dropped by sanitizers, so it is said, and a danger is said louder.
 */

/** The first declaration that does not pass, the dangerous before others; undefined where all do. */
export interface StyleFault {
  readonly declaration: string;
  readonly isDanger: boolean;
}

/** Judges the value of a `style` attribute, its references replaced. */
export function judgeStyle(style: string): StyleFault | undefined {
  // Comments and escapes hide from a reader what a browser reads.
  if (style.includes("\\") || style.includes("/*")) return { declaration: style.trim(), isDanger: true };
  let dropped: StyleFault | undefined;
  for (const part of style.split(";")) {
    const declaration = part.trim();
    if (declaration === "") continue;
    const colon = declaration.indexOf(":");
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    if (DANGEROUS_PROPERTIES.has(property) || DANGER.test(value) || isOutsized(property, value)) {
      return { declaration, isDanger: true };
    }
    if (colon === -1 || !PROPERTIES.has(property) || !isPlain(value)) {
      dropped ??= { declaration, isDanger: false };
    }
  }
  return dropped;
}

const names = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.join(" ").split(" "));

/** CSS 2 and its aural properties, without those that place, load or generate something. */
const PROPERTIES: ReadonlySet<string> = names(
  "azimuth background background-color border border-bottom border-bottom-color border-bottom-style",
  "border-bottom-width border-collapse border-color border-left border-left-color border-left-style border-left-width",
  "border-right border-right-color border-right-style border-right-width border-spacing border-style border-top",
  "border-top-color border-top-style border-top-width border-width clear color cursor direction display elevation float",
  "font font-family font-size font-style font-variant font-weight height letter-spacing line-height margin",
  "margin-bottom margin-left margin-right margin-top overflow padding padding-bottom padding-left padding-right",
  "padding-top pause pause-after pause-before pitch pitch-range richness speak speak-header speak-numeral",
  "speak-punctuation speech-rate stress text-align text-decoration text-indent unicode-bidi vertical-align voice-family",
  "volume white-space width",
);

/** They take an element out of its place, cover others, or bring in what is not in the text. */
const DANGEROUS_PROPERTIES: ReadonlySet<string> = names(
  "-moz-binding animation animation-name behavior bottom clip clip-path content filter inset left -ms-behavior",
  "-o-link -o-link-source pointer-events position right top transform translate z-index",
);

/** What loads a file or runs a script, whatever property asks for it. */
const DANGER = /(?:url|expression|image|image-set|element|src)\s*\(|script\s*:|binding|[<>]/;

/** A value of what is plain in CSS: colours, numbers, words, names in quotes. */
function isPlain(value: string): boolean {
  if (value.length > LONGEST_VALUE) return false;
  const important = value.indexOf("!");
  const rest = important === -1 ? value : value.slice(0, important).trimEnd();
  if (important !== -1 && !IMPORTANT.test(value.slice(important))) return false;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < rest.length) {
    const unit = TOKEN.exec(rest);
    if (unit === null || !UNITS.has(unit[2] ?? "")) return false;
  }
  return true;
}

const LONGEST_VALUE = 1000;
const IMPORTANT = /^!\s*important$/;

/** White space, a sign between values, a colour, a number (1) with its unit (2), a word, a name in quotes. */
const TOKEN =
  /\s+|[,/]|#[0-9a-f]{3,8}(?![0-9a-z])|(?:rgb|hsl)a?\([\d\s.,%/-]{0,60}\)|([-+]?(?:\d+\.?\d*|\.\d+))(%|[a-z]*)(?![\w(-])|-?[a-z_\u0080-\uffff][\w\u0080-\uffff-]*(?![\w(-])|'[^'"()&]*'|"[^'"()&]*"/y;

/** Whether a box leaves the reader's own: negative space, or more than a screen has; five digits of anything else. */
function isOutsized(property: string, value: string): boolean {
  const isSpacing = property.startsWith("margin") || property.startsWith("padding");
  for (const [, number = "", unit = ""] of value.slice(0, LONGEST_VALUE).matchAll(NUMBER)) {
    const size = Number(number);
    if (isSpacing ? size < 0 || size * (PIXELS.get(unit) ?? 1) > LONGEST : Math.abs(size) >= 10_000)
      return true;
  }
  return false;
}

/** In pixels. */
const LONGEST = 1000;
const NUMBER = /(?<![\w#.-])(-?(?:\d+\.?\d*|\.\d+))(%|[a-z]*)/g;

const UNITS: ReadonlySet<string> = names(
  " % px pt pc in cm mm q em rem ex ch lh vw vh vmin vmax deg grad rad turn ms s hz khz db st fr",
);

/** Of one unit, about. */
const PIXELS: ReadonlyMap<string, number> = new Map([
  ["em", 16],
  ["rem", 16],
  ["ex", 8],
  ["ch", 8],
  ["pt", 1.4],
  ["pc", 16],
  ["in", 96],
  ["cm", 38],
  ["mm", 4],
  ["%", 4],
  ["vw", 12],
  ["vh", 8],
]);
