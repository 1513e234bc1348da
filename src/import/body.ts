/** The body of an article as Markdown, with its addresses as they are from here on. */

import { problem } from "../problems/problem.ts";
import { removeForbidden } from "../text/characters.ts";
import { relativePath } from "../text/url.ts";
import { markdownOfHtml } from "./html-to-markdown.ts";
import { markdownOf } from "./markdown-text.ts";
import { pageKey, resolveUrl } from "./old-addresses.ts";
import type { Journey, Named } from "./planned.ts";

const LONGEST = 1_900_000;

/** The Markdown; undefined where none can be made, which was reported. */
export function planBody(named: Named, journey: Journey): string | undefined {
  const { article, title } = named;
  const written = markdownOfBody(named, journey);
  if (written === undefined) return undefined;
  const { text, removals } = removeForbidden(written);
  if (removals.length > 0) {
    const facts = { name: title, count: removals.length };
    journey.report(problem("import/characters-removed", article.place, facts));
  }
  const body = text.trim() === "" ? insteadOfNothing(named) : text;
  const reason =
    body === undefined
      ? "It is empty, and there is no summary or address that could stand for it."
      : new TextEncoder().encode(body).length > LONGEST
        ? `It has more than ${LONGEST} bytes.`
        : undefined;
  if (reason === undefined) return body;
  journey.report(problem("import/body-unreadable", article.place, { name: title, reason }));
  return undefined;
}

function markdownOfBody(named: Named, journey: Journey): string | undefined {
  const { article, path, title } = named;
  const { body, place } = article;
  if (body.kind === "markdown") return body.markdown;
  tellRemovals(body.html, journey);
  const converted = markdownOfHtml(body.html, (written, kind) => {
    const reading = resolveUrl(written, body.baseUrl ?? article.url, kind === "link");
    if ("reason" in reading) {
      // Programs and data in addresses never lead anywhere; the words stay without a word about it.
      if (!/^\s*(?:javascript|data|vbscript|file|blob|about):/i.test(written) && written.trim() !== "")
        tellAddress(named, written, reading.reason, journey);
      return undefined;
    }
    if (kind === "image") return imageAt(reading.url, path, journey);
    return kind === "link" ? (pathOfPage(reading.url, named, journey) ?? reading.url) : reading.url;
  });
  if ("markdown" in converted) return converted.markdown;
  journey.report(problem("import/body-unreadable", place, { name: title, reason: converted.reason }));
  return undefined;
}

function tellAddress({ article, title }: Named, url: string, reason: string, { report }: Journey): void {
  report(
    problem("import/address-unusable", article.place, { name: title, what: "in its text,", url, reason }),
  );
}

/** Where an image lies: here, if it was downloaded. */
export function imageAt(url: string, path: string, { images, seen }: Journey): string {
  const here = images?.get(url);
  if (here !== undefined) return relativePath(path, here);
  seen(url, path);
  return url;
}

/** The file of the article that a page was, if it is public whenever the one that links to it is. */
function pathOfPage(url: string, from: Named, { pages }: Journey): string | undefined {
  if (url.includes("#")) return undefined;
  const to = pages.get(pageKey(url) ?? "");
  if (to?.published === undefined || from.published === undefined || to.article.isDraft || to === from)
    return undefined;
  return to.published.epochMs <= from.published.epochMs ? relativePath(from.path, to.path) : undefined;
}

/** A link post may have no words of its own, and an episode only its summary. */
function insteadOfNothing({ article, title }: Named): string | undefined {
  const { summary, externalUrl, files } = article;
  if (summary !== undefined && summary.trim() !== "") return markdownOf(summary.trim());
  const address = externalUrl ?? files[0]?.url;
  if (address !== undefined)
    return `[${markdownOf(title)}](<${address.replace(/[<>\s]/g, encodeURIComponent)}>)`;
  return article.isDraft ? "…" : undefined;
}

/** Elements that act, counted; what is in them is not looked at. */
function tellRemovals(html: string, { removed }: Journey): void {
  for (const [, name = ""] of html.matchAll(/<(script|object|embed|applet|canvas|svg|math|form)[\s>]/gi))
    removed(name.toLowerCase());
}
