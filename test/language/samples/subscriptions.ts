/** Facts for what is said of subscriptions, and told to customers. */
import type { Renewals } from '../../../src/billing/renewals';
import type { Scheduled } from '../../../src/billing/schedule';
import type { Agreed } from '../../../src/billing/summary';
import { amount, balances, each, ends, newCode, nextYear, pairs, thisYear } from '../facts/base';
import { invoiceVerbs, unsettled } from '../facts/invoices';
import { payings } from '../facts/payments';
import {
  agreed,
  agreements,
  discounts,
  dues,
  exactnesses,
  feedbacks,
  figure,
  happenings,
  intervals,
  item,
  knowns,
  monthlyNotes,
  nextAmounts,
  nextCharges,
  offs,
  paids,
  pauses,
  plans,
  reductions,
  scheduleds,
  subscriptionDeeds,
  subscriptionStates,
  thens,
} from '../facts/subscriptions';
import type { Samples } from './shape';

const renewals: (Renewals | 'uncollected' | null)[] = [
  null,
  'uncollected',
  { count: 1, first: thisYear, last: thisYear, total: null },
  { count: 1, first: thisYear, last: thisYear, total: amount },
  { count: 3, first: thisYear, last: nextYear, total: amount },
];

export const onSubscriptions: Pick<
  Samples,
  | 'collecting'
  | 'discounts'
  | 'monthly'
  | 'nextCharge'
  | 'subscribing'
  | 'subscriptionCard'
  | 'subscriptionLists'
  | 'subscriptions'
  | 'telling'
