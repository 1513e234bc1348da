/**
 * The first line of an alert for marked: `> [!NOTE]` as on GitHub, `> [!tip]- Title` as in Obsidian and GitLab. It is
 * a mark within a quotation's first paragraph; the quotation is written as an admonition where it begins with one.
 */

import type { Token, TokenizerExtension } from "marked";
import { type AdmonitionKind, kindOf } from "./admonition-kinds.ts";

export interface AlertMark {
  readonly type: "alertMark";
  readonly raw: string;
  readonly kind: AdmonitionKind;
  readonly title: Token[];
}

export const alertMark: TokenizerExtension = {
  name: "alertMark",
  level: "inline",
  tokenizer(source, tokens) {
    if (tokens.length > 0 || !source.startsWith("[!")) return undefined;
    const [raw, name = "", title = ""] = MARK.exec(source) ?? [];
    const kind = kindOf(name);
    if (raw === undefined || kind === undefined) return undefined;
    const words = title.trim();
    return {
      type: "alertMark",
      raw,
      kind,
      title: words === "" ? [] : this.lexer.inlineTokens(words),
    } satisfies AlertMark;
  },
};

const MARK = /^\[!([a-z]+)\][-+]?(?:[ \t]+([^\n]*))?[ \t]*(?:\n|$)/i;

/** The mark that a quotation begins with, and its blocks without it. */
export function alertOf(
  tokens: readonly Token[],
): { readonly mark: AlertMark; readonly tokens: readonly Token[] } | undefined {
  const [first, ...others] = tokens;
  if (first?.type !== "paragraph") return undefined;
  const [mark, ...rest] = first.tokens ?? [];
  if (mark?.type !== "alertMark") return undefined;
  return {
    mark: mark as AlertMark & Token,
    tokens: rest.length === 0 ? others : [{ ...first, tokens: rest }, ...others],
  };
}
