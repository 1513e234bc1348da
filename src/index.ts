/** siar as a library: named exports only. The command is `cli/main.ts`. */

export { type BuildOptions, type BuildReport, build, type Progress } from "./build/build.ts";
export type { LedgerMode } from "./catalogue/identity.ts";
export { type CheckOptions, checkFeed, checkFeedStream, type FeedReport } from "./check/stream/check-feed.ts";
export {
  type Author,
  type Category,
  type Enclosure,
  type Extension,
  Feed,
  FeedError,
  type FeedOptions,
  type Item,
} from "./feeds/feed.ts";
export type {
  Attachment,
  Comments,
  Correction,
  EntryCategory,
  EntryContributor,
  EntryPerson,
  Episode,
  FeedEntry,
  InReplyTo,
  RelatedLink,
  SourceFeed,
  Translation,
} from "./model/entry.ts";
export type { DeletedEntry, FeedDocument, FeedFormat, FeedHistory, FeedUrls, Podcast } from "./model/feed.ts";
export type { Hooks } from "./model/hooks.ts";
export type { Instant } from "./model/instant.ts";
export type { Place, Problem, Severity } from "./model/problem.ts";
export { type Painter, renderGithub, renderJson, renderText } from "./problems/render.ts";
