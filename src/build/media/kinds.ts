/** The kinds of files that are published from articles, by the endings of their names (D20). */

export interface Kind {
  readonly sort: "image" | "recording" | "document";
  /** As it is registered. */
  readonly mediaType: string;
  /** Names that file-type has for what such a file may hold; empty where its text is looked at instead. */
  readonly contents: readonly string[];
}

/** What must be at a place: a picture, sound or film, or any kind of file. */
export type Accept = "image" | "recording" | "file";

function image(mediaType: string): Kind {
  return { sort: "image", mediaType, contents: [mediaType] };
}

function recording(mediaType: string, ...others: readonly string[]): Kind {
  return { sort: "recording", mediaType, contents: [mediaType, ...others] };
}

function document(mediaType: string, ...contents: readonly string[]): Kind {
  return { sort: "document", mediaType, contents };
}

const OGG = recording("audio/ogg", "application/ogg");

const KINDS: ReadonlyMap<string, Kind> = new Map([
  [".png", image("image/png")],
  [".jpg", image("image/jpeg")],
  [".jpeg", image("image/jpeg")],
  [".gif", image("image/gif")],
  [".webp", image("image/webp")],
  [".avif", image("image/avif")],
  [".mp3", recording("audio/mpeg")],
  [".m4a", recording("audio/mp4", "audio/x-m4a", "video/mp4")],
  [".ogg", OGG],
  [".oga", OGG],
  [".opus", OGG],
  [".flac", recording("audio/flac")],
  [".wav", recording("audio/wav")],
  [".mp4", recording("video/mp4", "audio/x-m4a", "video/x-m4v")],
  [".m4v", recording("video/mp4", "video/x-m4v")],
  [".mov", recording("video/quicktime")],
  [".webm", recording("video/webm")],
  [".pdf", document("application/pdf", "application/pdf")],
  [".epub", document("application/epub+zip", "application/epub+zip")],
  [".zip", document("application/zip", "application/zip")],
  [".csv", document("text/csv")],
  [".txt", document("text/plain")],
  [".vtt", document("text/vtt")],
  [".srt", document("application/x-subrip")],
  [".json", document("application/json")],
]);

/** By an ending in small letters, `.mp3`; undefined where such a file is not published there. */
export function kindOf(extension: string, accept: Accept): Kind | undefined {
  const kind = KINDS.get(extension);
  return kind && isAccepted(kind, accept) ? kind : undefined;
}

/** The endings that will do, `.png .jpg …`. */
export function endingsFor(accept: Accept): string {
  return [...KINDS].flatMap(([ending, kind]) => (isAccepted(kind, accept) ? ending : [])).join(" ");
}

function isAccepted({ sort }: Kind, accept: Accept): boolean {
  return accept === "file" || accept === sort;
}
