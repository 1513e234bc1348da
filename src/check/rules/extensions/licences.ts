/** Licences of Creative Commons: the module for RSS 2.0, and the vocabulary in RDF. */

import { absoluteIri, fullUrl } from "../../grammars/values.ts";
import { CC, CREATIVE_COMMONS } from "../../xml/namespaces.ts";
import type { ChildShape, Vocabulary } from "../shape.ts";
import { opaque, pointing, valued } from "./elements.ts";

const CLAUSE = "creativeCommons module, license";
const GOOD = "https://creativecommons.org/licenses/by/4.0/";

const license: ChildShape = {
  shape: valued("creativeCommons:license", CLAUSE, GOOD, {
    text: fullUrl,
    wrong: { "feed/url-invalid": ["by-nc"] },
  }),
};

/** In Atom the service has another name for it. */
const licenseOfAtom: ChildShape = {
  shape: valued("creativeCommons:license", CLAUSE, GOOD, {
    text: absoluteIri,
    wrong: { "feed/uri-invalid": ["by-nc"] },
  }),
};

export const creativeCommons: Vocabulary = {
  uri: CREATIVE_COMMONS,
  prefix: "creativeCommons",
  elements: {
    channel: { license },
    item: { license },
    feed: { license: licenseOfAtom },
    entry: { license: licenseOfAtom },
    source: { license: licenseOfAtom },
  },
};

const ofRdf: { readonly [local: string]: ChildShape } = {
  license: { shape: pointing("cc:license", "Creative Commons in RDF, license", GOOD) },
  License: { shape: opaque("cc:License", "Creative Commons in RDF, License", "") },
};

export const creativeCommonsRdf: Vocabulary = {
  uri: CC,
  prefix: "cc",
  elements: { channel: ofRdf, item: ofRdf, image: ofRdf, feed: ofRdf, entry: ofRdf },
  isOpen: true,
};
