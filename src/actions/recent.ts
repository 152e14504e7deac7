/**
 * The user's last writes, for themselves: what, for whom, how much, and what became of it. Ids and amounts only. A list for
 * each connection, under its key's mark; it is stored together with the intention, in the same call.
 */
import type { Money } from '../billing/money';
import { byteLength, type Properties } from '../google/store';
import { roomIn } from '../keys/room';
import { type Connection, propertyOf } from '../keys/vault';
import type { RecentOutcome } from '../language/words/facts';
import { once } from '../once';
import type { Effect } from '../policy/effect';
import { array, parseText, unknown } from '../stripe/lenient';
import type { Intention } from './intention';

const outcomes: readonly RecentOutcome[] = ['sent', 'done', 'accepted', 'partly', 'failed', 'unconfirmed'];

export interface RecentWrite {
  /** The beginning of the intention's id. */
  intention: string;
  action: string;
  /** null for one who was to be made, and is not known to have been. */
  customer: string | null;
  object: string;
  outcome: RecentOutcome;
  /** When it went out first; ms since 1970. */
  at: number;
  /** null where it is about none. */
  amount: Money | null;
}

export interface Recent {
  /** The properties that say so, to be set with the intention. `effect`: known as it is sent. */
  noted(connection: Connection, intention: Intention, effect?: Effect): Record<string, string>;
  /** Newest first. */
  of(connection: Connection): RecentWrite[];
}

/** So many are kept of each connection, and shown of all together. */
export const maxRecent = 30;

export function openRecent(properties: Properties): Recent {
  const nameOf = (connection: Connection) => propertyOf('recent', connection);
  const of = (connection: Connection) => parsed(properties.get(nameOf(connection)));
  return {
    of,
    noted: (connection, intention, effect) => {
      const all = of(connection);
      const name = intention.id.slice(0, nameLength);
      const known = all.find((each) => each.intention === name);
      const others = all.filter((each) => each !== known);
      const write = writeOf(intention, effect, known);
      const kept = write ? [write, ...others].sort((a, b) => b.at - a.at) : others;
      return { [nameOf(connection)]: fitting(kept.slice(0, maxRecent).map(written), roomIn(properties)) };
    },
  };
}

/** Enough to tell those of a list apart. */
const nameLength = 8;

/** null for what was not carried out, and is known not to have been. */
function writeOf(intention: Intention, effect?: Effect, known?: RecentWrite): RecentWrite | null {
  const { id, action, customer, object, state, triedAt } = intention;
  const outcome = outcomes.find((each) => each === state);
  if (!outcome || triedAt === null) return null;
  const idOf = (text: string) => (text.includes('@') ? null : text);
  return {
    intention: id.slice(0, nameLength),
    action,
    customer: idOf(customer),
    object: idOf(object) ?? '',
    outcome,
    at: triedAt,
    amount: (effect && 'amount' in effect ? effect.amount : null) ?? known?.amount ?? null,
  };
}

/** One line each, to take little room: what it is made of has no blanks. */
function written({ intention, action, customer, object, outcome, at, amount }: RecentWrite): string {
  const parts = [intention, action, customer ?? '', object, outcome, at, amount?.minor ?? '', amount?.currency ?? ''];
  return parts.map((part) => encodeURIComponent(part)).join(' ');
}

const lines = once(() => array(unknown()));

/** A line that can't be read costs itself only. */
function parsed(stored: string | null): RecentWrite[] {
  return (parseText(lines(), stored) ?? []).flatMap((line) => (typeof line === 'string' ? readLine(line) : []));
}

function readLine(line: string): RecentWrite[] {
  const parts = line.split(' ').map(unescaped);
  const [intention, action, customer, object, state, at, minor, currency] = parts;
  const outcome = outcomes.find((each) => each === state);
  const when = Number(at);
  if (parts.length !== 8 || !intention || !action || !outcome || object === undefined || !Number.isSafeInteger(when))
    return [];
  const amount = currency && Number.isSafeInteger(Number(minor)) ? { minor: Number(minor), currency } : null;
  return [{ intention, action, customer: customer || null, object, outcome, at: when, amount }];
}

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** The newest, as many as fit. */
function fitting(all: string[], bytes: number): string {
  const kept = [...all];
  while (kept.length > 0 && byteLength(JSON.stringify(kept)) > bytes) kept.pop();
  return JSON.stringify(kept);
}
