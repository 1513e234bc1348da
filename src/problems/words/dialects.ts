/** What there may be to say of articles that were written for another program. */

import { shown } from "./shown.ts";
import type { Words } from "./words.ts";

export interface DialectsFacts {
  readonly "article/page-left-out": { readonly dialect: string; readonly sign: string };
  readonly "front-matter/title-of-name": { readonly title: string };
  readonly "front-matter/label-mended": {
    readonly key: string;
    readonly value: string;
    /** Absent: there are too many, and this one is left out. */
    readonly label: string | undefined;
  };
  readonly "front-matter/address-left-out": {
    readonly key: string;
    readonly value: string;
    /** Whether it is one that the article had before. */
    readonly isFormer: boolean;
  };
}

export const dialectsWords: { readonly [C in keyof DialectsFacts]: Words<DialectsFacts[C]> } = {
  "article/page-left-out": {
    severity: "warning",
    say: ({ dialect, sign }) => ({
      what: `This file is a page of ${dialect} and no article, by ${sign}. It is left out.`,
      why: "A page that lists or stands for itself has no place in a feed.",
      mend: "Give it a date and take that away if it is an article; else name only the folders of articles in the settings, under `articles`.",
    }),
  },
  "front-matter/title-of-name": {
    severity: "warning",
    say: ({ title }) => ({
      what: `The article has no title, so it is called ${shown(title)} after its file.`,
      why: "",
      mend: "Write one, `title: The meeting in Wonsan`, or a first heading `# The meeting in Wonsan`.",
    }),
  },
  "front-matter/label-mended": {
    severity: "warning",
    say: ({ key, value, label }) => ({
      what:
        label === undefined
          ? `${shown(value)} in \`${key}\` is left out: an article may have 20 of them.`
          : `${shown(value)} in \`${key}\` is taken for ${shown(label)}.`,
      why:
        label === undefined
          ? "Readers show them all beside each article."
          : "Readers part labels at commas and slashes, and cut long ones.",
      mend:
        label === undefined
          ? "Keep those that matter most."
          : `Write ${shown(label)}, or a label that suits you better.`,
    }),
  },
  "front-matter/address-left-out": {
    severity: "warning",
    say: ({ key, value, isFormer }) => ({
      what: `${shown(value)} in \`${key}\` is no address that ${isFormer ? "a redirect" : "an article"} can have here, and is left out.`,
      why: isFormer
        ? "A host that redirects sees a path of this site alone, without `?` and `#`."
        : "An address is a path of files that every disk and host can have.",
      mend: "Write a path from the root of the site, `/2019/kursk/`.",
    }),
  },
};
