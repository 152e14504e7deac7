/** console and Logger: both end in the same log. */
import type { LogLine } from '../types';
import type { Link } from './bridge';

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return String(value.stack ?? value);
  if (typeof value !== 'object' || value === null) return String(value);
  try {
    return JSON.stringify(value, null, 2) ?? String(value);
  } catch {
    return String(value);
  }
}

function message([first, ...rest]: unknown[]): string {
  if (typeof first !== 'string')
    return first === undefined && !rest.length ? '' : [first, ...rest].map(shown).join(' ');
  let taken = 0;
  // A place without a value stays as it is: a log never throws.
  const text = first.replace(/%([sdifjo%])/g, (place, kind: string) => {
    if (kind === '%') return '%';
    if (taken >= rest.length) return place;
    const value = rest[taken++];
    return kind === 'd' || kind === 'i' ? String(Math.trunc(Number(value))) : shown(value);
  });
  return [text, ...rest.slice(taken).map(shown)].join(' ');
}

export function createConsole(link: Link) {
  const write =
    (severity: LogLine['severity']) =>
    (...values: unknown[]): void => {
      link.call('log', severity, message(values));
    };
  const timers = new Map<string, number>();
  return {
    log: write('DEBUG'),
    info: write('INFO'),
    warn: write('WARNING'),
    error: write('ERROR'),
    time: (label: string): void => {
      timers.set(label, Date.now());
    },
    timeEnd: (label: string): void => {
      const since = timers.get(label);
      if (since !== undefined) link.call('log', 'DEBUG', `${label}: ${Date.now() - since}ms`);
      timers.delete(label);
    },
  };
}

export function createLogger(link: Link) {
  const lines: string[] = [];
  const self = {
    log: (...values: unknown[]) => {
      const line = message(values);
      lines.push(line);
      link.call('log', 'INFO', line);
      return self;
    },
    clear: (): void => {
      lines.length = 0;
    },
    getLog: () => lines.map((line) => `${line}\n`).join(''),
  };
  return self;
}
