/** The text field of an RSS channel, which hardly any reader shows. */

import { found } from "../../finding.ts";
import { rssPlainText } from "../html/text-rules.ts";
import type { ElementRule, Shape } from "../shape.ts";
import { linkShape } from "./parts.ts";
import { fieldName, link } from "./values.ts";

const hardlyShown: ElementRule = {
  clause: "RSS profile, textInput",
  judge: (element) => [found("rss/text-input-unused", element.at, {}, { length: element.name.length + 1 })],
};

/** Of the field of RSS 2.0, and of that of RSS 1.0, which stands elsewhere and is not frowned upon. */
export const textInputParts: NonNullable<Shape["children"]> = {
  title: {
    shape: {
      name: "title",
      clause: "RSS 2.0, textInput: title",
      rules: rssPlainText,
      good: "<title>Search</title>",
      bad: {},
    },
    least: { w3c: "MissingTitle" },
    most: 1,
  },
  description: {
    shape: {
      name: "description",
      clause: "RSS 2.0, textInput: description",
      rules: rssPlainText,
      good: "<description>Search the timetable</description>",
      bad: {},
    },
    least: { w3c: "MissingDescription" },
    most: 1,
  },
  name: {
    shape: {
      name: "name",
      clause: "RSS profile, textInput: name",
      text: fieldName,
      good: "<name>q</name>",
      bad: { "feed/value-invalid": ["<name>search word</name>", "<name>1st</name>"] },
    },
    least: 1,
    most: 1,
  },
  link: {
    shape: linkShape("link", "RSS 2.0, textInput: link", "https://rail.example/search", link),
    least: { w3c: "MissingLink" },
    most: 1,
  },
};

export const textInputShape: Shape = {
  name: "textInput",
  clause: "RSS 2.0, textInput",
  host: "image",
  children: textInputParts,
  rules: [hardlyShown],
  good: textInput("<title>Search</title>"),
  bad: {
    "rss/text-input-unused": textInput("<title>Search</title>"),
    "xml/element-missing": textInput(""),
    "xml/element-repeated": textInput("<title>Search</title><title>Find</title>"),
  },
};

function textInput(start: string): string {
  return `<textInput>${start}<description>Search the timetable</description><name>q</name><link>https://rail.example/search</link></textInput>`;
}
