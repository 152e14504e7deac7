/** Payments with refunds of every status. */
import type Stripe from 'stripe';
import { makeCharge } from '../../preview/stripe/objects/charge';
import { makeRefund } from '../../preview/stripe/objects/refund';
import { holdOf, paid, paymentState } from '../../src/billing/payment';
import { givenBack } from '../../src/billing/refund';
import { wordsAt } from '../../src/language/words/languages';
import { type Charge, charge as chargeSchema } from '../../src/stripe/resources/charge';
import { asRead, day, now } from './made';

export const words = wordsAt('en-US', { timeZone: 'UTC', now: now * 1000 });
export const german = wordsAt('de-DE', { timeZone: 'UTC', now: now * 1000 });

export type Made = [amount: number, status: string | null, daysAgo: number, more?: object];

export const made = ([amount, status, daysAgo, more]: Made, index = 0) =>
  makeRefund({
    ...{ id: `re_${index}`, created: now - daysAgo * day, amount, charge: 'ch_1', currency: 'usd', status },
    ...more,
  });

/** A payment of 1 November with these refunds, newest first; what Stripe counts as refunded follows from them. */
export function charge(
  amount: number,
  refunds: Made[],
  more: Partial<Stripe.Charge> & { hasMore?: boolean } = {},
): Charge {
  const { hasMore = false, ...fields } = more;
  const counted = refunds.filter(([, status]) => !/failed|canceled/.test(status ?? ''));
  const back = counted.reduce((sum, [each]) => sum + each, 0);
  const base = makeCharge({ id: 'ch_1', created: now - 19 * day, livemode: false, amount, currency: 'usd' });
  return asRead(chargeSchema, {
    ...base,
    amount_refunded: back,
    refunded: back === amount,
    ...fields,
    refunds: { object: 'list', data: refunds.map(made), has_more: hasMore, url: '' },
  });
}

export const row = (of: Charge, { paymentCard } = words) =>
  paymentCard
    .standing(paid(of), paymentState(of), of.created, givenBack(of), holdOf(of), of.status)
    .html.replace(/<[^>]+>|[\u2066-\u2069]/g, '');
