import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { makeCharge } from '../../preview/stripe/objects/charge';
import { makeInvoice } from '../../preview/stripe/objects/invoice';
import { periodInvoices, periodPaid } from '../../src/billing/period-paid';
import { charge as chargeSchema } from '../../src/stripe/resources/charge';
import { invoice as invoiceSchema } from '../../src/stripe/resources/invoice';
import { asRead, day, now, subscription } from './made';

const parent = { type: 'subscription_details', subscription_details: { subscription: 'sub_1' } };
const payment = { type: 'payment_intent', payment_intent: 'pi_1' };
const byIntent = {
  object: 'list',
  data: [{ id: 'inpay_1', status: 'paid', currency: 'usd', amount_requested: 4900, amount_paid: 4900, payment }],
  has_more: false,
};

/** Of $49.00, for the period that began ten days ago. */
function invoice(fields: Partial<Stripe.Invoice>) {
  const base = { id: 'in_1', created: now - 10 * day, livemode: false, currency: 'usd', customer: 'cus_1' };
  const made = makeInvoice({ ...base, billing_reason: 'subscription_cycle', amount_remaining: 4900, ...fields });
  return asRead(invoiceSchema, { ...made, parent, payments: byIntent });
}

function charge(fields: Partial<Stripe.Charge>) {
  const base = { id: 'ch_1', created: now - 9 * day, livemode: false, currency: 'usd', customer: 'cus_1' };
  return asRead(chargeSchema, makeCharge({ ...base, amount: 4900, payment_intent: 'pi_1', ...fields }));
}

const paid = { status: 'paid', amount_paid: 4900, amount_remaining: 0 } as const;
const within = { id: 'in_2', billing_reason: 'subscription_update', created: now - day } as const;

describe('whether the current period is paid', () => {
  it.each<[string, Partial<Stripe.Invoice>[], Partial<Stripe.Charge>[], string]>([
    ['paid', [paid], [], 'yes'],
    ['open', [{ status: 'open' }], [], 'no'],
    ['written off', [{ status: 'uncollectible' }], [], 'no'],
    ['void', [{ status: 'void' }], [], 'no'],
    ['partly paid', [{ status: 'open', amount_paid: 3000, amount_remaining: 1900 }], [], 'part'],
    ['a change within it is open', [{ ...within, status: 'open' }, paid], [], 'part'],
    ['a change within it is paid', [{ ...within, ...paid }, paid], [], 'yes'],
    ['refunded', [paid], [{ amount_refunded: 4900, refunded: true }], 'refunded'],
    ['another payment refunded', [paid], [{ payment_intent: 'pi_2', amount_refunded: 4900 }], 'yes'],
    ['credited after it was paid', [{ ...paid, post_payment_credit_notes_amount: 4900 }], [], 'refunded'],
    ['on its way', [{ status: 'open' }], [{ status: 'pending', paid: false }], 'onItsWay'],
    ['only the period before is known', [{ ...paid, created: now - 40 * day }], [], 'unknown'],
    ['only a change within it is known', [{ ...within, status: 'open' }], [], 'unknown'],
    ['a status that is new', [{ status: 'new_one' as 'open' }], [], 'unknown'],
    ['none is known', [], [], 'unknown'],
  ])('%s', (_, invoices, charges, is) => {
    const since = periodInvoices(subscription([{ amount: 4900 }]), invoices.map(invoice));
    expect(periodPaid(since, { charges: charges.map(charge) })).toBe(is);
  });
});
