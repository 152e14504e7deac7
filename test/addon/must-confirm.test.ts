/**
 * The bank wants the customer to confirm a payment (strong customer authentication), and they are not there. Whatever was
 * to be paid: it is told so, with what to do next, and nobody is told to bring another card.
 */
import { describe, expect, it } from '@jest/globals';
import { StripeFailure } from '../../preview/stripe/errors';
import { type Agent, connectedAgent } from './harness';
import { confirming, confirms, type Filled, fillsIn, label } from './paying';
import type { Seen } from './seen';
import { breakCards, byName, customerNamed } from './subscribing';

const TITLE = 'The customer must confirm the payment';

interface Way {
  name: string;
  from: string;
  /** How the rows begin that lead to where it is done. */
  way?: RegExp[];
  action: string;
  filled?: Filled;
  key?: string;
  /** What to do next. */
  next: RegExp;
}

const BY_INVOICE = /They do that on the invoice’s page\. Open the invoice here and send them its link/;
const BY_PORTAL = /Nothing was started or changed\. Send the link to change the card/;
const BY_LINK = /Let them pay the open invoice, or a payment link where there is none/;

const ways: Way[] = [
  {
    name: 'an invoice that is tried again',
    from: 'incomplete@example.com',
    way: [/^\$29\.00 waits for the customer/],
    action: 'Retry payment',
    next: BY_INVOICE,
  },
  {
    name: 'a subscription that starts',
    from: 'monthly@example.com',
    action: 'Start a subscription',
    filled: { price: 'teamMonthly' },
    next: BY_PORTAL,
  },
  {
    name: 'a change of plan that is paid now',
    from: 'monthly@example.com',
    way: [/^Starter/],
    action: 'Change plan or quantity',
    filled: { price: 'teamMonthly', proration: 'always_invoice' },
    next: BY_PORTAL,
  },
  {
    name: 'a trial that ends now',
    from: 'trial@example.com',
    way: [/^Team × 3/],
    action: 'Change the trial’s end',
    filled: { when: 'now' },
    next: BY_PORTAL,
  },
  {
    name: 'a charge to a saved card',
    from: 'monthly@example.com',
    action: 'New charge',
    filled: { amount: '3' },
    next: BY_LINK,
  },
  {
    name: 'a charge to the default source',
    from: 'old@example.com',
    action: 'New charge (default source)',
    filled: { amount: '5' },
    key: 'premium',
    next: BY_LINK,
  },
];

/** At the confirmation, with a card of these last digits. */
async function atConfirmation(
  { from, way = [], action, filled = {}, key = 'extras' }: Way,
  last4: string,
): Promise<Agent> {
  const agent = await connectedAgent(key);
  breakCards(agent.stripe, from, last4);
  for (const [id, source] of agent.stripe.test.sources)
    if (source.object === 'card') agent.stripe.test.sources.set(id, { ...source, last4 });
  await agent.opens(from);
  for (const row of way) await agent.clicks(label(agent.seen, row));
  await fillsIn(agent, action, byName(agent, filled));
  expect(confirming(agent)).not.toBe('');
  return agent;
}

/** What must hold of the card, whatever was to be paid. */
function expectTold({ title, text }: Seen, next: RegExp): void {
  expect(title).toBe(TITLE);
  expect(text).toMatch(/^No money moved\. The bank wants the customer to confirm the payment\./m);
  expect(text).toMatch(next);
  expect(text).toMatch(/Request id: req_/);
  expect(text).not.toMatch(/another card|declined|requires_|_action|authentication/i);
}

const moneyOf = ({ stripe }: Agent, email: string) => {
  const { id } = customerNamed(stripe, email);
  const paid = [...stripe.test.charges.values()].filter(({ customer, paid }) => paid && customer === id).length;
  const subscriptions = [...stripe.test.subscriptions.values()].filter(({ customer }) => customer === id);
  return JSON.stringify([paid, subscriptions, [...stripe.test.subscription_items.values()]]);
};

describe('a customer who must confirm', () => {
  it.each(ways)('is told as such, and nothing is charged or changed: $name', async (way) => {
    for (const last4 of ['3184', '3155']) {
      const agent = await atConfirmation(way, last4);
      const before = moneyOf(agent, way.from);
      expectTold(await confirms(agent), way.next);
      expect(moneyOf(agent, way.from)).toBe(before);
    }
  });

  it('can be sent the invoice’s page, which the invoice leads to', async () => {
    const way = ways[0] as Way;
    const agent = await atConfirmation(way, '3184');
    await confirms(agent);
    await agent.clicks('Back to customer');
    await agent.clicks(label(agent.seen, /^\$29\.00 waits for the customer/));
    expect((await agent.clicks('Invoice page')).openedLink).toMatch(/^https:\/\/invoice\.stripe\.com\//);
    expect(agent.seen.text).not.toContain('Email invoice');
  });

  it('resumes a paused subscription only by paying its invoice', async () => {
    const way = { name: '', from: 'vacation@example.com', way: [/^Team/], action: 'Resume plan and access', next: / / };
    const agent = await atConfirmation(way, '3184');
    expect((await confirms(agent)).text).toMatch(/Accepted, not finished\. It resumes when its invoice is paid\./);
  });

  it('is charged without where the card was set up for it', async () => {
    const agent = await atConfirmation(ways[4] as Way, '0446');
    expect((await confirms(agent)).text).toMatch(/\$3\.00 charged\./);
  });

  it.each([
    ['invoice_payment_intent_requires_action', BY_INVOICE],
    ['subscription_payment_intent_requires_action', BY_PORTAL],
    ['authentication_required', BY_LINK],
    ['payment_intent_action_required', BY_LINK],
  ])('is told by the code %s, of whatever type Stripe says it is', async (code, next) => {
    for (const failure of [
      new StripeFailure(402, { type: 'card_error', code, message: 'Something of Stripe’s.' }),
      new StripeFailure(402, { type: 'card_error', code: 'card_declined', decline_code: code, message: 'Declined.' }),
      new StripeFailure(402, { type: 'invalid_request_error', code, message: 'Something of Stripe’s.' }),
      new StripeFailure(400, { type: 'invalid_request_error', code, message: 'Something of Stripe’s.' }),
    ]) {
      const agent = await connectedAgent('extras');
      await agent.opens('monthly@example.com');
      await fillsIn(agent, 'New charge', { amount: '3' });
      agent.stripe.faults.push({ method: 'POST', when: 'before', answer: failure });
      const { title, text } = await confirms(agent);
      expect(title).toBe(TITLE);
      expect(text).toMatch(/^(No money moved|Nothing was written)\. The bank wants the customer to confirm/m);
      expect(text).toMatch(next);
      expect(text).not.toMatch(/another card|Something of Stripe’s/i);
    }
  });

  it.each([
    ['payment_intent_authentication_failure', /did not pass the bank’s confirmation\. Let them try again/],
    ['missing', /The customer has no saved card\. Request payment with a link\./],
    ['card_declined', /Ask for another card/],
  ])('is not told of another refusal: %s', async (code, says) => {
    const agent = await connectedAgent('extras');
    await agent.opens('monthly@example.com');
    await fillsIn(agent, 'New charge', { amount: '3' });
    const answer = new StripeFailure(402, { type: 'card_error', code, message: 'Something of Stripe’s.' });
    agent.stripe.faults.push({ method: 'POST', when: 'before', answer });
    const { title, text } = await confirms(agent);
    expect(title).toBe('Declined');
    expect(text).toMatch(says);
  });
});
