/** What can be subscribed to, and paid for at once. */
import { isMetered } from '../billing/subscription';
import { recurringPrices } from '../stripe/requests';
import type { Price, Subscription } from '../stripe/schemas';
import { isShown, type Part, shown } from '../stripe/wave';
import type { Asker, Field, Outcome, Telling, Values } from './action';
import { choice, textField } from './fields';
import { agreed, done } from './subscription';

/** A hundred prices each: one round trip follows the other, and a run has 30 s. */
const maxPages = 10;

/**
 * With the prices in its currency of products that are still sold, by name: the product's, then their own. What is billed
 * by usage is left out.
 */
export function withPrices<T>(
  ask: Asker,
  part: Part<T>,
  currencyOf: (subject: T) => string | null,
): Part<T & { prices: readonly Price[] }> {
  if (!isShown(part)) return part;
  const prices: Price[] = [];
  for (let page = 0, after = ''; page < maxPages; page++) {
    const [list] = ask(recurringPrices(currencyOf(part.value), after));
    if (!isShown(list)) return list;
    for (const { product, ...price } of list.value.data) {
      after = price.id;
      const nickname = product?.name + (price.nickname ? `, ${price.nickname}` : '');
      if (product?.active && !isMetered(price)) prices.push({ ...price, product: product.id, nickname });
    }
    if (!list.value.has_more) break;
  }
  prices.sort((a, b) => (String(a.nickname) < String(b.nickname) ? -1 : 1));
  return shown({ ...part.value, prices });
}

export const needsCatalogue = ['subscription_write', 'product_read', 'plan_read'] as const;

/** Of more prices than this the form asks for words first. */
const maxUnasked = 25;

/** Id and words of those that have all the words asked for, in any order. */
function options(prices: readonly Price[], { words = '' }: Values, telling: Telling) {
  const wanted = words.toLowerCase().split(/\s+/);
  return prices
    .map((price) => [price.id, agreed({ items: { data: [{ price, quantity: 1 }] } }, telling)] as const)
    .filter(([, label]) => wanted.every((word) => label.toLowerCase().includes(word)));
}

/** `none`: what is chosen before anything is. */
export function priceFields(prices: readonly Price[], none: string, telling: Telling, values: Values): Field[] {
  const isLong = prices.length > maxUnasked;
  const found = options(prices, values, telling);
  const price = choice('price', isLong ? `Price (${found.length} found)` : 'Price', [['none', none], ...found]);
  const words = textField('words', `Find one of ${prices.length} prices`, '', 'Type a word, then Continue');
  return isLong ? [words, ...(values.words && found[0] ? [price] : [])] : [price];
}

export function isListed(prices: readonly Price[], values: Values, telling: Telling): boolean {
  return options(prices, values, telling).some(([id]) => id === values.price);
}

export const isQuantity = (typed = '1') => /^[1-9]\d{0,5}$/.test(typed);

/** Where a payment fails nothing is written, instead of something that nobody has paid for. */
export const paidOrNothing = { payment_behavior: 'error_if_incomplete', off_session: true } as const;

/** HTTP 200 does not mean paid. */
export function paidOutcome({ status, pending_update }: Subscription, text: string): Outcome {
  if (pending_update || status === 'incomplete')
    return { kind: 'accepted', text: 'An invoice must be paid before it counts.' };
  return /past_due|unpaid/.test(status) ? { kind: 'done', text: `${text} An invoice is unpaid.` } : done(text);
}
