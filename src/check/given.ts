/** Objects whose optional keys are there only where they have a value. */

/** The same shape, where what may be absent may be said as `undefined`. */
type Offered<T> = { readonly [K in keyof T]: object extends Pick<T, K> ? T[K] | undefined : T[K] };

/** What is given: keys whose value is `undefined` are left out. */
export function given<T extends object>(offered: Offered<T>): T {
  const values: Partial<Record<keyof T, unknown>> = {};
  for (const key in offered) {
    const value = offered[key];
    if (value !== undefined) values[key] = value;
  }
  return values as T;
}
