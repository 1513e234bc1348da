/** What an article offers beside its text: sound and film to play, pictures, files to download. Nothing plays by itself (R65). */

import type { Attachment, Entry, Episode } from "../model/entry.ts";
import { html, lines, type Markup } from "../text/html.ts";
import { isShownIn, localUrl } from "./links.ts";
import type { Shell } from "./shell.ts";
import { wordsOf } from "./words.ts";

/** The section after the text; files that the text shows itself are not repeated. */
export function filesSection({ attachments, episode }: Entry, content: string, shell: Shell): Markup | false {
  const offered = attachments.filter(({ url }) => !isShownIn(content, url, shell.baseUrl));
  const transcripts = episode?.transcripts ?? [];
  if (offered.length + transcripts.length === 0) return false;
  return html`<section class="files" aria-labelledby="_files">
    <h2 id="_files">${wordsOf(shell.language).files}</h2>
    <ul>
    ${lines(offered.map((one) => html`<li>${figure(one, shell)}</li>`))}
    ${lines(transcripts.map((one) => html`<li>${transcriptLink(one, shell)}</li>`))}
    </ul>
    </section>`;
}

function figure(attachment: Attachment, shell: Shell): Markup {
  const { url, mediaType, title, caption, credit } = attachment;
  const isPicture = mediaType.startsWith("image/");
  const name = isPicture || title !== undefined ? title : (caption ?? fileName(url));
  const words = [name, caption === name ? undefined : caption].filter((one) => one !== undefined);
  return html`<figure>
    ${player(attachment, shell)}
    <figcaption>${words.map((word) => html`<span>${word}</span> `)}${credit !== undefined && html`<span class="credit">${credit}</span> `}${!isPicture && downloadLink(attachment, shell)}</figcaption>
    </figure>`;
}

/** What its author called it, `laporan.pdf`: without the part of the address that changes with the content. */
function fileName(url: string): string | undefined {
  const last = /([^/?#]+)(?:[?#].*)?$/.exec(url)?.[1]?.replace(/\.[0-9a-f]{12}(?=\.[^.]+$)/, "") ?? "";
  try {
    return decodeURIComponent(last) || undefined;
  } catch {
    return last || undefined;
  }
}

function player({ url, mediaType, width, height, alt, title }: Attachment, shell: Shell): Markup | false {
  const source = localUrl(shell.baseUrl, url);
  const size = html`${width !== undefined && html` width="${width}"`}${height !== undefined && html` height="${height}"`}`;
  const name = alt || title;
  const label = name !== undefined && html` aria-label="${name}"`;
  switch (mediaType.split("/")[0]) {
    case "audio":
      return html`<audio controls preload="none" src="${source}"${label}></audio>`;
    case "video":
      return html`<video controls preload="none" src="${source}"${size}${label}></video>`;
    case "image":
      return html`<img class="u-photo" src="${source}" alt="${alt ?? ""}" loading="lazy"${size}>`;
    default:
      return false;
  }
}

function downloadLink({ url, mediaType, lengthBytes, durationSeconds }: Attachment, shell: Shell): Markup {
  const facts = [
    mediaType,
    durationSeconds === undefined ? undefined : clock(durationSeconds),
    lengthBytes > 0 ? size(lengthBytes) : undefined,
  ].filter((fact) => fact !== undefined);
  return html`<a href="${localUrl(shell.baseUrl, url)}" type="${mediaType}" download>${wordsOf(shell.language).download}</a> <bdi class="file-facts" dir="ltr">${facts.join(", ")}</bdi>`;
}

/** What is heard, for those who read it. */
function transcriptLink({ url, mediaType, language }: Episode["transcripts"][number], shell: Shell): Markup {
  const tag = language ?? shell.language;
  return html`<a href="${localUrl(shell.baseUrl, url)}" type="${mediaType}" hreflang="${tag}">${wordsOf(shell.language).transcript}</a> <bdi class="file-facts" dir="ltr">${tag}, ${mediaType}</bdi>`;
}

/** `12:30`, `1:02:03`. */
function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), Math.floor(seconds % 60)];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, "0"))).join(":");
}

/** In whole units, which need no decimal sign of any language. */
function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${Math.round(bytes / 1_000_000)} MB`;
}
