/** Podcasting 2.0: the tags of the podcast namespace. It grows, so names that are not here are left alone. */

import { uuid } from "../../grammars/values.ts";
import { PODCAST } from "../../xml/namespaces.ts";
import type { ChildShape, Shape, Vocabulary } from "../shape.ts";
import { alternateEnclosureShape, chaptersShape, soundbiteShape, transcriptShape } from "./podcast-files.ts";
import { liveItemShape } from "./podcast-live.ts";
import {
  chatShape,
  contentLinkShape,
  fundingShape,
  imageShape,
  imagesShape,
  locationShape,
  personShape,
  socialShape,
} from "./podcast-people.ts";
import {
  blockShape,
  episodeShape,
  licenseShape,
  lockedShape,
  mediumShape,
  podpingShape,
  seasonShape,
  trailerShape,
  txtShape,
  updateFrequencyShape,
} from "./podcast-show.ts";
import { podrollShape, publisherShape, remoteItemShape, valueShape } from "./podcast-value.ts";
import { CLAUSE } from "./podcast-values.ts";

/** The name of the namespace that its specification asks to take for the same. */
const ELSEWHERE = "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md";

const guidShape: Shape = {
  name: "podcast:guid",
  clause: `${CLAUSE}, podcast:guid`,
  text: uuid,
  good: "<podcast:guid>9b024349-ccf0-5f69-a609-6b82873eab3c</podcast:guid>",
  bad: { "xml/element-blank": "<podcast:guid/>" },
};

const both: { readonly [local: string]: ChildShape } = {
  chat: { shape: chatShape, most: 1 },
  image: { shape: imageShape },
  images: { shape: imagesShape, most: 1 },
  license: { shape: licenseShape, most: 1 },
  location: { shape: locationShape },
  person: { shape: personShape },
  socialInteract: { shape: socialShape },
  txt: { shape: txtShape },
  value: { shape: valueShape },
  funding: { shape: fundingShape },
};

const ofShows: { readonly [local: string]: ChildShape } = {
  ...both,
  block: { shape: blockShape },
  guid: { shape: guidShape, most: 1 },
  locked: { shape: lockedShape, most: 1 },
  medium: { shape: mediumShape, most: 1 },
  podping: { shape: podpingShape, most: 1 },
  podroll: { shape: podrollShape, most: 1 },
  publisher: { shape: publisherShape, most: 1 },
  remoteItem: { shape: remoteItemShape },
  trailer: { shape: trailerShape },
  updateFrequency: { shape: updateFrequencyShape, most: 1 },
};

/** A live item holds what an item of RSS holds. */
const ofChannels: { readonly [local: string]: ChildShape } = {
  ...ofShows,
  liveItem: { shape: liveItemShape },
};

const ofEpisodes: { readonly [local: string]: ChildShape } = {
  ...both,
  alternateEnclosure: { shape: alternateEnclosureShape },
  chapters: { shape: chaptersShape, most: 1 },
  contentLink: { shape: contentLinkShape },
  episode: { shape: episodeShape, most: 1 },
  season: { shape: seasonShape, most: 1 },
  soundbite: { shape: soundbiteShape },
  transcript: { shape: transcriptShape },
};

export const podcast: Vocabulary = {
  uri: PODCAST,
  prefix: "podcast",
  elements: { channel: ofChannels, feed: ofShows, item: ofEpisodes, entry: ofEpisodes },
  isOpen: true,
};

export const podcastElsewhere: Vocabulary = { ...podcast, uri: ELSEWHERE };
