import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { makeInvoice } from '../../preview/stripe/objects/invoice';
import { makeInvoicePayment } from '../../preview/stripe/objects/invoice_payment';
import { behindOf } from '../../src/billing/behind';
import { isOwedUnknown, nextOf, owedOf } from '../../src/billing/summary';
import { wayForSubscription } from '../../src/billing/way-to-pay';
import { type Invoice, invoice as invoiceSchema } from '../../src/stripe/resources/invoice';
import { asRead, charge, day, now, subscription } from './made';

const pastDue = subscription([{ amount: 4900 }], { status: 'past_due' });
const failed = { status: 'failed', captured: false, paid: false };

/** An open one of the subscription, to be paid by this PaymentIntent. */
function bill(intent: string, fields: Partial<Stripe.Invoice> = {}): Invoice {
  const base = { id: `in_${intent}`, created: now - 3 * day, livemode: false, currency: 'usd', customer: 'cus_1' };
  const payment = makeInvoicePayment({
    ...{ id: 'inpay_1', created: base.created, livemode: false, currency: 'usd', invoice: base.id },
    ...{ amount_requested: 4900, status: 'open', is_default: true },
    payment: { type: 'payment_intent', payment_intent: intent },
  });
  return asRead(invoiceSchema, {
    ...makeInvoice(base),
    ...{ status: 'open', total: 4900, amount_due: 4900, amount_remaining: 4900 },
    parent: { type: 'subscription_details', subscription_details: { subscription: 'sub_1', metadata: {} } },
    ...fields,
    payments: { object: 'list', data: [payment], has_more: false, url: '' },
  });
}

const known = (charges: Record<string, unknown>[], invoices: Invoice[] | null, waiting = 1) => ({
  charges: charges.map((fields, index) => charge({ id: `ch_${index}`, ...fields })),
  ...{ invoices, intents: [], waiting },
});

describe('the payment that a subscription waits for', () => {
  it('failed where a payment for its own invoice did, and not where another one did', () => {
    const consulting = { ...failed, payment_intent: 'pi_other' };
    const own = { ...failed, payment_intent: 'pi_1' };
    const told = behindOf(pastDue, known([consulting, own], [bill('pi_1')]), now);
    expect(told.failed?.id).toBe('ch_1');
    expect(behindOf(pastDue, known([consulting], [bill('pi_1')]), now).failed).toBeNull();
  });

  it.each<[string, string | null, number, boolean]>([
    ['Billing made it, and one subscription waits', 'Subscription update', 1, true],
    ['Billing made it, and two wait', 'Subscription update', 2, false],
    ['somebody described it', 'Consulting', 1, false],
    ['nothing describes it', null, 1, false],
  ])('without invoices is told by the newest payment where %s', (_, description, waiting, isTold) => {
    const { failed: found } = behindOf(pastDue, known([{ ...failed, description }], null, waiting), now);
    expect(found !== null).toBe(isTold);
  });

  it('may be on its way: then there is nothing to pay', () => {
    const pending = { status: 'pending', captured: true, payment_intent: 'pi_1' };
    const behind = behindOf(pastDue, known([pending], [bill('pi_1')]), now);
    expect(behind).toMatchObject({ isOnItsWay: true, failed: null });
    expect(wayForSubscription(pastDue, behind)).toBeNull();
    const idle = behindOf(pastDue, known([], [bill('pi_1')]), now);
    expect(wayForSubscription(pastDue, idle)).toMatchObject({ on: 'subscription', why: 'open' });
  });
});

describe('what is owed', () => {
  it('is at least this, where there are more invoices than are known', () => {
    const data = [bill('pi_1', { next_payment_attempt: now + day }), bill('pi_2')];
    expect(owedOf(pastDue, { data, has_more: false })).toMatchObject({
      amount: { minor: 9800 },
      isCut: false,
      nextTry: now + day,
    });
    expect(owedOf(pastDue, { data, has_more: true })?.isCut).toBe(true);
    expect(nextOf(pastDue, null, { data, has_more: true })).toMatchObject({ kind: 'owes', isCut: true });
    expect(nextOf(pastDue)).toBeNull();
  });

  it('is known to be unknown where its invoices are, or go on without an open one', () => {
    const open = bill('pi_1');
    const paid = { ...open, status: 'paid' };
    expect(isOwedUnknown(pastDue, null)).toBe(true);
    expect(isOwedUnknown(pastDue, { data: [paid], has_more: true })).toBe(true);
    expect(isOwedUnknown(pastDue, { data: [paid, open], has_more: true })).toBe(false);
    expect(isOwedUnknown(pastDue, { data: [paid], has_more: false })).toBe(false);
    expect(isOwedUnknown({ ...pastDue, status: 'active' }, null)).toBe(false);
  });
});
