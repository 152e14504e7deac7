/** What the user, or their team, does not allow, though the key does. */
import type { Money } from '../billing/money';
import { type Saying, say } from '../language/words/words';
import { amountIn, covers, type Effect, type EffectName, type Limited, nameOf } from './effect';
import { type Spent, sumOf } from './spent';
import type { Allotment, Team } from './team';

/** What is settled for one person and one of their keys. */
export interface Policy {
  /** Whether the user wants nothing to be written in this account. */
  readOnly: boolean;
  /** Whether what is shown is the demo’s: nothing of it can be written. */
  isDemo: boolean;
  team: Pick<Team, 'faults' | 'keys'>;
  /** What the team allows them: each of it must allow it. */
  allotments: readonly Allotment[];
  key: KeyFacts;
  /** ms since 1970 */
  now: number;
  /** What they moved in the last 24 hours, apart from what is asked about; null where that can't be read. */
  spent(): readonly Spent[] | null;
  /** What the customer was given back in the last 24 hours by anybody, apart from that; null where that can't be read. */
  givenBack(): readonly Money[] | null;
}

export interface KeyFacts {
  mode: 'live' | 'test';
  keyKind: 'restricted' | 'secret';
  /** `acct_…`; null where Stripe has not told. */
  account: string | null;
  /** Since when the key is here; ms since 1970. */
  keyAt: number;
}

const dayMs = 86_400_000;

type OfKey = (team: Pick<Team, 'faults' | 'keys'>, key: KeyFacts, now: number) => Saying | null;
type OfKind = (policy: Policy, name: EffectName | null) => Saying | null;
type OfEffect = (policy: Policy, effect: Effect) => Saying | null;

const faulty: OfKey = ({ faults }) => (faults.length > 0 ? say('team', 'faulty') : null);
const mode: OfKey = ({ keys }, key) =>
  keys.mode && keys.mode !== key.mode ? say('team', 'otherMode', keys.mode) : null;
const restricted: OfKey = ({ keys }, { keyKind }) =>
  keys.restrictedOnly && keyKind === 'secret' ? say('team', 'restrictedOnly') : null;
const account: OfKey = ({ keys }, key) =>
  keys.accounts && !keys.accounts.includes(key.account ?? '') ? say('team', 'otherAccount', key.account) : null;
const age: OfKey = ({ keys: { maxAgeDays } }, { keyAt }, now) =>
  maxAgeDays !== undefined && now - keyAt > maxAgeDays * dayMs ? say('team', 'keyTooOld', maxAgeDays) : null;

const ofKey = [faulty, mode, restricted, account, age];

const ownReadOnly: OfKind = (policy) => (policy.readOnly ? say('policy', 'readOnly') : null);
const key: OfKind = ({ team, key, now }) => keyBarred(team, key, now);
const readOnly: OfKind = ({ allotments }) =>
  allotments.some((each) => each.readOnly) ? say('team', 'readOnly') : null;
const may: OfKind = ({ allotments }, name) =>
  name && allotments.some(({ may }) => may && !may.some((each) => covers(each, name)))
    ? say('team', 'mayNot', name)
    : null;

const ofKind = [ownReadOnly, key, readOnly, may];

/** What can't be known is not free. */
const unknownSum: OfEffect = ({ allotments }, effect) =>
  amountIn(effect) === 'unknown' && allotments.some(({ moneyIn, balance }) => moneyIn ?? balance)
    ? say('team', 'movesUnknown')
    : null;
/** Not of a kind: forms are drawn, and what they would lead to is told in place of the confirmation. */
const sample: OfEffect = ({ isDemo }) => (isDemo ? say('demo', 'noWrites') : null);
const perAction: OfEffect = (policy, effect) => {
  const limit = limitOn(policy, 'perAction', effect);
  return limit && limit.amount.minor > limit.most.minor ? say('team', 'perAction', limit.kind, limit.most) : null;
};
const perDay: OfEffect = (policy, effect) => {
  const left = leftToday(policy, effect);
  if (left === 'unknown') return say('team', 'spentUnknown');
  return left && left.amount.minor > left.rest.minor ? say('team', 'perDay', left.kind, left.most, left.rest) : null;
};
const perCustomer: OfEffect = (policy, effect) => {
  const left = leftOfCustomer(policy, effect);
  if (left === 'unknown') return say('team', 'givenBackUnknown');
  return left && left.amount.minor > left.rest.minor ? say('team', 'perCustomer', left.most, left.rest) : null;
};
const paymentAge: OfEffect = ({ allotments, now }, effect) => {
  const limits = effect.kind === 'moneyBack' ? allotments.flatMap((each) => each.moneyBack?.maxAgeDays ?? []) : [];
  if (effect.kind !== 'moneyBack' || limits.length === 0) return null;
  const [most, days] = [Math.min(...limits), (now - (effect.paidAt ?? 0) * 1000) / dayMs];
  return days > most
    ? say('team', 'paidTooLongAgo', effect.paidAt === undefined ? null : Math.floor(days), most)
    : null;
};

