/**
 * Reads the local files that articles show or offer, and settles what the link stage must know of them: bytes,
 * type, size in pixels, and the name under which they are published (D20). Images are measured from their
 * headers alone; nothing is decoded (S9).
 */

import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { imageSize } from "image-size";
import type { Asset } from "../model/asset.ts";
import type { Place, Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { hashOf } from "../text/hash.ts";
import { slugOf } from "../text/slug.ts";
import { nearest } from "../text/suggest.ts";
import { relativePath } from "../text/url.ts";

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
  for (const request of requests) {
    const kind = request.isImage ? "image" : "file";
    if (judged.has(`${kind} ${request.target}`)) continue;
    judged.add(`${kind} ${request.target}`);
    const read = readAsset(root, staticFolder, request);
    if ("code" in read) problems.push(read);
    else assets.set(request.target, read);
  }
  return { assets, problems };
}

function readAsset(
  root: string,
  staticFolder: string,
  { target, isImage, place }: AssetRequest,
): Asset | Problem {
  const beside = locate(root, target);
  const located = beside.kind === "missing" ? locateStatic(root, staticFolder, target, beside) : beside;
  if (located.kind === "missing") {
    const near = nearest(target, located.siblings);
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
  const bytes = readFileSync(join(root, located.name));
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
  | { readonly kind: "missing"; readonly siblings: readonly string[] }
  | { readonly kind: "wrong-case"; readonly actual: string }
  | { readonly kind: "link" };

function locateStatic(root: string, staticFolder: string, target: string, missing: Located): Located {
  const located = locate(root, `${staticFolder}/${target}`);
  return located.kind === "missing" ? missing : located;
}

/** Walks down from the site's folder, so that no component is a link and every letter's case is as on disk. */
function locate(root: string, target: string): Located {
  const segments = target.split("/");
  let above = "";
  for (const [depth, segment] of segments.entries()) {
    const names = namesIn(join(root, above));
    const at = (name: string): string => `${above}${[name, ...segments.slice(depth + 1)].join("/")}`;
    const same = names.find((name) => name.normalize("NFC") === segment);
    if (same === undefined) {
      const twin = names.find((name) => name.toLowerCase() === segment.toLowerCase());
      return twin === undefined
        ? { kind: "missing", siblings: depth === segments.length - 1 ? names.map(at) : [] }
        : { kind: "wrong-case", actual: at(twin) };
    }
    const name = `${above}${same}`;
    const stat = lstatSync(join(root, name));
    if (stat.isSymbolicLink()) return { kind: "link" };
    if (depth === segments.length - 1 && stat.isFile()) return { kind: "file", lengthBytes: stat.size, name };
    above = `${name}/`;
  }
  return { kind: "missing", siblings: [] };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** `assets/peta-wonsan.0123456789ab.png`: the name tells a person, the hash tells a cache (R103). */
function publishedPath(target: string, extension: string, hash: string): string {
  const stem = slugOf(basename(target, extname(target))) || basename(dirname(target)) || "file";
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
