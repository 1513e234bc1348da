/** Whoever writes: people and desks of the settings, and names that only articles know. */

export interface Person {
  /** Permanent, ASCII: what articles say, and the segment of the person's page. */
  readonly handle: string;
  readonly kind: "person" | "organization";
  /** Other names that articles use: the handle as another program had it. */
  readonly aliases?: readonly string[];
  /** Display name by language tag; always has the default language. */
  readonly names: Readonly<Record<string, string>>;
  readonly url?: string;
  /** Published in feeds because it is set (S13: only by opt-in). */
  readonly email?: string;
  readonly avatar?: string;
}
