/** One fixture for each problem of the fields that newsrooms use. */

import type { NewsroomFacts } from "../../../src/problems/words/front-matter-newsroom.ts";
import { article, type FixturesOf } from "./fixture.ts";

const FILE = "articles/a.md";

export const newsroomFixtures: FixturesOf<keyof NewsroomFacts> = {
  "front-matter/expires-early": {
    files: article("expires: 2025-07-13"),
    at: `${FILE}:4:10`,
    says: '"2025-07-13", which is not after 2025-07-13T00:00:00',
  },
  "front-matter/date-early": {
    files: article("corrections: {date: 2025-07-01, text: It opens on Sunday.}"),
    at: `${FILE}:4:21`,
    says: '`corrections.date` is "2025-07-01", before',
  },
  "front-matter/text-empty": {
    files: article('retracted:\n  date: 2025-07-14\n  reason: ""'),
    at: `${FILE}:6:11`,
    says: "`retracted.reason` is empty",
  },
  "front-matter/tag-characters": {
    files: article("tags: bridge/harbour"),
    at: `${FILE}:4:7`,
    says: '"bridge/harbour" cannot be one tag',
  },
  "front-matter/too-many-tags": {
    files: article(`tags: [${Array.from({ length: 21 }, (_, index) => `t${index + 1}`).join(", ")}]`),
    at: `${FILE}:4:7`,
    says: "21 tags; it may have 20",
  },
  "front-matter/name-email": {
    files: article("contributors: {editor: ana@warta.example}"),
    at: `${FILE}:4:24`,
    says: "`contributors.editor` is",
  },
  "front-matter/name-too-long": {
    files: article(`episode: {people: [{name: Ana Sari, role: ${"host ".repeat(30)}}]}`),
    at: `${FILE}:4:27`,
    says: "`episode.people.1.role` has more than 128 characters",
  },
  "front-matter/url-invalid": {
    files: article("license: by-sa"),
    at: `${FILE}:4:10`,
    says: '`license` is "by-sa"',
  },
  "front-matter/number-invalid": {
    files: article("episode:\n  season: two"),
    at: `${FILE}:5:11`,
    says: '`episode.season` is "two"',
  },
  "front-matter/duration-invalid": {
    files: article(
      "audio: {src: https://cdn.example/a.mp3, type: audio/mpeg, length: 9000, duration: 12 min}",
    ),
    at: `${FILE}:4:83`,
    says: '`audio.duration` is "12 min"',
  },
  "front-matter/media-type": {
    files: article("audio: {src: https://cdn.example/a.mp3, type: audio/mp3, length: 9000}"),
    at: `${FILE}:4:47`,
    says: '`audio.type` is "audio/mp3"',
  },
  "front-matter/language-invalid": {
    files: article("episode: {transcript: {src: https://cdn.example/a.vtt, language: id_ID}}"),
    at: `${FILE}:4:66`,
    says: '`episode.transcript.language` is "id_ID"',
  },
  "front-matter/attachment-unmeasured": {
    files: article("attachments:\n  - https://cdn.example/report.pdf"),
    at: `${FILE}:5:5`,
    says: "and has no `type` and no `length`",
  },
  "front-matter/file-type-missing": {
    files: article("episode: {transcript: https://cdn.example/transcript}"),
    at: `${FILE}:4:23`,
    says: "does not tell its media type",
  },
  "front-matter/episode-without-recording": {
    files: article("episode: {number: 3}"),
    severity: "warning",
    at: `${FILE}:4:1`,
    says: "The article has `episode`, and nothing to hear",
  },
  "front-matter/podcast-name-unknown": {
    files: article("episode: {people: [{name: Ana Sari, role: hoste}]}"),
    severity: "warning",
    at: `${FILE}:4:43`,
    says: '`episode.people.1.role` is "hoste"',
  },
  "front-matter/extension-name": {
    files: article("extensions: {coverage: Bridge Street}"),
    at: `${FILE}:4:14`,
    says: "It has no prefix",
  },
  "front-matter/extension-prefix": {
    files: article('extensions: {"geo:lat": 51.7}'),
    at: `${FILE}:4:14`,
    says: "prefix `geo`, which nothing declares",
  },
  "front-matter/extension-unknown": {
    files: article('extensions: {"dc:covrage": Bridge Street}'),
    at: `${FILE}:4:14`,
    says: "`dc:covrage` is not an element",
  },
  "front-matter/extension-core": {
    files: article('extensions: {"dc:creator": Ana Sari}'),
    at: `${FILE}:4:14`,
    says: "`dc:creator` cannot be an extension",
  },
  "front-matter/extension-value": {
    files: article('extensions: {"georss:point": 151.7 36.2}'),
    at: `${FILE}:4:30`,
    says: '`georss:point` is "151.7 36.2"',
  },
  "front-matter/extension-attribute-missing": {
    files: article('extensions: {"media:thumbnail": {"@width": 75}}'),
    at: `${FILE}:4:33`,
    says: "`media:thumbnail` has no `@url`",
  },
};
