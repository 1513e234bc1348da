/** What may be wrong with the inside of a file that articles show or offer, and with what it tells of who made it. */

import type { Words } from "./words.ts";

export interface AssetsFacts {
  "asset/damaged": { target: string; format: string };
  "asset/heavy": { target: string; bytes: number; width: number; height: number };
  "asset/location-left": { target: string };
  "asset/metadata-left": { target: string; format: string };
}

export const assetsWords: { readonly [C in keyof AssetsFacts]: Words<AssetsFacts[C]> } = {
  "asset/damaged": {
    severity: "error",
    say: ({ target, format }) => ({
      what: `${target} cannot be read to its end as ${format}.`,
      why: "Readers would get a broken file, and what it tells of place and device could not be removed.",
      mend: "Export it again from the program that made it.",
    }),
  },
  "asset/heavy": {
    severity: "warning",
    say: ({ target, bytes, width, height }) => ({
      what: `${target} has ${kilobytes(bytes)} KB and ${width} × ${height} pixels.`,
      why: "Readers load it with the text, many over slow connections: 300 KB and 1600 pixels are enough for any screen.",
      mend: "Make its longer side 1600 pixels or less, and save it as JPEG or WebP at a quality of about 80.",
    }),
  },
  "asset/location-left": {
    severity: "error",
    say: ({ target }) => ({
      what: `${target} tells where it was recorded.`,
      why: "Anybody can read the place from the file; it can endanger who is there.",
      mend: 'Save the film without it: ffmpeg -i FILM -map 0:v -map "0:a?" -map_metadata -1 -c copy CLEAN.',
    }),
  },
  "asset/metadata-left": {
    severity: "error",
    say: ({ target, format }) => ({
      what: `${target} holds metadata, which siar does not remove from ${format}.`,
      why: "They can tell where, when and with what a picture was taken, which can endanger who is there.",
      mend: "Remove them, for instance with exiftool -all= FILE, or save the picture as JPEG, PNG or WebP.",
    }),
  },
};

/** Rounded up, so that what is too much never looks like enough. */
function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1000);
}
