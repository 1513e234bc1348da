/** A moment as its author wrote it: the point in time, and the offset of the clock it was read from. */

export interface Instant {
  /** Milliseconds since 1970-01-01T00:00:00Z; whole seconds. */
  readonly epochMs: number;
  /** Minutes east of UTC, kept so that a date is shown on the day its author meant. */
  readonly offsetMinutes: number;
}