const ofEffect = [sample, unknownSum, perAction, perDay, paymentAge, perCustomer];

/** Why a key may not be used here at all; null where it may. */
export function keyBarred(team: Pick<Team, 'faults' | 'keys'>, facts: KeyFacts, now: number): Saying | null {
  return first(ofKey, (rule) => rule(team, facts, now));
}

/** Whether what bars it holds for the whole team, or for the demo, so that nobody is left to be asked. */
export function holdsForAll([section, name]: Saying): boolean {
  if (section === 'demo') return true;
  return section === 'team' && /^(?:faulty|otherMode|otherAccount)$/.test(name);
}

/** Why nothing of this kind may be done, however little; null where it may. `name`: null for what only reads. */
export function kindBarred(policy: Policy, name: EffectName | null): Saying | null {
  return first(ofKind, (rule) => rule(policy, name));
}

/** Why this may not be done; null where it may. */
export function barred(policy: Policy, effect: Effect): Saying | null {
  return kindBarred(policy, nameOf(effect)) ?? first(ofEffect, (rule) => rule(policy, effect));
}

function first<R>(rules: readonly R[], ask: (rule: R) => Saying | null): Saying | null {
  for (const rule of rules) {
    const why = ask(rule);
    if (why) return why;
  }
  return null;
}

interface Limit {
  kind: Limited;
  amount: Money;
  most: Money;
}

/** The lowest limit on this; 0 in a currency that it does not name, null where there is none. */
function limitOn({ allotments }: Policy, which: 'perAction' | 'perDay' | 'perCustomer', effect: Effect): Limit | null {
  const asked = amountIn(effect);
  if (!asked || asked === 'unknown') return null;
  const { kind, amount } = asked;
  const limits = allotments.flatMap((each) => {
    const named = each[kind]?.[which];
    return named ? [named] : [];
  });
  if (limits.length === 0) return null;
  const most = Math.min(...limits.map((each) => each[amount.currency] ?? 0));
  return { kind, amount, most: { minor: most, currency: amount.currency } };
}

/** What limits by the day keep of this: wherever there are rules, since those may limit a day before it is over. */
export function countedIn({ allotments }: Policy, effect: Effect): { kind: Limited; amount: Money } | null {
  const moved = amountIn(effect);
  return moved !== 'unknown' && allotments.some((each) => Object.keys(each).length > 0) ? moved : null;
}

/** What would be left after this, where that is little; null where it is not, or no limit says. */
export function nearLimit(policy: Policy, effect: Effect): Saying | null {
  const near = (left: Left) => {
    if (!left || left === 'unknown') return null;
    const rest = { ...left.rest, minor: left.rest.minor - left.amount.minor };
    return rest.minor < left.most.minor / 2 ? { kind: left.kind, rest } : null;
  };
  const [own, theirs] = [near(leftToday(policy, effect)), near(leftOfCustomer(policy, effect))];
  // Of two the one that ends first.
  if (theirs && (!own || theirs.rest.minor < own.rest.minor)) return say('team', 'leftOfCustomer', theirs.rest);
  return own && say('team', 'left', own.kind, own.rest);
}

type Left = (Limit & { rest: Money }) | 'unknown' | null;

/** What may still be moved of this kind and currency in these 24 hours; null where no limit says. */
function leftToday(policy: Policy, effect: Effect): Left {
  const limit = limitOn(policy, 'perDay', effect);
  if (!limit) return null;
  const spent = policy.spent();
  if (!spent) return 'unknown';
  return leftOf(limit, sumOf(spent, { mode: policy.key.mode, ...limit }).minor);
}

/** What may still be given back to this customer, by anybody, in these 24 hours; null where no limit says. */
function leftOfCustomer(policy: Policy, effect: Effect): Left {
  const limit = limitOn(policy, 'perCustomer', effect);
  if (!limit) return null;
  const before = policy.givenBack();
  if (!before) return 'unknown';
  const alike = before.filter(({ currency }) => currency === limit.amount.currency);
  return leftOf(
    limit,
    alike.reduce((sum, { minor }) => sum + minor, 0),
  );
}

function leftOf(limit: Limit, moved: number) {
  return { ...limit, rest: { ...limit.most, minor: Math.max(0, limit.most.minor - moved) } };
}
