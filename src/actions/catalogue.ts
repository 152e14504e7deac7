/** What can be subscribed to, and paid for at once. */
import { isMetered } from '../billing/subscription';
import { recurringPrices } from '../stripe/requests';
import type { Price, Subscription } from '../stripe/schemas';
import { type Part, shown } from '../stripe/wave';
import type { Asker, Outcome, Telling } from './action';
import { choice } from './fields';
import { agreed } from './subscription';

/**
 * With the prices in its currency of products that are still sold, by name: the product's, then their own. What is billed
 * by usage is left out.
 */
export function withPrices<T extends { currency: string | null }>(
  ask: Asker,
  part: Part<T>,
): Part<T & { prices: readonly Price[] }> {
  if (part.kind !== 'shown') return part;
  const [list] = ask(recurringPrices(part.value.currency));
  if (list.kind !== 'shown') return list;
  const prices = list.value.data.flatMap(({ product, ...price }) =>
    product?.active && !isMetered(price)
      ? [{ ...price, product: product.id, nickname: product.name + (price.nickname ? `, ${price.nickname}` : '') }]
      : [],
  );
  prices.sort((a, b) => (a.nickname < b.nickname ? -1 : 1));
  return shown({ ...part.value, prices });
}

export const needsCatalogue = ['subscription_write', 'product_read', 'plan_read'] as const;

/** `none`: what is chosen before anything is. */
export function priceField(prices: readonly Price[], none: string, telling: Telling) {
  const options = prices.map(
    (price) => [price.id, agreed({ items: { data: [{ price, quantity: 1 }] } }, telling)] as const,
  );
  return choice('price', 'Price', [['none', none], ...options]);
}

export const isQuantity = (typed = '1') => /^[1-9]\d{0,5}$/.test(typed);

/** Where a payment fails nothing is written, instead of something that nobody has paid for. */
export const paidOrNothing = { payment_behavior: 'error_if_incomplete', off_session: true } as const;

/** HTTP 200 does not mean paid. */
export function paidOutcome({ status, pending_update }: Subscription, text: string): Outcome {
  const isUnpaid = pending_update || /incomplete|past_due|unpaid/.test(status);
  return isUnpaid ? { kind: 'accepted', text: 'An invoice must be paid before it counts.' } : { kind: 'done', text };
}
