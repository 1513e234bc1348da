/** The picture of an RSS channel. */

import { found, NOTHING } from "../../finding.ts";
import { rssPlainText } from "../html/text-rules.ts";
import type { ElementRule, Shape } from "../shape.ts";
import { linkShape } from "./parts.ts";
import { link, pixels } from "./values.ts";

const imageFormat: ElementRule = {
  clause: "RSS 2.0, image: url",
  judge: (element) => {
    const url = element.text.trim();
    const ending = /\.([A-Za-z0-9]{2,4})(?:[?#]|$)/.exec(url.slice(Math.max(url.lastIndexOf("/"), 0)))?.[1];
    if (ending === undefined || !OTHER_PICTURES.has(ending.toLowerCase())) return NOTHING;
    return [found("rss/image-format-wrong", element.at, { url }, { length: element.name.length + 1 })];
  },
  bad: { "rss/image-format-wrong": "<url>https://rail.example/logo.tiff</url>" },
};

/** Endings of files that are certainly pictures, and none of the three kinds. */
const OTHER_PICTURES: ReadonlySet<string> = new Set([
  ..."apng avif bmp heic heif ico jp2 jxl pict psd svg svgz tga tif tiff webp xbm xpm".split(" "),
]);

const size = (name: string, most: number, w3c: string): Shape => ({
  name,
  clause: `RSS 2.0, image: ${name}`,
  text: pixels(most, w3c),
  blank: { w3c },
  good: `<${name}>88</${name}>`,
  bad: {
    "feed/number-invalid": [
      `<${name}>${most + 1}</${name}>`,
      `<${name}>0</${name}>`,
      `<${name}>-88</${name}>`,
      `<${name}>88px</${name}>`,
    ],
  },
});

export const imageShape: Shape = {
  name: "image",
  clause: "RSS 2.0, image",
  host: "image",
  children: {
    url: {
      shape: {
        ...linkShape("url", "RSS 2.0, image: url", "https://rail.example/logo.png", link),
        rules: [imageFormat],
      },
      least: 1,
      most: 1,
    },
    title: {
      shape: {
        name: "title",
        clause: "RSS 2.0, image: title",
        rules: rssPlainText,
        good: "<title>Lake Railway</title>",
        bad: { "xml/element-blank": "<title/>" },
      },
      least: { w3c: "MissingTitle" },
      most: 1,
    },
    link: {
      shape: linkShape("link", "RSS 2.0, image: link", "https://rail.example/", link),
      least: { w3c: "MissingLink" },
      most: 1,
    },
    width: { shape: size("width", 144, "InvalidWidth"), most: 1 },
    height: { shape: size("height", 400, "InvalidHeight"), most: 1 },
    description: {
      shape: {
        name: "description",
        clause: "RSS 2.0, image: description",
        blank: "allowed",
        rules: rssPlainText,
        good: "<description>A steam engine on a bridge</description>",
        bad: {},
      },
      most: 1,
    },
  },
  good: "<image><url>https://rail.example/logo.png</url><title>Lake Railway</title><link>https://rail.example/</link></image>",
  bad: {
    "xml/element-missing": [
      "<image><title>Lake Railway</title><link>https://rail.example/</link></image>",
      "<image><url>https://rail.example/logo.png</url><link>https://rail.example/</link></image>",
      "<image><url>https://rail.example/logo.png</url><title>Lake Railway</title></image>",
    ],
    "xml/text-unexpected":
      "<image>logo.png<url>https://rail.example/logo.png</url><title>Lake Railway</title><link>https://rail.example/</link></image>",
    "xml/element-repeated":
      "<image><url>https://rail.example/logo.png</url><url>https://rail.example/small.png</url><title>Lake Railway</title><link>https://rail.example/</link></image>",
  },
};
