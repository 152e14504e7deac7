/** What an end gives back of what was paid: checked against a count of days that knows nothing of it. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeInvoice } from '../../preview/stripe/objects/invoice';
import { type LastPaid, lastPaidIn, unusedDays } from '../../src/billing/give-back';
import { invoice as invoiceSchema, invoiceWithLines } from '../../src/stripe/resources/invoice';
import { asRead, charge, day, now, subscription } from './made';

const start = now - 10 * day;
const end = now + 20 * day;
const one = subscription([{ amount: 3000 }]);

const line = (fields: object = {}) => ({
  id: 'il_1',
  amount: 3000,
  currency: 'usd',
  description: null,
  quantity: 1,
  period: { start, end },
  pricing: null,
  parent: { subscription_item_details: { proration: false }, invoice_item_details: null },
  ...fields,
});

function paid(amount: number, { lines = [line()], ...fields }: { lines?: object[]; total?: number } = {}): LastPaid {
  const made = makeInvoice({ id: 'in_1', created: start, livemode: false, customer: 'cus_1', currency: 'usd' });
  const all = { ...made, total: amount, amount_paid: amount, status: 'paid', ...fields };
  const invoice = asRead(invoiceWithLines, { ...all, lines: { object: 'list', data: lines, has_more: false } });
  return { payment: { charge: charge({ amount, amount_captured: amount }), disputes: [] }, invoice, isPeriod: true };
}

describe('the last payment', () => {
  const invoice = (fields: object = {}) =>
    asRead(invoiceSchema, {
      ...makeInvoice({ id: 'in_1', created: start, livemode: false, customer: 'cus_1', currency: 'usd' }),
      total: 3000,
      amount_paid: 3000,
      status: 'paid',
      payments: { object: 'list', has_more: false, data: [payment] },
      ...fields,
    });
  const payment = {
    id: 'inpay_1',
    object: 'invoice_payment',
    amount_paid: 3000,
    amount_requested: 3000,
    currency: 'usd',
    status: 'paid',
    payment: { type: 'charge', charge: 'ch_1', payment_intent: null },
  };
  const charges = [charge({ id: 'ch_1', amount: 3000, amount_captured: 3000, payment_intent: null })];

  it('is what paid the newest paid invoice', () => {
    expect(lastPaidIn([invoice()], charges)?.charge.id).toBe('ch_1');
  });

  it.each(['pre_payment_credit_notes_amount', 'post_payment_credit_notes_amount'])(
    'is not given back once more where a credit note did: %s',
    (field) => {
      expect(lastPaidIn([invoice({ [field]: 3000 })], charges)).toBeNull();
    },
  );
});

describe('the unused days', () => {
  it.each([
    [0, 20],
    [0.5, 19],
    [19, 1],
    [19.5, null],
    [20, null],
    [-10, 30],
  ])('after %d days are %p', (after, days) => {
    const unused = unusedDays(one, paid(3000), now + after * day);
    expect(unused?.days ?? null).toBe(days);
    expect(unused?.amount.minor ?? null).toBe(days === null ? null : days * 100);
  });

  it('are a share of what was paid, whatever the price was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: -10, max: 19 }), (amount, after) => {
        const unused = unusedDays(one, paid(amount), now + after * day);
        const share = (amount * (20 - after)) / 30;
        expect(Math.abs((unused?.amount.minor ?? 0) - share)).toBeLessThanOrEqual(0.5);
        expect(unused?.amount.minor ?? 0).toBeLessThanOrEqual(amount);
      }),
      { numRuns: 100 },
    );
  });

  const other = { period: { start: start - day, end } };
  it.each<[string, LastPaid]>([
    ['a line of another time', paid(3000, { lines: [line(), line(other)] })],
    ['a proration', paid(3000, { lines: [line({ parent: { subscription_item_details: { proration: true } } })] })],
    ['an item that is billed once', paid(3000, { lines: [line(), line({ parent: null })] })],
    ['a debt that was collected with it', paid(3000, { total: 2000 })],
    ['another invoice of the same period', { ...paid(3000), isPeriod: false }],
  ])('are not told where the payment was for %s', (_, last) => {
    expect(unusedDays(one, last, now)).toBeNull();
  });

  it('are not told where items end on different days, or are billed by usage', () => {
    const later = { current_period_start: start, current_period_end: end + day };
    expect(unusedDays(subscription([{ amount: 1 }, { amount: 1, item: later }]), paid(3000), now)).toBeNull();
    expect(unusedDays(subscription([{ amount: 1 }, { amount: 1, metered: true }]), paid(3000), now)).toBeNull();
  });
});
