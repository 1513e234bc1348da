/** Names of emoji for marked, `:smile:`, as on GitHub: only those that exist, and never within a word, a time or code. */

import type { TokenizerExtension } from "marked";
import { emojiNamed } from "../emoji.ts";

export interface EmojiName {
  readonly type: "emoji";
  readonly raw: string;
  readonly text: string;
}

/** Whether a body may have one. */
export const EMOJI_NAME: RegExp = /:[a-z0-9_+-]{1,50}:(?![a-z0-9])/i;

const NAME = /^:([a-z0-9_+-]{1,50}):(?![a-z0-9])/i;

export const emojiName: TokenizerExtension = {
  name: "emoji",
  level: "inline",
  start(source) {
    const at = source.indexOf(":");
    return at === -1 ? undefined : at;
  },
  tokenizer(source, tokens) {
    if (source.charCodeAt(0) !== 58) return undefined;
    const [raw, name = ""] = NAME.exec(source) ?? [];
    const isWithinWord = /[a-z0-9]/i.test(tokens.at(-1)?.raw.slice(-1) ?? "");
    const text = raw === undefined || isWithinWord ? undefined : emojiNamed(name.toLowerCase());
    return text === undefined || raw === undefined
      ? { ...COLON }
      : ({ type: "emoji", raw, text } satisfies EmojiName);
  },
};

/** As a token of its own: the one before would grow, and be looked at whole at the next colon. */
const COLON = { type: "text", raw: ":", text: ":", escaped: false };
