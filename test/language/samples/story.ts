/** Facts for what comes next, and what was. */
import type { RecentOutcome } from '../../../src/language/words/facts';
import { all, amount, each, more, newCode, nextYear, pairs, thisYear } from '../facts/base';
import { expiries, methods } from '../facts/payments';
import type { Samples } from './shape';

const recentOutcomes = all<RecentOutcome>({ sent: 0, done: 0, accepted: 0, failed: 0, unconfirmed: 0 });
const total = { amount, refunded: more, since: thisYear };
const [card = { type: 'card', wallet: null, brand: 'visa', last4: '4242' }] = methods;

export const onStory: Pick<Samples, 'outlook' | 'recent'> = {
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
