/** A podcast in JSON Feed, which has no words for it: the show and its episodes as objects of our own (R51). */

import type { Episode } from "../model/entry.ts";
import type { Podcast } from "../model/feed.ts";
import { WELL_KNOWN_NAMESPACES } from "../text/namespaces.ts";
import { type JsonObject, withoutEmpty } from "./json-object.ts";

const ABOUT = WELL_KNOWN_NAMESPACES.get("podcast");

/** What RSS says of the show. */
export function showObject(podcast: Partial<Podcast> | undefined): JsonObject | undefined {
  if (podcast === undefined) return undefined;
  const { guid, author, owner, categories, explicit, imageUrl, type, medium, locked } = podcast;
  return withoutEmpty({
    about: ABOUT,
    guid,
    author,
    owner: owner && withoutEmpty({ ...owner }),
    categories,
    explicit,
    image: imageUrl,
    type,
    medium,
    locked,
  });
}

/** What RSS says of an episode. */
export function episodeObject(episode: Episode | undefined): JsonObject | undefined {
  if (episode === undefined) return undefined;
  const { season, number, type, explicit, imageUrl, transcripts, chapters, people } = episode;
  return withoutEmpty({
    about: ABOUT,
    season,
    episode: number,
    type,
    explicit,
    image: imageUrl,
    transcripts: transcripts.map(({ url, mediaType, language }) =>
      withoutEmpty({ url, mime_type: mediaType, language }),
    ),
    chapters: chapters && { url: chapters.url, mime_type: chapters.mediaType },
    people: people.map(({ name, role, group, url, imageUrl: image }) =>
      withoutEmpty({ name, role, group, url, image }),
    ),
  });
}
