/**
 * Reads the local files that articles show or offer, and settles what the link stage must know of them: bytes, type,
 * duration, size in pixels, and the name under which they are published (D20). All of it is said of the bytes that
 * are published, from which metadata have been removed.
 */

import { basename, dirname, extname, join } from "node:path";
import type { Asset } from "../model/asset.ts";
import type { Place, Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { problem } from "../problems/problem.ts";
import { hashOf } from "../text/hash.ts";
import { slugOf } from "../text/slug.ts";
import { relativePath } from "../text/url.ts";
import { readFound } from "./discover.ts";
import { type Located, locator } from "./locate.ts";
import type { Look } from "./look.ts";
import { type Accept, endingsFor, type Kind, kindOf } from "./media/kinds.ts";
import type { Seen } from "./seen.ts";

/** A file that something points at, and where it does so. */
export interface AssetRequest {
  /** Source path relative to the site's folder. */
  readonly target: string;
  readonly accept: Accept;
  /** Whether readers load it together with the text: then the weight of an image is judged (R63). */
  readonly isShown: boolean;
  readonly place: Place;
}

export interface ReadAssets {
  /** By source path. */
  readonly assets: ReadonlyMap<string, Asset>;
  readonly problems: readonly Problem[];
}

const MOST_BYTES = 50_000_000;
const MOST_BYTES_OF_RECORDING = 500_000_000;

/** R63: what is larger makes readers slow, and costs who pays for each megabyte. */
const HEAVY_BYTES = 300_000;
const HEAVY_PIXELS = 1600;

/**
 * Reads each file once, however many articles point at it; a file that will not do is told at its first place.
 * What is not in the site's folder may be in that of static files or in a media folder, where `/images/map.png` is
 * `static/images/map.png`; where there are media folders, they and the site's own folder may also have what an article
 * names as if it lay beside it.
 */
export async function readAssets(
  root: string,
  { staticFolder, mediaRoots = [] }: Pick<Site, "staticFolder" | "mediaRoots">,
  requests: readonly AssetRequest[],
  seen: Pick<Seen, "assets" | "absent">,
  look: Look,
): Promise<ReadAssets> {
  const assets = new Map<string, Asset>();
  const problems: Problem[] = [];
  const refused = new Set<string>();
  const weighed = new Set<string>();
  const locate = locator(root, look);
  const locateAnywhere = (target: string, from: string): Located => {
    const first = locate(target);
    if (first.kind !== "missing") return first;
    const own = `${dirname(from)}/`;
    const within = [staticFolder, ...mediaRoots].map((folder) => `${folder}/${target}`);
    const rest = target.slice(own.length);
    const named = mediaRoots.length > 0 ? [rest, ...mediaRoots.map((folder) => `${folder}/${rest}`)] : [];
    for (const place of target.startsWith(own) ? [...within, ...named] : within) {
      const found = locate(place);
      if (found.kind === "missing") continue;
      seen.absent.add(target);
      return found;
    }
    return first;
  };
  for (const request of requests) {
    const { target, accept, isShown, place } = request;
    if (refused.has(target) || refused.has(`${accept} ${target}`)) continue;
    const kind = kindOf(extname(target).toLowerCase(), accept);
    const known = kind && assets.get(target);
    const read =
      known ?? (await readAsset(root, locateAnywhere(target, place.file), kind, request, seen.assets));
    if ("code" in read) {
      problems.push(read);
      refused.add(kind ? target : `${accept} ${target}`);
      continue;
    }
    assets.set(target, read);
    if (!isShown || weighed.has(target)) continue;
    weighed.add(target);
    problems.push(...weigh(read, target, place));
  }
  return { assets, problems };
}

async function readAsset(
  root: string,
  located: Located,
  kind: Kind | undefined,
  { target, accept, place }: AssetRequest,
  seen: Seen["assets"],
): Promise<Asset | Problem> {
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
  if (!kind) return problem("asset/type-refused", place, { target, allowed: endingsFor(accept) });
  const { stat } = located;
  if (stat.size === 0) return problem("asset/empty", place, { target });
  const most = kind.sort === "recording" ? MOST_BYTES_OF_RECORDING : MOST_BYTES;
  if (stat.size > most) {
    return problem("asset/too-large", place, { target, bytes: stat.size, most });
  }
  const name = `${kind.mediaType} ${located.name}`;
  const known = seen.recall(name, stat);
  if (known) return { source: located.name, path: publishedPath(target, known.hash), ...known };
  const read = readFound({ path: target, file: join(root, located.name) });
  if ("code" in read) return read;
  // What reads images and recordings takes long to load, and most builds meet no new one.
  const { understand } = await import("./media/understand.ts");
  const understood = await understand(read.bytes, kind, target, place);
  if ("code" in understood) return understood;
  const { bytes, ...facts } = understood;
  const learned = { hash: hashOf(bytes), lengthBytes: bytes.length, ...facts };
  seen.learn(name, stat, learned);
  return { source: located.name, path: publishedPath(target, learned.hash), ...learned };
}

function weigh({ mediaType, lengthBytes, ...size }: Asset, target: string, place: Place): readonly Problem[] {
  const { width = 0, height = 0 } = size;
  const isHeavy = lengthBytes > HEAVY_BYTES || Math.max(width, height) > HEAVY_PIXELS;
  if (!mediaType.startsWith("image/") || !isHeavy) return [];
  return [problem("asset/heavy", place, { target, bytes: lengthBytes, width, height })];
}

/** `assets/peta-wonsan.0123456789ab.png`: the name tells a person, the hash tells a cache (R103). */
function publishedPath(target: string, hash: string): string {
  const extension = extname(target);
  const stem = slugOf(basename(target, extension)) || slugOf(basename(dirname(target))) || "file";
  return `assets/${stem}.${hash.slice(0, 12)}${extension.toLowerCase()}`;
}
