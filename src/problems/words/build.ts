/** What may be wrong with the folders that a build reads and writes. */

import type { Words } from "./words.ts";

export interface BuildFacts {
  "build/no-articles": { patterns: string };
  "build/not-a-file": { kind: string };
  "build/unreadable": { reason: string };
  "build/twin-names": Record<string, never>;
  "asset/missing": { target: string; nearest: string | undefined };
  "asset/wrong-case": { target: string; actual: string; written: string };
  "asset/link": { target: string };
  "asset/empty": { target: string };
  "asset/too-large": { target: string; bytes: number; most: number };
  "asset/type-refused": { target: string; allowed: string };
  "asset/not-its-type": { target: string; found: string; named: string };
  "output/refused": { folder: string; reason: string };
  "output/collision": { path: string; owners: string };
  "output/locked": { holder: string };
  "output/unwritable": { file: string; reason: string };
}

export const buildWords: { readonly [C in keyof BuildFacts]: Words<BuildFacts[C]> } = {
  "build/no-articles": {
    severity: "warning",
    say: ({ patterns }) => ({
      what: `No article was found under ${patterns}.`,
      why: "The site and its feeds are valid, and empty.",
      mend: "Put a Markdown file there, or name another folder with `articles` in the settings.",
    }),
  },
  "build/not-a-file": {
    severity: "error",
    say: ({ kind }) => ({
      what: `This is ${kind}, not a file.`,
      why: "Only regular files are read: a link could publish what lies outside the site's folder.",
      mend: "Put the file itself here, or remove it.",
    }),
  },
  "build/unreadable": {
    severity: "error",
    say: ({ reason }) => ({
      what: `This cannot be read. ${reason}`,
      why: "A site that lacks an article of its own would take it out of every feed.",
      mend: "Give the user who builds the right to read it, or remove it.",
    }),
  },
  "build/twin-names": {
    severity: "error",
    say: () => ({
      what: "Two files have this name, and differ only in how its accents are stored.",
      why: "Most disks and all links take them for one file.",
      mend: "Give one of them another name, or remove it.",
    }),
  },
  "asset/missing": {
    severity: "error",
    say: ({ target, nearest }) => ({
      what: `There is no file ${target}.`,
      why: "Readers would see a broken image or link.",
      mend: nearest ? `Did you mean ${nearest}?` : "Put the file there, or correct the path.",
    }),
  },
  "asset/wrong-case": {
    severity: "error",
    say: ({ target, actual, written }) => ({
      what: `There is no file ${target}, but there is ${actual}.`,
      why: "Some disks take capital and small letters for the same, most web servers do not.",
      mend: `Write ${written}.`,
    }),
  },
  "asset/link": {
    severity: "error",
    say: ({ target }) => ({
      what: `${target} is a symbolic link, or lies behind one.`,
      why: "A link could publish what lies outside the site's folder.",
      mend: "Put the file itself there.",
    }),
  },
  "asset/empty": {
    severity: "error",
    say: ({ target }) => ({ what: `${target} is empty.`, why: "", mend: "Put the whole file there." }),
  },
  "asset/too-large": {
    severity: "error",
    say: ({ target, bytes, most }) => ({
      what: `${target} has ${bytes} bytes; at most ${most} bytes are published.`,
      why: "Readers load it over slow connections, and static hosts refuse such files.",
      mend: "Make it smaller, or link to it where large files are kept.",
    }),
  },
  "asset/type-refused": {
    severity: "error",
    say: ({ target, allowed }) => ({
      what: `${target} is of a kind that is not published from an article.`,
      why: "Files that can hold scripts could act in the site's name.",
      mend: `Use one of ${allowed}; other files can be put into the static folder.`,
    }),
  },
  "asset/not-its-type": {
    severity: "error",
    say: ({ target, found, named }) => ({
      what: `${target} is named as ${named}, but holds ${found}.`,
      why: "Browsers refuse, or run, a file that is not what it says.",
      mend: "Give the file the right ending, or put the right file there.",
    }),
  },
  "output/refused": {
    severity: "error",
    say: ({ folder, reason }) => ({
      what: `siar does not write into ${folder}: ${reason}.`,
      why: "It owns its output folder whole, and removes what it did not make.",
      mend: "Name another folder with --out; a folder that is empty, or that siar has written before, will do.",
    }),
  },
  "output/collision": {
    severity: "error",
    say: ({ path, owners }) => ({
      what: `${path} would be written twice: by ${owners}.`,
      why: "One would overwrite the other; some disks and hosts take capital and small letters for the same.",
      mend: "Rename one of them.",
    }),
  },
  "output/locked": {
    severity: "error",
    say: ({ holder }) => ({
      what: `Another build is at work here: ${holder}.`,
      why: "Two builds at once could mix their files.",
      mend: "Wait until it has ended. If it no longer runs, delete .siar/lock.",
    }),
  },
  "output/unwritable": {
    severity: "error",
    say: ({ file, reason }) => ({
      what: `${file} cannot be written. ${reason}`,
      why: "The build was stopped; what readers have is whole, each file as it was or as it is to be.",
      mend: "Mend that, and build again: the next build goes on where this one stopped.",
    }),
  },
};
