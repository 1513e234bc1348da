/** Which encoding the first bytes of a file show (XML 1.0 appendix F, RFC 7303 §3), and which it declares. */

export interface Encoding {
  /** As TextDecoder knows it; undefined where it does not. */
  readonly label: string | undefined;
  /** As sentences name it. */
  readonly name: string;
  /** What the XML declaration says. */
  readonly declared: string | undefined;
  /** Offset of that in the file, in characters. */
  readonly declaredAt: number;
  /** Whether the first bytes and the declaration contradict each other. */
  readonly isContradicted: boolean;
  /** Bytes of the mark at the start. */
  readonly mark: number;
  /** One byte for each character. */
  readonly isSingleByte: boolean;
}

/** So many bytes are enough to tell. */
export const SNIFFED = 1024;

/** Tells the encoding by the first bytes of a file. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const family = familyOf(bytes);
  const { declared, at } = declarationOf(bytes, family);
  const base = { declared, declaredAt: at, mark: family?.mark ?? 0 };
  if (family !== undefined) {
    const { label, name } = family;
    const isContradicted = declared !== undefined && label !== undefined && !isOfFamily(declared, label);
    return { ...base, label, name, isContradicted, isSingleByte: false };
  }
  if (declared === undefined || isUtf8(declared))
    return { ...base, label: "utf-8", name: "UTF-8", isContradicted: false, isSingleByte: false };
  // A declaration that can be read as ASCII is not UTF-16, whatever it says.
  if (WIDE.test(declared))
    return { ...base, label: "utf-8", name: "of one byte each", isContradicted: true, isSingleByte: false };
  const label = labelOf(declared);
  return { ...base, label, name: declared, isContradicted: false, isSingleByte: SINGLE.test(label ?? "") };
}

/** Encodings that readers and the libraries below them commonly know. */
export function isObscure(label: string): boolean {
  return !COMMON.has(label);
}

const COMMON: ReadonlySet<string> = new Set([
  ..."utf-8 utf-16le utf-16be windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255".split(
    " ",
  ),
  ..."windows-1256 windows-1257 windows-1258 iso-8859-2 iso-8859-5 iso-8859-7 iso-8859-8 iso-8859-15".split(
    " ",
  ),
  ..."koi8-r gbk gb18030 big5 euc-jp shift_jis iso-2022-jp euc-kr windows-874".split(" "),
]);

interface Family {
  readonly label: string | undefined;
  readonly name: string;
  readonly mark: number;
}

const WIDE = /^(?:utf-?16|ucs-?2|iso-10646-ucs-[24]|utf-?32)/i;
const SINGLE = /^(?:windows-125|iso-8859|koi8|macintosh|x-mac|ibm866|windows-874)/;

function familyOf(bytes: Uint8Array): Family | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return { label: "utf-8", name: "the mark of UTF-8", mark: 3 };
  const isWide =
    (first === 0 && second === 0) || (first === 0xff && second === 0xfe && third === 0 && fourth === 0);
  if (isWide) return { label: undefined, name: "UTF-32", mark: 4 };
  if (first === 0xfe && second === 0xff) return { label: "utf-16be", name: "the mark of UTF-16", mark: 2 };
  if (first === 0xff && second === 0xfe) return { label: "utf-16le", name: "the mark of UTF-16", mark: 2 };
  if (first === 0 && second !== undefined) return { label: "utf-16be", name: "UTF-16", mark: 0 };
  if (second === 0 && first !== undefined) return { label: "utf-16le", name: "UTF-16", mark: 0 };
  if (first === 0x4c && second === 0x6f && third === 0xa7)
    return { label: undefined, name: "EBCDIC", mark: 0 };
  return undefined;
}

const DECLARATION = /^\s*<\?xml\s[^>]{0,200}?\sencoding\s*=\s*(["'])([^"'<>]{1,80})\1/;

function declarationOf(
  bytes: Uint8Array,
  family: Family | undefined,
): { readonly declared: string | undefined; readonly at: number } {
  const start = new TextDecoder(family?.label?.startsWith("utf-16") ? family.label : "latin1").decode(
    bytes.subarray(family?.mark ?? 0, SNIFFED),
  );
  const match = DECLARATION.exec(start);
  return { declared: match?.[2], at: match === null ? 0 : match[0].length - (match[2]?.length ?? 0) - 1 };
}

function isUtf8(declared: string): boolean {
  return /^(?:utf-?8|unicode-1-1-utf-8)$/i.test(declared);
}

function isOfFamily(declared: string, label: string): boolean {
  return label === "utf-8" ? isUtf8(declared) : WIDE.test(declared);
}

function labelOf(declared: string): string | undefined {
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return undefined;
  }
}
