/**
 * `Utilities.formatDate` and `parseDate`: the letters of Java's SimpleDateFormat in English.
 * https://docs.oracle.com/javase/7/docs/api/java/text/SimpleDateFormat.html
 */
import { Exception } from './bridge';
import { isZone, offsetMs, offsetText, utcFromLocal, zoneName } from './zone';

const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAY = 86_400_000;

/** Java's short names that Intl does not take. */
const javaZones: Record<string, string> = {
  PST: 'America/Los_Angeles',
  CST: 'America/Chicago',
  IST: 'Asia/Kolkata',
  JST: 'Asia/Tokyo',
  BST: 'Europe/London',
};

/** As in Java: a zone that nobody knows is GMT. `GMT+1`, `GMT-05:30` are offsets. */
function readZone(name: string): { id: string; fixed: number | null } {
  const offset = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(name);
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    return { id: name, fixed: (offset[1] === '-' ? -minutes : minutes) * 60_000 };
  }
  const id = javaZones[name] ?? name;
  return isZone(id) ? { id, fixed: null } : { id: 'GMT', fixed: 0 };
}

/** A pattern as letters in a row (`yyyy`) and literal text. Quotes make letters literal; two quotes are one. */
function tokens(pattern: string): { letters?: string; literal?: string }[] {
  const found = pattern.match(/'(?:[^']|'')*'|([a-zA-Z])\1*|[^a-zA-Z']+|'/g) ?? [];
  return found.map((part) => {
    if (part === "''") return { literal: "'" };
    if (part.startsWith("'")) {
      if (part.length < 2) throw new Exception(`Invalid argument: ${pattern}`);
      return { literal: part.slice(1, -1).replace(/''/g, "'") };
    }
    return /^[a-zA-Z]/.test(part) ? { letters: part } : { literal: part };
  });
}

export function formatDate(date: Date, timeZone: string, pattern: string): string {
  const utc = date.getTime();
  const zone = readZone(timeZone);
  const offset = zone.fixed ?? offsetMs(zone.id, utc);
  const local = new Date(utc + offset);
  return tokens(pattern)
    .map(({ letters, literal }) => literal ?? field(letters as string, local, utc, offset, zone))
    .join('');
}

function field(letters: string, local: Date, utc: number, offset: number, zone: { id: string; fixed: number | null }) {
  const width = letters.length;
  const number = (value: number) => String(value).padStart(width, '0');
  const year = (value: number) => (width === 2 ? String(value % 100).padStart(2, '0') : number(value));
  const hours = local.getUTCHours();
  switch (letters.charAt(0)) {
    case 'G':
      return local.getUTCFullYear() > 0 ? 'AD' : 'BC';
    case 'y':
      return year(local.getUTCFullYear());
    case 'Y':
      return year(weekOf(local).year);
    case 'M':
    case 'L': {
      const name = monthNames[local.getUTCMonth()] ?? '';
      return width > 3 ? name : width === 3 ? name.slice(0, 3) : number(local.getUTCMonth() + 1);
    }
    case 'w':
      return number(weekOf(local).week);
    case 'W': {
      const firstDay = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), 1)).getUTCDay();
      return number(Math.ceil((local.getUTCDate() + firstDay) / 7));
    }
    case 'D':
      return number(Math.floor((local.getTime() - Date.UTC(local.getUTCFullYear(), 0, 1)) / DAY) + 1);
    case 'd':
      return number(local.getUTCDate());
    case 'F':
      return number(Math.ceil(local.getUTCDate() / 7));
    case 'E': {
      const name = dayNames[local.getUTCDay()] ?? '';
      return width > 3 ? name : name.slice(0, 3);
    }
    case 'u':
      return number(local.getUTCDay() || 7);
    case 'a':
      return hours < 12 ? 'AM' : 'PM';
    case 'H':
      return number(hours);
    case 'k':
      return number(hours || 24);
    case 'K':
      return number(hours % 12);
    case 'h':
      return number(hours % 12 || 12);
    case 'm':
      return number(local.getUTCMinutes());
    case 's':
      return number(local.getUTCSeconds());
    case 'S':
      return number(local.getUTCMilliseconds());
    case 'z':
      return zone.fixed === null ? zoneName(zone.id, utc, width > 3 ? 'long' : 'short') : zone.id;
    case 'Z':
      return offsetText(offset);
    case 'X':
      if (offset === 0) return 'Z';
      return width === 1 ? offsetText(offset).slice(0, 3) : offsetText(offset, width === 2 ? '' : ':');
    default:
      throw new Exception(`Invalid argument: Illegal pattern character '${letters.charAt(0)}'`);
  }
}

