/** Podcasting 2.0: who is paid, and which other feeds and items are meant. */

import { as } from "../../grammars/grammar.ts";
import { decimal, nonNegativeInteger, trueOrFalse, uuid } from "../../grammars/values.ts";
import type { Shape } from "../shape.ts";
import { mediumWords } from "./podcast-show.ts";
import { among, attributesOnly, CLAUSE, NEWER, podcastUrl, seconds } from "./podcast-values.ts";

export const remoteItemShape: Shape = attributesOnly(
  "podcast:remoteItem",
  {
    // Some identifiers of feeds were given before they had to be UUIDs.
    feedGuid: { value: as(uuid, { severity: "warning" }), required: true },
    feedUrl: { value: podcastUrl },
    itemGuid: {},
    medium: { value: among(mediumWords) },
    title: {},
  },
  `<podcast:remoteItem feedGuid="917393e3-1b1e-5cef-ace4-edaa54e1f810" feedUrl="https://river.example/feed.xml"
  itemGuid="bridge-12" medium="music" title="The bridge"/>`,
  {
    "xml/attribute-missing": '<podcast:remoteItem feedUrl="https://river.example/feed.xml"/>',
    "feed/choice-unknown":
      '<podcast:remoteItem feedGuid="917393e3-1b1e-5cef-ace4-edaa54e1f810" medium="song"/>',
  },
);

export const podrollShape: Shape = {
  name: "podcast:podroll",
  clause: `${CLAUSE}, podcast:podroll`,
  children: { remoteItem: { shape: remoteItemShape, least: 1 } },
  otherChildren: "allowed",
  good: `<podcast:podroll>
  <podcast:remoteItem feedGuid="29cdca4a-32d8-56ba-b48b-09a011c5daa9"/>
</podcast:podroll>`,
  bad: { "xml/element-missing": "<podcast:podroll/>" },
};

export const publisherShape: Shape = {
  name: "podcast:publisher",
  clause: `${CLAUSE}, podcast:publisher`,
  children: { remoteItem: { shape: remoteItemShape, least: 1, most: 1 } },
  otherChildren: "allowed",
  good: `<podcast:publisher>
  <podcast:remoteItem medium="publisher" feedGuid="003af0a0-6a45-55cf-b765-68e3d349551a"/>
</podcast:publisher>`,
  bad: {
    "xml/element-missing": "<podcast:publisher/>",
    "xml/element-repeated": `<podcast:publisher>
  <podcast:remoteItem medium="publisher" feedGuid="003af0a0-6a45-55cf-b765-68e3d349551a"/>
  <podcast:remoteItem medium="publisher" feedGuid="29cdca4a-32d8-56ba-b48b-09a011c5daa9"/>
</podcast:publisher>`,
  },
};

const recipientShape: Shape = attributesOnly(
  "podcast:valueRecipient",
  {
    name: {},
    customKey: {},
    customValue: {},
    type: { required: true },
    address: { required: true },
    split: { value: nonNegativeInteger, required: true },
    fee: { value: trueOrFalse },
  },
  `<podcast:valueRecipient name="The pilot" type="node" address="02d5c1bf8b940dc9cadca86d1b0a3c37" split="95"/>`,
  {
    "xml/attribute-missing": '<podcast:valueRecipient name="The pilot" type="node" split="95"/>',
  },
);

const timeSplitShape: Shape = {
  name: "podcast:valueTimeSplit",
  clause: `${CLAUSE}, podcast:valueTimeSplit`,
  attributes: {
    startTime: { value: seconds, required: true },
    duration: { value: seconds, required: true },
    remoteStartTime: { value: seconds },
    remotePercentage: { value: decimal },
  },
  otherAttributes: NEWER,
  children: {
    remoteItem: { shape: remoteItemShape, most: 1 },
    valueRecipient: { shape: recipientShape },
  },
  otherChildren: "allowed",
  good: `<podcast:valueTimeSplit startTime="60" duration="237" remotePercentage="95">
  <podcast:remoteItem feedGuid="917393e3-1b1e-5cef-ace4-edaa54e1f810" itemGuid="bridge-12"/>
</podcast:valueTimeSplit>`,
  bad: {
    "xml/attribute-missing": `<podcast:valueTimeSplit startTime="60">
  <podcast:remoteItem feedGuid="917393e3-1b1e-5cef-ace4-edaa54e1f810"/>
</podcast:valueTimeSplit>`,
  },
};

export const valueShape: Shape = {
  name: "podcast:value",
  clause: `${CLAUSE}, podcast:value`,
  attributes: {
    type: { required: true },
    method: { required: true },
    suggested: { value: decimal },
  },
  otherAttributes: NEWER,
  children: {
    valueRecipient: { shape: recipientShape, least: { severity: "warning" } },
    valueTimeSplit: { shape: timeSplitShape },
  },
  otherChildren: "allowed",
  good: `<podcast:value type="lightning" method="keysend" suggested="0.00000005000">
  ${recipientShape.good}
</podcast:value>`,
  bad: {
    "xml/attribute-missing": `<podcast:value type="lightning">
  ${recipientShape.good}
</podcast:value>`,
    "xml/element-missing": '<podcast:value type="lightning" method="keysend"/>',
  },
};
