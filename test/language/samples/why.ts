/** Facts for what is said of why an amount is what it is. */
import {
  type Bill,
  basisOf,
  type Settled,
  type Tries,
  type Turn,
  type Untold,
  type Why,
} from '../../../src/billing/why';
import type { Began, BillPart, Named } from '../../../src/billing/why-lines';
import { all, amount, each, more, nextYear, thisYear } from '../facts/base';
import type { Samples } from './shape';

const days = { start: thisYear, end: nextYear };
const team: Named = { name: 'Team', quantity: 2 };
const bare: Named = { name: null, quantity: null };

const parts: readonly BillPart[] = [
  ...all<Began>({ first: 0, renewal: 0, afterTrial: 0, trial: 0, past: 0, unknown: 0 }).flatMap((began): BillPart[] => [
    { kind: 'time', began, of: [team], days, amount },
    { kind: 'time', began, of: [team, bare], days, amount },
  ]),
  { kind: 'change', at: thisYear, swap: null, days, amount },
  { kind: 'change', at: thisYear, swap: { from: team, to: { ...team, quantity: 5 } }, days, amount },
  { kind: 'change', at: thisYear, swap: { from: { name: 'Solo', quantity: 1 }, to: team }, days, amount },
  { kind: 'change', at: thisYear, swap: { from: bare, to: bare }, days, amount },
  {
    kind: 'change',
    at: thisYear,
    swap: { from: { ...bare, quantity: 1 }, to: { ...bare, quantity: 2 } },
    days,
    amount,
  },
  { kind: 'changes', count: 3, first: thisYear, last: nextYear, amount },
  { kind: 'item', of: team, amount },
  { kind: 'item', of: bare, amount },
  { kind: 'items', count: 3, amount },
];

const settles: readonly Settled[] = all<Settled['kind']>({
  discount: 0,
  taxAdded: 0,
  taxIncluded: 0,
  credit: 0,
  owedBefore: 0,
  toBalance: 0,
  carriedOver: 0,
  creditNotes: 0,
}).map((kind) => ({ kind, amount }));

const tries: readonly Tries[] = [
  { count: 1, last: thisYear },
  { count: 3, last: nextYear },
];

const turns: readonly Turn[] = [
  { kind: 'discountGone', amount: more, on: thisYear, number: 'ACME-0003' },
  { kind: 'discountGone', amount: more, on: thisYear, number: null },
  { kind: 'part', of: more },
  ...tries.map((each): Turn => ({ kind: 'retry', ...each })),
  ...[null, nextYear].flatMap((ends): Turn[] => [
    { kind: 'canceled', at: thisYear, ends },
    { kind: 'otherCanceled', at: thisYear, ends, name: null },
    { kind: 'otherCanceled', at: thisYear, ends, name: 'Solo' },
  ]),
];

const bill: Bill = { number: 'ACME-0004', parts: [], settles: [], turns: [], isWhole: true };

const bills: readonly Bill[] = [
  ...parts.flatMap((part): Bill[] => [
    { ...bill, parts: [part] },
    { ...bill, parts: [part, ...parts.slice(0, 1)], number: null },
  ]),
  ...settles.map((each): Bill => ({ ...bill, parts: parts.slice(0, 1), settles: [each] })),
  ...turns.map((turn): Bill => ({ ...bill, parts: parts.slice(0, 1), turns: [turn] })),
  { ...bill, isWhole: false },
  { ...bill, parts: parts.slice(0, 3), settles: [...settles], turns: [...turns] },
];

const because = all<Untold>({ key: 0, noIntent: 0, several: 0, noLines: 0, empty: 0, problem: 0 });

const whys: readonly Why[] = [
  ...bills.map((bill): Why => ({ kind: 'billed', bill })),
  ...[null, ...tries].flatMap((tries): Why[] => [
    { kind: 'alone', tries },
    ...because.map((because): Why => ({ kind: 'untold', because, tries })),
  ]),
];

/** One that says all that there is to say. */
export const whole: Bill = { ...bill, parts: parts.slice(0, 3), settles: [...settles] };

export const onWhy: Pick<Samples, 'why'> = {
  why: { text: each(whys), forCustomer: each(bills), restsOn: each(bills.map(basisOf)) },
};