> = {
  collecting: {
    unsettled: unsettled.flatMap((one) =>
      pairs(thens, payings).map(([then, paying]): [typeof one, typeof then, typeof paying] => [one, then, paying]),
    ),
    others: pairs([0, 1, 1200], [true, false]),
    unseen: each(thens),
    chargedTo: each(payings),
    chargedNow: pairs(payings, exactnesses),
    resumesCharging: pairs(payings, exactnesses),
    resumesUntil: each([thisYear]),
    chargedAgainOn: each([thisYear]),
    startCharges: each(payings),
    startChargesThen: each(payings),
    renewsNext: each([nextYear]),
    dropsPending: each([thisYear, null]),
    trialEnds: pairs(payings, ['cancel', 'pause', 'create_invoice', null]).flatMap(([paying, code]) => [
      [thisYear, amount, paying, code],
      [thisYear, null, paying, code],
    ]),
    billedThen: each([amount]),
    maybeBilledThen: each([true, false]),
    maybeNotBilled: each([true, false]),
    notBilled: each([amount]),
    lost: [amount, null].flatMap((sum) =>
      pairs([thisYear], [true, false]).map(([at, is]): [typeof sum, number, boolean] => [sum, at, is]),
    ),
    credit: pairs(knowns, paids),
    cut: [
      [agreed, thisYear, true],
      [agreed, thisYear, false],
    ],
    orLater: each([nextYear]),
    renewsUntil: pairs([agreed], [nextYear]),
    firstEnd: each([thisYear]),
    lastEnd: each([nextYear]),
  },
  discounts: {
    off: each(reductions),
    hint: each(offs),
    text: each(discounts),
    onItem: pairs(['Team'], discounts),
  },
  monthly: {
    total: each([
      figure,
      { ...figure, amounts: [{ ...amount, most: 99_000 }] },
      { ...figure, amounts: [] },
      { ...figure, amounts: [], isWhole: false },
    ]),
    note: each([
      figure,
      { ...figure, discountedUntil: thisYear, endsAt: nextYear, afterTrials: [amount], notes: monthlyNotes },
    ]),
  },
  nextCharge: {
    text: pairs(nextCharges, [true, false]),
    note: pairs(nextAmounts, [null, { amount, at: thisYear }]),
    paidLast: each([{ amount, at: thisYear }]),
    estimate: each(nextAmounts),
    unsettled: each(unsettled),
    pendingUpdate: each([null, thisYear]),
    startBy: each([thisYear]),
    threshold: each([amount, null]),
    beyondEnd: pairs([agreed], [nextYear]),
    scheduled: pairs(scheduleds, [null, agreed]).flatMap(([scheduled, plan]) =>
      [true, false].map((endsOff): [Scheduled, Agreed | null, boolean] => [scheduled, plan, endsOff]),
    ),
  },
  subscribing: {
    deed: each(subscriptionDeeds),
    question: each(subscriptionDeeds),
    agreed: each(agreements),
    standing: [
      [{ kind: 'active' }, { kind: 'renews', at: thisYear }, offs[0] ?? null],
      [{ kind: 'ended' }, null, null],
    ],
    happened: pairs(happenings, plans),
    paused: each(pauses),
    takeBackFirst: each([thisYear]),
    renewsBefore: pairs(renewals, [true, false]),
    trialStops: pairs(['trialCancels', 'trialPauses'], [thisYear]),
    trialEndsBefore: pairs(renewals, [true, false]),
    atMostDays: each([730]),
    feedback: each(feedbacks),
    endsWithTrial: each([thisYear]),
    doesNotRenew: each([true, false]),
    endsWithPeriod: pairs([thisYear], [true, false]),
    takeBackUntil: pairs([thisYear], [true, false]),
    noted: each(['Lorem ipsum']),
    notedFeedback: each(feedbacks),
    itemNew: each(agreements),
    itemRemoved: each(agreements),
    noEnd: pairs([thisYear], [null, thisYear]),
    product: pairs(['Team'], ends),
    price: pairs(agreements, ends),
    findPrice: pairs([120], [false, true]),
    productsFound: each([30]),
    pricesFound: each([30]),
    changesFromNow: pairs(agreements, ends),
    changesFromRenewal: pairs(agreements, ends),
    changesUntilEnd: pairs(agreements, ends),
    stillEnds: each([thisYear]),
    preview: pairs([amount], dues),
    estimate: dues.flatMap((due) => [
      [amount, due, true],
      [amount, due, false],
    ]),
    creditTakenOff: each([{ kind: 'credit', amount }]),
    debtAdded: each([{ kind: 'owes', amount }]),
    alsoHas: pairs([[agreed], [agreed, agreed, agreed]], [0, 3]),
    alsoHasSome: each([[], [agreed]]),
    codeNotFound: each(['LAUNCH']),
    discount: each(discounts),
    discountRemoved: each(discounts),
    discountStays: each(discounts),
    discountNew: each(discounts),
    codeOtherCurrency: [['LAUNCH', 'usd', 'eur']],
    ownDiscount: each(discounts),
    replacesOwn: pairs(discounts, [true, false]),
    ownCounts: each(discounts),
    ownAgain: each(discounts),
    skipsNothing: each([thisYear]),
    nextInvoice: [
      [thisYear, amount, amount, 'stripe'],
      [null, amount, { ...amount, minor: 5000 }, 'estimate'],
    ],
    sendInvoice: each([1, 30]),
    wholeNumbers: each([730]),
    beforeTax: pairs(agreements, ends),
    freeUntil: each([thisYear]),
    firstDue: each([amount]),
    firstInvoiced: each([amount]),
    invoiceStarts: each([1, 30]),
  },
  subscriptionCard: { row: pairs(['Team'], ['', 'Lorem ipsum']) },
  subscriptionLists: {
    count: pairs([0, 2], [0, 11]).flatMap(([current, ended]) =>
      pairs([false, true], [false, true]).map(([hasMore, isMixed]) => [{ current, ended, hasMore, isMixed }] as const),
    ),
  },
  subscriptions: {
    plan: pairs(happenings, plans),
    title: each(agreements),
    total: each(agreements),
    every: each(intervals),
    state: each([
      ...subscriptionStates.map((kind) => ({ kind })),
      { kind: 'pastDue', pausedUntil: null },
      { kind: 'trial', pausedUntil: thisYear },
      { kind: 'other', code: newCode, pausedUntil: null },
    ]),
    coming: each([true, false].map((isSent) => ({ amount, at: thisYear, isSent }))),
    next: each([
      { kind: 'subscriptionEnds' as const, at: thisYear, before: null },
      { kind: 'subscriptionEnds' as const, at: nextYear, before: { kind: 'trialEnds' as const, at: thisYear } },
      { kind: 'ends' as const, at: thisYear, before: null },
      { kind: 'ends' as const, at: nextYear, before: { kind: 'renews' as const, at: thisYear } },
      { kind: 'ends' as const, at: nextYear, before: { kind: 'invoiced' as const, at: thisYear } },
      ...pairs(['ended', 'trialEnds', 'trialCancels', 'trialPauses', 'renews', 'invoiced'] as const, [
        thisYear,
        nextYear,
      ]).map(([kind, at]) => ({ kind, at })),
      { kind: 'owes' as const, amount, isCut: true, nextTry: null },
      { kind: 'owes' as const, amount, isCut: false, nextTry: thisYear },
      { kind: 'owes' as const, amount, isCut: false, nextTry: nextYear },
      { kind: 'unpaid' as const },
      { kind: 'mayChange' as const },
    ]),
    paused: each(pauses),
    item: each([
      item,
      { ...item, interval: null },
      { ...item, each: null },
      { ...item, each: null, total: null, metered: true },
      { ...item, each: null, total: null },
      { ...item, each: null, total: null, isUnknown: true },
    ]),
    periods: each([
      [
        { name: 'Team', end: thisYear },
        { name: 'Plus', end: null },
      ],
    ]),
    balance: each(balances),
  },
  telling: {
    refunded: pairs([amount], [false, true]),
    reversed: each([amount]),
    refundUnderWay: pairs([amount], [false, true]),
    refundAsks: each([amount]),
    wasFor: [
      [amount, thisYear, 'Team'],
      [amount, thisYear, null],
    ],
    captured: each([amount]),
    released: each([amount]),
    charged: [
      [amount, 'Extra seat', 'https://pay.stripe.com/receipts/1'],
      [amount, '', null],
    ],
    credited: each([amount]),
    creditTakenBack: each([amount]),
    linkClosed: each(['https://pay.example/1']),
    taxIdAdded: each(['DE123456789']),
    taxIdRemoved: each(['DE123456789']),
    receiptSent: each(['kim@acme.example']),
    page: [[amount, 'Extra seat', 'https://pay.example/1']],
    portal: each(['https://pay.example/1']),
    invoice: pairs(invoiceVerbs, [null, 'ACME-0004']).map(([verb, number]) => [verb, number, amount]),
    notCharged: each([null, thisYear]),
    happened: pairs(happenings, plans),
  },
};