/** Weeks as in the United States, Java's default: they start on Sunday, and the one with 1 January is the first. */
function weekOf(local: Date): { year: number; week: number } {
  const midnight = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate());
  const saturday = new Date(midnight + (6 - local.getUTCDay()) * DAY);
  const year = saturday.getUTCFullYear();
  return { year, week: Math.floor((saturday.getTime() - Date.UTC(year, 0, 1)) / DAY / 7) + 1 };
}

const numeric: Record<string, (parts: DateParts, value: number, width: number) => void> = {
  y: (parts, value, width) => {
    parts.year = width === 2 ? 2000 + value : value;
  },
  d: (parts, value) => {
    parts.day = value;
  },
  H: (parts, value) => {
    parts.hour = value;
  },
  k: (parts, value) => {
    parts.hour = value % 24;
  },
  K: (parts, value) => {
    parts.hour = value;
  },
  h: (parts, value) => {
    parts.hour = value % 12;
  },
  m: (parts, value) => {
    parts.minute = value;
  },
  s: (parts, value) => {
    parts.second = value;
  },
  S: (parts, value) => {
    parts.ms = value;
  },
};

interface DateParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  ms: number;
  afternoon: boolean;
  offset: number | null;
}

/** Throws when the text does not have the pattern's form. What follows after it is ignored, as in Java. */
export function parseDate(text: string, timeZone: string, pattern: string): Date {
  const parts: DateParts = {
    ...{ year: 1970, month: 0, day: 1, hour: 0, minute: 0, second: 0, ms: 0, afternoon: false, offset: null },
  };
  const refuse = () => new Exception(`Invalid argument: ${text}`);
  let rest = text;
  const take = (expression: RegExp): string => {
    const found = expression.exec(rest)?.[0];
    if (found === undefined) throw refuse();
    rest = rest.slice(found.length);
    return found;
  };
  const list = tokens(pattern);
  list.forEach(({ letters, literal }, index) => {
    if (literal !== undefined) {
      if (!rest.startsWith(literal)) throw refuse();
      rest = rest.slice(literal.length);
      return;
    }
    const kind = (letters as string).charAt(0);
    const width = (letters as string).length;
    const setNumber = numeric[kind];
    if (setNumber) {
      // Digits run on into the next field only when no other field follows directly.
      const digits = list[index + 1]?.letters ? `{1,${width}}` : '+';
      setNumber(parts, Number(take(new RegExp(`^\\d${digits}`))), width);
    } else if (kind === 'M' || kind === 'L') {
      const name =
        width > 2
          ? take(/^[A-Za-z]+/)
              .slice(0, 3)
              .toLowerCase()
          : '';
      const byName = monthNames.findIndex((month) => month.slice(0, 3).toLowerCase() === name);
      parts.month = width > 2 ? byName : Number(take(list[index + 1]?.letters ? /^\d{1,2}/ : /^\d+/)) - 1;
      if (parts.month < 0) throw refuse();
    } else if (kind === 'a') parts.afternoon = /^pm$/i.test(take(/^[AaPp][Mm]/));
    else if (kind === 'E') take(/^[A-Za-z]+/);
    else if (kind === 'z' || kind === 'Z' || kind === 'X')
      parts.offset = readOffset(take(/^(?:Z|[A-Z]*[+-]\d{1,2}:?\d{0,2}|[A-Z]+)/));
    else throw new Exception(`Invalid argument: Illegal pattern character '${kind}'`);
  });
  const { year, month, day, hour, minute, second, ms, afternoon, offset } = parts;
  const local = Date.UTC(year, month, day, afternoon ? hour + 12 : hour, minute, second, ms);
  const zone = readZone(timeZone);
  if (offset !== null) return new Date(local - offset);
  return new Date(zone.fixed === null ? utcFromLocal(zone.id, local) : local - zone.fixed);
}

/** `Z`, `+0100`, `GMT+1:00`, `PST`; null leaves it to the given zone. */
function readOffset(text: string): number | null {
  const found = /([+-])(\d{1,2}):?(\d{2})?$/.exec(text);
  if (found) return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3] ?? 0)) * 60_000;
  return /^(?:Z|GMT|UTC)$/.test(text) ? 0 : null;
}
