/** The program's name as feeds give it: without a version, so that an upgrade changes no bytes (R45). */

import type { FeedDocument } from "../model/feed.ts";

export const GENERATOR: FeedDocument["generator"] = { name: "siar" };
