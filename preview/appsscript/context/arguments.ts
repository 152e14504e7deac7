/** Google's answer to arguments that no signature of a method takes, and the conversions it makes itself. */
import { Exception } from './bridge';

/** `String`, `number`, `(class)`: types as Google's message names them. */
function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length ? `${typeName(value[0])}[]` : 'Array';
  if (typeof value === 'object') return 'Object';
  if (typeof value === 'string') return 'String';
  return typeof value;
}

export function mismatch(method: string, args: unknown[]): Exception {
  const types = args.map(typeName).join(',');
  return new Exception(`The parameters (${types}) don't match the method signature for ${method}.`);
}

/** A string; numbers and booleans become one. Everything else is refused. */
export function text(method: string, args: unknown[], index: number): string {
  const value = args[index];
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw mismatch(method, args);
}

export function texts(method: string, args: unknown[], index: number): string[] {
  const list = args[index];
  if (!Array.isArray(list)) throw mismatch(method, args);
  return list.map((_, at) => text(method, list, at));
}

/** The own properties of a plain object as pairs of strings. */
export function pairs(method: string, args: unknown[], index: number): [string, string][] {
  const object = args[index];
  if (typeof object !== 'object' || object === null || Array.isArray(object)) throw mismatch(method, args);
  return Object.entries(object).map(([key, value]) => [key, text(method, [value], 0)]);
}

export function wholeNumber(method: string, args: unknown[], index: number): number {
  const value = args[index];
  if (typeof value !== 'number' || Number.isNaN(value)) throw mismatch(method, args);
  return Math.trunc(value);
}
