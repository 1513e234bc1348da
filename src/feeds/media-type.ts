/** Media types by the ending of a URL: the registered names, not ones made up of "audio/" and the ending. */

/** What a file is there for; `file` where nobody said. */
export type FileRole = "image" | "audio" | "video" | "file";

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
  ["opus", "audio/ogg"],
  ["flac", "audio/flac"],
  ["wav", "audio/wav"],
  ["mp4", "video/mp4"],
  ["m4v", "video/mp4"],
  ["webm", "video/webm"],
  ["ogg", "audio/ogg"],
  ["ogv", "video/ogg"],
  ["mov", "video/quicktime"],
  ["pdf", "application/pdf"],
  ["epub", "application/epub+zip"],
  ["zip", "application/zip"],
]);

/** Containers that hold sound or pictures alike: the role decides. */
const EITHER: ReadonlySet<string> = new Set(["mp4", "webm", "ogg"]);

/** Names that never were registered. */
const MISNAMED: ReadonlyMap<string, string> = new Map([
  ["audio/mp3", "audio/mpeg"],
  ["audio/m4a", "audio/mp4"],
  ["audio/x-m4a", "audio/mp4"],
  ["image/jpg", "image/jpeg"],
  ["image/svg", "image/svg+xml"],
]);

/** An image of no known ending may be of any type, so it gets none. */
const BY_ROLE: { readonly [R in FileRole]: string } = {
  image: "",
  audio: "audio/mpeg",
  video: "video/mp4",
  file: "application/octet-stream",
};

/** The stated type if it is one, else by the URL's ending, else by the role; `https://h/a.mp3` → `audio/mpeg`. */
export function mediaTypeOf(url: string, role: FileRole, stated?: string): string {
  const given = stated?.trim().toLowerCase();
  if (given?.includes("/")) return MISNAMED.get(given) ?? given;
  const ending = endingOf(url);
  const known = BY_ENDING.get(ending);
  if (known !== undefined && EITHER.has(ending) && (role === "audio" || role === "video")) {
    return `${role}/${ending}`;
  }
  return known ?? BY_ROLE[role];
}

function endingOf(url: string): string {
  const [path = ""] = url.split(/[?#]/);
  const segment = path.slice(path.lastIndexOf("/") + 1);
  return segment.includes(".") ? segment.slice(segment.lastIndexOf(".") + 1).toLowerCase() : "";
}
