/** One way to damage a feed. */

/** What is done, what is replaced and by what, and what must be said; `at` is text of the line where, if it is another. */
export type Damage = readonly [what: string, from: string, to: string, code: string, at: string | undefined];

/** The same, written with less. */
export type DamageLine =
  | readonly [what: string, from: string, to: string, code: string]
  | readonly [what: string, from: string, to: string, code: string, at: string];

/** Every line with as many parts as every other. */
export function damages(...lines: readonly DamageLine[]): readonly Damage[] {
  return lines.map(([what, from, to, code, at]) => [what, from, to, code, at]);
}
