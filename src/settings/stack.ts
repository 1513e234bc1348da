/** Where in the settings program an error comes from, read from its stack: a line and a column, and nothing else of it. */

import type { Place } from "../model/problem.ts";
import { excerptPlace } from "../problems/frame.ts";

/** Finds the place of whatever a program threw; the file alone where its stack does not lead there. */
export type Locate = (thrown: unknown) => Place;

/** `names` is what stacks may call the program: its absolute path, and that as a URL. */
export function locateIn(file: string, text: string, names: readonly string[]): Locate {
  const frames = names.map((name) => new RegExp(`${escaped(name)}(?:\\?[\\w=&]*)?:(\\d+):(\\d+)`));
  return (thrown) => {
    const stack = thrown instanceof Error && typeof thrown.stack === "string" ? thrown.stack : "";
    for (const row of stack.split("\n")) {
      const [, line, column] = frames.map((frame) => frame.exec(row)).find((match) => match) ?? [];
      if (line === undefined) continue;
      // Frames count columns from 1. The parser of TypeScript, whose place has a line of its own, counts from 0.
      const isFrame = /^\s+at /.test(row);
      return excerptPlace(file, text, Number(line), Number(column) + (isFrame ? 0 : 1), 1);
    }
    return { file };
  };
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
