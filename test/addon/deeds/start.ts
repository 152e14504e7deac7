/** What is tried through everything that can go wrong (see `matrix.ts`): start. */
import { expect } from 'expect';
import type Stripe from 'stripe';
import type { Agent } from '../harness';
import type { Deed } from '../matrix';
import type { Filled } from '../paying';
import { byName, customerNamed } from '../subscribing';

export const START = 'Start a subscription';

const subscriptionsOf = ({ stripe }: Pick<Agent, 'stripe'>, customer: string) =>
  [...stripe.test.subscriptions.values()].filter((each) => each.customer === customer);

export const starting = (
  from: string,
  filled: Filled,
): Omit<Deed<Stripe.Subscription[]>, 'name' | 'after' | 'body'> => ({
  key: 'premium',
  from,
  way: [],
  action: START,
  filled: (agent) => byName(agent, filled),
  button: /^Start a subscription$/,
  done: /The subscription has started/,
  path: /^\/v1\/subscriptions$/,
  needs: 'Needs Subscriptions: Write.',
  look: (agent) => {
    const { id } = customerNamed(agent.stripe, from);
    const before = subscriptionsOf(agent, id).map((each) => each.id);
    return () => subscriptionsOf(agent, id).filter((each) => !before.includes(each.id));
  },
  meddle: ({ stripe }) => {
    const customer = customerNamed(stripe, from);
    const settings = { ...customer.invoice_settings, default_payment_method: 'pm_another' };
    stripe.test.customers.set(customer.id, { ...customer, invoice_settings: settings });
  },
});

export const deeds: Deed<Stripe.Subscription[]>[] = [
  {
    ...starting('refunded@example.com', { price: 'teamMonthly', quantity: '3' }),
    name: 'starting a subscription, charged now',
    body: { payment_behavior: 'error_if_incomplete', off_session: 'true', 'items[0][quantity]': '3' },
    after: [{ status: 'active', collection_method: 'charge_automatically' }],
  },
  {
    ...starting('monthly@example.com', { price: 'proYearly', trial: '14' }),
    name: 'starting another one, with a trial',
    done: /The trial has started\. It ends on Dec 4/,
    body: {},
    after: [{ status: 'trialing', trial_end: Date.UTC(2026, 11, 4, 10, 42) / 1000 }],
  },
  {
    ...starting('prospect@example.com', { price: 'teamMonthlyEur', due: '14' }),
    name: 'starting one that is paid by invoice',
    body: { collection_method: 'send_invoice', days_until_due: '14' },
    after: [{ status: 'active', collection_method: 'send_invoice', days_until_due: 14, currency: 'eur' }],
  },
  {
    ...starting('refunded@example.com', { price: 'starterMonthly', code: 'launch20' }),
    key: 'extras',
    name: 'starting one with a promotion code',
    filled: (agent) => byName(agent, { price: 'starterMonthly', code: 'welcome20' }),
    body: { 'discounts[0][promotion_code]': expect.stringMatching(/^promo_/) as unknown as string },
    after: [{ status: 'active', discounts: [expect.any(String)] }],
  },
];
