/** Between a picker's milliseconds since 1970 and what its inputs show (`2026-11-03`, `14:30`). */

export type Kind = 'DATE_ONLY' | 'TIME_ONLY' | 'DATE_AND_TIME';

export interface Inputs {
  /** `YYYY-MM-DD`, or empty. */
  date: string;
  /** `HH:MM`, or empty. */
  time: string;
}

/** An IANA name, or a fixed distance to UTC in minutes. */
export type Zone = string | number;

/** Only a date with a time is a moment in a time zone; a date alone or a time alone is counted in UTC. */
const zoneOf = (kind: Kind, zone: Zone): Zone => (kind === 'DATE_AND_TIME' ? zone : 'UTC');

export function toInputs(kind: Kind, ms: number | null, zone: Zone): Inputs {
  if (ms === null || !Number.isFinite(ms)) return { date: '', time: '' };
  const wall = new Date(ms + offset(ms, zoneOf(kind, zone))).toISOString();
  return { date: wall.slice(0, 10), time: wall.slice(11, 16) };
}

/** null while something is missing. */
export function fromInputs(kind: Kind, { date, time }: Inputs, zone: Zone): number | null {
  if (kind !== 'TIME_ONLY' && date === '') return null;
  if (kind !== 'DATE_ONLY' && time === '') return null;
  const day = kind === 'TIME_ONLY' ? '1970-01-01' : date;
  const wall = Date.parse(`${day}T${kind === 'DATE_ONLY' ? '00:00' : time}Z`);
  if (Number.isNaN(wall)) return null;
  const counted = zoneOf(kind, zone);
  const guess = wall - offset(wall, counted);
  return wall - offset(guess, counted);
}

/** How far the zone's clocks are ahead of UTC at this moment, ms. */
function offset(ms: number, timeZone: Zone): number {
  if (typeof timeZone === 'number') return timeZone * 60_000;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const part = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  const wall = Date.UTC(
    part.year ?? 1970,
    (part.month ?? 1) - 1,
    part.day ?? 1,
    part.hour ?? 0,
    part.minute ?? 0,
    part.second ?? 0,
  );
  return wall - Math.floor(ms / 1000) * 1000;
}
