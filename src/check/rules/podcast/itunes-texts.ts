/** What Apple's longer texts hold: keywords with commas between them, summaries that may have links. */

import { type Finding, found, NOTHING } from "../../finding.ts";
import type { XmlElement } from "../../xml/xml.ts";
import { plainText } from "../html/text-rules.ts";
import type { ElementRule } from "../shape.ts";

export const keywordsRule: ElementRule = {
  clause: "Apple Podcasts, itunes:keywords",
  judge: judgeKeywords,
  good: "<itunes:keywords>harbour</itunes:keywords>",
  bad: {
    "itunes/keywords-without-commas": "<itunes:keywords>harbour ferry morning</itunes:keywords>",
  },
};

/** Apple's documents have had links in summaries, and programs show more than that: HTML there is worth knowing. */
export const linksAllowed: ElementRule = {
  clause: "Apple Podcasts, itunes:summary",
  judge: (element) =>
    plainText
      .flatMap((rule) => rule.judge(element))
      .map((finding) => ({ ...finding, problem: { ...finding.problem, severity: "info" } })),
};

/** Words without a comma may be one keyword of several words: worth knowing, no more. */
function judgeKeywords({ text: given, at, name }: XmlElement): readonly Finding[] {
  const text = given.trim();
  if (text.includes(",") || !/\s/.test(text)) return NOTHING;
  return [found("itunes/keywords-without-commas", at, { text }, { length: name.length + 1 })];
}
