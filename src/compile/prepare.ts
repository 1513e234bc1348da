/**
 * What a thread loads before it compiles. Threads are kept from `require` of modules of ES (`build/crew.ts`), so that
 * what compiling would load of these on demand is imported ahead.
 */

import { importEmojiNames } from "../render/emoji.ts";

export async function prepareThread(): Promise<void> {
  await importEmojiNames();
}
