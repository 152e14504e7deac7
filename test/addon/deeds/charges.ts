import type Stripe from 'stripe';
import { makeCardDetails, makePaymentMethod } from '../../../preview/stripe/objects/payment_method';
import type { StripeServer } from '../../../preview/stripe/server';
import type { Agent } from '../harness';
import type { Deed } from '../matrix';

export const customerOf = ({ test }: StripeServer, email: string) =>
  [...test.customers.values()].find((each): each is Stripe.Customer => !each.deleted && each.email === email);

export const chargesOf = ({ stripe }: Pick<Agent, 'stripe'>, email: string) =>
  [...stripe.test.charges.values()].filter(({ customer }) => customer === customerOf(stripe, email)?.id);

/** What is made by a charge to this customer, and what a colleague may make meanwhile. */
export function charging(from: string): Pick<Deed<Stripe.Charge[]>, 'from' | 'way' | 'look' | 'meddle'> {
  return {
    from,
    way: [],
    look: (agent) => {
      const before = new Set(chargesOf(agent, from).map(({ id }) => id));
      return () => chargesOf(agent, from).filter(({ id }) => !before.has(id));
    },
    meddle: (agent) => {
      const [any] = chargesOf(agent, from);
      const created = Math.max(...chargesOf(agent, from).map((each) => each.created)) + 1;
      agent.stripe.test.charges.set('ch_meanwhile', { ...(any as Stripe.Charge), id: 'ch_meanwhile', created });
    },
  };
}

/** A second card, which is not the default. */
export function alsoSaved(stripe: StripeServer, email: string, last4: string): void {
  const customer = customerOf(stripe, email)?.id ?? '';
  const card = makeCardDetails({ last4, brand: 'mastercard' });
  const id = `pm_also${last4}`;
  stripe.test.payment_methods.set(id, makePaymentMethod({ id, created: 1, livemode: false, customer, card }));
}

const SAVED = {
  action: 'New charge',
  key: 'extras',
  path: /^\/v1\/payment_intents$/,
  needs: 'Needs PaymentIntents: Write.',
};

export const deeds: Deed<Stripe.Charge[]>[] = [
  {
    ...SAVED,
    ...charging('monthly@example.com'),
    name: 'a charge to the default card',
    filled: { amount: '12.5', description: 'Extra seat' },
    button: /^Charge \$12\.50$/,
    done: /\$12\.50 charged\./,
    body: { amount: '1250', currency: 'usd', off_session: 'true', confirm: 'true', description: 'Extra seat' },
    after: [{ amount: 1250, currency: 'usd', status: 'succeeded', description: 'Extra seat' }],
  },
  {
    ...SAVED,
    ...charging('monthly@example.com'),
    name: 'a charge to another saved card',
    given: (stripe) => alsoSaved(stripe, 'monthly@example.com', '4444'),
    filled: { amount: '7', method: 'pm_also4444' },
    button: /^Charge \$7\.00$/,
    done: /\$7\.00 charged\./,
    body: { amount: '700', payment_method: 'pm_also4444' },
    after: [{ amount: 700, payment_method: 'pm_also4444' }],
  },
  {
    ...SAVED,
    ...charging('yen@example.jp'),
    name: 'a charge in yen',
    filled: { amount: '60' },
    button: /^Charge ¥60$/,
    done: /¥60 charged\./,
    body: { amount: '60', currency: 'jpy' },
    after: [{ amount: 60, currency: 'jpy' }],
  },
  {
    ...SAVED,
    ...charging('euro@example.de'),
    name: 'a charge to a bank account, which takes days',
    filled: { amount: '10' },
    button: /^Charge €10\.00$/,
    done: /The payment of €10\.00 is on its way; the bank has not confirmed it yet\./,
    isAccepted: true,
    body: { amount: '1000', currency: 'eur' },
    after: [{ amount: 1000, status: 'pending' }],
  },
  {
    ...charging('old@example.com'),
    name: 'a charge to the default source',
    action: 'New charge (default source)',
    key: 'premium',
    path: /^\/v1\/charges$/,
    needs: 'Needs Charges and Refunds: Write.',
    filled: { amount: '5' },
    button: /^Charge \$5\.00$/,
    done: /\$5\.00 charged\./,
    body: { amount: '500', currency: 'usd' },
    after: [{ amount: 500, payment_intent: null, status: 'succeeded' }],
  },
];
