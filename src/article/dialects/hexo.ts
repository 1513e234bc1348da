/**
 * Hexo. Front matter may be YAML or JSON without its opening fence; lists of lists are hierarchies of categories.
 *
 * https://hexo.io/docs/front-matter
 */

import type { Dialect } from "./dialect.ts";

export const HEXO: Dialect = {
  name: "hexo",
  keys: {
    updated: ["updated"],
    address: ["permalink"],
    summary: ["excerpt", "description"],
    image: ["cover", "thumbnail", "banner", "top_img"],
    aliases: ["alias"],
  },
  ignored: ["url", "path", "link"],
  listsBy: "commas",
  draftFolders: ["_drafts"],
  pages: { kinds: ["about"] },
};
