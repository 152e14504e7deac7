/** Facts about subscriptions, discounts and what comes next. */
import type { Lasting } from '../../../src/billing/discount';
import type { MonthlyNote } from '../../../src/billing/monthly';
import type { NextAmount, NextCharge, Unknown } from '../../../src/billing/next';
import type { PeriodPaid } from '../../../src/billing/period-paid';
import type { Scheduled } from '../../../src/billing/schedule';
import type { AgreedItem } from '../../../src/billing/subscription';
import type { Agreed, Pause, SubscriptionState } from '../../../src/billing/summary';
import type { Cost, Due, Feedback, Happened, Plan, Quote, SubscriptionDeed } from '../../../src/language/words/facts';
import { all, amount, month, more, newCode, nextYear, pairs, thisYear } from './base';

export const reductions = [{ kind: 'percent', share: 12.5 }, { kind: 'amount', amount }, { kind: 'unknown' }] as const;

export const offs = reductions.flatMap((amount) => [
  { amount, until: null, isOnce: false, isShared: false, ifCovered: false },
  { amount, until: thisYear, isOnce: false, isShared: false, ifCovered: true },
  { amount, until: null, isOnce: true, isShared: false, ifCovered: false },
  { amount, until: null, isOnce: true, isShared: true, ifCovered: true },
]);

export const lastings: readonly Lasting[] = [
  { kind: 'once' },
  { kind: 'until', at: thisYear },
  { kind: 'forever' },
  { kind: 'months', months: 1 },
  { kind: 'months', months: 3 },
  { kind: 'unknown' },
];

export const monthlyNotes = all<MonthlyNote>({
  beforeDiscounts: 0,
  couponOnAllItems: 0,
  withoutMetered: 0,
  withoutTiered: 0,
  withoutUnknown: 0,
  withoutTrials: 0,
  withoutPaused: 0,
  withoutUnpaid: 0,
  beforeTax: 0,
  someEnds: 0,
  notAll: 0,
  notAllItems: 0,
});

export const figure = {
  isWhole: true,
  amounts: [amount, more],
  afterTrials: [],
  discountedUntil: null,
  endsAt: null,
  notes: [],
};

export const intervals = ['day', 'week', 'month', 'year', newCode].flatMap((unit) => [
  { unit, count: 1 },
  { unit, count: 3 },
]);

export const thens = ['ends', 'endsNow', 'goesOn'] as const;

export const knowns = [{ amount, by: 'stripe' }, { amount, by: 'estimate' }, null] as const;

export const exactnesses = ['stripe', 'price', 'unknown'] as const;

export const paids = all<PeriodPaid>({ yes: 0, no: 0, part: 0, refunded: 0, onItsWay: 0, unknown: 0 });

export const agreed: Agreed = {
  items: [{ name: 'Team', quantity: 5 }],
  sums: [{ amount, before: null, ifNot: null, interval: month }],
  byTiers: false,
  byUsage: false,
  unknownIn: null,
  more: false,
  off: null,
  tax: 'none',
};

export const agreements: readonly Agreed[] = [
  agreed,
  { ...agreed, items: [], sums: [] },
  { ...agreed, items: [{ name: null, quantity: null }], byTiers: true, byUsage: true },
  { ...agreed, sums: [], byTiers: true },
  { ...agreed, sums: [], byUsage: true, unknownIn: 'eur' },
  { ...agreed, off: offs[0] ?? null, tax: 'added' },
  {
    ...agreed,
    sums: [{ amount, before: more, ifNot: null, interval: null }],
    more: true,
    off: offs[0] ?? null,
    tax: 'perhaps',
  },
  { ...agreed, sums: [{ amount, before: more, ifNot: more, interval: month }], off: offs[1] ?? null },
];

export const item: AgreedItem = {
  productId: 'prod_1',
  priceName: 'Team',
  quantity: 2,
  each: amount,
  total: amount,
  interval: month,
  metered: false,
  tiered: false,
  isUnknown: false,
  currency: 'eur',
};

const phase = {
  start_date: thisYear,
  end_date: nextYear,
  currency: 'eur',
  trial_end: null,
  collection_method: null,
  billing_cycle_anchor: null,
  proration_behavior: null,
  add_invoice_items: [],
  discounts: [],
  items: [],
};

export const scheduleds: readonly Scheduled[] = [
  { kind: 'goesOn' },
  { kind: 'ends', at: thisYear },
  ...[0, 1, 3].map(
    (count) => ({ kind: 'changes', at: thisYear, phase, more: count, ends: count > 0 ? nextYear : null }) as const,
  ),
];

const nextAmount: NextAmount = {
  net: amount,
  ifNot: null,
  unknown: null,
  before: null,
  off: null,
  tax: 'none',
  withTax: null,
  balance: null,
  isShared: false,
  pending: null,
  due: amount,
};

