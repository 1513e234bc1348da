/** Media types by their registered names (RFC 6838), and what the ending of a file's name promises. Pure data. */

const BY_ENDING: ReadonlyMap<string, string> = new Map([
  ["jpg", "image/jpeg"],
  ["jpeg", "image/jpeg"],
  ["png", "image/png"],
  ["gif", "image/gif"],
  ["webp", "image/webp"],
  ["avif", "image/avif"],
  ["svg", "image/svg+xml"],
  ["ico", "image/vnd.microsoft.icon"],
  ["mp3", "audio/mpeg"],
  ["m4a", "audio/mp4"],
  ["aac", "audio/aac"],
  ["oga", "audio/ogg"],
  ["ogg", "audio/ogg"],
  ["opus", "audio/ogg"],
  ["flac", "audio/flac"],
  ["wav", "audio/wav"],
  ["mp4", "video/mp4"],
  ["m4v", "video/mp4"],
  ["webm", "video/webm"],
  ["ogv", "video/ogg"],
  ["mov", "video/quicktime"],
  ["pdf", "application/pdf"],
  ["epub", "application/epub+zip"],
  ["zip", "application/zip"],
  ["vtt", "text/vtt"],
  ["srt", "application/x-subrip"],
  ["html", "text/html"],
  ["txt", "text/plain"],
  ["json", "application/json"],
]);

/** Names in use that were never registered. */
const MISNAMED: ReadonlyMap<string, string> = new Map([
  ["audio/mp3", "audio/mpeg"],
  ["audio/m4a", "audio/mp4"],
  ["audio/x-m4a", "audio/mp4"],
  ["audio/wave", "audio/wav"],
  ["image/jpg", "image/jpeg"],
  ["image/svg", "image/svg+xml"],
  ["video/mov", "video/quicktime"],
  ["text/srt", "application/x-subrip"],
  ["application/srt", "application/x-subrip"],
]);

const FORM =
  /^(?:application|audio|font|image|message|model|multipart|text|video)\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/;

/** The registered name of what is called so, in lower case; undefined where the name is right, or unknown. */
export function registeredName(type: string): string | undefined {
  return MISNAMED.get(type);
}

/** Whether a text in lower case may be a media type without parameters; names that were never registered are none. */
export function isMediaType(text: string): boolean {
  return FORM.test(text) && !MISNAMED.has(text);
}

/** The ending of a path or URL in lower case, without its dot: `https://h/a.MP3?x` → `mp3`; empty where there is none. */
export function endingOf(source: string): string {
  const [path = ""] = source.split(/[?#]/);
  return /\.([a-z0-9]+)$/i.exec(path.slice(path.lastIndexOf("/") + 1))?.[1]?.toLowerCase() ?? "";
}

/** What an ending promises, `mp3` → `audio/mpeg`. */
export function mediaTypeOfEnding(ending: string): string | undefined {
  return BY_ENDING.get(ending);
}
