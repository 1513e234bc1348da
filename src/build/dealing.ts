/** Deals work out to several who do it at the same time, so that all are done at about the same time. */

/** Gives out the next so many, until there are none. */
export function dealer<T>(all: readonly T[]): (amount: number) => readonly T[] {
  let from = 0;
  return (amount) => {
    const dealt = all.slice(from, from + amount);
    from += dealt.length;
    return dealt;
  };
}

/** What is left to do of a stretch of the work, from one index to another. */
interface Stretch {
  from: number;
  to: number;
}

/**
 * Cuts the work, in its order, into a stretch for each hand, equal by weight, which is above 0. Each is dealt its own from the front,
 * and then what another is furthest from, from the end of the longest stretch that is left. `next` gives about so
 * much weight, and nothing when all is dealt.
 */
export function stretches<T>(
  all: readonly T[],
  hands: number,
  weightOf: (one: T) => number,
): (hand: number, weight: number) => readonly T[] {
  const sums = [0];
  for (const one of all) sums.push((sums.at(-1) ?? 0) + weightOf(one));
  const sumAt = (index: number): number => sums[index] ?? 0;
  const cuts = Array.from({ length: hands + 1 }, (_, hand) => {
    const share = (sumAt(all.length) * hand) / hands;
    return sums.findIndex((sum) => sum >= share);
  });
  const left = cuts.slice(1).map((to, hand): Stretch => ({ from: cuts[hand] ?? 0, to }));
  const weightLeft = ({ from, to }: Stretch): number => sumAt(to) - sumAt(from);
  return (hand, weight) => {
    const own = left[hand];
    if (own && own.from < own.to) {
      const from = own.from++;
      while (own.from < own.to && sumAt(own.from) - sumAt(from) < weight) own.from++;
      return all.slice(from, own.from);
    }
    const longest = left.reduce((one, other) => (weightLeft(other) > weightLeft(one) ? other : one));
    if (longest.from >= longest.to) return [];
    const to = longest.to--;
    while (longest.from < longest.to && sumAt(to) - sumAt(longest.to) < weight) longest.to--;
    return all.slice(longest.to, to);
  };
}
