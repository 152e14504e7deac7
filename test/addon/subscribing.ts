/** Actions on a subscription: from its card to the confirmation, and what became of it at Stripe. */
import type Stripe from 'stripe';
import type { StripeServer } from '../../preview/stripe/server';
import { type Agent, beginning, openedAgent } from './harness';
import type { Deed } from './matrix';
import { type Filled, fillsIn, label } from './paying';
import type { Seen } from './seen';

export const seconds = (day: string) => Date.parse(day) / 1000;

export const itemsOf = ({ stripe }: Pick<Agent, 'stripe'>, id: string) =>
  [...stripe.test.subscription_items.values()].filter(({ subscription }) => subscription === id);
export const subscriptionOf = ({ stripe }: Pick<Agent, 'stripe'>, id: string) =>
  stripe.test.subscriptions.get(id) as Stripe.Subscription;
export const subscriptionOn = ({ text }: Seen) => /\bsub_[A-Za-z0-9]+/.exec(text)?.[0] ?? '';

/** A subscription with what it is for, which Stripe keeps apart. */
export interface Subscribed extends Stripe.Subscription {
  quantities: (number | undefined)[];
  plans: (string | null)[];
}

function subscribed(agent: Pick<Agent, 'stripe'>, id: string): Subscribed {
  const items = itemsOf(agent, id);
  return {
    ...subscriptionOf(agent, id),
    quantities: items.map(({ quantity }) => quantity),
    plans: items.map(({ price }) => price.lookup_key),
  };
}

/** What there is to know of an action that updates a subscription; somebody else moves the end of its trial. */
export const onSubscription: Pick<Deed<Subscribed>, 'key' | 'needs' | 'path' | 'body' | 'look' | 'meddle'> = {
  key: 'premium',
  needs: 'Needs Subscriptions: Write.',
  path: /^\/v1\/subscriptions\/sub_\w+$/,
  body: {},
  look: (agent) => {
    const id = subscriptionOn(agent.seen);
    return () => subscribed(agent, id);
  },
  meddle: ({ stripe }, look) => {
    const { quantities: _, plans: __, ...subscription } = look();
    stripe.test.subscriptions.set(subscription.id, { ...subscription, trial_end: 1_900_000_000 });
  },
};

/** The card of the subscription whose row begins so, opened beside a mail of this customer's. */
export async function atSubscription(from: string, row: RegExp, key = 'premium') {
  const agent = await beginning(`${from} ${row} ${key}`, async () => {
    const first = await openedAgent(key, from);
    await first.clicks(label(first.seen, row));
    return first;
  });
  return { agent, id: subscriptionOn(agent.seen) };
}

/** At the confirmation, or at the form once more. */
export async function asked(from: string, row: RegExp, action: string, filled: Filled = {}, key?: string) {
  const { agent, id } = await atSubscription(from, row, key);
  await fillsIn(agent, action, byName(agent, filled));
  return { agent, id };
}

/** Prices and items go by the price's lookup key; before a price, its product is chosen. */
export function byName({ stripe, seen }: Pick<Agent, 'stripe' | 'seen'>, filled: Filled): Filled {
  const items = itemsOf({ stripe }, subscriptionOn(seen));
  const named = Object.entries(filled).flatMap(([field, value]) => {
    if (field === 'item') return [[field, items.find(({ price }) => price.lookup_key === value)?.id ?? value]];
    const price = priceNamed(stripe, value);
    return price
      ? [
          ['product', price.product as string],
          [field, price.id],
        ]
      : [[field, value]];
  });
  return Object.fromEntries(named);
}

export function priceNamed(stripe: StripeServer, name: string): Stripe.Price | undefined {
  return [...stripe.test.prices.values()].find(({ lookup_key }) => lookup_key === name);
}

export function customerNamed(stripe: StripeServer, email: string): Stripe.Customer {
  for (const customer of stripe.test.customers.values())
    if (!customer.deleted && customer.email === email) return customer;
  throw new Error(`There is no ${email}.`);
}

/** From now on the bank says no to this customer, or whatever it says to a card that ends like this. */
export function breakCards(stripe: StripeServer, email: string, last4 = '0002'): void {
  const { id } = customerNamed(stripe, email);
  for (const method of stripe.test.payment_methods.values())
    if (method.customer === id && method.card)
      stripe.test.payment_methods.set(method.id, { ...method, card: { ...method.card, last4 } });
}
