/**
 * Reads the local files that articles show or offer, and settles what the link stage must know of them: bytes,
 * type, size in pixels, and the name under which they are published (D20). Images are measured from their
 * headers alone; nothing is decoded (S9).
 */

import { lstatSync, readdirSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { imageSize } from "image-size";
import { type Suggest, suggestFrom } from "../catalogue/suggestions.ts";
import type { Asset } from "../model/asset.ts";
import type { Place, Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { hashOf } from "../text/hash.ts";
import { slugOf } from "../text/slug.ts";
import { relativePath } from "../text/url.ts";
import { readFound } from "./discover.ts";

/** A file that something points at, and where it does so. */
export interface AssetRequest {
  /** Source path relative to the site's folder. */
  readonly target: string;
  /** Whether it stands where an image must. */
  readonly isImage: boolean;
  readonly place: Place;
}

export interface ReadAssets {
  /** By source path. */
  readonly assets: ReadonlyMap<string, Asset>;
  readonly problems: readonly Problem[];
}

const MOST_BYTES = 50_000_000;

const IMAGE_TYPES: ReadonlyMap<string, string> = new Map([
  [".png", "image/png"],
  [".jpg", "image/jpeg"],
  [".jpeg", "image/jpeg"],
  [".gif", "image/gif"],
  [".webp", "image/webp"],
  [".avif", "image/avif"],
]);

const OTHER_TYPES: ReadonlyMap<string, string> = new Map([
  [".pdf", "application/pdf"],
  [".csv", "text/csv"],
  [".txt", "text/plain"],
  [".vtt", "text/vtt"],
  [".mp3", "audio/mpeg"],
  [".m4a", "audio/mp4"],
  [".ogg", "audio/ogg"],
  [".opus", "audio/ogg"],
  [".wav", "audio/wav"],
  [".mp4", "video/mp4"],
  [".webm", "video/webm"],
  [".zip", "application/zip"],
  [".epub", "application/epub+zip"],
]);

/**
 * Reads each file once, however many articles point at it; a file that will not do is told at its first place.
 * What is not in the site's folder may be in `staticFolder`, where `/images/map.png` is `static/images/map.png`.
 */
export function readAssets(
  root: string,
  staticFolder: string,
  requests: readonly AssetRequest[],
): ReadAssets {
  const assets = new Map<string, Asset>();
  const problems: Problem[] = [];
  const judged = new Set<string>();
  const locate = locator(root);
  for (const request of requests) {
    const kind = request.isImage ? "image" : "file";
    if (judged.has(`${kind} ${request.target}`)) continue;
    judged.add(`${kind} ${request.target}`);
    const read = readAsset(root, staticFolder, request, locate);
    if ("code" in read) problems.push(read);
    else assets.set(request.target, read);
  }
  return { assets, problems };
}

function readAsset(
  root: string,
  staticFolder: string,
  { target, isImage, place }: AssetRequest,
  locate: (target: string) => Located,
): Asset | Problem {
  const beside = locate(target);
  const atRoot = beside.kind === "missing" ? locate(`${staticFolder}/${target}`) : beside;
  const located = atRoot.kind === "missing" ? beside : atRoot;
  if (located.kind === "missing") {
    const near = located.suggest();
    const facts = { target, nearest: near === undefined ? undefined : relativePath(place.file, near) };
    return problem("asset/missing", place, facts);
  }
  if (located.kind === "wrong-case") {
    const { actual } = located;
    return problem("asset/wrong-case", place, { target, actual, written: relativePath(place.file, actual) });
  }
  if (located.kind === "link") return problem("asset/link", place, { target });
  const extension = extname(target).toLowerCase();
  const mediaType = IMAGE_TYPES.get(extension) ?? (isImage ? undefined : OTHER_TYPES.get(extension));
  if (mediaType === undefined) {
    const allowed = [...IMAGE_TYPES.keys(), ...(isImage ? [] : OTHER_TYPES.keys())].join(" ");
    return problem("asset/type-refused", place, { target, allowed });
  }
  if (located.lengthBytes === 0) return problem("asset/empty", place, { target });
  if (located.lengthBytes > MOST_BYTES) {
    return problem("asset/too-large", place, { target, bytes: located.lengthBytes, most: MOST_BYTES });
  }
  const read = readFound({ path: target, file: join(root, located.name) });
  if ("code" in read) return read;
  const { bytes } = read;
  const hash = hashOf(bytes);
  const asset = {
    source: located.name,
    path: publishedPath(target, extension, hash),
    hash,
    mediaType,
    lengthBytes: bytes.length,
  };
  if (!IMAGE_TYPES.has(extension)) return asset;
  const measured = measure(bytes);
  if (measured?.mediaType !== mediaType) {
    const found = measured?.mediaType ?? "no image that can be read";
    return problem("asset/not-its-type", place, { target, found, named: mediaType });
  }
  return { ...asset, width: measured.width, height: measured.height };
}

type Located =
  | { readonly kind: "file"; readonly lengthBytes: number; readonly name: string }
  | { readonly kind: "missing"; readonly suggest: () => string | undefined }
  | { readonly kind: "wrong-case"; readonly actual: string }
  | { readonly kind: "link" };

/** Walks down from the site's folder, so that no component is a link and every letter's case is as on disk. */
function locator(root: string): (target: string) => Located {
  const folders = new Map<string, Folder>();
  return (target) => {
    const segments = target.split("/");
    let above = "";
    for (const [depth, segment] of segments.entries()) {
      const isLast = depth === segments.length - 1;
      const folder = folders.get(above) ?? readFolder(root, above);
      folders.set(above, folder);
      const same = folder.names.get(segment);
      if (same === undefined) {
        const lower = segment.toLowerCase();
        const twin = [...folder.names.values()].find((name) => name.toLowerCase() === lower);
        if (twin === undefined)
          return { kind: "missing", suggest: () => (isLast ? folder.suggest(target) : undefined) };
        return { kind: "wrong-case", actual: above + [twin, ...segments.slice(depth + 1)].join("/") };
      }
      const name = above + same;
      const stat = lstatSync(join(root, name), { throwIfNoEntry: false });
      if (stat?.isSymbolicLink()) return { kind: "link" };
      if (isLast && stat?.isFile()) return { kind: "file", lengthBytes: stat.size, name };
      above = `${name}/`;
    }
    return { kind: "missing", suggest: () => undefined };
  };
}

/** A folder is read once, however many files are looked for in it. */
interface Folder {
  /** As the disk spells them, by their NFC form. */
  readonly names: ReadonlyMap<string, string>;
  readonly suggest: Suggest;
}

/** `path` is empty or ends with `/`. */
function readFolder(root: string, path: string): Folder {
  const names = new Map(namesOf(join(root, path)).map((name) => [name.normalize("NFC"), name]));
  return { names, suggest: suggestFrom(() => [...names.values()].map((name) => path + name)) };
}

function namesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** `assets/peta-wonsan.0123456789ab.png`: the name tells a person, the hash tells a cache (R103). */
function publishedPath(target: string, extension: string, hash: string): string {
  const stem = slugOf(basename(target, extname(target))) || slugOf(basename(dirname(target))) || "file";
  return `assets/${stem}.${hash.slice(0, 12)}${extension}`;
}

/** Width and height as shown, that is with the orientation that the file asks for. */
function measure(
  bytes: Uint8Array,
): { readonly mediaType: string; readonly width: number; readonly height: number } | undefined {
  try {
    const { type, width, height, orientation } = imageSize(bytes);
    const mediaType = IMAGE_TYPES.get(`.${type}`);
    if (mediaType === undefined || !(width > 0) || !(height > 0)) return undefined;
    const isTurned = orientation !== undefined && orientation >= 5;
    return isTurned ? { mediaType, width: height, height: width } : { mediaType, width, height };
  } catch {
    return undefined;
  }
}
