/** The page that shows a feed as its readers do: of each entry its source, every reader's view, and what was dropped. */

import type { ReadEntry, ReadFeed } from "../check/feed/reading.ts";
import { html, type Markup, raw } from "../text/html.ts";
import { viewOf } from "./reader-view.ts";
import { READERS, type Reader } from "./readers.ts";

/** By this a file is known to be such a page, which may be written anew. */
export const MARK = '<meta name="generator" content="siar preview">';

/** The whole page; `name` is what the feed is called. It needs no script, and loads nothing but the feed's own pictures and media. */
export function previewPage(name: string, feed: ReadFeed): string {
  return `<!doctype html>\n${html`<html lang="${feed.language ?? "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
${raw(MARK)}
<title>${feed.title ?? name}: as readers show it</title>
<style>
${raw(STYLE)}
</style>
</head>
<body>
<header>
<h1>${feed.title ?? name}</h1>
<p>${feed.entries.length} entries of ${name}, as ${READERS.map((one) => one.name).join(", ")} show them.</p>
</header>
<main>
${feed.entries.map(({ entry }, index) => entrySection(entry, index + 1))}
</main>
</body>
</html>`}\n`;
}

const POLICY =
  "default-src 'none'; img-src https: http: data:; media-src https: http:; frame-src https:; style-src 'unsafe-inline'";

function entrySection(entry: ReadEntry, number: number): Markup {
  const { contentHtml, contentText, summary } = entry;
  return html`<article>
<h2>${number}. ${entry.title ?? "Without a title"}</h2>
<dl>
${factsOf(entry).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
</dl>
<details>
<summary>Source</summary>
<pre><code>${contentHtml ?? contentText ?? summary ?? "Nothing to read."}</code></pre>
</details>
<div class="views">
${READERS.map((reader) => viewSection(entry, reader))}
</div>
</article>`;
}

function viewSection({ contentHtml, contentText, summary }: ReadEntry, reader: Reader): Markup {
  if (contentHtml === undefined) {
    return html`<section>
<h3>${reader.name}</h3>
<div class="view"><p>${contentText ?? summary ?? ""}</p></div>
</section>`;
  }
  const { html: shown, dropped } = viewOf(contentHtml, reader);
  const list = dropped.map(
    ({ what, times }) => html`<li><code>${what}</code>${times > 1 && ` × ${times}`}</li>`,
  );
  return html`<section>
<h3>${reader.name}</h3>
<div class="view">${raw(shown)}</div>
${dropped.length > 0 ? html`<p>Dropped:</p><ul class="dropped">${list}</ul>` : html`<p>Nothing was dropped.</p>`}
</section>`;
}

function factsOf(entry: ReadEntry): readonly (readonly [name: string, value: string])[] {
  const { id, url, publishedMs, updatedMs, authors, categories, language, attachments, summary } = entry;
  const moment = (ms: number | undefined): string => (ms === undefined ? "" : new Date(ms).toISOString());
  const facts: readonly (readonly [string, string])[] = [
    ["id", id ?? ""],
    ["link", url ?? ""],
    ["published", moment(publishedMs)],
    ["updated", moment(updatedMs)],
    ["authors", authors.join(", ")],
    ["categories", categories.map(({ label }) => label).join(", ")],
    ["language", language ?? ""],
    ["attachments", attachments.map((one) => one.url).join(", ")],
    ["summary", summary ?? ""],
  ];
  return facts.filter(([, value]) => value !== "");
}

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 90rem; padding: 1rem; }
article { border-block-start: 1px solid; padding-block: 1rem; }
dl > div { display: flex; gap: .5rem; }
dt { min-inline-size: 6rem; }
dd { margin: 0; overflow-wrap: anywhere; }
pre { overflow: auto; max-block-size: 24rem; border: 1px solid; padding: .5rem; white-space: pre-wrap; }
.views { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); }
.views section { min-inline-size: 0; }
.view { border: 1px solid; padding: .5rem 1rem; overflow: auto; overflow-wrap: anywhere; }
.view img, .view video, .view iframe { max-inline-size: 100%; block-size: auto; }
`.trim();
