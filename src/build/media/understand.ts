/** Understands the bytes of a file that an article shows or offers: whether it is what its name says, and what it becomes. */

import type { Asset } from "../../model/asset.ts";
import type { Place, Problem } from "../../model/problem.ts";
import { problem } from "../../problems/problem.ts";
import { whatElse } from "./content.ts";
import { measure } from "./image.ts";
import type { Kind } from "./kinds.ts";
import { asPublished, whyNotPublished } from "./published.ts";
import { readRecording } from "./recording.ts";

export interface Understood extends Pick<Asset, "mediaType" | "durationSeconds" | "width" | "height"> {
  /** As they are published. */
  readonly bytes: Buffer;
}

/** What a file is and how it is published; or the problem that it cannot be. */
export async function understand(
  raw: Uint8Array,
  kind: Kind,
  target: string,
  place: Place,
): Promise<Understood | Problem> {
  const { sort, mediaType } = kind;
  const file = Buffer.from(raw.buffer, raw.byteOffset, raw.length);
  const notIt = (found: string): Problem =>
    problem("asset/not-its-type", place, { target, found, named: mediaType });
  if (sort === "image") {
    const found = measure(file)?.mediaType ?? "no image that can be read";
    if (found !== mediaType) return notIt(found);
  } else {
    const found = await whatElse(file, kind);
    if (found !== undefined) return notIt(found);
  }
  const published = await asPublished(file);
  if (published.kind !== "clean") return whyNotPublished(published, target, place);
  const { bytes } = published;
  if (sort === "document") return { bytes, mediaType };
  const facts = sort === "image" ? measure(bytes) : await readRecording(bytes, mediaType);
  return facts ? { bytes, ...facts } : problem("asset/damaged", place, { target, format: mediaType });
}
