/** For vitest's `globalSetup`: the browser is unpacked before any test file starts. */

import { chromium } from "./chromium.ts";

export function setup(): void {
  chromium();
}
