/**
 * The one style sheet: a newspaper's page, in the reader's own fonts, light and dark. Sides are logical
 * (`inline-start`, not left), so right-to-left pages are the same page mirrored. Nothing is fetched.
 */

export const STYLE: string = `/* siar */
:root {
  color-scheme: light dark;
  --paper: #fdfcf9;
  --ink: #1c1a17;
  --soft: #5f5a51;
  --rule: #d8d2c5;
  --strong-rule: #1c1a17;
  --accent: #9a1b1e;
  --tint: #f4f0e7;
  --serif: "Iowan Old Style", "Palatino Nova", "Palatino Linotype", Palatino, P052, "URW Palladio L", "Noto Serif", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
  --mono: ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  --measure: 38rem;
  --edge: clamp(1.125rem, 4vw, 2.5rem);
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #161513;
    --ink: #e9e5dc;
    --soft: #aaa498;
    --rule: #38352f;
    --strong-rule: #8b857a;
    --accent: #f3998b;
    --tint: #211f1b;
  }
}

/* Ground */
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-block-start: 1rem; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.6 var(--serif);
  font-kerning: normal;
  overflow-wrap: break-word;
}
h1, h2, h3, h4, p, ul, ol, dl, dd, figure, blockquote, table { margin: 0; padding: 0; }
h1, h2, h3, h4 { font-weight: 700; line-height: 1.18; text-wrap: balance; }
p { text-wrap: pretty; }
img, video, iframe { max-inline-size: 100%; block-size: auto; }
a { color: inherit; text-decoration-color: var(--accent); text-decoration-thickness: 0.06em; text-underline-offset: 0.18em; }
a:hover { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
main:focus { outline: none; }
code, pre { font-family: var(--mono); font-size: 0.84em; }
data { display: none; }
.skip { position: absolute; inset-inline-start: 0.5rem; inset-block-start: -4rem; z-index: 1; padding: 0.5rem 1rem; background: var(--ink); color: var(--paper); font-family: var(--sans); }
.skip:focus { inset-block-start: 0.5rem; color: var(--paper); }
.masthead, main, .foot { max-inline-size: 68rem; margin-inline: auto; padding-inline: var(--edge); }
.kicker, .byline, .dateline, .teaser-line, .topline, .topics, .translations, .neighbours, .pager, .terms, .follow, .foot, .relatives, .credit, figcaption, .addresses, .tagline { font-family: var(--sans); }
.kicker { color: var(--accent); font-size: 0.8125rem; font-weight: 650; line-height: 1.4; }
.kicker a { text-decoration: none; }
.kicker a:hover { text-decoration: underline; }
.sep { color: var(--soft); }

/* Masthead */
.masthead { padding-block-start: 0.75rem; }
.topline { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0.25rem 1rem; min-block-size: 2rem; font-size: 0.8125rem; }
.topline ul, .topics ul { display: flex; flex-wrap: wrap; list-style: none; }
.languages ul { gap: 0.25rem 0.9rem; }
.languages a { color: var(--soft); text-decoration: none; }
.languages a:hover { color: var(--accent); text-decoration: underline; }
.languages [aria-current] { font-weight: 650; }
.follow-link { display: inline-flex; gap: 0.4rem; align-items: center; margin-inline-start: auto; padding: 0.2rem 0.8rem; border: 1px solid var(--accent); border-radius: 2rem; color: var(--accent); font-weight: 600; text-decoration: none; }
.follow-link:hover, .follow-link[aria-current] { background: var(--accent); color: var(--paper); }
.site-name { margin-block: 0.6rem 0.9rem; font-size: clamp(1.6rem, 1.2rem + 1.8vw, 2.1rem); font-weight: 700; line-height: 1.15; letter-spacing: -0.015em; text-align: center; }
h1.site-name { margin-block: 1.1rem 0.2rem; font-size: clamp(2.5rem, 1.5rem + 5vw, 4.5rem); line-height: 1.05; letter-spacing: -0.025em; }
:lang(ar) .site-name, :lang(fa) .site-name, :lang(ur) .site-name, .site-name:lang(ar) { letter-spacing: 0; }
.site-name a, .site-name a:hover { color: inherit; text-decoration: none; }
.tagline { margin-block-end: 1.1rem; color: var(--soft); font-size: 0.9375rem; text-align: center; }
.topics { border-block-start: 1px solid var(--strong-rule); border-block-end: 3px double var(--strong-rule); }
.topics ul { justify-content: center; gap: 0 1.75rem; padding-block: 0.45rem; font-size: 0.875rem; }
.topics a { display: inline-block; padding-block: 0.2rem; text-decoration: none; }
.topics a:hover { text-decoration: underline; }
.topics [aria-current] { color: var(--accent); font-weight: 650; box-shadow: inset 0 -2px var(--accent); }

/* Lists */
.list, .page { padding-block-start: 0.5rem; }
.list-head { max-inline-size: 48rem; padding-block: 2rem 1.5rem; }
.list-head .kicker + h1 { margin-block-start: 0.5rem; }
.list-head h1 { font-size: clamp(2rem, 1.4rem + 2.8vw, 3rem); letter-spacing: -0.015em; }
.list-head .standfirst { margin-block-start: 0.9rem; }
.relatives { margin-block-start: 0.5rem; color: var(--soft); font-size: 0.9375rem; }
.relatives a { color: var(--ink); }
.teaser { padding-block: 1.35rem 1.45rem; border-block-start: 1px solid var(--rule); }
.teaser h2 { margin-block: 0.4rem 0.4rem; font-size: 1.4rem; letter-spacing: -0.005em; }
.teaser > .teaser-text > h2:first-child { margin-block-start: 0; }
.teaser h2 a { text-decoration: none; }
.teaser h2 a:hover { text-decoration: underline; text-decoration-thickness: 0.05em; }
.teaser .p-summary { max-inline-size: 40rem; color: var(--ink); }
.teaser-line { margin-block-start: 0.5rem; color: var(--soft); font-size: 0.8125rem; }
.nothing { padding-block: 3rem; color: var(--soft); font-style: italic; }
@media (min-width: 46rem) {
  .list:not(.front) .teaser-text { display: grid; grid-template-columns: 10rem minmax(0, 1fr); grid-template-rows: auto auto 1fr; column-gap: 2rem; }
  .list:not(.front) .teaser-text > * { grid-column: 2; }
  .list:not(.front) .teaser-line { grid-column: 1; grid-row: 1 / span 3; margin-block-start: 0; padding-block-start: 0.1rem; }
  .front { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: clamp(2rem, 5vw, 4rem); }
  .front > .lead, .front > .nothing { grid-column: 1 / -1; }
}

/* The newest article of a front page */
.front > .lead { border-block-start: 0; padding-block: 2.25rem 2.5rem; }
.lead h2 { margin-block: 0.6rem 0.8rem; font-size: clamp(2rem, 1.3rem + 3.2vw, 3.4rem); line-height: 1.08; letter-spacing: -0.02em; }
.lead .p-summary { max-inline-size: 44rem; font-size: 1.1875rem; line-height: 1.55; }
.lead .teaser-line { margin-block-start: 0.9rem; font-size: 0.875rem; }
.lead .byline { font: inherit; }
.teaser-image { inline-size: 100%; margin-block-end: 1.25rem; background: var(--tint); }
@media (min-width: 58rem) {
  .lead:has(.teaser-image) { display: grid; grid-template-columns: minmax(0, 6fr) minmax(0, 5fr); gap: clamp(2rem, 4vw, 3rem); align-items: center; }
  .lead:has(.teaser-image) h2 { font-size: clamp(2rem, 1rem + 2.6vw, 2.9rem); }
  .lead .teaser-image { margin-block-end: 0; }
}

/* An article */
.article { max-inline-size: var(--measure); margin-inline: auto; padding-block: 2.5rem 1rem; }
.article-head h1 { margin-block: 0.65rem 0.95rem; font-size: clamp(2.1rem, 1.4rem + 3.2vw, 3.15rem); line-height: 1.1; letter-spacing: -0.02em; }
.standfirst { color: var(--soft); font-size: 1.25rem; line-height: 1.5; }
.article-head .standfirst { margin-block-end: 1.1rem; }
.byline { font-size: 0.9375rem; font-weight: 600; }
.byline a { text-decoration-color: var(--rule); }
.dateline { color: var(--soft); font-size: 0.875rem; }
.dateline a { text-decoration: none; }
.dateline a:hover { text-decoration: underline; }
.hour { white-space: nowrap; }
.translations { margin-block-start: 1rem; padding-block: 0.6rem; border-block: 1px solid var(--rule); font-size: 0.875rem; }
.translations ul { list-style: none; }
.translations .language { color: var(--soft); }
.lead-image { margin-block: 1.75rem 0; }
.lead-image img { display: block; inline-size: 100%; background: var(--tint); }
figcaption { margin-block-start: 0.5rem; color: var(--soft); font-size: 0.8125rem; line-height: 1.5; }
.article .content { margin-block-start: 1.75rem; }

/* Running text */
.content { max-inline-size: var(--measure); font-size: 1.1875rem; line-height: 1.62; }
.content > * + * { margin-block-start: 1.1em; }
.content h2 { margin-block-start: 2em; font-size: 1.5rem; }
.content h3 { margin-block-start: 1.75em; font-size: 1.25rem; }
.content h4, .content h5, .content h6 { margin-block-start: 1.6em; font-size: 1.0625rem; line-height: 1.3; }
.content :is(h2, h3, h4, h5, h6) + * { margin-block-start: 0.6em; }
.content ul, .content ol { padding-inline-start: 1.4em; }
.content li + li { margin-block-start: 0.4em; }
.content li > :is(ul, ol, p + p) { margin-block-start: 0.4em; }
.content li::marker { color: var(--accent); }
.content dt { font-weight: 700; }
.content dd { margin-inline-start: 1.4em; }
.content blockquote { padding-inline-start: 1.25rem; border-inline-start: 3px solid var(--accent); color: var(--soft); font-style: italic; }
.content blockquote > * + * { margin-block-start: 0.7em; }
.content :lang(ar) blockquote, .content blockquote:lang(ar), :lang(ja) blockquote, :lang(zh) blockquote, :lang(ko) blockquote { font-style: normal; }
.content hr { inline-size: 6rem; margin: 2.5em auto; border: 0; border-block-start: 3px double var(--strong-rule); }
.content pre { padding: 0.9rem 1.1rem; overflow-x: auto; background: var(--tint); line-height: 1.5; tab-size: 2; }
.content :not(pre) > code { padding: 0.1em 0.3em; border-radius: 3px; background: var(--tint); }
.content img, .content video { display: block; margin-inline: auto; background: var(--tint); }
.content iframe { display: block; inline-size: 100%; aspect-ratio: 16 / 9; aspect-ratio: attr(width type(<number>), 16) / attr(height type(<number>), 9); border: 0; background: var(--tint); }
.content sup, .content sub { font-size: 0.72em; line-height: 0; }
.content sup a { padding-inline: 0.15em; color: var(--accent); font-family: var(--sans); text-decoration: none; }
.content .footnotes, .content section:last-child { margin-block-start: 2.5em; padding-block-start: 1em; border-block-start: 1px solid var(--rule); font-size: 0.9375rem; }
.content .footnotes :is(h2, h3), .content section:last-child > h2 { margin-block-start: 0; font-size: 1rem; }
.scroll { overflow-x: auto; }
.scroll :is(th, td) { min-inline-size: 6.5rem; }
table { border-collapse: collapse; inline-size: 100%; font: 0.9375rem/1.45 var(--sans); font-variant-numeric: tabular-nums; }
caption { padding-block-end: 0.5rem; color: var(--soft); text-align: start; }
th, td { padding: 0.5rem 0.9rem 0.5rem 0; padding-inline: 0 0.9rem; border-block-end: 1px solid var(--rule); text-align: start; vertical-align: top; overflow-wrap: normal; }
.align-center { text-align: center; }
.align-right { text-align: right; }
thead th { border-block-end: 2px solid var(--strong-rule); }
th:last-child, td:last-child { padding-inline-end: 0; }
:target { background: var(--tint); box-shadow: 0 0 0 0.3em var(--tint); }
main:target { background: none; box-shadow: none; }

/* After an article */
.terms { margin-block-start: 2.5rem; padding-block-start: 1rem; border-block-start: 1px solid var(--rule); font-size: 0.875rem; }
.terms h2 { color: var(--soft); font-size: 0.8125rem; font-weight: 650; }
.terms ul { display: flex; flex-wrap: wrap; gap: 0.4rem; margin-block-start: 0.5rem; list-style: none; }
.terms a, .terms span { display: inline-block; padding: 0.15rem 0.7rem; border: 1px solid var(--rule); border-radius: 2rem; text-decoration: none; }
.terms a:hover { border-color: var(--accent); }
.files, .provenance { margin-block-start: 2.5rem; padding-block-start: 1rem; border-block-start: 1px solid var(--rule); font-size: 0.9375rem; }
.files h2, .provenance h2 { color: var(--soft); font: 650 0.8125rem/1.4 var(--sans); }
.files ul { list-style: none; }
.files li { margin-block-start: 1rem; }
.files audio, .files video, .files img { display: block; inline-size: 100%; }
.file-facts { color: var(--soft); white-space: nowrap; }
.provenance dl { margin-block-start: 0.5rem; font-family: var(--sans); }
.provenance dl div { display: grid; grid-template-columns: minmax(7rem, 1fr) 3fr; column-gap: 1rem; }
.provenance dt { color: var(--soft); }
.provenance dd { overflow-wrap: anywhere; }
.content > aside { padding: 0.9rem 1.1rem; background: var(--tint); font-size: 1rem; }
.neighbours { display: grid; gap: 1rem 2.5rem; max-inline-size: var(--measure); margin: 1.5rem auto 0; padding-block-start: 1.25rem; border-block-start: 3px double var(--strong-rule); }
.neighbours a { text-decoration: none; }
.neighbours .direction { display: block; color: var(--soft); font-size: 0.8125rem; }
.neighbours .title { font-family: var(--serif); font-size: 1.0625rem; font-weight: 700; line-height: 1.3; }
.neighbours a:hover .title { text-decoration: underline; text-decoration-thickness: 0.05em; }
@media (min-width: 40rem) {
  .neighbours { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .neighbours .next { grid-column: 2; text-align: end; }
}
.pager { display: flex; justify-content: space-between; gap: 1rem; padding-block: 1rem; border-block-start: 3px double var(--strong-rule); font-weight: 600; }
.pager .prev { margin-inline-start: auto; }

/* Feeds */
.follow { margin-block-start: 2.5rem; padding: 1.25rem 1.4rem 1.35rem; background: var(--tint); font-size: 0.9375rem; }
.follow h2 { font: 700 1.1875rem/1.3 var(--serif); }
.follow > p { margin-block-start: 0.75rem; }
.addresses { display: grid; gap: 0.2rem; margin-block-start: 0.5rem; font-size: 0.875rem; }
.addresses dt { font-weight: 600; }
@media (min-width: 32rem) {
  .addresses div { display: grid; grid-template-columns: 5.25rem minmax(0, 1fr); column-gap: 0.75rem; align-items: baseline; }
}
.addresses code { color: var(--soft); overflow-wrap: anywhere; user-select: all; -webkit-user-select: all; }
.all-feeds, .taxonomy { margin-block-start: 3.5rem; padding-block-start: 1.25rem; border-block-start: 3px double var(--strong-rule); }
.all-feeds > h2, .taxonomy > h2 { font-size: 1.75rem; }
.language-feeds h3 { margin-block-start: 1.75rem; font-size: 1.3125rem; }
.language-feeds h4 { margin-block-start: 1.5rem; color: var(--soft); font: 650 0.875rem/1.4 var(--sans); }
.feeds { list-style: none; }
.feed { padding-block: 0.75rem; border-block-end: 1px solid var(--rule); }
.feed-name { font-weight: 700; line-height: 1.35; }
.feed .addresses { margin-block-start: 0.2rem; font-size: 0.8125rem; }
@media (min-width: 58rem) {
  .feed { display: grid; grid-template-columns: 16rem minmax(0, 1fr); column-gap: 1.5rem; }
  .feed .addresses { margin-block-start: 0.15rem; }
}
.measure { max-inline-size: var(--measure); margin-block-start: 0.5rem; }
.taxonomy .scroll { margin-block-start: 1.25rem; }
.taxonomy tbody th { font-weight: 600; }
.depth-1 { padding-inline-start: 1.25rem; }
.depth-2 { padding-inline-start: 2.5rem; }
.depth-3 { padding-inline-start: 3.75rem; }
.taxonomy code { white-space: nowrap; }
.not-found p + p { margin-block-start: 0.75rem; }

/* Foot */
.foot { margin-block-start: 3.5rem; padding-block: 1.25rem 3rem; color: var(--soft); font-size: 0.875rem; text-align: center; }
.foot::before { content: ""; display: block; margin-block-end: 1.25rem; border-block-start: 1px solid var(--rule); }
.foot a { color: var(--ink); }
.foot-name { font: 700 1.125rem/1.4 var(--serif); }
.foot-name a { text-decoration: none; }
.foot p + p { margin-block-start: 0.3rem; }

@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --rule: #bbb; --strong-rule: #000; --accent: #000; --tint: #fff; }
  body { font-size: 11pt; }
  .skip, .topline, .topics, .translations, .neighbours, .pager, .follow, .terms { display: none; }
  .content { font-size: 11pt; }
  .article, .content { max-inline-size: none; }
  .content a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.8em; overflow-wrap: anywhere; }
  h1, h2, h3, h4 { break-after: avoid; }
  figure, table, blockquote { break-inside: avoid; }
}
`;
