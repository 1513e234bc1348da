/** Differences in the files of an item, and in what makes a feed a podcast. */

import type { Enclosure, FeedOptions, Item } from "feed";
import { type Difference, inEach, normal } from "./difference.ts";
import type { FileMeaning } from "./meaning.ts";

export const mediaDifferences: readonly Difference[] = [
  {
    what: "All files are kept: in RSS the first that can be played, else the first, is the enclosure and the rest is Media RSS; Atom and JSON have all of them, each once.",
    reason: "In RSS `feed` keeps the last of `enclosure`, `image`, `audio`, `video`; in JSON none.",
    rule: "R31, R52",
    mend: (theirs, given, format) => {
      inEach(theirs, given, (entry, item) => {
        const files = filesOf(item);
        if (format === "atom") entry.files = files.map(inAtom);
        if (format === "json") entry.files = files.map(inJson);
        if (format !== "rss") return;
        const enclosure = enclosureOf(files);
        entry.files = enclosure
          ? [{ url: enclosure.url, length: enclosure.length, type: enclosure.type }]
          : [];
        entry.media = files.filter((file) => file !== enclosure).map(inMedia);
      });
    },
  },
  {
    what: "The image of an item is Media RSS, and no enclosure.",
    reason: "Readers show the one beside the text and offer the other as a download.",
    rule: "R35",
    mend: (theirs, given, format) => {
      if (format === "json") return;
      inEach(theirs, given, (entry, { image }) => {
        const shown = image && fileOf(image, "image");
        entry.media = [...(shown ? [{ ...inMedia(shown), medium: "image" }] : []), ...(entry.media ?? [])];
      });
    },
  },
  {
    what: "A podcast has the words of iTunes as its directory reads them: the category as an attribute, the image, the owner with a name, durations in seconds. JSON has them as `_podcast`.",
    reason: "`feed` writes the category as text, and the image for Google Play alone, which has closed.",
    rule: "R58",
    mend: (theirs, given, format) => {
      if (format === "json" && given.options.podcast)
        theirs.feed.extensions = { ...theirs.feed.extensions, _podcast: showOf(given.options) };
      if (format !== "rss") return;
      theirs.feed.podcast = given.options.podcast ? wordsOf(given.options) : {};
      inEach(theirs, given, (entry, item) => {
        const seconds = given.options.podcast ? enclosureOf(filesOf(item))?.duration : undefined;
        entry.duration = seconds === "" ? undefined : seconds;
      });
    },
  },
];

/** The show as an object of JSON Feed. */
function showOf({ author, category, image }: FeedOptions): Record<string, unknown> {
  const owner = author?.email !== undefined && {
    ...(author.name && { name: author.name }),
    email: author.email,
  };
  return {
    about: "https://podcastindex.org/namespace/1.0",
    ...(author?.name !== undefined && { author: author.name }),
    ...(owner && { owner }),
    ...(category !== undefined && { categories: [{ name: category }] }),
    ...(image !== undefined && { image: normal(image) }),
  };
}

/** A file as siar reads it; empty where something is not known, `0` bytes. */
interface ReadFile {
  readonly url: string;
  readonly type: string;
  readonly length: string;
  readonly title: string;
  readonly duration: string;
}

/** Every file but the image, each address once. */
function filesOf({ enclosure, audio, video, image }: Item): readonly ReadFile[] {
  const files = [
    ...(enclosure ? [fileOf(enclosure, "file")] : []),
    ...(audio ? [fileOf(audio, "audio")] : []),
    ...(video ? [fileOf(video, "video")] : []),
  ];
  const shown = image && fileOf(image, "image").url;
  return files.filter(
    ({ url }, index) => url !== shown && files.findIndex((other) => other.url === url) === index,
  );
}

function enclosureOf(files: readonly ReadFile[]): ReadFile | undefined {
  return files.find(({ type }) => /^(?:audio|video)\//.test(type)) ?? files[0];
}

const REGISTERED: Readonly<Record<string, string>> = {
  ".mp3": "audio/mpeg",
  ".m4a": "audio/mp4",
  ".mp4": "video/mp4",
  ".webm": "video/webm",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
};
const MISNAMED: Readonly<Record<string, string>> = { "audio/mp3": "audio/mpeg", "image/jpg": "image/jpeg" };

function fileOf(given: string | Enclosure, role: "image" | "audio" | "video" | "file"): ReadFile {
  const {
    url,
    type,
    length = 0,
    title = "",
    duration = "",
  } = typeof given === "string" ? { url: given } : given;
  const ending = /\.[a-z0-9]+$/.exec(new URL(url).pathname)?.[0] ?? "";
  const known = type === undefined ? REGISTERED[ending] : (MISNAMED[type] ?? type);
  return {
    url: normal(url),
    type: known ?? (role === "file" ? "application/octet-stream" : ""),
    length: String(length),
    title,
    duration: String(duration),
  };
}

function inAtom({ url, type, length, title }: ReadFile): FileMeaning {
  return withoutEmpty({ type, length: length === "0" ? "" : length, href: url, title });
}
function inJson({ url, type, length, title, duration }: ReadFile): FileMeaning {
  const size = length === "0" ? "" : length;
  return withoutEmpty({ url, mime_type: type, title, size_in_bytes: size, duration_in_seconds: duration });
}
function inMedia({ url, type, length, title, duration }: ReadFile): FileMeaning {
  const kind = type.split("/")[0] ?? "";
  const medium = ["image", "audio", "video"].includes(kind) ? kind : "document";
  return withoutEmpty({ url, fileSize: length === "0" ? "" : length, type, medium, duration, title });
}

function withoutEmpty(file: FileMeaning): FileMeaning {
  return Object.fromEntries(Object.entries(file).filter(([, value]) => value !== ""));
}

/** The words of iTunes as xml2js shows them. */
function wordsOf({ author, category, image }: FeedOptions): Record<string, string> {
  const name = author?.name;
  const words: Record<string, unknown> = {};
  if (name !== undefined) words["itunes:author"] = [name];
  if (author?.email !== undefined) {
    words["itunes:owner"] = [
      { ...(name !== undefined && { "itunes:name": [name] }), "itunes:email": [author.email] },
    ];
  }
  if (category !== undefined) words["itunes:category"] = [{ $: { text: category } }];
  if (image !== undefined) words["itunes:image"] = [{ $: { href: normal(image) } }];
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, JSON.stringify(value)]));
}
