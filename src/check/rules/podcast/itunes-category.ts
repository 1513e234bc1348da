/** Apple's `itunes:category`: a category, and in it a subcategory of it. */

import { type Finding, found, NOTHING } from "../../finding.ts";
import { attribute, type XmlElement } from "../../xml/xml.ts";
import type { Shape } from "../shape.ts";
import { CATEGORIES, type CategoryStanding, standingOf, subcategoryStandingOf } from "./categories.ts";

const CLAUSE = "Apple Podcasts, itunes:category";

const TEXT = { required: true, blank: { w3c: "InvalidItunesCategory" } } as const;

const subcategoryShape: Shape = {
  name: "itunes:category",
  clause: CLAUSE,
  holds: "nothing",
  attributes: { text: TEXT },
  rules: [
    {
      clause: CLAUSE,
      judge: judgeSubcategory,
      bad: {
        "itunes/category-unknown": '<itunes:category text="Harbours"/>',
        "itunes/category-old": '<itunes:category text="History"/>',
      },
    },
  ],
  good: '<itunes:category text="Places &amp; Travel"/>',
  bad: { "xml/attribute-missing": "<itunes:category/>" },
};

export const categoryShape: Shape = {
  name: "itunes:category",
  clause: CLAUSE,
  holds: "elements",
  attributes: { text: TEXT },
  children: { category: { shape: subcategoryShape } },
  rules: [
    {
      clause: CLAUSE,
      judge: judgeCategory,
      good: '<itunes:category text="Kids &amp; Family"/>',
      bad: {
        "itunes/category-unknown": '<itunes:category text="Harbours"/>',
        "itunes/category-old": '<itunes:category text="Sports &amp; Recreation"/>',
      },
    },
  ],
  good: `<itunes:category text="Society &amp; Culture">
  <itunes:category text="Places &amp; Travel"/>
</itunes:category>`,
  bad: {
    "xml/attribute-missing": "<itunes:category/>",
    "xml/text-unexpected": '<itunes:category text="History">History</itunes:category>',
  },
};

function judgeCategory(category: XmlElement): readonly Finding[] {
  const text = attribute(category, "text") ?? "";
  return text.trim() === "" ? NOTHING : judgeStanding(category, text, undefined, standingOf(text));
}

function judgeSubcategory(subcategory: XmlElement): readonly Finding[] {
  const text = attribute(subcategory, "text") ?? "";
  const category = subcategory.parent && attribute(subcategory.parent, "text");
  if (text.trim() === "" || category === undefined) return NOTHING;
  // What stands in an unknown category is said once, of the category.
  if (standingOf(category).standing === "unknown") return NOTHING;
  return judgeStanding(subcategory, text, category, subcategoryStandingOf(category, text));
}

function judgeStanding(
  { attributes, at }: XmlElement,
  text: string,
  category: string | undefined,
  { standing, successor }: CategoryStanding,
): readonly Finding[] {
  if (standing === "current") return NOTHING;
  const given = attributes.find(({ name }) => name === "text");
  const length = "text".length;
  if (standing === "old") {
    return [found("itunes/category-old", given?.at ?? at, { text, successor }, { length })];
  }
  const parents = category === undefined ? parentsOf(text) : [];
  const facts = { text, category, parent: parents[0] };
  return [found("itunes/category-unknown", given?.at ?? at, facts, { length })];
}

/** The categories that have a subcategory of that name. */
function parentsOf(text: string): readonly string[] {
  return [...CATEGORIES].filter(([, subcategories]) => subcategories.has(text)).map(([name]) => name);
}
