/** The kinds of argument that CardService's methods take. Each refuses what Google refuses. */

import type { WidgetJson } from '../../types';
import { exception, type MethodCall, MISMATCH, type Parameter, type Readable, readWidget } from './definition';
import { type Enum, nameIn } from './enums';
import { readImageUrl, readLink } from './links';
import { checkMarkup, checkPlain } from './markup';

/** Any string; nothing in it is shown to the person. */
export function string(name: string): Parameter<string> {
  return { name, read: (value) => (typeof value === 'string' ? value : MISMATCH) };
}

/** A string that may hold Google's few HTML tags. */
export function markup(name: string): Parameter<string> {
  return checked(string(name), checkMarkup);
}

/** A string that is shown as it stands. */
export function plain(name: string): Parameter<string> {
  return checked(string(name), checkPlain);
}

/** Anything printable: "Non-string primitive arguments are converted to strings automatically." */
export function printable(name: string): Parameter<string> {
  return {
    name,
    read: (value) => (['string', 'number', 'boolean'].includes(typeof value) ? String(value) : MISMATCH),
  };
}

/** The same for a text that is shown. */
export function printablePlain(name: string): Parameter<string> {
  return checked(printable(name), checkPlain);
}

function checked(parameter: Parameter<string>, check: (text: string, call: MethodCall) => void): Parameter<string> {
  return {
    name: parameter.name,
    read(value, call) {
      const text = parameter.read(value, call);
      if (text !== MISMATCH) check(text, call);
      return text;
    },
  };
}

export function boolean(name: string): Parameter<boolean> {
  return { name, read: (value) => (typeof value === 'boolean' ? value : MISMATCH) };
}

/** A number within bounds, both included. */
export function number(name: string, min = -Infinity, max = Infinity): Parameter<number> {
  return {
    name,
    read(value) {
      if (typeof value !== 'number') return MISMATCH;
      if (!(value >= min && value <= max)) throw exception(`Invalid argument: ${name} (${value})`);
      return value;
    },
  };
}

/** A whole number within bounds, both included. */
export function integer(name: string, min = -Infinity, max = Infinity): Parameter<number> {
  const bounded = number(name, min, max);
  return {
    name,
    read(value, call) {
      const result = bounded.read(value, call);
      if (typeof result === 'number' && !Number.isInteger(result)) return MISMATCH;
      return result;
    },
  };
}

/** A whole number, also when given as a string of digits. */
export function integerOrDigits(name: string, min: number): Parameter<number> {
  const exact = integer(name, min);
  return {
    name,
    read: (value, call) => exact.read(typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value, call),
  };
}

/** Milliseconds since 1970 as a number or as a string of digits; a string in JSON. */
export function msSinceEpoch(name: string): Parameter<string> {
  return {
    name,
    read(value) {
      if (typeof value !== 'number' && typeof value !== 'string') return MISMATCH;
      if (!/^-?\d+$/.test(String(value))) throw exception(`Invalid argument: ${name} (${value})`);
      return String(value);
    },
  };
}

/** `#rgb` or `#rrggbb`; red, green and blue from 0 to 1 in JSON. */
export function color(name: string): Parameter<{ red: number; green: number; blue: number }> {
  return {
    name,
    read(value) {
      if (typeof value !== 'string') return MISMATCH;
      const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(value)?.[1];
      if (digits === undefined) throw exception(`Invalid argument: ${name} (${value})`);
      const width = digits.length / 3;
      const part = (index: number) => {
        const hex = digits.slice(index * width, (index + 1) * width);
        return Number.parseInt(width === 1 ? hex + hex : hex, 16) / 255;
      };
      return { red: part(0), green: part(1), blue: part(2) };
    },
  };
}

/** A link's address. */
export function link(name: string): Parameter<string> {
  return { name, read: (value, call) => (typeof value === 'string' ? readLink(value, call) : MISMATCH) };
}

/** An image's address. */
export function imageUrl(name: string): Parameter<string> {
  return { name, read: (value, call) => (typeof value === 'string' ? readImageUrl(value, call) : MISMATCH) };
}

/** The name of a function of the script. Google looks for it when the person clicks, and fails only then. */
export function functionName(name: string): Parameter<string> {
  return {
    name,
    read(value, { env, method }) {
      if (typeof value !== 'string') return MISMATCH;
      if (value === '') throw exception(`Invalid argument: ${name}`);
      if (!env.isFunction(value)) {
        env.warn(`${method}: the script has no function ${value}, so Google fails when it should run.`);
      }
      return value;
    },
  };
}

/** A map of strings to strings. */
export function stringMap(name: string): Parameter<Record<string, string>> {
  return {
    name,
    read(value) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return MISMATCH;
      const entries = Object.entries(value);
      const wrong = entries.find(([, entry]) => typeof entry !== 'string');
      if (wrong) throw exception(`Invalid argument: ${name}. The value of ${wrong[0]} is not a string.`);
      return Object.fromEntries(entries) as Record<string, string>;
    },
  };
}

export function listOf<T>(item: Parameter<T>): Parameter<T[]> {
  return {
    name: item.name,
    read(value, call) {
      if (!Array.isArray(value)) return MISMATCH;
      const items: T[] = [];
      for (const entry of value) {
        const result = item.read(entry, call);
        if (result === MISMATCH) return MISMATCH;
        items.push(result);
      }
      return items;
    },
  };
}

/** A member of an enum; its name in JSON. */
export function oneOf<Name extends string>(name: string, members: Enum<Name>): Parameter<Name> {
  return { name, read: (value) => nameIn(members, value) ?? MISMATCH };
}

/** An object of one of these classes; its JSON as it is now. */
export function part<Json>(name: string, ...kinds: Readable<Json>[]): Parameter<Json> {
  return {
    name,
    read(value) {
      for (const kind of kinds) {
        const json = kind.read(value);
        if (json !== undefined) return json;
      }
      return MISMATCH;
    },
  };
}

/** Any widget; its JSON as it is now. */
export function widget(name: string): Parameter<WidgetJson> {
  return { name, read: (value) => readWidget(value) ?? MISMATCH };
}
