/** Wall-clock arithmetic in a time zone, on top of Intl. "Local" numbers are wall-clock times written as if they were UTC. */
const NativeFormat = Intl.DateTimeFormat;
const DAY = 24 * 60 * 60 * 1_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string): Intl.DateTimeFormat {
  let found = formats.get(zone);
  if (!found) {
    const digits = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
    const clock = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23', era: 'short' } as const;
    found = new NativeFormat('en-US', { timeZone: zone, calendar: 'gregory', ...digits, ...clock } as object);
    formats.set(zone, found);
  }
  return found;
}

/** ms to add to UTC for the wall clock of the zone at that moment. */
export function offsetMs(zone: string, utc: number): number {
  if (zone === 'UTC' || zone === 'Etc/GMT' || zone === 'GMT') return 0;
  const part: Record<string, string> = {};
  for (const { type, value } of format(zone).formatToParts(utc)) part[type] = value;
  const year = part.era === 'BC' ? 1 - Number(part.year) : Number(part.year);
  const wall = Date.UTC(2000, Number(part.month) - 1, Number(part.day), Number(part.hour), Number(part.minute));
  const shifted = new Date(wall);
  shifted.setUTCFullYear(year, Number(part.month) - 1, Number(part.day));
  return shifted.getTime() + Number(part.second) * 1_000 - Math.floor(utc / 1_000) * 1_000;
}

/** A wall-clock time that occurs twice means the first; one that is skipped counts from before the gap (ECMA-262). */
export function utcFromLocal(zone: string, local: number): number {
  if (Number.isNaN(local)) return local;
  const before = offsetMs(zone, local - DAY);
  const after = offsetMs(zone, local + DAY);
  for (const offset of [before, after]) if (offsetMs(zone, local - offset) === offset) return local - offset;
  return local - before;
}

/** Whether Intl knows the zone. */
export function isZone(zone: string): boolean {
  try {
    return format(zone) !== undefined;
  } catch {
    return false;
  }
}

/** `Central European Standard Time` (long) or `GMT+1`, `EST` (short), in English. */
export function zoneName(zone: string, utc: number, width: 'long' | 'short'): string {
  const parts = new NativeFormat('en-US', { timeZone: zone, timeZoneName: width }).formatToParts(utc);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** `+0100`, or with a separator `+01:00`. */
export function offsetText(offset: number, separator = ''): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
}
