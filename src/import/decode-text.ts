/**
 * The text of a file that another system has written: UTF-8 unless its first bytes or its XML declaration say
 * otherwise, and never repaired. Marks of byte order go; every line break is one newline.
 */

import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";

/** Beyond that Node has no text. */
const MAX_BYTES = 400_000_000;

export function decodeImport(bytes: Uint8Array, file: string): { readonly text: string } | Problem {
  if (bytes.length > MAX_BYTES) {
    const reason = `It has ${bytes.length} bytes, and at most ${MAX_BYTES} are read.`;
    const mend = "Export it in several parts; most systems can do that by year.";
    return problem("import/file-unreadable", { file }, { file, reason, mend });
  }
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text: text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text };
  } catch {
    const reason = `It is not ${encoding.toUpperCase()}, or it is damaged.`;
    const mend =
      "Convert it to UTF-8, from Latin-1 with `iconv -f ISO-8859-1 -t UTF-8 OLD > NEW`, and name that file.";
    return problem("import/file-unreadable", { file }, { file, reason, mend });
  }
}

/** Encodings that old exports declare; whatever else is declared is read as UTF-8, and refused where it is none. */
const DECLARED: ReadonlySet<string> = new Set(
  "iso-8859-1 iso-8859-2 iso-8859-5 iso-8859-15 windows-1250 windows-1251 windows-1252 koi8-r shift_jis euc-jp gb2312 gbk big5 euc-kr".split(
    " ",
  ),
);

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const declared = /^<\?xml[^>]*\bencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1]?.toLowerCase();
  return declared !== undefined && DECLARED.has(declared) ? declared : "utf-8";
}
