/** Media RSS 1.5: the scenes of a film. The specification writes what they hold without a prefix, programs with one. */

import { type Finding, NOTHING } from "../../finding.ts";
import type { XmlElement } from "../../xml/xml.ts";
import { misfitting } from "../judge-shape.ts";
import type { Shape } from "../shape.ts";
import { playTime } from "./grammars.ts";

const CLAUSE = "Media RSS 1.5.1, media:scenes";

const sceneShape: Shape = {
  name: "media:scene",
  clause: CLAUSE,
  holds: "anything",
  rules: [
    {
      clause: CLAUSE,
      judge: judgeTimes,
      bad: {
        "feed/value-invalid": `<media:scene>
  <sceneTitle>The bridge opens</sceneTitle>
  <sceneStartTime>at noon</sceneStartTime>
</media:scene>`,
      },
    },
  ],
  good: `<media:scene>
  <sceneTitle>The bridge opens</sceneTitle>
  <sceneDescription>Two ferries wait.</sceneDescription>
  <sceneStartTime>00:15</sceneStartTime>
  <sceneEndTime>00:45</sceneEndTime>
</media:scene>`,
  bad: { "xml/attribute-unknown": '<media:scene title="The bridge opens"/>' },
};

export const scenesShape: Shape = {
  name: "media:scenes",
  clause: CLAUSE,
  holds: "elements",
  children: { scene: { shape: sceneShape } },
  good: `<media:scenes>${sceneShape.good}</media:scenes>`,
  bad: { "xml/element-unknown": "<media:scenes><media:sceen/></media:scenes>" },
};

function judgeTimes(scene: XmlElement): readonly Finding[] {
  let findings: Finding[] | undefined;
  for (const part of scene.children) {
    if (part.local !== "sceneStartTime" && part.local !== "sceneEndTime") continue;
    const misfit = playTime(part.text.trim());
    if (misfit === undefined) continue;
    findings ??= [];
    findings.push(misfitting(misfit, part.name, part.text, part));
  }
  return findings ?? NOTHING;
}
