/** Images: what every `<img>` must have, wherever it was written (R62), and which of them leads the article. */

import type { CompiledImage } from "../model/compiled.ts";
import type { Place } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { removeForbidden } from "../text/characters.ts";
import type { Desk } from "./desk.ts";
import { compileFile, located } from "./files.ts";
import { readReference } from "./references.ts";

/** An image as it was written. */
interface WrittenImage {
  readonly source: string;
  /** Absent where nobody thought of it; empty where that is meant. */
  readonly alt?: string | undefined;
  readonly title?: string | undefined;
  readonly caption?: string | undefined;
  readonly width?: string | undefined;
  readonly height?: string | undefined;
}

/** Attributes in the order in which they are to be written; values not yet escaped. */
export type Attributes = Record<string, string>;

/** The attributes of an `<img>`, or undefined where its address is refused and only `alt` can be kept. */
export function readImage(image: WrittenImage, place: () => Place, desk: Desk): Attributes | undefined {
  const source = readReference(image.source, "image", place, desk);
  if (source === undefined) return undefined;
  if (image.alt === undefined) {
    desk.problems.push(problem("render/image-without-alt", place(), { source: image.source }));
  }
  const alt = removeForbidden(image.alt ?? "").text;
  if (!desk.images.has(source)) desk.images.set(source, compiledImage(source, image, place(), desk));
  return { src: source, alt, ...(image.title && { title: image.title }), ...sizeOf(source, image, desk) };
}

/** The image that front matter names, else the first in the content; `html` is the content, sanitised. */
export function leadImage(html: string, desk: Desk): CompiledImage | undefined {
  const named = desk.article.image;
  if (!named) {
    const first = /<img src="([^"]*)"/.exec(html)?.[1];
    return first === undefined
      ? undefined
      : desk.images.get(first.replaceAll("&#39;", "'").replaceAll("&amp;", "&"));
  }
  const file = compileFile(named.source, "image", desk);
  if (file === undefined) return undefined;
  const { alt, caption, credit } = named;
  return { ...file, alt, ...(caption && { caption }), ...(credit && { credit }) };
}

function compiledImage(source: string, image: WrittenImage, place: Place, desk: Desk): CompiledImage {
  const { alt = "", caption } = image;
  return { ...located(source, place, desk), alt: removeForbidden(alt).text, ...(caption && { caption }) };
}

/** The author's size where both sides are whole pixels; else a local file's own; of a remote one nothing is known. */
function sizeOf(source: string, { width, height }: WrittenImage, desk: Desk): Attributes {
  if (isSize(width, desk) && isSize(height, desk)) return { width, height };
  const hole = desk.holes.holeOf(source);
  if (hole?.kind !== "asset") return {};
  return {
    width: desk.holes.mark({ ...hole, want: "width" }),
    height: desk.holes.mark({ ...hole, want: "height" }),
  };
}

/** Whole pixels, or the marker that an image from Markdown already bears. */
function isSize(value: string | undefined, desk: Desk): value is string {
  return value !== undefined && (/^[1-9]\d{0,4}$/.test(value) || desk.holes.holeOf(value) !== undefined);
}
