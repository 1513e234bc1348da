/** How large an image is. It is measured from its headers alone; nothing is decoded (S9). */

import { imageSize } from "image-size";
import { readPng } from "./png.ts";

export interface ImageFacts {
  readonly mediaType: string;
  /** Pixels as shown, that is with the orientation that the file asks for. */
  readonly width: number;
  readonly height: number;
}

const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ["png", "image/png"],
  ["jpg", "image/jpeg"],
  ["gif", "image/gif"],
  ["webp", "image/webp"],
  ["avif", "image/avif"],
]);

/** Undefined where it is no image that pages show. */
export function measure(bytes: Buffer): ImageFacts | undefined {
  try {
    const { type, width, height, orientation } = imageSize(bytes);
    const mediaType = MEDIA_TYPES.get(type ?? "");
    if (mediaType === undefined || !(width > 0) || !(height > 0)) return undefined;
    const isTurned = (orientation ?? readPng(bytes)?.orientation ?? 1) >= 5;
    return isTurned ? { mediaType, width: height, height: width } : { mediaType, width, height };
  } catch {
    return undefined;
  }
}
