/**
 * Reads one parameter and refuses what Stripe refuses, in Stripe's words. Leaves of the form are strings, so each reader
 * says what it expects. `within` is the path of the hash that is read (`items[0]`), for the error's `param`.
 *
 * Source of the messages: answers of the real API; codes as in https://docs.stripe.com/error-codes.
 */
import { invalid } from './errors';
import type { Params, ParamValue } from './types';

/** The parameter's full name as Stripe writes it: `items[0][price]`. */
function nameOf(name: string, within = ''): string {
  return within === '' ? name : `${within}[${name}]`;
}

/** Refuses every name that is not among `known`. */
export function only(params: Params, known: readonly string[], within = ''): void {
  const unknown = Object.keys(params)
    .filter((name) => !known.includes(name))
    .map((name) => nameOf(name, within));
  if (unknown.length === 0) return;
  const noun = unknown.length === 1 ? 'parameter' : 'parameters';
  throw invalid(`Received unknown ${noun}: ${unknown.join(', ')}`, {
    code: 'parameter_unknown',
    param: unknown[0] ?? '',
  });
}

function leaf(params: Params, name: string, within: string): string | undefined {
  const value = params[name];
  if (value === undefined || typeof value === 'string') return value;
  throw invalid(`Invalid string: ${JSON.stringify(value)}`, { param: nameOf(name, within) });
}

function refuseEmpty(name: string, within: string): never {
  const param = nameOf(name, within);
  throw invalid(
    `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset. You should remove '${param}' from your request or supply a non-empty value.`,
    { code: 'parameter_invalid_empty', param },
  );
}

/** A text that can't be emptied. */
export function text(params: Params, name: string, within = ''): string | undefined {
  const value = leaf(params, name, within);
  return value === '' ? refuseEmpty(name, within) : value;
}

/** A text that an empty value takes away: null then. */
export function unsettable(params: Params, name: string, within = ''): string | null | undefined {
  const value = leaf(params, name, within);
  return value === '' ? null : value;
}

export function required(params: Params, name: string, within = ''): string {
  return text(params, name, within) ?? absent(name, within);
}

/** Throws Stripe's answer to a parameter that has to be there. */
export function absent(name: string, within = ''): never {
  const param = nameOf(name, within);
  throw invalid(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
}

export function integer(
  params: Params,
  name: string,
  { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER }: { min?: number; max?: number } = {},
  within = '',
): number | undefined {
  const value = text(params, name, within);
  if (value === undefined) return undefined;
  const param = nameOf(name, within);
  const code = 'parameter_invalid_integer';
  if (!/^[+-]?\d+$/.test(value)) throw invalid(`Invalid integer: ${value}`, { code, param });
  const number = Number(value);
  if (number < min) throw invalid(`This value must be greater than or equal to ${min}.`, { code, param });
  if (number > max) throw invalid(`This value must be less than or equal to ${max}.`, { code, param });
  return number;
}

/** A decimal number, such as a percentage. */
export function decimal(params: Params, name: string, within = ''): number | undefined {
  const value = text(params, name, within);
  if (value === undefined) return undefined;
  if (!/^[+-]?\d+(\.\d+)?$/.test(value)) {
    throw invalid(`Invalid decimal: ${value}`, { param: nameOf(name, within) });
  }
  return Number(value);
}

export function flag(params: Params, name: string, within = ''): boolean | undefined {
  const value = text(params, name, within);
  if (value === undefined) return undefined;
  if (value !== 'true' && value !== 'false')
    throw invalid(`Invalid boolean: ${value}`, { param: nameOf(name, within) });
  return value === 'true';
}

/** One of a few words. */
export function choice<const T extends string>(
  params: Params,
  name: string,
  words: readonly T[],
  within = '',
): T | undefined {
  const value = text(params, name, within);
  const found = words.find((word) => word === value);
  if (value === undefined || found !== undefined) return found;
  const param = nameOf(name, within);
  const list = words.length > 1 ? `one of ${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : `${words[0]}`;
  throw invalid(`Invalid ${param}: must be ${list}`, { param });
}

/** A nested hash. */
export function hash(params: Params, name: string, within = ''): Params | undefined {
  const value = params[name];
  if (value === undefined) return undefined;
  if (typeof value === 'string' || Array.isArray(value)) {
    throw invalid('Invalid object', { param: nameOf(name, within) });
  }
  return value;
}

export function array(params: Params, name: string, within = ''): ParamValue[] | undefined {
  const value = params[name];
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw invalid('Invalid array', { param: nameOf(name, within) });
  return value;
}

/** A list of hashes, such as `items[0][price]=…`; each comes with its path for messages. */
export function hashes(params: Params, name: string, within = ''): { params: Params; path: string }[] | undefined {
  return array(params, name, within)?.map((value, index) => {
    const path = `${nameOf(name, within)}[${index}]`;
    if (typeof value === 'string' || Array.isArray(value)) throw invalid('Invalid object', { param: path });
    return { params: value, path };
  });
}

/** A list of texts, such as `ids[]=…`. */
export function texts(params: Params, name: string, within = ''): string[] | undefined {
  return array(params, name, within)?.map((value, index) => {
    if (typeof value !== 'string') throw invalid('Invalid string', { param: `${nameOf(name, within)}[${index}]` });
    return value;
  });
}

/** Far looser than RFC 5322, about as loose as Stripe. */
export function email(params: Params, name: string, within = ''): string | null | undefined {
  const value = unsettable(params, name, within);
  if (value && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(value)) {
    throw invalid(`Invalid email address: ${value}`, { code: 'email_invalid', param: nameOf(name, within) });
  }
  return value;
}

/**
 * The metadata after this request: given keys are set, those with an empty value are removed, the rest stays;
 * `metadata=''` removes all. At most 50 keys of 40 characters, without brackets, with values of 500.
 *
 * Source: https://docs.stripe.com/api/metadata
 */
export function metadata(
  params: Params,
  current: Readonly<Record<string, string>> = {},
  within = '',
): Record<string, string> {
  const base = nameOf('metadata', within);
  if (params.metadata === undefined) return { ...current };
  if (params.metadata === '') return {};
  const given = hash(params, 'metadata', within) ?? {};
  const result: Record<string, string> = { ...current };
  for (const [key, value] of Object.entries(given)) {
    const param = `${base}[${key}]`;
    if (typeof value !== 'string') {
      throw invalid(`Metadata values must be strings, but for key ${key} you passed in a value of type Hash`, {
        param,
      });
    }
    if (key.length > 40)
      throw invalid(
        `Metadata keys can have up to 40 characters, and you passed in a key ${key.length} characters long. Invalid value: ${key}`,
        { param },
      );
    if (value.length > 500)
      throw invalid(
        `Metadata values can have up to 500 characters, but you passed in a value that is ${value.length} characters. Invalid value: ${value}`,
        { param },
      );
    if (value === '') delete result[key];
    else result[key] = value;
  }
  const count = Object.keys(result).length;
  if (count > 50) throw invalid(`Metadata can have up to 50 keys, but it would have ${count} keys`, { param: base });
  return result;
}
