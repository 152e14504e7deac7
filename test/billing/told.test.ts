/** What a customer is told of a payment: nothing that is not theirs to hear, and nothing that is not so. */
import { describe, expect, it } from '@jest/globals';
import { makeInvoice } from '../../preview/stripe/objects/invoice';
import { invoicesToPay, refundsAwaited, toldInvoice, toldPayment } from '../../src/billing/told';
import type { Why } from '../../src/billing/why';
import type { Charge } from '../../src/stripe/resources/charge';
import type { Dispute } from '../../src/stripe/resources/dispute';
import { invoice as invoiceSchema } from '../../src/stripe/resources/invoice';
import { asRead, charge, day, now } from './made';

const unquestioned = (of: Charge) => ({ charge: of, disputes: [] });
const untold: Why = { kind: 'untold', because: 'key', tries: null };

describe('toldPayment', () => {
  it('leaves out a refund of a status that is new', () => {
    const refunds = {
      data: [{ id: 're_1', object: 'refund', amount: 300, currency: 'usd', created: now, status: 'new', metadata: {} }],
    };
    expect(toldPayment(unquestioned(charge({ refunds, amount_refunded: 300 })), untold, now).refunds).toEqual([]);
  });

  it.each<[string, string | null, string[]]>([
    ['on its way', 'processing', ['onItsWay']],
    ['on its way where Stripe names no reason', null, ['onItsWay']],
    ['not sent yet', 'insufficient_funds', ['waits']],
    ['not sent before the payment is', 'charge_pending', ['waits']],
    ['left out where what it waits for is new', 'new', []],
  ])('has a pending refund that is %s', (_, pending_reason, standings) => {
    const made = { id: 're_1', object: 'refund', amount: 300, currency: 'usd', created: now, metadata: {} };
    const of = charge({ refunds: { data: [{ ...made, status: 'pending', pending_reason }] }, amount_refunded: 300 });
    const { refunds } = toldPayment(unquestioned(of), untold, now);
    expect(refunds.map(({ standing }) => standing)).toEqual(standings);
    if (standings[0] === 'waits') expect(refunds[0]?.shows).toBeNull();
  });

  it('claims no success of a payment that a dispute may take, as far as the key can see', () => {
    const told = (fields: Record<string, unknown>, disputes: Dispute[] | null) =>
      toldPayment({ charge: charge(fields), disputes }, untold, now).isDisputed;
    expect(told({}, [])).toBe(false);
    expect(told({ disputed: true }, null)).toBe(true);
    expect(told({ disputed: true }, [])).toBe(true);
  });

  it('takes a bill whose lines do not add up for none', () => {
    const bill = { number: null, parts: [], settles: [], turns: [], isWhole: false };
    expect(toldPayment(unquestioned(charge()), { kind: 'billed', bill }, now).bill).toBeNull();
  });

  it('tells what somebody wrote on it, not what Billing writes by itself', () => {
    expect(toldPayment(unquestioned(charge({ description: 'Extra seat' })), untold, now).description).toBe(
      'Extra seat',
    );
    expect(
      toldPayment(unquestioned(charge({ description: 'Subscription update' })), untold, now).description,
    ).toBeNull();
  });

  it('has a receipt only of what was taken', () => {
    const receipt_url = 'https://pay.stripe.com/receipts/1';
    expect(toldPayment(unquestioned(charge({ receipt_url })), untold, now).receipt).toBe(receipt_url);
    expect(toldPayment(unquestioned(charge({ receipt_url, status: 'failed' })), untold, now).receipt).toBeNull();
    expect(toldPayment(unquestioned(charge({ receipt_url, captured: false })), untold, now).receipt).toBeNull();
  });
});

describe('refundsAwaited', () => {
  const made = (status: string, daysAgo: number, more: Record<string, unknown> = {}) => {
    const refund = {
      id: 're_1',
      object: 'refund',
      amount: 4900,
      currency: 'usd',
      created: now - daysAgo * day,
      metadata: {},
    };
    const counted = /failed|canceled/.test(status) ? 0 : 4900;
    return charge({ refunds: { data: [{ ...refund, status, ...more }] }, amount_refunded: counted });
  };
  it.each<[string, Charge, string[]]>([
    ['is on its way', made('pending', 3), ['onItsWay']],
    ['is not sent', made('pending', 3, { pending_reason: 'insufficient_funds' }), ['waits']],
    ['waits for the customer', made('requires_action', 40), ['asks']],
    ['failed', made('failed', 30), ['vain']],
    ['failed long ago', made('failed', 200), []],
    ['was canceled', made('canceled', 3), []],
    ['went through and may not have arrived', made('succeeded', 3), ['done']],
    ['must have arrived', made('succeeded', 20), []],
  ])('tells of one that %s', (_, of, standings) => {
    expect(refundsAwaited([of], now).map(({ standing }) => standing)).toEqual(standings);
  });
});

describe('invoicesToPay', () => {
  it('has what is overdue first, then what is open, and nothing else or that is told elsewhere', () => {
    const one = (id: string, fields: Record<string, unknown>) =>
      asRead(invoiceSchema, {
        ...makeInvoice({ id, created: now, livemode: false, currency: 'usd', customer: 'cus_1' }),
        ...{ number: id, total: 4900, status: 'open', amount_due: 4900, amount_remaining: 4900, ...fields },
      });
    const all = [
      one('open', {}),
      one('told', {}),
      one('paid', { status: 'paid', amount_paid: 4900, amount_remaining: 0 }),
      one('void', { status: 'void' }),
      one('given up', { status: 'uncollectible' }),
      one('late', { due_date: now - day }),
    ];
    const told = invoicesToPay(all, now, {}, ({ id }) => id === 'told');
    expect(told.map(({ number }) => number)).toEqual(['late', 'open']);
  });
});

describe('toldInvoice', () => {
  const told = (fields: Record<string, unknown>) => {
    const made = makeInvoice({
      id: 'in_1',
      created: now - 30 * day,
      livemode: false,
      currency: 'usd',
      customer: 'cus_1',
    });
    const nothing = { amount_due: 0, amount_paid: 0, amount_remaining: 0, status: 'paid' };
    const invoice = asRead(invoiceSchema, { ...made, number: 'ACME-0001', total: 4900, ...nothing, ...fields });
    return toldInvoice(invoice, now, {})?.standing;
  };
  const owing = { status: 'open', amount_due: 4900, amount_remaining: 4900 };

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['paid', { amount_due: 4900, amount_paid: 4900 }, { kind: 'paid' }],
    ['of nothing', { total: 0 }, { kind: 'nothing' }],
    ['of less than nothing', { total: -500 }, { kind: 'nothing' }],
    ['credited', { pre_payment_credit_notes_amount: 4900 }, { kind: 'settled', by: 'creditNote' }],
    ['settled from the balance', { starting_balance: -4900, ending_balance: 0 }, { kind: 'settled', by: 'balance' }],
    ['too little', { total: 20, ending_balance: 20 }, { kind: 'settled', by: 'nextInvoice' }],
    ['settled, nobody knows by what', {}, { kind: 'settled', by: null }],
    ['open', { ...owing, due_date: now + day }, { kind: 'open', due: now + day }],
    ['overdue', { ...owing, due_date: now - day }, { kind: 'overdue', since: now - day }],
  ])('tells of one that is %s', (_, fields, standing) => {
    expect(told(fields)).toMatchObject(standing);
  });
});
