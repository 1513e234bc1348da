/** Media types by the ending of a URL: the registered names, not ones made up of "audio/" and the ending. */

import { endingOf, mediaTypeOfEnding, registeredName } from "../text/media-type.ts";

/** What a file is there for; `file` where nobody said. */
export type FileRole = "image" | "audio" | "video" | "file";

/** Containers that hold sound or pictures alike: the role decides. */
const EITHER: ReadonlySet<string> = new Set(["mp4", "webm", "ogg"]);

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
  if (given?.includes("/")) return registeredName(given) ?? given;
  const ending = endingOf(url);
  const known = mediaTypeOfEnding(ending);
  if (known !== undefined && EITHER.has(ending) && (role === "audio" || role === "video")) {
    return `${role}/${ending}`;
  }
  return known ?? BY_ROLE[role];
}
