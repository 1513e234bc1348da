/** Podcasting 2.0: people, places, pictures, and where listeners meet. */

import { as } from "../../grammars/grammar.ts";
import { countryCode, fullUrl, integer, mediaType, nonNegativeInteger } from "../../grammars/values.ts";
import type { Shape } from "../shape.ts";
import { socialRule } from "./podcast-social.ts";
import { among, attributesOnly, CLAUSE, geo, NEWER, osm, podcastUrl, shortText } from "./podcast-values.ts";

export const personShape: Shape = {
  name: "podcast:person",
  clause: `${CLAUSE}, podcast:person`,
  // The list of roles and groups belongs to another project, and changes there.
  attributes: { role: {}, group: {}, img: { value: podcastUrl }, href: { value: podcastUrl } },
  otherAttributes: NEWER,
  text: shortText,
  good: `<podcast:person role="guest" href="https://harbour.example/pilot"
  img="https://harbour.example/pilot.jpg">The harbour pilot</podcast:person>`,
  bad: { "xml/element-blank": '<podcast:person role="guest"/>' },
};

export const locationShape: Shape = {
  name: "podcast:location",
  clause: `${CLAUSE}, podcast:location`,
  attributes: {
    rel: { value: among(["subject", "creator"]) },
    geo: { value: geo },
    osm: { value: osm },
    country: { value: as(countryCode, { severity: "warning" }) },
  },
  otherAttributes: NEWER,
  text: shortText,
  good: '<podcast:location geo="geo:60.1674,24.9427" osm="R34914" country="fi">Helsinki</podcast:location>',
  bad: {
    "feed/value-invalid": [
      '<podcast:location geo="60.1674,24.9427">Helsinki</podcast:location>',
      '<podcast:location osm="34914">Helsinki</podcast:location>',
    ],
    "feed/choice-unknown": '<podcast:location rel="near">Helsinki</podcast:location>',
    "xml/element-blank": '<podcast:location geo="geo:60.1674,24.9427"/>',
  },
};

export const fundingShape: Shape = {
  name: "podcast:funding",
  clause: `${CLAUSE}, podcast:funding`,
  blank: { severity: "warning" },
  attributes: { url: { value: podcastUrl, required: true } },
  otherAttributes: NEWER,
  text: shortText,
  good: '<podcast:funding url="https://harbour.example/friends">Become a friend</podcast:funding>',
  bad: { "xml/attribute-missing": "<podcast:funding>Become a friend</podcast:funding>" },
};

export const contentLinkShape: Shape = {
  name: "podcast:contentLink",
  clause: `${CLAUSE}, podcast:contentLink`,
  blank: { severity: "warning" },
  attributes: { href: { value: podcastUrl, required: true } },
  otherAttributes: NEWER,
  text: shortText,
  good: '<podcast:contentLink href="https://harbour.example/live">Listen live</podcast:contentLink>',
  bad: { "xml/attribute-missing": "<podcast:contentLink>Listen live</podcast:contentLink>" },
};

export const imageShape: Shape = attributesOnly(
  "podcast:image",
  {
    href: { value: podcastUrl, required: true },
    alt: { blank: "allowed" },
    "aspect-ratio": {},
    width: { value: nonNegativeInteger },
    height: { value: nonNegativeInteger },
    type: { value: mediaType },
    purpose: { value: shortText },
  },
  `<podcast:image href="https://harbour.example/wide.jpg" alt="Two ferries" aspect-ratio="16/9" width="1200"
  type="image/jpeg" purpose="artwork social"/>`,
  { "xml/attribute-missing": '<podcast:image alt="Two ferries"/>' },
);

/** Deprecated in favour of `podcast:image`; still what most feeds write. */
export const imagesShape: Shape = attributesOnly(
  "podcast:images",
  { srcset: { required: true } },
  `<podcast:images srcset="https://harbour.example/large.jpg 1500w, https://harbour.example/small.jpg 300w"/>`,
  { "xml/attribute-missing": '<podcast:images src="https://harbour.example/large.jpg"/>' },
);

export const chatShape: Shape = attributesOnly(
  "podcast:chat",
  { server: { required: true }, protocol: { required: true }, accountId: {}, space: {} },
  `<podcast:chat server="irc.harbour.example" protocol="irc" accountId="@pilot" space="#ferries"/>`,
  { "xml/attribute-missing": '<podcast:chat server="irc.harbour.example"/>' },
);

export const socialShape: Shape = {
  ...attributesOnly(
    "podcast:socialInteract",
    {
      protocol: { required: true },
      uri: { value: fullUrl },
      accountId: {},
      accountUrl: { value: podcastUrl },
      priority: { value: integer },
    },
    `<podcast:socialInteract priority="1" protocol="activitypub" uri="https://social.example/@pilot/105"
  accountId="@pilot" accountUrl="https://social.example/@pilot"/>`,
    {},
  ),
  rules: [socialRule],
};
