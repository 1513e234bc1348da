/**
 * Offsets of IANA time zones, from Intl with the zone named: the machine's own zone and locale have no say.
 * Offsets are whole minutes east of UTC, as RFC 3339 writes them; the seconds of old local times are rounded away.
 * The zones' rules are those of the Node that runs: only where a country has just changed its clocks may two differ.
 */

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Whether the name is one of the IANA data base, `Asia/Jakarta`. Plain offsets are none: Nodes differ about them. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/u.test(name)) return false;
  try {
    formatterOf(name);
    return true;
  } catch {
    return false;
  }
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** The offset of the zone's clocks at a moment. */
export function offsetAt(epochMs: number, timeZone: string): number {
  if (timeZone === "UTC") return 0;
  // "7/12/2025, GMT+07:00", "1/1/1900, GMT+07:07:12", "7/12/2025, GMT"
  const match = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/u.exec(formatterOf(timeZone).format(epochMs));
  if (match === null) return 0;
  const [, sign, hours, minutes, seconds = 0] = match;
  const offset = Number(hours) * 60 + Math.round(Number(minutes) + Number(seconds) / 60);
  return sign === "-" ? -offset : offset;
}

/**
 * The moment at which a zone's clocks show a time, given as if it were UTC. Where clocks show it twice (summer time
 * ends), the first; where they never show it (summer time begins), as much later as the clocks were put forward.
 */
export function momentOf(clockMs: number, timeZone: string): { epochMs: number; offsetMinutes: number } {
  const before = offsetAt(clockMs - DAY_MS, timeZone);
  const after = offsetAt(clockMs + DAY_MS, timeZone);
  for (const offsetMinutes of [before, after]) {
    const epochMs = clockMs - offsetMinutes * MINUTE_MS;
    if (offsetAt(epochMs, timeZone) === offsetMinutes) return { epochMs, offsetMinutes };
  }
  const epochMs = clockMs - before * MINUTE_MS;
  return { epochMs, offsetMinutes: offsetAt(epochMs, timeZone) };
}
