/**
 * Films, recordings, frames and posts of other sites. Frames go where siar's own policy lets them (`frames.ts`); what
 * only a program could show becomes a link.
 */

import { type Asked, argument, block, type Made } from "./making.ts";
import { addressed, quoted } from "./words.ts";

const YOUTUBE =
  /^https?:\/\/(?:[\w-]+\.)?(?:youtu\.be\/|youtube(?:-nocookie)?\.com\/(?:watch\?(?:[^#]*&)?v=|embed\/|shorts\/|live\/|v\/))([\w-]{6,20})/;
const VIMEO = /^https?:\/\/(?:[\w-]+\.)?vimeo\.com\/(?:video\/|channels\/[\w-]+\/)?(\d{3,14})/;

export function makeYoutube(asked: Asked): Made | undefined {
  const written =
    argument(
      asked,
      "id",
      "videoid",
      "video_id",
      "youtubeid",
      "v",
      "video",
      "embedid",
      "src",
      "url",
      "link",
    ) ??
    asked.args.words[0] ??
    asked.inner?.trim() ??
    "";
  const id = YOUTUBE.exec(written)?.[1] ?? /^[\w-]{6,20}$/.exec(written.split(/[?&]/)[0] ?? "")?.[0];
  if (id === undefined) return undefined;
  const start = /^\d{1,6}$/.exec(argument(asked, "start", "t") ?? "")?.[0];
  const query = start === undefined ? "" : `?start=${start}`;
  return frame(`https://www.youtube-nocookie.com/embed/${id}${query}`, argument(asked, "title", "caption"));
}

export function makeVimeo(asked: Asked): Made | undefined {
  const written =
    argument(asked, "id", "videoid", "video_id", "vimeoid", "src", "url", "link") ??
    asked.args.words[0] ??
    asked.inner?.trim() ??
    "";
  const id = VIMEO.exec(written)?.[1] ?? /^\d{3,14}$/.exec(written)?.[0];
  if (id === undefined) return undefined;
  return frame(`https://player.vimeo.com/video/${id}`, argument(asked, "title", "caption"));
}

/** A film by its address, wherever it is; `provider` says of an id what site it belongs to. */
export function makeVideo(asked: Asked): Made | undefined {
  const provider = argument(asked, "provider", "type")?.toLowerCase();
  if (provider === "vimeo") return makeVimeo(asked);
  if (provider === "youtube") return makeYoutube(asked);
  const source = argument(asked, "src", "url", "mp4", "webm", "file", "link", "path") ?? asked.args.words[0];
  if (source === undefined) return argument(asked, "id") === undefined ? undefined : makeYoutube(asked);
  const film = ofKnownSite(source, asked);
  if (film) return film;
  const poster = argument(asked, "poster");
  const more = poster === undefined ? "" : ` poster="${addressed(poster)}"`;
  return block(
    `<video src="${addressed(source)}"${more}${titled(argument(asked, "title", "caption"))} controls></video>`,
  );
}

export function makeAudio(asked: Asked): Made | undefined {
  const source = argument(asked, "src", "url", "mp3", "ogg", "m4a", "wav", "file") ?? asked.args.words[0];
  if (source === undefined) return undefined;
  return block(
    `<audio src="${addressed(source)}"${titled(argument(asked, "title", "caption"))} controls></audio>`,
  );
}

export function makeFrame(asked: Asked): Made | undefined {
  const source = argument(asked, "src", "url") ?? asked.args.words[0];
  return source === undefined ? undefined : frame(source, argument(asked, "title"));
}

/** `[embed]https://…[/embed]`: a film of a known site, else a link. */
export function makeEmbed(asked: Asked): Made | undefined {
  const source = argument(asked, "src", "url") ?? asked.args.words[0] ?? asked.inner?.trim();
  if (source === undefined || !/^https?:\/\/\S+$/.test(source)) return undefined;
  return ofKnownSite(source, asked) ?? link(source);
}

/** `user id file`, `user/id`, or its address. */
export function makeGist(asked: Asked): Made | undefined {
  const [first, second, third] = asked.args.words;
  const written = argument(asked, "url", "src") ?? asked.inner?.trim() ?? first ?? "";
  const file = argument(asked, "file", "filename") ?? (first?.includes("/") ? second : third);
  const place = file === undefined ? "" : `#file-${file.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
  if (/^https:\/\/gist\.github\.com\/\S+$/.test(written)) return link(written.replace(/\.js$/, "") + place);
  const user = argument(asked, "user", "username");
  const id = argument(asked, "id") ?? (user === undefined ? undefined : first);
  const path = id === undefined ? first : user === undefined ? id : `${user}/${id}`;
  const isSecond =
    id === undefined && second !== undefined && !first?.includes("/") && /^[0-9a-f]{5,}$/.test(second);
  const whole = isSecond ? `${first}/${second}` : path;
  if (whole === undefined || !/^[\w-]+(?:\/[\w-]+)?$/.test(whole)) return undefined;
  return link(`https://gist.github.com/${whole}${place}`);
}

/** A post of X or Instagram. */
export function makePost(asked: Asked): Made | undefined {
  const [first = ""] = asked.args.words;
  const written = argument(asked, "url", "src", "link", "tweetlink", "tweetid", "id") ?? first;
  if (/^https?:\/\/\S+$/.test(written)) return link(written);
  if (asked.name.startsWith("instagram")) {
    return /^[\w-]+$/.test(written) ? link(`https://www.instagram.com/p/${written}/`) : undefined;
  }
  if (/^\w+\/status\/\d+$/.test(written)) return link(`https://x.com/${written}`);
  const user = argument(asked, "user", "username") ?? (/^\d+$/.test(first) ? undefined : first);
  const id = /^\d+$/.test(written) ? written : asked.args.words.find((word) => /^\d{5,}$/.test(word));
  if (id === undefined) return undefined;
  return link(`https://x.com/${/^\w+$/.test(user ?? "") ? user : "i"}/status/${id}`);
}

function ofKnownSite(address: string, asked: Asked): Made | undefined {
  const title = argument(asked, "title", "caption");
  const video = YOUTUBE.exec(address)?.[1];
  if (video !== undefined) return frame(`https://www.youtube-nocookie.com/embed/${video}`, title);
  const film = VIMEO.exec(address)?.[1];
  return film === undefined ? undefined : frame(`https://player.vimeo.com/video/${film}`, title);
}

function frame(address: string, title: string | undefined): Made {
  return block(`<iframe src="${addressed(address)}"${titled(title)}></iframe>`);
}

function titled(title: string | undefined): string {
  return title === undefined ? "" : ` title="${quoted(title)}"`;
}

function link(address: string): Made {
  return block(`<p><a href="${addressed(address)}">${quoted(address)}</a></p>`);
}
