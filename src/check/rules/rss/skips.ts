/** The hours and days in which an RSS channel asks not to be fetched. */

import { type Finding, found, NOTHING } from "../../finding.ts";
import { oneOf } from "../../grammars/grammar.ts";
import type { XmlElement } from "../../xml/xml.ts";
import type { ElementRule, Shape } from "../shape.ts";
import { versionOf } from "./parts.ts";
import { hour } from "./values.ts";

/** In RSS 0.91 the hours went from 1 to 24. */
const midnight: ElementRule = {
  clause: "RSS profile, skipHours",
  judge: (element) => {
    if (element.text.trim() !== "24" || versionOf(element) === "0.91") return NOTHING;
    return [found("rss/midnight-old", element.at, {}, { length: element.name.length + 1 })];
  },
  bad: { "rss/midnight-old": "<hour>24</hour>" },
};

const hourShape: Shape = {
  name: "hour",
  clause: "RSS 2.0, skipHours: hour",
  text: hour,
  blank: { w3c: "InvalidHour" },
  rules: [midnight],
  good: "<hour>0</hour>",
  bad: {
    "feed/number-invalid": ["<hour>25</hour>", "<hour>6.5</hour>", "<hour>-1</hour>", "<hour>six</hour>"],
  },
};

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const nameOfDay = oneOf(DAYS, "InvalidDay");

const dayShape: Shape = {
  name: "day",
  clause: "RSS 2.0, skipDays: day",
  text: (value) => nameOfDay(value.trim()),
  blank: { w3c: "InvalidDay" },
  good: "<day>Sunday</day>",
  bad: { "feed/choice-unknown": ["<day>Sun</day>", "<day>Sonntag</day>"] },
};

const hours = (texts: readonly (number | string)[]): string =>
  `<skipHours>${texts.map((text) => `<hour>${text}</hour>`).join("")}</skipHours>`;
const days = (texts: readonly string[]): string =>
  `<skipDays>${texts.map((text) => `<day>${text}</day>`).join("")}</skipDays>`;

export const skipHoursShape: Shape = {
  name: "skipHours",
  clause: "RSS 2.0, skipHours",
  children: { hour: { shape: hourShape, least: 1 } },
  rules: [
    {
      clause: "RSS 2.0, skipHours",
      judge: (element) => [
        ...repeated(element, "hour"),
        ...tooMany(element, "hour", 24, "NotEnoughHoursInTheDay"),
      ],
      bad: { "rss/value-repeated": hours([1, 2, 2]), "rss/too-many": hours([...Array(24).keys(), 23]) },
    },
  ],
  good: hours([0, 1, 2]),
  bad: {
    "xml/element-missing": "<skipHours></skipHours>",
    "xml/element-unknown": "<skipHours><hour>1</hour><minute>30</minute></skipHours>",
  },
};

export const skipDaysShape: Shape = {
  name: "skipDays",
  clause: "RSS 2.0, skipDays",
  children: { day: { shape: dayShape, least: 1 } },
  rules: [
    {
      clause: "RSS 2.0, skipDays",
      judge: (element) => [...repeated(element, "day"), ...tooMany(element, "day", 7, "EightDaysAWeek")],
      bad: { "rss/value-repeated": days(["Sunday", "Sunday"]), "rss/too-many": days([...DAYS, "Sunday"]) },
    },
  ],
  good: days(["Saturday", "Sunday"]),
  bad: { "xml/element-missing": "<skipDays></skipDays>" },
};

/** Each value once. */
function repeated(parent: XmlElement, local: string): readonly Finding[] {
  const met = new Set<string>();
  const findings: Finding[] = [];
  for (const child of parent.children) {
    if (child.local !== local || child.uri !== parent.uri) continue;
    const value = child.text.trim();
    if (met.has(value) && value !== "") {
      const facts = { element: child.name, value };
      findings.push(found("rss/value-repeated", child.at, facts, { length: child.name.length + 1 }));
    }
    met.add(value);
  }
  return findings;
}

function tooMany(parent: XmlElement, local: string, most: number, w3c: string): readonly Finding[] {
  const same = parent.children.filter((child) => child.local === local && child.uri === parent.uri);
  const first = same[most];
  if (first === undefined) return NOTHING;
  const facts = { element: first.name, parent: parent.name, most };
  return [found("rss/too-many", first.at, facts, { w3c, length: first.name.length + 1 })];
}
