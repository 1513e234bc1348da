/**
 * Style of what few articles have: notes set apart, mathematics, coloured code. It stands in the page that needs it,
 * allowed there by its hash, so that no other page carries it and nothing more is fetched (R85). Colours keep a contrast
 * of 4.5 : 1 on their ground, by day and by night.
 */

import { hashOf } from "../text/hash.ts";
import { html, type Markup, raw } from "../text/html.ts";

/** The style that the content needs, and the source that the page's policy has to allow for it. */
export interface ContentStyle {
  readonly element: Markup;
  /** `'sha256-…'` */
  readonly source: string;
}

export function contentStyle(content: string): ContentStyle | undefined {
  const key = PARTS.map(({ mark }) => (content.includes(mark) ? "1" : "0")).join("");
  if (!key.includes("1")) return undefined;
  const known = styles.get(key);
  if (known) return known;
  const text = `\n${PARTS.filter((_, index) => key[index] === "1")
    .map(({ style }) => style)
    .join("")}`;
  const style = {
    element: html`<style>${raw(text)}</style>`,
    source: `'sha256-${Buffer.from(hashOf(text), "hex").toString("base64")}'`,
  };
  styles.set(key, style);
  return style;
}

/** There are as many as combinations of parts. */
const styles = new Map<string, ContentStyle>();

const ADMONITIONS = `.admonition { --mark: #5f5a51; border-inline-start: 0.3rem solid var(--mark); }
.content .admonition { padding: 0.9rem 1.1rem; background: var(--tint); font-size: 1rem; }
.admonition > p:first-child { color: var(--mark); font-family: var(--sans); }
.admonition > * + * { margin-block-start: 0.6em; }
.admonition.tip { --mark: #1d6b3a; }
.admonition:is(.info, .important) { --mark: #1c5a8a; }
.admonition:is(.warning, .caution) { --mark: #875300; }
.admonition.danger { --mark: #9a1b1e; }
@media (prefers-color-scheme: dark) {
  .admonition { --mark: #aaa498; }
  .admonition.tip { --mark: #82c99a; }
  .admonition:is(.info, .important) { --mark: #8ebfe6; }
  .admonition:is(.warning, .caution) { --mark: #e3b268; }
  .admonition.danger { --mark: #f3998b; }
}
`;

/** Browsers but Firefox draw no `menclose`, so lines above, below and through are drawn here. */
const MATHEMATICS = `.math { overflow-x: auto; padding-block: 0.2em; }
math { direction: ltr; }
math .tml-right { padding-inline-end: 0; text-align: end; }
math .tml-left { padding-inline-start: 0; text-align: start; }
math .tml-fbox { padding: 0.2em; border: 1px solid; }
@supports (not (-moz-appearance: none)) {
  menclose { position: relative; padding-block: 0.5ex; }
  .tml-overline { padding-block: 0.1em 0; border-block-start: 0.065em solid; }
  .tml-underline { padding-block: 0 0.1em; border-block-end: 0.065em solid; }
  .tml-cancel { --stroke: transparent calc(50% - 0.03em), currentColor calc(50% - 0.03em) calc(50% + 0.03em), transparent calc(50% + 0.03em); display: inline-block; position: absolute; inset: 0; }
  .upstrike { background: linear-gradient(to top left, var(--stroke)); }
  .downstrike { background: linear-gradient(to top right, var(--stroke)); }
  .tml-xcancel { background: linear-gradient(to top left, var(--stroke)), linear-gradient(to top right, var(--stroke)); }
  .sout { background: linear-gradient(to top, var(--stroke)); }
}
`;

const CODE = `:root { --code-word: #9a1b1e; --code-name: #1c5a8a; --code-text: #1d6b3a; --code-number: #875300; --code-note: #5f5a51; }
@media (prefers-color-scheme: dark) {
  :root { --code-word: #f3998b; --code-name: #8ebfe6; --code-text: #82c99a; --code-number: #e3b268; --code-note: #aaa498; }
}
.hljs-keyword, .hljs-selector-tag, .hljs-doctag, .hljs-template-tag, .hljs-deletion { color: var(--code-word); }
.hljs-title, .hljs-name, .hljs-section, .hljs-attr, .hljs-attribute, .hljs-selector-class, .hljs-selector-id, .hljs-built_in, .hljs-type { color: var(--code-name); }
.hljs-string, .hljs-regexp, .hljs-code, .hljs-addition, .hljs-template-variable { color: var(--code-text); }
.hljs-number, .hljs-literal, .hljs-symbol, .hljs-bullet, .hljs-variable, .hljs-link, .hljs-meta { color: var(--code-number); }
.hljs-comment, .hljs-quote { color: var(--code-note); font-style: italic; }
.hljs-emphasis { font-style: italic; }
.hljs-strong { font-weight: 700; }
`;

const PARTS: readonly { readonly mark: string; readonly style: string }[] = [
  { mark: '<aside class="admonition ', style: ADMONITIONS },
  { mark: "<math", style: MATHEMATICS },
  { mark: '<span class="hljs-', style: CODE },
];
