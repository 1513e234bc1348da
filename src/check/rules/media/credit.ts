/** Media RSS: who has made a file, and whose it is. */

import { type Finding, found, NOTHING } from "../../finding.ts";
import { attribute, type XmlElement } from "../../xml/xml.ts";
import type { Shape } from "../shape.ts";
import { held, mediaUrl, schemeUri } from "./grammars.ts";
import { EBU_ROLES } from "./lists.ts";

const CLAUSE = "Media RSS 1.5.1, media:credit";
const EBU = "urn:ebu";

export const creditShape: Shape = {
  name: "media:credit",
  clause: CLAUSE,
  blank: { severity: "warning" },
  attributes: { role: {}, scheme: held(schemeUri) },
  rules: [
    {
      clause: CLAUSE,
      judge: judgeRole,
      good: '<media:credit role="uploader" scheme="https://lake.example/roles">A passenger</media:credit>',
      bad: {
        "media/role-case": '<media:credit role="Photographer">Harbour office</media:credit>',
        "media/role-unknown": '<media:credit role="ferryman">Harbour office</media:credit>',
      },
    },
  ],
  good: '<media:credit role="photographer" scheme="urn:ebu">Harbour office</media:credit>',
  bad: { "xml/element-blank": '<media:credit role="photographer"/>' },
};

export const copyrightShape: Shape = {
  name: "media:copyright",
  clause: "Media RSS 1.5.1, media:copyright",
  blank: { severity: "warning" },
  attributes: { url: held(mediaUrl) },
  good: '<media:copyright url="https://lake.example/terms">2026 Harbour office</media:copyright>',
  bad: { "xml/element-blank": '<media:copyright url="https://lake.example/terms"/>' },
};

function judgeRole(credit: XmlElement): readonly Finding[] {
  const given = credit.attributes.find(({ name }) => name === "role");
  if (given === undefined || given.value.trim() === "") return NOTHING;
  const { value: role, at } = given;
  const lower = role.toLowerCase();
  const options = { length: given.name.length };
  if (role !== lower) return [found("media/role-case", at, { role, lower }, options)];
  const isOther = (attribute(credit, "scheme") ?? EBU) !== EBU;
  return isOther || EBU_ROLES.has(role) ? NOTHING : [found("media/role-unknown", at, { role }, options)];
}
