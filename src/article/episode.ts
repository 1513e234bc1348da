/** What only an episode of a podcast has (R59). Whether a podcast takes the article, its feed decides. */

import type { EpisodePersonReference, EpisodeReference, FileReference } from "../model/article.ts";
import { problem } from "../problems/problem.ts";
import { foldName, graphemeCount } from "../text/characters.ts";
import { readLanguage } from "../text/language.ts";
import { nearest } from "../text/suggest.ts";
import { readSource } from "./attachments.ts";
import type { EpisodeShape, FieldPath, Fields, FileShape } from "./field-shapes.ts";
import type { FrontMatter, Report } from "./fields.ts";
import { type Item, itemsOf } from "./items.ts";
import { readName } from "./names.ts";
import { PODCAST_NAMES } from "./podcast-roles.ts";
import { mediaTypeByEnding, readMediaType, readWhole } from "./quantities.ts";
import { readWords } from "./texts.ts";
import { readPathOrAddress } from "./web-address.ts";

/** Characters of a person's name, role and group (podcast namespace, `person`). */
const LONGEST = 128;

/** The episode, or undefined where the article says nothing of one. */
export function readEpisode(matter: FrontMatter, report: Report): EpisodeReference | undefined {
  const written = matter.fields.episode;
  if (written === undefined) return undefined;
  if (!offersRecording(matter.fields)) {
    const place = matter.placeOf(["episode"], "key");
    report(problem("front-matter/episode-without-recording", place, { key: matter.keyOf("episode") }));
  }
  const at = (name: keyof EpisodeShape): FieldPath => ["episode", name];
  const season = readWhole(written.season, 1, at("season"), matter, report);
  const number = readWhole(written.number, 1, at("number"), matter, report);
  const image =
    written.image === undefined ? undefined : readPathOrAddress(written.image, at("image"), matter, report);
  const transcripts = itemsOf(written.transcript, at("transcript"), matter, report).flatMap(
    (item) => readFile(item, matter, report) ?? [],
  );
  const chapters =
    written.chapters === undefined
      ? undefined
      : readFile({ value: written.chapters, path: at("chapters") }, matter, report);
  return {
    ...(season !== undefined && { season }),
    ...(number !== undefined && { number }),
    ...(written.type !== undefined && { type: written.type }),
    ...(written.explicit !== undefined && { explicit: written.explicit }),
    ...(image && { image }),
    transcripts,
    ...(chapters && { chapters: { ...chapters, mediaType: chaptersType(chapters.mediaType) } }),
    people: readPeople(written, matter, report),
  };
}

/** Whether any file may be heard or seen; what is not known of a file, is not held against it. */
function offersRecording({ audio, video, attachments }: Fields): boolean {
  return [audio, video, attachments].flat().some((file) => {
    if (file === undefined || file === null) return false;
    const [src, type] = typeof file === "string" ? [file] : [file.src, file.type];
    return /^(?:audio|video)\//i.test(type ?? mediaTypeByEnding(src) ?? "audio/");
  });
}

/** A file with its media type, which podcast programs choose by: as it is said, else by the ending. */
function readFile(
  { value, path }: Item<string | FileShape>,
  matter: FrontMatter,
  report: Report,
): (FileReference & { readonly mediaType: string }) | undefined {
  const file: FileShape = typeof value === "string" ? { src: value } : value;
  const source = readSource(file.src, typeof value === "string" ? path : [...path, "src"], matter, report);
  const stated = readMediaType(file.type, [...path, "type"], matter, report);
  const language = readTag(file.language, [...path, "language"], matter, report);
  if (source === undefined) return undefined;
  const mediaType = stated ?? mediaTypeByEnding(source.text);
  if (mediaType !== undefined) {
    return { source, mediaType, ...(language !== undefined && { language }) };
  }
  const facts = { key: matter.nameOf(path), value: source.text };
  if (file.type === undefined) report(problem("front-matter/file-type-missing", source.place, facts));
  return undefined;
}

/** The type of a chapters file of the podcast namespace, which ends in `.json` like any other. */
function chaptersType(mediaType: string): string {
  return mediaType === "application/json" ? "application/json+chapters" : mediaType;
}

function readTag(
  written: string | undefined,
  path: FieldPath,
  matter: FrontMatter,
  report: Report,
): string | undefined {
  const text = written?.trim() ?? "";
  if (text === "") return undefined;
  const reading = readLanguage(text);
  if ("tag" in reading) return reading.tag;
  const { reason, suggestion } = reading;
  const facts = { key: matter.nameOf(path), value: text, reason, suggestion };
  report(problem("front-matter/language-invalid", matter.placeOf(path), facts));
  return undefined;
}

function readPeople(
  written: EpisodeShape,
  matter: FrontMatter,
  report: Report,
): readonly EpisodePersonReference[] {
  return itemsOf(written.people, ["episode", "people"], matter, report).flatMap(({ value, path }) => {
    const isName = typeof value === "string";
    const person = readName(isName ? value : value.name, isName ? path : [...path, "name"], matter, report);
    const rest = isName ? { name: value } : value;
    const role = readWords(rest.role, [...path, "role"], matter, report);
    const group = readWords(rest.group, [...path, "group"], matter, report);
    if (person === undefined) return [];
    for (const [name, text] of [
      ["name", person.text],
      ["role", role],
      ["group", group],
    ] as const) {
      const count = text.length > LONGEST ? graphemeCount(text.slice(0, 2_000)) : 0;
      const facts = { key: matter.nameOf([...path, name]), limit: LONGEST };
      if (count > LONGEST) report(problem("front-matter/name-too-long", person.place, facts));
      else if (name !== "name") judgeName(name, text, [...path, name], matter, report);
    }
    return [{ person, ...(role !== "" && { role }), ...(group !== "" && { group }) }];
  });
}

/** R59: programs group people by the names of the podcast namespace, in which case does not matter. */
function judgeName(
  kind: "role" | "group",
  text: string,
  path: FieldPath,
  matter: FrontMatter,
  report: Report,
): void {
  const known = PODCAST_NAMES[kind];
  const folded = foldName(text);
  if (folded === "" || known.some((name) => foldName(name) === folded)) return;
  const facts = { key: matter.nameOf(path), kind, value: text, nearest: nearest(text, known)?.toLowerCase() };
  report(problem("front-matter/podcast-name-unknown", matter.placeOf(path), facts));
}
