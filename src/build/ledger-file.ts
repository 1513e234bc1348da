/** The id ledger on disk: read whole, written whole aside and renamed. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { EMPTY_LEDGER, LEDGER_FILE, type Ledger } from "../catalogue/ledger.ts";
import { readLedger } from "../catalogue/read-ledger.ts";
import { putText } from "../disk/put.ts";
import { hasCode, whyNotRead } from "../disk/system-error.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";

export interface LoadedLedger {
  readonly ledger: Ledger;
  /** The file's text; empty where there is none. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** The ledger of the site at `root`; an empty one where there is no file. Its text is understood when somebody asks. */
export function loadLedger(root: string): LoadedLedger {
  let text: string;
  try {
    text = readFileSync(join(root, LEDGER_FILE), "utf8");
  } catch (error) {
    const facts = { reason: whyNotRead(error) };
    const isMissing = hasCode(error, "ENOENT");
    const problems = isMissing ? [] : [problem("ids/ledger-unreadable", { file: LEDGER_FILE }, facts)];
    return { ledger: EMPTY_LEDGER, text: "", problems };
  }
  let read: ReturnType<typeof readLedger> | undefined;
  const readOnce = (): ReturnType<typeof readLedger> => {
    read ??= readLedger(text, (path) => existsSync(join(root, path)));
    return read;
  };
  return {
    text,
    get ledger() {
      return readOnce().ledger;
    },
    get problems() {
      return readOnce().problems;
    },
  };
}

/** On the disk for good before it is in place: ids that are lost cannot be had again. */
export function saveLedger(root: string, text: string, temporary: string): void {
  putText(text, join(root, LEDGER_FILE), temporary, { flush: true });
}
