/** Payments that wait for the customer or the bank, before there is a charge. */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { makePaymentIntent } from '../../preview/stripe/objects/payment_intent';
import { type Agent, connectedAgent, NOW } from './harness';

const now = NOW / 1000;
const day = 86_400;

/** Further PaymentIntents of a customer who has no payment yet. */
function begins({ stripe }: Agent, ...all: Partial<Stripe.PaymentIntent>[]) {
  const customer = [...stripe.test.customers.values()].find(
    (each) => !each.deleted && each.email === 'prospect@example.com',
  );
  for (const [index, fields] of all.entries()) {
    const id = `pi_waits${index}`;
    const made = {
      id,
      created: now - 2 * day,
      livemode: false,
      amount: 4900,
      currency: 'brl',
      customer: customer?.id ?? null,
    };
    stripe.test.payment_intents.set(id, makePaymentIntent({ ...made, status: 'requires_action', ...fields }));
  }
}

const boleto: Partial<Stripe.PaymentIntent> = {
  description: 'Order 7731',
  next_action: {
    type: 'boleto_display_details',
    boleto_display_details: { expires_at: now + 3 * day, hosted_voucher_url: null, number: null, pdf: null },
  },
};

describe('a payment that waits for the customer', () => {
  it('stands among the payments, and leads to Stripe', async () => {
    const agent = await connectedAgent('extras');
    begins(agent, boleto, { status: 'processing', payment_method_types: ['sepa_debit'] }, { next_action: null });
    const { text, waves } = await agent.opens('prospect@example.com');
    expect(text).toMatch(/R\$49\.00 waits for the customer’s boleto, good until Nov 23.*\n.*Order 7731/);
    expect(text).toMatch(/R\$49\.00 by SEPA debit, on its way since Nov 18, not confirmed yet/);
    expect(text).not.toMatch(/No payments|to confirm it/);
    expect(waves).toBe(2);
  });

  it('is not there for a key that may not read it, which asks for nothing more', async () => {
    const agent = await connectedAgent('premium');
    begins(agent, boleto);
    const { text, requests } = await agent.opens('prospect@example.com');
    expect(text).not.toMatch(/boleto/);
    expect(requests.map(({ path }) => path)).not.toContain('/v1/payment_intents');
  });
});
