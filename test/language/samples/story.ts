/** Facts for what comes next, and what was. */
import { amount, each, more, newCode, nextYear, pairs, thisYear } from '../facts/base';
import { expiries, methods } from '../facts/payments';
import type { Samples } from './shape';

const total = { amount, refunded: more, since: thisYear };
const [card = { type: 'card', wallet: null, brand: 'visa', last4: '4242' }] = methods;

export const onStory: Pick<Samples, 'outlook'> = {
  outlook: {
    previewed: pairs([amount], [thisYear, null]),
    paid: each([1, 24].map((count) => ({ ...total, count }))),
    paidBack: each([amount]),
    pending: each([1, 2]),
    coversAll: each([0, 24]),
    coversSome: pairs([100], [thisYear, null]),
    saved: pairs(methods, expiries),
    pays: pairs([['Team'], ['Team', 'Starter'], []], [1, 2]),
    cardExpires: expiries.flatMap((expiry) => (expiry ? [[card, expiry, 'Team', nextYear] as const] : [])),
    ending: each(['payment_failed', newCode]),
    feedback: each(['too_expensive', newCode]),
    comment: each(['Kim']),
  },
};
