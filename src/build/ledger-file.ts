/** The id ledger on disk: read whole, written whole beside its place and renamed. */

import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EMPTY_LEDGER, LEDGER_FILE, type Ledger, readLedger } from "../catalogue/ledger.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { whyNotRead } from "./discover.ts";

export interface LoadedLedger {
  readonly ledger: Ledger;
  /** The file's text; empty where there is none. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

export function loadLedger(root: string): LoadedLedger {
  let text: string;
  try {
    text = readFileSync(join(root, LEDGER_FILE), "utf8");
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    const facts = { reason: whyNotRead(error) };
    const problems = isMissing ? [] : [problem("ids/ledger-unreadable", { file: LEDGER_FILE }, facts)];
    return { ledger: EMPTY_LEDGER, text: "", problems };
  }
  return { ...readLedger(text), text };
}

export function saveLedger(root: string, text: string): void {
  const file = join(root, LEDGER_FILE);
  writeFileSync(`${file}.tmp`, text);
  renameSync(`${file}.tmp`, file);
}
