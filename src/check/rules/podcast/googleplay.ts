/** Google's tags for podcasts. Its directories are gone; feeds still carry the tags, which are copies of Apple's. */

import { as, type Grammar } from "../../grammars/grammar.ts";
import { fullUrl, mailAddress } from "../../grammars/values.ts";
import type { ChildShape, Shape, Vocabulary } from "../shape.ts";
import { explicit, switchWord } from "./itunes-values.ts";

const CLAUSE = "Google Podcasts";
const WARNING = { severity: "warning" } as const;

function element(name: string, good: string, text?: Grammar): Shape {
  return {
    name,
    clause: `${CLAUSE}, ${name}`,
    blank: WARNING,
    ...(text !== undefined && { text: as(text, WARNING) }),
    good: `<${name}>${good}</${name}>`,
    bad: { "xml/element-blank": `<${name}/>` },
  };
}

function pointer(name: string, attribute: string, value: string, grammar?: Grammar): Shape {
  return {
    name,
    clause: `${CLAUSE}, ${name}`,
    holds: "anything",
    attributes: { [attribute]: { required: WARNING, ...(grammar !== undefined && { value: grammar }) } },
    otherAttributes: "allowed",
    good: `<${name} ${attribute}="${value}"/>`,
    bad: { "xml/attribute-missing": `<${name}/>` },
  };
}

const both: { readonly [local: string]: ChildShape } = {
  author: { shape: element("googleplay:author", "Harbour Radio") },
  block: { shape: element("googleplay:block", "yes", switchWord) },
  description: { shape: element("googleplay:description", "What sails, and what waits.") },
  explicit: { shape: element("googleplay:explicit", "no", explicit) },
  image: {
    shape: pointer("googleplay:image", "href", "https://harbour.example/cover.jpg", as(fullUrl, WARNING)),
  },
};

const ofShows: { readonly [local: string]: ChildShape } = {
  ...both,
  category: { shape: pointer("googleplay:category", "text", "History") },
  email: { shape: element("googleplay:email", "studio@harbour.example", mailAddress) },
  owner: { shape: element("googleplay:owner", "studio@harbour.example", mailAddress) },
};

export const googleplay: Vocabulary = {
  uri: "http://www.google.com/schemas/play-podcasts/1.0",
  prefix: "googleplay",
  elements: { channel: ofShows, feed: ofShows, item: both, entry: both },
  isOpen: true,
};
