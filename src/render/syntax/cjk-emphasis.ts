/**
 * Emphasis beside Chinese, Japanese and Korean text: `**日本語。**次` is strong, which CommonMark's rule for
 * punctuation refuses, since it expects spaces between words. By the CJK-friendly amendments to CommonMark
 * (github.com/tats-u/markdown-cjk-friendly, §6.2): punctuation of these scripts counts as letters, other punctuation
 * does beside their characters. marked judges by a copy of the text in which all else is masked; so does this.
 */

import { Tokenizer } from "marked";

/** Whether a body may have any: stars beside a character from the Hangul letters onward. */
export const CJK_EMPHASIS: RegExp = /\*[\u1100-\uffff]|[\u1100-\uffff]\*/;

/**
 * Whether a character is one of these scripts, by the amendments' own list (Unicode 16): of East Asian width W, F or
 * H and no emoji, or Hangul. Variation selectors belong to the character before them.
 */
const CJK =
  /[\u1100-\u11ff\u20a9\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u2ff0-\u303e\u3041-\u3096\u3099-\u30ff\u3105-\u312f\u3131-\u318e\u3190-\u31e5\u31ef-\u321e\u3220-\u3247\u3250-\ua48c\ua490-\ua4c6\ua960-\ua97c\uac00-\ud7a3\ud7b0-\ud7c6\ud7cb-\ud7fb\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe52\ufe54-\ufe66\ufe68-\ufe6b\uff01-\uffbe\uffc2-\uffc7\uffca-\uffcf\uffd2-\uffd7\uffda-\uffdc\uffe0-\uffe6\uffe8-\uffee\u{16fe0}-\u{16fe4}\u{16ff0}-\u{16ff6}\u{17000}-\u{18cd5}\u{18cff}-\u{18d1e}\u{18d80}-\u{18df2}\u{1aff0}-\u{1affe}\u{1b000}-\u{1b2fb}\u{1d300}-\u{1d356}\u{1d360}-\u{1d376}\u{1f200}\u{1f202}\u{1f210}-\u{1f219}\u{1f21b}-\u{1f22e}\u{1f230}\u{1f231}\u{1f237}\u{1f23b}\u{1f240}-\u{1f248}\u{1f260}-\u{1f265}\u{20000}-\u{3fffd}]|[\ufe00-\ufe0e]|[\u{e0100}-\u{e01ef}]/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** The masked text with letters for punctuation where the amendments say so; as long as before. */
export function maskPunctuation(masked: string): string {
  let changed = "";
  let done = 0;
  for (const { index, 0: run } of masked.matchAll(/\*+/g)) {
    const end = index + run.length;
    const before = characterBefore(masked, index);
    const after = characterAt(masked, end);
    if (before !== "" && index - before.length >= done && isLetterLike(before, after)) {
      changed += masked.slice(done, index - before.length) + "a".repeat(before.length);
      done = index;
    }
    if (after !== "" && isLetterLike(after, before)) {
      changed += masked.slice(done, end) + "a".repeat(after.length);
      done = end + after.length;
    }
  }
  return done === 0 ? masked : changed + masked.slice(done);
}

function isLetterLike(character: string, other: string): boolean {
  return PUNCTUATION.test(character) && (CJK.test(character) || CJK.test(other));
}

/**
 * marked asks the text itself what stands before and behind an opening: where that may open by the amendments, it is
 * told that nothing stands before. Gives the tokenizer back.
 */
export function befriendCjk<T extends Tokenizer>(tokenizer: T): T {
  tokenizer.emStrong = function (source, masked, previous = "") {
    const isFriend = source.startsWith("*") && mayOpen(source, masked, previous);
    return Tokenizer.prototype.emStrong.call(this, source, masked, isFriend ? "" : previous);
  };
  return tokenizer;
}

function mayOpen(source: string, masked: string, previous: string): boolean {
  if (previous === "*" || previous === "") return false;
  const next = characterAt(source, /^\*+/.exec(source)?.[0].length ?? 1);
  if (!PUNCTUATION.test(next)) return false;
  const before = characterBefore(masked, masked.length - source.length);
  return CJK.test(next) || CJK.test(previous) || CJK.test(before);
}

function characterAt(text: string, at: number): string {
  const codePoint = text.codePointAt(at);
  return codePoint === undefined ? "" : String.fromCodePoint(codePoint);
}

function characterBefore(text: string, at: number): string {
  const isPair = /[\udc00-\udfff]/.test(text.charAt(at - 1)) && at > 1;
  return characterAt(text.slice(0, at), at - (isPair ? 2 : 1));
}
