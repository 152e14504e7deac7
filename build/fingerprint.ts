/** By what a build is known again: a script can't hold its own hash, so it holds that of itself with dots in its place. */
import { createHash } from 'node:crypto';

const length = 12;
const label = 'fingerprint:';
const unmarked = label + '.'.repeat(length);

/** The same script with its fingerprint in it; as it is where it has no place for one. */
export const marked = (script: string) => script.replaceAll(unmarked, label + fingerprintOf(script));

/** Of a script, marked or not: the start of its SHA-256, in hexadecimal. Line ends and white space at the end don't count. */
export function fingerprintOf(script: string): string {
  const plain = script
    .replace(/\r\n/g, '\n')
    .trimEnd()
    .replace(new RegExp(`${label}[0-9a-f]{${length}}`, 'g'), unmarked);
  return createHash('sha256').update(plain).digest('hex').slice(0, length);
}

/** What a script says that its fingerprint is; null where it says none. */
export const saidIn = (script: string) => new RegExp(`${label}([0-9a-f]{${length}})`).exec(script)?.[1] ?? null;
