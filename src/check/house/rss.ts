/** RSS 2.0, as R25-R37 ask for it beyond the standards: of the channel and of an item, each a line of a table. */

import { found, NOTHING, type Rule } from "../finding.ts";
import { relationOf } from "../rules/atom/found.ts";
import { licencesRule } from "../rules/atom/links.ts";
import { ATOM, DC } from "../xml/namespaces.ts";
import { attribute, childOf, childrenOf, type XmlElement } from "../xml/xml.ts";
import { addressRule } from "./addresses.ts";
import { historyRules } from "./history.ts";
import { each, judgeLanguage, lengthOf, namespaces, required } from "./parts.ts";

/** R29: readers differ in which of two titles they believe; of other elements the standards say it. */
const titleOnce: Rule<XmlElement> = {
  clause: "R29",
  judge: (parent) => {
    const twin = childOf(parent, "title", DC);
    if (twin === undefined || childOf(parent, "title") === undefined) return NOTHING;
    return [found("rss/meaning-repeated", twin.at, { element: twin.name, other: "title" }, lengthOf(twin))];
  },
};

/** Rules of the root. */
export const rssRules: readonly Rule<XmlElement>[] = [
  {
    clause: "R25",
    judge: (rss) => {
      const version = attribute(rss, "version");
      return version === "2.0" ? NOTHING : [found("rss/version-wrong", rss.at, { version }, lengthOf(rss))];
    },
  },
  namespaces,
];

/** Rules of the channel, its items aside. */
export const channelRules: readonly Rule<XmlElement>[] = [
  {
    clause: "R26",
    judge: (channel) =>
      childrenOf(channel, "link", ATOM)
        .filter((link) => relationOf(link) === "self" && attribute(link, "type") !== "application/rss+xml")
        .map((link) => found("feed/link-type-wrong", link.at, { rel: "self", type: "application/rss+xml" })),
  },
  each("R32", { local: "language" }, ({ text, name, at }) => judgeLanguage(text.trim(), name, at)),
  titleOnce,
  each("R33", { local: "image" }, judgeImage),
  ...historyRules,
  licencesRule,
  addressRule,
];

/** Rules of an item. */
export const itemRules: readonly Rule<XmlElement>[] = [
  ...["title", "link", "description"].map((local) => required("R25", { local })),
  required("R9", { local: "pubDate" }),
  required("R30", { local: "creator", uri: DC }, "warning"),
  each("R32", { local: "language", uri: DC }, ({ text, name, at }) => judgeLanguage(text.trim(), name, at)),
  titleOnce,
  {
    clause: "R27",
    judge: (item) => {
      const title = childOf(item, "title");
      return title?.hasCdata ? [found("rss/title-cdata", title.at, {}, lengthOf(title))] : NOTHING;
    },
  },
  licencesRule,
  addressRule,
];

/** R33: the standards warn of pictures that are certainly of another kind. */
function judgeImage(image: XmlElement): ReturnType<Rule<XmlElement>["judge"]> {
  const element = childOf(image, "url");
  const url = element?.text.trim() ?? "";
  if (element === undefined || url === "" || /\.(?:gif|jpe?g|png)(?:\?.*)?$/i.test(url)) return NOTHING;
  return [found("rss/image-format-wrong", element.at, { url }, { ...lengthOf(element), severity: "error" })];
}
