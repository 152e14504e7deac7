/** What tests of subscriptions have in common: subscribers, and a look at the account around a refusal. */
import { createHash } from 'node:crypto';
import { expect } from '@jest/globals';
import type Stripe from 'stripe';
import { type PriceName, priceId } from '../../preview/stripe/sample/catalogue';
import { NOON, type Opened } from './open';
import { CARD, giveCard, newPayer } from './payer';

export const NOW = NOON / 1000;
export const DAY = 86_400;

/** The sample price's id, in test mode. */
export const price = (name: PriceName): string => priceId(false, name);

export function itemOf(subscription: Stripe.Subscription): Stripe.SubscriptionItem {
  const [item] = subscription.items.data;
  if (!item) throw new Error('no item');
  return item;
}

export function subscribersOf(stripe: Opened) {
  const client = () => stripe.client('secret');
  /** A digest of each shelf of the account: a difference names the shelf. */
  const account = (): Record<string, string> =>
    Object.fromEntries(
      Object.entries(stripe.server.test).map(([name, shelf]) => [
        name,
        createHash('sha1')
          .update(JSON.stringify(shelf instanceof Map ? [...shelf] : shelf))
          .digest('hex'),
      ]),
    );
  return {
    /** A new customer with such a card, or with no way to pay. */
    someone: (card: string | null = CARD.good): string => newPayer(stripe, card),

    /** A new customer's subscription: two seats of Team, monthly, unless told otherwise. */
    subscribed: (
      items: Stripe.SubscriptionCreateParams.Item[] = [{ price: price('teamMonthly'), quantity: 2 }],
      more: Stripe.SubscriptionCreateParams = {},
    ): Promise<Stripe.Subscription> =>
      client().subscriptions.create({ customer: newPayer(stripe, CARD.good), items, ...more }),

    /** From here on, the customer's card is declined. */
    breakCard(subscription: Stripe.Subscription): void {
      giveCard(stripe, String(subscription.customer), CARD.declined);
    },

    latestInvoice: (subscription: Stripe.Subscription): Promise<Stripe.Invoice> =>
      client().invoices.retrieve(String(subscription.latest_invoice), { expand: ['payments'] }),

    /** The call fails like this, and the account is as it was before. */
    async refused(call: () => Promise<unknown>, failure: object): Promise<void> {
      const before = account();
      await expect(call()).rejects.toMatchObject(failure);
      expect(account()).toEqual(before);
    },

    /** A subscription of the sample, by its customer's address. */
    async sampled(email: string): Promise<Stripe.Subscription> {
      const { data } = await client().customers.list({ email, expand: ['data.subscriptions'] });
      const [subscription] = data[0]?.subscriptions?.data ?? [];
      if (!subscription) throw new Error(`${email} has no subscription`);
      return subscription;
    },
  };
}