export const nextAmounts: readonly NextAmount[] = [
  nextAmount,
  { ...nextAmount, pending: { sure: null, perhaps: null } },
  { ...nextAmount, pending: { sure: more, perhaps: null } },
  { ...nextAmount, pending: { sure: { ...more, minor: -more.minor }, perhaps: null }, due: null, tax: 'added' },
  { ...nextAmount, pending: { sure: more, perhaps: more }, due: null, balance: { ...amount, minor: -100 } },
  { ...nextAmount, tax: 'added', withTax: more, due: more },
  { ...nextAmount, ifNot: more, before: more, off: offs[1] ?? null, due: null },
  { ...nextAmount, tax: 'perhaps', due: null, balance: { ...amount, minor: -100 } },
  { ...nextAmount, before: more, off: offs[0] ?? null, balance: { ...amount, minor: -100 } },
  { ...nextAmount, tax: 'added', due: null, balance: amount },
  ...[-100, 100].map((minor) => ({ ...nextAmount, due: null, isShared: true, balance: { ...amount, minor } })),
  ...all<Unknown>({
    usage: 0,
    tiers: 0,
    currency: 0,
    price: 0,
    items: 0,
    discounts: 0,
    pendingUpdate: 0,
    endsWithin: 0,
  }).map((unknown) => ({
    ...nextAmount,
    net: null,
    due: null,
    unknown,
  })),
];

export const nextCharges: readonly NextCharge[] = [
  ...nextAmounts.map(
    (each) => ({ kind: 'charge', at: thisYear, how: 'charged', isFirst: false, amount: each }) as const,
  ),
  { kind: 'charge', at: thisYear, how: 'sent', isFirst: true, amount: nextAmount },
  { kind: 'charge', at: thisYear, how: 'charged', isFirst: true, amount: nextAmount },
  ...(['ended', 'unpaid', 'firstPayment'] as const).map((why) => ({ kind: 'none', why }) as const),
  ...(['ends', 'trialCancels', 'trialPauses'] as const).map((why) => ({ kind: 'none', why, at: thisYear }) as const),
  { kind: 'none', why: 'paused', pause: { kind: 'paused' } },
  { kind: 'unknown', why: null },
  { kind: 'unknown', why: 'schedule' },
];

export const subscriptionStates = all<SubscriptionState>({
  active: 0,
  trial: 0,
  pastDue: 0,
  unpaid: 0,
  firstPayment: 0,
  neverStarted: 0,
  ended: 0,
  paused: 0,
});

export const pauses: readonly Pause[] = [
  { kind: 'paused' },
  ...pairs(['keep_as_draft', 'mark_uncollectible', 'void', newCode], [null, thisYear]).map(
    ([invoices, until]): Pause => ({ kind: 'notCollected', invoices, until }),
  ),
];

export const discounts = [null, ...pairs(reductions, lastings).map(([off, lasts]) => ({ name: 'Launch', off, lasts }))];

export const dues: readonly (Due | 'credited')[] = [
  'credited',
  'invoicedNow',
  'dueNow',
  'dueNext',
  { dueOn: thisYear },
];

const costs: readonly Cost[] = [
  { kind: 'trial' },
  { kind: 'unknown', isNow: false },
  ...dues.map((due) => ({ kind: 'sum', amount, by: 'stripe', due, isMore: false }) as const),
  ...dues.map((due) => ({ kind: 'sum', amount, by: 'estimate', due, isMore: due !== 'credited' }) as const),
];

export const quotes: readonly Quote[] = [
  ...costs.map((cost) => ({ from: agreed, to: agreed, cost, renews: null, ends: null, at: thisYear })),
  ...[nextYear, null].map((renews) => ({
    ...{ from: agreed, to: agreed, renews, ends: renews === null ? nextYear : null, at: thisYear },
    cost: costs[0] as Cost,
  })),
];

export const feedbacks = all<Feedback>({
  customer_service: 0,
  low_quality: 0,
  missing_features: 0,
  other: 0,
  switched_service: 0,
  too_complex: 0,
  too_expensive: 0,
  unused: 0,
});

type Dateless<T extends { kind: string }> = Exclude<T, { at: number }>['kind'];

export const subscriptionDeeds: readonly SubscriptionDeed[] = [
  ...all<Dateless<SubscriptionDeed>>({
    cancelAtEnd: 0,
    cancelNow: 0,
    endTrial: 0,
    takeBack: 0,
    change: 0,
    addItem: 0,
    removeItem: 0,
    discounts: 0,
    start: 0,
    pause: 0,
    resume: 0,
    pauseCollection: 0,
    resumeCollection: 0,
  }).map((kind) => ({ kind })),
  { kind: 'cancelOn', at: thisYear },
  { kind: 'trialUntil', at: thisYear },
];

export const plans: readonly (Plan | null)[] = [{ agreed, next: { kind: 'renews', at: nextYear } }, null];

export const happenings: readonly Happened[] = [
  ...all<Dateless<Happened>>({
    ended: 0,
    goesOn: 0,
    changed: 0,
    started: 0,
    trialEnded: 0,
    activeAgain: 0,
    paused: 0,
    discountsChanged: 0,
  }).map((kind) => ({ kind })),
  { kind: 'endsOn', at: thisYear },
  { kind: 'trialStarted', at: thisYear },
  { kind: 'trialEndsOn', at: nextYear },
];
