/**
 * `Intl` with Apps Script's defaults, whatever the language and zone of this machine: English, and the script's time
 * zone. Everything that a script names itself is left alone.
 */
const defaultLocale = 'en-US';

type Formatter = new (locales?: unknown, options?: object) => object;

export function setUpIntl(timeZone: string): void {
  const intl = Intl as unknown as Record<string, Formatter | undefined>;
  for (const name of ['Collator', 'ListFormat', 'NumberFormat', 'PluralRules', 'RelativeTimeFormat', 'Segmenter']) {
    const native = intl[name];
    if (native) replace(intl, name, native, {});
  }
  replace(intl, 'DateTimeFormat', Intl.DateTimeFormat as unknown as Formatter, { timeZone });

  localize(Number.prototype, 'toLocaleString', {});
  localize(BigInt.prototype, 'toLocaleString', {});
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    localize(Date.prototype, name, { timeZone });
  }
}

function replace(intl: Record<string, unknown>, name: string, native: Formatter, defaults: object): void {
  // Some of them may be called without new; so may the replacement.
  const Replacement = function (this: unknown, locales?: unknown, options?: object): unknown {
    const args = [locales ?? defaultLocale, { ...defaults, ...defined(options) }];
    if (new.target) return Reflect.construct(native, args, new.target);
    return (native as unknown as (...args: unknown[]) => unknown)(...args);
  };
  Object.defineProperty(Replacement, 'name', { value: name });
  Object.defineProperty(Replacement, 'prototype', { value: native.prototype, writable: false });
  Object.defineProperty(native.prototype, 'constructor', { value: Replacement, writable: true, configurable: true });
  const { supportedLocalesOf } = native as unknown as { supportedLocalesOf: unknown };
  Object.defineProperty(Replacement, 'supportedLocalesOf', { value: supportedLocalesOf, configurable: true });
  Object.defineProperty(intl, name, { value: Replacement, writable: true, configurable: true });
}

type LocaleMethod = (this: unknown, locales?: unknown, options?: object) => string;

function localize(prototype: object, name: string, defaults: object): void {
  const native = (prototype as Record<string, LocaleMethod>)[name] as LocaleMethod;
  const value: LocaleMethod = function (locales, options) {
    return native.call(this, locales ?? defaultLocale, { ...defaults, ...defined(options) });
  };
  Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
}

/** An option that is given as undefined is not given. */
function defined(options: object = {}): object {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
