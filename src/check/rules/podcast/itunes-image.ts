/** Apple's `itunes:image`: the artwork of a show or an episode. */

import { type Finding, found, NOTHING } from "../../finding.ts";
import type { XmlElement } from "../../xml/xml.ts";
import type { Shape } from "../shape.ts";
import { extensionOf } from "./extension.ts";
import { imageUrl } from "./itunes-values.ts";

const CLAUSE = "Apple Podcasts, itunes:image";
/** Pictures that Apple does not take; it takes JPEG and PNG. */
const OTHER_PICTURES: ReadonlySet<string> = new Set([
  ...["gif", "bmp", "svg", "svgz", "webp", "avif", "heic", "heif", "ico", "tif", "tiff", "psd", "eps", "pdf"],
]);

export const imageShape: Shape = {
  name: "itunes:image",
  clause: CLAUSE,
  holds: "nothing",
  attributes: { href: { value: imageUrl, required: true, blank: { w3c: "InvalidLink" } } },
  rules: [
    {
      clause: CLAUSE,
      judge: judgeFormat,
      good: '<itunes:image href="https://harbour.example/cover?size=3000"/>',
      bad: { "itunes/image-format": '<itunes:image href="https://harbour.example/cover.gif"/>' },
    },
  ],
  good: '<itunes:image href="https://harbour.example/cover.jpg"/>',
  bad: {
    "xml/attribute-missing": "<itunes:image/>",
    "xml/text-unexpected": `<itunes:image
  href="https://harbour.example/cover.jpg">https://harbour.example/cover.jpg</itunes:image>`,
  },
};

function judgeFormat(image: XmlElement): readonly Finding[] {
  const href = image.attributes.find(({ name }) => name === "href");
  if (href === undefined) return NOTHING;
  const extension = extensionOf(href.value);
  if (!OTHER_PICTURES.has(extension)) return NOTHING;
  return [
    found("itunes/image-format", href.at, { url: href.value, extension }, { length: href.name.length }),
  ];
}
