/** One fixture for each problem of other tools' template syntax in an article's text. */

import type { ShortcodeFacts } from "../../../src/problems/words/shortcodes.ts";
import { article, type FixturesOf, settings } from "./fixture.ts";

export const shortcodeFixtures: FixturesOf<keyof ShortcodeFacts> = {
  "render/shortcode-unknown": {
    files: {
      ...settings("dialect: hugo"),
      ...article("", "It opens on {{< countdown >}} Sunday, {{< countdown >}}."),
    },
    severity: "warning",
    at: "articles/a.md:6:13",
    says: "`{{< countdown >}}` is not understood and was removed, 2 times in this article",
  },
};
