/** Facts for what comes next, and what was. */
import type { SubscriptionTurn } from '../../../src/billing/happenings';
import type { RecentOutcome } from '../../../src/language/words/facts';
import { all, amount, each, more, newCode, nextYear, pairs, thisYear } from '../facts/base';
import { expiries, methods } from '../facts/payments';
import type { Samples } from './shape';

const recentOutcomes = all<RecentOutcome>({ sent: 0, done: 0, accepted: 0, partly: 0, failed: 0, unconfirmed: 0 });
const total = { amount, taken: amount, refunded: more, since: thisYear };
const [card = { type: 'card', wallet: null, brand: 'visa', last4: '4242' }] = methods;

const turns: readonly SubscriptionTurn[] = [
  ...[true, false].map((isTrial): SubscriptionTurn => ({ kind: 'began', isTrial })),
  ...all<Exclude<SubscriptionTurn['kind'], 'canceled' | 'began'>>({
    waits: 0,
    neverStarted: 0,
    trialEnded: 0,
    ended: 0,
  }).map((kind) => ({ kind })),
  ...[null, nextYear].map((ends): SubscriptionTurn => ({ kind: 'canceled', ends })),
];

export const onStory: Pick<Samples, 'outlook' | 'recent' | 'timeline'> = {
  timeline: {
    limits: each([180]),
    subscription: turns.flatMap((turn) => [null, 'Team'].map((name) => [name, turn, thisYear] as const)),
    issued: pairs([amount], [thisYear]),
    billedWith: each(['ACME-0004', null]),
    balance: (['credit', 'debit'] as const).map((kind) => [kind, amount, thisYear] as const),
    balanceType: each(['adjustment', newCode]),
    by: pairs(['ana@acme.example', null], [true, false]),
    pausedNow: pairs([null, 'Team'], [{ kind: 'paused' } as const]),
    lateHeader: each([thisYear]),
    completeTo: pairs([thisYear], [false, true]),
    complete: each([false, true]),
  },
  recent: {
    line: pairs(['Refund'], [amount, null]),
    outcome: each(recentOutcomes),
    when: each([thisYear * 1000]),
    kept: each([30]),
  },
  outlook: {
    previewed: pairs([amount], [thisYear, null]),
    paid: each([1, 24].map((count) => ({ ...total, count }))),
    paidBack: each([amount]),
    cash: each([amount]),
    takenBack: each([amount]),
    disputed: each([1, 2]),
    pending: each([1, 2]),
    coversAll: each([0, 24]),
    coversSome: pairs([100], [thisYear, null]),
    saved: pairs(methods, expiries),
    pays: pairs([['Team'], ['Team', 'Starter'], []], [1, 2]),
    cardExpires: expiries.flatMap((expiry) => (expiry ? [[card, expiry, 'Team', nextYear] as const] : [])),
    cardGoesOn: expiries.flatMap((expiry) => (expiry ? [[card, expiry, thisYear, 'Team', nextYear] as const] : [])),
    ending: each(['payment_failed', newCode]),
    feedback: each(['too_expensive', newCode]),
    comment: each(['Kim']),
  },
};
