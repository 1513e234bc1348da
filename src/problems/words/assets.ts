/** What may be wrong with the inside of a file that articles show or offer, and with what it tells of who made it. */

import type { Words } from "./words.ts";

export interface AssetsFacts {
  "asset/damaged": { target: string; format: string };
  "asset/heavy": { target: string; bytes: number; width: number; height: number };
  "asset/location-left": { target: string };
  "asset/metadata-left": { target: string; format: string };
  /** `stated` is what front matter says, `found` what the file says. */
  "asset/stated-otherwise": { target: string; key: "type" | "length"; stated: string; found: string };
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
    say: ({ target, bytes, width, height }) => {
      const over = passed(bytes, width, height);
      return {
        what: `${target} has ${over.map(({ has }) => has).join(" and ")}.`,
        why: `Readers load it with the text, many over slow connections: ${over.map(({ enough }) => enough).join(" and ")} are enough for any screen.`,
        mend: isTooWide(width, height)
          ? "Make its longer side 1600 pixels or less, and save it as JPEG or WebP at a quality of about 80."
          : "Save it as JPEG or WebP at a quality of about 80.",
      };
    },
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
  "asset/stated-otherwise": {
    severity: "warning",
    say: ({ target, key, stated, found }) => ({
      what: `\`${key}\` of ${target} says ${stated}; the file itself says ${found}.`,
      why: "Of a file of this site the file itself is asked; what is written counts only of a file elsewhere.",
      mend: `Delete \`${key}\`.`,
    }),
  },
};

const MOST_BYTES = 300_000;
const MOST_PIXELS = 1600;

/** The limits that it passes, each with what it has. */
function passed(
  bytes: number,
  width: number,
  height: number,
): readonly { readonly has: string; readonly enough: string }[] {
  const size = { has: `${kilobytes(bytes)} KB`, enough: `${kilobytes(MOST_BYTES)} KB` };
  const pixels = { has: `${width} × ${height} pixels`, enough: `${MOST_PIXELS} pixels` };
  return [...(bytes > MOST_BYTES ? [size] : []), ...(isTooWide(width, height) ? [pixels] : [])];
}

function isTooWide(width: number, height: number): boolean {
  return Math.max(width, height) > MOST_PIXELS;
}

/** Rounded up, so that what is too much never looks like enough. */
function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1000);
}
