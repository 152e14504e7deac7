/**
 * `Date` as Apps Script has it: its local time is that of the script's time zone, whatever zone this machine is in, and
 * by a virtual clock it tells the clock's time.
 */
import type { Facts } from './facts';
import { offsetMs, offsetText, utcFromLocal, zoneName } from './zone';

type DateMethod = (this: Date, ...args: never[]) => unknown;

const fields = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;

/** Replaces the global `Date`, and the local methods of its prototype. */
export function setUpDate({ virtualTime, timeZone: zone }: Facts, virtualNow: () => number): void {
  const Native = Date;
  const prototype = Native.prototype;
  const native = { getTime: prototype.getTime, setTime: prototype.setTime };
  const now = virtualTime ? virtualNow : Native.now;

  const localOf = (date: Date): Date => {
    const utc = native.getTime.call(date);
    return new Native(utc + (Number.isNaN(utc) ? 0 : offsetMs(zone, utc)));
  };
  const define = (name: string, method: DateMethod) =>
    Object.defineProperty(prototype, name, { value: method, writable: true, configurable: true });

  for (const field of [...fields, 'Day'] as const) {
    define(`get${field}`, function () {
      return localOf(this)[`getUTC${field}`]();
    });
  }
  for (const field of fields) {
    define(`set${field}`, function (...args: number[]) {
      const local = localOf(this);
      // Of an invalid date only the year can be set; it then starts from zero.
      if (field === 'FullYear' && Number.isNaN(local.getTime())) local.setTime(0);
      (local[`setUTC${field}`] as (...values: number[]) => number)(...args);
      return native.setTime.call(this, utcFromLocal(zone, local.getTime()));
    });
  }
  define('getTimezoneOffset', function () {
    const utc = native.getTime.call(this);
    return Number.isNaN(utc) ? utc : -offsetMs(zone, utc) / 60_000;
  });
  setUpText(zone, define, localOf);

  const parse = (value: string): number => {
    const hasZone = /(?:Z|GMT|UTC|UT|\b[ECMP][SD]T|[+-]\d{1,2}:?\d{2})\s*(?:\(.*\))?$/i.test(value.trim());
    const isDateOnly = /^\s*[+-]?\d{4,6}(?:-\d{2}(?:-\d{2})?)?\s*$/.test(value);
    if (hasZone || isDateOnly) return Native.parse(value);
    const isIso = /^\s*[+-]?\d{4,6}-\d{2}-\d{2}T/.test(value);
    return utcFromLocal(zone, Native.parse(isIso ? `${value.trim()}Z` : `${value} UTC`));
  };
  const make = (args: unknown[]): number => {
    if (!args.length) return now();
    if (args.length > 1) return utcFromLocal(zone, (Native.UTC as (...values: unknown[]) => number)(...args));
    const [only] = args;
    if (only instanceof Native) return native.getTime.call(only);
    const toPrimitive = typeof only === 'object' && only !== null ? only.valueOf() : only;
    const value = typeof toPrimitive === 'object' ? String(toPrimitive) : toPrimitive;
    return typeof value === 'string' ? parse(value) : Number(value);
  };
  // A plain function: Date can be called without new.
  const Replacement = function (this: unknown, ...args: unknown[]): unknown {
    if (!new.target) return new Native(now()).toString();
    return Reflect.construct(Native, [make(args)], new.target);
  };
  Object.defineProperty(Replacement, 'name', { value: 'Date' });
  Object.defineProperty(Replacement, 'length', { value: 7 });
  Object.defineProperty(Replacement, 'prototype', { value: prototype, writable: false });
  const own = { now: () => now(), parse: (value: unknown) => parse(String(value)), UTC: Native.UTC };
  for (const [name, value] of Object.entries(own)) {
    Object.defineProperty(Replacement, name, { value, writable: true, configurable: true });
  }
  define('constructor', Replacement as unknown as DateMethod);
  Object.defineProperty(globalThis, 'Date', { value: Replacement, writable: true, configurable: true });
}

function setUpText(zone: string, define: (name: string, method: DateMethod) => void, localOf: (date: Date) => Date) {
  // "Thu, 01 Jan 2026 10:00:00 GMT", in local time, is what both halves are cut from.
  const halves = (date: Date): { day: string; time: string } | null => {
    const utc = date.getTime();
    if (Number.isNaN(utc)) return null;
    const [, weekday, day, month, year, time] =
      /^(\w+), (\d+) (\w+) (\S+) (\S+)/.exec(localOf(date).toUTCString()) ?? [];
    const name = zoneName(zone, utc, 'long');
    return {
      day: `${weekday} ${month} ${day} ${year}`,
      time: `${time} GMT${offsetText(offsetMs(zone, utc))} (${name})`,
    };
  };
  const text = (pick: (halves: { day: string; time: string }) => string): DateMethod =>
    function () {
      const found = halves(this);
      return found ? pick(found) : 'Invalid Date';
    };
  define(
    'toString',
    text(({ day, time }) => `${day} ${time}`),
  );
  define(
    'toDateString',
    text(({ day }) => day),
  );
  define(
    'toTimeString',
    text(({ time }) => time),
  );
}
