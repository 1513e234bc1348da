/** What a sound or film file says of itself: how long it is, how wide and high, and whether there is a picture. */

import type { IFormat } from "music-metadata";
import { readFilm } from "./film.ts";

export interface RecordingFacts {
  readonly mediaType: string;
  /** Whole seconds; absent where the file does not say. */
  readonly durationSeconds?: number;
  /** Pixels as shown; absent where there is no picture. */
  readonly width?: number;
  readonly height?: number;
}

/** Containers that hold films or sound alone, whatever their ending. */
const SOUND_ONLY: ReadonlyMap<string, string> = new Map([
  ["video/mp4", "audio/mp4"],
  ["video/webm", "audio/webm"],
]);

/** `mediaType` is the one that the name says; undefined where the file is damaged. */
export async function readRecording(bytes: Buffer, mediaType: string): Promise<RecordingFacts | undefined> {
  const isFilm = mediaType.endsWith("/mp4") || mediaType === "video/quicktime";
  return isFilm ? fromBoxes(bytes, mediaType) : fromTags(bytes, mediaType);
}

/** The library reads the sound of a film and not its picture, so it is asked only for what the header leaves open. */
async function fromBoxes(bytes: Buffer, mediaType: string): Promise<RecordingFacts | undefined> {
  const film = readFilm(bytes);
  if (!film) return undefined;
  const duration = film.duration ?? (await formatOf(bytes, mediaType))?.duration;
  const isShown = film.size && mediaType.startsWith("video/");
  return facts(mediaType, film.size !== undefined, duration, isShown ? film.size : undefined);
}

async function fromTags(bytes: Buffer, mediaType: string): Promise<RecordingFacts | undefined> {
  const format = await formatOf(bytes, mediaType);
  if (!format || (format.trackInfo.length === 0 && !format.codec)) return undefined;
  const video = format.trackInfo.find(({ video }) => video)?.video;
  const width = video?.displayWidth ?? video?.pixelWidth;
  const height = video?.displayHeight ?? video?.pixelHeight;
  const size = width && height ? { width, height } : undefined;
  const isLengthKnown = format.duration !== undefined || mediaType === "video/webm";
  return isLengthKnown ? facts(mediaType, size !== undefined, format.duration, size) : undefined;
}

/** Undefined where the library cannot read it. */
async function formatOf(bytes: Buffer, mimeType: string): Promise<IFormat | undefined> {
  const { parseBuffer } = await import("music-metadata");
  try {
    return (await parseBuffer(bytes, { mimeType }, { duration: true, skipCovers: true })).format;
  } catch {
    return undefined;
  }
}

function facts(
  mediaType: string,
  hasPicture: boolean,
  duration: number | undefined,
  size: { readonly width: number; readonly height: number } | undefined,
): RecordingFacts {
  const type = hasPicture ? mediaType : (SOUND_ONLY.get(mediaType) ?? mediaType);
  const isKnown = duration !== undefined && Number.isFinite(duration) && duration > 0;
  return {
    mediaType: type,
    ...(isKnown && { durationSeconds: Math.max(1, Math.round(duration)) }),
    ...size,
  };
}
