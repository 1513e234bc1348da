/** What a fixture of a problem is: an input that makes siar report it, and what the report must say. */

import type { BuildOptions } from "../../../src/build/build.ts";
import type { Problem, Severity } from "../../../src/model/problem.ts";
import type { ProblemCode } from "../../../src/problems/problem.ts";
import { type Files, smallSite } from "../scratch.ts";

/** When every fixture is built. */
export const NOW: Date = new Date("2026-01-01T00:00:00Z");

interface Expected {
  /** Left out where it is an error. */
  readonly severity?: Severity;
  /** A part of `what`. */
  readonly says: string;
}

/** A small site with these files laid over it, and a build of it. */
export interface SiteFixture extends Expected {
  readonly files?: Files;
  /** What files alone cannot say: links, permissions, removals. */
  readonly prepare?: (root: string) => void;
  readonly options?: Partial<BuildOptions>;
  /** What is run in place of a build. */
  readonly run?: (root: string) => Promise<readonly Problem[]>;
  /** Where the problem stands, `articles/a.md:4:7`; left out where it has no place. */
  readonly at?: string;
}

/** One file of a site that was built well, with a text in it replaced, and a check of the whole. */
export interface DamageFixture extends Expected {
  /** Path in the output folder. */
  readonly file: string;
  /** Replaced where it first stands. */
  readonly from: string;
  readonly to: string;
  /** More replacements, one after another. */
  readonly also?: readonly { readonly from: string; readonly to: string }[];
  /** What stands where the problem is placed: the first such text of the damaged file. */
  readonly points: string;
}

/** One feed of anyone, judged by the standards. */
export interface FeedFixture extends Expected {
  readonly feed: string | Uint8Array;
  /** Where the problem stands, `feed.xml:4:7`. */
  readonly at: string;
}

export type Fixture = SiteFixture | DamageFixture | FeedFixture;

/** A fixture for each of the codes, no more and no fewer. */
export type FixturesOf<C extends ProblemCode> = Readonly<Record<C, Fixture>>;

/** `articles/a.md` with title and date on lines 2 and 3, more front matter from line 4, and a body. */
export function article(front: string, body = "It opens on Sunday."): Files {
  return { "articles/a.md": articleText(front, body) };
}

/** An article's text. Without more front matter its body begins on line 6. */
export function articleText(front: string, body = "It opens on Sunday."): string {
  const more = front === "" ? "" : `${front}\n`;
  return `---\ntitle: The bridge\ndate: 2025-07-13\n${more}---\n\n${body}\n`;
}

/** The settings of the small site, with more lines from line 8. */
export function settings(more: string): Files {
  return { "siar.config.yaml": `${smallSite["siar.config.yaml"]}${more}\n` };
}

/** Settings that are these lines. */
export function settingsOf(...lines: readonly string[]): Files {
  return { "siar.config.yaml": `${lines.join("\n")}\n` };
}
