/** What a customer is told of a payment: nothing that is not theirs to hear, and nothing that is not so. */
import { describe, expect, it } from '@jest/globals';
import { toldPayment } from '../../src/billing/told';
import type { Why } from '../../src/billing/why';
import { charge, now } from './made';

const untold: Why = { kind: 'untold', because: 'key', tries: null };

describe('toldPayment', () => {
  it('leaves out a refund of a status that is new', () => {
    const refunds = {
      data: [{ id: 're_1', object: 'refund', amount: 300, currency: 'usd', created: now, status: 'new', metadata: {} }],
    };
    expect(toldPayment(charge({ refunds, amount_refunded: 300 }), untold, now).refunds).toEqual([]);
  });

  it('takes a bill whose lines do not add up for none', () => {
    const bill = { number: null, parts: [], settles: [], turns: [], isWhole: false };
    expect(toldPayment(charge(), { kind: 'billed', bill }, now).bill).toBeNull();
  });

  it('tells what somebody wrote on it, not what Billing writes by itself', () => {
    expect(toldPayment(charge({ description: 'Extra seat' }), untold, now).description).toBe('Extra seat');
    expect(toldPayment(charge({ description: 'Subscription update' }), untold, now).description).toBeNull();
  });

  it('has a receipt only of what was taken', () => {
    const receipt_url = 'https://pay.stripe.com/receipts/1';
    expect(toldPayment(charge({ receipt_url }), untold, now).receipt).toBe(receipt_url);
    expect(toldPayment(charge({ receipt_url, status: 'failed' }), untold, now).receipt).toBeNull();
    expect(toldPayment(charge({ receipt_url, captured: false }), untold, now).receipt).toBeNull();
  });
});
