/** How the texts of a podcast are read: categories of the directories' list, a picture, a UUID. */

import { foldName } from "../text/characters.ts";
import { isUuid } from "../text/hash.ts";
import { nearest } from "../text/suggest.ts";
import { readLocalPath } from "./addresses.ts";
import { PODCAST_CATEGORIES } from "./podcast-categories.ts";
import type { PodcastCategory, Reading } from "./raw.ts";

/** Kinds of show that are made of episodes of their own; lists of other shows' episodes are none (podcast:medium). */
export const PODCAST_MEDIA = [
  "podcast",
  "music",
  "video",
  "film",
  "audiobook",
  "newsletter",
  "blog",
  "course",
] as const;

/** `News`, or `News > Politics`, in the letters of the list (R58). */
export function readPodcastCategory(text: string): Reading<PodcastCategory> {
  const wanted = foldPath(text);
  const all = everyCategory();
  const found = all.find((category) => foldPath(pathOf(category)) === wanted);
  if (found) return { value: found };
  const near = nearest(text, [...all.map(pathOf), ...all.flatMap(({ sub }) => sub ?? [])]);
  const meant = all.find(({ sub }) => sub !== undefined && sub === near);
  return {
    code: "settings/value-invalid",
    value: text,
    reason: "Directories take only what is in Apple's list, a category or `category > subcategory`.",
    suggestion: meant ? pathOf(meant) : (near ?? "News"),
  };
}

/** A file that directories take for the picture of a show; its size is known when the file is read. */
export function readPodcastImage(text: string): Reading<string> {
  const reading = readLocalPath(text);
  if ("code" in reading || /\.(?:jpe?g|png)$/i.test(reading.value)) return reading;
  return {
    code: "settings/path-invalid",
    value: text,
    reason: "Directories take a JPEG or a PNG.",
    suggestion: `${reading.value.replace(/\.[^./]*$/, "")}.jpg`,
  };
}

/** A UUID (RFC 9562), in small letters. */
export function readUuid(text: string): Reading<string> {
  const uuid = text.toLowerCase().replace(/^urn:uuid:/, "");
  if (isUuid(uuid)) return { value: uuid };
  const reason = "It is a UUID: 32 digits of 0-9 and a-f, in groups of 8, 4, 4, 4 and 12.";
  const suggestion =
    "917393e3-1b1e-5cef-ace4-edaa54e1f810, the one that the show has; without one leave it out";
  return { code: "settings/value-invalid", value: text, reason, suggestion };
}

function everyCategory(): readonly PodcastCategory[] {
  return [...PODCAST_CATEGORIES].flatMap(([name, subs]) => [{ name }, ...subs.map((sub) => ({ name, sub }))]);
}

const pathOf = ({ name, sub }: PodcastCategory): string => (sub === undefined ? name : `${name} > ${sub}`);

/** Case and spaces around the sign make no difference. */
const foldPath = (path: string): string => foldName(path).replace(/ *> */g, ">");
