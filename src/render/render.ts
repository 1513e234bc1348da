/**
 * An article's Markdown to everything that is shown of it, as one pure function: tokens, HTML, the allow-list where
 * there is raw HTML, headings, page and feed in one. It knows no other article and no file: what they decide is a
 * hole. It throws for nothing that an author wrote.
 */

import type { Article } from "../model/article.ts";
import type { ArticleSettings } from "../model/article-settings.ts";
import type {
  CompiledAttachment,
  CompiledEpisode,
  CompiledImage,
  Heading,
  HoleyHtml,
} from "../model/compiled.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { slugOf } from "../text/slug.ts";
import { nearest } from "../text/suggest.ts";
import { encodePath } from "../text/url.ts";
import { writeCorrections } from "./corrections.ts";
import { type Desk, deskOf, NESTING_LIMIT } from "./desk.ts";
import { finishEmbeds } from "./embeds.ts";
import { compileAttachments, compileEpisode } from "./files.ts";
import { splitFlavours } from "./flavours.ts";
import { footnotesOf } from "./footnotes.ts";
import { withoutSyntax } from "./foreign/net.ts";
import { arrangeHeadings } from "./headings.ts";
import { leadImage } from "./images.ts";
import { readTokens } from "./markdown.ts";
import { partOf, sanitiseParts } from "./parts.ts";
import { sanitise } from "./sanitise.ts";
import { spareImages } from "./spare-images.ts";
import { summaryOf } from "./summary.ts";
import { writeBlocks } from "./write.ts";

export interface Rendered {
  readonly content: HoleyHtml;
  /** Plain text, at most 280 characters where the author wrote none (R71). */
  readonly summary: string;
  readonly headings: readonly Heading[];
  readonly image?: CompiledImage;
  readonly attachments?: readonly CompiledAttachment[];
  readonly episode?: CompiledEpisode;
  readonly problems: readonly Problem[];
}

export function renderArticle(article: Article, site: ArticleSettings): Rendered {
  const desk = deskOf(article, site);
  const written = writeContent(desk) ?? "";
  const { html, headings } = arrangeHeadings(written, desk);
  const image = leadImage(html, desk);
  const summary = summaryOf(html, image?.alt ?? "", desk);
  const attachments = compileAttachments(desk);
  const episode = compileEpisode(desk);
  const split = splitFlavours(withCorrections(html.replaceAll(desk.more, "").trim(), desk), desk);
  settleFragments(split.ids, desk);
  return {
    content: desk.holes.cut(spareImages(split.html, desk)),
    summary,
    headings,
    ...(image && { image }),
    ...(attachments.length > 0 && { attachments }),
    ...(episode && { episode }),
    problems: desk.problems,
  };
}

/** Well-formed HTML, safe to show, or undefined where the body is nested too deep to be written. */
function writeContent(desk: Desk): string | undefined {
  try {
    const html = desk.article.format === "html" ? writeHtml(desk) : writeMarkdown(desk);
    return desk.isForeign ? withoutSyntax(html, desk.article.body) : html;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    desk.problems.push(problem("render/too-deep", desk.places.placeOf(""), { limit: NESTING_LIMIT }));
    return undefined;
  }
}

/** A body of HTML passes the allow-list whole; of its comments, which go there, one ends the excerpt. */
function writeHtml(desk: Desk): string {
  const body = desk.article.body.replace(/<!--\s*(?:more|truncate|excerpt)\s*-->/i, desk.more);
  return finishEmbeds(sanitise(body, desk), desk);
}

function writeMarkdown(desk: Desk): string {
  const tokens = readTokens(desk.article.body, desk.site.math === true);
  if (!tokens) throw new RangeError("marked gave up.");
  const footnotes = footnotesOf(tokens, desk);
  const parts = tokens.map((token) => partOf(writeBlocks([token], { desk, footnotes, depth: 0 }), desk));
  const notes = footnotes.writeList((note) => {
    desk.places.enter(note.raw);
    return writeBlocks(note.tokens, { desk, footnotes, depth: 1 });
  });
  parts.push(partOf(notes, desk));
  return sanitiseParts(parts, desk);
}

/** Notes follow the text, and are no part of what headings, summary and lead image are taken from. */
function withCorrections(html: string, desk: Desk): string {
  const notes = writeCorrections(desk);
  return html === "" || notes === "" ? html + notes : `${html}\n${notes}`;
}

/** Links into the article itself lead to ids that it has; one that almost does is led there. */
function settleFragments(ids: ReadonlySet<string>, desk: Desk): void {
  for (const { mark, fragment, place } of desk.fragmentLinks) {
    if (fragment === "" || fragment === "top" || ids.has(fragment)) continue;
    const slug = slugOf(fragment);
    if (ids.has(slug)) {
      desk.holes.replace(mark, { kind: "self", fragment: encodePath(slug) });
    } else {
      const near = nearest(fragment, [...ids]);
      desk.problems.push(problem("render/fragment-missing", place, { fragment, nearest: near }));
      // Other tools make other ids of headings; an archive is not to fail for one of them.
      if (desk.isForeign) desk.holes.replace(mark, { kind: "self", fragment: "top" });
    }
  }
}
