/** One fixture for each problem of the inside of files that articles show or offer. */

import type { AssetsFacts } from "../../../src/problems/words/assets.ts";
import { PLAIN, pngOf } from "../image-samples.ts";
import { mediaFile } from "../media-files.ts";
import { article, type FixturesOf } from "./fixture.ts";

const FILE = "articles/a.md";

export const assetFixtures: FixturesOf<keyof AssetsFacts> = {
  "asset/damaged": {
    files: {
      ...article("", "![The bridge](bridge.jpg)"),
      "articles/bridge.jpg": PLAIN.jpeg.subarray(0, 330),
    },
    at: `${FILE}:6:15`,
    says: "articles/bridge.jpg cannot be read to its end as JPEG",
  },
  "asset/heavy": {
    files: { ...article("", "![The bridge](bridge.png)"), "articles/bridge.png": pngOf(4000, 3000, 400_000) },
    severity: "warning",
    at: `${FILE}:6:15`,
    says: "articles/bridge.png has 401 KB and 4000 × 3000 pixels",
  },
  "asset/location-left": {
    files: {
      ...article("", "[The bridge](bridge.mp4)"),
      "articles/bridge.mp4": mediaFile("clip-with-location.mp4"),
    },
    at: `${FILE}:6:14`,
    says: "articles/bridge.mp4 tells where it was recorded",
  },
  "asset/metadata-left": {
    files: {
      ...article("", "![The bridge](bridge.avif)"),
      "articles/bridge.avif": mediaFile("photo-with-location.avif"),
    },
    at: `${FILE}:6:15`,
    says: "articles/bridge.avif holds metadata, which siar does not remove from AVIF or HEIC",
  },
  "asset/stated-otherwise": {
    files: {
      ...article("video: {src: bridge.mp4, type: video/webm}"),
      "articles/bridge.mp4": mediaFile("clip.mp4"),
    },
    severity: "warning",
    at: `${FILE}:4:14`,
    says: "`type` of articles/bridge.mp4 says video/webm; the file itself says video/mp4",
  },
};
