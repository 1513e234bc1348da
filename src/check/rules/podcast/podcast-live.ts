/** Podcasting 2.0: an item of what is on the air now. It holds what an item of RSS holds. */

import { itemShape } from "../rss/rss.ts";
import type { ChildShape, Shape } from "../shape.ts";
import { contentLinkShape } from "./podcast-people.ts";
import { among, CLAUSE, NEWER, timestamp } from "./podcast-values.ts";

export const liveItemShape: Shape = {
  name: "podcast:liveItem",
  clause: `${CLAUSE}, podcast:liveItem`,
  host: "item",
  attributes: {
    status: { value: among(["pending", "live", "ended"]), required: true },
    start: { value: timestamp, required: true },
    end: { value: timestamp },
  },
  otherAttributes: NEWER,
  children: {
    contentLink: { shape: contentLinkShape, least: { severity: "warning" } },
    ...partsOfItem(),
  },
  otherChildren: "allowed",
  good: `<podcast:liveItem status="live" start="2026-09-26T07:30:00.000-0600" end="2026-09-26T09:30:00.000-0600">
  <title>Live from the pier</title>
  <guid isPermaLink="false">e32b4890-983b-4ce5-8b46-f2d6bc1d8819</guid>
  <enclosure url="https://harbour.example/live.mp3" type="audio/mpeg" length="312"/>
  <podcast:contentLink href="https://harbour.example/live">Listen live</podcast:contentLink>
</podcast:liveItem>`,
  bad: {
    "xml/attribute-missing": `<podcast:liveItem start="2026-09-26T07:30:00Z">
  <title>Live from the pier</title>
  <podcast:contentLink href="https://harbour.example/live">Listen live</podcast:contentLink>
</podcast:liveItem>`,
    "feed/choice-unknown": `<podcast:liveItem status="soon" start="2026-09-26T07:30:00Z">
  <title>Live from the pier</title>
  <podcast:contentLink href="https://harbour.example/live">Listen live</podcast:contentLink>
</podcast:liveItem>`,
    "feed/date-invalid": `<podcast:liveItem status="pending" start="tonight">
  <title>Live from the pier</title>
  <podcast:contentLink href="https://harbour.example/live">Listen live</podcast:contentLink>
</podcast:liveItem>`,
    "xml/element-missing": `<podcast:liveItem status="live" start="2026-09-26T07:30:00Z">
  <title>Live from the pier</title>
</podcast:liveItem>`,
  },
};

/** The parts of an item have no namespace; here that has to be said. How many an item must have, it says of itself. */
function partsOfItem(): { readonly [name: string]: ChildShape } {
  const parts = Object.entries(itemShape.children ?? {}).filter(([name]) => !name.includes(":"));
  return Object.fromEntries(parts.map(([name, { least: _, ...child }]) => [`:${name}`, child] as const));
}
