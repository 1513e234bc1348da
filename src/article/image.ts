/** The lead image as front matter gives it. Whether it exists and what it is, other rooms find out. */

import type { ImageReference } from "../model/article.ts";
import { problem } from "../problems/problem.ts";
import type { FrontMatter, Report } from "./fields.ts";
import { readWords } from "./texts.ts";

/** The image, or undefined without one. An `alt` that is there and empty says that the image is decoration. */
export function readImage(matter: FrontMatter, report: Report): ImageReference | undefined {
  const written = matter.fields.image;
  if (written === undefined) return undefined;
  const isMap = typeof written !== "string";
  const image = isMap ? written : { src: written };
  const source = { text: image.src.trim(), place: matter.placeOf(isMap ? ["image", "src"] : ["image"]) };
  if (source.text === "") return undefined;

  const key = matter.keyOf("image");
  if (image.alt === undefined) report(problem("front-matter/image-alt-missing", source.place, { key }));
  const words = (name: "alt" | "caption" | "credit"): string =>
    readWords(image[name], ["image", name], matter, report);
  const caption = words("caption");
  const credit = words("credit");
  return { source, alt: words("alt"), ...(caption !== "" && { caption }), ...(credit !== "" && { credit }) };
}
