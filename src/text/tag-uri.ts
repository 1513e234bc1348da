/** Tag URIs (RFC 4151): names that nobody has to resolve, and that stay when addresses change. */

import { encodePath } from "./url.ts";

/** `tag:warta.example,2025-07-01:articles/kursk`; `day` is one on which the authority was held. */
export function tagUri(authority: string, day: string, specific: string): string {
  return `tag:${authority},${day}:${encodePath(specific)}`;
}
